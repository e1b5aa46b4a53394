"""Publishing without a network: a folder with and without links, a branch of git, a zip file."""

from __future__ import annotations

import hashlib
import json
import subprocess
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from sitegen.app.publish import earlier
from sitegen.app.targets import allowed
from sitegen.publish.claim import INCOMING, locked
from sitegen.publish.folder import FolderHost
from sitegen.publish.git import GitTarget
from sitegen.publish.host import HostError, Write
from sitegen.publish.in_place import InPlace
from sitegen.publish.refused import Refused
from sitegen.publish.releases import Releases
from sitegen.publish.zipped import ZipTarget
from tests.publish.sites import SITE, Files, made, nothing_missing, payload, release, served, shows

OLD, NEW = made("old"), made("new")


class Plain(FolderHost):
    """A place without links of any kind, as many network folders are."""

    def link(self, _source: str, _target: str) -> bool:
        """Say that there are no such links."""
        return False

    def point(self, _path: str, _to: str) -> bool:
        """Say that there are no such links."""
        return False


class Unlinked(FolderHost):
    """A place with links to paths, whose files have one name each."""

    def link(self, _source: str, _target: str) -> bool:
        """Say that there are no such links."""
        return False


@pytest.mark.parametrize("host", [FolderHost(), Plain()], ids=["links", "no links"])
def test_a_real_folder_is_published_in_and_taken_back_several_steps(tmp_path: Path, host: FolderHost) -> None:
    docroot = tmp_path / "www"
    docroot.mkdir()
    target = InPlace(host, docroot.as_posix())
    sites = [made(f"word{number}") for number in range(4)]
    for number, files in enumerate(sites):
        target.publish(replace(SITE, keep=4), payload(files), release(files, number))
        assert shows(docroot, files)
        nothing_missing(docroot)
    for number in (2, 1, 0, 3):
        to = next(one for one in target.releases() if one.digest == release(sites[number]).digest)
        target.rollback(replace(SITE, keep=4), to)
        assert shows(docroot, sites[number])
        nothing_missing(docroot)
    assert list((docroot / ".sitegen").rglob(f"{INCOMING}*/*")) == []


def test_a_place_without_hard_links_has_releases_that_are_sent_whole(tmp_path: Path) -> None:
    target = Releases(Unlinked(), (tmp_path / "www").as_posix())
    for number, files in enumerate((OLD, NEW)):
        target.publish(SITE, payload(files), release(files, number))
        assert shows(tmp_path / "www", files)
    target.rollback(SITE, target.releases()[-1])
    assert shows(tmp_path / "www", OLD)


def test_a_place_without_links_is_published_in_and_one_that_must_have_them_is_refused(tmp_path: Path) -> None:
    docroot = (tmp_path / "www").as_posix()
    assert isinstance(allowed(Releases(Plain(), docroot), ""), InPlace)
    assert isinstance(allowed(Releases(FolderHost(), docroot), ""), Releases)
    with pytest.raises(Refused, match="no links"):
        allowed(Releases(Plain(), docroot), "releases")
    assert list(tmp_path.iterdir()) == []


def test_assets_of_the_release_before_stay_for_readers_of_old_pages_and_no_longer(tmp_path: Path) -> None:
    target = InPlace(FolderHost(), (tmp_path / "www").as_posix())
    sites = [made(word) for word in ("one", "two", "three")]
    styles = [next(path for path in files if path.endswith(".css")) for files in sites]
    for number, files in enumerate(sites):
        target.publish(SITE, payload(files), release(files, number))
    there = served(tmp_path / "www")
    assert [style in there for style in styles] == [False, True, True]
    linked = Releases(FolderHost(), (tmp_path / "linked").as_posix())
    for number, files in enumerate(sites):
        linked.publish(SITE, payload(files), release(files, number))
    assert [style in served(tmp_path / "linked") for style in styles] == [False, True, True]


