"""Traces: kept whole or not at all; for how long they hold; why a file must be made anew, in words."""

from __future__ import annotations

import datetime
import json

import pytest

from sitegen.diagnostics import Diagnostic, Span
from sitegen.engine.files import Seen, Stat
from sitegen.engine.trace import FORMAT, Made, Recipe, Trace, decode, encode, reason

SEEN = Seen(Stat(1_700_000_000_123_456_789, 12, 34, 1_700_000_000_123_456_790), "ab" * 32, 1_700_000_009_000_000_000)
LAYOUT = Recipe((("sitegen", "1111"), ("templates/layout.html", "2222")))
PLAIN = Recipe((("sitegen", "1111"),))
MADE = Made("view", LAYOUT, SEEN)
TRACE = Trace(
    "inputs",
    datetime.date(2020, 1, 1),
    datetime.date(2022, 12, 31),
    {"sv/index.html": MADE, "sv/å.html": Made("other", PLAIN, SEEN), "sv/plan/index.html": Made("third", LAYOUT, SEEN)},
    (Diagnostic(Span("content/vik/site.yaml", 3, 7), "STR220", (("name", "Vik å"), ("near", ""))),),
    2,
    ("sv", "ar"),
)


def test_a_trace_is_read_as_it_was_written() -> None:
    assert decode(encode(TRACE)) == TRACE


def test_a_trace_keeps_how_many_of_its_files_are_pages_and_which_languages_there_are() -> None:
    read = decode(encode(TRACE))
    assert read is not None
    assert (read.pages, read.languages) == (2, ("sv", "ar"))


def test_a_trace_without_end_is_read_as_it_was_written() -> None:
    always = Trace("inputs", datetime.date.min, datetime.date.max)
    assert decode(encode(always)) == always


def test_a_recipe_that_many_files_share_is_written_once() -> None:
    assert encode(TRACE).count(b"templates/layout.html") == 1


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b"\xff", b'{"format": 2}', encode(TRACE)[:-10], encode(TRACE)[10:]]
)
def test_a_damaged_trace_is_no_trace(content: bytes) -> None:
    assert decode(content) is None


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("days", ["2020-01-01"]),
        ("days", ["2020-13-01", "2022-12-31"]),
        ("recipes", []),
        ("files", ["sv/index.html"]),
        ("files", {"sv/index.html": ["view", 0, [1, 2]]}),
        ("findings", [["content/vik/site.yaml", 3]]),
        ("findings", 5),
        ("pages", "many"),
        ("pages", None),
        ("languages", 5),
    ],
)
def test_a_trace_with_one_damaged_part_is_no_trace(key: str, value: object) -> None:
    whole = json.loads(encode(TRACE))
    assert decode(json.dumps(whole | {key: value}).encode()) is None


@pytest.mark.parametrize("key", sorted(json.loads(encode(TRACE))))
def test_a_trace_that_lacks_a_part_is_no_trace(key: str) -> None:
    whole = json.loads(encode(TRACE))
    del whole[key]
    assert decode(json.dumps(whole).encode()) is None


def test_a_trace_of_another_version_is_no_trace() -> None:
    whole = json.loads(encode(TRACE))
    assert decode(json.dumps(whole | {"format": FORMAT + 1}).encode()) is None


def test_a_trace_holds_for_the_same_inputs_from_its_first_day_to_its_last() -> None:
    first, last, one = TRACE.first_day, TRACE.last_day, datetime.timedelta(days=1)
    days = (first - one, first, last, last + one)
    assert [TRACE.holds({"inputs"}, day) for day in days] == [False, True, True, False]
    assert not TRACE.holds({"other"}, first)


def test_a_file_that_is_as_it_was_made_need_not_be_made() -> None:
    assert reason(MADE, "view", LAYOUT, intact=True) == ""


def test_the_reason_says_that_a_file_is_new() -> None:
    assert reason(None, "view", LAYOUT, intact=False) == "new"


def test_the_reason_says_that_the_built_file_was_touched() -> None:
    assert reason(MADE, "view", LAYOUT, intact=False) == "built file missing or changed"


def test_the_reason_says_that_the_page_shows_something_else() -> None:
    assert reason(MADE, "another", LAYOUT, intact=True) == "page changed"


@pytest.mark.parametrize(
    ("parts", "named"),
    [
        ((("sitegen", "1111"), ("templates/layout.html", "3333")), "templates/layout.html"),
        ((("sitegen", "9999"), ("templates/layout.html", "2222")), "sitegen"),
        ((*LAYOUT.parts, ("templates/parts.html", "4444")), "templates/parts.html"),
        ((("sitegen", "1111"),), "templates/layout.html"),
    ],
    ids=["changed", "our own code", "added", "gone"],
)
def test_the_reason_names_the_part_that_changed(parts: tuple[tuple[str, str], ...], named: str) -> None:
    assert reason(MADE, "view", Recipe(parts), intact=True) == f"{named} changed"
