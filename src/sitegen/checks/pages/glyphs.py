"""Characters that no font of the site can draw: a reader would see boxes (docs/standards.md I24)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from sitegen.checks.pages.page import Broken, Page, short

_UNSEEN = {"Cc", "Cf", "Zs", "Zl", "Zp", "Mn"}
"""General categories that need no glyph of their own; marks join the letter they stand on, or are drawn by it."""


def glyphs(page: Page, coverage: frozenset[int]) -> Iterator[Broken]:
    """PAG731: every character has a glyph in a font that the site ships. Told once a character and page.

    Args:
        coverage: code points that the site's fonts hold together.
    """
    lacking = {character for character in set(page.html) if ord(character) not in coverage and _seen(character)}
    if not lacking:
        return
    for _, text in page.texts:
        for character in sorted(lacking.intersection(text)):
            lacking.discard(character)
            name = unicodedata.name(character, "")
            values = (
                ("character", character),
                ("point", f"U+{ord(character):04X} {name}".strip()),
                ("text", short(text)),
            )
            yield Broken("PAG731", character, values, written=True)


def _seen(character: str) -> bool:
    category = unicodedata.category(character)
    return category not in _UNSEEN or (category == "Mn" and not unicodedata.combining(character))
