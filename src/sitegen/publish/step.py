"""From one release to the next in one folder: which paths get new bytes, which are removed, and in which row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sitegen.publish.difference import turn
from sitegen.publish.host import above
from sitegen.publish.manifest import Listed, Manifest


@dataclass(frozen=True, slots=True)
class Step:
    """From one release to the next, as far as the served folder is concerned."""

    before: Mapping[str, Listed]
    """All of ours that stands there, what was carried too."""
    after: Manifest
    again: bool = False
    """Whether what should stand there already is sent too."""

    @property
    def all_after(self) -> dict[str, Listed]:
        """Return what shall stand there."""
        return {**self.after.carried, **self.after.files}

    @property
    def placed(self) -> list[str]:
        """Return the paths that get new bytes, in their row."""
        wanted = self.all_after
        return sorted(
            (path for path, one in wanted.items() if self.before.get(path) != one or self._again(path)), key=turn
        )

    def _again(self, path: str) -> bool:
        return self.again and path in self.after.files

    @property
    def added(self) -> list[str]:
        """Return the paths where nothing of ours stands yet."""
        return sorted(set(self.all_after) - set(self.before))

    def in_the_way(self, waiting: Iterable[str]) -> list[str]:
        """Return the paths that go first: a folder shall stand where a file is, or the other way round.

        Args:
            waiting: the paths that have not taken their places yet.
        """
        after = set(waiting)
        folders = {folder for path in after for folder in above(path)}
        return [path for path in self.gone if path in folders or above(path) & after]

    @property
    def gone(self) -> list[str]:
        """Return the paths that are removed: what leads to others first."""
        return sorted(set(self.before) - set(self.all_after), key=turn, reverse=True)


def everything(manifest: Manifest | None) -> dict[str, Listed]:
    """Return all of ours that stands there with a release; nothing without one."""
    return {**manifest.carried, **manifest.files} if manifest else {}
