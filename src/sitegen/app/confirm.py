"""``sitegen confirm``: a translation renders today's source, a summary covers today's goals.

Digests are written, each into its own place in the file: comments, order and line ends stay. A reviewed translation
becomes a draft: whoever read it has not read it against the Swedish of today.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from sitegen.app.folders import Readers, collected_of
from sitegen.app.head import with_digests, with_values
from sitegen.app.project import Project, Scan
from sitegen.diagnostics import Severity, Span
from sitegen.engine.files import rewrite
from sitegen.load.collect import Collected, goal_digests
from sitegen.load.document import Document, name_parts, source_of
from sitegen.load.rows import same_row
from sitegen.model.folders import ROOT
from sitegen.model.translation import TranslationState

_COVERS = re.compile(r'(\{[^{}\n]*\bcovers=")([^"\n]*)(")')


class Confirmed(NamedTuple):
    """What came of it."""

    changed: dict[str, int]
    """Path of each file that was changed → the number of digests that changed."""
    refused: dict[str, str]
    """Each path that could not be confirmed → why: ``absent`` (no such file), ``faulty`` (it, or its source, cannot be
    read), ``neither`` (no translation, and it covers no goal), ``alone`` (a translation of nothing), ``shape`` (it is
    not built as its source), ``left`` (Swedish text is left in it)."""
    drafts: tuple[str, ...]
    """The changed files that were reviewed, and are drafts now."""
    now: dict[str, tuple[tuple[Span, str], ...]]
    """Path of a changed translation → of each text whose Swedish has changed since the last time: where it stands, and
    what the Swedish is now."""


def confirm(project: Project, scanned: Scan, files: Iterable[str]) -> Confirmed:
    """Confirm files, given as paths from the project's root with forward slashes."""
    changed: dict[str, int] = {}
    refused: dict[str, str] = {}
    drafts: list[str] = []
    now: dict[str, tuple[tuple[Span, str], ...]] = {}
    readers = Readers(project, scanned)
    for path in files:
        inside = path.removeprefix(f"{ROOT}/")
        collected = readers.of(inside) if inside in scanned.content else None
        found = _confirm(project, inside, collected) if collected else "absent"
        if isinstance(found, str):
            refused[path] = found
        elif found:
            changed[f"{ROOT}/{inside}"] = found
            now[f"{ROOT}/{inside}"] = tuple(_changed(inside, collected)) if collected else ()
            drafts += [f"{ROOT}/{inside}"] if collected and _is_reviewed(collected.documents[inside]) else []
    return Confirmed(changed, refused, tuple(drafts), now)


def _changed(path: str, collected: Collected) -> Iterator[tuple[Span, str]]:
    """Yield each text of a translation whose Swedish was another one when it was confirmed before."""
    document = collected.documents[path]
    source = collected.documents.get(source_of(path)) if name_parts(path)[1] else None
    then = dict(document.provenance.made_from) if document.provenance else {}
    for pointer, value in (source.digests() if source else {}).items():
        if then.get(pointer, value) != value:
            yield document.place(pointer), (source.words or {})[pointer] if source else ""


def never_confirmed(project: Project, scanned: Scan) -> list[str]:
    """Return the translations and summaries of which nobody has said what they were made from.

    Those that are outdated are not among them: a changed text must be read before it is confirmed.
    """
    found: set[str] = set()
    for site in scanned.sites():
        for path, document in collected_of(project, scanned, site).documents.items():
            empty = document.provenance is not None and not document.provenance.made_from
            covers = [cover for block in document.blocks for cover in block.covers]
            bare = bool(covers) and not any(cover.digest for cover in covers)
            if empty or (bare and document.provenance is None):
                found.add(f"{ROOT}/{path}")
    return sorted(found)


def _confirm(project: Project, path: str, collected: Collected) -> int | str:
    """Return the number of digests that changed, or why there is none to change."""
    document = collected.documents.get(path)
    if document is None or not readable(document):
        return "faulty" if path.endswith((".md", ".yaml")) else "neither"
    file = project.content / path
    if name_parts(path)[1]:
        source = collected.documents.get(source_of(path))
        if source is None:
            return "alone"
        if not readable(source) or not same_row(source, document):
            return "shape" if readable(source) else "faulty"
        if document.language in collected.texts[source_of(path)].begun:
            return "left"  # digests of today would make the Swedish of an earlier day look translated
        return _made_from(file, document, source)
    return _covers(file, collected) if any(block.covers for block in document.blocks) else "neither"


def readable(document: Document) -> bool:
    """Say whether a document was read whole: digests of a half-read one would say that nothing is translated."""
    return bool(document.words) and not any(item.severity is Severity.ERROR for item in document.findings)


def _made_from(file: Path, target: Document, source: Document) -> int | str:
    wanted = source.digests()
    if target.kind != "text":
        wanted = {pointer: value for pointer, value in wanted.items() if pointer in (target.words or {})}
    before = dict(target.provenance.made_from) if target.provenance else {}
    drafted = {"state": TranslationState.DRAFT.value} if _is_reviewed(target) else {}

    def made(text: str) -> str:
        new = with_digests(text, wanted, markdown=target.kind == "text")
        return with_values(new, drafted, markdown=target.kind == "text") if new != text else text

    try:
        return _spliced(file, made, before, wanted)
    except ValueError:  # its head is written so that nothing can be put into it
        return "faulty"


def _is_reviewed(target: Document) -> bool:
    """Say whether a person has read a file against a Swedish text that is known."""
    made = target.provenance
    return made is not None and made.state is TranslationState.REVIEWED and bool(made.made_from)


def _covers(file: Path, collected: Collected) -> int:
    goals = goal_digests(collected.documents)
    before = dict(_pairs(file))

    def filled(match: re.Match[str]) -> str:
        names = [item.partition("=")[0] for item in match.group(2).split()]
        return match.group(1) + " ".join(f"{n}={goals[n]}" if n in goals else n for n in names) + match.group(3)

    wanted = {name: goals[name] for name in before if name in goals}
    return _spliced(file, lambda text: _COVERS.sub(filled, text), before, wanted)


def _pairs(file: Path) -> Iterable[tuple[str, str]]:
    for match in _COVERS.finditer(file.read_bytes().decode("utf-8-sig")):
        for item in match.group(2).split():
            name, _, value = item.partition("=")
            yield name, value


def _spliced(
    file: Path,
    made: Callable[[str], str],
    before: Mapping[str, str],
    wanted: Mapping[str, str],
) -> int:
    """Write the digests into their places; return how many changed."""
    text = file.read_bytes().decode("utf-8")
    new = made(text)
    if new == text:
        return 0
    rewrite(file, new.encode())
    gone = sum(name not in wanted for name in before)
    return max(gone + sum(before.get(name) != value for name, value in wanted.items()), 1)
