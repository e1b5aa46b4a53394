"""``sitegen translations follow``: what Swedish has moved or lost is moved or taken away in translations, untranslated.

Nobody needs to read a language for that: the head of a translation says which Swedish block each of its blocks renders.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

import yaml

from sitegen.app.export import texts
from sitegen.app.folders import collected_of, reading_site
from sitegen.app.head import with_digests, with_values
from sitegen.app.project import Project, Scan
from sitegen.app.settings import read_languages
from sitegen.diagnostics import Findings, Severity
from sitegen.engine.files import rewrite
from sitegen.exchange.arranged import arranged
from sitegen.exchange.blocks import divided
from sitegen.exchange.removed import without
from sitegen.load.collect import Collected
from sitegen.load.document import Document, read
from sitegen.load.translation import strangers
from sitegen.model.folders import ROOT
from sitegen.model.language import Language
from sitegen.model.site import Rendering, Text
from sitegen.model.translation import TranslationState


@dataclass(frozen=True, slots=True)
class Followed:
    """A translation that follows its source now, as far as nobody has to translate for it."""

    path: str
    """From the project's root."""
    gone: int
    """Blocks or fields that were taken away."""
    moved: bool
    """Whether others stand in another order now."""
    lacking: int
    """Blocks of the source that are still to be translated."""
    written: bool = True
    """False where it would not be read as it is meant, and was left as it is."""


def follow(project: Project, scanned: Scan, wanted: Iterable[str]) -> list[Followed]:
    """Let translations follow; ``wanted``: names of folders, or paths from the project's root with forward slashes."""
    inside = {name.removeprefix(f"{ROOT}/") for name in wanted}
    languages, opened = read_languages(project, Findings()), texts(project, scanned)
    found: list[Followed] = []
    for folder in sorted({name.partition("/")[0] for name in inside}):
        site = reading_site(f"{folder}/", scanned)
        collected = collected_of(project, scanned, site) if site else None
        for text in collected.texts.values() if collected else ():
            own = text.path.startswith(f"{folder}/")
            for name, rendering in _behind(text):
                if own and inside & {folder, text.path, rendering.path}:
                    found.append(_followed(project, (text, rendering), languages[name], opened))
            for name, target in _fields_behind(text, collected) if collected and own else ():
                if inside & {folder, text.path, target.path.partition("/")[2]}:
                    found.append(_without_fields(project, text, target, languages[name], opened))
    return found


def _behind(text: Text) -> Iterator[tuple[str, Rendering]]:
    """Yield the renderings of a text with blocks that Swedish has moved or no longer has, each with its language."""
    for name, rendering in (*text.renderings.items(), *text.begun.items()):
        if rendering.row is not None and _kept(rendering) != list(range(len(rendering.blocks))):
            yield name, rendering


def _fields_behind(text: Text, collected: Collected) -> Iterator[tuple[str, Document]]:
    """Yield the YAML translations of a text with fields that it no longer has, each with its language."""
    source = collected.documents.get(text.path)
    if not text.path.endswith(".yaml") or source is None or source.findings:
        return  # what a file with faults has not may only be unread
    for name, rendering in (*text.renderings.items(), *text.begun.items()):
        target = collected.documents[rendering.path]
        if any(pointer not in text.words for pointer in target.words or {}):
            yield name, target


def _without_fields(
    project: Project, text: Text, target: Document, language: Language, opened: Callable[[str], str]
) -> Followed:
    gone, path = strangers(target.words or {}, text.words), target.path.partition("/")[2]
    then = dict(target.provenance.made_from) if target.provenance else {}
    digests = {pointer: value for pointer, value in then.items() if pointer in text.words}
    kept = {pointer: words for pointer, words in (target.words or {}).items() if pointer in text.words}
    try:
        new = without(opened(path), [tuple(pointer.split(".")) for pointer in gone])
        new = with_digests(new, digests, markdown=False)
        if target.provenance and target.provenance.as_read == target.as_read():
            new = _read_anew(new, target.path, language)
    except (ValueError, yaml.YAMLError):
        return Followed(target.path, len(gone), moved=False, lacking=0, written=False)
    document = read(target.path, new.encode(), language)
    made_from = dict(document.provenance.made_from) if document.provenance else {}
    right = (document.words, made_from) == (kept, digests)
    if right:
        rewrite(project.content / path, new.encode())
    return Followed(target.path, len(gone), moved=False, lacking=0, written=right)


def _kept(rendering: Rendering) -> list[int]:
    """Return the numbers of its own blocks in the order of the source."""
    return [number for number in rendering.row or () if number is not None]


def _followed(
    project: Project, pair: tuple[Text, Rendering], language: Language, opened: Callable[[str], str]
) -> Followed:
    text, rendering = pair
    row, kept = rendering.row or (), _kept(rendering)
    head, body = divided(opened(rendering.path))
    digests = _digests(rendering)
    new = with_digests(head + arranged(divided(opened(text.path))[1], body, row, lent=False), digests, markdown=True)
    if rendering.provenance.state is TranslationState.REVIEWED:  # else nobody has read it, or what it says now
        new = _read_anew(new, rendering.path, language)
    right = _is_read(new, [rendering.blocks[number].text for number in kept], digests, language)
    if right:
        rewrite(project.content / rendering.path, new.encode())
    gone = len(rendering.blocks) - len(kept)
    return Followed(f"{ROOT}/{rendering.path}", gone, kept != sorted(kept), row.count(None), right)


def _read_anew(new: str, path: str, language: Language) -> str:
    """Return a file that is as reviewed as before: what was read stays, no word of it is another."""
    return with_values(new, {"as_read": read(path, new.encode(), language).as_read()}, markdown=path.endswith(".md"))


def _digests(rendering: Rendering) -> dict[str, str]:
    """Return what it was made from, its blocks called by their new places."""
    then = dict(rendering.provenance.made_from)  # by the numbers of the source
    blocks = [then.pop(str(place), "") for place, number in enumerate(rendering.row or ()) if number is not None]
    return {**then, **{str(place): value for place, value in enumerate(blocks)}}


def _is_read(new: str, blocks: list[str], digests: Mapping[str, str], language: Language) -> bool:
    """Say whether a file is read as it is meant."""
    document = read("text.md", new.encode(), language)
    made_from = dict(document.provenance.made_from) if document.provenance else {}
    sound = not any(item.severity is Severity.ERROR for item in document.findings)
    return sound and [block.text for block in document.blocks] == blocks and made_from == digests
