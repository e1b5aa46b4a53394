"""A site as it is after reading: its texts, each with its renderings, and everything that can be referred to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from sitegen.model.content import (
    Attachment,
    Chapter,
    Contact,
    Fact,
    FocusArea,
    Goal,
    Measure,
    Plan,
    Reference,
    Settings,
    Strategy,
    Term,
)
from sitegen.model.folders import COMMON
from sitegen.model.language import Language
from sitegen.model.phrases import borrowed
from sitegen.model.text import Block
from sitegen.model.translation import Freshness, Phrase, Provenance, Standing

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Rendering:
    """One text in one language that is not its source's, known by its identity."""

    path: str
    provenance: Provenance
    words: Mapping[str, str]
    """Pointer → translated text."""
    prose: Mapping[str, tuple[Block, ...]]
    """Pointer of a Markdown field → its blocks."""
    blocks: tuple[Block, ...] = ()
    outdated: frozenset[str] = frozenset()
    """Pointers whose source has changed since; all of them where nobody can say which block is which."""
    incomplete: bool = False
    """Whether its row of blocks is not that of its source."""
    left: frozenset[str] = frozenset()
    """Pointers where the words are still Swedish: they are not translated yet."""
    row: tuple[int | None, ...] | None = None
    """For each block of the source the number of its own block; None in it: not translated. None: nobody can say."""

    @property
    def marked(self) -> frozenset[str]:
        """Numbers of its own blocks whose source has changed or is gone; of all of them where nobody can say."""
        current = {number for place, number in enumerate(self.row or ()) if str(place) not in self.outdated}
        return frozenset(str(number) for number in range(len(self.blocks)) if number not in current)

    def says(self, pointer: str) -> bool:
        """Say whether a block or field is translated."""
        return pointer in self.words and pointer not in self.left

    def standing(self, pointers: Iterable[str] | None = None) -> Standing:
        """Return how it stands; judged by ``pointers`` alone where a page shows only those."""
        outdated = self.outdated if pointers is None else self.outdated.intersection(pointers)
        behind = bool(outdated) or (pointers is None and self.incomplete)
        return Standing(
            self.provenance.state,
            Freshness.OUTDATED if behind else Freshness.CURRENT,
            self.provenance.by,
            self.provenance.on,
            self.incomplete,
            self.incomplete and pointers is None and bool(self.marked),
        )


@dataclass(frozen=True, slots=True)
class Text:
    """One file of content in its source language, and its renderings."""

    path: str
    """Path from the content folder, e.g. ``skara/strategy/summary.md``."""
    value: Any
    words: Mapping[str, str]
    blocks: tuple[Block, ...] = ()
    prose: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    renderings: Mapping[str, Rendering] = field(default_factory=dict)
    """Language id → rendering that readers are shown."""
    begun: Mapping[str, Rendering] = field(default_factory=dict)
    """Language id → rendering that no page shows: Markdown with Swedish blocks still, or what the kommun refuses."""
    stale: frozenset[str] = frozenset()
    """Pointers of the source's own blocks that were written from a goal that has changed since."""

    @property
    def folder(self) -> str:
        """Path of its folder."""
        return self.path.rpartition("/")[0]

    @property
    def name(self) -> str:
        """Name without folder and ending."""
        return self.path.rpartition("/")[2].partition(".")[0]

    def has(self, pointer: str, language: Language) -> bool:
        """Say whether a field is there in a language."""
        if language.is_source:
            return pointer in self.words
        rendering = self.renderings.get(language.id)
        return rendering is not None and rendering.says(pointer)

    def work(self, language: Language) -> Rendering | None:
        """Return what translators have done in a language, finished or not."""
        return self.renderings.get(language.id) or self.begun.get(language.id)

    def phrase(self, pointer: str, language: Language) -> Phrase:
        """Return a field in a language: borrowed from Swedish where it is not translated, else empty."""
        if language.is_source:
            return Phrase(self.words.get(pointer, ""))
        rendering = self.renderings.get(language.id)
        if rendering is not None and rendering.says(pointer):
            return Phrase(rendering.words[pointer], outdated=pointer in rendering.outdated)
        return borrowed(self.words.get(pointer, ""), language)

    def standing(self, language: Language, pointers: Iterable[str] | None = None) -> Standing:
        """Return how it stands in a language."""
        if language.is_source:
            return Standing(None, Freshness.OUTDATED if self.stale else Freshness.CURRENT)
        rendering = self.renderings.get(language.id)
        return Standing(None, Freshness.MISSING) if rendering is None else rendering.standing(pointers)


