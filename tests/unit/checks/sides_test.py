"""Start and end instead of left and right, and no direction in a style sheet."""

from __future__ import annotations

import pytest

from sitegen.checks.sides import faults
from tests.unit.checks.styled import rules, told

SIDED = [
    "margin-left: 1rem",
    "padding-right: 0",
    "border-left: 1px solid",
    "border-right-width: 1px",
    "scroll-margin-left: 1px",
    "left: 0",
    "right: auto",
    "border-top-left-radius: 3px",
    "text-align: left",
    "float: RIGHT",
    "clear: left",
    "justify-content: right",
    "background: url(#a) no-repeat right center",
    "background-position: left 1px top",
    "object-position: left",
    "margin: 0 1rem 0 2rem",
    "padding: 0 0 0 1px",
    "inset: 0 auto 0 0",
    "border-width: 0 1px 0 0",
    "border-radius: 3px 0",
    "border-radius: 3px 3px 3px 0",
    "border-radius: 3px 0 3px",
    "border-radius: 3px 3px 0",
    "border-radius: 3px / 3px 0 0 3px",
]


def found(css: str) -> list[str]:
    return told(faults(rules(css)))


@pytest.mark.parametrize("declared", SIDED)
def test_a_side_is_told_where_nothing_says_which_direction(declared: str) -> None:
    assert found(f".a {{ {declared} }}") == ["1:6 THM611"]


@pytest.mark.parametrize("selector", ['[dir="rtl"] .a', ".a[dir=ltr]", ".a:dir(rtl)", ":is([dir=rtl], :dir(rtl)) .a"])
def test_a_side_is_right_where_the_direction_is_known(selector: str) -> None:
    assert [line for declared in SIDED for line in found(f"{selector} {{ {declared} }}")] == []


def test_every_selector_of_the_rule_must_name_the_direction() -> None:
    assert found(".a, [dir=rtl] .b { left: 0 }") == ["1:20 THM611"]
    assert found("[dir=rtl] { .a { left: 0 } }") == []


@pytest.mark.parametrize(
    "declared",
    [
        "margin-inline-start: 1rem",
        "inset-inline-end: 0",
        "text-align: start",
        "margin: 0 1rem 2rem",
        "padding: 1px 2px 3px 2px",
        "inset: 0",
        "border-radius: 3px",
        "border-radius: 3px 3px 0 0",
        "border-start-start-radius: 3px",
        "background: linear-gradient(to left, red, blue)",  # a drawing
        "transform-origin: left",
        "--side: left",
        "grid-area: left",
        "border-top: 1px solid",
    ],
)
def test_start_end_and_both_sides_alike_are_no_fault(declared: str) -> None:
    assert found(f".a {{ {declared} }}") == []


def test_paper_has_neither_start_nor_end_and_frames_no_selectors_to_limit() -> None:
    assert found("@page { margin: 1cm 2cm 1cm 3cm; @top-left { text-align: left } }") == []
    assert found("@keyframes a { from { left: 0 } }") == ["1:23 THM611"]


@pytest.mark.parametrize("declared", ["direction: rtl", "unicode-bidi: isolate", "DIRECTION: ltr"])
def test_a_direction_is_told_wherever_it_stands(declared: str) -> None:
    assert found(f".a {{ {declared} }}") == ["1:6 THM608"]
    assert found(f"[dir=rtl] .a {{ {declared} }}") == ["1:16 THM608"]
    assert found(f"@media print {{ .a {{ {declared} }} }}") == ["1:21 THM608"]
