"""Every page of a shard to its view: the one place that knows which kind of page is made from what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from sitegen.diagnostics import Findings
from sitegen.load.collect import Collected
from sitegen.model.content import FocusArea, Measure
from sitegen.model.language import SOURCE, Language
from sitegen.model.phrases import borrowed
from sitegen.model.site import Entry, PlanPart, Site, StrategyPart
from sitegen.model.translation import Phrase
from sitegen.plan import accessibility, frame, guide, lists, plans, strategies
from sitegen.plan.beside import beside_view
from sitegen.plan.context import Context, Days, language_link, language_view
from sitegen.plan.index import index_view
from sitegen.plan.offline import app_view, kept
from sitegen.plan.parts import AdoptedView, Assets, BookletFile, Frame, LanguageLink, Link, Prose
from sitegen.plan.prose import whole
from sitegen.plan.routes import Kind, Routes
from sitegen.plan.views import Body, ChoiceView, NotFoundView, PageView, StartView, Way


def views(
    site: Site,
    routes: Routes,
    collected: Collected,
    language: Language,
    days: Days,
    assets: Assets,
    findings: Findings,
    booklets: tuple[BookletFile, ...] = (),
) -> Iterator[tuple[str, PageView]]:
    """Yield file (from the site's root) and view of every page of one language.

    Args:
        assets: style sheet, icon and script.
        booklets: those of the language that there are.
        findings: receives what planning finds: dead links (MD304), dead anchors (MD305), images without alt text
            (MD306), files that are not there (SRC109).
    """
    frames: dict[tuple[str, bool], Frame] = {}
    for page in routes.pages:
        if page.exists_in(language):
            context = Context(site, routes, collected, language, page, days, findings, booklets=booklets)
            depth = (context.root, page.kind is Kind.START)
            if depth not in frames:
                frames[depth] = frame.frame(context)
            yield f"{language.id}/{page.file}", view(context, frames[depth], assets)


def view(context: Context, around: Frame, assets: Assets) -> PageView:
    """Return the view of one page; ``around``: the frame of pages that stand where it does."""
    page, language = context.page, context.language
    if not kept(context.routes, language):
        assets = assets._replace(script="")
    there, missing = frame.languages(context)
    canonical, alternates = frame.canonical(context)
    body = _body(context)
    swedish = next((link for link in there if link.language.id == context.swedish.id), None)
    return PageView(
        kind=page.kind.value,
        frame=around,
        title=context.title(page),
        languages=there,
        missing=missing,
        here=frame.here(context),
        trail=frame.trail(context),
        standing=lists.standing(context, page.of or page, language),
        partial=not language.is_source and page.of is None and _borrows(body),
        swedish=None if language.is_source else swedish,
        canonical=canonical,
        alternates=alternates,
        style=context.root + assets.style,
        icon=context.root + assets.icon,
        app=app_view(context, assets),
        adopted=_adopted(context),
        beside=_beside(context),
        body=body,
    )


def _beside(context: Context) -> Link | None:
    """Return the way to the page beside its Swedish text, where it can be read so."""
    page = context.routes.by_path.get(f"{context.page.path}/{SOURCE}" if context.page.path else SOURCE)
    return context.link(page) if page is not None and page.of and page.exists_in(context.language) else None


def _adopted(context: Context) -> AdoptedView | None:
    page = context.page
    heading = ""
    if page.subject is not None:
        heading = page.subject.value.heading
    elif page.kind is Kind.CHAPTER:
        heading = context.site.chapter(page.text).heading
    return frame.adopted(context, page.part, heading)


def _body(context: Context) -> Body:
    page = context.page
    match page.kind:
        case Kind.START:
            return _start(context)
        case Kind.STRATEGY:
            return strategies.strategy_view(context, cast(StrategyPart, page.part))
        case Kind.AREA:
            area = cast(Entry[FocusArea], page.subject).value
            return strategies.area_view(context, cast(StrategyPart, page.part), area)
        case Kind.PLAN:
            return plans.plan_view(context, cast(PlanPart, page.part))
        case Kind.MEASURE:
            return plans.measure_view(context, cast(PlanPart, page.part), cast(Entry[Measure], page.subject))
        case Kind.GUIDE:
            return guide.guide_view(context)
        case Kind.CHECKLIST:
            return guide.checklist_view(context)
        case Kind.INDEX:
            return index_view(context)
        case Kind.TOPIC:
            return guide.topic_view(context)
        case _:
            return _other(context)


def _other(context: Context) -> Body:
    match context.page.kind:
        case Kind.CONTACTS:
            return lists.contacts_view(context)
        case Kind.TERMS:
            return lists.terms_view(context)
        case Kind.REFERENCES:
            return lists.references_view(context)
        case Kind.TRANSLATIONS:
            return lists.translations_view(context)
        case Kind.ACCESSIBILITY:
            return accessibility.accessibility_view(context)
        case Kind.SITE_MAP:
            return lists.site_map_view(context)
        case Kind.BESIDE:
            return beside_view(context)
        case Kind.NOT_FOUND:
            return NotFoundView(context.link(context.routes.by_path[""]))
        case _:
            return strategies.chapter_view(context)


def _start(context: Context) -> StartView:
    start, language = context.site.start, context.language
    return StartView(
        title=start.phrase("title", language) if start else borrowed(context.site.settings.name, language),
        intro=start.phrase("intro", language) if start else Phrase(""),
        prose=whole(context, start) if start else Prose(),
        signs=tuple(_signs(context)),
        ways=tuple(_ways(context)),
        outline=context.site.settings.outline,
    )


def _signs(context: Context) -> Iterator[tuple[LanguageLink, str]]:
    """Yield the way to the first strategy's summary in each language that has it, this page's first."""
    summaries = [part.summary for part in context.site.strategies if part.summary]
    page = context.routes.by_text.get(summaries[0].path) if summaries else None
    if page is None:
        return
    for language in sorted(context.site.languages, key=lambda one: one.id != context.language.id):
        if page.exists_in(language):
            yield language_link(context, page, language), page.text.phrase("title", language).text


def _ways(context: Context) -> Iterator[Way]:
    """Yield the parts of the site, with what there is in them."""
    for page in context.routes.pages:
        link, part = context.link(page), page.part
        intro = page.text.phrase("intro", context.language)
        if page.kind is Kind.STRATEGY and isinstance(part, StrategyPart):
            areas = part.strategy.focus_areas
            counts = (("areas", len(areas)), ("goals", len(part.strategy.all_goals)))
            yield Way(link, intro, page.kind.value, strategies.validity(context, part), counts)
        elif page.kind is Kind.PLAN and isinstance(part, PlanPart):
            measures = (("measures", len(part.plan.measures)),)
            yield Way(link, intro, page.kind.value, plans.validity(context, part), measures)
        elif page.kind is Kind.GUIDE:
            topics = (("topics", len(context.site.topics)),)
            yield Way(link, Phrase(""), page.kind.value, counts=topics, file=guide.file_way(context))
        elif page.kind in {Kind.TERMS, Kind.REFERENCES}:
            yield Way(link, Phrase(""), page.kind.value)
        elif page.kind is Kind.SUMMARY or (page.kind is Kind.CHAPTER and page.stands_alone):
            yield Way(link, intro, page.kind.value)


def _borrows(value: object) -> bool:
    """Say whether any text in a view is borrowed; links to Swedish pages say so themselves."""
    if isinstance(value, Link) and value.other is not None:
        return False
    if isinstance(value, Phrase):
        return bool(value.borrowed)
    if isinstance(value, Prose):
        return value.language is not None
    if isinstance(value, tuple):
        return any(_borrows(item) for item in value)
    names = getattr(value, "__dataclass_fields__", ())
    return any(_borrows(getattr(value, name)) for name in names)


def choice(site: Site, assets: Assets) -> ChoiceView:
    """Return the root page, where a reader chooses her language."""
    base = site.settings.base
    alternates = [(one.hreflang, f"{base}/{one.id}/") for one in site.languages if one.hreflang]
    return ChoiceView(
        site.settings.name,
        tuple(LanguageLink(language_view(one), f"{one.id}/index.html") for one in site.languages),
        f"{SOURCE}/{Kind.ACCESSIBILITY.value}/index.html",
        site.settings.outline,
        assets.style,
        assets.icon,
        f"{base}/" if base else "",
        (*alternates, ("x-default", f"{base}/")) if base else (),
    )
