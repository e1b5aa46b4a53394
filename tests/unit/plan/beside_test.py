"""A translated page beside its Swedish text: block by block, field by field, and honest about what is not there."""

from __future__ import annotations

import re

from sitegen.plan.parts import Chunk, Pair
from sitegen.plan.views import BesideView
from tests.site_test import SiteTest
from tests.unit.plan.planned import Planned

SUMMARY = "ar/strategy/summary/sv/index.html"
TAGS = re.compile(r"<[^>]+>")


def words(chunk: Chunk | None) -> str:
    """Return the words of a block; a dash where it is not there."""
    if chunk is None:
        return "–"
    return TAGS.sub("", chunk.html or chunk.items[0][1])


def rows(planned: Planned, file: str) -> list[tuple[str, str]]:
    return [(words(row.swedish), words(row.other)) for row in planned.body(file, BesideView).rows]


def test_a_markdown_text_stands_beside_its_source_block_by_block(site: SiteTest) -> None:
    assert rows(Planned(site), SUMMARY) == [
        ("Det viktigaste.", "أهم ما فيها."),
        ("Fler ska ha ett arbete före år 2022.", "أن يحصل المزيد على عمل قبل عام 2022."),
        ("Läs mer i planen.", "اقرأ المزيد في الخطة."),
    ]


def test_fields_of_yaml_stand_beside_each_other_and_a_missing_one_is_left_open(site: SiteTest) -> None:
    found = dict(rows(Planned(site), "ar/strategy/sv/index.html"))
    assert found["Arbete"] == "العمل"
    assert found["Fler ska ha ett arbete"] == "أن يحصل المزيد على عمل"
    assert found["Viks kommunfullmäktige"] == "–"


def test_a_measure_shows_its_own_fields_only_and_names_those_that_need_it(site: SiteTest) -> None:
    found = Planned(site).body("ar/plan/mentors/sv/index.html", BesideView).rows
    labels = {words(row.swedish): row.label for row in found}
    assert labels["kommunchefen"] == "measures.responsible"
    assert "Ordna en jobbmässa" not in labels
    assert "Ordna mentorer" not in labels


def test_an_area_shows_its_goals_and_no_others(site: SiteTest) -> None:
    homes = "  - id: homes\n    title: Bostäder\n    goals: [{id: roof, title: Alla ska ha tak}]\nreferences:"
    site.edit("content/vik/strategy/strategy.yaml", "references:", homes)
    site.remove("content/vik/strategy/work.md")
    assert rows(Planned(site), "ar/strategy/work/sv/index.html") == [
        ("Fler ska ha ett arbete", "أن يحصل المزيد على عمل")
    ]


def test_single_items_of_a_list_stand_beside_each_other(site: SiteTest) -> None:
    site.edit("content/vik/strategy/summary.md", "Fler ska ha ett arbete före år 2022.", "- Ett.\n- Två.")
    arabic = "content/vik/strategy/summary.ar.md"
    site.edit(arabic, "أن يحصل المزيد على عمل قبل عام 2022.", "- واحد.\n- اثنان.")
    assert [pair for pair in rows(Planned(site), SUMMARY) if pair[0] in {"Ett.", "Två."}] == [
        ("Ett.", "واحد."), ("Två.", "اثنان."),
    ]  # fmt: skip


def test_an_outdated_block_is_marked_on_its_own_side_only(site: SiteTest) -> None:
    site.edit("content/vik/strategy/summary.md", "Fler ska", "Många fler ska")
    (row,) = [one for one in Planned(site).body(SUMMARY, BesideView).rows if words(one.swedish).startswith("Många")]
    assert not row.swedish.outdated
    assert row.other is not None
    assert row.other.outdated


def test_a_translation_of_other_blocks_is_not_set_beside_what_it_does_not_say(site: SiteTest) -> None:
    site.edit("content/vik/strategy/summary.ar.md", "اقرأ المزيد في [الخطة](../plan/plan.yaml).", "- اقرأ.\n")
    found: tuple[Pair, ...] = Planned(site).body(SUMMARY, BesideView).rows
    assert [words(row.other) for row in found] == ["أهم ما فيها.", "–", "–"]


def test_there_is_none_in_swedish_nor_of_pages_that_only_list(site: SiteTest) -> None:
    planned = Planned(site)
    files = {*planned.views("sv"), *planned.views("ar")}
    assert [file for file in files if file.startswith("sv/") and file.endswith("/sv/index.html")] == []
    assert [file for file in files if re.search(r"(terms|contacts|references|site-map)/sv/", file)] == []


def test_a_page_leads_to_it_and_the_choice_of_language_leads_back_to_swedish(site: SiteTest) -> None:
    planned = Planned(site)
    page = planned.view("ar/strategy/summary/index.html")
    assert page.beside is not None
    assert page.beside.href == "../../../ar/strategy/summary/sv/index.html"
    assert planned.view("sv/strategy/summary/index.html").beside is None
    swedish = next(link for link in planned.view(SUMMARY).languages if link.language.id == "sv")
    assert swedish.href == "../../../../sv/strategy/summary/index.html"


def test_notes_of_both_sides_have_anchors_of_their_own(site: SiteTest) -> None:
    note = "Fler ska ha ett arbete före år 2022.[^1]\n\n[^1]: Enligt budgeten.\n"
    site.edit("content/vik/strategy/summary.md", "Fler ska ha ett arbete före år 2022.", note)
    arabic = "أن يحصل المزيد على عمل قبل عام 2022."
    site.edit("content/vik/strategy/summary.ar.md", arabic, f"{arabic}[^1]\n\n[^1]: حسب الميزانية.\n").build()
    text = site.text(f"vik/{SUMMARY}")
    ids = re.findall(r' id="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert {"_note-1", "_note-sv-1"} <= set(ids)
