"""``sitegen translations import``: what came back goes into the content, where it may, and it is said what did not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from sitegen.app.bring import Signed, Target, made
from sitegen.app.export import texts
from sitegen.app.folders import Readers, reading_site
from sitegen.app.project import Project, Scan
from sitegen.app.settings import read_languages
from sitegen.diagnostics import Findings, Severity
from sitegen.engine.files import rewrite
from sitegen.exchange import po, xliff_reader
from sitegen.exchange.judged import LEFT, UNCHANGED, Refused, judged, standing
from sitegen.exchange.pairs import pairs_of
from sitegen.exchange.segment import BrokenError, Returned
from sitegen.load.collect import Collected
from sitegen.load.document import translation_of
from sitegen.model.folders import ROOT
from sitegen.model.language import SOURCE, Language
from sitegen.model.translation import TranslationState


@dataclass(slots=True)
class Outcome:
    """What became of the segments of one file of content in one language."""

    path: str
    """The translation, from the project's root."""
    written: int = 0
    unchanged: int = 0
    left: int = 0
    """Segments that nobody has worked on."""
    refused: list[Refused] = field(default_factory=list)
    waiting: tuple[str, ...] = ()
    """Pointers that a Markdown file lacks; nothing of it was written."""
    fault: str = ""
    """Why nothing of it could be written: ``unknown`` (no such Swedish text), ``faulty`` (it has faults already),
    ``unreadable`` (it would not be read as it is meant)."""
    state: TranslationState | None = None
    """State of the file where something was written."""
    kept: bool = False
    """Whether that is the state of what is left in it, and not of what came back."""

    @property
    def counts(self) -> dict[str, int]:
        """How many segments were written, unchanged, left and refused."""
        return {
            "written": self.written, "unchanged": self.unchanged, "left": self.left, "refused": len(self.refused),
        }  # fmt: skip

    @property
    def whole(self) -> bool:
        """Say whether all that was worked on is in the content."""
        return not (self.refused or self.waiting or self.fault)


def read_all(project: Project, files: Iterable[Path]) -> list[Returned]:
    """Read XLIFF and PO files; what they hold is judged later.

    Raises:
        BrokenError: one of them cannot be taken.
    """
    languages = read_languages(project, Findings()).values()
    found: list[Returned] = []
    for file in files:
        reader = po if file.suffix.lower() in {".po", ".pot"} else xliff_reader
        found += reader.read(file.read_bytes(), file.as_posix(), languages)
    return found


def bring_in(project: Project, scanned: Scan, returned: Iterable[Returned], signed: Signed) -> list[Outcome]:
    """Write what came back into the content; return what became of it, file by file.

    Raises:
        BrokenError: something is of a kommun that is not here (``kommun``); nothing has been written then.
    """
    returned = sorted(returned, key=_file)
    for one in returned:
        if reading_site(one.path, scanned) is None:
            raise BrokenError(one.file, one.line, 1, "kommun", one.path.partition("/")[0])
    readers = Readers(project, scanned)
    languages = read_languages(project, Findings())
    opened = texts(project, scanned)
    outcomes: list[Outcome] = []
    for (path, name), group in groupby(returned, key=_file):
        outcome, text = _outcome(
            path, languages[name], languages[SOURCE], list(group), readers.of(path), opened, signed
        )
        if text is not None:
            rewrite(project.root / outcome.path, text.encode())
        outcomes.append(outcome)
    return outcomes


def _file(one: Returned) -> tuple[str, str]:
    return one.path, one.language


def _outcome(
    path: str,
    language: Language,
    swedish: Language,
    returned: list[Returned],
    collected: Collected | None,
    opened: Callable[[str], str],
    signed: Signed,
) -> tuple[Outcome, str | None]:
    """Return what becomes of one file, and its new text; None where it stays as it is."""
    source = collected.texts.get(path) if collected else None
    rendering = source.work(language) if source else None
    there = rendering.path if rendering else translation_of(path, language)
    outcome = Outcome(f"{ROOT}/{there}")
    if source is None or collected is None:
        outcome.fault = "unknown"
        return outcome, None
    pairs = {pair.unit.pointer: pair for pair in pairs_of(source, language, opened)}
    target = Target(there, source, language, pairs, opened(there), opened(path))
    words = dict(_accepted(target, swedish, returned, outcome))
    document = collected.documents.get(there)
    faulty = document is not None and any(item.severity is Severity.ERROR for item in document.findings)
    if not words:
        return outcome, None
    if faulty:
        outcome.fault = "faulty"
        return outcome, None
    new = made(target, words, signed)
    outcome.waiting = new.waiting
    if new.unreadable:
        outcome.fault = "unreadable"
    if new.waiting or new.unreadable:
        return outcome, None
    outcome.written, outcome.state, outcome.kept = len(words), new.state, new.state is not signed.state
    return outcome, new.text


def _accepted(
    target: Target, swedish: Language, returned: list[Returned], outcome: Outcome
) -> Iterator[tuple[str, str]]:
    seen: dict[str, Returned] = {}
    for one in returned:
        pair = target.pairs.get(one.pointer)
        state = standing(one, pair)
        if state == LEFT:
            outcome.left += 1
        elif state == UNCHANGED:
            outcome.unchanged += 1
        elif one.pointer in seen:
            if seen[one.pointer].text != one.text:
                outcome.refused.append(Refused(f"{one.path}#{one.pointer}", "double", "", one.file, one.line))
        else:
            found = judged(one, pair, (swedish, target.language), excused=_excused(target, one.pointer))
            if isinstance(found, Refused):
                outcome.refused.append(found)
            else:
                seen[one.pointer] = one
                yield one.pointer, found


def _excused(target: Target, pointer: str) -> bool:
    """Say whether the numbers of a block or field may differ from the source's."""
    rendering = target.source.work(target.language)
    if rendering is None:
        return False
    own: Mapping[str, str] = dict(rendering.provenance.excused)
    number = rendering.row[int(pointer)] if pointer.isdigit() and rendering.row else None
    return pointer in own or (number is not None and bool(rendering.blocks[number].excused))
