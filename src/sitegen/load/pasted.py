"""What comes from a word processor, or from habit, and means something else in Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it.token import Token

from sitegen.diagnostics import Findings, Span
from sitegen.load.numbers import names_of_months
from sitegen.model.language import Language

_BULLET = re.compile(r"^ {0,3}(?:([•·▪◦●‣■\uf0b7\uf0a7])[ \t\u00a0]+|([o–—])\t[ \t\u00a0]*)\S")
_DASH = re.compile(r"^ {0,3}[–—][ \t\u00a0]+\S")
_MARK = re.compile(r"(?m)^( *(?:#{1,6}|[-*+>]|\d{1,3}[.)]))(\u00a0+)")
_WORD = re.compile(r"[^\W\d_]+")
Place = Callable[[int, int], Span]
"""Line (from 0) and column (from 1) of a text → its place in the file."""


def with_spaces(text: str) -> str:
    """Return a text with a usual space behind each mark that begins a line: a word processor's looks alike."""
    return _MARK.sub(lambda match: match[1] + " " * len(match[2]), text) if "\u00a0" in text else text


def bullets(lines: list[str], tokens: list[Token], place: Place, findings: Findings) -> None:
    """Find lists whose marks are signs of a word processor (MD316), each at its first line."""
    for token in tokens:
        if token.type == "paragraph_open" and token.map:
            first, last = token.map
            found = next((number for number in range(first, last) if _BULLET.match(lines[number])), None)
            dashes = [number for number in range(first, last) if _DASH.match(lines[number])]
            if found is None and len(dashes) > 1:  # one alone may be what somebody says
                found = dashes[0]
            if found is not None:
                findings.add("MD316", place(found, 1), sign=lines[found].strip()[0])


def day_of_month(opening: Token, inner: list[Token], language: Language, place: Place, findings: Findings) -> None:
    """Find a line that is a list for the number and the point that it begins with: 14. februari (MD317)."""
    number = int(opening.attrs.get("start", 1))
    text = next((token.content for token in inner if token.type == "inline"), "")
    word = _WORD.match(text)
    if word and word.group().casefold() in names_of_months(language):
        line = opening.map[0] if opening.map else 0
        findings.add("MD317", place(line, 1), number=number, word=word.group())