@dataclass(frozen=True, slots=True)
class Entry(Generic[T]):
    """A thing with an id, and the text that it stands in."""

    value: T
    text: Text
    pointer: str
    """Pointer of the thing in its text, e.g. ``goals.welcoming``."""

    def phrase(self, name: str, language: Language) -> Phrase:
        """Return one of its fields in a language."""
        return self.text.phrase(f"{self.pointer}.{name}", language)


@dataclass(frozen=True, slots=True)
class StrategyPart:
    """A strategy with its chapters, in order; the summary apart."""

    text: Text
    strategy: Strategy
    chapters: tuple[Text, ...]
    summary: Text | None

    @property
    def folder(self) -> str:
        """Name of its folder, which is its address."""
        return self.text.folder.partition("/")[2]


@dataclass(frozen=True, slots=True)
class PlanPart:
    """A plan with its chapters, in order."""

    text: Text
    plan: Plan
    chapters: tuple[Text, ...]

    @property
    def folder(self) -> str:
        """Name of its folder, which is its address."""
        return self.text.folder.partition("/")[2]


@dataclass(frozen=True, slots=True)
class Site:
    """One kommun's website, everything resolved that can be without knowing addresses."""

    id: str
    text: Text
    """``site.yaml``."""
    settings: Settings
    languages: tuple[Language, ...]
    """In the order in which they are shown."""
    known: Mapping[str, Language]
    """Every language of the project by its id: a contact may speak one that the pages are not in."""
    start: Text | None
    strategies: tuple[StrategyPart, ...]
    plans: tuple[PlanPart, ...]
    topics: tuple[Text, ...]
    """Topics of the welcome guide by time and order, the kommun's own in place of common ones of the same name."""
    local: Mapping[str, Text]
    """Name of a topic → what the kommun adds to it (``extends: common``)."""
    annexes: Mapping[str, Text]
    """Id → text under ``annexes/``, the kommun's own before the common one."""
    pages: tuple[Text, ...]
    """Texts that stand by themselves beside ``site.yaml``."""
    areas: Mapping[str, Entry[FocusArea]]
    goals: Mapping[str, Entry[Goal]]
    measures: Mapping[str, Entry[Measure]]
    terms: Mapping[str, Entry[Term]]
    facts: Mapping[str, Entry[Fact]]
    contacts: Mapping[str, Entry[Contact]]
    references: Mapping[str, Entry[Reference]]
    attachments: Mapping[str, Entry[Attachment]]
    """Path from the content folder → what is known of the file."""
    files: Mapping[str, str]
    """Path from the content folder of every file that could be linked to → SHA-256 of its bytes."""

    @property
    def attached(self) -> tuple[tuple[str, str], ...]:
        """Path and digest of every picture and other file that is published as it is."""
        return tuple((path, digest) for path, digest in sorted(self.files.items()) if "/files/" in path)

    @property
    def national(self) -> bool:
        """Whether its guide has topics that are common to all kommuner: those tell of the whole country."""
        return any(text.path.startswith(f"{COMMON}/") for text in self.topics)

    def chapter(self, text: Text) -> Chapter:
        """Return the head of a chapter."""
        assert isinstance(text.value, Chapter)
        return text.value
