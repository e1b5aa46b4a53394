"""What of a translation still stands in Swedish: begun and not finished, or taken over as it was."""

from __future__ import annotations

import re
from collections import Counter

from sitegen.load.document import Document
from sitegen.model.language import SOURCE, Language
from sitegen.model.text import MARKUP, Block

_MARKUP = re.compile(MARKUP)
_WORD = re.compile(r"[^\W\d_]+")
_NAME_WORDS = 4
"""A name can be the same in every language, and has no more words than this: ``Centrubostäder i Skara AB``."""
_NEARLY = 0.8
"""Share of words in the same form: related languages have far fewer in common."""
_SENTENCE = re.compile(r"\w\W+\w.*[.!?][\W_]*\Z", re.DOTALL)
"""Two words or more that end as a sentence does, and no name: ``Vänta på svar.``"""


def left_in_swedish(source: Document, target: Document, language: Language) -> frozenset[str]:
    """Return the pointers of a translation whose words are those of its source, of today or when it was made.

    Nearly all of them is enough: whoever mends a Swedish word in a translation has not translated it.

    A heading or a title is told whatever its length, and in another script than Swedish every block of a text;
    elsewhere what may be a name is not: a few words that do not end as a sentence. What the editor has excused is never
    told. A form of Swedish can keep any sentence, so a text in it is left only where all of it is.
    """
    then = dict(target.provenance.made_from) if target.provenance else {}
    now = source.digests()
    same = frozenset(
        pointer
        for pointer, value in target.digests().items()
        if pointer in now and value in {now[pointer], then.get(pointer)}
    )
    if language.tag.partition("-")[0] == SOURCE:
        return same if target.kind == "text" and same == set(target.words or {}) else frozenset()
    excused = dict(target.provenance.excused) if target.provenance else {}
    swedish, words = source.words or {}, target.words or {}
    nearly = {one for one in words if one in swedish and _is_nearly(swedish[one], words[one])}
    return frozenset(one for one in same | nearly if one not in excused and _is_left(one, target, language))


def _is_nearly(swedish: str, text: str) -> bool:
    """Say whether nearly all words of a text are those of the Swedish one."""
    ours, theirs = (_WORD.findall(_MARKUP.sub(" ", one).casefold()) for one in (swedish, text))
    common = sum((Counter(ours) & Counter(theirs)).values())
    return common > _NAME_WORDS and common >= _NEARLY * max(len(ours), len(theirs))


def _is_left(pointer: str, target: Document, language: Language) -> bool:
    """Say whether words that are the same as in Swedish are more than a name."""
    block = target.blocks[int(pointer)] if pointer.isdigit() else None
    text = _MARKUP.sub(" ", (target.words or {})[pointer])
    number = len(_WORD.findall(text))
    allowed = 0 if _SENTENCE.search(text) else _same(target, pointer, block, language)
    return not (block and block.excused) and number > allowed


def _same(target: Document, pointer: str, block: Block | None, language: Language) -> int:
    """Return how many words may be the same as in Swedish."""
    if target.kind in {"strategy", "plan"} and pointer.endswith(".title"):
        return 0  # of an area, a goal, a measure: what the kommun wants is no name
    if target.kind != "text":
        return _NAME_WORDS
    heading = block.kind.startswith("h") if block else pointer == "title"
    return 0 if heading or language.script != "Latn" else _NAME_WORDS
