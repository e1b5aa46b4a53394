"""A real Chromium, the built sites on a host of their own below a path, and a folder for pages with planted faults."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page

from sitegen.audit.browser import Tab, started, tab
from sitegen.audit.host import serving
from tests.site_test import SiteTest

ROOT = Path(__file__).resolve().parents[2]


class Host(NamedTuple):
    """A web host on this machine."""

    url: str
    """Its address, with a slash at the end."""
    folder: Path
    """What it serves."""


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Build every kommun and serve them, each below a path."""
    site = SiteTest(tmp_path_factory.mktemp("sites"), content=ROOT / "content").build()
    assert not site.built.failed
    with serving(site.project.build) as url:
        yield Host(url, site.project.build)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium."""
    with started() as browser:
        yield browser


@pytest.fixture
def page(browser: Browser, sites: Host, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Open a tab on Skara; parametrise indirectly with settings of its context."""
    context = browser.new_context(base_url=f"{sites.url}skara/", **getattr(request, "param", {}))
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def planted(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Callable[..., tuple[Tab, Tab]]]:
    """Give a function that writes a page, opens it and returns its tab and one without scripts."""
    folder, names = tmp_path_factory.mktemp("planted"), count()
    with serving(folder) as url, tab(browser, url) as open_tab, tab(browser, url, scripts=False) as plain:

        def opened(text: str, width: int = 1280, scheme: str = "light") -> tuple[Tab, Tab]:
            name = f"{next(names)}.html"  # a page of its own: a browser keeps what it fetched within a second
            (folder / name).write_text(text, encoding="utf-8")
            open_tab.open(name, width, scheme)
            return open_tab, plain

        yield opened
