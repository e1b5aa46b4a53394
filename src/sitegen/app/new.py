"""``sitegen new``: begins a kommun, a strategy, a plan, a topic or a theme: files that can be built.

Nothing that is there is written over.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sitegen.app.folders import read_folder
from sitegen.app.given import filled, named, other, plain, written
from sitegen.app.project import Project, scan
from sitegen.app.settings import read_theme
from sitegen.diagnostics import Findings, Span, nearest, some
from sitegen.engine.files import write
from sitegen.model.content import EXAMPLE, UNWRITTEN
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


def put(project: Project, files: Files, word: str = "there") -> list[str]:
    """Write files, and return their paths; where one is there already, raises Refused (``word``) and writes none."""
    for path in files:
        if (project.root / path).exists():
            raise Refused(word, path=path)
    for path, text in files.items():
        write(project.root / path, text.encode())
    return list(files)


def other_name(project: Project, name: str) -> None:
    """Raise Refused (``name there``) where a kommun of the project has the name: one begun twice is two websites."""
    scanned = scan(project)
    for place in scanned.sites():
        site = read_folder(project, scanned, place, Findings()).site
        if site is not None and site.settings.name.casefold() == name.casefold():
            raise Refused("name there", name=name, place=place)


def document_folder(project: Project, kommun: str, name: str) -> str:
    """Return the place of a new document: kommun and folder.

    Raises:
        Refused: ``no id``, ``reserved`` (the folder is for other things), ``folder there``.
    """
    folder = named(name)
    if folder in _RESERVED:
        raise Refused("reserved", name=folder)
    path = f"{ROOT}/{kommun}/{folder}"
    if (project.root / path).exists():
        raise Refused("folder there", path=path)
    return f"{kommun}/{folder}"


def kommun(name: str, short: str, place: str) -> Files:
    """Return the files of a kommun: ``name`` as Skara kommun, ``short`` as Skara, ``place`` its folder."""
    if place == COMMON:
        raise Refused("no id", text=place)
    site = filled("site.yaml", name=written(name), short=written(short), plain_short=short, kommun=place)
    start = filled("start.md", title=written(f"Integration i {short}"))
    return {f"{ROOT}/{place}/site.yaml": site, f"{ROOT}/{place}/start.md": start}


def strategy(title: str, years: Years, by: str, area: str, goal: str, place: str, taken: Collection[str] = ()) -> Files:
    """Return the files of a strategy with one focus area and one goal.

    Args:
        by: who adopted it; empty: nobody has said.
        place: kommun and folder.
        taken: ids that the kommun has.
    """
    area_id = other(named(area), taken)
    values = {
        "title": written(title),
        "summary": written(f"{title} i korthet"),
        "intro": UNWRITTEN,
        "by": f"by: {written(by)}" if by else "# by: … # den som antog den, som Kommunfullmäktige",
        "adopted_plain": f"{plain(by)} har antagit strategin. Den gäller" if by else "Strategin gäller",
        "from": str(years.first),
        "to": str(years.last),
        "area": written(area),
        "area_plain": plain(area),
        "area_id": area_id,
        "area_digest": digest(area),
        "goal": written(goal),
        "goal_plain": plain(goal.rstrip(".")),
        "goal_id": other(_id_of(goal, "first-goal"), {area_id, *taken}),
        "goal_digest": digest(goal),
    }
    return {
        f"{ROOT}/{place}/strategy.yaml": filled("strategy.yaml", **values),
        f"{ROOT}/{place}/summary.md": filled("summary.md", **values),
    }


def plan(
    title: str,
    years: Years,
    section: str,
    measure: str,
    goals: Sequence[str],
    of: StrategyPart,
    place: str,
    taken: Collection[str] = (),
) -> Files:
    """Return the file of a plan with one section and one measure, which serves goals of a strategy.

    Args:
        goals: ids; none: nobody has said which.
        place: kommun and folder.
        taken: ids of the measures that the kommun has.
    """
    goal = next(iter(of.strategy.all_goals), None)
    if goal is None:
        raise Refused("no goal", path=f"{ROOT}/{of.text.path}")
    text = filled(
        "plan.yaml",
        title=written(title),
        strategy=of.folder,
        **{"from": str(years.first), "to": str(years.last)},
        intro=UNWRITTEN,
        section=written(section),
        section_id=named(section),
        measure=written(measure),
        measure_id=other(_id_of(measure, "first-measure"), taken),
        tie=f"goals: [{', '.join(goals)}]" if goals else f"# goals: [{goal.id}] # mål i strategin som åtgärden gäller",
    )
    return {f"{ROOT}/{place}/plan.yaml": text}


def _id_of(title: str, example: str) -> str:
    """Return the id that a title makes; of one that will be written over, a word that fits any: ids never change."""
    return example if title.startswith(EXAMPLE) else named(title)


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


def kommun_of(project: Project, name: str) -> Site:
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
    found = [one for one in site.strategies if folder in {"", one.folder}]
    if not found:
        known = ", ".join(one.folder for one in site.strategies)
        raise Refused("no strategy" if known else "no strategy yet", kommun=site.id, name=folder, known=known)
    return found[0]


def other_title(site: Site, title: str) -> None:
    """Raise Refused (``title there``) where a strategy or plan of a kommun has it: pages are told apart by titles."""
    if title in {*(one.strategy.title for one in site.strategies), *(one.plan.title for one in site.plans)}:
        raise Refused("title there", kommun=site.id, title=title)


def known_goal(site: Site, name: str) -> None:
    """Raise Refused (``unknown goal``) where a kommun has no such goal; an empty name is none."""
    if name and name not in site.goals:
        near = nearest(name, site.goals)
        raise Refused(
            "unknown goal near" if near else "unknown goal",
            kommun=site.id,
            name=name,
            near=near,
            known=some(name, site.goals),
        )


def plan_of(site: Site, folder: str) -> PlanPart:
    """Return a plan by its folder; the last one where none is named; raises Refused (``no plan``)."""
    found = [one for one in site.plans if folder in {"", one.folder}]
    if not found:
        known = ", ".join(one.folder for one in site.plans)
        raise Refused("no plan" if known else "no plan yet", kommun=site.id, name=folder, known=known)
    return found[-1]
