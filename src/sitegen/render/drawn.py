"""What the marked pieces of a PDF page draw, letter by letter in the order of drawing.

Content streams are read with a pattern of what counts in them (ISO 32000-1, 7.8.2): a reader that makes an object of
every operand takes three times as long, and this is most of the work on a booklet in Arabic.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

import pikepdf

_PLAIN = rb"(?:[^\\()]|\\.)"
_STRING = rb"\(" + _PLAIN + rb"*+\)"
for _ in range(3):  # brackets that balance stand in a string as they are
    _STRING = rb"\((?:" + _PLAIN + rb"|" + _STRING + rb")*+\)"
_HEX = rb"<[0-9A-Fa-f\s]*+>"
_TOKEN = re.compile(  # each way begins with a letter of its own, so that what lies between is passed over at once
    rb"<<(?P<named>(?:" + _STRING + rb"|" + _HEX + rb"|[^<>()])*+)>>\s*BDC\b"
    rb"|B(?P<open>[MD]C)\b"
    rb"|E(?P<close>MC)\b"
    rb"|/(?P<font>\w+)\s+[-\d.]+\s+Tf\b"
    rb"|\[(?P<row>(?:" + _STRING + rb"|" + _HEX + rb"|[-+\d.\s])*+)\]\s*TJ\b"
    rb"|\((?P<one>(?:" + _PLAIN + rb"|" + _STRING + rb")*+)\)\s*Tj\b"
    rb"|<(?P<hex>[0-9A-Fa-f\s]*+)>\s*Tj\b",
    re.DOTALL,
)
_STRINGS = re.compile(_STRING + rb"|" + _HEX, re.DOTALL)
_SHOWING = {"row", "one", "hex"}
_NUMBER = re.compile(rb"/MCID\s+(\d+)")
_ACTUAL = re.compile(rb"/ActualText\s*(" + _STRING + rb"|" + _HEX + rb")", re.DOTALL)
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPES = {
    b"n": b"\n",
    b"r": b"\r",
    b"t": b"\t",
    b"b": b"\b",
    b"f": b"\f",
    b"\n": b"",
    b"\r": b"",
    b"\r\n": b"",
    **{b"%o" % code: bytes([code]) for code in range(256)},
    **{b"%03o" % code: bytes([code]) for code in range(256)},
}
_CHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>")
_TRIPLE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>")


class Font(dict[bytes, tuple[str, ...]]):
    """What a content stream shows in a font → the text of each glyph, worked out once: most of it comes often.

    Args:
        letters: code of a glyph → its text.
    """

    def __init__(self, letters: Mapping[int, str]) -> None:
        super().__init__()
        self.letters = letters

    def __missing__(self, shown: bytes) -> tuple[str, ...]:
        codes = b"".join(map(_bytes, _STRINGS.findall(shown)))
        pairs = zip(codes[::2], codes[1::2], strict=True)
        self[shown] = tuple([self.letters.get(first << 8 | second, "") for first, second in pairs])
        return self[shown]


_NO_FONT = Font({})


def drawn(page: pikepdf.Page, fonts: dict[object, Font]) -> dict[int, str]:
    """Return number of each marked piece of a page → the text of its letters, as they are drawn.

    Where a few glyphs together draw what none of them says by itself, Typst has put their text around them.

    Args:
        fonts: of pages read before, by object; what this page names is added.
    """
    named: dict[str, Font] = {}
    for name, font in page.Resources.get("/Font", {}).items():
        if font.objgen not in fonts:
            fonts[font.objgen] = Font(_letters_of(font))
        named[str(name)] = fonts[font.objgen]
    page.contents_coalesce()
    return _together(_shown(page.obj.Contents.read_bytes(), named))


class _Mark(NamedTuple):
    """An open marked-content sequence."""

    number: int | None
    """Of the piece that it is, or stands in."""
    silent: bool
    """Whether a text stands for all that it draws."""


class _Shown(NamedTuple):
    """Everything that is shown, in order."""

    pieces: list[int]
    """Number of the piece of each glyph."""
    texts: list[str]
    """Text of each glyph."""


def _shown(content: bytes, fonts: Mapping[str, Font]) -> _Shown:
    shown = _Shown([], [])
    marks = [_Mark(None, False)]
    font = _NO_FONT
    for token in _TOKEN.finditer(content):
        kind = token.lastgroup
        if kind in _SHOWING:
            number, silent = marks[-1]
            if number is not None and not silent:
                letters = font[token.group()]
                shown.texts.extend(letters)
                shown.pieces.extend([number] * len(letters))
        elif kind == "close":
            marks.pop()
        elif kind == "open":
            marks.append(marks[-1])
        elif kind == "font":
            font = fonts.get(f"/{token.group(kind).decode()}", _NO_FONT)
        else:
            marks.append(_mark(token.group("named"), marks[-1], shown))
    return shown


def _mark(properties: bytes, around: _Mark, shown: _Shown) -> _Mark:
    """Return the mark with these properties; a text that stands for what it draws is shown at once."""
    found = _NUMBER.search(properties)
    number = int(found.group(1)) if found else around.number
    actual = _ACTUAL.search(properties)
    text = _text(_bytes(actual.group(1))) if actual else ""
    if text and number is not None:
        shown.texts.append(text[::-1])
        shown.pieces.append(number)
    return _Mark(number, around.silent or bool(text))


def _together(shown: _Shown) -> dict[int, str]:
    """Put glyphs together. A mark says the letter too that it stands on: not where that letter is drawn beside it."""
    texts = shown.texts.copy()
    found: dict[int, list[str]] = {}
    for at, (piece, text) in enumerate(zip(*shown, strict=True)):
        letters = _bare(text)
        if letters and letters != text:
            beside = [_bare(texts[near]) for near in (at - 1, at + 1) if 0 <= near < len(texts)]
            if any(letters in {one, one[::-1]} for one in beside):
                texts[at] = "".join(one for one in text if unicodedata.combining(one))
        found.setdefault(piece, []).append(texts[at])
    return {number: "".join(parts) for number, parts in found.items()}


@lru_cache(maxsize=4096)
def _bare(text: str) -> str:
    """Return a text without marks."""
    return "".join(one for one in text if not unicodedata.combining(one))


def _bytes(string: bytes) -> bytes:
    """Return what a string of a content stream says."""
    if string.startswith(b"<"):
        digits = b"".join(string[1:-1].split()).decode()
        return bytes.fromhex(digits + "0" * (len(digits) % 2))
    inside = string[1:-1]
    if b"\\\\" not in inside:
        inside = inside.replace(b"\\000", b"\0")  # every other byte
    return _ESCAPED.sub(_unescaped, inside) if b"\\" in inside else inside


def _unescaped(escape: re.Match[bytes]) -> bytes:
    sign = escape.group(1)
    return _ESCAPES.get(sign, sign)


def _text(string: bytes) -> str:
    """Return a text string: UTF-16 where it says so, else Latin letters."""
    return string[2:].decode("utf-16-be", "replace") if string.startswith(b"\xfe\xff") else string.decode("latin-1")


def _letters_of(font: pikepdf.Object) -> dict[int, str]:
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
