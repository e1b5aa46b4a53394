"""Texts to one site."""

from __future__ import annotations

from sitegen.diagnostics import Findings
from sitegen.load.collect import Collected
from sitegen.load.site import assemble
from sitegen.model.dates import PartialDate
from tests.unit.languages import ALL
from tests.unit.load.kommun import FILES, Kommun, edited

HEAD = "---\ntitle: X\n---\n"


def chapter(order: int) -> str:
    return f"---\ntitle: X\norder: {order}\n---\n"


def test_goals_and_measures_are_numbered_as_they_stand() -> None:
    areas = (
        "  - {id: second, title: B, goals: [{id: b1, title: B1}, {id: b2, title: B2}]}\n"
        "  - {id: third, title: C, goals: [{id: c1, title: C1}]}\n"
    )
    measure = "  - {id: school, section: jobs-section, title: Skola}\n"
    files = {
        "vik/strategy/strategy.yaml": FILES["vik/strategy/strategy.yaml"] + areas,
        "vik/plan/plan.yaml": FILES["vik/plan/plan.yaml"] + measure,
    }
    site = Kommun(files).whole
    assert {name: entry.value.number for name, entry in site.areas.items()} == {
        "work": "1",
        "second": "2",
        "third": "3",
    }
    goals = {name: entry.value.number for name, entry in site.goals.items()}
    assert goals == {"jobs": "1.1", "b1": "2.1", "b2": "2.2", "c1": "3.1"}
    assert {name: entry.value.number for name, entry in site.measures.items()} == {"fair": "Å1", "school": "Å2"}


def test_chapters_stand_by_their_order_then_by_name_and_the_summary_apart() -> None:
    files = {f"vik/strategy/{name}.md": chapter(order) for name, order in (("b", 5), ("a", 10), ("c", 5), ("zebra", 0))}
    (part,) = Kommun(files).whole.strategies
    assert [text.name for text in part.chapters] == ["zebra", "b", "c", "a", "work"]
    assert part.summary is not None
    assert part.summary.name == "summary"
    assert part.folder == "strategy"


def test_texts_beside_the_settings_are_pages_and_the_start_page_apart() -> None:
    site = Kommun({"vik/start.md": HEAD, "vik/about.md": HEAD}).whole
    assert site.start is not None
    assert site.start.name == "start"
    assert [text.name for text in site.pages] == ["about"]
    assert Kommun().whole.start is None


def test_what_a_kommun_says_itself_stands_before_what_is_common() -> None:
    fact = (
        'format: 1\nfacts:\n  - {id: emergency, kind: phone, value: "11414", source: https://vik.se, read: 2020-05}\n'
    )
    files = {"vik/facts.yaml": fact, "vik/annexes/a.md": HEAD, "common/annexes/a.md": HEAD, "common/annexes/b.md": HEAD}
    site = Kommun(files).whole
    assert site.facts["emergency"].value.read == PartialDate(2020, 5)
    assert site.facts["emergency"].text.path == "vik/facts.yaml"
    assert {name: text.path for name, text in site.annexes.items()} == {
        "a": "vik/annexes/a.md",
        "b": "common/annexes/b.md",
    }


def test_one_id_in_two_plans_is_told_with_both_places() -> None:
    kommun = Kommun({"vik/plan-2020/plan.yaml": FILES["vik/plan/plan.yaml"]})
    (told,) = [line for line in kommun.told if line.endswith("STR201")]
    assert told in {"vik/plan-2020/plan.yaml:8:9 STR201", "vik/plan/plan.yaml:8:9 STR201"}
    assert list(kommun.whole.measures) == ["fair"]


def test_a_folder_without_settings_is_no_kommun_and_that_is_told() -> None:
    findings = Findings()
    assert assemble("vik", Collected({}, {}), {}, ALL, findings) is None
    assert [f"{item.span} {item.code}" for item in findings.items] == ["content/vik/site.yaml:1:1 SRC107"]


def test_settings_that_cannot_be_read_are_told_once_with_what_is_wrong_in_them() -> None:
    kommun = Kommun({"vik/site.yaml": ""})
    assert kommun.site is None
    assert kommun.told == ["vik/site.yaml:1:1 YML121"]


def test_languages_stand_in_the_order_of_the_settings_each_once() -> None:
    site = Kommun(languages="[ar, sv, en, ar]").whole
    assert [language.id for language in site.languages] == ["ar", "sv", "en"]


def test_an_unknown_language_is_told_with_the_nearest() -> None:
    kommun = Kommun(languages="[sv, tir]")
    assert kommun.told == ["vik/site.yaml:5:17 SRC103"]
    assert kommun.values == [{"name": "tir", "near": "ti"}]


def test_a_site_without_swedish_is_told() -> None:
    assert "vik/site.yaml:5:12 STR212" in Kommun(languages="[en]").told


def test_files_that_can_be_linked_to_are_the_kommuns_own_and_the_common_ones() -> None:
    site = Kommun({"vik/files/karta.svg": "x", "lund/files/karta.svg": "x"}).whole
    assert "vik/files/karta.svg" in site.files
    assert "common/facts.yaml" in site.files
    assert not any(path.startswith("lund/") for path in site.files)


def test_what_is_known_of_a_file_is_found_by_its_path() -> None:
    files = {"vik/files.yaml": "format: 1\nfiles: [{file: files/a.svg, alt: A, licence: X}]\n", "vik/files/a.svg": "x"}
    site = Kommun(files).whole
    assert site.attachments["vik/files/a.svg"].value.alt == "A"


def test_a_measure_is_found_with_the_words_of_its_text() -> None:
    site = Kommun(edited("vik/plan/plan.yaml", "Hålla en mässa", "Ordna en mässa")).whole
    assert site.measures["fair"].text.words[f"{site.measures['fair'].pointer}.title"] == "Ordna en mässa"
