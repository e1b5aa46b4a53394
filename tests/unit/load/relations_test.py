"""What refers to what: every name must name something that is there."""

from __future__ import annotations

import pytest

from tests.unit.load.kommun import FILES, Kommun, edited

STRATEGY = "vik/strategy/strategy.yaml"
FOLLOW_UP = (
    "    follow_ups:\n      - {on: 2019-12, status: ongoing}\n      - {on: 2020, status: done, source: budget}\n"
)
ENGLISH = 'format: 1\nstate: machine\nmade_from: "title=c7c63b9f"\n'


@pytest.mark.parametrize(
    ("path", "old", "new", "told", "near"),
    [
        ("vik/strategy/work.md", "{term}`sfi`", "{term}`sfii`", "vik/strategy/work.md:7:12 STR202", "sfi"),
        ("vik/strategy/work.md", "focus_area: work", "focus_area: wrk", "vik/strategy/work.md:4:13 STR207", "work"),
        ("vik/strategy/strategy.yaml", "[budget]", "[budgt]", "vik/strategy/strategy.yaml:5:14 STR211", "budget"),
        ("vik/plan/plan.yaml", "strategy: strategy", "strategy: strateg", "vik/plan/plan.yaml:3:11 STR241", "strategy"),
        ("vik/plan/plan.yaml", "section: jobs-", "section: job-", "vik/plan/plan.yaml:9:14 STR205", "jobs-section"),
        ("vik/plan/plan.yaml", "goals: [jobs]", "goals: [jobs, job]", "vik/plan/plan.yaml:11:19 STR204", "jobs"),
        ("vik/site.yaml", "help: [emergency]", "help: [emergeny]", "vik/site.yaml:8:8 STR211", "emergency"),
        ("vik/site.yaml", "contact: desk", "contact: dask", "vik/site.yaml:9:10 STR211", "desk"),
        ("vik/contacts.yaml", "phone: emergency", "phone: emergenc", "vik/contacts.yaml:3:37 STR211", "emergency"),
    ],
)
def test_a_name_that_names_nothing_is_told_with_its_place_and_the_nearest(
    path: str, old: str, new: str, told: str, near: str
) -> None:
    kommun = Kommun(edited(path, old, new))
    assert kommun.told == [told]
    assert kommun.values[0]["near"] == near


def test_an_annex_that_is_not_there_is_told() -> None:
    changed = edited("vik/strategy/strategy.yaml", "references: [budget]", "annexes: [eu]")
    assert Kommun(changed).told == ["vik/strategy/strategy.yaml:5:11 STR211"]
    assert Kommun(changed | {"common/annexes/eu.md": "---\ntitle: EU\n---\n"}).told == []


def test_a_common_text_that_the_site_shows_is_held_to_what_this_site_has_and_one_that_it_does_not_is_not() -> None:
    annex = {"common/annexes/eu.md": "---\ntitle: EU\n---\n\nText om {term}`nytt` och {goal}`nya`.\n"}
    shown = edited("vik/strategy/strategy.yaml", "references: [budget]", "annexes: [eu]")
    assert Kommun(shown | annex).told == ["common/annexes/eu.md:5:16 STR202", "common/annexes/eu.md:5:33 STR202"]
    assert Kommun(annex).told == []


@pytest.mark.parametrize("wrong", ["focus_areas: {}\nx:", "focus_areas: arbete\nx:"])
def test_goals_of_a_list_that_is_none_are_not_told_as_missing_by_all_that_name_them(wrong: str) -> None:
    codes = {line.rpartition(" ")[2] for line in Kommun(edited(STRATEGY, "focus_areas:", wrong)).told}
    assert codes == {"YML106", "YML108"}


def test_a_source_of_a_follow_up_must_be_there() -> None:
    plan = FILES["vik/plan/plan.yaml"] + FOLLOW_UP
    assert Kommun({"vik/plan/plan.yaml": plan}).told == []
    wrong = Kommun({"vik/plan/plan.yaml": plan.replace("source: budget", "source: bokslut")})
    assert wrong.told == ["vik/plan/plan.yaml:14:42 STR211"]


def test_follow_ups_stand_oldest_first() -> None:
    plan = FILES["vik/plan/plan.yaml"] + FOLLOW_UP.replace("2019-12", "2021-02")
    kommun = Kommun({"vik/plan/plan.yaml": plan})
    assert kommun.told == ["vik/plan/plan.yaml:14:14 STR213"]
    assert kommun.values == [{"on": "2020"}]


