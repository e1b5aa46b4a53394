"""YAML to nodes with places, and what is told where it is none."""

from __future__ import annotations

import pytest

from sitegen.diagnostics import Findings
from sitegen.load.yaml import MAX_DEPTH, Mapping, Node, Scalar, Sequence, parse
from tests.unit.load.given import told


def parsed(text: str, first_line: int = 1) -> tuple[Node | None, list[str]]:
    findings = Findings()
    return parse(text, "content/a.yaml", findings, first_line), told(findings)


def scalars(text: str) -> dict[str, str]:
    root, found = parsed(text)
    assert isinstance(root, Mapping)
    assert found == []
    return {key.text: node.text for key, node in root.items if isinstance(node, Scalar)}


@pytest.mark.parametrize(
    "word", ["no", "yes", "08:30", "0171", "2026-01-02", "1e3", "0x1F", "true", "null", "~", "1_000"]
)
def test_a_scalar_stays_the_text_that_the_editor_wrote(word: str) -> None:
    assert scalars(f"a: {word}\n") == {"a": word}


def test_every_node_knows_its_line_and_its_column_in_letters() -> None:
    root, _ = parsed('åäö: [ö, "b"]\nlista:\n  - {x: 1}\n')
    assert isinstance(root, Mapping)
    first, listed = (node for _, node in root.items)
    assert isinstance(first, Sequence)
    assert isinstance(listed, Sequence)
    places = [str(node.span) for node in (*first.items, *listed.items)]
    assert places == ["content/a.yaml:1:7", "content/a.yaml:1:10", "content/a.yaml:3:5"]


def test_the_head_of_a_text_counts_its_lines_from_where_it_stands_in_the_file() -> None:
    assert parsed("title: a\ntitle: b\n", first_line=2)[1] == ["3:1 YML102"]


def test_a_literal_block_begins_on_the_line_below_its_key() -> None:
    root, _ = parsed("text: |\n  Hej.\nnext: Hej\n")
    assert isinstance(root, Mapping)
    text, following = root.get("text"), root.get("next")
    assert isinstance(text, Scalar)
    assert isinstance(following, Scalar)
    assert (text.text, str(text.text_at), text.literal) == ("Hej.\n", "content/a.yaml:2:3", True)
    assert (str(following.text_at), following.literal) == ("content/a.yaml:3:7", False)


def test_a_key_that_is_not_there_is_none() -> None:
    root, _ = parsed("a: b\n")
    assert isinstance(root, Mapping)
    assert root.get("c") is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a:\n\t- b\n", "2:1 YML101"),  # a tab
        ('a: "b\nc: d\n', "1:4 YML101"),  # a quote that is never closed: where it is opened
        ("title: Mål: fler i arbete\n", "1:11 YML101"),  # a colon in a title
        ("a: [b, c\nd: e\n", "2:2 YML101"),  # a bracket that is never closed
        ("a: b\n c: d\n", "2:3 YML101"),  # one space too many
        ("a: @b\n", "1:4 YML101"),
        ("a: b\n---\nc: d\n", "2:1 YML101"),  # two documents
        ("? [a]\n: b\n", "1:3 YML101"),  # a key that is a list
        ("a: b\na: c\nb: d\na: e\n", "2:1 YML102"),
        ("a: &word b\nc: *word\n", "1:4 YML103"),
        ("a: *word\n", "1:4 YML103"),
        ("a: b\x07c\n", "1:5 YML104"),
    ],
)
def test_what_is_not_yaml_of_ours_is_told_with_its_place(text: str, place: str) -> None:
    assert parsed(text)[1][0] == place


def test_a_key_given_twice_is_named_with_both_places_and_the_first_value_counts() -> None:
    findings = Findings()
    root = parse("a: b\nc: d\na: e\n", "content/a.yaml", findings)
    assert [dict(item.values) for item in findings.items] == [{"key": "a", "first": "content/a.yaml:1:1"}]
    assert isinstance(root, Mapping)
    assert isinstance(kept := root.get("a"), Scalar)
    assert kept.text == "b"


@pytest.mark.parametrize(
    ("character", "name"), [("\x00", "U+0000"), ("\x07", "U+0007"), ("\x7f", "U+007F"), ("\ufffe", "U+FFFE")]
)
def test_a_character_that_yaml_forbids_is_named(character: str, name: str) -> None:
    findings = Findings()
    assert parse(f"a: {character}\n", "content/a.yaml", findings) is None
    assert [dict(item.values) for item in findings.items] == [{"character": name}]


def test_the_place_of_a_forbidden_character_counts_letters_before_it_and_not_bytes() -> None:
    assert parsed("åäö: b\nåäö: ö\x07\n")[1] == ["2:7 YML104"]


@pytest.mark.parametrize("mark", ["\u2028", "\u2029", "\x85"])
def test_a_line_separator_pasted_from_a_pdf_moves_no_place(mark: str) -> None:
    root, found = parsed(f"a: ett{mark}två\nb: c\nb: d\n")
    assert found == ["3:1 YML102"]
    assert isinstance(root, Mapping)
    assert isinstance(value := root.get("a"), Scalar)
    assert value.text.split() == ["ett", "två"]


@pytest.mark.parametrize("text", ["[" * 200, "- " * 200 + "a", "{a: " * 200, "[" * 200_000])
def test_what_is_nested_too_deeply_is_refused(text: str) -> None:
    assert parsed(text) == (None, ["1:1 YML105"])


def test_what_is_nested_as_deeply_as_may_be_is_read() -> None:
    root, found = parsed("[" * MAX_DEPTH + "]" * MAX_DEPTH)
    assert isinstance(root, Sequence)
    assert found == []


@pytest.mark.parametrize("text", ["", "\n\n", "# bara en kommentar\n", "---\n"])
def test_a_file_without_anything_in_it_is_none_or_an_empty_value(text: str) -> None:
    root, found = parsed(text)
    assert root is None or (isinstance(root, Scalar) and root.text == "")
    assert found == []


def test_a_tag_of_python_makes_nothing() -> None:
    assert scalars("a: !!python/name:os.system x\n") == {"a": "x"}
