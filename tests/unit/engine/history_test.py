"""Earlier versions of a file, from repositories that the test makes."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from sitegen.engine.history import versions


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


def committed(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "Ändring")
    return file


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q")
    return tmp_path


def test_versions_come_newest_first_and_each_once(repository: Path) -> None:
    for text in ("ett", "två", "ett", "tre"):
        file = committed(repository, "a.md", text)
    assert list(versions(file)) == [b"tre", b"ett", "två".encode()]


def test_what_is_not_committed_is_no_version(repository: Path) -> None:
    file = committed(repository, "a.md", "ett")
    file.write_bytes(b"nu")
    assert list(versions(file)) == [b"ett"]


def test_a_file_that_was_renamed_keeps_its_versions(repository: Path) -> None:
    committed(repository, "gammal/a.md", "En text som är lång nog.\n" * 5 + "ett\n")
    git(repository, "mv", "gammal", "ny")
    git(repository, "commit", "-q", "-m", "Flytt")
    file = committed(repository, "ny/a.md", "En text som är lång nog.\n" * 5 + "två\n")
    assert [text.split()[-1] for text in versions(file)] == ["två".encode(), b"ett"]


def test_a_name_that_git_would_take_for_a_pattern_is_a_name(repository: Path) -> None:
    committed(repository, "ab.md", "en annan")
    assert list(versions(committed(repository, "a[b].md", "den"))) == [b"den"]


def test_without_a_repository_or_git_there_are_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    file = tmp_path / "a.md"
    file.write_bytes(b"ett")
    assert list(versions(file)) == []
    assert list(versions(tmp_path / "gone" / "a.md")) == []
    monkeypatch.setenv("PATH", "")
    assert list(versions(file)) == []
