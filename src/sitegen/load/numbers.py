"""Numbers of a text, in any script: what a translation may not change (docs/design.md).

Digits are compared by value, whatever script they are in. Names of months and number words up to twelve are
read in each language, so that ”tolv” may become 12 and ”december 2016” may become 2016-12.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from babel import Locale

from sitegen.model.language import Language
from sitegen.model.text import MARKUP

_DIGITS = re.compile(r"\d+(?:[.,\u066b]\d+)*")
_GROUP = re.compile(r"(?<=\d)[ \u00a0\u202f\u066c](?=\d)")
_ENGLISH_GROUP = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_RANGE = re.compile(r"(?<!\d)(\d{4})[–-](\d{4})(?!\d)")
_TOKEN = re.compile(r"[^\W\d_]+(?:[\u200c'\u2019\u02bc][^\W\d_]+)*")
_APOSTROPHE = re.compile("['\u2019\u02bc]")
_MARKUP = re.compile(rf"{MARKUP}|https?://\S+")
_ARABIC_PREFIX = re.compile(r"^(?:[وفبلك]|ال|وال|بال|لل)+(?=\w{3})")

_WORDS = {
    "sv": "noll|ett en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv",
    "en": "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve",
    "ar": "صفر|واحد واحدة|اثنان اثنين اثنتان اثنتين|ثلاث ثلاثة|أربع أربعة|خمس خمسة|ست ستة|سبع سبعة|ثمان ثماني ثمانية"
    "|تسع تسعة|عشر عشرة|أحد إحدى|اثنا اثني اثنتا اثنتي",
    "ti": "ባዶ|ሓደ ሓንቲ|ክልተ|ሰለስተ|ኣርባዕተ|ሓሙሽተ|ሽዱሽተ|ሸውዓተ ሾብዓተ|ሸሞንተ ሾሞንተ|ትሽዓተ|ዓሰርተ|ዓሰርተሓደ|ዓሰርተክልተ",
    "fa": "صفر|یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده|یازده|دوازده",
}
_COMPOUND = {
    "ዓሰርተ ሓደ": 11,
    "ዓሰርተ ክልተ": 12,
    "ዓሰርተ ኣርባዕተ": 14,
    "ዓሰርተ ሓሙሽተ": 15,
    "أحد عشر": 11,
    "إحدى عشرة": 11,
    "اثنا عشر": 12,
    "اثني عشر": 12,
    "اثنتا عشرة": 12,
    "اثنتي عشرة": 12,
    "خمسة عشر": 15,
    "خمس عشرة": 15,
    "femton": 15,
    "fifteen": 15,
    "پانزده": 15,
    "ኣሰርተ ሓደ": 11,
    "ኣሰርተ ክልተ": 12,
    "ኣሰርተ ሓሙሽተ": 15,
}
"""Number words of several tokens, and fifteen: what our own texts count up to."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """What one text says in numbers."""

    digits: frozenset[str]
    ranges: frozenset[str]
    """Ranges of years, in their order."""
    words: frozenset[str]
    """Values of number words: they may stand for digits, and need not be repeated."""
    months: frozenset[int]
    """Every month that is named."""
    dated: frozenset[int]
    """Those named beside a day or a year, where the word can be nothing else."""


@cache
def _months(locale: str, more: tuple[str, ...]) -> dict[str, int]:
    """Return the months that CLDR names in a locale, and ``more`` forms of each: what ``months`` of a language is."""
    names: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for number, name in Locale.parse(locale).months[context]["wide"].items():
            names[name.casefold()] = number
    return names | {form.casefold(): number for number, forms in enumerate(more, start=1) for form in forms.split()}


@cache
def _number_words(locale: str, more: tuple[str, ...]) -> dict[str, str]:
    listed = _WORDS.get(locale.partition("_")[0], "").split("|")
    known = {
        word: str(value) for words in (listed, more) for value, forms in enumerate(words) for word in forms.split()
    }
    return {_APOSTROPHE.sub("'", word.casefold()): value for word, value in known.items()}


def names_of_months(language: Language) -> frozenset[str]:
    """Return the names of months in a language, in lower case, every form that is known."""
    return frozenset(_months(language.locale, language.months))


@lru_cache(maxsize=4096)  # a Swedish block is compared with each of its translations
def numbers_of(text: str, language: Language) -> Numbers:
    """Return the numbers of a Markdown text; those in addresses, roles and attributes are not counted."""
    plain = _MARKUP.sub(" ", text)
    grouped = _ENGLISH_GROUP.sub("", plain) if language.locale.startswith("en") else plain
    digits = {
        "".join(_digit(character) for character in match.group()).lstrip("0") or "0"
        for match in _DIGITS.finditer(_GROUP.sub("", grouped))
    }
    words = {str(value) for phrase, value in _COMPOUND.items() if phrase in plain.casefold()}
    months: set[int] = set()
    dated: set[int] = set()
    known = _number_words(language.locale, language.number_words)
    named = _months(language.locale, language.months)
    for match in _TOKEN.finditer(plain):
        word = _APOSTROPHE.sub("'", match.group().casefold())
        bare = _ARABIC_PREFIX.sub("", word)
        words.update(known[form] for form in (word, bare) if form in known)
        month = named.get(word) or named.get(bare) or named.get(word.partition("'")[0])
        if month:
            months.add(month)
            if _beside_digit(plain, match.start(), match.end()):
                dated.add(month)
    ranges = {"–".join(_year(year) for year in pair) for pair in _RANGE.findall(plain) if _year(pair[0])[0] in "12"}
    return Numbers(frozenset(digits), frozenset(ranges), frozenset(words), frozenset(months), frozenset(dated))


def _year(text: str) -> str:
    return "".join(_digit(character) for character in text)


def _digit(character: str) -> str:
    return str(unicodedata.digit(character)) if character.isdigit() else "."


def _beside_digit(text: str, start: int, end: int) -> bool:
    before, after = text[:start].rstrip(), text[end:].lstrip()
    return (bool(before) and before[-1].isdigit()) or (bool(after) and after[0].isdigit())


def difference(source: Numbers, target: Numbers) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the numbers that a translation lost, and those that it has and its source has not.

    A word may stand for digits, and the name of a month for its number, where only one side spells it out.
    """
    months = _as_digits(source.months), _as_digits(target.months)
    lost = source.digits - target.digits - target.words - (months[1] - months[0])
    added = target.digits - source.digits - source.words - (months[0] - months[1])
    lost |= {month.zfill(2) for month in _as_digits(source.dated) - months[1] - target.digits}
    added |= {month.zfill(2) for month in _as_digits(target.dated) - months[0] - source.digits}
    if not lost and not added:
        lost, added = source.ranges - target.ranges, target.ranges - source.ranges
    return tuple(sorted(lost)), tuple(sorted(added))


def _as_digits(months: frozenset[int]) -> frozenset[str]:
    return frozenset(str(month) for month in months)
