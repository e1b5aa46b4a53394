"""``sitegen guide``: the topics of a kommun's guide, and what it has decided that none of them tells of."""

from __future__ import annotations

from typing import NamedTuple

from sitegen.app.project import Project, Scan
from sitegen.app.sites import prepare
from sitegen.diagnostics import Span
from sitegen.load.collect import Collected
from sitegen.model.content import Topic
from sitegen.model.folders import COMMON
from sitegen.model.site import Site, Text


class TopicRow(NamedTuple):
    """One topic."""

    name: str
    when: str
    need: str
    whose: str
    """``common``, ``added`` (with a part of the kommun's own) or ``own``."""
    lacking: tuple[str, ...]
    """Ids of the site's languages in which it, or the kommun's part of it, is not there."""
    ties: tuple[str, ...]
    """Ids of the goals and measures that it tells of."""


class Untold(NamedTuple):
    """A goal or measure that no topic tells of."""

    span: Span
    id: str
    title: str


class Guide(NamedTuple):
    """The guide of one kommun."""

    topics: tuple[TopicRow, ...]
    untold: tuple[Untold, ...]


def guide(project: Project, scanned: Scan, name: str) -> Guide | None:
    """Return the guide of a kommun; None where its content cannot be read, which ``sitegen check`` tells."""
    made, _ = prepare(project, scanned.of(name), name)
    if made is None:
        return None
    return Guide(tuple(_row(made.site, text) for text in made.site.topics), _untold(made.site, made.collected))


def _row(site: Site, text: Text) -> TopicRow:
    topic, added = _topic(text), site.local.get(text.name)
    told = _topic(added) if added is not None else topic
    texts = [text, *([added] if added is not None else [])]
    lacking = (one.id for one in site.languages if not all(each.has("title", one) for each in texts))
    whose = "added" if added is not None else "common" if text.path.startswith(f"{COMMON}/") else "own"
    return TopicRow(text.name, topic.when, topic.need, whose, tuple(lacking), (*told.goals, *told.measures))


def _untold(site: Site, collected: Collected) -> tuple[Untold, ...]:
    """Return what no topic tells of, by its place."""
    topics = [_topic(text) for text in (*site.topics, *site.local.values())]
    told = {("goals", name) for topic in topics for name in topic.goals}
    told |= {("measures", name) for topic in topics for name in topic.measures}
    found = [
        Untold(collected.place(entry.text.path, entry.pointer), entry.value.id, entry.value.title)
        for kind, entries in (("goals", site.goals), ("measures", site.measures))
        for entry in entries.values()
        if (kind, entry.value.id) not in told
    ]
    return tuple(sorted(found, key=lambda one: one.span))


def _topic(text: Text) -> Topic:
    assert isinstance(text.value, Topic)
    return text.value
