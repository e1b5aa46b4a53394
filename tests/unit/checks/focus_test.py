"""The ring round what has focus: what takes it away, and what makes up for that."""

from __future__ import annotations

import pytest

from sitegen.checks.focus import faults
from tests.unit.checks.styled import FIRST, rules, told

RING = ":focus-visible { outline: 3px solid }\n"


def found(css: str) -> list[str]:
    return told(faults(rules(RING + css), FIRST))


@pytest.mark.parametrize(
    "declared",
    [
        "outline: none",
        "outline: 0",
        "outline: 0px none",
        "outline: 3px red",  # without a style there is no line
        "outline: unset",
        "outline-style: none",
        "outline-width: 0",
        "outline: 2px solid transparent",
        "outline-color: transparent",
        "all: unset",
        "outline: 3px solid; outline: none",
        "outline: none !important; outline: 3px solid",
        "outline: none; color: red; border: 0; box-shadow: 0 0 3px",
        "outline: none; border-radius: 3px",
        "outline: none; border-color: red",
    ],
)
def test_an_outline_that_is_taken_away_is_told(declared: str) -> None:
    assert [line.rpartition(" ")[2] for line in found(f".a {{ {declared} }}")] == ["THM605"]


def test_it_is_told_at_the_declaration_that_does_it() -> None:
    assert found("a,\nb { color: red;\n  outline: none }") == ["4:3 THM605"]


@pytest.mark.parametrize(
    "css",
    [
        ".a { outline: none; border: 2px solid }",
        ".a { outline: none; border-block-end: 4px solid }",
        ".a { outline: 2px solid transparent; box-shadow: 0 0 0 3px }",
        ".a { outline: 2px solid transparent; background: yellow }",
        ".a { outline: none; outline: 2px dotted }",
        ".a { outline: inherit }",
        ".a { outline: var(--nobody-knows) }",
        ".a { outline-offset: 0 }",
        ".a { all: revert }",
        "main:focus:not(:focus-visible) { outline: none }",
        ".a { &:focus:not(:focus-visible) { outline: none } }",
        "@media print { .a { outline: none } }",
        ".a { outline: 1px solid }",  # an ornament, of which focus makes a ring
    ],
)
def test_what_makes_up_for_it_and_what_takes_nothing_away_is_no_fault(css: str) -> None:
    assert found(css) == []


def test_one_selector_without_the_exception_for_clicks_is_enough_for_a_fault() -> None:
    assert found("a:focus:not(:focus-visible), b:focus { outline: none }") == ["2:40 THM605"]


@pytest.mark.parametrize("width", ["1px", "thin", "0.1rem", "1.4pt", "var(--hair)"])
def test_a_ring_that_is_too_thin_is_told(width: str) -> None:
    assert found(f":root {{ --hair: 1px }} a:focus-visible {{ outline: {width} solid }}")[0].endswith("THM605")


@pytest.mark.parametrize(
    "css",
    [
        ":focus-visible { outline: 2px solid }",
        "*:focus-visible { outline: solid }",
        "a, :focus-visible { outline-width: 3px; outline-style: dashed }",
        ":root { --rule: 2px } :focus-visible { outline: var(--rule) solid var(--ink) }",
        ":root { --ring: 3px solid red } :focus-visible { outline: var(--ring) }",
        "@layer base { :focus-visible { outline: 3px solid } }",
        "@media screen { :focus-visible { outline: 3px solid } }",
    ],
)
def test_a_ring_for_everything_is_found(css: str) -> None:
    assert told(faults(rules(css), FIRST)) == []


@pytest.mark.parametrize(
    "css",
    [
        "",
        "a { color: red }",
        "a:focus-visible { outline: 3px solid }",
        ":focus-visible { color: red }",
        ":focus-visible { outline-offset: 3px }",
        ":focus-visible { outline-width: 3px }",
        "@media (min-width: 40rem) { :focus-visible { outline: 3px solid } }",
        "@supports (display: grid) { :focus-visible { outline: 3px solid } }",
        ".a { :focus-visible { outline: 3px solid } }",
        ":root { --a: 1px } .b { --a: 3px } :focus-visible { outline: solid var(--b) }",
    ],
)
def test_a_theme_without_a_ring_for_everything_is_told_of_once(css: str) -> None:
    assert told(faults(rules(css), FIRST)) == ["1:1 THM606"]


def test_of_the_values_of_a_custom_property_the_thinnest_counts() -> None:
    css = ":root { --a: 1px } .b { --a: 3px } :focus-visible { outline: var(--a) solid }"
    assert told(faults(rules(css), FIRST)) == ["1:53 THM605", "1:1 THM606"]
