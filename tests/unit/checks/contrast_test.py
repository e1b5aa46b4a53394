"""Contrast: WCAG's own numbers, and the pairs of a kommun's colours that cannot be read."""

from __future__ import annotations

import pytest

from sitegen.checks.contrast import TEXT, contrast, luminance, roles, weak_pairs
from sitegen.model.content import Colours, Settings

SHEET = """
:root { --paper: #ffffff; --ink: #000000; --ink-soft: #444444; --on-plate: #ffffff; --accent: #111111; }
[data-kommun="x"] { --paper: #123456; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #000000; --ink: #ffffff; --ink-soft: #cccccc; }
}
@media print { :root { --paper: #abcdef; --on-plate: #fedcba; } }
"""
GOOD = Colours("#0d535e", "#0d535e", "#e5f0f0")
GOOD_DARK = Colours("#8bd0d4", "#17616b", "#16282a")


def settings(light: Colours = GOOD, dark: Colours = GOOD_DARK) -> Settings:
    return Settings("Viks kommun", "Vik", light, dark, ("sv",))


def test_black_on_white_has_the_greatest_contrast_and_a_colour_on_itself_the_least() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#0d535e", "#0D535E") == pytest.approx(1)


def test_contrast_is_the_same_both_ways() -> None:
    assert contrast("#0d535e", "#e5f0f0") == contrast("#e5f0f0", "#0d535e")


def test_the_greys_around_the_limit_fall_on_the_right_side() -> None:
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)
    assert contrast("#777777", "#ffffff") < TEXT < contrast("#767676", "#ffffff")


def test_each_primary_has_its_share_of_the_light() -> None:
    assert luminance("#ff0000") == pytest.approx(0.2126)
    assert luminance("#00ff00") == pytest.approx(0.7152)
    assert luminance("#0000ff") == pytest.approx(0.0722)


def test_the_first_value_of_a_role_counts_and_dark_falls_back_on_light() -> None:
    light, dark = roles(SHEET)
    assert light["--paper"] == "#ffffff"
    assert dark["--paper"] == "#000000"
    assert dark["--on-plate"] == "#ffffff"


def test_readable_colours_give_no_pair() -> None:
    assert list(weak_pairs(settings(), SHEET)) == []


def test_a_pale_accent_is_told_against_each_ground_with_the_value_to_mend() -> None:
    pale = Colours("#99cccc", "#0d535e", "#e5f0f0")
    found = [pair[:4] for pair in weak_pairs(settings(light=pale), SHEET)]
    assert found == [("light", "accent", "#99cccc", "#ffffff"), ("light", "accent", "#99cccc", "#e5f0f0")]


def test_a_pale_plate_is_told_with_the_words_upon_it() -> None:
    found = list(weak_pairs(settings(dark=Colours("#8bd0d4", "#dddddd", "#16282a")), SHEET))
    assert [pair[:4] for pair in found] == [("dark", "plate", "#dddddd", "#ffffff")]
    assert found[0][4] == pytest.approx(contrast("#dddddd", "#ffffff"))


def test_a_dark_tint_is_told_with_each_ink_upon_it() -> None:
    tinted = Colours("#eeeeee", "#0d535e", "#222222")
    found = [pair[:4] for pair in weak_pairs(settings(light=tinted), SHEET) if pair[1] == "tint"]
    assert found == [("light", "tint", "#222222", "#000000"), ("light", "tint", "#222222", "#444444")]


def test_a_role_that_the_sheet_does_not_give_is_not_judged() -> None:
    pale = Colours("#99cccc", "#dddddd", "#ffffff")
    assert {pair[3] for pair in weak_pairs(settings(light=pale), "")} == {"#ffffff"}
