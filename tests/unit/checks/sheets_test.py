"""The gate over style sheets as a whole: sitegen's own passes it, and nothing that is read gives a traceback."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.app.project import packaged
from sitegen.checks import contrast
from sitegen.checks.roles import settings_of
from sitegen.checks.script import ARABIC
from sitegen.checks.sheets import ALONE, THEME, rule_faults, sheet_faults
from sitegen.checks.stylesheet import read
from sitegen.diagnostics import CODES
from tests.unit.checks.styled import told

CSS = packaged("themes") / "standard" / "css"
STANDARD = [(f"css/{name}", (CSS / name).read_text("utf-8")) for name in ("tokens.css", "base.css", "components.css")]
CODE_PAGES = Path(__file__).parents[3] / "docs" / "codes"
OF_FONTS = {"THM616", "THM618", "THM619"}
BAD = """
@import "b.css";
:root { --paper: #fff; --ink: #999; --focus: oklch(0.5 0.1 20) }
.a { outline: none; transition: all 1s; direction: rtl; margin-left: 0; position: fixed; letter-spacing: 1px }
[lang=ar] { color: red }
.b { color red }
"""


def test_the_standard_theme_is_without_fault() -> None:
    found = read(STANDARD)
    assert [*found.faults, *rule_faults(found, THEME, ARABIC)] == []


def test_every_fault_of_a_sheet_is_told_at_once() -> None:
    assert {item.code for item in sheet_faults([("build/vik/assets/style.css", BAD)])} == {
        "THM605", "THM606", "THM607", "THM608", "THM609", "THM610", "THM611", "THM612", "THM613", "THM614", "THM615",
        "THM617", "THM620", "THM621",
    }  # fmt: skip


def test_a_fault_has_the_path_of_its_sheet() -> None:
    found = list(sheet_faults([("a.css", ".a { float: left }"), ("b.css", "\n.b { float: left }")]))
    sided = [str(item.span) for item in found if item.code == "THM611"]
    assert sided == ["a.css:1:6", "b.css:2:6"]


def test_each_fault_is_told_once_also_where_both_schemes_have_it() -> None:
    css = ":root { --ink: none }"
    assert [line for line in told(sheet_faults([("a.css", css)])) if line.endswith("THM621")] == ["1:9 THM621"]


def test_no_sheets_are_no_fault() -> None:
    assert list(sheet_faults([])) == []


@pytest.mark.parametrize("missing", [0, 1, 2])
def test_some_faults_never_come_of_a_sheet_that_is_missing(missing: int) -> None:
    rest = [sheet for number, sheet in enumerate(STANDARD) if number != missing]
    assert {item.code for item in rule_faults(read(rest), THEME, ARABIC)} & ALONE == set()


@pytest.mark.parametrize("code", sorted({f"THM{number}" for number in range(605, 622)} - OF_FONTS))
def test_the_bad_example_of_a_codes_page_has_the_fault_and_the_good_one_does_not(code: str) -> None:
    page = (CODE_PAGES / f"{code}.md").read_text(encoding="utf-8")
    had = []
    for text in re.findall(r"```css\n(.*?)\n```", page, re.DOTALL):
        found = read([("css/vik.css", text)])
        colours = contrast.faults(tuple(settings_of(found.rules, {})))
        had.append(code in {item.code for item in (*found.faults, *rule_faults(found, THEME, ARABIC), *colours)})
    assert had == [True, False, True, False]


PIECES = st.sampled_from(
    [*"{}()[]:;,@#.&>+~*|\\\"'/ ", "/*", "*/", "url(", "var(--a)", "--a:", "@media ", "print", "!important", "0", "1px",
     "outline:", "none", "border-radius:", "/", ":lang(", "[dir", "[lang=", "unicode-range:", "U+", "\n", "\0", "å",
     "\\0", "@font-face", "transition:", "1s", "letter-spacing:", ":root", "--ink:", "light-dark(", "@keyframes x"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=40).map("".join))


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_no_text_gives_a_traceback_and_every_place_is_in_the_sheet(text: str) -> None:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").split("\n")
    for item in sheet_faults([("a.css", text)]):
        assert item.code in CODES
        assert 1 <= item.span.line <= len(lines)
        assert 1 <= item.span.column <= len(lines[item.span.line - 1]) + 1


@pytest.mark.parametrize("opening", ["(", "[", "{", "a{", "@media x{", "url(", ":is(", "&{", "@supports("])
def test_no_depth_gives_a_traceback(opening: str) -> None:
    assert "THM620" in {item.code for item in sheet_faults([("a.css", opening * 5000)])}
