"""The wheel by itself: installed in an empty place, with nothing but content/ beside it, sitegen works."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from sitegen.app.traces import Scope
from tests.site_test import SMALL, SiteTest

ROOT = Path(__file__).resolve().parents[1]
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from what git would hand over."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], cwd=ROOT, check=True)
    return next(folder.glob("*.whl"))


def test_themes_and_translations_travel_in_the_wheel(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert "sitegen/themes/standard/templates/layout.html" in names
    assert "sitegen/themes/standard/fonts/OFL-vazirmatn.txt" in names
    assert "sitegen/translations/ar.po" in names
    assert "sitegen/audit/scripts/places.js" in names
    assert "sitegen/translations/languages.yaml" in names
    assert "sitegen/locale/sv/LC_MESSAGES/click.mo" in names


def test_with_nothing_but_the_wheel_an_empty_folder_becomes_a_small_living_site(wheel: Path, tmp_path: Path) -> None:
    place, project = tmp_path / "place", tmp_path / "project"
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(place)
    program = [sys.executable, "-c", "from sitegen.__main__ import main; main()"]

    def run(folder: Path, *words: str) -> str:
        done = subprocess.run(
            [*program, *words], cwd=folder, env={"PYTHONPATH": str(place), "LANG": "sv_SE.UTF-8"},
            stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    assert "sitegen serve" in run(
        tmp_path, "new", "project", "project", "--name", "Exempels kommun", "--short", "Exempel"
    )
    assert "0 fel" in run(project, "check")
    run(project, "build")
    assert (project / "build/exempel/sv/guide/where-to-ask/index.html").is_file()
    assert (project / "build/exempel/sv/booklet/guide-sv-a4.pdf").is_file()


def test_the_installed_wheel_builds_the_same_site_from_a_folder_with_only_content(wheel: Path, tmp_path: Path) -> None:
    place, project = tmp_path / "place", tmp_path / "project"
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(place)
    shutil.copytree(SMALL, project / "content")
    command = [sys.executable, "-c", "from sitegen.__main__ import main; main()", "build", "--today", "2026-11-24"]
    done = subprocess.run(
        command, cwd=project, env={"PYTHONPATH": str(place), "LANG": "sv_SE.UTF-8"}, capture_output=True, text=True,
        encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    expected = SiteTest(tmp_path / "expected").build(scope=Scope.ALL).files
    made = SiteTest(project, content=None).files
    assert sorted(made) == sorted(expected)
    assert made == expected
