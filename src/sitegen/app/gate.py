"""The gate of a shard: each page that is made anew is judged before it may take the old one's place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property

from sitegen.app.project import Project, Scan, opener
from sitegen.app.sites import Ready
from sitegen.app.sources import Sources
from sitegen.checks.fonts import coverage, without_font
from sitegen.checks.pages import page as built
from sitegen.checks.pages.gate import judge
from sitegen.checks.pages.page import Broken
from sitegen.diagnostics import PAGES, Diagnostic, Findings, Severity, Span
from sitegen.engine.fingerprint import fingerprint
from sitegen.model.folders import ROOT, one_file
from sitegen.model.language import Language
from sitegen.plan.routes import Page
from sitegen.render.page import CHOICE, ONE_FILE, PRINT, template_of


def letters_of(fonts: Iterable[bytes]) -> frozenset[int]:
    """Return the code points that fonts hold together, and those of scripts that have no font; none without any font.

    That a script has none is the theme's fault, and told there (THM619), not once for each letter of the content; so
    is a font that cannot be read (THM616).
    """
    held: frozenset[int] = frozenset()
    for font in fonts:
        with suppress(ValueError):
            held |= coverage(font)
    return held | without_font(held) if held else held


@dataclass
class Gate:
    """Judges the pages of one site in one language."""

    project: Project
    scanned: Scan
    ready: Ready
    language: Language | None
    """None for the choice of language."""
    findings: Findings
    told: set[tuple[Span, str]] = field(default_factory=set)
    """Place and code of what has been told: what many pages show is told at the first."""
    titles: dict[str, str] = field(default_factory=dict)
    """Title → the page that has it."""

    @cached_property
    def letters(self) -> frozenset[int]:
        """The code points that a page may hold, as far as fonts are concerned."""
        return letters_of(content for path, content in self.ready.assets.items() if path.endswith(".woff2"))

    @cached_property
    def languages(self) -> dict[str, Language]:
        """BCP 47 tag → language."""
        return {language.tag: language for language in self.ready.languages.values()}

    @cached_property
    def basis(self) -> str:
        """Fingerprint of what the languages say of the rules: a page that was held to other ones is judged anew."""
        rules = ((tag, one.autonym, one.script, one.vague) for tag, one in sorted(self.languages.items()))
        return fingerprint(tuple(rules))[:16]

    def page(self, path: str, content: bytes) -> None:
        """Judge a page, given by its path from the site's folder.

        Findings: PAG701–PAG734, each an error: the site keeps its last good build.
        """
        if not self._at_fault(path):
            page = built.Page(path, content.decode(), self.language, self.languages)
            for item in judge(page, self.letters):
                self.tell(path, item)

    def title(self, path: str, number: str, title: str) -> None:
        """Note the title of a page; PAG706 where another page of the language has it (docs/standards.md A3)."""
        whole = f"{number} {title}".strip()
        first = self.titles.setdefault(whole, path)
        if first != path and not self._at_fault(path):
            values = (("title", whole), ("first", self._address(first)))
            self.tell(path, Broken("PAG706", title, values, written=True))

    def _at_fault(self, path: str) -> bool:
        """Say whether a text of a page has an error already, or a template cannot be read.

        What follows from that is not told a second time.

        In a site without Swedish (STR212) every text is taken to be of another language than it is.
        """
        if not any(language.is_source for language in self.ready.site.languages):
            return True
        known = {one.path for one in self.ready.templates.known.values() if one}
        if any(item.code in {"SRC101", "SRC102"} and item.span.path in known for item in self.ready.findings.items):
            return True
        page = self._routed(path)
        texts = [text for text in (page.text, page.chapter) if text is not None] if page else []
        if self._template(path) == ONE_FILE:  # it holds every topic
            texts = [*self.ready.site.topics, *self.ready.site.local.values()]
        paths = {text.path for text in texts}
        paths |= {rendering.path for text in texts for rendering in text.renderings.values()}
        return not self._faulty.isdisjoint(f"{ROOT}/{path}" for path in paths)

    @cached_property
    def _faulty(self) -> frozenset[str]:
        """Paths of the content files that reading found errors in."""
        return frozenset(item.span.path for item in self.ready.findings.items if item.severity is Severity.ERROR)

    def tell(self, path: str, item: Broken) -> None:
        """Tell a break of a page at what caused it, once: the first page that it is seen on is named."""
        page = self._routed(path)
        template = template_of(page.kind.value) if page else self._template(path)
        span = self._sources.place(item, page, self.language, template)
        if (span, item.code) not in self.told:
            self.told.add((span, item.code))
            self.findings.add(item.code, span, **{**dict(item.values), "page": self._address(path)})

    def _template(self, path: str) -> str:
        """Return the template of what is no page of a language: a booklet, the one file, the choice of language."""
        name = path.rpartition("/")[2]
        if name.endswith(".pdf"):
            return PRINT
        return ONE_FILE if self.language and name == one_file(self.language.id) else CHOICE

    def _address(self, path: str) -> str:
        return f"build/{self.ready.site.id}/{path}"

    def _routed(self, path: str) -> Page | None:
        """Return the page of a path; None for the choice of language, which is no page of a language."""
        return self._by_file.get(path.partition("/")[2]) if self.language else None

    @cached_property
    def _by_file(self) -> dict[str, Page]:
        return {page.file: page for page in self.ready.routes.pages}

    @cached_property
    def _sources(self) -> Sources:
        return Sources(self.ready, opener(self.project, self.scanned.content), self._catalogs)

    def _catalogs(self, language: str) -> list[tuple[str, str]]:
        files = [(name, folder / f"{language}.po") for name, folder in self.project.folders("translations")]
        return [(f"{name}/{language}.po", file.read_text("utf-8", "replace")) for name, file in files if file.is_file()]


def told_once(findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the findings of all shards of a site, in their order; what pages of several languages show stands once.

    Links of the same words (PAG717) are not told where it is two pages that have the same title (PAG706).
    """
    items = list(findings)
    told: set[tuple[str, Span]] = {("PAG717", item.span) for item in items if item.code == "PAG706"}
    for item in items:
        if not (item.code.startswith(PAGES) and (item.code, item.span) in told):
            told.add((item.code, item.span))
            yield item
