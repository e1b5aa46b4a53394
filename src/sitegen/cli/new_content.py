"""Commands that begin content in a kommun: new strategy, area, goal, plan, section, measure, topic, contact."""

from __future__ import annotations

import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitegen.cli.asking import YEAR, YEARS, chosen, perhaps, said, some_of, told, wrote, years_of
from sitegen.cli.shared import LANG, PROJECT, looks_like_a_name, project_at
from sitegen.model.content import NEEDS, WHENS
from sitegen.report.new import WORDS

if TYPE_CHECKING:  # commands import what they need when they run: start-up counts
    from sitegen.app.add import Added
    from sitegen.app.project import Project
    from sitegen.model.site import Site

_FIRST = click.option("--from", "first", type=YEAR, help="Första året / first year.")
_LAST = click.option("--to", "last", type=YEAR, help="Sista året / last year.")
_GOALS = click.option(
    "--goal", "goals", multiple=True, help="Målets id, en gång för varje / id of a goal, once for each."
)
_TITLE = click.option("--title", help="Titel / title.")
_ID = click.option("--id", "name", default="", help="Dess id, som aldrig ändras / its id, which never changes.")
_OF_STRATEGY = click.option("--strategy", default="", help="Strategins mapp / folder of the strategy.")


@click.command("strategy")
@click.argument("kommun")
@_TITLE
@_FIRST
@_LAST
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
    from sitegen.app.given import named

    project, site = _kommun(kommun, lang, root)
    place = told(lang, lambda: command.document_folder(project, kommun, folder))
    years = years_of(first, last, lang, YEARS - 1)
    title = said(title, "--title", "title strategy", lang, f"Integrationsstrategi {years[0]}–{years[1]}")
    by = perhaps(by, "by", lang)
    area = said(area, "--area", "area", lang, proof=named)
    goal = said(goal, "--goal", "goal", lang, proof=named)

    def made() -> list[str]:
        command.other_title(site, title)
        return command.put(
            project, command.strategy(title, command.Years(*years), by, area, goal, place, {*site.areas, *site.goals})
        )

    wrote(told(lang, made), lang, "next")


@click.command("area")
@click.argument("kommun")
@click.option("--title", help="Området / the focus area.")
@click.option("--goal", help="Första målet / first goal.")
@_ID
@_OF_STRATEGY
@LANG
@PROJECT
def new_area(kommun: str, title: str | None, goal: str | None, name: str, strategy: str, lang: str, root: Path) -> None:
    """Ett område till, med ett mål, i en strategi / one focus area more, with a goal, in a strategy."""
    from sitegen.app import add
    from sitegen.app import new as command

    project, site = _kommun(kommun, lang, root)
    of = told(lang, lambda: command.strategy_of(site, strategy))
    title = said(title, "--title", "title area", lang)
    goal = said(goal, "--goal", "goal", lang)
    _show_added(told(lang, lambda: add.area(project, site, of, title, goal, name)), lang)


@click.command("goal")
@click.argument("kommun")
@click.option("--title", help="Målet i en mening / the goal in one sentence.")
@click.option("--area", help="Områdets id / id of the focus area.")
@_ID
@_OF_STRATEGY
@LANG
@PROJECT
def new_goal(kommun: str, title: str | None, area: str | None, name: str, strategy: str, lang: str, root: Path) -> None:
    """Ett mål till i en strategi / one goal more in a strategy."""
    from sitegen.app import add
    from sitegen.app import new as command

    project, site = _kommun(kommun, lang, root)
    of = told(lang, lambda: command.strategy_of(site, strategy))
    areas = {one.id: one.title for one in of.strategy.focus_areas}
    area = chosen(area, "--area", "which area", areas, lang)
    title = said(title, "--title", "title goal", lang)
    _show_added(told(lang, lambda: add.goal(project, site, of, title, area, name)), lang)
    if area:
        click.echo(WORDS[lang]["in area"].format(area=areas[area]))


@click.command("plan")
@click.argument("kommun")
@_TITLE
@_FIRST
@_LAST
@click.option("--section", help="Första avsnittet / first section.")
@click.option("--measure", help="Första åtgärden / first measure.")
@_GOALS
@_OF_STRATEGY
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
    goals: tuple[str, ...],
    strategy: str,
    folder: str,
    lang: str,
    root: Path,
) -> None:
    """En handlingsplan med ett avsnitt och en åtgärd / a plan with one section and one measure."""
    from sitegen.app import new as command
    from sitegen.app.given import named

    project, site = _kommun(kommun, lang, root)
    of = told(lang, lambda: command.strategy_of(site, strategy))
    years = years_of(first, last, lang, 0)
    place = told(lang, lambda: command.document_folder(project, kommun, folder or f"plan-{years[0]}"))
    title = said(title, "--title", "title plan", lang, f"Handlingsplan {years[0]}")
    section = said(section, "--section", "section", lang, proof=named)
    measure = said(measure, "--measure", "measure", lang, proof=named)
    goals = _goals(site, goals, lang)

    def made() -> list[str]:
        command.other_title(site, title)
        return command.put(
            project, command.plan(title, command.Years(*years), section, measure, goals, of, place, site.measures)
        )

    wrote(told(lang, made), lang, "next")


