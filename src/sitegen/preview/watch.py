"""The one door to what watches files: says when something was saved."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

import watchfiles

_QUIET_MS = 15
"""Milliseconds without another change after which what was saved is told: editors write a file in several steps."""
_LONGEST_MS = 400


def saved(folders: Iterable[Path], stop: threading.Event) -> Iterator[frozenset[Path]]:
    """Yield the files that were changed together, below folders that are there, until the event is set.

    Once, when it has begun to watch, it yields none: what was saved before is not told.
    """
    there = [folder for folder in folders if folder.is_dir()]
    begun = False
    for found in watchfiles.watch(
        *there,
        step=_QUIET_MS,
        debounce=_LONGEST_MS,
        stop_event=stop,
        raise_interrupt=False,
        rust_timeout=_LONGEST_MS,
        yield_on_timeout=True,
    ):
        if found or not begun:
            begun = True
            yield frozenset(Path(path) for _, path in found)
