"""A publisher that is killed, or whose line is cut, at any point: nothing is half, nothing is lost, the next completes.

Each kill and each cut is at another place of one publishing, over a real OpenSSH server.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path

import pytest

from sitegen.publish.host import Host
from sitegen.publish.in_place import InPlace
from sitegen.publish.refused import Refused
from sitegen.publish.releases import Releases
from sitegen.publish.sftp import Login, connect
from tests.publish.server import Line, Server
from tests.publish.sites import SITE, Files, made, nothing_missing, old_or_new, payload, release, shows

pytestmark = pytest.mark.slow
LAYOUTS = ("releases", "in place")
PARTS = 4
"""Each test is shared out, so that several processes can work on it."""
CUTS = 60
"""Of each layout."""
OLD, NEW = made("old", 12), made("new", 12)
_ACTS = ("write", "create", "make_folder", "replace", "link", "point", "remove", "remove_folder", "read", "entries")


def targets(login: Login, name: str, docroot: Path, spy: Callable[[Host], None] = lambda _: None) -> Releases | InPlace:
    """Connect, and return a target of a layout."""
    host = connect(login)
    spy(host)
    return Releases(host, docroot.as_posix()) if name == "releases" else InPlace(host, docroot.as_posix())


def publish(login: Login, name: str, docroot: Path, files: Files, number: int) -> None:
    """Publish files, as release of a number."""
    target = targets(login, name, docroot)
    target.publish(SITE, payload(files), release(files, number))
    target.host.close()


def counting(host: Host, die_at: int, counted: list[int]) -> None:
    """Let a host count what is asked of it, and this process be killed before the act of a number."""
    lock = threading.Lock()

    def wrapped(act: Callable[..., object]) -> Callable[..., object]:
        def told(*arguments: object, **named: object) -> object:
            with lock:
                counted[0] += 1
                if counted[0] == die_at:
                    os.kill(os.getpid(), signal.SIGKILL)
            return act(*arguments, **named)

        return told

    for act in _ACTS:
        setattr(host, act, wrapped(getattr(host, act)))


def killed(login: Login, name: str, docroot: Path, die_at: int) -> None:
    """Publish the new site, and be killed on the way."""
    target = targets(login, name, docroot, lambda host: counting(host, die_at, [0]))
    target.publish(SITE, payload(NEW), release(NEW, 2))


def after(login: Login, name: str, docroot: Path) -> None:
    """Make sure that nothing is half, and that the next publishing completes."""
    nothing_missing(docroot)
    old_or_new(docroot, OLD, NEW)
    if name == "releases":
        assert shows(docroot, OLD) or shows(docroot, NEW)
    publish(login, name, docroot, NEW, 3)
    assert shows(docroot, NEW)
    nothing_missing(docroot)


def acts_of(login: Login, name: str, docroot: Path) -> int:
    """Return how many acts the publishing of the new site over the old one has."""
    publish(login, name, docroot, OLD, 1)
    counted = [0]
    target = targets(login, name, docroot, lambda host: counting(host, 0, counted))
    target.publish(SITE, payload(NEW), release(NEW, 2))
    return counted[0]


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("name", LAYOUTS)
def test_a_publisher_that_is_killed_anywhere_leaves_nothing_half(
    server: Server, www: Path, name: str, part: int
) -> None:
    number = acts_of(server.login, name, www / "measured")
    assert number >= 50
    start = get_context("forkserver")
    start.set_forkserver_preload([__name__])
    for die_at in range(1 + part, number + 1, PARTS):
        docroot = www / f"public-{die_at}"
        publish(server.login, name, docroot, OLD, 1)
        process = start.Process(target=killed, args=(server.login, name, docroot, die_at))
        process.start()
        process.join(timeout=60)
        assert process.exitcode == -signal.SIGKILL
        after(server.login, name, docroot)


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("name", LAYOUTS)
def test_a_line_that_is_cut_anywhere_leaves_nothing_half(server: Server, www: Path, name: str, part: int) -> None:
    line = Line(server.login.port)
    publish(server.through(line.port), name, www / "measured", OLD, 1)
    publish(server.through(line.port), name, www / "measured", NEW, 2)
    whole = line.sent // 2
    for number in range(part, CUTS, PARTS):
        docroot = www / f"public-{number}"
        publish(server.login, name, docroot, OLD, 1)
        cut = Line(server.login.port, cut=whole * (number + 1) // CUTS)
        with suppress(Refused):
            publish(server.through(cut.port), name, docroot, NEW, 2)
        cut.close()
        after(server.login, name, docroot)


@pytest.mark.parametrize("name", LAYOUTS)
def test_of_two_who_publish_at_once_one_is_shown_whole(server: Server, www: Path, name: str) -> None:
    publish(server.login, name, www / "public", OLD, 1)
    told: list[str] = []
    begin = threading.Barrier(2)

    def act(files: Files, number: int) -> None:
        target = targets(server.login, name, www / "public")
        who = SITE.who.__class__(f"nummer {number}", f"project-{number}")
        begin.wait()
        try:
            order = SITE.__class__(SITE.site, SITE.target, who, 3)
            target.publish(order, payload(files), release(files, number))
        except Refused as refused:
            told.append(refused.word)

    sites = [made("one"), made("two")]
    threads = [threading.Thread(target=act, args=(files, number + 2)) for number, files in enumerate(sites)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert told in ([], ["locked"])
    assert shows(www / "public", sites[0]) or shows(www / "public", sites[1])
    nothing_missing(www / "public")
