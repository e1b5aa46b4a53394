"""Inline Markdown: what becomes HTML, what stays a hole, and what is told."""

from __future__ import annotations

import pytest

from tests.unit.languages import AR
from tests.unit.load.given import blocks, chapter, refs, told, values


def html(text: str) -> str:
    (block,) = blocks(text)
    assert all(isinstance(part, str) for part in block.html)
    return "".join(str(part) for part in block.html)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("*Ett* **ord**", "<em>Ett</em> <strong>ord</strong>"),
        ("`<kod>`", "<code>&lt;kod&gt;</code>"),
        ("A & B, 5 < 6 > 4", "A &amp; B, 5 &lt; 6 &gt; 4"),
        ("ett  \ntvå", "ett<br>\ntvå"),
        ("[Vik](https://vik.se/?a=b&c=d)", '<a href="https://vik.se/?a=b&amp;c=d">Vik</a>'),
        ("<https://vik.se>", '<a href="https://vik.se">https://vik.se</a>'),
        ("[Ring](tel:+46511)", '<a href="tel:+46511">Ring</a>'),
        ("[Skriv](mailto:a@vik.se)", '<a href="mailto:a@vik.se">Skriv</a>'),
        ("[welcome]{lang=en}", '<bdi lang="en" dir="ltr">welcome</bdi>'),
        ("[أهلا]{lang=ar}", '<bdi lang="ar" dir="rtl">أهلا</bdi>'),
        ("[سلام]{lang=fa-AF}", '<bdi lang="fa-AF" dir="rtl">سلام</bdi>'),
    ],
)
def test_markdown_becomes_html(text: str, made: str) -> None:
    assert html(text) == made


def test_a_swedish_name_in_an_arabic_text_is_isolated_inside_emphasis_too() -> None:
    (block,) = blocks("*Vik*", AR)
    assert block.html == ('<em><bdi lang="sv" dir="ltr">Vik</bdi></em>',)


def test_what_only_the_whole_site_knows_is_a_hole() -> None:
    found = blocks("Se [planen](../plan/plan.yaml#fair), {fact}`police`, {term}` sfi `, ![Karta](a.svg).")
    assert [(ref.kind, ref.target, ref.text) for ref in refs(found)] == [
        ("link", "../plan/plan.yaml#fair", ""),
        ("fact", "police", ""),
        ("term", "sfi", ""),
        ("image", "a.svg", "Karta"),
    ]


def test_a_hole_knows_how_many_lines_below_its_blocks_first_it_stands() -> None:
    found = blocks("Ett\ntvå {fact}`a`\ntre\n{fact}`b`\n\n- ett\n  {fact}`c`\n\n> x\n> {fact}`d`\n")
    assert [ref.offset for ref in refs(found)] == [1, 3, 1, 1]


def test_the_column_of_a_hole_is_its_own_and_not_that_of_the_same_word_before_it() -> None:
    found = blocks("Ring\nom sfi: {term}`sfi`, [sfi](sfi.md), sfi[^sfi]\n\n[^sfi]: Ja\n")
    assert [(ref.kind, ref.column) for ref in refs(found)] == [("term", 16), ("link", 28), ("note", 42)]


def test_a_hole_in_a_table_stands_on_its_row() -> None:
    found = blocks('{caption="Tal"}\n| a |\n|---|\n| 1 |\n| {fact}`a` |\n')
    assert [(block.line, ref.offset) for block in found for ref in refs([block])] == [(2, 3)]


@pytest.mark.parametrize(
    ("text", "place", "tag"),
    [
        ("Ett <b>ord</b>.", "4:5 MD301", "<b>"),
        ("Ett\ntvå <br> tre", "5:5 MD301", "<br>"),
        ("<div class='a'>", "4:1 MD301", "<div class='a'>"),
        ("<script src=x>", "4:1 MD301", "<script src=x>"),
        ("<!-- glöm inte -->", "4:1 MD301", "<!--"),
        ("slut</p>", "4:5 MD301", "</p>"),
        ("- ett <i>ord</i>", "4:7 MD301", "<i>"),
        ("## Rubrik <i>", "4:11 MD301", "<i>"),
        ("[Vik <i>](a.md)", "4:6 MD301", "<i>"),
    ],
)
def test_raw_html_is_told_and_never_let_through(text: str, place: str, tag: str) -> None:
    document = chapter(text + "\n")
    assert told(document.findings) == [place]
    assert values(document)[0]["tag"] == tag
    made = "".join(part for block in document.blocks for part in block.html if isinstance(part, str))
    assert tag not in made


@pytest.mark.parametrize("text", ["5 <6 och 7> 6", "a <- b", "`<b>`", "```\n<b>\n```", "<3", r"\<b>", "&lt;b&gt;"])
def test_a_less_than_sign_that_opens_no_tag_is_text(text: str) -> None:
    assert "&lt;" in html(text)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "file:///C:/karta.pdf",
        "ftp://a.se/b",
    ],
)
def test_an_address_that_no_reader_should_follow_is_told(address: str) -> None:
    document = chapter(f"Hej.\nSe [planen]({address}) nu.\n")
    assert [f"{item.span.line} {item.code}" for item in document.findings] == ["5 MD310"]
    assert values(document) == [{"address": address}]


def test_a_path_on_the_editors_own_disk_is_told() -> None:
    assert [f"{item.span.line} {item.code}" for item in chapter("[a](C:\\mapp\\fil.pdf)\n").findings] == ["4 MD310"]


