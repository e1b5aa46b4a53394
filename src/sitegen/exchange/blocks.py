"""Where the blocks of a Markdown file stand in it, and putting other words in their places."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sitegen.load.markdown import extents

_HEAD = re.compile(r"---[ \t]*(?:\r\n|\r|\n)(.*?)(?:(?<=[\r\n])---[ \t]*(?:\r\n|\r|\n|\Z)|\Z)", re.DOTALL)
_MARK_LINE = re.compile(r"\ufeff?---[ \t]*(?:\r\n|\r|\n)")
_LINE_END = re.compile(r"\r\n|\r|\n")
_ATTRIBUTES = re.compile(r"[ \t]*\{[^{}]*\}[ \t]*")
_CAPTION = re.compile(r"[ \t]*\{[^{}]*\bcaption=\"[^\"{}]*\"[^{}]*\}[ \t]*")
_OURS = re.compile(r"[ \t]*\b(?:covers|excused)=\"[^\"{}]*\"")
"""Attributes that a translation has by itself or not at all."""
_MARK = re.compile(r" {0,3}(?:(?:[-*+]|\d+[.)])[ \t]+|\[\^[^\]]+\]:[ \t]*|#{1,6}[ \t]+)")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the words of one block stand."""

    first: int
    """First line, from 0 in the body; that of a table's caption."""
    last: int
    """The line after its last one."""
    mark: str
    """Mark of a list item, heading or footnote, with the space behind it; empty where there is none."""
    words: str
    """All behind the mark, with LF line ends."""
    begins: int
    """The line of attributes above it; where there is none, its first line."""


def divided(text: str) -> tuple[str, str]:
    """Return head and body of a Markdown file: with its marks, and all that follows; its bytes are both together."""
    start = 1 if text.startswith("\ufeff") else 0
    match = _HEAD.match(text, start)
    end = match.end() if match else len(text)
    return text[:end], text[end:]


def fields_of(head: str) -> tuple[int, int]:
    """Return where the fields in the head of a Markdown file begin and end; nowhere where it has no head."""
    match = _MARK_LINE.match(head)
    return (match.end(), head.rindex("---")) if match else (0, 0)


def line_end(text: str) -> str:
    """Return how the lines of a file end."""
    match = _LINE_END.search(text)
    return match.group() if match else "\n"


def places(body: str) -> tuple[Place, ...]:
    """Return where the blocks of a body stand, in their order."""
    lines = _LINE_END.split(body)
    return tuple(_place(lines, first, last) for first, last in extents("\n".join(lines)))


def _place(lines: list[str], first: int, last: int) -> Place:
    while last > first + 1 and not lines[last - 1].strip():
        last -= 1
    start = first
    while start and _ATTRIBUTES.fullmatch(lines[start - 1]):
        start -= 1
    caption = next((number for number in range(start, first) if _CAPTION.fullmatch(lines[number])), first)
    mark = _MARK.match(lines[first]) if caption == first else None
    marks = mark.group() if mark else ""
    words = "\n".join(lines[caption:last])
    return Place(caption, last, marks, words[len(marks) :], start)


def replaced(body: str, words: Mapping[int, tuple[str, str]]) -> str:
    """Return a body with other words in some of its blocks; all other lines stay byte for byte.

    Args:
        words: number of a block → its mark in the source, and the new words. Where they have several lines the
            source's mark goes before them, which those lines are indented for; else the block keeps its own.
    """
    end = line_end(body)
    lines = re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", body)
    for number, place in reversed(list(enumerate(places(body)))):
        if number not in words:
            continue
        mark, text = words[number]
        new = (mark if "\n" in text and mark else place.mark) + text
        last = lines[place.last - 1]
        closing = last[len(last.rstrip("\r\n")) :]
        lines[place.first : place.last] = [new.replace("\n", end) + closing]
    return "".join(lines)


def without_ours(body: str) -> str:
    """Return the body of a source without what only the source has: what it covers, why numbers differ."""
    kept = []
    for line in re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", body):
        bare = _OURS.sub("", line) if _ATTRIBUTES.fullmatch(line.rstrip("\r\n")) else line
        if bare == line or bare.strip() != "{}":
            kept.append(bare)
    return "".join(kept)
