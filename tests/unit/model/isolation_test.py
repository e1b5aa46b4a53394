"""Swedish names and numbers inside Arabic and Ethiopic text."""

from __future__ import annotations

import html
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.isolation import isolated
from sitegen.model.language import Language
from tests.unit.languages import AR, EN, PRS, SV, TI


@pytest.mark.parametrize("language", [SV, EN])
def test_in_a_language_of_latin_script_no_name_is_marked_but_all_is_escaped(language: Language) -> None:
    assert isolated("Vik <3 & Skara 0511-320 00", language) == "Vik &lt;3 &amp; Skara 0511-320 00"


@pytest.mark.parametrize("language", [SV, EN, TI])
def test_a_range_of_years_is_kept_on_one_line_and_a_year_or_another_range_is_as_it_was(language: Language) -> None:
    assert isolated("2019–2022, 1998–", language) == '<span class="range">2019–2022</span>, 1998–'
    assert isolated("12019–2022 2019–20223 8–10 2019", language) == "12019–2022 2019–20223 8–10 2019"


def test_a_swedish_name_in_arabic_is_marked_as_swedish_and_runs_its_own_way() -> None:
    name = '<bdi lang="sv" dir="ltr" class="whole">Skara kommun</bdi>'
    assert isolated("في Skara kommun، السويد", AR) == f"في {name}، السويد"


def test_a_name_of_several_words_is_kept_on_one_line_where_it_is_short() -> None:
    assert 'class="whole">Integrationen i Vara<' in isolated("خطة Integrationen i Vara", AR)
    assert 'class="whole">Ö-viks<' in isolated("في Ö-viks", AR)
    assert "whole" not in isolated("خطة Integrationen i Skara", AR)
    assert "whole" not in isolated("في Skara", AR)


@pytest.mark.parametrize("language", [SV, EN, TI, AR])
def test_the_sign_of_a_paragraph_and_its_number_stand_on_one_line(language: Language) -> None:
    assert isolated("§ 106", language) == "§\u00a0106"
    assert isolated("§ om", EN) == "§ om"


def test_a_swedish_name_in_tigrinya_is_marked_but_needs_no_direction() -> None:
    assert isolated("ኣብ Skara ኣሎ", TI) == 'ኣብ <span lang="sv">Skara</span> ኣሎ'


@pytest.mark.parametrize("numbers", ["2019–2022", "0511-320 00", "+46 511 320 00", "08:30"])
def test_a_row_of_numbers_runs_from_left_to_right_in_arabic(numbers: str) -> None:
    assert isolated(f"اتصل {numbers} الآن", AR) == f'اتصل <bdi dir="ltr">{numbers}</bdi> الآن'


def test_one_plain_number_needs_no_mark() -> None:
    assert isolated("عام 2022 فقط", PRS) == "عام 2022 فقط"


def test_numbers_in_tigrinya_run_as_the_text_does() -> None:
    assert isolated("2019–2022 ዓመታት", TI) == '<span class="range">2019–2022</span> ዓመታት'
    assert isolated("0511-320 00 ዓመታት", TI) == "0511-320 00 ዓመታት"


def test_the_full_stop_after_a_name_belongs_to_the_sentence() -> None:
    assert isolated("هذه Skara.", AR) == 'هذه <bdi lang="sv" dir="ltr">Skara</bdi>.'


@pytest.mark.parametrize(
    ("name", "years"),
    [
        ("Skara kommun ", "2017–2020"),
        ("Skara kommun, ", "2017–2020"),
        ("Strategi – Skara ", "2019–2022"),
        ("Skara 2017-2020", ""),
    ],
)
def test_a_name_and_the_range_of_years_after_it_are_one_run(name: str, years: str) -> None:
    arabic = isolated(f"خطة {name}{years}، السويد", AR).replace(' class="whole"', "")
    assert arabic == f'خطة <bdi lang="sv" dir="ltr">{name}{years}</bdi>، السويد'
    unbroken = f'<span class="range">{years}</span>' if years else ""
    assert isolated(f"ውጥን {name}{years} ኣሎ", TI) == f'ውጥን <span lang="sv">{name}{unbroken}</span> ኣሎ'


