"""What a site shows of the terms and references that all kommuner share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site_test import SiteTest

SITE = """format: 1
name: Ås kommun
short: Ås
languages: [sv]
light: {accent: "#0d535e", plate: "#0d535e", tint: "#e5f0f0"}
dark: {accent: "#8bd0d4", plate: "#17616b", tint: "#16282a"}
"""
START = "---\ntitle: Ås\n---\n\nVi är en {term}`kommun`.\n"


@pytest.fixture
def two(tmp_path: Path) -> SiteTest:
    """Two kommuner; Vik names the term sfi, Ås the term kommun."""
    site = SiteTest(tmp_path).put("content/as/site.yaml", SITE).put("content/as/start.md", START)
    return site.build()


def test_a_common_term_stands_where_a_text_names_it_and_nowhere_else(two: SiteTest) -> None:
    assert 'id="sfi"' in two.text("vik/sv/terms/index.html")
    assert 'id="kommun"' not in two.text("vik/sv/terms/index.html")
    assert 'id="kommun"' in two.text("as/sv/terms/index.html")
    assert 'id="sfi"' not in two.text("as/sv/terms/index.html")


def test_a_change_of_a_common_term_makes_anew_only_the_pages_that_show_it(two: SiteTest) -> None:
    two.edit("content/common/terms.yaml", "Det lokala samhället", "Samhället på orten").build()
    assert set(two.ran) == {"as/sv/terms/index.html"}
    two.edit("content/common/terms.yaml", "term: SFI", "term: Sfi").build()
    assert {path for path in two.ran if path.startswith("as/")} == set()
    assert "vik/sv/terms/index.html" in two.ran


def test_a_term_of_the_kommuns_own_stands_before_the_common_one_in_that_kommun_only(two: SiteTest) -> None:
    own = "format: 1\nterms: [{id: kommun, term: kommun, text: Ås eget ord.}]\n"
    two.put("content/as/terms.yaml", own).edit("content/vik/start.md", "\n---\n", "\n---\n\n{term}`kommun`\n").build()
    assert "Ås eget ord." in two.text("as/sv/terms/index.html")
    assert "Det lokala samhället" in two.text("vik/sv/terms/index.html")


def test_a_common_reference_stands_where_a_strategy_a_text_or_a_follow_up_names_it(two: SiteTest) -> None:
    two.put(
        "content/common/references.yaml",
        "format: 1\nreferences: [{id: law, title: Växtlagen}, {id: act, title: Fiskakten}]\n",
    )
    two.build()
    assert "Växtlagen" not in two.text("vik/sv/references/index.html")
    two.edit("content/vik/strategy/strategy.yaml", "references: [budget]", "references: [budget, law]").build()
    assert "Växtlagen" in two.text("vik/sv/references/index.html")
    assert "Fiskakten" not in two.text("vik/sv/references/index.html")
    two.edit("content/as/start.md", "Vi är", "Enligt {reference}`act`. Vi är").build()
    assert "Fiskakten" in two.text("as/sv/references/index.html")
