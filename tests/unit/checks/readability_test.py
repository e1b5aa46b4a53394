"""How hard a text is: LIX as Sparv counts it, the bands, the limits of each language, the hardest sentences."""

from __future__ import annotations

import pytest

from sitegen.checks.passages import passages
from sitegen.checks.readability import (
    ENOUGH,
    LIMITS,
    Figures,
    Measured,
    figures,
    hardest,
    lix,
    too_hard,
    too_long,
)
from sitegen.checks.sentences import sentences
from tests.unit.load.given import blocks

VECTOR = "a bc def ghij klmno pqrstu vxyzåäö."


def measured(text: str, language: str = "sv") -> Measured:
    found = sentences(passages({}, blocks(text), {}))
    return Measured("vik/a.md", language, found, figures(found))


def of(number: int, sentence: int = 10, long: int = 0) -> str:
    """Return a text of a number of sentences with so many words, and so many long ones in each."""
    return " ".join(["A" + " a" * (sentence - long - 1) + " abcdefg" * long + "."] * number)


def test_the_lix_of_four_equal_sentences_is_that_of_sparv() -> None:
    own = measured(" ".join([VECTOR.capitalize()] * 4)).figures
    assert (own.words, own.sentences, own.longest, own.long_share) == (28, 4, 7, 14)
    assert lix(28, 4, 4) == pytest.approx(21.29, abs=0.005)
    assert own.lix == 21


def test_a_text_without_sentences_has_a_lix_of_nothing() -> None:
    assert measured("## Kommunfullmäktige").figures == Figures(0, 0, 0, 0.0, 0, 0)


def test_an_item_counts_by_itself_in_the_longest_and_with_its_list_in_the_mean() -> None:
    own = measured("Det gäller\n\n- arbete i Vik\n- frihet.\n").figures
    assert (own.words, own.sentences, own.mean, own.longest) == (6, 1, 6.0, 3)


@pytest.mark.parametrize(
    ("value", "band"), [(0, 0), (29, 0), (30, 1), (39, 1), (40, 2), (50, 3), (59, 3), (60, 4), (99, 4)]
)
def test_each_lix_falls_into_its_band(value: int, band: int) -> None:
    assert Figures(ENOUGH, 10, value, 10.0, 10, 10).band == band


@pytest.mark.parametrize(("language", "right", "wrong"), [("sv", 45, 46), ("sv-simple", 30, 31)])
def test_a_text_is_too_hard_above_the_limit_of_its_language(language: str, right: int, wrong: int) -> None:
    for value, hard in ((right, False), (wrong, True)):
        assert too_hard(Measured("", language, (), Figures(ENOUGH, 10, value, 10.0, 10, 10))) is hard


def test_a_text_is_judged_from_a_hundred_words_on() -> None:
    assert measured(of(9, long=10)).figures.judged is False
    assert too_hard(measured(of(9, long=9))) is False
    assert too_hard(measured(of(10, long=9))) is True


@pytest.mark.parametrize(("language", "most"), [("sv", 25), ("sv-simple", 20)])
def test_a_sentence_or_heading_may_have_so_many_words_and_no_more(language: str, most: int) -> None:
    assert LIMITS[language].words == most
    assert too_long(measured(of(2, most), language)) == []
    assert [one.words for one in too_long(measured(f"{of(1)} {of(1, most + 1)}", language))] == [most + 1]
    assert len(too_long(measured("## " + of(1, most + 1).strip("."), language))) == 1


def test_a_list_has_long_sentences_only_where_an_item_is_long() -> None:
    items = "\n".join(f"- {of(1, 9).strip('.')}" for _ in range(9))
    assert too_long(measured(f"Det gäller\n\n{items}\n")) == []


def test_the_hardest_sentence_is_long_and_full_of_long_words() -> None:
    few, many, short = of(1, 15, 2), of(1, 15, 8), "Kommunfullmäktige beslutade."
    found = hardest(measured(f"{few} {short} {many}\n\n## Kommunfullmäktiges sammanträden").sentences)
    assert [one.text for one in found] == [many, few, short]
