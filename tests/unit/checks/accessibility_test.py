"""What of a site's content is not known to be accessible."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sitegen.checks.accessibility import UNCHECKED_DOCUMENT, Found, find, unchecked_documents
from sitegen.model.site import Site
from tests.site_test import SiteTest
from tests.unit.plan.planned import Planned

LISTED = """format: 1
files:
  - {file: files/karta.svg, alt: Karta, licence: CC0-1.0}
  - {file: files/plan.pdf, licence: CC0-1.0}
  - {file: files/strategi.pdf, licence: CC0-1.0, accessible: 2026-10}
"""


def paths(site: SiteTest) -> list[str]:
    return [one.path for one in unchecked_documents(Planned(site).ready.site)]


@pytest.mark.parametrize("name", ["plan.pdf", "PLAN.PDF", "plan.docx", "plan.odt", "budget.xlsx", "bilder.pptx"])
def test_a_document_that_nobody_has_checked_is_found(site: SiteTest, name: str) -> None:
    assert paths(site.put(f"content/vik/files/{name}", "x")) == [f"vik/files/{name}"]


@pytest.mark.parametrize("name", ["karta.png", "karta.jpg", "moten.ics", "tal.csv", "text.txt"])
def test_what_is_no_document_is_not(site: SiteTest, name: str) -> None:
    assert paths(site.put(f"content/vik/files/{name}", "x")) == []


def test_a_document_that_somebody_has_checked_is_not_found(site: SiteTest) -> None:
    site.put("content/vik/files.yaml", LISTED)
    site.put("content/vik/files/plan.pdf", "x").put("content/vik/files/strategi.pdf", "x")
    assert paths(site) == ["vik/files/plan.pdf"]


def test_a_document_that_all_kommuner_share_is_found_in_each(site: SiteTest) -> None:
    assert paths(site.put("content/common/files/principer.pdf", "x")) == ["common/files/principer.pdf"]


def test_what_further_finders_find_is_told_after_it(site: SiteTest) -> None:
    def another(site: Site) -> Iterator[Found]:
        yield Found("another", f"{site.id}/files/film.webm")

    whole = Planned(site.put("content/vik/files/plan.pdf", "x")).ready.site
    assert find(whole) == (Found(UNCHECKED_DOCUMENT, "vik/files/plan.pdf"),)
    assert [one.kind for one in find(whole, (unchecked_documents, another))] == [UNCHECKED_DOCUMENT, "another"]
