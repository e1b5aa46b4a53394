"""The preview's first page: every kommun and language, what is outdated, missing or blocked, faults by file."""

from __future__ import annotations

import datetime
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sitegen.app.behind import Done, Stand
from sitegen.app.overview import RANGES
from sitegen.app.preview_pages import Fault, fault
from sitegen.app.project import packaged
from sitegen.diagnostics import Diagnostic, Severity
from sitegen.load.units import Share
from sitegen.model.folders import COMMON, GUIDE, ROOT
from sitegen.model.translation import Freshness, TranslationState
from sitegen.preview.server import OURS
from sitegen.report.preview import WORDS, counted

_BUILDS = 6
"""Builds that are told of."""
_TOLD = 12
"""Faults of a file that are told of, before the rest is counted."""
_FONTS = packaged("themes") / "standard" / "fonts"
_SEVERITIES = (Severity.ERROR, Severity.BLOCKER, Severity.WARNING)


@dataclass(frozen=True, slots=True)
class Row:
    """A language of a kommun."""

    id: str
    tag: str
    direction: str
    autonym: str
    share: Share | None
    """None: Swedish, or it is not counted yet."""
    outdated: int
    missing: int
    states: tuple[int, int, int]
    """Made by a machine, drafts, reviewed."""
    booklets: tuple[str, ...]
    """Kinds of what is printed."""


@dataclass(frozen=True, slots=True)
class File:
    """Faults of one file."""

    path: str
    faults: tuple[Fault, ...]
    number: int
    """How many there are."""
    rest: str
    """How many are not told, in words; empty where all are."""
    worst: str
    """A severity."""


@dataclass(frozen=True, slots=True)
class Part:
    """A kommun, or what several share."""

    id: str
    """Empty: themes and fixed words."""
    name: str
    colours: tuple[str, str]
    outline: tuple[str, ...]
    failed: bool
    rows: tuple[Row, ...]
    numbers: Mapping[Severity, int]
    counts: tuple[str, ...]
    """The same in words, of those that there are."""
    files: tuple[File, ...]


