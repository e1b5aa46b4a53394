"""A build that has nothing to make: it tells again what was found, and imports next to nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from sitegen.app.project import Project
from sitegen.app.traces import Survey
from sitegen.diagnostics import Diagnostic


@dataclass(slots=True)
class Built:
    """What a build did."""

    findings: set[Diagnostic] = field(default_factory=set)
    pages: int = 0
    files: int = 0
    written: int = 0
    removed: int = 0
    reasons: list[tuple[str, str]] = field(default_factory=list)
    """File, from the build folder, and why it was made anew."""
    failed: list[str] = field(default_factory=list)
    """Sites with errors: their last good build stands."""


def failed_before(project: Project) -> frozenset[str]:
    """Return the sites that had errors when they were last made: the page over all sites says so of them."""
    file = failed_file(project)
    return frozenset(file.read_text("utf-8").split()) if file.is_file() else frozenset()


def failed_file(project: Project) -> Path:
    """Return where the names of those sites stand."""
    return project.state / "failed"


def of_unchanged(survey: Survey) -> Built:
    """Return what is known of the sites that need not be made."""
    built = Built()
    for site in survey.unchanged.values():
        built.findings.update(site.findings)
        built.files += site.files
        built.pages += site.pages
    return built
