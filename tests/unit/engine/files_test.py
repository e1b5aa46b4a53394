"""Files on disk: what a look reads and what it takes on trust, and how a file is replaced, moved and removed."""

from __future__ import annotations

import hashlib
import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from sitegen.engine.files import RACY_NS, Seen, Stat, look, move, remove, walk, write

HOUR_NS = 3_600_000_000_000
FALSE = "0" * 64
"""A digest that no file has: what has it was taken on trust."""


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def known(file: Path, seen_ns: int) -> dict[str, Seen]:
    return {"a": Seen(Stat.of(file.stat()), FALSE, seen_ns)}


def test_a_walk_names_files_in_order_with_forward_slashes(tmp_path: Path) -> None:
    for name in ("b/two.md", "a.md", "b/one.md"):
        write(tmp_path / name, b"")
    assert [name for name, _ in walk(tmp_path, "")] == ["a.md", "b/one.md", "b/two.md"]
    assert dict(walk(tmp_path / "b", "given"))["given/one.md"] == tmp_path / "b" / "one.md"


def test_a_walk_passes_over_hidden_names_and_a_folder_that_is_not_there(tmp_path: Path) -> None:
    for name in (".git/config", ".hidden", "seen"):
        write(tmp_path / name, b"")
    assert [name for name, _ in walk(tmp_path, "")] == ["seen"]
    assert list(walk(tmp_path / "nowhere", "")) == []


def test_a_walk_does_not_enter_a_folder_behind_a_link(tmp_path: Path) -> None:
    write(tmp_path / "real" / "file", b"")
    (tmp_path / "real" / "round").symlink_to(tmp_path / "real", target_is_directory=True)
    assert [name for name, _ in walk(tmp_path / "real", "")] == ["file", "round"]


def test_a_file_whose_stat_is_as_it_was_long_before_the_last_look_is_not_read(tmp_path: Path) -> None:
    write(tmp_path / "a", b"text")
    found = look([("a", tmp_path / "a")], known(tmp_path / "a", time.time_ns() + HOUR_NS))
    assert found["a"].digest == FALSE


def test_a_file_that_was_changed_just_before_the_last_look_is_read_again(tmp_path: Path) -> None:
    write(tmp_path / "a", b"text")
    newest = max((stat := (tmp_path / "a").stat()).st_mtime_ns, stat.st_ctime_ns)
    assert look([("a", tmp_path / "a")], known(tmp_path / "a", newest + RACY_NS))["a"].digest == digest(b"text")
    assert look([("a", tmp_path / "a")], known(tmp_path / "a", newest + RACY_NS + 1))["a"].digest == FALSE


def test_an_edit_of_the_same_size_is_seen_though_its_time_was_set_back(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"1234")
    before = known(file, time.time_ns() + HOUR_NS)
    stat = file.stat()
    time.sleep(0.02)  # the change time must move on
    file.write_bytes(b"4321")
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert look([("a", file)], before)["a"].digest == digest(b"4321")


def test_a_file_that_cannot_be_read_has_an_empty_digest(tmp_path: Path) -> None:
    found = look([("folder", tmp_path), ("gone", tmp_path / "gone")], {})
    assert [seen.digest for seen in found.values()] == ["", ""]


def test_a_written_file_is_known_as_a_look_would_know_it(tmp_path: Path) -> None:
    seen = write(tmp_path / "new" / "folder" / "a", b"text")
    looked = look([("a", tmp_path / "new" / "folder" / "a")], {})["a"]
    assert replace(seen, seen_ns=0) == replace(looked, seen_ns=0)
    assert looked.digest == digest(b"text")


def test_a_write_that_fails_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a" / "held").mkdir(parents=True)
    with pytest.raises(OSError, match="a"):
        write(tmp_path / "a", b"text")
    assert [file.name for file in tmp_path.iterdir()] == ["a"]


def test_a_moved_file_is_at_its_place_alone(tmp_path: Path) -> None:
    write(tmp_path / "from", b"new")
    write(tmp_path / "to" / "file", b"old")
    seen = move(tmp_path / "from", tmp_path / "to" / "file", digest(b"new"))
    assert (tmp_path / "to" / "file").read_bytes() == b"new"
    assert not (tmp_path / "from").exists()
    assert seen.stat == Stat.of((tmp_path / "to" / "file").stat())


def test_removal_counts_what_was_there_and_takes_folders_that_it_empties(tmp_path: Path) -> None:
    for name in ("site/a/b/one", "site/a/two", "site/c/foreign", "site/c/ours"):
        write(tmp_path / name, b"")
    assert remove(tmp_path / "site", ["a/b/one", "a/two", "c/ours", "never/there"]) == 3
    assert [name for name, _ in walk(tmp_path, "")] == ["site/c/foreign"]
    assert not (tmp_path / "site" / "a").exists()


def test_removal_leaves_the_folder_that_it_was_given(tmp_path: Path) -> None:
    write(tmp_path / "site" / "one", b"")
    assert remove(tmp_path / "site", ["one"]) == 1
    assert (tmp_path / "site").is_dir()
