"""A publisher that is killed, or whose line is cut, at any point: nothing is half, nothing is lost, the next completes.

Each kill and each cut is at another place of one publishing, over a real OpenSSH server.
"""

from __future__ import annotations

import os
import signal
import threading
from contextlib import suppress
from itertools import count
from multiprocessing import get_context
from pathlib import Path

import pytest

from sitegen.publish.in_place import InPlace
from sitegen.publish.lane import Lane
from sitegen.publish.refused import Refused
from sitegen.publish.releases import Releases
from sitegen.publish.sftp import Login, connect
from tests.publish.server import Line, Server
from tests.publish.sites import SITE, Files, made, nothing_missing, old_or_new, payload, release, shows

pytestmark = pytest.mark.slow
LAYOUTS = {"releases": 1, "in place": 2}
"""Name → before every so many requests to the server the publisher is killed once."""
PARTS = 4
"""Each test is shared out, so that several processes can work on it."""
CUTS = 60
"""Of each layout."""
LEAST_KILLS = 20
"""Of each part of each layout."""
OLD, NEW = made("old", 12), made("new", 12)


def targets(login: Login, name: str, docroot: Path) -> Releases | InPlace:
    """Connect, and return a target of a layout."""
    host = connect(login)
    return Releases(host, docroot.as_posix()) if name == "releases" else InPlace(host, docroot.as_posix())


def publish(login: Login, name: str, docroot: Path, files: Files, number: int) -> None:
    """Publish files, as release of a number."""
    target = targets(login, name, docroot)
    target.publish(SITE, payload(files), release(files, number))
    target.host.close()


def killed(login: Login, name: str, docroot: Path, die_at: int) -> None:
    """Publish the new site; be killed before a request to the server, of all that are sent to it."""
    target, asked, send = targets(login, name, docroot), count(1), Lane._send_packet  # type: ignore[attr-defined] # the same

    def counted(lane: Lane, *packet: object) -> None:
        if next(asked) == die_at:
            os.kill(os.getpid(), signal.SIGKILL)
        send(lane, *packet)

    Lane._send_packet = counted  # type: ignore[attr-defined] # paramiko's own, which its stubs leave out
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


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("name", LAYOUTS)
def test_a_publisher_that_is_killed_anywhere_leaves_nothing_half(
    server: Server, www: Path, name: str, part: int
) -> None:
    start = get_context("forkserver")
    start.set_forkserver_preload([__name__])
    kills = 0
    for die_at in count(1 + part, PARTS * LAYOUTS[name]):
        docroot = www / f"public-{die_at}"
        publish(server.login, name, docroot, OLD, 1)
        process = start.Process(target=killed, args=(server.login, name, docroot, die_at))
        process.start()
        process.join(timeout=60)
        if process.exitcode == 0:
            break  # it was done before
        assert process.exitcode == -signal.SIGKILL
        kills += 1
        after(server.login, name, docroot)
    assert kills >= LEAST_KILLS


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
    assert told in ([], ["locked"], ["lock lost"])  # lost: on a busy machine, by whoever signed his lock too late
    assert shows(www / "public", sites[0]) or shows(www / "public", sites[1])
    nothing_missing(www / "public")
