"""A built page as the rules see it, and what breaks a rule there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

from sitegen.model.language import Language

_SPACE = re.compile(r"\s+")
_SHOWN = 90
"""How much of an element or a text a message shows, in characters."""


@dataclass(frozen=True, slots=True)
class Broken:
    """One break of a rule in a page."""

    code: str
    needle: str
    """What to look for in the sources: a text that an editor wrote, or an opening tag; empty: the page as a whole."""
    values: tuple[tuple[str, str], ...] = ()
    written: bool = False
    """Whether the needle is text, which may stand in the content; else it can only be the template's."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link as the rules see it."""

    node: LexborNode
    name: str
    """Its accessible name."""
    href: str
    rel: str


@dataclass(frozen=True)
class Page:
    """One built page."""

    path: str
    """From the site's folder, e.g. ``sv/strategy/index.html``."""
    html: str
    language: Language | None
    """The language of the folder it stands in; None for the choice of language."""
    languages: Mapping[str, Language] = field(default_factory=dict)
    """BCP 47 tag → language, of every language that is known."""

    @cached_property
    def tree(self) -> LexborHTMLParser:
        """The page, parsed as a browser does."""
        return LexborHTMLParser(self.html)

    def all(self, selector: str) -> list[LexborNode]:
        """Return the elements of a CSS selector, in the order of the page."""
        return self.tree.css(selector)

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every id of the page."""
        return frozenset(str(node.attributes["id"]) for node in self.all("[id]"))

    @cached_property
    def texts(self) -> tuple[tuple[LexborNode, str], ...]:
        """Every text node of the body that is shown, and its text, in order."""
        body = self.tree.body
        if body is None:
            return ()
        nodes = [(node, node.text_content or "") for node in body.traverse(include_text=True) if node.tag == "-text"]
        if self.all("body script,body style"):
            nodes = [(node, text) for node, text in nodes if node.parent and node.parent.tag not in {"script", "style"}]
        return tuple((node, text) for node, text in nodes if not text.isspace())

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every link of the page, in order."""
        return tuple(
            Link(node, name_of(self, node), node.attributes["href"] or "", node.attributes.get("rel") or "")
            for node in self.all("a[href]")
        )


def opening(node: LexborNode) -> str:
    """Return the opening tag of an element, as the browser read it."""
    return (node.html or "").partition(">")[0] + ">"


def words(node: LexborNode) -> str:
    """Return the text of an element on one line."""
    return squeezed(node.text(deep=True))


def squeezed(text: str) -> str:
    """Return text with runs of white space as one space."""
    return _SPACE.sub(" ", text).strip()


def short(text: str) -> str:
    """Return as much of a text as a message shows."""
    text = squeezed(text)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def name_of(page: Page, node: LexborNode) -> str:
    """Return the accessible name of an element: ``aria-labelledby``, ``aria-label``, its text, alt texts inside it."""
    attributes = node.attributes
    by = (attributes.get("aria-labelledby") or "").split()
    if by:
        labels = (page.tree.css_first(f'[id="{name}"]') for name in by if '"' not in name)
        return squeezed(" ".join(words(label) for label in labels if label is not None))
    label = squeezed(attributes.get("aria-label") or "")
    if label:
        return label
    pictures = (picture.attributes.get("alt") or "" for picture in node.css("img"))
    return squeezed(" ".join([node.text(deep=True), *pictures]))


def ancestors(node: LexborNode) -> Iterator[LexborNode]:
    """Yield what an element stands in, nearest first."""
    above = node.parent
    while above is not None:
        yield above
        above = above.parent


def broken(code: str, nodes: Iterable[LexborNode]) -> Iterator[Broken]:
    """Yield a break for each element, told by its opening tag."""
    for node in nodes:
        tag = opening(node)
        yield Broken(code, tag, (("element", short(tag)),))
