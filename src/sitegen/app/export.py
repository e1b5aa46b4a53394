"""``sitegen translations export``: what is to be translated into a language, as segments."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from sitegen.app.earlier import Earlier
from sitegen.app.folders import Folder, read_folder
from sitegen.app.project import Project, Scan, opener
from sitegen.diagnostics import Findings
from sitegen.exchange.codes import Coded, decoded, encoded, plain
from sitegen.exchange.pairs import Pair, pairs_of
from sitegen.exchange.segment import Segment, Stage
from sitegen.load.units import Unit
from sitegen.model.folders import COMMON
from sitegen.model.language import SOURCE, Language
from sitegen.model.site import Text
from sitegen.model.text import digest
from sitegen.model.translation import TranslationState

_WEIGHT = {TranslationState.REVIEWED: 0, TranslationState.DRAFT: 1, TranslationState.MACHINE: 2, None: 3}
"""Whose translation is taken first where the same text is translated in several places."""


@dataclass(frozen=True, slots=True)
class _Folder:
    """One folder of content, as it stands in a language."""

    name: str
    read: Folder
    pairs: tuple[Pair, ...]
    names: tuple[str, ...]
    """What is not translated: the kommun's name, and terms that are names."""


def export(
    project: Project, scanned: Scan, folders: Collection[str], language: Language, *, everything: bool
) -> list[Segment]:
    """Return what is to be translated, file by file in the order of the source.

    Args:
        folders: kommuner, or the common folder.
        everything: also what is translated and current.
    """
    seen = [_read(project, scanned, name, language) for name in (*scanned.sites(), COMMON)]
    memory, earlier = _memory(seen), Earlier(project)
    return [
        segment
        for folder in seen
        if folder.name in folders
        for pair in folder.pairs
        if pair.source.words and (everything or not pair.current)
        for segment in [_segment(pair, folder, language, memory, earlier)]
    ]


def texts(project: Project, scanned: Scan) -> Callable[[str], str]:
    """Return what opens a file of content as text, with its own line ends; empty where there is none to be read."""
    content = scanned.content
    raw = opener(project, content)
    return lambda path: (raw(path) or b"").decode("utf-8", "replace") if path in content else ""


def _read(project: Project, scanned: Scan, name: str, language: Language) -> _Folder:
    read = read_folder(project, scanned, name, Findings())
    spoken = read.site is None or language.id in {one.id for one in read.site.languages}
    own = [text for path, text in read.collected.texts.items() if path.startswith(f"{name}/")] if spoken else []
    opened = texts(project, scanned)
    names = (*([read.site.settings.name] if read.site else []), *sorted(read.collected.names))
    return _Folder(name, read, tuple(pair for text in own for pair in pairs_of(text, language, opened)), names)


def _memory(folders: Collection[_Folder]) -> dict[tuple[bool, str], str]:
    """Return each Swedish text that is translated and current somewhere, with its translation."""
    found: dict[tuple[bool, str], str] = {}
    done = [pair for folder in folders for pair in folder.pairs if pair.current and pair.target]
    for pair in sorted(done, key=lambda one: _WEIGHT[one.unit.state]):
        if pair.target and {code.id for code in pair.target.codes} == {code.id for code in pair.source.codes}:
            found.setdefault((pair.markdown, decoded(pair.source)), decoded(pair.target))
    return found


def _segment(
    pair: Pair, folder: _Folder, language: Language, memory: Mapping[tuple[bool, str], str], earlier: Earlier
) -> Segment:
    target, stage = pair.target, Stage.DONE if pair.current else Stage.OUTDATED
    if target is None:
        same = memory.get((pair.markdown, decoded(pair.source)))
        target = None if same is None else encoded(same, pair.source) if pair.markdown else plain(same)
        stage = Stage.MISSING if target is None else Stage.SAME
    notes = tuple(_notes(pair, folder, language, earlier))
    unit = pair.unit
    return Segment(unit.path, unit.pointer, pair.source, target, stage, digest(unit.source), pair.held, notes)


def _notes(pair: Pair, folder: _Folder, language: Language, earlier: Earlier) -> Iterator[str]:
    text = folder.read.collected.texts[pair.unit.path]
    work = text.work(language)
    if pair.target and work and not pair.current:
        before = earlier.source_of(work, text, pair.unit.pointer)
        if before:
            yield f"Svenskan förut: {' '.join(before.split())}"
    above = _above(text, pair.unit.pointer)
    if above:
        yield f"Står under: {above}"
    address = _address(pair.unit, folder, language)
    if address is not None:
        yield f"Sida: build/{folder.name}/{address}"
    yield from _terms(pair.source, folder, language)
    kept = [name for name in folder.names if name in pair.source.text]
    if kept:
        yield f"Översätts inte: {', '.join(kept)}"


def _above(text: Text, pointer: str) -> str:
    """Return the title and the heading that a block or field stands under."""
    titles = [text.words.get("title", "") if pointer != "title" else ""]
    if pointer.isdigit():
        heads = [block.text for block in text.blocks[: int(pointer)] if re.fullmatch(r"h\d", block.kind)]
        titles += heads[-1:]
    else:
        thing = ".".join(pointer.split(".")[:2])
        titles += [text.words.get(f"{thing}.title", "") if pointer != f"{thing}.title" else ""]
    return " › ".join(title for title in titles if title)


def _address(unit: Unit, folder: _Folder, language: Language) -> str | None:
    """Return the file of the page that shows a unit, Swedish where there is no other; None where there are several."""
    routes = folder.read.routes
    if routes is None:
        return None
    kind, _, rest = unit.pointer.partition(".")
    of = {
        "measures": routes.of_measure, "focus_areas": routes.of_area, "goals": routes.of_goal,
    }.get(kind)  # fmt: skip
    page = (of(rest.partition(".")[0]) if of else None) or routes.by_text.get(unit.path)
    if page is None:
        page = routes.by_path.get(unit.path.rpartition("/")[2].partition(".")[0])
    return f"{language.id if page.exists_in(language) else SOURCE}/{page.file}" if page else None


def _terms(source: Coded, folder: _Folder, language: Language) -> Iterator[str]:
    """Yield the established translation of each term that is named in a text, by role or by its word."""
    named = {code.opens for code in source.codes if code.kind == "role"}
    words = source.text.casefold()
    for text in folder.read.collected.texts.values():
        rendering = text.renderings.get(language.id)
        for pointer, word in text.words.items():
            name, _, field = pointer.removeprefix("terms.").rpartition(".")
            if field != "term" or not pointer.startswith("terms."):
                continue
            role = f"{{term}}`{name}`"
            used = role in named or re.search(rf"\b{re.escape(word.casefold())}", words)
            established = rendering.words.get(pointer) if rendering and pointer not in rendering.outdated else None
            if used and (established or role in named):
                number = next((code.id for code in source.codes if code.opens == role), "")
                place = f"{{{number}}} = " if number else ""
                yield f"Begrepp: {place}{word} → {established or '–'}"
