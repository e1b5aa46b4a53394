"""The list of languages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sitegen.diagnostics import Findings
from sitegen.load.languages import SWEDISH, read
from sitegen.model.language import Language
from tests.unit.load.given import told

LISTED = Path(__file__).parents[3] / "translations" / "languages.yaml"
SOMALI = "{id: so, tag: so, locale: so, direction: ltr, script: Latn, autonym: Soomaali}"


def languages(text: str) -> tuple[dict[str, Language], list[str]]:
    findings = Findings()
    return read(text.encode(), "translations/languages.yaml", findings), told(findings)


def test_the_list_that_sitegen_comes_with_has_its_languages_in_the_order_they_are_shown() -> None:
    found, said = languages(LISTED.read_text(encoding="utf-8"))
    assert said == []
    assert list(found) == ["sv", "sv-simple", "en", "ar", "ti", "prs", "so", "uk"]
    assert [found[name].tag for name in ("sv-simple", "prs")] == ["sv-simple", "fa-AF"]
    assert [name for name, language in found.items() if language.direction == "rtl"] == ["ar", "prs"]
    assert found["sv-simple"].hreflang == ""


def test_an_editor_may_add_a_language() -> None:
    found, said = languages(f"- {SOMALI}\n")
    assert said == []
    assert found == {"sv": SWEDISH, "so": Language("so", "so", "so", "ltr", "Latn", "Soomaali")}


def test_swedish_is_what_it_is_whatever_the_list_says() -> None:
    own = "{id: sv, tag: nn, locale: nn, direction: rtl, script: Arab, autonym: Nynorsk}"
    assert languages(f"- {own}\n- {SOMALI}\n")[0]["sv"] == SWEDISH


def test_the_list_says_which_swedish_words_say_nothing_of_where_a_link_leads() -> None:
    own = "{id: sv, tag: sv, locale: sv, direction: ltr, script: Latn, autonym: svenska, vague: [läs mer, här]}"
    assert languages(f"- {own}\n")[0]["sv"] == replace(SWEDISH, vague=("läs mer", "här"))
    assert {"läs mer", "här"} <= set(languages(LISTED.read_text(encoding="utf-8"))[0]["sv"].vague)


def test_swedish_is_there_even_where_the_list_is_empty_or_broken() -> None:
    assert languages("") == ({"sv": SWEDISH}, ["1:1 YML121"])
    assert languages("- {id: so\n") == ({"sv": SWEDISH}, ["2:1 YML101"])
    assert languages("so: Soomaali\n") == ({"sv": SWEDISH}, ["1:1 YML108"])


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("tag: so", "tag: Somali språk", "1:17 YML113"),
        ("locale: so", "locale: so-SO", "1:29 YML113"),
        ("locale: so", "locale: xx", "1:29 YML113"),  # CLDR knows no such language
        ("locale: so", "locale: sv_XX", "1:29 YML113"),
        ("direction: ltr", "direction: höger", "1:44 YML111"),
        ("script: Latn", "script: latin", "1:57 YML111"),
        (", autonym: Soomaali", "", "1:3 YML107"),
        ("id: so", "id: Somali", "1:8 YML110"),
    ],
)
def test_a_language_that_cannot_be_used_is_told_and_left_out(right: str, wrong: str, said: str) -> None:
    found, told_of = languages(f"- {SOMALI.replace(right, wrong)}\n")
    assert told_of == [said]
    assert list(found) == ["sv"]


def test_a_language_listed_twice_is_told() -> None:
    assert languages(f"- {SOMALI}\n- {SOMALI}\n")[1] == ["2:8 STR201"]


@pytest.mark.parametrize("number", [11, 13])
def test_months_are_twelve_or_every_one_after_the_gap_is_another(number: int) -> None:
    months = ", ".join(f"m{n}" for n in range(number))
    found, said = languages(
        f"- {{id: uk, tag: uk, locale: uk, direction: ltr, script: Cyrl, autonym: українська, months: [{months}]}}\n"
    )
    assert [line.rpartition(" ")[2] for line in said] == ["YML113"]
    assert "uk" not in found or found["uk"].months == ()
