"""The HTML that the documentation of a code shows: the bad one is told, the good one is not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sitegen.checks.pages.gate import judge
from tests.unit.checks.pages.built import whole

PAGES = Path(__file__).parents[4] / "docs" / "codes"
FENCE = re.compile(r"```html\n(.*?)\n```", re.DOTALL)
OF_SITE = {"PAG730", "PAG735"}
"""Told of several pages together."""
SHOWN = [
    (file.stem, *FENCE.findall(file.read_text(encoding="utf-8")))
    for file in sorted(PAGES.glob("PAG*.md"))
    if file.stem not in OF_SITE and "```html" in file.read_text(encoding="utf-8")
]


def codes(html: str) -> set[str]:
    return {item.code for item in judge(whole(html), frozenset())}


@pytest.mark.parametrize(("code", "bad", "good", "bad_again", "good_again"), SHOWN, ids=[one[0] for one in SHOWN])
def test_the_bad_example_of_a_code_is_told_and_the_good_one_is_not(
    code: str, bad: str, good: str, bad_again: str, good_again: str
) -> None:
    assert code in codes(bad)
    assert code not in codes(good)
    assert (bad, good) == (bad_again, good_again)  # in Swedish and in English
