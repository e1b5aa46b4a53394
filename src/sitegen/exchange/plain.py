"""What stands in plain Swedish on a page of the accented test language, and is not marked as Swedish."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from sitegen.exchange.accented import plain_words

_NAMED = ("alt", "title", "aria-label", "placeholder", "content")
"""Attributes whose words are read to somebody."""
_SILENT = {"script", "style", "template", "code", "pre", "-comment"}
_META = re.compile(r"description|og:title|og:description")


def plain_texts(page: str, tag: str, kept: Collection[str]) -> Iterator[str]:
    """Yield the texts of a page that have a word without an accent, with white space runs as one space.

    Args:
        tag: ``lang`` of the page; what stands inside an element of another language is passed over.
        kept: words in lower case that are the same in every language.
    """
    root = LexborHTMLParser(page).root
    if root is not None:
        yield from _inside(root, tag, kept)


def _inside(node: LexborNode, tag: str, kept: Collection[str]) -> Iterator[str]:
    if node.tag in _SILENT or node.attributes.get("lang", tag) != tag:
        return
    for name in _NAMED:
        words = node.attributes.get(name) or ""
        told = node.attributes.get("name") or node.attributes.get("property") or ""
        if words and plain_words(words, kept) and (name != "content" or _META.fullmatch(told)):
            yield " ".join(words.split())
    child = node.first_child
    while child is not None:
        if child.tag == "-text":
            text = " ".join((child.text_content or "").split())
            if text and plain_words(text, kept):
                yield text
        else:
            yield from _inside(child, tag, kept)
        child = child.next
