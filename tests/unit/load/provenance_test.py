"""The head of a translation, and the fields that it translates."""

from __future__ import annotations

import pytest

from sitegen.load.document import Document
from sitegen.model.translation import Provenance, TranslationState
from tests.unit.languages import AR
from tests.unit.load.given import chapter, told, values, yaml_file

HEAD = 'format: 1\nstate: machine\nmade_from: ""\n'
"""Three lines; the fields begin on the fourth."""


def terms(rest: str, head: str = HEAD) -> Document:
    return yaml_file("terms.ar.yaml", head + rest, AR)


def text(head: str, body: str = "") -> Document:
    return chapter(body, head=f"---\n{head}---\n", language=AR)


def test_a_translation_says_who_made_it_and_from_what() -> None:
    head = (
        'state: reviewed\nby: tolkbyrån\non: 2026-11-24\nmade_from: "title=a27f4d40 2cfc4260 intro=82b9fac8 dc49a5ca"\n'
    )
    made = text(f"{head}title: عنوان\n").provenance
    assert made == Provenance(
        TranslationState.REVIEWED,
        "tolkbyrån",
        "2026-11-24",
        (("title", "a27f4d40"), ("0", "2cfc4260"), ("intro", "82b9fac8"), ("1", "dc49a5ca")),
    )


def test_made_from_may_be_empty_until_it_is_confirmed() -> None:
    document = text('state: draft\nmade_from: ""\ntitle: عنوان\n')
    assert told(document.findings) == []
    assert document.provenance == Provenance(TranslationState.DRAFT)


@pytest.mark.parametrize("item", ["title=A27F4D40", "2cfc426", "title=", "=2cfc4260", "yesterday", "title:2cfc4260"])
def test_what_is_no_digest_is_named(item: str) -> None:
    document = text(f'state: draft\nmade_from: "2cfc4260 {item}"\ntitle: عنوان\n')
    assert told(document.findings) == ["3:12 L10N406"]
    assert values(document) == [{"item": item}]


def test_made_from_is_one_line_and_no_list() -> None:
    assert told(text("state: draft\nmade_from: [2cfc4260]\ntitle: عنوان\n").findings) == ["3:12 YML108"]


def test_a_translation_must_say_its_state_and_what_it_was_made_from() -> None:
    document = text("title: عنوان\n")
    assert [item.code for item in document.findings] == ["YML107", "YML107"]
    assert [item["key"] for item in values(document)] == ["made_from", "state"]
    assert document.provenance is None


def test_a_state_that_is_none_is_told_with_those_there_are() -> None:
    document = text('state: granskad\nmade_from: ""\ntitle: عنوان\n')
    assert told(document.findings) == ["2:8 YML111"]
    assert values(document)[0]["possible"] == "machine, draft, reviewed"


def test_the_fields_of_a_translated_file_are_pointed_to_as_in_its_source() -> None:
    document = terms(
        "terms:\n  sfi: {term: س, text: ن}\nmeasures:\n  fair:\n    responsible: [أ, ب]\n    schedule: {to_body: ج}\n"
    )
    assert document.words == {
        "terms.sfi.term": "س",
        "terms.sfi.text": "ن",
        "measures.fair.responsible.0": "أ",
        "measures.fair.responsible.1": "ب",
        "measures.fair.schedule.to_body": "ج",
    }
    assert str(document.place("measures.fair.responsible.1")).endswith("terms.ar.yaml:8:22")


def test_a_translated_field_is_one_line_unless_it_is_a_literal_block() -> None:
    document = terms("a: >\n  س\n  ن\nb: |\n  س\n  ن\n")
    assert document.words == {"a": "س ن", "b": "س\nن\n"}


def test_an_empty_translated_field_is_told() -> None:
    assert told(terms("terms:\n  sfi:\n    term:\n").findings) == ["6:10 YML115"]


def test_fields_whose_numbers_may_differ_are_listed_with_the_reason() -> None:
    made = terms("a: س\n", HEAD + "excused: {a: Avrundat.}\n").provenance
    assert made is not None
    assert made.excused == (("a", "Avrundat."),)


def test_a_reason_that_is_not_given_is_asked_for() -> None:
    assert told(terms("a: س\n", HEAD + "excused: {a: ''}\n").findings) == ["4:14 YML115"]
    assert told(terms("a: س\n", HEAD + "excused: a\n").findings) == ["4:10 YML108"]


def test_a_translated_text_has_its_own_title_and_blocks() -> None:
    document = text('state: machine\nmade_from: ""\ntitle: عنوان\nintro: مقدمة\n', "نص.\n\n- واحد.\n")
    assert document.words == {"title": "عنوان", "intro": "مقدمة", "0": "نص.", "1": "واحد."}


def test_a_translated_text_without_a_title_is_told() -> None:
    document = text('state: machine\nmade_from: ""\nintro: مقدمة\n')
    assert values(document) == [{"key": "title"}]


@pytest.mark.parametrize("root", ["- a\n", "hej\n"])
def test_a_translation_that_is_no_row_of_fields_is_told(root: str) -> None:
    assert "YML108" in {item.code for item in terms(root, "").findings}
    assert "YML108" in {item.code for item in text(root).findings}