@click.command("measure")
@click.argument("kommun")
@click.option("--title", help="Åtgärden i en mening / the measure in one sentence.")
@click.option("--plan", "folder", default="", help="Planens mapp / folder of the plan.")
@click.option("--section", help="Avsnittets id / id of the section.")
@_GOALS
@_ID
@LANG
@PROJECT
def new_measure(
    kommun: str,
    title: str | None,
    folder: str,
    section: str | None,
    goals: tuple[str, ...],
    name: str,
    lang: str,
    root: Path,
) -> None:
    """En åtgärd till i en plan / one measure more in a plan."""
    from sitegen.app import add
    from sitegen.app import new as command

    project, site = _kommun(kommun, lang, root)
    of = told(lang, lambda: command.plan_of(site, folder))
    title = said(title, "--title", "title measure", lang)
    sections = {one.id: one.title for one in of.plan.sections}
    section = chosen(section, "--section", "which section", sections, lang)
    goals = _goals(site, goals, lang)
    path = told(lang, lambda: add.measure(project, site, of, title, section, goals, name))
    click.echo(WORDS[lang]["changed"].format(path=path))
    click.echo(WORDS[lang]["next measure"])


@click.command("section")
@click.argument("kommun")
@click.option("--title", help="Avsnittets titel / title of the section.")
@click.option("--plan", "folder", default="", help="Planens mapp / folder of the plan.")
@_ID
@LANG
@PROJECT
def new_section(kommun: str, title: str | None, folder: str, name: str, lang: str, root: Path) -> None:
    """Ett avsnitt till i en plan / one section more in a plan."""
    from sitegen.app import add
    from sitegen.app import new as command

    project, site = _kommun(kommun, lang, root)
    of = told(lang, lambda: command.plan_of(site, folder))
    title = said(title, "--title", "title section", lang)
    name, path = told(lang, lambda: add.section(project, of, title, name))
    click.echo(WORDS[lang]["changed"].format(path=path))
    click.echo(WORDS[lang]["next section"].format(kommun=kommun, name=name, folder=of.folder))


@click.command("topic")
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
    from sitegen.app.given import named

    project, site = _kommun(kommun, lang, root)
    title = said(title, "--title", "title topic", lang)
    name = told(lang, lambda: named(name or title))
    words = WORDS[lang]
    when = chosen(when, "--when", "when", {one: words[one] for one in WHENS}, lang)
    need = chosen(need, "--need", "need", {one: words[one] for one in NEEDS}, lang)
    paths = told(lang, lambda: command.put(project, command.topic(site, title, name, when, need)))
    wrote(paths, lang, "next")


@click.command("contact")
@click.argument("kommun")
@click.option("--name", help="En roll eller enhet, aldrig en person / a role or unit, never a person.")
@click.option("--email", help="Rollens e-postadress / e-mail address of the role.")
@click.option("--phone", help="Telefonnummer / phone number.")
@click.option("--source", help="Webbsidan där numret står / the page that shows the number.")
@LANG
@PROJECT
def new_contact(
    kommun: str, name: str | None, email: str | None, phone: str | None, source: str | None, lang: str, root: Path
) -> None:
    """En kontakt till kommunen, i foten på varje sida / a contact to the kommun, in the foot of each page."""
    from sitegen.app import add
    from sitegen.app.given import named

    project, site = _kommun(kommun, lang, root)
    name = said(name, "--name", "name contact", lang, proof=named)
    if looks_like_a_name(name):
        click.echo(WORDS[lang]["a person"].format(name=name), err=True)
    email = perhaps(email, "email", lang, add.must_be_a("email"))
    phone = perhaps(phone, "phone", lang, add.must_be_a("phone"))
    source = said(source, "--source", "source", lang, proof=add.must_be_a("web")) if phone else ""
    given = add.Contact(name, email, phone, source, datetime.datetime.now().date())
    paths = told(lang, lambda: add.contact(project, site, given))
    wrote(paths, lang, "next contact more" if site.settings.contact else "next contact", contact=site.settings.contact)


def _goals(site: Site, given: tuple[str, ...], lang: str) -> tuple[str, ...]:
    """Return the goals that a measure serves, as given or answered; stop where the kommun has no such one."""
    from sitegen.app.new import known_goal

    known = {one.value.id: one.value.title for one in site.goals.values()}
    found = some_of(given, "which goal", known, lang)
    for name in found:
        told(lang, partial(known_goal, site, name))
    return found


def _show_added(added: Added, lang: str) -> None:
    """Show what was added to a strategy, and what its summary needs then."""
    words = WORDS[lang]
    click.echo(words["changed"].format(path=added.path))
    if added.summary:
        click.echo(words["next summary"].format(path=added.summary, covers=added.covers))
    click.echo(words["next added"])


def _kommun(name: str, lang: str, root: Path) -> tuple[Project, Site]:
    """Return the project, and a kommun of it as its files are now; stop where there is none."""
    from sitegen.app.new import kommun_of

    project = project_at(root, lang)
    return project, told(lang, lambda: kommun_of(project, name))
