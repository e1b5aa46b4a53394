"""Links: words that say where they lead, and lead to one place (docs/standards.md A9, A20)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin

from sitegen.checks.pages.page import Broken, Page, broken, name_of, short

_LONG = 40
"""Characters: no vague phrase is as long."""
_TRIM = re.compile(r"^[\W_]+|[\W_]+$")


def named(page: Page) -> Iterator[Broken]:
    """PAG716: a link or button has words. A9."""
    yield from broken("PAG716", (link.node for link in page.links if not link.name))
    yield from broken("PAG716", (node for node in page.all("button") if not name_of(page, node)))


def telling(page: Page) -> Iterator[Broken]:
    """PAG718: the words of a link say where it leads, in each language that it may be written in. A9."""
    vague = {word.casefold() for language in page.languages.values() for word in language.vague}
    for link in page.links:
        if len(link.name) < _LONG and _TRIM.sub("", link.name).casefold() in vague:
            yield Broken("PAG718", link.name, (("text", link.name),), written=True)


def one_target(page: Page) -> Iterator[Broken]:
    """PAG717: links of the same words lead to the same page. A9.

    A link to the explanation of its own word (``rel=glossary``) may stand beside a page of that name: what it leads
    to is clear. Places on one page count as one.
    """
    first: dict[str, str] = {}
    for link in page.links:
        if link.rel == "glossary" or not link.name:
            continue
        address = link.href.partition("#")[0]
        known = first.setdefault(link.name.casefold(), address)
        if known != address and urljoin(page.path, known) != urljoin(page.path, address):
            values = (("text", short(link.name)), ("first", known), ("other", address))
            yield Broken("PAG717", link.name, values, written=True)


def without_script(page: Page) -> Iterator[Broken]:
    """PAG734: nothing needs a script: no link that leads nowhere, no button outside a form. A20."""
    yield from broken("PAG734", (link.node for link in page.links if link.href.strip() in {"", "#"}))
    inside = {node.mem_id for node in page.all("form button")}
    yield from broken("PAG734", (node for node in page.all("button") if node.mem_id not in inside))
