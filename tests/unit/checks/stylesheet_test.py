"""Style sheets are read into one row of rules, whatever stands in what, and what is no CSS is told."""

from __future__ import annotations

import pytest

from sitegen.checks.stylesheet import DEEPEST, read
from tests.unit.checks.styled import rules, told

NESTED = """
.a, .b {
  color: red;
  &:hover, .c { margin: 0; @media (min-width: 40rem) { padding: 0 } }
}
"""


def test_a_rule_has_its_place_its_selectors_and_what_it_declares() -> None:
    (rule,) = rules("\n  .a:hover,\n  B > i { Color: Red; --Own: 1px !important }")
    assert (rule.path, rule.at) == ("themes/vik/css/a.css", (2, 3))
    assert [one.text for one in rule.selectors] == [".a:hover", "B > i"]
    assert [(one.name, one.text, one.important, one.at) for one in rule.declarations] == [
        ("color", "Red", False, (3, 11)),
        ("--Own", "1px", True, (3, 23)),
    ]


def test_columns_count_characters_as_editors_do() -> None:
    assert rules("/* å𐍈 */ a { b: c }")[0].at == (1, 10)


def test_conditions_around_a_rule_are_kept_with_it() -> None:
    (rule,) = rules("@media print, (MIN-WIDTH:40rem) { @supports (display: grid) { a { b: c } } }")
    assert rule.media == (("print", "(min-width: 40rem)"),)
    assert rule.conditions == ("supports (display: grid)",)


def test_a_rule_counts_only_in_a_medium_where_every_query_asks_for_it() -> None:
    def within(queries: str, feature: str) -> bool:
        return rules(f"@media {queries} {{ a {{ b: c }} }}")[0].within(feature)

    assert within("print", "print")
    assert within("print and (orientation: landscape)", "print")
    assert within("(forced-colors:active)", "(forced-colors: active)")
    assert not within("print, screen", "print")
    assert not within("not print", "print")
    assert not within("(a) or (forced-colors: active)", "(forced-colors: active)")
    assert not within("(x-print: 1)", "print")


def test_rules_inside_rules_are_taken_out_with_what_they_stand_in() -> None:
    found = rules(NESTED)
    assert [rule.text for rule in found] == [".a, .b", ".a, .b & &:hover, .c", ".a, .b & &:hover, .c"]
    assert [one.name for rule in found for one in rule.declarations] == ["color", "margin", "padding"]
    assert found[2].media == (("(min-width: 40rem)",),)


def test_a_nested_rule_is_limited_where_either_level_is() -> None:
    def limited(css: str) -> bool:
        return rules(css)[-1].every(lambda one: "[dir" in one.text)

    assert limited("[dir=rtl] { .a { b: c } }")
    assert limited(".a { [dir=rtl] & { b: c } }")
    assert not limited(".a, [dir=rtl] { .b, [dir] & { c: d } }")


def test_the_frames_of_an_animation_have_no_selectors() -> None:
    found = rules("@keyframes spin { from { rotate: 0 } 50%, to { rotate: 1turn } }")
    assert [(rule.frames, rule.levels) for rule in found] == [(True, ()), (True, ())]


def test_an_at_rule_goes_by_its_name_and_makers_prefixes_say_nothing() -> None:
    assert [rule.name for rule in rules("@font-face { src: x } @page :first { margin: 0 } @import 'a.css';")] == [
        "font-face", "page", "import",
    ]  # fmt: skip
    assert rules("@-webkit-keyframes a { from { b: c } }")[0].frames
    assert rules("a { -webkit-transition: none }")[0].declarations[0].name == "transition"


@pytest.mark.parametrize(
    ("css", "at"),
    [
        ("a { b: c }\n  .b { c: d", "2:3 THM620"),
        ("a { b: c }\n}\nd { e: f }", "2:1 THM620"),
        ("a { b: c }\n/* x", "2:1 THM620"),
        ('a { content: "x\n; }', "1:14 THM620"),
        ('a { b: "x', "1:8 THM620"),
        ("a { color red; b: c }", "1:14 THM620"),
        ("a { b: c }\na, b", "2:1 THM620"),
        ("/* x", "1:1 THM620"),
        ("a { b: ) }", "1:8 THM620"),
        ("\n@import 'a.css'", "2:1 THM620"),
    ],
)
def test_what_is_no_css_is_told_where_it_is(css: str, at: str) -> None:
    found = read([("a.css", css)])
    assert told(found.faults)[:1] == [at]


def test_what_can_be_read_beside_is_read() -> None:
    found = read([("a.css", "a { color red; b: c }\nd { e: f }")])
    assert [rule.text for rule in found.rules] == ["a", "d"]
    assert found.rules[0].declarations[0].name == "b"


def test_brackets_too_deep_to_read_are_told_and_nothing_of_the_sheet_is_judged() -> None:
    whole = "a { b: " + "(" * (DEEPEST - 2) + ")" * (DEEPEST - 2) + " }"
    assert read([("a.css", whole)]).faults == ()
    deep = read([("a.css", "a { b: " + "(" * 3000 + ")" * 3000 + " }"), ("b.css", "c { d: e }")])
    assert told(deep.faults) == ["1:1 THM620"]
    assert [rule.text for rule in deep.rules] == ["c"]


def test_the_first_sheet_is_named_and_no_sheets_are_no_fault() -> None:
    assert read([("a.css", ""), ("b.css", "")]).first == "a.css"
    assert read([]) == ("", (), ())