@pytest.mark.parametrize("address", ["https://a.se/b.png", "//a.se/b.png", "data:image/png;base64,AA=="])
def test_an_image_from_elsewhere_is_told(address: str) -> None:
    assert told(chapter(f"Hej ![Karta]({address})\n").findings) == ["4:14 MD310"]


def test_an_unknown_role_is_told_with_the_nearest_and_shown_as_text() -> None:
    document = chapter("Ring {fakt}`police`.\n")
    assert told(document.findings) == ["4:6 STR203"]
    assert values(document) == [{"name": "fakt", "near": "fact"}]
    assert document.blocks[0].html == ("Ring police.",)


@pytest.mark.parametrize(
    ("text", "name"),
    [("[a]{.b}", "class"), ("[a]{klass=b}", "klass"), ('[a]{lang="e n"}', "lang=e n"), ("[a]{}", "lang=")],
)
def test_words_may_be_marked_with_a_language_and_nothing_else(text: str, name: str) -> None:
    document = chapter(f"{text}\n")
    assert [item.code for item in document.findings] == ["MD311"]
    assert values(document)[0]["name"] == name


@pytest.mark.parametrize(
    ("text", "place", "name", "near"),
    [
        ("Text {color=red}", "4:6", "color", ""),
        ("Ett\ntvå {color=red} tre", "5:5", "color", ""),
        ("- *Ett* {color=red}", "4:9", "color", ""),
        ("Text {lan=en}", "4:6", "lan", "lang"),
        ("Text {färg=röd}", "4:6", "färg", ""),
    ],
)
def test_attributes_that_stand_after_plain_words_are_told_at_their_place(
    text: str, place: str, name: str, near: str
) -> None:
    document = chapter(f"{text}\n")
    assert told(document.findings) == [f"{place} MD311"]
    assert values(document) == [{"name": name, "near": near}]


@pytest.mark.parametrize(
    ("text", "place", "name"),
    [
        ("Läs {term} nu", "4:5", "{term}"),
        ("Ett\ntvå {fact}", "5:5", "{fact}"),
        ("Läs {term:sfi} nu", "4:5", "{term:sfi}"),
        ("Hej {#skal} och", "4:5", "{#skal}"),
    ],
)
def test_markup_that_was_left_alone_is_told_and_not_shown_in_silence(text: str, place: str, name: str) -> None:
    document = chapter(f"{text}\n")
    assert told(document.findings) == [f"{place} MD311"]
    assert values(document)[0]["name"] == name


@pytest.mark.parametrize("text", ["Mängden {a, b}", "x = {1}", "`{color=red}`", "a = b"])
def test_braces_and_equals_signs_that_give_no_attribute_are_text(text: str) -> None:
    assert told(chapter(f"{text}\n").findings) == []


def test_a_language_cannot_break_out_of_its_attribute() -> None:
    document = chapter("[a]{lang='en\"><script>'}\n")
    assert "<script>" not in "".join(str(part) for part in document.blocks[0].html)


@pytest.mark.parametrize(
    "text", ["![Karta](a.svg){width=5}", "Hej ![Karta](a.svg){width=5}", "[a](b.md){target=_blank}", "`a`{.b}"]
)
def test_attributes_on_anything_else_are_told_and_not_lost_in_silence(text: str) -> None:
    assert [item.code for item in chapter(f"{text}\n").findings] == ["MD311"]


@pytest.mark.parametrize("text", ['Se [planen](plan.yaml "Titel").', 'Se\n![Karta](a.svg "Titel")'])
def test_a_title_that_a_finger_never_meets_and_no_translator_sees_is_told(text: str) -> None:
    document = chapter(f"{text}\n")
    assert [item.code for item in document.findings] == ["MD311"]
    line = document.findings[0].span.line - chapter("A\n").place("0").line
    assert text.split("\n")[line][document.findings[0].span.column - 1 :].startswith('"Titel"')
    assert values(document)[0]["name"] == "title"


def test_a_colon_after_marks_inside_a_line_is_no_markup() -> None:
    assert [item.code for item in chapter("Målet är: \\{x\\} \\<b\\>: så.\n").findings] == []
    assert [item.code for item in chapter(": note\n").findings] == ["MD311"]
    assert [item.code for item in chapter("- #Rubrik\n").findings] == ["MD311"]


def test_a_space_between_a_role_and_its_name_is_told_with_how_it_is_written() -> None:
    document = chapter("Ring {fact} `emergency`.\n")
    assert [item.code for item in document.findings] == ["MD311"]
    assert dict(document.findings[0].values)["near"] == "{fact}`…`"


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("[länk] (https://a.se)", True), ("![Bild](../files/en bild.png)", True), ("[glömd](", True),
        ("![En läkare](lakare bild.jpg)", True), ("Se [skolan](min fil.pdf).", True), ("[x](b 1.pdf)", True),
        ("Det är **fet text", True), ("Det är ==viktigt==", True), ("a == b", False), ("| a | b |", True),
        ("[…] (*vår översättning*)", False), ("2 ** 3", False), ("\\*\\*", False), ("Se [a] (b).", False),
        ("**fet** och [länk](https://a.se)", False), ("a | b", False),
    ],
)  # fmt: skip
def test_markdown_that_is_not_whole_is_told_and_what_only_looks_so_is_not(text: str, half: bool) -> None:
    assert ("MD315" in {item.code for item in chapter(f"{text}\n").findings}) is half
