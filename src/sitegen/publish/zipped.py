"""A zip file for whoever keeps the host: the same bytes for the same site, with a list of what must be in it."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from sitegen.engine.reason import reason
from sitegen.publish.claim import Lock
from sitegen.publish.difference import turn
from sitegen.publish.folder import FolderHost
from sitegen.publish.host import HostError
from sitegen.publish.manifest import Manifest, decode, encode
from sitegen.publish.payload import Payload
from sitegen.publish.refused import Refused
from sitegen.publish.target import Order

MANIFEST = "manifest.json"
SUMS = "SHA256SUMS"
"""As ``sha256sum --check`` reads it."""
_WHEN = (1980, 1, 1, 0, 0, 0)
"""The first time that a zip file can tell: when it was made is not what it says."""
_MODE = 0o100644 << 16


class ZipTarget:
    """A folder of this machine with one zip file for each release."""

    name = "zip"

    def __init__(self, folder: Path, site: str, target: str) -> None:
        self.folder = folder
        self.begins = f"{site}-{target}-"

    def current(self) -> Manifest | None:
        """Return the release that was packed last."""
        return next(iter(self.releases()), None)

    def foreign(self) -> str:
        """Return an empty text: other files may stand beside."""
        return ""

    def lock(self) -> Lock | None:
        """Return None: each release is a file of its own."""
        return None

    def releases(self) -> list[Manifest]:
        """Return the releases that were packed, the newest first."""
        files = sorted(self.folder.glob(f"{self.begins}*.zip"), key=lambda file: file.stat().st_mtime_ns, reverse=True)
        return [one for one in map(_manifest, files) if one is not None]

    def unfinished(self) -> bool:
        """Return False: a file is there whole, or not at all."""
        return False

    def publish(self, order: Order, payload: Payload, release: Manifest) -> Manifest:
        """Write the zip file. It is called by what is in it, for the time of day would make it another one."""
        named = replace(release, release=release.digest[:12])
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            return self._written(order.site, payload, named)
        except OSError as error:
            raise HostError("said no", path=self.folder.as_posix(), said=reason(error)) from error

    def _written(self, site: str, payload: Payload, named: Manifest) -> Manifest:
        target = self.folder / f"{self.begins}{named.release}.zip"
        beside = target.with_suffix(".new")
        with zipfile.ZipFile(beside, "w", zipfile.ZIP_STORED) as packed:  # packing differs between versions of zlib
            for name, content in _contents(site, payload, named):
                packed.writestr(_info(name), content)
        FolderHost().replace(beside.as_posix(), target.as_posix())
        return named

    def rollback(self, order: Order, to: Manifest) -> None:
        """Refuse: whoever keeps the host has the earlier file."""
        raise Refused("no rollback", site=order.site, release=to.release)


def _contents(site: str, payload: Payload, release: Manifest) -> Iterator[tuple[str, bytes]]:
    sums = "".join(f"{one.digest}  {site}/{path}\n" for path, one in sorted(payload.listed.items()))
    yield MANIFEST, encode(release)
    yield SUMS, sums.encode()
    for path in sorted(payload.listed, key=turn):
        yield f"{site}/{path}", payload.read(path)


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _WHEN)
    info.create_system = 3  # Unix, whatever machine this is
    info.external_attr = _MODE
    return info


def _manifest(file: Path) -> Manifest | None:
    with suppress(OSError, KeyError, zipfile.BadZipFile), zipfile.ZipFile(file) as packed:
        return decode(packed.read(MANIFEST))
    return None
