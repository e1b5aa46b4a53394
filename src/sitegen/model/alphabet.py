"""The order of words in a language, and the letter that each stands under."""

from __future__ import annotations

import unicodedata

from sitegen.model.language import Language

_ROW = 8
"""Ethiopic: the forms of one consonant follow each other, eight to a row."""
_ETHIOPIC = (0x1200, 0x137F)


def order(text: str, language: Language) -> tuple[tuple[int, ...], str]:
    """Return what words are put in order by: by the letters of the language's alphabet, else by code point.

    Signs, spaces and an article that begins the words do not count.
    """
    return tuple(_place(letter, language) for letter in _letters(text, language)), text


def first_letter(text: str, language: Language) -> str:
    """Return the letter that words stand under; ``#`` where they begin with none."""
    for letter in _letters(text, language):
        if letter.isdigit():
            return "#"
        if _ETHIOPIC[0] <= ord(letter) <= _ETHIOPIC[1]:
            return chr(_row(letter))
        return letter.upper() if language.script in {"Latn", "Cyrl", "Grek"} else letter
    return "#"


def _letters(text: str, language: Language) -> list[str]:
    """Return the letters and digits of words, accents taken off those that the alphabet does not know."""
    folded = unicodedata.normalize("NFC", text.casefold())
    for article in language.articles:
        folded = folded.removeprefix(article)
    known = [one if one in language.alphabet else unicodedata.normalize("NFD", one)[0] for one in folded]
    return [one for one in known if one.isalnum()]


def _place(letter: str, language: Language) -> int:
    """Return the place of a letter: digits first, then the alphabet, then every other letter."""
    if letter.isdigit():
        return int(letter)
    found = language.alphabet.find(letter)
    return ord(letter) + 1000 if found < 0 else found + 100


def _row(letter: str) -> int:
    return _ETHIOPIC[0] + (ord(letter) - _ETHIOPIC[0]) // _ROW * _ROW
