"""The welcome booklet: the guide as it is printed, with what the kommun has promised."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sitegen.model.dates import PartialDate
from sitegen.model.translation import Phrase, Standing
from sitegen.plan.context import Context
from sitegen.plan.guide_views import ChecklistView
from sitegen.plan.one_file import Part, one_file_view
from sitegen.plan.parts import Prose
from sitegen.plan.prose import whole
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
