"""What the marked pieces of a PDF page draw, letter by letter in the order of drawing."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Any, NamedTuple

import pikepdf
from pikepdf import Dictionary

_CHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>")
_TRIPLE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>")


def drawn(page: pikepdf.Page) -> dict[int, str]:
    """Return number of each marked piece of a page → the text of its letters, as they are drawn.

    Where a few glyphs together draw what none of them says by itself, Typst has put their text around them.
    """
    fonts = {str(name): _letters_of(font) for name, font in page.Resources.get("/Font", {}).items()}
    shown: list[tuple[int, str]] = []
    marks: list[_Mark] = []
    font: dict[int, str] = {}
    for instruction in pikepdf.parse_content_stream(page, "BDC BMC EMC Tf Tj TJ"):
        operands, name = instruction.operands, str(instruction.operator)
        if name in {"BDC", "BMC"}:
            marks.append(_mark(operands[1] if name == "BDC" else None))
            piece = _piece(marks)
            if marks[-1].text and piece is not None:
                shown.append((piece, marks[-1].text[::-1]))
        elif name == "EMC":
            marks.pop()
        elif name == "Tf":
            font = fonts.get(str(operands[0]), {})
        elif (piece := _piece(marks)) is not None and not any(mark.text for mark in marks):
            shown += [(piece, text) for text in _texts(operands[0], font)]
    return _together(shown)


def _together(shown: list[tuple[int, str]]) -> dict[int, str]:
    """Put glyphs together. A mark says the letter too that it stands on: not where that letter is drawn beside it."""
    texts = [text for _, text in shown]
    found: dict[int, list[str]] = {}
    for at, (piece, text) in enumerate(shown):
        letters = _bare(text)
        beside = [_bare(texts[near]) for near in (at - 1, at + 1) if 0 <= near < len(texts)]
        if letters and letters != text and any(letters in {one, one[::-1]} for one in beside):
            texts[at] = "".join(one for one in text if unicodedata.combining(one))
        found.setdefault(piece, []).append(texts[at])
    return {number: "".join(parts) for number, parts in found.items()}


@lru_cache(maxsize=4096)
def _bare(text: str) -> str:
    """Return a text without marks."""
    return "".join(one for one in text if not unicodedata.combining(one))


class _Mark(NamedTuple):
    """An open marked-content sequence."""

    number: int | None
    text: str
    """What stands for all that it draws; empty: nothing does."""


def _mark(properties: Any) -> _Mark:
    if not isinstance(properties, Dictionary):
        return _Mark(None, "")
    number = int(properties.MCID) if "/MCID" in properties else None
    return _Mark(number, str(properties.get("/ActualText", "")))


def _piece(marks: list[_Mark]) -> int | None:
    return next((mark.number for mark in reversed(marks) if mark.number is not None), None)


def _texts(shown: Any, font: dict[int, str]) -> list[str]:
    row = [shown] if isinstance(shown, pikepdf.String) else shown
    codes = b"".join(bytes(one) for one in row if isinstance(one, pikepdf.String))
    return [font.get(int.from_bytes(codes[at : at + 2], "big"), "") for at in range(0, len(codes), 2)]


def _letters_of(font: Any) -> dict[int, str]:
    """Return code → text of a font, from its ToUnicode map."""
    if "/ToUnicode" not in font:
        return {}
    source = font.ToUnicode.read_bytes()
    found: dict[int, str] = {}
    for block in _CHARS.findall(source):
        found |= {int(code, 16): _utf16(text) for code, text in _PAIR.findall(block)}
    for block in _RANGES.findall(source):
        for first, last, text in _TRIPLE.findall(block):
            start = _utf16(text)
            for step in range(int(last, 16) - int(first, 16) + 1):
                found[int(first, 16) + step] = start[:-1] + chr(ord(start[-1]) + step) if start else ""
    return found


def _utf16(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be", "replace")
