"""What surrounds a page: head, navigation, languages, trail, foot; and where search engines find it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from sitegen.model.content import Adopted
from sitegen.model.site import PlanPart, StrategyPart
from sitegen.plan.context import Context, language_link, language_view
from sitegen.plan.parts import AdoptedView, Frame, LanguageLink, Link
from sitegen.plan.prose import attachment_path
from sitegen.plan.routes import Kind, Page

_FOOT = (Kind.CONTACTS, Kind.TRANSLATIONS, Kind.ACCESSIBILITY, Kind.SITE_MAP)
_NAMED_BY_KIND = (Kind.STRATEGY, Kind.PLAN)
_IN_NAVIGATION = (Kind.START, Kind.GUIDE, Kind.STRATEGY, Kind.PLAN, Kind.TERMS, Kind.REFERENCES)


def frame(context: Context) -> Frame:
    """Return what all pages of one language at one depth share; equal values are made once."""
    site = context.site
    contact = site.contacts.get(site.settings.contact)
    help_wanted = [site.facts[name] for name in site.settings.help if name in site.facts]
    facts = tuple(context.fact(entry) for entry in help_wanted)
    return Frame(
        language=language_view(context.language),
        root=context.root,
        name=site.settings.name,
        short=site.text.phrase("short", context.language),
        home=context.href(context.routes.by_path[""]),
        nav=tuple(_navigation(context)),
        outline=site.settings.outline,
        help=facts,
        unchecked=any(fact.verified is None and not fact.common for fact in facts),
        contact=context.contact(contact) if contact else None,
        about=tuple(replace(context.link(page), current="") for page in context.routes.pages if page.kind in _FOOT),
        start=context.page.kind is Kind.START,
    )


def _shown(context: Context) -> list[Page]:
    """Return the pages that navigation leads to."""
    return [
        page
        for page in context.routes.pages
        if page.kind in _IN_NAVIGATION or (page.kind is Kind.CHAPTER and page.stands_alone)
    ]


def _navigation(context: Context) -> Iterator[Link]:
    """Yield the parts of the site.

    The only strategy or plan of a site is called by its kind: short words keep all parts in sight on a phone.
    """
    kinds = Counter(page.kind for page in context.routes.pages)
    for page in _shown(context):
        link = context.link(page)
        name = f"only-{page.kind.value}" if page.kind in _NAMED_BY_KIND and kinds[page.kind] == 1 else link.name
        yield replace(link, name=name, current="")


def here(context: Context) -> tuple[int, str]:
    """Return which link of the navigation leads to the page, or to what it is part of; -1 where none does."""
    for number, page in enumerate(_shown(context)):
        if page is context.page:
            return number, "page"
        if page.path and context.page.path.startswith(f"{page.path}/"):
            return number, "true"
    return -1, ""


def languages(context: Context) -> tuple[tuple[LanguageLink, ...], tuple[LanguageLink, ...]]:
    """Return the languages that the page is in, and those that it is not in."""
    there: list[LanguageLink] = []
    missing: list[LanguageLink] = []
    for language in context.site.languages:
        page = context.page
        found = there if page.exists_in(language) or (page.of and page.of.exists_in(language)) else missing
        found.append(language_link(context, context.page, language))
    return tuple(there), tuple(missing)


def trail(context: Context) -> tuple[Link, ...]:
    """Return the pages above this one, and this one; nothing on the start page."""
    page = context.page
    if page.kind is Kind.START:
        return ()
    above = [context.routes.by_path[""]]
    parts = page.path.split("/")
    for length in range(1, len(parts)):
        found = context.routes.by_path.get("/".join(parts[:length]))
        if found is not None:
            above.append(found)
    links = [context.link(one) for one in above]
    links[0] = replace(links[0], text=context.site.text.phrase("short", context.language), name="")
    return (*links, context.link(page))


def canonical(context: Context) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return the page's own absolute address and its alternates; empty where the site has no ``url:`` (I16)."""
    base = context.site.settings.base
    page = context.page
    if not base or page.kind in {Kind.NOT_FOUND, Kind.BESIDE}:
        return "", ()
    tail = f"{page.path}/" if page.path else ""
    pairs = [
        (language.hreflang, f"{base}/{language.id}/{tail}")
        for language in context.site.languages
        if language.hreflang and page.exists_in(language)
    ]
    pairs.append(("x-default", f"{base}/" if not page.path else f"{base}/{context.swedish.id}/{tail}"))
    return f"{base}/{context.language.id}/{tail}", tuple(pairs)


def adopted(context: Context, part: StrategyPart | PlanPart | None, heading: str = "") -> AdoptedView | None:
    """Return the adopted document that a page is an edition of."""
    if part is None:
        return None
    document: Adopted = part.strategy.adopted if isinstance(part, StrategyPart) else part.plan.adopted
    by = part.text.phrase("adopted.by", context.language)
    path = f"{part.text.folder.partition('/')[0]}/{document.file}" if document.file else ""
    return AdoptedView(
        document.title,
        by,
        "" if by.borrowed or context.language.is_source else document.by,
        document.on,
        document.paragraph,
        document.case_number,
        part.text.phrase("adopted.note", context.language),
        context.root + attachment_path(path) if path in context.site.files else "",
        heading,
        language_view(context.swedish),
    )
