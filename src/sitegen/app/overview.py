"""The page over all built sites, ``build/index.html``: for the editor on her own computer, part of no site."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sitegen.app.project import Project, packaged
from sitegen.app.traces import SHARED, Survey, Unchanged, read_trace
from sitegen.app.unchanged import Built, failed_before, failed_file
from sitegen.diagnostics import Findings, Severity
from sitegen.engine.files import write
from sitegen.load.languages import SWEDISH
from sitegen.model.folders import ROOT
from sitegen.model.site import Site
from sitegen.render.page import tidy
from sitegen.render.template import Templates
from sitegen.render.words import Words

TEMPLATE = "overview.html"


@dataclass(frozen=True, slots=True)
class Row:
    """One kommun on the page."""

    site: str
    name: str
    colours: tuple[str, str]
    """Its accent in light and in dark."""
    outline: tuple[str, ...]
    languages: tuple[tuple[str, str, str, str], ...]
    """Id, BCP 47 tag, direction and own name of each language that it is built in."""
    pages: int
    counts: Mapping[str, int]
    """Severity → how many findings stand in its content."""
    failed: bool
    """Whether its content has errors, so that what stands is its last good build."""


def about(site: Site) -> tuple[tuple[str, str], ...]:
    """Return what the page tells of a site: kept in the site's trace, so that nothing is read for it."""
    settings = site.settings
    languages = ("|".join((one.id, one.tag, one.direction, one.autonym)) for one in site.languages)
    return (
        ("name", settings.name),
        ("light", settings.light.accent),
        ("dark", settings.dark.accent),
        *(("outline", path) for path in settings.outline),
        *(("language", language) for language in languages),
    )


def overview(project: Project, found: Survey, built: Built) -> None:
    """Write the page where it is not right already.

    Args:
        found: what the build had before it; of sites that it was not asked for it is told what their last build found.
        built: what the build did.
    """
    source = packaged("themes") / "standard" / "templates" / TEMPLATE
    text = source.read_text("utf-8")
    digest = hashlib.sha256(text.encode()).hexdigest()
    faults = Findings()
    templates = Templates(lambda name: (text, digest, name) if name == TEMPLATE else None, faults)
    before = failed_before(project)
    failed = (before.difference(found.unchanged, found.stale) | set(built.failed)).intersection(found.scanned.sites())
    if failed != before:
        write(failed_file(project), "\n".join(sorted(failed)).encode())
    rows = tuple(_row(project, site, found, built, failed) for site in found.scanned.sites())
    values = {"rows": rows, "fonts": tuple(_fonts(project, rows))}
    made = templates.render(TEMPLATE, Words(SWEDISH, ()), values)
    assert made is not None, faults.items  # the template is ours, not an editor's
    target = project.build / "index.html"
    if not target.is_file() or target.read_bytes() != tidy(made):
        write(target, tidy(made))


def _row(project: Project, site: str, found: Survey, built: Built, failed: Collection[str]) -> Row:
    stands = found.unchanged.get(site) or _last(project, site)
    told = dict(stands.about)
    findings = built.findings if site in found.stale else stands.findings
    here = Counter(item.severity.value for item in findings if item.span.path.startswith(f"{ROOT}/{site}/"))
    return Row(
        site,
        told.get("name", site),
        (told.get("light", "#2b3836"), told.get("dark", "#c4d0cd")),
        tuple(value for key, value in stands.about if key == "outline"),
        tuple(_language(value) for key, value in stands.about if key == "language"),
        stands.pages,
        {severity.value: here[severity.value] for severity in Severity},
        site in failed,
    )


def _last(project: Project, site: str) -> Unchanged:
    """Return what stands of a site that was made now, or was not asked for: nothing, where it was never made."""
    shared = read_trace(project, site, SHARED)
    others = [read_trace(project, site, name) for name in shared.languages] if shared else []
    traces = [one for one in (shared, *others) if one]
    findings = {item for one in traces for item in one.findings}
    return Unchanged(
        sum(len(one.files) for one in traces),
        sum(one.pages for one in traces),
        tuple(findings),
        shared.about if shared else (),
    )


RANGES = {
    "schibsted": "U+0000-024F, U+2010-2260",
    "names-arabic": "U+0600-06FF",
    "names-ethiopic": "U+1200-139F",
    "names-cyrillic": "U+0400-04FF",
}
"""What the name of a font begins with → the letters that it is for: a browser fetches it for no others."""


def _fonts(project: Project, rows: tuple[Row, ...]) -> list[tuple[str, str]]:
    """Return place and letters of the fonts of the page and of the languages' names, from the first built site."""
    for row in rows:
        shared = read_trace(project, row.site, SHARED)
        made = sorted(shared.files) if shared else []
        found = [(path, kind) for kind in RANGES for path in made if path.startswith(f"assets/{kind}")]
        if found:
            return [(f"{row.site}/{path}", RANGES[kind]) for path, kind in found]
    return []


def _language(value: str) -> tuple[str, str, str, str]:
    name, tag, direction, autonym = value.split("|")
    return name, tag, direction, autonym
