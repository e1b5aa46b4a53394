"""Dates as precise as the document says them, and the days between which nothing changes."""

from __future__ import annotations

from datetime import date

import pytest

from sitegen.model.dates import PartialDate, unchanged_days, year_after


@pytest.mark.parametrize(
    ("partial", "first", "last", "written"),
    [
        (PartialDate(2017), date(2017, 1, 1), date(2017, 12, 31), "2017"),
        (PartialDate(2017, 2), date(2017, 2, 1), date(2017, 2, 28), "2017-02"),
        (PartialDate(2020, 2), date(2020, 2, 1), date(2020, 2, 29), "2020-02"),
        (PartialDate(2017, 12), date(2017, 12, 1), date(2017, 12, 31), "2017-12"),
        (PartialDate(2017, 2, 14), date(2017, 2, 14), date(2017, 2, 14), "2017-02-14"),
    ],
)
def test_a_date_means_every_day_that_it_can_mean_and_is_written_as_precisely_as_it_is_known(
    partial: PartialDate, first: date, last: date, written: str
) -> None:
    assert (partial.first(), partial.last(), str(partial)) == (first, last, written)


def test_a_year_is_written_with_four_digits() -> None:
    assert str(PartialDate(862)) == "0862"


def test_the_less_precise_of_two_dates_comes_first() -> None:
    days = [PartialDate(2017, 2, 14), PartialDate(2017, 2), PartialDate(2018), PartialDate(2017)]
    assert [str(day) for day in sorted(days)] == ["2017", "2017-02", "2017-02-14", "2018"]


def test_a_fact_holds_from_the_day_after_the_moment_before_through_the_moment_after() -> None:
    moments = (date(2020, 12, 31), date(2017, 6, 30), date(2030, 1, 1), date(2026, 12, 31))
    assert unchanged_days(moments, date(2026, 11, 24)) == (date(2021, 1, 1), date(2026, 12, 31))


def test_on_a_last_day_of_validity_the_fact_still_holds_that_day_only() -> None:
    last = date(2026, 11, 24)
    assert unchanged_days((last,), last) == (date.min, last)
    assert unchanged_days((last,), date(2026, 11, 25)) == (date(2026, 11, 25), date.max)


def test_without_moments_nothing_ever_changes() -> None:
    assert unchanged_days((), date(2026, 11, 24)) == (date.min, date.max)


def test_a_year_after_a_day_is_365_days_whatever_the_year() -> None:
    assert year_after(date(2025, 11, 2)) == date(2026, 11, 2)
    assert year_after(date(2027, 3, 1)) == date(2028, 2, 29)


def test_a_year_after_the_last_day_that_there_is_is_that_day() -> None:
    assert year_after(date(9999, 12, 31)) == date.max
    assert year_after(date(9999, 1, 1)) == date.max
