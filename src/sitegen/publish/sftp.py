"""A server that speaks SFTP as a host: its key must be known, and several channels work at once."""

from __future__ import annotations

import errno
import logging
import posixpath
import queue
import stat
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TypeVar

import paramiko

from sitegen.publish.host import Entry, HostError, Kind
from sitegen.publish.lane import Lane
from sitegen.publish.refused import Refused

R = TypeVar("R")
logging.getLogger("paramiko").setLevel(logging.CRITICAL + 1)  # what went wrong is told in our own words

LANES = 8
"""Channels at once: OpenSSH lets one connection have ten."""
PATIENCE = 60
"""Seconds without an answer after which a host is taken for dead."""
_CONNECTING = 20
"""Seconds, the same, while connecting."""


@dataclass(frozen=True, slots=True)
class Login:
    """How to come to a server."""

    host: str
    port: int
    user: str
    known_hosts: str
    """File with the keys of the servers that are known, as ssh has it."""
    host_key: str = ""
    """The server's own key, kind and digits; empty: it stands in that file."""
    key_file: str = ""
    """Private key; empty: those of the agent and of ``~/.ssh``."""
    passphrase: str = ""
    password: str = ""


class _UnknownKey(paramiko.MissingHostKeyPolicy):
    """A server whose key nobody has vouched for is refused."""

    def missing_host_key(self, _client: paramiko.SSHClient, hostname: str, key: paramiko.PKey) -> None:
        line = f"{key.get_name()} {key.get_base64()}"
        raise Refused("unknown host key", host=hostname, print=key.fingerprint, key=line)


def connect(login: Login) -> SftpHost:
    """Open a connection.

    Raises:
        Refused: ``unknown host key``, ``wrong host key``, ``no entry`` (no key or password was taken), ``no host``,
            ``bad host key`` (``host_key`` is none).
    """
    client = paramiko.SSHClient()
    client.set_missing_host_key_policy(_UnknownKey())
    _know(client, login)
    try:
        client.connect(
            login.host,
            login.port,
            login.user,
            login.password or None,
            key_filename=login.key_file or None,
            passphrase=login.passphrase or None,
            timeout=_CONNECTING,
            banner_timeout=_CONNECTING,
            auth_timeout=_CONNECTING,
            channel_timeout=_CONNECTING,
        )
    except paramiko.BadHostKeyException as error:
        client.close()
        is_, was = error.key.fingerprint, error.expected_key.fingerprint
        raise Refused("wrong host key", host=login.host, print=is_, known=was) from error
    except Refused:
        client.close()
        raise
    except (paramiko.SSHException, OSError, EOFError) as error:
        client.close()
        if _not_let_in(error):
            raise Refused("no entry", host=login.host, user=login.user) from error
        raise Refused("no host", host=login.host, port=login.port, said=error) from error
    transport = client.get_transport()
    assert transport is not None  # it is connected
    transport.set_keepalive(15)
    return SftpHost(client, transport)


def _not_let_in(error: Exception) -> bool:
    """Say whether a server answered that nobody comes in so; paramiko says the same of a line that was cut."""
    if isinstance(error, paramiko.AuthenticationException):
        return "transport shut down" not in str(error)
    return isinstance(error, paramiko.SSHException) and "No authentication methods" in str(error)


def _know(client: paramiko.SSHClient, login: Login) -> None:
    if login.host_key:
        name = login.host if login.port == 22 else f"[{login.host}]:{login.port}"
        try:
            entry = paramiko.hostkeys.HostKeyEntry.from_line(f"{name} {login.host_key}")
        except (paramiko.SSHException, ValueError, paramiko.hostkeys.InvalidHostKey):
            entry = None
        if entry is None or entry.key is None:
            raise Refused("bad host key", key=login.host_key)
        client.get_host_keys().add(name, entry.key.get_name(), entry.key)
        return
    with suppress(OSError):
        client.load_host_keys(login.known_hosts)


