"""Earlier versions of a file, from git where there is any: read only, newest first, by what git itself says."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

_SECONDS = 60
"""A repository that takes longer to answer is treated as one that has no history."""


def versions(file: Path) -> Iterator[bytes]:
    """Yield the contents that a file has had in the commits of the branch, newest first, renames followed.

    Nothing where there is no git, no repository, or where the file has never been committed.
    """
    for blob in _blobs(file):
        content = _git(file.parent, "cat-file", "blob", blob)
        if content is not None:
            yield content


def _blobs(file: Path) -> list[str]:
    """Return the ids of the contents, each once."""
    log = _git(file.parent, "log", "--follow", "--format=", "--raw", "--no-abbrev", "-z", "--", file.name)
    if log is None:
        return []
    # ":100644 100644 OLD NEW M", then one name, or two where the file was renamed
    changes = [entry.split() for entry in log.split(b"\0") if entry.startswith(b":")]
    found = [change[3].decode("ascii") for change in changes if len(change) > 4]
    return [blob for blob in dict.fromkeys(found) if blob.strip("0")]


def _git(folder: Path, *arguments: str) -> bytes | None:
    """Return what git prints; None where it is not there or says no."""
    program = shutil.which("git")
    if program is None or not folder.is_dir():
        return None
    command = [program, "--no-pager", "--literal-pathspecs", *arguments]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=_SECONDS)  # noqa: S603 # arguments are ours, and file names
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
