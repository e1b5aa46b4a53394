"""What the pages of the welcome guide show."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.translation import Phrase
from sitegen.plan.parts import Link, Prose, Validity


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """One topic in the list of them, or its line in the checklist."""

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
class GuideView:
    """The welcome guide: its topics by time."""

    groups: tuple[TopicGroup, ...]
    checklist: Link


@dataclass(frozen=True, slots=True)
class ChecklistView:
    """What there is to do, by time, to be ticked off on paper or on the screen."""

    groups: tuple[TopicGroup, ...]


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
