"""Bytes of a file to its text: UTF-8, LF line ends, no marks of an unfinished merge."""

from __future__ import annotations

import re

from sitegen.diagnostics import Findings, Span
from sitegen.load import letters

MAX_BYTES = 200_000
"""Five times the longest text that we know of; a larger file is a mistake, not content, and takes too long."""

_MARKS = {b"\xff\xfe": "UTF-16 LE", b"\xfe\xff": "UTF-16 BE"}
"""How a file begins that was saved as what Windows calls Unicode → its encoding, as editors name it."""
_CONFLICT = re.compile(r"^(?:[<>|]{7} |\n={7}$)", re.MULTILINE)


def decoded(path: str, content: bytes, findings: Findings) -> str | None:
    """Return the text with LF line ends, or None; SRC101, SRC102, SRC110, SRC113, SRC114."""
    if len(content) > MAX_BYTES:
        findings.add("SRC110", Span(path), kilobytes=MAX_BYTES // 1000)
        return None
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        was = next((name for mark, name in _MARKS.items() if content.startswith(mark)), "Western (Windows 1252)")
        findings.add("SRC101", Span(path, before.count(b"\n") + 1, column), was=was)
        return None
    conflict = _CONFLICT.search(text)
    if conflict:
        findings.add("SRC102", Span(path, text.count("\n", 0, conflict.end()) + 1))
        return None
    letters.check(text, path, findings)
    return text
