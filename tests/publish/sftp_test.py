"""Publishing to a real OpenSSH server: both layouts, taken back, refused, resumed, never half."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from sitegen.app.project import Project
from sitegen.app.targets import allowed, opened
from sitegen.model.publishing import TargetSettings
from sitegen.publish.claim import INCOMING
from sitegen.publish.host import Host, HostError, Kind, Write, tree
from sitegen.publish.in_place import InPlace
from sitegen.publish.refused import Refused
from sitegen.publish.releases import Releases
from sitegen.publish.sftp import SftpHost, connect
from sitegen.publish.target import Target, may_point
from tests.publish.server import Line, Server
from tests.publish.sites import (
    OTHER,
    SITE,
    made,
    nothing_missing,
    payload,
    release,
    served,
    shows,
)

pytestmark = pytest.mark.slow
Layout = Callable[[Host, str], Target]
LAYOUTS = pytest.mark.parametrize("layout", [Releases, InPlace])
OLD, NEW = made("old"), made("new")


@pytest.fixture
def host(server: Server) -> Iterator[SftpHost]:
    """A connection to the server."""
    opened = connect(server.login)
    yield opened
    opened.close()


def test_every_operation_of_a_host_does_what_it_says(host: SftpHost, www: Path) -> None:
    base = f"{www}/åäö مرحبا ሰላም"
    host.make_folder(base)
    host.make_folder(base)
    big = os.urandom(3_000_001)
    host.write(f"{base}/big", big)
    host.write(f"{base}/small", b"x" * 10)
    host.write(f"{base}/small", b"yy")
    assert (host.read(f"{base}/big"), host.read(f"{base}/small"), host.read(f"{base}/none")) == (big, b"yy", None)
    assert host.create(f"{base}/lock", b"1")
    assert not host.create(f"{base}/lock", b"2")
    assert host.link(f"{base}/small", f"{base}/other")
    assert host.link(f"{base}/small", f"{base}/other")
    host.write(f"{base}/next", b"next")
    host.replace(f"{base}/next", f"{base}/small")
    assert (host.read(f"{base}/small"), host.read(f"{base}/other")) == (b"next", b"yy")
    assert host.point(f"{base}/to", "small")
    assert (host.pointed(f"{base}/to"), host.pointed(f"{base}/small")) == ("small", None)
    found = host.entries(base)
    assert found is not None
    assert {name: entry.kind for name, entry in found.items()} == {
        "big": Kind.FILE, "small": Kind.FILE, "lock": Kind.FILE, "other": Kind.FILE, "to": Kind.LINK,
    }  # fmt: skip
    assert found["big"].size == len(big)
    assert not host.remove_folder(base)
    for name in found:
        host.remove(f"{base}/{name}")
    host.remove(f"{base}/big")
    assert host.remove_folder(base)
    assert host.remove_folder(base)
    assert host.entries(base) is None
    assert host.entry(base) is None


@LAYOUTS
def test_what_was_published_is_shown_whole_and_can_be_taken_back(host: SftpHost, www: Path, layout: Layout) -> None:
    target = layout(host, f"{www}/public")
    for number, files in enumerate((OLD, NEW)):
        target.publish(SITE, payload(files), release(files, number))
        assert shows(www / "public", files)
        nothing_missing(www / "public")
    back = target.releases()[-1]
    assert back.files == release(OLD).files
    target.rollback(SITE, back)
    assert shows(www / "public", OLD)
    target.publish(SITE, payload(NEW), release(NEW, 5))
    assert shows(www / "public", NEW)
    assert target.lock() is None


def test_a_release_is_shown_in_one_move_and_shares_what_has_not_changed(host: SftpHost, www: Path) -> None:
    target = Releases(host, f"{www}/public")
    target.publish(SITE, payload(OLD), release(OLD, 1))
    before = (www / "public").resolve()
    target.publish(SITE, payload(NEW), release(NEW, 2))
    after = (www / "public").resolve()
    assert before != after
    assert served(before) == OLD
    assert (before / "same.html").samefile(after / "same.html")
    assert not (www / "public").readlink().is_absolute()


@LAYOUTS
def test_only_the_newest_releases_stay(host: SftpHost, www: Path, layout: Layout) -> None:
    target = layout(host, f"{www}/public")
    sites = [made(f"word{number}") for number in range(5)]
    for number, files in enumerate(sites):
        target.publish(SITE, payload(files), release(files, number))
    earlier = [one for one in target.releases() if one.files != release(sites[-1]).files]
    assert [one.digest for one in earlier] == [release(files).digest for files in (sites[3], sites[2])]
    for one in reversed(earlier):
        target.rollback(SITE, one)
        assert {**served(www / "public")}.items() >= sites[2 if one is earlier[1] else 3].items()


@LAYOUTS
def test_another_site_is_never_written_over(host: SftpHost, www: Path, layout: Layout) -> None:
    layout(host, f"{www}/public").publish(SITE, payload(OLD), release(OLD))
    other = replace(SITE, site="vargarda")
    with pytest.raises(Refused, match="other site"):
        layout(host, f"{www}/public").publish(other, payload(NEW), release(NEW, 2, "vargarda"))
    assert shows(www / "public", OLD)


@LAYOUTS
def test_of_two_publishers_one_waits(host: SftpHost, www: Path, layout: Layout) -> None:
    target = layout(host, f"{www}/public")
    target.publish(SITE, payload(OLD), release(OLD))
    state = "public.releases" if layout is Releases else "public/.sitegen"
    lock = b'{"owner": "bo@dator", "project": "project-two", "since": "2026-11-26T10:00:00+00:00", "token": "t"}'
    host.write(f"{www}/{state}/lock.json", lock)
    with pytest.raises(Refused, match="locked") as refused:
        target.publish(SITE, payload(NEW), release(NEW, 2))
    assert refused.value.values["owner"] == "bo@dator"
    assert shows(www / "public", OLD)
    target.publish(replace(SITE, who=OTHER), payload(NEW), release(NEW, 2))  # the one whose lock it is, again
    assert shows(www / "public", NEW)
    host.write(f"{www}/{state}/lock.json", lock)
    target.publish(replace(SITE, broken=True), payload(OLD), release(OLD, 3))
    assert shows(www / "public", OLD)


@LAYOUTS
def test_whoever_loses_the_lock_meanwhile_shows_nothing(host: SftpHost, www: Path, layout: Layout) -> None:
    target = layout(host, f"{www}/public")
    target.publish(SITE, payload(OLD), release(OLD))
    state = "public.releases" if layout is Releases else "public/.sitegen"
    write_all = host.write_all

    def take(files: Sequence[Write]) -> None:
        write_all(files)
        lock = b'{"owner": "bo@dator", "project": "two", "since": "2026-11-26T10:00:00+00:00", "token": "t"}'
        host.write(f"{www}/{state}/lock.json", lock)

    host.write_all = take  # type: ignore[method-assign] # somebody breaks the lock while we send
    with pytest.raises(Refused, match="lock lost"):
        target.publish(SITE, payload(NEW), release(NEW, 2))
    assert shows(www / "public", OLD)


def test_files_that_are_not_ours_stay_and_those_of_our_names_are_put_aside(host: SftpHost, www: Path) -> None:
    docroot = www / "public"
    (docroot / "gammalt").mkdir(parents=True)
    (docroot / "gammalt" / "arkiv.html").write_text("arkiv", encoding="utf-8")
    (docroot / "index.html").write_text("Välkommen till Apache", encoding="utf-8")
    for folder in (docroot, docroot / "gammalt"):
        os.chown(folder, *_ids(www))
    target = InPlace(host, str(docroot))
    assert target.foreign().endswith("/gammalt")
    target.publish(SITE, payload(OLD), release(OLD, 1))
    target.publish(SITE, payload(NEW), release(NEW, 2))
    found = served(docroot)
    assert found.pop("gammalt/arkiv.html") == b"arkiv"
    assert (
        next((docroot / ".sitegen/found").glob("*/index.html")).read_text(encoding="utf-8") == "Välkommen till Apache"
    )
    assert NEW.items() <= found.items()


def _ids(folder: Path) -> tuple[int, int]:
    return folder.stat().st_uid, folder.stat().st_gid


def test_a_real_folder_is_kept_and_a_place_without_one_gets_a_link(host: SftpHost, www: Path) -> None:
    assert may_point(host, f"{www}/public")
    assert tree(host, str(www)) == {}
    host.make_folder(f"{www}/real")
    assert not may_point(host, f"{www}/real")


def test_an_unknown_or_another_key_of_the_server_is_refused(server: Server, tmp_path: Path) -> None:
    kind, digits = server.login.host_key.split()
    known = tmp_path / "known_hosts"
    unknown = replace(server.login, host_key="", known_hosts=str(known))
    with pytest.raises(Refused, match="unknown host key") as refused:
        connect(unknown)
    assert refused.value.values["key"] == f"{kind} {digits}"
    known.write_text(f"[127.0.0.1]:{server.login.port} {kind} {digits}\n", encoding="utf-8")
    connect(unknown).close()
    other = (Path(server.login.key_file).parent / "client.pub").read_text(encoding="utf-8").split()
    with pytest.raises(Refused, match="wrong host key"):
        connect(replace(server.login, host_key=f"{other[0]} {other[1]}"))
    with pytest.raises(Refused, match="bad host key"):
        connect(replace(server.login, host_key="ssh-ed25519 AAAA"))


def test_whoever_has_no_key_or_asks_the_wrong_port_is_told(server: Server, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no entry"):
        connect(replace(server.login, key_file=str(Path(server.login.key_file).parent / "host"), user="root"))
    with pytest.raises(Refused, match="no port"):
        connect(replace(server.login, port=1))
    with pytest.raises(Refused, match="no name"):
        connect(replace(server.login, host="nowhere.example"))
    (tmp_path / "key.pub").write_text("ssh-ed25519 AAAA", encoding="utf-8")
    for name in ("none", "key.pub"):
        with pytest.raises(Refused, match="bad key"):
            connect(replace(server.login, key_file=str(tmp_path / name)))


@LAYOUTS
def test_a_place_that_may_not_be_written_keeps_what_it_shows(
    host: SftpHost, server: Server, www: Path, layout: Layout
) -> None:
    target = layout(host, f"{www}/public")
    target.publish(SITE, payload(OLD), release(OLD))
    closed = [one for one in (www, *www.rglob("*")) if one.is_dir() and not one.is_symlink()]
    for folder in closed:
        folder.chmod(0o555)
    with pytest.raises(HostError, match="may not"):
        target.publish(SITE, payload(NEW), release(NEW, 2))
    assert shows(www / "public", OLD)
    for folder in closed:
        folder.chmod(0o755)
    target.publish(SITE, payload(NEW), release(NEW, 2))
    assert shows(www / "public", NEW)


@LAYOUTS
def test_what_was_sent_before_a_cut_is_not_sent_again(server: Server, www: Path, layout: Layout) -> None:
    big = made("big", more={f"files/{number}.pdf": os.urandom(20_000) for number in range(60)})
    whole = sum(map(len, big.values()))
    line = Line(server.login.port, cut=whole * 3 // 4)
    with pytest.raises(HostError, match="lost"):
        layout(connect(server.through(line.port)), f"{www}/public").publish(SITE, payload(big), release(big, 1))
    there = sum(file.stat().st_size for file in www.rglob(f"{INCOMING}*/**/*") if file.stat().st_size == 20_000)
    assert there > 0
    again = Line(server.login.port)
    host = connect(server.through(again.port))
    layout(host, f"{www}/public").publish(SITE, payload(big), release(big, 2))
    host.close()
    assert shows(www / "public", big)
    assert again.sent < whole - there + 100_000  # with what the line itself needs


@LAYOUTS
def test_a_full_disk_leaves_what_was_shown_and_says_so(host: SftpHost, www: Path, layout: Layout) -> None:
    large = made("large", more={f"files/{number}.pdf": os.urandom(200_000) for number in range(10)})
    with small_disk(www, 1_200_000):
        os.chown(www, *_ids(www.parent))
        target = layout(host, f"{www}/public")
        target.publish(SITE, payload(OLD), release(OLD))
        with pytest.raises(HostError, match="no room"):
            target.publish(SITE, payload(large), release(large, 2))
        assert shows(www / "public", OLD)
        subprocess.run(["mount", "-o", "remount,size=20m", str(www)], check=True)
        target.publish(SITE, payload(large), release(large, 3))
        assert shows(www / "public", large)


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[None]:
    """Let a folder be a disk of so many bytes, where we may."""
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], check=False)
    if done.returncode:
        pytest.skip("only root can make a disk that is full")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@LAYOUTS
def test_ten_thousand_files_are_published_and_only_what_differs_is_sent_again(
    server: Server, www: Path, layout: Layout
) -> None:
    page = b"<h1>%d</h1>" + b" " * 2000
    files = {f"sv/{number // 100}/{number}/index.html": page % number for number in range(10_000)}
    line = Line(server.login.port)
    host = connect(server.through(line.port))
    target = layout(host, f"{www}/public")
    target.publish(SITE, payload(files), release(files, 1))
    assert shows(www / "public", files)
    first, line.sent = line.sent, 0
    files["sv/77/7777/index.html"] = b"<h1>annat</h1>"
    target.publish(SITE, payload(files), release(files, 2))
    assert shows(www / "public", files)
    assert line.sent < first / 2
    host.close()


def test_a_target_of_the_settings_is_opened_with_what_the_environment_names(
    server: Server, www: Path, tmp_path: Path
) -> None:
    login, known = server.login, tmp_path / "known_hosts"
    known.write_text(f"[127.0.0.1]:{login.port} {login.host_key}\n", encoding="utf-8")
    settings = TargetSettings("sftp", f"{www}/public/", login.host, str(login.port), login.user)
    environment = {"SITEGEN_KNOWN_HOSTS": str(known), "SITEGEN_SSH_KEY": login.key_file}
    with opened(Project(tmp_path), "skara", "production", settings, environment) as target:
        allowed(target, "").publish(SITE, payload(OLD), release(OLD))
    assert shows(www / "public", OLD)
    with (
        pytest.raises(Refused, match="no folder"),
        opened(Project(tmp_path), "skara", "production", replace(settings, path=f"{www}/no/public"), environment),
    ):
        pass
    with (
        pytest.raises(Refused, match="folder in the way"),
        opened(
            Project(tmp_path), "skara", "production", replace(settings, path=str(www), layout="releases"), environment
        ),
    ):
        pass


@LAYOUTS
def test_a_host_that_falls_silent_is_given_up_and_what_it_showed_is_still_shown(
    server: Server, www: Path, layout: Layout, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sitegen.publish.sftp.PATIENCE", 1)
    layout(connect(server.login), f"{www}/public").publish(SITE, payload(OLD), release(OLD))
    large = made("large", more={f"files/{number}.pdf": os.urandom(50_000) for number in range(10)})
    line = Line(server.login.port, cut=200_000, silent=True)
    host = connect(server.through(line.port))
    start = time.monotonic()
    with pytest.raises(HostError, match="lost"):
        layout(host, f"{www}/public").publish(SITE, payload(large), release(large, 2))
    assert time.monotonic() - start < 20
    assert shows(www / "public", OLD)
    line.close()
    layout(connect(server.login), f"{www}/public").publish(SITE, payload(large), release(large, 3))
    assert shows(www / "public", large)
