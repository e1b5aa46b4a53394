"""The accessibility statement (tillgänglighetsredogörelse): what a kommun says of how its website can be used.

Source: lag (2018:1937) om tillgänglighet till digital offentlig service, and MDFFS 2019:2, 6 § (docs/standards.md,
L1–L9). What the kommun has not said is empty or None, and the page says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.dates import PartialDate

STATUSES = ("not", "partly", "full")
"""How far a website meets the requirements, the least first."""
METHODS = ("self", "external", "combined", "estimate")
"""How it was assessed: by the kommun, by others, by both, or guessed without a test."""
SITUATIONS = (
    "no-vision",
    "low-vision",
    "colour-vision",
    "no-hearing",
    "low-hearing",
    "no-voice",
    "dexterity",
    "mobility",
    "flicker",
    "cognition",
)
"""The situations of use by which Digg groups faults, in its order."""
CLAIMS = ("EN 301 549 V3.2.1", "WCAG 2.1 AA")
"""The standards that a status is held to: what the Official Journal cites, not the newest."""
SUPERVISOR = "digg"
"""Id of the fact in ``common/`` that names the authority which supervises all kommuner."""
START = "start"
"""What stands for the start page where a fault names a page: its address is empty."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Content that does not meet the requirements, and why."""

    text: str
    reason: str
    page: str = ""
    """Address of the page it is on, below the language's folder; empty: on several, or not said."""
    situation: str = ""
    """One of ``SITUATIONS``; empty: it concerns all, or it is not said whom."""
    alternative: str = ""
    """What a reader can do instead."""


@dataclass(frozen=True, slots=True)
class Burden:
    """Content that the kommun does not adapt because that would be a disproportionate burden (12 § of the law)."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class NotCovered:
    """Content that the law does not cover (9 §)."""

    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What a kommun says of the accessibility of its website."""

    status: str = ""
    """One of ``STATUSES``, set by a person; empty: nobody has said."""
    assessed: PartialDate | None = None
    updated: PartialDate | None = None
    method: str = ""
    """One of ``METHODS``."""
    form: str = ""
    """Address of the kommun's form to report faults and to ask for an accessible version."""
    faults: tuple[Fault, ...] = ()
    burden: tuple[Burden, ...] = ()
    not_covered: tuple[NotCovered, ...] = ()
    claims: tuple[str, ...] = CLAIMS
    """The standards that the status is held to; where a kommun lists none, the page shows ``CLAIMS``."""
    supervisor: str = ""
    """Id of the fact that names the supervising authority; empty: ``SUPERVISOR``."""

    @property
    def authority(self) -> str:
        """Id of the fact that names the supervising authority and where one complains to it."""
        return self.supervisor or SUPERVISOR

    def shown_status(self, found: int) -> str:
        """Return the status that the page shows: lowered by what is listed or found, never raised.

        Args:
            found: how many faults the checks have found in the content.
        """
        wanting = self.faults or self.burden or found
        return "partly" if self.status == "full" and wanting else self.status


UNSTATED = Statement()
"""What a kommun says that has not said anything."""
