"""What a translation must have whatever it says: its letters, enough of them, addresses and links of the Swedish."""

from __future__ import annotations

import pytest

from sitegen.load.kept import roles_and_addresses
from sitegen.load.sound import foreign, is_cut
from tests.unit.languages import AR, EN

SWEDISH = "Ring BankID och läs mer på biblioteket. Det är gratis för alla som bor här."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("اقرأ المزيد", []), ("اقرأ BankID المزيد", []), ("asdf اقرأ", ["asdf"]), ("اقرأ (biblioteket, Hallen)", []),
        ("اقرأ [المزيد](../plan/plan.yaml){x=y} {term}`sfi`[^src]", []),
    ],
)  # fmt: skip
def test_words_of_another_script_are_those_of_the_swedish_text_or_stand_in_parentheses(
    text: str, words: list[str]
) -> None:
    assert foreign(text, SWEDISH, AR) == words


def test_a_language_of_latin_letters_has_no_words_of_others() -> None:
    assert foreign("Read more اقرأ", SWEDISH, EN) == ["اقرأ"]
    assert foreign("Read more", SWEDISH, EN) == []


@pytest.mark.parametrize(
    ("text", "cut"), [("Read about", True), (".", True), ("x", True), ("It is free for all who live here.", False)]
)
def test_a_text_that_lacks_most_of_its_letters_is_cut(text: str, cut: bool) -> None:
    assert is_cut(SWEDISH, text) is cut


def test_a_short_text_may_be_shorter_still() -> None:
    assert not is_cut("Telefonnummer", "Tel")
    assert is_cut("Telefonnummer", "…")
    assert not is_cut("{fact}`x` –", "{fact}`x`")


def test_links_inside_the_site_are_compared_and_documents_may_be_of_the_language() -> None:
    text = "[a](../plan/plan.yaml#x) [b](../files/b.pdf) [c](https://c.example/sv) d@e.example, https://f.example."
    assert roles_and_addresses(text) == {"../plan/plan.yaml#x", "d@e.example", "https://f.example"}
