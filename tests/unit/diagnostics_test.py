"""A name that is not known: what is proposed in its place."""

from __future__ import annotations

import pytest

from sitegen.diagnostics import Findings, Span, nearest, some


@pytest.mark.parametrize(
    ("name", "near"), [("läkare.jpg", "Läkare.JPG"), ("mal", "Mål"), ("skarra", "Skara"), ("xyz", "")]
)
def test_the_nearest_name_is_found_whatever_its_letters_are_capitals_or_not(name: str, near: str) -> None:
    assert nearest(name, ["Läkare.JPG", "Mål", "Skara"]) == near


def test_of_few_names_all_are_told_and_of_many_those_most_alike() -> None:
    many = [f"id-{number}" for number in range(100)]
    assert some("b", ["c", "a"]) == "a, c"
    assert some("b", []) == "–"
    assert some("id-77", many).count(",") == 7
    assert "id-77" in some("id-77", many)
    assert some("id-77", many).endswith(" …")


def test_an_unknown_name_is_told_with_what_it_may_be_and_what_there_is() -> None:
    findings = Findings()
    findings.unknown("STR211", Span("a"), "skarra", ["skara", "orebro"])
    assert dict(findings.items[0].values) == {"name": "skarra", "near": "skara", "known": "orebro, skara"}
