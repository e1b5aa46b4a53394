"""Files that a project begins with: read from ``given/``, with their places filled."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from pathlib import Path

from sitegen.exchange.fields import scalar
from sitegen.publish.refused import Refused

_FOLDER = Path(__file__).resolve().parent.parent / "given"
_PLACE = re.compile(r"<<([a-z_]+)>>")
_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|!~^$])")
_LONGEST = 36
"""Letters of an id that is made from words."""
_LETTERS = str.maketrans({"å": "a", "ä": "a", "ö": "o", "æ": "a", "ø": "o", "é": "e", "ü": "u"})


def filled(file: str, /, **values: str) -> str:
    """Return a file with its places filled.

    Args:
        values: what stands at each place; in YAML, and in a head of Markdown, as YAML writes it, but for a place whose
            name has ``plain`` or ``digest`` in it.
    """
    text = (_FOLDER / file).read_text(encoding="utf-8")
    return _PLACE.sub(lambda match: values[match.group(1)], text)


def written(value: str) -> str:
    """Return a text as YAML writes it."""
    return scalar(" ".join(value.split()))


def plain(value: str) -> str:
    """Return a text as Markdown that shows just that."""
    return _SIGNS.sub(r"\\\1", " ".join(value.split()))


def identifier(text: str) -> str:
    """Return an id made from words: ``Fler i arbete`` → ``fler-i-arbete``; empty where there is no letter to take."""
    ascii_only = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS)).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
    return words if len(words) <= _LONGEST else words[: _LONGEST + 1].rpartition("-")[0] or words[:_LONGEST]


def named(text: str) -> str:
    """Return the id that words make; raises Refused (``no id``) where they make none."""
    found = identifier(text)
    if not found:
        raise Refused("no id", text=text)
    return found


def must_have_letters(text: str) -> None:
    """Raise Refused (``no letters``) where a text has no letter of any alphabet."""
    if not any(sign.isalpha() for sign in text):
        raise Refused("no letters", text=text)


def other(name: str, taken: Collection[str]) -> str:
    """Return an id that is not taken: a number is put after one that is."""
    number = 2
    found = name
    while found in taken:
        found, number = f"{name}-{number}", number + 1
    return found
