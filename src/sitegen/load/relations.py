"""What refers to what inside a site: every name must name something that is there."""

from __future__ import annotations

from sitegen.diagnostics import Findings, Span
from sitegen.load import rules, topics
from sitegen.load.collect import Collected
from sitegen.load.document import name_parts, translation_of
from sitegen.load.known import Known, known_names
from sitegen.load.phones import odd
from sitegen.load.shown import texts_of
from sitegen.load.targets import check_targets
from sitegen.model.anchors import slug
from sitegen.model.content import EXAMPLE, UNWRITTEN, WAITING
from sitegen.model.folders import COMMON, ROOT
from sitegen.model.language import SOURCE, Language
from sitegen.model.roles import ROLES
from sitegen.model.site import PlanPart, Site, StrategyPart, Text
from sitegen.model.text import Block, Ref, digest

_TITLES = ("title", "term")
"""Last parts of the pointers whose text a language must have, so that its lists are whole."""


def check(site: Site, collected: Collected, findings: Findings) -> None:
    """Find what refers to nothing, and what is left out.

    Findings: STR202, STR204, STR205, STR207, STR211 (a name that names nothing), STR209 (a summary leaves out a
    goal), STR213 (follow-ups out of order), STR220, STR221 (contact or address unknown), STR227 (an assessment later
    than its statement), STR230 (translations await review), L10N403 (titles without a
    translation), SRC108, SRC109, STR208 (files), STR237, STR238 (targets), STR241 (no such
    strategy), STR242 (nothing is written yet), STR244 (no phone
    number), STR245 (a check too old), STR246 (a person); of topics those of ``topics.check``.
    """
    known = known_names(site.id, collected)
    for strategy in site.strategies:
        _strategy(site, strategy, known, findings)
    for plan in site.plans:
        _plan(site, plan, known, findings)
    _settings(site, known, findings)
    _statement(site, known, findings)
    _contacts(site, known, findings)
    _numbers(site, collected, findings)
    rules.check(site, collected, findings)
    topics.check(site, known, findings)
    _files(site, collected, findings)
    _unused(site, collected, findings)
    _ids_of_one_page(site, collected, findings)
    shown = {text.path for text in texts_of(site)}
    for text in collected.texts.values():
        if _belongs(site, text) or text.path in shown:
            _roles(text, known, findings)
        if _belongs(site, text):
            _titles(site, text, collected, findings)
            _unwritten(text, collected, findings)


def _belongs(site: Site, text: Text) -> bool:
    return text.path.partition("/")[0] == site.id


def _strategy(site: Site, part: StrategyPart, known: Known, findings: Findings) -> None:
    path, strategy, collected = part.text.path, part.strategy, known.collected
    annexes = {name_parts(file)[0] for file in collected.documents if "/annexes/" in file}
    for place, name in enumerate(strategy.annexes):
        if name not in annexes:
            findings.unknown("STR211", collected.place(path, f"annexes.{place}"), name, annexes)
    for place, name in enumerate(strategy.references):
        known.unknown("STR211", collected.place(path, f"references.{place}"), name, "references", findings)
    for chapter in part.chapters:
        name = site.chapter(chapter).focus_area
        if name:
            known.unknown("STR207", collected.place(chapter.path, "focus_area"), name, "focus_areas", findings)
    if part.summary is not None:
        covered = {cover.id for block in part.summary.blocks for cover in block.covers}
        wanted = {area.id: area.title for area in strategy.focus_areas}
        wanted |= {goal.id: goal.title for goal in strategy.all_goals}
        for name, title in wanted.items():
            if name not in covered:
                at = collected.place(part.summary.path, "title")
                findings.add("STR209", at, id=name, title=title, digest=digest(title))


def _plan(site: Site, part: PlanPart, known: Known, findings: Findings) -> None:
    path, plan, collected = part.text.path, part.plan, known.collected
    folders = {file.split("/")[1] for file in collected.documents if file.endswith("/strategy.yaml")}
    if plan.strategy and f"{site.id}/{plan.strategy}/strategy.yaml" not in collected.documents:
        others = ", ".join(sorted(folders)) or "–"
        span = collected.place(path, "strategy")
        findings.unknown("STR241", span, plan.strategy, folders, site=site.id, others=others)
    for measure in plan.measures:
        pointer = f"measures.{measure.id}"
        known.unknown("STR205", collected.place(path, f"{pointer}.section"), measure.section, "sections", findings)
        for place, name in enumerate(measure.goals):
            known.unknown("STR204", collected.place(path, f"{pointer}.goals.{place}"), name, "goals", findings)
        for place, follow_up in enumerate(measure.follow_ups):
            at = f"{pointer}.follow_ups.{place}"
            if follow_up.source:
                span = collected.place(path, f"{at}.source")
                known.unknown("STR211", span, follow_up.source, "references", findings)
            if place and follow_up.on.first() < measure.follow_ups[place - 1].on.first():
                findings.add("STR213", collected.place(path, f"{at}.on"), on=str(follow_up.on))


