"""The welcome guide: its topics by time, the checklist, and each topic."""

from __future__ import annotations

from sitegen.model.content import WHENS, Topic
from sitegen.model.site import Text
from sitegen.plan.context import Context
from sitegen.plan.guide_views import ChecklistView, GuideView, TopicEntry, TopicGroup, TopicView
from sitegen.plan.parts import Link
from sitegen.plan.prose import whole
from sitegen.plan.routes import Kind, Page


def guide_view(context: Context) -> GuideView:
    """Return the topics, by the time at which a newcomer needs them."""
    checklist = context.routes.by_path[f"{context.page.path}/{Kind.CHECKLIST.value}"]
    return GuideView(_groups(context, "intro"), context.link(checklist))


def checklist_view(context: Context) -> ChecklistView:
    """Return what there is to do, by time; topics with nothing to do are left out."""
    return ChecklistView(_groups(context, "todo"))


def topic_view(context: Context) -> TopicView:
    """Return one topic, with what comes before and after it."""
    page = context.page
    topic = _topic(page.text)
    topics = [one for one in context.routes.pages if one.kind is Kind.TOPIC]
    place = topics.index(page)
    alike = [one for one in topics if one is not page and _topic(one.text).need == topic.need]
    return TopicView(
        intro=page.text.phrase("intro", context.language),
        prose=whole(context, page.text),
        when=topic.when,
        need=topic.need,
        alike=tuple(context.link(one) for one in alike),
        next=_link(context, topics, place + 1),
        before=_link(context, topics, place - 1),
    )


def _link(context: Context, topics: list[Page], place: int) -> Link | None:
    return context.link(topics[place]) if 0 <= place < len(topics) else None


def _groups(context: Context, pointer: str) -> tuple[TopicGroup, ...]:
    """Return topics with one of their fields, those that have it, in groups that have any."""
    pages = [page for page in context.routes.pages if page.kind is Kind.TOPIC and pointer in page.text.words]
    groups = (
        TopicGroup(
            when,
            tuple(
                TopicEntry(context.link(page), page.text.phrase(pointer, context.language), _topic(page.text).need)
                for page in pages
                if _topic(page.text).when == when
            ),
        )
        for when in WHENS
    )
    return tuple(group for group in groups if group.topics)


def _topic(text: Text) -> Topic:
    assert isinstance(text.value, Topic)
    return text.value
