"""Commands that begin something around content: new project, kommun, language, theme, ci, hook."""

from __future__ import annotations

from pathlib import Path

import click

from sitegen.cli.asking import YEARS, chosen, said, this_year, told, wrote
from sitegen.cli.shared import LANG, PROJECT, project_at

_SCRIPTS = {"Latn": "abc", "Arab": "ابج", "Ethi": "አበገ", "Cyrl": "абв", "Grek": "αβγ"}
"""ISO 15924 → some of its letters."""


def _short(name: str) -> str:
    """Return a place as its kommun is called; nothing where it may be a genitive: Ekholms kommun, Borås stad."""
    place = name.removesuffix(" kommun").removesuffix(" stad")
    return "" if place.endswith("s") else place


def _names(name: str | None, short: str | None, place: str | None, option: str, lang: str) -> tuple[str, str, str]:
    """Return what a kommun is called: in full, in running text, and its folder, as given or answered.

    Args:
        option: says the folder where nobody can answer.
    """
    from sitegen.app.given import identifier, must_have_letters, named

    name = said(name, "--name", "name", lang, proof=must_have_letters)
    short = said(short, "--short", "short", lang, _short(name), must_have_letters)
    place = said(place, option, "id", lang, identifier(short), named)
    return name, short, named(place)


@click.command("project")
@click.argument("folder", type=click.Path(path_type=Path), metavar="MAPP / FOLDER")
@click.option("--name", help="Kommunens namn / name of the kommun.")
@click.option("--short", help="Ortens namn / name of the place.")
@click.option("--id", "place", help="Mappens namn / name of its folder.")
@LANG
def new_project(folder: Path, name: str | None, short: str | None, place: str | None, lang: str) -> None:
    """En ny mapp med en liten levande webbplats / a new folder with a small living website."""
    from sitegen.app import new as command
    from sitegen.app import new_project as projects

    told(lang, lambda: projects.must_be_empty(folder))
    name, short, place = _names(name, short, place, "--id", lang)
    first = this_year()
    years = command.Years(first, first + YEARS - 1)
    paths = told(lang, lambda: projects.project(folder, name, short, place, years))
    wrote(paths, lang, "next project", path=folder.as_posix())


@click.command("kommun")
@click.argument("place", metavar="[MAPP] / [FOLDER]", required=False)
@click.option("--name", help="Kommunens namn / name of the kommun.")
@click.option("--short", help="Ortens namn / name of the place.")
@LANG
@PROJECT
def new_kommun(place: str | None, name: str | None, short: str | None, lang: str, root: Path) -> None:
    """En kommun till / one kommun more."""
    from sitegen.app import new as command

    project = project_at(root, lang)
    name, short, place = _names(name, short, place, "MAPP", lang)
    told(lang, lambda: command.other_name(project, name))
    paths = told(lang, lambda: command.put(project, command.kommun(name, short, place)))
    wrote(paths, lang, "next kommun", kommun=place)


@click.command("language")
@click.argument("name", metavar="ID")
@click.option("--autonym", help="Språkets namn på språket självt / its name in itself.")
@click.option("--tag", help="Språkets märke, fa-AF / its BCP 47 tag, fa-AF.")
@click.option("--locale", help="Språket i CLDR, fa_AF / its locale in CLDR, fa_AF.")
@click.option("--direction", type=click.Choice(["ltr", "rtl"]), help="Riktning / direction.")
@click.option("--script", type=click.Choice(list(_SCRIPTS)), help="Skrift / script.")
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
    told(lang, lambda: projects.must_be_new(project, name))
    autonym = said(autonym, "--autonym", "autonym", lang)
    script = chosen(script, "--script", "script", _SCRIPTS, lang)
    direction = direction or ("rtl" if script == "Arab" else "ltr")
    fields = {
        "id": name, "tag": tag or name, "locale": locale or (tag or name).replace("-", "_"), "direction": direction,
        "script": script, "autonym": written(autonym),
    }  # fmt: skip
    wrote(told(lang, lambda: projects.language(project, fields)), lang, "next language", name=name)


@click.command("theme")
@click.argument("name", metavar="NAMN / NAME")
@click.option("--parent", default="standard", show_default=True, help="Temat som det bygger på / what it builds on.")
@LANG
@PROJECT
def new_theme(name: str, parent: str, lang: str, root: Path) -> None:
    """Ett tema som bygger på ett annat / a theme that builds on another."""
    from sitegen.app import new as command
    from sitegen.app.given import named

    project = project_at(root, lang)
    found = told(lang, lambda: named(name))
    wrote(
        told(lang, lambda: command.put(project, command.theme(project, found, parent))), lang, "next theme", name=found
    )


@click.command("ci")
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
    wrote(told(lang, lambda: command.put(project, projects.ci(project, kind, sites), "file there")), lang, "next ci")


@click.command("hook")
@LANG
@PROJECT
def new_hook(lang: str, root: Path) -> None:
    """Pröva innehållet före varje commit / check content before each commit."""
    from sitegen.app import new_project as projects

    project = project_at(root, lang)
    wrote(told(lang, lambda: projects.put_hook(project)), lang, "next hook")
