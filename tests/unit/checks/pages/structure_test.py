"""The frame of a page: main part, headings, the link past the head, title, navigation."""

from __future__ import annotations

import pytest

from sitegen.checks.pages import structure
from tests.unit.checks.pages.built import needles, page, told, values, whole

SKIP = '<a class="skip" href="#_content">Gå till innehållet</a>'
HEAD = '<header><a href="../index.html">Vik</a></header>'
MAIN = '<main id="_content"><h1>Plan</h1></main>'


@pytest.mark.parametrize(
    ("body", "number"),
    [
        ('<div class="content">Plan</div>', "0"),
        ("<main>Plan</main><main>Mål</main>", "2"),
        ("<main><main class=inner>Plan</main></main>", "2"),
        ('<div role="main">Plan</div>', "0"),
    ],
)
def test_a_page_without_main_or_with_several_is_told_with_their_number(body: str, number: str) -> None:
    assert told(structure.main, body) == ["PAG701"]
    assert values(structure.main, body) == [{"number": number}]


def test_the_second_main_is_the_one_to_take_away() -> None:
    assert needles(structure.main, '<main>Plan</main><main class="more">Mål</main>') == ['<main class="more">']


@pytest.mark.parametrize("body", ["<main>Plan</main>", "<div><main><section>Plan</section></main></div>"])
def test_one_main_is_right_wherever_it_stands(body: str) -> None:
    assert told(structure.main, body) == []


@pytest.mark.parametrize(
    ("body", "number"), [("<h2>Mål</h2>", "0"), ("<h1>Vik</h1><h1>Plan</h1>", "2"), ("<p>Mål</p>", "0")]
)
def test_a_page_without_a_first_heading_or_with_several_is_told(body: str, number: str) -> None:
    assert [item for item in values(structure.headings, body) if "number" in item] == [{"number": number}]
    assert told(structure.headings, body) == ["PAG702"]


def test_of_two_first_headings_the_second_is_shown() -> None:
    (item,) = structure.headings(page("<h1>Vik</h1><h1>Plan</h1>"))
    assert (item.needle, item.nth) == ("<h1>", 2)
    (item,) = structure.headings(page('<h1>Vik</h1><h1 class="title">Plan</h1>'))
    assert (item.needle, item.nth) == ('<h1 class="title">', 1)


@pytest.mark.parametrize("body", ["<h1>Plan</h1><h3>Mål</h3>", "<h1>A</h1><h2>B</h2><h5>Mål</h5>"])
def test_a_heading_that_skips_a_level_is_told_with_the_level_that_is_next(body: str) -> None:
    assert told(structure.headings, body) == ["PAG703"]
    (found,) = values(structure.headings, body)
    assert found["text"] == "Mål"
    assert int(found["wanted"]) < int(found["level"])


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Plan</h1><h2>Mål</h2><h3>Ett</h3><h2>Mer</h2>",
        "<h1>Plan</h1><h2>A</h2><h3>B</h3><h4>C</h4><h2>Tillbaka två nivåer</h2>",
        "<nav><h2>Språk</h2></nav><main><h1>Plan</h1><h2>Mål</h2></main>",
        '<h1><img src="a.svg" alt="Vik"></h1>',
    ],
)
def test_headings_may_begin_below_the_first_level_and_go_back_any_number_of_levels(body: str) -> None:
    assert told(structure.headings, body) == []


@pytest.mark.parametrize("heading", ["<h2></h2>", "<h2> &nbsp; </h2>", '<h2><svg aria-hidden="true"></svg></h2>'])
def test_a_heading_without_words_is_told(heading: str) -> None:
    assert told(structure.headings, f"<h1>Plan</h1>{heading}") == ["PAG716"]


def test_a_heading_that_is_hidden_from_screen_readers_needs_no_words() -> None:
    assert told(structure.headings, '<h1>Plan</h1><div aria-hidden="true"><h2></h2></div><h2 hidden></h2>') == []


