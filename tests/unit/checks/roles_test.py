"""Colours of roles: how they are written, which of them counts, and where."""

from __future__ import annotations

import pytest

from sitegen.checks.roles import Setting, settings_of
from tests.unit.checks.styled import rules

DARK = "@media (prefers-color-scheme: dark)"


def settings(css: str, own: dict[str, dict[str, str]] | None = None) -> list[Setting]:
    return list(settings_of(rules(css), own or {}))


def ink(css: str, scheme: str = "light") -> str | None:
    found = next(one for one in settings(css) if one.scheme == scheme)
    return found.roles["--ink"].colour if "--ink" in found.roles else None


@pytest.mark.parametrize(
    ("written", "colour"),
    [
        ("#ABC", "#aabbcc"),
        ("#16201f", "#16201f"),
        ("black", "#000000"),
        ("rgb(255 0 128)", "#ff0080"),
        ("hsl(120 100% 50%)", "#00ff00"),
        ("hwb(0 0% 0%)", "#ff0000"),
        ("light-dark(#111111, #eeeeee)", "#111111"),
        ("var(--other)", "#123456"),
    ],
)
def test_a_colour_can_be_written_in_many_ways(written: str, colour: str) -> None:
    assert ink(f":root {{ --other: #123456; --ink: {written} }}") == colour


@pytest.mark.parametrize(
    "written",
    ["rgb(0 0 0 / 50%)", "transparent", "currentcolor", "color-mix(in srgb, red, blue)", "oklch(0.5 0.1 200)", "1px",
     "red blue", "var(--gone)", "var(--ink)", "light-dark(red)", "#12345"],
)  # fmt: skip
def test_what_is_no_single_opaque_colour_is_unknown(written: str) -> None:
    found = settings(f":root {{ --ink: {written} }}")[0]
    assert "--ink" not in found.roles
    assert [(name, value) for name, value, _ in found.unknown] == [("--ink", written)]


def test_the_last_value_counts_also_in_a_later_sheet_and_dark_falls_back_on_light() -> None:
    css = f"{DARK} {{ :root {{ --ink: #fff }} }} :root {{ --ink: #111 }} :root {{ --ink: #222 }}"
    assert (ink(css), ink(css, "dark")) == ("#222222", "#222222")
    css = f":root {{ --ink: #111 }} {DARK} {{ :root {{ --ink: #fff }} }}"
    assert (ink(css), ink(css, "dark")) == ("#111111", "#ffffff")


def test_light_dark_follows_the_scheme() -> None:
    assert ink(":root { --ink: light-dark(#111111, #eeeeee) }", "dark") == "#eeeeee"


@pytest.mark.parametrize("media", ["print", "(forced-colors: active)", "(prefers-color-scheme: dark)"])
def test_paper_forced_colours_and_the_other_scheme_do_not_count(media: str) -> None:
    assert ink(f":root {{ --ink: #111 }} @media {media} {{ :root {{ --ink: #fff }} }}") == "#111111"


@pytest.mark.parametrize("media", ["screen", "all", "screen and (prefers-color-scheme: light)", "print, screen"])
def test_what_counts_on_every_screen_counts(media: str) -> None:
    assert ink(f":root {{ --ink: #111 }} @media {media} {{ html {{ --ink: #fff }} }}") == "#ffffff"


@pytest.mark.parametrize(
    "rule",
    [
        ".part { --ink: #fff }",
        "@media (min-width: 40rem) { :root { --ink: #fff } }",
        "@media (prefers-contrast: more) { :root { --ink: #fff } }",
        "@supports (a: b) { :root { --ink: #fff } }",
        ".a { .part & { --ink: #fff } }",
        "@media not print { :root { --ink: #fff } }",
    ],
)
def test_what_counts_for_a_part_or_sometimes_is_a_setting_of_its_own(rule: str) -> None:
    page, part = [one for one in settings(f":root {{ --paper: #ccc; --ink: #111 }} {rule}") if one.scheme == "light"]
    assert page.roles["--ink"].colour == "#111111"
    assert (part.roles["--ink"].colour, part.roles["--paper"].colour) == ("#ffffff", "#cccccc")
    assert part.changed == {"--ink"}


def test_a_part_has_its_own_dark_over_its_own_light() -> None:
    css = f":root {{ --ink: #111 }} .a {{ --ink: #222; --paper: #eee }} {DARK} {{ .a {{ --ink: #ddd }} }}"
    dark = [one for one in settings(css) if one.scheme == "dark"][1]
    assert {name: role.colour for name, role in dark.roles.items()} == {"--ink": "#dddddd", "--paper": "#eeeeee"}


def test_the_kommuns_colour_goes_before_the_themes_on_the_page_but_not_in_a_part_with_its_own() -> None:
    css = ":root { --tint: #111 } .a { --tint: #222 }"
    page, part = settings(css, {"light": {"--tint": "#333333"}})[:2]
    assert (page.roles["--tint"].colour, page.roles["--tint"].at) == ("#333333", None)
    assert part.roles["--tint"].colour == "#222222"
