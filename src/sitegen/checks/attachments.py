"""Files that pages show or lead to: what their names say, safe to open, and small enough for a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.diagnostics import Findings, Span

_SIGNS: dict[str, tuple[bytes, ...]] = {
    "png": (b"\x89PNG\r\n\x1a\n",),
    "jpg": (b"\xff\xd8\xff",),
    "gif": (b"GIF87a", b"GIF89a"),
    "webp": (b"RIFF",),
    "pdf": (b"%PDF-",),
}
"""Ending → how such a file begins."""
_ALIKE = {"jpeg": "jpg"}
_HEIC = re.compile(rb"....ftyp(?:heic|heix|mif1|hevc)", re.DOTALL)
"""What an iPhone takes, whatever its name became on the way."""
_PICTURES = ("gif", "jpg", "png", "svg", "webp")
MOST = 5_000_000
"""Bytes of a picture: a cheap phone and a booklet have to hold it, and no screen shows more."""
_ACTIVE = re.compile(
    rb"<script|<foreignObject|\son[a-z]+\s*=|javascript:|(?:href|src)\s*=\s*[\"']\s*(?:https?:)?//|url\(\s*[\"']?(?:https?:)?//",
    re.IGNORECASE,
)
"""What an SVG must not have: it runs, or fetches from others, as soon as somebody opens it."""


def check(path: str, content: bytes, findings: Findings) -> None:
    """Find attachments that are not what their names say (SRC115), do things (SRC116) or are too large (SRC117).

    Args:
        path: from the project's root.
        content: its bytes.
    """
    for code, values in _faults(path.rpartition(".")[2].lower(), content):
        findings.add(code, Span(path), name=path.rpartition("/")[2], **values)


def _faults(ending: str, content: bytes) -> Iterator[tuple[str, dict[str, str]]]:
    kind = _ALIKE.get(ending, ending)
    found = _kind(content)
    if kind in {*_SIGNS, "svg"} and found != kind:
        yield "SRC115", {"found": found.upper() or "–"}
    elif kind == "svg" and (match := _ACTIVE.search(content)):
        yield "SRC116", {"found": match.group().decode("ascii", "replace").strip()}
    if kind in _PICTURES and len(content) > MOST:
        yield "SRC117", {"megabytes": str(round(len(content) / 1_000_000)), "most": str(MOST // 1_000_000)}


def _kind(content: bytes) -> str:
    """Return what kind of file some bytes are, as its ending; empty where they are none that we know."""
    if _HEIC.match(content):
        return "heic"
    for kind, signs in _SIGNS.items():
        if content.startswith(signs) and (kind != "webp" or content[8:12] == b"WEBP"):
            return kind
    return "svg" if re.search(rb"<svg[\s/>]", content[:4000]) else ""
