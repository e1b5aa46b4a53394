"""Fonts: what they have letters for, what they promise, and what a site's languages need."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterable

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib.tables._g_l_y_f import Glyph

from sitegen.app.project import packaged
from sitegen.checks.fonts import LETTERS, coverage, faults
from tests.unit.checks.styled import FIRST, rules, told

FOLDER = "../fonts/"
THEME = packaged("themes") / "standard"
STANDARD = {file.name: file.read_bytes() for file in (THEME / "fonts").glob("*.woff2")}


def font(letters: Iterable[int], flavor: str | None = None) -> bytes:
    """Make a font in which all letters look like nothing."""
    builder = FontBuilder(1000)
    builder.setupGlyphOrder([".notdef", "letter"])
    builder.setupCharacterMap(dict.fromkeys(letters, "letter"))
    builder.setupGlyf({".notdef": Glyph(), "letter": Glyph()})
    builder.setupHorizontalMetrics(dict.fromkeys((".notdef", "letter"), (500, 0)))
    builder.setupHorizontalHeader()
    builder.setupPost()
    builder.font.flavor = flavor
    made = io.BytesIO()
    builder.save(made)
    return made.getvalue()


def face(name: str, ranges: str = "") -> str:
    wanted = f"\n  unicode-range: {ranges};" if ranges else ""
    return f'@font-face {{ font-family: F; src: local("F"), url("../fonts/{name}") format("woff2");{wanted} }}\n'


def found(css: str, fonts: dict[str, bytes], *scripts: str) -> list[str]:
    given = {FOLDER + name: content for name, content in fonts.items()}
    return told(faults(rules(css), FIRST, given, FOLDER, scripts))


def values(css: str, fonts: dict[str, bytes], *scripts: str) -> dict[str, str]:
    given = {FOLDER + name: content for name, content in fonts.items()}
    (fault,) = faults(rules(css), FIRST, given, FOLDER, scripts)
    return dict(fault.values)


ALL = frozenset().union(*LETTERS.values())
LATIN, ARABIC = LETTERS["Latn"], LETTERS["Arab"]


@pytest.mark.parametrize("flavor", [None, "woff", "woff2"])
def test_a_font_covers_the_code_points_that_it_maps_in_every_format(flavor: str | None) -> None:
    assert coverage(font({0x61, 0x1200, 0x1F600}, flavor)) == {0x61, 0x1200, 0x1F600}


def test_the_fonts_of_the_standard_theme_can_be_read() -> None:
    assert {name: len(coverage(content)) for name, content in STANDARD.items()} == {
        "schibsted-grotesk.woff2": 344, "source-serif-4.woff2": 343, "vazirmatn.woff2": 363,
        "noto-sans-ethiopic.woff2": 360, "noto-sans-cyrillic.woff2": 102, "source-serif-4-cyrillic.woff2": 102,
        "names-arabic.woff2": 30, "names-ethiopic.woff2": 26, "names-cyrillic.woff2": 19,
    }  # fmt: skip


@pytest.mark.parametrize("content", [b"", b"not a font", b"wOF2", STANDARD["vazirmatn.woff2"][:2000], b"\0\1\0\0" * 9])
def test_what_is_no_font_is_a_value_error_and_nothing_else(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"no font|no letters"):
        coverage(content)


def test_a_font_that_is_not_there_or_is_none_is_told_where_it_is_named_and_nothing_follows_from_it() -> None:
    assert found(face("gone.woff2"), {}, "Latn") == ["1:47 THM616"]
    assert found("\n" + face("a.woff2"), {"a.woff2": b"broken"}, "Latn") == ["2:47 THM616"]
    assert values(face("gone.woff2"), {}) == {"name": "gone.woff2"}


def test_a_file_that_is_not_the_themes_is_not_judged_here() -> None:
    assert found('@font-face { src: url("https://example.se/a.woff2") }', {}) == []


def test_a_script_of_the_site_must_have_all_its_letters() -> None:
    fonts = {"a.woff2": font(LATIN)}
    assert found(face("a.woff2"), fonts, "Latn") == []
    assert found(face("a.woff2"), fonts, "Latn", "Arab") == ["1:1 THM619"]
    assert values(face("a.woff2"), {"a.woff2": font(LATIN - {ord("å"), ord("Z")})}, "Latn") == {
        "script": "Latn", "number": "2", "letters": "Z å",
    }  # fmt: skip
    assert found("", {}, "Latn", "Ethi") == ["1:1 THM619", "1:1 THM619"]


def test_only_the_first_letters_are_told_of_many() -> None:
    assert values("", {}, "Latn")["letters"] == "A B C D E F G H I J K L …"


def test_letters_of_several_fonts_count_together() -> None:
    fonts = {"a.woff2": font({one for one in LATIN if one % 2}), "b.woff2": font({one for one in LATIN if not one % 2})}
    assert found(face("a.woff2") + face("b.woff2"), fonts, "Latn") == []


def test_a_letter_outside_its_unicode_range_is_never_shown() -> None:
    assert found(face("a.woff2", "U+0-7F"), {"a.woff2": font(LATIN)}, "Latn") == ["1:1 THM619"]
    assert found(face("a.woff2", "U+0-7F, U+00??"), {"a.woff2": font(LATIN)}, "Latn") == []


def test_letters_of_the_sites_languages_that_a_range_promises_in_vain_are_told_at_the_range() -> None:
    fonts = {"a.woff2": font(ALL), "b.woff2": font({0x627})}
    css = face("a.woff2") + face("b.woff2", "U+0626-0628, U+0370")
    assert found(css, fonts, "Latn", "Arab") == ["3:3 THM618"]
    assert values(css, fonts, "Arab") == {"name": "b.woff2", "number": "2", "letters": "ئ ب"}
    assert found(css, fonts, "Latn") == []


def test_scripts_that_every_device_has_letters_for_need_no_font() -> None:
    assert found("", {}, "Grek") == []


@pytest.mark.parametrize("script", sorted(LETTERS))
def test_the_standard_theme_has_every_letter_that_is_asked_for(script: str) -> None:
    assert LETTERS[script] <= frozenset().union(*map(coverage, STANDARD.values()))


@pytest.mark.parametrize("face", ["noto-sans-cyrillic.woff2", "source-serif-4-cyrillic.woff2"])
@pytest.mark.parametrize("letters", [
    "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",  # Ukrainian
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",  # Russian, Bulgarian
    "іў",  # Belarusian
    "ђјљњћџ",  # Serbian
    "ѓѕќѐѝ",  # Macedonian
])  # fmt: skip
def test_both_cyrillic_faces_have_the_slavic_alphabets_and_the_mark_of_stress(face: str, letters: str) -> None:
    assert set(map(ord, f"{letters}{letters.upper()}\u0301№")) <= coverage(STANDARD[face])


@pytest.mark.parametrize(
    ("name", "shown"), [("names-arabic", "العربية دری"), ("names-ethiopic", "ትግርኛ"), ("names-cyrillic", "українська")]
)
def test_a_face_of_names_has_the_names_and_its_range_promises_just_what_is_in_it(name: str, shown: str) -> None:
    css = (THEME / "css" / "tokens.css").read_text("utf-8")
    (block,) = (one for one in css.split("@font-face")[1:] if f"/{name}.woff2" in one)
    promised: set[int] = set()
    for span in re.findall(r"U\+([0-9A-F]+(?:-[0-9A-F]+)?)", block):
        first, _, last = span.partition("-")
        promised |= {*range(int(first, 16), int(last or first, 16) + 1)}
    assert promised == coverage(STANDARD[f"{name}.woff2"]) - {0x20, 0xA0}
    assert set(map(ord, shown)) - {0x20} <= promised


def test_every_letter_that_is_asked_for_is_one() -> None:
    assert {chr(one) for one in ALL if not unicodedata.name(chr(one), "")} == set()
    assert {unicodedata.category(chr(one))[0] for one in ALL} == {"L", "P"}
