"""Contrast: WCAG's own numbers, and the pairs of roles that cannot be told apart."""

from __future__ import annotations

import pytest

from sitegen.checks.contrast import EDGE, TEXT, Weak, contrast, faults, luminance, weak_pairs
from sitegen.checks.roles import settings_of
from tests.unit.checks.styled import rules, told

SHEET = """
:root { --paper: #ffffff; --ink: #000000; --ink-soft: #444444; --on-plate: #ffffff; --accent: #111111; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #000000; --ink: #ffffff; --ink-soft: #cccccc; }
}
@media print { :root { --paper: #abcdef; --on-plate: #fedcba; } }
"""
GOOD = {
    "light": {"--accent": "#0d535e", "--plate": "#0d535e", "--tint": "#e5f0f0"},
    "dark": {"--accent": "#8bd0d4", "--plate": "#17616b", "--tint": "#16282a"},
}


def weak(sheet: str, light: dict[str, str] | None = None, dark: dict[str, str] | None = None) -> list[Weak]:
    own = {"light": GOOD["light"] | (light or {}), "dark": GOOD["dark"] | (dark or {})}
    return list(weak_pairs(settings_of(rules(sheet), own)))


def pairs(found: list[Weak]) -> list[tuple[str, str, str]]:
    return [(one.scheme, one.front.name, one.ground.name) for one in found]


def of_theme(sheet: str) -> list[str]:
    return told(faults(tuple(settings_of(rules(sheet), {}))))


def test_black_on_white_has_the_greatest_contrast_and_a_colour_on_itself_the_least() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#0d535e", "#0D535E") == pytest.approx(1)


def test_contrast_is_the_same_both_ways() -> None:
    assert contrast("#0d535e", "#e5f0f0") == contrast("#e5f0f0", "#0d535e")


def test_the_greys_around_the_limits_fall_on_the_right_side() -> None:
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)
    assert contrast("#777777", "#ffffff") < TEXT < contrast("#767676", "#ffffff")
    assert contrast("#959595", "#ffffff") < EDGE < contrast("#949494", "#ffffff")


def test_each_primary_has_its_share_of_the_light() -> None:
    assert luminance("#ff0000") == pytest.approx(0.2126)
    assert luminance("#00ff00") == pytest.approx(0.7152)
    assert luminance("#0000ff") == pytest.approx(0.0722)


def test_readable_colours_give_no_pair() -> None:
    assert weak(SHEET) == []


def test_a_pale_accent_is_weak_on_each_ground() -> None:
    found = weak(SHEET, light={"--accent": "#99cccc"})
    assert pairs(found) == [("light", "--accent", "--paper"), ("light", "--accent", "--tint")]
    assert [one.front.at for one in found] == [None, None]


def test_a_pale_plate_is_weak_under_its_words() -> None:
    (found,) = weak(SHEET, dark={"--plate": "#dddddd"})
    assert (found.scheme, found.front.name, found.ground.colour) == ("dark", "--on-plate", "#dddddd")
    assert found.ratio == pytest.approx(contrast("#dddddd", "#ffffff"))


def test_a_dark_tint_is_weak_under_each_ink() -> None:
    assert pairs(weak(SHEET, light={"--accent": "#eeeeee", "--tint": "#222222"})) == [
        ("light", "--ink", "--tint"), ("light", "--ink-soft", "--tint"), ("light", "--accent", "--paper"),
    ]  # fmt: skip


def test_a_role_that_the_sheet_does_not_give_is_not_judged() -> None:
    assert pairs(weak("", light={"--accent": "#99cccc"})) == [("light", "--accent", "--tint")]


def test_a_contrast_is_never_rounded_up_to_what_is_demanded() -> None:
    (found,) = weak(":root { --paper: #ffffff; --ink: #777777 }", light={"--tint": "#000000", "--accent": "#757575"})[
        :1
    ]
    assert dict(found.values)["ratio"] == "4.4"


@pytest.mark.parametrize("role", ["--focus", "--line-strong"])
def test_rings_and_edges_that_say_something_need_less_than_text(role: str) -> None:
    assert of_theme(f":root {{ --paper: #ffffff;\n{role}: #949494 }}") == []
    assert of_theme(f":root {{ --paper: #ffffff;\n{role}: #959595 }}") == ["2:1 THM615", "2:1 THM615"]


@pytest.mark.parametrize("role", ["--line", "--anything"])
def test_other_colours_carry_no_meaning(role: str) -> None:
    assert of_theme(f":root {{ --paper: #ffffff; {role}: #fefefe }}") == []


def test_a_pair_of_the_themes_own_is_told_at_the_role_in_front() -> None:
    sheet = ":root { --paper: #fff;\n  --ink: #777; }"
    found = list(faults(tuple(settings_of(rules(sheet), GOOD))))
    assert told(found)[0] == "2:3 THM615"
    assert dict(found[0].values) == {
        "scheme": "light", "role": "--ink", "colour": "#777777", "ground": "--paper", "other": "#ffffff",
        "ratio": "4.4", "least": "4.5",
    }  # fmt: skip


def test_a_pair_with_a_colour_of_the_kommuns_is_not_the_themes_fault() -> None:
    pale = {"light": {"--accent": "#eeeeee", "--plate": "#eeeeee", "--tint": "#eeeeee"}}
    sheet = ":root { --paper: #ffffff; --on-plate: #ffffff }"
    assert told(faults(tuple(settings_of(rules(sheet), pale)))) == []
    assert len(list(weak_pairs(settings_of(rules(sheet), pale)))) == 3


def test_where_a_part_of_the_page_changes_one_colour_the_place_is_there() -> None:
    sheet = ":root { --paper: #fff; --ink: #000 }\n.night { --paper: #111; }"
    assert set(of_theme(sheet)) == {"2:10 THM615"}
    assert of_theme(sheet + ".night { --ink: #eee }") == []


def test_a_colour_that_cannot_be_worked_out_is_told_in_a_role_and_nowhere_else() -> None:
    assert set(of_theme(":root { --ink: color-mix(in srgb, red, blue); --line: color-mix(in srgb, red, blue) }")) == {
        "1:9 THM621"
    }
