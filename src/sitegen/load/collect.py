"""The files of one kommun and of common/ to texts: each source with its translations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

from sitegen.diagnostics import Findings, Span, nearest
from sitegen.load.document import Document, name_parts, read
from sitegen.load.formats import KINDS
from sitegen.load.schema import DEVICE, ID, TEXT
from sitegen.load.translation import rendering
from sitegen.model.content import Strategy
from sitegen.model.folders import COMMON, ROOT
from sitegen.model.language import SOURCE, Language
from sitegen.model.site import Text
from sitegen.model.text import Block, Ref, digest

_ATTACHMENT = re.compile(DEVICE + r"[a-z0-9][a-z0-9._-]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Collected:
    """The texts of one site, and the documents they came from (for the place of every fault)."""

    texts: dict[str, Text]
    """Path from the content folder → text."""
    documents: dict[str, Document]
    """The same paths, and those of translations."""

    @property
    def names(self) -> frozenset[str]:
        """Terms that are names, which stand in Swedish in every language."""
        return names_among(self.documents.values())

    def place(self, path: str, pointer: str) -> Span:
        """Place of a value of a text."""
        document = self.documents.get(path)
        return document.place(pointer) if document else Span(f"{ROOT}/{path}")

    def place_of(self, path: str, pointer: str, number: int, block: Block, ref: Ref) -> Span:
        """Place of a reference inside a block: block ``number`` of a text, or of the Markdown field ``pointer``."""
        if not pointer:
            at = self.place(path, str(number))
            return Span(at.path, at.line + ref.offset, ref.column)
        at = self.place(path, pointer + TEXT)
        return Span(at.path, at.line + block.line - 1 + ref.offset, at.column - 1 + ref.column)


def collect(
    site: str,
    paths: Iterable[str],
    open_file: Callable[[str], bytes | None],
    languages: Mapping[str, Language],
    findings: Findings,
) -> Collected:
    """Read every document of a site and of common/.

    Args:
        paths: from the content folder, of all files there.
        open_file: returns the bytes of a path; None where it cannot be read.
        findings: receives SRC101–SRC110 and all that reading and comparing find.
    """
    documents: dict[str, Document] = {}
    for path in paths:
        if path.partition("/")[0] not in {site, COMMON}:
            continue
        if path.endswith("/"):  # a folder that may not be read
            findings.add("SRC108", Span(f"{ROOT}/{path}"))
        elif language := _language(path, languages, findings):
            content = open_file(path)
            if content is None:
                findings.add("SRC108", Span(f"{ROOT}/{path}"))
                continue
            document = _read_once(f"{ROOT}/{path}", content, language)
            documents[path] = document
            findings.items.extend(document.findings)
    return Collected(_paired(documents, languages, findings), documents)


_read_once = lru_cache(maxsize=1024)(read)
"""Reads what has not changed once in a process: what all kommuner share, and in a preview all but what was saved."""


def is_document(path: str) -> bool:
    """Say whether a file is a text of ours: not an attachment, not part of a kommun's own theme."""
    parts = PurePosixPath(path).parts
    return not {"files", "theme"}.intersection(parts[1:-1]) and path.endswith((".yaml", ".md"))


def _language(path: str, languages: Mapping[str, Language], findings: Findings) -> Language | None:
    """Return the language of a document; None where the file is not one, or not one we can read."""
    span = Span(f"{ROOT}/{path}")
    if not is_document(path):
        _passed_over(path, span, findings)
        return None
    name, language, ending = name_parts(path)
    folders = PurePosixPath(path).parts[:-1]
    if _is_misnamed(path, (*folders, name), ID, findings):
        return None
    if ending == "yaml" and name not in KINDS:
        findings.unknown("SRC105", span, name, KINDS)
        return None
    found = languages.get(language or SOURCE) or _by_alias(language, languages)
    if found is None:
        findings.add("SRC103", span, name=language, near=nearest(language, languages), known=", ".join(languages))
    return found


def _by_alias(name: str, languages: Mapping[str, Language]) -> Language | None:
    return next((language for language in languages.values() if name in language.aliases), None)


