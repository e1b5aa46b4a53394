"""The preview in a browser: a page follows what is saved, and faults stand over the last good one."""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from sitegen.app.behind import Done
from sitegen.app.serve import Serving
from sitegen.preview.server import HOST
from tests.browser.served import LONG, Served, served
from tests.site_test import TODAY, SiteTest

pytestmark = pytest.mark.slow
TEXT = "content/vik/strategy/background.md"


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Served]:
    """Serve the small kommun."""
    with served(SiteTest(tmp_path)) as found:
        yield found


def test_a_page_follows_what_is_saved_and_faults_stand_over_the_last_good_one(
    running: Served, browser: Browser
) -> None:
    page = browser.new_page()
    page.goto(f"{running.url}vik/sv/strategy/background/")
    expect(page.locator("main")).to_contain_text("Vik växer.")
    expect(page.locator("html")).to_have_attribute("data-preview", "follows", timeout=LONG)
    running.site.edit(TEXT, "Vik växer.", "Vik krymper.")
    expect(page.locator("main")).to_contain_text("Vik krymper.", timeout=LONG)
    expect(page.locator("html")).to_have_attribute("data-preview", "follows", timeout=LONG)
    running.site.edit(TEXT, "title: Bakgrund", "titel: Bakgrund")
    faults = page.locator("#_sitegen-faults section")
    expect(faults).to_contain_text(f"{TEXT}:2:1", timeout=LONG)
    expect(faults).to_contain_text("YML106")
    expect(faults).to_contain_text("titel: Bakgrund")
    expect(page.locator("main")).to_contain_text("Vik krymper.")
    expect(page.locator("html")).to_have_attribute("data-preview", "follows", timeout=LONG)
    running.site.edit(TEXT, "titel: Bakgrund", "title: Bakgrund")
    expect(faults).to_have_count(0, timeout=LONG)
    expect(page.locator("html")).to_have_attribute("data-preview", "follows", timeout=LONG)
    page.close()
    running.site.edit(TEXT, "Vik krymper.", "Vik vilar.")
    while "Vik vilar." not in _built(running.site):
        assert running.said("filer skrivna")
    built = _built(running.site)
    assert "_sitegen" not in built
    assert "livereload" not in built


def test_a_content_that_was_away_for_a_while_is_followed_again_and_faults_that_are_gone_are_told(
    running: Served, browser: Browser
) -> None:
    page = browser.new_page()
    page.goto(f"{running.url}vik/sv/strategy/background/")
    expect(page.locator("html")).to_have_attribute("data-preview", "follows", timeout=LONG)
    content, away = running.site.project.content, running.site.root / "away"
    assert running.said("filer skrivna")
    built = _built(running.site)
    content.rename(away)
    time.sleep(3)  # a build that follows would be done by now
    assert _built(running.site) == built != ""
    shutil.copytree(away, content)
    time.sleep(2)  # nobody saves in the very moment
    running.site.edit(TEXT, "Vik växer.", "Vik vilar.")
    expect(page.locator("main")).to_contain_text("Vik vilar.", timeout=LONG)
    running.site.edit(TEXT, "title: Bakgrund", "titel: Bakgrund")
    assert running.said("innehållet har fel")
    running.site.edit(TEXT, "titel: Bakgrund", "title: Bakgrund")
    assert running.said("filer skrivna")  # of the build that failed
    assert running.said("filer skrivna")
    page.close()


def _built(site: SiteTest) -> str:
    file = site.project.build / "vik/sv/strategy/background/index.html"
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def test_a_preview_ends_when_it_is_interrupted(running: Served) -> None:
    running.program.send_signal(signal.SIGINT)
    assert running.program.wait(timeout=60) == 0


def test_only_this_machine_can_read_it_and_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    assert HOST == "127.0.0.1"
    SiteTest(tmp_path)
    with socket.create_server((HOST, 0)) as taken:
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "sitegen", "serve", "--port", port, "--no-open", "--lang", "sv", "--project"]
        done = subprocess.run([*command, str(tmp_path)], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert f"Port {port} används redan" in done.stderr


def test_a_preview_that_cannot_follow_any_more_ends_and_says_so(tmp_path: Path) -> None:
    site = SiteTest(tmp_path)
    told: list[tuple[str, ...]] = []
    ended: list[str] = []

    def break_after_the_first(done: Done) -> None:
        told.append(done.stale)
        if len(told) > 1:
            raise RuntimeError("broken")
        site.edit(TEXT, "Vik växer.", "Vik krymper.")

    serving = Serving(site.project, lambda: TODAY, break_after_the_first, "sv")

    def run() -> None:  # in a thread of its own: a browser's loop may be at work in this one
        try:
            serving.run(0, lambda _: None)
        except RuntimeError as error:
            ended.append(str(error))

    running = threading.Thread(target=run, daemon=True)
    running.start()
    running.join(timeout=60)
    assert (told, ended) == ([("vik",), ("vik",)], ["broken"])
