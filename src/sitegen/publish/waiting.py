"""New bytes that wait for their places in a served folder, and what is meant with them once all are there."""

from __future__ import annotations

import hashlib

from sitegen.publish.claim import INCOMING, INTENT, replace_by
from sitegen.publish.host import Host
from sitegen.publish.manifest import Listed, Manifest, decode, encode
from sitegen.publish.step import Step


class Waiting:
    """The folder of what is sent. Each path has a name of its own there: one that is gone has taken its place."""

    def __init__(self, host: Host, folder: str) -> None:
        self.host = host
        self.folder = folder

    def place(self, path: str, one: Listed) -> str:
        """Return where the new bytes of a path wait."""
        return f"{self.folder}/{_name(path, one)}"

    def left(self, step: Step) -> set[str]:
        """Return the paths whose new bytes were sent before a cut; what is not wanted any more is removed."""
        there = self.host.entries(self.folder) or {}
        wanted = {_name(path, step.all_after[path]): path for path in step.placed}
        right = {
            name: wanted[name]
            for name, entry in there.items()
            if name in wanted and entry.size == step.all_after[wanted[name]].size
        }
        self.host.remove_all([f"{self.folder}/{name}" for name in there if name not in right])
        return set(right.values())

    def waits(self, step: Step) -> list[str]:
        """Return the paths of a step whose new bytes wait still."""
        there = self.host.entries(self.folder) or {}
        return [path for path in step.placed if _name(path, step.all_after[path]) in there]

    def intend(self, release: Manifest) -> None:
        """Say that all is there, and which release it shall be: from here on whoever comes next completes it."""
        replace_by(self.host, f"{self.folder}/{INTENT}", encode(release))

    def intended(self) -> Manifest | None:
        """Return what was meant; None: not all is there yet."""
        return decode(self.host.read(f"{self.folder}/{INTENT}"))

    def done(self) -> None:
        """Say that everything has its place."""
        self.host.remove(f"{self.folder}/{INTENT}")


def unfinished(host: Host, state: str) -> Manifest | None:
    """Return the release whose files were taking their places when its publishing was cut; None: there is none."""
    for name in sorted(host.entries(state) or {}):
        found = Waiting(host, f"{state}/{name}").intended() if name.startswith(INCOMING) else None
        if found is not None:
            return found
    return None


def _name(path: str, one: Listed) -> str:
    return f"{hashlib.sha256(path.encode()).hexdigest()[:20]}-{one.digest[:40]}"
