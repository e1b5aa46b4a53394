"""Nothing under build/ is ever half: a build that is killed at any moment leaves each file old or new."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.site_test import SiteTest

pytestmark = pytest.mark.slow
MOMENTS = [0.05, 0.15, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.9]


def build(root: Path) -> subprocess.Popen[bytes]:
    """Start a build in a process group of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "sitegen", "build", "--today", "2026-11-24", "--jobs", "2", "--lang", "en"],
        cwd=root,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def kill(process: subprocess.Popen[bytes]) -> None:
    """Kill a build and all its processes, as a power cut would."""
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@pytest.mark.parametrize("moment", MOMENTS)
def test_after_a_kill_every_file_is_old_or_new_and_the_next_build_ends_as_a_clean_one(
    tmp_path: Path, moment: float
) -> None:
    site = SiteTest(tmp_path / "warm").build()
    old = site.files
    site.edit("content/vik/site.yaml", "short: Vik", "short: Viken")
    site.edit("content/vik/plan/plan.yaml", "id: fair", "id: job-fair")
    site.edit("content/vik/plan/plan.ar.yaml", "fair:", "job-fair:")
    process = build(site.root)
    time.sleep(moment)
    kill(process)
    killed = site.files
    clean = SiteTest(tmp_path / "clean", content=site.root / "content").build()
    for path, content in killed.items():
        assert content in {old.get(path), clean.files.get(path)}, path
    assert build(site.root).wait() == 0
    assert site.files == clean.files


def test_a_page_that_a_killed_build_wrote_is_removed_when_it_is_gone_from_the_content(tmp_path: Path) -> None:
    site = SiteTest(tmp_path / "site").build()
    site.put("content/vik/strategy/more.md", "---\ntitle: Mer\norder: 30\n---\n\nMer.\n")
    for _ in range(8):
        process = build(site.root)
        time.sleep(0.45)
        kill(process)
    site.remove("content/vik/strategy/more.md")
    assert build(site.root).wait() == 0
    assert not any("more" in path for path in site.files)


def test_two_builds_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    site = SiteTest(tmp_path / "site")
    first, second = build(site.root), build(site.root)
    codes = sorted((first.wait(), second.wait()))
    assert codes in ([0, 0], [0, 2])
    clean = SiteTest(tmp_path / "clean").build()
    assert site.files == clean.files
