"""``sitegen serve``: pages as they are now in a browser, and behind them a build of everything."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from sitegen.app.behind import Behind, Done, Stand
from sitegen.app.live import Live
from sitegen.app.project import Project
from sitegen.diagnostics import Diagnostic, Severity
from sitegen.preview.server import Answer, Preview
from sitegen.preview.watch import saved


@dataclass
class Serving:
    """A preview and what it shows."""

    project: Project
    day: Callable[[], datetime.date]
    told: Callable[[Done], None]
    """Is told of every build that made something, or found other faults."""
    words: Callable[[list[Diagnostic]], list[str]]
    """Faults → what is said of each."""
    labels: dict[str, str]
    """``title``, ``kept`` and ``hide`` of what is shown over a page, and ``language``."""
    faults: dict[str, tuple[Diagnostic, ...]] = field(default_factory=dict)
    """Kommun that has errors → its errors."""
    broken: Exception | None = None
    """What ended it; None: whoever started it did."""

    def __post_init__(self) -> None:
        self.live = Live(self.project, self.day)
        self._stop = threading.Event()

    def run(self, port: int, opened: Callable[[str], None]) -> None:
        """Serve, and follow what is saved until the process is interrupted.

        Args:
            port: of this machine; 0: one that is free.
            opened: is told the address.

        Raises:
            OSError: the port is taken.
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
        site, _, rest = path.partition("/")
        content = self.live.file(site, rest) if rest else self._top(site)
        if content is None:
            return Answer(b"", path, found=False)
        return Answer(content, path, lasting=rest.startswith("assets/"))

    def _top(self, name: str) -> bytes | None:
        file = self.project.build / name
        return file.read_bytes() if name == "index.html" and file.is_file() else None

    def state(self, page: str) -> dict[str, Any]:
        """Return what a page is told."""
        site = page.strip("/").partition("/")[0]
        faults = self._faults(site)
        return {"faults": self.words(list(faults)), "words": self.labels, "language": self.labels["language"]}

    def _faults(self, site: str) -> tuple[Diagnostic, ...]:
        held = self.live.known.get(site)
        return tuple(dict.fromkeys((*(held.errors if held else ()), *self.faults.get(site, ()))))

    def booklet(self, path: str) -> Answer:
        """Return a booklet."""
        return Answer(b"", path, found=False)

    def _told(self, found: Done | Stand) -> None:
        self._later(partial(self._take, found))

    def _take(self, found: Done | Stand) -> None:
        if isinstance(found, Stand):
            return
        before = self.faults
        if found.asked.number == self.behind.number:  # else another build is on its way, of what is now
            self.faults = self._errors(found)
            self.preview.tell(lambda _: False)
        if found.stale or before != self.faults:
            self.told(found)

    def _errors(self, done: Done) -> dict[str, tuple[Diagnostic, ...]]:
        errors = sorted((one for one in done.built.findings if one.severity is Severity.ERROR), key=Diagnostic.key)
        failed = done.built.failed
        own = {site: tuple(one for one in errors if _concerns(one, site, failed)) for site in failed}
        return {site: found or tuple(errors) for site, found in own.items()}

    def _saved(self, files: Collection[Path]) -> None:
        """Take in what was saved; pages that are others now are told first, and a build follows."""
        seen = self.live.scanned
        before = {page: self._shown(page) for page in set(self.preview.pages.values())}
        self.live.saved(files)
        if seen == self.live.scanned:
            return
        after = {page: self._shown(page) for page in before}
        self.faults = {site: found for site, found in self.faults.items() if site not in self.live.known}
        self.preview.tell(lambda page: before.get(page) != after.get(page))
        self.behind.ask()

    def _shown(self, page: str) -> bytes | None:
        site, _, path = page.strip("/").partition("/")
        if page.endswith("/"):
            path = f"{path}/index.html" if path else "index.html"
        return self.live.file(site, path) if site in self.live.scanned.sites() else None

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
            for files in saved(self._folders(), self._stop):
                self._later(partial(self._saved, files))
        except Exception as error:
            self._broken(error)

    def _folders(self) -> list[Path]:
        own = [folder for name in ("themes", "translations") for _, folder in self.project.folders(name)]
        return [self.project.content, *dict.fromkeys(own)]


def _concerns(item: Diagnostic, site: str, failed: list[str]) -> bool:
    """Say whether a fault stands in the kommun's own folder, or in none of the others'."""
    return not item.span.path.startswith(tuple(f"content/{name}/" for name in failed if name != site))