def _is_misnamed(path: str, names: tuple[str, ...], form: re.Pattern[str], findings: Findings) -> bool:
    """Say whether a folder or the file cannot be part of an address (SRC106): a folder is told once for all in it."""
    wrong = next((place for place, name in enumerate(names) if not form.fullmatch(name)), None)
    if wrong is not None:
        parts = PurePosixPath(path).parts
        findings.add("SRC106", Span("/".join((ROOT, *parts[: wrong + 1]))), name=parts[wrong])
    return wrong is not None


def _passed_over(path: str, span: Span, findings: Findings) -> None:
    parts = PurePosixPath(path).parts
    if "theme" in parts[1:-1]:
        return
    if "files" in parts[1:-1]:
        _is_misnamed(path, parts, _ATTACHMENT, findings)
        return
    findings.unknown("SRC105", span, parts[-1], KINDS)


def _paired(
    documents: Mapping[str, Document], languages: Mapping[str, Language], findings: Findings
) -> dict[str, Text]:
    """Put each translation beside its source; SRC104 where there is none."""
    sources: dict[str, Document] = {}
    targets: dict[str, list[tuple[Language, Document]]] = {}
    for path, document in documents.items():
        name, suffix, ending = name_parts(path)
        folder = path.rpartition("/")[0]
        base = f"{folder}/{name}.{ending}"
        if suffix:
            others = targets.setdefault(base, [])
            first = next((other for language, other in others if language.id == document.language), None)
            if first is None:
                others.append((languages[document.language], document))
            else:
                findings.add("STR208", Span(document.path), address=document.language, first=first.path)
        else:
            sources[base] = document
    for base, translated in targets.items():
        if base not in sources:
            for _, document in translated:
                findings.add("SRC104", Span(document.path), source=f"{ROOT}/{base}")
    unread = any(one.kind == "strategy" and _is_unsure(one) for one in sources.values())
    goals = None if unread else goal_digests(sources)
    names = names_among(sources.values())
    return {
        path: _text(path, document, targets.get(path, []), languages[SOURCE], goals, names, findings)
        for path, document in sources.items()
        if document.value is not None
    }


def names_among(documents: Iterable[Document]) -> frozenset[str]:
    """Return the terms of some documents that are names, which stand in Swedish in every language."""
    listed = (term for one in documents if one.kind == "terms" for term in one.value or ())
    return frozenset(term.term for term in listed if term.kind == "name")


def _text(
    path: str,
    source: Document,
    translated: list[tuple[Language, Document]],
    swedish: Language,
    goals: Mapping[str, str] | None,
    names: frozenset[str],
    findings: Findings,
) -> Text:
    stale = _stale(source, goals, findings)
    made = {
        language.id: rendering(source, target, (swedish, language), stale, names, findings)
        for language, target in translated
    }
    begun = {name: one for name, one in made.items() if one.left and source.kind == "text"}
    shown = {name: one for name, one in made.items() if name not in begun}
    return Text(path, source.value, dict(source.words or {}), source.blocks, source.prose, shown, begun, stale)


def _is_unsure(strategy: Document) -> bool:
    """Say whether its goals cannot be known: it is unread, a list in it is none, or an id stands there twice."""
    return strategy.value is None or any(item.code in {"YML108", "STR201"} for item in strategy.findings)


def goal_digests(sources: Mapping[str, Document]) -> dict[str, str]:
    """Id → digest of the title of every focus area and goal: what a summary was written from."""
    found: dict[str, str] = {}
    for document in sources.values():
        if isinstance(document.value, Strategy):
            found.update({area.id: digest(area.title) for area in document.value.focus_areas})
            found.update({goal.id: digest(goal.title) for goal in document.value.all_goals})
    return found


def _stale(source: Document, goals: Mapping[str, str] | None, findings: Findings) -> frozenset[str]:
    """Return the blocks whose covered goals have changed since they were written (STR210)."""
    stale: set[str] = set()
    for place, block in enumerate(source.blocks):
        for cover in block.covers:
            if goals is None:
                continue  # a strategy cannot be read, which has been said
            if cover.id not in goals:
                findings.unknown("STR202", source.place(str(place)), cover.id, goals, role="covers")
            elif cover.digest != goals[cover.id]:
                stale.add(str(place))
                findings.add("STR210", source.place(str(place)), id=cover.id)
    return frozenset(stale)
