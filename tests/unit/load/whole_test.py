"""A text as a whole: footnotes that meet, anchors used once."""

from __future__ import annotations

from tests.unit.load.given import chapter, told, values


def test_a_footnote_that_is_not_written_is_told_at_its_mark_with_the_nearest_label() -> None:
    document = chapter("Ett\nord.[^kalla]\n\nTvå.[^kallan]\n\n[^kallan]: Ur budgeten.\n")
    assert told(document.findings) == ["5:1 MD307"]
    assert values(document) == [{"name": "kalla", "near": "kallan"}]


def test_a_footnote_that_nothing_refers_to_is_told_at_its_text() -> None:
    document = chapter("Ett ord.\n\n[^src]: Ur budgeten.\n")
    assert told(document.findings) == ["6:1 MD308"]


def test_a_footnote_may_be_referred_to_twice_and_from_a_list_a_table_or_another_footnote() -> None:
    body = (
        'Ett.[^a] Två.[^a]\n\n- Tre.[^b]\n\n{caption="Tal"}\n| a |\n|---|\n| b[^c] |\n\n'
        "[^a]: A\n\n[^b]: B\n\n[^c]: C[^d]\n\n[^d]: D\n"
    )
    assert told(chapter(body).findings) == []


def test_a_footnote_written_twice_is_told_at_the_second() -> None:
    document = chapter("Ett.[^a]\n\n[^a]: A\n\n[^a]: B\n")
    assert told(document.findings) == ["8:1 MD309"]


def test_a_footnote_without_words_is_told() -> None:
    assert chapter("Ett.[^a]\n\n[^a]:\n").findings


def test_an_anchor_used_twice_is_told_with_the_place_of_the_first() -> None:
    document = chapter("{#a}\nEtt.\n\n{#a}\nTvå.\n")
    assert told(document.findings) == ["8:1 MD309"]
    assert values(document) == [{"anchor": "a", "first": "content/vik/strategy/summary.md:5:1"}]


def test_an_anchor_and_a_footnote_may_have_one_name() -> None:
    assert told(chapter("{#a}\nEtt.[^a]\n\n[^a]: A\n").findings) == []
