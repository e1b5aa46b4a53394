"""What letters a font file holds."""

from __future__ import annotations

from io import BytesIO

from fontTools.ttLib import TTFont, TTLibError


def coverage(content: bytes) -> frozenset[int]:
    """Return the code points that a font has glyphs for; none where it is no font."""
    try:
        return frozenset(TTFont(BytesIO(content), lazy=True).getBestCmap() or ())
    except (TTLibError, ImportError, AssertionError, KeyError, ValueError):
        return frozenset()
