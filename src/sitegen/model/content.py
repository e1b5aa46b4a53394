"""What editors write: strategies, plans, goals, measures, terms, facts, contacts, references.

Every value is frozen. A field that the document does not state is None or empty, and the page says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sitegen.model.accessibility import UNSTATED, Statement
from sitegen.model.dates import PartialDate, Period
from sitegen.model.publishing import UNPUBLISHED, Publishing
from sitegen.model.text import Block


@dataclass(frozen=True, slots=True)
class Adopted:
    """The adopted document: what counts, where our edition is plain Swedish."""

    title: str
    by: str = ""
    on: PartialDate | None = None
    paragraph: str = ""
    case_number: str = ""
    file: str = ""
    """Path of the document from the content root; empty where we do not hold it."""
    note: str = ""
    """Editor's note on what the original leaves unclear about the decision."""


@dataclass(frozen=True, slots=True)
class Goal:
    """One aim of a strategy or of its focus area (mål, strategisk inriktning, kännetecken, faktor)."""

    id: str
    title: str
    heading: str = ""
    """The heading under which it stands in the adopted document."""
    number: str = ""
    """Its plate, counted: ``2.1`` in the second focus area, ``M2`` where it belongs to none."""


@dataclass(frozen=True, slots=True)
class FocusArea:
    """One part of a strategy (fokusområde, utvecklingsområde)."""

    id: str
    title: str
    heading: str = ""
    responsible: tuple[str, ...] = ()
    """Bodies that answer for it; empty: not stated."""
    goals: tuple[Goal, ...] = ()
    number: str = ""


@dataclass(frozen=True, slots=True)
class Strategy:
    """A strategy, programme or policy."""

    kind: str
    title: str
    adopted: Adopted
    intro: str = ""
    period: Period | None = None
    valid_until: PartialDate | None = None
    owner: str = ""
    responsible: tuple[str, ...] = ()
    """Roles and units that look after the document."""
    revised_by: str = ""
    applies_to: str = ""
    """For whom it holds."""
    published: str = ""
    """Where it was to be published."""
    replaces: str = ""
    follow_up: str = ""
    review: str = ""
    vision: str = ""
    goals: tuple[Goal, ...] = ()
    """Goals that belong to no single focus area."""
    focus_areas: tuple[FocusArea, ...] = ()
    annexes: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    """Addresses below a language's folder where it stood before: readers are sent on."""

    @property
    def all_goals(self) -> tuple[Goal, ...]:
        """Its goals: those of the whole, then those of each focus area."""
        return self.goals + tuple(goal for area in self.focus_areas for goal in area.goals)


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a measure was to be done; every part may be unknown."""

    period: Period | None = None
    by: PartialDate | None = None
    reports: tuple[PartialDate, ...] = ()
    to_body: str = ""
    """The body that the reports go to."""


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a plan."""

    id: str
    title: str
    heading: str = ""
    text: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What is known of a measure at one time (uppföljning): how it stands, and who says so."""

    on: PartialDate
    status: str
    text: str = ""
    source: str = ""
    """Id of the reference that says so."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that a plan says will be done (åtgärd)."""

    id: str
    section: str
    title: str
    text: tuple[Block, ...] = ()
    heading: str = ""
    responsible: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    schedule: Schedule = Schedule()
    goals: tuple[str, ...] = ()
    """Goals it serves: our reading, and marked so."""
    follow_ups: tuple[FollowUp, ...] = ()
    """In the order of the file, oldest first; empty: nobody has said how it went."""
    note: str = ""
    """Editor's note on what the original leaves unclear."""
    number: str = ""
    """Its plate, e.g. ``Å12``: place in the plan, counted."""

    @property
    def status(self) -> str:
        """How it stood when it was last followed up."""
        return self.follow_ups[-1].status if self.follow_ups else "not-reported"


