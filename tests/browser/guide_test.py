"""The guide without a network: kept on the device when asked, carried in one file; ticks remembered when asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from sitegen.audit.host import serving
from tests.browser.conftest import Host
from tests.site_test import SiteTest

pytestmark = pytest.mark.slow
LANGUAGES = ("sv", "sv-simple", "en", "ar", "ti", "prs")
COMMON = "content/common/guide"
# A browser may have asked for the new guide while the build was still being put in place: it then keeps the old one,
# and asks again when the next page is opened. So is it asked here, until it has followed.
FOLLOWED = """async (words) => {
    const found = await navigator.serviceWorker.getRegistration();
    const followed = async () => {
        const names = await caches.keys();
        if (names.length !== 1) return false;
        const kept = await (await caches.open(names[0])).match(new URL("index.html", location.href));
        return Boolean(kept) && (await kept.text()).includes(words);
    };
    for (let tries = 0; tries < 60; tries += 1) {
        await found.update();
        while (found.installing) await new Promise((done) => setTimeout(done, 20));
        if (await followed()) return true;
        await new Promise((done) => setTimeout(done, 500));
    }
    return false;
}"""
SAVED = "Guiden är sparad. Du kan läsa den utan internet."


def topic(title: str, text: str) -> str:
    return f"---\ntitle: {title}\nwhen: first-week\nneed: papers\ntodo: Gör {title}.\n---\n\n{text}\n"


@pytest.fixture
def small(tmp_path: Path) -> SiteTest:
    """A small kommun with a guide of two topics, built."""
    site = SiteTest(tmp_path)
    site.put(f"{COMMON}/card.md", topic("Kortet", "Första texten."))
    return site.put(f"{COMMON}/move.md", topic("Flytten", "Läs om [kortet](card.md).")).build()


class Network:
    """A host that can be switched off, and a reader's browser."""

    def __init__(self, folder: Path, context: BrowserContext) -> None:
        self.stack = ExitStack()
        self.context = context
        self.page = context.new_page()
        self.url = self.stack.enter_context(serving(folder))

    def off(self) -> None:
        """Take the host away, for good."""
        self.context.set_offline(True)
        self.stack.close()

    def keep(self, path: str) -> None:
        """Ask for the guide to be kept, on a page of it."""
        self.page.goto(self.url + path)
        self.page.locator("[data-press=keep]").click()
        expect(self.page.locator("[data-state=kept] [data-press=drop]")).to_be_visible(timeout=30_000)

    def text(self, path: str) -> str:
        """Open a page and return what it says."""
        self.page.goto(self.url + path)
        return self.page.locator("main").inner_text()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Open a browser of a new reader, with a telephone."""
    context = browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True)
    yield context
    context.close()


@pytest.fixture
def network(small: SiteTest, context: BrowserContext) -> Iterator[Network]:
    """Serve the small kommun to a reader."""
    network = Network(small.project.build, context)
    yield network
    network.stack.close()


def test_a_kept_guide_is_read_without_a_network_and_says_so(network: Network) -> None:
    network.keep("vik/sv/guide/")
    expect(network.page.locator("[data-state=kept]").first).to_have_text(SAVED)
    network.off()
    network.page.reload()
    network.page.get_by_role("link", name="Kortet").first.click()
    assert "Första texten." in network.page.locator("main").inner_text()
    expect(network.page.locator(".without-network")).to_be_visible()
    assert "112" in network.text("vik/sv/contacts/")
    assert "Gör Kortet." in network.text("vik/sv/guide/checklist/index.html?from=home")
    assert network.page.evaluate("getComputedStyle(document.body).fontFamily").startswith('"Schibsted')


def test_without_a_network_a_page_that_is_not_kept_leads_to_the_guide(network: Network) -> None:
    network.keep("vik/sv/guide/")
    network.off()
    assert "Kortet" in network.text("vik/sv/strategy/")
    assert network.page.url.endswith("/vik/sv/guide/index.html")


def test_nothing_is_kept_before_a_reader_asks_for_it(network: Network) -> None:
    network.text("vik/sv/guide/")
    kept = "async () => [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]"
    assert network.page.evaluate(kept) == [0, 0]
    assert network.page.evaluate("localStorage.length") == 0
    assert network.context.cookies() == []


def test_with_a_network_a_reader_gets_what_the_host_has_and_the_kept_guide_follows(
    network: Network, small: SiteTest
) -> None:
    network.keep("vik/sv/guide/")
    small.edit(f"{COMMON}/card.md", "Första texten.", "Andra texten.").build()
    assert "Andra texten." in network.text("vik/sv/guide/card/")
    assert network.page.evaluate(FOLLOWED, "Andra texten.")
    network.off()
    assert "Andra texten." in network.text("vik/sv/guide/card/")


def test_a_guide_that_cannot_be_kept_whole_is_not_kept_and_the_reader_is_told(
    network: Network, small: SiteTest
) -> None:
    (small.project.build / "vik/sv/guide/card/index.html").write_text("en halv sida", encoding="utf-8")
    network.page.goto(f"{network.url}vik/sv/guide/")
    network.page.locator("[data-press=keep]").click()
    expect(network.page.locator("[data-state=failed]")).to_be_visible()
    assert network.page.evaluate("caches.keys()") == []


def test_a_kept_guide_that_cannot_be_renewed_stays_as_it_was(network: Network, small: SiteTest) -> None:
    network.keep("vik/sv/guide/")
    small.edit(f"{COMMON}/card.md", "Första texten.", "Andra texten.").build()
    (small.project.build / "vik/sv/guide/card/index.html").unlink()  # a host that is half filled
    network.page.evaluate("""async () => {
        const found = await navigator.serviceWorker.getRegistration();
        await found.update();
        while (found.installing) await new Promise((done) => setTimeout(done, 20));
    }""")
    network.off()
    assert "Första texten." in network.text("vik/sv/guide/card/")


def test_a_reader_takes_the_guide_off_her_device(network: Network) -> None:
    network.keep("vik/sv/guide/")
    network.page.locator("[data-press=drop]").click()
    expect(network.page.locator("[data-press=keep]")).to_be_visible()
    assert network.page.evaluate("caches.keys()") == []
    network.page.reload()
    expect(network.page.locator("[data-press=keep]")).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_of_a_kommun_is_kept_and_every_topic_read_without_a_network(
    sites: Host, context: BrowserContext, language: str
) -> None:
    network = Network(sites.folder, context)
    network.keep(f"skara/{language}/guide/")
    network.off()
    network.page.reload()
    links = network.page.locator(".guide-group .ways h3 a").evaluate_all("links => links.map((link) => link.href)")
    assert len(links) >= 20
    for link in links:
        network.page.goto(link)
        assert network.page.locator("html").get_attribute("data-kind") == "topic"
        assert network.page.locator("h1").inner_text().strip()
        assert network.page.evaluate("document.documentElement.scrollWidth") == 360


def test_the_guide_can_be_installed(network: Network) -> None:
    network.page.goto(f"{network.url}vik/sv/guide/")
    session = network.context.new_cdp_session(network.page)
    wrong = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert {one["errorId"] for one in wrong} <= {"in-incognito"}  # as every browser of a test is
    manifest = session.send("Page.getAppManifest")
    assert manifest["errors"] == []
    assert '"name": "Välkomstguide – Viks kommun"' in manifest["data"]


def test_ticks_are_remembered_only_when_asked_and_in_every_language(network: Network, small: SiteTest) -> None:
    page = network.page
    page.goto(f"{network.url}vik/sv/guide/checklist/")
    page.get_by_label("Gör Kortet.").check()
    page.reload()
    expect(page.get_by_label("Gör Kortet.")).not_to_be_checked()
    page.get_by_label("Gör Kortet.").check()
    page.get_by_role("button", name="Spara det jag bockar av").click()
    page.get_by_label("Gör Flytten.").check()
    page.get_by_label("Gör Kortet.").uncheck()
    page.reload()
    expect(page.get_by_label("Gör Flytten.")).to_be_checked()
    expect(page.get_by_label("Gör Kortet.")).not_to_be_checked()
    head = '---\nstate: machine\nmade_from: ""\ntitle: الانتقال\ntodo: انتقل.\n---\n\nنص [هنا البطاقة](card.md).\n'
    small.put(f"{COMMON}/move.ar.md", head).build()
    page.goto(f"{network.url}vik/ar/guide/checklist/")
    expect(page.locator("[data-topic=move]")).to_be_checked()
    page.locator("[data-press=forget]").click()
    expect(page.locator("[data-topic=move]")).not_to_be_checked()
    assert page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)
@pytest.mark.parametrize("path", ["sv/guide/", "sv/guide/checklist/", "ar/guide/"])
def test_without_scripts_there_is_no_button_that_does_nothing(page: Page, path: str) -> None:
    page.goto(path)
    assert page.locator("button:visible").count() == 0
    assert page.locator("input[type=checkbox]:visible").count() == page.locator("input[type=checkbox]").count()


@pytest.mark.parametrize("kommun", ["skara", "ljusnarsberg", "vargarda", "ornskoldsvik"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_in_one_file_is_whole_and_asks_nobody_for_anything(
    sites: Host, browser: Browser, tmp_path: Path, kommun: str, language: str
) -> None:
    name = f"guide-{language}.html"
    carried = tmp_path / name  # alone, as on a memory stick
    carried.write_bytes((sites.folder / kommun / language / name).read_bytes())
    context = browser.new_context(viewport={"width": 360, "height": 640}, offline=True, java_script_enabled=True)
    try:
        page, asked, said = context.new_page(), [], []
        page.on("request", lambda request: asked.append(request.url.partition(",")[0]))
        page.on("console", lambda message: said.append(message.text))
        page.goto(carried.as_uri())
        page.evaluate("document.fonts.ready")
        assert {re.sub(r"^file:.*", "file", url) for url in asked} <= {"file", "data:font/woff2;base64"}
        assert said == []
        lost = """() => [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute("href").slice(1))
            .filter((name) => !document.getElementById(name))"""
        assert page.evaluate(lost) == []
        assert page.locator("section.part").count() >= 23
        assert page.evaluate("[...document.fonts].every((face) => face.status !== 'error')")
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        page.locator("#contents a").first.click()
        expect(page.locator(":target h2")).to_be_in_viewport()
    finally:
        context.close()
