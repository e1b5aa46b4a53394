"""Passages to sentences: what ends one, what is a word, which words are long."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.checks.passages import HOLE, Form, Passage, passages
from sitegen.checks.sentences import Sentence, sentences
from tests.unit.load.given import blocks


def split(text: str) -> list[str]:
    """Return the sentences of one paragraph."""
    return [one.text for one in sentences([Passage("0", 0, Form.RUNNING, text)])]


def counted(text: str) -> tuple[int, int]:
    """Return how many words one sentence has, and how many of them are long."""
    (one,) = sentences([Passage("0", 0, Form.RUNNING, text)])
    return one.words, one.long


def read(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of Markdown."""
    return sentences(passages({}, blocks(text), {}))


def parts(text: str) -> list[tuple[str, bool, bool]]:
    """Return text, whether a sentence ends there, and whether it is one, of all parts of Markdown."""
    return [(one.text, one.ends, one.whole) for one in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Det gäller t.ex. Skara och bl.a. Axvall.",
        "Vi möts kl. 10 i Vik.",
        "Beslutet har § 183 och datum 2014-09-03.",
        "Fr.o.m. 2018 är det 4,5 procent, ca. 12.",
        "Det är tf. Rektorn som svarar (jfr. Planen).",
        "A. Svensson bor i Vik.",
        "Vi sa … och sedan gick vi.",
        "Målet är klart: alla ska med.",
        "Det gäller skola, vård m.m. och annat.",
    ],
)
def test_a_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Vik växer. | Det syns.",
        "Växer Vik? | Ja!",
        "Det tar slut 2018. | Sedan börjar det om.",
        "Det kostar 5 kronor. | 12 har betalat.",
        "Det gäller skola, vård m.m. | Det räcker.",
        "Här är orterna: | Skara och Axvall.",
        "Det är bra att leva i. | Där är det bra.",
        "Vik växer (sedan 2018). | Det syns.",
        f"Fråga om {HOLE}. | {HOLE} svarar.",
        "Den 3 maj. | – Ja.",
    ],
)
def test_a_stop_before_what_can_begin_a_sentence_ends_it(text: str) -> None:
    assert split(text.replace(" | ", " ")) == text.split(" | ")


@pytest.mark.parametrize(
    ("text", "words", "long"),
    [
        ("Den 2014-09-03 kom 1 200 000 kronor.", 5, 0),
        ("Andelen är 4,5 procent 2017–2020.", 5, 2),
        ("Kultur- och fritidsnämnden", 3, 1),
        ("EU:s e-post t.ex. S:t Per", 5, 0),
        ("arbetslös och/eller sjukskriven", 4, 2),
        ("Böcker lånades – ibland", 3, 1),
        ("bostad sexton1 vxyzåäö", 3, 1),
        (f"Här läser {HOLE} svenska", 3, 1),
    ],
)
def test_words_are_counted_as_a_reader_would(text: str, words: int, long: int) -> None:
    assert counted(text) == (words, long)


def test_a_list_goes_on_with_the_sentence_above_it_until_a_stop() -> None:
    assert parts("Det gäller\n\n- arbete\n- Skara\n- frihet.\n\nSlut.") == [
        ("Det gäller", False, True), ("arbete", False, True), ("Skara", False, True), ("frihet.", True, True),
        ("Slut.", True, True),
    ]  # fmt: skip


def test_a_list_without_a_stop_ends_with_the_list() -> None:
    assert parts("Det gäller\n\n- arbete\n- frihet\n\nSlut.")[2] == ("frihet", True, True)


def test_an_item_with_a_stop_is_a_sentence_of_its_own() -> None:
    assert [ends for _, ends, _ in parts("- Vik växer.\n- Det syns.\n- **Varje år.** Alla räknas.\n")] == [True] * 4


def test_headings_names_and_lists_of_names_are_no_sentences() -> None:
    assert {whole for *_, whole in parts("## Kommunens verksamheter\n\n- Socialtjänst\n- Vård och omsorg\n")} == {False}
    assert parts("## Vad vill Vik?")[0][2] is True


def test_a_sentence_whose_last_item_is_not_counted_ends_there_all_the_same() -> None:
    assert parts("Vi frågar\n\n- skolan\n- {term}`migrationsverket`.\n\nSlut.") == [
        ("Vi frågar", False, True), ("skolan", True, True), ("Slut.", True, True),
    ]  # fmt: skip


@given(st.text(alphabet=f"aÅ1 .,:!?…()–-”{HOLE}\u00a0", max_size=60), st.sampled_from(Form))
def test_no_word_is_lost_or_counted_twice_by_splitting(text: str, form: Form) -> None:
    def number(words: str) -> int:
        return sum(one.words for one in sentences([Passage("0", 0, form, words)]))

    assert number(text) == number(re.sub(r"[.!?…:]+(?=[)\]]*(\s|$))", "", text))
