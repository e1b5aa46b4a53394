"""Addresses: which pages a site has, in which languages, and where each one stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from sitegen.diagnostics import Findings, Span
from sitegen.load.collect import Collected
from sitegen.model.content import Chapter, FocusArea, Goal, Measure
from sitegen.model.folders import GUIDE, ROOT
from sitegen.model.language import SOURCE, Language
from sitegen.model.site import Entry, PlanPart, Site, StrategyPart, Text


class Kind(Enum):
    """What a page shows."""

    START = "start"
    STRATEGY = "strategy"
    AREA = "area"
    CHAPTER = "chapter"
    SUMMARY = "summary"
    GUIDE = "guide"
    CHECKLIST = "checklist"
    TOPIC = "topic"
    INDEX = "index"
    PLAN = "plan"
    MEASURE = "measure"
    CONTACTS = "contacts"
    TERMS = "terms"
    REFERENCES = "references"
    TRANSLATIONS = "translations"
    ACCESSIBILITY = "accessibility"
    SITE_MAP = "site-map"
    NOT_FOUND = "404"
    BESIDE = "beside"
    """Another page, beside its Swedish text."""


@dataclass(frozen=True, slots=True)
class Page:
    """One subject in all languages."""

    path: str
    """Its address below the language's folder, e.g. ``strategy/proud``; empty for the start page."""
    kind: Kind
    text: Text
    """The text that its title stands in."""
    title: str
    """Pointer of its title in that text; empty where the title is a message of the catalog."""
    part: StrategyPart | PlanPart | None = None
    subject: Entry[FocusArea] | Entry[Measure] | None = None
    chapter: Text | None = None
    """The Markdown text of a focus area, or what the kommun adds to a common topic."""
    of: Page | None = None
    """Of a page beside its Swedish text: the page that it shows."""

    @property
    def file(self) -> str:
        """Its file below the language's folder."""
        if self.kind is Kind.NOT_FOUND:
            return "404.html"
        return f"{self.path}/index.html" if self.path else "index.html"

    @property
    def stands_alone(self) -> bool:
        """Say whether it belongs to no strategy or plan and is not an annex."""
        return self.part is None and bool(self.path) and "/" not in self.path

    @property
    def adds(self) -> bool:
        """Say whether it is a common topic with something of the kommun's own."""
        return self.kind is Kind.TOPIC and self.chapter is not None

    @property
    def fields(self) -> tuple[str, ...]:
        """Pointers of the fields of its text that it shows: its subject's and its goals', or all where it has none."""
        if self.subject is None:
            return tuple(self.text.words)
        goals = getattr(self.subject.value, "goals", ())
        names = (goal if isinstance(goal, str) else goal.id for goal in goals)
        shown = (f"{self.subject.pointer}.", *(f"goals.{name}." for name in names))
        return tuple(pointer for pointer in self.text.words if pointer.startswith(shown))

    def exists_in(self, language: Language) -> bool:
        """Say whether it has a rendition in a language: whether its own title is there."""
        if self.of is not None:
            return not language.is_source and self.of.exists_in(language) and _has_words(self.of, language)
        return not self.title or language.is_source or self.kind is Kind.START or self.text.has(self.title, language)


@dataclass(frozen=True, slots=True)
class Routes:
    """Every page of a site, and which one shows what."""

    pages: tuple[Page, ...]
    by_text: Mapping[str, Page]
    """Path of a text → the page that shows it."""
    by_path: Mapping[str, Page]
    by_measure: Mapping[str, Page]
    """Id of a measure → its page."""

    def of_text(self, path: str) -> Page | None:
        """Return the page that shows a text; of a topic the one of its name, the kommun's or the common one."""
        folder, _, file = path.rpartition("/")
        found = self.by_text.get(path)
        if found is None and folder.partition("/")[2] == GUIDE and file.endswith(".md"):
            return self.by_path.get(f"{GUIDE}/{file.removesuffix('.md')}")
        return found

    def of_measure(self, name: str) -> Page | None:
        """Return the page of a measure."""
        return self.by_measure.get(name)

    def of_goal(self, name: str) -> Page | None:
        """Return the page that a goal stands on: its focus area's, or its strategy's where it belongs to none."""
        return next((page for page in self.pages if any(goal.id == name for goal in _goals_on(page))), None)

    def topics_of(self, kind: str, name: str) -> list[Page]:
        """Return the topics of the guide that tell of a goal (``goals``) or measure (``measures``)."""
        topics = (page for page in self.pages if page.kind is Kind.TOPIC)
        return [page for page in topics if name in getattr((page.chapter or page.text).value, kind, ())]

    def of_area(self, name: str) -> Page | None:
        """Return the page of a focus area."""
        return next((p for p in self.pages if p.kind is Kind.AREA and p.subject and p.subject.value.id == name), None)


def _goals_on(page: Page) -> tuple[Goal, ...]:
    if page.kind is Kind.AREA and page.subject and isinstance(page.subject.value, FocusArea):
        return page.subject.value.goals
    if page.kind is Kind.STRATEGY and isinstance(page.part, StrategyPart):
        return page.part.strategy.goals
    return ()


