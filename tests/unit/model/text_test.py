"""The digest that names the text a translation was made from."""

from __future__ import annotations

import unicodedata

import pytest

from sitegen.model.text import digest

TEXT = "Fler ska ha ett arbete före år 2022."


def test_a_digest_is_eight_hex_digits_of_the_sha256_of_the_text() -> None:
    # echo -n 'Fler ska ha ett arbete före år 2022.' | sha256sum
    assert digest(TEXT) == "2cfc4260"


@pytest.mark.parametrize(
    "same",
    [
        TEXT.replace("arbete ", "arbete\n"),
        TEXT.replace("arbete ", "arbete\r\n"),
        TEXT.replace("arbete ", "arbete  \t"),
        f"\n{TEXT}  \n",
        TEXT.replace(" år", "\u00a0år"),
    ],
)
def test_a_text_that_is_wrapped_or_spaced_anew_has_the_same_digest(same: str) -> None:
    assert digest(same) == digest(TEXT)


@pytest.mark.parametrize(
    "other",
    [TEXT.replace("2022", "2023"), TEXT.lower(), TEXT.rstrip("."), TEXT.replace("ska ha", "skaha"), ""],
)
def test_a_text_that_says_something_else_has_another_digest(other: str) -> None:
    assert digest(other) != digest(TEXT)


def test_a_text_saved_with_its_letters_taken_apart_as_a_mac_does_has_the_same_digest() -> None:
    assert digest(unicodedata.normalize("NFD", TEXT)) == digest(TEXT)
