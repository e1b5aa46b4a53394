"""A built page as the rules see it, and what breaks a rule there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

from sitegen.model.folders import one_file
from sitegen.model.language import Language

_SPACE = re.compile(r"\s+")
_OPENING = re.compile(r"<(?:\"[^\"]*\"|[^\">])*>")
_SHOWN = 90
"""How much of an element or a text a message shows, in characters."""
_BLOCKS = {"p", "div", "br", "li", "dt", "dd", "td", "th", "tr", "section", "h1", "h2", "h3", "h4", "h5", "h6"}
"""Elements whose text stands apart from the text before and after them."""
_SILENT = {"script", "style", "template", "-comment"}


@dataclass(frozen=True, slots=True)
class Broken:
    """One break of a rule in a page."""

    code: str
    needle: str
    """What to look for in the sources: a text, or an opening tag or its beginning; empty: the page as a whole."""
    values: tuple[tuple[str, str], ...] = ()
    written: bool = False
    """Whether the needle is text that an editor may have written; else templates and catalogs alone can have it."""
    tag: str = ""
    """Of a text: the opening tag it stands in, for a text that a template puts together."""
    at: str = ""
    """The part of a text that is the fault; empty: all of it."""
    nth: int = 1
    """Which it is, of the links with these words or the elements with this opening tag, counted from 1."""
    link: bool = False
    """Whether the text is that of a link."""


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

    @property
    def carried(self) -> bool:
        """Say whether it is the whole guide in one file: it has its style in it, and no other language beside it."""
        return self.language is not None and self.path == f"{self.language.id}/{one_file(self.language.id)}"

    @cached_property
    def tree(self) -> LexborHTMLParser:
        """The page, parsed as a browser does."""
        return LexborHTMLParser(self.html)

    def all(self, selector: str) -> list[LexborNode]:
        """Return the elements of a CSS selector, each once, in the order of the page."""
        found = self.tree.css(selector)
        # An element that several parts of the selector fit is found several times.
        return list({node.mem_id: node for node in found}.values()) if "," in selector else found

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every id of the page."""
        return frozenset(node.attributes["id"] or "" for node in self.all("[id]")) - {""}

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
    found = _OPENING.match(node.html or "")
    return found.group() if found else ""


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
    """Return the accessible name of an element: what it is given, else the words and alt texts in it, else ``title``.

    What is hidden from a screen reader says nothing.
    """
    given = given_name(page, node)
    if given:
        return given
    plain = next((True for child in node.iter()), None) is None
    said = node.text(deep=True) if plain else "".join(_said(page, node))
    return squeezed(said) or squeezed(node.attributes.get("title") or "")


def given_name(page: Page, node: LexborNode) -> str:
    """Return the name that an element is given by ``aria-labelledby`` or ``aria-label``; empty where it has none."""
    attributes = node.attributes
    by = (attributes.get("aria-labelledby") or "").split()
    labels = (page.tree.css_first(f'[id="{name}"]') for name in by if '"' not in name)
    said = squeezed(" ".join(words(label) for label in labels if label is not None))
    return said or squeezed(attributes.get("aria-label") or "")


def _said(page: Page, node: LexborNode) -> Iterator[str]:
    """Yield what the inside of an element says to a screen reader."""
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            yield child.text_content or ""
        elif child.tag not in _SILENT and not _hidden(child):
            yield from ([" "] if child.tag in _BLOCKS else [])
            yield _own(page, child) or "".join(_said(page, child))
            yield from ([" "] if child.tag in _BLOCKS else [])


def _own(page: Page, node: LexborNode) -> str:
    """Return what an element inside another says instead of its own inside."""
    given = given_name(page, node)
    return f" {given or node.attributes.get('alt') or ''} " if given or node.tag in {"img", "area"} else ""


def _hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    return attributes.get("aria-hidden") == "true" or "hidden" in attributes


def hidden(node: LexborNode) -> bool:
    """Say whether an element, or what it stands in, is hidden from a screen reader."""
    return _hidden(node) or any(_hidden(above) for above in ancestors(node))


def ancestors(node: LexborNode) -> Iterator[LexborNode]:
    """Yield what an element stands in, nearest first."""
    above = node.parent
    while above is not None:
        yield above
        above = above.parent


def broken(code: str, nodes: Iterable[LexborNode]) -> Iterator[Broken]:
    """Yield a break for each element, told by its opening tag."""
    seen: Counter[str] = Counter()
    for node in nodes:
        tag = opening(node)
        seen[tag] += 1
        yield Broken(code, tag, (("element", short(tag)),), nth=seen[tag])
