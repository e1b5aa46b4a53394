"""What a reader reads of a text, without markup: passages of plain words, in order, each with its place.

What is not the writer's own words becomes a ``HOLE``, which is no word: roles, footnote marks, words in another
language, quoted words and titles, code, addresses. Quotations, footnotes, code and pictures are left out whole.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import NamedTuple

from sitegen.model.roles import ROLES
from sitegen.model.text import Block, Ref

HOLE = "\ufffc"
"""Stands for what is read but not counted."""

_SKIPPED = {"quote", "footnote", "code", "figure", "rule"}
_HEADINGS = {"h2", "h3", "h4", "h5", "h6"}
_FOREIGN = re.compile(r'<bdi lang="(?!sv\b)[^"]*"[^>]*>.*?</bdi>|<(code|pre|blockquote)>.*?</\1>', re.DOTALL)
_EDGE = re.compile(r"<(/?(?:p|li|ul|ol|td|th|caption|h[1-6]))\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>]*[^\s<>.,:;!?)”\"]|[^\s@]{1,64}@[^\s@]{1,255}\.\w+")
_QUOTED = re.compile(r"([”\"»])[^”\"»]*?([.!?]?)\1")


class Form(Enum):
    """How a passage stands on its page."""

    RUNNING = "running"
    """A paragraph: it ends a sentence."""
    ITEM = "item"
    """An item of a list: a sentence may run from one to the next."""
    FRAGMENT = "fragment"
    """A heading, a cell, a field: what has no stop in it is a name and no sentence."""


_INSIDE = {"li": Form.ITEM, **dict.fromkeys(("th", "td", "caption", *_HEADINGS), Form.FRAGMENT)}
"""Tag → how what stands inside it stands on the page."""


class Passage(NamedTuple):
    """Words that stand together."""

    pointer: str
    """Pointer of the field, or number of the block, as in the words of a text."""
    line: int
    """Lines from the first line of a Markdown field to the block that it stands in."""
    form: Form
    words: str


def passages(
    words: Mapping[str, str], blocks: tuple[Block, ...], prose: Mapping[str, tuple[Block, ...]]
) -> Iterator[Passage]:
    """Yield the passages of a text or a rendering: its fields, then its blocks."""
    for pointer, text in words.items():
        if pointer in prose:
            for block in prose[pointer]:
                yield from _of_block(pointer, block.line - 1, block)
        elif not pointer.isdigit():
            yield Passage(pointer, 0, Form.FRAGMENT, _own(text))
    for place, block in enumerate(blocks):
        yield from _of_block(str(place), 0, block)


def _of_block(pointer: str, line: int, block: Block) -> Iterator[Passage]:
    if block.kind in _SKIPPED:
        return
    whole = form = _form(block.kind)
    text = _FOREIGN.sub(HOLE, "".join(_segment(part) for part in block.html))
    tag = ""
    for place, part in enumerate(_EDGE.split(text)):
        if place % 2:
            tag = part
            continue
        form = _INSIDE.get(tag, whole if tag[:1] == "/" and tag != "/p" else form)
        words = _own(html.unescape(_TAG.sub("", part)))
        if words:
            yield Passage(pointer, line, form, words)


def _form(kind: str) -> Form:
    if kind in {"bullet", "ordered"}:
        return Form.ITEM
    return Form.FRAGMENT if kind == "table" or kind in _HEADINGS else Form.RUNNING


def _segment(part: str | Ref) -> str:
    if isinstance(part, Ref):
        return HOLE if part.kind in ROLES else ""
    return part


def _own(text: str) -> str:
    """Return the words that are the writer's own, on one line; a stop inside quotation marks is kept."""
    text = _ADDRESS.sub(HOLE, text.replace("\u00ad", ""))
    return " ".join(_QUOTED.sub(rf"{HOLE}\2", text).split())
