"""Where traces and waiting files stand, and which shards need nothing: decided by stat and digest alone."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path

from sitegen.app.project import Project, Scan
from sitegen.diagnostics import Diagnostic
from sitegen.engine.files import look, write
from sitegen.engine.trace import Trace, decode, encode

SHARED = "_"
"""Name of the shard of what all languages of a site share."""


class Scope(Enum):
    """What of a site a build makes."""

    ALL = ""
    PAGES = "pages"
    """All but the booklets; those that are still right are left."""
    BOOKLETS = "booklets"
    """The booklets alone; everything else is left as it stands."""


def traces_folder(project: Project, site: str) -> Path:
    """Return where a site's traces stand."""
    return project.state / "traces" / site


def intent_file(project: Project, site: str) -> Path:
    """Return where the list of a site's files stands while they are being written."""
    return traces_folder(project, site) / "intent"


def stage(project: Project, site: str, builder: int) -> Path:
    """Return where the new files that a build (by its process id) makes for a site wait.

    Each build has a place of its own: a process of a killed one may still be writing for a moment.
    """
    return project.state / "waiting" / str(builder) / site


def trace_file(project: Project, site: str, language: str) -> Path:
    """Return where a shard's trace stands."""
    return traces_folder(project, site) / f"{language}.json"


def read_trace(project: Project, site: str, language: str) -> Trace | None:
    """Return a shard's trace; None where there is none, or a damaged one."""
    try:
        return decode(trace_file(project, site, language).read_bytes())
    except OSError:
        return None


def distrust(project: Project, site: str) -> None:
    """Let a site be made anew the next time: nobody can say what it was made from."""
    for name in shards(project, site):
        trace = read_trace(project, site, name)
        if trace is not None:
            write(trace_file(project, site, name), encode(replace(trace, inputs="")))


def shards(project: Project, site: str) -> tuple[str, ...]:
    """Return the shards of a site that have a trace."""
    folder = traces_folder(project, site)
    return tuple(sorted(file.stem for file in folder.glob("*.json"))) if folder.is_dir() else ()


def traced_sites(project: Project) -> tuple[str, ...]:
    """Return the sites that have traces."""
    folder = project.state / "traces"
    return tuple(sorted(one.name for one in folder.iterdir() if one.is_dir())) if folder.is_dir() else ()


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A site that need not be made: everything that it is made from is as it was, and so is all that was made."""

    files: int
    pages: int
    findings: tuple[Diagnostic, ...]
    about: tuple[tuple[str, str], ...]
    """What the page over all sites tells of it."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What a build has before it."""

    scanned: Scan
    today: datetime.date
    unchanged: Mapping[str, Unchanged] = field(default_factory=dict)
    stale: tuple[str, ...] = ()
    """Sites that must be looked at."""
    gone: tuple[str, ...] = ()
    """Sites that were built and are no longer in content/."""
    scope: Scope = Scope.ALL

    def inputs(self, site: str) -> str:
        """Return the fingerprint of all that a site is made from."""
        return _inputs(self.scanned, site, self.scope)


def survey(
    project: Project, scanned: Scan, wanted: Iterable[str], today: datetime.date, scope: Scope = Scope.ALL
) -> Survey:
    """Return which of the wanted sites must be made; one that was made whole holds for every scope."""
    unchanged: dict[str, Unchanged] = {}
    stale: list[str] = []
    for site in wanted:
        inputs = {_inputs(scanned, site, one) for one in (scope, Scope.ALL)}
        found = _unchanged(project, site, inputs, today)
        if found is None:
            stale.append(site)
        else:
            unchanged[site] = found
    gone = tuple(site for site in traced_sites(project) if site not in scanned.sites())
    return Survey(scanned, today, unchanged, tuple(stale), gone, scope)


def _inputs(scanned: Scan, site: str, scope: Scope) -> str:
    """Return a fingerprint; a site made in part is not what a build of all of it makes."""
    return scanned.inputs(site) + (f"-{scope.value}" if scope.value else "")


def _unchanged(project: Project, site: str, inputs: AbstractSet[str], today: datetime.date) -> Unchanged | None:
    shared = read_trace(project, site, SHARED)
    if shared is None or intent_file(project, site).exists():
        return None
    traces = {SHARED: shared, **{name: read_trace(project, site, name) for name in shared.languages}}
    files = pages = 0
    findings: set[Diagnostic] = set()
    for name, trace in traces.items():
        if trace is None or not trace.holds(inputs, today) or not _intact(project, site, name, trace):
            return None
        files += len(trace.files)
        pages += trace.pages
        findings.update(trace.findings)
    return Unchanged(files, pages, tuple(findings), shared.about)


def _intact(project: Project, site: str, name: str, trace: Trace) -> bool:
    """Say whether every file of a shard is as it was made; what had to be read is noted, so as not to be read again."""
    folder = project.build / site
    known = {path: made.seen for path, made in trace.files.items()}
    seen = look(((path, folder / path) for path in trace.files), known)
    if any(seen[path].digest != made.seen.digest for path, made in trace.files.items()):
        return False
    if seen != known:
        files = {path: replace(made, seen=seen[path]) for path, made in trace.files.items()}
        write(trace_file(project, site, name), encode(replace(trace, files=files)))
    return True
