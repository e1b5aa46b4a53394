"""Anchors: where on a page a link can lead."""

from __future__ import annotations

import pytest

from sitegen.model.anchors import anchors, slug, words
from sitegen.model.text import Block, Ref, RichText


def heading(text: str, anchor: str = "", kind: str = "h2") -> Block:
    return Block(kind, text, (text,), anchor)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Åtgärder för äldre på ön", "atgarder-for-aldre-pa-on"),
        ("Mål 2.1: Fler i arbete!", "mal-2-1-fler-i-arbete"),
        ("  – Varför? –  ", "varfor"),
        ("العربية", ""),
        ("Straße", "strasse"),
    ],
)
def test_a_slug_is_ascii_letters_digits_and_single_hyphens(text: str, made: str) -> None:
    assert slug(text) == made


def test_a_long_heading_is_cut_without_a_hyphen_at_the_end() -> None:
    made = slug("a" * 47 + " " + "b" * 30)
    assert made == "a" * 47


def test_only_headings_get_an_anchor_of_their_own() -> None:
    blocks = (heading("Varför"), Block("paragraph", "Hej", ("Hej",)), heading("Hur", kind="h3"))
    assert anchors(blocks) == ("varfor", "", "hur")


def test_the_editors_own_anchor_stands_on_any_block() -> None:
    blocks = (heading("Varför", "skal"), Block("paragraph", "Hej", ("Hej",), "hej"))
    assert anchors(blocks) == ("skal", "hej")


def test_headings_of_the_same_words_are_numbered_from_the_second() -> None:
    assert anchors((heading("Mål"), heading("Mål"), heading("Mål"))) == ("mal", "mal-2", "mal-3")


def test_a_heading_gives_way_to_an_anchor_that_the_editor_gave_a_later_block() -> None:
    assert anchors((heading("Mål"), heading("Annat", "mal"))) == ("mal-2", "mal")


def test_a_heading_without_latin_letters_still_has_an_anchor() -> None:
    assert anchors((heading("الوظائف"), heading("العمل"))) == ("del", "del-2")


def test_the_label_of_a_footnote_is_no_anchor_and_takes_none() -> None:
    note = Block("footnote", "Ur budgeten", ("Ur budgeten",), "mal")
    assert anchors((heading("Mål"), note)) == ("mal", "")


def test_the_words_of_a_block_are_without_tags_entities_and_holes() -> None:
    html: RichText = ("<em>Mål</em> &amp; ", Ref("fact", "police"), "medel")
    assert words(Block("h2", "", html)).split() == ["Mål", "medel"]