def route(site: Site, collected: Collected, findings: Findings) -> Routes:
    """Return the pages of a site; STR208 where two would stand on one address, naming both places."""
    by_path: dict[str, Page] = {}
    by_text: dict[str, Page] = {}
    pages = list(_pages(site))
    pages += [_beside(page) for page in pages if page.kind in _WITH_WORDS and page.title]
    for page in pages:
        if page.path in by_path and page.of is not None:
            continue  # an editor's own page stands there, or two pages do that have one address, which is told
        if page.path in by_path:
            other = by_path[page.path]
            own, given = (page, other) if page.title else (other, page)
            findings.add("STR208", _place(own, collected), address=page.path, first=str(_place(given, collected)))
            continue
        by_path[page.path] = page
        for text in (page.chapter, page.text if page.kind not in {Kind.AREA, Kind.MEASURE} else None):
            if text is not None and page.of is None:
                by_text.setdefault(text.path, page)
    measures = (page for page in reversed(by_path.values()) if page.kind is Kind.MEASURE)
    by_measure = {page.subject.value.id: page for page in measures if page.subject}
    return Routes(tuple(by_path.values()), by_text, by_path, by_measure)


_WITH_WORDS = {
    Kind.START, Kind.STRATEGY, Kind.AREA, Kind.CHAPTER, Kind.SUMMARY, Kind.PLAN, Kind.MEASURE, Kind.TOPIC,
}  # fmt: skip
"""Kinds of page that can be read beside their Swedish text."""


def _beside(page: Page) -> Page:
    """Return the page that shows another one beside its Swedish text."""
    path = f"{page.path}/{SOURCE}" if page.path else SOURCE
    return replace(page, path=path, kind=Kind.BESIDE, of=page)


def _has_words(page: Page, language: Language) -> bool:
    """Say whether a page has words in a language beyond its title: else there is nothing to read beside."""
    text = page.chapter or page.text
    return language.id in text.renderings or (page.chapter is not None and language.id in page.text.renderings)


def _place(page: Page, collected: Collected) -> Span:
    text = page.chapter or page.text
    return collected.place(text.path, page.title) if text.path in collected.documents else Span(f"{ROOT}/{text.path}")


def _pages(site: Site) -> Iterator[Page]:
    yield Page("", Kind.START, site.start or site.text, "title" if site.start else "")
    yield from _guide(site)
    for strategy in site.strategies:
        yield from _strategy(strategy, site)
    for plan in site.plans:
        yield from _plan(plan, site)
    for name, annex in site.annexes.items():
        if any(name in part.strategy.annexes for part in site.strategies):
            yield Page(f"annexes/{name}", Kind.CHAPTER, annex, "title")
    for text in site.pages:
        yield Page(text.name, Kind.CHAPTER, text, "title")
    yield from _lists(site)
    if any(not language.is_source for language in site.languages):
        yield Page(Kind.TRANSLATIONS.value, Kind.TRANSLATIONS, site.text, "")
    for kind in (Kind.ACCESSIBILITY, Kind.SITE_MAP, Kind.NOT_FOUND):
        yield Page(kind.value, kind, site.text, "")


def _guide(site: Site) -> Iterator[Page]:
    if site.topics:
        yield Page(GUIDE, Kind.GUIDE, site.text, "")
        if any("todo" in text.words for text in site.topics):
            yield Page(f"{GUIDE}/{Kind.CHECKLIST.value}", Kind.CHECKLIST, site.text, "")
        yield Page(f"{GUIDE}/{Kind.INDEX.value}", Kind.INDEX, site.text, "")
    for text in site.topics:
        yield Page(f"{GUIDE}/{text.name}", Kind.TOPIC, text, "title", chapter=site.local.get(text.name))


def _strategy(part: StrategyPart, site: Site) -> Iterator[Page]:
    folder = part.folder
    yield Page(folder, Kind.STRATEGY, part.text, "title", part)
    if part.summary is not None:
        yield Page(f"{folder}/summary", Kind.SUMMARY, part.summary, "title", part)
    told = {site.chapter(text).focus_area: text for text in reversed(part.chapters)}
    for area in part.strategy.focus_areas:
        entry = site.areas[area.id]
        yield Page(
            f"{folder}/{area.id}", Kind.AREA, part.text, f"{entry.pointer}.title", part, entry, told.get(area.id)
        )
    for text in part.chapters:
        if told.get(_area_of(text.value)) is not text:
            yield Page(f"{folder}/{text.name}", Kind.CHAPTER, text, "title", part)


def _area_of(chapter: Any) -> str:
    name = chapter.focus_area if isinstance(chapter, Chapter) else ""
    return name or "\0"


def _plan(part: PlanPart, site: Site) -> Iterator[Page]:
    yield Page(part.folder, Kind.PLAN, part.text, "title", part)
    for text in part.chapters:
        yield Page(f"{part.folder}/{text.name}", Kind.CHAPTER, text, "title", part)
    for measure in part.plan.measures:
        entry = site.measures.get(measure.id)
        if entry is not None and entry.text is part.text:
            yield Page(f"{part.folder}/{measure.id}", Kind.MEASURE, part.text, f"{entry.pointer}.title", part, entry)


def _lists(site: Site) -> Iterator[Page]:
    if site.contacts or site.facts:
        texts = [entry.text for entry in site.contacts.values()]
        texts += [entry.text for entry in site.facts.values()]
        yield Page(Kind.CONTACTS.value, Kind.CONTACTS, texts[0], "")
    if site.terms:
        yield Page(Kind.TERMS.value, Kind.TERMS, next(iter(site.terms.values())).text, "")
    if site.references:
        yield Page(Kind.REFERENCES.value, Kind.REFERENCES, next(iter(site.references.values())).text, "")
