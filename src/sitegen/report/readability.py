"""What ``sitegen readability`` prints: a table of texts, or the hardest sentences with their places."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from sitegen.checks.readability import Figures, Measured, hardness
from sitegen.checks.sentences import Sentence
from sitegen.diagnostics import Span
from sitegen.model.folders import ROOT
from sitegen.report.commands import WORDS

Hard = tuple[Span, str, Sentence]
"""Where a sentence begins, its language, and the sentence."""


def table(texts: Iterable[Measured], lang: str) -> Iterator[str]:
    """Yield a head and a line for each text."""
    rows = [WORDS[lang]["columns"].split("|"), *(_row(text, lang) for text in texts)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        numbers = [cell.rjust(width) for cell, width in zip(row[:-2], widths, strict=False)]
        yield "  ".join([*numbers, row[-2].ljust(widths[-2]), row[-1]])


def _row(text: Measured, lang: str) -> list[str]:
    own = text.figures
    mean = f"{own.mean:.1f}"
    if lang == "sv":
        mean = mean.replace(".", ",")
    counted = (own.lix, own.words, own.sentences, mean, own.longest, f"{own.long_share} %")
    return [*map(str, counted), band(own, lang), f"{ROOT}/{text.path}"]


def band(own: Figures, lang: str) -> str:
    """Return the band of a text in words."""
    words = WORDS[lang]["bands"].split("|")
    return words[own.band] if own.judged else words[-1]


def sentences(hard: Iterable[Hard], lang: str) -> Iterator[str]:
    """Yield the place of each sentence with its figures, and below it the sentence."""
    for span, _, sentence in hard:
        yield f"{span}: " + WORDS[lang]["hard"].format(lix=round(hardness(sentence)), words=sentence.words)
        yield f"   {sentence.shown}"


def as_json(texts: Iterable[Measured], hard: Iterable[Hard] | None) -> str:
    """Return a list of texts, or of sentences where those were asked for."""
    rows = [_text_row(text) for text in texts] if hard is None else [_sentence_row(*one) for one in hard]
    return json.dumps(rows, ensure_ascii=False, indent=1)


def _text_row(text: Measured) -> dict[str, object]:
    own = text.figures
    return {
        "path": f"{ROOT}/{text.path}",
        "language": text.language,
        "words": own.words,
        "sentences": own.sentences,
        "lix": own.lix,
        "band": band(own, "en"),
        "mean": round(own.mean, 1),
        "longest": own.longest,
        "long": own.long_share,
    }


def _sentence_row(span: Span, language: str, sentence: Sentence) -> dict[str, object]:
    return {
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "language": language,
        "lix": round(hardness(sentence)),
        "words": sentence.words,
        "text": sentence.shown,
    }
