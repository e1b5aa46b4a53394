"""A folder of this machine as a host, or one of another machine that is mounted here."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

from sitegen.engine.reason import reason
from sitegen.publish.host import Entry, HostError, Kind, OneByOne

P = ParamSpec("P")
R = TypeVar("R")
_NO_LINKS = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV, errno.EINVAL}
"""What a file system says that has no links, or no more of them."""


def _told(act: Callable[P, R]) -> Callable[P, R]:
    """Turn what the system says into a HostError."""

    @wraps(act)
    def told(*arguments: P.args, **named: P.kwargs) -> R:
        try:
            return act(*arguments, **named)
        except OSError as error:
            raise _said(error) from error

    return told


def _said(error: OSError) -> HostError:
    path = Path(error.filename or "").as_posix()
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return HostError("may not", path=path, above=Path(path).parent.as_posix())
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return HostError("no room", path=path)
    return HostError("said no", path=path, said=reason(error))


class FolderHost(OneByOne):
    """Files below any folder of this machine."""

    lanes = 4

    @_told
    def entries(self, folder: str) -> Mapping[str, Entry] | None:
        """Return what stands in a folder."""
        try:
            with os.scandir(folder) as found:
                listed: dict[str, Entry] = {}
                for one in found:
                    with suppress(FileNotFoundError):  # gone since
                        listed[one.name] = _entry(one.stat(follow_symlinks=False))
                return listed
        except (FileNotFoundError, NotADirectoryError):
            return None

    @_told
    def entry(self, path: str) -> Entry | None:
        """Return what stands at a path."""
        try:
            return _entry(os.lstat(path))
        except (FileNotFoundError, NotADirectoryError):
            return None

    @_told
    def read(self, path: str) -> bytes | None:
        """Return the bytes of a file."""
        try:
            return Path(path).read_bytes()
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            return None

    @_told
    def write(self, path: str, content: bytes) -> None:
        """Write a file."""
        Path(path).write_bytes(content)

    @_told
    def create(self, path: str, content: bytes) -> bool:
        """Write a file that must not be there yet."""
        try:
            with Path(path).open("xb") as stream:
                stream.write(content)
        except FileExistsError:
            return False
        return True

    @_told
    def make_folder(self, path: str) -> None:
        """Make a folder."""
        Path(path).mkdir(exist_ok=True)

    @_told
    def replace(self, source: str, target: str) -> None:
        """Move in one move."""
        Path(source).replace(target)

    @_told
    def link(self, source: str, target: str) -> bool:
        """Give a file a second name."""
        try:
            os.link(source, target, follow_symlinks=False)
        except FileExistsError:
            return True
        except (NotImplementedError, FileNotFoundError):
            return False
        except OSError as error:
            if error.errno in _NO_LINKS:
                return False
            raise
        return True

    @_told
    def point(self, path: str, to: str) -> bool:
        """Make a link that points to another path."""
        try:
            Path(path).symlink_to(to, target_is_directory=True)
        except (NotImplementedError, PermissionError):
            return False
        except OSError as error:  # on Windows: WinError 1314, a right that editors lack
            if error.errno in _NO_LINKS or getattr(error, "winerror", 0) == 1314:
                return False
            raise
        return True

    @_told
    def pointed(self, path: str) -> str | None:
        """Return what a link points to."""
        try:
            return Path(path).readlink().as_posix()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            if error.errno == errno.EINVAL:  # no link
                return None
            raise

    @_told
    def remove(self, path: str) -> None:
        """Remove a file or a link."""
        with suppress(FileNotFoundError, NotADirectoryError):
            Path(path).unlink()

    @_told
    def remove_folder(self, path: str) -> bool:
        """Remove an empty folder."""
        try:
            Path(path).rmdir()
        except (FileNotFoundError, NotADirectoryError):
            return True
        except OSError as error:
            if error.errno in {errno.ENOTEMPTY, errno.EEXIST}:
                return False
            raise
        return True

    def close(self) -> None:
        """Do nothing."""


def _entry(found: os.stat_result) -> Entry:
    if stat.S_ISLNK(found.st_mode):
        return Entry(Kind.LINK, 0)
    return Entry(Kind.FOLDER if stat.S_ISDIR(found.st_mode) else Kind.FILE, found.st_size)
