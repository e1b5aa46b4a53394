"""What a release in the served folder replaces: kept, so that it can be brought back, and in time forgotten."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from sitegen.publish.claim import replace_by
from sitegen.publish.host import Entry, Host, Kind, above, make_folders, spread, tree
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
        after = step.all_after
        leaving = {path: one for path, one in step.before.items() if after.get(path) != one}
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
        """Keep files that are not ours and stand where ours will: whoever put them there can have them back.

        Raises:
            Refused: ``link among`` where we would write through somebody's link, ``file among`` where somebody's file
                stands in the place of a folder of ours.
        """
        found = tree(self.host, self.docroot) if before is None else self._at(step.added)
        for path in step.added:
            for one in (path, *above(path)):
                kind = found[one].kind if one in found else None
                if kind is Kind.LINK or (kind is Kind.FILE and one != path):
                    word = "link among" if kind is Kind.LINK else "file among"
                    raise Refused(word, path=f"{self.docroot}/{one}")
        foreign = [path for path in step.added if path in found]
        if foreign:
            aside = f"{self.state}/{_FOUND}/{step.after.release}"
            for folder in (f"{self.state}/{_FOUND}", aside):
                self.host.make_folder(folder)
            make_folders(self.host, aside, foreign)
            for path in foreign:
                self._copy(f"{self.docroot}/{path}", f"{aside}/{path}", None)

    def _at(self, paths: Iterable[str]) -> dict[str, Entry]:
        """Return what stands at paths where nothing of ours does."""
        found: dict[str, Entry] = {}

        def look(path: str) -> None:
            there = self.host.entry(f"{self.docroot}/{path}")
            if there is not None and there.kind is not Kind.FOLDER:
                found[path] = there

        spread(self.host, look, list(paths))
        return found

    def prune(self, shown: Manifest, keep: int) -> None:
        """Forget all but the newest releases and the one that was shown before, and bytes that none of them needs."""
        releases = [one for one in self.releases() if one.release != shown.release]
        stay = [one for place, one in enumerate(releases) if place < keep - 1 or one.release == shown.before]
        for one in releases:
            if one not in stay:
                self.host.remove(f"{self.state}/{_RELEASES}/{one.release}.json")
        needed = {one.digest for release in stay for one in release.files.values()}
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
        there, been = self.host.entry(source), self.host.entry(target)
        if there is None or (one and there.size != one.size):
            return False
        if been is not None:  # of a cut, whole or not
            if been.size == there.size:
                return True
            self.host.remove(target)
        if self.host.link(source, target):
            return True
        content = self.host.read(source)
        if content is None or (one and hashlib.sha256(content).hexdigest() != one.digest):
            return False
        self.host.write(target, content)
        return True
