"""How what a page says may have been written in a source."""

from __future__ import annotations

import re

import pytest

from sitegen.app import written
from sitegen.checks.pages.page import Broken


def at(pattern: re.Pattern[str], text: str) -> list[str]:
    """Return what each match points at, to the end of its line."""
    return [text[match.start(written.AT) :].partition("\n")[0] for match in pattern.finditer(text)]


def item(needle: str, part: str = "", *, link: bool = False) -> Broken:
    return Broken("PAG720", needle, written=True, at=part, link=link)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Läs [planen](plan.yaml) här", ["planen](plan.yaml) här"]),
        ("Läs [ planen ](plan.yaml)", ["planen ](plan.yaml)"]),
        ("[planen](a.md) och [planen](b.md)", ["planen](a.md) och [planen](b.md)", "planen](b.md)"]),
        ("Läs planen och [den](plan.yaml)", []),
        ("![planen](plan.svg)", []),
        ("[planen]{lang=sv}", []),
    ],
)
def test_the_words_of_a_link_are_a_link_in_markdown(text: str, found: list[str]) -> None:
    assert at(written.link(item("planen", link=True)), text) == found


def test_a_link_in_markdown_may_go_over_two_lines_or_have_no_words() -> None:
    assert at(written.link(item("handlingsplanen 2019", link=True)), "[handlingsplanen\n2019](p)") == [
        "handlingsplanen"
    ]
    assert at(written.link(item("", link=True)), "Se [](plan.yaml), ![](karta.svg)") == ["](plan.yaml), ![](karta.svg)"]


@pytest.mark.parametrize(
    "text",
    [
        "title: Arbete\n",
        'title: "Arbete"\r\n',
        "title: 'Arbete'  # obs\n",
        "- {id: work, title: Arbete}\n",
        "- {title: Arbete, id: work}\n",
        "responsible: [Arbete, Vik]\n",
        "- Arbete\n",
    ],
)
def test_a_title_is_a_whole_value_of_yaml(text: str) -> None:
    assert len(at(written.value(item("Arbete")), text)) == 1


@pytest.mark.parametrize("text", ["title: Arbete och mer\n", "text: Mer Arbete\n", "Arbete\n", "title: Arbetet\n"])
def test_a_word_inside_a_value_is_no_value(text: str) -> None:
    assert at(written.value(item("Arbete")), text) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Ett ord och ☎ ett\ntill", "☎ ett"),
        ("Ett ord\n> och ☎\n> ett till", "☎"),
        ('"Ett ord "\n"och ☎ ett till"', '☎ ett till"'),
        ("    Ett\n      ord och\n      ☎ ett till", "☎ ett till"),
    ],
)
def test_a_fault_is_found_inside_its_text_whatever_lines_that_is_written_on(source: str, found: str) -> None:
    assert at(written.text(item("Ett ord och ☎ ett till", "☎")), source) == [found]


def test_a_fault_inside_a_word_is_found_there_and_not_where_it_stands_alone() -> None:
    assert at(written.text(item("عام ٢٠٢٢ فقط", "٢")), "٢\nعام ٢٠٢٢ فقط") == ["٢٠٢٢ فقط"]
    assert at(written.alone(item("عام ٢٠٢٢ فقط", "٢")), "٢ x") == ["٢ x"]


def test_signs_of_patterns_are_signs_of_the_text() -> None:
    assert at(written.text(item("a.b (c) [d]* \\", "(c)")), "axb (c) [d]* \\ a.b (c) [d]* \\") == ["(c) [d]* \\"]


def test_the_words_of_a_link_are_a_whole_string_of_a_catalog_or_template() -> None:
    pattern = written.whole(item("Läs mer", link=True))
    assert at(pattern, 'msgstr "Läs mer"') == ['Läs mer"']
    assert at(pattern, '<a href="x">{{ _("Läs mer") }}</a>') == ['Läs mer") }}</a>']
    assert at(pattern, "<a>\n Läs\n mer\n</a>") == ["Läs"]
    assert at(pattern, 'msgstr "Läs mer om planen"') == []


def test_the_beginning_of_a_tag_is_not_that_of_another() -> None:
    assert at(written.tag(item("<head")), "<header>\n<head>") == ["<head>"]
    assert at(written.tag(item('<link rel="alternate"')), '<link rel="alternate" href>') == [
        '<link rel="alternate" href>'
    ]


def test_of_a_catalog_the_translations_alone_are_searched_each_at_its_place() -> None:
    catalog = '# SFI\n#: a.html\nmsgid "SFI"\nmsgid_plural ""\n"SFI"\nmsgstr[0] "SFI 0"\nmsgstr[1] ""\n"SFI 1"\n'
    kept = written.translations(catalog)
    assert [match.start() for match in re.finditer("SFI", kept)] == [
        catalog.index("SFI 0"), catalog.index("SFI 1"),
    ]  # fmt: skip
    assert kept.count("\n") == catalog.count("\n")
