"""Schemas: what an editor is told about each value, and what becomes of it where it is right."""

from __future__ import annotations

import pytest

from sitegen.model.content import Plan, Strategy
from tests.unit.load.given import HEAD, STRATEGY, chapter, plan, strategy, told, values


def area(rest: str) -> str:
    return f"focus_areas:\n  - {{{rest}}}\n"


@pytest.mark.parametrize("word", ["2017", "2017-02", "2017-02-28", "2020-02-29"])
def test_a_date_is_as_precise_as_it_is_written(word: str) -> None:
    value = strategy(f"valid_until: {word}\n").value
    assert isinstance(value, Strategy)
    assert str(value.valid_until) == word


@pytest.mark.parametrize(
    "word",
    [
        "12/12/2016",
        "2016-13",
        "2017-02-29",
        "2016-2-1",
        "20160201",
        "16-02-01",
        "1 mars 2016",
        "2016-01-01T00:00:00",
        "0000",
        "2016-00",
        "2016-00-12",
        "2016-01-00",
    ],
)
def test_what_is_not_a_date_is_told_with_what_stands_there(word: str) -> None:
    document = strategy(f'valid_until: "{word}"\n')
    assert told(document.findings) == ["5:14 YML109"]
    assert values(document) == [{"value": word}]


@pytest.mark.parametrize(
    "word", ["språk", "Arbete", "work area", "work_area", "-work", "work-", "a--b", "work.", "a/b"]
)
def test_an_id_is_small_ascii_letters_digits_and_hyphens(word: str) -> None:
    document = strategy(area(f'id: "{word}", title: Arbete'))
    assert told(document.findings) == ["6:10 YML110"]
    assert values(document) == [{"value": word}]


def test_an_id_used_twice_is_told_with_the_place_of_the_first() -> None:
    document = strategy("focus_areas:\n  - {id: work, title: Ett}\n  - {id: work, title: Två}\n")
    assert told(document.findings) == ["7:10 STR201"]
    assert values(document) == [{"id": "work", "first": "content/vik/strategy/strategy.yaml:6:5"}]


def test_one_goal_id_in_two_focus_areas_is_used_twice() -> None:
    goals = "goals: [{id: jobs, title: Mål}]"
    document = strategy(f"focus_areas:\n  - {{id: a, title: A, {goals}}}\n  - {{id: b, title: B, {goals}}}\n")
    assert [item.code for item in document.findings] == ["STR201"]


def test_an_unknown_key_is_told_with_the_nearest_known_one_and_all_that_can_stand_there() -> None:
    document = strategy("perod: {from: 2017, to: 2018}\n")
    assert told(document.findings) == ["5:1 YML106"]
    (value,) = values(document)
    assert (value["name"], value["near"]) == ("perod", "period")
    assert value["fields"].startswith("format, kind, title, intro, ")


def test_an_unknown_key_that_is_like_no_other_gets_no_proposal() -> None:
    (value,) = values(strategy("xyzzy: 1\n"))
    assert (value["name"], value["near"]) == ("xyzzy", "")


def test_every_key_that_must_be_there_is_asked_for_at_once() -> None:
    document = strategy(of="format: 1\nintro: Hej\n")
    assert told(document.findings) == ["1:1 YML107"] * 3
    assert [item["key"] for item in values(document)] == ["adopted", "kind", "title"]
    assert document.value is None


def test_a_faulty_value_that_need_not_be_there_leaves_the_rest_readable() -> None:
    value = strategy("valid_until: snart\nowner: Kommunstyrelsen\n").value
    assert isinstance(value, Strategy)
    assert (value.valid_until, value.owner) == (None, "Kommunstyrelsen")


@pytest.mark.parametrize(
    ("rest", "place", "wanted"),
    [
        ("annexes: eu-principles\n", "5:10 YML108", "annexes: [id]"),
        ("annexes:\n  -eu-principles\n", "6:3 YML108", "annexes: [id]"),
        ("intro: [a, b]\n", "5:8 YML108", "text"),
        ("period: 2017\n", "5:9 YML108", "period: {from: 2017-02-14, to: 2017-02-14}"),
        ("focus_areas: jobs\n", "5:14 YML108", "focus_areas: [{id: id, title: text}]"),
        ("focus_areas: [jobs]\n", "5:15 YML108", "{id: id, title: text}"),
    ],
)
def test_text_where_a_list_was_meant_and_the_like_is_told(rest: str, place: str, wanted: str) -> None:
    document = strategy(rest)
    assert told(document.findings) == [place]
    assert values(document) == [{"wanted": wanted}]