@pytest.mark.parametrize("marks", ["«»", "“”", "””", "„“", '""'])
def test_quotation_marks_directly_around_a_name_stay_with_it(marks: str) -> None:
    quoted = marks[0] + "Plan för Skara" + marks[1]
    assert isolated(f"انظر {quoted}.", AR) == f'انظر <bdi lang="sv" dir="ltr" class="whole">{quoted}</bdi>.'
    assert isolated(f"ርአ {quoted}።", TI) == f'ርአ <span lang="sv">{quoted}</span>።'


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("«خطة Skara»", '«خطة <bdi lang="sv" dir="ltr">Skara</bdi>»'),
        ("«Skara خطة»", '«<bdi lang="sv" dir="ltr">Skara</bdi> خطة»'),
        ("« Skara »", '« <bdi lang="sv" dir="ltr">Skara</bdi> »'),
        ("«Skara.»", '«<bdi lang="sv" dir="ltr">Skara</bdi>.»'),
        ("Skara»", '<bdi lang="sv" dir="ltr">Skara</bdi>»'),
        ("«Skara", '«<bdi lang="sv" dir="ltr">Skara</bdi>'),
    ],
)
def test_quotation_marks_around_more_than_a_name_stay_with_the_sentence(text: str, made: str) -> None:
    assert isolated(text, AR) == made


def test_two_quoted_names_in_a_row_keep_their_own_marks() -> None:
    assert isolated('"Vik" و"Skara"', AR) == (
        '<bdi lang="sv" dir="ltr">"Vik"</bdi> و<bdi lang="sv" dir="ltr">"Skara"</bdi>'
    )


def test_an_address_on_the_web_is_one_run() -> None:
    assert isolated("انظر www.skara.se/mål.", AR) == 'انظر <bdi lang="sv" dir="ltr">www.skara.se/mål</bdi>.'


@pytest.mark.parametrize(
    "address",
    [
        "https://www.skara.se/sok?q=sfi",
        "https://www.skara.se/sok?q=svenska%20kurs;sida=2#del-2",
        "HTTP://vik.se:8080/~mål/!$x*",
        "https://sv.wikipedia.org/wiki/Vik_(kommun)",
        "https://vik.se/فيك/?a=b",
        "https://vik.se/",
        "www.vik.se/?id=12",
        "vik.se/sok?q=1",
        "vik.se?q=1",
    ],
)
def test_an_address_on_the_web_is_one_run_whatever_signs_it_has(address: str) -> None:
    assert isolated(f"انظر {address} الآن", AR) == f'انظر <bdi lang="sv" dir="ltr">{address}</bdi> الآن'
    assert isolated(f"ርአ {address} ሕጂ", TI) == f'ርአ <span lang="sv">{address}</span> ሕጂ'


def test_the_signs_of_an_address_are_escaped_inside_its_run() -> None:
    made = '<bdi lang="sv" dir="ltr">https://vik.se/?a=1&amp;b=2</bdi>'
    assert isolated("https://vik.se/?a=1&b=2", AR) == made


@pytest.mark.parametrize(("text", "rest"), [("{}.", "."), ("{}؟", "؟"), ("{}?", "?"), ("{}، ثم", "، ثم"), ("{}!", "!")])
def test_what_ends_a_sentence_is_no_part_of_the_address_before_it(text: str, rest: str) -> None:
    address = "https://vik.se/plan?ar=2019"
    assert isolated(text.format(address), AR) == f'<bdi lang="sv" dir="ltr">{address}</bdi>{rest}'
    assert isolated(f"({address})", AR) == f'(<bdi lang="sv" dir="ltr">{address}</bdi>)'


def test_a_name_and_the_address_after_it_are_one_run() -> None:
    text = "Skara kommun, www.skara.se/sok?q=1, SFI"
    assert isolated(f"انظر {text}، ثم", AR) == f'انظر <bdi lang="sv" dir="ltr">{text}</bdi>، ثم'


@pytest.mark.parametrize("text", ["50% من", "A=B و 3?4", "هل 1+1=2؟"])
def test_signs_that_are_in_no_address_make_no_run(text: str) -> None:
    assert isolated(text, AR) == text


@pytest.mark.parametrize("text", ["-" * 50_000, "a." * 50_000, f"https://{'a(b' * 50_000}", f"https://{'.' * 50_000}"])
def test_a_long_row_of_signs_takes_no_longer_than_its_length(text: str) -> None:
    before = time.process_time()
    isolated(text, AR)
    assert time.process_time() - before < 2


def test_what_is_isolated_is_escaped_too() -> None:
    assert isolated("أ A&B <x", AR) == 'أ <bdi lang="sv" dir="ltr">A&amp;B</bdi> &lt;x'


@given(st.text(alphabet="aå Z<>&?=%()\"'«»“”9-–.,:/+اب؟ሀ\u00a0\n", max_size=40), st.sampled_from([SV, EN, AR, TI, PRS]))
def test_isolation_adds_tags_and_changes_no_character(text: str, language: Language) -> None:
    made = isolated(text, language)
    assert html.unescape(re.sub(r"</?(?:bdi|span)\b[^>]*>", "", made)) == text
