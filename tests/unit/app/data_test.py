"""Translations as data, and what pages say of words that nobody has reviewed."""

from __future__ import annotations

import json
import re
from typing import Any

from tests.site_test import TODAY, SiteTest

SUMMARY = "content/vik/strategy/summary.md"
SUMMARY_AR = "content/vik/strategy/summary.ar.md"
PAGE = "vik/ar/strategy/summary/index.html"
FIXED = "القوائم والكلمات الثابتة الأخرى في هذه الصفحة لم يراجعها أي إنسان بعد."


def told(site: SiteTest) -> dict[str, dict[str, Any]]:
    whole = json.loads(site.text("vik/ar/translations/data.json"))
    assert (whole["language"], whole["tag"], whole["words"]) == ("ar", "ar", "machine")
    return {one["page"]: one for one in whole["pages"]}


def test_data_say_of_each_page_what_the_page_says(site: SiteTest) -> None:
    site.edit(SUMMARY, "Läs mer i", "Läs mera i").build()
    for path, one in told(site).items():
        head = re.search(r"<html[^>]*>", site.text(f"vik/{path}"))
        assert head is not None
        assert f'data-translation="{one["state"]}" data-freshness="{one["freshness"]}"' in head.group()
    assert told(site)["ar/strategy/summary/index.html"]["freshness"] == "outdated"
    assert told(site)["ar/index.html"]["freshness"] == "current"


def test_a_review_is_seen_in_the_data_with_its_role_and_day(site: SiteTest) -> None:
    one = told(site.review(SUMMARY_AR, "granskare, arabiska").build())["ar/strategy/summary/index.html"]
    assert (one["state"], one["by"], one["on"]) == ("reviewed", "granskare, arabiska", TODAY.isoformat())


def test_a_reviewed_page_says_that_its_fixed_words_are_not(site: SiteTest) -> None:
    assert FIXED not in site.build().text(PAGE)
    site.review(SUMMARY_AR).build()
    assert FIXED in site.text(PAGE)
    assert FIXED in site.text("vik/ar/site-map/index.html")
    assert "fasta ord på sidan" not in site.text("vik/sv/site-map/index.html")


def test_where_the_fixed_words_are_reviewed_nothing_is_said_of_them(site: SiteTest) -> None:
    line = "- {id: ar, tag: ar, locale: ar, direction: rtl, script: Arab, autonym: العربية, words: reviewed}\n"
    site.put("translations/languages.yaml", line).edit(SUMMARY_AR, "state: machine", "state: reviewed").build()
    assert FIXED not in site.text(PAGE)


def test_there_are_no_data_of_swedish_and_no_link_to_them(site: SiteTest) -> None:
    site.build()
    assert "vik/sv/translations/data.json" not in site.files
    assert "data.json" not in site.text("vik/sv/translations/index.html")
    assert 'href="data.json"' in site.text("vik/ar/translations/index.html")
