"""Releases beside each other: the served folder is a link, and one rename shows another release, whole.

Beside the served folder ``NAME`` stands ``NAME.releases/``: the marker, the lock, ``incoming-…/`` while something is
sent, and a folder for each release with its ``manifest.json`` and its ``public/``, to which ``NAME`` points.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from posixpath import basename, dirname, join

from sitegen.publish.claim import Lock, check_owner, claimed, locked, mark, replace_by
from sitegen.publish.difference import carried, turn
from sitegen.publish.host import Host, HostError, Kind, folders, make_folders, remove_tree, tree
from sitegen.publish.manifest import Listed, Manifest, decode, encode, numbered
from sitegen.publish.payload import Payload
from sitegen.publish.refused import Refused
from sitegen.publish.target import Order, parts, releases_state

MANIFEST = "manifest.json"
PUBLIC = "public"
_GONE = "gone-"


class Releases:
    """The layout of a host that has links."""

    name = "releases"

    def __init__(self, host: Host, docroot: str) -> None:
        self.host = host
        self.docroot = docroot
        self.state = releases_state(docroot)

    def current(self) -> Manifest | None:
        """Return the release that is shown."""
        to = self.host.pointed(self.docroot)
        if to is None or basename(to) != PUBLIC:
            return None
        return decode(self.host.read(f"{self.state}/{basename(dirname(to))}/{MANIFEST}"))

    def foreign(self) -> str:
        """Return the served folder where it is a link of somebody else's."""
        to = self.host.pointed(self.docroot)
        ours = to is None or to.startswith(f"{parts(self.docroot)[1]}.releases/")
        return "" if ours else f"{self.docroot} → {to}"

    def lock(self) -> Lock | None:
        """Return the lock of whoever is at work there."""
        return locked(self.host, self.state)

    def releases(self) -> list[Manifest]:
        """Return the releases that are there, the newest first."""
        there = self.host.entries(self.state) or {}
        names = [name for name, entry in there.items() if entry.kind is Kind.FOLDER and name[:1].isdigit()]
        found = [decode(self.host.read(f"{self.state}/{name}/{MANIFEST}")) for name in sorted(names, reverse=True)]
        return [one for one in found if one is not None]

    def unfinished(self) -> bool:
        """Return False: a release that is not whole is never shown."""
        return False

    def publish(self, order: Order, payload: Payload, release: Manifest) -> Manifest:
        """Send a release beside the others, then show it. One that is there already is only shown."""
        self.host.make_folder(self.state)
        check_owner(self.host, self.state, order.site, order.target)
        with claimed(self.host, self.state, order.who, broken=order.broken) as claim:
            mark(self.host, self.state, order.site, order.target)
            earlier, shown = self.releases(), self.current()
            later = (one for one in earlier if shown is None or one.release > shown.release)
            there = next((one for one in later if one.digest == release.digest), None)  # cut, or taken back
            if there is None or order.again:
                incoming = claim.incoming()
                release = self._send(incoming, payload, numbered(release, earlier, shown), earlier, again=order.again)
                claim.still()
                self.host.replace(incoming, f"{self.state}/{release.release}")
            else:
                release = there
            claim.still()
            self._show(release.release)
            with suppress(HostError):  # what is too much can go the next time
                claim.still()
                self._prune(release, order.keep)
        return release

    def rollback(self, order: Order, to: Manifest) -> None:
        """Show a release that is there."""
        check_owner(self.host, self.state, order.site, order.target)
        with claimed(self.host, self.state, order.who, broken=order.broken) as claim:
            public = f"{self.state}/{to.release}/{PUBLIC}"
            if self.host.entries(public) is None:  # somebody's publishing has removed it since
                known = ", ".join(one.release for one in self.releases())
                raise Refused("no release", release=to.release, there=known)
            there = tree(self.host, public)
            wrong = sorted(path for path, one in to.files.items() if path not in there or there[path].size != one.size)
            if wrong:  # releases share their files: what somebody wrote over in one is another in all
                raise Refused("release changed", release=to.release, number=len(wrong), first=wrong[0])
            self._carry(public, to)
            claim.still()
            self._show(to.release)

    def _send(
        self, incoming: str, payload: Payload, release: Manifest, earlier: list[Manifest], *, again: bool
    ) -> Manifest:
        """Fill the folder of what is sent: what was sent before a cut is kept, what is there already is linked."""
        public = f"{incoming}/{PUBLIC}"
        before = self.current()
        there = self._left(incoming, public, release.files)
        self.host.make_folder(public)
        replace_by(self.host, f"{incoming}/{MANIFEST}", encode(release))
        old = carried(before, release.files)
        make_folders(self.host, public, (*release.files, *old))
        wanted = {**release.files, **old}
        linked = self._link(earlier, old if again else wanted, there, public)
        linked -= self._spoilt(public, linked, wanted)
        missing = sorted((path for path in release.files if path not in there | linked), key=turn)
        self.host.write_all(payload.writes((path, f"{public}/{path}") for path in missing))
        if before is not None:
            self._bring_others(before, release, public)
        kept = {path: one for path, one in old.items() if path in linked or path in there}
        if kept:
            release = replace(release, carried=kept)
            replace_by(self.host, f"{incoming}/{MANIFEST}", encode(release))
        return release

    def _spoilt(self, public: str, linked: set[str], files: Mapping[str, Listed]) -> set[str]:
        """Take away, and return, what was linked and has not the size that it had: somebody has written over it."""
        there = tree(self.host, public) if linked else {}
        wrong = {path for path in linked if path in there and there[path].size != files[path].size}
        self.host.remove_all([f"{public}/{path}" for path in sorted(wrong)])
        return wrong

    def _bring_others(self, before: Manifest, release: Manifest, public: str) -> None:
        """Let files that others put into the served folder stand in the new release too: a proof of ownership, say."""
        shown = f"{self.state}/{before.release}/{PUBLIC}"
        ours = {path.partition("/")[0] for path in (*before.files, *before.carried, *release.files)}
        for name, entry in (self.host.entries(shown) or {}).items():
            if name in ours:
                continue
            found = tree(self.host, f"{shown}/{name}") if entry.kind is Kind.FOLDER else {"": entry}
            paths = [f"{name}/{path}" if path else name for path, one in found.items() if one.kind is Kind.FILE]
            make_folders(self.host, public, paths)
            for path in paths:
                if not self.host.link(f"{shown}/{path}", f"{public}/{path}"):
                    self.host.write(f"{public}/{path}", self.host.read(f"{shown}/{path}") or b"")

    def _carry(self, public: str, to: Manifest) -> None:
        """Let a release that is shown again have the assets of the one shown now: readers may have its pages open."""
        before = self.current()
        assets = sorted(carried(before, to.files))
        if before is not None and assets:
            make_folders(self.host, public, assets)
            source = f"{self.state}/{before.release}/{PUBLIC}"
            self.host.link_all([(f"{source}/{path}", f"{public}/{path}") for path in assets])

    def _left(self, incoming: str, public: str, files: Mapping[str, Listed]) -> set[str]:
        """Return the files that were sent before a cut and are wanted still; the others are removed.

        A file is whole where it has the size that the manifest of that time says: bytes are written in their order.
        """
        sent = decode(self.host.read(f"{incoming}/{MANIFEST}"))
        there = tree(self.host, public)
        listed = sent.files if sent else {}
        right = {
            path
            for path, entry in there.items()
            if path in listed and path in files and listed[path] == files[path] and entry.size == files[path].size
        }
        wrong = sorted(set(there) - right)
        self.host.remove_all([f"{public}/{path}" for path in wrong])
        if there:
            for folder in folders(self.host, public):
                self.host.remove_folder(folder)  # those that are empty
        return right

    def _link(self, earlier: list[Manifest], files: Mapping[str, Listed], there: set[str], public: str) -> set[str]:
        """Give what earlier releases have a second name in the new one; return what has one."""
        sources = {
            one.digest: f"{self.state}/{release.release}/{PUBLIC}/{path}"
            for release in reversed(earlier)
            for path, one in release.files.items()
        }
        wanted = [path for path, one in files.items() if path not in there and one.digest in sources]
        pairs = [(sources[files[path].digest], f"{public}/{path}") for path in wanted]
        if not pairs or not self.host.link(*pairs[0]):  # a host that has no such links is asked once
            return set()
        done = self.host.link_all(pairs[1:])
        return {wanted[0], *(path for path, linked in zip(wanted[1:], done, strict=True) if linked)}

    def _show(self, release: str) -> None:
        """Let the served folder be this release, in one move."""
        above, name = parts(self.docroot)
        beside = join(above, f".{name}.next")
        self.host.remove(beside)
        if not self.host.point(beside, f"{name}.releases/{release}/{PUBLIC}"):
            raise HostError("may not", path=beside, above=above)
        self.host.replace(beside, self.docroot)

    def _prune(self, shown: Manifest, keep: int) -> None:
        """Remove all but the newest releases and the one that was shown before, and what an earlier removal left."""
        there = self.host.entries(self.state) or {}
        names = sorted((name for name, one in there.items() if one.kind is Kind.FOLDER and name[:1].isdigit()))
        others = [name for name in reversed(names) if name != shown.release]
        gone = [name for place, name in enumerate(others) if place >= keep - 1 and name != shown.before]
        for name in gone:
            self.host.replace(f"{self.state}/{name}", f"{self.state}/{_GONE}{name}")
        for name in (*there, *(f"{_GONE}{name}" for name in gone)):
            if name.startswith(_GONE):
                remove_tree(self.host, f"{self.state}/{name}")
