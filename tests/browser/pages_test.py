"""Every kind of page in every language in Chromium: axe, reflow, text spacing, keyboard, without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import LANGUAGES, PAGES

pytestmark = pytest.mark.slow
SCHEMES = ("light", "dark")
PHONE, DESK = {"width": 320, "height": 700}, {"width": 1280, "height": 900}
AXE = """async () => {
  const found = await axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
  return found.violations.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(" ")).join(", ")}`);
}"""
TOO_WIDE = """() => [...document.querySelectorAll("body *")]
  .filter(e => e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1)
  .filter(e => !e.closest(".scroll, .skip, svg, .away"))
  .map(e => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 40)}`)
  .concat(document.documentElement.scrollWidth > innerWidth ? ["the page scrolls sideways"] : [])"""
SPACED = "* { line-height: 1.5 !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }"
LETTERS = "* { letter-spacing: 0.12em !important; }"


@pytest.mark.parametrize("page", [{"color_scheme": scheme} for scheme in SCHEMES], indirect=True, ids=SCHEMES)
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(page: Page, path: str, axe: str) -> None:
    for size in (PHONE, DESK):
        page.set_viewport_size(size)  # type: ignore[arg-type]  # a plain dict of two numbers
        page.goto(path)
        page.evaluate("document.fonts.ready")
        page.evaluate(axe)
        assert page.evaluate(AXE) == []
        assert page.evaluate(TOO_WIDE) == []


@pytest.mark.parametrize("path", PAGES)
def test_text_spacing_of_the_readers_own_loses_nothing(page: Page, path: str) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]  # a plain dict of two numbers
    page.goto(path)
    joined = path.startswith(("ar", "prs"))
    page.add_style_tag(content=SPACED if joined else SPACED + LETTERS)
    assert page.evaluate(TOO_WIDE) == []


@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)
@pytest.mark.parametrize("language", LANGUAGES)
def test_without_javascript_a_reader_walks_from_the_choice_of_language_to_a_measure(page: Page, language: str) -> None:
    page.goto("")
    page.locator(f"nav a[href='{language}/index.html']").click()
    page.locator(".site-nav a").nth(2).click()
    page.locator(".measures h3 a").first.click()
    assert page.url.endswith(f"/{language}/plan-2017/coordinate-activities/index.html")
    assert page.locator("h1").inner_text().strip()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_tab_stop_leads_to_the_content(page: Page, language: str) -> None:
    page.goto(f"{language}/strategy/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "_content"


def test_every_tab_stop_shows_where_it_is(page: Page) -> None:
    page.goto("sv/plan-2017/")
    for _ in range(12):
        page.keyboard.press("Tab")
        width = page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)")
        assert width >= 2


@pytest.mark.parametrize("language", ["ar", "prs"])
def test_a_right_to_left_page_mirrors_and_a_range_of_years_does_not(page: Page, language: str) -> None:
    page.set_viewport_size(DESK)  # type: ignore[arg-type]  # a plain dict of two numbers
    page.goto(f"{language}/strategy/")
    middle = page.evaluate("innerWidth / 2")
    assert page.locator(".wordmark").bounding_box()["x"] > middle  # type: ignore[index]  # it is on the page
    order = page.locator(".facts .ended time").evaluate_all("es => es.map(e => e.getBoundingClientRect().x)")
    assert order == sorted(order)
    assert page.locator(".facts .ended time").first.inner_text() == "2017"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_a_page_are_set_in_the_faces_of_its_script(page: Page, language: str) -> None:
    page.goto(f"{language}/strategy/summary/")
    page.evaluate("document.fonts.ready")
    face = {"ar": "Vazirmatn", "prs": "Vazirmatn", "ti": "Noto Sans Ethiopic"}.get(language, "Schibsted Grotesk")
    loaded = page.evaluate("[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)")
    assert face in {name.strip('"') for name in loaded}


def test_a_swedish_page_fetches_no_whole_face_of_another_script(page: Page) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto("sv/")
    page.evaluate("document.fonts.ready")
    assert not [url for url in fetched if "vazirmatn" in url or "noto-sans-ethiopic" in url]


@pytest.mark.parametrize("page", [{"forced_colors": "active"}], indirect=True)
def test_in_forced_colours_the_plates_keep_an_edge(page: Page) -> None:
    page.goto("sv/strategy/")
    assert page.locator(".addr").first.evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"


def test_in_print_navigation_is_gone_and_the_text_is_there(page: Page) -> None:
    page.emulate_media(media="print")
    page.goto("sv/strategy/proud/")
    assert not page.locator(".site-nav").is_visible()
    assert page.locator("h1").is_visible()
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
