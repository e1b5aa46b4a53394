"""What publishing would change: files added, changed and removed, and the limit on what one release may remove."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sitegen.publish.manifest import Listed, Manifest
from sitegen.publish.refused import Refused

ASSETS = "assets/"
"""Folder of the files whose names hold their digest: an old page may still ask for an old one."""
HOST_FILES = (".htaccess", "web.config")
_FEWEST = 20
"""So many files may always be removed."""
_SHARE = 10
"""Else at most one in so many."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Paths, each list in order."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    same: int
    """How many files are there already."""
    size: int
    """Bytes of what is added and changed."""


def difference(before: Manifest | None, files: Mapping[str, Listed]) -> Difference:
    """Return what stands between a release (None: nothing was published yet) and files to be published."""
    there = before.files if before else {}
    added = tuple(sorted(set(files) - set(there)))
    changed = tuple(sorted(path for path in files if path in there and files[path].digest != there[path].digest))
    size = sum(files[path].size for path in (*added, *changed))
    same = len(files) - len(added) - len(changed)
    return Difference(added, changed, tuple(sorted(set(there) - set(files))), same, size)


def within_limit(found: Difference, most: int | None) -> None:
    """Stop a release that removes more than it may: a wrong folder or a lost language looks so.

    Assets are not counted: each change of a style sheet removes the one before.

    Args:
        found: what would change.
        most: how many files may be removed; None: 20, or a tenth of those that are there.

    Raises:
        Refused: ``too many removed``.
    """
    there = found.same + len(found.changed) + len(found.removed)
    removed = [path for path in found.removed if not path.startswith(ASSETS)]
    limit = max(_FEWEST, there // _SHARE) if most is None else most
    if len(removed) > limit:
        raise Refused("too many removed", number=len(removed), there=there, limit=limit, first=removed[0])


def turn(path: str) -> tuple[int, str]:
    """Return where a file comes in the row: nothing is there before what it needs.

    Assets, what pages lead to, pages, what names pages by their digest, what sends readers to new pages, and last
    what tells search engines of them.
    """
    name = path.rpartition("/")[2]
    if path.startswith(ASSETS):
        place = 0
    elif path.endswith(".html"):
        place = 2
    elif name in {"worker.js", "guide.webmanifest"}:
        place = 3
    elif path in HOST_FILES:
        place = 4
    else:
        place = 5 if path in {"robots.txt", "sitemap.xml"} else 1
    return place, path


def carried(before: Manifest | None, files: Mapping[str, Listed]) -> dict[str, Listed]:
    """Return the assets of the release before that this one has not: readers may have a page of then open."""
    there = before.files if before else {}
    return {path: one for path, one in there.items() if path.startswith(ASSETS) and path not in files}
