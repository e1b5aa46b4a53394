"""What the pages of a plan show."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.dates import PartialDate, Period
from sitegen.model.translation import Phrase
from sitegen.plan.parts import BookletWay, Link, Prose, Validity


@dataclass(frozen=True, slots=True)
class ScheduleView:
    """When a measure was to be done."""

    period: Period | None
    by: PartialDate | None
    reports: tuple[PartialDate, ...]
    to_body: Phrase


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """A measure in its plan."""

    id: str
    link: Link
    responsible: tuple[Phrase, ...]
    participants: tuple[Phrase, ...]
    schedule: ScheduleView
    status: str


@dataclass(frozen=True, slots=True)
class PlanSectionView:
    """A section of a plan and its measures."""

    id: str
    title: Phrase
    heading: str
    prose: Prose
    measures: tuple[MeasureRow, ...]


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One measure in the picture; places in the drawing's own units."""

    number: str
    y: int
    bar: tuple[int, int] | None
    """Left edge and width."""
    points: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The picture of when measures were to be done."""

    rows: tuple[TimelineRow, ...]
    height: int
    ticks: tuple[tuple[int, PartialDate], ...]
    """Place and month (or year) of each line."""
    half: int
    """From a line to the middle between it and the next, in the direction of time; 0 where lines are years."""
    edges: tuple[int, int]
    """Where the picture begins and ends."""
    mirrored: bool
    """Whether time runs from right to left."""
    reported: bool
    """Whether any row has a point."""


@dataclass(frozen=True, slots=True)
class PlanView:
    """A plan as a whole."""

    intro: Phrase
    validity: Validity
    strategy: Link | None
    chapters: tuple[Link, ...]
    sections: tuple[PlanSectionView, ...]
    follow_up: Phrase
    timeline: Timeline | None
    number: int
    """How many measures."""
    status: str
    """Where all measures stand the same: how, so that it is said once; else empty."""
    booklets: tuple[BookletWay, ...]
    """The document in print; it is printed in Swedish only."""


@dataclass(frozen=True, slots=True)
class FollowUpView:
    """How a measure stood at one time."""

    on: PartialDate
    status: str
    text: Phrase
    source: str


@dataclass(frozen=True, slots=True)
class MeasureView:
    """The page of one measure."""

    row: MeasureRow
    number: str
    section: Link
    plan: Link
    goals: tuple[Link, ...]
    stated: bool
    """Whether the plan itself says which goals it serves; else that is our reading, and the reader is told."""
    prose: Prose
    follow_ups: tuple[FollowUpView, ...]
    note: Phrase
    topics: tuple[Link, ...]
    """Topics of the welcome guide that tell of it."""
    validity: Validity
    next: Link | None
    before: Link | None
