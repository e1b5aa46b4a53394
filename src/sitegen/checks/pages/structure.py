"""The frame of a page: main part, headings, skip link, title, navigation (docs/standards.md A1–A4)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from sitegen.checks.pages.page import Broken, Page, broken, name_of, opening, short, words

_HEADINGS = "h1,h2,h3,h4,h5,h6"
_FOCUSABLE = "a[href],button,input,select,textarea,summary,[tabindex]"


def main(page: Page) -> Iterator[Broken]:
    """PAG701: a page has one main part. A1."""
    found = page.all("main")
    if len(found) != 1:
        yield Broken("PAG701", "<main" if found else "<body", (("number", str(len(found))),))


def headings(page: Page) -> Iterator[Broken]:
    """PAG702, PAG703: one heading of the first level, and none skips a level. A1."""
    found = page.all(_HEADINGS)
    first = [node for node in found if node.tag == "h1"]
    if len(first) != 1:
        yield Broken("PAG702", "<h1", (("number", str(len(first))),))
    before = 0
    for node in found:
        level = int(str(node.tag)[1])
        if level > before + 1 and before:
            values = (("text", short(words(node))), ("level", str(level)), ("wanted", str(before + 1)))
            yield Broken("PAG703", opening(node), values)
        before = level
    yield from broken("PAG716", (node for node in found if not name_of(page, node)))


def skip_link(page: Page) -> Iterator[Broken]:
    """PAG704: what takes focus first leads to the main part, outside head and navigation. A2.

    The choice of language has nothing to skip.
    """
    if page.language is None:
        return
    first = next(iter(page.all(_FOCUSABLE)), None)
    target = (first.attributes.get("href") or "") if first is not None else ""
    led = target.startswith("#") and target[1:] in page.ids
    if first is None or not led or first.parent is None or first.parent.tag != "body":
        yield Broken("PAG704", "<body")


def title(page: Page) -> Iterator[Broken]:
    """PAG705: a page has a title. A3 (that it is of one page alone is a matter of the whole site)."""
    found = page.all("head > title")
    if len(found) != 1 or not words(found[0]):
        yield Broken("PAG705", "<title")


def navigation(page: Page) -> Iterator[Broken]:
    """PAG707: where there are several ``nav``, each has a name of its own. A4."""
    found = page.all("nav,[role=navigation]")
    if len(found) < 2:
        return
    names = [name_of(page, node) if _labelled(node) else "" for node in found]
    often = Counter(names)
    for node, name in zip(found, names, strict=True):
        if not name or often[name] > 1 or "navigation" in name.casefold():
            yield Broken("PAG707", opening(node), (("name", name),))


def _labelled(node: LexborNode) -> bool:
    return bool(node.attributes.get("aria-label") or node.attributes.get("aria-labelledby"))
