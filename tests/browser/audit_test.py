"""``sitegen audit`` as an editor runs it: what it prints, its exit status, and its report with pictures."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from sitegen.audit.axe import source
from sitegen.audit.browser import tab
from sitegen.audit.finding import AXE_TAGS
from sitegen.audit.host import serving
from sitegen.audit.measures import judge
from sitegen.audit.visits import COMBINATIONS, BuiltPage, Visit
from sitegen.report.swedish_audit import sentence
from tests.browser.planted_test import GOOD, Planted, styled
from tests.site_test import SiteTest

pytestmark = pytest.mark.slow


@pytest.fixture
def built(tmp_path: Path) -> SiteTest:
    """Give a built site of one good page."""
    return SiteTest(tmp_path, content=None).put("build/vik/index.html", GOOD)


def audit(site: SiteTest, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, since this one runs a browser already."""
    command = [sys.executable, "-m", "sitegen", "audit", *arguments, "--lang", "sv", "--project", str(site.root)]
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", check=False, env={**os.environ, **environment}
    )


def test_a_good_site_passes_and_its_report_shows_each_view(built: SiteTest) -> None:
    done = audit(built)
    assert done.returncode == 0, done.stderr
    assert re.match(r"vik: 4 visningar prövade på \d+ s, 0 fynd\.\nÖppna .*/audit/vik/report\.html\n$", done.stdout)
    folder = built.project.state / "audit" / "vik"
    text = (folder / "report.html").read_text(encoding="utf-8")
    pictures = {file.relative_to(folder).as_posix() for file in folder.rglob("*.jpg")}
    assert len(pictures) == len(COMBINATIONS)
    assert set(re.findall(r'src="([^"]+)"', text)) == pictures


def test_a_fault_is_printed_pictured_and_reported_and_the_exit_status_is_1(built: SiteTest, tmp_path: Path) -> None:
    built.put("build/vik/index.html", styled("#one { color: #aaa; }"))
    done = audit(built, "vik", "--out", str(tmp_path / "reports"))
    assert done.returncode == 1
    first = done.stdout.splitlines()[0]
    assert first.startswith(
        f"build/vik/index.html (320 px, ljust): color-contrast: {sentence('color-contrast')} 1 ställe:"
    )
    assert f"Öppna {(tmp_path / 'reports' / 'vik' / 'report.html').as_posix()}" in done.stdout
    assert (tmp_path / "reports" / "vik" / "faults" / "other-color-contrast.jpg").stat().st_size > 500
    text = (tmp_path / "reports" / "vik" / "report.html").read_text(encoding="utf-8")
    assert f'- text: "{sentence("color-contrast")}"' in text


def test_pictures_of_an_earlier_report_go_and_other_files_stay(built: SiteTest) -> None:
    folder = built.project.state / "audit" / "vik"
    for name in ("faults/plan-mirror.jpg", "pages/gone-320-dark.jpg", "faults/notes.txt", "mine.jpg"):
        built.put(folder.joinpath(name).relative_to(built.root).as_posix(), "earlier")
    audit(built)
    left = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    assert {"faults/notes.txt", "mine.jpg", "report.html"} <= left
    assert not {"faults/plan-mirror.jpg", "pages/gone-320-dark.jpg"} & left


def test_the_report_itself_passes_every_measure(built: SiteTest, browser: Browser) -> None:
    built.put("build/vik/index.html", styled("#one { color: #aaa; } nav { margin-left: 400px; }"))
    assert audit(built).returncode == 1
    with (
        serving(built.project.state / "audit") as url,
        tab(browser, url) as opened,
        tab(browser, url, scripts=False) as plain,
    ):
        for width, scheme in COMBINATIONS:
            visit = Visit(BuiltPage("vik/report.html", "", "", (0, 0)), width, scheme)
            opened.visit(visit)
            assert judge(opened, plain, visit).findings == ()


def test_every_rule_of_axe_that_is_run_is_told_in_swedish(planted: Planted) -> None:
    page = planted(GOOD)[0].page
    page.evaluate(source())
    rules = page.evaluate("tags => axe.getRules(tags).map(rule => rule.ruleId)", list(AXE_TAGS))
    assert len(rules) > 90
    assert [rule for rule in rules if not sentence(rule)] == []


@pytest.mark.skipif(
    sys.platform != "linux" or Path("/opt/google/chrome").exists() or Path("/opt/microsoft/msedge").exists(),
    reason="Chrome and Edge stand at fixed places: this machine cannot be one without a browser",
)
def test_a_machine_without_a_browser_is_told_what_to_install(built: SiteTest, tmp_path: Path) -> None:
    done = audit(built, PATH=str(tmp_path), PLAYWRIGHT_BROWSERS_PATH=str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Prövningen behöver webbläsaren Chromium, Chrome eller Edge. Installera en:")
    assert "Traceback" not in done.stderr
