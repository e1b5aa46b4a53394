"""Files on disk: seen by stat, known by digest, replaced in one move.

A stat is a hint under git's racy rule: a file whose time lies too near the moment when it was recorded may have
been changed again without its stat showing it, so it is read. Digests decide (docs/design.md).
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import stat
import time
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

RACY_NS = 2_000_000_000
"""Two seconds: the coarsest clock among the file systems in use (FAT)."""

_REPLACE_TRIES = 20
"""On Windows a file that a scanner or browser holds open cannot be replaced; it is let go within a second."""


@dataclass(frozen=True, slots=True)
class Stat:
    """What the file system says of a file without reading it."""

    mtime_ns: int
    size: int
    inode: int
    ctime_ns: int
    """Catches a same-size edit whose mtime was set back; costs nothing."""

    @classmethod
    def of(cls, result: os.stat_result) -> Stat:
        """Take the four values from ``os.stat``."""
        return cls(result.st_mtime_ns, result.st_size, result.st_ino, result.st_ctime_ns)


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was when it was last read."""

    stat: Stat
    digest: str
    """SHA-256 of its bytes, in hex."""
    seen_ns: int
    """When it was read, by the clock of this machine."""

    def holds(self, stat: Stat) -> bool:
        """Say whether ``stat`` proves that the file is still the one that was read."""
        newest = max(self.stat.mtime_ns, self.stat.ctime_ns)
        return stat == self.stat and newest + RACY_NS < self.seen_ns


_SYSTEM_FILES = {"Thumbs.db", "desktop.ini", "ehthumbs.db", "Icon\r"}
"""What Windows and macOS leave in folders by themselves."""

UNREADABLE = Seen(Stat(0, 0, 0, 0), "", 0)
"""A file that cannot be read, or may not."""


def walk(folder: Path, prefix: str) -> Iterator[tuple[str, Path]]:
    """Yield (path with ``prefix`` and forward slashes, file) of every file below ``folder``, in order.

    Names that begin with a dot are passed over, and what systems leave. Folders behind links are not entered. One that
    may not be read is yielded itself, with a slash at its end; where it is the first, OSError is raised.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError:
        if not prefix:
            raise
        yield f"{prefix}/", folder
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name in _SYSTEM_FILES:
            continue
        path = f"{prefix}/{entry.name}" if prefix else entry.name
        if entry.is_dir(follow_symlinks=False):
            yield from walk(Path(entry.path), path)
        else:
            yield path, Path(entry.path)


def look(files: Iterable[tuple[str, Path]], known: dict[str, Seen], within: Path | None = None) -> dict[str, Seen]:
    """Return each file as it is now, reading only those that ``known`` does not vouch for.

    A file that cannot be read has the empty digest; where ``within`` is given, so has a link that leads out of it.
    """
    border = within.resolve() if within else None
    found: dict[str, Seen] = {}
    for name, file in files:
        before = known.get(name)
        try:
            if border is not None and file.is_symlink() and border not in file.resolve().parents:
                found[name] = UNREADABLE
                continue
            stat = Stat.of(file.stat())
            if before is not None and before.holds(stat):
                found[name] = before
                continue
            seen_ns = time.time_ns()
            content = hashlib.sha256(file.read_bytes()).hexdigest()
        except (OSError, RuntimeError):  # a link that leads to itself is a RuntimeError before Python 3.13
            found[name] = UNREADABLE
            continue
        found[name] = Seen(stat, content, seen_ns)
    return found


def rewrite(target: Path, content: bytes) -> None:
    """Replace a file that somebody writes by hand: where it really stands, and who may read and write it stays.

    Raises:
        PermissionError: it is write-protected, and left as it is.
    """
    place = target.resolve()
    if not place.exists():
        write(place, content)
        return
    if not os.access(place, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    write(place, content, mode=stat.S_IMODE(place.stat().st_mode))


def write(target: Path, content: bytes, mode: int | None = None) -> Seen:
    """Replace ``target`` by ``content`` in one move: at every moment it is whole, old or new.

    The new bytes stand in a file beside it whose name begins with a dot; a kill leaves at most that one.

    Args:
        mode: who may read and write it; None: as for any new file.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.parent / f".{target.name}.{os.getpid()}.new"
    try:
        beside.write_bytes(content)
        if mode is not None:
            beside.chmod(mode)
        _replace(beside, target)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    return Seen(Stat.of(target.stat()), hashlib.sha256(content).hexdigest(), time.time_ns())


def move(source: Path, target: Path, digest: str) -> Seen:
    """Move a whole file, whose digest is known, to ``target`` in one move; what stands in the way is removed."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        next(one for one in target.parents if one.is_file() or one.is_symlink()).unlink()
        target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    _replace(source, target)
    return Seen(Stat.of(target.stat()), digest, time.time_ns())


def _replace(source: Path, target: Path) -> None:
    for attempt in range(_REPLACE_TRIES):
        try:
            source.replace(target)
        except PermissionError:
            if attempt + 1 == _REPLACE_TRIES:
                raise
            time.sleep(0.05)
        else:
            return


def remove(folder: Path, names: Iterable[str], kept: Collection[str] = ()) -> int:
    """Remove our files by name below ``folder``, and folders that this leaves empty; return how many.

    A name that differs from one of ``kept`` in case alone is the same file on some systems: it is renamed there.
    """
    folded = {name.casefold(): name for name in kept}
    gone = 0
    for name in names:
        file = folder / name
        other = folder / folded[name.casefold()] if name.casefold() in folded else None
        with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
            if other is not None and other.exists() and other.samefile(file):
                file.rename(other)
                continue
            _unlink(file)
            gone += 1
        _prune(folder, file)
    return gone


def _unlink(file: Path) -> None:
    """Remove a file; on Windows one that is held open is let go within a second."""
    for attempt in range(_REPLACE_TRIES):
        try:
            file.unlink()
        except PermissionError:
            if attempt + 1 == _REPLACE_TRIES or not file.is_file():
                raise
            time.sleep(0.05)
        else:
            return


def _prune(folder: Path, file: Path) -> None:
    for parent in file.parents:
        if parent == folder or folder not in parent.parents:
            return
        try:
            parent.rmdir()
        except OSError:
            return
