"""Chromium, from wherever this machine has it, and a tab that notes what it fetches."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Error, Page, Playwright, Request, sync_playwright

from sitegen.audit.visits import DESK, PHONE, Visit

NAMES = ("chromium", "chromium-browser", "google-chrome")
"""Programs of Linux distributions, as they are found on the path."""
CHANNELS = ("msedge", "chrome")
"""What Windows and macOS may have; Playwright knows where."""
HEIGHTS = {PHONE: 700, DESK: 900}
"""Width of the window → its height, in CSS pixels."""
ARGUMENTS = (
    "--no-sandbox",  # as Playwright does by itself: the pages are our own, and root may not use the sandbox
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # a request to another host is noted and goes nowhere
)


class NoBrowserError(Exception):
    """No Chromium could be started on this machine."""


@contextmanager
def started() -> Iterator[Browser]:
    """Start Chromium while the block runs; NoBrowserError where there is none."""
    with sync_playwright() as playwright:
        browser = _launched(playwright)
        try:
            yield browser
        finally:
            browser.close()


def _launched(playwright: Playwright) -> Browser:
    launch = playwright.chromium.launch
    program = next((found for name in NAMES if (found := shutil.which(name))), None)
    if program:
        with suppress(Error):
            return launch(executable_path=program, args=ARGUMENTS)
    if Path(playwright.chromium.executable_path).is_file():
        with suppress(Error):
            return launch(args=ARGUMENTS)
    for channel in CHANNELS:
        with suppress(Error):
            return launch(channel=channel, args=ARGUMENTS)
    raise NoBrowserError


@dataclass(slots=True)
class Tab:
    """A page in the browser, and what it has asked for since it was last opened."""

    page: Page
    host: str
    """Address of the site that is judged, with a slash at the end."""
    source: str = ""
    """The page as it came from its host."""
    requests: list[str] = field(default_factory=list)
    """Addresses, in the order in which they were asked for."""

    def open(self, path: str, width: int = DESK, scheme: str = "light") -> None:
        """Open a page of the site as a reader with a window of this width and this colour scheme has it."""
        self.requests.clear()
        self.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
        self.resize(width)
        answer = self.page.goto(self.host + path)
        self.source = answer.text() if answer else ""
        self.page.evaluate("() => document.fonts.ready.then(() => true)")

    def visit(self, visit: Visit) -> None:
        """Open a page to judge."""
        self.open(visit.page.path, visit.width, visit.scheme)

    def resize(self, width: int) -> None:
        """Give the window another width."""
        self.page.set_viewport_size({"width": width, "height": HEIGHTS.get(width, HEIGHTS[DESK])})


@contextmanager
def tab(browser: Browser, host: str, *, scripts: bool = True) -> Iterator[Tab]:
    """Open a tab while the block runs, with no history, cookies or cache of any other."""
    context = browser.new_context(java_script_enabled=scripts)
    try:
        found = Tab(context.new_page(), host)

        def note(request: Request) -> None:
            found.requests.append(request.url)

        found.page.on("request", note)
        yield found
    finally:
        context.close()
