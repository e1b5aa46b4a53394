"""A file of a shard that is wanted: what it shows, what it is made with, and how."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Wanted(NamedTuple):
    """A file to be made."""

    path: str
    """From the site's folder."""
    view: str
    """Fingerprint of what it shows."""
    parts: tuple[tuple[str, str], ...]
    """Name and digest of what it is made with."""
    render: Callable[[], bytes | None]
