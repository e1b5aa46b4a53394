"""Texts to one Site: what is a strategy, a plan, a page; everything with an id, found by it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from sitegen.diagnostics import Findings, Span, nearest
from sitegen.load.collect import Collected
from sitegen.load.rules import without_refused
from sitegen.load.shown import with_shown
from sitegen.model.content import WHENS, Chapter, FocusArea, Goal, Plan, Settings, Strategy, Topic
from sitegen.model.folders import COMMON, GUIDE, ROOT
from sitegen.model.language import SOURCE, Language
from sitegen.model.site import Entry, PlanPart, Site, StrategyPart, Text

SUMMARY = "summary"
"""Name of a strategy's summary."""
START = "start"
"""Name of a site's start page."""


def assemble(
    site: str,
    collected: Collected,
    files: Mapping[str, str],
    languages: Mapping[str, Language],
    findings: Findings,
) -> Site | None:
    """Return the site; None where its ``site.yaml`` cannot be used.

    Args:
        files: path from the content folder → digest, of every file there.
        findings: receives SRC107 (no site.yaml), SRC103 (an unknown language), STR201 (an id used twice), STR212
            (Swedish is not among the languages).
    """
    texts = collected.texts
    settings_text = texts.get(f"{site}/site.yaml")
    if settings_text is None or not isinstance(settings_text.value, Settings):
        misnamed = any(item.code == "SRC106" and item.span.path == f"{ROOT}/{site}" for item in findings.items)
        if f"{site}/site.yaml" not in collected.documents and not misnamed:
            findings.add("SRC107", Span(f"{ROOT}/{site}/site.yaml"), site=site)
        return None
    texts = without_refused(texts, settings_text.value.translations)
    settings_text = texts[f"{site}/site.yaml"]
    own = {path: text for path, text in texts.items() if path.startswith(f"{site}/")}
    strategies = tuple(_strategy(text, own) for text in own.values() if isinstance(text.value, Strategy))
    plans = tuple(_plan(text, own) for text in own.values() if isinstance(text.value, Plan))
    indexed = partial(_entries, collected=collected, findings=findings)
    whole = Site(
        id=site,
        text=settings_text,
        settings=settings_text.value,
        languages=_languages(settings_text.value, collected, site, languages, findings),
        known=languages,
        start=own.get(f"{site}/{START}.md"),
        strategies=strategies,
        plans=plans,
        topics=_topics(site, texts),
        local=_local(site, texts),
        annexes=_annexes(site, texts),
        pages=tuple(text for text in _texts_in(site, own) if text.name != START),
        areas=indexed((part.text, area, "focus_areas") for part in strategies for area in part.strategy.focus_areas),
        goals=indexed((part.text, goal, "goals") for part in strategies for goal in part.strategy.all_goals),
        measures=indexed((part.text, measure, "measures") for part in plans for measure in part.plan.measures),
        terms=_listed("terms", site, texts),
        facts=_listed("facts", site, texts),
        contacts=_listed("contacts", site, texts),
        references=_listed("references", site, texts),
        attachments=_attachments(site, texts),
        files={path: known for path, known in files.items() if path.partition("/")[0] in {site, COMMON}},
    )
    return with_shown(whole)


def _languages(
    settings: Settings, collected: Collected, site: str, languages: Mapping[str, Language], findings: Findings
) -> tuple[Language, ...]:
    path = f"{site}/site.yaml"
    for place, name in enumerate(settings.languages):
        if name not in languages:
            at, others = collected.place(path, f"languages.{place}"), ", ".join(languages)
            named = {one.autonym.casefold(): one.id for one in languages.values()}
            near = named.get(name.casefold()) or nearest(name, languages)
            findings.add("SRC103", at, name=name, near=near, known=others)
    if SOURCE not in settings.languages:
        findings.add("STR212", collected.place(path, "languages"))
    return tuple(languages[name] for name in dict.fromkeys(settings.languages) if name in languages)


def _texts_in(folder: str, texts: Mapping[str, Text]) -> list[Text]:
    """Return the chapters that stand in a folder, by ``order``, then name."""
    found = [text for text in texts.values() if text.folder == folder and isinstance(text.value, Chapter)]
    return sorted(found, key=lambda text: (text.value.order, text.name))


