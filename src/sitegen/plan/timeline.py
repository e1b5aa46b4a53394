"""The picture of a plan: when each measure was to be done. Drawn in a box 360 wide; the table says the same."""

from __future__ import annotations

from collections.abc import Callable

from sitegen.model.content import Measure, Plan
from sitegen.model.dates import PartialDate
from sitegen.model.language import Language
from sitegen.plan.plan_views import Timeline, TimelineRow

WIDTH = 360
_LEFT, _RIGHT = 50, 356
_TOP, _ROW, _GAP = 47, 21, 8
_LONGEST_BY_MONTH = 18
"""Months up to which each month has its line; longer plans have a line a year."""


def _months(date: PartialDate) -> int:
    return date.year * 12 + (date.month or 1) - 1


def _after(date: PartialDate) -> int:
    """Month after the last one that a date covers."""
    return date.year * 12 + 12 if not date.month else _months(date) + 1


def _dates(measure: Measure) -> list[PartialDate]:
    schedule = measure.schedule
    found = [schedule.period.start, schedule.period.end] if schedule.period else []
    return [*found, *([schedule.by] if schedule.by else []), *schedule.reports]


def _ends(dates: list[PartialDate]) -> tuple[int, int]:
    """Return the first month and the one after the last; less than a year is shown in whole years."""
    first, last = min(map(_months, dates)), max(map(_after, dates))
    return (first, last) if last - first >= 12 else (first - first % 12, last + -last % 12)


def timeline(plan: Plan, language: Language) -> Timeline | None:
    """Return the picture; None where no measure has a time. Time runs the way the language is read."""
    dates = [date for measure in plan.measures for date in _dates(measure)]
    if not dates:
        return None
    first, last = _ends([*dates, *([plan.period.start, plan.period.end] if plan.period else [])])
    mirrored = language.direction == "rtl"

    def place(month: int) -> int:
        at = _LEFT + round((_RIGHT - _LEFT) * (month - first) / (last - first))
        return WIDTH - at if mirrored else at

    rows: list[TimelineRow] = []
    y, section = _TOP, ""
    for measure in plan.measures:
        y += _GAP if section and measure.section != section else 0
        section = measure.section
        rows.append(_row(measure, y, place))
        y += _ROW
    step = 1 if last - first <= _LONGEST_BY_MONTH else 12
    start = first if step == 1 else first - first % 12
    ticks = tuple(
        (place(max(month, first)), PartialDate(month // 12, month % 12 + 1)) for month in range(start, last, step)
    )
    half = (place(first + 1) - place(first)) // 2 if step == 1 else 0
    edges = (min(place(first), place(last)), max(place(first), place(last)))
    return Timeline(tuple(rows), y - 8, ticks, half, edges, mirrored, any(row.points for row in rows))


def _row(measure: Measure, y: int, place: Callable[[int], int]) -> TimelineRow:
    schedule = measure.schedule
    span: tuple[int, int] | None = None
    if schedule.period:
        span = (_months(schedule.period.start), _after(schedule.period.end))
    elif schedule.by:
        span = (_months(schedule.by), _after(schedule.by))
    bar = None
    if span:
        ends = sorted((place(span[0]), place(span[1])))
        bar = (ends[0] + 1, max(ends[1] - ends[0] - 2, 2))
    points = tuple((place(_months(date)) + place(_after(date))) // 2 for date in schedule.reports)
    return TimelineRow(measure.number, y, bar, points)
