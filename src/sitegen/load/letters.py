"""Letters that have gone wrong in a file: UTF-8 that was read as Windows-1252 and saved so (Ã¥ for å), or lost (�)."""

from __future__ import annotations

import re

from sitegen.diagnostics import Findings, Span

_LOST = "\ufffd"
_NEXT = (
    "[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e"
    "\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
)
"""Bytes from 128 to 191 as signs of Windows-1252."""
_MISREAD = re.compile(
    rf"(?:Ã{_NEXT})+"  # å ä ö é and their like
    rf"|Â[\u00a0§°·«»´¨]"
    rf"|â€{_NEXT}"  # dashes and quotation marks
    rf"|(?:[ØÙÚÛ]{_NEXT}){{2,}}"  # Arabic letters: one alone could be a Danish word in quotation marks
    rf"|(?:[ÐÑ]{_NEXT}){{2,}}"  # Cyrillic
    rf"|(?:á[\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f]{_NEXT})+"  # Ethiopic
)
"""What two and three bytes of UTF-8 look like in Windows-1252, where no word of ours has them so."""


def check(text: str, path: str, findings: Findings) -> None:
    """Find letters that were misread (SRC113) and letters that are lost (SRC114), each once for a file."""
    found = [(match.start(), match.group()) for match in _MISREAD.finditer(text)]
    if found:
        at, first = found[0]
        findings.add("SRC113", _span(text, at, path), found=first, right=_right(first), number=len(found))
    if _LOST in text:
        findings.add("SRC114", _span(text, text.index(_LOST), path), number=text.count(_LOST))


def spoilt(text: str) -> str:
    """Return the first letters of a text that were misread or are lost; empty where all are sound."""
    match = _MISREAD.search(text)
    return match.group() if match else _LOST * (_LOST in text)


def _span(text: str, at: int, path: str) -> Span:
    return Span(path, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


def _right(found: str) -> str:
    """Return the letters that were misread; those of Windows-1252 that have no sign in it are bytes of their own."""
    whole = b"".join(
        one.encode("latin-1") if "\u0080" <= one <= "\u00ff" else one.encode("cp1252", "replace") for one in found
    )
    return whole.decode("utf-8", "replace").replace("\u00a0", " ")
