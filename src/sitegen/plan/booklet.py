"""The welcome booklet: the guide as it is printed, with what the kommun has promised; also beside its Swedish."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sitegen.model.dates import PartialDate
from sitegen.model.phrases import borrowed
from sitegen.model.translation import Phrase, Standing
from sitegen.plan.beside import beside_view
from sitegen.plan.context import Context
from sitegen.plan.guide_views import ChecklistView
from sitegen.plan.one_file import Part, one_file_view
from sitegen.plan.parts import Pair, Prose
from sitegen.plan.prose import whole
from sitegen.plan.routes import Kind, Page
from sitegen.plan.views import ContactsView, TermView


@dataclass(frozen=True, slots=True)
class Promise:
    """The summary of a strategy."""

    title: Phrase
    prose: Prose


@dataclass(frozen=True, slots=True)
class BookletView:
    """What a booklet shows, whatever its paper."""

    topics: tuple[Part, ...]
    checklist: ChecklistView
    contacts: ContactsView
    terms: tuple[TermView, ...]
    promises: tuple[Promise, ...]
    standing: Standing
    read: PartialDate | None
    """When the newest of its facts was read."""


@dataclass(frozen=True, slots=True)
class PairTopic:
    """A topic beside its Swedish, block by block."""

    anchor: str
    title: Phrase
    swedish: Phrase
    """Its Swedish title."""
    rows: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class PairView:
    """What a booklet in two languages shows."""

    own: BookletView
    swedish: BookletView
    """Of its lists alone: the topics stand in ``topics``."""
    topics: tuple[PairTopic, ...]


def booklet_view(context: Context) -> BookletView:
    """Return the booklet of a language.

    Args:
        context: of the guide's page.
    """
    guide = one_file_view(context, "")
    alone = replace(context, carried={})  # a summary leads to no part of the booklet
    summaries = [part.summary for part in context.site.strategies if part.summary is not None]
    return BookletView(
        topics=guide.topics,
        checklist=guide.checklist,
        contacts=guide.contacts,
        terms=guide.terms,
        promises=tuple(
            Promise(text.phrase("title", context.language), whole(alone, text))
            for text in summaries
            if text.has("title", context.language)
        ),
        standing=guide.standing,
        read=guide.read,
    )


def pair_view(context: Context) -> PairView:
    """Return the booklet of a language beside its Swedish.

    Args:
        context: of the guide's page, in a language that is not Swedish.
    """
    own = booklet_view(context)
    swedish = booklet_view(replace(context, language=context.swedish))
    there = {page.of.path: page for page in context.routes.pages if page.of is not None and _is_topic(page)}
    inside = replace(context, carried={path: f"topic-{page.text.name}" for path, page in there.items()})
    topics = (
        PairTopic(
            f"topic-{page.text.name}",
            inside.title(page),
            borrowed(page.text.words[page.title], context.language),
            beside_view(replace(inside, page=page)).rows,
        )
        for page in there.values()
        if page.exists_in(context.language)
    )
    return PairView(own, replace(swedish, topics=()), tuple(topics))


def _is_topic(page: Page) -> bool:
    return page.of is not None and page.of.kind is Kind.TOPIC
