"""What was published, as a list: path, digest and size of every file, and which release it is."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

FORMAT = 1
_NAME = re.compile(r"[a-z0-9-]*")
_DIGEST = re.compile(r"[0-9a-f]{64}")
"""Version of the list; one of another version is not read."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One file."""

    digest: str
    """SHA-256 of its bytes, in hex."""
    size: int
    """In bytes."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """One release of one site."""

    site: str
    """Name of its folder in content/."""
    target: str
    """``production`` or ``staging``."""
    release: str
    """Its name: a number, which counts up at its target, day and time in UTC, and the first digits of its digest."""
    files: Mapping[str, Listed]
    """Path from the site's folder → the file."""
    carried: Mapping[str, Listed] = field(default_factory=dict)
    """Assets of the release before, for readers whose page is still the old one."""
    before: str = ""
    """Name of the release that was shown when this one was published; empty: none."""

    @property
    def digest(self) -> str:
        """Return one digest for all files: two releases with the same one are the same site."""
        return digest_of(self.files)


def numbered(release: Manifest, earlier: Iterable[Manifest], shown: Manifest | None) -> Manifest:
    """Return a release with a number before its name, one more than the last: clocks may differ, or stand still.

    It remembers the one that is shown now.
    """
    numbers = (one.release.partition("-")[0] for one in earlier)
    last = max((int(number) for number in numbers if number.isdigit()), default=0)
    name = f"{last + 1:04d}-{release.release}"
    return replace(release, release=name, before=shown.release if shown else "")


def digest_of(files: Mapping[str, Listed]) -> str:
    """Return the SHA-256, in hex, of the paths and digests of files."""
    lines = "".join(f"{one.digest}  {path}\n" for path, one in sorted(files.items()))
    return hashlib.sha256(lines.encode()).hexdigest()


def encode(manifest: Manifest) -> bytes:
    """Return a manifest as JSON, the same bytes for the same release."""
    whole = {
        "format": FORMAT,
        "site": manifest.site,
        "target": manifest.target,
        "release": manifest.release,
        "files": _rows(manifest.files),
        "carried": _rows(manifest.carried),
        "before": manifest.before,
    }
    return (json.dumps(whole, ensure_ascii=False, indent=0) + "\n").encode()


def decode(content: bytes | None) -> Manifest | None:
    """Return a manifest; None where there is none, or what is there cannot be read."""
    try:
        whole = json.loads(content or b"")
        if whole["format"] != FORMAT:
            return None
        files, carried = _listed(whole["files"]), _listed(whole["carried"])
        names = [str(whole[name]) for name in ("site", "target", "release", "before")]
        if not all(map(_NAME.fullmatch, names)):
            return None
        return Manifest(names[0], names[1], names[2], files, carried, names[3])
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _rows(files: Mapping[str, Listed]) -> dict[str, list[Any]]:
    return {path: [one.digest, one.size] for path, one in sorted(files.items())}


def _listed(rows: Any) -> dict[str, Listed]:
    found = {str(path): Listed(str(digest), int(size)) for path, (digest, size) in rows.items()}
    for path, one in found.items():
        if not _DIGEST.fullmatch(one.digest) or not _inside(path):
            raise ValueError(path)
    return found


def _inside(path: str) -> bool:
    """Say whether a path stays below the site's folder, on every system: a host may have been broken into."""
    parts = path.split("/")
    return not any(part in {"", ".", ".."} or set(part) & set("\\\0:") for part in parts)
