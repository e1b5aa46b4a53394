"""Words into YAML: in their places or in the order of the source, all else as it was."""

from __future__ import annotations

import pytest
import yaml

from sitegen.exchange.fields import fresh, path_of, with_lines, with_words

ORDER = ("title", "intro", "measures.a.title", "measures.a.text", "measures.a.responsible.0",
         "measures.a.responsible.1", "measures.b.title")  # fmt: skip
TEXT = """# om planen
format: 1
title: "Gammal"   # titeln

measures:
  # första
  a:
    title: 'A''s'
    responsible: [x]
  b: {title: B}
"""


def test_a_word_is_replaced_in_its_place_with_its_quotation_marks() -> None:
    assert with_words(TEXT, {"title": "Ny"}, ORDER) == TEXT.replace('"Gammal"', '"Ny"')
    assert with_words(TEXT, {"measures.a.title": "B's"}, ORDER) == TEXT.replace("'A''s'", "'B''s'")
    assert with_words(TEXT, {"measures.b.title": "C"}, ORDER) == TEXT.replace("title: B", "title: C")


def test_what_is_missing_comes_where_the_source_has_it() -> None:
    new = with_words(TEXT, {"intro": "Ingress", "measures.a.text": "Ett.\n\nTvå.\n"}, ORDER)
    assert new == TEXT.replace("# titeln\n", "# titeln\nintro: Ingress\n").replace(
        "'A''s'\n", "'A''s'\n    text: |\n      Ett.\n\n      Två.\n"
    )


def test_an_item_is_added_to_a_list_in_its_place() -> None:
    assert "responsible: [x, y]" in with_words(TEXT, {"measures.a.responsible.1": "y"}, ORDER)
    assert "responsible: [{}, y]" in with_words(TEXT.replace("[x]", "[]"), {"measures.a.responsible.1": "y"}, ORDER)
    block = TEXT.replace("[x]", "\n      - x")
    assert "- x\n      - y\n" in with_words(block, {"measures.a.responsible.1": "y"}, ORDER)


def test_what_was_left_empty_in_a_list_is_filled() -> None:
    assert "[z, y]" in with_words(TEXT.replace("[x]", "[{}, y]"), {"measures.a.responsible.0": "z"}, ORDER)


def test_a_whole_list_of_things_is_added_below_its_name() -> None:
    new = with_words("format: 1\ntitle: T\n", {"measures.a.responsible.1": "y", "measures.b.title": "B"}, ORDER)
    assert yaml.safe_load(new) == {
        "format": 1, "title": "T", "measures": {"a": {"responsible": [{}, "y"]}, "b": {"title": "B"}},
    }  # fmt: skip


@pytest.mark.parametrize(
    "value",
    [
        "a: b",
        "- a",
        "# a",
        "'a'",
        "{a}",
        "a # b",
        "no",
        "1",
        "null",
        "ett, två",
        "[a]",
        "a\\b",
        'a"b',
        "@a",
        "!x",
        "&a",
    ],
)
def test_every_text_is_read_as_it_was_given(value: str) -> None:
    for text in (TEXT, TEXT.replace('"Gammal"', "Gammal"), TEXT.replace("b: {title: B}", "b: {}")):
        given = {"title": value, "measures.b.title": value}
        read = yaml.load(with_words(text, given, ORDER), Loader=yaml.BaseLoader)  # noqa: S506 # all scalars as text
        assert read["title"] == value
        assert read["measures"]["b"]["title"] == value


def test_line_ends_of_windows_and_the_mark_at_the_beginning_stay() -> None:
    text = "\ufeff" + TEXT.replace("\n", "\r\n")
    new = with_words(text, {"title": "Ny", "intro": "I", "measures.a.text": "Ett.\n\nTvå.\n"}, ORDER)
    assert new.startswith("\ufeff#")
    assert new.count("\n") == new.count("\r\n") == text.count("\n") + 5


def test_a_file_without_an_end_of_line_gets_what_is_new_on_a_line_of_its_own() -> None:
    assert with_words("format: 1\ntitle: T", {"intro": "I"}, ORDER) == "format: 1\ntitle: T\nintro: I\n"


def test_a_new_file_has_the_fields_in_block_style() -> None:
    words = {"title": "T", "measures.a.text": "Ett.\n\n- b\n", "measures.a.responsible.0": "x"}
    assert fresh(words) == (
        "title: T\nmeasures:\n  a:\n    text: |\n      Ett.\n\n      - b\n    responsible:\n      - x\n"
    )


def test_a_list_whose_first_thing_is_not_translated_keeps_its_places() -> None:
    made = fresh({"measures.a.follow_ups.1.text": "b"})
    assert yaml.safe_load(made) == {"measures": {"a": {"follow_ups": [{}, {"text": "b"}]}}}
    order = ("measures.a.follow_ups.0.text", "measures.a.follow_ups.1.text", "measures.a.follow_ups.2.text")
    more = with_words(made, {"measures.a.follow_ups.0.text": "a", "measures.a.follow_ups.2.text": "c"}, order)
    assert yaml.safe_load(more) == {"measures": {"a": {"follow_ups": [{"text": "a"}, {"text": "b"}, {"text": "c"}]}}}


def test_the_name_of_a_file_is_one_key() -> None:
    assert path_of("files.files/karta.svg.alt") == ("files", "files/karta.svg", "alt")
    assert fresh({"files.files/karta.svg.alt": "K"}) == "files:\n  files/karta.svg:\n    alt: K\n"


def test_an_id_of_digits_is_an_id_and_no_place_in_a_list() -> None:
    assert fresh({"measures.2017.title": "T"}) == "measures:\n  2017:\n    title: T\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("by: old", "by: new"),
        ("by: C# kodare # vem", "by: new # vem"),
        ("by: >-\n  old and\n  older", "by: new"),
        ("by: | # vem\n  old\n  older", "by: new # vem"),
        ('by: "old\n  older"', "by: new"),
        ("by: old\n  older # vem", "by: new # vem"),
        ("by:", "by: new"),
        ("by: # vem", "by: new # vem"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_value_is_replaced_whole_however_it_is_written(old: str, new: str, end: str) -> None:
    text = f"\ufeffstate: draft\n{old}\n# and\non: 2026\n"
    wanted = f"\ufeffstate: draft\n{new}\n# and\non: 2026\n"
    assert with_lines(text.replace("\n", end), {"state": "draft", "by": "new"}) == wanted.replace("\n", end)


def test_a_value_that_is_not_there_comes_below_the_one_before_it_and_is_refused_where_it_cannot() -> None:
    assert with_lines("state: >-\n  draft\n\ntitle: A\n", {"state": "reviewed", "by": "x"}) == (
        "state: reviewed\nby: x\n\ntitle: A\n"
    )
    for text in ("{state: draft}\n", "title: A\n", "state: [\n"):
        with pytest.raises(ValueError, match=r"."):
            with_lines(text, {"state": "reviewed", "by": "x"})


def test_lines_in_the_place_of_a_word_leave_the_comment_behind_it_a_comment() -> None:
    text = with_words("intro: x # granskad\ntitle: T\n", {"intro": "l1\nl2"}, ["intro", "title"])
    assert text == "intro: |- # granskad\n  l1\n  l2\ntitle: T\n"
    assert yaml.safe_load(text) == {"intro": "l1\nl2", "title": "T"}