@dataclass(frozen=True, slots=True)
class Build:
    """A build that was done."""

    at: datetime.datetime
    seconds: float
    written: int
    failed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A build in words."""

    line: str
    failed: tuple[str, ...]


@dataclass
class Known:
    """What the preview knows of the whole project."""

    root: Path
    builds: deque[Build] = field(default_factory=lambda: deque(maxlen=_BUILDS))
    """The last one first."""
    findings: tuple[Diagnostic, ...] = ()
    failed: frozenset[str] = frozenset()
    about: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    """Kommun → what its trace tells of it."""
    shares: dict[str, tuple[Share, ...]] = field(default_factory=dict)
    """Folder of content/ → how its translations stand."""

    def counted(self, found: Stand) -> None:
        """Note how the translations of a folder stand."""
        self.shares[found.folder] = found.shares

    def built(self, found: Done, *, latest: bool) -> None:
        """Note what a build did; ``latest``: nothing was saved since it began."""
        if found.stale or not self.builds or (self.builds[0].failed and not found.built.failed):
            failed = tuple(name for name in found.built.failed if name in found.stale)
            self.builds.appendleft(Build(found.at, found.seconds, found.built.written, failed))
        self.about = found.about
        if latest:
            self.findings = tuple(sorted(found.built.findings, key=Diagnostic.key))
            self.failed = frozenset(found.built.failed)

    def parts(self, sites: Iterable[str], language: str) -> Iterator[Part]:
        """Yield the kommuner, then what they share, in the words of a language of messages."""
        by_folder: dict[str, list[Diagnostic]] = {}
        for item in self.findings:
            folder = item.span.path.split("/")
            by_folder.setdefault(folder[1] if folder[0] == ROOT and len(folder) > 1 else "", []).append(item)
        for site in sites:
            told = self.about.get(site, ())
            yield self._part(site, dict(told).get("name", site), told, by_folder.pop(site, []), language)
        yield self._part(COMMON, "", (), by_folder.pop(COMMON, []), language)
        if by_folder:
            yield self._part("", "", (), [item for found in by_folder.values() for item in found], language)

    def _part(
        self, name: str, title: str, about: tuple[tuple[str, str], ...], items: list[Diagnostic], language: str
    ) -> Part:
        told = dict(about)
        numbers = Counter(item.severity for item in items)
        listed = [value.split("|") for key, value in about if key == "language"]
        shares = {share.language.id: share for share in self.shares.get(name, ())}
        if not listed:
            of = (share.language for share in shares.values())
            listed = [[one.id, one.tag, one.direction, one.autonym] for one in of]
        return Part(
            name,
            title,
            (told.get("light", "#2b3836"), told.get("dark", "#c4d0cd")),
            tuple(value for key, value in about if key == "outline"),
            name in self.failed,
            tuple(_row(*one, share=shares.get(one[0]), printed=self._has_guide(name, one[0])) for one in listed),
            numbers,
            counts(numbers, language),
            tuple(self._files(items, language)),
        )

    def _has_guide(self, site: str, language: str) -> bool:
        return (self.root / "build" / site / language / GUIDE / "index.html").is_file()

    def _files(self, items: Iterable[Diagnostic], language: str) -> Iterator[File]:
        by_file: dict[str, list[Diagnostic]] = {}
        for item in items:
            by_file.setdefault(item.span.path, []).append(item)
        ranked = {path: sorted(found, key=_rank) for path, found in by_file.items()}
        for path, found in sorted(ranked.items(), key=lambda one: (_SEVERITIES.index(one[1][0].severity), one[0])):
            shown = tuple(fault(item, self.root, language) for item in found[:_TOLD])
            left = len(found) - len(shown)
            rest = WORDS[language]["more"].format(number=left) if left else ""
            yield File(path, shown, len(found), rest, found[0].severity.value)


def counts(numbers: Mapping[Severity, int], language: str) -> tuple[str, ...]:
    """Return how many errors, blockers and warnings there are, each with its word."""
    return tuple(counted(one.value, numbers[one], language) for one in _SEVERITIES if numbers.get(one))


def line(build: Build, language: str) -> Line:
    """Return a build in words."""
    words = WORDS[language]
    seconds = f"{build.seconds:.1f}".replace(".", "," if language == "sv" else ".")
    text = words["build"].format(at=f"{build.at:%H:%M:%S}", seconds=seconds, written=build.written)
    return Line(text, tuple(words["failed"].format(site=site) for site in build.failed))


def _rank(item: Diagnostic) -> tuple[int, object]:
    return _SEVERITIES.index(item.severity), item.key()


def _row(name: str, tag: str, direction: str, autonym: str, *, share: Share | None, printed: bool) -> Row:
    kinds = ("a4", "a5", "a5-print", *(() if tag.startswith("sv") else ("pair",))) if printed else ()
    if share is None:
        return Row(name, tag, direction, autonym, None, 0, 0, (0, 0, 0), kinds)
    states = tuple(share.states[state] for state in _STATES)
    outdated, missing = share.freshness[Freshness.OUTDATED], share.freshness[Freshness.MISSING]
    return Row(name, tag, direction, autonym, share, outdated, missing, (states[0], states[1], states[2]), kinds)


_STATES = (TranslationState.MACHINE, TranslationState.DRAFT, TranslationState.REVIEWED)


def fonts() -> Iterator[tuple[str, str]]:
    """Yield address and letters of the fonts of the page and of the names of languages."""
    for kind, letters in RANGES.items():
        yield from ((f"/{OURS}/fonts/{file.name}", letters) for file in sorted(_FONTS.glob(f"{kind}*.woff2")))


def font(name: str) -> bytes | None:
    """Return such a font; None where there is none of that name."""
    file = next((one for one in _FONTS.glob("*.woff2") if one.name == name), None)
    return file.read_bytes() if file else None
