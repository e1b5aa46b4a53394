"""What commands share: their options, how findings are told, how a command is refused. The only room that prints."""

from __future__ import annotations

import datetime
import re
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeVar
from zoneinfo import ZoneInfo

import click

from sitegen.app.source_lines import file_of, lines_of
from sitegen.cli.spoken import HELP, LANGUAGES, USAGE, spoken
from sitegen.diagnostics import Diagnostic, Findings, Severity, nearest
from sitegen.model.folders import ROOT
from sitegen.report.commands import WORDS, counts

if TYPE_CHECKING:  # commands import what they need when they run: start-up counts
    from sitegen.app.project import Project, Scan
    from sitegen.model.language import Language

_ORDER = (Severity.WARNING, Severity.BLOCKER, Severity.ERROR)
_NAME = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_Command = TypeVar("_Command", bound=Callable[..., object])
FOUND = 1
"""Exit status where something must be mended."""


def day(context: click.Context, _option: click.Parameter, value: str | None) -> datetime.date:
    """Read a day; today in Sweden where none is given."""
    if value is None:
        return datetime.datetime.now(ZoneInfo("Europe/Stockholm")).date()
    try:
        return datetime.date.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(WORDS[spoken(context)]["no day"].format(value=value)) from error


def language(context: click.Context, _option: click.Parameter, value: str | None) -> str:
    """Return the language of messages: as asked for, else that of the terminal, else Swedish."""
    return value or spoken(context)


LANG = click.option("--lang", type=click.Choice(LANGUAGES), callback=language, help=HELP)
PROJECT = click.option(
    "--project", "root", type=click.Path(file_okay=False, path_type=Path), default=Path(),
    help="Projektets mapp / the project's folder.",
)  # fmt: skip


JOBS = click.option("--jobs", type=click.IntRange(1), default=None, help="Antal processer / number of processes.")
STRICT = click.option("--strict", is_flag=True, help="Varningar räknas som fel / warnings count as errors.")


def _shape(*names: str) -> Callable[[_Command], _Command]:
    shapes = click.Choice(names)
    return click.option("--format", "shape", type=shapes, default=names[0], help="Svarets form / shape of the answer.")


SHAPE = _shape("text", "json", "sarif", "github")
"""Of what was found."""
TABLE = _shape("text", "json")
"""Of how things stand."""


def project_at(root: Path, lang: str) -> Project:
    """Return the project of a folder; stop where it has no content/."""
    from sitegen.app.project import Project

    project = Project(root)
    if not project.content.is_dir():
        stop(WORDS[lang]["none"])
    return project


def other_language(project: Project, name: str, lang: str) -> Language:
    """Return a language that is translated into; stop where it is none of the project's, or Swedish."""
    from sitegen.app.settings import read_languages
    from sitegen.report.exchange import WORDS as OF_EXCHANGE

    language = read_languages(project, Findings()).get(name)
    if language is None:
        unknown_language(project, name, lang)
    if language.is_source:
        stop(OF_EXCHANGE[lang]["source"])
    return language


def unknown_language(project: Project, name: str, lang: str) -> NoReturn:
    """Refuse a language that there is not, and name those that there are."""
    from sitegen.app.settings import read_languages

    others = ", ".join(one.id for one in read_languages(project, Findings()).values() if not one.is_source)
    stop(WORDS[lang]["language"].format(name=name, known=others))


def saved(file: Path, written: bool, lang: str) -> None:
    """Say that a file was written, or was right already."""
    click.echo(WORDS[lang]["written" if written else "same"].format(path=file.as_posix()))


def known(names: tuple[str, ...], sites: tuple[str, ...], lang: str, word: str = "unknown") -> None:
    """Stop where a name is not one of the sites."""
    for name in names:
        if name not in sites:
            near = nearest(name, sites)
            hint = " " + WORDS[lang]["near"].format(near=near) if near else ""
            stop(WORDS[lang][word].format(name=name) + hint)


def absent(path: str, scanned: Scan, lang: str) -> str:
    """Return what is said of a file that is not in content/, with one that may be meant."""
    ends = [one for one in scanned.content if one.endswith(f"/{path}")]
    near = ends[0] if ends else nearest(path.removeprefix(f"{ROOT}/"), scanned.content)
    hint = " " + WORDS[lang]["near"].format(near=f"{ROOT}/{near}") if near else ""
    return WORDS[lang]["absent"].format(path=path) + hint


def role_of(by: str, lang: str) -> str:
    """Return the role of whoever answers for a text; stop where it is empty, or two names one after the other."""
    words = by.split()
    if not words:
        stop(WORDS[lang]["no role"])
    if looks_like_a_name(by):
        stop(WORDS[lang]["a name"].format(by=" ".join(words)))
    return " ".join(words)


def looks_like_a_name(text: str) -> bool:
    """Say whether a text is, up to a comma, two or three words with capitals: a person is never named on the pages."""
    words = re.split(r"[,;(/|]", text, maxsplit=1)[0].split()
    text = " ".join(words)
    return len(words) in {2, 3} and text.istitle() and all(map(_NAME.fullmatch, words))


def stop(message: str) -> NoReturn:
    """Refuse a command that was given wrongly."""
    click.echo(message, err=True)
    sys.exit(USAGE)


def show_ways(folder: Path, sites: list[str], words: dict[str, str]) -> None:
    """Say what to open: the page over all sites where there are several, else the one."""
    files = [folder / "index.html"] if len(sites) > 1 else [folder / site / "index.html" for site in sites]
    for file in files:
        if file.is_file():
            click.echo(words["open"].format(path=file.as_posix()))


def progress(lang: str, shape: str) -> Callable[[int, int], None] | None:
    """Return what shows progress: on a terminal only, so that a pipe stays quiet."""
    if shape != "text" or not sys.stderr.isatty():
        return None

    def show(done: int, known: int) -> None:
        text = WORDS[lang]["progress"].format(done=done, known=known)
        click.echo(f"\r{text}" + ("\r\033[K" if done == known else ""), nl=False, err=True)

    return show


def tell(items: tuple[Diagnostic, ...], shape: str, lang: str, root: Path) -> None:
    """Print what was found, in the shape that was asked for."""
    if shape == "json":
        from sitegen.report.machine import as_json

        click.echo(as_json(items, lang))
    elif shape == "sarif":
        from sitegen import __version__
        from sitegen.report.machine import sarif

        click.echo(sarif(items, lang, __version__))
    elif shape == "github":
        from sitegen.report.machine import github

        for line in github(items, lang):
            click.echo(line)
    elif items:
        from sitegen.report.text import text

        worst_last = sorted(items, key=lambda item: _ORDER.index(item.severity))  # right above the counts, in sight
        for line in text(worst_last, lang, cache(lambda path: lines_of(file_of(root, path)))):
            click.echo(line)
        numbers = {one.value: sum(item.severity is one for item in items) for one in Severity}
        click.echo(counts(numbers, lang))