@dataclass(frozen=True, slots=True)
class Plan:
    """An action plan (handlingsplan)."""

    title: str
    adopted: Adopted
    intro: str = ""
    strategy: str = ""
    """Folder of the strategy it carries out."""
    period: Period | None = None
    follow_up: str = ""
    sections: tuple[Section, ...] = ()
    measures: tuple[Measure, ...] = ()
    ties: str = "ours"
    """Where it stands which goals a measure serves: ``ours``: in our reading alone, ``stated``: in the plan."""
    aliases: tuple[str, ...] = ()
    """The same, of the plan."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """The head of a text: a chapter of a strategy or plan, an annex, a summary, the start page."""

    title: str
    intro: str = ""
    order: int = 0
    heading: str = ""
    focus_area: str = ""
    aliases: tuple[str, ...] = ()
    """The same, of the text."""


EXAMPLE = "Exempel, skriv er egen: "
"""What a title begins with that the program made up, so that a project that was just begun has something to show."""
BLANK = "…"
"""What stands in a commented line of a file that was begun, where nobody can guess what is right."""
WAITING = re.compile(r"\b(?:TODO|FIXME|TBD|XXX+|[Ll]orem ipsum)\b|\?\?\?|\[(?:Kommentar|Comment) ?[A-ZÅÄÖ]{1,3}\d+\]")
"""What somebody writes where a text is to come."""
UNWRITTEN = "Den här texten är inte skriven än. Fråga kommunen vad som gäller."
"""What a text says that was begun by the program: nobody should publish it."""
WHENS = ("first-week", "first-month", "first-half-year", "first-two-years")
"""When a newcomer needs a topic, in this order."""
NEEDS = ("papers", "home", "work", "money", "language", "family", "health", "society")
"""What a topic is about, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Topic(Chapter):
    """The head of a topic of the welcome guide."""

    when: str = ""
    """One of ``WHENS``; empty: not said, which is told (STR231)."""
    need: str = ""
    """One of ``NEEDS``; empty: not said, which is told (STR231)."""
    todo: str = ""
    """A line of the checklist; empty: there is nothing to do."""
    extends: str = ""
    """``common``: it is the kommun's part of the common topic of its name; empty: a topic of its own."""
    goals: tuple[str, ...] = ()
    """Goals that it tells of: our reading, and marked so."""
    measures: tuple[str, ...] = ()
    """Measures that it tells of."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word that is explained once, with the Swedish word always beside its translation."""

    id: str
    term: str
    kind: str = "word"
    """``word`` or ``name``: a name stands in Swedish in every language, and can be explained there."""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A phone number, address, amount, date: typed once, with its source."""

    id: str
    kind: str
    value: str
    label: str = ""
    source: str = ""
    read: PartialDate | None = None
    """When the source was read."""
    verified: PartialDate | None = None
    """When a person at the kommun checked it; None: not yet."""
    expires: PartialDate | None = None
    """Its last day: past it nothing is published before it has been read anew (STR232); None: not known to end."""

    def checked(self, on: PartialDate | None) -> PartialDate | None:
        """Return the day of a check; None where the value was read after it, so that it may be another since."""
        return None if on and self.read and self.read.first() > on.last() else on


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to ask: a role, never a person. Its numbers are facts."""

    id: str
    name: str
    phone: str = ""
    """Id of a fact."""
    email: str = ""
    address: str = ""
    hours: str = ""
    way: str = ""
    """How to find there, in words: no reader needs a map."""
    speaks: tuple[str, ...] = ()
    """Ids of the languages that are spoken there, Swedish apart; empty: not known."""
    verified: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A law, convention, decision or document that the text leans on."""

    id: str
    title: str
    kind: str = "document"
    by: str = ""
    year: str = ""
    url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """What is known of a file under ``files/``."""

    file: str
    alt: str = ""
    title: str = ""
    licence: str = ""
    source: str = ""
    accessible: PartialDate | None = None
    """When a person checked that the document is accessible; None: nobody has."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The three values of a kommun in one colour scheme, as ``#rrggbb``."""

    accent: str
    plate: str
    tint: str


@dataclass(frozen=True, slots=True)
class TranslationRules:
    """What a kommun asks of translations. A part is ``all``, a folder (``guide``) or a text (``strategy/summary``)."""

    refuse_machine: tuple[str, ...] = ()
    """Parts whose machine translations are not shown."""
    require_review: tuple[str, ...] = ()
    """Parts that are not published before a person has reviewed their translations."""


@dataclass(frozen=True, slots=True)
class Settings:
    """``site.yaml``: one kommun's website."""

    name: str
    short: str
    light: Colours
    dark: Colours
    languages: tuple[str, ...]
    url: str = ""
    theme: str = "standard"
    outline: tuple[str, ...] = ()
    """SVG path data of the place's outline, in a box 420 × 63 with its base on the lower edge."""
    help: tuple[str, ...] = ()
    """Facts in the foot of every page, by id."""
    contact: str = ""
    """Id of the contact to the kommun; empty: unknown, which is a blocker."""
    accessibility: Statement = UNSTATED
    """What the kommun says of its website's accessibility."""
    translations: TranslationRules = TranslationRules()
    publish: Publishing = UNPUBLISHED
    """Where it is published; no page shows it."""

    @property
    def base(self) -> str:
        """The website's address without a slash at its end; empty where it is not known."""
        return self.url.rstrip("/")
