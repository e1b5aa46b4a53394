"""Which sites a file is in."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.app.project import scan
from sitegen.app.sites_of import sites_of
from tests.site_test import SiteTest
from tests.unit.load.shown_test import SITE, START


@pytest.fixture
def two(tmp_path: Path) -> SiteTest:
    """Two kommuner: Vik in Swedish and Arabic, Ås in Swedish."""
    return SiteTest(tmp_path).put("content/as/site.yaml", SITE).put("content/as/start.md", START)


@pytest.mark.parametrize(
    ("file", "sites"),
    [
        ("content/vik/plan/plan.yaml", ("vik",)),
        ("content/vik/plan/plan.ar.yaml", ("vik",)),
        ("content/as/start.md", ("as",)),
        ("content/common/terms.yaml", ("as", "vik")),
        ("content/common/terms.ar.yaml", ("vik",)),
        ("content/common/facts.yaml", ("as", "vik")),
        ("content/vik/plan/lost.yaml", ()),
        ("content/nowhere/start.md", ()),
        ("README.md", ()),
    ],
)
def test_a_file_of_content_is_in_the_sites_whose_pages_show_it(
    two: SiteTest, file: str, sites: tuple[str, ...]
) -> None:
    assert sites_of(two.project, scan(two.project), file) == sites
    assert sites_of(two.project, scan(two.project), str(two.root / file)) == sites


def test_a_common_annex_is_in_the_sites_whose_strategies_name_it_and_have_none_of_that_name(two: SiteTest) -> None:
    annex = "content/common/annexes/law.md"
    two.put(annex, "---\ntitle: Lagen\n---\n\nText.\n")
    assert sites_of(two.project, scan(two.project), annex) == ()
    two.edit("content/vik/strategy/strategy.yaml", "references: [budget]", "annexes: [law]\nreferences: [budget]")
    assert sites_of(two.project, scan(two.project), annex) == ("vik",)
    two.put("content/vik/annexes/law.md", "---\ntitle: Viks lag\n---\n\nText.\n")
    assert sites_of(two.project, scan(two.project), annex) == ()


def test_a_file_of_a_theme_is_in_the_sites_that_it_is_used_in(two: SiteTest) -> None:
    two.put("themes/plain/theme.yaml", "format: 1\nparent: standard\n").put(
        "themes/plain/templates/foot.html", "<footer></footer>"
    )
    assert sites_of(two.project, scan(two.project), "themes/plain/templates/foot.html") == ()
    two.edit("content/as/site.yaml", "short: Ås", "short: Ås\ntheme: plain")
    assert sites_of(two.project, scan(two.project), "themes/plain/templates/foot.html") == ("as",)


def test_a_catalog_is_in_the_sites_of_its_language(two: SiteTest) -> None:
    assert sites_of(two.project, scan(two.project), "translations/ar.po") == ("vik",)
    assert sites_of(two.project, scan(two.project), "translations/languages.yaml") == ("as", "vik")
