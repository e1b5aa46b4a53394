"""What can only be seen over all built pages of a site: titles, links, files, languages, the order of help."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urljoin, urlsplit

from sitegen.checks.pages.page import Broken, Page, opening, short, words

_HASHED = re.compile(r"assets/[^/]+\.([0-9a-f]{8,64})\.[a-z0-9]+")
_FETCHED = "link[rel=stylesheet],link[rel=icon],link[rel=manifest],link[rel=preload],script[src],img[src],source[src]"


@dataclass(frozen=True, slots=True)
class Card:
    """What a page has to do with others: kept instead of the page, so that a large site fits in memory."""

    path: str
    folder: str
    """First part of its path: its language; empty for the choice of language."""
    title: str
    ids: frozenset[str]
    links: tuple[tuple[str, str, str], ...]
    """Path in the site, place on that page, and words, of each link that stays on the site."""
    files: tuple[tuple[str, str], ...]
    """Path and opening tag of each file that the page fetches."""
    help: tuple[str, ...]
    """Where the links of the foot lead, in order."""
    address: str
    """Its own whole address (canonical); empty where none is told."""
    alternates: Mapping[str, str]
    """hreflang → whole address, of the other languages that it tells of."""


def card(page: Page) -> Card:
    """Return what a page has to do with others."""
    title = page.tree.css_first("head > title")
    links = ((_inside(page.path, link.href), link.name) for link in page.links)
    fetched = ((node, node.attributes.get("src") or node.attributes.get("href") or "") for node in page.all(_FETCHED))
    files = ((_inside(page.path, address), opening(node)) for node, address in fetched)
    own = page.tree.css_first("link[rel=canonical]")
    return Card(
        page.path,
        page.path.partition("/")[0] if page.language else "",
        words(title) if title is not None else "",
        page.ids,
        tuple((*found, name) for found, name in links if found is not None),
        tuple((found[0], tag) for found, tag in files if found is not None),
        tuple(found[0] for node in page.all("footer a[href]") if (found := _help(page.path, node.attributes["href"]))),
        (own.attributes.get("href") or "") if own is not None else "",
        {
            node.attributes["hreflang"] or "": node.attributes.get("href") or ""
            for node in page.all("link[rel=alternate][hreflang]")
        },
    )


def _inside(path: str, href: str) -> tuple[str, str] | None:
    """Return path in the site and place on the page; None for an address elsewhere."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return None
    whole = posixpath.normpath(unquote(urljoin(path, parts.path))) if parts.path else path
    if parts.path.endswith("/"):
        whole = posixpath.join(whole, "index.html")
    return whole, unquote(parts.fragment)


def _help(path: str, href: str | None) -> tuple[str, str] | None:
    return _inside(path, href or "") or ((href, "") if href else None)


def judge_site(
    cards: Iterable[Card], files: Collection[str], digest: Callable[[str], str]
) -> Iterator[tuple[str, Broken]]:
    """Yield path of the page and break, for all pages of a site together.

    Args:
        files: every file of the site, from its folder.
        digest: returns the SHA-256 of a file in hexadecimal.
    """
    known = {one.path: one for one in cards}
    base = urlsplit(known["index.html"].address).path if "index.html" in known else ""
    checked: dict[str, bool] = {}

    def right(path: str) -> bool:
        if path not in checked:
            name = _HASHED.fullmatch(path)
            checked[path] = path in files and (name is None or digest(path).startswith(name.group(1)))
        return checked[path]

    yield from _titles(known.values())
    yield from _order(known.values())
    yield from _answered(known.values())
    for one in known.values():
        yield from ((one.path, broken) for broken in _links(one, base, known, files))
        for path, tag in one.files:
            if not right(_below(path, base)):
                yield one.path, Broken("PAG729", tag, (("file", path),))


def _titles(cards: Iterable[Card]) -> Iterator[tuple[str, Broken]]:
    """PAG706: a title is of one page of the language alone. A3."""
    first: dict[tuple[str, str], str] = {}
    for one in cards:
        known = first.setdefault((one.folder, one.title), one.path)
        if known != one.path:
            name = one.title.rpartition(" – ")[0] or one.title
            yield one.path, Broken("PAG706", name, (("title", one.title), ("first", known)), written=True)


def _below(path: str, base: str) -> str:
    """Return a path from the site's folder: that of a page not found is written from the host's root."""
    return path.removeprefix(base or "/").lstrip("/")


def _links(one: Card, base: str, known: Mapping[str, Card], files: Collection[str]) -> Iterator[Broken]:
    """PAG730: a link leads to a page of the site, and to a place that is there."""
    for told, place, name in one.links:
        path = _below(told, base)
        page = known.get(path)
        dead = path not in files if page is None else bool(place) and place not in page.ids
        if dead:
            target = f"{path}#{place}" if place else path
            yield Broken("PAG730", name, (("target", target), ("text", short(name))), written=True)


def _order(cards: Iterable[Card]) -> Iterator[tuple[str, Broken]]:
    """PAG735: help stands in the same order on every page of a language. A18, WCAG 3.2.6."""
    first: dict[str, tuple[str, ...]] = {}
    for one in cards:
        wanted = first.setdefault(one.folder, one.help)
        ours = [item for item in one.help if item in wanted]
        if ours != [item for item in wanted if item in ours]:
            yield one.path, Broken("PAG735", "<footer", ())


def _answered(cards: Iterable[Card]) -> Iterator[tuple[str, Broken]]:
    """PAG724: a page that another names as its version in a language names that one too. I16."""
    by_address = {one.address: one for one in cards if one.address}
    for one in by_address.values():
        for address in one.alternates.values():
            other = by_address.get(address)
            if other is not None and one.address not in other.alternates.values() and one.folder in other.alternates:
                yield one.path, Broken("PAG724", "<link rel=", (("element", address),))
