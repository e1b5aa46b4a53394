"""The page over all built sites, for the editor."""

from __future__ import annotations

import shutil

import pytest

from sitegen.app.overview import overview
from tests.site_test import SiteTest


def page(site: SiteTest) -> str:
    assert site.found is not None
    overview(site.project, site.found, site.built)
    return site.text("index.html")


def test_each_kommun_stands_there_with_its_languages_pages_and_what_is_to_mend(site: SiteTest) -> None:
    text = page(site.build())
    assert '<a href="vik/index.html">Viks kommun</a>' in text
    assert 'href="vik/ar/index.html" hreflang="ar" lang="ar" dir="rtl"' in text
    number = sum(path.startswith("vik/") and path.endswith(".html") for path in site.files)
    assert f"{number} sidor" in text
    assert "0 fel, 3 hinder för publicering" in text


def test_a_kommun_with_errors_says_that_its_last_good_build_stands(site: SiteTest) -> None:
    site.build().edit("content/vik/plan/plan.yaml", "section: jobs-section", "section: job").build()
    text = page(site)
    assert "Det som visas är det senaste hela bygget." in text
    assert '<a href="vik/index.html">' in text


def test_a_kommun_that_was_never_built_is_named_by_its_folder_and_not_linked_to(site: SiteTest) -> None:
    site.edit("content/vik/plan/plan.yaml", "section: jobs-section", "section: job").build()
    text = page(site)
    assert "<h2>vik</h2>" in text
    assert "Webbplatsen är inte byggd än." in text


def test_a_kommun_with_errors_is_still_said_to_have_them_when_another_is_built(site: SiteTest) -> None:
    shutil.copytree(site.root / "content/vik", site.root / "content/annan")
    site.build().edit("content/vik/plan/plan.yaml", "section: jobs-section", "section: job").build()
    page(site)
    site.build(names=("annan",))
    page(site)
    assert "Innehållet har fel." in site.text("index.html")
    site.edit("content/vik/plan/plan.yaml", "section: job\n", "section: jobs-section\n").build()
    assert "Innehållet har fel." not in page(site)


def test_it_is_written_only_where_something_has_changed(site: SiteTest) -> None:
    page(site.build())
    file = site.root / "build" / "index.html"
    before = file.stat().st_mtime_ns
    page(site.build())
    assert file.stat().st_mtime_ns == before


@pytest.mark.parametrize("name", ["vik/index.html", "vik/sv/index.html"])
def test_it_is_part_of_no_site(site: SiteTest, name: str) -> None:
    page(site.build())
    assert "Byggda webbplatser" not in site.text(name)


def test_its_letters_are_those_of_the_first_built_site(site: SiteTest) -> None:
    text = page(site.build())
    assert [name in text for name in ("vik/assets/schibsted", "vik/assets/names-arabic")] == [True, True]
