"""What one page is planned with: its site, its language, where it stands, and the ways from it to others."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from sitegen.diagnostics import Findings
from sitegen.load.collect import Collected
from sitegen.model.content import Contact, Fact
from sitegen.model.dates import PartialDate, Period
from sitegen.model.folders import COMMON
from sitegen.model.language import SOURCE, Language
from sitegen.model.site import Entry, Site
from sitegen.model.translation import Phrase, TranslationState
from sitegen.plan.parts import (
    BookletFile,
    BookletWay,
    ContactView,
    FactView,
    LanguageLink,
    LanguageView,
    Link,
    Validity,
)
from sitegen.plan.routes import Kind, Page, Routes


@dataclass(slots=True)
class Days:
    """The day, and the days on which something derived from it changes."""

    today: datetime.date
    moments: set[datetime.date] = field(default_factory=set)
    """Last days of validity that were asked about."""

    def past(self, last: datetime.date) -> bool:
        """Say whether ``last`` is over."""
        self.moments.add(last)
        return self.today > last

    def come(self, first: datetime.date) -> bool:
        """Say whether ``first`` has come."""
        return first == datetime.date.min or self.past(first - datetime.timedelta(days=1))

    def validity(self, period: Period | None, valid_until: PartialDate | None = None) -> Validity:
        """Return a period with what follows from the day."""
        return Validity(
            period,
            valid_until,
            ended=period is not None and self.past(period.end.last()),
            expired=valid_until is not None and self.past(valid_until.last()),
        )


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of one page in one language."""

    site: Site
    routes: Routes
    collected: Collected
    language: Language
    page: Page
    days: Days
    findings: Findings
    carried: Mapping[str, str] | None = None
    """Path of a page → the part of one file that stands for it, where all are carried in one; None: each is a page."""
    booklets: tuple[BookletFile, ...] = ()
    """The printed booklets that there are in the language."""

    @property
    def root(self) -> str:
        """Way to the site's root: relative, so that the site can stand under any path."""
        if self.carried is not None:
            return "../"
        if self.page.kind is Kind.NOT_FOUND:
            return absolute_root(self.site) or "../"
        return "../" * (self.page.path.count("/") + 2 if self.page.path else 1)

    @property
    def swedish(self) -> Language:
        """The source language."""
        return next((one for one in self.site.languages if one.id == SOURCE), self.language)

    def href(self, page: Page, language: Language | None = None, anchor: str = "") -> str:
        """Return the way to a page, in ``language`` or this one.

        It names the file, ``index.html`` too: so the site works from a disk or a memory stick as well as from a host.
        Out of one file there is a way only where the site's address is known; else it is empty.
        """
        if self.carried is not None:
            return self._carried_href(page, language or self.language, anchor)
        return f"{self.root}{(language or self.language).id}/{page.file}{'#' + anchor if anchor else ''}"

    def _carried_href(self, page: Page, language: Language, anchor: str) -> str:
        place = self.carried.get(page.path) if self.carried and language.id == self.language.id else None
        if place is not None:
            return f"#{place}--{anchor}" if anchor else f"#{place}"
        base = self.site.settings.base
        tail = f"{page.path}/" if page.path else ""
        return f"{base}/{language.id}/{tail}{'#' + anchor if anchor else ''}" if base else ""

    def anchor(self, name: str) -> str:
        """Return an anchor of this page: in one file, where many pages have the same, with its part before it."""
        place = self.carried.get(self.page.path) if self.carried else None
        return f"{place}--{name}" if place and name else name

    def title(self, page: Page) -> Phrase:
        """Return the title of a page; empty where it is a message of the catalog."""
        return page.text.phrase(page.title, self.language) if page.title else Phrase("")

    def link(self, page: Page, *, anchor: str = "", text: Phrase | None = None, number: str = "") -> Link:
        """Return a link to a page: to the Swedish one, said so, where it is not in this language."""
        exists = page.exists_in(self.language)
        return Link(
            text if text is not None else self.title(page),
            self.href(page, self.language if exists else self.swedish, anchor),
            None if exists else language_view(self.swedish),
            current="page" if page is self.page and not anchor else "",
            number=number,
            name="" if page.title and page.path and page.of is None else page.kind.value,
        )

    def printed(self) -> tuple[BookletWay, ...]:
        """Return the ways to the booklets that this page is printed in."""
        return tuple(
            BookletWay(one.kind, self.root + one.path, one.edition, -(-one.size // 1000))
            for one in self.booklets
            if one.page == self.page.path
        )

    def fact(self, entry: Entry[Fact]) -> FactView:
        """Return a fact, as shown."""
        fact = entry.value
        label = entry.phrase("label", self.language)
        return FactView(
            fact.kind,
            fact.value,
            fact_href(fact),
            label,
            fact.source,
            _source_words(fact.source, {one.value.source for one in self.site.facts.values()}),
            fact.read,
            fact.checked(fact.verified),
            expired=fact.expires is not None and self.days.past(fact.expires.last()),
            common=entry.text.path.startswith(f"{COMMON}/"),
        )

    def contact(self, entry: Entry[Contact]) -> ContactView:
        """Return somebody to ask, as shown."""
        contact = entry.value
        fact = self.site.facts.get(contact.phone)
        return ContactView(
            contact.id,
            entry.phrase("name", self.language),
            self.fact(fact) if fact else None,
            contact.email,
            contact.address,
            entry.phrase("hours", self.language),
            entry.phrase("way", self.language),
            tuple(language_view(self.site.known[name]) for name in contact.speaks if name in self.site.known),
            fact.value.checked(contact.verified) if fact else contact.verified,
        )


def absolute_root(site: Site) -> str:
    """Return the path of the site on its host, where its address is known: a 404 page is shown at any depth."""
    if not site.settings.url:
        return ""
    path = site.settings.url.partition("://")[2].partition("/")[2].strip("/")
    return f"/{path}/" if path else "/"


def _source_words(source: str, sources: Collection[str]) -> str:
    """Return what is shown of an address: as little as tells it from the others, so that no two links are alike."""
    host, *folders = _way(source).split("/")
    others = [_way(one) for one in sources if one != source]
    words = host
    for folder in ("", *folders):
        words = f"{words}/{folder}" if folder else words
        if not any(f"{one}/".startswith(f"{words}/") for one in others):
            return words
    return _bare(source)


def _bare(address: str) -> str:
    return address.partition("://")[2].rstrip("/")


def _way(address: str) -> str:
    return re.split("[?#]", _bare(address))[0].rstrip("/")


def fact_href(fact: Fact) -> str:
    """Return what a fact links to; empty where it links to nothing."""
    if fact.kind == "phone":
        return "tel:" + "".join(part for part in fact.value if part.isdigit() or part == "+")
    return {"email": f"mailto:{fact.value}", "web": fact.value}.get(fact.kind, "")


def fact_words(fact: Fact) -> str:
    """Return what a reader sees of a fact: of a web address what she would type."""
    if fact.kind != "web":
        return fact.value
    return fact.value.partition("://")[2].removeprefix("www.").rstrip("/")


def language_view(language: Language) -> LanguageView:
    """Return a language as templates see it."""
    reviewed = language.is_source or language.words == TranslationState.REVIEWED.value
    return LanguageView(language.id, language.tag, language.direction, language.autonym, language.hreflang, reviewed)


def language_link(context: Context, page: Page, language: Language) -> LanguageLink:
    """Return the same page in another language; the start page where it is not there."""
    target = page if page.exists_in(language) else context.routes.by_path[""]
    if page.of is not None and target is not page and page.of.exists_in(language):
        target = page.of  # a language in which it cannot be read beside Swedish, such as Swedish itself
    return LanguageLink(
        language_view(language), context.href(target, language), current=language.id == context.language.id
    )
