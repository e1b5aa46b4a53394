"""Rows of blocks: which block of a translation renders which block of its source.

A translation has the same row of block kinds as its source, and then each block renders the one at its place. Where the
source has got or lost blocks since, they are found by their digests: the head of a translation has one for each of its
blocks, in its own order. Never are they paired by mere order across a difference (docs/design.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import SequenceMatcher
from typing import NamedTuple, TypeVar

from sitegen.diagnostics import Findings, Span
from sitegen.load.document import Document
from sitegen.model.text import Block, digest

T = TypeVar("T")
_NOTHING = Block("", "", ())
_MOST = 1000
"""Blocks of a text that are compared each with each; no text for a reader has as many."""


class Row(NamedTuple):
    """The blocks of a translation as its source has them today."""

    pairs: tuple[int | None, ...]
    """For each block of the source the number of the translation's; None: it is not translated."""
    moved: frozenset[int] = frozenset()
    """The translation's blocks that the source has moved past others."""

    def gone(self, number: int) -> list[int]:
        """Return the blocks of a translation, of which there are ``number``, that the source no longer has."""
        return sorted(set(range(number)).difference(self.pairs))


def same_row(source: Document, target: Document) -> bool:
    """Say whether both have the same row of block kinds."""
    return [block.kind for block in source.blocks] == [block.kind for block in target.blocks]


def row_of(source: Document, target: Document) -> Row | None:
    """Return which block renders which; None where nobody can say.

    With the same row of kinds it is by their places: what the source has changed may have been followed already.
    """
    if same_row(source, target):
        return Row(tuple(range(len(source.blocks))))
    made_from = dict(target.provenance.made_from) if target.provenance else {}
    then = [made_from.get(str(number), "") for number in range(len(target.blocks))]
    if not all(then) or str(len(then)) in made_from or len(then) + len(source.blocks) > 2 * _MOST:
        return None  # blocks have come or gone here too, and nobody has said from what they were made
    now = [digest(block.text) for block in source.blocks]
    row = _by_digest(then, now, _kinds(target.blocks), _kinds(source.blocks))
    same = [(place, number) for place, number in enumerate(row.pairs) if number is not None]
    if not any(then[number] == now[place] for place, number in same):
        return None
    alike = all(target.blocks[number].kind == source.blocks[place].kind for place, number in same)
    return row if alike else None  # it has been built otherwise since, so its digests are of an earlier row


def _by_digest(then: list[str], now: list[str], theirs: list[str], ours: list[str]) -> Row:
    """Return the row by the digests a translation was made from, and those and the kinds of the source's blocks."""
    steps = SequenceMatcher(None, then, now, autojunk=False).get_opcodes()
    found: dict[int, int] = {}
    for kind, first, last, start, end in steps:
        if kind == "equal":
            found |= dict(zip(range(start, end), range(first, last), strict=True))
    moved = _moved(then, now, found)
    found |= moved
    taken = frozenset(found.values())
    for _, first, last, start, end in steps:
        # Where as many blocks of the same kinds were changed between two that were not, they are the same ones.
        places = [place for place in range(start, end) if place not in found]
        numbers = [number for number in range(first, last) if number not in taken]
        if [ours[place] for place in places] == [theirs[number] for number in numbers]:
            found |= dict(zip(places, numbers, strict=True))
    return Row(tuple(found.get(place) for place in range(len(now))), frozenset(moved.values()))


def _moved(then: list[str], now: list[str], found: Mapping[int, int]) -> dict[int, int]:
    """Return the blocks that stand in another order now: place in the source → number in the translation."""
    rest = sorted(frozenset(range(len(then))).difference(found.values()))
    moved: dict[int, int] = {}
    for place in (one for one in range(len(now)) if one not in found):
        same = next((number for number in rest if then[number] == now[place]), None)
        if same is not None:
            rest.remove(same)
            moved[place] = same
    return moved


def _kinds(blocks: Iterable[Block]) -> list[str]:
    return [block.kind for block in blocks]


def renumbered(target: Document, row: Row) -> Document:
    """Return a translation whose blocks are called by the numbers of its source's; one that is lacking is empty."""
    if row.pairs == tuple(range(len(target.blocks))):
        return target
    made = target.provenance
    return replace(
        target,
        words=dict(_named(target.words or {}, row)),
        places=dict(_named(target.places or {}, row)),
        blocks=tuple(_NOTHING if number is None else target.blocks[number] for number in row.pairs),
        provenance=made and replace(made, made_from=tuple(_named(dict(made.made_from), row))),
    )


def _named(values: Mapping[str, T], row: Row) -> Iterator[tuple[str, T]]:
    yield from ((name, value) for name, value in values.items() if not name.isdigit())
    for place, number in enumerate(row.pairs):
        if number is not None and str(number) in values:
            yield str(place), values[str(number)]


def tell_row(source: Document, target: Document, row: Row | None, findings: Findings) -> None:
    """Find where a translation is not built as its source.

    L10N402: the first difference, where nobody can say which block is which. L10N421: the source has got blocks.
    L10N422: it has lost some. L10N423: it has moved some.
    """
    if row is None:
        _first_difference(source, target, findings)
        return
    for places in _runs(place for place, number in enumerate(row.pairs) if number is None):
        before = [number for number in row.pairs[: places[0]] if number is not None]
        at = target.place(str(before[-1] if before else 0))
        _tell("L10N421", at, places, source.blocks[places[0]], source, places[0], findings)
    for numbers in _runs(row.gone(len(target.blocks))):
        findings.add("L10N422", target.place(str(numbers[0])), number=str(len(numbers)))
    for numbers in _runs(sorted(row.moved)):
        place = row.pairs.index(numbers[0])
        _tell("L10N423", target.place(str(numbers[0])), numbers, source.blocks[place], source, place, findings)


def _tell(code: str, at: Span, run: list[int], block: Block, source: Document, place: int, findings: Findings) -> None:
    findings.add(code, at, number=str(len(run)), text=block.text[:60], source=str(source.place(str(place))))


def _runs(numbers: Iterable[int]) -> Iterator[list[int]]:
    """Yield numbers that follow on each other together."""
    run: list[int] = []
    for number in numbers:
        if run and number != run[-1] + 1:
            yield run
            run = []
        run.append(number)
    if run:
        yield run


def _first_difference(source: Document, target: Document, findings: Findings) -> None:
    ours, theirs = _kinds(source.blocks), _kinds(target.blocks)
    shorter = min(len(ours), len(theirs))
    place = next((number for number in range(shorter) if ours[number] != theirs[number]), shorter)
    there, here = (row[place] if place < len(row) else "end" for row in (ours, theirs))
    at = target.place(str(place)) if here != "end" else Span(target.path, target.place(str(place - 1)).line)
    findings.add("L10N402", at, here=here, there=there, source=str(source.place(str(place))))
