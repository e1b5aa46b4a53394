"""An editor sees the topics of her guide, and what is decided that none of them tells of."""

from __future__ import annotations

import json

from sitegen.app.guide import guide
from sitegen.app.project import scan
from sitegen.report.guide import as_json, lines
from tests.site_test import SiteTest

COMMON, OWN = "content/common/guide", "content/vik/guide"
HEAD = "---\ntitle: {}\nwhen: first-week\nneed: papers\n{}---\n\nText.\n"


def guided(site: SiteTest) -> SiteTest:
    site.put(f"{COMMON}/card.md", HEAD.format("Kortet", ""))
    site.put(f"{COMMON}/card.ar.md", '---\nstate: machine\nmade_from: ""\ntitle: البطاقة\n---\n\nنص.\n')
    site.put(f"{OWN}/card.md", "---\ntitle: Kort i Vik\nextends: common\ngoals: [jobs]\n---\n\nText.\n")
    return site.put(f"{OWN}/fair.md", HEAD.format("Mässan", "measures: [fair]\n"))


def test_each_topic_says_whose_it_is_where_it_is_lacking_and_what_it_tells_of(site: SiteTest) -> None:
    found = guide(guided(site).project, scan(site.project), "vik")
    assert found is not None
    assert [(one.name, one.whose, one.lacking, one.ties) for one in found.topics] == [
        ("card", "added", ("ar",), ("jobs",)),  # the kommun's part is not translated
        ("fair", "own", ("ar",), ("fair",)),
    ]
    site.put(f"{OWN}/card.ar.md", '---\nstate: machine\nmade_from: ""\ntitle: البطاقة\n---\n\nنص.\n')
    again = guide(site.project, scan(site.project), "vik")
    assert again is not None
    assert again.topics[0].lacking == ()


def test_goals_and_measures_that_no_topic_tells_of_are_listed_with_their_place(site: SiteTest) -> None:
    found = guide(guided(site).project, scan(site.project), "vik")
    assert found is not None
    assert [f"{one.span} {one.id}" for one in found.untold] == ["content/vik/plan/plan.yaml:14:5 mentors"]
    shown = list(lines("vik", found.topics, found.untold, "sv"))
    assert shown[-2:] == [
        "Inget ämne berättar om 1 mål och åtgärder:",
        "content/vik/plan/plan.yaml:14:5: mentors: Ordna mentorer",
    ]
    data = json.loads(as_json([("vik", found.topics, found.untold)]))
    assert data[0]["untold"][0]["id"] == "mentors"
    assert data[0]["topics"][0]["whose"] == "added"


def test_a_kommun_that_cannot_be_read_has_none(site: SiteTest) -> None:
    site.put("content/vik/site.yaml", "format: 1\n")
    assert guide(site.project, scan(site.project), "vik") is None
