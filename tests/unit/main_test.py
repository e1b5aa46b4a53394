"""The program as it is started: whose fault it is decides the exit status; a traceback is never shown."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from sitegen import __version__
from tests.site_test import SiteTest

BROKEN = """
from sitegen.__main__ import main
from sitegen.cli import sitegen

@sitegen.command()
def stumble() -> None:
    raise ZeroDivisionError("vår egen")

main()
"""


def start(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program in a folder, its output into pipes."""
    command = [sys.executable, *arguments]
    known = {**os.environ, "LC_ALL": "en_GB.UTF-8", **environment}
    return subprocess.run(command, cwd=folder, env=known, capture_output=True, encoding="utf-8", check=False)


def test_a_build_from_the_projects_folder_ends_well_and_is_quiet_in_a_pipe(site: SiteTest) -> None:
    done = start(site.root, "-m", "sitegen", "build", "--jobs", "2")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "Open build/vik/index.html"


def test_a_wrong_command_is_a_fault_of_usage(tmp_path: Path) -> None:
    done = start(tmp_path, "-m", "sitegen", "bild")
    assert done.returncode == 2
    assert "bild" in done.stderr


def test_a_fault_of_ours_gives_one_line_in_each_language_and_a_report(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    done = start(tmp_path, "-c", BROKEN, "stumble")
    assert done.returncode == 70
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 2
    assert "Traceback" not in done.stderr
    (report,) = (tmp_path / "build/.sitegen").glob("crash-*.txt")
    assert all(line.endswith(report.relative_to(tmp_path).as_posix()) for line in done.stderr.splitlines())
    text = report.read_text(encoding="utf-8")
    assert text.startswith(f"sitegen {__version__}\n")
    assert "stumble" in text.splitlines()[1]
    assert "ZeroDivisionError: vår egen" in text


def test_a_report_is_put_aside_where_no_project_is_or_none_can_be_written(tmp_path: Path) -> None:
    there = {"TMPDIR": str(tmp_path / "aside"), "TEMP": str(tmp_path / "aside")}
    (tmp_path / "aside").mkdir()
    assert start(tmp_path, "-c", BROKEN, "stumble", **there).returncode == 70
    assert not (tmp_path / "build").exists()
    assert len(list((tmp_path / "aside").glob("crash-*.txt"))) == 1
    (tmp_path / "content").mkdir()
    (tmp_path / "build").write_text("a file stands in the way")
    done = start(tmp_path, "-c", BROKEN, "stumble", **there)
    assert done.returncode == 70
    assert "Traceback" not in done.stderr
    assert "aside" in done.stderr


def test_where_the_machine_says_no_the_file_and_the_reason_are_told(site: SiteTest) -> None:
    site.put("build", "a file stands in the way")
    done = start(site.root, "-m", "sitegen", "build")
    assert done.returncode == 3
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("sitegen: build")
    assert not list(site.root.rglob("crash-*"))


def test_words_of_every_language_get_through_a_pipe_that_knows_ascii_alone(site: SiteTest) -> None:
    site.edit("content/vik/plan/plan.yaml", "section: jobs-section", "section: åäö")
    done = start(site.root, "-m", "sitegen", "build", "--lang", "sv", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 1
    assert "åäö" in done.stdout


def test_whoever_stops_it_before_it_has_begun_is_shown_no_traceback(tmp_path: Path) -> None:
    stopped = "import builtins\nfrom sitegen.__main__ import main\nbefore = builtins.__import__\n"
    stopped += "def stop(name, *rest):\n    if name == 'sitegen.cli':\n        raise KeyboardInterrupt\n"
    stopped += "    return before(name, *rest)\nbuiltins.__import__ = stop\nmain()\n"
    done = start(tmp_path, "-c", stopped)
    assert (done.returncode, done.stderr) == (130, "")
