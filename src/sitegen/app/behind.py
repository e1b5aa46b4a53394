"""The builds behind a preview: in a process of their own, which keeps what it has read from one to the next."""

from __future__ import annotations

import datetime
import math
import signal
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import cpu_count, get_context
from multiprocessing.connection import Connection

from sitegen.app.build import build, die_with_parent
from sitegen.app.overview import overview
from sitegen.app.project import Project, Scan, scan
from sitegen.app.traces import SHARED, Scope, Survey, read_trace, survey
from sitegen.app.translations import shares
from sitegen.app.unchanged import Built, of_unchanged
from sitegen.engine.lock import held
from sitegen.load.units import Share
from sitegen.model.folders import COMMON
from sitegen.model.language import Language

_QUIET = 0.25
"""Seconds in which nothing was saved before a build begins: the page that is looked at comes first."""
_WAITS = (0.5, 2.0)
"""Seconds after which it is tried again where the machine said no."""
_FEW = 4
"""As many kommuner are made in the process itself, which has read them already; more are made by all cores but one."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A build that is wanted."""

    number: int
    day: datetime.date


@dataclass(frozen=True, slots=True)
class Done:
    """A build that was done."""

    asked: Asked
    built: Built
    stale: tuple[str, ...]
    """Kommuner that were looked at; all others stand as they stood."""
    about: Mapping[str, tuple[tuple[str, str], ...]]
    """Kommun → what its trace tells of it, of all that there are."""
    at: datetime.datetime
    """When it was done, by the clock of this machine."""
    seconds: float


@dataclass(frozen=True, slots=True)
class Stand:
    """How the translations of one folder of content/ stand."""

    folder: str
    shares: tuple[Share, ...]


@dataclass
class Behind:
    """Builds when asked, one after the other."""

    project: Project
    day: Callable[[], datetime.date]
    told: Callable[[Done | Stand], None]
    """Is told of every build, and of translations, in a thread of its own."""
    broken: Callable[[Exception], None]
    """Is told what ended it."""
    number: int = 0
    """Of the last build that was asked for."""
    _wanted: threading.Event = field(default_factory=threading.Event)
    _last: float = 0.0
    _ended: bool = False

    def __post_init__(self) -> None:
        context = get_context("spawn")
        self._line, other = context.Pipe()
        self._process = context.Process(target=work, args=(other, self.project))

    def start(self) -> None:
        """Begin the process, and ask for a first build."""
        self._process.start()
        self.ask()
        for run in (self._send, self._receive):
            threading.Thread(target=run, daemon=True).start()

    def ask(self) -> None:
        """Ask for a build of what is now."""
        self.number += 1
        self._last = time.monotonic()
        self._wanted.set()

    def end(self) -> None:
        """Build no more; what is under way is given up, and the last whole build stands."""
        self._ended = True
        self._wanted.set()
        if self._process.pid is not None:
            self._process.terminate()
            self._process.join()

    def _send(self) -> None:
        with suppress(OSError):  # its end is told where answers are waited for
            while not self._ended:
                self._wanted.wait()
                while not self._ended and (left := self._last + _QUIET - time.monotonic()) > 0:
                    time.sleep(left)
                self._wanted.clear()
                self._line.send(Asked(self.number, self.day()))

    def _receive(self) -> None:
        try:
            while True:
                found = self._line.recv()
                if isinstance(found, Exception):
                    raise found
                self.told(found)
        except Exception as error:
            if not self._ended:  # else it is the end that broke the line
                self.broken(error)


def work(line: Connection, project: Project) -> None:
    """Build each time that the line asks for it, and answer with what was done, until whoever asks is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever interrupts the preview ends this too
    die_with_parent()
    standing = _Standing()
    with suppress(EOFError):  # whoever asked is gone
        while True:
            asked = line.recv()
            while line.poll():
                asked = line.recv()
            try:
                scanned, done = _patiently(project, asked)
                line.send(done)
                standing.tell(line, project, scanned)
            except Exception as error:
                line.send(error)


def _patiently(project: Project, asked: Asked) -> tuple[Scan, Done]:
    """Build, and try again a little later where the machine says no: a folder may be on its way out or in."""
    for seconds in _WAITS:
        with suppress(OSError):
            return _done(project, asked)
        time.sleep(seconds)
    return _done(project, asked)


def _done(project: Project, asked: Asked) -> tuple[Scan, Done]:
    start = time.perf_counter()
    with held(project.state / "lock", math.inf):
        found, built = _built(project, asked.day)
    about = {site: one.about for site, one in found.unchanged.items()}
    about |= {site: trace.about for site in found.stale if (trace := read_trace(project, site, SHARED))}
    seconds = time.perf_counter() - start
    return found.scanned, Done(asked, built, found.stale, about, datetime.datetime.now(), seconds)


def _built(project: Project, day: datetime.date) -> tuple[Survey, Built]:
    scanned = scan(project)
    found = survey(project, scanned, scanned.sites(), day, Scope.PAGES)
    if not scanned.sites() or (not found.stale and not found.gone):
        return found, of_unchanged(found)  # without any kommun content/ is away: nothing in build/ goes with it
    built = build(project, found, 1 if len(found.stale) <= _FEW else max(1, cpu_count() - 1))
    overview(project, found, built)
    return found, built


@dataclass
class _Standing:
    """What has been told of translations."""

    inputs: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Folder of content/ → fingerprint of what it was told of; of the common one, the languages besides."""
    spoken: dict[str, tuple[Language, ...]] = field(default_factory=dict)
    """Kommun → its languages: what they share is translated into all of them."""

    def tell(self, line: Connection, project: Project, scanned: Scan) -> None:
        """Tell of the folders in which something has changed, until a build is asked for."""
        sites = scanned.sites()
        for folder in (*sites, COMMON):
            if line.poll():
                return
            spoken = {one.id: one for site in sites for one in self.spoken.get(site, ())} if folder == COMMON else {}
            inputs = (scanned.inputs(folder), *sorted(spoken))
            if self.inputs.get(folder) != inputs:
                found, _ = shares(project, scanned, [folder], (), spoken=spoken.values())
                line.send(Stand(folder, tuple(found)))
                self.spoken[folder] = tuple(one.language for one in found)
                self.inputs[folder] = inputs
