"""``sitegen serve``: pages as they are now in a browser, and behind them a build of everything."""

from __future__ import annotations

import datetime
import threading
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from sitegen.app.behind import Behind, Done, Stand
from sitegen.app.live import Live
from sitegen.app.preview_booklet import booklet
from sitegen.app.preview_overview import Known, Part, counts, font, fonts, line
from sitegen.app.preview_pages import elsewhere, fault, page, state
from sitegen.app.project import Project
from sitegen.diagnostics import Diagnostic, Severity
from sitegen.preview.server import OURS, Answer, Preview, named
from sitegen.preview.watch import saved
from sitegen.report.preview import WORDS


@dataclass
class Serving:
    """A preview and what it shows."""

    project: Project
    day: Callable[[], datetime.date]
    told: Callable[[Done], None]
    """Is told of every build that made something, or found other faults."""
    language: str
    """Of messages."""
    broken: Exception | None = None
    """What ended it; None: whoever started it did."""

    def __post_init__(self) -> None:
        self.live = Live(self.project, self.day)
        self.known = Known(self.project.root)
        self.faults: dict[str, tuple[Diagnostic, ...]] = {}
        self._failed: tuple[str, ...] = ()
        self._stop = threading.Event()

    def run(self, port: int, opened: Callable[[str], None]) -> None:
        """Serve, and follow what is saved until the process is interrupted.

        Args:
            port: of this machine; 0: one that is free.
            opened: is told the address.

        Raises:
            PortError: the port is taken.
        """
        self.preview = Preview(self, port)
        self.behind = Behind(self.project, self.day, self._told, self._broken)
        follower = threading.Thread(target=self._follow, daemon=True)

        def begun() -> None:
            self.behind.start()
            follower.start()
            opened(self.preview.url)

        try:
            with suppress(KeyboardInterrupt):  # that is how it ends
                self.preview.run(begun)
        finally:
            self._stop.set()
            self.behind.end()
        if self.broken is not None:
            raise self.broken

    def answer(self, path: str) -> Answer:
        """Return a file, by its path from the root of all kommuner."""
        if path == "index.html":
            return Answer(self._overview(), path)
        site, _, rest = path.partition("/")
        content = font(rest.removeprefix("fonts/")) if site == OURS else self.live.file(site, rest)
        if content is None:
            return self._nothing("nothing", path, ())
        return Answer(content, path, lasting=site != OURS and rest.startswith("assets/"))

    def _overview(self) -> bytes:
        parts = tuple(self.known.parts(self.live.scanned.sites(), self.language))
        words = WORDS[self.language]
        values = {
            "w": words,
            "more": words["overview more"].format(folder=self.project.root),
            "builds": tuple(line(one, self.language) for one in self.known.builds),
            "parts": parts,
            "counts": _counts(parts, self.language),
            "fonts": tuple(fonts()),
        }
        return page("overview.html", values)

    def state(self, page: str) -> dict[str, Any]:
        """Return what a page is told."""
        site, _, path = named(page).partition("/")
        held = self.live.known.get(site)
        own = held.errors if held else ()
        faults = dict.fromkeys((*own, *self.faults.get(site, ())))
        known = site if site in self.live.scanned.sites() else ""
        return state(known, path, held, faults, self.project.root, self.language)

    def booklet(self, path: str) -> Answer:
        """Return a booklet by kommun, language, kind and page."""
        site, language, kind, of = [*path.removesuffix(".pdf").split("/", 3), "", "", ""][:4]
        made, faults = booklet(self.project, self.live.scanned, (site, language), kind, of, self.day())
        if made is not None:
            return Answer(made, "booklet.pdf")
        return self._nothing("unset" if faults else "nothing", path, faults)

    def _nothing(self, why: str, path: str, faults: Iterable[Diagnostic]) -> Answer:
        words = WORDS[self.language]
        told = tuple(fault(item, self.project.root, self.language) for item in faults)
        more = words[f"{why} more"].format(path=f"/{path}")
        site, _, file = path.partition("/")
        others = tuple(elsewhere(site, file, self.live.known.get(site)))
        values = {"w": words, "title": words[why], "more": more, "faults": told, "others": others}
        return Answer(page("nothing.html", values), "nothing.html", found=False)

    def _told(self, found: Done | Stand) -> None:
        self._later(partial(self._take, found))

    def _take(self, found: Done | Stand) -> None:
        if isinstance(found, Stand):
            self.known.counted(found)
            self.preview.tell_soon()  # hundreds of them follow each other
            return
        latest = found.asked.number == self.behind.number  # else another build is on its way, of what is now
        self.known.built(found, latest=latest)
        if latest:
            self.faults = self._errors(found)
        self.preview.tell()
        failed = tuple(found.built.failed)
        if found.stale or failed != self._failed:  # also where faults are gone and no page is another one
            self.told(found)
        self._failed = failed

    def _errors(self, done: Done) -> dict[str, tuple[Diagnostic, ...]]:
        errors = sorted((one for one in done.built.findings if one.severity is Severity.ERROR), key=Diagnostic.key)
        failed = done.built.failed
        own = {site: tuple(one for one in errors if _concerns(one, site, failed)) for site in failed}
        return {site: found or tuple(errors) for site, found in own.items()}

    def _saved(self, files: Collection[Path]) -> None:
        """Take in what was saved; pages that are others now are told first, and a build follows."""
        seen = self.live.scanned
        with suppress(OSError):  # a folder is being deleted or locked: what comes of it is told when it is done
            self.live.saved(files)
        if seen == self.live.scanned:
            return
        self.faults = {site: found for site, found in self.faults.items() if site not in self.live.known}
        self.preview.tell()
        self.behind.ask()

    def _later(self, call: Callable[[], None]) -> None:
        """Do something where pages are answered."""

        def guarded() -> None:
            try:
                call()
            except Exception as error:
                self._broken(error)

        self.preview.later(guarded)

    def _broken(self, error: Exception) -> None:
        """End, and raise there what ended it: pages that follow no more look current."""
        self.broken = error
        self.preview.end()

    def _follow(self) -> None:
        try:
            for files in saved(self.project.watched, self._stop):
                self._later(partial(self._saved, files))
        except Exception as error:
            self._broken(error)


def _counts(parts: Iterable[Part], language: str) -> tuple[str, ...]:
    """Return how many errors, blockers and warnings there are in all."""
    numbers: Counter[Severity] = Counter()
    for part in parts:
        numbers.update(part.numbers)
    return counts(numbers, language)


def _concerns(item: Diagnostic, site: str, failed: list[str]) -> bool:
    """Say whether a fault stands in the kommun's own folder, or in none of the others'."""
    return not item.span.path.startswith(tuple(f"content/{name}/" for name in failed if name != site))
