"""axe-core: its rules for WCAG 2.0–2.2 A and AA, and what its makers call good practice."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

from sitegen.audit.finding import AXE_TAGS, Finding, Place

_RUN = """async tags => {
  const found = await axe.run({ runOnly: tags, resultTypes: ["violations"] });
  const criterion = tag => /^wcag\\d{3,}$/.test(tag);
  return found.violations.map(one => ({
    rule: one.id,
    help: one.help,
    criterion: one.tags.filter(criterion).map(tag => `${tag[4]}.${tag[5]}.${tag.slice(6)}`)[0] ?? "",
    places: one.nodes.map(node => [node.target.flat().join(" "), node.html.replace(/\\s+/g, " ").slice(0, 120)]),
  }));
}"""


@cache
def source() -> str:
    """Return axe-core itself."""
    found = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js"))
    return found.read_text(encoding="utf-8")


def axe(page: Page) -> list[Finding]:
    """Return the rules of axe that the page breaks, as it is shown now."""
    page.evaluate(source())
    return [
        Finding(one["rule"], tuple(Place(*place) for place in one["places"]), one["criterion"], one["help"])
        for one in page.evaluate(_RUN, list(AXE_TAGS))
    ]
