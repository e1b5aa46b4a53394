"""The picture of a plan: what stands where, in the direction in which the language is read."""

from __future__ import annotations

from dataclasses import replace

from sitegen.load.languages import SWEDISH
from sitegen.model.content import Adopted, Measure, Plan, Schedule
from sitegen.model.dates import PartialDate, Period
from sitegen.model.language import Language
from sitegen.plan.timeline import WIDTH, timeline

ARABIC = Language("ar", "ar", "ar", "rtl", "Arab", "العربية")
YEAR = Schedule(Period(PartialDate(2019), PartialDate(2019)))


def plan(*schedules: Schedule, sections: str = "aaaaaaaa") -> Plan:
    measures = tuple(
        Measure(f"m{place}", sections[place], "x", schedule=schedule, number=f"Å{place + 1}")
        for place, schedule in enumerate(schedules)
    )
    return Plan("Plan", Adopted("Plan"), measures=measures)


def test_a_plan_without_times_has_no_picture() -> None:
    assert timeline(plan(Schedule(), Schedule()), SWEDISH) is None


def test_a_measure_over_the_whole_time_reaches_from_edge_to_edge() -> None:
    made = timeline(plan(YEAR), SWEDISH)
    assert made is not None
    left, right = made.edges
    assert made.rows[0].bar == (left + 1, right - left - 2)
    assert 0 < left < right < WIDTH


def test_one_date_stands_in_its_year_and_times_stand_in_the_years_of_the_plan() -> None:
    alone = timeline(plan(Schedule(by=PartialDate(2019, 12))), SWEDISH)
    assert alone is not None
    assert len(alone.ticks) == 12
    bar = alone.rows[0].bar
    assert bar is not None
    assert bar[1] < (alone.edges[1] - alone.edges[0]) / 11
    years = Period(PartialDate(2018), PartialDate(2021))
    longer = timeline(replace(plan(Schedule(by=PartialDate(2019, 12))), period=years), SWEDISH)
    assert longer is not None
    assert [date.year for _, date in longer.ticks] == [2018, 2019, 2020, 2021]


def test_a_measure_without_a_time_has_a_row_and_no_bar() -> None:
    made = timeline(plan(YEAR, Schedule()), SWEDISH)
    assert made is not None
    assert [row.number for row in made.rows] == ["Å1", "Å2"]
    assert made.rows[1].bar is None


def test_a_date_to_be_done_by_is_the_month_before_it_ends() -> None:
    made = timeline(plan(YEAR, Schedule(by=PartialDate(2019, 1)), Schedule(by=PartialDate(2019, 12))), SWEDISH)
    assert made is not None
    first, last = made.rows[1].bar, made.rows[2].bar
    assert first is not None
    assert last is not None
    assert first[0] == made.edges[0] + 1
    assert sum(last) == made.edges[1] - 1
    assert first[1] < (made.edges[1] - made.edges[0]) / 11


def test_a_report_is_a_point_in_the_middle_of_its_month() -> None:
    made = timeline(plan(Schedule(YEAR.period, reports=(PartialDate(2019, 1), PartialDate(2019, 12)))), SWEDISH)
    assert made is not None
    month = (made.edges[1] - made.edges[0]) / 12
    early, late = made.rows[0].points
    assert abs(early - (made.edges[0] + month / 2)) <= 1
    assert abs(late - (made.edges[1] - month / 2)) <= 1


def test_a_year_has_a_line_a_month_with_room_for_its_letter_between() -> None:
    made = timeline(plan(YEAR), SWEDISH)
    assert made is not None
    assert [month.month for _, month in made.ticks] == list(range(1, 13))
    assert made.half == (made.ticks[1][0] - made.ticks[0][0]) // 2


def test_a_longer_plan_has_a_line_a_year() -> None:
    made = timeline(plan(Schedule(Period(PartialDate(2019, 3), PartialDate(2022)))), SWEDISH)
    assert made is not None
    assert [month.year for _, month in made.ticks] == [2019, 2020, 2021, 2022]
    assert made.half == 0
    assert made.ticks[0][0] == made.edges[0]


def test_time_runs_from_right_to_left_where_the_language_does() -> None:
    swedish, arabic = timeline(plan(YEAR, Schedule(by=PartialDate(2019, 2))), SWEDISH), None
    arabic = timeline(plan(YEAR, Schedule(by=PartialDate(2019, 2))), ARABIC)
    assert swedish is not None
    assert arabic is not None
    assert (swedish.mirrored, arabic.mirrored) == (False, True)
    assert [WIDTH - place for place, _ in arabic.ticks] == [place for place, _ in swedish.ticks]
    assert arabic.edges[0] < arabic.edges[1]
    one, other = swedish.rows[1].bar, arabic.rows[1].bar
    assert one is not None
    assert other is not None
    assert WIDTH - sum(other) == one[0]
    assert arabic.half == -swedish.half


def test_sections_are_set_apart() -> None:
    made = timeline(plan(YEAR, YEAR, YEAR, sections="aab"), SWEDISH)
    assert made is not None
    heights = [row.y for row in made.rows]
    assert heights[2] - heights[1] > heights[1] - heights[0] > 0
    assert made.height > heights[-1]
