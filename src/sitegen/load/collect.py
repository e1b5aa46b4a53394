"""The files of one kommun and of common/ to texts: each source with its translations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from sitegen.diagnostics import Findings, Span
from sitegen.load.document import Document, name_parts, read, source_of
from sitegen.load.named import language_of, meant
from sitegen.load.schema import TEXT
from sitegen.load.translation import rendering
from sitegen.model.content import Strategy
from sitegen.model.folders import COMMON, ROOT
from sitegen.model.language import SOURCE, Language
from sitegen.model.site import Text
from sitegen.model.text import Block, Ref, digest


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
        findings: receives SRC101–SRC114 and all that reading and comparing find.
    """
    documents: dict[str, Document] = {}
    paths = [path for path in paths if path.partition("/")[0] in {site, COMMON}]
    for path in paths:
        if path.endswith("/"):  # a folder that may not be read
            findings.add("SRC108", Span(f"{ROOT}/{path}"))
            continue
        right = meant(path)
        if right != path:
            names = {"name": path.rpartition("/")[2], "right": right.rpartition("/")[2]}
            findings.add("SRC111", Span(f"{ROOT}/{path}"), **names)
        if right != path and right in paths:
            continue
        language = language_of(right, paths, languages, findings)
        if language is None:
            continue
        content = open_file(path)
        if content is None:
            findings.add("SRC108", Span(f"{ROOT}/{path}"))
            continue
        document = _read_once(f"{ROOT}/{right}", content, language)
        documents[right] = document
        if right == path:  # else what is wrong in it is told when it has its name
            findings.items.extend(document.findings)
    return Collected(_paired(documents, languages, findings), documents)


_read_once = lru_cache(maxsize=1024)(read)
"""Reads what has not changed once in a process: what all kommuner share, and in a preview all but what was saved."""


def _paired(
    documents: Mapping[str, Document], languages: Mapping[str, Language], findings: Findings
) -> dict[str, Text]:
    """Put each translation beside its source; SRC104 where there is none."""
    sources: dict[str, Document] = {}
    targets: dict[str, list[tuple[Language, Document]]] = {}
    for path, document in documents.items():
        base = source_of(path)
        if name_parts(path)[1]:
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
                findings.unknown(
                    "STR202", source.place(str(place)), cover.id, goals, role="covers", file="strategy.yaml"
                )
            elif cover.digest != goals[cover.id]:
                stale.add(str(place))
                findings.add("STR210", source.place(str(place)), id=cover.id)
    return frozenset(stale)
