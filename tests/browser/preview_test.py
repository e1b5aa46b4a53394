"""What the preview puts around pages, in Chromium: its overview, its bar, pages in frames, booklets."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.served import LONG, Served, served
from tests.site_test import SiteTest

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Serve two kommuner."""
    folder = tmp_path_factory.mktemp("two")
    for name in ("common", "skara", "vargarda"):
        shutil.copytree(ROOT / "content" / name, folder / "content" / name)
    with served(SiteTest(folder, content=None)) as running:
        yield running


@pytest.fixture
def tab(browser: Browser, two: Served) -> Iterator[Page]:
    """Open a tab of its own."""
    context = browser.new_context(base_url=two.url, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.set_default_timeout(LONG)
    yield page
    context.close()
    assert not failed


def _follows(page: Page) -> None:
    expect(page.locator("html")).to_have_attribute("data-preview", "follows", timeout=LONG)


def test_the_overview_tells_of_every_kommun_and_language_of_translations_faults_and_builds(
    tab: Page, two: Served
) -> None:
    tab.goto("/")
    skara = tab.locator("#skara")
    expect(skara.locator("h2")).to_have_text("Skara kommun", timeout=LONG)
    row = skara.locator("tbody tr", has=tab.locator("a[lang=ar]"))
    expect(row).to_contain_text("%", timeout=LONG)
    expect(tab.locator("#common tbody tr", has=tab.locator("[lang=ti]"))).to_contain_text("%", timeout=LONG)
    expect(tab.locator(".builds li").first).to_contain_text("filer skrivna", timeout=LONG)
    expect(skara).to_contain_text("hinder för publicering")
    strategy = "content/skara/strategy/strategy.yaml"
    two.site.edit(strategy, "title:", "titel:")
    expect(tab.locator("#skara .failed")).to_be_visible(timeout=LONG)
    fault = skara.locator(f'details[data-keep="{strategy}"]')
    expect(fault).to_contain_text("YML106", timeout=LONG)
    place = fault.locator(".place", has_text="YML106").locator("a")
    expect(place).to_have_attribute("href", f"vscode://file{two.site.root}/{strategy}:3:1")
    two.site.edit(strategy, "titel:", "title:")
    expect(tab.locator("#skara .failed")).to_have_count(0, timeout=LONG)
    row.locator("a").first.click()
    expect(tab.locator("html")).to_have_attribute("lang", "ar")


def test_the_bar_leads_to_the_same_page_in_another_language_and_says_where_it_is_lacking(tab: Page) -> None:
    tab.goto("/skara/sv/guide/bank/")
    languages = tab.locator("#_sitegen-bar select").first
    languages.select_option(label="العربية")
    tab.wait_for_url("**/skara/ar/guide/bank/")
    expect(languages.locator("option:checked")).to_have_text("العربية")
    expect(languages.locator("option", has_text="Soomaali (saknas)")).to_have_count(1)


def test_the_bar_shows_dark_colours_whatever_the_computer_has_and_keeps_them_on_the_next_page(tab: Page) -> None:
    def paper() -> str:
        return str(tab.evaluate("getComputedStyle(document.body).backgroundColor"))

    tab.emulate_media(color_scheme="light")
    tab.goto("/skara/sv/")
    light = paper()
    colours = tab.locator("#_sitegen-bar select").nth(1)
    colours.select_option("dark")
    dark = paper()
    assert dark != light
    tab.goto("/skara/sv/guide/")
    assert paper() == dark
    colours.select_option("")
    assert paper() == light
    tab.emulate_media(color_scheme="dark")
    assert paper() == dark
    colours.select_option("light")
    assert paper() == light


def test_a_page_is_shown_as_wide_as_a_phone_and_follows_there(tab: Page, two: Served) -> None:
    tab.goto("/vargarda/sv/strategy/summary/")
    tab.locator("#_sitegen-bar").get_by_role("button", name="Mobil").click()
    frame = tab.frame_locator("iframe.phone")
    expect(frame.locator("main")).to_be_visible()
    assert tab.locator("iframe.phone").evaluate("one => one.clientWidth") == 360
    expect(frame.locator("html")).to_have_attribute("data-preview", "follows", timeout=LONG)
    expect(frame.locator("#_sitegen-bar")).to_have_count(0)
    two.site.edit("content/vargarda/strategy/summary.md", "title: ", "title: Nytt ")
    expect(frame.locator("main h1")).to_contain_text("Nytt", timeout=LONG)
    two.site.edit("content/vargarda/strategy/summary.md", "title: Nytt ", "title: ")
    tab.locator("#_sitegen-bar").get_by_role("button", name="Hel sida").click()
    tab.wait_for_url("**/vargarda/sv/strategy/summary/")


def test_beside_swedish_both_pages_go_the_same_way(tab: Page) -> None:
    tab.goto("/skara/ar/guide/")
    tab.locator("#_sitegen-bar").get_by_role("button", name="Bredvid svenska").click()
    left, right = (tab.frame_locator("iframe").nth(number) for number in (0, 1))
    expect(left.locator("html")).to_have_attribute("lang", "sv")
    expect(right.locator("html")).to_have_attribute("lang", "ar")
    right.locator("a[href$='guide/bank/index.html']").first.click()
    expect(left.locator("main h1")).to_contain_text("bank", timeout=LONG)
    left.locator("a[href$='guide/index.html']").first.click()
    expect(right.locator("main h1")).to_have_text("دليل الترحيب", timeout=LONG)
    expect(tab.locator("#_sitegen-bar select").first.locator("option:checked")).to_have_text("العربية")


def test_a_booklet_is_made_of_what_is_saved_this_moment(tab: Page, two: Served) -> None:
    tab.goto("/skara/ti/guide/")
    tab.locator("#_sitegen-bar summary").click()
    links = tab.locator("#_sitegen-bar li a")
    expect(links).to_have_text(["Häfte A4", "Häfte A5", "A5 att vika", "Två språk"])
    answer = tab.request.get(f"{two.url.rstrip('/')}{links.first.get_attribute('href')}", timeout=LONG)
    assert answer.status == 200
    assert answer.body().startswith(b"%PDF")
    assert not list((two.site.project.build / "skara").rglob("*.pdf"))
    two.site.edit("content/skara/strategy/strategy.yaml", "title:", "titel:")
    wrong = tab.request.get(f"{two.url.rstrip('/')}{links.first.get_attribute('href')}", timeout=LONG)
    for _ in range(50):
        if wrong.status == 404:
            break
        wrong = tab.request.get(f"{two.url.rstrip('/')}{links.first.get_attribute('href')}", timeout=LONG)
    assert "YML106" in wrong.text()
    two.site.edit("content/skara/strategy/strategy.yaml", "titel:", "title:")


def test_an_address_that_leads_nowhere_is_said_and_no_other_name_of_this_machine_is_answered(
    tab: Page, two: Served
) -> None:
    answer = tab.goto("/skara/ar/nothing/")
    assert answer is not None
    assert answer.status == 404
    expect(tab.locator("main h1")).to_have_text("Här finns ingen sida")
    tab.goto("/skara/so/guide/adult-education/")
    swedish = tab.get_by_role("link", name="svenska", exact=True)
    expect(swedish).to_have_attribute("href", "/skara/sv/guide/adult-education/")
    swedish.click()
    expect(tab.locator("html")).to_have_attribute("lang", "sv")
    refused = tab.request.get(two.url, headers={"Host": "evil.example"})
    assert refused.status == 403


def test_a_page_is_loaded_anew_only_where_it_is_another_and_at_the_same_place_of_it(tab: Page, two: Served) -> None:
    tab.goto("/skara/sv/strategy/")
    _follows(tab)
    tab.evaluate("window.here = 'still'; window.scrollTo(0, 700)")
    two.site.edit("content/vargarda/strategy/strategy.yaml", "title: ", "title: Nya ")
    other = tab.context.new_page()
    other.goto("/vargarda/sv/strategy/")
    expect(other.locator("main h1")).to_contain_text("Nya", timeout=LONG)
    two.site.edit("content/vargarda/strategy/strategy.yaml", "title: Nya ", "title: ")
    expect(other.locator("main h1")).not_to_contain_text("Nya", timeout=LONG)
    assert tab.evaluate("window.here") == "still"
    two.site.edit("content/skara/strategy/strategy.yaml", "title: ", "title: Nya ")
    expect(tab.locator("main h1")).to_contain_text("Nya", timeout=LONG)
    tab.wait_for_function("window.scrollY > 600")
    two.site.edit("content/skara/strategy/strategy.yaml", "title: Nya ", "title: ")


def test_a_page_that_was_asked_for_is_not_lost_to_one_that_loads_itself_anew(tab: Page, two: Served) -> None:
    tab.goto("/skara/sv/strategy/")
    _follows(tab)
    title = tab.locator("main h1").inner_text()

    def slowly(route: Route) -> None:
        two.site.edit("content/skara/strategy/strategy.yaml", "title: ", "title: Nya ")
        told = tab.context.new_page()
        told.goto("/skara/sv/strategy/")
        expect(told.locator("main h1")).to_contain_text("Nya", timeout=LONG)
        told.close()
        tab.wait_for_timeout(1000)  # the first page hears of it meanwhile
        route.continue_()

    tab.route("**/skara/ar/strategy/", slowly)
    tab.locator("#_sitegen-bar select").first.select_option(label="العربية")
    tab.wait_for_url("**/skara/ar/strategy/")
    two.site.edit("content/skara/strategy/strategy.yaml", "title: Nya ", "title: ")
    tab.go_back()
    expect(tab.locator("main h1")).to_have_text(title, timeout=LONG)


def test_a_page_whose_link_leads_to_no_other_page_still_loads_itself_anew(tab: Page, two: Served) -> None:
    tab.goto("/skara/sv/strategy/")
    _follows(tab)
    tab.route("**/skara/ar/strategy/", lambda route: route.fulfill(status=204))
    tab.locator("#_sitegen-bar select").first.select_option(label="العربية")
    two.site.edit("content/skara/strategy/strategy.yaml", "title: ", "title: Nya ")
    expect(tab.locator("main h1")).to_contain_text("Nya", timeout=LONG)
    two.site.edit("content/skara/strategy/strategy.yaml", "title: Nya ", "title: ")


@pytest.mark.parametrize("page", ["javascript:parent.document.title='run'", "//evil.example/", "https://evil.example/"])
def test_pages_in_frames_are_those_of_the_preview_alone(tab: Page, page: str) -> None:
    tab.goto(f"/_sitegen/frames.html?view=phone&page={quote(page)}")
    expect(tab.locator("iframe.phone")).to_have_attribute("src", "/")
    expect(tab.frame_locator("iframe.phone").locator("#skara h2")).to_be_visible(timeout=LONG)
    assert tab.title() != "run"


@pytest.mark.parametrize(
    ("path", "host", "status", "location"),
    [
        ("/..%2fcontent%2fskara%2fsite.yaml", None, 404, None),
        ("/%2e%2e/content/skara/site.yaml", None, 404, None),
        ("/../content/skara/site.yaml", None, 404, None),
        ("//evil.example/x", None, 301, "/evil.example/x/"),
        ("//skara/sv/", None, 301, "/skara/sv/"),
        ("/.sitegen/test/build/index.html", None, 404, None),
        ("/a%0d%0aX", None, 301, "/a%0D%0AX/"),
        ("/livereload", "evil.example", 403, None),
        ("/_sitegen/state.json", "evil.example", 403, None),
    ],
)
def test_no_address_leads_out_of_what_is_built_or_to_somebody_else(
    two: Served, path: str, host: str | None, status: int, location: str | None
) -> None:
    connection = HTTPConnection("127.0.0.1", int(two.url.rstrip("/").rpartition(":")[2]), timeout=60)
    connection.putrequest("GET", path, skip_host=host is not None)
    if host:
        connection.putheader("Host", host)
    connection.endheaders()
    answer = connection.getresponse()
    found = answer.headers["Location"]
    assert (301 if answer.status == 302 else answer.status, found) == (status, location)
    assert b"format: 1" not in answer.read()
    connection.close()


def test_the_bar_is_folded_and_stays_so(tab: Page) -> None:
    tab.goto("/skara/sv/")
    tab.locator("#_sitegen-bar").get_by_role("button", name="Fäll ihop").click()
    expect(tab.locator("#_sitegen-bar nav")).to_have_count(0)
    tab.goto("/skara/sv/guide/")
    tab.locator("#_sitegen-bar").get_by_role("button", name="visa knapparna").click()
    expect(tab.locator("#_sitegen-bar nav")).to_be_visible()
