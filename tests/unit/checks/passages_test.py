"""What a reader reads of a text: which words are the writer's own, and how they stand."""

from __future__ import annotations

import pytest

from sitegen.checks.passages import HOLE, Form, passages
from tests.unit.load.given import blocks, chapter, plan

RUNNING, ITEM, FRAGMENT = Form.RUNNING, Form.ITEM, Form.FRAGMENT


def read(text: str) -> list[tuple[Form, str]]:
    """Return the passages of Markdown, with ``_`` for each hole."""
    return [(one.form, one.words.replace(HOLE, "_")) for one in passages({}, blocks(text), {})]


def words(text: str) -> str:
    """Return the words of one paragraph."""
    ((form, found),) = read(text)
    assert form is RUNNING
    return found


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Läs {term}`sfi` i **Vik** & *Skara*.", "Läs _ i Vik & Skara."),
        ("Se [hela planen](plan.yaml) och <https://vik.example/a>.", "Se hela planen och _."),
        ("Skriv till info@vik.example. Gå in på www.vik.example.", "Skriv till _. Gå in på _."),
        ("De kallar det [a village]{lang=en}, alltså en by.", "De kallar det _, alltså en by."),
        ("De kallar det [en by]{lang=sv}.", "De kallar det en by."),
        ("I planen står ”Utredda”. Vi läser ”utreda”.", "I planen står _. Vi läser _."),
        ('De sa "Det går bra." Sedan gick de.', "De sa _. Sedan gick de."),
        ("Skriv `made_from` där.", "Skriv _ där."),
        ("Två\nrader och en\\\ntill.", "Två rader och en till."),
        ("Sam\u00adhälle.", "Samhälle."),
    ],
)
def test_what_is_not_the_writers_own_words_is_a_hole(text: str, read: str) -> None:
    assert words(text) == read


def test_a_footnote_mark_is_nothing_and_its_note_is_left_out() -> None:
    assert read("Vik växer.[^a] Det syns.\n\n[^a]: Ur budgeten.") == [(RUNNING, "Vik växer. Det syns.")]


@pytest.mark.parametrize(
    "text",
    ["> Så står det.", "```\nkod\n```", "![En karta över Vik.](files/karta.svg)", "---", "::: note\n> Ord.\n:::"],
)
def test_quotations_code_and_pictures_are_left_out(text: str) -> None:
    assert [found for _, found in read(f"{text}\n\nEgna ord.") if found != "_"] == ["Egna ord."]


def test_headings_and_cells_are_fragments() -> None:
    text = '## Varför\n\n{caption="Folkmängd"}\n| År | Antal |\n|---|---|\n| 2018 | Många. |\n'
    assert read(text) == [
        (FRAGMENT, "Varför"), (FRAGMENT, "Folkmängd"), (FRAGMENT, "År"), (FRAGMENT, "Antal"), (FRAGMENT, "2018"),
        (FRAGMENT, "Många."),
    ]  # fmt: skip


def test_items_stand_alone_also_inside_an_item_and_inside_a_box() -> None:
    assert read("- ett\n  - två\n- tre\n") == [(ITEM, "ett"), (ITEM, "två"), (ITEM, "tre")]
    assert read("::: note\nFyra.\n\n- fem\n\nSex.\n:::\n") == [(RUNNING, "Fyra."), (ITEM, "fem"), (RUNNING, "Sex.")]


def test_fields_come_first_and_each_passage_knows_its_field_or_block() -> None:
    document = chapter("Ett.\n\nTvå.\n")
    assert [(one.pointer, one.line, one.words) for one in passages(document.words or {}, document.blocks, {})] == [
        ("title", 0, "Bakgrund"), ("0", 0, "Ett."), ("1", 0, "Två."),
    ]  # fmt: skip


def test_a_markdown_field_is_read_by_its_blocks_and_never_twice() -> None:
    document = plan("    text: |\n      Ett.\n\n      Två.\n    note: Tre.\n")
    found = list(passages(document.words or {}, document.blocks, document.prose))
    assert [(one.pointer, one.line, one.form, one.words) for one in found if "text" in one.pointer] == [
        ("measures.fair.text", 0, RUNNING, "Ett."), ("measures.fair.text", 2, RUNNING, "Två."),
    ]  # fmt: skip
    assert [one.form for one in found if one.words == "Tre."] == [FRAGMENT]
