"""Words stand in the order of their language's alphabet."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.diagnostics import Findings
from sitegen.load.languages import read
from sitegen.model.alphabet import first_letter, order

PATH = Path(__file__).parents[3] / "translations" / "languages.yaml"
LANGUAGES = read(PATH.read_bytes(), "languages.yaml", Findings())


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("sv", ["1177", "adress", "à-pris", "sfi", "SFI-kurs", "zebra", "åka", "ä", "ö"]),
        ("en", ["ångström", "École", "edge", "zone"]),
        ("ar", ["الإقامة", "بيت", "البيوت", "يوم"]),
        ("prs", ["آب", "پول", "تذکره", "چوکی", "گپ"]),
        ("ti", ["ህዝቢ", "ሆስፒታል", "ለይቲ", "ቤት", "ትምህርቲ"]),
        ("uk", ["гість", "ґанок", "єдність", "їжа", "яблуко"]),
    ],
)
def test_words_are_in_order(language: str, words: list[str]) -> None:
    spoken = LANGUAGES[language]
    assert sorted({*words}, key=lambda word: order(word, spoken)) == words


@pytest.mark.parametrize(
    ("language", "word", "letter"),
    [("sv", "ålder", "Å"), ("sv", "”Övik”", "Ö"), ("sv", "112", "#"), ("sv", "…", "#"), ("ar", "البيت", "ب"),
     ("ar", "أم", "ا"), ("ti", "ሆስፒታል", "ሀ"), ("uk", "ґанок", "Ґ"), ("en", "École", "E")],
)  # fmt: skip
def test_a_word_stands_under_its_first_letter(language: str, word: str, letter: str) -> None:
    assert first_letter(word, LANGUAGES[language]) == letter
