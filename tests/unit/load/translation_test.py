"""A translation held against its source."""

from __future__ import annotations

import pytest

from sitegen.diagnostics import Findings
from sitegen.load.document import Document, read
from sitegen.load.translation import rendering
from sitegen.model.site import Rendering
from sitegen.model.text import digest
from tests.unit.languages import EN, SV
from tests.unit.load.given import told, told_values

SOURCE = "---\ntitle: Bakgrund\n---\n\nVik växer.\n\n- Två mål.\n- Ett krav före 2022.\n"
PLAN = """\
format: 1
title: Plan
adopted: {title: Handlingsplan}
measures:
  - id: fair
    section: jobs
    title: Mässa 2019
    text: |
      Ett *ord*.
"""


def document(path: str, text: str) -> Document:
    found = read(path, text.encode(), EN if ".en." in path else SV)
    assert told(found.findings) == []
    return found


def made_from(source: Document, names: tuple[str, ...] = ()) -> str:
    return " ".join(f"{key}={value}" for key, value in source.digests().items() if not names or key in names)


def held(source: Document, target: Document, stale: frozenset[str] = frozenset()) -> tuple[Rendering, Findings]:
    findings = Findings()
    return rendering(source, target, (SV, EN), stale, frozenset(), findings), findings


def text(body: str, made: str | None = None, source: str = SOURCE) -> tuple[Rendering, Findings]:
    swedish = document("content/vik/a/background.md", source)
    row = made_from(swedish) if made is None else made
    head = f'---\nstate: machine\nmade_from: "{row}"\ntitle: Background\n---\n\n'
    return held(swedish, document("content/vik/a/background.en.md", head + body))


def plan(fields: str, made: str | None = None) -> tuple[Rendering, Findings]:
    swedish = document("content/vik/a/plan.yaml", PLAN)
    row = made_from(swedish) if made is None else made
    head = f'format: 1\nstate: machine\nmade_from: "{row}"\n'
    return held(swedish, document("content/vik/a/plan.en.yaml", head + fields))


BODY = "Vik is growing.\n\n- Two goals.\n- One demand before 2022.\n"


def test_a_translation_made_from_todays_source_is_current() -> None:
    made, findings = text(BODY)
    assert told(findings) == []
    assert made.outdated == frozenset()
    assert (made.path, made.words["title"], len(made.blocks)) == ("vik/a/background.en.md", "Background", 3)


def test_digests_without_names_are_those_of_the_blocks_in_their_order() -> None:
    blocks = " ".join(digest(words) for words in ("Vik växer.", "Två mål.", "Ett krav före 2022."))
    assert told(text(BODY, f"title={digest('Bakgrund')} {blocks}")[1]) == []


def test_a_changed_paragraph_outdates_itself_and_nothing_else() -> None:
    before = made_from(document("content/vik/a/background.md", SOURCE))
    made, findings = text(BODY, before, SOURCE.replace("Vik växer", "Vik växer snabbt"))
    assert made.outdated == {"0"}
    assert told(findings) == ["7:1 L10N401"]
    assert dict(findings.items[0].values) == {"source": "content/vik/a/background.md:5:1"}


def test_a_translation_of_which_nobody_said_what_it_was_made_from_is_outdated_whole() -> None:
    made, findings = text(BODY, "")
    assert told(findings) == ["3:12 L10N405"]
    assert made.outdated == {"title", "0", "1", "2"}


@pytest.mark.parametrize(
    ("body", "place", "here", "there"),
    [
        ("Vik is growing.\n\n- Two goals.\n", "9:1 L10N402", "end", "bullet"),
        (BODY + "\nMore.\n", "12:1 L10N402", "paragraph", "end"),
        ("## Vik\n\n- Two goals.\n- One demand.\n", "7:1 L10N402", "h2", "paragraph"),
        ("Vik is growing.\n\n1. Two goals.\n2. One demand.\n", "9:1 L10N402", "ordered", "bullet"),
    ],
)
def test_the_first_block_of_another_kind_is_told_and_blocks_are_not_paired_across_it(
    body: str, place: str, here: str, there: str
) -> None:
    made, findings = text(body, "title=00000000 00000000 00000000 00000000")
    assert [line for line in told(findings) if "402" in line] == [place]
    assert {(item["here"], item["there"]) for item in map(dict, (one.values for one in findings.items))} == {
        (here, there)
    }
    assert made.outdated == {"title", "0", "1", "2"}


def test_a_number_that_differs_is_told_at_its_block_with_both_numbers() -> None:
    findings = text(BODY.replace("2022", "2023"))[1]
    assert told(findings) == ["10:1 L10N404"]
    assert dict(findings.items[0].values) == {
        "lost": "2022",
        "added": "2023",
        "source": "content/vik/a/background.md:8:1",
    }


