"""The surroundings of a page: ways to others, what follows from the day."""

from __future__ import annotations

import datetime

import pytest

from sitegen.model.content import Fact
from sitegen.model.dates import PartialDate, Period
from sitegen.plan.context import Days, fact_href, language_link
from tests.site_test import SiteTest
from tests.unit.plan.planned import Planned

PERIOD = Period(PartialDate(2019), PartialDate(2022, 6))
LAST = datetime.date(2022, 6, 30)
ONE = datetime.timedelta(days=1)


def test_a_period_is_over_on_the_day_after_its_last() -> None:
    assert not Days(LAST).validity(PERIOD).ended
    assert Days(LAST + ONE).validity(PERIOD).ended


def test_validity_is_over_on_the_day_after_its_last_apart_from_the_period() -> None:
    found = Days(LAST + ONE).validity(PERIOD, PartialDate(2022, 7, 1))
    assert (found.ended, found.expired) == (True, False)
    assert Days(LAST + 2 * ONE).validity(None, PartialDate(2022, 7, 1)).expired


def test_the_days_on_which_something_changes_are_remembered() -> None:
    days = Days(LAST)
    days.validity(PERIOD, PartialDate(2030))
    days.validity(None)
    assert days.moments == {LAST, datetime.date(2030, 12, 31)}


@pytest.mark.parametrize(
    ("path", "root"), [("", "../"), ("plan", "../../"), ("plan/fair", "../../../"), ("404", "../")]
)
def test_the_way_to_the_root_is_as_long_as_the_page_is_deep(site: SiteTest, path: str, root: str) -> None:
    assert Planned(site).context(path).root == root


@pytest.mark.parametrize(
    ("url", "root"),
    [("https://vik.se", "/"), ("https://vik.se/", "/"), ("https://vik.se/integration/", "/integration/")],
)
def test_a_page_for_lost_readers_finds_home_from_any_depth(site: SiteTest, url: str, root: str) -> None:
    planned = Planned(site.edit("content/vik/site.yaml", "help:", f"url: {url}\nhelp:"))
    assert planned.context("404").root == root
    assert planned.context("plan").root == "../../"


def test_an_address_is_relative_to_the_page_with_its_anchor_last(site: SiteTest) -> None:
    context = Planned(site).context("plan/fair", "ar")
    pages = context.routes.by_path
    assert context.href(pages[""]) == "../../../ar/index.html"
    assert context.href(pages["404"]) == "../../../ar/404.html"
    assert context.href(pages["strategy/work"], anchor="jobs") == "../../../ar/strategy/work/index.html#jobs"
    assert context.href(pages["plan"], context.swedish) == "../../../sv/plan/index.html"


def test_a_link_to_a_page_that_is_in_swedish_only_leads_there_and_says_so(site: SiteTest) -> None:
    context = Planned(site).context("", "ar")
    link = context.link(context.routes.by_path["strategy/background"])
    assert link.href == "../sv/strategy/background/index.html"
    assert link.other is not None
    assert (link.other.tag, link.other.autonym) == ("sv", "svenska")
    assert (link.text.text, link.text.borrowed, link.text.direction) == ("Bakgrund", "sv", "ltr")


def test_a_link_to_the_page_itself_is_current_but_not_one_to_a_part_of_it(site: SiteTest) -> None:
    context = Planned(site).context("plan")
    assert context.link(context.page).current == "page"
    assert context.link(context.page, anchor="jobs-section").current == ""
    assert context.link(context.routes.by_path["strategy"]).current == ""


def test_a_page_whose_title_is_a_message_is_linked_by_its_name(site: SiteTest) -> None:
    context = Planned(site).context("")
    named = {path: context.link(context.routes.by_path[path]).name for path in ("terms", "site-map", "plan")}
    assert named == {"terms": "terms", "site-map": "site-map", "plan": ""}


def test_the_same_page_in_a_language_that_lacks_it_is_its_start_page(site: SiteTest) -> None:
    context = Planned(site).context("strategy/background")
    arabic = Planned(site).context("", "ar").language
    assert language_link(context, context.page, arabic).href == "../../../ar/index.html"
    assert language_link(context, context.page, context.language).current


@pytest.mark.parametrize(
    ("kind", "value", "href"),
    [
        ("phone", "0511-320 00", "tel:051132000"),
        ("phone", "+46 (0)511", "tel:+460511"),
        ("email", "info@vik.se", "mailto:info@vik.se"),
        ("web", "https://vik.se/", "https://vik.se/"),
        ("amount", "500 kr", ""),
    ],
)
def test_a_fact_links_to_what_its_kind_can_open(kind: str, value: str, href: str) -> None:
    assert fact_href(Fact("x", kind, value)) == href
