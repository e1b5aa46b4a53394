"""Where in a template an opening tag of a built page comes from."""

from __future__ import annotations

import pytest

from sitegen.app.template_tags import likest, tags

LINKS = """<a class="skip" href="#_content">{{ _("Till innehållet") }}</a>
<a class="sign" {{ parts.attributes(link) }}>{{ link.text }}</a>
<a href="{{ link.href }}"{% if link.current %} aria-current="page"{% endif %}>{{ link.text }}</a>
<a href="mailto:{{ contact.email }}">{{ contact.email }}</a>
"""


def line(tag: str, *texts: str) -> list[str]:
    """Return the lines of the templates that a page's tag can come from."""
    _, text, places = likest(tag, [(f"{number}.html", text) for number, text in enumerate(texts)])
    return [text[at:].partition("\n")[0] for at in places]


@pytest.mark.parametrize(
    ("tag", "start"),
    [
        ('<a class="skip" href="#_content">', '<a class="skip"'),
        ('<a class="sign" href="plan/index.html" hreflang="sv">', '<a class="sign"'),
        ('<a href="plan/index.html">', '<a href="{{ link.href }}"'),
        ('<a href="plan/index.html" aria-current="page">', '<a href="{{ link.href }}"'),
        ('<a href="mailto:info@vik.se">', '<a href="mailto:'),
    ],
)
def test_a_tag_comes_from_the_one_that_has_its_attributes_or_a_hole_for_them(tag: str, start: str) -> None:
    (found,) = [one for one in line(tag, LINKS) if one.startswith(start)] or [""]
    assert found.startswith(start)
    assert line(tag, LINKS)[0].startswith(start) or len(line(tag, LINKS)) > 1


def test_the_tag_with_most_attributes_word_for_word_is_chosen() -> None:
    text = '<div class="scroll" {{ more }}>\n<div class="scroll" tabindex="0">\n<div {{ more }}>'
    assert line('<div class="scroll" tabindex="0">', text) == ['<div class="scroll" tabindex="0">']


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("<img src=x>", "<p>Ingen bild</p>"),
        ('<p class="a">', '<p class="b">'),
        ('<p class="a">', "<p>"),
        ("<p>", '<p class="a">'),
        ('<p class="before-x">', '<p class="after-{{ x }}">'),
        ("<p>", "<{{ tag }}>"),
        ("", "<p>"),
        ("<", "<p>"),
    ],
)
def test_a_tag_that_no_template_can_have_made_is_in_none(tag: str, text: str) -> None:
    assert line(tag, text) == []


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ('<p class="horizon horizon--start">', '<p class="horizon{% if start %} horizon--start{% endif %}">'),
        ('<p class="horizon">', '<p class="horizon{% if start %} horizon--start{% endif %}">'),
        ('<img alt="a > b" src="x">', '<img alt="a > b" src="x"/>'),
        ('<p title="a &amp; b">', '<p title="a & b">'),
        ('<p tabindex="5" hidden="">', "<P TABINDEX=5 hidden>"),
        ('<nav aria-label="Delar">', "<nav\n  aria-label=\"{{ _('Delar') }}\"\n>"),
        ('<p class="x">', "<p class='{{ \"x\" }}'>"),
        ('<html lang="ar" dir="rtl">', '<html lang="{{ t }}"{% if r == "rtl" %} dir="rtl"{% endif %}>'),
        ('<html lang="sv">', '<html lang="{{ t }}"{% if r == "rtl" %} dir="rtl"{% endif %}>'),
    ],
)
def test_a_tag_is_known_again_however_the_template_writes_it(tag: str, text: str) -> None:
    assert len(line(tag, text)) == 1


def test_the_first_template_with_the_likest_tag_is_chosen_and_all_its_places_given() -> None:
    path, _, places = likest("<p>", [("a", "<b>"), ("b", "x <p> <p>"), ("c", "<p>")])
    assert (path, places) == ("b", [2, 6])


def test_what_stands_in_jinja_is_no_tag_and_moves_nothing() -> None:
    text = '{% if a < b %}\n{{ "<p>" }}\n{# <p> #}\n<p class="{{ a\n}}">'
    assert [(one.name, text[one.at :][:2], one.attributes) for one in tags(text)] == [
        ("p", "<p", {"class": "\0\0\0\0\n\0\0"})
    ]
