"""Whether a translation can be one at all: it has letters, of its own script, and enough of them for what it renders.

A key that slipped into a text, and a block that was cut, are no matter of language: nobody has to read it to see them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sitegen.diagnostics import Findings
from sitegen.load.document import Document
from sitegen.model.language import Language
from sitegen.model.text import MARKUP

_MARKUP = re.compile(MARKUP)
_BRACKETS = re.compile(r"\([^()]*\)")
"""Where a Swedish word stands that a reader will meet on letters and signs."""
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]{2,}")
_OTHERS = re.compile(r"[\u0370-\u052f\u0590-\u08ff\u1200-\u139f\ufb50-\ufdff\ufe70-\ufefc]{2,}")
"""Greek, Cyrillic, Hebrew, Arabic, Ethiopic."""
_LONG = 40
"""Letters of a Swedish text from which its length says something of that of a translation."""
_FEW = 3
"""Letters that need not be there: what is left beside a role."""
_LEAST = 0.25
"""Share of the letters of the Swedish text: the tightest of our scripts (Ethiopic, Arabic) needs two fifths."""


def check(
    source: Document,
    words: Mapping[str, str],
    target: Document,
    language: Language,
    left: frozenset[str],
    found: Findings,
) -> None:
    """Find words in letters of another script (L10N425) and texts that are too short to be whole (L10N426).

    Args:
        words: pointer → translated text.
        left: pointers that are Swedish still, which is told of by itself.
    """
    swedish = source.words or {}
    whole = " ".join(swedish.values())
    for pointer, text in _judged(words, target, left):
        strange = foreign(text, whole, language)
        if strange:
            found.add("L10N425", target.place(pointer), words=", ".join(strange[:3]))
        ours = swedish.get(pointer, "")
        if is_cut(ours, text):
            at = str(source.place(pointer))
            found.add("L10N426", target.place(pointer), number=_letters(text), letters=_letters(ours), source=at)


def foreign(text: str, swedish: str, language: Language) -> list[str]:
    """Return the words of a text in letters that its language is not written in, but those of the Swedish text."""
    letters = _OTHERS if language.script == "Latn" else _LATIN
    words = letters.findall(_BRACKETS.sub(" ", _MARKUP.sub(" ", text)))
    said = swedish.casefold() if words else ""  # nearly always there are none
    return [word for word in words if word.casefold() not in said]


def is_cut(swedish: str, text: str) -> bool:
    """Say whether a text is too short to render all of the Swedish one."""
    ours, theirs = _letters(swedish), _letters(text)
    return (ours > _FEW and not theirs) or (ours >= _LONG and theirs < _LEAST * ours)


def _judged(words: Mapping[str, str], target: Document, left: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield each block and field that is translated and that nobody has excused."""
    excused = dict(target.provenance.excused) if target.provenance else {}
    for pointer, text in words.items():
        block = target.blocks[int(pointer)] if pointer.isdigit() and int(pointer) < len(target.blocks) else None
        if pointer not in left and pointer not in excused and not (block and block.excused):
            yield pointer, text


def _letters(text: str) -> int:
    return sum(sign.isalnum() for sign in _MARKUP.sub(" ", text))
