"""The command line: argv in, exit status out; the only place that prints.

A command imports its ``app`` module when it runs, so that ``--help`` and a build with nothing to do start fast.
"""

from __future__ import annotations

import datetime
import os
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from sitegen import __version__
from sitegen.diagnostics import Diagnostic, Findings, Severity, nearest
from sitegen.report.commands import WORDS, counts, reason

FOUND = 1
"""Exit status where something must be mended."""
USAGE = 2
"""Exit status of a command that was given wrongly."""


def _day(_context: click.Context, _option: click.Parameter, value: str | None) -> datetime.date:
    if value is None:
        return datetime.datetime.now(ZoneInfo("Europe/Stockholm")).date()
    try:
        return datetime.date.fromisoformat(value)
    except ValueError as error:
        message = f"{value}: 2026-02-14"
        raise click.BadParameter(message) from error


def _language(_context: click.Context, _option: click.Parameter, value: str | None) -> str:
    if value:
        return value
    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or "sv"
    return "en" if spoken.casefold().startswith("en") else "sv"


_LANG = click.option(
    "--lang", type=click.Choice(["sv", "en"]), callback=_language, help="Språk i meddelanden / language of messages."
)
_PROJECT = click.option(
    "--project", "root", type=click.Path(file_okay=False, path_type=Path), default=Path(),
    help="Projektets mapp / the project's folder.",
)  # fmt: skip


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="sitegen")
def sitegen() -> None:
    """Bygg kommunernas webbplatser / build the websites of the kommuner."""


@sitegen.command()
@click.argument("kommuner", nargs=-1)
@click.option("--explain", is_flag=True, help="Säg varför varje sida görs om / say why each page is made anew.")
@click.option("--jobs", type=click.IntRange(1), default=None, help="Antal processer / number of processes.")
@click.option("--today", callback=_day, help="Dagen att bygga för, 2026-02-14 / the day to build for.")
@click.option("--strict", is_flag=True, help="Varningar räknas som fel / warnings count as errors.")
@click.option("--format", "shape", type=click.Choice(["text", "json", "github"]), default="text")
@_LANG
@_PROJECT
def build(
    kommuner: tuple[str, ...],
    explain: bool,
    jobs: int | None,
    today: datetime.date,
    strict: bool,
    shape: str,
    lang: str,
    root: Path,
) -> None:
    """Bygg alla kommuner, eller dem som nämns / build all kommuner, or those named."""
    from sitegen.app.project import Project, scan
    from sitegen.app.traces import survey
    from sitegen.app.unchanged import of_unchanged
    from sitegen.engine.lock import BusyError, held

    start = time.perf_counter()
    words = WORDS[lang]
    project = Project(root)
    if not project.content.is_dir():
        _stop(words["none"])
    try:
        with held(project.state / "lock"):
            scanned = scan(project)
            if not scanned.sites():
                _stop(words["no kommun"])
            _known(kommuner, scanned.sites(), lang)
            found = survey(project, scanned, dict.fromkeys(kommuner or scanned.sites()), today)
            if found.stale or found.gone:
                from sitegen.app.build import build as make

                built = make(project, found, jobs or os.cpu_count() or 1, _progress(lang, shape))
            else:
                built = of_unchanged(found)
    except BusyError:
        _stop(words["busy"])
    items = tuple(sorted(built.findings, key=Diagnostic.key))
    _tell(items, shape, lang, root)
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
        _open(project.build, [site for site in (kommuner or scanned.sites()) if site not in built.failed], words)
    worst = {item.severity for item in items}
    if Severity.ERROR in worst or (strict and Severity.WARNING in worst):
        sys.exit(FOUND)


