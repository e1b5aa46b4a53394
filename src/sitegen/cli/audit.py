"""The command that judges built pages in a browser: audit."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import click

from sitegen.cli.shared import FOUND, LANG, PROJECT, known, progress, stop
from sitegen.report.commands import WORDS


@click.command()
@click.argument("kommuner", nargs=-1, metavar="[KOMMUN …]")
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), help="Mapp för rapporter / folder for reports."
)
@LANG
@PROJECT
def audit(kommuner: tuple[str, ...], out: Path | None, lang: str, root: Path) -> None:
    """Pröva byggda sidor i en webbläsare / judge built pages in a browser."""
    try:
        from sitegen.app import audit as command
        from sitegen.audit.browser import NoBrowserError
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"playwright", "axe_playwright_python"}:
            raise
        stop(WORDS[lang]["no playwright"])
    from sitegen.app.project import Project
    from sitegen.report.audit_lines import lines

    project, start = Project(root), time.perf_counter()
    sites = command.built_sites(project)
    if not sites:
        stop(WORDS[lang]["nothing built"])
    known(kommuner, sites, lang, "unknown built")
    found = False
    try:
        for one in command.audit(project, tuple(dict.fromkeys(kommuner)) or sites, out, progress(lang, "text")):
            for line in lines(one.site, one.judged, lang):
                click.echo(line)
            number = sum(len(judged.findings) for judged in one.judged)
            found = found or number > 0
            seconds, start = time.perf_counter() - start, time.perf_counter()
            click.echo(
                WORDS[lang]["audited"].format(site=one.site, pages=len(one.judged), number=number, seconds=seconds)
            )
            click.echo(WORDS[lang]["open"].format(path=one.report.as_posix()))
    except NoBrowserError:
        stop(WORDS[lang]["no chromium"])
    if found:
        sys.exit(FOUND)
