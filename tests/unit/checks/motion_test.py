"""Motion: where it may stand, and what stills it."""

from __future__ import annotations

import pytest

from sitegen.checks.motion import faults
from tests.unit.checks.styled import rules, told

WANTED = "@media (prefers-reduced-motion: no-preference)"
REDUCE = "@media (prefers-reduced-motion: reduce)"
MOVING = ".a { transition: color 0.3s }\n"
ALL = "*, *::before, *::after"


def found(css: str) -> list[str]:
    return told(faults(rules(css)))


@pytest.mark.parametrize(
    "declared",
    [
        "transition: color 0.3s",
        "transition: opacity 0s, color 300ms",
        "transition-duration: 20ms",
        "-webkit-transition: all 1s",
        "animation: spin 1s infinite",
        "animation: spin var(--slow)",
        "animation-duration: calc(2 * 1s)",
        "animation-timeline: scroll()",
        "scroll-behavior: smooth",
    ],
)
def test_motion_that_nobody_can_turn_off_is_told(declared: str) -> None:
    assert found(f".a {{ {declared} }}") == ["1:6 THM607"]
    assert found(f"{WANTED} {{ .a {{ {declared} }} }}") == []
    assert found(f"@media print {{ .a {{ {declared} }} }}") == []


@pytest.mark.parametrize(
    "declared",
    ["transition: none", "transition: color", "animation: spin 0s", "animation-timeline: auto",
     "scroll-behavior: auto", "transition-delay: 2s", "animation-name: spin"],
)  # fmt: skip
def test_what_does_not_move_is_no_fault(declared: str) -> None:
    assert found(f".a {{ {declared} }}") == []


def test_the_turn_of_a_page_is_motion_too() -> None:
    turn = "@view-transition { navigation: auto }"
    assert found(turn) == ["1:20 THM607"]
    assert found(f"{WANTED} {{ {turn} }}") == []
    assert found(f"{turn} {REDUCE} {{ @view-transition {{ navigation: none }} }}") == []


@pytest.mark.parametrize(
    "still",
    [
        ".a { transition: none }",
        ".a { transition-duration: 0.01ms }",
        f"{ALL} {{ transition: none !important }}",
        "* { transition-duration: 0s !important }",
    ],
)
def test_motion_may_be_stilled_for_whoever_asks_for_it(still: str) -> None:
    assert found(f"{MOVING}{REDUCE} {{ {still} }}") == []
    assert found(f"{MOVING}@media (prefers-reduced-motion) {{ {still} }}") == []


@pytest.mark.parametrize(
    "still",
    [
        ".b { transition: none }",
        ".a { animation: none }",
        ".a { transition: color 0.1s }",
        "* { transition: none }",  # weaker than the rule that moves
        "::before { transition: none !important }",
    ],
)
def test_what_stills_something_else_or_is_weaker_is_not_enough(still: str) -> None:
    assert found(f"{MOVING}{REDUCE} {{ {still} }}")[0] == "1:6 THM607"


def test_what_stills_it_must_come_later_and_always_count() -> None:
    still = ".a { transition: none }"
    assert found(f"{REDUCE} {{ {still} }} {MOVING}")[0].endswith("THM607")
    assert found(f"{MOVING}{REDUCE} {{ @media (hover: hover) {{ {still} }} }}") == ["1:6 THM607"]
    assert found(f"{MOVING}@media not (prefers-reduced-motion: reduce) {{ {still} }}") == ["1:6 THM607"]


def test_everything_does_not_mean_pseudo_elements() -> None:
    moving = ".a::before { transition: all 1s }"
    assert found(f"{moving} {REDUCE} {{ * {{ transition: none !important }} }}") == ["1:14 THM607"]
    assert found(f"{moving} {REDUCE} {{ {ALL} {{ transition: none !important }} }}") == []
    marker = ".a::marker { transition: all 1s }"
    assert found(f"{marker} {REDUCE} {{ {ALL} {{ transition: none !important }} }}") == ["1:14 THM607"]


def test_important_motion_is_only_stilled_by_the_same_selectors_with_the_same_strength() -> None:
    moving = ".a { transition: all 1s !important }"
    assert found(f"{moving} {REDUCE} {{ {ALL} {{ transition: none !important }} }}") == ["1:6 THM607"]
    assert found(f"{moving} {REDUCE} {{ .a {{ transition: none }} }}") == ["1:6 THM607"]
    assert found(f"{moving} {REDUCE} {{ .a {{ transition: none !important }} }}") == []
