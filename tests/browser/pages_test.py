"""What only Skara's pages show in a browser: faces, print, forced colours, a way through the site without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.slow
LANGUAGES = ("sv", "sv-simple", "en", "ar", "ti", "prs", "so", "uk")
FACES = {"ar": "Vazirmatn", "prs": "Vazirmatn", "ti": "Noto Sans Ethiopic", "uk": "Noto Sans Cyrillic"}


@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)
@pytest.mark.parametrize("language", LANGUAGES)
def test_without_javascript_a_reader_walks_from_the_choice_of_language_to_a_measure(page: Page, language: str) -> None:
    page.goto("")
    page.locator(f"nav a[href='{language}/index.html']").click()
    page.locator(".site-nav a[href$='plan-2017/index.html']").click()
    page.locator(".measures h3 a").first.click()
    assert page.url.endswith(f"/{language}/plan-2017/coordinate-activities/index.html")
    assert page.locator("h1").inner_text().strip()


@pytest.mark.parametrize("language", ["ar", "prs"])
def test_the_name_stands_where_reading_begins_and_a_range_of_years_keeps_its_order(page: Page, language: str) -> None:
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
    face = FACES.get(language, "Schibsted Grotesk")
    loaded = page.evaluate("[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)")
    assert face in {name.strip('"') for name in loaded}


@pytest.mark.parametrize("path", ["", "sv/", "sv/strategy/", "so/strategy/"])
def test_a_page_in_latin_letters_fetches_no_whole_face_of_another_script(page: Page, path: str) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url.rpartition("/")[2]))
    page.goto(path)
    page.evaluate("document.fonts.ready")
    faces = {name.partition(".")[0] for name in fetched if name.endswith(".woff2")}
    assert faces - {"source-serif-4"} == {"schibsted-grotesk", "names-arabic", "names-ethiopic", "names-cyrillic"}


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


@pytest.mark.parametrize("page", [{"color_scheme": "light"}, {"color_scheme": "dark"}], indirect=True)
@pytest.mark.parametrize("kind", ["elsewhere", "sv-word"])
def test_words_of_another_language_have_the_colour_of_the_plate_that_they_stand_on(page: Page, kind: str) -> None:
    page.goto("ar/strategy/summary/")
    put = """(sign, kind) => {
      const word = sign.appendChild(Object.assign(document.createElement("bdi"), { className: kind, lang: "sv" }));
      return getComputedStyle(word).color === getComputedStyle(sign).color;
    }"""
    assert page.locator(".onward .sign").first.evaluate(put, kind)
