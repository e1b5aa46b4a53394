"""``sitegen new`` in a file that is there: adds a section, measure, goal, area or contact, and touches nothing else."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from sitegen.app.given import filled, named, other, written
from sitegen.app.project import Project
from sitegen.diagnostics import Findings
from sitegen.engine.files import rewrite
from sitegen.exchange.fields import with_words
from sitegen.exchange.lists import Fields, with_thing
from sitegen.load import yaml
from sitegen.load.document import read
from sitegen.load.formats import SITE, VALUES
from sitegen.load.languages import SWEDISH
from sitegen.model.folders import ROOT
from sitegen.model.site import PlanPart, Site, StrategyPart
from sitegen.model.text import digest
from sitegen.publish.refused import Refused


@dataclass(frozen=True, slots=True)
class Added:
    """What came into a strategy."""

    path: str
    summary: str
    """The summary, which does not tell of it yet; empty: there is none."""
    covers: str
    """What a paragraph of the summary that tells of it says above itself: ids with digests."""


@dataclass(frozen=True, slots=True)
class Contact:
    """A role to ask, as somebody gives it; what is not known is empty."""

    name: str
    email: str
    phone: str
    source: str
    """Address of the page that shows the number."""
    read: datetime.date
    """When it was looked up there."""


def must_be_a(kind: str) -> Callable[[str], None]:
    """Return what raises Refused (``form``) for a text that is no ``phone``, ``email`` or ``web`` of a fact."""
    pattern = VALUES[kind]

    def proof(value: str) -> None:
        if not pattern.form.fullmatch(value):
            raise Refused("form", value=value, wanted=pattern.wanted)

    return proof


def measure(
    project: Project, site: Site, of: PlanPart, title: str, section: str, goals: Sequence[str] = (), name: str = ""
) -> str:
    """Add a measure at the end of a plan, and return the path of its file.

    Args:
        section: id; empty: the plan has none.
        goals: ids; none: it serves none.
        name: its id; empty: made from the title.

    Raises:
        Refused: ``no section``, ``unknown section``, ``id there``, ``not a list``.
    """
    path = f"{ROOT}/{of.text.path}"
    sections = [one.id for one in of.plan.sections]
    if not sections:
        raise Refused("no section", path=path)
    if section not in sections:
        raise Refused("unknown section", name=section, known=", ".join(sections))
    name = _id(title, name, [one.id for one in of.plan.measures], site.measures, path)
    fields = {"id": name, "section": section, "title": written(title)}
    fields |= {"goals": f"[{', '.join(goals)}]"} if goals else {}
    _add(project, path, ("measures",), fields)
    return path


def section(project: Project, of: PlanPart, title: str, name: str = "") -> tuple[str, str]:
    """Add a section at the end of a plan, and return its id and the path of the file.

    Args:
        name: its id; empty: made from the title.

    Raises:
        Refused: ``id there``, ``not a list``.
    """
    path = f"{ROOT}/{of.text.path}"
    name = _free(name or title, [one.id for one in of.plan.sections], path)
    _add(project, path, ("sections",), {"id": name, "title": written(title)})
    return name, path


def goal(project: Project, site: Site, of: StrategyPart, title: str, area: str, name: str = "") -> Added:
    """Add a goal at the end of a focus area; where ``area`` is empty, to the goals of no area.

    Args:
        name: its id; empty: made from the title.

    Raises:
        Refused: ``unknown area``, ``id there``, ``not a list``.
    """
    path = f"{ROOT}/{of.text.path}"
    areas = _ids(_text(project, path), "focus_areas")
    if area and area not in areas:
        raise Refused("unknown area", name=area, known=", ".join(filter(None, areas)) or "–")
    name = _id(title, name, [one.id for one in of.strategy.all_goals], {*site.areas, *site.goals}, path)
    place = ("focus_areas", str(areas.index(area)), "goals") if area else ("goals",)
    _add(project, path, place, {"id": name, "title": written(title)})
    return _added(of, [(name, title)])


def area(project: Project, site: Site, of: StrategyPart, title: str, first: str, name: str = "") -> Added:
    """Add a focus area with its first goal at the end of a strategy.

    Args:
        name: its id; empty: made from the title.

    Raises:
        Refused: ``id there``, ``not a list``.
    """
    path = f"{ROOT}/{of.text.path}"
    goals = [one.id for one in of.strategy.all_goals]
    taken = {*site.areas, *site.goals}
    name = _id(title, name, [one.id for one in of.strategy.focus_areas], taken, path)
    below = other(_free(first, goals, path), {name, *taken})
    goal_fields = {"id": below, "title": written(first)}
    _add(project, path, ("focus_areas",), {"id": name, "title": written(title), "goals": [goal_fields]})
    return _added(of, [(name, title), (below, first)])


def contact(project: Project, site: Site, given: Contact) -> list[str]:
    """Add a contact, its number as a fact, and name it in site.yaml where none is named; return the changed files.

    Raises:
        Refused: ``no way`` (neither e-mail nor number), ``id there``, ``not a list``, ``wrong`` (a value has not the
            form that it must have; nothing is written).
    """
    if not given.email and not given.phone:
        raise Refused("no way")
    folder = f"{ROOT}/{site.id}"
    name = _free(given.name, list(site.contacts), f"{folder}/contacts.yaml")
    fields = {"id": name, "name": written(given.name)}
    fields |= {"email": written(given.email)} if given.email else {}
    texts: dict[str, tuple[str, str]] = {}  # path → as it is, and as it will be
    if given.phone:
        fact = other(f"{name}-phone", list(site.facts))
        fields["phone"] = fact
        number = {"id": fact, "kind": "phone", "value": written(given.phone)}
        number |= {"source": written(given.source), "read": f"{given.read:%Y-%m}"}
        path = f"{folder}/facts.yaml"
        before = _text(project, path)
        texts[path] = (before, _with(path, before or "format: 1\n", ("facts",), number))
    path = f"{folder}/contacts.yaml"
    before = _text(project, path)
    after = _with(path, before or "format: 1\n", ("contacts",), fields)
    texts[path] = (before, after + ("" if before else filled("contact")))
    if not site.settings.contact:
        path = f"{folder}/site.yaml"
        before = _text(project, path)
        texts[path] = (before, with_words(before, {"contact": name}, [*SITE.keys]))
    for path, (before, text) in texts.items():
        _must_read(path, before, text)
    for path, (_, text) in texts.items():
        rewrite(project.root / path, text.encode())
    return list(texts)


def _id(title: str, name: str, taken: Sequence[str], elsewhere: Collection[str], path: str) -> str:
    """Return the id that somebody chose, or the one that a title makes, with a number where it is taken elsewhere.

    Raises:
        Refused: ``id there``.
    """
    if name:
        return _free(name, [*taken, *elsewhere], path)
    return other(_free(title, taken, path), elsewhere)


def _free(words: str, taken: Sequence[str], path: str) -> str:
    """Return the id that words make; raises Refused (``id there``) where a thing of the same kind has it."""
    name = named(words)
    if name in taken:
        raise Refused("id there", id=name, path=path)
    return name


def _add(project: Project, path: str, place: tuple[str, ...], fields: Fields) -> None:
    before = _text(project, path)
    text = _with(path, before, place, fields)
    _must_read(path, before, text)
    rewrite(project.root / path, text.encode())


def _with(path: str, text: str, place: tuple[str, ...], fields: Fields) -> str:
    try:
        return with_thing(text, place, fields)
    except ValueError as error:
        raise Refused("not a list", path=path, name=place[-1]) from error


def _added(of: StrategyPart, things: list[tuple[str, str]]) -> Added:
    summary = f"{ROOT}/{of.summary.path}" if of.summary else ""
    covers = " ".join(f"{name}={digest(title)}" for name, title in things)
    return Added(f"{ROOT}/{of.text.path}", summary, covers)


def _text(project: Project, path: str) -> str:
    """Return a YAML file with fields; empty where there is none. Raises Refused (``unreadable``) where it is none."""
    file = project.root / path
    try:
        text = file.read_bytes().decode("utf-8") if file.is_file() else ""
    except UnicodeDecodeError as error:
        raise Refused("unreadable", path=path) from error
    if text and not isinstance(yaml.parse(text.removeprefix("\ufeff"), path, Findings()), yaml.Mapping):
        raise Refused("unreadable", path=path)
    return text


def _ids(text: str, name: str) -> list[str]:
    """Return the id of each thing of a list as it stands in a file now; of a thing that has none it is empty."""
    root = yaml.parse(text.removeprefix("\ufeff"), "", Findings())
    found = root.get(name) if isinstance(root, yaml.Mapping) else None
    ids = (one.get("id") if isinstance(one, yaml.Mapping) else None for one in getattr(found, "items", ()))
    return [one.text if isinstance(one, yaml.Scalar) else "" for one in ids]


def _must_read(path: str, before: str, text: str) -> None:
    """Refuse a text that would have a fault that the file has not now.

    Raises:
        Refused: ``wrong`` (a value has not its form), ``harm`` (what was added cannot stand there).
    """
    found = read(path, text.encode(), SWEDISH).findings
    there = read(path, before.encode(), SWEDISH).findings if before else ()
    more = Counter(item.code for item in found) - Counter(item.code for item in there)
    for item in found:
        values = dict(item.values)
        if item.code in more and "wanted" in values and "value" in values:
            raise Refused("wrong", value=values["value"], wanted=values["wanted"], code=item.code)
    if more:
        raise Refused("harm", path=path, code=next(iter(more)))
