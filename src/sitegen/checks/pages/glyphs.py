"""Characters that no font of the site can draw: a reader would see boxes (docs/standards.md I24)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from sitegen.checks.pages.page import Broken, Page, opening, short, squeezed

_UNSEEN = {"Cc", "Cf", "Zs", "Zl", "Zp", "Mn"}
"""General categories that need no glyph of their own; marks join the letter they stand on, or are drawn by it."""
_EVERYWHERE = frozenset("←↑→↓↔↕≈≠≤≥√∞∑−№‰‡")
"""Signs that every system draws (Windows Glyph List 4): no reader would see a box for them."""
_JOINERS = frozenset({0x034F, *range(0xFE00, 0xFE10)})
"""Marks that choose a form of the letter before them, and have none of their own."""


def glyphs(page: Page, coverage: frozenset[int]) -> Iterator[Broken]:
    """PAG731: every character has a glyph in a font that the site ships.

    Told once a page: of each sign, and of letters once for their script, for a font has all of them or none.

    Args:
        coverage: code points that the site's fonts hold together.
    """
    lacking = {character for character in set(page.html) if ord(character) not in coverage and is_seen(character)}
    told: set[str] = set()
    for node, text in page.texts if lacking else ():
        for character in dict.fromkeys(text):
            name = unicodedata.name(character, "") if character in lacking else ""
            kind = name.partition(" ")[0] if character.isalpha() else character
            if character not in lacking or kind in told:
                continue
            told.add(kind)
            values = (
                ("character", character),
                ("point", named(character)),
                ("text", short(text)),
            )
            tag = opening(node.parent) if node.parent is not None else ""
            yield Broken("PAG731", squeezed(text), values, written=True, tag=tag, at=character)


def named(character: str) -> str:
    """Return code point and name of a character."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()


def is_seen(character: str) -> bool:
    """Say whether a character needs a glyph of its own."""
    if character in _EVERYWHERE or ord(character) in _JOINERS:
        return False
    category = unicodedata.category(character)
    return category not in _UNSEEN or (category == "Mn" and not unicodedata.combining(character))
