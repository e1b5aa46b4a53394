"""What a release in the served folder replaces: kept, so that it can be brought back, and in time forgotten."""

from __future__ import annotations

import hashlib

from sitegen.publish.claim import replace_by
from sitegen.publish.host import Host, Kind, make_folders, spread, tree
from sitegen.publish.manifest import Listed, Manifest, decode, encode
from sitegen.publish.refused import Refused
from sitegen.publish.step import Step

_KEPT = "kept"
_RELEASES = "releases"
_FOUND = "found"
"""Folder of files that stood there before and were not ours, where ours took their place."""


class Kept:
    """Bytes by their digest, and the manifests that can be made again from them, in the state folder of a host."""

    def __init__(self, host: Host, docroot: str, state: str) -> None:
        self.host = host
        self.docroot = docroot
        self.state = state

    def releases(self) -> list[Manifest]:
        """Return the releases that can be made again, the newest first."""
        folder = f"{self.state}/{_RELEASES}"
        names = sorted((name for name in self.host.entries(folder) or {} if name.endswith(".json")), reverse=True)
        found = [decode(self.host.read(f"{folder}/{name}")) for name in names]
        return [one for one in found if one is not None]

    def bring(self, path: str, one: Listed, shown: str, target: str) -> None:
        """Let the bytes of a kept file stand at ``target`` too.

        Args:
            path: of the file in its release.
            one: the file.
            shown: path in the served folder where the same bytes may stand.
            target: where they shall stand.

        Raises:
            Refused: ``not kept`` where the bytes are nowhere any more.
        """
        kept = f"{self.state}/{_KEPT}/{one.digest}"
        if not (self._copy(kept, target, one) or self._copy(f"{self.docroot}/{shown}", target, one)):
            raise Refused("not kept", path=path)

    def keep(self, before: Manifest | None, step: Step) -> None:
        """Keep the bytes of the release that is shown, as far as they will be replaced or removed."""
        if before is None:
            return
        for name in (_KEPT, _RELEASES):
            self.host.make_folder(f"{self.state}/{name}")
        there = self.host.entries(f"{self.state}/{_KEPT}") or {}
        leaving = {path: step.before[path] for path in (*step.placed, *step.gone) if path in step.before}
        missing = {
            one.digest: (path, one)
            for path, one in leaving.items()
            if one.digest not in there or there[one.digest].size != one.size
        }

        def keep(item: tuple[str, tuple[str, Listed]]) -> None:
            digest, (path, one) = item
            self._copy(f"{self.docroot}/{path}", f"{self.state}/{_KEPT}/{digest}", one)

        spread(self.host, keep, missing.items())
        replace_by(self.host, f"{self.state}/{_RELEASES}/{before.release}.json", encode(before))

    def set_aside(self, before: Manifest | None, step: Step) -> None:
        """Keep files that are not ours and stand where ours will: whoever put them there can have them back."""
        if before is None:
            there = tree(self.host, self.docroot)
            foreign = [path for path in step.added if path in there]
        else:
            found: set[str] = set()

            def look(path: str) -> None:
                there = self.host.entry(f"{self.docroot}/{path}")
                if there is not None and there.kind is Kind.FILE:
                    found.add(path)

            spread(self.host, look, step.added)
            foreign = sorted(found)
        if foreign:
            self.host.make_folder(f"{self.state}/{_FOUND}")
            make_folders(self.host, f"{self.state}/{_FOUND}", foreign)
            for path in foreign:
                self._copy(f"{self.docroot}/{path}", f"{self.state}/{_FOUND}/{path}", None)

    def prune(self, shown: str, keep: int) -> None:
        """Forget all but the newest releases, and the bytes that none of those needs."""
        releases = [one for one in self.releases() if one.release != shown]
        for one in releases[max(0, keep - 1) :]:
            self.host.remove(f"{self.state}/{_RELEASES}/{one.release}.json")
        needed = {one.digest for release in releases[: max(0, keep - 1)] for one in release.files.values()}
        there = self.host.entries(f"{self.state}/{_KEPT}") or {}
        self.host.remove_all([f"{self.state}/{_KEPT}/{name}" for name in there if name not in needed])

    def _copy(self, source: str, target: str, one: Listed | None) -> bool:
        """Give a file a second name; where the host has no such links, its bytes are fetched and sent.

        Args:
            source: where it stands.
            target: where it shall stand as well.
            one: what it must be, as far as that can be seen without fetching it; None: whatever it is.

        Returns:
            Whether it stands there now: not where it is gone, or was changed by hand.
        """
        there = self.host.entry(source)
        if there is None or (one and there.size != one.size):
            return False
        if self.host.link(source, target):
            return True
        content = self.host.read(source)
        if content is None or (one and hashlib.sha256(content).hexdigest() != one.digest):
            return False
        self.host.write(target, content)
        return True
