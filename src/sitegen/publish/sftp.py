"""A server that speaks SFTP as a host: its key must be known, and several channels work at once."""

from __future__ import annotations

import errno
import logging
import posixpath
import queue
import socket
import stat
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TypeVar

import paramiko
from paramiko.sftp import CMD_EXTENDED, CMD_MKDIR, CMD_REMOVE, CMD_STAT

from sitegen.engine.reason import reason
from sitegen.publish.host import Entry, HostError, Kind, Write, spread
from sitegen.publish.lane import Lane
from sitegen.publish.refused import Refused

R = TypeVar("R")
T = TypeVar("T")
logging.getLogger("paramiko").setLevel(logging.CRITICAL + 1)  # what went wrong is told in our own words

LANES = 8
"""Channels at once: OpenSSH lets one connection have ten."""
_TOGETHER = 24
"""Requests of one lane that are under way together."""
_BYTES = 1_000_000
"""At most so many bytes of files are, unless one is larger."""
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
        Refused: ``unknown host key``, ``wrong host key``, ``no entry`` (no key or password was taken), ``no name``,
            ``no port``, ``no host``, ``bad key``, ``bad host key`` (``host_key`` is none).
    """
    _check_key(login)
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
    except (paramiko.SSHException, OSError, EOFError, UnicodeError) as error:
        client.close()
        if _not_let_in(error):
            raise Refused("no entry", host=login.host, user=login.user) from error
        raise _unreached(login, error) from error
    transport = client.get_transport()
    assert transport is not None  # it is connected
    transport.set_keepalive(15)
    return SftpHost(client, transport)


def _check_key(login: Login) -> None:
    """Make sure that the key which is named can be read; Refused (``bad key``) where not."""
    if not login.key_file:
        return
    try:
        paramiko.PKey.from_path(login.key_file, login.passphrase or None)
    except (OSError, ValueError, TypeError, paramiko.SSHException, paramiko.pkey.UnknownKeyType) as error:
        raise Refused("bad key", file=login.key_file, said=error) from error


def _unreached(login: Login, error: Exception) -> Refused:
    if isinstance(error, socket.gaierror | UnicodeError):
        return Refused("no name", host=login.host)
    if isinstance(error, ConnectionRefusedError | paramiko.ssh_exception.NoValidConnectionsError):
        return Refused("no port", host=login.host, port=login.port)
    return Refused("no host", host=login.host, port=login.port, said=reason(error))


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
    with suppress(OSError, UnicodeError, paramiko.SSHException, paramiko.hostkeys.InvalidHostKey):
        client.load_host_keys(login.known_hosts)  # one that cannot be read knows no server


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
        return self._found(folder, lambda lane: {name: _entry(one) for name, one in lane.listed(folder)})

    def entry(self, path: str) -> Entry | None:
        """Return what stands at a path."""
        return self._found(path, lambda lane: _entry(lane.lstat(path)))

    def read(self, path: str) -> bytes | None:
        """Return the bytes of a file."""

        def content(lane: Lane) -> bytes:
            found = lane.read_file(path)
            if found is None:  # a server that gives little at once
                with lane.open(path, "rb") as stream:
                    return bytes(stream.read())
            return found

        return self._found(path, content)

    def write(self, path: str, content: bytes) -> None:
        """Write a file."""
        with self._lane(path) as lane:
            error = lane.write_files([(path, content)])[0]
            if error is None:
                return
            with suppress(OSError):  # it may have its full size, and a hole in it
                lane.remove(path)
            room = lane.room(posixpath.dirname(path) or ".") if error.errno is None else None
            if room is not None and room < len(content):
                raise HostError("no room", path=path) from error
            raise error

    def create(self, path: str, content: bytes) -> bool:
        """Write a file that must not be there yet."""
        with self._lane(path) as lane:
            error = lane.write_files([(path, content)], new=True)[0]
            if error is not None and not self._is_file(lane, path):
                raise error
            return error is None

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
                return lane.ask([_link(source, target)]) == [None] or self._is_file(lane, target)
            except OSError:
                return False

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

    def make_folders(self, paths: Sequence[str]) -> None:
        """Make folders, many at once; most of those that could not be made are there already."""
        left: list[str] = []
        self._many(paths, lambda path: (CMD_MKDIR, path.encode(), paramiko.SFTPAttributes()), left.append)
        self._many(left, lambda path: (CMD_STAT, path.encode()), self.make_folder)

    def write_all(self, files: Sequence[Write]) -> None:
        """Write files, many at once."""

        def write(share: Sequence[Write]) -> None:
            contents = [one.read() for one in share]
            with self._lane(share[0].path) as lane:
                errors = lane.write_files([(one.path, content) for one, content in zip(share, contents, strict=True)])
                for one, error in zip(share, errors, strict=True):
                    if error is not None:
                        with suppress(OSError):  # the same
                            lane.remove(one.path)
            for one, content, error in zip(share, contents, errors, strict=True):
                if error is not None:
                    self.write(one.path, content)  # again, by itself: it tells why not

        spread(self, write, list(_shares(files, lambda one: one.size)))

    def replace_all(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Move each source over its target, many at once."""

        def request(pair: tuple[str, str]) -> tuple[object, ...]:
            return CMD_EXTENDED, b"posix-rename@openssh.com", pair[0].encode(), pair[1].encode()

        self._many(pairs, request, lambda pair: self.replace(*pair))

    def link_all(self, pairs: Sequence[tuple[str, str]]) -> list[bool]:
        """Give each source a second name, many at once."""
        missing: set[str] = set()

        def again(pair: tuple[str, str]) -> None:
            if not self.link(*pair):
                missing.add(pair[1])

        self._many(pairs, lambda pair: _link(*pair), again)
        return [target not in missing for _, target in pairs]

    def remove_all(self, paths: Sequence[str]) -> None:
        """Remove files and links, many at once."""
        self._many(paths, lambda path: (CMD_REMOVE, path.encode()), self.remove)

    def close(self) -> None:
        """End the connection."""
        self.client.close()

    def _many(
        self, items: Sequence[T], request: Callable[[T], tuple[object, ...]], again: Callable[[T], object]
    ) -> None:
        """Ask for many things at once; what the server has something against is asked for again, by itself."""

        def share(part: Sequence[T]) -> None:
            with self._lane(str(part[0])) as lane:
                errors = lane.ask([request(item) for item in part])
            for item, error in zip(part, errors, strict=True):
                if error is not None:
                    again(item)

        spread(self, share, list(_shares(items, lambda _: 0)))

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
        except (EOFError, TimeoutError, paramiko.SSHException, ConnectionError, queue.Empty) as error:
            self.transport.close()  # a host that does not answer is not waited for again
            raise HostError("lost", path=path) from error
        except OSError as error:
            if not self.transport.is_active():
                raise HostError("lost", path=path) from error
            if error.errno in {errno.EACCES, errno.EPERM}:
                raise HostError("may not", path=path, above=posixpath.dirname(path) or ".") from error
            raise HostError("said no", path=path, said=reason(error)) from error

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


def _link(source: str, target: str) -> tuple[object, ...]:
    return CMD_EXTENDED, b"hardlink@openssh.com", source.encode(), target.encode()


def _shares(items: Sequence[T], size: Callable[[T], int]) -> Iterator[Sequence[T]]:
    """Yield what one lane asks for at once."""
    share: list[T] = []
    room = _BYTES
    for item in items:
        if share and (len(share) == _TOGETHER or size(item) > room):
            yield share
            share, room = [], _BYTES
        share.append(item)
        room -= size(item)
    if share:
        yield share


def _entry(found: paramiko.SFTPAttributes) -> Entry:
    mode = found.st_mode or 0
    if stat.S_ISLNK(mode):
        return Entry(Kind.LINK, 0)
    return Entry(Kind.FOLDER if stat.S_ISDIR(mode) else Kind.FILE, found.st_size or 0)
