"""Text as sitegen keeps it: blocks of HTML with holes where the site must be asked.

A block is a top-level Markdown block or one list item (docs/design.md): the unit of translation. Its HTML
is made once, when the file is read; what depends on other files (links, facts, terms) stays a ``Ref`` in it and
is filled in when the page is planned.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_SPACE = re.compile(r"\s+")
MARKUP = r"\]\([^)]*\)|\{[a-z]+\}`[^`]*`|\{[^{}]*\}|`[^`]*`|\[\^[^\]]+\]"
"""Pattern of what is the same in every language in Markdown: addresses, roles, attributes, code, footnote marks."""


@dataclass(frozen=True, slots=True)
class Ref:
    """A hole in a block's HTML that only the whole site can fill."""

    kind: str
    """``link`` (an opening link; its closing tag is plain HTML), ``image``, ``note`` (a footnote's mark), or a role."""
    target: str
    """What is referred to: a path from the content root with ``#anchor``, or an id."""
    text: str = ""
    """Alt text of an image."""
    offset: int = 0
    """Lines from the block's first line to the line of the reference."""
    column: int = 1
    """Column of the reference in the text."""


Segment = str | Ref
RichText = tuple[Segment, ...]
"""HTML with holes, in order."""


@dataclass(frozen=True, slots=True)
class Cover:
    """What a summary's block covers, and the digest of the goal it was written from (empty: not yet set)."""

    id: str
    digest: str


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a text."""

    kind: str
    """A heading ``h2``–``h6``, ``paragraph``, ``bullet``, ``ordered``, ``table``, ``quote``, ``code``, ``rule``,
    ``note``, ``footnote`` or ``figure``."""
    text: str
    """Its Markdown with all white space runs as one space and the list mark taken off: what its digest is of."""
    html: RichText
    """Its inner HTML."""
    anchor: str = ""
    """Its id on the page, where the editor gave one; the label of a footnote."""
    group: int = 0
    """Which list of the text an item belongs to; 0 outside lists."""
    start: int = 1
    """First number of an ordered list."""
    covers: tuple[Cover, ...] = ()
    excused: str = ""
    """Why the numbers here may differ from the source's; empty where they may not."""
    line: int = 1
    """Its first line, counted from the first line of the text it stands in."""
    stacked: bool = False
    """Of a table: whether each cell holds the name of its column, to be read as a list where the screen is narrow."""


@lru_cache(maxsize=16384)  # a Swedish block is asked for in each language
def digest(text: str) -> str:
    """Return the eight hex digits by which a translation names the text it was made from.

    White space runs count as one space and letters are composed (NFC), so that re-wrapping and re-saving outdate
    nothing (docs/design.md).
    """
    return hashlib.sha256(unicodedata.normalize("NFC", _SPACE.sub(" ", text)).strip().encode()).hexdigest()[:8]
