"""The accessibility statement: its status is a person's to set, and nothing raises it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.accessibility import STATUSES, UNSTATED, Burden, Fault, NotCovered, Statement

FAULTS = st.lists(st.builds(Fault, st.just("Kartan"), st.just("Den är en bild.")), max_size=3).map(tuple)
BURDENS = st.lists(st.builds(Burden, st.just("Ljudfilen"), st.just("Tre timmar.")), max_size=2).map(tuple)
NOT_COVERED = st.lists(st.builds(NotCovered, st.just("Protokoll")), max_size=2).map(tuple)
STATEMENTS = st.builds(
    Statement, st.sampled_from(("", *STATUSES)), faults=FAULTS, burden=BURDENS, not_covered=NOT_COVERED
)


@given(STATEMENTS, st.integers(0, 5))
def test_a_status_is_never_raised_and_one_that_is_not_given_is_never_guessed(statement: Statement, found: int) -> None:
    shown = statement.shown_status(found)
    if statement.status:
        assert STATUSES.index(shown) <= STATUSES.index(statement.status)
    else:
        assert shown == ""


@given(STATEMENTS, st.integers(0, 5))
def test_full_is_shown_only_where_a_person_says_so_and_nothing_is_listed_or_found(
    statement: Statement, found: int
) -> None:
    whole = statement.status == "full" and not statement.faults and not statement.burden and not found
    assert (statement.shown_status(found) == "full") is whole


@given(STATEMENTS)
def test_a_status_that_already_says_that_something_lacks_stands(statement: Statement) -> None:
    if statement.status in {"partly", "not"}:
        assert {statement.shown_status(found) for found in (0, 1, 9)} == {statement.status}


def test_content_that_the_law_does_not_cover_lowers_no_status() -> None:
    assert Statement("full", not_covered=(NotCovered("Protokoll"),)).shown_status(0) == "full"


def test_what_is_not_said_is_empty_but_the_standards_and_the_authority() -> None:
    assert UNSTATED.status == UNSTATED.form == UNSTATED.method == ""
    assert UNSTATED.claims == ("EN 301 549 V3.2.1", "WCAG 2.1 AA")
    assert (UNSTATED.authority, Statement(supervisor="pts").authority) == ("digg", "pts")