def _strategy(text: Text, texts: Mapping[str, Text]) -> StrategyPart:
    chapters = _texts_in(text.folder, texts)
    summary = next((chapter for chapter in chapters if chapter.name == SUMMARY), None)
    strategy: Strategy = text.value
    areas = tuple(_numbered(area, place) for place, area in enumerate(strategy.focus_areas, start=1))
    return StrategyPart(
        text,
        replace(strategy, focus_areas=areas, goals=_goals_numbered(strategy.goals, "M")),
        tuple(chapter for chapter in chapters if chapter is not summary),
        summary,
    )


def _numbered(area: FocusArea, place: int) -> FocusArea:
    return replace(area, number=str(place), goals=_goals_numbered(area.goals, f"{place}."))


def _goals_numbered(goals: Iterable[Goal], before: str) -> tuple[Goal, ...]:
    return tuple(replace(goal, number=f"{before}{n}") for n, goal in enumerate(goals, start=1))


def _plan(text: Text, texts: Mapping[str, Text]) -> PlanPart:
    plan: Plan = text.value
    measures = tuple(replace(measure, number=f"Å{n}") for n, measure in enumerate(plan.measures, start=1))
    return PlanPart(text, replace(plan, measures=measures), tuple(_texts_in(text.folder, texts)))


def _annexes(site: str, texts: Mapping[str, Text]) -> dict[str, Text]:
    shared = {text.name: text for text in _texts_in(f"{COMMON}/annexes", texts)}
    return shared | {text.name: text for text in _texts_in(f"{site}/annexes", texts)}


def _topics(site: str, texts: Mapping[str, Text]) -> tuple[Text, ...]:
    """Return the topics of the guide; those that do not say when they are needed come last, which is told."""
    shared = {text.name: text for text in _texts_in(f"{COMMON}/{GUIDE}", texts)}
    own = {text.name: text for text in _texts_in(f"{site}/{GUIDE}", texts) if not _adds(text)}
    order = {name: place for place, name in enumerate(WHENS)}
    found = [text for text in (shared | own).values() if isinstance(text.value, Topic)]
    return tuple(sorted(found, key=lambda one: (order.get(one.value.when, len(order)), one.value.order, one.name)))


def _local(site: str, texts: Mapping[str, Text]) -> dict[str, Text]:
    """Return what the kommun adds to common topics, by their name."""
    return {text.name: text for text in _texts_in(f"{site}/{GUIDE}", texts) if _adds(text)}


def _adds(text: Text) -> bool:
    return isinstance(text.value, Topic) and bool(text.value.extends)


def _entries(
    things: Iterable[tuple[Text, Any, str]], collected: Collected, findings: Findings
) -> dict[str, Entry[Any]]:
    """Index things of several files by id; STR201 where two files use one id (within a file the schema says it)."""
    found: dict[str, Entry[Any]] = {}
    for text, thing, name in things:
        pointer = f"{name}.{thing.id}"
        if thing.id in found:
            first = found[thing.id]
            findings.add(
                "STR201",
                collected.place(text.path, f"{pointer}.id"),
                id=thing.id,
                first=str(collected.place(first.text.path, f"{first.pointer}.id")),
            )
        else:
            found[thing.id] = Entry(thing, text, pointer)
    return found


def _listed(name: str, site: str, texts: Mapping[str, Text]) -> dict[str, Entry[Any]]:
    """Index the things of ``common/NAME.yaml`` and of the site's own, which stand before them."""
    found: dict[str, Entry[Any]] = {}
    for folder in (COMMON, site):
        text = texts.get(f"{folder}/{name}.yaml")
        for thing in text.value if text else ():
            found[thing.id] = Entry(thing, text, f"{name}.{thing.id}")  # type: ignore[arg-type]  # text is there
    return found


def _attachments(site: str, texts: Mapping[str, Text]) -> dict[str, Entry[Any]]:
    found: dict[str, Entry[Any]] = {}
    for folder in (COMMON, site):
        text = texts.get(f"{folder}/files.yaml")
        if text:
            for thing in text.value:
                found[f"{folder}/{thing.file}"] = Entry(thing, text, f"files.{thing.file}")
    return found
