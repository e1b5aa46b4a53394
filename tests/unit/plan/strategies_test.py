"""Pages of a strategy: the whole, its focus areas, its chapters."""

from __future__ import annotations

from sitegen.plan.plan_views import MeasureView
from sitegen.plan.views import ChapterView, FocusAreaView, StrategyView
from tests.site_test import SiteTest
from tests.unit.plan.planned import Planned

STRATEGY = "content/vik/strategy/strategy.yaml"
HOMES = "  - id: homes\n    title: Bostäder\n    goals:\n      - {id: roof, title: Alla ska ha tak}\nreferences:"


def with_homes(site: SiteTest) -> SiteTest:
    return site.edit(STRATEGY, "references:", HOMES)


def test_a_strategy_shows_its_areas_with_their_goals_and_what_serves_them(site: SiteTest) -> None:
    body = Planned(with_homes(site)).body("sv/strategy/index.html", StrategyView)
    assert [(area.link.number, area.link.text.text, area.intro.text) for area in body.areas] == [
        ("1", "Arbete", "Om arbete i Vik."), ("2", "Bostäder", ""),
    ]  # fmt: skip
    goals = [goal for area in body.areas for goal in area.goals]
    assert [(goal.number, goal.link.href) for goal in goals] == [
        ("1.1", "../../sv/strategy/work/index.html#jobs"), ("2.1", "../../sv/strategy/homes/index.html#roof"),
    ]  # fmt: skip
    assert [[link.number for link in goal.measures] for goal in goals] == [["Å1"], []]


def test_a_strategy_leads_to_its_summary_chapters_plans_and_references(site: SiteTest) -> None:
    body = Planned(site).body("sv/strategy/index.html", StrategyView)
    assert body.summary is not None
    assert body.summary.href == "../../sv/strategy/summary/index.html"
    assert [link.href for link in body.chapters] == ["../../sv/strategy/background/index.html"]
    assert [link.href for link in body.plans] == ["../../sv/plan/index.html"]
    assert [(link.href, link.text.text, link.name) for link in body.references] == [
        ("../../sv/references/index.html#budget", "Viks budget", "")
    ]


def test_a_plan_that_carries_out_no_strategy_is_not_linked_from_one(site: SiteTest) -> None:
    site.edit("content/vik/plan/plan.yaml", "strategy: strategy\n", "")
    assert Planned(site).body("sv/strategy/index.html", StrategyView).plans == ()


def test_a_focus_area_has_ways_to_the_one_before_and_the_one_after(site: SiteTest) -> None:
    planned = Planned(with_homes(site))
    first = planned.body("sv/strategy/work/index.html", FocusAreaView)
    last = planned.body("sv/strategy/homes/index.html", FocusAreaView)
    assert first.before is None
    assert first.next is not None
    assert first.next.href == "../../../sv/strategy/homes/index.html"
    assert last.next is None
    assert last.before is not None
    assert last.before.number == "1"


def test_the_text_of_an_area_that_is_not_translated_is_left_to_the_swedish_page(site: SiteTest) -> None:
    planned = Planned(site)
    body = planned.body("ar/strategy/work/index.html", FocusAreaView)
    assert not body.translated
    assert body.prose.sections == ()
    assert body.source is not None
    assert body.source.href == "../../../sv/strategy/work/index.html"
    assert [goal.title.text for goal in body.goals] == ["أن يحصل المزيد على عمل"]
    assert planned.body("sv/strategy/work/index.html", FocusAreaView).source is None


def test_an_area_without_a_text_is_whole_in_every_language_that_has_its_title(site: SiteTest) -> None:
    body = Planned(site.remove("content/vik/strategy/work.md")).body("ar/strategy/work/index.html", FocusAreaView)
    assert body.translated
    assert body.source is None


def test_a_chapter_has_ways_to_the_chapters_beside_it(site: SiteTest) -> None:
    site.put("content/vik/strategy/later.md", "---\ntitle: Senare\norder: 30\n---\n\nSen.\n")
    planned = Planned(site)
    first = planned.body("sv/strategy/background/index.html", ChapterView)
    last = planned.body("sv/strategy/later/index.html", ChapterView)
    assert first.before is None
    assert first.next is not None
    assert first.next.text.text == "Senare"
    assert last.next is None
    assert last.before is not None
    assert last.before.text.text == "Bakgrund"


def test_a_chapter_is_valid_as_long_as_its_strategy(site: SiteTest) -> None:
    planned = Planned(site)
    validity = planned.body("sv/strategy/background/index.html", ChapterView).validity
    assert validity is not None
    assert validity.ended


def test_a_page_of_its_own_has_no_validity_and_no_neighbours(site: SiteTest) -> None:
    site.put("content/vik/help.md", "---\ntitle: Hjälp\n---\n\nText.\n")
    site.put("content/vik/more.md", "---\ntitle: Mer\n---\n\nText.\n")
    body = Planned(site).body("sv/help/index.html", ChapterView)
    assert (body.validity, body.next, body.before) == (None, None, None)


HEAD_TABLE = """vision: Vik ska vara en plats för alla.
owner: Kommundirektören
responsible: [Kansliet, Kanslichefen]
revised_by: Kommunfullmäktige
applies_to: Alla som arbetar i Vik
published: På vik.example
goals: [{id: whole, title: Alla ska trivas}, {id: safe, title: Alla ska vara trygga}]
"""


def with_head_table(site: SiteTest) -> SiteTest:
    """Give the strategy a vision, goals of the whole, and a head table; its area gets two bodies that answer for it."""
    site.edit(STRATEGY, "follow_up:", f"{HEAD_TABLE}follow_up:")
    site.edit(STRATEGY, "    goals:", "    responsible: [Kommunstyrelsen, Socialnämnden]\n    goals:")
    return site.edit(STRATEGY, "  case_number:", "  note: Protokollet nämner ingen ort.\n  case_number:")


def test_a_strategy_shows_its_vision_its_head_table_and_the_goals_of_the_whole(site: SiteTest) -> None:
    view = Planned(with_head_table(site)).view("sv/strategy/index.html")
    body = view.body
    assert isinstance(body, StrategyView)
    assert body.vision.text == "Vik ska vara en plats för alla."
    assert [one.text for one in body.head.responsible] == ["Kansliet", "Kanslichefen"]
    assert [(goal.number, goal.title.text) for goal in body.goals] == [
        ("M1", "Alla ska trivas"),
        ("M2", "Alla ska vara trygga"),
    ]
    assert [goal.link.href for goal in body.goals] == [
        "../../sv/strategy/index.html#whole",
        "../../sv/strategy/index.html#safe",
    ]
    assert view.adopted is not None
    assert view.adopted.note.text == "Protokollet nämner ingen ort."


def test_a_focus_area_says_which_bodies_answer_for_it(site: SiteTest) -> None:
    body = Planned(with_head_table(site)).body("sv/strategy/work/index.html", FocusAreaView)
    assert [one.text for one in body.responsible] == ["Kommunstyrelsen", "Socialnämnden"]


def test_a_role_and_a_measure_lead_to_a_goal_of_the_whole_on_the_strategys_page(site: SiteTest) -> None:
    with_head_table(site).edit("content/vik/plan/plan.yaml", "goals: [jobs]", "goals: [whole, jobs]")
    body = Planned(site).body("sv/plan/mentors/index.html", MeasureView)
    assert [link.href for link in body.goals] == [
        "../../../sv/strategy/index.html#whole",
        "../../../sv/strategy/work/index.html#jobs",
    ]
