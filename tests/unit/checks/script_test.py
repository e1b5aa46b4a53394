"""Languages are asked for with :lang(), and nothing comes between letters that join."""

from __future__ import annotations

import pytest

from sitegen.checks.script import ARABIC, faults
from tests.unit.checks.styled import rules, told

GUARD = ":lang(ar), :lang(fa) { letter-spacing: 0 !important }\n"


def found(css: str, arabic: tuple[str, ...] = ARABIC) -> list[str]:
    return told(faults(rules(css), arabic))


@pytest.mark.parametrize(
    "selector",
    ["[lang=ar]", "[lang|=ar]", '[lang^="ar"]', "a:not([LANG=sv])", ":is(p, [lang=ar]) b",
     r"[xml\:lang=ar], [lang~=ar]", "[*|lang=ar]", "[xml|lang=ar]"],
)  # fmt: skip
def test_a_language_asked_for_by_attribute_is_told_at_the_attribute(selector: str) -> None:
    assert found(f"{selector} {{ color: red }}") == [f"1:{selector.lower().rindex('[') + 1} THM609"]


@pytest.mark.parametrize("selector", [":lang(ar)", "[lang]", "bdi:not([lang])", "[hreflang=ar]", "[data-lang=ar]"])
def test_what_inherits_or_asks_for_no_language_is_no_fault(selector: str) -> None:
    assert found(f"{selector} {{ color: red }}") == []


def test_letter_spacing_without_a_guard_is_told_wherever_it_is_set() -> None:
    assert found("h1 { letter-spacing: -0.02em }\nh2 { letter-spacing: var(--track) }") == ["1:6 THM610", "2:6 THM610"]


def test_letter_spacing_limited_to_another_language_is_still_inherited_and_told() -> None:
    assert found("h1:lang(sv) { letter-spacing: 1px }") == ["1:15 THM610"]


@pytest.mark.parametrize("value", ["0", "0em", "normal", "inherit", "initial", "unset"])
def test_no_letter_spacing_needs_no_guard(value: str) -> None:
    assert found(f"h1 {{ letter-spacing: {value} }}") == []


@pytest.mark.parametrize(
    "guard",
    [
        GUARD,
        ":lang(ar) { letter-spacing: normal !important } *:lang(fa) { letter-spacing: 0 !important }",
        ":lang(ar, fa) { letter-spacing: 0 !important }",
        ':lang("ar"), :is(:lang(fa), :lang(ur)) { letter-spacing: 0 !important }',
        "@layer base { :where(:lang(ar), :lang(fa)) { letter-spacing: 0 !important } }",
        ":lang(ar), :lang(fa), .b { letter-spacing: 0px !important }",
    ],
)
def test_a_guard_that_is_stronger_than_all_rules_lets_them_stand(guard: str) -> None:
    assert found(f"h1 {{ letter-spacing: 1px }}\n{guard}") == []


@pytest.mark.parametrize(
    "guard",
    [
        ":lang(ar), :lang(fa) { letter-spacing: 0 }",  # any rule with a class is stronger
        ":lang(ar) { letter-spacing: 0 !important }",
        ":lang(ar) h1, :lang(fa) h1 { letter-spacing: 0 !important }",
        "h1:lang(ar), h1:lang(fa) { letter-spacing: 0 !important }",
        ":lang(fa-AF), :lang(ar) { letter-spacing: 0 !important }",
        "@media screen { :lang(ar), :lang(fa) { letter-spacing: 0 !important } }",
        "@supports (a: b) { :lang(ar), :lang(fa) { letter-spacing: 0 !important } }",
        ".a { &:lang(ar), &:lang(fa) { letter-spacing: 0 !important } }",
        ":not(:lang(ar), :lang(fa)) { letter-spacing: 0 !important }",
    ],
)
def test_a_guard_that_is_weaker_or_leaves_something_out_is_none(guard: str) -> None:
    assert found(f"h1 {{ letter-spacing: 1px }}\n{guard}")[0] == "1:6 THM610"


def test_past_a_guard_gets_what_is_important_or_on_a_pseudo_element() -> None:
    assert found(f"{GUARD}h1 {{ letter-spacing: 1px !important }}") == ["2:6 THM610"]
    assert found(f"{GUARD}h1::first-line {{ letter-spacing: 1px }}") == ["2:18 THM610"]
    assert found(f"{GUARD}h1:before {{ letter-spacing: 1px }}") == ["2:13 THM610"]


@pytest.mark.parametrize("selector", ["h1:lang(sv)", "h1:lang(sv, en)", ":lang(sv):first-child", "p h1:lang(ti)"])
def test_what_is_itself_in_another_language_may_be_as_strong_as_it_likes(selector: str) -> None:
    assert found(f"{GUARD}{selector} {{ letter-spacing: 1px !important }}") == []
    assert found(f"{GUARD}{selector}::before {{ letter-spacing: 1px }}") == []


@pytest.mark.parametrize(
    "selector", [":lang(sv) h1", "h1:lang(ar-EG)", "h1:lang('*-Arab')", "h1:not(:lang(ar))", "h1:lang(sv), h2"]
)
def test_an_ancestor_in_another_language_or_half_a_limit_is_not_enough(selector: str) -> None:
    assert [line.rpartition(" ")[2] for line in found(f"{GUARD}{selector} {{ letter-spacing: 1px !important }}")] == [
        "THM610"
    ]


def test_a_language_that_a_site_adds_must_be_guarded_too_and_is_named() -> None:
    css = f"{GUARD}h1 {{ letter-spacing: 1px }}"
    (fault,) = faults(rules(css), ("ar", "fa", "ps"))
    assert dict(fault.values)["languages"] == ":lang(ps)"
