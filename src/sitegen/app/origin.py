"""Where sitegen was installed from, so that a project can name the same program for its automatic runs.

Source: PEP 610 (``direct_url.json``). A name alone is never enough where the package came from a file: a registry
may have another package of that name.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from sitegen import __version__

FOLDER = "program"
"""Folder of a project that holds the program, where it came as a file."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What to install."""

    requirement: str
    """As pip reads it in requirements.txt; empty: nobody else can install it from where this one stands."""
    wheel: Path | None = None
    """The file to keep in the project at ``FOLDER``; None: it is fetched."""


def origin(direct: Callable[[], str | None] | None = None) -> Origin:
    """Return where the program that runs came from.

    Args:
        direct: reads direct_url.json; None: that of the installed package.
    """
    try:
        text = (direct or _direct)()
    except PackageNotFoundError:
        return Origin("")
    if not text:  # from a registry
        return Origin(f"sitegen=={__version__}")
    found = json.loads(text)
    url = str(found.get("url", ""))
    if url.startswith("file:"):
        return _of_file(Path(url2pathname(urlsplit(url).path)))
    if "vcs_info" in found:
        how = found["vcs_info"]
        return Origin(f"sitegen @ {how['vcs']}+{url}@{how['commit_id']}")
    return Origin(f"sitegen @ {url}")


def _of_file(file: Path) -> Origin:
    there = False
    with suppress(OSError):
        there = file.suffix == ".whl" and file.is_file()
    return Origin(f"./{FOLDER}/{file.name}", file) if there else Origin("")


def _direct() -> str | None:
    return distribution("sitegen").read_text("direct_url.json")
