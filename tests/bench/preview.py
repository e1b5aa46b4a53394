"""How long it takes from saving a file to the loaded page, in Chromium: ``python -m tests.bench.preview``.

On the sites of this project, then on 290 copies of one of them, while all of those are being built. Says medians;
nothing is a test.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page

from sitegen.audit.browser import started
from tests.browser.served import LONG, served
from tests.site_test import SiteTest

ROOT = Path(__file__).resolve().parents[2]
SAVES = 9
KOMMUNER = 290
_CLOCK = """
addEventListener('load', () => { window.loaded = performance.timeOrigin + performance.now(); });
new PerformanceObserver((list) => {
  const first = list.getEntries().find((one) => one.name === 'first-contentful-paint');
  if (first) window.painted = performance.timeOrigin + first.startTime;
}).observe({ type: 'paint', buffered: true });
"""


def measured(page: Page, file: Path) -> tuple[float, float]:
    """Return milliseconds from a save to the loaded page, and to its first paint: medians."""
    text = file.read_text(encoding="utf-8")
    loaded, painted = [], []
    for number in range(SAVES):
        word = f"Ord{number}q"
        begun = time.time() * 1000
        file.write_text(text.replace("intro: ", f"intro: {word} ", 1), encoding="utf-8")
        seen = f"document.body?.innerText.includes('{word}') && window.loaded && window.painted"
        page.wait_for_function(f"{seen} && document.documentElement.dataset.preview", timeout=LONG)
        loaded.append(page.evaluate("window.loaded") - begun)
        painted.append(page.evaluate("window.painted") - begun)
        time.sleep(2)  # as an editor waits, at the least
    file.write_text(text, encoding="utf-8")
    return statistics.median(loaded), statistics.median(painted)


def bench(root: Path, kommun: str, settled: float) -> str:
    """Serve a project, save its summary again and again, and say what came of it."""
    with served(SiteTest(root, content=None)) as running, started() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.add_init_script(_CLOCK)
        page.goto(f"{running.url}{kommun}/sv/strategy/summary/")
        page.wait_for_selector("html[data-preview]")
        time.sleep(settled)
        loaded, painted = measured(page, root / f"content/{kommun}/strategy/summary.md")
    return f"{loaded:.0f} ms to the loaded page, {painted:.0f} ms to its first paint"


def main() -> None:
    """Measure both."""
    with tempfile.TemporaryDirectory() as folder:
        four, many = Path(folder, "four"), Path(folder, "many")
        shutil.copytree(ROOT / "content", four / "content")
        shutil.copytree(ROOT / "content/common", many / "content/common")
        for number in range(KOMMUNER):
            shutil.copytree(ROOT / "content/vargarda", many / f"content/k{number:03}")
        sys.stdout.write(f"the sites of this project: {bench(four, 'skara', 10)}\n")
        sys.stdout.write(f"{KOMMUNER} kommuner, all being built: {bench(many, 'k100', 5)}\n")


if __name__ == "__main__":
    main()