def test_a_summary_that_leaves_out_a_goal_is_told_at_its_title() -> None:
    kommun = Kommun(edited("vik/strategy/summary.md", " jobs=739e237d", ""))
    assert kommun.told == ["vik/strategy/summary.md:2:8 STR209"]
    assert kommun.values == [{"id": "jobs", "title": "Fler ska ha ett arbete", "digest": "739e237d"}]


def test_a_strategy_without_a_summary_leaves_nothing_out() -> None:
    kommun = Kommun({"vik/strategy/summary.md": FILES["vik/strategy/summary.md"]})
    assert kommun.told == []
    moved = Kommun({"vik/strategy/summary.md": "---\ntitle: X\n---\n"})
    assert [line.rpartition(" ")[2] for line in moved.told] == ["STR209", "STR209"]


def test_an_unknown_contact_and_address_of_the_kommun_are_told_at_the_settings() -> None:
    text = FILES["vik/site.yaml"].replace("contact: desk\n", "").replace("url: https://vik.se\n", "")
    kommun = Kommun({"vik/site.yaml": text})
    assert kommun.told == ["vik/site.yaml:1:1 STR220", "vik/site.yaml:1:1 STR221"]
    assert not kommun.findings.has_errors()


@pytest.mark.parametrize("url", ["http://vik.se", "vik.se", "1"])
def test_an_address_of_the_kommun_that_is_wrong_is_not_told_as_missing_too(url: str) -> None:
    assert Kommun(edited("vik/site.yaml", "https://vik.se", url)).told == ["vik/site.yaml:4:6 YML113"]


@pytest.mark.parametrize(
    ("path", "old", "new", "place", "first"),
    [
        ("vik/plan/plan.yaml", "id: fair", "id: jobs-section", "8:5", "6:5"),
        ("vik/strategy/strategy.yaml", "id: jobs", "id: work", "9:13", "7:5"),
    ],
)
def test_an_id_that_two_lists_of_one_page_share_is_told_since_one_anchor_leads_to_one_place(
    path: str, old: str, new: str, place: str, first: str
) -> None:
    kommun = Kommun(edited(path, old, new))
    found = [(line, item) for line, item in zip(kommun.told, kommun.values, strict=True) if line.endswith("STR201")]
    assert [(line, item["first"]) for line, item in found] == [(f"{path}:{place} STR201", f"content/{path}:{first}")]


def test_a_strategy_that_cannot_be_read_takes_no_finding_about_its_texts_with_it() -> None:
    plan = edited("vik/plan/plan.yaml", "    goals: [jobs]\n", "")
    broken = edited("vik/strategy/strategy.yaml", "kind: strategy", "kind: [strategy")
    codes = {line.rpartition(" ")[2] for line in Kommun(plan | broken).told}
    assert "YML101" in codes
    assert codes.isdisjoint({"SRC105", "STR202"})


def test_a_role_in_the_markdown_of_a_measure_is_told_on_its_line() -> None:
    text = "    text: |\n      Ett.\n\n      Två {goal}`job` och\n      {fact}`polis`.\n"
    kommun = Kommun({"vik/plan/plan.yaml": FILES["vik/plan/plan.yaml"] + text})
    assert [line.partition(":")[2] for line in kommun.told] == ["15:18 STR202", "16:14 STR202"]
    assert [(item["role"], item["name"], item["near"]) for item in kommun.values] == [
        ("goal", "job", "jobs"),
        ("fact", "polis", ""),
    ]


def test_a_role_in_a_translation_is_told_in_the_translation() -> None:
    text = '---\nstate: draft\nmade_from: ""\ntitle: Work\n---\n\nRead {term}`sif`.\n'
    kommun = Kommun({"vik/strategy/work.en.md": text})
    assert "vik/strategy/work.en.md:7:13 STR202" in kommun.told


def test_a_role_may_name_everything_that_has_an_id() -> None:
    names = (
        "{area}`work` {goal}`jobs` {measure}`fair` {fact}`emergency` {contact}`desk` {reference}`budget` {term}`sfi`"
    )
    assert Kommun(edited("vik/strategy/work.md", "{term}`sfi`", names)).told == []


def test_a_file_that_is_listed_but_not_there_is_told() -> None:
    listed = {"vik/files.yaml": "format: 1\nfiles:\n  - {file: files/karta.svg, licence: X}\n"}
    kommun = Kommun(listed | {"vik/files/karte.svg": "x"})
    assert kommun.told == ["vik/files.yaml:3:12 SRC109"]
    assert kommun.values == [{"name": "files/karta.svg", "near": "files/karte.svg"}]
    assert Kommun(listed | {"vik/files/karta.svg": "x"}).told == []


