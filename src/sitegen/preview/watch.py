"""The one door to what watches files: says when something was saved."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import watchfiles

logging.getLogger("watchfiles").setLevel(logging.ERROR)  # it tells in English that somebody pressed Ctrl-C
_QUIET_MS = 15
"""Milliseconds without another change after which what was saved is told: editors write a file in several steps."""
_LONGEST_MS = 400


def saved(folders: Iterable[Path], stop: threading.Event) -> Iterator[frozenset[Path]]:
    """Yield the files that were changed together, below folders that are there, until the event is set.

    When it has begun to watch it yields none: what was saved before is not told. So it does where a folder was
    replaced by another one, as a copy that is brought back, and is watched anew.
    """
    folders = list(folders)
    while not stop.is_set():
        watched, begun = _there(folders), False
        if not watched:
            stop.wait(_LONGEST_MS / 1000)
            continue
        for found in watchfiles.watch(
            *watched,
            step=_QUIET_MS,
            debounce=_LONGEST_MS,
            stop_event=stop,
            raise_interrupt=False,
            rust_timeout=_LONGEST_MS,
            yield_on_timeout=True,
        ):
            if not begun:
                begun = True
                yield frozenset()
            if found:
                yield frozenset(Path(path) for _, path in found)
            if _there(folders) != watched:
                break
        else:
            return  # it was stopped


def _there(folders: Iterable[Path]) -> dict[Path, tuple[int, int]]:
    """Return the folders that are there, each with what tells it from another one of its name."""
    found: dict[Path, tuple[int, int]] = {}
    for folder in folders:
        with suppress(OSError):
            stat = folder.stat()
            found[folder] = (stat.st_dev, stat.st_ino)
    return found
