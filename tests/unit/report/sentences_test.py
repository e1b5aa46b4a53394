"""Sentences: one for each code in each language, filled with what was found."""

from __future__ import annotations

from string import Formatter

import pytest

from sitegen.diagnostics import CODES, Diagnostic, Span
from sitegen.report.sentences import TONGUES, told

SPAN = Span("content/vik/site.yaml", 3, 7)


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", sorted(TONGUES))
def test_every_code_has_its_sentences_and_no_sentence_is_without_a_code(language: str) -> None:
    assert set(TONGUES[language].sentences) == set(CODES)


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_fault_is_told_with_the_same_values_in_every_language(code: str) -> None:
    used = {language: names("".join(tongue.sentences[code])) for language, tongue in TONGUES.items()}
    assert used["sv"] == used["en"]
    assert "" not in used["sv"]


@pytest.mark.parametrize("language", sorted(TONGUES))
def test_a_fault_is_told_with_its_values(language: str) -> None:
    values = (("name", "jobz"), ("role", "goal"), ("near", ""))
    found = told(Diagnostic(SPAN, "STR202", values), language)
    assert "jobz" in found.message
    assert found.severity in {"fel", "error"}


def test_the_nearest_name_is_asked_for_in_the_hint() -> None:
    item = Diagnostic(SPAN, "STR202", (("name", "jobz"), ("role", "goal"), ("near", "jobs")))
    assert told(item, "sv").hint.startswith("Menade du jobs?")
    assert told(item, "en").hint.startswith("Did you mean jobs?")


def test_without_a_near_name_nothing_is_asked() -> None:
    item = Diagnostic(SPAN, "STR202", (("name", "jobz"), ("role", "goal"), ("near", "")))
    assert "Menade du" not in told(item, "sv").hint


def test_a_value_that_is_not_there_stands_as_a_dash() -> None:
    assert "–" in told(Diagnostic(SPAN, "STR202"), "sv").message


def test_braces_in_a_value_are_not_filled_again() -> None:
    item = Diagnostic(SPAN, "STR202", (("name", "{role} {0}"), ("role", "goal")))
    assert "{role} {0}" in told(item, "en").message


def test_how_far_a_fault_reaches_is_told_in_words() -> None:
    severities = [told(Diagnostic(SPAN, code), "sv").severity for code in ("STR202", "STR220", "L10N401")]
    assert severities == ["fel", "hinder", "varning"]


def test_what_the_yaml_reader_says_is_told_in_the_language_of_the_report() -> None:
    item = Diagnostic(SPAN, "YML101", (("problem", "found a tab character that violates indentation"),))
    assert "(en tabb; skriv mellanslag i stället)" in told(item, "sv").message
    assert "(found a tab character" in told(item, "en").message
    assert "(något nytt)" in told(Diagnostic(SPAN, "YML101", (("problem", "något nytt"),)), "sv").message
