"""What a kommun asks of translations: what it does not show, and what it does not publish before it is reviewed."""

from __future__ import annotations

import pytest

from sitegen.app.project import scan
from sitegen.app.translations import shares
from tests.site_test import SiteTest

SITE = "content/vik/site.yaml"
START = "vik/ar/index.html"
WORDS = "هذا ما قررته فيك"
"""The title of the start page, from a file that a machine made."""


def asked(site: SiteTest, rules: str) -> SiteTest:
    text = (site.root / SITE).read_text(encoding="utf-8")
    return site.put(SITE, f"{text}translations: {{{rules}}}\n").build()


def test_machine_translations_that_are_refused_are_shown_in_swedish(site: SiteTest) -> None:
    assert WORDS in site.build().text(START)
    asked(site, "refuse_machine: [start]")
    assert site.codes == []
    assert WORDS not in site.text(START)
    assert "Läs vad kommunen har lovat." in site.text(START)


def test_a_whole_page_is_not_there_where_all_of_it_is_refused(site: SiteTest) -> None:
    assert "vik/ar/strategy/summary/index.html" in site.build().files
    asked(site, "refuse_machine: [strategy]")
    assert "vik/ar/strategy/summary/index.html" not in site.files
    assert "vik/sv/strategy/summary/index.html" in site.files


def test_a_draft_is_not_refused(site: SiteTest) -> None:
    site.edit("content/vik/start.ar.md", "state: machine", "state: draft")
    assert WORDS in asked(site, "refuse_machine: [all]").text(START)


def test_what_is_refused_is_listed(site: SiteTest) -> None:
    asked(site, "refuse_machine: [start]")
    _, lacking = shares(site.project, scan(site.project), ("vik",), ("ar",))
    assert [str(item.at) for item in lacking if item.kind == "refused"] == ["content/vik/start.ar.md:2:8"]


def test_review_is_demanded_language_by_language_until_it_is_done(site: SiteTest) -> None:
    asked(site, "require_review: [start]")
    assert site.codes == ["STR230"]
    site.review("content/vik/start.ar.md").build()
    assert site.codes == []


def test_what_is_refused_needs_no_review_for_nobody_sees_it(site: SiteTest) -> None:
    asked(site, "refuse_machine: [start], require_review: [start]")
    assert site.codes == []


@pytest.mark.parametrize("rules", ["refuse_machine: [stat]", "require_review: [strategy/sumary]"])
def test_a_part_that_there_is_not_is_told_with_the_nearest_that_there_is(site: SiteTest, rules: str) -> None:
    asked(site, rules)
    (item,) = [one for one in site.diagnostics if one.code == "STR211"]
    assert dict(item.values)["near"] in {"start", "strategy/summary"}
    assert item.span.path == SITE


def test_a_rule_that_is_taken_away_shows_everything_again(site: SiteTest) -> None:
    text = (site.root / SITE).read_text(encoding="utf-8")
    clean = dict(site.build().files)
    asked(site, "refuse_machine: [all]")
    assert site.put(SITE, text).build().files == clean


def test_review_is_demanded_of_lists_that_readers_are_shown_too(site: SiteTest) -> None:
    asked(site, "require_review: [terms]")
    (item,) = [one for one in site.diagnostics if one.code == "STR230"]
    assert dict(item.values)["file"] == "content/common/terms.ar.yaml"