@pytest.mark.parametrize("empty", ["intro:", "intro: ''", "intro: '  '", "intro: |"])
def test_a_key_without_a_value_is_told(empty: str) -> None:
    assert [item.code for item in strategy(f"{empty}\nowner: X\n").findings] == ["YML115"]


def test_a_word_that_is_none_of_the_possible_ones_is_told_with_all_of_them() -> None:
    document = strategy(of=STRATEGY.replace("kind: strategy", "kind: strategi"))
    assert told(document.findings) == ["2:7 YML111"]
    assert values(document) == [{"name": "strategi", "near": "strategy", "possible": "strategy, programme, policy"}]


@pytest.mark.parametrize("word", ["2", "1.0", "ett"])
def test_a_format_of_another_time_is_told(word: str) -> None:
    assert told(strategy(of=STRATEGY.replace("format: 1", f"format: {word}")).findings) == ["1:9 YML112"]


@pytest.mark.parametrize("word", ["tio", "-1", "1.5", "10000", "²"])
def test_the_order_of_a_chapter_is_a_whole_number(word: str) -> None:
    document = chapter(head=HEAD.replace("---\ntitle", f"---\norder: {word}\ntitle"))
    assert told(document.findings) == ["2:8 YML113"]


def test_a_period_that_ends_before_it_begins_is_told() -> None:
    document = strategy("period: {from: 2022, to: 2019}\n")
    assert told(document.findings) == ["5:9 STR206"]
    assert values(document) == [{"start": "2022", "end": "2019"}]


def test_a_period_may_end_in_the_year_it_begins() -> None:
    assert told(strategy("period: {from: 2019-05, to: 2019}\n").findings) == []


def test_the_schedule_of_a_measure_may_not_end_before_it_begins_either() -> None:
    assert told(plan("    schedule: {from: 2022, to: 2019}\n").findings) == ["8:15 STR206"]


def test_text_over_several_lines_is_one_line() -> None:
    value = strategy("intro: >\n  Så ska Vik\n  bli   bättre.\n").value
    assert isinstance(value, Strategy)
    assert value.intro == "Så ska Vik bli bättre."


def test_only_words_that_readers_see_are_translated() -> None:
    document = strategy("intro: Hej\nowner: Kommunstyrelsen\n" + area("id: work, title: Arbete, heading: Rubrik"))
    assert document.words == {
        "title": "Strategi",
        "intro": "Hej",
        "owner": "Kommunstyrelsen",
        "focus_areas.work.title": "Arbete",
    }


def test_things_with_ids_are_pointed_to_by_them_and_others_by_their_place() -> None:
    document = plan("    responsible: [kommunchefen, rektorn]\n")
    assert list(document.words or ()) == [
        "title",
        "measures.fair.title",
        "measures.fair.responsible.0",
        "measures.fair.responsible.1",
    ]
    assert str(document.place("measures.fair.responsible.1")) == "content/vik/plan/plan.yaml:8:33"


def test_markdown_in_a_field_is_read_into_blocks() -> None:
    value = plan("    text: |\n      Ett *ord*.\n\n      - Två.\n").value
    assert isinstance(value, Plan)
    assert [(block.kind, block.text) for block in value.measures[0].text] == [
        ("paragraph", "Ett *ord*."),
        ("bullet", "Två."),
    ]


@pytest.mark.parametrize(
    ("field", "place"),
    [
        ("    text: |\n      Ett.\n\n      Två <b>ord</b>.\n", "11:11 MD301"),
        ("    text: Två <b>ord</b>.\n", "8:15 MD301"),
        ('    text: "Två <b>ord</b>."\n', "8:16 MD301"),
        ("    text: |\n\n      Två <b>ord</b>.\n", "10:11 MD301"),
    ],
)
def test_a_fault_in_the_markdown_of_a_field_is_told_where_it_stands_in_the_file(field: str, place: str) -> None:
    assert told(plan(field).findings) == [place]


def test_a_footnote_in_a_field_must_be_written_there() -> None:
    assert [item.code for item in plan("    text: |\n      Ett ord.[^a]\n").findings] == ["MD307"]


def test_a_comma_that_divides_a_text_is_told_as_that_and_a_key_of_two_words_as_unknown() -> None:
    flow = strategy("period: {from: 2017, to: 2018, Tio, fem till}\n")
    assert [item.code for item in flow.findings] == ["YML106", "YML117"]
    assert [item.code for item in strategy("fem till:\n").findings] == ["YML106"]
