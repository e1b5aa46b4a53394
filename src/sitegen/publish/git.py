"""A branch of a git repository: one commit for each release, pushed only onto what was seen there."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from sitegen.publish.claim import Lock
from sitegen.publish.host import HostError
from sitegen.publish.manifest import Manifest, decode, encode, numbered
from sitegen.publish.payload import Payload
from sitegen.publish.refused import Refused
from sitegen.publish.target import Order

MANIFEST = ".sitegen/manifest.json"
_THERE = "refs/sitegen/there"
_NEXT = "refs/sitegen/next"
_DEPTH = 100
"""So many commits are fetched: a release further back cannot be shown again."""
_PATIENCE = 600
"""Seconds for one command of git's."""


class GitTarget:
    """A branch, seen through a repository of our own without a work tree."""

    name = "git"

    def __init__(self, repository: str, branch: str, folder: Path) -> None:
        self.repository = repository
        self.branch = branch
        self.folder = folder
        self.tip = self._fetch()

    def current(self) -> Manifest | None:
        """Return the release that the branch holds."""
        return self._manifest(self.tip) if self.tip else None

    def foreign(self) -> str:
        """Return the branch, where it holds commits and none of ours."""
        return f"{self.repository} {self.branch}" if self.tip and self.current() is None else ""

    def lock(self) -> Lock | None:
        """Return None: of two who push, git takes one."""
        return None

    def releases(self) -> list[Manifest]:
        """Return the releases among the commits that were fetched, the newest first, each once."""
        return list({found.release: found for found, _ in self._commits()}.values())

    def unfinished(self) -> bool:
        """Return False: a branch moves in one move."""
        return False

    def publish(self, order: Order, payload: Payload, release: Manifest) -> Manifest:
        """Commit a release and push it."""
        _own(self.current(), order)
        release = numbered(release, self.releases(), self.current())
        changes = ((path, b"inline", payload.read(path)) for path in release.files)
        self._push(self._commit(release, changes, f"{order.site}: {release.release}"))
        return release

    def rollback(self, order: Order, to: Manifest) -> None:
        """Commit the files of an earlier release, and push that."""
        _own(self.current(), order)
        commit = [commit for found, commit in self._commits() if found.release == to.release][-1]  # as it was made
        blobs = dict(self._blobs(commit))
        for path in to.files:
            if path not in blobs:
                raise Refused("not kept", path=path)
        changes = ((path, blobs[path].encode(), None) for path in to.files)
        self._push(self._commit(to, changes, f"{order.site}: {to.release} again"))

    def _fetch(self) -> str:
        """Return the commit of the branch; empty where there is no such branch yet."""
        if not self.folder.is_dir():
            self.folder.parent.mkdir(parents=True, exist_ok=True)
            self._run("init", "--quiet", "--bare", str(self.folder), at=self.folder.parent)
        listed = self._run("ls-remote", "--heads", self.repository, f"refs/heads/{self.branch}").decode()
        if not listed.strip():
            return ""
        self._run(
            "fetch", "--quiet", "--no-tags", f"--depth={_DEPTH}", self.repository, f"+refs/heads/{self.branch}:{_THERE}"
        )
        return self._run("rev-parse", _THERE).decode().strip()

    def _manifest(self, commit: str) -> Manifest | None:
        try:
            return decode(self._run("cat-file", "blob", f"{commit}:{MANIFEST}"))
        except HostError:
            return None

    def _commits(self) -> Iterator[tuple[Manifest, str]]:
        listed = self._run("rev-list", "--first-parent", self.tip).decode().split() if self.tip else []
        for commit in listed:
            found = self._manifest(commit)
            if found is not None:
                yield found, commit

    def _blobs(self, commit: str) -> Iterator[tuple[str, str]]:
        for line in self._run("ls-tree", "-r", "-z", "--full-tree", commit).decode().split("\0"):
            if line:
                about, _, path = line.partition("\t")
                yield path, about.split()[2]

    def _commit(self, release: Manifest, changes: Iterable[tuple[str, bytes, bytes | None]], message: str) -> str:
        """Make a commit on the branch: our files are these, the others are left; return its name.

        Sources: git-fast-import(1).
        """
        before = self.current()
        gone = sorted(set(before.files) - set(release.files)) if before else []
        stream = bytearray(f"commit {_NEXT}\ncommitter {self._identity()} {int(time.time())} +0000\n".encode())
        stream += _data(message.encode())
        if self.tip:
            stream += f"from {self.tip}\n".encode()
        for path in gone:
            stream += f"D {path}\n".encode()
        for path, source, content in (*changes, (MANIFEST, b"inline", encode(release))):
            stream += b"M 100644 " + source + f" {path}\n".encode()
            stream += _data(content) if content is not None else b""
        self._run("update-ref", "-d", _NEXT)
        self._run("fast-import", "--quiet", "--force", given=bytes(stream))
        return self._run("rev-parse", _NEXT).decode().strip()

    def _identity(self) -> str:
        """Return who commits: as git knows the person at this machine, else the program."""
        known: list[str] = []
        for name in ("user.name", "user.email"):
            try:
                known.append(self._run("config", "--get", name).decode().strip())
            except HostError:
                return "sitegen <>"
        return f"{known[0]} <{known[1]}>"

    def _push(self, commit: str) -> None:
        """Push onto the commit that was seen; git refuses where somebody else has moved the branch."""
        try:
            self._run("push", "--quiet", self.repository, f"{commit}:refs/heads/{self.branch}")
        except HostError as error:
            now = self._run("ls-remote", "--heads", self.repository, f"refs/heads/{self.branch}").decode().split()
            if now[:1] != ([self.tip] if self.tip else []):
                raise Refused("moved meanwhile", branch=self.branch) from error
            raise

    def _run(self, *command: str, given: bytes | None = None, at: Path | None = None) -> bytes:
        """Run git; HostError (``git``) with its own words where it fails, Refused (``no git``) where there is none."""
        program = shutil.which("git")
        if program is None:
            raise Refused("no git")
        quiet = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "GIT_DIR": str(self.folder), "LC_ALL": "C"}
        try:
            done = subprocess.run(  # noqa: S603 # git, with words of our own
                [program, *command],
                cwd=at or self.folder,
                env=quiet,
                input=given,
                capture_output=True,
                check=True,
                timeout=_PATIENCE,
            )
        except subprocess.CalledProcessError as error:
            lines = error.stderr.decode("utf-8", "replace").strip().splitlines() or ["?"]
            said = next((line for line in lines if line.startswith(("fatal:", "error:"))), lines[-1])
            raise HostError("git", repository=self.repository, said=said) from error
        except subprocess.TimeoutExpired as error:
            raise HostError("lost", path=self.repository) from error
        return done.stdout


def _own(current: Manifest | None, order: Order) -> None:
    """Refuse (``other site``) where the branch holds another site."""
    if current is not None and (current.site, current.target) != (order.site, order.target):
        raise Refused(
            "other site", there=current.site, there_target=current.target, site=order.site, target=order.target
        )


def _data(content: bytes) -> bytes:
    return b"data %d\n" % len(content) + content + b"\n"
