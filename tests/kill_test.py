"""Nothing under build/ is ever half: a build that is killed at any moment leaves each file old or new."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sitegen.app.traces import Scope, stage
from sitegen.engine.lock import held
from tests.site_test import SiteTest

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="no signals")]
MOMENTS = [0.05, 0.15, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.9]


def build(root: Path, stdout: int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
    """Start a build in a process group of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "sitegen", "build", "--today", "2026-11-24", "--jobs", "2", "--lang", "en"],
        cwd=root,
        stdout=stdout,
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
    site = SiteTest(tmp_path / "warm").build(scope=Scope.ALL)
    old = site.files
    site.edit("content/vik/site.yaml", "short: Vik", "short: Viken")
    site.edit("content/vik/plan/plan.yaml", "id: fair", "id: job-fair")
    site.edit("content/vik/plan/plan.ar.yaml", "fair:", "job-fair:")
    process = build(site.root)
    time.sleep(moment)
    kill(process)
    killed = site.files
    clean = SiteTest(tmp_path / "clean", content=site.root / "content").build(scope=Scope.ALL)
    for path, content in killed.items():
        assert content in {old.get(path), clean.files.get(path)}, path
    assert build(site.root).wait() == 0
    assert site.files == clean.files


def test_a_page_that_a_killed_build_wrote_is_removed_when_it_is_gone_from_the_content(tmp_path: Path) -> None:
    site = SiteTest(tmp_path / "site").build(scope=Scope.ALL)
    site.put("content/vik/strategy/more.md", "---\ntitle: Mer\norder: 30\n---\n\nMer.\n")
    for _ in range(8):
        process = build(site.root)
        time.sleep(0.45)
        kill(process)
    site.remove("content/vik/strategy/more.md")
    assert build(site.root).wait() == 0
    assert not any("more" in path for path in site.files)


def big(folder: Path) -> SiteTest:
    """A kommun that two processes need a while for."""
    site = SiteTest(folder)
    for number in range(200):
        site.put(
            f"content/vik/strategy/more-{number}.md", f"---\ntitle: Mer {number}\norder: {number + 30}\n---\n\nMer.\n"
        )
    return site


def working(site: SiteTest, stdout: int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
    """Start a build and return when its workers make pages."""
    process = build(site.root, stdout)
    end = time.monotonic() + 30
    while not any((stage(site.project, "vik", process.pid) / language).is_dir() for language in ("ar", "sv")):
        assert process.poll() is None
        assert time.monotonic() < end
        time.sleep(0.005)
    return process


def test_a_build_can_begin_at_once_after_the_last_was_killed_though_its_workers_live(tmp_path: Path) -> None:
    site = big(tmp_path / "site")
    process = working(site)
    os.killpg(process.pid, signal.SIGSTOP)  # the workers wait, and so live on for as long as the next build takes
    process.kill()
    process.wait()
    try:
        with held(site.project.state / "lock"):
            os.killpg(process.pid, 0)  # raises where no worker is left
        assert build(site.root).wait(timeout=60) == 0
        os.killpg(process.pid, 0)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
    clean = SiteTest(tmp_path / "clean", content=site.root / "content").build(scope=Scope.ALL)
    assert site.files == clean.files


def test_the_workers_of_a_killed_build_end_by_themselves(tmp_path: Path) -> None:
    process = working(big(tmp_path / "site"), subprocess.PIPE)
    process.kill()
    process.communicate(timeout=60)  # the pipe ends when the last process that holds it has


def test_a_build_right_after_a_kill_ends_as_a_clean_one_though_old_workers_still_work(tmp_path: Path) -> None:
    site = big(tmp_path / "site")
    process = working(site)
    process.kill()
    process.wait()
    site.edit("content/vik/site.yaml", "short: Vik", "short: Viken")
    assert build(site.root).wait(timeout=60) == 0
    clean = SiteTest(tmp_path / "clean", content=site.root / "content").build(scope=Scope.ALL)
    assert site.files == clean.files


def test_two_builds_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    site = SiteTest(tmp_path / "site")
    first, second = build(site.root), build(site.root)
    codes = sorted((first.wait(), second.wait()))
    assert codes in ([0, 0], [0, 2])
    clean = SiteTest(tmp_path / "clean").build(scope=Scope.ALL)
    assert site.files == clean.files
