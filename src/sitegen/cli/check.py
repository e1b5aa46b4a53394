"""The command that judges content without changing a built page: check."""

from __future__ import annotations

import datetime
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitegen.cli.make import leave, run
from sitegen.cli.shared import JOBS, LANG, PROJECT, SHAPE, STRICT, day, known, project_at, stop, tell
from sitegen.diagnostics import Diagnostic
from sitegen.report.commands import WORDS

if TYPE_CHECKING:  # commands import what they need when they run: start-up counts
    from sitegen.app.project import Project

_MINUTES = 5


@click.command()
@click.argument("kommuner", nargs=-1, metavar="[KOMMUN …]")
@click.option("--built", is_flag=True, help="Pröva det som redan står i build/ / judge what stands in build/ already.")
@click.option("--external", is_flag=True, help="Fråga också andras webbplatser / ask other people's websites too.")
@click.option(
    "--minutes", type=click.FloatRange(0.1), default=_MINUTES, show_default=True,
    help="Längsta tid att fråga dem / the longest time to ask them.",
)  # fmt: skip
@click.option("--watch", is_flag=True, help="Pröva igen när något sparas / check again when something is saved.")
@JOBS
@click.option("--today", callback=day, metavar="2026-02-14", help="Dagen att pröva för / the day to check for.")
@STRICT
@SHAPE
@LANG
@PROJECT
def check(
    kommuner: tuple[str, ...],
    built: bool,
    external: bool,
    minutes: float,
    watch: bool,
    jobs: int | None,
    today: datetime.date,
    strict: bool,
    shape: str,
    lang: str,
    root: Path,
) -> None:
    """Pröva allt utan att ändra en byggd sida / check everything without changing a built page."""
    project = project_at(root, lang)
    if watch and (built or external or shape != "text"):
        stop(WORDS[lang]["watch alone"])

    def once(number: int | None) -> tuple[Diagnostic, ...]:
        start = time.perf_counter()
        if built:
            pages, found = _judged(project, kommuner, lang)
        else:
            _, made = run(project, kommuner, today, number, lang, shape, place=False, scope="pages")
            pages, found = made.pages, list(made.findings)
        if external:
            found += _asked(project, kommuner, minutes, lang)
        items = tuple(sorted(set(found), key=Diagnostic.key))
        tell(items, shape, lang, root)
        if shape == "text":
            click.echo(WORDS[lang]["checked"].format(pages=pages, seconds=time.perf_counter() - start))
        return items

    before = _inputs(project) if watch else ()
    items = once(jobs)
    if watch:
        _follow(project, before, lambda: once(1), lang)  # in this process, which has read everything by then
    else:
        leave(items, strict)


def _follow(project: Project, before: tuple[str, ...], once: Callable[[], object], lang: str) -> None:
    """Check again each time that something is saved, until it is interrupted; then end well.

    ``before``: what was checked already.
    """
    from sitegen.preview.watch import saved

    with suppress(KeyboardInterrupt):  # that is how it ends, whatever it is at
        for files in saved(project.watched, threading.Event()):
            if not files:  # it watches from now on
                click.echo(WORDS[lang]["watching"], err=True)
            if files or _inputs(project) != before:
                click.echo(f"\n--- {datetime.datetime.now():%H:%M:%S}")
                with suppress(SystemExit):  # why it could not be done has been said; it may be after the next save
                    once()


def _inputs(project: Project) -> tuple[str, ...]:
    from sitegen.app.project import scan

    scanned = scan(project)
    return tuple(scanned.inputs(site) for site in scanned.sites())


def _asked(project: Project, kommuner: tuple[str, ...], minutes: float, lang: str) -> list[Diagnostic]:
    """Ask other people's websites, and say of how many nothing can be said."""
    from sitegen.app.external import external
    from sitegen.app.project import scan
    from sitegen.web.addresses import Asking

    scanned = scan(project)
    asked = external(
        project, scanned, kommuner or scanned.sites(), Asking(project.state / "external.json", minutes * 60)
    )
    click.echo(WORDS[lang]["asked"].format(addresses=asked.addresses, silent=asked.silent), err=True)
    if asked.left:
        click.echo(WORDS[lang]["unasked"].format(number=asked.left), err=True)
    return list(asked.findings)


def _judged(project: Project, kommuner: tuple[str, ...], lang: str) -> tuple[int, list[Diagnostic]]:
    """Judge what stands under build/."""
    from sitegen.app.check import check_built
    from sitegen.app.project import scan

    scanned = scan(project)
    known(kommuner, scanned.sites(), lang)
    sites = tuple(dict.fromkeys(kommuner or scanned.sites()))
    missing = [site for site in sites if not (project.build / site).is_dir()]
    if missing or not sites:
        stop(WORDS[lang]["not built"].format(site=", ".join(missing)))
    judged = [check_built(project, scanned, site) for site in sites]
    return sum(number for number, _ in judged), [item for _, items in judged for item in items]
