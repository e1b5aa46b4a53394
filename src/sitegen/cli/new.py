"""Commands that begin something: new project, kommun, strategy, plan, measure, topic, language, theme, ci, hook."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import click

from sitegen.cli.shared import LANG, PROJECT, project_at, stop
from sitegen.cli.spoken import Spoken
from sitegen.model.content import NEEDS, WHENS
from sitegen.report.new import WORDS

T = TypeVar("T")
_YEAR = click.IntRange(1900, 2200)
_YEARS = 4
"""Years that a strategy holds for, where nobody says otherwise."""


@click.group(cls=Spoken)
def new() -> None:
    """Börja på något nytt / begin something new."""


def _said(value: str | None, option: str, question: str, lang: str, default: str = "") -> str:
    """Return a value as given; else ask, where somebody can answer; else the default."""
    if value is not None:
        return " ".join(value.split())
    if sys.stdin.isatty():
        return " ".join(str(click.prompt(WORDS[lang][question], default=default or None)).split())
    if not default:
        stop(WORDS[lang]["missing"].format(option=option))
    return default


def _told(lang: str, do: Callable[[], T]) -> T:
    """Do something; stop with its words where it is refused."""
    from sitegen.publish.refused import Refused

    try:
        return do()
    except Refused as error:
        stop(WORDS[lang][error.word].format(**error.values))


def _wrote(paths: Iterable[str], lang: str, then: str, **values: str) -> None:
    """Show what was written, and what to do next."""
    words = WORDS[lang]
    click.echo(words["wrote"])
    for path in paths:
        click.echo(words["written"].format(path=path))
    click.echo(words[then].format(**values))


def _this_year() -> int:
    return datetime.datetime.now().year


def _short(name: str) -> str:
    return name.removesuffix(" kommun").removesuffix(" stad")


@new.command("project")
@click.argument("folder", type=click.Path(path_type=Path), metavar="MAPP / FOLDER")
@click.option("--name", help="Kommunens namn / name of the kommun.")
@click.option("--short", help="Ortens namn / name of the place.")
@click.option("--id", "place", help="Mappens namn / name of its folder.")
@LANG
def new_project(folder: Path, name: str | None, short: str | None, place: str | None, lang: str) -> None:
    """En ny mapp med en liten levande webbplats / a new folder with a small living website."""
    from sitegen.app import new as command
    from sitegen.app import new_project as projects

    _told(lang, lambda: projects.must_be_empty(folder))
    name = _said(name, "--name", "name", lang)
    short = _said(short, "--short", "short", lang, _short(name))
    place = _said(place, "--id", "id", lang, _told(lang, lambda: command.named(short)))
    first = _this_year()
    years = command.Years(first, first + _YEARS - 1)
    paths = _told(lang, lambda: projects.project(folder, name, short, command.named(place), years))
    _wrote(paths, lang, "next project", path=folder.as_posix())


@new.command("kommun")
@click.argument("place", metavar="[MAPP] / [FOLDER]", required=False)
@click.option("--name", help="Kommunens namn / name of the kommun.")
@click.option("--short", help="Ortens namn / name of the place.")
@LANG
@PROJECT
def new_kommun(place: str | None, name: str | None, short: str | None, lang: str, root: Path) -> None:
    """En kommun till / one kommun more."""
    from sitegen.app import new as command

    project = project_at(root, lang)
    name = _said(name, "--name", "name", lang)
    short = _said(short, "--short", "short", lang, _short(name))
    place = _said(place, "MAPP", "id", lang, _told(lang, lambda: command.named(short)))
    paths = _told(lang, lambda: command.put(project, command.kommun(name, short, command.named(place))))
    _wrote(paths, lang, "next kommun", kommun=place)


@new.command("strategy")
@click.argument("kommun")
@click.option("--title", help="Titel / title.")
@click.option("--from", "first", type=_YEAR, help="Första året / first year.")
@click.option("--to", "last", type=_YEAR, help="Sista året / last year.")
@click.option("--by", help="Vem som antog den / who adopted it.")
@click.option("--area", help="Första området / first focus area.")
@click.option("--goal", help="Första målet / first goal.")
@click.option("--folder", default="strategy", show_default=True, help="Mappens namn / name of its folder.")
@LANG
@PROJECT
def new_strategy(
    kommun: str,
    title: str | None,
    first: int | None,
    last: int | None,
    by: str | None,
    area: str | None,
    goal: str | None,
    folder: str,
    lang: str,
    root: Path,
) -> None:
    """En strategi med ett område och ett mål / a strategy with one focus area and one goal."""
    from sitegen.app import new as command

    project = project_at(root, lang)
    site = _told(lang, lambda: command.site_of(project, kommun))
    place = _told(lang, lambda: command.document_folder(project, kommun, folder))
    years = _years(first, last, lang, _YEARS - 1)
    title = _said(title, "--title", "title strategy", lang, f"Integrationsstrategi {years[0]}–{years[1]}")
    by = _said(by, "--by", "by", lang, "Kommunfullmäktige")
    area = _said(area, "--area", "area", lang, "Arbete och utbildning")
    goal = _said(goal, "--goal", "goal", lang, "Fler ska ha ett arbete eller läsa en utbildning")

    def made() -> list[str]:
        command.other_title(site, title)
        return command.put(project, command.strategy(title, command.Years(*years), by, area, goal, place))

    _wrote(_told(lang, made), lang, "next")


@new.command("plan")
@click.argument("kommun")
@click.option("--title", help="Titel / title.")
@click.option("--from", "first", type=_YEAR, help="Första året / first year.")
@click.option("--to", "last", type=_YEAR, help="Sista året / last year.")
@click.option("--section", help="Första avsnittet / first section.")
@click.option("--measure", help="Första åtgärden / first measure.")
@click.option("--strategy", default="", help="Strategins mapp / folder of the strategy.")
@click.option("--folder", default="", help="Mappens namn / name of its folder.")
@LANG
@PROJECT
def new_plan(
    kommun: str,
    title: str | None,
    first: int | None,
    last: int | None,
    section: str | None,
    measure: str | None,
    strategy: str,
    folder: str,
    lang: str,
    root: Path,
) -> None:
    """En handlingsplan med ett avsnitt och en åtgärd / a plan with one section and one measure."""
    from sitegen.app import new as command

    project = project_at(root, lang)
    site = _told(lang, lambda: command.site_of(project, kommun))
    of = _told(lang, lambda: command.strategy_of(site, strategy))
    years = _years(first, last, lang, 0)
    place = _told(lang, lambda: command.document_folder(project, kommun, folder or f"plan-{years[0]}"))
    title = _said(title, "--title", "title plan", lang, f"Handlingsplan {years[0]}")
    section = _said(section, "--section", "section", lang, "Arbete")
    measure = _said(measure, "--measure", "measure", lang, "Ordna fler praktikplatser")

    def made() -> list[str]:
        command.other_title(site, title)
        return command.put(project, command.plan(title, command.Years(*years), section, measure, of, place))

    _wrote(_told(lang, made), lang, "next")


@new.command("measure")
@click.argument("kommun")
@click.option("--title", help="Åtgärden i en mening / the measure in one sentence.")
@click.option("--plan", "folder", default="", help="Planens mapp / folder of the plan.")
@click.option("--section", default="", help="Avsnittets id / id of the section.")
@click.option("--goal", default="", help="Målets id / id of the goal.")
@LANG
@PROJECT
def new_measure(kommun: str, title: str | None, folder: str, section: str, goal: str, lang: str, root: Path) -> None:
    """En åtgärd till i en plan / one measure more in a plan."""
    from sitegen.app import new as command

    project = project_at(root, lang)
    site = _told(lang, lambda: command.site_of(project, kommun))
    of = _told(lang, lambda: command.plan_of(site, folder))
    _told(lang, lambda: command.known_goal(site, goal))
    title = _said(title, "--title", "title measure", lang)
    path = _told(lang, lambda: command.measure(project, of, title, section, goal))
    click.echo(WORDS[lang]["changed"].format(path=path))
    click.echo(WORDS[lang]["next measure"])


@new.command("topic")
@click.argument("kommun")
@click.argument("name", metavar="[NAMN] / [NAME]", required=False)
@click.option("--title", help="Rubrik / heading.")
@click.option("--when", type=click.Choice(WHENS), help="När läsaren behöver det / when a reader needs it.")
@click.option("--need", type=click.Choice(NEEDS), help="Vad det handlar om / what it is about.")
@LANG
@PROJECT
def new_topic(
    kommun: str, name: str | None, title: str | None, when: str | None, need: str | None, lang: str, root: Path
) -> None:
    """Ett ämne i välkomstguiden / a topic of the welcome guide."""
    from sitegen.app import new as command

    project = project_at(root, lang)
    site = _told(lang, lambda: command.site_of(project, kommun))
    title = _said(title, "--title", "title topic", lang)
    name = _told(lang, lambda: command.named(name or title))
    when, need = _chosen(when, "when", WHENS, lang), _chosen(need, "need", NEEDS, lang)
    paths = _told(lang, lambda: command.put(project, command.topic(site, title, name, when, need)))
    _wrote(paths, lang, "next")


@new.command("language")
@click.argument("name", metavar="ID")
@click.option("--autonym", help="Språkets namn på språket självt / its name in itself.")
@click.option("--tag", help="Språkets märke, fa-AF / its BCP 47 tag, fa-AF.")
@click.option("--locale", help="Språket i CLDR, fa_AF / its locale in CLDR, fa_AF.")
@click.option("--direction", type=click.Choice(["ltr", "rtl"]), help="Riktning / direction.")
@click.option("--script", type=click.Choice(["Latn", "Arab", "Ethi", "Cyrl", "Grek"]), help="Skrift / script.")
@LANG
@PROJECT
def new_language(
    name: str,
    autonym: str | None,
    tag: str | None,
    locale: str | None,
    direction: str | None,
    script: str | None,
    lang: str,
    root: Path,
) -> None:
    """Ett språk till att översätta till / one language more to translate into."""
    from sitegen.app import new_project as projects
    from sitegen.app.given import written

    project = project_at(root, lang)
    autonym = _said(autonym, "--autonym", "autonym", lang)
    script = _chosen(script, "script", ("Latn", "Arab", "Ethi", "Cyrl", "Grek"), lang)
    direction = direction or ("rtl" if script == "Arab" else "ltr")
    fields = {
        "id": name, "tag": tag or name, "locale": locale or (tag or name).replace("-", "_"), "direction": direction,
        "script": script, "autonym": written(autonym),
    }  # fmt: skip
    _wrote(_told(lang, lambda: projects.language(project, fields)), lang, "next language", name=name)


@new.command("theme")
@click.argument("name", metavar="NAMN / NAME")
@click.option("--parent", default="standard", show_default=True, help="Temat som det bygger på / what it builds on.")
@LANG
@PROJECT
def new_theme(name: str, parent: str, lang: str, root: Path) -> None:
    """Ett tema som bygger på ett annat / a theme that builds on another."""
    from sitegen.app import new as command

    project = project_at(root, lang)
    found = _told(lang, lambda: command.named(name))
    _wrote(
        _told(lang, lambda: command.put(project, command.theme(project, found, parent))), lang, "next theme", name=found
    )


@new.command("ci")
@click.argument("kind", type=click.Choice(["github", "gitlab", "forgejo"]))
@LANG
@PROJECT
def new_ci(kind: str, lang: str, root: Path) -> None:
    """Pröva, bygg och publicera vid varje push / check, build and publish on every push."""
    from sitegen.app import new as command
    from sitegen.app import new_project as projects
    from sitegen.app.project import scan

    project = project_at(root, lang)
    sites = " ".join(scan(project).sites())
    _wrote(_told(lang, lambda: command.put(project, projects.ci(project, kind, sites))), lang, "next ci")


@new.command("hook")
@LANG
@PROJECT
def new_hook(lang: str, root: Path) -> None:
    """Pröva innehållet före varje commit / check content before each commit."""
    from sitegen.app import new_project as projects

    project = project_at(root, lang)
    _wrote(_told(lang, lambda: projects.put_hook(project)), lang, "next hook")


def _years(first: int | None, last: int | None, lang: str, longer: int) -> tuple[int, int]:
    """Return the years of a document, asked for where they are not given."""
    begin = first or _year("from", lang, _this_year())
    end = last or _year("to", lang, begin + longer)
    if end < begin:
        stop(WORDS[lang]["years"])
    return begin, end


def _year(question: str, lang: str, default: int) -> int:
    """Return a year, asked for until it is one; the default where nobody can answer."""
    if not sys.stdin.isatty():
        return default
    return int(click.prompt(WORDS[lang][question], default=default, type=_YEAR))


def _chosen(value: str | None, question: str, choices: tuple[str, ...], lang: str) -> str:
    """Return one of some words, asked for where it is not given; the first one where nobody can answer."""
    if value is not None:
        return value
    if not sys.stdin.isatty():
        return choices[0]
    return str(click.prompt(WORDS[lang][question], type=click.Choice(choices), default=choices[0]))
