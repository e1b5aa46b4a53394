"""Translations: who made one, from what, and how it stands against its source today.

State (machine, draft, reviewed) and freshness (current, outdated, missing) are two values. Both come from
content, never from time stamps (docs/design.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class TranslationState(Enum):
    """Who answers for a translation."""

    MACHINE = "machine"
    DRAFT = "draft"
    REVIEWED = "reviewed"


class Freshness(Enum):
    """Whether a translation still says what its source says."""

    CURRENT = "current"
    OUTDATED = "outdated"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Provenance:
    """The head of a translation."""

    state: TranslationState
    by: str = ""
    """A role or a method, never a person's name."""
    on: str = ""
    """ISO date, shown and never compared."""
    made_from: tuple[tuple[str, str], ...] = ()
    """Pointer and digest of each block or field it was made from."""
    as_read: str = ""
    """Digest of its words as they were reviewed; empty: nobody has said."""
    excused: tuple[tuple[str, str], ...] = ()
    """Pointer of a field whose numbers may differ from its source's, and why."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How the text of a page stands in one language: what the reader is told."""

    state: TranslationState | None = None
    """None where the text is the Swedish source."""
    freshness: Freshness = Freshness.CURRENT
    by: str = ""
    on: str = ""
    incomplete: bool = False
    """Whether its blocks are not those of its source: parts may be missing."""
    marked: bool = False
    """Whether blocks of such a text are marked as older than the source."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text in a page's language, or borrowed from another one and marked so (docs/standards.md I6)."""

    text: str
    borrowed: str = ""
    """``lang`` tag of the text where it is not the page's own; empty where it is."""
    direction: str = ""
    """``dir`` of a borrowed text; empty where it is the page's own."""
    outdated: bool = False
    """Whether its source has changed since it was translated."""

    def __bool__(self) -> bool:
        """Say whether there is anything to show."""
        return bool(self.text)