@sitegen.command()
@click.argument("files", nargs=-1)
@click.option("--new", is_flag=True, help="Alla filer som aldrig har bekräftats / every file never confirmed.")
@_LANG
@_PROJECT
def confirm(files: tuple[str, ...], new: bool, lang: str, root: Path) -> None:
    """Säg att översättningar är gjorda av dagens text / say that translations render today's text."""
    from sitegen.app import confirm as command
    from sitegen.app.project import Project, scan

    project = Project(root)
    if not project.content.is_dir():
        _stop(WORDS[lang]["none"])
    if not files and not new:
        _stop(WORDS[lang]["which"])
    scanned = scan(project)
    names = [Path(file).as_posix() for file in files]
    if new:
        names += command.never_confirmed(project, scanned)
    changed, refused = command.confirm(project, scanned, names)
    for path, number in changed.items():
        click.echo(WORDS[lang]["confirmed"].format(path=path, number=number))
    if not changed and not refused:
        click.echo(WORDS[lang]["nothing"])
    if refused:
        _stop("\n".join(WORDS[lang]["refused"].format(path=path) for path in refused))


@sitegen.command()
@click.argument("kommuner", nargs=-1)
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), help="Mapp för rapporter / folder for reports."
)
@_LANG
@_PROJECT
def audit(kommuner: tuple[str, ...], out: Path | None, lang: str, root: Path) -> None:
    """Pröva byggda sidor i en webbläsare / judge built pages in a browser."""
    try:
        from sitegen.app import audit as command
        from sitegen.audit.browser import NoBrowserError
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"playwright", "axe_playwright_python"}:
            raise
        _stop(WORDS[lang]["no playwright"])
        return
    from sitegen.app.project import Project
    from sitegen.report.audit_lines import lines

    project, start = Project(root), time.perf_counter()
    sites = command.built_sites(project)
    if not sites:
        _stop(WORDS[lang]["not built"])
    _known(kommuner, sites, lang, "unknown built")
    found = False
    try:
        for one in command.audit(project, tuple(dict.fromkeys(kommuner)) or sites, out, _progress(lang, "text")):
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
        _stop(WORDS[lang]["no chromium"])
    if found:
        sys.exit(FOUND)


@sitegen.group()
def theme() -> None:
    """Hur sidorna ser ut / how pages look."""


@theme.command("why")
@click.argument("template")
@click.argument("kommun", required=False)
@_LANG
@_PROJECT
def theme_why(template: str, kommun: str | None, lang: str, root: Path) -> None:
    """Säg vilken fil en mall kommer ifrån / say which file stands for a template."""
    from sitegen.app.project import Project, scan
    from sitegen.app.theme_why import why

    project = Project(root)
    if not project.content.is_dir():
        _stop(WORDS[lang]["none"])
    scanned = scan(project)
    _known((kommun,) if kommun else (), scanned.sites(), lang)
    for site in (kommun,) if kommun else scanned.sites():
        found = why(project, scanned, site, template)
        if not found.files:
            near = nearest(template, found.names)
            hint = " " + WORDS[lang]["near"].format(near=near) if near else ""
            _stop(WORDS[lang]["no template"].format(name=template) + hint)
        click.echo(f"{site}: {found.files[0]}")
        for hidden in found.files[1:]:
            click.echo(WORDS[lang]["hidden"].format(path=hidden))


@sitegen.group()
def catalog() -> None:
    """Sidornas fasta ord på alla språk / the words of the page furniture in all languages."""


@catalog.command("extract")
@_LANG
@_PROJECT
def catalog_extract(lang: str, root: Path) -> None:
    """Lista mallarnas ord i translations/sitegen.pot / list the words of the templates."""
    from sitegen.app import catalogs
    from sitegen.app.project import Project

    project = Project(root)
    file = project.root / "translations" / catalogs.POT
    _saved(file, catalogs.save(file, catalogs.extracted(project)), lang)


def _for_language(name: str, root: Path, lang: str, *, new: bool) -> None:
    from sitegen.app import catalogs
    from sitegen.app.project import Project

    project = Project(root)
    language = catalogs.language_of(project, name)
    if language is None:
        _stop(WORDS[lang]["language"].format(name=name))
        return
    file = catalogs.po_file(project, language)
    if file.is_file() is new:
        _stop(WORDS[lang]["there" if new else "not there"].format(path=file.as_posix()))
    findings = Findings()
    content = catalogs.updated(project, language, catalogs.extracted(project), findings)
    if content is None:
        _tell(findings.sorted(), "text", lang, root)
        sys.exit(FOUND)
    _saved(file, catalogs.save(file, content), lang)


