"""Forced colours, paper, and what a style sheet fetches."""

from __future__ import annotations

import pytest

from sitegen.checks.mediums import faults
from tests.unit.checks.styled import FIRST, rules, told

BOTH = "@media (forced-colors: active) { a { b: c } } @media print { a { b: c } }\n"


def found(css: str, folder: str = "../fonts/") -> list[str]:
    return told(faults(rules(css), FIRST, folder))


def test_a_theme_that_forgets_forced_colours_or_paper_is_told_of_once() -> None:
    assert found("a { b: c }") == ["1:1 THM612", "1:1 THM613"]
    assert found(BOTH) == []


@pytest.mark.parametrize("queries", ["screen", "not print", "print, screen"])
def test_print_is_a_medium_of_its_own(queries: str) -> None:
    assert found(f"@media (forced-colors: active) {{ a {{ b: c }} }} @media {queries} {{ a {{ b: c }} }}") == [
        "1:1 THM613"
    ]


def test_an_empty_rule_says_nothing() -> None:
    assert found("@media (forced-colors: active) { a { } } @media print { }") == ["1:1 THM612", "1:1 THM613"]


@pytest.mark.parametrize("around", ["{}", "@media print {{ {} }}", "@media (min-width: 40rem) {{ {} }}"])
def test_what_is_fixed_where_paper_is_meant_too_is_told(around: str) -> None:
    css = around.format(".a { position: fixed }")
    assert found(BOTH + css) == [f"2:{css.index('position') + 1} THM617"]


@pytest.mark.parametrize("queries", ["screen", "screen and (min-width: 40rem)", "not print"])
def test_on_screens_things_may_be_fixed(queries: str) -> None:
    assert found(f"{BOTH}@media {queries} {{ .a {{ position: fixed }} }}") == []


@pytest.mark.parametrize(
    "value",
    [
        'url("https://fonts.example/a.woff2")',
        "url(//example.se/a.png)",
        "url(data:image/png;base64,AAAA)",
        'url("../img/a.svg")',
        'url("../fonts/../a.svg")',
        'url("/fonts/a.woff2")',
        'image-set("a.png" 1x)',
        '-webkit-image-set(url("a.png") 1x)',
        'src("https://example.se/a")',
        r'u\72l("https://example.se/a")',
        "linear-gradient(red, blue), url(a.png)",
    ],
)
def test_whatever_is_not_a_file_of_the_theme_is_told(value: str) -> None:
    assert [line.rpartition(" ")[2] for line in found(f"{BOTH}a {{ background: {value} }}")] == ["THM614"]
    assert [line.rpartition(" ")[2] for line in found(f"{BOTH}a {{ --later: {value} }}")] == ["THM614"]


@pytest.mark.parametrize("value", ['url("../fonts/a-b.woff2") format("woff2")', "url('../fonts/a')", "url(../fonts/a)",
                                   "url(#gradient)", 'local("Arial")', '"https://example.se"'])  # fmt: skip
def test_the_themes_own_files_and_what_nobody_fetches_are_no_fault(value: str) -> None:
    assert found(f"{BOTH}@font-face {{ src: {value} }}") == []


def test_no_sheet_takes_in_another() -> None:
    (fault,) = faults(rules(f'{BOTH}@import url("b.css") screen;'), FIRST, "../fonts/")
    assert (str(fault.span), fault.code, dict(fault.values)) == (f"{FIRST}:2:1", "THM614", {"address": "b.css"})
    assert found('@import "../fonts/b.css";' + BOTH) == ["1:1 THM614"]


def test_a_built_sheet_has_its_fonts_beside_it() -> None:
    assert found(f'{BOTH}@font-face {{ src: url("a.0123.woff2") }}', "") == []
    assert found(f'{BOTH}@font-face {{ src: url("../a.woff2") }}', "") == ["2:19 THM614"]
