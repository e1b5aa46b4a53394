"""What ``sitegen guide`` prints: a table of topics, and the goals and measures that none of them tells of."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from sitegen.diagnostics import Span
from sitegen.report.commands import WORDS

Row = tuple[str, str, str, str, tuple[str, ...], tuple[str, ...]]
"""Name, time, need, whose, languages that lack it, ids that it tells of."""
Untold = tuple[Span, str, str]
"""Place, id and title of a goal or measure."""


def lines(site: str, topics: Iterable[Row], untold: Sequence[Untold], lang: str) -> Iterator[str]:
    """Yield a head and a line for each topic, then what no topic tells of with its place."""
    words = WORDS[lang]
    rows = [words["topics"].split("|"), *(_cells(row, lang) for row in topics)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    yield f"{site}:"
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
    if untold:
        yield words["untold"].format(number=len(untold))
    for span, name, title in untold:
        yield f"{span}: {name}: {title}"


def _cells(row: Row, lang: str) -> list[str]:
    name, when, need, whose, lacking, ties = row
    return [name, when, need, WORDS[lang][f"topic {whose}"], ", ".join(lacking) or "–", ", ".join(ties)]


def as_json(guides: Iterable[tuple[str, Iterable[Row], Iterable[Untold]]]) -> str:
    """Return a list of kommuner, each with its topics and what is untold."""
    names = ("topic", "when", "need", "whose", "lacking", "ties")
    whole = [
        {
            "site": site,
            "topics": [dict(zip(names, row, strict=True)) for row in topics],
            "untold": [
                {"path": span.path, "line": span.line, "column": span.column, "id": name, "title": title}
                for span, name, title in untold
            ],
        }
        for site, topics, untold in guides
    ]
    return json.dumps(whole, ensure_ascii=False, indent=1)
