"""Codes: Markdown to words with numbers and back, and what a translation may not do to them."""

from __future__ import annotations

import pytest

from sitegen.exchange.codes import Coded, Fault, decoded, encoded, plain, taken


def text(markdown: str) -> str:
    return encoded(markdown).text


def back(translation: str, source: str, before: str | None = None, *, current: bool = False) -> str | Fault:
    coded = encoded(source)
    old = encoded(before, coded) if before is not None else None
    return taken(translation, coded, old, current=current, markdown=True)


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("Läs [planen](../plan/plan.yaml) nu.", "Läs {1}planen{/1} nu."),
        ("Läs **mer** och *mest*.", "Läs {1}mer{/1} och {2}mest{/2}."),
        ("***Allt***", "{1}{2}Allt{/2}{/1}"),
        ("Ring {fact}`emergency` nu.[^src]", "Ring {1} nu.{2}"),
        ("Ordet [welcome]{lang=en} är engelskt.", "Ordet {1}welcome{/1} är engelskt."),
        ("Skriv `kod` så.", "Skriv {1} så."),
        ("![Karta](../files/karta.svg)", "{1}Karta{/1}"),
        ("Ett\nstycke på\n  tre rader.", "Ett stycke på tre rader."),
        ("Ett.\n\nTvå.\n\n- a\n- b\n", "Ett.{1}Två.{2}a{3}b"),
        ("> Citat\n> igen", "Citat{1}igen"),
        ("Bruten  \nrad", "Bruten{1}rad"),
        ('{caption="Folk"}\n| År | Antal |\n|---|---|\n| 2018 | 9 |', "Folk{1}År{2}Antal{3}2018{4}9"),
        ("::: note\nHej.\n:::", "Hej."),
        ("5 * 3 och snake_case och 2*", "5 * 3 och snake_case och 2*"),
        (r"Inte \*kursiv\* och \[inte\](länk)", r"Inte \*kursiv\* och \[inte\](länk)"),
        ("[Läs *mer*](a.md)", "{1}Läs {2}mer{/2}{/1}"),
        ("*a [b* c](d.md)", "*a {1}b* c{/1}"),
        ("<https://vik.example/> är vår sida", "{1} är vår sida"),
    ],
)
def test_marks_are_numbers_and_words_are_words(markdown: str, words: str) -> None:
    assert text(markdown) == words


def test_a_code_block_has_nothing_to_translate() -> None:
    assert not encoded("```\nkod *här*\n```").words
    assert not encoded("{term}`sfi`").words


def test_a_translation_has_the_numbers_of_the_source_whatever_its_order() -> None:
    source = encoded("Läs {term}`sfi` i [planen](plan.yaml).")
    assert encoded("في [الخطة](plan.yaml) {term}`sfi`", source).text == "في {2}الخطة{/2} {1}"


def test_what_only_the_translation_has_gets_numbers_of_its_own() -> None:
    source = encoded("Kommunen")
    assert encoded("البلدية [kommun]{lang=sv}", source).text == "البلدية {t1}kommun{/t1}"


def test_codes_may_stand_in_another_order() -> None:
    assert back("{2} och {1}", "{term}`a` samt {term}`b`") == "{term}`b` och {term}`a`"


@pytest.mark.parametrize(
    ("translation", "kind", "what"),
    [
        ("{1} {2}ord", "crossed", "[…](x.md)"),
        ("{1} {/2}ord{2}", "crossed", "[…](x.md)"),
        ("{1} {1} {2}ord{/2}", "twice", "{term}`a`"),
        ("{1} {2}ord{/2} {3}", "foreign", "{3}"),
        ("{1}ord{/1} {2}ord{/2}", "foreign", "{/1}"),
        ("{1} {2}ord{/2} {term}`b`", "foreign", "{term}`b`"),
        ("{1} {2}ord{/2} **fet**", "foreign", "**…**"),
        ("{1} {2}ord{/2} [ny](y.md)", "foreign", "[…](y.md)"),
    ],
)
def test_what_breaks_loses_or_adds_a_code_is_refused(translation: str, kind: str, what: str) -> None:
    assert back(translation, "Läs {term}`a` i [den](x.md).") == Fault(kind, what)


def test_every_code_that_is_lost_is_named() -> None:
    assert back("ord", "{term}`a` i [den](x.md)") == Fault("lost", "{term}`a`, […](x.md)")


def test_a_code_that_a_sign_beside_it_breaks_is_refused() -> None:
    assert back(r"ord\{1}", "ord {term}`a`") == Fault("foreign", "`a`")


def test_what_a_current_translation_does_without_is_no_loss() -> None:
    assert back("kommun", "en {term}`kommun`", "بلدية", current=True) == "kommun"
    assert back("kommun", "en {term}`kommun`", "بلدية", current=False) == Fault("lost", "{term}`kommun`")


def test_what_the_translation_has_today_may_stay() -> None:
    assert back("ny {t1}kommun{/t1}", "Kommunen", "البلدية [kommun]{lang=sv}", current=True) == "ny [kommun]{lang=sv}"


def test_rows_of_a_table_cannot_change_places() -> None:
    fault = back("{2}b{1}c", "- a\n\n- b\n- c")
    assert isinstance(fault, Fault)
    assert fault.kind == "crossed"


def test_spaces_beside_what_holds_lines_together_do_not_become_markup() -> None:
    assert back("Ett. {1}     Två.", "A.\n\nB.") == "Ett.\n\nTvå."
    assert back("a\nb", "A") == "a b"


def test_signs_in_a_plain_field_mean_only_themselves() -> None:
    source = plain("Fem *nya* lägen {1}")
    assert source.text == "Fem *nya* lägen {1}"
    assert taken("Five *new* [ones] {1}", source, None, current=False, markdown=False) == "Five *new* [ones] {1}"


def test_codes_are_put_back_as_they_were() -> None:
    markdown = "Läs [planen](../plan.yaml), **nu**.[^a]\n\n- {term}`sfi`\n- b\n"
    assert decoded(encoded(markdown)) == markdown


def test_a_text_without_codes_is_itself() -> None:
    assert encoded("Bara ord") == Coded("Bara ord")
