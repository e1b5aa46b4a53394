"""Pages of a plan: its sections and measures, and each measure with who, when and how it went."""

from __future__ import annotations

from sitegen.model.dates import PartialDate
from sitegen.plan.plan_views import MeasureView, PlanView
from tests.site_test import SiteTest
from tests.unit.plan.planned import Planned

PLAN = "content/vik/plan/plan.yaml"


def test_a_plan_shows_its_measures_under_their_sections(site: SiteTest) -> None:
    site.edit(PLAN, "measures:", "  - {id: empty, title: Tom del}\nmeasures:")
    body = Planned(site).body("sv/plan/index.html", PlanView)
    assert [(section.id, [row.id for row in section.measures]) for section in body.sections] == [
        ("jobs-section", ["mentors", "fair"]), ("empty", []),
    ]  # fmt: skip
    assert body.number == 2
    assert body.strategy is not None
    assert body.strategy.href == "../../sv/strategy/index.html"


def test_a_measure_says_who_and_when_and_how_it_stands(site: SiteTest) -> None:
    row = Planned(site).body("sv/plan/mentors/index.html", MeasureView).row
    assert [phrase.text for phrase in row.responsible] == ["kommunchefen"]
    assert [phrase.text for phrase in row.participants] == ["föreningar", "näringslivet"]
    assert row.schedule.reports == (PartialDate(2019, 6),)
    assert row.schedule.to_body.text == "kommunstyrelsen"
    assert row.status == "done"


def test_what_a_plan_leaves_out_stays_unknown(site: SiteTest) -> None:
    row = Planned(site).body("sv/plan/fair/index.html", MeasureView).row
    assert (row.responsible, row.participants, row.schedule.period) == ((), (), None)
    assert row.schedule.by == PartialDate(2019, 9)
    assert row.status == "not-reported"


def test_names_that_are_not_translated_are_borrowed_one_by_one(site: SiteTest) -> None:
    row = Planned(site).body("ar/plan/mentors/index.html", MeasureView).row
    assert [phrase.borrowed for phrase in row.responsible] == [""]
    assert [phrase.borrowed for phrase in row.participants] == ["sv", "sv"]


def test_a_follow_up_names_its_source_by_title(site: SiteTest) -> None:
    follow_ups = Planned(site).body("sv/plan/mentors/index.html", MeasureView).follow_ups
    assert [(one.on, one.status, one.text.text, one.source) for one in follow_ups] == [
        (PartialDate(2019, 12), "done", "Tolv mentorer är igång.", "Viks budget")
    ]


def test_a_measure_leads_to_its_section_its_goals_and_the_measures_beside_it(site: SiteTest) -> None:
    planned = Planned(site)
    body = planned.body("sv/plan/mentors/index.html", MeasureView)
    assert (body.section.href, body.section.text.text) == ("../../../sv/plan/index.html#jobs-section", "Jobb")
    assert [(goal.href, goal.number) for goal in body.goals] == [("../../../sv/strategy/work/index.html#jobs", "1.1")]
    assert body.before is None
    assert body.next is not None
    assert (body.next.href, body.next.number) == ("../../../sv/plan/fair/index.html", "Å2")
    assert planned.body("sv/plan/fair/index.html", MeasureView).next is None


def test_an_editors_note_stands_with_its_measure(site: SiteTest) -> None:
    planned = Planned(site)
    assert planned.body("sv/plan/fair/index.html", MeasureView).note.text == "Ansvarig står inte i planen."
    arabic = planned.body("ar/plan/fair/index.html", MeasureView).note
    assert (arabic.borrowed, arabic.direction) == ("sv", "ltr")


def test_the_text_of_a_measure_is_borrowed_and_marked_until_it_is_translated(site: SiteTest) -> None:
    prose = Planned(site).body("ar/plan/mentors/index.html", MeasureView).prose
    assert prose.language is not None
    assert prose.language.id == "sv"
    site.edit(
        "content/vik/plan/plan.ar.yaml",
        "    title: ترتيب مرشدين",
        "    title: ترتيب مرشدين\n    text: يحصل كل ساكن جديد على مرشد.",
    )
    prose = Planned(site).body("ar/plan/mentors/index.html", MeasureView).prose
    assert prose.language is None
    assert prose.sections[0].chunks[0].html == "يحصل كل ساكن جديد على مرشد."


def test_a_plan_without_times_has_no_timeline(site: SiteTest) -> None:
    assert Planned(site).body("sv/plan/index.html", PlanView).timeline is not None
    site.edit(PLAN, "    schedule: {from: 2019, to: 2019, reports: [2019-06], to_body: kommunstyrelsen}\n", "")
    site.edit(PLAN, "    schedule: {by: 2019-09}\n", "")
    assert Planned(site).body("sv/plan/index.html", PlanView).timeline is None


def test_how_all_measures_stand_is_said_once_where_they_stand_the_same(site: SiteTest) -> None:
    assert Planned(site).body("sv/plan/index.html", PlanView).status == ""
    site.edit("content/vik/plan/plan.yaml", "status: done", "status: not-reported")
    assert Planned(site).body("sv/plan/index.html", PlanView).status == "not-reported"


def test_a_tie_to_a_goal_is_said_to_be_our_reading_unless_the_plan_says_it_itself(site: SiteTest) -> None:
    words = "är vår tolkning"
    assert words in site.build().text("vik/sv/plan/mentors/index.html")
    site.edit(PLAN, "format: 1\n", "format: 1\nties: stated\n").build()
    text = site.text("vik/sv/plan/mentors/index.html")
    assert words not in text
    assert '<ul class="goals"' in text


def test_a_rhomb_is_explained_where_there_is_one_and_goals_say_whose_reading_their_measures_are(site: SiteTest) -> None:
    site.build()
    assert "En romb är en rapport." in site.text("vik/sv/plan/index.html")
    assert "Åtgärder som vi tycker hör till målet:" in site.text("vik/sv/strategy/work/index.html")
    site.edit(PLAN, ", reports: [2019-06]", "").edit(PLAN, "format: 1\n", "format: 1\nties: stated\n").build()
    assert "När åtgärderna skulle göras.</figcaption>" in site.text("vik/sv/plan/index.html")
    assert "Åtgärder som hör till målet:" in site.text("vik/sv/strategy/work/index.html")
