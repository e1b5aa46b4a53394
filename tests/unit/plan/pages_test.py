"""Views of whole pages: what the start page gathers, what is borrowed, the choice of language."""

from __future__ import annotations

import datetime

from sitegen.engine.fingerprint import fingerprint
from sitegen.plan.pages import choice
from sitegen.plan.views import NotFoundView, StartView
from tests.site_test import SiteTest
from tests.unit.plan.planned import ASSETS, Planned


def test_each_language_has_a_view_for_each_page_that_is_in_it(site: SiteTest) -> None:
    planned = Planned(site)
    swedish, arabic = planned.views("sv"), planned.views("ar")
    own = {file for file, view in arabic.items() if view.kind != "beside"}
    assert {file.replace("ar/", "sv/", 1) for file in own} == set(swedish) - {"sv/strategy/background/index.html"}
    assert swedish["sv/plan/index.html"].kind == "plan"


def test_every_view_has_a_fingerprint_and_no_two_pages_have_one(site: SiteTest) -> None:
    planned = Planned(site)
    views = [*planned.views("sv").values(), *planned.views("ar").values()]
    assert len({fingerprint(view) for view in views}) == len(views)


def test_the_style_sheet_and_icon_are_found_from_the_depth_of_the_page(site: SiteTest) -> None:
    planned = Planned(site)
    assert planned.view("sv/index.html").style == "../assets/style.css"
    assert planned.view("sv/plan/fair/index.html").icon == "../../../assets/favicon.svg"


def test_the_start_page_shows_the_way_to_each_part_with_what_is_in_it(site: SiteTest) -> None:
    ways = Planned(site).body("sv/index.html", StartView).ways
    assert [(way.kind, way.counts) for way in ways] == [
        ("strategy", (("areas", 1), ("goals", 1))), ("summary", ()), ("plan", (("measures", 2),)),
        ("terms", ()), ("references", ()),
    ]  # fmt: skip


def test_the_start_page_has_a_sign_to_the_summary_in_each_language_it_is_in(site: SiteTest) -> None:
    signs = Planned(site).body("sv/index.html", StartView).signs
    assert [(link.href, words) for link, words in signs] == [
        ("../sv/strategy/summary/index.html", "Strategin i korthet"),
        ("../ar/strategy/summary/index.html", "الاستراتيجية باختصار"),
    ]
    arabic = Planned(site).body("ar/index.html", StartView).signs
    assert [link.language.id for link, _ in arabic] == ["ar", "sv"]
    site.remove("content/vik/strategy/summary.ar.md")
    assert len(Planned(site).body("sv/index.html", StartView).signs) == 1


def test_without_a_text_of_its_own_the_start_page_is_called_after_the_kommun(site: SiteTest) -> None:
    site.remove("content/vik/start.md").remove("content/vik/start.ar.md")
    planned = Planned(site)
    assert planned.body("sv/index.html", StartView).title.text == "Viks kommun"
    arabic = planned.body("ar/index.html", StartView).title
    assert (arabic.text, arabic.borrowed, arabic.direction) == ("Viks kommun", "sv", "ltr")


def test_a_page_that_borrows_swedish_text_says_so(site: SiteTest) -> None:
    planned = Planned(site)
    assert planned.view("ar/plan/index.html").partial
    assert not planned.view("ar/terms/index.html").partial
    assert not planned.view("sv/plan/index.html").partial


def test_the_day_reaches_a_view_only_as_what_has_ended(site: SiteTest) -> None:
    def key(day: datetime.date) -> str:
        return fingerprint(Planned(site, day).view("sv/plan/index.html"))

    assert key(datetime.date(2019, 1, 1)) == key(datetime.date(2019, 12, 31))
    assert key(datetime.date(2019, 12, 31)) != key(datetime.date(2020, 1, 1)) == key(datetime.date(2031, 5, 5))


def test_the_page_for_lost_readers_leads_home(site: SiteTest) -> None:
    assert Planned(site).body("ar/404.html", NotFoundView).home.href == "../ar/index.html"


def test_the_root_page_offers_each_language_and_claims_no_address(site: SiteTest) -> None:
    view = choice(Planned(site).ready.site, ASSETS)
    assert [(link.language.autonym, link.href) for link in view.languages] == [
        ("svenska", "sv/index.html"),
        ("العربية", "ar/index.html"),
    ]
    assert (view.style, view.canonical, view.alternates) == ("assets/style.css", "", ())


def test_the_root_page_of_a_site_with_an_address_is_the_default_for_all_languages(site: SiteTest) -> None:
    site.edit("content/vik/site.yaml", "help:", "url: https://vik.se/\nhelp:")
    view = choice(Planned(site).ready.site, ASSETS)
    assert view.canonical == "https://vik.se/"
    assert dict(view.alternates) == {
        "sv": "https://vik.se/sv/", "ar": "https://vik.se/ar/", "x-default": "https://vik.se/",
    }  # fmt: skip
