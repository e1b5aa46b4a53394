"""Pages that list: terms, references, how the translations stand, all pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from sitegen.model.content import Reference
from sitegen.model.language import Language
from sitegen.model.site import Entry, Text
from sitegen.model.translation import Freshness, Standing, TranslationState
from sitegen.plan import accessibility
from sitegen.plan.context import Context, language_view
from sitegen.plan.routes import Kind, Page
from sitegen.plan.views import (
    ContactsView,
    MapEntry,
    ReferencesView,
    ReferenceView,
    SiteMapView,
    TermsView,
    TermView,
    TranslationRow,
    TranslationsView,
)

_OWN_TITLES = (
    Kind.CONTACTS, Kind.TERMS, Kind.REFERENCES, Kind.TRANSLATIONS, Kind.ACCESSIBILITY, Kind.SITE_MAP, Kind.NOT_FOUND,
    Kind.BESIDE, Kind.GUIDE, Kind.CHECKLIST, Kind.INDEX,
)  # fmt: skip


def contacts_view(context: Context) -> ContactsView:
    """Return whom to ask, and every number with its source; a web address is shown where it is spoken of.

    Finds STR232: a fact whose last day is over, wherever it is shown.
    """
    facts = {name: context.fact(entry) for name, entry in context.site.facts.items()}
    for name, entry in context.site.facts.items():
        if facts[name].expired:
            at = context.collected.place(entry.text.path, f"{entry.pointer}.expires")
            context.findings.add("STR232", at, name=name, expires=str(entry.value.expires))
    named = {entry.value.phone for entry in context.site.contacts.values()}  # they stand at their contacts
    return ContactsView(
        tuple(context.contact(entry) for entry in context.site.contacts.values()),
        tuple(fact for name, fact in facts.items() if fact.kind != "web" and name not in named),
    )


def terms_view(context: Context) -> TermsView:
    """Return all terms, by the Swedish word."""
    entries = sorted(context.site.terms.values(), key=lambda entry: entry.value.term.casefold())
    return TermsView(
        tuple(
            TermView(
                entry.value.id,
                entry.phrase("term", context.language),
                "" if context.language.is_source else entry.value.term,
                entry.phrase("text", context.language),
            )
            for entry in entries
        )
    )


def reference(context: Context, entry: Entry[Reference]) -> ReferenceView:
    """Return one reference."""
    value = entry.value
    title = entry.phrase("title", context.language)
    return ReferenceView(
        value.id,
        title,
        "" if title.borrowed or context.language.is_source else value.title,
        value.kind,
        entry.phrase("by", context.language),
        value.year,
        value.url,
        entry.phrase("note", context.language),
    )


def references_view(context: Context) -> ReferencesView:
    """Return all references, in the order of their files."""
    return ReferencesView(tuple(reference(context, entry) for entry in context.site.references.values()))


def standing(context: Context, page: Page, language: Language) -> Standing:
    """Return how a page's text stands in a language; pages made of messages alone have none."""
    if page.kind is Kind.ACCESSIBILITY:
        return weakest(accessibility.standings(context, language))
    if page.kind in _OF_TOPICS:
        shown = _OF_TOPICS[page.kind]
        there = [text for text in context.site.topics if any(text.has(pointer, language) for pointer in shown)]
        return weakest([text.standing(language, shown) for text in there])
    if page.kind in _LISTED:
        return weakest(_standings(_LISTED[page.kind](context), language))
    if page.kind in _OWN_TITLES or page.text is context.site.text:
        return Standing()
    whole = page.kind in {Kind.TOPIC, Kind.CHAPTER, Kind.SUMMARY, Kind.START}
    if page.adds and page.chapter is not None:
        return weakest([text.standing(language) for text in (page.text, page.chapter)])
    return page.text.standing(language, None if whole else page.fields)


def _standings(entries: Iterable[Entry[Any]], language: Language) -> list[Standing]:
    """Return how each file of some entries stands, judged by those entries alone."""
    shown: dict[str, tuple[Text, set[str]]] = {}
    for entry in entries:
        shown.setdefault(entry.text.path, (entry.text, set()))[1].add(entry.pointer)
    return [
        text.standing(language, [pointer for pointer in text.words if _thing(pointer) in things])
        for text, things in shown.values()
    ]


def _thing(pointer: str) -> str:
    """Return the thing of a list that a field belongs to: of ``terms.id.text`` it is ``terms.id``."""
    return ".".join(pointer.split(".")[:2])


_LISTED: dict[Kind, Callable[[Context], list[Entry[Any]]]] = {
    Kind.TERMS: lambda context: [*context.site.terms.values()],
    Kind.REFERENCES: lambda context: [*context.site.references.values()],
    Kind.CONTACTS: lambda context: [*context.site.contacts.values(), *context.site.facts.values()],
}
"""Kind of page that lists what stands in several files → what it lists."""
_OF_TOPICS = {Kind.GUIDE: ("title", "intro"), Kind.CHECKLIST: ("todo",), Kind.INDEX: ("title",)}
"""Kind of page that lists the topics of the guide → the fields that it shows."""
_STRENGTH = (TranslationState.MACHINE, TranslationState.DRAFT, TranslationState.REVIEWED)


def weakest(standings: list[Standing]) -> Standing:
    """Return how texts stand together: as the weakest of those that are translated."""
    there = [one for one in standings if one.state is not None]
    if not there:
        return Standing()
    outdated = any(one.freshness is Freshness.OUTDATED for one in there)
    found = min(there, key=lambda one: _STRENGTH.index(one.state) if one.state else 0)
    return replace(found, freshness=Freshness.OUTDATED if outdated else Freshness.CURRENT)


def translations_view(context: Context) -> TranslationsView:
    """Return, for each language but Swedish, how many pages there are and how they stand."""
    rows = []
    for language in context.site.languages:
        if language.is_source:
            continue
        pages = [page for page in context.routes.pages if page.kind not in _OWN_TITLES]
        there = [page for page in pages if page.exists_in(language)]
        standings = [standing(context, page, language) for page in there]
        states = Counter(one.state for one in standings)
        rows.append(
            TranslationRow(
                language_view(language),
                pages=len(there),
                missing=len(pages) - len(there),
                outdated=sum(one.freshness is Freshness.OUTDATED for one in standings),
                machine=states[TranslationState.MACHINE],
                draft=states[TranslationState.DRAFT],
                reviewed=states[TranslationState.REVIEWED],
            )
        )
    return TranslationsView(tuple(rows))


def site_map_view(context: Context) -> SiteMapView:
    """Return all pages as a tree; those that are in Swedish only are marked so by their links."""
    listed = [page for page in context.routes.pages if page.kind not in {Kind.NOT_FOUND, Kind.BESIDE}]
    below: dict[str, list[Page]] = {}
    paths = {page.path for page in listed}
    for page in listed:
        folder = page.path.rpartition("/")[0]
        below.setdefault(folder if folder in paths else "", []).append(page)
    return SiteMapView(tuple(_entry(context, page, below) for page in below.get("", ())))


def _entry(context: Context, page: Page, listed: Mapping[str, list[Page]]) -> MapEntry:
    below = tuple(_entry(context, one, listed) for one in (listed.get(page.path, ()) if page.path else ()))
    link = context.link(page, number=page.subject.value.number if page.subject else "")
    return MapEntry(link, below)
