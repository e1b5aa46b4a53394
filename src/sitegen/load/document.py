"""One file of content to one document: decoded, read by its schema or as Markdown, with every place noted.

A document depends on its own bytes and on nothing else, so it can be kept by digest.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sitegen.diagnostics import Diagnostic, Findings, Span
from sitegen.load import markdown, whole, yaml
from sitegen.load.decoding import decoded
from sitegen.load.formats import CHAPTER, KINDS, TOPIC
from sitegen.load.provenance import Translated, head_of, rest_of
from sitegen.load.schema import Reading
from sitegen.model.folders import GUIDE
from sitegen.model.language import SOURCE, Language
from sitegen.model.text import Block, digest
from sitegen.model.translation import Provenance

_NESTED = re.compile(r"(?:[\[!*_~`]\s*){200}")
"""Signs that begin something, more of them in a row than any text needs."""
_HEAD = re.compile(r"---[ \t]*\n(.*?)(?:^---[ \t]*$\n?|\Z)", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """One file of content, as read: the same bytes read once are one document, known by its identity."""

    path: str
    """Path from the project's root."""
    kind: str
    """A key of ``formats.KINDS``, or ``text`` for Markdown."""
    language: str
    value: Any = None
    """The model value; None where it could not be read, and for translations of YAML."""
    words: Mapping[str, str] | None = None
    """Pointer → text that a translation renders. Markdown: fields of the head, then blocks as ``0``, ``1`` …"""
    prose: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    """Pointer of a Markdown field → its blocks."""
    blocks: tuple[Block, ...] = ()
    places: Mapping[str, Span] | None = None
    provenance: Provenance | None = None
    """The head of a translation; None for a source."""
    findings: tuple[Diagnostic, ...] = ()

    def place(self, pointer: str) -> Span:
        """Place of a value; of the nearest value around it where it is not there itself."""
        places = self.places or {}
        while pointer and pointer not in places:
            pointer = pointer.rpartition(".")[0]
        return places.get(pointer, Span(self.path))

    def as_read(self) -> str:
        """Return the digest of all its words, in whatever order they stand: what a reviewer has read."""
        return digest(" ".join(sorted(self.digests().values())))

    def digests(self) -> dict[str, str]:
        """Pointer → digest of each text that a translation is made from, in order."""
        return {pointer: digest(text) for pointer, text in (self.words or {}).items()}


def name_parts(path: str) -> tuple[str, str, str]:
    """Split ``skara/plan-2017/plan.ar.yaml`` into ``plan``, ``ar`` (empty: the source) and ``yaml``."""
    file = path.rpartition("/")[2]
    stem, _, ending = file.rpartition(".")
    name, _, language = stem.partition(".")
    return name, language, ending


def source_of(path: str) -> str:
    """Return the path of the source that a translation stands beside; of a source its own."""
    name, _, ending = name_parts(path)
    return f"{path.rpartition('/')[0]}/{name}.{ending}"


def translation_of(path: str, language: Language) -> str:
    """Return the path of the translation that stands beside a source."""
    stem, _, ending = path.rpartition(".")
    return f"{stem}.{language.id}.{ending}"


def read(path: str, content: bytes, language: Language) -> Document:
    """Read one file. Everything wrong with it is in the document's ``findings``; nothing is raised."""
    findings = Findings()
    name, _, ending = name_parts(path)
    kind = name if ending == "yaml" else "text"
    empty = Document(path, kind, language.id, words={}, places={})
    text = decoded(path, content, findings)
    if text is None:
        return replace(empty, findings=findings.sorted())
    reading = Reading(language, findings)
    document = _read_text(empty, text, reading) if kind == "text" else _read_yaml(empty, text, reading)
    return replace(document, findings=findings.sorted())


def _read_yaml(empty: Document, text: str, reading: Reading) -> Document:
    root = yaml.parse(text, empty.path, reading.findings)
    if root is None:
        if not reading.findings.items:
            reading.findings.add("YML121", Span(empty.path))
        return empty
    if empty.language != SOURCE:
        translated = Translated(reading)
        provenance = translated.read(root, versioned=True)
        return replace(empty, words=reading.words, places=reading.places, provenance=provenance)
    value = KINDS[empty.kind](root, "", reading)
    return replace(
        empty,
        value=value,
        words=reading.words,
        prose=reading.prose,
        places=reading.places,
    )


def _read_text(empty: Document, text: str, reading: Reading) -> Document:
    match = _HEAD.match(text)
    if match is None or not match.group(0).rstrip().endswith("\n---"):
        reading.findings.add("YML114", Span(empty.path))
        return empty
    root = yaml.parse(match.group(1), empty.path, reading.findings, first_line=2)
    if root is None:
        if not reading.findings.items:
            reading.findings.add("YML115", Span(empty.path))
        return empty
    provenance = None
    if empty.language != SOURCE:
        provenance = Translated(reading).read(head_of(root), versioned=False)
    record = TOPIC if empty.path.rpartition("/")[0].endswith(f"/{GUIDE}") else CHAPTER
    value = record(rest_of(root) if empty.language != SOURCE else root, "", reading)
    first = text.count("\n", 0, match.end()) + 1
    body = text[match.end() :]
    deep = _NESTED.search(body)
    if deep is not None:  # each more would take as long as all before it
        reading.findings.add("YML105", Span(empty.path, first + body.count("\n", 0, deep.start())))
        return empty
    blocks = markdown.read(body, Span(empty.path, first), reading.language, reading.findings)
    whole.check(blocks, empty.path, first, reading.findings)
    words = dict(reading.words)
    for place, block in enumerate(blocks):
        words[str(place)] = block.text
        reading.places[str(place)] = Span(empty.path, first + block.line - 1)
    return replace(empty, value=value, words=words, blocks=blocks, places=reading.places, provenance=provenance)
