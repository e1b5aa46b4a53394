"""A walk through the page with the Tab key: all is reached, in order and in sight, there is a way past the menus."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from playwright.sync_api import Page

from sitegen.audit.finding import Finding, Place, own
from sitegen.audit.script import places, run


def keyboard(page: Page) -> list[Finding]:
    """Return what a reader with a keyboard meets: what she cannot reach, cannot see, or must pass on every page."""
    begun = run(page, "keys")
    stops = _walk(page, begun["number"])
    skip = _skip_link(page) if begun["toSkip"] else []
    reached = [stop["place"] for stop in stops]
    return [
        *own("skip-first", skip),
        *own("focus-lost", places(page.evaluate("places => window._walk.missed(places)", reached))),
        *own("focus-order", places([before for before, after in pairwise(stops) if after["place"] < before["place"]])),
        *own("focus-visible", places([stop for stop in stops if not stop["visible"]])),
        *own("focus-obscured", places([stop for stop in stops if stop["covered"]])),
    ]


def _walk(page: Page, number: int) -> list[dict[str, Any]]:
    """Return the stops of the Tab key, until the page has been left or a stop comes again.

    Args:
        page: prepared by ``keys.js``.
        number: how often the key must go down to pass all that can be reached.
    """
    page.evaluate("() => window._walk.begin()")
    for _ in range(number + 1):
        page.keyboard.down("Tab")
    page.keyboard.down("Tab")  # one more, since a stop is noted when the next key goes down
    page.keyboard.up("Tab")
    stops: list[dict[str, Any]] = []
    for stop in page.evaluate("() => window._walk.end()"):
        if stop["left"] or stop["place"] in {one["place"] for one in stops[:-1]}:
            break
        if stop["place"] >= 0 and not (stops and stops[-1]["place"] == stop["place"]):
            stops.append(stop)
    return stops


def _skip_link(page: Page) -> list[Place]:
    """Return the first stop, where it is no link that leads past what stands before the content (WCAG 2.2, 2.4.1)."""
    page.evaluate("() => window._walk.start()")
    page.keyboard.press("Tab")
    first = page.evaluate("() => window._walk.state()")
    fault = [Place(first.get("selector", ""), first.get("text", ""))]
    if not page.evaluate("() => window._walk.skips(document.activeElement)"):
        return fault
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    return [] if page.evaluate("() => window._walk.past()") else fault
