"""A strategy or a plan as it is printed: all its pages one after the other, in Swedish."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from sitegen.model.content import FocusArea, Measure
from sitegen.model.site import Entry, PlanPart, StrategyPart
from sitegen.model.translation import Phrase
from sitegen.plan import frame, plans, strategies
from sitegen.plan.context import Context
from sitegen.plan.parts import AdoptedView
from sitegen.plan.plan_views import MeasureView, PlanView
from sitegen.plan.routes import Kind, Page
from sitegen.plan.views import ChapterView, FocusAreaView, StrategyView

_WHOLE = {Kind.STRATEGY, Kind.PLAN}


@dataclass(frozen=True, slots=True)
class DocumentPart:
    """A page of the document."""

    kind: str
    """``area``, ``measure``, ``chapter`` or ``annex``."""
    anchor: str
    title: Phrase
    body: FocusAreaView | MeasureView | ChapterView


@dataclass(frozen=True, slots=True)
class DocumentView:
    """What a printed document shows."""

    kind: str
    """Of document: ``strategy``, ``program``, ``policy``, ``plan``."""
    path: str
    """Of its page."""
    title: Phrase
    adopted: AdoptedView
    body: StrategyView | PlanView
    parts: tuple[DocumentPart, ...]


def document_views(context: Context) -> Iterator[DocumentView]:
    """Yield every strategy and plan of the site.

    Args:
        context: of any page, in Swedish.
    """
    for page in context.routes.pages:
        if page.kind in _WHOLE and page.part is not None:
            yield _document(context, page, page.part)


def _document(context: Context, page: Page, part: StrategyPart | PlanPart) -> DocumentView:
    pages = [page, *_pages(context, page, part)]
    places = {one.path: one.path.replace("/", "--") for one in pages}
    inside = replace(context, page=page, carried=places)
    adopted = frame.adopted(inside, part)
    assert adopted is not None  # a document has one
    body: StrategyView | PlanView
    if isinstance(part, StrategyPart):
        body, kind = strategies.strategy_view(inside, part), part.strategy.kind
    else:
        body, kind = plans.plan_view(inside, part), "plan"
    parts = tuple(_part(replace(inside, page=one), places[one.path]) for one in pages[1:])
    return DocumentView(kind, page.path, inside.title(page), adopted, body, parts)


def _pages(context: Context, page: Page, part: StrategyPart | PlanPart) -> list[Page]:
    """Return the pages of a document below its first, annexes last; not its summary, which is another text."""
    annexes = part.strategy.annexes if isinstance(part, StrategyPart) else ()
    named = [context.routes.by_path.get(f"annexes/{name}") for name in annexes]
    kinds = {Kind.AREA, Kind.MEASURE, Kind.CHAPTER}
    own = [one for one in context.routes.pages if one.part is part and one.kind in kinds and one is not page]
    return own + [one for one in named if one is not None]


def _part(context: Context, anchor: str) -> DocumentPart:
    page = context.page
    match page.kind:
        case Kind.AREA:
            area = cast(Entry[FocusArea], page.subject).value
            part = cast(StrategyPart, page.part)
            return DocumentPart("area", anchor, context.title(page), strategies.area_view(context, part, area))
        case Kind.MEASURE:
            entry, plan = cast(Entry[Measure], page.subject), cast(PlanPart, page.part)
            return DocumentPart("measure", anchor, context.title(page), plans.measure_view(context, plan, entry))
        case _:
            body = strategies.chapter_view(context)
            return DocumentPart(body.kind, anchor, context.title(page), body)
