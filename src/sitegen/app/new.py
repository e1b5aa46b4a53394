"""``sitegen new``: begins a kommun, a strategy, a plan, a topic or a theme, or adds a measure: files that can be built.

Nothing that is there is written over.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sitegen.app.folders import read_folder
from sitegen.app.given import filled, identifier, plain, written
from sitegen.app.project import Project, scan
from sitegen.app.settings import read_theme
from sitegen.diagnostics import Findings, Span, nearest
from sitegen.engine.files import write
from sitegen.exchange.fields import with_thing
from sitegen.model.folders import COMMON, GUIDE, ROOT
from sitegen.model.site import PlanPart, Site, StrategyPart
from sitegen.model.text import digest
from sitegen.publish.refused import Refused

Files = Mapping[str, str]
"""Path from the project's root → text."""
_RESERVED = {GUIDE, "files", "theme", "annexes"}
"""Folders of a kommun that hold no strategy and no plan."""
_STEP = 10
"""Between the places of two topics."""


@dataclass(frozen=True, slots=True)
class Years:
    """The years that a document holds for."""

    first: int
    last: int


def put(project: Project, files: Files) -> list[str]:
    """Write files, and return their paths; where one is there already, raises Refused (``there``) and writes none."""
    for path in files:
        if (project.root / path).exists():
            raise Refused("there", path=path)
    for path, text in files.items():
        write(project.root / path, text.encode())
    return list(files)


def named(text: str) -> str:
    """Return the id that words make; raises Refused (``no id``) where they make none."""
    found = identifier(text)
    if not found:
        raise Refused("no id", text=text)
    return found


def document_folder(project: Project, kommun: str, name: str) -> str:
    """Return the place of a new document: kommun and folder.

    Raises:
        Refused: ``no id``, ``reserved`` (the folder is for other things), ``there``.
    """
    folder = named(name)
    if folder in _RESERVED:
        raise Refused("reserved", name=folder)
    path = f"{ROOT}/{kommun}/{folder}"
    if (project.root / path).exists():
        raise Refused("there", path=path)
    return f"{kommun}/{folder}"


def kommun(name: str, short: str, place: str) -> Files:
    """Return the files of a kommun: ``name`` as Skara kommun, ``short`` as Skara, ``place`` its folder."""
    if place == COMMON:
        raise Refused("no id", text=place)
    site = filled("site.yaml", name=written(name), short=written(short), plain_short=short, kommun=place)
    start = filled("start.md", title=written(f"Integration i {short}"))
    return {f"{ROOT}/{place}/site.yaml": site, f"{ROOT}/{place}/start.md": start}


def strategy(title: str, years: Years, by: str, area: str, goal: str, place: str) -> Files:
    """Return the files of a strategy with one focus area and one goal; ``place``: kommun and folder."""
    values = {
        "title": written(title),
        "summary": written(f"{title} i korthet"),
        "by": written(by),
        "by_plain": plain(by),
        "from": str(years.first),
        "to": str(years.last),
        "area": written(area),
        "area_plain": plain(area),
        "area_id": named(area),
        "area_digest": digest(area),
        "goal": written(goal),
        "goal_plain": plain(goal.rstrip(".")),
        "goal_id": _other(named(goal), {named(area)}),
        "goal_digest": digest(goal),
    }
    return {
        f"{ROOT}/{place}/strategy.yaml": filled("strategy.yaml", **values),
        f"{ROOT}/{place}/summary.md": filled("summary.md", **values),
    }


def plan(title: str, years: Years, section: str, measure: str, of: StrategyPart, place: str) -> Files:
    """Return the file of a plan with one section and one measure, which serves the first goal of a strategy."""
    goal = next(iter(of.strategy.all_goals), None)
    if goal is None:
        raise Refused("no goal", path=f"{ROOT}/{of.text.path}")
    text = filled(
        "plan.yaml",
        title=written(title),
        strategy=of.text.folder.partition("/")[2],
        **{"from": str(years.first), "to": str(years.last)},
        section=written(section),
        section_id=named(section),
        measure=written(measure),
        measure_id=named(measure),
        goal_id=goal.id,
    )
    return {f"{ROOT}/{place}/plan.yaml": text}