@catalog.command("init")
@click.argument("language")
@_LANG
@_PROJECT
def catalog_init(language: str, lang: str, root: Path) -> None:
    """Börja ett nytt språk / begin a language."""
    _for_language(language, root, lang, new=True)


@catalog.command("update")
@click.argument("languages", nargs=-1)
@_LANG
@_PROJECT
def catalog_update(languages: tuple[str, ...], lang: str, root: Path) -> None:
    """Lägg nya ord till språkens filer / add new words to the files of the languages."""
    found = sorted(file.stem for file in (root / "translations").glob("*.po"))
    for language in languages or found:
        _for_language(language, root, lang, new=False)


@catalog.command("compile")
@_LANG
@_PROJECT
def catalog_compile(lang: str, root: Path) -> None:
    """Pröva språkens filer och skriv .mo / check the files of the languages and write .mo."""
    from sitegen.app import catalogs
    from sitegen.app.project import Project
    from sitegen.load import catalog as loaded

    project = Project(root)
    wanted = loaded.template(catalogs.extracted(project), catalogs.POT, Findings())
    items: list[Diagnostic] = []
    for file in sorted((root / "translations").glob("*.po")):
        language = catalogs.language_of(project, file.stem)
        if language is None:
            _stop(WORDS[lang]["language"].format(name=file.stem))
            return
        findings = Findings()
        content = catalogs.compiled(file.read_bytes(), language, wanted, f"translations/{file.name}", findings)
        items += findings.sorted()
        if content:
            _saved(file.with_suffix(".mo"), catalogs.save(file.with_suffix(".mo"), content), lang)
    _tell(tuple(items), "text", lang, root)
    if items:
        sys.exit(FOUND)


def _saved(file: Path, written: bool, lang: str) -> None:
    click.echo(WORDS[lang]["written" if written else "same"].format(path=file.as_posix()))


def _known(names: tuple[str, ...], sites: tuple[str, ...], lang: str, word: str = "unknown") -> None:
    for name in names:
        if name not in sites:
            near = nearest(name, sites)
            hint = " " + WORDS[lang]["near"].format(near=near) if near else ""
            _stop(WORDS[lang][word].format(name=name) + hint)


def _stop(message: str) -> None:
    click.echo(message, err=True)
    sys.exit(USAGE)


def _open(folder: Path, sites: list[str], words: dict[str, str]) -> None:
    for site in sites:
        file = folder / site / "index.html"
        if file.is_file():
            click.echo(words["open"].format(path=file.as_posix()))


def _progress(lang: str, shape: str) -> Callable[[int, int], None] | None:
    """Return what shows progress: on a terminal only, so that a pipe stays quiet."""
    if shape != "text" or not sys.stderr.isatty():
        return None

    def show(done: int, known: int) -> None:
        text = WORDS[lang]["progress"].format(done=done, known=known)
        click.echo(f"\r{text}" + ("\r\033[K" if done == known else ""), nl=False, err=True)

    return show


def _tell(items: tuple[Diagnostic, ...], shape: str, lang: str, root: Path) -> None:
    """Print what was found, in the shape that was asked for."""
    if shape == "json":
        from sitegen.report.machine import as_json

        click.echo(as_json(items, lang))
    elif shape == "github":
        from sitegen.report.machine import github

        for line in github(items, lang):
            click.echo(line)
    elif items:
        from sitegen.report.text import text

        for line in text(items, lang, lambda path: _lines(root / path)):
            click.echo(line)
        numbers = {one.value: sum(item.severity is one for item in items) for one in Severity}
        click.echo(counts(numbers, lang))


def _lines(file: Path) -> list[str]:
    try:
        return re.split("\r\n|\r|\n", file.read_text(encoding="utf-8-sig", errors="replace"))
    except OSError:
        return []
