"""What a place that serves a site can do with files, whether it is a folder or a machine far away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from enum import Enum
from typing import NamedTuple, Protocol, TypeVar

from sitegen.publish.refused import Refused

T = TypeVar("T")


class Kind(Enum):
    """What stands at a path."""

    FILE = "file"
    FOLDER = "folder"
    LINK = "link"


class Entry(NamedTuple):
    """One name in a folder."""

    kind: Kind
    size: int
    """In bytes, of a file."""


class Write(NamedTuple):
    """A file to be written."""

    path: str
    size: int
    """In bytes."""
    read: Callable[[], bytes]


class HostError(Refused):
    """The host said no, or nothing any more. What was there before is still there.

    Words: ``may not``, ``no room``, ``lost``, ``said no``.
    """


class Host(Protocol):
    """Files of one place. Paths have forward slashes; each method raises HostError where the place says no."""

    lanes: int
    """How many things may be done at once; each method may be called from as many threads."""

    def entries(self, folder: str) -> Mapping[str, Entry] | None:
        """Return what stands in a folder, by name; None where there is no such folder."""

    def entry(self, path: str) -> Entry | None:
        """Return what stands at a path, not looking behind a link; None: nothing."""

    def read(self, path: str) -> bytes | None:
        """Return the bytes of a file; None where there is none."""

    def write(self, path: str, content: bytes) -> None:
        """Write a file: one that is cut short is shorter than it should be."""

    def create(self, path: str, content: bytes) -> bool:
        """Write a file that must not be there yet; False where it is."""

    def make_folder(self, path: str) -> None:
        """Make a folder, which may be there already; the one above it must be."""

    def replace(self, source: str, target: str) -> None:
        """Move a file, folder or link in one move; a file or link at ``target`` is replaced."""

    def link(self, source: str, target: str) -> bool:
        """Give a file a second name; False where the place has no such links. One that is there is left."""

    def point(self, path: str, to: str) -> bool:
        """Make a link that points to another path; False where the place has no such links."""

    def pointed(self, path: str) -> str | None:
        """Return what a link points to; None where there is no link."""

    def remove(self, path: str) -> None:
        """Remove a file or a link, which may be gone already."""

    def remove_folder(self, path: str) -> bool:
        """Remove an empty folder; False where it is not empty. It may be gone already."""

    def make_folders(self, paths: Sequence[str]) -> None:
        """Make folders, none of which stands in another."""

    def write_all(self, files: Sequence[Write]) -> None:
        """Write files, each read when its turn comes."""

    def replace_all(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Move each source over its target, in no order."""

    def link_all(self, pairs: Sequence[tuple[str, str]]) -> list[bool]:
        """Give each source a second name, its target; say of each whether it has one."""

    def remove_all(self, paths: Sequence[str]) -> None:
        """Remove files and links, in no order."""

    def close(self) -> None:
        """Let go of the place."""


class OneByOne:
    """Does with many what a host does with one."""

    def make_folders(self: Host, paths: Sequence[str]) -> None:
        """Make folders."""
        spread(self, self.make_folder, paths)

    def write_all(self: Host, files: Sequence[Write]) -> None:
        """Write files."""
        spread(self, lambda one: self.write(one.path, one.read()), files)

    def replace_all(self: Host, pairs: Sequence[tuple[str, str]]) -> None:
        """Move each source over its target."""
        spread(self, lambda pair: self.replace(*pair), pairs)

    def link_all(self: Host, pairs: Sequence[tuple[str, str]]) -> list[bool]:
        """Give each source a second name."""
        return [self.link(*pair) for pair in pairs]

    def remove_all(self: Host, paths: Sequence[str]) -> None:
        """Remove files and links."""
        spread(self, self.remove, paths)


def spread(host: Host, act: Callable[[T], object], items: Iterable[T]) -> None:
    """Do something with each item, as many at once as the host lets us; the first that fails stops the rest."""
    waiting = list(items)
    if host.lanes <= 1 or len(waiting) <= 1:
        for item in waiting:
            act(item)
        return
    with ThreadPoolExecutor(min(host.lanes, len(waiting))) as pool:
        futures = [pool.submit(act, item) for item in waiting]
        try:
            for future in futures:
                future.result()
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise


def above(path: str) -> set[str]:
    """Return the folders in which a path stands."""
    return {path[:at] for at, sign in enumerate(path) if sign == "/"}


def make_folders(host: Host, base: str, paths: Iterable[str]) -> None:
    """Make every folder that files need, given by their paths from ``base``, which is there."""
    needed = set().union(*map(above, paths))
    by_depth: dict[int, list[str]] = {}
    for folder in needed:
        by_depth.setdefault(folder.count("/"), []).append(f"{base}/{folder}")
    for _, folders in sorted(by_depth.items()):
        host.make_folders(sorted(folders))


def tree(host: Host, base: str) -> dict[str, Entry]:
    """Return everything below a folder but folders, by its path from there; nothing where there is no such folder."""
    found: dict[str, Entry] = {}
    level = [""]
    while level:
        listed: dict[str, Mapping[str, Entry]] = {}

        def look(folder: str, listed: dict[str, Mapping[str, Entry]] = listed) -> None:
            listed[folder] = host.entries(f"{base}/{folder}" if folder else base) or {}

        spread(host, look, level)
        level = []
        for folder, entries in listed.items():
            for name, entry in entries.items():
                path = f"{folder}/{name}" if folder else name
                if entry.kind is Kind.FOLDER:
                    level.append(path)
                else:
                    found[path] = entry
    return found


def remove_tree(host: Host, base: str) -> None:
    """Remove a folder with all that is in it."""
    there = tree(host, base)
    host.remove_all([f"{base}/{path}" for path in there])
    remove_empty(host, base, there)
    for folder in folders(host, base):
        host.remove_folder(folder)
    host.remove_folder(base)


def remove_empty(host: Host, base: str, paths: Iterable[str]) -> None:
    """Remove the folders above files that are gone, given by their paths from ``base``, as far as they are empty."""
    for folder in sorted(set().union(*map(above, paths)), key=lambda one: (-one.count("/"), one)):
        host.remove_folder(f"{base}/{folder}")


def folders(host: Host, base: str) -> list[str]:
    """Return every folder below one, the innermost first."""
    found: list[str] = []
    for name, entry in (host.entries(base) or {}).items():
        if entry.kind is Kind.FOLDER:
            inner = f"{base}/{name}"
            found += [*folders(host, inner), inner]
    return found
