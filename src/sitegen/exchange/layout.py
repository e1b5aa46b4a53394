"""Markdown of one block or field to runs: what holds its lines together, and the words between.

A translator sees words. What begins, ends and joins lines (marks of lists and quotations, rows of tables, empty
lines) is kept apart, so that it comes back as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ATTRIBUTES = re.compile(r"[ \t]*\{[^{}]*\}[ \t]*")
_CAPTION = re.compile(r"([ \t]*\{[^{}]*\bcaption=\")([^\"{}]*)(\"[^{}]*\}[ \t]*)")
_FENCE = re.compile(r"[ \t]*(?:>[ \t]?|[-*+][ \t]+)*(```|~~~)")
_CELL = re.compile(r"[ \t]*(?<!\\)\|[ \t]*")
_RULER = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_WHOLE = re.compile(r"[ \t]*(?::::.*|(?:[-*_][ \t]*){3,}|=+[ \t]*)")
_PREFIX = re.compile(
    r"[ \t]*(?:(?:>[ \t]?|[-*+](?:[ \t]+|$)|\d{1,9}[.)](?:[ \t]+|$)|#{1,6}(?:[ \t]+|$)|\[\^[^\]]+\]:[ \t]*)[ \t]*)*"
)
_DEEP = re.compile(r" {4}|[ ]*\t")
_SPACES = re.compile(r"[ \t]+")
_ODD = re.compile(r"[\r\f\v]")
"""White space that no editor types."""
_HARD = re.compile(r"[ \t]*(?: {2,}|\\)$")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a text; all of them in order are the text."""

    text: str
    line: bool
    """Whether it holds lines together; else it is words."""


def joined(markdown: str) -> str:
    """Return a text whose paragraphs stand on one line each: how lines were wrapped says nothing."""
    return "".join(run.text for run in runs(markdown))


def runs(markdown: str) -> tuple[Run, ...]:
    """Return the runs of a text, words and lines by turns; soft line ends have become spaces."""
    out: list[Run] = []
    for run in _pieces(_ODD.sub(" ", markdown).split("\n")):
        if not run.text:
            continue
        if out and out[-1].line is run.line:
            out[-1] = Run(out[-1].text + run.text, run.line)
        else:
            out.append(run)
    return tuple(out)


def _pieces(lines: list[str]) -> Iterator[Run]:
    tables = _table_lines(lines)
    fence = ""
    before: list[Run] = []
    for number, line in enumerate(lines):
        mark = _FENCE.match(line)
        fenced = bool(fence) or mark is not None
        if mark is not None and (not fence or mark.group(1) == fence):
            fence = "" if fence else mark.group(1)
        now = [Run(line, line=True)] if fenced else list(_line(line, number in tables))
        if number:
            yield from _between(before, now, line)
        yield from now
        before = now


def _between(before: list[Run], now: list[Run], line: str) -> Iterator[Run]:
    """Yield what stands between two lines: a space where both are words of one paragraph."""
    soft = bool(before and now) and not before[-1].line and not now[0].line
    yield Run(" ", line=False) if soft and not _DEEP.match(line) else Run("\n", line=True)


def _line(line: str, table: bool) -> Iterator[Run]:
    caption = _CAPTION.fullmatch(line)
    if caption:
        yield Run(caption.group(1), line=True)
        yield Run(caption.group(2), line=False)
        yield Run(caption.group(3), line=True)
    elif (
        not line.strip() or _ATTRIBUTES.fullmatch(line) or _WHOLE.fullmatch(line) or (table and _RULER.fullmatch(line))
    ):
        yield Run(line, line=True)
    elif table:
        yield from _row(line)
    else:
        yield from _words(line)


def _words(line: str) -> Iterator[Run]:
    prefix = _PREFIX.match(line)
    marks = prefix.group() if prefix else ""
    rest = line[len(marks) :]
    hard = _HARD.search(rest)
    words = rest[: hard.start()] if hard else rest.rstrip(" \t")
    if marks.strip() or _DEEP.match(line):
        yield Run(marks, line=True)
    yield Run(_SPACES.sub(" ", words), line=False)
    if "#" in marks or hard:
        # What follows a heading, or a line that was broken on purpose, is no more of the same paragraph.
        yield Run(rest[len(words) :], line=True)


def _row(line: str) -> Iterator[Run]:
    """Yield a row of a table; a row is never joined with the next, whether or not it begins and ends with a bar."""
    yield Run("", line=True)
    at = 0
    for cell in _CELL.finditer(line):
        yield Run(_SPACES.sub(" ", line[at : cell.start()]), line=False)
        yield Run(cell.group(), line=True)
        at = cell.end()
    rest = line[at:]
    words = rest.rstrip(" \t")
    yield Run(_SPACES.sub(" ", words), line=False)
    yield Run(rest[len(words) :], line=True)  # spaces at the end of a row are no words, and would get lost


def _table_lines(lines: list[str]) -> frozenset[int]:
    """Return the numbers of the lines that are rows of tables: around a ruler, down to the next empty line."""
    found: set[int] = set()
    for number, line in enumerate(lines):
        if number and "|" in line and "-" in line and _RULER.fullmatch(line) and "|" in lines[number - 1]:
            found |= {number - 1, number}
            for below in range(number + 1, len(lines)):
                if not lines[below].strip():
                    break
                found.add(below)
    return frozenset(found)
