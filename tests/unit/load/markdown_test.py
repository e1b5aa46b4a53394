"""Markdown to blocks, and what is told of a text by itself."""

from __future__ import annotations

import pytest

from sitegen.diagnostics import Findings, Span
from sitegen.load import markdown
from sitegen.model.text import Cover
from tests.unit.languages import SV
from tests.unit.load.given import blocks, chapter, told, values

TABLE = "| År | Antal |\n|----|-------|\n| 2018 | 9000 |\n"


def shapes(text: str) -> list[tuple[str, str, int]]:
    return [(block.kind, block.text, block.line) for block in blocks(text)]


def test_every_kind_of_block_is_known_with_its_text_and_line() -> None:
    text = (
        "Ett\nstycke.\n\n## Rubrik\n\n### Under\n\n- ett\n- två\n\n1. ett\n2. två\n\n> Sagt.\n\n---\n\n"
        '```\nkod\n```\n\n::: note\nObs.\n:::\n\n![Karta](a.svg)\n\n{caption="Tal"}\n' + TABLE
    )
    *others, table = shapes(text)
    assert others == [
        ("paragraph", "Ett stycke.", 1),
        ("h2", "Rubrik", 4),
        ("h3", "Under", 6),
        ("bullet", "ett", 8),
        ("bullet", "två", 9),
        ("ordered", "ett", 11),
        ("ordered", "två", 12),
        ("quote", "> Sagt.", 14),
        ("rule", "---", 16),
        ("code", "``` kod ```", 18),
        ("note", "::: note Obs.", 22),
        ("figure", "![Karta](a.svg)", 26),
    ]
    assert (table[0], table[2]) == ("table", 29)
    assert table[1].startswith("Tal | År | Antal |")


def test_items_know_their_list_and_their_number() -> None:
    found = blocks("- a\n- b\n\nHej\n\n3. c\n4. d\n")
    assert [(block.group, block.start) for block in found] == [(1, 1), (1, 2), (0, 1), (2, 3), (2, 4)]


def test_a_list_inside_an_item_belongs_to_the_item() -> None:
    (block,) = blocks("- a\n  - b\n  - c\n")
    assert block.html == ("a<ul><li>b</li><li>c</li></ul>",)


def test_an_image_among_words_is_no_figure() -> None:
    assert [block.kind for block in blocks("Se ![Karta](a.svg)\n")] == ["paragraph"]


def test_a_footnote_is_a_block_with_its_label() -> None:
    mark, note = blocks("Hej.[^src]\n\n[^src]: Ur\n    budgeten.\n")
    assert (mark.kind, mark.anchor) == ("paragraph", "")
    assert (note.kind, note.anchor, note.text, note.line) == ("footnote", "src", "Ur budgeten.", 3)


def test_attributes_stand_on_the_line_above_their_block_and_are_no_part_of_its_text() -> None:
    (block,) = blocks('{#skal covers="work=b2762926 jobs" excused="Avrundat."}\nHej.\n')
    assert (block.anchor, block.excused, block.text, block.line) == ("skal", "Avrundat.", "Hej.", 2)
    assert block.covers == (Cover("work", "b2762926"), Cover("jobs", ""))


def test_what_a_list_covers_stands_on_its_first_item() -> None:
    found = blocks('{covers="work=b2762926"}\n- a\n- b\n')
    assert [block.covers for block in found] == [(Cover("work", "b2762926"),), ()]


def test_attributes_between_two_items_are_told_or_read_but_not_shown_to_readers() -> None:
    document = chapter('- a\n{covers="work=b2762926"}\n- b\n')
    shown = "".join(str(part) for block in document.blocks for part in block.html)
    assert document.findings or "covers" not in shown


def test_a_table_has_its_caption_in_its_html() -> None:
    (block,) = blocks(f'{{caption="Tal & år"}}\n{TABLE}')
    assert str(block.html[0]).startswith('<caption>Tal &amp; år</caption><thead><tr><th scope="col">År</th>')


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("# Rubrik\n", "4:1 MD303"),
        ("Rubrik\n===\n", "4:1 MD303"),
        ("Hej\n\n### Rubrik\n", "6:1 MD302"),
        ("## A\n\n#### B\n", "6:1 MD302"),
        ("## A\n\n### B\n\n## C\n\n#### D\n", "10:1 MD302"),
        (TABLE, "4:1 MD313"),
        ("{klass=b}\nHej\n", "4:1 MD311"),
        ("{.b}\nHej\n", "4:1 MD311"),
        ("::: note\nHej\n", "4:1 MD312"),
        ("Hej\n\n::: varning\nHej\n:::\n", "6:1 MD312"),
        ("::: note\na\n\n::: note\nb\n:::\n", "4:1 MD312"),
        ("Hej\n\n:::\n", "6:1 MD312"),
    ],
)
def test_what_is_wrong_with_a_block_is_told_with_its_place(body: str, place: str) -> None:
    assert told(chapter(body).findings) == [place]


