"""The page over all built sites, ``build/index.html``: for the editor on her own computer, part of no site."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from sitegen.app.project import Project, Scan, packaged
from sitegen.app.traces import SHARED, read_trace
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


def overview(project: Project, scanned: Scan, wanted: Collection[str], built: Built) -> None:
    """Write the page where it is not right already.

    Args:
        wanted: the sites that were asked for; of the others it is told what their last build found.
    """
    source = packaged("themes") / "standard" / "templates" / TEMPLATE
    text = source.read_text("utf-8")
    digest = hashlib.sha256(text.encode()).hexdigest()
    faults = Findings()
    templates = Templates(lambda name: (text, digest, name) if name == TEMPLATE else None, faults)
    failed = (failed_before(project).difference(wanted) | set(built.failed)).intersection(scanned.sites())
    if failed != failed_before(project):
        write(failed_file(project), "\n".join(sorted(failed)).encode())
    rows = tuple(_rows(project, scanned, wanted, built, failed))
    values = {"rows": rows, "fonts": tuple(_fonts(project, rows))}
    made = templates.render(TEMPLATE, Words(SWEDISH, ()), values)
    assert made is not None, faults.items  # the template is ours, not an editor's
    target = project.build / "index.html"
    if not target.is_file() or target.read_bytes() != tidy(made):
        write(target, tidy(made))


def _rows(
    project: Project, scanned: Scan, wanted: Collection[str], built: Built, failed: Collection[str]
) -> Iterator[Row]:
    for site in scanned.sites():
        shared = read_trace(project, site, SHARED)
        told = dict(shared.about) if shared else {}
        pairs = shared.about if shared else ()
        traces = [read_trace(project, site, name) for name in shared.languages] if shared else []
        known = {item for one in (shared, *traces) if one for item in one.findings}
        findings = built.findings if site in wanted else known
        here = Counter(item.severity.value for item in findings if item.span.path.startswith(f"{ROOT}/{site}/"))
        yield Row(
            site,
            told.get("name", site),
            (told.get("light", "#2b3836"), told.get("dark", "#c4d0cd")),
            tuple(value for key, value in pairs if key == "outline"),
            tuple(_language(value) for key, value in pairs if key == "language"),
            sum(one.pages for one in (shared, *traces) if one),
            {severity.value: here[severity.value] for severity in Severity},
            site in failed,
        )


_RANGES = {"schibsted": "U+0000-024F, U+2010-2260", "names-arabic": "U+0600-06FF", "names-ethiopic": "U+1200-139F"}
"""What the name of a font begins with → the letters that it is for: a browser fetches it for no others."""


def _fonts(project: Project, rows: tuple[Row, ...]) -> list[tuple[str, str]]:
    """Return place and letters of the fonts of the page and of the languages' names, from the first built site."""
    for row in rows:
        shared = read_trace(project, row.site, SHARED)
        made = sorted(shared.files) if shared else []
        found = [(path, kind) for kind in _RANGES for path in made if path.startswith(f"assets/{kind}")]
        if found:
            return [(f"{row.site}/{path}", _RANGES[kind]) for path, kind in found]
    return []


def _language(value: str) -> tuple[str, str, str, str]:
    name, tag, direction, autonym = value.split("|")
    return name, tag, direction, autonym
