"""Pages of a strategy: the whole, its focus areas, its chapters and its summary."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sitegen.model.content import FocusArea, Goal
from sitegen.model.site import PlanPart, StrategyPart, Text
from sitegen.model.translation import Phrase
from sitegen.plan.context import Context, language_view
from sitegen.plan.parts import Link, Prose, Validity
from sitegen.plan.prose import whole
from sitegen.plan.routes import Kind, Page
from sitegen.plan.views import AreaView, ChapterView, DocumentHead, FocusAreaView, GoalView, StrategyView


def strategy_view(context: Context, part: StrategyPart) -> StrategyView:
    """Return a strategy as a whole."""
    text, strategy = part.text, part.strategy
    pages = context.routes
    return StrategyView(
        kind=strategy.kind,
        intro=text.phrase("intro", context.language),
        validity=validity(context, part),
        vision=text.phrase("vision", context.language),
        head=_head(context, part),
        follow_up=text.phrase("follow_up", context.language),
        review=text.phrase("review", context.language),
        summary=_link_to(context, part.summary),
        goals=tuple(_goal(context, context.page, goal) for goal in strategy.goals),
        areas=tuple(_area(context, area) for area in strategy.focus_areas),
        chapters=tuple(context.link(page) for page in pages.pages if page.kind is Kind.CHAPTER and page.part is part),
        annexes=tuple(
            context.link(pages.by_path[f"annexes/{name}"])
            for name in strategy.annexes
            if f"annexes/{name}" in pages.by_path
        ),
        plans=tuple(
            context.link(pages.by_text[plan.text.path])
            for plan in context.site.plans
            if plan.plan.strategy == part.folder and plan.text.path in pages.by_text
        ),
        references=tuple(_references(context, strategy.references)),
        booklets=context.printed(),
    )


def _head(context: Context, part: StrategyPart) -> DocumentHead:
    """Return what the document's head table says of it."""
    text, language = part.text, context.language
    return DocumentHead(
        owner=text.phrase("owner", language),
        responsible=tuple(text.phrase(f"responsible.{n}", language) for n in range(len(part.strategy.responsible))),
        revised_by=text.phrase("revised_by", language),
        applies_to=text.phrase("applies_to", language),
        published=text.phrase("published", language),
        replaces=text.phrase("replaces", language),
    )


def _references(context: Context, names: tuple[str, ...]) -> Iterator[Link]:
    page = context.routes.by_path.get(Kind.REFERENCES.value)
    for name in names:
        entry = context.site.references.get(name)
        if entry is not None and page is not None:
            link = context.link(page, anchor=name, text=entry.phrase("title", context.language))
            yield replace(link, name="")


def validity(context: Context, part: StrategyPart) -> Validity:
    """Return for which time a strategy holds."""
    return context.days.validity(part.strategy.period, part.strategy.valid_until)


def _link_to(context: Context, text: Text | None) -> Link | None:
    page = context.routes.by_text.get(text.path) if text else None
    return context.link(page) if page else None


def _area(context: Context, area: FocusArea) -> AreaView:
    page = context.routes.of_area(area.id)
    assert page is not None  # every focus area has a page
    language = context.language
    told = page.chapter if page.chapter and page.chapter.has("intro", language) else None
    return AreaView(
        area.id,
        context.link(page, number=area.number),
        told.phrase("intro", language) if told else Phrase(""),
        _responsible(context, area),
        tuple(_goal(context, page, goal) for goal in area.goals),
    )


def _responsible(context: Context, area: FocusArea) -> tuple[Phrase, ...]:
    entry = context.site.areas[area.id]
    return tuple(entry.phrase(f"responsible.{n}", context.language) for n in range(len(area.responsible)))


def _goal(context: Context, page: Page, goal: Goal) -> GoalView:
    language = context.language
    measures = [entry.value for entry in context.site.measures.values() if goal.id in entry.value.goals]
    links = [(measure, context.routes.of_measure(measure.id)) for measure in measures]
    plans = [page.part.plan for _, page in links if page is not None and isinstance(page.part, PlanPart)]
    return GoalView(
        goal.id,
        goal.number,
        context.site.goals[goal.id].phrase("title", language),
        goal.heading,
        tuple(context.link(found, number=measure.number) for measure, found in links if found),
        all(plan.ties == "stated" for plan in plans),
        tuple(context.link(found) for found in context.routes.topics_of("goals", goal.id)),
        context.link(page, anchor=goal.id, number=goal.number),
    )


def area_view(context: Context, part: StrategyPart, area: FocusArea) -> FocusAreaView:
    """Return the page of one focus area: its goals, and the text around them where the language has it."""
    chapter = context.page.chapter
    language = context.language
    translated = chapter is None or language.is_source or language.id in chapter.renderings
    areas = part.strategy.focus_areas
    place = [one.id for one in areas].index(area.id)
    return FocusAreaView(
        number=area.number,
        intro=chapter.phrase("intro", language) if chapter and translated else Phrase(""),
        responsible=_responsible(context, area),
        goals=tuple(_goal(context, context.page, goal) for goal in area.goals),
        prose=whole(context, chapter) if chapter and translated else Prose(),
        translated=translated,
        source=None if translated else _swedish(context, context.page),
        validity=validity(context, part),
        next=_neighbour(context, areas, place + 1),
        before=_neighbour(context, areas, place - 1),
    )


def _swedish(context: Context, page: Page) -> Link:
    return Link(context.title(page), context.href(page, context.swedish), language_view(context.swedish))


def _neighbour(context: Context, areas: tuple[FocusArea, ...], place: int) -> Link | None:
    if not 0 <= place < len(areas):
        return None
    page = context.routes.of_area(areas[place].id)
    return context.link(page, number=areas[place].number) if page else None


def chapter_view(context: Context) -> ChapterView:
    """Return a chapter, an annex, a summary or a page of its own."""
    page = context.page
    part = page.part
    before, after = _beside(context)
    return ChapterView(
        kind="annex" if page.path.startswith("annexes/") else page.kind.value,
        of=context.link(context.routes.by_text[part.text.path]) if part else None,
        intro=page.text.phrase("intro", context.language),
        prose=whole(context, page.text),
        validity=_validity_of(context, part),
        next=after,
        before=before,
    )


def _validity_of(context: Context, part: StrategyPart | PlanPart | None) -> Validity | None:
    if part is None:
        return None
    return validity(context, part) if isinstance(part, StrategyPart) else context.days.validity(part.plan.period)


def _beside(context: Context) -> tuple[Link | None, Link | None]:
    """Return what stands before and after a chapter: its neighbours; of a summary or an annex, its strategy."""
    page, routes = context.page, context.routes
    if page.kind is Kind.SUMMARY and page.part is not None:
        return None, context.link(routes.by_text[page.part.text.path])
    owners = [one for one in context.site.strategies if page.text.name in one.strategy.annexes]
    if page.part is None:
        return (context.link(routes.by_text[owners[0].text.path]) if owners else None), None
    siblings = [one for one in routes.pages if one.kind is Kind.CHAPTER and one.part is page.part]
    place = siblings.index(page)
    return (
        context.link(siblings[place - 1]) if place > 0 else None,
        context.link(siblings[place + 1]) if place < len(siblings) - 1 else None,
    )
