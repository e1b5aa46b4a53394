"""Links: words that say where they lead, and lead to one place (docs/standards.md A9, A20)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urljoin

from sitegen.checks.pages.page import Broken, Link, Page, broken, hidden, name_of, opening, short

_LONG = 40
"""Characters: no vague phrase is as long."""
_BY_ITSELF = {"form", "popovertarget", "commandfor"}
"""Attributes by which a button does something without a script."""
_TRIM = re.compile(r"^[\W_]+|[\W_]+$")


def named(page: Page) -> Iterator[Broken]:
    """PAG716: a link or button has words. A9. What is hidden from screen readers needs none."""
    number = 0
    for link in page.links:
        if not link.name and not hidden(link.node):
            number += 1
            tag = opening(link.node)
            values = (("element", short(tag)),)
            yield Broken("PAG716", "", values, written=True, tag=tag, nth=number, link=True)
    yield from broken("PAG716", (node for node in page.all("button") if not name_of(page, node) and not hidden(node)))


def telling(page: Page) -> Iterator[Broken]:
    """PAG718: the words of a link say where it leads, in each language that it may be written in. A9.

    Signs without a letter or digit (``→``, ``...``) say nothing in any language.
    """
    vague = {"", *(word.casefold() for language in page.languages.values() for word in language.vague)}
    often: Counter[str] = Counter()
    for link in page.links:
        if link.name and len(link.name) < _LONG and _TRIM.sub("", link.name).casefold() in vague:
            often[link.name] += 1
            yield _told("PAG718", link, often[link.name], (("text", link.name),))


def one_target(page: Page) -> Iterator[Broken]:
    """PAG717: links of the same words lead to the same page. A9.

    A link to the explanation of its own word (``rel=glossary``) may stand beside a page of that name: what it leads
    to is clear. Places on one page count as one, and those of the page itself (contents, notes) are not asked.
    """
    first: dict[str, str] = {}
    often: Counter[str] = Counter()
    for link in page.links:
        if not link.name or link.href.startswith("#") or "glossary" in link.rel.split():
            continue
        often[link.name] += 1
        known = first.setdefault(link.name.casefold(), link.href)
        if known != link.href and _address(page, known) != _address(page, link.href):
            values = (("text", short(link.name)), ("first", _whole(page, known)), ("other", _whole(page, link.href)))
            yield _told("PAG717", link, often[link.name], values)


def _told(code: str, link: Link, number: int, values: tuple[tuple[str, str], ...]) -> Broken:
    return Broken(code, link.name, values, written=True, tag=opening(link.node), nth=number, link=True)


def _address(page: Page, href: str) -> str:
    """Return the page that a link leads to: ``plan/`` and ``plan/index.html`` are one."""
    return _whole(page, href.partition("#")[0]).removesuffix("index.html").rstrip("/")


def _whole(page: Page, href: str) -> str:
    """Return where a link leads, from the site's folder."""
    return urljoin(page.path, href)


def without_script(page: Page) -> Iterator[Broken]:
    """PAG734: nothing needs a script: no link that leads nowhere, no button outside a form. A20.

    A button may open what it names (``popovertarget``), or belong to a form that it names.
    """
    yield from broken("PAG734", (link.node for link in page.links if link.href.strip() in {"", "#"}))
    inside = {node.mem_id for node in page.all("form button")}
    loose = (node for node in page.all("button") if node.mem_id not in inside)
    yield from broken("PAG734", (node for node in loose if _BY_ITSELF.isdisjoint(node.attributes)))
