"""Commands about translations: what there is, what goes out to a translator, what comes back."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import click

from sitegen.cli.shared import (
    FOUND,
    LANG,
    PROJECT,
    TABLE,
    absent,
    day,
    known,
    other_language,
    project_at,
    role_of,
    show_ways,
    stop,
    tell,
    unknown_language,
)
from sitegen.cli.spoken import Spoken
from sitegen.diagnostics import Findings
from sitegen.report.commands import WORDS


class Shown(Spoken):
    """A group that shows how things stand where none of its commands is named."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read ``translations skara`` as ``translations show skara``."""
        first = 2 if args[:1] == ["--lang"] else 1 if args and args[0].startswith("--lang=") else 0
        named = args[first : first + 1]
        if not named or (named[0] not in self.commands and named[0] not in ctx.help_option_names):
            args = ["show", *args]
        return super().parse_args(ctx, args)


@click.group(cls=Shown)
def translations() -> None:
    """Översättningar: hur det står till, ut och in / translations: how they stand, out and in."""


@translations.command()
@click.argument("kommuner", nargs=-1, metavar="[KOMMUN …]")
@click.option("--to", "languages", multiple=True, help="Bara ett språk: ar / only one language.")
@click.option(
    "--list", "listing", is_flag=True, help="Räkna upp det som saknas eller är inaktuellt / list what is lacking."
)
@click.option(
    "--diff", is_flag=True, help="Som --list, med svenskan förut och nu / as --list, with the Swedish before and now."
)
@TABLE
@LANG
@PROJECT
def show(
    kommuner: tuple[str, ...], languages: tuple[str, ...], listing: bool, diff: bool, shape: str, lang: str, root: Path
) -> None:
    """Säg vad som är översatt och vad som återstår / say what is translated and what is left."""
    from sitegen.app import translations as command
    from sitegen.app.earlier import Earlier
    from sitegen.app.project import scan
    from sitegen.app.settings import read_languages
    from sitegen.model.folders import COMMON
    from sitegen.report import translations as report

    project = project_at(root, lang)
    scanned = scan(project)
    folders = (*scanned.sites(), COMMON)
    known(kommuner, folders, lang)
    for name in languages:
        if name not in read_languages(project, Findings()):
            unknown_language(project, name, lang)
    earlier = Earlier(project) if diff else None
    found, lacking = command.shares(project, scanned, kommuner or folders, languages, earlier)
    if shape == "json":
        click.echo(report.as_json(found, lacking))
        return
    for line in report.listed(lacking, lang, diff=diff) if listing or diff else report.table(found, lang):
        click.echo(line)


@translations.command("new")
@click.argument("name", metavar="SPRÅK / LANGUAGE")
@click.argument("wanted", nargs=-1, required=True, metavar="{KOMMUN|FIL} … / {KOMMUN|FILE} …")
@click.option("--today", callback=day, metavar="2026-02-14", help="Dagen / the day.")
@LANG
@PROJECT
def begin(name: str, wanted: tuple[str, ...], today: datetime.date, lang: str, root: Path) -> None:
    """Börja översätta en fil eller en kommun / begin to translate a file or a kommun."""
    from sitegen.app import begin as command
    from sitegen.app.project import scan
    from sitegen.report import exchange as report

    project = project_at(root, lang)
    language = other_language(project, name, lang)
    names = tuple(dict.fromkeys(Path(one).as_posix() for one in wanted))
    begun = command.begin(project, scan(project), names, language, today)
    for path in begun.written:
        click.echo(WORDS[lang]["written"].format(path=path))
    for path in begun.unseen:
        click.echo(report.WORDS[lang]["unseen"].format(path=path, language=name))
    if not begun.written and not begun.refused:
        click.echo(report.WORDS[lang]["all begun"].format(language=name))
    if begun.refused:
        stop("\n".join(report.WORDS[lang][f"new {why}"].format(path=path) for path, why in begun.refused.items()))


@translations.command("follow")
@click.argument("wanted", nargs=-1, required=True, metavar="{KOMMUN|FIL} … / {KOMMUN|FILE} …")
@LANG
@PROJECT
def following(wanted: tuple[str, ...], lang: str, root: Path) -> None:
    """Flytta och ta bort stycken så som svenskan har gjort / move and remove blocks as the Swedish has done."""
    from sitegen.app.follow import follow
    from sitegen.app.project import scan
    from sitegen.model.folders import COMMON, ROOT
    from sitegen.report import exchange as report

    project = project_at(root, lang)
    scanned = scan(project)
    names = [Path(one).as_posix() for one in wanted]
    known(tuple(one for one in names if "/" not in one), (*scanned.sites(), COMMON), lang)
    for name in names:
        if "/" in name and name.removeprefix(f"{ROOT}/") not in scanned.content:
            stop(absent(name, scanned, lang))
    found = follow(project, scanned, names)
    for one in (one for one in found if one.written):
        click.echo(report.followed(one.path, one.gone, one.moved, one.lacking, lang))
    if not found:
        click.echo(report.WORDS[lang]["all follow"])
    failed = [report.WORDS[lang]["not followed"].format(path=one.path) for one in found if not one.written]
    if failed:
        stop("\n".join(failed))


