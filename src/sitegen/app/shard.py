"""One shard: a language of a site, or what its languages share. Made into a waiting folder, then moved in one go.

Runs in a process of its own where there are several. Nothing under build/ is touched while a shard is made; only
``commit`` moves files, each in one move, and only where its whole site is without errors.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import partial
from pathlib import Path

from sitegen.app.booklets import PRINTED, Booklets
from sitegen.app.data import standing_data, translations_data
from sitegen.app.gate import Gate
from sitegen.app.guide_files import GuideFiles
from sitegen.app.overview import about
from sitegen.app.project import Project, Scan
from sitegen.app.sites import Ready, app_icon, prepare
from sitegen.app.theme_faults import judged, theme_faults
from sitegen.app.traces import SHARED, Scope, read_trace, stage
from sitegen.app.wanted import Wanted
from sitegen.checks import attachments
from sitegen.diagnostics import Diagnostic, Findings, Span
from sitegen.engine.files import Seen, Stat, look, write
from sitegen.engine.fingerprint import fingerprint
from sitegen.engine.trace import Made, Recipe, Trace, reason
from sitegen.model.dates import unchanged_days
from sitegen.model.folders import ROOT
from sitegen.model.language import Language
from sitegen.plan.context import Days
from sitegen.plan.dates_ahead import find_dates_ahead
from sitegen.plan.offline import ICON_SIZES, icon_place
from sitegen.plan.pages import choice, views
from sitegen.plan.parts import BookletFile, Frame
from sitegen.plan.prose import attachment_path
from sitegen.plan.routes import Kind
from sitegen.plan.views import PageView
from sitegen.render.assets import robots, sitemap
from sitegen.render.icons import png
from sitegen.render.page import APP_ICON, CHOICE, Renderer, tidy
from sitegen.render.words import Words

WHOLE = "*"
"""Asks for every shard of a site: where there are sites enough for all processes, none is read twice."""


@dataclass(frozen=True, slots=True)
class Job:
    """What one process is asked to make."""

    project: Project
    scanned: Scan
    """What the site can be made from: its own folder and the common one."""
    inputs: str
    """Fingerprint of all that."""
    site: str
    language: str
    """A language's id, ``SHARED``, or ``WHOLE``."""
    today: datetime.date
    builder: int
    """Process id of the build: where its files wait."""
    scope: Scope = Scope.ALL


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a shard, before anything is moved."""

    site: str
    language: str
    trace: Trace
    staged: tuple[str, ...]
    """Files that differ from what stands under build/, waiting to be moved."""
    reasons: tuple[tuple[str, str], ...]
    """File and reason, of each file that was made anew."""
    languages: tuple[str, ...]
    """Languages of the site."""
    findings: tuple[Diagnostic, ...]
    builder: int
    """Process id of the build: where its files wait."""


_READY: dict[tuple[Project, str, str], tuple[Ready | None, Findings]] = {}
"""The site that this process read last: its other languages need not read it again."""


def ready(job: Job) -> tuple[Ready | None, Findings]:
    """Return a site, read once in a process for the same content."""
    key = (job.project, job.site, job.inputs)
    if key not in _READY:
        _READY.clear()
        _READY[key] = prepare(job.project, job.scanned, job.site)
    return _READY[key]


def forget_read() -> None:
    """Read the next site anew: files were others while the last one was read."""
    _READY.clear()


def make(job: Job) -> list[Outcome]:
    """Make one shard into the waiting folder, or all of a site."""
    if job.language != WHOLE:
        return [_make(job)]
    shared = _make(replace(job, language=SHARED))
    return [shared, *(_make(replace(job, language=language)) for language in shared.languages)]


def _make(job: Job) -> Outcome:
    made, found = ready(job)
    findings = Findings(list(found.items))
    empty = Trace(job.inputs, datetime.date.min, datetime.date.max)
    if made is None:
        return Outcome(job.site, job.language, empty, (), (), (), findings.sorted(), job.builder)
    before = read_trace(job.project, job.site, job.language)
    words = made.words(_language(made, job.language))
    maker = _Maker(job, made, findings, Days(job.today), words, before.files if before else {})
    files = dict(maker.shared() if job.language == SHARED else maker.pages())
    first, last = unchanged_days(tuple(maker.days.moments), job.today)
    findings.items.extend(found.items)
    names = tuple(language.id for language in made.site.languages)
    shared, told = (names, about(made.site)) if job.language == SHARED else ((), ())
    trace = Trace(job.inputs, first, last, files, findings.sorted(), maker.count, shared, told)
    return Outcome(
        job.site, job.language, trace, tuple(maker.staged), tuple(maker.reasons), names, trace.findings, job.builder
    )


def _language(made: Ready, name: str) -> Language:
    return next((one for one in made.site.languages if one.id == name), made.site.languages[0])


@dataclass(slots=True)
class _Maker:
    """Makes the files of one shard."""

    job: Job
    ready: Ready
    findings: Findings
    days: Days
    words: Words
    before: Mapping[str, Made]
    """The files of the shard's last trace."""
    staged: list[str] = field(default_factory=list)
    reasons: list[tuple[str, str]] = field(default_factory=list)
    frames: dict[int, tuple[Frame, str]] = field(default_factory=dict)
    """Identity of a frame → the frame, kept, and its fingerprint."""
    count: int = 0
    """How many of the files are pages."""

    def pages(self) -> Iterator[tuple[str, Made]]:
        """Make every page of the language, and first its booklets: pages lead to those that there are."""
        ready, language = self.ready, self.words.language
        renderer = Renderer(ready.templates, self.words)
        spoken = fingerprint(tuple((tuple(sorted(messages.items())), rule) for messages, rule in self.words.messages))
        gate = self._gate(language)
        made_with = ("sitegen", self.job.scanned.toolchain[:16]), (f"words of {language.id}", spoken[:16])
        base = (*made_with, ("languages", gate.basis))
        booklets = yield from self._booklets(gate, base)
        if self.job.scope is Scope.BOOKLETS:
            yield from self._others()
            return
        recipes: dict[str, Recipe | None] = {}
        told: list[dict[str, object]] = []
        digests: dict[str, str] = {}
        for path, view in views(
            ready.site, ready.routes, ready.collected, language, self.days, ready.place, self.findings, booklets
        ):
            self.count += 1
            if view.kind not in recipes:
                parts = renderer.parts(view.kind)
                recipes[view.kind] = None if parts is None else Recipe((*base, *parts))
            recipe = recipes[view.kind]
            gate.title(path, *_title(view))
            if view.standing.state is not None:
                told.append(standing_data(path, view))
            if recipe is not None:
                render = partial(_judged, gate, path, partial(renderer.page, view))
                made = self._file(path, self._print(view), recipe, render)
                if made is not None:
                    digests[path] = made.seen.digest
                    yield path, made
        yield from self._guide_files(digests, gate, base)
        if not language.is_source:
            content = translations_data(language, told)
            path = f"{language.id}/translations/data.json"
            yield from self._all([Wanted(path, fingerprint(content), (), partial(_same, content))], made_with[:1])

    def _all(self, wanted: Iterable[Wanted], base: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, Made]]:
        """Make files, each with ``base`` and what it is made with besides."""
        for path, view, parts, render in wanted:
            made = self._file(path, view, Recipe((*base, *parts)), render)
            if made is not None:
                yield path, made

    def _others(self) -> Iterator[tuple[str, Made]]:
        """Leave everything but the booklets as the last build made it."""
        self.count = sum(path.endswith(".html") for path in self.before)
        yield from ((path, made) for path, made in self.before.items() if not path.endswith(PRINTED))

    def _guide_files(
        self, digests: Mapping[str, str], gate: Gate, base: tuple[tuple[str, str], ...]
    ) -> Iterator[tuple[str, Made]]:
        """Make what stands beside the pages of the guide."""
        files = GuideFiles(self.job.project, self.ready, self.words, self.days, self.findings)
        for one in (*files.beside(), *files.worker(digests)):
            judged = one._replace(render=partial(_judged, gate, one.path, one.render))
            yield from self._all([judged if one.path.endswith(".html") else one], base)

    def _booklets(
        self, gate: Gate, base: tuple[tuple[str, str], ...]
    ) -> Generator[tuple[str, Made], None, tuple[BookletFile, ...]]:
        """Make the printed booklets; where none are wanted, leave those that are as they would be made now."""
        printed = self.job.scope is not Scope.PAGES
        if not printed and not any(path.endswith(PRINTED) for path in self.before):
            return ()
        found: list[BookletFile] = []
        for one in Booklets(self.job.project, self.ready, self.words, self.days, gate).wanted():
            wanted = one.file if printed else one.file._replace(render=_nothing)
            for path, made in self._all([wanted], base):
                found.append(BookletFile(one.kind, one.page, path, one.edition, self._size(path)))
                yield path, made
        return tuple(found)

    def _size(self, path: str) -> int:
        """Return the bytes of a file that was made."""
        waiting = stage(self.job.project, self.job.site, self.job.builder) / path
        return (waiting if path in self.staged else self.folder / path).stat().st_size

    def _icons(self) -> Iterator[Wanted]:
        """Yield the icons with which the guide stands on a home screen."""
        drawing = app_icon(self.ready.site, self.ready.templates) if self.ready.place.script else None
        for size in ICON_SIZES if drawing else ():
            render = partial(self._icon, drawing or "", size)
            yield Wanted(icon_place(size), fingerprint((drawing, size)), (), render)

    def _icon(self, drawing: str, size: int) -> bytes | None:
        """Return an icon; TPL505 where the template draws nothing that can be read."""
        try:
            return png(drawing, size)
        except ValueError as error:
            known = self.ready.templates.known.get(APP_ICON)
            self.findings.add("TPL505", Span(known.path if known else APP_ICON), problem=str(error))
            return None

    def _gate(self, language: Language | None) -> Gate:
        return Gate(self.job.project, self.job.scanned, self.ready, language, self.findings)

    def _print(self, view: PageView) -> str:
        """Return the fingerprint of a view; what many views share is read once."""
        key = id(view.frame)
        if key not in self.frames:
            self.frames[key] = (view.frame, fingerprint(view.frame))
        own = tuple(getattr(view, one.name) for one in fields(view) if one.name != "frame")
        return fingerprint((self.frames[key][1], own))

    def shared(self) -> Iterator[tuple[str, Made]]:
        """Make what all languages share: the choice of language, the style sheet, fonts, attachments."""
        if self.job.scope is Scope.BOOKLETS:
            yield from self._others()
            return
        find_dates_ahead(self.ready.site, self.ready.collected, self.days, self.findings)
        base = (("sitegen", self.job.scanned.toolchain[:16]),)
        yield from self._choice()
        yield from self._all(self._shared(), base)

    def _shared(self) -> Iterator[Wanted]:
        ready, url = self.ready, self.ready.site.settings.base
        # A style sheet is in the last trace only where its site had no errors: so none is judged twice.
        judge = judged(ready)
        for path, content in [*ready.assets.items(), ("robots.txt", robots(url))]:
            style = path == ready.place.style
            render = partial(self._style, content) if style else partial(_same, content)
            yield Wanted(path, fingerprint(content), judge if style else (), render)
        yield from self._icons()
        if url:
            content = sitemap(_addresses(ready))
            yield Wanted("sitemap.xml", fingerprint(content), (), partial(_same, content))
        for path, digest in ready.site.attached:
            if digest:
                yield Wanted(attachment_path(path), digest, (), partial(self._attachment, path))

    def _style(self, content: bytes) -> bytes:
        """Return the style sheet, and find what is wrong with the theme's sheets."""
        self.findings.items.extend(theme_faults(self.ready))
        return content

    def _attachment(self, path: str) -> bytes | None:
        """Return the bytes of an attachment; None where it is gone since it was looked at (SRC108)."""
        try:
            content = (self.job.project.content / path).read_bytes()
        except OSError:
            self.findings.add("SRC108", Span(f"{ROOT}/{path}"))
            return None
        # Like style sheets: what stands in the last trace was without errors, so that none is judged twice.
        attachments.check(f"{ROOT}/{path}", content, self.findings)
        return content

    def _choice(self) -> Iterator[tuple[str, Made]]:
        ready = self.ready
        parts = ready.templates.closure(CHOICE)
        if parts is None:
            return
        self.count += 1
        view = choice(ready.site, ready.place)
        named = tuple((f"templates/{name}", digest) for name, digest in parts)
        gate = self._gate(None)
        recipe = Recipe((("sitegen", self.job.scanned.toolchain[:16]), ("languages", gate.basis), *named))

        def render() -> bytes | None:
            text = ready.templates.render(CHOICE, self.words, {"page": view})
            return None if text is None else tidy(text)

        judged = partial(_judged, gate, "index.html", render)
        made = self._file("index.html", fingerprint(view), recipe, judged)
        if made is not None:
            yield "index.html", made

    def _file(self, path: str, view: str, recipe: Recipe, render: Callable[[], bytes | None]) -> Made | None:
        """Make a file where it must be; it waits where its bytes differ from what stands under build/."""
        before = self.before.get(path)
        target = self.folder / path
        seen = look([(path, target)], {path: before.seen} if before else {})[path]
        intact = before is not None and seen.digest == before.seen.digest
        why = reason(before, view[:16], recipe, intact)
        if before is not None and not why:
            return replace(before, seen=seen)
        content = render()
        if content is None:
            return None
        self.reasons.append((path, why))
        digest = hashlib.sha256(content).hexdigest()
        if digest != seen.digest:
            write(stage(self.job.project, self.job.site, self.job.builder) / path, content)
            self.staged.append(path)
            seen = Seen(Stat(0, 0, 0, 0), digest, 0)
        return Made(view[:16], recipe, seen)

    @property
    def folder(self) -> Path:
        """Where the site's built files stand."""
        return self.job.project.build / self.job.site


def _judged(gate: Gate, path: str, render: Callable[[], bytes | None]) -> bytes | None:
    """Return a page that the gate has seen; what it found is an error, which keeps the page from its place."""
    content = render()
    if content is not None:
        gate.page(path, content)
    return content


def _title(view: PageView) -> tuple[str, str]:
    """Return number and name of a page, which its ``title`` is made of."""
    name = view.title.text if view.title else view.kind
    return getattr(view.body, "number", ""), f"{name} ({view.kind})" if view.kind == Kind.BESIDE.value else name


def _nothing() -> None:
    """Make no file."""


def _same(content: bytes) -> bytes:
    return content


def _addresses(ready: Ready) -> list[str]:
    base = ready.site.settings.base
    return [
        f"{base}/{language.id}/{page.path + '/' if page.path else ''}"
        for language in ready.site.languages
        for page in ready.routes.pages
        if page.exists_in(language) and page.kind not in {Kind.NOT_FOUND, Kind.BESIDE}
    ]
