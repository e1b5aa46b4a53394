"""One build at a time: a lock that the operating system lets go of when its holder dies."""

from __future__ import annotations

import errno
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

_AGAIN = 0.2
"""Seconds after which a lock that another process holds is asked for again."""


class BusyError(Exception):
    """Another build is under way."""


@contextmanager
def held(file: Path, patience: float = 0.0) -> Iterator[None]:
    """Hold the lock ``file`` for as long as the block runs.

    Raises BusyError where another process still holds it after so many seconds.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    until = time.monotonic() + patience
    with file.open("ab") as stream:
        while not _taken(stream):
            if time.monotonic() >= until:
                raise BusyError(str(file))
            time.sleep(_AGAIN)
        yield


def _taken(stream: IO[bytes]) -> bool:
    """Take the lock; say whether nobody else holds it."""
    try:
        _lock(stream)
    except OSError as error:
        if error.errno not in {errno.EACCES, errno.EAGAIN, errno.EDEADLK}:
            raise
        return False
    return True


if sys.platform == "win32":
    import msvcrt

    def _lock(stream: IO[bytes]) -> None:
        stream.seek(0)
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(stream: IO[bytes]) -> None:
        fcntl.lockf(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)  # unlike flock, not inherited by forked processes
