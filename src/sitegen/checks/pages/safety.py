"""What a page must not hold: code, foreign hosts, what moves or hinders (docs/standards.md A11, A17, A19, I23, S1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from sitegen.checks.pages.page import Broken, Page, broken, words

_ABSOLUTE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_FETCHED = ",".join((
    "script[src],img[src],iframe[src],embed[src],audio[src],video[src],source[src],track[src],input[src]",
    "link[rel~=stylesheet i],link[rel~=preload i],link[rel~=preconnect i],link[rel~=dns-prefetch i]",
    "link[rel~=icon i],link[rel~=apple-touch-icon i],link[rel~=mask-icon i],link[rel~=prefetch i]",
    "link[rel~=modulepreload i],link[rel~=manifest i],object[data],video[poster],[srcset]",
    "image[href],use[href],body[background]",
))  # fmt: skip
"""Elements whose addresses a browser fetches by itself."""
_ADDRESSES = ("src", "href", "data", "poster", "srcset", "background")
_ZOOM = re.compile(r"user-scalable\s*=\s*(?:no|0)|maximum-scale\s*=\s*(?:[0-4](?:\.\d+)?)(?![\d.])", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta\s[^>]*charset\s*=\s*[\"']?\s*utf-8\b", re.IGNORECASE)
_CODE = {"", "module", "importmap", "speculationrules"}
"""Types of a script that a browser acts on, besides those of JavaScript's names."""
_LETTER = re.compile(r"\w")
_EVENT = re.compile(r"\s(on[a-z]+)\s*=", re.IGNORECASE)


def inline_code(page: Page) -> Iterator[Broken]:
    """PAG727: no code or style stands in the page: a strict Content-Security-Policy would stop it. S1.

    Nor does a picture in its own address (``data:``). Blocks of data (``type="application/ld+json"``) are no code.
    """
    if "data:" in page.html:
        inside = (node for node in page.all(_FETCHED) if any(_holds_data(node, name) for name in _ADDRESSES))
        yield from broken("PAG727", inside)
    yield from broken("PAG727", (node for node in page.all("script:not([src])") if _runs(node)))
    yield from broken("PAG727", page.all("style,[style]"))
    yield from broken("PAG727", page.all('[href^="javascript:" i],[src^="javascript:" i],[action^="javascript:" i]'))
    if _EVENT.search(page.html):  # a text may hold " onward =": look closer only where there is something
        nodes = page.tree.root.traverse() if page.tree.root is not None else ()
        yield from broken("PAG727", (node for node in nodes if any(name.startswith("on") for name in node.attributes)))


def _runs(script: LexborNode) -> bool:
    kind = (script.attributes.get("type") or "").lower()
    return kind in _CODE or "javascript" in kind or "ecmascript" in kind


def foreign(page: Page) -> Iterator[Broken]:
    """PAG728: nothing is fetched from another host. S6, law 7."""
    for node in page.all(_FETCHED):
        if any(_foreign(node, name) for name in _ADDRESSES):
            yield from broken("PAG728", [node])


def _foreign(node: LexborNode, name: str) -> bool:
    value = node.attributes.get(name) or ""
    parts = value.split(",") if name == "srcset" else [value]
    return any(_ABSOLUTE.match(part) for part in parts)


def _holds_data(node: LexborNode, name: str) -> bool:
    return (node.attributes.get(name) or "").lstrip().lower().startswith("data:")


def zoom(page: Page) -> Iterator[Broken]:
    """PAG726: a reader can make the page larger. A11."""
    found = page.all("meta[name=viewport i]")
    if not found:
        yield Broken("PAG726", "<head", (("element", "<head>"),))
    yield from broken("PAG726", (node for node in found if _ZOOM.search(node.attributes.get("content") or "")))


def stillness(page: Page) -> Iterator[Broken]:
    """PAG732: nothing plays, moves or leads away by itself. A17, I17."""
    yield from broken("PAG732", page.all("marquee,blink,[autoplay],meta[http-equiv=refresh i]"))


def encoding(page: Page) -> Iterator[Broken]:
    """PAG725: UTF-8 is declared within the first 1 024 bytes. I23."""
    if not _CHARSET.search(page.html[:1024].encode()[:1024]):
        yield Broken("PAG725", "<head", ())


def states(page: Page) -> Iterator[Broken]:
    """PAG733: a state is told in words, not by shape or colour alone; ”●” is a shape. A19."""
    yield from broken("PAG733", (node for node in page.all(".state") if not _LETTER.search(words(node))))
