"""Pairs: each block or field of a text with its translation, both as a translator sees them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sitegen.exchange.blocks import divided, places
from sitegen.exchange.codes import Coded, encoded, plain
from sitegen.exchange.layout import joined
from sitegen.load.units import Unit, units_of
from sitegen.model.language import Language
from sitegen.model.site import Rendering, Text
from sitegen.model.text import digest
from sitegen.model.translation import Freshness


@dataclass(frozen=True, slots=True)
class Pair:
    """One block or field."""

    unit: Unit
    source: Coded
    target: Coded | None
    """None where there is none, or where nobody can say which block it is."""
    markdown: bool
    mark: str = ""
    """Mark of a list item, heading or footnote in the source."""
    held: str = ""
    """Digest of what stands in the content today; empty where there is nothing."""

    @property
    def current(self) -> bool:
        """Say whether there is a translation that was made from today's Swedish text."""
        return self.unit.freshness is Freshness.CURRENT


def pairs_of(text: Text, language: Language, opened: Callable[[str], str]) -> Iterator[Pair]:
    """Yield the pairs of a text in a language, in the order of the source.

    Args:
        opened: returns a file of content, by its path from the content folder, as text.
    """
    rendering = text.work(language)
    here = places(divided(opened(text.path))[1]) if text.blocks else ()
    row = rendering.row if rendering else None
    there = places(divided(opened(rendering.path))[1]) if rendering and row is not None and text.blocks else ()
    rest = digest(" ".join(block.text for block in rendering.blocks)) if rendering and row is None else ""
    for unit in (_judged(one, text, language) for one in units_of(text, language)):
        if unit.pointer.isdigit() and text.blocks:
            number = int(unit.pointer)
            source = encoded(joined(here[number].words))
            own = row[number] if row is not None else None
            target = encoded(joined(there[own].words), source) if own is not None and unit.target else None
            held = rest if row is None else _held(rendering, unit.pointer)
            yield Pair(unit, source, target, True, here[number].mark, held)
        else:
            markdown = unit.pointer in text.prose
            source = encoded(joined(unit.source)) if markdown else plain(unit.source)
            target = (encoded(joined(unit.target), source) if markdown else plain(unit.target)) if unit.target else None
            yield Pair(unit, source, target, markdown, "", _held(rendering, unit.pointer))


def _held(rendering: Rendering | None, pointer: str) -> str:
    """Return the digest of what stands in the content today, be it Swedish still; empty where there is nothing."""
    words = rendering.words.get(pointer, "") if rendering else ""
    return digest(words) if words else ""


def _judged(unit: Unit, text: Text, language: Language) -> Unit:
    """Return a unit as current where only its Swedish summary is stale: no translator can mend that."""
    rendering = text.work(language)
    if rendering is None or unit.freshness is not Freshness.OUTDATED or unit.pointer not in text.stale:
        return unit
    if dict(rendering.provenance.made_from).get(unit.pointer) != digest(unit.source) or rendering.row is None:
        return unit
    return Unit(unit.path, unit.pointer, unit.source, unit.target, unit.state, Freshness.CURRENT)
