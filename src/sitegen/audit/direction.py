"""A page runs as its language is read, and one that runs from right to left is the mirror image of its opposite."""

from __future__ import annotations

from playwright.sync_api import Page

from sitegen.audit.finding import Finding, own
from sitegen.audit.script import places, run


def direction(page: Page) -> list[Finding]:
    """Return where the direction is wrong, and what stays on the side where it stands when the page is turned round."""
    found = run(page, "mirror")
    return [*own("direction", places(found["direction"])), *own("mirror", places(found["mirror"]))]
