"""``sitegen audit``: built sites judged in a real browser, and a report of each with pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Page

from sitegen.app.project import Project
from sitegen.audit.browser import started, tab
from sitegen.audit.camera import place, whole
from sitegen.audit.finding import Finding
from sitegen.audit.host import serving
from sitegen.audit.measures import judge
from sitegen.audit.visits import Judged, built_pages, visits
from sitegen.engine.files import write
from sitegen.report.audit_page import FAULTS, PAGES, fault_picture, page_picture, report

REPORT = "report.html"


@dataclass(frozen=True, slots=True)
class Audited:
    """A site that was judged."""

    site: str
    judged: tuple[Judged, ...]
    report: Path


def built_sites(project: Project) -> tuple[str, ...]:
    """Return the kommuner that have been built: the folders of build/ that have a page."""
    return tuple(sorted(file.parent.name for file in project.build.glob("[!.]*/index.html")))


def audit(
    project: Project, sites: tuple[str, ...], out: Path | None, progress: Callable[[int, int], None] | None = None
) -> Iterator[Audited]:
    """Judge built sites, write their reports and yield each when it is done.

    Args:
        project: where build/ stands; nothing else of it is read.
        sites: folders of build/.
        out: where reports are written, in a folder for each site; None for ``build/.sitegen/audit``.
        progress: is told how many pages of a site have been judged, of how many.

    Raises:
        NoBrowserError: where there is no Chromium.
    """
    with serving(project.build) as host, started() as browser:
        for site in sites:
            yield _audited(
                project.build / site, f"{host}{site}/", browser, (out or project.state / "audit") / site, progress
            )


def _audited(
    folder: Path, host: str, browser: Browser, into: Path, progress: Callable[[int, int], None] | None
) -> Audited:
    _clear(into)
    judged: list[Judged] = []
    wanted = visits(built_pages(folder))
    pictured: set[tuple[str, str]] = set()
    with tab(browser, host) as open_tab, tab(browser, host, scripts=False) as plain:
        for visit in wanted:
            open_tab.visit(visit)
            whole(open_tab.page, into / page_picture(visit))
            judged.append(
                judge(open_tab, plain, visit, partial(_picture, open_tab.page, visit.page.kind, into, pictured))
            )
            if progress is not None:
                progress(len(judged), len(wanted))
    text = report(folder.name, tuple(judged), frozenset(pictured))
    write(into / REPORT, text.encode())
    return Audited(folder.name, tuple(judged), into / REPORT)


def _picture(page: Page, kind: str, into: Path, pictured: set[tuple[str, str]], finding: Finding) -> None:
    """Take a picture of a finding, one of each rule on each kind of page."""
    key = (kind, finding.rule)
    if key not in pictured and place(page, finding, into / fault_picture(*key)):
        pictured.add(key)


def _clear(folder: Path) -> None:
    """Remove the pictures of an earlier report; what else lies in a folder of the editor's own is left alone."""
    for name in (PAGES, FAULTS):
        for file in (folder / name).glob("*.jpg"):
            with suppress(FileNotFoundError):
                file.unlink()
