"""Whose place it is, and who is at work there: the marker that names the site, and the lock.

Both stand in the folder that sitegen keeps beside what it published, so that whatever machine comes next reads them.
"""

from __future__ import annotations

import json
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from sitegen.publish.host import Host, HostError, remove_tree
from sitegen.publish.refused import Refused

MARKER = "site.json"
LOCK = "lock.json"
INCOMING = "incoming-"
"""Beginning of the name of the folder of what is sent."""
INTENT = "intent.json"
"""Name of the file in it that says what is meant, once all is there."""
CLOSED = {
    ".htaccess": b'RedirectMatch 404 ".*"\n',
    "web.config": b"<configuration><system.webServer><handlers><clear /></handlers></system.webServer></configuration>",
}
"""What keeps Apache and IIS from showing our folder, also where they are told nothing else by us."""
_SIGNED = 3.0
"""Seconds in which a lock is signed, once it is there."""
_TRIES = 6


@dataclass(frozen=True, slots=True)
class Who:
    """Who publishes: said to others who find the lock."""

    owner: str
    """User and machine."""
    project: str
    """A secret of this project folder: a lock that has it is ours, and its holder is gone when we can publish."""


@dataclass(frozen=True, slots=True)
class Lock:
    """The lock as it stands on the host."""

    owner: str
    project: str
    since: str
    """Day and time, ISO 8601 with its zone."""
    token: str
    """Of this publishing alone."""


def belongs(host: Host, state: str) -> tuple[str, str] | None:
    """Return site and target that a place belongs to; None where no marker stands there.

    Raises:
        Refused: ``unreadable mark``.
    """
    content = host.read(f"{state}/{MARKER}")
    if content is None:
        return None
    try:
        whole = json.loads(content)
        return str(whole["site"]), str(whole["target"])
    except (ValueError, KeyError, TypeError) as error:
        raise Refused("unreadable mark", path=f"{state}/{MARKER}") from error


def check_owner(host: Host, state: str, site: str, target: str) -> bool:
    """Say whether a place is marked as ours.

    Raises:
        Refused: ``other site`` where it is somebody else's.
    """
    found = belongs(host, state)
    if found is not None and found != (site, target):
        raise Refused("other site", there=found[0], there_target=found[1], site=site, target=target)
    return found is not None


def mark(host: Host, state: str, site: str, target: str) -> None:
    """Mark a place as ours, where it is not yet; Refused (``other site``) where another was quicker."""
    for name, content in CLOSED.items():
        host.create(f"{state}/{name}", content)
    if not check_owner(host, state, site, target):
        content = json.dumps({"site": site, "target": target}, ensure_ascii=False).encode()
        replace_by(host, f"{state}/{MARKER}", content)


def replace_by(host: Host, path: str, content: bytes) -> None:
    """Replace a small file of ours in one move."""
    host.write(f"{path}.new", content)
    host.replace(f"{path}.new", path)


def locked(host: Host, state: str) -> Lock | None:
    """Return the lock that stands at a place; one that cannot be read has an unknown owner."""
    content = host.read(f"{state}/{LOCK}")
    if content is None:
        return None
    try:
        return Lock(**json.loads(content))
    except (ValueError, TypeError):
        return Lock("?", "", "?", "")


@dataclass(frozen=True, slots=True)
class Claim:
    """A lock that we hold."""

    host: Host
    state: str
    lock: Lock

    def incoming(self) -> str:
        """Return our own folder for what is sent: what a publishing that was cut has left, or a new one.

        It changes its name on the way, so that whoever still works in it, and lost the lock, comes to nothing.
        """
        ours = f"{self.state}/{INCOMING}{self.lock.token}"
        left = [name for name in self.host.entries(self.state) or {} if name.startswith(INCOMING)]
        begun = [name for name in left if self.host.entry(f"{self.state}/{name}/{INTENT}") is not None]
        left = [*begun, *(name for name in left if name not in begun)]  # what must be completed is never thrown away
        for name in left[:1]:
            self.host.replace(f"{self.state}/{name}", ours)
        for name in left[1:]:
            remove_tree(self.host, f"{self.state}/{name}")
        self.host.make_folder(ours)
        return ours

    def still(self) -> None:
        """Make sure that the lock is ours; Refused (``lock lost``) where somebody broke it meanwhile."""
        found = locked(self.host, self.state)
        if found is None or found.token != self.lock.token:
            raise Refused("lock lost", owner=found.owner if found else "?")


@contextmanager
def claimed(host: Host, state: str, who: Who, *, broken: bool = False) -> Iterator[Claim]:
    """Hold the lock of a place, whose state folder is there, while the block runs.

    A lock that was left by this project folder itself is taken over: whoever held it is gone, since two cannot publish
    from one folder at once.

    Args:
        host: where.
        state: folder of the lock.
        who: told to others.
        broken: whether a lock of somebody else is taken away first.

    Raises:
        Refused: ``locked`` where another holds it; ``lock lost`` where the host says no because another took over.
    """
    lock = Lock(who.owner, who.project, datetime.now(UTC).isoformat(timespec="seconds"), secrets.token_hex(8))
    path = f"{state}/{LOCK}"
    content = json.dumps(asdict(lock), ensure_ascii=False).encode()
    if not host.create(path, content):
        there = _read(host, state)
        if there is not None and there.project != who.project and not broken:
            raise Refused("locked", owner=there.owner, since=there.since, minutes=_minutes(there.since))
        _take_away(host, path, lock.token)
        if not host.create(path, content):  # somebody was quicker
            there = locked(host, state)
            raise Refused("locked", owner=there.owner if there else "?", since=there.since if there else "?", minutes=0)
    claim = Claim(host, state, lock)
    try:
        yield claim
    except HostError as error:
        if error.word == "said no":  # of what another has moved away: whoever was overtaken is told of that
            claim.still()
        raise
    finally:
        with suppress(HostError):  # where the host is gone the lock stays, and is ours the next time
            found = locked(host, state)
            if found is not None and found.token == lock.token:
                host.remove(path)


def _read(host: Host, state: str) -> Lock | None:
    """Return the lock of another; None where there is none, or where its holder was cut before he could sign it.

    Whoever signs late, over a slow line, finds that it is not his any more, and shows nothing.
    """
    for _ in range(_TRIES):
        found = locked(host, state)
        if found is None or found.token:
            return found
        time.sleep(_SIGNED / _TRIES)
    return None


def _take_away(host: Host, path: str, token: str) -> None:
    """Take a lock away: of two who do so at once, only one can move it."""
    aside = f"{path}.{token}"
    with suppress(HostError):
        host.replace(path, aside)
    host.remove(aside)


def _minutes(since: str) -> int:
    """Return how long ago a lock was made, in minutes; -1 where that cannot be read."""
    try:
        return int((datetime.now(UTC) - datetime.fromisoformat(since)).total_seconds() // 60)
    except (ValueError, TypeError):
        return -1
