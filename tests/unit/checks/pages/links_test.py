"""Links: words that say where they lead, and lead to one place, without a script."""

from __future__ import annotations

import pytest

from sitegen.checks.pages import links
from tests.unit.checks.pages.built import needles, page, told, values


@pytest.mark.parametrize(
    "body",
    [
        '<a href="plan.html"></a>',
        '<a href="plan.html"> &nbsp; </a>',
        '<a href="plan.html"><img src="a.svg" alt=""></a>',
        '<a href="plan.html"><svg aria-hidden="true"></svg></a>',
        '<a href="plan.html"><span aria-hidden="true">→</span></a>',
        '<form><button type="submit"></button></form>',
        '<form><button><svg aria-hidden="true"></svg></button></form>',
    ],
)
def test_a_link_or_button_without_words_is_told(body: str) -> None:
    assert told(links.named, body) == ["PAG716"]


@pytest.mark.parametrize(
    "body",
    [
        '<a href="plan.html">Planen</a>',
        '<a href="plan.html"><img src="a.svg" alt="Planen"></a>',
        '<a href="plan.html"><picture><img src="a.svg" alt="Planen"></picture></a>',
        '<a href="plan.html" aria-label="Planen"><svg aria-hidden="true"></svg></a>',
        '<a href="plan.html"><svg role="img"><title>Planen</title></svg></a>',
        '<a href="plan.html"><svg role="img" aria-label="Planen"></svg></a>',
        '<a href="plan.html" title="Planen"></a>',
        '<a href="plan.html" aria-hidden="true" tabindex="-1"><img src="a.svg" alt=""></a>',
        '<a id="ankare"></a>',
        '<a href="tel:112"><bdi dir="ltr">112</bdi></a>',
        "<form><button>Sök</button></form>",
        '<form><button aria-label="Sök"><svg aria-hidden="true"></svg></button></form>',
    ],
)
def test_a_link_says_where_it_leads_in_words_or_by_the_alt_text_of_a_picture(body: str) -> None:
    assert told(links.named, body) == []


def test_of_several_links_without_words_each_knows_which_it_is() -> None:
    found = links.named(page('<a href="a.html"></a><a href="b.html">B</a><a href="c.html"></a>'))
    assert [(item.tag, item.nth) for item in found] == [('<a href="a.html">', 1), ('<a href="c.html">', 2)]


@pytest.mark.parametrize(
    "words",
    ["Läs mer", "läs mer", "→ Läs mer …", "Läs mer!", "Här", "Klicka här", "länk", "Read more", "here", "Mer »"],
)
@pytest.mark.parametrize("language", ["sv", "sv-simple", "en"])
def test_words_that_could_lead_anywhere_are_told_whatever_the_language_of_the_page(words: str, language: str) -> None:
    assert told(links.telling, f'<a href="plan.html">{words}</a>', language) == ["PAG718"]


@pytest.mark.parametrize(
    ("words", "language"),
    [("اقرأ المزيد", "ar"), ("هنا", "ar"), ("این‌جا", "prs"), ("بیشتر بخوانید.", "prs"), ("ዝያዳ ኣንብብ።", "ti")],
)
def test_each_language_has_its_own_words_that_say_nothing(words: str, language: str) -> None:
    assert told(links.telling, f'<a href="plan.html">{words}</a>', language) == ["PAG718"]


@pytest.mark.parametrize(
    "link",
    [
        '<a href="p">Läs mer om handlingsplanen</a>',
        '<a href="p">Läs mer<span class="away"> om handlingsplanen</span></a>',
        '<a href="p" aria-label="Läs mer om handlingsplanen">Läs mer</a>',
        '<a href="p">Härnösand</a>',
        '<a href="p">Merit</a>',
        '<a href="p">Läs strategin</a>',
        '<a href="p">Länkar</a>',
        '<a href="p">112</a>',
        '<a href="p"></a>',
    ],
)
def test_words_that_tell_more_are_right(link: str) -> None:
    assert told(links.telling, link) == []


