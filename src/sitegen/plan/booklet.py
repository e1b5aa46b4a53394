"""The welcome booklet: the guide as it is printed, with what the kommun has promised; also beside its Swedish."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sitegen.model.dates import PartialDate
from sitegen.model.phrases import borrowed
from sitegen.model.translation import Phrase, Standing
from sitegen.plan import lists
from sitegen.plan.beside import beside_view
from sitegen.plan.context import Context
from sitegen.plan.guide_views import ChecklistView, Tie, TopicView
from sitegen.plan.index import terms_in, terms_used
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
    national: bool
    """Whether some topics of the guide are common to all kommuner."""


@dataclass(frozen=True, slots=True)
class PairTopic:
    """A text beside its Swedish, block by block."""

    anchor: str
    title: Phrase
    swedish: Phrase
    """Its Swedish title."""
    rows: tuple[Pair, ...]
    standing: Standing
    """How its translation stands."""
    local: tuple[Pair, ...] = ()
    """What the kommun adds to a common topic."""
    ties: tuple[Tie, ...] = ()
    """What the kommun's part tells of, in the language."""
    swedish_ties: tuple[Tie, ...] = ()
    when: str = ""
    need: str = ""


@dataclass(frozen=True, slots=True)
class PairView:
    """What a booklet in two languages shows."""

    own: BookletView
    swedish: BookletView
    """Both of their lists alone: their texts stand in ``topics`` and ``promises``."""
    topics: tuple[PairTopic, ...]
    promises: tuple[PairTopic, ...]
    """Summaries of strategies."""


def booklet_view(context: Context) -> BookletView:
    """Return the booklet of a language.

    Args:
        context: of the guide's page.
    """
    guide = one_file_view(context, "")
    alone = replace(context, carried={Kind.TERMS.value: "words"})  # a summary leads to no other part of the booklet
    summaries = [part.summary for part in context.site.strategies if part.summary is not None]
    named = {*terms_used(context), *terms_in(*summaries)}
    return BookletView(
        topics=guide.topics,
        checklist=guide.checklist,
        contacts=guide.contacts,
        terms=tuple(term for term in lists.terms_view(alone).terms if term.id in named),
        promises=tuple(
            Promise(text.phrase("title", context.language), whole(alone, text))
            for text in summaries
            if text.has("title", context.language)
        ),
        standing=guide.standing,
        read=guide.read,
        national=context.site.national,
    )


def pair_view(context: Context) -> PairView:
    """Return the booklet of a language beside its Swedish.

    Args:
        context: of the guide's page, in a language that is not Swedish.
    """
    own = booklet_view(context)
    swedish = booklet_view(replace(context, language=context.swedish))
    there = [page for page in context.routes.pages if page.of is not None and page.exists_in(context.language)]
    topics = [page for page in there if page.of is not None and page.of.kind is Kind.TOPIC]
    places = {page.of.path: f"topic-{page.text.name}" for page in topics if page.of is not None}
    inside = replace(context, carried=places)
    ours = {part.anchor: part.topic for part in swedish.topics}
    theirs = {part.anchor: part.topic for part in own.topics}
    return PairView(
        replace(own, topics=(), promises=()),
        replace(swedish, topics=(), promises=()),
        tuple(_topic(inside, page, theirs, ours) for page in topics),
        tuple(_promise(inside, page) for page in there if page.of is not None and page.of.kind is Kind.SUMMARY),
    )


def _topic(context: Context, page: Page, theirs: Mapping[str, TopicView], ours: Mapping[str, TopicView]) -> PairTopic:
    """Return a topic, what the kommun adds apart from what holds in the whole country."""
    anchor = f"topic-{page.text.name}"
    topic = theirs[anchor]
    rows = beside_view(replace(context, page=page)).rows
    common = beside_view(replace(context, page=replace(page, chapter=None))).rows if topic.local else rows
    return replace(
        _pair(context, page, anchor, common),
        local=rows[len(common) :],
        ties=topic.ties if topic.local else (),
        swedish_ties=ours[anchor].ties if topic.local else (),
        when=topic.when,
        need=topic.need,
    )


def _promise(context: Context, page: Page) -> PairTopic:
    return _pair(context, page, f"promise-{page.text.name}", beside_view(replace(context, page=page)).rows)


def _pair(context: Context, page: Page, anchor: str, rows: tuple[Pair, ...]) -> PairTopic:
    swedish = borrowed(page.text.words[page.title], context.language)
    standing = lists.standing(context, page.of or page, context.language)
    return PairTopic(anchor, context.title(page), swedish, rows, standing)
