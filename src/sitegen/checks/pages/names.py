"""What has no name, or a name that leads nowhere: pictures, controls, ids, folds, tables (docs/standards.md A5–A8)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

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

_POINTING = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for", "headers", "list")
_CONTROLS = "input:not([type=hidden]),select,textarea"
_NO_PICTURE = {"presentation", "none"}
_BY_KEY = {"a", "button", "input", "select", "textarea", "summary", "iframe", "audio", "video"}
"""What takes the keyboard of itself."""
_LANDMARKS = {"section", "nav", "aside", "main", "form", "article", "figure", "table", "dialog"}
"""Elements that have a role without saying so."""
_NAMED_BY_TEXT = {"button", "checkbox", "link", "menuitem", "option", "radio", "switch", "tab", "treeitem"}
"""Roles that what stands inside them names."""


def pictures(page: Page) -> Iterator[Broken]:
    """PAG708: an image has an ``alt`` (empty where it is decoration), a drawing a name. A5.

    What is hidden from screen readers, or said to be no picture (``role="presentation"``), needs none.
    """
    images = (node for node in page.all("img") if "alt" not in node.attributes and not given_name(page, node))
    drawings = (node for node in page.all("svg[role=img],svg:not([role])") if not _drawn_name(page, node))
    found = (node for node in (*images, *drawings) if node.attributes.get("role") not in _NO_PICTURE)
    yield from broken("PAG708", (node for node in found if not hidden(node)))


def _drawn_name(page: Page, drawing: LexborNode) -> str:
    """Return the name of a drawing: given, its title, or the text in one that is no single picture."""
    title = next((words(node) for node in drawing.iter() if node.tag == "title"), "")
    inner = any(above.tag == "svg" for above in ancestors(drawing))  # a part of a drawing, which is asked itself
    text = "" if drawing.attributes.get("role") else words(drawing)
    return given_name(page, drawing) or title or text or ("part" if inner else "")


def controls(page: Page) -> Iterator[Broken]:
    """PAG709: a control has a label. A6. The text on a button that sends a form is its label."""
    labels = [node for node in page.all("label") if name_of(page, node)]
    labelled = {node.attributes.get("for") for node in labels}
    inside = {node.mem_id for label in labels for node in label.css("input,select,textarea")}
    for node in page.all(_CONTROLS):
        attributes = node.attributes
        told = given_name(page, node) or attributes.get("title") or _on_button(attributes)
        if not told and (attributes.get("id") or "") not in labelled and node.mem_id not in inside:
            yield from broken("PAG709", [node])


def _on_button(attributes: Mapping[str, str | None]) -> str:
    """Return the text on an input that is a button; a browser has words of its own for those of ``submit``."""
    kind = (attributes.get("type") or "").lower()
    if kind in {"submit", "reset"}:
        return attributes.get("value") or kind
    return attributes.get({"button": "value", "image": "alt"}.get(kind, "")) or ""


def ids(page: Page) -> Iterator[Broken]:
    """PAG710, PAG711: an id is given once, and what is pointed to by id is there. A6."""
    nodes: dict[str, list[LexborNode]] = {}
    for node in page.all("[id]"):
        nodes.setdefault(node.attributes["id"] or "", []).append(node)
    for name, found in nodes.items():
        if len(found) > 1 and name:
            tags = [opening(node) for node in found[:2]]
            nth = 2 if tags[0] == tags[1] else 1
            yield Broken("PAG710", tags[1], (("id", name), ("number", str(len(found)))), nth=nth)
    for attribute in _POINTING:
        for node in page.all(f"[{attribute}]"):
            for name in (node.attributes[attribute] or "").split():
                if name not in nodes:
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
        first = next((inner for inner in node.iter() if inner.tag != "-comment"), None)
        if first is None or first.tag != "summary" or not name_of(page, first):
            yield from broken("PAG713", [node])


def tables(page: Page) -> Iterator[Broken]:
    """PAG714: a table says what it shows and which cells are heads. A8.

    A head that cells name by its id needs no ``scope``. A table that only arranges (``role="presentation"``) has none.
    """
    for table in page.all("table"):
        if table.attributes.get("role") in _NO_PICTURE:
            continue
        caption = table.css_first("caption")
        named = given_name(page, table) or (caption is not None and name_of(page, caption))
        heads = table.css("th")
        listed = {name for cell in table.css("[headers]") for name in (cell.attributes["headers"] or "").split()}
        loose = [head for head in heads if not head.attributes.get("scope") and head.attributes.get("id") not in listed]
        if not named or not heads or loose:
            yield from broken("PAG714", [table])


def reachable(page: Page) -> Iterator[Broken]:
    """PAG715: what can be reached by key, and is neither link nor control, says what it is. A8."""
    for node in page.all('[tabindex="0"]'):
        role = node.attributes.get("role") or ""
        if node.tag in _BY_KEY or "contenteditable" in node.attributes:
            continue
        if not _region_name(page, node, role) or not (role or node.tag in _LANDMARKS):
            yield from broken("PAG715", [node])


def _region_name(page: Page, node: LexborNode, role: str) -> str:
    """Return the name of what can be reached by key: most roles are not named by what stands inside them."""
    if role in _NAMED_BY_TEXT:
        return name_of(page, node)
    caption = node.css_first("caption,figcaption") if node.tag in {"table", "figure"} else None
    told = words(caption) if caption is not None else node.attributes.get("title")
    return given_name(page, node) or told or ""
