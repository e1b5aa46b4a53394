"""Pages of a plan: the whole with its timeline, and each measure."""

from __future__ import annotations

from sitegen.model.content import Measure
from sitegen.model.site import Entry, PlanPart
from sitegen.model.translation import Phrase
from sitegen.plan.context import Context
from sitegen.plan.parts import Link, Validity
from sitegen.plan.plan_views import FollowUpView, MeasureRow, MeasureView, PlanSectionView, PlanView, ScheduleView
from sitegen.plan.prose import field_prose
from sitegen.plan.routes import Kind
from sitegen.plan.timeline import timeline


def validity(context: Context, part: PlanPart) -> Validity:
    """Return for which time a plan holds."""
    return context.days.validity(part.plan.period)


def plan_view(context: Context, part: PlanPart) -> PlanView:
    """Return a plan as a whole."""
    text, plan = part.text, part.plan
    strategies = [one for one in context.site.strategies if one.folder == plan.strategy]
    strategy = context.routes.by_text.get(strategies[0].text.path) if strategies else None
    return PlanView(
        intro=text.phrase("intro", context.language),
        validity=validity(context, part),
        strategy=context.link(strategy) if strategy else None,
        chapters=tuple(
            context.link(page) for page in context.routes.pages if page.kind is Kind.CHAPTER and page.part is part
        ),
        sections=tuple(
            PlanSectionView(
                section.id,
                text.phrase(f"sections.{section.id}.title", context.language),
                section.heading,
                field_prose(context, text, f"sections.{section.id}.text"),
                tuple(
                    _row(context, context.site.measures[measure.id])
                    for measure in plan.measures
                    if measure.section == section.id
                ),
            )
            for section in plan.sections
        ),
        follow_up=text.phrase("follow_up", context.language),
        timeline=timeline(plan, context.language),
        number=len(plan.measures),
        status=_common({measure.status for measure in plan.measures}),
        booklets=context.printed(),
    )


def _common(statuses: set[str]) -> str:
    return statuses.pop() if len(statuses) == 1 else ""


def _row(context: Context, entry: Entry[Measure]) -> MeasureRow:
    measure = entry.value
    page = context.routes.of_measure(measure.id)
    title = entry.phrase("title", context.language)
    return MeasureRow(
        measure.id,
        context.link(page, number=measure.number) if page else Link(title, "", number=measure.number),
        _names(context, entry, "responsible", measure.responsible),
        _names(context, entry, "participants", measure.participants),
        ScheduleView(
            measure.schedule.period,
            measure.schedule.by,
            measure.schedule.reports,
            entry.phrase("schedule.to_body", context.language),
        ),
        measure.status,
    )


def _names(context: Context, entry: Entry[Measure], name: str, values: tuple[str, ...]) -> tuple[Phrase, ...]:
    return tuple(entry.phrase(f"{name}.{place}", context.language) for place in range(len(values)))


def measure_view(context: Context, part: PlanPart, entry: Entry[Measure]) -> MeasureView:
    """Return the page of one measure."""
    measure = entry.value
    plan_page = context.routes.by_path[part.folder]
    language = context.language
    order = [one.id for one in part.plan.measures]
    place = order.index(measure.id)
    return MeasureView(
        row=_row(context, entry),
        number=measure.number,
        section=context.link(
            plan_page,
            anchor=measure.section,
            text=part.text.phrase(f"sections.{measure.section}.title", language),
        ),
        plan=context.link(plan_page),
        goals=tuple(_goals(context, measure)),
        stated=part.plan.ties == "stated",
        prose=field_prose(context, entry.text, f"{entry.pointer}.text"),
        follow_ups=tuple(
            FollowUpView(
                one.on,
                one.status,
                entry.phrase(f"follow_ups.{number}.text", language),
                context.site.references[one.source].value.title if one.source in context.site.references else "",
            )
            for number, one in enumerate(measure.follow_ups)
        ),
        note=entry.phrase("note", language),
        topics=tuple(context.link(page) for page in context.routes.topics_of("measures", measure.id)),
        validity=validity(context, part),
        next=_neighbour(context, part, place + 1),
        before=_neighbour(context, part, place - 1),
    )


def _goals(context: Context, measure: Measure) -> list[Link]:
    links: list[Link] = []
    for entry in context.site.goals.values():
        page = context.routes.of_goal(entry.value.id)
        if entry.value.id in measure.goals and page:
            title = entry.phrase("title", context.language)
            links.append(context.link(page, anchor=entry.value.id, text=title, number=entry.value.number))
    return links


def _neighbour(context: Context, part: PlanPart, place: int) -> Link | None:
    if not 0 <= place < len(part.plan.measures):
        return None
    measure = part.plan.measures[place]
    page = context.routes.of_measure(measure.id)
    return context.link(page, number=measure.number) if page else None