def test_the_second_vague_link_knows_that_it_is_the_second() -> None:
    found = list(links.telling(page('<a href="a">Här</a> <a href="b">Planen</a> <a href="c">Här</a>')))
    assert [(item.needle, item.nth, item.tag) for item in found] == [
        ("Här", 1, '<a href="a">'),
        ("Här", 2, '<a href="c">'),
    ]


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ('<a href="../plan/index.html">Planen</a>', '<a href="../plan-2/index.html">Planen</a>'),
        ('<a href="a.html">Planen</a>', '<a href="b.html">planen</a>'),
        ('<a href="a.html#mal">Planen</a>', '<a href="b.html#mal">Planen</a>'),
        ('<a href="a.html">Planen</a>', '<a href="b.html"><img src="a.svg" alt="Planen"></a>'),
        ('<a href="a.html">Planen</a>', '<a href="https://vik.se/plan">Planen</a>'),
        ('<a href="tel:112">Ring</a>', '<a href="tel:11414">Ring</a>'),
    ],
)
def test_two_links_of_the_same_words_to_different_pages_are_told(first: str, other: str) -> None:
    assert told(links.one_target, first + other) == ["PAG717"]


def test_the_second_link_is_told_with_both_addresses() -> None:
    body = '<a href="a.html">Planen</a><a href="b.html">Planen</a>'
    assert values(links.one_target, body) == [{"text": "Planen", "first": "sv/plan/a.html", "other": "sv/plan/b.html"}]
    assert needles(links.one_target, body) == ["Planen"]
    (item,) = links.one_target(page(body))
    assert (item.nth, item.link, item.tag) == (2, True, '<a href="b.html">')


@pytest.mark.parametrize(
    "body",
    [
        '<a href="a.html">Planen</a><a href="a.html">Planen</a>',
        '<a href="a.html#mal">Planen</a><a href="a.html#vem">Planen</a>',
        '<a href="../plan/index.html">Planen</a><a href="../../sv/plan/index.html">Planen</a>',
        '<a href="../plan/index.html">Planen</a><a href="../plan/">Planen</a>',
        '<a href="https://vik.se">Vik</a><a href="https://vik.se/">Vik</a>',
        '<a href="a.html">Planen</a><a href="b.html">Planen 2019</a>',
        '<a href="a.html">Planen</a><a href="b.html" aria-label="Den nya planen">Planen</a>',
        '<a href="../terms/index.html#sfi" rel="glossary">SFI</a><a href="sfi.html">SFI</a>',
        '<a href="../terms/index.html#sfi" rel="glossary nofollow">SFI</a><a href="sfi.html">SFI</a>',
        '<a href="m.html">1</a><a href="#_note-1" role="doc-noteref">1</a>',
        '<a href="#_follow-up">Uppföljning</a><a href="follow-up.html">Uppföljning</a>',
        '<a href="a.html"></a><a href="b.html"></a>',
        '<a href="a.html">1<span class="away"> Mål</span></a><a href="b.html">1<span class="away"> Åtgärd</span></a>',
    ],
)
def test_links_of_the_same_words_may_lead_to_places_of_one_page_or_explain_their_word(body: str) -> None:
    assert told(links.one_target, body) == []


@pytest.mark.parametrize(
    "body",
    [
        '<a href="#">Meny</a>',
        '<a href="">Meny</a>',
        '<a href=" # ">Meny</a>',
        "<button>Meny</button>",
        '<form></form><button type="button">Meny</button>',
    ],
)
def test_what_does_nothing_without_a_script_is_told(body: str) -> None:
    assert told(links.without_script, body) == ["PAG734"]


@pytest.mark.parametrize(
    "body",
    [
        '<a href="#_content">Till innehållet</a>',
        '<a href="#top">Till toppen</a>',
        '<a href="tel:112">112</a>',
        '<form action="sok"><p><button>Sök</button></p></form>',
        '<form id="sok"></form><button form="sok">Sök</button>',
        '<button popovertarget="meny">Meny</button><div id="meny" popover></div>',
        "<details><summary>Meny</summary></details>",
        '<a id="ankare">Ankare</a>',
    ],
)
def test_real_addresses_forms_and_folds_need_no_script(body: str) -> None:
    assert told(links.without_script, body) == []
