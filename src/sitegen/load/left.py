"""What of a translation still stands in Swedish: begun and not finished, or taken over as it was."""

from __future__ import annotations

import re

from sitegen.load.document import Document
from sitegen.model.language import SOURCE, Language
from sitegen.model.text import Block, digest

_MARKUP = re.compile(r"\{[^{}]*\}(?:`[^`]*`)?|`[^`]*`|\]\([^)]*\)|\[\^[^\]]*\]")
"""Roles, attributes, code, addresses and notes: the same in every language."""
_WORD = re.compile(r"[^\W\d_]+")
_NAME_WORDS = 4
"""A name can be the same in every language, and has no more words than this: ``Centrubostäder i Skara AB``."""


def left_in_swedish(source: Document, target: Document, language: Language) -> frozenset[str]:
    """Return the pointers of a translation whose words are those of its source, of today or when it was made.

    A heading or a title is told whatever its length, and in another script than Swedish every block of a text;
    elsewhere what may be a name is not. What the editor has excused is never told.
    """
    if language.tag.partition("-")[0] == SOURCE:
        return _untouched(source, target)
    then = dict(target.provenance.made_from) if target.provenance else {}
    excused = dict(target.provenance.excused) if target.provenance else {}
    found: set[str] = set()
    for pointer, words in (target.words or {}).items():
        now = (source.words or {}).get(pointer)
        if now is None or pointer in excused or digest(words) not in {digest(now), then.get(pointer)}:
            continue
        block = target.blocks[int(pointer)] if pointer.isdigit() else None
        number = len(_WORD.findall(_MARKUP.sub(" ", words)))
        if not (block and block.excused) and number > _same(target, pointer, block, language):
            found.add(pointer)
    return frozenset(found)


def _untouched(source: Document, target: Document) -> frozenset[str]:
    """Return every pointer of a form of Swedish in which nothing has been written yet; single sentences can stay."""
    words = target.words or {}
    same = all((source.words or {}).get(pointer) == text for pointer, text in words.items())
    return frozenset(words) if same and target.blocks else frozenset()


def _same(target: Document, pointer: str, block: Block | None, language: Language) -> int:
    """Return how many words may be the same as in Swedish."""
    if target.kind != "text":
        return _NAME_WORDS
    heading = block.kind.startswith("h") if block else pointer == "title"
    return 0 if heading or language.script != "Latn" else _NAME_WORDS
