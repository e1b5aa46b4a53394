"""``sitegen translations``: what is translated of each kommun into each language, and what is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from sitegen.app.earlier import Earlier
from sitegen.app.folders import read_folder
from sitegen.app.project import Project, Scan
from sitegen.app.settings import read_languages
from sitegen.diagnostics import Findings
from sitegen.load.collect import Collected
from sitegen.load.document import name_parts
from sitegen.load.rules import refused
from sitegen.load.units import Lacking, Share, Unit, units_of
from sitegen.model.folders import COMMON, ROOT
from sitegen.model.language import Language
from sitegen.model.site import Site, Text
from sitegen.model.translation import Freshness
from sitegen.plan.routes import Page, Routes


def shares(
    project: Project,
    scanned: Scan,
    folders: Collection[str],
    languages: Collection[str],
    earlier: Earlier | None = None,
    spoken: Iterable[Language] = (),
) -> tuple[list[Share], list[Lacking]]:
    """Return how folders of content/ stand in languages, and what is lacking there.

    Args:
        folders: kommuner, or the common folder.
        languages: ids; none: all of each kommun.
        spoken: languages of the common folder, with those of the kommuner.
        earlier: where the Swedish text is found that an outdated translation was made from; None: it is not asked for.
    """
    found: list[Share] = []
    lacking: list[Lacking] = []
    common = {one.id: one for one in spoken}
    for folder in sorted(folders, key=lambda name: name == COMMON):
        findings = Findings()
        read = read_folder(project, scanned, folder, findings)
        collected, wanted = read.collected, read.site.languages if read.site else ()
        common |= {one.id: one for one in wanted}
        unread = _unread(collected, folder)
        for language in wanted if folder != COMMON else common.values():
            if not language.is_source and (not languages or language.id in languages):
                texts = [text for text in collected.texts.values() if text.path.startswith(f"{folder}/")]
                units = [unit for text in texts for unit in units_of(text, language)]
                found.append(replace(_share(folder, language, units), unread=unread))
                lacking += _lacking(collected, units, language, earlier)
                lacking += _refused(read.site, collected, texts, language) if read.site else ()
                lacking += _without_parent(collected, read.routes, language) if read.routes else ()
        lacking += _orphans(findings, folder, read_languages(project, Findings()), languages)
    return found, lacking


def _unread(collected: Collected, folder: str) -> tuple[str, ...]:
    """Return the Swedish files of a folder that have faults, so that what they say cannot be counted."""
    own = (path for path, one in collected.documents.items() if one.value is None and not name_parts(path)[1])
    return tuple(sorted(f"{ROOT}/{path}" for path in own if path.startswith(f"{folder}/")))


def _share(folder: str, language: Language, units: Iterable[Unit]) -> Share:
    units = list(units)
    return Share(
        folder,
        language,
        Counter(unit.freshness for unit in units),
        Counter(unit.state for unit in units if unit.state),
        sum(unit.words for unit in units if not unit.done),
        sum(unit.words for unit in units),
    )


def _lacking(
    collected: Collected, units: Iterable[Unit], language: Language, earlier: Earlier | None
) -> Iterator[Lacking]:
    for unit in units:
        if not unit.done:
            path, before, text = unit.path, "", collected.texts[unit.path]
            if unit.freshness is Freshness.OUTDATED:
                rendering = text.work(language)
                assert rendering is not None  # what is outdated is there
                path = rendering.path
                before = earlier.source_of(rendering, text, unit.pointer) if earlier else ""
            at = collected.place(path, unit.pointer)
            yield Lacking(unit.freshness.value, at, language, unit.words, unit.source, before)


def _refused(site: Site, collected: Collected, texts: Iterable[Text], language: Language) -> Iterator[Lacking]:
    """Yield the machine's translations that the kommun does not let readers see."""
    for text in texts:
        if refused(site, text, language.id):
            path = text.renderings[language.id].path
            yield Lacking("refused", collected.place(path, "state"), language, 0, "")


def _without_parent(collected: Collected, routes: Routes, language: Language) -> Iterator[Lacking]:
    """Yield pages that are there in a language, below one that is not."""
    for page in routes.pages:
        above = _parent(page, routes)
        if page.title and above is not None and page.exists_in(language) and not above.exists_in(language):
            at = collected.place(above.text.path, above.title)
            yield Lacking("parent", at, language, 0, page.path)


def _parent(page: Page, routes: Routes) -> Page | None:
    return routes.by_path.get(page.path.rpartition("/")[0]) if "/" in page.path else None


def _orphans(
    findings: Findings, folder: str, known: dict[str, Language], languages: Collection[str]
) -> Iterator[Lacking]:
    for item in findings.items:
        if item.code == "SRC104" and item.span.path.startswith(f"{ROOT}/{folder}/"):
            language = known.get(name_parts(item.span.path)[1])
            if language and (not languages or language.id in languages):
                yield Lacking("orphan", item.span, language, 0, "")
