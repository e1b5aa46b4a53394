"""Nothing is lost in a narrow window (WCAG 2.2, 1.4.10), nor with the reader's own text spacing (1.4.12)."""

from __future__ import annotations

from playwright.sync_api import Page

from sitegen.audit.finding import Finding, own
from sitegen.audit.script import places, run


def reflow(page: Page) -> list[Finding]:
    """Return what lies beside the window, is cut off or runs into other text, at the width that the window has."""
    return own("reflow", places(run(page, "lost")))


def text_spacing(page: Page) -> list[Finding]:
    """Return what a reader loses by text spacing of her own; the page keeps that spacing."""
    before = {place.selector for place in places(run(page, "lost"))}
    run(page, "spacing")
    return own("text-spacing", [place for place in places(run(page, "lost")) if place.selector not in before])