def _settings(site: Site, known: Known, findings: Findings) -> None:
    settings, path, collected = site.settings, site.text.path, known.collected
    for place, name in enumerate(settings.help):
        known.unknown("STR211", collected.place(path, f"help.{place}"), name, "facts", findings)
    if settings.contact:
        known.unknown("STR211", collected.place(path, "contact"), settings.contact, "contacts", findings)
    else:
        findings.add("STR220", collected.place(path, "contact"), site=site.id)
    if not settings.url and collected.place(path, "url") == collected.place(path, ""):
        findings.add("STR221", collected.place(path, "url"), site=site.id)
    check_targets(settings.publish, path, collected, findings)


def _statement(site: Site, known: Known, findings: Findings) -> None:
    path, statement = site.text.path, site.settings.accessibility
    if statement.supervisor:
        at, fact = known.collected.place(path, "accessibility.supervisor"), site.facts.get(statement.supervisor)
        known.unknown("STR211", at, statement.supervisor, "facts", findings)
        if fact is not None and fact.value.kind != "web":
            webs = [name for name, entry in site.facts.items() if entry.value.kind == "web"]
            findings.unknown("STR211", at, statement.supervisor, webs)
    assessed, updated = statement.assessed, statement.updated
    if assessed and updated and assessed.first() > updated.last():
        at = known.collected.place(path, "accessibility.assessed")
        findings.add("STR227", at, assessed=str(assessed), updated=str(updated))


def _numbers(site: Site, collected: Collected, findings: Findings) -> None:
    """Find phone numbers that cannot be right and that nobody has checked (STR244), and checks too old (STR245)."""
    checked = [(entry.text.path, entry.pointer, entry.value.verified, entry.value) for entry in site.facts.values()]
    checked += [
        (entry.text.path, entry.pointer, entry.value.verified, site.facts[entry.value.phone].value)
        for entry in site.contacts.values()
        if entry.value.phone in site.facts
    ]
    for path, pointer, verified, fact in checked:
        if verified is not None and fact.checked(verified) is None:
            at = collected.place(path, f"{pointer}.verified")
            findings.add("STR245", at, verified=str(verified), read=str(fact.read))
    for entry in site.facts.values():
        if entry.value.kind == "phone" and entry.value.verified is None and odd(entry.value.value):
            at = collected.place(entry.text.path, f"{entry.pointer}.value")
            findings.add("STR244", at, value=entry.value.value)


def _contacts(site: Site, known: Known, findings: Findings) -> None:
    for entry in site.contacts.values():
        own = slug(entry.value.email.partition("@")[0])
        if "-" in own and slug(entry.value.name) == own:  # anna.exempel@…, and no unit is written with a dot
            at = known.collected.place(entry.text.path, f"{entry.pointer}.name")
            findings.add("STR246", at, name=entry.value.name, email=entry.value.email)
        if entry.value.phone:
            at = known.collected.place(entry.text.path, f"{entry.pointer}.phone")
            known.unknown("STR211", at, entry.value.phone, "facts", findings)
            fact = site.facts.get(entry.value.phone)
            if fact is not None and fact.value.kind != "phone":
                phones = [name for name, one in site.facts.items() if one.value.kind == "phone"]
                findings.unknown("STR211", at, entry.value.phone, phones)
        spoken = {*site.known} - {SOURCE}
        for place, name in enumerate(entry.value.speaks):
            if name not in spoken:
                at = known.collected.place(entry.text.path, f"{entry.pointer}.speaks.{place}")
                findings.unknown("STR211", at, name, spoken)


def _files(site: Site, collected: Collected, findings: Findings) -> None:
    """Find files that are named but not there (SRC109), and two that would stand on one address (STR208)."""
    there = {path for path in site.files if "/files/" in path}
    for path in sorted(there | {path for path in site.files if path.startswith(f"{site.id}/theme/")}):
        if not site.files[path]:
            findings.add("SRC108", Span(f"{ROOT}/{path}"))
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


