"""The project as it is this moment: any page of any kommun, made when it is asked for, and what is wrong with it.

A page is what a build without booklets makes of it, byte for byte. Where its kommun cannot be made, the page stays as
it was last shown, or as it was built. No page is written.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from sitegen.app.gate import Gate
from sitegen.app.project import Project, Scan, scan, scan_again
from sitegen.app.sites import Ready, prepare
from sitegen.diagnostics import Diagnostic, Findings
from sitegen.engine.files import Stat
from sitegen.model.language import Language
from sitegen.plan import frame
from sitegen.plan.context import Context, Days
from sitegen.plan.pages import choice, view
from sitegen.plan.prose import attachment_path
from sitegen.plan.routes import Page
from sitegen.render.page import CHOICE, Renderer, tidy

_MOST = 6
"""Kommuner that are kept in memory: those looked at last."""
_CHOICE_FILE = "index.html"
"""File of a kommun in which a reader chooses her language."""


class Place(NamedTuple):
    """A page in a language."""

    language: Language
    page: Page


Key = tuple[str, list[tuple[str, str, Stat]], datetime.date]


@dataclass
class Kommun:
    """One kommun as it is now, and as it last was without errors."""

    key: Key
    """Fingerprint of all that it is made from, its files, and the day."""
    scanned: Scan
    good: Ready | None
    """What pages are made from: the kommun as it last was without errors; None where it never was."""
    sound: bool
    """Whether it is now as ``good`` is: reading found no error."""
    errors: tuple[Diagnostic, ...]
    """What reading found, and what the pages that were asked for have."""
    shown: Mapping[str, bytes]
    """File → the page as it was last shown, before the kommun was what it is now."""
    made: dict[str, bytes | None] = field(default_factory=dict)
    """File → the page as it is now; None where it cannot be made."""
    files: Mapping[str, Page] = field(init=False)
    """File below a language's folder → page."""

    def __post_init__(self) -> None:
        self.files = {page.file: page for page in self.good.routes.pages} if self.good else {}

    def place(self, path: str) -> Place | None:
        """Return which page of which language stands at a path; None where it is no page of a language."""
        name, _, file = path.partition("/")
        languages = self.good.site.languages if self.good else ()
        language = next((one for one in languages if one.id == name), None)
        page = self.files.get(file)
        return Place(language, page) if language and page and page.exists_in(language) else None


@dataclass
class Live:
    """A project that is being written."""

    project: Project
    day: Callable[[], datetime.date]
    scanned: Scan = field(init=False)
    known: dict[str, Kommun] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.scanned = scan(self.project)

    def saved(self, files: Collection[Path]) -> None:
        """Take in what was saved; none: everything is looked at."""
        self.scanned = scan_again(self.project, self.scanned, files) if files else scan(self.project)

    def kommun(self, site: str) -> Kommun | None:
        """Return a kommun as it is now; None where there is none of that name."""
        if site not in self.scanned.sites():
            self.known.pop(site, None)
            return None
        key = (self.scanned.inputs(site), self.scanned.stats(site), self.day())
        held = self.known.pop(site, None)
        if held is None or held.key != key:
            held = self._read(site, key, held)
        self.known[site] = held  # the last of those kept
        for name in list(self.known)[:-_MOST]:
            del self.known[name]
        return held

    def _read(self, site: str, key: Key, before: Kommun | None) -> Kommun:
        scanned = self.scanned.of(site)
        made, found = prepare(self.project, scanned, site)
        errors = found.errors()
        sound = made if made is not None and not errors else None
        if before is None:
            return Kommun(key, scanned, sound, sound is not None, errors, {})
        shown = {**before.shown, **{path: page for path, page in before.made.items() if page is not None}}
        return Kommun(key, scanned, sound or before.good, sound is not None, errors, shown)

    def file(self, site: str, path: str) -> bytes | None:
        """Return a file of a kommun, by its path from the kommun's folder; None where there is none.

        Pages, what they are shown with and attachments are as they are now; all else is as it was built.
        """
        held = self.kommun(site)
        ready = held.good if held else None
        if held is None or ready is None:
            return self._built(site, path)
        if path == _CHOICE_FILE or held.place(path) is not None:
            return self._page(held, site, path)
        return ready.assets.get(path) or self._attached(ready, path) or self._built(site, path)

    def _page(self, held: Kommun, site: str, path: str) -> bytes | None:
        if not held.sound and path in held.shown:
            return held.shown[path]
        if path not in held.made:
            held.made[path] = self._made(held, path)
        return held.made[path] or held.shown.get(path) or self._built(site, path)

    def _made(self, held: Kommun, path: str) -> bytes | None:
        """Make a page and judge it; None where it cannot be made or has an error, which is noted."""
        ready, place = held.good, held.place(path)
        assert ready is not None  # a kommun that never was without errors has no pages
        findings = Findings()
        known = len(ready.findings.items)
        content = self._content(ready, place, findings)
        findings.items += ready.findings.items[known:]  # of its templates
        del ready.findings.items[known:]
        if content is not None:
            Gate(self.project, held.scanned, ready, place.language if place else None, findings).page(path, content)
        errors = findings.errors()
        held.errors = tuple(dict.fromkeys((*held.errors, *errors)))
        return None if errors else content

    def _content(self, ready: Ready, place: Place | None, findings: Findings) -> bytes | None:
        if place is None:
            words = ready.words(ready.site.languages[0])
            text = ready.templates.render(CHOICE, words, {"page": choice(ready.site, ready.place)})
            return None if text is None else tidy(text)
        days = Days(self.day())
        context = Context(ready.site, ready.routes, ready.collected, place.language, place.page, days, findings)
        shown = view(context, frame.frame(context), ready.place)
        renderer = Renderer(ready.templates, ready.words(place.language))
        return renderer.page(shown) if renderer.parts(shown.kind) is not None else None

    def _attached(self, ready: Ready, path: str) -> bytes | None:
        found = next((one for one, digest in ready.site.attached if digest and attachment_path(one) == path), None)
        try:
            return (self.project.content / found).read_bytes() if found else None
        except OSError:
            return None

    def _built(self, site: str, path: str) -> bytes | None:
        """Return a file of a kommun below build/; None where there is none, or either part of it leads out.

        A folder whose name begins with a dot is the program's own.
        """
        if site.startswith("."):
            return None
        try:
            build = self.project.build.resolve()
            folder = (build / site).resolve()
            file = (folder / path).resolve()
            return file.read_bytes() if folder.parent == build and folder in file.parents else None
        except (OSError, ValueError):  # a name that no file can have
            return None
