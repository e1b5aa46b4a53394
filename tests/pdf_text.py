"""What a tagged PDF says: its structure tree, walked as a screen reader walks it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from sitegen.render.drawn import drawn

BLOCKS = {"/P", "/LBody", "/H1", "/H2", "/H3", "/TOCI", "/Title", "/Caption", "/TH", "/TD"}
DIRECTION = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200e\u200f\u202a\u202b\u202c"))
Pages = dict[Any, dict[int, str]]


def said(pdf: pikepdf.Pdf) -> list[tuple[str, str]]:
    """Return kind and text of every paragraph, heading and item, in the order of the tree, white space as one space."""
    return list(_blocks(pdf.Root.StructTreeRoot.K, None, {}))


def _blocks(element: Any, page: Any, pages: Pages) -> Iterator[tuple[str, str]]:
    if isinstance(element, Array):
        for kid in element:
            yield from _blocks(kid, page, pages)
    elif isinstance(element, Dictionary) and "/S" in element:
        here = element.get("/Pg", page)
        if str(element.S) in BLOCKS:
            text = "".join(_pieces(element, here, pages)).translate(DIRECTION)
            yield str(element.S), " ".join(text.split())
        elif "/K" in element:
            yield from _blocks(element.K, here, pages)


def _pieces(element: Any, page: Any, pages: Pages) -> Iterator[str]:
    if isinstance(element, Array):
        for kid in element:
            yield from _pieces(kid, page, pages)
    elif not isinstance(element, Dictionary):
        if page.objgen not in pages:
            pages[page.objgen] = drawn(pikepdf.Page(page), {})
        yield pages[page.objgen].get(int(element), "")
    elif element.get("/Type") == Name.MCR:
        yield from _pieces(int(element.MCID), element.get("/Pg", page), pages)
    elif "/ActualText" in element:
        yield str(element.ActualText)
    elif "/K" in element:
        yield from _pieces(element.K, element.get("/Pg", page), pages)


def tags(pdf: pikepdf.Pdf) -> list[tuple[str, str]]:
    """Return kind and alternative text of every element of the structure tree, in its order."""
    found: list[tuple[str, str]] = []
    waiting: list[Any] = [pdf.Root.StructTreeRoot.K]
    while waiting:
        element = waiting.pop()
        if isinstance(element, Array):
            waiting += reversed(list(element))
        elif isinstance(element, Dictionary) and "/S" in element:
            found.append((str(element.S), str(element.get("/Alt", ""))))
            waiting.append(element.get("/K", Array([])))
    return found