def test_a_number_that_differs_for_a_reason_is_silent() -> None:
    source = SOURCE.replace("- Två mål.\n- Ett krav före 2022.\n", "Ett krav före 2022.\n")
    body = 'Vik is growing.\n\n{excused="Only the year is known."}\nOne demand soon.\n'
    assert told(text(body, source=source)[1]) == []


def test_numbers_of_an_outdated_block_are_not_compared_since_its_source_has_moved_on() -> None:
    before = made_from(document("content/vik/a/background.md", SOURCE))
    findings = text(BODY, before, SOURCE.replace("2022", "2024"))[1]
    assert told(findings) == ["10:1 L10N401"]


def test_a_translated_field_of_a_plan_is_found_by_its_pointer() -> None:
    made, findings = plan("title: Plan\nmeasures:\n  fair:\n    title: Fair 2019\n    text: |\n      One *word*.\n")
    assert told(findings) == []
    assert made.words["measures.fair.title"] == "Fair 2019"
    assert [block.html for block in made.prose["measures.fair.text"]] == [("One <em>word</em>.",)]


def test_a_field_that_the_source_does_not_have_is_told_with_the_nearest() -> None:
    made, findings = plan("title: Plan\nmeasures:\n  fare: {title: Fair 2019}\n")
    assert told(findings) == ["6:3 YML116"]
    assert told_values(findings.items[0]) == {"name": "measures.fare", "near": "measures.fair.text"}
    assert "measures.fare.title" not in made.words


def test_a_thing_that_is_gone_from_the_source_is_told_once_and_another_field_of_one_that_is_there_by_itself() -> None:
    rest = "measures:\n  gone: {title: A, text: B, note: C}\n  fair: {title: Fair 2019, note: D}\n  lost: {note: E}\n"
    findings = plan(rest, "title=00000000")[1]
    assert [line for line in told(findings) if "116" in line] == ["5:3 YML116", "6:34 YML116", "7:3 YML116"]
    names = [dict(item.values)["name"] for item in findings.items if item.code == "YML116"]
    assert names == ["measures.gone", "measures.fair.note", "measures.lost"]


@pytest.mark.parametrize("fault", ["titel: Plan\n", "period: {from: 2022, to: 2019}\n"])
def test_where_the_source_has_faults_itself_nothing_is_said_to_be_lacking_there(fault: str) -> None:
    swedish = read("content/vik/a/plan.yaml", (PLAN + fault).encode(), SV)
    assert swedish.findings
    head = 'format: 1\nstate: machine\nmade_from: "title=00000000"\nmeasures: {gone: {title: A}}\n'
    found = held(swedish, document("content/vik/a/plan.en.yaml", head))[1]
    assert "YML116" not in {item.code for item in found.items}


def test_a_translation_with_other_blocks_is_outdated_whole_though_it_was_made_from_todays_text() -> None:
    made, findings = text("Vik is growing.\n\n1. Two goals.\n2. One demand before 2099.\n")
    assert told(findings) == ["9:1 L10N402"]
    assert made.outdated == {"title", "0", "1", "2"}
    assert made.incomplete


def test_only_the_fields_that_are_translated_can_be_outdated() -> None:
    made, findings = plan("title: Plan\n", f"title={digest('Plan')}")
    assert told(findings) == []
    assert made.outdated == frozenset()


def test_a_new_field_that_was_made_from_nothing_known_is_outdated() -> None:
    made, findings = plan("title: Plan\nmeasures: {fair: {title: Fair 2019}}\n", f"title={digest('Plan')}")
    assert told(findings) == ["5:26 L10N401"]
    assert made.outdated == {"measures.fair.title"}


def test_what_was_made_from_an_outdated_summary_is_outdated_too() -> None:
    swedish = document("content/vik/a/background.md", SOURCE)
    head = f'---\nstate: machine\nmade_from: "{made_from(swedish)}"\ntitle: Background\n---\n\n'
    target = document("content/vik/a/background.en.md", head + BODY)
    assert held(swedish, target, frozenset({"1"}))[0].outdated == {"1"}


def test_a_fault_in_a_translated_markdown_field_is_told_where_it_stands() -> None:
    findings = plan("title: Plan\nmeasures:\n  fair:\n    text: |\n      One\n      <b>word</b>.\n")[1]
    assert told(findings) == ["9:7 MD301"]


def test_the_number_of_a_field_may_differ_where_the_head_says_why() -> None:
    head = "excused: {measures.fair.title: Mässan hölls ett annat år.}\n"
    assert told(plan("measures: {fair: {title: Fair}}\n")[1]) == ["4:26 L10N404"]
    assert told(plan(f"{head}measures: {{fair: {{title: Fair}}}}\n")[1]) == []