@pytest.mark.parametrize("body", ["## A\n\n### B\n\n## C\n\n### D\n", "## A\n\n### B\n\n#### C\n\n## D\n"])
def test_a_heading_may_go_one_level_down_and_any_up(body: str) -> None:
    assert told(chapter(body).findings) == []


def test_a_skipped_level_is_told_with_both_levels() -> None:
    assert values(chapter("## A\n\n##### B\n")) == [{"level": "5", "before": "2"}]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("> # Rubrik\n", "MD303"),
        ("- # Rubrik\n", "MD303"),
        ("::: note\n# Rubrik\n:::\n", "MD303"),
        (f"::: note\n{TABLE}:::\n", "MD313"),
    ],
)
def test_what_is_wrong_inside_a_block_is_told_too(body: str, code: str) -> None:
    assert [item.code for item in chapter(body).findings] == [code]


def test_an_unknown_container_is_told_with_the_nearest() -> None:
    assert values(chapter("::: Note\nHej\n:::\n")) == [{"name": "Note", "near": "note"}]


@pytest.mark.parametrize("body", ["```\n::: note\n```\n", "```\n::: varning\n:::\n```\n", "    ::: note\n"])
def test_a_container_that_is_only_shown_as_code_opens_nothing(body: str) -> None:
    assert told(chapter(body).findings) == []


@pytest.mark.parametrize("body", ["#Rubrik\n", "##Rubrik\n", "######Rubrik\n", ":: note\n", ": note\n"])
def test_a_mark_that_makes_no_block_as_it_stands_is_told(body: str) -> None:
    document = chapter(body)
    assert told(document.findings) == ["4:1 MD311"]
    assert [block.kind for block in document.blocks] == ["paragraph"]


def test_a_mark_that_makes_no_block_is_told_at_its_line_in_a_paragraph() -> None:
    assert told(chapter("Hej\n##Rubrik\n").findings) == ["5:1 MD311"]


@pytest.mark.parametrize("body", ["#\n", "##\n", "## \n", "- \n", ">\n"])
def test_an_empty_block_is_read_without_a_crash(body: str) -> None:
    assert all(item.code.startswith("MD") for item in chapter(body).findings)


@pytest.mark.parametrize("row", ["|  |  |", "| a |  |", "||", "| a |"])
def test_an_empty_cell_of_a_table_is_read(row: str) -> None:
    (block,) = blocks(f'{{caption="Tal"}}\n| År | Antal |\n|----|-------|\n{row}\n')
    assert "<td></td>" in "".join(str(part) for part in block.html)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ett två\ntre.\n", "Ett\ntvå   tre.\n"),
        ("- ett två\n- tre\n", "* ett\n  två\n* tre\n"),
        ("1. ett\n2. två\n", "1) ett\n2) två\n"),
        ("[^a]: ett två\n\nx[^a]\n", "[^a]: ett\n    två\n\nx[^a]\n"),
        ("::: note\nEtt två.\n:::\n", "::: note\nEtt\ntvå.\n:::\n"),
        ("> Ett två.\n", "> Ett\n> två.\n"),
        (f'{{caption="a"}}\n{TABLE}', f'{{caption="a"}}\n{TABLE.replace("|----|-------|", "| ---- | ----- |")}'),
        ("Ett.\n\n\n\nTvå.\n", "Ett.\n\nTvå.\n"),
    ],
)
def test_a_text_that_is_only_laid_out_anew_has_the_same_texts_of_blocks(one: str, other: str) -> None:
    assert [block.text for block in blocks(one)] == [block.text for block in blocks(other)]


def test_places_count_from_where_the_text_stands_in_its_file() -> None:
    findings = Findings()
    markdown.read("Hej <b>", Span("a.yaml", 12, 7), SV, findings)
    assert told(findings) == ["12:11 MD301"]


def test_an_empty_text_has_no_blocks() -> None:
    assert blocks("\n\n") == ()
