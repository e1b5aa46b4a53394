"""What refers to what inside a site: every name must name something that is there."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sitegen.diagnostics import Findings, Span
from sitegen.load.collect import COMMON, ROOT, Collected
from sitegen.model.language import Language
from sitegen.model.site import PlanPart, Site, StrategyPart, Text
from sitegen.model.text import Block, Ref

_TITLES = ("title", "term")
"""Last parts of the pointers whose text a language must have, so that its lists are whole."""


def check(site: Site, collected: Collected, findings: Findings) -> None:
    """Find what refers to nothing, and what is left out.

    Findings: STR202, STR204, STR205, STR207, STR211 (a name that names nothing), STR209 (a summary leaves out a
    goal), STR213 (follow-ups out of order), STR220, STR221 (contact or address unknown), L10N403 (titles without
    a translation).
    """
    for strategy in site.strategies:
        _strategy(site, strategy, collected, findings)
    for plan in site.plans:
        _plan(site, plan, collected, findings)
    _settings(site, collected, findings)
    _contacts(site, collected, findings)
    _files(site, collected, findings)
    for text in collected.texts.values():
        if _belongs(site, text):
            _roles(site, text, collected, findings)
            _titles(site, text, collected, findings)


def _belongs(site: Site, text: Text) -> bool:
    return text.path.partition("/")[0] == site.id


def _named(
    code: str,
    names: Iterable[str],
    known: Collection[str],
    path: str,
    pointer: str,
    collected: Collected,
    findings: Findings,
) -> None:
    for place, name in enumerate(names):
        if name and name not in known:
            findings.unknown(code, collected.place(path, f"{pointer}.{place}"), name, known)


def _strategy(site: Site, part: StrategyPart, collected: Collected, findings: Findings) -> None:
    path, strategy = part.text.path, part.strategy
    _named("STR211", strategy.annexes, site.annexes, path, "annexes", collected, findings)
    _named("STR211", strategy.references, site.references, path, "references", collected, findings)
    areas = {area.id for area in strategy.focus_areas}
    for chapter in part.chapters:
        name = site.chapter(chapter).focus_area
        if name and name not in areas:
            findings.unknown("STR207", collected.place(chapter.path, "focus_area"), name, areas)
    if part.summary is not None:
        covered = {cover.id for block in part.summary.blocks for cover in block.covers}
        wanted = [area.id for area in strategy.focus_areas]
        wanted += [goal.id for area in strategy.focus_areas for goal in area.goals]
        for name in wanted:
            if name not in covered:
                findings.add("STR209", collected.place(part.summary.path, "title"), id=name)


def _plan(site: Site, part: PlanPart, collected: Collected, findings: Findings) -> None:
    path, plan = part.text.path, part.plan
    folders = {strategy.folder for strategy in site.strategies}
    if plan.strategy and plan.strategy not in folders:
        findings.unknown("STR211", collected.place(path, "strategy"), plan.strategy, folders)
    sections = {section.id for section in plan.sections}
    for measure in plan.measures:
        pointer = f"measures.{measure.id}"
        if measure.section not in sections:
            findings.unknown("STR205", collected.place(path, f"{pointer}.section"), measure.section, sections)
        _named("STR204", measure.goals, site.goals, path, f"{pointer}.goals", collected, findings)
        for place, follow_up in enumerate(measure.follow_ups):
            at = f"{pointer}.follow_ups.{place}"
            if follow_up.source and follow_up.source not in site.references:
                findings.unknown("STR211", collected.place(path, f"{at}.source"), follow_up.source, site.references)
            if place and follow_up.on.first() < measure.follow_ups[place - 1].on.first():
                findings.add("STR213", collected.place(path, f"{at}.on"), on=str(follow_up.on))


def _settings(site: Site, collected: Collected, findings: Findings) -> None:
    settings, path = site.settings, site.text.path
    _named("STR211", settings.help, site.facts, path, "help", collected, findings)
    if not settings.contact:
        findings.add("STR220", collected.place(path, "contact"), site=site.id)
    elif settings.contact not in site.contacts:
        findings.unknown("STR211", collected.place(path, "contact"), settings.contact, site.contacts)
    if not settings.url:
        findings.add("STR221", collected.place(path, "url"), site=site.id)


def _contacts(site: Site, collected: Collected, findings: Findings) -> None:
    for entry in site.contacts.values():
        phone = entry.value.phone
        if phone and phone not in site.facts:
            at = collected.place(entry.text.path, f"{entry.pointer}.phone")
            findings.unknown("STR211", at, phone, site.facts)


def _files(site: Site, collected: Collected, findings: Findings) -> None:
    """Find files that are named but not there (SRC109), and two that would stand on one address (STR208)."""
    there = {path for path in site.files if "/files/" in path}
    for path, entry in site.attachments.items():
        if path not in there:
            known = {name.partition("/")[2] for name in there}
            at = collected.place(entry.text.path, f"{entry.pointer}.file")
            findings.unknown("SRC109", at, path.partition("/")[2], known)
    documents = [(one.text.path, one.strategy.adopted.file) for one in site.strategies]
    documents += [(one.text.path, one.plan.adopted.file) for one in site.plans]
    for path, document in documents:
        if document and f"{site.id}/{document}" not in there:
            at = collected.place(path, "adopted.file")
            findings.unknown("SRC109", at, document, {name.partition("/")[2] for name in there})
    for path in sorted(there):
        shared = f"{COMMON}/{path.partition('/')[2]}"
        if not path.startswith(f"{COMMON}/") and shared in there:
            address = path.partition("/")[2]
            findings.add("STR208", Span(f"{ROOT}/{path}"), address=address, first=f"{ROOT}/{shared}")


def _roles(site: Site, text: Text, collected: Collected, findings: Findings) -> None:
    """Find roles that name nothing, in a text, its Markdown fields and all its renderings (STR202)."""
    _in_blocks(site, text.path, "", text.blocks, collected, findings)
    for pointer, blocks in text.prose.items():
        _in_blocks(site, text.path, pointer, blocks, collected, findings)
    for rendering in text.renderings.values():
        _in_blocks(site, rendering.path, "", rendering.blocks, collected, findings)
        for pointer, blocks in rendering.prose.items():
            _in_blocks(site, rendering.path, pointer, blocks, collected, findings)


def _in_blocks(
    site: Site, path: str, pointer: str, blocks: tuple[Block, ...], collected: Collected, findings: Findings
) -> None:
    named = known_by_role(site)
    for place, block in enumerate(blocks):
        for part in block.html:
            if isinstance(part, Ref) and part.kind in named and part.target not in named[part.kind]:
                at = collected.place_of(path, pointer, place, block, part)
                findings.unknown("STR202", at, part.target, named[part.kind], role=part.kind)


def known_by_role(site: Site) -> dict[str, Collection[str]]:
    """Return role → ids that it may name."""
    return {
        "area": site.areas,
        "contact": site.contacts,
        "fact": site.facts,
        "goal": site.goals,
        "measure": site.measures,
        "reference": site.references,
        "term": site.terms,
    }


def _titles(site: Site, text: Text, collected: Collected, findings: Findings) -> None:
    """Find titles that a language of the site lacks, once for each file and language (L10N403)."""
    if not text.path.endswith(".yaml") or text.name == "references":
        return
    wanted = [pointer for pointer in text.words if pointer.rpartition(".")[2] in _TITLES]
    for language in site.languages:
        if not language.is_source:
            _missing(text, wanted, language, collected, findings)


def _missing(text: Text, wanted: list[str], language: Language, collected: Collected, findings: Findings) -> None:
    rendering = text.renderings.get(language.id)
    lacking = [pointer for pointer in wanted if rendering is None or pointer not in rendering.words]
    if lacking:
        findings.add(
            "L10N403",
            collected.place(text.path, lacking[0]),
            language=language.id,
            number=len(lacking),
            pointers=", ".join(lacking[:3]),
            file=f"{ROOT}/{text.path.replace('.yaml', f'.{language.id}.yaml')}",
        )
