"""SiteTest: a project in a folder, edited and built as an editor would, and what came of it."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

from sitegen.app.build import build
from sitegen.app.project import Project, scan
from sitegen.app.review import review
from sitegen.app.traces import Scope, Survey, survey
from sitegen.app.unchanged import Built
from sitegen.diagnostics import Diagnostic

TODAY = datetime.date(2026, 11, 24)
SMALL = Path(__file__).parent / "golden" / "small" / "content"
"""A whole kommun in little: what most tests begin with."""
ALWAYS = {"STR220", "STR221", "STR240"}
"""What is told of the small kommun itself: it has no contact, no address and no accessibility statement."""
BEGUN = {"STR222", "STR223", "STR224", "STR228"}
"""What a statement that is begun lacks: the small kommun names no authority, and its tests rarely all else."""


class SiteTest:
    """A project that a test edits and builds."""

    def __init__(self, root: Path, content: Path | None = SMALL) -> None:
        self.root = root
        self.project = Project(root)
        self.built = Built()
        self.found: Survey | None = None
        """What the last build had before it."""
        if content is not None:
            shutil.copytree(content, root / "content")

    def put(self, path: str, text: str) -> SiteTest:
        """Write a file, from the project's root."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
        return self

    def edit(self, path: str, old: str, new: str) -> SiteTest:
        """Replace a text that must be there."""
        file = self.root / path
        text = file.read_bytes().decode()
        assert old in text, f"{path} has no {old!r}"
        return self.put(path, text.replace(old, new, 1))

    def review(self, path: str, by: str = "granskare") -> SiteTest:
        """Say that somebody has read a translation, from the project's root."""
        changed, refused = review(self.project, scan(self.project), [path], by, TODAY)
        assert changed, refused
        return self

    def remove(self, path: str) -> SiteTest:
        """Remove a file."""
        (self.root / path).unlink()
        return self

    def build(
        self,
        *,
        today: datetime.date = TODAY,
        jobs: int = 1,
        names: tuple[str, ...] = (),
        scope: Scope = Scope.PAGES,
    ) -> SiteTest:
        """Build as the command does."""
        scanned = scan(self.project)
        self.found = survey(self.project, scanned, names or scanned.sites(), today, scope)
        self.built = build(self.project, self.found, jobs)
        return self

    @property
    def ran(self) -> dict[str, str]:
        """Files that were made anew, and why."""
        return dict(self.built.reasons)

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """What was found, in order."""
        return sorted(self.built.findings, key=Diagnostic.key)

    @property
    def findings(self) -> list[str]:
        """What was found, as ``path:line:column CODE``; what is always so of the small site is left out."""
        return [f"{item.span} {item.code}" for item in self.diagnostics if item.code not in ALWAYS | BEGUN]

    @property
    def codes(self) -> list[str]:
        """The codes that were found, each once."""
        return sorted({line.rpartition(" ")[2] for line in self.findings})

    def text(self, path: str) -> str:
        """Return a built file."""
        return (self.root / "build" / path).read_bytes().decode()

    @property
    def files(self) -> dict[str, bytes]:
        """Every built file of the sites, by its path from the build folder; the page over them is none of theirs."""
        folder = self.root / "build"
        return {
            file.relative_to(folder).as_posix(): file.read_bytes()
            for file in sorted(folder.rglob("*"))
            if file.is_file() and ".sitegen" not in file.parts and file != folder / "index.html"
        }
