"""Characters that no font of the site can draw."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.checks.fonts import coverage
from sitegen.checks.pages.gate import judge
from sitegen.checks.pages.glyphs import glyphs
from tests.unit.checks.pages.built import page

FONTS = Path(__file__).parents[4] / "themes" / "standard" / "fonts"
LETTERS = frozenset().union(*(coverage(file.read_bytes()) for file in FONTS.glob("*.woff2")))


def told(text: str) -> list[dict[str, str]]:
    return [dict(item.values) for item in glyphs(page(f"<p>{text}</p>"), LETTERS)]


@pytest.mark.parametrize(
    ("character", "point"),
    [
        ("\uf0b7", "U+F0B7"),
        ("\ufffd", "U+FFFD REPLACEMENT CHARACTER"),
        ("Ω", "U+03A9 GREEK CAPITAL LETTER OMEGA"),
        ("中", "U+4E2D CJK UNIFIED IDEOGRAPH-4E2D"),
        ("☺", "U+263A WHITE SMILING FACE"),
        ("😀", "U+1F600 GRINNING FACE"),
        ("ക", "U+0D15 MALAYALAM LETTER KA"),
    ],
)
def test_a_character_that_no_font_holds_is_told_by_its_name(character: str, point: str) -> None:
    text = f"Planen {character} och målen"
    assert told(text) == [{"character": character, "point": point, "text": text}]


@pytest.mark.parametrize(
    "text",
    [
        "Åtgärder för år 2019–2022 — 50 % ”mål” • § 3 … ’ · ½ €",
        "أهلا وسهلا، ١ ۲؛ پ چ ژ گ؟",
        "سَلَامٌ",
        "ሰላም፡ ትግርኛ።",
        "Її п’ять ґанків, «є»; за\u0301мок № 7",
        "Съешь ещё этих мягких булок; ў, љ њ ђ ћ џ, ѓ ќ ѕ, ѝ",
        "mål → åtgärd ← ↔ ≥ 5 ≠ 6 ≈ 7, № 8",
        "tunt\u202fmellanrum, mjukt\u00adbindestreck, ord\u200cfogare\u200b, \u2066isolat\u2069",
        "tecken\ufe0f",
        "é som e\u0301",
        "tab\toch\u00a0hårt",
    ],
)
def test_letters_of_our_languages_signs_of_every_system_and_what_is_unseen_are_right(text: str) -> None:
    assert told(text) == []


def test_a_character_is_told_once_on_a_page_and_where_it_stands() -> None:
    (item,) = glyphs(page("<h1>Plan</h1><p class='a'>Ett Ω här</p><p>Två Ω Ω</p>"), LETTERS)
    assert (item.code, item.needle, item.at, item.written, item.tag) == (
        "PAG731", "Ett Ω här", "Ω", True, '<p class="a">',
    )  # fmt: skip


def test_letters_of_a_script_are_told_once_and_each_sign_by_itself() -> None:
    assert [item["character"] for item in told("Γεια σου ☎ ✉ ☎ 中文")] == ["Γ", "☎", "✉", "中"]


def test_what_is_not_shown_needs_no_letters() -> None:
    built = page("<p title='Ω'>Plan</p><!-- Ω --><script>Ω</script>", head="<title>Ω</title>")
    assert list(glyphs(built, LETTERS)) == []


def test_a_site_without_fonts_of_its_own_is_not_asked_for_letters() -> None:
    built = page("<p>Ω</p>")
    assert "PAG731" not in [item.code for item in judge(built, frozenset())]
    assert "PAG731" in [item.code for item in judge(built, LETTERS)]


def test_the_fonts_of_the_standard_theme_hold_the_names_of_all_languages() -> None:
    for name in ("svenska", "العربية", "ትግርኛ", "دری", "English", "lätt svenska", "українська"):
        assert told(name) == []
