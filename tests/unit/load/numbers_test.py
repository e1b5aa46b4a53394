"""Numbers of a text in any script, and what differs between a text and its translation."""

from __future__ import annotations

import pytest

from sitegen.load.numbers import difference, numbers_of
from sitegen.model.language import Language
from tests.unit.languages import AR, EN, PRS, SIMPLE, SV, TI

Difference = tuple[tuple[str, ...], tuple[str, ...]]


def compared(source: str, target: str, language: Language) -> Difference:
    return difference(numbers_of(source, SV), numbers_of(target, language))


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("år 2022", "عام ٢٠٢٢", AR),
        ("2019–2022", "۲۰۱۹–۲۰۲۲", PRS),
        ("50 procent", "50 percent", EN),
        ("tolv mål", "12 goals", EN),
        ("12 mål", "twelve goals", EN),
        ("5 mål", "خمسة أهداف", AR),
        ("femton mål", "15 ዕላማታት", TI),
        ("femton mål", "خمسة عشر هدفا", AR),
        ("december 2016", "2016-12", EN),
        ("2016-12-03", "3 December 2016", EN),
        ("den 3 december 2016", "3 ديسمبر 2016", AR),
        ("den 3 december 2016", "في 3 وديسمبر 2016", AR),
        ("ring 0511-320 00", "call 0511-32000", EN),
        ("9 000 invånare", "9\u00a0000 invånare", SIMPLE),
        ("9 000 invånare", "9000 residents", EN),
        ("9 000 invånare", "9,000 residents", EN),
        ("1 250 000 kronor", "1,250,000 kronor", EN),
        ("9 000 invånare", "٩٬٠٠٠ نسمة", AR),
        ("1,5 miljoner", "1.5 million", EN),
        ("1,5 miljoner", "١٫٥ مليون", AR),
        ("klockan 08:30", "at 08:30", EN),
        ("en av oss", "one of us", EN),
        ("i maj", "you may", EN),
        ("", "you may", EN),
    ],
)
def test_the_same_number_in_another_guise_is_no_difference(source: str, target: str, language: Language) -> None:
    assert compared(source, target, language) == ((), ())


@pytest.mark.parametrize(
    ("source", "target", "language", "expected"),
    [
        ("år 2022", "by 2023", EN, (("2022",), ("2023",))),
        ("år 2022", "soon", EN, (("2022",), ())),
        ("snart", "by 2022", EN, ((), ("2022",))),
        ("tre mål", "4 goals", EN, ((), ("4",))),
        ("maj 2016", "June 2016", EN, (("05",), ("06",))),
        ("den 3 maj", "3 June", EN, (("05",), ("06",))),
        ("0511-320 00", "0511-320 01", EN, (("32000",), ("32001",))),
        ("1,5 miljoner", "15 million", EN, (("1.5",), ("15",))),
        ("10 procent", "١٥ بالمئة", AR, (("10",), ("15",))),
        ("den 12 december 2016", "December 2016", EN, (("12",), ())),
        ("den 12 december 2016", "ديسمبر 2016", AR, (("12",), ())),
        ("5 maj 2017", "May 2017", EN, (("5",), ())),
        ("2019–2022", "2022–2019", EN, (("2019–2022",), ("2022–2019",))),
        ("2019–2022", "۲۰۲۲–۲۰۱۹", PRS, (("2019–2022",), ("2022–2019",))),
        ("1 500 kronor", "1.5 kronor", EN, (("1500",), ("1.5",))),
    ],
)
def test_a_number_that_was_lost_or_added_is_named(
    source: str, target: str, language: Language, expected: Difference
) -> None:
    assert compared(source, target, language) == expected


@pytest.mark.parametrize(
    "markup",
    [
        "[planen](plan-2017.md)",
        "{fact}`line-2`",
        '{covers="a=12345678"}',
        "`kod 5`",
        "ord[^5]",
        "https://vik.se/2017",
    ],
)
def test_what_is_no_text_has_no_numbers(markup: str) -> None:
    assert numbers_of(markup, SV).digits == frozenset()


def test_a_month_counts_as_a_date_only_beside_a_day_or_a_year() -> None:
    found = numbers_of("mars 2017, i april", SV)
    assert (set(found.months), set(found.dated)) == ({3, 4}, {3})


def test_zeros_before_a_number_do_not_change_it() -> None:
    assert numbers_of("007 och 0", SV).digits == {"7", "0"}


def test_a_word_that_only_begins_with_a_number_word_is_none() -> None:
    assert numbers_of("trevlig, tolvan, mellan", SV).words == frozenset()


def test_the_number_one_and_the_article_in_swedish_add_nothing_that_must_be_repeated() -> None:
    assert compared("ett mål", "a goal", EN) == ((), ())


def test_a_language_can_have_months_and_number_words_of_its_own() -> None:
    months = ("",) * 11 + ("грудні груднем",)
    ukrainian = Language(
        "uk", "uk", "uk", "ltr", "Cyrl", "українська", months=months, number_words=("", "", "", "", "", "п'ять")
    )
    assert compared("i december 2016", "у грудні 2016", ukrainian) == ((), ())
    assert compared("i december 2016", "у грудня 2016", ukrainian) == ((), ())
    assert compared("i november 2016", "у грудні 2016", ukrainian) == (("11",), ("12",))
    assert compared("5 mål", "п’ять цілей", ukrainian) == ((), ())


def test_a_month_is_read_before_an_apostrophe() -> None:
    assert compared("december 2016", "December’s 2016 budget", EN) == ((), ())