def test_a_file_where_a_folder_was_and_the_other_way_round(tmp_path: Path) -> None:
    first: Files = {"a": b"file", "b/index.html": b"in a folder", "c.html": b"same"}
    second: Files = {"a/index.html": b"in a folder", "b": b"file", "c.html": b"same"}
    target = InPlace(FolderHost(), (tmp_path / "www").as_posix())
    for number, files in enumerate((first, second, first)):
        target.publish(SITE, payload(files), release(files, number))
        assert served(tmp_path / "www") == files


def test_a_file_that_changes_while_it_is_sent_is_refused(tmp_path: Path) -> None:
    new = payload(NEW)
    changed = replace(new, listed={**new.listed, "same.html": replace(new.listed["same.html"], digest="0" * 64)})
    for target in (Releases(FolderHost(), f"{tmp_path}/one"), InPlace(FolderHost(), f"{tmp_path}/two")):
        target.publish(SITE, payload(OLD), release(OLD))
        with pytest.raises(Refused, match="changed"):
            target.publish(SITE, changed, replace(release(NEW, 2), files=changed.listed))
        assert target.lock() is None
    assert shows(tmp_path / "one", OLD)
    assert shows(tmp_path / "two", OLD)


def test_a_file_that_was_changed_by_hand_cannot_be_brought_back_as_if_it_were_ours(tmp_path: Path) -> None:
    target = InPlace(Plain(), (tmp_path / "www").as_posix())
    target.publish(SITE, payload(OLD), release(OLD, 1))
    (tmp_path / "www" / "index.html").write_bytes(b"by hand")
    target.publish(SITE, payload(NEW), release(NEW, 2))
    with pytest.raises(Refused, match="not kept"):
        target.rollback(SITE, target.releases()[-1])
    assert shows(tmp_path / "www", NEW)


def test_a_lock_that_nobody_signed_is_taken_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sitegen.publish.claim._SIGNED", 0.06)
    target = Releases(FolderHost(), (tmp_path / "www").as_posix())
    target.publish(SITE, payload(OLD), release(OLD))
    (tmp_path / "www.releases" / "lock.json").write_bytes(b"")
    assert locked(FolderHost(), f"{tmp_path}/www.releases") is not None
    target.publish(SITE, payload(NEW), release(NEW, 2))
    assert shows(tmp_path / "www", NEW)


