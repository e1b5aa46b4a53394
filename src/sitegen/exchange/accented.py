"""Accented text: what a test language is translated into, to show what is not translatable or does not fit.

Every word can still be read, is two fifths longer in all, and has letters that Swedish lacks. Source of the idea:
pseudolocales of CLDR (``en-XA``), Unicode Technical Standard 35, part 1, section 3.
"""

from __future__ import annotations

import re
from collections.abc import Collection

_LETTERS = str.maketrans(
    "aåäbcdeéghijklnoörstuwyzAÅÄBCDEÉGHIJKLNOÖRSTUWYZ",
    "āąæþćďēęĝĥīĵķĺńōøŕśťūŵŷźĀĄÆÞĆĎĒĘĜĤĪĴĶĹŃŌØŔŚŤŪŴŶŹ",
)
_KEPT = re.compile(r"\{/?[a-z]?\d+\}|%\(\w+\)[sd]|%%|\S*(?:://|@|www\.)\S*|[^\W\d_]+(?:['’-][^\W\d_]+)*|.", re.DOTALL)
"""Codes, placeholders, addresses, words, and anything else, sign by sign."""
_PAD = "ōōō"
_LONGER = 0.4
_FIXED = re.compile(r"\S*(?:://|@|\w\.\w|\d)\S*")
_ACCENTS = frozenset(chr(value) for value in _LETTERS.values())


def accented(text: str, kept: Collection[str]) -> str:
    """Return a text accented and longer; codes, placeholders, addresses and numbers as they are.

    Args:
        kept: words in lower case that stay, as names of months do: they are numbers.
    """
    pieces = _KEPT.findall(text)
    new = "".join(_piece(piece, kept) for piece in pieces)
    words = sum(len(piece) for piece in pieces if piece[:1].isalpha())
    if not words:
        return text
    closing = new.rstrip()
    pad = " ".join([_PAD] * max(1, round(words * _LONGER / (len(_PAD) + 1))))
    stop = closing[-1] if closing and closing[-1] in ".!?:" else ""
    return f"{closing.removesuffix(stop) if stop else closing} {pad}{stop}{new[len(closing) :]}"


def _piece(piece: str, kept: Collection[str]) -> str:
    is_word = piece[:1].isalpha() and "://" not in piece and "@" not in piece and not piece.startswith("www.")
    return piece.translate(_LETTERS) if is_word and piece.casefold() not in kept else piece


def plain_words(text: str, kept: Collection[str]) -> list[str]:
    """Return the words that accenting would have changed, but for addresses, numbers, abbreviations and ``kept``."""
    found = re.findall(r"[^\W\d_]+", _FIXED.sub(" ", text))
    plain = (word for word in found if word.translate(_LETTERS) != word and _ACCENTS.isdisjoint(word))
    return [word for word in plain if len(word) > 1 and not word.isupper() and word.casefold() not in kept]
