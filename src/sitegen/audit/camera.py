"""Pictures of a page as it is shown, and of a place on it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from playwright.sync_api import Error, FloatRect, Page

from sitegen.audit.finding import Finding

TALLEST = 6000
"""CSS pixels of a page that a picture shows; a long page goes on below."""
_QUALITY = 70
_AROUND = """element => {
  // Not scrollIntoView: it moves where the Tab key begins.
  scrollTo({ top: scrollY + element.getBoundingClientRect().top - innerHeight / 3, behavior: "instant" });
  const box = element.getBoundingClientRect();
  const margin = 24;
  const [x, y] = [Math.max(0, box.left - margin), Math.max(0, box.top - margin)];
  const [right, bottom] = [Math.min(innerWidth, box.right + margin), Math.min(innerHeight, box.bottom + margin)];
  return { x, y, width: right - x, height: bottom - y };
}"""
_MARK = """(element, on) => {
  element.style.outline = on ? "3px dashed #d0007a" : "";
  if (!element.getAttribute("style")) element.removeAttribute("style");
}"""


def whole(page: Page, file: Path) -> None:
    """Take a picture of the page from its top."""
    size = page.evaluate("() => [document.documentElement.clientWidth, document.documentElement.scrollHeight]")
    clip: FloatRect = {"x": 0, "y": 0, "width": size[0], "height": min(size[1], TALLEST)}
    file.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=file, full_page=True, clip=clip, type="jpeg", quality=_QUALITY)


def place(page: Page, finding: Finding, file: Path) -> bool:
    """Take a picture of the first place of a finding that can be seen, with a dashed edge; say whether there is one."""
    for one in finding.places:
        with suppress(Error):  # a place that is gone, or a selector that leads into another document
            found = page.query_selector(one.selector) if one.selector else None
            if found is None or not found.is_visible():
                continue
            clip: FloatRect = found.evaluate(_AROUND)
            if clip["width"] < 1 or clip["height"] < 1:
                continue
            found.evaluate(_MARK, True)
            file.parent.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=file, clip=clip, type="jpeg", quality=_QUALITY)
            found.evaluate(_MARK, False)
            page.evaluate("() => scrollTo({ top: 0, left: 0, behavior: 'instant' })")
            return True
    return False
