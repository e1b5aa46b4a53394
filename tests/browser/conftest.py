"""A real Chromium, and the built site of Skara on a host of its own, below a path."""

from __future__ import annotations

import http.server
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from tests.site_test import SiteTest

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
LANGUAGES = ("sv", "sv-simple", "en", "ar", "ti", "prs")
KINDS = {
    "start": "",
    "strategy": "strategy/",
    "area": "strategy/proud/",
    "summary": "strategy/summary/",
    "annex": "annexes/eu-principles/",
    "plan": "plan-2017/",
    "measure": "plan-2017/labour-market-group/",
    "contacts": "contacts/",
    "terms": "terms/",
    "references": "references/",
    "translations": "translations/",
    "accessibility": "accessibility/",
    "site-map": "site-map/",
    "404": "404.html",
}
"""Kind of page → an address of that kind, below the language."""
PAGES = [f"{language}/{path}" for language in LANGUAGES for path in KINDS.values()]
PAGES += ["", "sv/strategy/global-to-local/", "sv/strategy/background/", "sv/plan-2017/organisation/"]


class Host(NamedTuple):
    """A web host on this machine."""

    url: str
    """Address of the site, with a path and a slash."""
    folder: Path


@pytest.fixture(scope="session")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Build Skara and serve it below a path, as a kommun might."""
    site = SiteTest(tmp_path_factory.mktemp("skara"), content=ROOT / "content").build()
    assert not site.built.failed
    served = tmp_path_factory.mktemp("host")
    shutil.copytree(site.root / "build" / "skara", served / "under" / "en-sokvag")
    handler = partial(_Quiet, directory=str(served))
    with _Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Host(f"http://127.0.0.1:{server.server_port}/under/en-sokvag/", served / "under" / "en-sokvag")
        server.shutdown()


class _Server(http.server.ThreadingHTTPServer):
    """Serves a browser that may close a connection when a test is over."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a closed connection."""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 # the name that the class asks for
        """Say nothing."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium."""
    program = next((found for name in NAMES if (found := shutil.which(name))), None)
    assert program, "Chromium is needed: apt-get install chromium"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """Return the source of axe-core."""
    found = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js"))
    return found.read_text(encoding="utf-8")


@pytest.fixture
def page(browser: Browser, host: Host, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Open a tab; parametrise indirectly with settings of its context. Requests to other hosts fail the test."""
    settings = getattr(request, "param", {})
    context: BrowserContext = browser.new_context(base_url=host.url, **settings)
    strangers: list[str] = []

    def watch(route: Route) -> None:
        if not route.request.url.startswith(host.url):
            strangers.append(route.request.url)
        route.continue_()

    context.route("**/*", watch)
    yield context.new_page()
    context.close()
    assert strangers == []
