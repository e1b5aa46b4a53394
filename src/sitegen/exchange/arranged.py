"""The blocks of a translation in the order of its source: moved as they were moved there, and gone as they are gone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sitegen.exchange.blocks import Place, line_end, places, without_ours

_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_NUMBERED = re.compile(r" {0,3}\d+[.)][ \t]+")


def arranged(source: str, target: str, row: Sequence[int | None], *, lent: bool) -> str:
    """Return the body of a translation arranged as that of its source; its blocks stay byte for byte.

    Args:
        source: the body of the source.
        row: for each block of the source the number of the translation's; None: not translated.
        lent: whether the source's own words stand where a block is not translated; else nothing does.
    """
    ours, theirs = _Body.of(without_ours(source)), _Body.of(target)
    end = line_end(target) if theirs.places else line_end(source)
    made: list[str] = []
    before: int | None = None
    for number, place in enumerate(ours.places):
        own = row[number]
        if own is None and not lent:
            continue
        made += [end] * (ours.gap(before, number) if before is not None else 1)
        made += [line + end for line in (ours.piece(number, "") if own is None else theirs.piece(own, place.mark))]
        before = number
    return "".join(made)


@dataclass(frozen=True, slots=True)
class _Body:
    """The lines of a body, and where its blocks stand."""

    lines: list[str]
    places: tuple[Place, ...]

    @classmethod
    def of(cls, body: str) -> _Body:
        return cls(_LINES.findall(body), places(body))

    def piece(self, number: int, mark: str) -> list[str]:
        """Return the lines of a block without their ends; an item of a numbered list gets the number in ``mark``."""
        place = self.places[number]
        lines = [line.rstrip("\r\n") for line in self.lines[place.begins : place.last]]
        first = place.first - place.begins
        if _NUMBERED.fullmatch(mark):
            lines[first] = _NUMBERED.sub(mark, lines[first], count=1)
        return lines

    def gap(self, before: int, number: int) -> int:
        """Return how many empty lines are between two blocks: none where those between them follow on each other."""
        steps = [self.places[n].begins - self.places[n - 1].last for n in range(before + 1, number + 1)]
        return max(steps) if before + 1 == number else min(max(steps), 1)
