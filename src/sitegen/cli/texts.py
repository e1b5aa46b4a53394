"""Commands about texts: confirm, review, readability, guide."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING

import click

from sitegen.cli.shared import LANG, PROJECT, TABLE, absent, day, known, project_at, role_of, stop
from sitegen.report.commands import WORDS

if TYPE_CHECKING:  # commands import what they need when they run: start-up counts
    from sitegen.app.project import Scan


_WIDTH = 90
"""Signs of a Swedish text that are shown."""


@click.command()
@click.argument("files", nargs=-1, metavar="[FIL …] / [FILE …]")
@click.option("--new", is_flag=True, help="Alla filer som aldrig har bekräftats / every file never confirmed.")
@LANG
@PROJECT
def confirm(files: tuple[str, ...], new: bool, lang: str, root: Path) -> None:
    """Säg att översättningar är gjorda av dagens text / say that translations render today's text."""
    from sitegen.app import confirm as command
    from sitegen.app.project import scan

    project = project_at(root, lang)
    if not files and not new:
        stop(WORDS[lang]["which"])
    scanned = scan(project)
    names = [Path(file).as_posix() for file in files]
    if new:
        names += command.never_confirmed(project, scanned)
    changed, refused, drafts, now = command.confirm(project, scanned, names)
    for path, number in changed.items():
        click.echo(WORDS[lang]["confirmed"].format(path=path, number=number))
        if path in drafts:
            click.echo(WORDS[lang]["draft now"].format(path=path))
        for place, text in now[path]:
            click.echo(WORDS[lang]["swedish now"].format(place=place, text=shorten(text, _WIDTH, placeholder=" …")))
    if any(now.values()):
        click.echo(WORDS[lang]["read them"])
    if not changed and not refused:
        click.echo(WORDS[lang]["nothing"])
    _stop_for(refused, "confirm", scanned, lang)


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FIL … / FILE …")
@click.option("--by", required=True, help="Roll, aldrig ett namn / a role, never a name.")
@click.option("--today", callback=day, metavar="2026-02-14", help="Dagen / the day.")
@LANG
@PROJECT
def review(files: tuple[str, ...], by: str, today: datetime.date, lang: str, root: Path) -> None:
    """Säg att en människa har granskat översättningar / say that a person has reviewed translations."""
    from sitegen.app import review as command
    from sitegen.app.project import scan

    project = project_at(root, lang)
    role = role_of(by, lang)
    scanned = scan(project)
    names = [Path(file).as_posix() for file in files]
    changed, refused = command.review(project, scanned, names, role, today)
    for path in changed:
        click.echo(WORDS[lang]["reviewed"].format(path=path, by=role))
    if not changed and not refused:
        click.echo(WORDS[lang]["reviewed already"])
    _stop_for(refused, "review", scanned, lang)


def _stop_for(refused: Mapping[str, str], command: str, scanned: Scan, lang: str) -> None:
    """Stop where something was refused, with the reason for each path."""
    lines = [
        absent(path, scanned, lang) if reason == "absent" else WORDS[lang][f"{command} {reason}"].format(path=path)
        for path, reason in refused.items()
    ]
    if lines:
        stop("\n".join(lines))


@click.command()
@click.argument("kommuner", nargs=-1, metavar="[KOMMUN …]")
@click.option("--texts", type=click.Choice(["sv", "sv-simple"]), help="Bara texter på ett språk / only one language.")
@click.option("--hard", type=click.IntRange(1), help="De svåraste meningarna / the hardest sentences.")
@TABLE
@LANG
@PROJECT
def readability(
    kommuner: tuple[str, ...], texts: str | None, hard: int | None, shape: str, lang: str, root: Path
) -> None:
    """Säg hur svåra texterna är att läsa / say how hard the texts are to read."""
    from sitegen.app import readability as command
    from sitegen.app.project import scan
    from sitegen.model.folders import COMMON
    from sitegen.report import readability as report

    project = project_at(root, lang)
    scanned = scan(project)
    folders = (*scanned.sites(), COMMON)
    known(kommuner, folders, lang)
    found, sentences = command.texts(project, scanned, kommuner or folders, texts or "", hard or 0)
    if shape == "json":
        click.echo(report.as_json(found, sentences if hard else None))
        return
    for line in report.sentences(sentences, lang) if hard else report.table(found, lang):
        click.echo(line)


@click.command()
@click.argument("kommuner", nargs=-1, metavar="[KOMMUN …]")
@TABLE
@LANG
@PROJECT
def guide(kommuner: tuple[str, ...], shape: str, lang: str, root: Path) -> None:
    """Visa välkomstguidens ämnen och vad de berättar om / show the topics of the guide and what they tell of."""
    from sitegen.app import guide as command
    from sitegen.app.project import scan
    from sitegen.report import guide as report

    project = project_at(root, lang)
    scanned = scan(project)
    known(kommuner, scanned.sites(), lang)
    found = {name: command.guide(project, scanned, name) for name in kommuner or scanned.sites()}
    there = {name: one for name, one in found.items() if one is not None}
    if shape == "json":
        click.echo(report.as_json((name, one.topics, one.untold) for name, one in there.items()))
    else:
        for name, one in there.items():
            for line in report.lines(name, one.topics, one.untold, lang):
                click.echo(line)
    if len(there) < len(found):
        stop("\n".join(WORDS[lang]["guide kept"].format(site=name) for name in found if name not in there))