class SftpHost:
    """Files of a server; paths that do not begin with a slash stand in the home folder of its user."""

    def __init__(self, client: paramiko.SSHClient, transport: paramiko.Transport) -> None:
        self.client = client
        self.transport = transport
        self.lanes = LANES
        self._free: queue.LifoQueue[Lane] = queue.LifoQueue()
        self._opened = 0
        self._opening = threading.Lock()

    def entries(self, folder: str) -> Mapping[str, Entry] | None:
        """Return what stands in a folder."""

        def listed(lane: Lane) -> dict[str, Entry]:
            return {one.filename: _entry(one) for one in lane.listdir_attr(folder)}

        return self._found(folder, listed)

    def entry(self, path: str) -> Entry | None:
        """Return what stands at a path."""
        return self._found(path, lambda lane: _entry(lane.lstat(path)))

    def read(self, path: str) -> bytes | None:
        """Return the bytes of a file."""

        def content(lane: Lane) -> bytes:
            with lane.open(path, "rb") as stream:
                stream.prefetch()
                return bytes(stream.read())

        return self._found(path, content)

    def write(self, path: str, content: bytes) -> None:
        """Write a file."""
        with self._lane(path) as lane:
            try:
                lane.write_whole(path, content)
            except OSError as error:
                if error.errno is None and lane.full(posixpath.dirname(path) or "."):
                    raise HostError("no room", path=path) from error
                raise

    def create(self, path: str, content: bytes) -> bool:
        """Write a file that must not be there yet."""
        with self._lane(path) as lane:
            try:
                lane.write_whole(path, content, new=True)
            except OSError:
                if self.entry(path) is None:
                    raise
                return False
            return True

    def make_folder(self, path: str) -> None:
        """Make a folder."""
        with self._lane(path) as lane:
            try:
                lane.mkdir(path)
            except OSError:  # it may be there; or a link to a folder may
                with suppress(OSError):
                    if stat.S_ISDIR(lane.stat(path).st_mode or 0):
                        return
                raise

    def replace(self, source: str, target: str) -> None:
        """Move in one move; a server that cannot do that over a file that is there, says no."""
        with self._lane(target) as lane:
            lane.posix_rename(source, target)

    def link(self, source: str, target: str) -> bool:
        """Give a file a second name."""
        with self._lane(target) as lane:
            try:
                lane.hard_link(source, target)
            except OSError:
                return self._is_file(lane, target)
            return True

    def point(self, path: str, to: str) -> bool:
        """Make a link that points to another path."""
        with self._lane(path) as lane:
            try:
                lane.symlink(to, path)
            except OSError:
                return False
            return True

    def pointed(self, path: str) -> str | None:
        """Return what a link points to; servers say no of what is none."""
        with self._lane(path) as lane:
            try:
                return lane.readlink(path)
            except OSError:
                return None

    def remove(self, path: str) -> None:
        """Remove a file or a link."""
        self._found(path, lambda lane: lane.remove(path))

    def remove_folder(self, path: str) -> bool:
        """Remove an empty folder."""
        with self._lane(path) as lane:
            try:
                lane.rmdir(path)
            except FileNotFoundError:
                return True
            except OSError as error:
                if error.errno is None:  # not empty
                    return False
                raise
            return True

    def close(self) -> None:
        """End the connection."""
        self.client.close()

    @staticmethod
    def _is_file(lane: Lane, path: str) -> bool:
        try:
            return _entry(lane.lstat(path)).kind is Kind.FILE
        except OSError:
            return False

    def _found(self, path: str, act: Callable[[Lane], R]) -> R | None:
        """Do something with what stands at a path; None where nothing does."""
        with self._lane(path) as lane:
            try:
                return act(lane)
            except FileNotFoundError:
                return None

    @contextmanager
    def _lane(self, path: str) -> Iterator[Lane]:
        """Lend a channel; what the server says is told as a HostError."""
        try:
            lane = self._take()
            try:
                yield lane
            finally:
                self._free.put(lane)
        except (EOFError, TimeoutError, paramiko.SSHException, ConnectionError) as error:
            raise HostError("lost", path=path) from error
        except OSError as error:
            if not self.transport.is_active():
                raise HostError("lost", path=path) from error
            if error.errno in {errno.EACCES, errno.EPERM}:
                raise HostError("may not", path=path) from error
            raise HostError("said no", path=path, said=error) from error

    def _take(self) -> Lane:
        """Return a free channel, or a new one as long as the server gives more."""
        with suppress(queue.Empty):
            return self._free.get_nowait()
        with self._opening:
            if self._opened < self.lanes:
                try:
                    lane = Lane.from_transport(self.transport)
                except paramiko.ChannelException:
                    lane = None
                    self.lanes = max(1, self._opened)
                if lane is not None:
                    channel = lane.get_channel()
                    assert channel is not None  # it is open
                    channel.settimeout(PATIENCE)
                    self._opened += 1
                    return lane
        if not self._opened:
            raise paramiko.SSHException("no channel")
        return self._free.get(timeout=PATIENCE)


def _entry(found: paramiko.SFTPAttributes) -> Entry:
    mode = found.st_mode or 0
    if stat.S_ISLNK(mode):
        return Entry(Kind.LINK, 0)
    return Entry(Kind.FOLDER if stat.S_ISDIR(mode) else Kind.FILE, found.st_size or 0)
