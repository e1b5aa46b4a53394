"""Commands that show a built site to the world, and take it back: publish, rollback."""

from __future__ import annotations

import datetime
import getpass
import os
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from sitegen.cli.shared import FOUND, LANG, PROJECT, day, known, project_at, stop, tell
from sitegen.model.publishing import PRODUCTION, TARGETS
from sitegen.report.commands import WORDS as COMMON

if TYPE_CHECKING:  # commands import what they need when they run: start-up counts
    from sitegen.app.project import Project, Scan
    from sitegen.app.publish import Planned, Prepared
    from sitegen.model.publishing import TargetSettings
    from sitegen.publish.target import Target

_LISTED = 10
"""So many paths of each kind are shown."""
TO = click.option("--to", "name", type=click.Choice(TARGETS), default=PRODUCTION, help="Plats / target.")
BREAK = click.option(
    "--break-lock", "broken", is_flag=True, help="Ta över efter någon som har avbrutits / take over from a cut one."
)


@click.command()
@click.argument("kommun")
@TO
@click.option("--yes", is_flag=True, help="Fråga inte / do not ask.")
@click.option("--dry-run", "dry", is_flag=True, help="Visa, men ändra inget / show, and change nothing.")
@click.option("--all", "whole", is_flag=True, help="Visa alla filer / show every file.")
@click.option("--adopt", "adopted", is_flag=True, help="Ta över en mapp med andras filer / take over a folder.")
@click.option("--again", is_flag=True, help="Skicka allt, också det som redan står där / send everything once more.")
@click.option("--max-removed", "most", type=click.IntRange(0), help="Så många filer får tas bort / limit of removals.")
@BREAK
@click.option("--today", callback=day, metavar="2026-02-14", help="Dagen att publicera på / the day of publishing.")
@LANG
@PROJECT
def publish(
    kommun: str,
    name: str,
    yes: bool,
    dry: bool,
    whole: bool,
    adopted: bool,
    again: bool,
    most: int | None,
    broken: bool,
    today: datetime.date,
    lang: str,
    root: Path,
) -> None:
    """Publicera en byggd kommun / publish a built kommun."""
    from sitegen.app.publish import apply, check, plan, prepared
    from sitegen.report.publishing import WORDS, decimal
    from sitegen.report.sentences import told

    words = WORDS[lang]
    with _at_work(root, kommun, lang) as (project, scanned):
        made = prepared(project, scanned, kommun, name, today, datetime.datetime.now(datetime.UTC))
        if made.standing.blockers:
            if name == PRODUCTION:
                tell(made.standing.blockers, "text", lang, root)
                _refuse("blockers", lang, site=kommun, number=len(made.standing.blockers))
            for item in made.standing.blockers:
                click.echo(f"{item.span}: {told(item, lang).message} [{item.code}]")
            click.echo(words["blocked"].format(number=len(made.standing.blockers)))
        with _opened(project, kommun, name, made.settings, lang) as target:
            planned = plan(made, target)
            _show(made, planned, target, lang, whole=whole)
            if planned.nothing and not again:
                click.echo(words["nothing"])
                if not dry:
                    _verify(made, planned, lang)
                return
            if again:
                click.echo(words["again"])
            check(planned, adopted=adopted, most_removed=most)
            if dry:
                click.echo(words["dry"])
                return
            if not yes and not sys.stdin.isatty():
                _refuse("unconfirmed", lang)
            if not yes and not _agreed(words["ask"]):
                click.echo(words["no"])
                return
            start = time.perf_counter()
            shown = apply(project, made, target, broken=broken, again=again)
        done = decimal(time.perf_counter() - start, lang)
        click.echo(words["done"].format(site=kommun, target=name, release=shown.release, seconds=done))
        _verify(made, planned, lang)


@click.command()
@click.argument("kommun")
@TO
@click.option("--release", default="", help="Utgåvan som ska visas / the release to show.")
@click.option("--list", "listed", is_flag=True, help="Visa vilka utgåvor som finns / list the releases.")
@BREAK
@LANG
@PROJECT
def rollback(kommun: str, name: str, release: str, listed: bool, broken: bool, lang: str, root: Path) -> None:
    """Visa en tidigare utgåva igen / show an earlier release again."""
    from sitegen.app.publish import earlier, settings_now
    from sitegen.app.targets import who
    from sitegen.publish.target import Order
    from sitegen.report.publishing import WORDS

    with _at_work(root, kommun, lang) as (project, scanned):
        settings = settings_now(project, scanned, kommun, name)
        with _opened(project, kommun, name, settings, lang) as target:
            if listed:
                _list(target, lang)
                return
            to = earlier(target, release, kommun, name)
            target.rollback(Order(kommun, name, who(project), settings.keep, broken), to)
        click.echo(WORDS[lang]["back"].format(site=kommun, target=name, release=to.release))


