"""Releases in the served folder itself, for a host without links: each file is replaced in one move, in a safe row.

In the served folder stands ``.sitegen/``: the marker, the lock, ``manifest.json`` of what is shown, ``incoming-…/``
while something is sent and takes its places, ``kept/`` with the bytes that were replaced, by their digest, and
``releases/`` with the manifests that can be made again from those.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from posixpath import basename, dirname, join

from sitegen.publish.claim import Claim, Lock, belongs, check_owner, claimed, locked, mark, replace_by
from sitegen.publish.difference import carried, turn
from sitegen.publish.host import Host, HostError, make_folders, remove_empty, spread
from sitegen.publish.kept import Kept
from sitegen.publish.manifest import Manifest, decode, encode, numbered
from sitegen.publish.payload import Payload
from sitegen.publish.refused import Refused
from sitegen.publish.step import Step, everything
from sitegen.publish.target import Order, replaces
from sitegen.publish.waiting import Waiting, unfinished

STATE = ".sitegen"
_MANIFEST = "manifest.json"


class InPlace:
    """The layout of a host without links, or one whose served folder is a real one."""

    name = "in place"

    def __init__(self, host: Host, docroot: str) -> None:
        self.host = host
        self.docroot = docroot
        self.state = join(docroot, STATE)
        self.kept = Kept(host, docroot, self.state)

    def current(self) -> Manifest | None:
        """Return the release that is shown; where a publishing was cut while files took their places, that one."""
        return unfinished(self.host, self.state) or self._shown()

    def foreign(self) -> str:
        """Return a name in the served folder, where nothing there is ours."""
        if belongs(self.host, self.state) is not None:
            return ""
        names = sorted(name for name in self.host.entries(self.docroot) or {} if name != STATE)
        return f"{self.docroot}/{names[0]}" if names else ""

    def lock(self) -> Lock | None:
        """Return the lock of whoever is at work there."""
        return locked(self.host, self.state)

    def releases(self) -> list[Manifest]:
        """Return the releases that can be made again from what was kept, the newest first."""
        return self.kept.releases()

    def unfinished(self) -> bool:
        """Say whether a publishing was cut while files took their places."""
        return unfinished(self.host, self.state) is not None

    def publish(self, order: Order, payload: Payload, release: Manifest) -> Manifest:
        """Send what differs, then let it take its place."""
        for folder in (self.docroot, self.state):
            self.host.make_folder(folder)
        check_owner(self.host, self.state, order.site, order.target)
        with claimed(self.host, self.state, order.who, broken=order.broken) as claim:
            if not replaces(self.host, self.state):
                raise Refused("no replacing", path=self.docroot)
            mark(self.host, self.state, order.site, order.target)
            waiting = self._completed(claim)
            before = self._shown()
            if before is not None and before.digest == release.digest and not order.again:
                return before  # what was cut is complete now
            release = numbered(release, (*self.releases(), *([before] if before else [])), before)
            release = replace(release, carried=carried(before, release.files))
            step = Step(everything(before), release, order.again)
            there = waiting.left(step)
            missing = [path for path in step.placed if path not in there]
            self.host.write_all(payload.writes((path, waiting.place(path, step.all_after[path])) for path in missing))
            self._take_places(claim, waiting, before, step, order.keep)
        return step.after

    def rollback(self, order: Order, to: Manifest) -> None:
        """Make a release again from what was kept."""
        check_owner(self.host, self.state, order.site, order.target)
        with claimed(self.host, self.state, order.who, broken=order.broken) as claim:
            waiting = self._completed(claim)
            before = self._shown()
            step = Step(everything(before), replace(to, carried=carried(before, to.files)))
            shown = {one.digest: path for path, one in step.before.items()}

            def fetch(path: str) -> None:
                one = to.files[path]
                self.kept.bring(path, one, shown.get(one.digest, path), waiting.place(path, one))

            there = waiting.left(step)
            spread(self.host, fetch, [path for path in step.placed if path not in there])
            self._take_places(claim, waiting, before, step, order.keep)

    def _shown(self) -> Manifest | None:
        return decode(self.host.read(f"{self.state}/{_MANIFEST}"))

    def _completed(self, claim: Claim) -> Waiting:
        """Complete what a cut has left, and return the folder in which new bytes can wait."""
        waiting = Waiting(self.host, claim.incoming())
        intended = waiting.intended()
        if intended is not None:
            self._place(claim, waiting, Step(everything(self._shown()), intended, again=True))
        return waiting

    def _take_places(self, claim: Claim, waiting: Waiting, before: Manifest | None, step: Step, keep: int) -> None:
        """Keep what will be replaced, say what is meant, and do it."""
        self.kept.set_aside(before, step)
        self.kept.keep(before, step)
        claim.still()
        waiting.intend(step.after)
        self._place(claim, waiting, step)
        with suppress(HostError):  # what is too much can go the next time
            self.kept.prune(step.after, keep)

    def _place(self, claim: Claim, waiting: Waiting, step: Step) -> None:
        """Let every file that waits take its place, and remove what is gone."""
        moved = waiting.waits(step)
        first = step.in_the_way(moved)
        self.host.remove_all([f"{self.docroot}/{path}" for path in first])
        remove_empty(self.host, self.docroot, first)
        make_folders(self.host, self.docroot, moved)
        for rank in sorted({turn(path)[0] for path in moved}):
            now = [path for path in moved if turn(path)[0] == rank]
            self.host.replace_all(
                [(waiting.place(path, step.all_after[path]), f"{self.docroot}/{path}") for path in now]
            )
        claim.still()
        been = set(step.in_the_way(step.all_after))  # something else stands there now
        gone = [path for path in step.gone if path not in been]
        gone = self._apart(gone, step.all_after)
        for rank in sorted({turn(path)[0] for path in gone}, reverse=True):
            claim.still()
            self.host.remove_all([f"{self.docroot}/{path}" for path in gone if turn(path)[0] == rank])
        remove_empty(self.host, self.docroot, step.gone)
        claim.still()
        replace_by(self.host, f"{self.state}/{_MANIFEST}", encode(step.after))
        waiting.done()

    def _apart(self, gone: list[str], after: Iterable[str]) -> list[str]:
        """Return what is removed: not a name that the host takes for a new one, such as one in other letters."""
        folded = {_folded(path): path for path in after}
        found: list[str] = []
        for path in gone:
            other = folded.get(_folded(path))
            there = self.host.entries(f"{self.docroot}/{dirname(path)}") or {} if other else {}
            if other is None or {basename(path), basename(other)} <= set(there):
                found.append(path)
        return found


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()
