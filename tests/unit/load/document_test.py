"""One file of content to one document."""

from __future__ import annotations

from dataclasses import astuple

import pytest

from sitegen.diagnostics import Span
from sitegen.load.decoding import MAX_BYTES
from sitegen.load.document import Document, name_parts, read
from sitegen.model.content import Chapter, Strategy
from sitegen.model.text import digest
from tests.unit.languages import SV
from tests.unit.load.given import HEAD, STRATEGY, chapter, strategy, told, values

PATH = "content/vik/strategy/strategy.yaml"


def raw(content: bytes) -> Document:
    return read(PATH, content, SV)


@pytest.mark.parametrize(
    ("path", "parts"),
    [
        ("skara/plan-2017/plan.ar.yaml", ("plan", "ar", "yaml")),
        ("skara/plan-2017/plan.yaml", ("plan", "", "yaml")),
        ("start.sv-simple.md", ("start", "sv-simple", "md")),
        ("plan.ar.ti.yaml", ("plan", "ar.ti", "yaml")),
    ],
)
def test_the_name_of_a_file_says_what_it_is_and_in_which_language(path: str, parts: tuple[str, str, str]) -> None:
    assert name_parts(path) == parts


@pytest.mark.parametrize("mark", ["\r\n", "\r"])
def test_a_file_with_the_line_ends_of_another_system_is_the_same_document(mark: str) -> None:
    text = STRATEGY + "intro: Hej\ntitel: x\n"
    assert astuple(raw(text.replace("\n", mark).encode())) == astuple(raw(text.encode()))


def test_the_mark_that_notepad_puts_first_in_a_file_is_passed_over() -> None:
    assert astuple(raw(b"\xef\xbb\xbf" + STRATEGY.encode())) == astuple(raw(STRATEGY.encode()))
    assert told(chapter(head="\ufeff" + HEAD).findings) == []


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("format: 1\nintro: åå ".encode() + b"\xe5\n", "2:11 SRC101"),  # Latin-1
        ("format: 1\n".encode("utf-16"), "1:1 SRC101"),
        (b"format: 1\n<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> main\n", "2:1 SRC102"),
        (b"format: 1\na: c\n>>>>>>> main\n", "3:1 SRC102"),
        (b"format: 1\na: c\n\n=======\nb: d\n", "4:1 SRC102"),
        (b"#" * (MAX_BYTES + 1), "1:1 SRC110"),
        (b"", "1:1 YML121"),
        (b"# bara en kommentar\n", "1:1 YML121"),
        (b"- a\n", "1:1 YML108"),
        (b"hej\n", "1:1 YML108"),
    ],
)
def test_a_file_that_cannot_be_read_at_all_is_told_once(content: bytes, place: str) -> None:
    document = raw(content)
    assert told(document.findings) == [place]
    assert document.value is None


def test_a_heading_underlined_with_seven_signs_is_no_git_conflict() -> None:
    assert [item.code for item in chapter("Bakgrund\n=======\n").findings] == ["MD303"]


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("Hej\n", "1:1 YML114"),
        ("\n---\ntitle: a\n---\n", "1:1 YML114"),
        ("---\ntitle: a\n\nHej\n", "1:1 YML114"),
        ("--\ntitle: a\n--\n", "1:1 YML114"),
        ("---\ntitle: a\n...\n", "1:1 YML114"),
        ("---\n---\nHej\n", "1:1 YML115"),
        ("---\n- a\n---\n", "2:1 YML108"),
        ("---\nintro: a\n---\n", "2:1 YML107"),
        ("---\ntitle: Mål: fler\n---\n", "2:11 YML101"),
        ('---\ntitle: "Mål\n---\n', "2:8 YML101"),
        ("---\ntitle: a\nrubrik: b\n---\n", "3:1 YML106"),
        ("---\ntitle: a\nfocus_area: Språk\n---\n", "3:13 YML110"),
    ],
)
def test_a_head_that_is_not_right_is_told_with_its_place(head: str, place: str) -> None:
    assert told(chapter(head=head).findings) == [place]


@pytest.mark.parametrize("head", ["--- \ntitle: a\n---\t\n", "---\ntitle: a\n---", "---\n\ntitle: a\n\n---\n"])
def test_a_head_may_be_spaced_as_the_editor_likes(head: str) -> None:
    document = chapter(head=head)
    assert told(document.findings) == []
    assert document.value == Chapter("a")


def test_a_rule_in_the_body_ends_no_head() -> None:
    document = chapter("Ett.\n\n---\n\nTvå.\n")
    assert [block.kind for block in document.blocks] == ["paragraph", "rule", "paragraph"]


def test_the_fields_of_the_head_and_the_blocks_are_what_is_translated() -> None:
    document = chapter("Ett.\n\n- Två.\n", head="---\ntitle: a\nintro: b\nheading: c\n---\n")
    assert document.words == {"title": "a", "intro": "b", "0": "Ett.", "1": "Två."}
    assert document.digests() == {key: digest(text) for key, text in document.words.items()}
    assert [str(document.place(key)) for key in document.words] == [
        "content/vik/strategy/summary.md:2:8",
        "content/vik/strategy/summary.md:3:8",
        "content/vik/strategy/summary.md:6:1",
        "content/vik/strategy/summary.md:8:1",
    ]


def test_what_is_not_there_is_placed_at_what_stands_around_it() -> None:
    document = strategy("focus_areas:\n  - {id: work, title: Arbete}\n")
    around = document.place("focus_areas.work")
    assert around == Span(PATH, 6, 5)
    assert document.place("focus_areas.work.goals.0") == around
    assert document.place("period.from") == Span(PATH)


def test_every_fault_of_a_file_is_told_at_once_in_the_order_of_its_lines() -> None:
    document = strategy("titel: x\nvalid_until: snart\nfocus_areas:\n  - {id: Å, title: A}\n  - {id: b}\n")
    assert told(document.findings) == ["5:1 YML106", "6:14 YML109", "8:10 YML110", "9:5 YML107"]


def test_every_fault_of_a_text_is_told_at_once() -> None:
    document = chapter("# A\n\n<b>\n\n[^a]\n\n{fakt}`x`\n", head="---\ntitle: a\norder: x\n---\n")
    assert told(document.findings) == ["3:8 YML113", "5:1 MD303", "7:1 MD301", "9:1 MD307", "11:1 STR203"]


def test_a_document_that_is_right_holds_its_value_and_says_nothing() -> None:
    document = strategy("focus_areas:\n  - id: work\n    title: Arbete\n    goals: [{id: jobs, title: Jobb}]\n")
    assert told(document.findings) == []
    assert isinstance(document.value, Strategy)
    assert [(area.id, [goal.id for goal in area.goals]) for area in document.value.focus_areas] == [("work", ["jobs"])]


def test_what_could_not_be_read_has_an_empty_document() -> None:
    document = raw(b"\xff")
    assert (document.words, document.places, document.blocks, document.value) == ({}, {}, (), None)
    assert values(document) == [{"was": "Western (Windows 1252)"}]