@pytest.mark.parametrize(
    "body",
    [
        HEAD + MAIN,
        HEAD + SKIP + MAIN,
        f"<header>{SKIP}</header>{MAIN}",
        f"<nav>{SKIP}</nav>{MAIN}",
        f'<a href="#_nowhere">Gå till innehållet</a>{MAIN}',
        f'<a href="#_help">Gå till hjälpen</a>{MAIN}<footer id="_help">Hjälp</footer>',
        f'<a href="../index.html#_content">Gå till innehållet</a>{MAIN}',
        f'<div id="_top"><a href="#_top">Gå till innehållet</a>{MAIN}</div>',
        f'<input type="search" aria-label="Sök">{SKIP}{MAIN}',
        "<main>Inget att trycka på</main>",
    ],
)
def test_a_page_that_does_not_begin_with_a_link_past_its_head_is_told(body: str) -> None:
    assert told(structure.skip_link, body) == ["PAG704"]


@pytest.mark.parametrize(
    "body",
    [
        SKIP + HEAD + MAIN,
        f"<div>{SKIP}</div>{HEAD}{MAIN}",
        f'<p class="skip">{SKIP}</p>{HEAD}{MAIN}',
        f'<input type="hidden" name="a">{SKIP}{HEAD}{MAIN}',
        f'<div tabindex="-1"></div>{SKIP}{HEAD}{MAIN}',
        f'{SKIP}{HEAD}<main><h1 id="_content">Plan</h1></main>',
        f'{SKIP}{HEAD}<div id="_content"><main>Plan</main></div>',
        f'<a href="#inneh%C3%A5ll">Gå till innehållet</a>{HEAD}<main id="innehåll">Plan</main>',
    ],
)
def test_the_first_link_may_stand_in_a_box_and_lead_to_main_into_it_or_to_what_holds_it(body: str) -> None:
    assert told(structure.skip_link, body) == []


def test_the_choice_of_language_has_nothing_to_skip() -> None:
    assert told(structure.skip_link, MAIN, "") == []


@pytest.mark.parametrize("head", ["", "<title></title>", "<title> \n</title>", "<title>A</title><title>B</title>"])
def test_a_page_without_one_title_is_told(head: str) -> None:
    assert [item.code for item in structure.title(page("", head=head))] == ["PAG705"]


def test_the_title_of_a_drawing_is_no_title_of_the_page() -> None:
    found = structure.title(page('<svg role="img"><title>Karta</title></svg>'))
    assert [(item.code, item.needle) for item in found] == [("PAG705", "<head")]


def test_a_page_with_a_title_is_right_even_where_a_drawing_has_one_too() -> None:
    assert list(structure.title(page("<svg><title>Karta</title></svg>", head="<title>Plan – Vik</title>"))) == []


@pytest.mark.parametrize(
    ("body", "number"),
    [
        ('<nav></nav><nav aria-label="Språk"></nav>', 1),
        ('<nav aria-label="Delar"></nav><nav aria-label="Delar"></nav>', 2),
        ('<nav aria-label="Huvudnavigation"></nav><nav aria-label="Språk"></nav>', 1),
        ('<nav aria-labelledby="_nowhere"></nav><nav aria-label="Språk"></nav>', 1),
        ('<div role="navigation"></div><nav aria-label="Språk"></nav>', 1),
        ("<nav><h2>Delar</h2></nav><nav><h2>Språk</h2></nav>", 2),
    ],
)
def test_several_navigations_without_names_of_their_own_are_told(body: str, number: int) -> None:
    assert told(structure.navigation, body) == ["PAG707"] * number


@pytest.mark.parametrize(
    "body",
    [
        "<nav></nav>",
        '<nav aria-label="Delar"></nav><nav aria-label="Språk"></nav>',
        '<nav aria-labelledby="a"><h2 id="a">Innehåll</h2></nav><nav aria-label="Språk"></nav>',
        '<nav title="Delar"></nav><nav aria-label="Språk"></nav>',
        '<nav role="navigation" aria-label="Delar"></nav><nav role="navigation" aria-label="Språk"></nav>',
        '<nav role="navigation"></nav>',
        "<p>Ingen alls</p>",
    ],
)
def test_one_navigation_needs_no_name_and_several_have_one_each(body: str) -> None:
    assert told(structure.navigation, body) == []


def test_a_page_that_is_no_html_at_all_gives_findings_and_no_traceback() -> None:
    for rule in (structure.main, structure.headings, structure.skip_link, structure.title):
        assert list(rule(whole("")))
    assert list(structure.navigation(whole("\x00<nav<nav><<<"))) == []
