"""Passages to sentences, as an editor counts them: what ends one, what is a word, which words are long."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from sitegen.checks.passages import HOLE, Form, Passage

LONG = 6
"""A word with more letters than this is long (docs/standards.md R1)."""

_WORD = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|[^\W_]+(?:[-‑–.,:&'’][^\W_]+)*")
"""A number with spaces between its thousands; else letters and digits with what joins them: 2014-09-03, t.ex, EU:s."""
_STOP = re.compile(r"(?<![.!?…:])[.!?…:]++[)\]]*+(?=\s|$)")
_NEAR = 20
"""Characters around a stop that say whether it ends a sentence: longer than any abbreviation."""
_OPENING = "([–—- "
_NEVER_LAST = {
    "ang", "bitr", "bl.a", "ca", "d.v.s", "doc", "dr", "dvs", "enl", "ev", "exkl", "f.d", "f.ö", "forts", "fr",
    "fr.o.m", "inkl", "jfr", "kap", "kl", "m.a.o", "max", "motsv", "nr", "p.g.a", "prof", "resp", "s", "s.a.s", "s.k",
    "t.ex", "t.o.m", "tel", "tf", "u.a", "åk",
}  # fmt: skip
"""Abbreviations that something always follows, without their last stop. “m.m.” and “osv.” can end a sentence."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or the part of one that stands in one item of a list."""

    passage: Passage
    """Where it stands."""
    text: str
    """Its words; a ``HOLE`` for each thing that is not counted."""
    words: int
    long: int
    """How many of its words are long."""
    ends: bool
    """Whether the sentence ends here; else it goes on in the next item."""
    whole: bool
    """Whether it is a sentence: a heading, a name and a list of names are none, and do not count in LIX."""

    @property
    def shown(self) -> str:
        """Its words, with a mark for each thing that is not counted."""
        return self.text.replace(HOLE, "…")


def sentences(found: Iterable[Passage]) -> tuple[Sentence, ...]:
    """Return the sentences of a text, in order."""
    rows: list[Sentence] = []
    begun: list[tuple[Passage, str, int, int]] = []
    every = list(found)
    for passage, after in zip_longest(every, every[1:]):
        goes_on = passage.form is not Form.FRAGMENT and after is not None and after.form is Form.ITEM
        for text, stopped in _split(passage.words):
            words = _WORD.findall(text)
            if words:
                begun.append((passage, text, len(words), sum(map(_is_long, words))))
            if stopped or not goes_on:
                rows += _ended(begun, stopped)
                begun = []
    return (*rows, *_ended(begun, stopped=False))


def _ended(begun: list[tuple[Passage, str, int, int]], stopped: bool) -> Iterator[Sentence]:
    """Yield a sentence, part by part. With no stop and outside a paragraph it is a name, or a list of names."""
    whole = stopped or any(passage.form is Form.RUNNING for passage, *_ in begun)
    for place, (passage, text, words, long) in enumerate(begun, start=1):
        yield Sentence(passage, text, words, long, place == len(begun), whole)


def _is_long(word: str) -> bool:
    return len(word) > LONG and sum(map(str.isalpha, word)) > LONG


def _split(text: str) -> Iterator[tuple[str, bool]]:
    """Yield each sentence of a passage, and whether it has a stop."""
    start = 0
    for stop in _STOP.finditer(text):
        before = text[max(start, stop.start() - _NEAR) : stop.start()]
        if _begins(text[stop.end() : stop.end() + _NEAR]) and not (stop.group() == "." and _abbreviated(before)):
            yield text[start : stop.end()].strip(), True
            start = stop.end()
    if text[start:].strip():
        yield text[start:].strip(), False


def _begins(rest: str) -> bool:
    """Say whether what follows a stop can begin a sentence."""
    first = rest.lstrip(_OPENING)[:1]
    return not first or first.isupper() or first.isdigit() or first == HOLE


def _abbreviated(before: str) -> bool:
    """Say whether the stop after these words belongs to an abbreviation or an initial."""
    last = before.rpartition(" ")[2].lstrip(_OPENING)
    return last.casefold() in _NEVER_LAST or (len(last) == 1 and last.isupper())
