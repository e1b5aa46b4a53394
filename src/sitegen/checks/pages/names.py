"""What has no name, or a name that leads nowhere: pictures, controls, ids, folds, tables (docs/standards.md A5–A8)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sitegen.checks.pages.page import Broken, Page, broken, name_of, opening, short

_POINTING = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for", "headers", "list")
_CONTROLS = "input:not([type=hidden]),select,textarea"


def pictures(page: Page) -> Iterator[Broken]:
    """PAG708: an image has an ``alt`` (empty where it is decoration), a drawing that is a picture a name. A5."""
    yield from broken("PAG708", (node for node in page.all("img") if "alt" not in node.attributes))
    yield from broken("PAG708", (node for node in page.all("svg[role=img]") if not name_of(page, node)))
    loose = page.all("svg:not([role]):not([aria-hidden=true])")
    yield from broken("PAG708", (node for node in loose if not name_of(page, node)))


def controls(page: Page) -> Iterator[Broken]:
    """PAG709: a control has a label. A6."""
    labelled = {node.attributes.get("for") for node in page.all("label[for]")}
    inside = {node.mem_id for node in page.all("label input,label select,label textarea")}
    for node in page.all(_CONTROLS):
        attributes = node.attributes
        told = attributes.get("aria-label") or attributes.get("aria-labelledby") or attributes.get("value")
        if not told and attributes.get("id") not in labelled and node.mem_id not in inside:
            yield from broken("PAG709", [node])


def ids(page: Page) -> Iterator[Broken]:
    """PAG710, PAG711: an id is given once, and what is pointed to by id is there. A6."""
    often = Counter(str(node.attributes["id"]) for node in page.all("[id]"))
    for name, number in often.items():
        if number > 1:
            yield Broken("PAG710", f'id="{name}"', (("id", name), ("number", str(number))))
    for attribute in _POINTING:
        for node in page.all(f"[{attribute}]"):
            for name in (node.attributes[attribute] or "").split():
                if name not in often:
                    yield Broken("PAG711", opening(node), (("id", name), ("element", short(opening(node)))))


def order(page: Page) -> Iterator[Broken]:
    """PAG712: nothing is put before the order of the page by a positive ``tabindex``. A6."""
    found = (
        node for node in page.all("[tabindex]") if (node.attributes["tabindex"] or "").strip().lstrip("+0").isdigit()
    )
    yield from broken("PAG712", found)


def folds(page: Page) -> Iterator[Broken]:
    """PAG713: what can be folded out begins with a ``summary`` that has words. A7."""
    for node in page.all("details"):
        first = next(node.iter(), None)
        if first is None or first.tag != "summary" or not name_of(page, first):
            yield from broken("PAG713", [node])


def tables(page: Page) -> Iterator[Broken]:
    """PAG714, PAG715: a table says what it shows and which cells are heads; what scrolls can be reached by key. A8."""
    for table in page.all("table"):
        caption = table.css_first("caption")
        named = caption is not None and name_of(page, caption)
        heads = table.css("th")
        if not named or not heads or any(head.attributes.get("scope") is None for head in heads):
            yield from broken("PAG714", [table])
    for node in page.all('[tabindex="0"]'):
        if not node.attributes.get("role") or not name_of(page, node):
            yield from broken("PAG715", [node])
