"""Units: the smallest parts of a text that are translated, how each one stands in a language, and all together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sitegen.diagnostics import Span
from sitegen.model.language import Language
from sitegen.model.site import Text
from sitegen.model.translation import Freshness, TranslationState


@dataclass(frozen=True, slots=True)
class Unit:
    """One block of a Markdown text, or one field of a head or a YAML file."""

    path: str
    """Path of the source from the content folder."""
    pointer: str
    """Field, e.g. ``goals.jobs.title``, or number of the block from 0."""
    source: str
    """The Swedish text."""
    target: str
    """The translation; empty where there is none."""
    state: TranslationState | None
    """Who answers for the translation; None where there is none."""
    freshness: Freshness

    @property
    def words(self) -> int:
        """How many words the Swedish text has."""
        return len(self.source.split())

    @property
    def done(self) -> bool:
        """Say whether nothing has to be translated here."""
        return self.freshness is Freshness.CURRENT


@dataclass(frozen=True, slots=True)
class Share:
    """How one folder of content/ stands in one language."""

    folder: str
    language: Language
    freshness: Counter[Freshness]
    """Units."""
    states: Counter[TranslationState]
    """Units that are translated."""
    words: int
    """Words of Swedish that are to be translated: of missing and outdated units."""
    all_words: int
    unread: tuple[str, ...] = ()
    """Swedish files with faults, from the project's root, of which nothing is counted."""

    @property
    def done(self) -> int:
        """Share of the Swedish words that is translated and current, in whole per cent, never 100 too early."""
        return 100 * (self.all_words - self.words) // self.all_words if self.all_words else 100


@dataclass(frozen=True, slots=True)
class Lacking:
    """Something that is not as it should be in a language."""

    kind: str
    """``missing``, ``outdated``, ``orphan`` (a translation of nothing), ``parent`` (a page whose page above it is not
    there in that language) or ``refused`` (a machine's translation that the kommun does not show)."""
    at: Span
    """Where: of an outdated unit its translation, of a missing one its source."""
    language: Language
    words: int
    text: str
    """The Swedish text; of a page, its address."""
    before: str = ""
    """The Swedish text that an outdated translation was made from; empty where nobody asked or nobody knows."""


def units_of(text: Text, language: Language) -> Iterator[Unit]:
    """Yield every unit of a source text, in its order, as it stands in a language."""
    rendering = text.work(language)
    for pointer, source in text.words.items():
        target = rendering.words[pointer] if rendering and rendering.says(pointer) else ""
        if rendering is None or not target:
            yield Unit(text.path, pointer, source, "", None, Freshness.MISSING)
            continue
        freshness = Freshness.OUTDATED if pointer in rendering.outdated else Freshness.CURRENT
        yield Unit(text.path, pointer, source, target, rendering.provenance.state, freshness)
