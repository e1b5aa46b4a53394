"""``sitegen serve``: builds what was saved, and tells the preview."""

from __future__ import annotations

import datetime
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sitegen.app.build import build
from sitegen.app.overview import overview
from sitegen.app.project import Project, scan
from sitegen.app.traces import Scope, Survey, survey
from sitegen.app.unchanged import Built, of_unchanged
from sitegen.diagnostics import Diagnostic, Severity
from sitegen.engine.lock import BusyError, held
from sitegen.preview.server import Preview
from sitegen.preview.watch import saved

_AGAIN = 0.3
"""Seconds after which a build is tried again, while another one is under way."""


@dataclass
class Serving:
    """A preview and what it shows."""

    project: Project
    day: Callable[[], datetime.date]
    told: Callable[[Built, float], None]
    """Is told of every build: what it did, and its seconds."""
    words: Callable[[list[Diagnostic]], list[str]]
    """Faults → what is said of each."""
    labels: dict[str, str]
    """``title``, ``kept`` and ``hide`` of what is shown over a page, and ``language``."""
    faults: dict[str, list[str]] = field(default_factory=dict)
    """Kommun that has errors → what is said of each."""
    stop: threading.Event = field(default_factory=threading.Event)
    broken: Exception | None = None
    """What ended it; None: whoever started it did."""

    def run(self, port: int, opened: Callable[[str], None]) -> None:
        """Build, serve, and follow what is saved until the process is interrupted.

        Args:
            port: of this machine; 0: one that is free.
            opened: is told the address.

        Raises:
            OSError: the port is taken.
        """
        preview = Preview(self.project.build, self.state, port)
        follower = threading.Thread(target=self._follow, args=(preview,), daemon=True)
        with suppress(KeyboardInterrupt):  # that is how it ends
            self.make()
            follower.start()
            opened(preview.url)
            preview.run()
        self.stop.set()
        if follower.is_alive():
            follower.join(timeout=5)
        if self.broken is not None:
            raise self.broken

    def state(self) -> dict[str, Any]:
        """Return what pages are told."""
        return {"faults": self.faults, "words": self.labels, "language": self.labels["language"]}

    def make(self) -> bool:
        """Build the pages of every kommun that must be made, in this process: it has everything at hand already.

        Returns:
            Whether anything is to be shown anew.
        """
        start = time.perf_counter()
        while not self.stop.is_set():
            try:
                with held(self.project.state / "lock"):
                    found, built = self._built()
                break
            except BusyError:
                time.sleep(_AGAIN)
        else:
            return False
        before, self.faults = self.faults, self._faults(built)
        # A kommun that says again what it said before its fault need not be made: the fault is gone all the same.
        changed = bool(found.stale or found.gone) or before != self.faults
        if changed:
            self.told(built, time.perf_counter() - start)
        return changed

    def _built(self) -> tuple[Survey, Built]:
        scanned = scan(self.project)
        found = survey(self.project, scanned, scanned.sites(), self.day(), Scope.PAGES)
        if not found.stale and not found.gone:
            return found, of_unchanged(found)
        built = build(self.project, found, 1)
        overview(self.project, found, built)
        return found, built

    def _faults(self, built: Built) -> dict[str, list[str]]:
        errors = sorted((one for one in built.findings if one.severity is Severity.ERROR), key=Diagnostic.key)
        told = list(zip(errors, self.words(errors), strict=True))
        return {
            site: [text for item, text in told if _concerns(item, site, built.failed)] or [text for _, text in told]
            for site in built.failed
        }

    def _follow(self, preview: Preview) -> None:
        try:
            for _ in saved(self._folders(), self.stop):
                if self.make():
                    preview.changed()
        except Exception as error:  # raised again where the preview ends: pages that follow no more look current
            self.broken = error
            preview.end()

    def _folders(self) -> list[Path]:
        own = [folder for name in ("themes", "translations") for _, folder in self.project.folders(name)]
        return [self.project.content, *dict.fromkeys(own)]


def _concerns(item: Diagnostic, site: str, failed: list[str]) -> bool:
    """Say whether a fault stands in the kommun's own folder, or in none of the others'."""
    return not item.span.path.startswith(tuple(f"content/{name}/" for name in failed if name != site))
