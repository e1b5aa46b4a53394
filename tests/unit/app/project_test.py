"""A project seen at once: what a site depends on and what not, and files that must never be read."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sitegen.app.build import build
from sitegen.app.project import Scan, scan
from sitegen.app.shard import WHOLE, Job, make
from sitegen.app.traces import Scope, stage, survey
from tests.site_test import TODAY, SiteTest

pytestmark = pytest.mark.slow

OUTSIDE = "body{--secret:1}"

BUILDER = 7
"""The process id of a build."""


@pytest.fixture
def two(site: SiteTest) -> SiteTest:
    """Two kommuner and a file beside them."""
    settings = (site.root / "content/vik/site.yaml").read_text()
    return site.put("content/ort/site.yaml", settings).put("content/README.md", "Läs mig.\n")


def seen(site: SiteTest) -> Scan:
    return scan(site.project)


def test_every_folder_of_content_but_the_common_one_is_a_kommun(two: SiteTest) -> None:
    assert seen(two.put("content/.git/config", "").put("content/tom/Thumbs.db", "")).sites() == ("ort", "vik")


def test_a_site_is_made_from_its_own_files_and_the_common_ones_alone(two: SiteTest) -> None:
    whole = seen(two)
    assert whole.of("vik").content == {
        path: one for path, one in whole.content.items() if path.startswith(("vik/", "common/"))
    }
    assert "ort/site.yaml" in whole.content
    assert whole.of("vik").inputs("vik") == whole.inputs("vik")


def test_what_a_site_depends_on_is_the_same_when_another_kommun_changes(two: SiteTest) -> None:
    before = seen(two)
    now = seen(two.edit("content/ort/site.yaml", "short: Vik", "short: Ort").put("content/README.md", "Annat.\n"))
    assert now.inputs("vik") == before.inputs("vik")
    assert now.inputs("ort") != before.inputs("ort")


@pytest.mark.parametrize(
    "path", ["content/vik/start.md", "content/common/terms.yaml", "translations/sv.po", "themes/a"]
)
def test_what_a_site_depends_on_differs_after_an_edit_of_any_part_of_it(two: SiteTest, path: str) -> None:
    before = seen(two).inputs("vik")
    old = (two.root / path).read_text() if (two.root / path).exists() else ""
    assert seen(two.put(path, old + "\n")).inputs("vik") != before


def test_what_a_site_depends_on_differs_after_a_file_was_renamed(two: SiteTest) -> None:
    before = seen(two).inputs("vik")
    (two.root / "content/vik/files/karta.svg").rename(two.root / "content/vik/files/plan.svg")
    assert seen(two).inputs("vik") != before


@pytest.mark.parametrize("content", ["[1]", "{", '{"content": {"vik/site.yaml": [1]}}', '{"content": 5}', "null"])
def test_a_damaged_list_of_what_was_seen_counts_for_nothing(site: SiteTest, content: str) -> None:
    before = seen(site)
    assert seen(site.put("build/.sitegen/seen.json", content)).inputs("vik") == before.inputs("vik")


def test_a_project_in_which_nothing_can_be_written_can_still_be_looked_at(site: SiteTest) -> None:
    site.put("build", "a file stands in the way")
    assert scan(site.project).sites() == ("vik",)


def test_a_folder_that_cannot_be_read_is_told_where_it_is(site: SiteTest, monkeypatch: pytest.MonkeyPatch) -> None:
    real, closed = os.scandir, site.root / "content/vik/guide"

    def scandir(path: object) -> object:
        if path == closed:
            raise PermissionError(13, "not allowed", str(path))
        return real(path)  # type: ignore[call-overload] # whatever it takes

    site.put("content/vik/guide/own.md", "---\ntitle: Egen\n---\n\nText.\n")
    monkeypatch.setattr(os, "scandir", scandir)
    assert ("SRC108", "content/vik/guide/:1:1") in [(one.code, str(one.span)) for one in site.build().diagnostics]
    assert site.built.failed == ["vik"]


def test_what_was_made_from_files_that_were_saved_meanwhile_is_made_anew_though_they_are_as_before(
    site: SiteTest,
) -> None:
    text, page = "content/vik/strategy/background.md", "vik/sv/strategy/background/index.html"
    scanned = scan(site.project)
    found = survey(site.project, scanned, scanned.sites(), TODAY, Scope.PAGES)
    site.edit(text, "Vik växer.", "Vik krymper.")
    build(site.project, found, 1)
    assert "Vik krymper." in site.text(page)
    site.edit(text, "Vik krymper.", "Vik växer.")
    assert "Vik växer." in site.build().text(page)
    assert site.build().ran == {}


@pytest.mark.parametrize("target", ["../../../outside.css", "nowhere.css", "style.css"])
def test_a_link_in_a_kommuns_theme_that_leads_out_or_nowhere_is_told_and_never_read(
    site: SiteTest, target: str
) -> None:
    site.put("outside.css", OUTSIDE).put("content/vik/theme/.keep", "")
    (site.root / "content/vik/theme/style.css").symlink_to(target)
    whole = seen(site)
    assert whole.content["vik/theme/style.css"].digest == ""
    made = make(Job(site.project, whole.of("vik"), whole.inputs("vik"), "vik", WHOLE, TODAY, BUILDER))
    assert "content/vik/theme/style.css SRC108" in {f"{one.span.path} {one.code}" for one in made[0].findings}
    staged = [file for file in stage(site.project, "vik", BUILDER).rglob("*") if file.is_file()]
    assert not [file for file in staged if OUTSIDE.encode() in file.read_bytes()]
    assert site.build().built.failed == ["vik"]


def test_a_link_in_a_kommuns_theme_that_stays_in_content_is_used(site: SiteTest) -> None:
    site.put("content/vik/theme/own/shared.css", OUTSIDE)
    (site.root / "content/vik/theme/base.css").symlink_to("own/shared.css")
    assert "content/vik/theme/base.css SRC108" not in site.build().findings
    assert site.built.failed == []


def run(site: SiteTest, shape: str) -> subprocess.CompletedProcess[str]:
    """Build as an editor would."""
    command = [sys.executable, "-m", "sitegen", "build", "--jobs", "1", "--format", shape, "--lang", "en"]
    return subprocess.run(command, cwd=site.root, capture_output=True, encoding="utf-8", check=False, timeout=60)


@pytest.mark.parametrize("shape", ["text", "json", "github"])
def test_file_names_that_are_not_utf_8_crash_no_build(site: SiteTest, shape: str) -> None:
    names = [
        b"content/vik/\xe5.md",
        b"content/vik/files/\xe5.svg",
        b"content/vik/theme/\xe5.css",
        b"build/vik/\xe5.txt",
    ]
    try:
        for name in names:
            file = Path(os.fsdecode(os.fsencode(site.root) + b"/" + name))
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(b"text\n")
    except (OSError, UnicodeError):
        pytest.skip("this system refuses such names")
    first, second = run(site, shape), run(site, shape)
    assert (first.returncode, first.stderr) == (1, "")
    assert "SRC106" in first.stdout
    assert second.returncode == 1


def test_a_foreign_file_whose_name_is_not_utf_8_crashes_no_build_after_the_state_is_lost(site: SiteTest) -> None:
    folder = os.fsencode(site.root) + b"/build/vik"
    Path(os.fsdecode(folder)).mkdir(parents=True)
    try:
        Path(os.fsdecode(folder + b"/\xe5.txt")).write_bytes(b"text\n")
    except (OSError, UnicodeError):
        pytest.skip("this system refuses such names")
    done = run(site, "text")
    assert (done.returncode, done.stderr) == (0, "")
