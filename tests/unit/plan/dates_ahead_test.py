"""Days on which something was done: told while they have not come, and only then."""

from __future__ import annotations

import datetime

import pytest

from tests.site_test import SiteTest

THE_DAY = datetime.date(2026, 12, 1)
ONE = datetime.timedelta(days=1)
PLAN = "content/vik/plan/plan.yaml"


@pytest.mark.parametrize("written", ["2026-12-01", "2026-12"])
def test_a_follow_up_is_told_until_its_day_has_come_and_nothing_is_written_then(site: SiteTest, written: str) -> None:
    site.edit(PLAN, "on: 2019-12,", f"on: {written},")
    site.build(today=THE_DAY - ONE)
    assert [one.partition(":")[0] for one in site.findings] == [PLAN]
    assert site.codes == ["STR243"]
    assert site.build(today=THE_DAY).codes == []
    assert site.ran == {}


def test_a_date_that_may_lie_ahead_is_not_told(site: SiteTest) -> None:
    site.edit(PLAN, "to: 2019, reports", "to: 2099, reports").edit(PLAN, "[2019-06]", "[2098-06]")
    assert site.build().codes == []