@pytest.mark.parametrize("path", ["vik/strategy/strategy.yaml", "vik/plan/plan.yaml"])
def test_an_adopted_document_that_is_not_there_is_told(path: str) -> None:
    kommun = Kommun(edited(path, " för Vik}", " för Vik, file: files/beslut.pdf}"))
    assert [line.rpartition(" ")[2] for line in kommun.told] == ["SRC109"]
    assert Kommun(edited(path, " för Vik}", " för Vik, file: files/a.pdf}") | {"vik/files/a.pdf": "x"}).told == []


def test_a_file_of_the_kommun_on_the_address_of_a_common_one_is_told() -> None:
    kommun = Kommun({"vik/files/a.svg": "x", "common/files/a.svg": "y"})
    assert kommun.told == ["vik/files/a.svg:1:1 STR208"]
    assert kommun.values == [{"address": "files/a.svg", "first": "content/common/files/a.svg"}]


TEXT = "---\ntitle: Om Vik\n---\n\nText.\n"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("vik/other/x.md", TEXT),
        ("vik/strategy/more/x.md", TEXT),
        ("vik/annexes/eu.md", TEXT),
        ("vik/plan/terms.yaml", "format: 1\nterms: []\n"),
        ("vik/other/facts.yaml", "format: 1\nfacts: []\n"),
    ],
)
def test_a_text_that_no_page_shows_is_told(path: str, text: str) -> None:
    kommun = Kommun({path: text})
    assert kommun.told == [f"{path}:1:1 SRC105"]
    assert kommun.values[0]["name"] == path.rpartition("/")[2]
    assert not kommun.findings.has_errors()


def test_an_annex_that_a_strategy_lists_is_shown_and_one_for_all_kommuner_need_not_be() -> None:
    listed = edited("vik/strategy/strategy.yaml", "references: [budget]", "annexes: [eu]")
    assert Kommun(listed | {"vik/annexes/eu.md": TEXT}).told == []
    assert Kommun({"common/annexes/eu.md": TEXT}).told == []


@pytest.mark.parametrize(
    "path", ["vik/start.md", "vik/about.md", "vik/strategy/background.md", "vik/plan/background.md"]
)
def test_a_text_beside_what_it_is_a_chapter_of_is_shown(path: str) -> None:
    assert Kommun({path: TEXT}).told == []


def test_a_text_that_no_page_shows_is_told_once_however_many_languages_it_is_in() -> None:
    english = '---\nstate: draft\nmade_from: "title=00000000 0=00000000"\ntitle: About\n---\n\nText.\n'
    kommun = Kommun({"vik/other/x.md": TEXT, "vik/other/x.en.md": english})
    assert [line for line in kommun.told if line.endswith("SRC105")] == ["vik/other/x.md:1:1 SRC105"]


def test_an_id_of_digits_is_an_id() -> None:
    fact = "  - {id: '112', kind: phone, value: '112', source: https://vik.example/, read: 2026-01}\n"
    kommun = Kommun(
        {"vik/facts.yaml": f"format: 1\nfacts:\n{fact}", "vik/own.md": "---\ntitle: Eget\n---\n\nRing {fact}`112`.\n"}
    )
    assert [line for line in kommun.told if "STR" in line] == []


def test_titles_without_a_translation_are_told_once_for_each_file_and_language() -> None:
    kommun = Kommun(languages="[sv, en]")
    found = {line.partition(":")[0]: item for line, item in zip(kommun.told, kommun.values, strict=True)}
    assert found == {
        "vik/plan/plan.yaml": {
            "language": "en",
            "number": "3",
            "pointers": "title, sections.jobs-section.title, measures.fair.title",
            "file": "content/vik/plan/plan.en.yaml",
            "source": "content/vik/plan/plan.yaml",
        },
        "vik/strategy/strategy.yaml": {
            "language": "en",
            "number": "3",
            "pointers": "title, focus_areas.work.title, goals.jobs.title",
            "file": "content/vik/strategy/strategy.en.yaml",
            "source": "content/vik/strategy/strategy.yaml",
        },
    }


def test_a_title_that_a_translation_lacks_is_told_at_the_title() -> None:
    files = {"vik/plan/plan.en.yaml": ENGLISH + "title: Plan\nsections: {jobs-section: {title: Jobs}}\n"}
    kommun = Kommun(files, languages="[sv, en]")
    lacking = [
        (line, item["pointers"])
        for line, item in zip(kommun.told, kommun.values, strict=True)
        if line.startswith("vik/plan") and line.endswith("L10N403")
    ]
    assert lacking == [("vik/plan/plan.yaml:10:12 L10N403", "measures.fair.title")]
