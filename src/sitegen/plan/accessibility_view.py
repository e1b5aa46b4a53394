"""What the page with the accessibility statement may show; a part of the views (docs/design.md, law 2)."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.dates import PartialDate
from sitegen.model.translation import Phrase
from sitegen.plan.parts import FactView, Link


@dataclass(frozen=True, slots=True)
class LackView:
    """One thing that is not accessible."""

    text: Phrase
    reason: Phrase
    """Empty where ``found`` says why, or where none is asked for."""
    alternative: Phrase
    """What a reader can do instead; empty: not said."""
    page: Link | None = None
    """The page that it is on."""
    href: str = ""
    """Way to the document that it is."""
    found: str = ""
    """What a check found, as a name of a message; empty where a person listed it."""


@dataclass(frozen=True, slots=True)
class SituationView:
    """The faults that concern one situation of use."""

    id: str
    """Empty: they concern all, or it is not said whom."""
    faults: tuple[LackView, ...]


@dataclass(frozen=True, slots=True)
class SupervisorView:
    """The supervising authority."""

    name: str
    """Its Swedish name."""
    translated: Phrase
    """Its name in the page's language; empty where there is none."""
    fact: FactView
    """Where one complains to it, without its label."""


@dataclass(frozen=True, slots=True)
class AccessibilityView:
    """The accessibility statement."""

    address: str
    """Address of the website; empty: not known."""
    status: str
    """What the kommun says, lowered by what was found; empty: it has not said."""
    claims: tuple[str, ...]
    form: str
    contacts: Link | None
    """Other ways to reach the kommun."""
    supervisor: SupervisorView | None
    situations: tuple[SituationView, ...]
    burden: tuple[LackView, ...]
    not_covered: tuple[LackView, ...]
    method: str
    assessed: PartialDate | None
    updated: PartialDate | None
    overdue: bool
    """Whether it was updated more than a year ago: derived from the day."""
