"""A built page as the rules see it."""

from __future__ import annotations

from sitegen.checks.pages.page import hidden, opening, short
from tests.unit.checks.pages.built import page


def test_an_opening_tag_is_whole_even_with_its_end_sign_in_a_value() -> None:
    built = page('<p title="a > b" hidden>Ett <b>ord</b></p>')
    assert opening(built.all("p")[0]).startswith("<p ")
    assert opening(built.all("p")[0]).endswith('b" hidden="">')


def test_a_long_text_is_shown_on_one_line_and_cut() -> None:
    assert short(" a\n  b ") == "a b"
    assert short("x" * 90) == "x" * 90
    assert short("x" * 91) == "x" * 89 + "…"


def test_an_element_that_fits_several_parts_of_a_selector_is_found_once_in_its_place() -> None:
    built = page('<h2 id="a">A</h2><nav role="navigation" id="b"></nav><h1 id="c">C</h1>')
    found = built.all("h1,h2,nav,[role=navigation],[id]")
    assert [node.attributes["id"] for node in found] == ["a", "b", "c"]


def test_the_texts_of_a_page_are_those_that_are_shown() -> None:
    built = page("<p>Ett <b>ord</b> </p><!-- nej --><script>nej</script><style>nej</style>", head="<title>nej</title>")
    assert [text for _, text in built.texts if text.strip()] == ["Ett ", "ord"]


def test_what_stands_in_something_hidden_is_hidden() -> None:
    built = page('<div aria-hidden="true"><p><b>x</b></p></div><div aria-hidden="false"><i>y</i></div><u hidden>z</u>')
    assert [hidden(built.all(tag)[0]) for tag in ("b", "i", "u")] == [True, False, True]