def test_whoever_was_overtaken_while_sending_cannot_spoil_what_is_sent_now(tmp_path: Path) -> None:
    """The folder of what is sent has a new name: whatever the slow one still writes goes nowhere."""
    slow = FolderHost()
    target = Releases(slow, (tmp_path / "www").as_posix())
    target.publish(SITE, payload(OLD), release(OLD))
    write_all = slow.write_all

    def overtaken(files: Sequence[Write]) -> None:
        write_all(files[: len(files) // 2])
        order = replace(SITE, who=replace(SITE.who, project="two"), broken=True)
        Releases(FolderHost(), (tmp_path / "www").as_posix()).publish(order, payload(NEW), release(NEW, 3))
        write_all(files[len(files) // 2 :])

    slow.write_all = overtaken  # type: ignore[method-assign] # somebody takes over in the middle
    spoiled = {path: content + b" spoiled" for path, content in NEW.items()}
    with pytest.raises(Refused, match="lock lost"):
        target.publish(SITE, payload(spoiled), release(spoiled, 2))
    assert shows(tmp_path / "www", NEW)


def git(folder: Path, *command: str) -> str:
    return subprocess.run(["git", *command], cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository of somebody else's, with nothing in it yet."""
    folder = tmp_path / "remote"
    folder.mkdir()
    git(folder, "init", "--quiet", "--bare")
    return folder


def checked_out(repository: Path, tmp_path: Path) -> Files:
    """Return what a clone of the branch holds."""
    clone = tmp_path / f"clone-{len(list(tmp_path.iterdir()))}"
    git(
        tmp_path, "clone", "--quiet", "-c", "core.autocrlf=false", "--branch", "publicerat", str(repository), str(clone)
    )
    files = {file.relative_to(clone).as_posix(): file.read_bytes() for file in clone.rglob("*") if file.is_file()}
    return {path: content for path, content in files.items() if not path.startswith(".git/")}


def test_a_branch_gets_a_commit_for_each_release_and_keeps_files_of_others(repository: Path, tmp_path: Path) -> None:
    def target() -> GitTarget:
        return GitTarget(str(repository), "publicerat", tmp_path / "state" / "git")

    assert target().current() is None
    target().publish(SITE, payload(OLD), release(OLD, 1))
    first = target().current()
    assert first is not None
    assert (first.files, first.release) == (release(OLD, 1).files, f"0001-{release(OLD, 1).release}")
    clone = tmp_path / "others"
    git(tmp_path, "clone", "--quiet", "--branch", "publicerat", str(repository), str(clone))
    (clone / "CNAME").write_text("vik.example", encoding="utf-8")
    git(clone, "add", "CNAME")
    git(clone, "-c", "user.name=Bo", "-c", "user.email=bo@vik.example", "commit", "--quiet", "-m", "Namn")
    git(clone, "push", "--quiet")
    target().publish(SITE, payload(NEW), release(NEW, 2))
    found = checked_out(repository, tmp_path)
    assert found.pop("CNAME") == b"vik.example"
    assert found.pop(".sitegen/manifest.json")
    assert found == NEW
    assert [one.release[:5] for one in target().releases()] == ["0002-", "0001-"]
    target().rollback(SITE, first)
    found = checked_out(repository, tmp_path)
    assert OLD.items() <= found.items()
    assert "only-new.html" not in found
    assert "CNAME" in found


def test_a_branch_that_moves_meanwhile_or_is_not_ours_is_left_alone(repository: Path, tmp_path: Path) -> None:
    slow = GitTarget(str(repository), "publicerat", tmp_path / "one")
    GitTarget(str(repository), "publicerat", tmp_path / "two").publish(SITE, payload(OLD), release(OLD, 1))
    with pytest.raises(Refused, match="moved meanwhile"):
        slow.publish(SITE, payload(NEW), release(NEW, 2))
    with pytest.raises(Refused, match="other site"):
        GitTarget(str(repository), "publicerat", tmp_path / "two").publish(
            replace(SITE, site="vargarda"), payload(NEW), release(NEW, 2, "vargarda")
        )
    assert OLD.items() <= checked_out(repository, tmp_path).items()
    with pytest.raises(HostError, match="git"):
        GitTarget(str(tmp_path / "nowhere"), "publicerat", tmp_path / "three")


def test_a_zip_file_is_the_same_bytes_for_the_same_site_and_says_what_must_be_in_it(tmp_path: Path) -> None:
    made_by = [ZipTarget(tmp_path / name, "skara", "production") for name in ("one", "two")]
    for number, target in enumerate(made_by):
        target.publish(SITE, payload(NEW), release(NEW, number))  # at another time
    one, two = (next((tmp_path / name).iterdir()) for name in ("one", "two"))
    assert one.name == two.name == f"skara-production-{release(NEW).digest[:12]}.zip"
    assert one.read_bytes() == two.read_bytes()
    with zipfile.ZipFile(one) as packed:
        packed.extractall(tmp_path / "out")  # our own file
    for line in (tmp_path / "out" / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        digest, _, path = line.partition("  ")
        assert hashlib.sha256((tmp_path / "out" / path).read_bytes()).hexdigest() == digest
    assert served(tmp_path / "out" / "skara") == NEW
    assert made_by[0].current() is not None
    with pytest.raises(Refused, match="no rollback"):
        made_by[0].rollback(SITE, release(NEW))


@pytest.mark.parametrize("layout", [Releases, InPlace])
def test_what_was_shown_before_is_shown_again_whatever_was_published_when(
    tmp_path: Path, layout: type[Releases] | type[InPlace]
) -> None:
    """The clock of who publishes may stand still or go backwards: releases are counted."""
    target = layout(FolderHost(), (tmp_path / "www").as_posix())
    order = replace(SITE, keep=9)
    one, two, three = made("one"), made("two"), made("three")
    for number, files in enumerate((one, two, three, two)):
        target.publish(order, payload(files), release(files, 9 - number))
    target.rollback(order, earlier(target, "", "skara", "production"))
    assert shows(tmp_path / "www", three)
    target.rollback(order, earlier(target, "", "skara", "production"))
    assert shows(tmp_path / "www", two)
    target.rollback(order, earlier(target, "", "skara", "production"))
    assert shows(tmp_path / "www", one)
    with pytest.raises(Refused, match="oldest"):
        earlier(target, "", "skara", "production")
    with pytest.raises(Refused, match="no release"):
        earlier(target, "none", "skara", "production")
    with pytest.raises(Refused, match="no earlier"):
        earlier(layout(FolderHost(), f"{tmp_path}/empty"), "", "skara", "production")


@pytest.mark.parametrize("host", [FolderHost(), Plain()], ids=["links", "no links"])
def test_everything_is_sent_again_where_somebody_has_changed_it(tmp_path: Path, host: FolderHost) -> None:
    for target in (Releases(FolderHost(), f"{tmp_path}/one"), InPlace(host, f"{tmp_path}/two")):
        target.publish(SITE, payload(NEW), release(NEW, 1))
        docroot = Path(target.docroot)
        (docroot / "index.html").write_bytes(b"by hand")
        (docroot / "same.html").unlink()
        target.publish(replace(SITE, again=True), payload(NEW), release(NEW, 2))
        assert shows(docroot, NEW)


def test_a_file_that_was_written_over_is_not_taken_into_the_next_release_and_its_own_is_not_shown_again(
    tmp_path: Path,
) -> None:
    target = Releases(FolderHost(), f"{tmp_path}/www")
    target.publish(SITE, payload(OLD), release(OLD, 1))
    (tmp_path / "www" / "same.html").write_bytes(b"by hand")  # one file with a name in each release
    target.publish(SITE, payload(NEW), release(NEW, 2))
    assert shows(tmp_path / "www", NEW)
    with pytest.raises(Refused, match="release changed"):
        target.rollback(SITE, next(one for one in target.releases() if one.files.keys() == payload(OLD).listed.keys()))
    assert shows(tmp_path / "www", NEW)


def test_a_manifest_that_was_tampered_with_reaches_nothing_outside(tmp_path: Path) -> None:
    target = InPlace(FolderHost(), f"{tmp_path}/www")
    target.publish(SITE, payload(OLD), release(OLD, 1))
    outside = tmp_path / "outside.txt"
    outside.write_text("mine", encoding="utf-8")
    file = tmp_path / "www/.sitegen/manifest.json"
    whole = json.loads(file.read_bytes())
    for path in ("../outside.txt", "/etc/passwd", "a//b", "a\\..\\b", "c:x"):
        file.write_text(json.dumps({**whole, "files": {**whole["files"], path: ["a" * 64, 1]}}), encoding="utf-8")
        assert target.current() is None
    for name in ("../x", "a/b"):
        file.write_text(json.dumps({**whole, "release": name}), encoding="utf-8")
        assert target.current() is None
    files = {"index.html": ["a" * 40 + "/../../../outside.txt", 4]}
    file.write_text(json.dumps({**whole, "files": files}), encoding="utf-8")
    assert target.current() is None
    target.publish(SITE, payload(NEW), release(NEW, 2))
    assert outside.read_text(encoding="utf-8") == "mine"
    assert NEW.items() <= served(tmp_path / "www").items()


def test_nothing_is_written_through_links_of_others_or_where_their_file_stands(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "www").mkdir()
    (tmp_path / "www/sv").symlink_to(tmp_path / "shared")
    target = InPlace(FolderHost(), f"{tmp_path}/www")
    with pytest.raises(Refused, match="link among"):
        target.publish(SITE, payload(NEW), release(NEW))
    assert list((tmp_path / "shared").iterdir()) == []
    (tmp_path / "www/sv").unlink()
    (tmp_path / "www/sv").write_text("a file", encoding="utf-8")
    with pytest.raises(Refused, match="file among"):
        target.publish(SITE, payload(NEW), release(NEW))
    (tmp_path / "www/sv").unlink()
    target.publish(SITE, payload(NEW), release(NEW))
    assert shows(tmp_path / "www", NEW)


def test_files_of_others_in_the_served_folder_go_along_to_the_next_release(tmp_path: Path) -> None:
    for host in (FolderHost(), Unlinked()):
        docroot = tmp_path / type(host).__name__
        target = Releases(host, docroot.as_posix())
        target.publish(SITE, payload(OLD), release(OLD, 1))
        (docroot / "google1234.html").write_bytes(b"proof")
        (docroot / ".well-known").mkdir()
        (docroot / ".well-known/acme").write_bytes(b"challenge")
        for number, files in enumerate((NEW, OLD, NEW, OLD)):
            target.publish(replace(SITE, keep=2), payload(files), release(files, number + 2))
            found = served(docroot)
            assert (found["google1234.html"], found[".well-known/acme"]) == (b"proof", b"challenge")


def test_what_was_shown_before_is_kept_and_shown_again_after_a_rollback_and_a_new_release(tmp_path: Path) -> None:
    for target in (Releases(FolderHost(), f"{tmp_path}/one"), InPlace(Plain(), f"{tmp_path}/two")):
        sites = [made(f"word{number}") for number in range(5)]
        for number in range(3):
            target.publish(SITE, payload(sites[number]), release(sites[number], number))
        first = next(one for one in target.releases() if one.digest == release(sites[0]).digest)
        target.rollback(SITE, first)
        style = next(path for path in sites[2] if path.endswith(".css"))
        assert style in served(Path(target.docroot))  # readers have pages open
        target.publish(SITE, payload(sites[3]), release(sites[3], 4))
        target.rollback(SITE, earlier(target, "", "skara", "production"))
        assert shows(Path(target.docroot), sites[0])


def test_a_release_that_somebody_removed_meanwhile_is_not_shown(tmp_path: Path) -> None:
    target = Releases(FolderHost(), f"{tmp_path}/www")
    target.publish(SITE, payload(OLD), release(OLD, 1))
    to = target.releases()[0]
    for number in range(2, 5):
        files = made(f"word{number}")
        target.publish(replace(SITE, keep=2), payload(files), release(files, number))
    with pytest.raises(Refused, match="no release"):
        target.rollback(SITE, to)
    assert shows(tmp_path / "www", files)


class Folding(FolderHost):
    """A place for which names that differ in case alone are one, as on Windows: here by a folder that folds them."""

    def _at(self, path: str) -> str:
        folder, _, name = path.rpartition("/")
        there = Path(folder)
        same = [one.name for one in there.iterdir() if one.name.casefold() == name.casefold()] if there.is_dir() else []
        return f"{folder}/{same[0]}" if same else path

    def replace(self, source: str, target: str) -> None:
        """Move; the name that is there stays."""
        super().replace(source, self._at(target))

    def remove(self, path: str) -> None:
        """Remove what the name stands for."""
        super().remove(self._at(path))


def test_a_name_in_other_letters_is_not_removed_where_it_is_the_same_file(tmp_path: Path) -> None:
    first: Files = {"files/Karta.pdf": b"one", "index.html": b"same"}
    second: Files = {"files/karta.pdf": b"two", "index.html": b"same"}
    for name, host in (("folding", Folding()), ("exact", FolderHost())):
        target = InPlace(host, f"{tmp_path}/{name}")
        target.publish(SITE, payload(first), release(first, 1))
        target.publish(SITE, payload(second), release(second, 2))
        found = served(tmp_path / name)
        assert b"two" in found.values()
        assert len(found) == 2


def test_a_cut_copy_of_what_is_kept_is_made_anew(tmp_path: Path) -> None:
    target = InPlace(Plain(), f"{tmp_path}/www")
    target.publish(SITE, payload(OLD), release(OLD, 1))
    kept = tmp_path / "www/.sitegen/kept"
    kept.mkdir()
    one = release(OLD).files["index.html"]
    (kept / one.digest).write_bytes(b"cut")
    target.publish(SITE, payload(NEW), release(NEW, 2))
    target.rollback(SITE, target.releases()[-1])
    assert shows(tmp_path / "www", OLD)
