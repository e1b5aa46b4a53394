"""Our own HTML to nodes: what a booklet's template sets in type. No markup of a text can become code there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from sitegen.model.dates import PartialDate, Period
from sitegen.model.translation import Phrase
from sitegen.render.words import LENT, Words

Node = str | dict[str, Any]
"""A text, or an element: ``tag``, ``kids``, and of its attributes those in ``_KEPT``."""
_KEPT = ("href", "lang", "dir", "class", "src", "alt")
_SILENT = {"-comment", "template", "script", "style", "svg"}
_UP = re.compile(r"^(\.\./)+")
_MARKUP = "html"
"""Name of the fields of views that hold HTML."""


def nodes(markup: str) -> list[Node]:
    """Return the nodes of a piece of HTML."""
    if "<" not in markup and "&" not in markup:
        return [markup] if markup else []
    body = LexborHTMLParser(f"<body>{markup}</body>").body
    return list(_kids(body)) if body is not None else []


def _kids(node: LexborNode) -> Iterator[Node]:
    at = node.child
    while at is not None:
        if at.tag == "-text":
            if at.text_content:
                yield at.text_content
        elif at.tag not in _SILENT and at.attributes.get("aria-hidden") != "true":
            kept = {name: found for name in _KEPT if (found := at.attributes.get(name))}
            if "src" in kept:
                kept["src"] = _UP.sub("", kept["src"])
            yield {"tag": at.tag, "kids": list(_kids(at)), **kept}
        at = at.next


def plain(value: Any, words: Words) -> Any:
    """Return a view as what JSON can hold: phrases, dates and HTML as nodes, all else as it is."""
    if isinstance(value, Phrase):
        return nodes(str(words.say(value))) if value else []
    if isinstance(value, PartialDate):
        return nodes(str(words.date(value)))
    if isinstance(value, Period):
        return nodes(str(words.period(value)))
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple | list):
        return [plain(item, words) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        kind = getattr(value, "kind", "")
        return {one.name: _field(one.name, getattr(value, one.name), words, kind) for one in fields(value)}
    return value


def _field(name: str, value: Any, words: Words, kind: str) -> Any:
    if name == _MARKUP and isinstance(value, str):
        return nodes(f"<table>{value}</table>" if kind == "table" else value)  # rows mean nothing outside a table
    if name == "items":  # of a list: anchor and HTML of each
        return [[anchor, nodes(html)] for anchor, html in value]
    return plain(value, words)


def unmarked(value: Any) -> Any:
    """Return messages, read from JSON, without the marks that say that one is borrowed."""
    if isinstance(value, str):
        return value.replace(LENT[0], "").replace(LENT[1], "")
    if isinstance(value, list):
        return [unmarked(item) for item in value]
    return {name: unmarked(item) for name, item in value.items()}


def marked(value: Any) -> Any:
    """Return messages, read from JSON, that are HTML, as nodes."""
    if isinstance(value, str):
        return nodes(value)
    return {name: marked(item) for name, item in value.items()}


def texts(data: Any) -> Iterator[str]:
    """Yield every text of some data: a row of nodes is one."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from texts(value)
    elif isinstance(data, list):
        if data and all(isinstance(one, str) or _is_node(one) for one in data):
            yield "".join(_said(one) for one in data)
        for one in data:
            yield from texts(one)


def rows(data: Any) -> Iterator[str]:
    """Yield the text of every row of nodes that some data show: no address, no name of theirs."""
    if isinstance(data, dict):
        for value in data.values():
            yield from rows(value)
    elif isinstance(data, list):
        if data and all(isinstance(one, str) or _is_node(one) for one in data):
            yield "".join(_said(one) for one in data)
        else:
            for one in data:
                yield from rows(one)


def _is_node(value: Any) -> bool:
    return isinstance(value, dict) and "tag" in value and "kids" in value


def _said(node: Node) -> str:
    return node if isinstance(node, str) else "".join(_said(kid) for kid in node["kids"])