def _ids_of_one_page(site: Site, collected: Collected, findings: Findings) -> None:
    """Find an id that two lists of one page share: both would have the same address there (STR201)."""
    pairs = [(part.text.path, ("sections", "measures")) for part in site.plans]
    pairs += [(part.text.path, ("focus_areas", "goals")) for part in site.strategies]
    for path, (first, second) in pairs:
        places = collected.documents[path].places or {}
        for pointer, span in places.items():
            head, _, name = pointer.partition(".")
            if head == second and "." not in name and f"{first}.{name}" in places:
                findings.add("STR201", span, id=name, first=str(places[f"{first}.{name}"]))


def _unused(site: Site, collected: Collected, findings: Findings) -> None:
    """Find texts of the site that no page shows (SRC105): in a wrong folder, or an annex that nothing names."""
    used = {site.text.path, *(text.path for text in (*site.pages, *site.topics, *site.local.values()))}
    used |= {site.start.path} if site.start else set()
    for strategy in site.strategies:
        used |= {strategy.text.path, *(text.path for text in strategy.chapters)}
        used |= {strategy.summary.path} if strategy.summary else set()
        used |= {site.annexes[name].path for name in strategy.strategy.annexes if name in site.annexes}
    for plan in site.plans:
        used |= {plan.text.path, *(text.path for text in plan.chapters)}
    heads = {path.rpartition("/")[0] for path in collected.documents if path.endswith(("/strategy.yaml", "/plan.yaml"))}
    for text in collected.texts.values():
        listed = text.folder == site.id and text.path.endswith(".yaml")
        if (
            _belongs(site, text)
            and text.path not in used
            and not listed
            and (text.folder not in heads or text.path.endswith(".yaml"))
        ):
            findings.add("SRC105", Span(f"{ROOT}/{text.path}"), name=text.path.rpartition("/")[2], near="")


def _roles(text: Text, known: Known, findings: Findings) -> None:
    """Find roles that name nothing, in a text, its Markdown fields and all its renderings (STR202)."""
    _in_blocks(text.path, "", text.blocks, known, findings)
    for pointer, blocks in text.prose.items():
        _in_blocks(text.path, pointer, blocks, known, findings)
    for rendering in text.renderings.values():
        _in_blocks(rendering.path, "", rendering.blocks, known, findings)
        for pointer, blocks in rendering.prose.items():
            _in_blocks(rendering.path, pointer, blocks, known, findings)


def _in_blocks(path: str, pointer: str, blocks: tuple[Block, ...], known: Known, findings: Findings) -> None:
    for place, block in enumerate(blocks):
        for part in block.html:
            if isinstance(part, Ref) and part.kind in ROLES:
                at = known.collected.place_of(path, pointer, place, block, part)
                known.unknown("STR202", at, part.target, ROLES[part.kind], findings, role=part.kind)


def _titles(site: Site, text: Text, collected: Collected, findings: Findings) -> None:
    """Find titles that a language of the site lacks, once for each file and language (L10N403)."""
    if not text.path.endswith(".yaml") or text.name == "references":
        return
    wanted = [pointer for pointer in text.words if pointer.rpartition(".")[2] in _TITLES]
    for language in site.languages:
        form_of_swedish = language.tag.startswith(SOURCE)  # its readers know the Swedish word of a term
        if not language.is_source and not (form_of_swedish and text.name == "terms"):
            _missing(text, wanted, language, collected, findings)


def _unwritten(text: Text, collected: Collected, findings: Findings) -> None:
    """Find what a text said when it was begun by the program, and what somebody put there to be written (STR242)."""
    for pointer, words in text.words.items():
        if words == UNWRITTEN or EXAMPLE.strip() in words or WAITING.search(words):
            findings.add("STR242", collected.place(text.path, pointer))
    for rendering in text.renderings.values():
        for pointer, words in rendering.words.items():
            if WAITING.search(words):
                findings.add("STR242", collected.place(rendering.path, pointer))


def _missing(text: Text, wanted: list[str], language: Language, collected: Collected, findings: Findings) -> None:
    lacking = [pointer for pointer in wanted if not text.has(pointer, language)]
    if lacking:
        findings.add(
            "L10N403",
            collected.place(text.path, lacking[0]),
            language=language.id,
            number=len(lacking),
            pointers=", ".join(lacking[:3]),
            file=f"{ROOT}/{translation_of(text.path, language)}",
            source=f"{ROOT}/{text.path}",
        )
