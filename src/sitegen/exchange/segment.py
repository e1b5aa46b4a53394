"""Segments: what goes out to a translator, one for each block or field, and what comes back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from sitegen.exchange.codes import Coded
from sitegen.model.text import digest

_CONTROL = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that XML cannot hold; source: Extensible Markup Language (XML) 1.0, production 2, Char."""


class Stage(Enum):
    """What is to be done with a segment; the value is the state of a target in XLIFF 1.2."""

    MISSING = "needs-translation"
    OUTDATED = "needs-review-translation"
    """There is a translation, of an earlier Swedish text."""
    SAME = "needs-review-l10n"
    """The same Swedish text is translated elsewhere, and that translation is filled in."""
    DONE = "translated"


@dataclass(frozen=True, slots=True)
class Segment:
    """One block or field that is sent out."""

    path: str
    """Path of the source from the content folder."""
    pointer: str
    source: Coded
    target: Coded | None
    """What is filled in: the translation of today, or one from elsewhere; None where there is none."""
    stage: Stage
    source_digest: str
    """Digest of the Swedish text, as in ``made_from``."""
    target_digest: str
    """Digest of the translation that stands in the content today; empty where there is none."""
    notes: tuple[str, ...] = ()
    """For the translator, in Swedish: where it stands, what it may not change, which words are established."""

    @property
    def name(self) -> str:
        """What it is called by: its path and pointer."""
        return f"{self.path}#{self.pointer}"

    @property
    def offered(self) -> str:
        """Digest of what is filled in, with codes as numbers: whether anybody has changed it since."""
        return offered(self.target.text) if self.target else ""


@dataclass(frozen=True, slots=True)
class Returned:
    """One segment as it came back."""

    path: str
    pointer: str
    language: str
    """Id of the language."""
    text: str
    """The translation, with codes as numbers in braces; empty where there is none."""
    settled: bool
    """Whether its state says that somebody has finished it."""
    source_digest: str
    target_digest: str
    offered: str
    file: str
    """The file that it came in."""
    line: int

    @property
    def touched(self) -> bool:
        """Say whether somebody has changed or finished it."""
        return bool(self.text.strip()) and (self.settled or offered(self.text) != self.offered)


class BrokenError(Exception):
    """A file that cannot be taken at all, with the place and the reason."""

    def __init__(self, file: str, line: int, column: int, kind: str, what: str = "") -> None:
        super().__init__(kind)
        self.file = file
        self.line = line
        self.column = column
        self.kind = kind
        """``xml``, ``po``, ``size``, ``entities``, ``format``, ``language``, ``digests``, ``place``."""
        self.what = what


def offered(text: str) -> str:
    """Return the digest of a text with codes as numbers, as it is carried."""
    return digest(carried(text))


def carried(text: str) -> str:
    """Return a text without the signs that do not survive a file of a translator; no word has any."""
    return _CONTROL.sub("", text)
