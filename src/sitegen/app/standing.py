"""Whether what stands under build/ may be published: whole, of today's content, for today, and as it was made."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from sitegen.app.project import Project, Scan
from sitegen.app.traces import SHARED, Scope, intent_file, read_trace
from sitegen.app.unchanged import failed_before
from sitegen.diagnostics import Diagnostic, Severity
from sitegen.engine.files import look
from sitegen.engine.trace import Trace
from sitegen.publish.manifest import Listed
from sitegen.publish.refused import Refused


@dataclass(frozen=True, slots=True)
class Standing:
    """A built site that may be published."""

    files: dict[str, Listed]
    """Path from the site's folder → the file."""
    languages: tuple[str, ...]
    findings: tuple[Diagnostic, ...]
    """What its build found; no errors."""

    @property
    def blockers(self) -> tuple[Diagnostic, ...]:
        """Return what keeps it from production."""
        return tuple(item for item in self.findings if item.severity is Severity.BLOCKER)


def standing(project: Project, scanned: Scan, site: str, today: datetime.date) -> Standing:
    """Return what is to be published of a site.

    Raises:
        Refused: ``not built``, ``errors`` (its content has errors since), ``partial``, ``outdated``, ``other day`` or
            ``by hand``.
    """
    shared = read_trace(project, site, SHARED)
    if shared is None or intent_file(project, site).exists():
        raise Refused("not built", site=site)
    traces: list[Trace] = [shared]
    for language in shared.languages:
        trace = read_trace(project, site, language)
        if trace is None:
            raise Refused("not built", site=site)
        traces.append(trace)
    wanted = scanned.inputs(site)
    if any(trace.inputs != wanted for trace in traces):
        raise Refused(_why(project, site, wanted, traces), site=site)
    late = [trace for trace in traces if not trace.first_day <= today <= trace.last_day]
    if late:
        raise Refused("other day", site=site, day=today, last=late[0].last_day)
    files = _as_made(project, site, traces)
    findings = {item for trace in traces for item in trace.findings}
    return Standing(files, shared.languages, tuple(sorted(findings, key=Diagnostic.key)))


def _why(project: Project, site: str, wanted: str, traces: list[Trace]) -> str:
    if site in failed_before(project):
        return "errors"
    partial = {f"{wanted}-{scope.value}" for scope in Scope if scope.value}
    return "partial" if all(trace.inputs in {wanted, *partial} for trace in traces) else "outdated"


def _as_made(project: Project, site: str, traces: list[Trace]) -> dict[str, Listed]:
    folder = project.build / site
    made = {path: one.seen for trace in traces for path, one in trace.files.items()}
    seen = look(((path, folder / path) for path in made), made)
    for path in sorted(made):
        if seen[path].digest != made[path].digest:
            raise Refused("by hand", path=f"build/{site}/{path}", site=site)
    return {path: Listed(one.digest, one.stat.size) for path, one in seen.items()}
