"""The command that makes sites: build."""

from __future__ import annotations

import datetime
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitegen.cli.shared import (
    FOUND,
    JOBS,
    LANG,
    PROJECT,
    SHAPE,
    STRICT,
    day,
    known,
    progress,
    project_at,
    show_ways,
    stop,
    tell,
)
from sitegen.diagnostics import Diagnostic, Severity
from sitegen.report.commands import WORDS, reason

_PATIENCE = 10
"""Seconds to wait for another build: behind a preview one follows each save."""

if TYPE_CHECKING:  # commands import what they need when they run: start-up counts
    from sitegen.app.project import Project, Scan
    from sitegen.app.unchanged import Built


@click.command()
@click.argument("kommuner", nargs=-1, metavar="[KOMMUN …]")
@click.option(
    "--site-of", "site_of", metavar="FIL / FILE", help="Säg vilka kommuner en fil är med i / which sites a file is in."
)
@click.option("--no-booklets", "unprinted", is_flag=True, help="Gör inga häften att skriva ut / make no booklets.")
@click.option("--only", type=click.Choice(["booklets"]), help="Gör bara häftena / make the booklets alone.")
@click.option("--explain", is_flag=True, help="Säg varför varje sida görs om / say why each page is made anew.")
@JOBS
@click.option("--today", callback=day, metavar="2026-02-14", help="Dagen att bygga för / the day to build for.")
@STRICT
@SHAPE
@LANG
@PROJECT
def build(
    kommuner: tuple[str, ...],
    site_of: str | None,
    unprinted: bool,
    only: str | None,
    explain: bool,
    jobs: int | None,
    today: datetime.date,
    strict: bool,
    shape: str,
    lang: str,
    root: Path,
) -> None:
    """Bygg alla kommuner, eller dem som nämns / build all kommuner, or those named."""
    start = time.perf_counter()
    words = WORDS[lang]
    project = project_at(root, lang)
    if site_of is not None:
        _say_sites_of(project, site_of, words)
        return
    if unprinted and only:
        stop(words["no booklets alone"])
    scope = "booklets" if only else "pages" if unprinted else ""
    scanned, built = run(project, kommuner, today, jobs, lang, shape, place=True, scope=scope)
    items = tuple(sorted(built.findings, key=Diagnostic.key))
    tell(items, shape, lang, root)
    if explain:
        for path, why in built.reasons:
            click.echo(f"build/{path}: {reason(why, lang)}", err=shape != "text")
    if shape == "text":
        for site in built.failed:
            click.echo(words["kept"].format(site=site))
        removed = words["removed"].format(number=built.removed) if built.removed else ""
        click.echo(
            words["done"].format(
                pages=built.pages,
                seconds=time.perf_counter() - start,
                written=built.written,
                right=built.files - built.written,
                removed=removed,
            )
        )
        show_ways(
            project.build,
            [site for site in dict.fromkeys(kommuner or scanned.sites()) if site not in built.failed],
            words,
        )
    leave(items, strict)


def _say_sites_of(project: Project, file: str, words: dict[str, str]) -> None:
    from sitegen.app.project import scan
    from sitegen.app.sites_of import sites_of

    found = sites_of(project, scan(project), file)
    if not found:
        there = Path(file).is_file() or (project.root / file).is_file()
        stop(words["no site of" if there else "no file"].format(path=file))
    for site in found:
        click.echo(site)


def run(
    project: Project,
    kommuner: tuple[str, ...],
    today: datetime.date,
    jobs: int | None,
    lang: str,
    shape: str,
    *,
    place: bool,
    scope: str,
) -> tuple[Scan, Built]:
    """Make what must be made, or only judge it; an own process is the only one at work in the project meanwhile."""
    from sitegen.app.project import scan
    from sitegen.app.traces import Scope, survey
    from sitegen.app.unchanged import failed_before, of_unchanged
    from sitegen.engine.lock import BusyError, held

    try:
        with held(project.state / "lock", _PATIENCE):
            scanned = scan(project)
            if not scanned.sites():
                stop(WORDS[lang]["no kommun"])
            known(kommuner, scanned.sites(), lang)
            wanted = dict.fromkeys(kommuner or scanned.sites())
            found = survey(project, scanned, wanted, today, Scope(scope))
            # The page over all sites tells of their pages: the booklets alone change nothing there.
            paged = place and scope != Scope.BOOKLETS.value
            overdue = paged and (not (project.build / "index.html").is_file() or failed_before(project) & wanted.keys())
            if not found.stale and not found.gone and not overdue:
                return scanned, of_unchanged(found)
            from sitegen.app.build import build as make
            from sitegen.app.overview import overview

            built = make(project, found, jobs or os.cpu_count() or 1, progress(lang, shape), place=place)
            if paged:
                overview(project, found, built)
            return scanned, built
    except BusyError:
        stop(WORDS[lang]["busy"])


def leave(items: tuple[Diagnostic, ...], strict: bool) -> None:
    """Leave with the status of the worst that was found."""
    worst = {item.severity for item in items}
    if Severity.ERROR in worst or (strict and Severity.WARNING in worst):
        sys.exit(FOUND)
