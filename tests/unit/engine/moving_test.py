"""Files are moved and removed where something else stands in the way, or where a name differs in case alone."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from sitegen.engine.files import UNREADABLE, Stat, look, move, remove, walk, write


def moved(tmp_path: Path, name: str) -> bytes:
    """Move a new file to a name below ``to`` and return what stands there."""
    write(tmp_path / "from", b"new")
    target = tmp_path / "to" / name
    seen = move(tmp_path / "from", target, hashlib.sha256(b"new").hexdigest())
    assert seen.stat == Stat.of(target.stat())
    assert not (tmp_path / "from").exists()
    return target.read_bytes()


@pytest.mark.parametrize("old", ["a", "a/b", "a/b/c"])
def test_a_file_gives_way_where_a_folder_must_be(tmp_path: Path, old: str) -> None:
    write(tmp_path / "to" / old, b"old")
    assert moved(tmp_path, "a/b/c/index.html") == b"new"
    assert [name for name, _ in walk(tmp_path / "to", "")] == ["a/b/c/index.html"]


def test_a_folder_gives_way_where_a_file_must_be(tmp_path: Path) -> None:
    write(tmp_path / "to" / "a" / "b" / "index.html", b"old")
    assert moved(tmp_path, "a") == b"new"


def test_a_link_gives_way_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    write(tmp_path / "other" / "file", b"foreign")
    (tmp_path / "to").mkdir()
    (tmp_path / "to" / "a").symlink_to(tmp_path / "other", target_is_directory=True)
    assert moved(tmp_path, "a") == b"new"
    assert (tmp_path / "other" / "file").read_bytes() == b"foreign"


def test_a_link_that_leads_nowhere_gives_way_where_a_folder_must_be(tmp_path: Path) -> None:
    (tmp_path / "to").mkdir()
    (tmp_path / "to" / "a").symlink_to(tmp_path / "nowhere")
    assert moved(tmp_path, "a/index.html") == b"new"
    assert not (tmp_path / "nowhere").exists()


def test_a_name_that_differs_in_case_alone_is_renamed_where_it_is_the_same_file(tmp_path: Path) -> None:
    write(tmp_path / "site" / "Karta.svg", b"new")
    if not (tmp_path / "site" / "karta.svg").exists():  # two names of one file, as where case says nothing
        (tmp_path / "site" / "karta.svg").hardlink_to(tmp_path / "site" / "Karta.svg")
    assert remove(tmp_path / "site", ["karta.svg"], kept={"Karta.svg"}) == 0
    assert (tmp_path / "site" / "Karta.svg").read_bytes() == b"new"


def test_a_name_that_differs_in_case_alone_is_removed_where_it_is_another_file(tmp_path: Path) -> None:
    write(tmp_path / "site" / "Karta.svg", b"new")
    write(tmp_path / "site" / "karta.svg", b"old")
    if (tmp_path / "site" / "Karta.svg").read_bytes() == b"old":
        pytest.skip("case says nothing here")
    assert remove(tmp_path / "site", ["karta.svg"], kept={"Karta.svg"}) == 1
    assert [(name, file.read_bytes()) for name, file in walk(tmp_path / "site", "")] == [("Karta.svg", b"new")]


def test_a_name_that_differs_in_case_alone_is_removed_where_the_kept_file_is_not_there(tmp_path: Path) -> None:
    write(tmp_path / "site" / "files" / "karta.svg", b"old")
    if (tmp_path / "site" / "files" / "Karta.svg").exists():
        pytest.skip("case says nothing here")
    assert remove(tmp_path / "site", ["files/karta.svg"], kept={"files/Karta.svg"}) == 1
    assert list((tmp_path / "site").iterdir()) == []


def test_a_folder_that_stands_where_our_file_stood_is_left(tmp_path: Path) -> None:
    write(tmp_path / "site" / "a" / "foreign", b"")
    (tmp_path / "site" / "b").mkdir()
    write(tmp_path / "site" / "c", b"foreign")
    assert remove(tmp_path / "site", ["a", "b", "c/index.html"]) == 0
    assert [name for name, _ in walk(tmp_path / "site", "")] == ["a/foreign", "c"]


def test_a_walk_passes_over_what_systems_leave(tmp_path: Path) -> None:
    for name in ("Thumbs.db", "files/desktop.ini", "files/Thumbs.db", "files/thumbs.txt", ".DS_Store"):
        write(tmp_path / name, b"")
    assert [name for name, _ in walk(tmp_path, "")] == ["files/thumbs.txt"]


@pytest.mark.parametrize("target", ["nowhere", "../outside", "link", "../inside-not/../outside"])
def test_a_link_that_is_broken_or_round_or_leads_out_is_unreadable(tmp_path: Path, target: str) -> None:
    write(tmp_path / "outside", b"secret")
    (tmp_path / "inside").mkdir()
    link = tmp_path / "inside" / "link"
    link.symlink_to(target)
    assert look([("link", link)], {}, tmp_path / "inside") == {"link": UNREADABLE}


def test_a_link_that_stays_inside_is_read(tmp_path: Path) -> None:
    write(tmp_path / "inside" / "file", b"text")
    (tmp_path / "inside" / "link").symlink_to("file")
    found = look([("link", tmp_path / "inside" / "link")], {}, tmp_path / "inside")
    assert found["link"].digest == hashlib.sha256(b"text").hexdigest()
