"""What the pages of the welcome guide show."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.translation import Phrase
from sitegen.plan.parts import BookletWay, Link, Prose, Validity


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """One topic in the list of them, or its line in the checklist."""

    id: str
    """Its name, the same in every language."""
    link: Link
    words: Phrase
    """Its intro, or what there is to do."""
    need: str


@dataclass(frozen=True, slots=True)
class TopicGroup:
    """Topics that are needed at one time."""

    when: str
    topics: tuple[TopicEntry, ...]


@dataclass(frozen=True, slots=True)
class NeedGroup:
    """Topics about one need."""

    need: str
    topics: tuple[tuple[Link, str], ...]
    """Each with the time at which it is needed."""


@dataclass(frozen=True, slots=True)
class GuideView:
    """The welcome guide: its topics by time and by need, those that the language has."""

    groups: tuple[TopicGroup, ...]
    needs: tuple[NeedGroup, ...]
    swedish: tuple[Link, ...]
    """Topics that are there in Swedish only."""
    national: bool
    """Whether some of them are common to all kommuner."""
    checklist: Link | None
    """None where there is nothing to do in any topic."""
    index: Link
    file: str
    """Way to the whole guide in one file; empty in a language that has no topics."""
    booklets: tuple[BookletWay, ...]
    """Its printed booklets, those that there are."""


@dataclass(frozen=True, slots=True)
class ChecklistView:
    """What there is to do, by time, to be ticked off on paper or on the screen."""

    groups: tuple[TopicGroup, ...]
    swedish: tuple[Link, ...]
    """Topics with something to do that are there in Swedish only."""


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A topic or a word in the index."""

    anchor: str
    words: Phrase
    swedish: str
    """The Swedish title or word, beside another one; on a Swedish page the same as ``words``, or empty."""
    link: Link | None = None
    """The topic; None for a word."""
    explained: Link | None = None
    """Where a word is explained that stands in many topics."""
    topics: tuple[Link, ...] = ()
    """Topics that the word stands in, where they are few."""


@dataclass(frozen=True, slots=True)
class LetterGroup:
    """What stands under one letter."""

    letter: Phrase
    """Swedish, where it is Latin and the language is not: ``SFI`` and ``BankID`` stand among its words."""
    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True)
class SwedishEntry:
    """A Swedish title or word, and what it is called in the page's language."""

    word: str
    words: Phrase
    anchor: str


@dataclass(frozen=True, slots=True)
class SwedishGroup:
    """Swedish words under one letter."""

    letter: str
    entries: tuple[SwedishEntry, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    """The index of the guide."""

    groups: tuple[LetterGroup, ...]
    swedish: tuple[SwedishGroup, ...]
    """By the Swedish word; empty on a Swedish page."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A goal or measure that a topic of the kommun tells of."""

    kind: str
    """``goal`` or ``measure``."""
    link: Link
    validity: Validity


@dataclass(frozen=True, slots=True)
class LocalView:
    """What the kommun adds to a common topic."""

    title: Phrase
    prose: Prose


@dataclass(frozen=True, slots=True)
class TopicView:
    """One topic of the guide."""

    intro: Phrase
    prose: Prose
    when: str
    need: str
    local: LocalView | None
    """What the kommun adds; None: nothing, or the whole topic is its own."""
    ties: tuple[Tie, ...]
    national: bool
    """Whether the topic says what holds in the whole country."""
    tell: str
    """Way to tell the kommun that something is wrong: to its contact page, or a mail to it; empty: not known."""
    alike: tuple[Link, ...]
    """Other topics about the same need."""
    next: Link | None
    before: Link | None
