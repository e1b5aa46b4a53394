"""How hard a Swedish text is to read: its LIX, the length of its sentences, and which are the hardest.

LIX is a blunt measure: it counts, and knows nothing of what is said. So it gives warnings, and none for a text that is
too short to judge. R1 and R2: docs/standards.md.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sitegen.checks.sentences import Sentence

ENOUGH = 100
"""Fewest words of which a LIX says anything: in a few lines a single long word moves it by a whole band."""
BANDS = (30, 40, 50, 60)
"""Below the first: very easy (children's books); then easy, medium (newspapers), hard (official), very hard (R1)."""
_FEW = 10
"""A sentence with fewer words than this is weighed as if it had so many: three long words alone are not the hardest."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a language may have before an editor is told."""

    lix: int
    words: int
    """Words in one sentence."""


LIMITS = {"sv": Limits(45, 25), "sv-simple": Limits(30, 20)}
"""Id of a language → its limits (R1, R2)."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What is counted of a text."""

    words: int
    sentences: int
    lix: int
    """Rounded, as it is told."""
    mean: float
    """Words in a sentence."""
    longest: int
    """Words of the longest sentence; of the longest item where a sentence runs through a list."""
    long_share: int
    """Long words, in per cent."""

    @property
    def judged(self) -> bool:
        """Say whether there is enough to judge."""
        return self.words >= ENOUGH

    @property
    def band(self) -> int:
        """Place of its band: 0 (very easy) to 4 (very hard)."""
        return sum(self.lix >= limit for limit in BANDS)


def lix(words: int, sentences: int, long: int) -> float:
    """Return the LIX: mean length of sentences + per cent of long words; 0 where there are no words (R1)."""
    return words / max(sentences, 1) + 100 * long / words if words else 0.0


def figures(found: Iterable[Sentence]) -> Figures:
    """Count a text. Headings and names count in no figure."""
    own = [sentence for sentence in found if sentence.whole]
    words = sum(sentence.words for sentence in own)
    long = sum(sentence.long for sentence in own)
    number = sum(sentence.ends for sentence in own)
    return Figures(
        words=words,
        sentences=number,
        lix=round(lix(words, number, long)),
        mean=words / max(number, 1),
        longest=max((sentence.words for sentence in own), default=0),
        long_share=round(100 * long / max(words, 1)),
    )


@dataclass(frozen=True, slots=True)
class Measured:
    """A text in one language, as it was measured."""

    path: str
    """Path of its file from the content folder."""
    language: str
    """A key of ``LIMITS``."""
    sentences: tuple[Sentence, ...]
    figures: Figures


def hardness(sentence: Sentence) -> float:
    """Return the LIX of one sentence, by which sentences are compared."""
    return sentence.words + 100 * sentence.long / max(sentence.words, _FEW)


def hardest(found: Iterable[Sentence]) -> list[Sentence]:
    """Return the sentences, the hardest first."""
    return sorted((sentence for sentence in found if sentence.whole), key=hardness, reverse=True)


def too_hard(text: Measured) -> bool:
    """Say whether the LIX of a text is above what its language may have."""
    return text.figures.judged and text.figures.lix > LIMITS[text.language].lix


def too_long(text: Measured) -> list[Sentence]:
    """Return the sentences, headings and names that have too many words, in order."""
    return [sentence for sentence in text.sentences if sentence.words > LIMITS[text.language].words]
