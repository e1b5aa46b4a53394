"""Diagnostics for a terminal: the place, what is wrong, the line with two around it and a caret, what to do."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from sitegen.diagnostics import Diagnostic, Span
from sitegen.report.sentences import TONGUES, told

Lines = Callable[[str], list[str]]
"""Path from the project's root → the lines of the file; empty where it cannot be read."""

MOST = 100
"""Diagnostics of one file that are told; whoever has mended those runs it again. Programs get all of them."""
_AROUND = 2
_WIDEST = 160
"""Longer lines are cut around the caret: a minified file would fill the screen."""


def text(items: Iterable[Diagnostic], language: str, lines: Lines) -> Iterator[str]:
    """Yield each diagnostic as a paragraph; of a file with very many, the first ones and how many there are more.

    Lines are shown once where several are told of one place.
    """
    told_of: Counter[str] = Counter()
    shown = Span("")
    for item in items:
        told_of[item.span.path] += 1
        if told_of[item.span.path] > MOST:
            continue
        words = told(item, language)
        yield f"{item.span}: {words.severity}[{item.code}]: {words.message}"
        if item.code != "SRC108" and item.span != shown:  # of a file that may lie outside the project nothing is shown
            yield from excerpt(item.span, lines(item.span.path))
            shown = item.span
        if words.hint:
            yield f"   {TONGUES[language].hint}: {words.hint}"
        yield ""
    for path, number in told_of.items():
        if number > MOST:
            yield TONGUES[language].more.format(path=path, number=number - MOST)


def excerpt(span: Span, lines: list[str]) -> Iterator[str]:
    """Yield the line of a fault, two lines before and after it, and a caret below it."""
    if not 1 <= span.line <= len(lines):
        return
    first, last = max(1, span.line - _AROUND), min(len(lines), span.line + _AROUND)
    width = len(str(last))
    for number in range(first, last + 1):
        line = lines[number - 1].replace("\t", "→")  # a tab looks like the spaces that it should be
        start = max(0, span.column - _WIDEST // 2) if len(line) > _WIDEST else 0
        mark = ">" if number == span.line else " "
        yield f" {mark} {number:>{width}} | {line[start : start + _WIDEST]}".rstrip()
        if number == span.line:
            before = line[start : span.column - 1]
            yield f"   {'':>{width}} | {' ' * _columns(before)}^"


def _columns(text: str) -> int:
    """Return how many cells of a terminal a text takes: marks none, wide signs two."""
    return sum(
        0 if unicodedata.combining(one) else 2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text
    )
