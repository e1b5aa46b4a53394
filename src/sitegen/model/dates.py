"""Dates as strategies have them: a year, a month of a year, or a day; and periods of them."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date as precise as the document says it: ``2017``, ``2017-02`` or ``2017-02-14``."""

    year: int
    month: int = 0
    """1–12; 0 where only the year is known."""
    day: int = 0
    """1–31; 0 where only the month is known."""

    def first(self) -> datetime.date:
        """Return the first day it can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    def last(self) -> datetime.date:
        """Return the last day it can mean."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """Return it as written in content and in ``<time datetime>``."""
        return "-".join([f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)])


@dataclass(frozen=True, slots=True)
class Period:
    """From the first day of ``start`` to the last day of ``end``."""

    start: PartialDate
    end: PartialDate


def year_after(day: datetime.date) -> datetime.date:
    """Return the last day of the year that begins on the day after ``day``: 365 days; the last day there is at most."""
    return day + min(datetime.timedelta(days=365), datetime.date.max - day)


def unchanged_days(moments: tuple[datetime.date, ...], today: datetime.date) -> tuple[datetime.date, datetime.date]:
    """Return the first and last day around ``today`` on which every derived fact is the same.

    ``moments`` are last days of validity: a fact changes on the day after each of them.
    """
    earlier = [day for day in moments if day < today]
    later = [day for day in moments if day >= today]
    one = datetime.timedelta(days=1)
    return (
        max(earlier) + one if earlier else datetime.date.min,
        min(later) if later else datetime.date.max,
    )
