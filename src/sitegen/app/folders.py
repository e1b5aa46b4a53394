"""Folders of content/ as their own site reads them: for commands that look at texts and make no pages."""

from __future__ import annotations

from dataclasses import dataclass, field

from sitegen.app.project import Project, Scan, opener
from sitegen.app.settings import read_languages
from sitegen.diagnostics import Findings
from sitegen.load.collect import Collected, collect
from sitegen.load.site import assemble
from sitegen.model.folders import COMMON
from sitegen.model.site import Site
from sitegen.plan.routes import Routes, route


@dataclass(frozen=True, slots=True)
class Folder:
    """A kommun's folder, or the common one."""

    collected: Collected
    site: Site | None
    """None for the common folder, and where ``site.yaml`` cannot be used."""
    routes: Routes | None


def read_folder(project: Project, scanned: Scan, name: str, findings: Findings) -> Folder:
    """Return a folder with its pages; ``findings`` receives what reading its texts finds."""
    known = read_languages(project, findings)
    collected = collect(name, scanned.content, opener(project, scanned.content), known, findings)
    if name == COMMON:
        return Folder(collected, None, None)
    files = {path: seen.digest for path, seen in scanned.content.items()}
    site = assemble(name, collected, files, known, Findings())
    return Folder(collected, site, route(site, collected, Findings()) if site else None)


def collected_of(project: Project, scanned: Scan, name: str) -> Collected:
    """Return the texts of a folder and of common/."""
    content = scanned.content
    return collect(name, content, opener(project, content), read_languages(project, Findings()), Findings())


def reading_site(path: str, scanned: Scan) -> str | None:
    """Return the site through which a file of content/ is read; None where there is none."""
    folder = path.partition("/")[0]
    sites = scanned.sites()
    if folder in sites:
        return folder
    return sites[0] if folder == COMMON and sites else None


@dataclass(slots=True)
class Readers:
    """The texts that files are read among, each site's collected once."""

    project: Project
    scanned: Scan
    read: dict[str, Collected] = field(default_factory=dict)

    def of(self, path: str) -> Collected | None:
        """Return the texts around a file, given by its path from content/; None where no site could read it."""
        site = reading_site(path, self.scanned)
        if site is None:
            return None
        if site not in self.read:
            self.read[site] = collected_of(self.project, self.scanned, site)
        return self.read[site]
