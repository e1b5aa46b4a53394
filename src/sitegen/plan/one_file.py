"""The whole guide of a language in one file: every page of it a part, every way between them an anchor."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sitegen.model.dates import PartialDate
from sitegen.model.folders import GUIDE
from sitegen.model.translation import Phrase, Standing
from sitegen.plan import guide, lists
from sitegen.plan.context import Context
from sitegen.plan.frame import frame
from sitegen.plan.guide_views import ChecklistView, GuideView, TopicView
from sitegen.plan.index import terms_used
from sitegen.plan.parts import Frame
from sitegen.plan.routes import Kind, Page
from sitegen.plan.views import ContactsView, TermView

_PLACES = {
    Kind.GUIDE: "contents",
    Kind.INDEX: "contents",
    Kind.CHECKLIST: "checklist",
    Kind.TERMS: "words",
    Kind.CONTACTS: "contacts",
}
"""Kind of page → the part of the file that stands for it."""


@dataclass(frozen=True, slots=True)
class Part:
    """One topic."""

    anchor: str
    title: Phrase
    topic: TopicView
    standing: Standing


@dataclass(frozen=True, slots=True)
class OneFileView:
    """The whole guide."""

    kind: str
    frame: Frame
    style: str
    """The style sheet, from the site's root: the file holds what is in it."""
    contents: GuideView
    checklist: ChecklistView
    topics: tuple[Part, ...]
    contacts: ContactsView
    terms: tuple[TermView, ...]
    """Those that the topics name."""
    standing: Standing
    """How all its topics stand together: as the weakest."""
    read: PartialDate | None
    """When the newest of its numbers and facts was read."""
    address: str
    """Where the guide stands on the web; empty where it is not known."""


def one_file_view(context: Context, style: str) -> OneFileView:
    """Return the guide of a language.

    Args:
        context: of the guide's page.
        style: the style sheet, from the site's root.
    """
    pages = [page for page in context.routes.pages if page.kind is Kind.TOPIC and page.exists_in(context.language)]
    places = {page.path: f"topic-{page.text.name}" for page in pages}
    places |= {page.path: _PLACES[page.kind] for page in context.routes.pages if page.kind in _PLACES}
    inside = replace(context, carried=places)
    site, base = context.site, context.site.settings.base
    contents = guide.guide_view(inside)
    named = terms_used(inside)
    dates = [entry.value.read for entry in site.facts.values() if entry.value.read is not None]
    topics = tuple(_part(inside, page) for page in pages)
    whole = lists.standing(context, context.page, context.language)
    return OneFileView(
        kind="one-file",
        frame=frame(inside),
        style=style,
        contents=contents,
        checklist=guide.checklist_view(inside),
        topics=topics,
        contacts=lists.contacts_view(inside),
        terms=tuple(term for term in lists.terms_view(inside).terms if term.id in named),
        standing=lists.weakest([whole, *(part.standing for part in topics)]),
        read=max(dates, key=lambda date: date.first()) if dates else None,
        address=f"{base}/{context.language.id}/{GUIDE}/" if base else "",
    )


def _part(context: Context, page: Page) -> Part:
    own = replace(context, page=page)
    assert context.carried is not None  # it is a part of the file
    return Part(
        context.carried[page.path], own.title(page), guide.topic_view(own), lists.standing(own, page, own.language)
    )