@translations.command("test")
@click.argument("kommuner", nargs=-1, metavar="[KOMMUN …]")
@click.option("--today", callback=day, metavar="2026-02-14", help="Dagen / the day.")
@LANG
@PROJECT
def trial(kommuner: tuple[str, ...], today: datetime.date, lang: str, root: Path) -> None:
    """Pröva med testspråk vad som inte går att översätta / show with test languages what cannot be translated."""
    from sitegen.app import trial as command
    from sitegen.app.bring import Signed
    from sitegen.app.build import build
    from sitegen.app.project import scan
    from sitegen.app.traces import Scope, survey
    from sitegen.diagnostics import Severity
    from sitegen.model.translation import TranslationState
    from sitegen.report import exchange as report

    project = project_at(root, lang)
    sites = scan(project).sites()
    known(kommuner, sites, lang)
    signed = Signed(TranslationState.MACHINE, "testspråk", today)
    beside, outcomes = command.prepare(project, kommuner or sites, signed)
    scanned = scan(beside)
    built = build(beside, survey(beside, scanned, scanned.sites(), today, Scope.PAGES), 1)
    faults = tuple(item for item in built.findings if item.severity is Severity.ERROR)
    tell(faults, "text", lang, beside.root)
    told = [report.refused(item, lang) for one in outcomes for item in one.refused]
    told += [report.plain(item.text, item.page, item.pages, lang) for item in command.left_plain(beside)]
    for line in told:
        click.echo(line)
    if not faults:
        click.echo(report.WORDS[lang]["test left" if told else "test whole"].format(number=len(told)))
        show_ways(beside.build, list(scanned.sites()), WORDS[lang])
    if told or faults:
        sys.exit(FOUND)


@translations.command("export")
@click.argument("kommuner", nargs=-1, metavar="[KOMMUN …]")
@click.option("--to", "name", required=True, help="Språket: ar / the language.")
@click.option(
    "--format", "shape", type=click.Choice(["xliff", "po"]), default="xliff", help="Filens form / shape of the file."
)
@click.option("--all", "everything", is_flag=True, help="Också det som är översatt / also what is translated.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Filen som skrivs / the file.")
@LANG
@PROJECT
def send(
    kommuner: tuple[str, ...], name: str, shape: str, everything: bool, out: Path | None, lang: str, root: Path
) -> None:
    """Skriv en fil till översättaren / write a file for the translator."""
    from sitegen.app.export import export
    from sitegen.app.project import scan
    from sitegen.engine.files import write
    from sitegen.exchange import po, xliff
    from sitegen.model.folders import COMMON
    from sitegen.report import exchange as report

    project = project_at(root, lang)
    scanned = scan(project)
    folders = (*scanned.sites(), COMMON)
    known(kommuner, folders, lang)
    language = other_language(project, name, lang)
    file = out or root / f"{kommuner[0] if len(kommuner) == 1 else 'sitegen'}.{name}.{'po' if shape == 'po' else 'xlf'}"
    if file.exists():
        stop(report.WORDS[lang]["there"].format(path=file.as_posix()))
    segments = export(project, scanned, kommuner or folders, language, everything=everything)
    if not segments:
        click.echo(report.WORDS[lang]["nothing"].format(language=name))
        return
    write(file, (po if shape == "po" else xliff).written(segments, language))
    click.echo(report.exported(file.as_posix(), segments, name, lang))


@translations.command("import")
@click.argument(
    "files", nargs=-1, required=True, metavar="FIL … / FILE …",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)  # fmt: skip
@click.option("--by", default="", help="Roll eller metod, aldrig ett namn / a role or a method, never a name.")
@click.option(
    "--state", type=click.Choice(["machine", "draft"]), default="draft", help="Vem som har översatt / by whom."
)
@click.option("--today", callback=day, metavar="2026-02-14", help="Dagen / the day.")
@LANG
@PROJECT
def receive(files: tuple[Path, ...], by: str, state: str, today: datetime.date, lang: str, root: Path) -> None:
    """Läs in filer från översättaren / take in files from the translator."""
    from sitegen.app.bring import Signed
    from sitegen.app.import_translations import bring_in, read_all
    from sitegen.app.project import scan
    from sitegen.exchange.segment import BrokenError
    from sitegen.model.translation import TranslationState
    from sitegen.report import exchange as report

    project = project_at(root, lang)
    signed = Signed(TranslationState(state), role_of(by, lang) if by.strip() else "", today)
    try:
        outcomes = bring_in(project, scan(project), read_all(project, files), signed)
    except BrokenError as error:
        click.echo(report.broken(error, lang), err=True)
        sys.exit(FOUND)
    for one in outcomes:
        for item in one.refused:
            click.echo(report.refused(item, lang))
        for line in report.outcome(
            one.path, one.counts, one.state.value if one.state else "", lang,
            kept=one.kept, fault=one.fault, waiting=one.waiting,
        ):  # fmt: skip
            click.echo(line)
    whole = all(one.whole for one in outcomes)
    click.echo(report.WORDS[lang]["whole" if whole else "not whole"])
    if not whole:
        sys.exit(FOUND)
