"""The frame of a page: main part, headings, skip link, title, navigation (docs/standards.md A1–A4)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from urllib.parse import unquote

from selectolax.lexbor import LexborNode

from sitegen.checks.pages.page import (
    Broken,
    Page,
    ancestors,
    broken,
    given_name,
    hidden,
    name_of,
    opening,
    short,
    words,
)

_HEADINGS = "h1,h2,h3,h4,h5,h6"
_FOCUSABLE = "a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex]"


def main(page: Page) -> Iterator[Broken]:
    """PAG701: a page has one main part. A1."""
    found = page.all("main")
    if len(found) != 1:
        yield Broken("PAG701", opening(found[1]) if found else "<body", (("number", str(len(found))),))


def headings(page: Page) -> Iterator[Broken]:
    """PAG702, PAG703, PAG716: one heading of the first level, none skips a level, each has words. A1."""
    found = page.all(_HEADINGS)
    first = [node for node in found if node.tag == "h1"]
    if len(first) != 1:
        tags = [opening(node) for node in first[:2]]
        nth = 2 if len(set(tags)) == 1 else 1
        yield Broken("PAG702", tags[-1] if tags else "", (("number", str(len(first))),), nth=nth)
    before = 0
    for node in found:
        level = int(str(node.tag)[1])
        if level > before + 1 and before:
            values = (("text", short(words(node))), ("level", str(level)), ("wanted", str(before + 1)))
            yield Broken("PAG703", opening(node), values)
        before = level
    yield from broken("PAG716", (node for node in found if not name_of(page, node) and not hidden(node)))


def skip_link(page: Page) -> Iterator[Broken]:
    """PAG704: what takes focus first leads to the main part, outside head and navigation. A2.

    The choice of language has nothing to skip.
    """
    if page.language is None:
        return
    first = next((node for node in page.all(_FOCUSABLE) if node.attributes.get("tabindex") != "-1"), None)
    if first is None or not _leads_to_main(page, first) or _AROUND.intersection(_around(first)):
        yield Broken("PAG704", "<body")


_AROUND = {"nav", "header"}


def _around(node: LexborNode) -> set[str]:
    return {str(above.tag) for above in ancestors(node)}


def _leads_to_main(page: Page, link: LexborNode) -> bool:
    """Say whether a link leads to the main part, into it, or to what holds it and not the link."""
    mark, _, name = (link.attributes.get("href") or "").partition("#")
    target = page.tree.css_first(f'[id="{unquote(name)}"]') if name and not mark and '"' not in name else None
    if target is None or target.mem_id in {above.mem_id for above in ancestors(link)}:
        return False
    return bool(target.css("main")) or "main" in _around(target)


def title(page: Page) -> Iterator[Broken]:
    """PAG705: a page has a title. A3 (that it is of one page alone is a matter of the whole site)."""
    found = page.all("head > title")
    if len(found) != 1 or not words(found[0]):
        yield Broken("PAG705", "<title" if found else "<head")


def navigation(page: Page) -> Iterator[Broken]:
    """PAG707: where there are several ``nav``, each has a name of its own. A4."""
    found = page.all("nav,[role=navigation]")
    if len(found) < 2:
        return
    names = [given_name(page, node) or node.attributes.get("title") or "" for node in found]
    often = Counter(names)
    for node, name in zip(found, names, strict=True):
        if not name or often[name] > 1 or "navigation" in name.casefold():
            yield Broken("PAG707", opening(node), (("name", name),))
