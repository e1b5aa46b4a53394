"""Addresses: which pages there are, where each stands, in which languages, and two that want one place."""

from __future__ import annotations

import pytest

from sitegen.app.project import scan
from sitegen.app.sites import prepare
from sitegen.plan.routes import Kind
from tests.site_test import SiteTest
from tests.unit.plan.planned import Planned

Clash = tuple[str, str, str]


def clashes(site: SiteTest) -> list[Clash]:
    """Return place, address and the other place of each address that two pages want."""
    made, found = prepare(site.project, scan(site.project), "vik")
    items = [item for item in found.sorted() if item.code == "STR208"]
    assert (made is None) is bool(items)
    return [(str(item.span), dict(item.values)["address"], dict(item.values)["first"]) for item in items]


ANNEX = "---\ntitle: Principer\nintro: Elva.\n---\n\nText.\n"


def test_every_subject_has_its_address_in_the_order_of_the_site(site: SiteTest) -> None:
    assert [page.path for page in Planned(site).ready.routes.pages] == [
        "", "strategy", "strategy/summary", "strategy/work", "strategy/background", "plan", "plan/mentors",
        "plan/fair", "contacts", "terms", "references", "translations", "accessibility",
        "site-map", "404", "sv", "strategy/sv", "strategy/summary/sv", "strategy/work/sv", "strategy/background/sv",
        "plan/sv", "plan/mentors/sv", "plan/fair/sv",
    ]  # fmt: skip


def test_an_editors_own_page_stands_where_a_page_beside_its_swedish_text_would(site: SiteTest) -> None:
    site.put("content/vik/strategy/sv.md", "---\ntitle: Svenska språket\n---\n\nText.\n")
    planned = Planned(site)
    assert planned.ready.routes.by_path["strategy/sv"].kind is Kind.CHAPTER
    assert planned.view("ar/strategy/index.html").beside is None


def test_a_page_is_a_folder_with_an_index_but_the_one_for_lost_readers(site: SiteTest) -> None:
    pages = Planned(site).ready.routes.by_path
    assert [pages[path].file for path in ("", "plan/fair", "404")] == ["index.html", "plan/fair/index.html", "404.html"]


def test_the_chapter_of_a_focus_area_is_shown_on_the_page_of_the_area(site: SiteTest) -> None:
    routes = Planned(site).ready.routes
    page = routes.by_text["vik/strategy/work.md"]
    assert page.kind is Kind.AREA
    assert page is routes.of_area("work")
    assert page.chapter is not None


def test_of_two_chapters_for_one_area_the_first_is_on_its_page_and_the_other_by_itself(site: SiteTest) -> None:
    site.put("content/vik/strategy/more.md", "---\ntitle: Mer\norder: 30\nfocus_area: work\n---\n\nMer.\n")
    routes = Planned(site).ready.routes
    assert routes.by_text["vik/strategy/work.md"].kind is Kind.AREA
    assert routes.by_text["vik/strategy/more.md"].path == "strategy/more"


def test_a_page_exists_where_its_own_title_is_translated(site: SiteTest) -> None:
    planned = Planned(site)
    arabic = planned.context("", "ar").language
    there = [page.path for page in planned.ready.routes.pages if page.exists_in(arabic)]
    assert "strategy/background" not in there
    assert {"strategy/work", "plan/fair", "terms", "404"} <= set(there)


def test_the_start_page_exists_in_every_language(site: SiteTest) -> None:
    planned = Planned(site.remove("content/vik/start.ar.md"))
    assert planned.ready.routes.by_path[""].exists_in(planned.context("", "ar").language)


def test_a_measure_without_a_translated_title_has_no_page_in_that_language(site: SiteTest) -> None:
    site.edit("content/vik/plan/plan.ar.yaml", "  fair: {title: إقامة معرض للوظائف}\n", "")
    assert "ar/plan/fair/index.html" not in Planned(site).views("ar")


def test_an_annex_has_a_page_where_a_strategy_names_it(site: SiteTest) -> None:
    site.put("content/common/annexes/principles.md", ANNEX).put("content/common/annexes/unused.md", ANNEX)
    site.edit("content/vik/strategy/strategy.yaml", "references: [budget]", "annexes: [principles]")
    paths = Planned(site).ready.routes.by_path
    assert "annexes/principles" in paths
    assert "annexes/unused" not in paths


def test_a_text_beside_the_settings_stands_alone(site: SiteTest) -> None:
    routes = Planned(site.put("content/vik/help.md", ANNEX)).ready.routes
    assert routes.by_path["help"].stands_alone
    assert [page.path for page in routes.pages if page.stands_alone and page.kind is Kind.CHAPTER] == ["help"]


def test_lists_that_would_be_empty_have_no_page(site: SiteTest) -> None:
    site.remove("content/vik/references.yaml").edit("content/vik/strategy/strategy.yaml", "references: [budget]\n", "")
    site.edit("content/vik/plan/plan.yaml", ", source: budget", "").edit(
        "content/vik/strategy/work.md", "Ur {reference}`budget`.", "Ur budgeten."
    )
    assert "references" not in Planned(site).ready.routes.by_path


def test_a_kommun_that_speaks_swedish_alone_has_nothing_to_tell_of_translations(site: SiteTest) -> None:
    site.edit("content/vik/site.yaml", "languages: [sv, ar]", "languages: [sv]")
    assert "translations" not in Planned(site).ready.routes.by_path


def test_two_pages_on_one_address_are_told_with_both_places(site: SiteTest) -> None:
    site.put("content/vik/plan/fair.md", "---\ntitle: Mässan\n---\n\nText.\n")
    assert clashes(site) == [("content/vik/plan/plan.yaml:27:12", "plan/fair", "content/vik/plan/fair.md:2:8")]


def test_a_page_of_ones_own_cannot_take_the_address_of_a_list(site: SiteTest) -> None:
    site.put("content/vik/terms.md", ANNEX)
    assert clashes(site) == [("content/vik/terms.md:2:8", "terms", "content/common/terms.yaml:1:1")]


@pytest.mark.parametrize(
    "name", ["contacts", "references", "translations", "accessibility", "site-map", "404", "plan", "strategy"]
)
def test_a_page_on_the_address_of_another_is_told_at_the_editors_own_page(site: SiteTest, name: str) -> None:
    path = f"content/vik/{name}.md"
    site.put(path, ANNEX).build()
    (clash,) = clashes(site)
    assert clash[:2] == (f"{path}:2:8", name)
    assert site.codes == ["STR208"]


def test_the_id_of_a_measure_that_is_the_name_of_a_chapter_crashes_nothing(site: SiteTest) -> None:
    site.put("content/vik/strategy/work-2.md", ANNEX).put("content/vik/strategy.md", ANNEX)
    assert site.build().codes == ["STR208"]


def test_an_old_address_with_a_language_in_front_is_told_with_the_one_to_write(site: SiteTest) -> None:
    site.edit(
        "content/vik/strategy/summary.md",
        "---\n",
        "---\naliases: [sv/gammal/kort, svar]\n",
    )
    _, found = prepare(site.project, scan(site.project), "vik")
    told = [(str(item.span), dict(item.values)) for item in found.sorted() if item.code == "YML113"]
    assert told == [("content/vik/strategy/summary.md:2:11", {"value": "sv/gammal/kort", "wanted": "gammal/kort"})]