def _list(target: Target, lang: str) -> None:
    """Tell which releases there are, the newest first, and which one is shown."""
    from sitegen.report.publishing import WORDS

    shown = target.current()
    found = {one.release: one for one in (*target.releases(), *([shown] if shown else []))}
    for name, one in sorted(found.items(), reverse=True):
        mark = WORDS[lang]["shown"] if shown and name == shown.release else ""
        click.echo(f"{name}  {len(one.files)}  {mark}".rstrip())
    if not found:
        click.echo(WORDS[lang]["none"])


@contextmanager
def _at_work(root: Path, kommun: str, lang: str) -> Iterator[tuple[Project, Scan]]:
    """Be the only process at work in the project; what is refused is told."""
    from sitegen.app.project import scan
    from sitegen.engine.lock import BusyError, held
    from sitegen.publish.refused import Refused

    project = project_at(root, lang)
    try:
        with held(project.state / "lock"):
            scanned = scan(project)
            known((kommun,), scanned.sites(), lang)
            yield project, scanned
    except BusyError:
        stop(COMMON[lang]["busy"])
    except Refused as refused:
        _refuse(refused.word, lang, **refused.values)


@contextmanager
def _opened(project: Project, kommun: str, name: str, settings: TargetSettings, lang: str) -> Iterator[Target]:
    """Open a target; a password that is missing is asked for where somebody can type it."""
    from sitegen.app.targets import opened
    from sitegen.publish.refused import Refused
    from sitegen.report.publishing import WORDS

    with ExitStack() as stack:
        try:
            target = stack.enter_context(opened(project, kommun, name, settings, os.environ))
        except Refused as refused:
            if refused.word != "no entry" or not sys.stdin.isatty():
                raise
            typed = getpass.getpass(WORDS[lang]["password"].format(user=settings.user, host=settings.host) + ": ")
            target = stack.enter_context(opened(project, kommun, name, settings, os.environ, typed))
        yield target


def _show(made: Prepared, planned: Planned, target: Target, lang: str, *, whole: bool) -> None:
    """Tell what publishing would do."""
    from sitegen.report.publishing import WORDS, moment, owner, size

    words, found = WORDS[lang], planned.difference
    for sign, paths in (("+", found.added), ("~", found.changed), ("-", found.removed)):
        shown = paths if whole else paths[:_LISTED]
        for path in shown:
            click.echo(f"{sign} {path}")
        if len(shown) < len(paths):
            click.echo(words["more"].format(number=len(paths) - len(shown)))
    numbers = {"added": len(found.added), "changed": len(found.changed), "removed": len(found.removed)}
    click.echo(
        words["plan"].format(
            site=made.site, target=made.target, same=found.same, size=size(found.size, lang), **numbers
        )
    )
    gone = [path for path in found.removed if path.endswith("/index.html") and path not in made.payload.sent_on]
    if gone:
        click.echo(words["gone pages"].format(number=len(gone), first=gone[0].removesuffix("index.html")))
    click.echo(words[target.name])
    if planned.unfinished:
        click.echo(words["unfinished"])
    visible, newest = target.current(), max((one.release for one in target.releases()), default="")
    if visible is not None and visible.release < newest:
        click.echo(words["taken back"].format(shown=visible.release, newest=newest))
    lock = target.lock()
    if lock is not None:
        click.echo(words["held"].format(owner=owner(lock.owner, lang), since=moment(lock.since, lang)))


def _verify(made: Prepared, planned: Planned, lang: str) -> None:
    """Fetch a part of what was published, where it is known where it is seen."""
    from sitegen.app.publish import unlike
    from sitegen.report.publishing import WORDS
    from sitegen.report.reasons import because

    words = WORDS[lang]
    if not made.url:
        click.echo(words["unverified"])
        return
    number, found = unlike(made, planned.difference)
    for one in found:
        click.echo(words[one.word].format(address=one.address, said=because(one.said, lang)), err=True)
    told = {one.word for one in found}
    if told == {"no header"} and made.settings.server == "nginx":
        click.echo(words["reload"], err=True)
    elif found and told != {"silent"}:
        click.echo(words["unlike"].format(site=made.site, target=made.target), err=True)
    if found:
        sys.exit(FOUND)
    click.echo(words["verified"].format(number=number, url=made.url))


def _agreed(question: str) -> bool:
    """Ask, and say whether the answer was yes, in Swedish or English; anything else is no."""
    answer = str(click.prompt(f"{question} [j/N]", default="n", show_default=False))
    return answer.strip().casefold() in {"j", "ja", "y", "yes"}


def _refuse(word: str, lang: str, **values: object) -> NoReturn:
    """Say why nothing is published, and leave."""
    from sitegen.report.publishing import refusal

    for line in refusal(word, {name: str(value) for name, value in values.items()}, lang):
        click.echo(line, err=True)
    sys.exit(FOUND)