def measure(project: Project, of: PlanPart, title: str, section: str, goal: str) -> str:
    """Add a measure at the end of a plan, and return the path of its file.

    Args:
        section: id; empty: the last one of the plan.
        goal: id; empty: it serves none.

    Raises:
        Refused: ``no section``, ``unknown section``, ``id there``, ``not a list``.
    """
    path = f"{ROOT}/{of.text.path}"
    sections = [one.id for one in of.plan.sections]
    if not sections:
        raise Refused("no section", path=path)
    if section and section not in sections:
        raise Refused("unknown section", name=section, known=", ".join(sections))
    name = named(title)
    if name in {one.id for one in of.plan.measures}:
        raise Refused("id there", id=name, path=path)
    fields = {"id": name, "section": section or sections[-1], "title": written(title)}
    fields |= {"goals": f"[{goal}]"} if goal else {}
    file = project.root / path
    try:
        text = with_thing(file.read_bytes().decode("utf-8"), "measures", fields)
    except ValueError as error:
        raise Refused("not a list", path=path) from error
    write(file, text.encode())
    return path


def topic(site: Site, title: str, name: str, when: str, need: str) -> Files:
    """Return the file of a topic of the welcome guide: the kommun's part of the common one where there is one."""
    path = f"{ROOT}/{site.id}/{GUIDE}/{name}.md"
    common = {text.name for text in site.topics if text.path.startswith(f"{COMMON}/")}
    if name in common:
        goal = next(iter(site.goals), "")
        tie = f"goals: [{goal}] # det som kommunens del handlar om" if goal else "# goals: []"
        return {path: filled("addition.md", title=written(title), tie=tie)}
    order = max((text.value.order for text in site.topics if text.value.when == when), default=0) + _STEP
    goal = next(iter(site.goals), "")
    return {path: filled("topic.md", title=written(title), order=str(order), when=when, need=need, goal=goal)}


def theme(project: Project, name: str, parent: str) -> Files:
    """Return the files of a theme that builds on another; raises Refused (``no theme``) where there is no such one."""
    findings = Findings()
    styles = read_theme(project, scan(project), "", parent, Span(""), findings).styles
    if findings.has_errors() or not styles:
        raise Refused("no theme", name=parent)
    values = {"name": name, "parent": parent, "styles": ", ".join((*styles, f"css/{name}.css"))}
    return {
        f"themes/{name}/theme.yaml": filled("theme.yaml", **values),
        f"themes/{name}/css/{name}.css": filled("theme.css", **values),
    }


def site_of(project: Project, name: str) -> Site:
    """Return a kommun as its files are now.

    Raises:
        Refused: ``unknown`` (there is none of that name), ``faulty`` (its site.yaml cannot be used).
    """
    scanned = scan(project)
    if name not in scanned.sites():
        near = nearest(name, scanned.sites())
        raise Refused("unknown near" if near else "unknown", name=name, near=near)
    site = read_folder(project, scanned, name, Findings()).site
    if site is None:
        raise Refused("faulty", name=name)
    return site


def strategy_of(site: Site, folder: str) -> StrategyPart:
    """Return a strategy by its folder; the first one where none is named; raises Refused (``no strategy``)."""
    found = [one for one in site.strategies if folder in {"", one.text.folder.partition("/")[2]}]
    if not found:
        known = ", ".join(one.text.folder.partition("/")[2] for one in site.strategies) or "–"
        raise Refused("no strategy", kommun=site.id, name=folder, known=known)
    return found[0]


def other_title(site: Site, title: str) -> None:
    """Raise Refused (``title there``) where a strategy or plan of a kommun has it: pages are told apart by titles."""
    if title in {*(one.strategy.title for one in site.strategies), *(one.plan.title for one in site.plans)}:
        raise Refused("title there", kommun=site.id, title=title)


def known_goal(site: Site, name: str) -> None:
    """Raise Refused (``unknown goal``) where a kommun has no such goal; an empty name is none."""
    if name and name not in site.goals:
        near = nearest(name, site.goals)
        raise Refused("unknown goal near" if near else "unknown goal", kommun=site.id, name=name, near=near)


def plan_of(site: Site, folder: str) -> PlanPart:
    """Return a plan by its folder; the last one where none is named; raises Refused (``no plan``)."""
    found = [one for one in site.plans if folder in {"", one.text.folder.partition("/")[2]}]
    if not found:
        known = ", ".join(one.text.folder.partition("/")[2] for one in site.plans) or "–"
        raise Refused("no plan", kommun=site.id, name=folder, known=known)
    return found[-1]


def _other(name: str, taken: set[str]) -> str:
    """Return an id that is not taken: a number is put after one that is."""
    number = 2
    found = name
    while found in taken:
        found, number = f"{name}-{number}", number + 1
    return found
