"""The welcome guide: its topics by time, the checklist, and each topic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import quote

from sitegen.model.anchors import anchors
from sitegen.model.content import NEEDS, WHENS, Topic
from sitegen.model.folders import COMMON, GUIDE, one_file
from sitegen.model.site import PlanPart, StrategyPart, Text
from sitegen.plan import plans, strategies
from sitegen.plan.context import Context
from sitegen.plan.guide_views import (
    ChecklistView,
    GuideView,
    LocalView,
    NeedGroup,
    Tie,
    TopicEntry,
    TopicGroup,
    TopicView,
)
from sitegen.plan.offline import kept
from sitegen.plan.parts import Link
from sitegen.plan.prose import whole
from sitegen.plan.routes import Kind, Page


def guide_view(context: Context) -> GuideView:
    """Return the topics, by the time at which a newcomer needs them and by what they are about."""
    routes = context.routes
    checklist = routes.by_path.get(f"{GUIDE}/{Kind.CHECKLIST.value}")
    return GuideView(
        groups=_groups(context, "intro"),
        needs=_needs(context),
        swedish=_swedish_only(context, "title"),
        national=context.site.national,
        checklist=context.link(checklist) if checklist else None,
        index=context.link(routes.by_path[f"{GUIDE}/{Kind.INDEX.value}"]),
        file=file_way(context),
        booklets=context.printed(),
    )


def file_way(context: Context) -> str:
    """Return the way to the guide in one file; empty in a language that has no topics."""
    language = context.language
    return f"{context.root}{language.id}/{one_file(language.id)}" if kept(context.routes, language) else ""


def checklist_view(context: Context) -> ChecklistView:
    """Return what there is to do, by time; topics with nothing to do are left out."""
    return ChecklistView(_groups(context, "todo"), _swedish_only(context, "todo"))


def topic_view(context: Context) -> TopicView:
    """Return one topic, with what comes before and after it."""
    page = context.page
    topic, local = _topic(page.text), page.chapter
    topics = [one for one in context.routes.pages if one.kind is Kind.TOPIC]
    place = topics.index(page)
    alike = [one for one in topics if one is not page and _topic(one.text).need == topic.need]
    return TopicView(
        intro=page.text.phrase("intro", context.language),
        prose=whole(context, page.text),
        when=topic.when,
        need=topic.need,
        local=_local(context, local) if local is not None else None,
        ties=tuple(_ties(context, _topic(local) if local is not None else topic)),
        national=page.text.path.startswith(f"{COMMON}/"),
        tell=_tell(context),
        alike=tuple(context.link(one) for one in alike),
        next=_link(context, topics, place + 1),
        before=_link(context, topics, place - 1),
    )


def _local(context: Context, text: Text) -> LocalView:
    taken = frozenset(name for name in anchors(context.page.text.blocks) if name)
    return LocalView(text.phrase("title", context.language), whole(context, text, "local", taken))


def _ties(context: Context, topic: Topic) -> Iterator[Tie]:
    """Yield what a topic tells of, goals first, each in the order of its document."""
    for goal in context.site.goals.values():
        page = context.routes.of_goal(goal.value.id) if goal.value.id in topic.goals else None
        if page is not None and isinstance(page.part, StrategyPart):
            text = goal.phrase("title", context.language)
            link = context.link(page, anchor=goal.value.id, text=text, number=goal.value.number)
            yield Tie("goal", replace(link, name=""), strategies.validity(context, page.part))
    for measure in context.site.measures.values():
        page = context.routes.of_measure(measure.value.id) if measure.value.id in topic.measures else None
        if page is not None and isinstance(page.part, PlanPart):
            link = context.link(page, number=measure.value.number)
            yield Tie("measure", link, plans.validity(context, page.part))


def _tell(context: Context) -> str:
    """Return the way to tell the kommun that something is wrong: by mail where its address is known."""
    site = context.site
    contact = site.contacts.get(site.settings.contact)
    if contact is not None and contact.value.email:
        return f"mailto:{contact.value.email}?subject={quote(f'{site.id}/{context.language.id}/{context.page.path}')}"
    page = context.routes.by_path.get(Kind.CONTACTS.value)
    return context.href(page) if page is not None and site.contacts else ""


def _link(context: Context, topics: list[Page], place: int) -> Link | None:
    return context.link(topics[place]) if 0 <= place < len(topics) else None


def _groups(context: Context, pointer: str) -> tuple[TopicGroup, ...]:
    """Return topics with one of their fields, those that have it, in groups that have any."""
    pages = [page for page in _topics(context, pointer) if page.exists_in(context.language)]
    groups = (
        TopicGroup(
            when,
            tuple(
                TopicEntry(
                    page.text.name,
                    context.link(page),
                    page.text.phrase(pointer, context.language),
                    _topic(page.text).need,
                )
                for page in pages
                if _topic(page.text).when == when
            ),
        )
        for when in WHENS
    )
    return tuple(group for group in groups if group.topics)


def _needs(context: Context) -> tuple[NeedGroup, ...]:
    pages = [page for page in _topics(context, "title") if page.exists_in(context.language)]
    groups = (
        NeedGroup(
            need,
            tuple((context.link(page), _topic(page.text).when) for page in pages if _topic(page.text).need == need),
        )
        for need in NEEDS
    )
    return tuple(group for group in groups if group.topics)


def _swedish_only(context: Context, pointer: str) -> tuple[Link, ...]:
    """Return the topics that the language lacks: they are left out of its lists, and said where they are."""
    return tuple(context.link(page) for page in _topics(context, pointer) if not page.exists_in(context.language))


def _topics(context: Context, pointer: str) -> list[Page]:
    """Return the pages of the topics that have a field in Swedish."""
    return [page for page in context.routes.pages if page.kind is Kind.TOPIC and pointer in page.text.words]


def _topic(text: Text) -> Topic:
    assert isinstance(text.value, Topic)
    return text.value
