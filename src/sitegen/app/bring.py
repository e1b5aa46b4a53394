"""A file of translations made anew with what came back, and read as a build reads it before it is written."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from sitegen.app.head import beginning, with_digests, with_values
from sitegen.app.head import signed as head_values
from sitegen.diagnostics import Findings, Severity, Span
from sitegen.exchange.arranged import arranged
from sitegen.exchange.blocks import divided, fields_of, line_end, replaced, without_ours
from sitegen.exchange.codes import decoded
from sitegen.exchange.fields import fresh, with_words
from sitegen.exchange.pairs import Pair
from sitegen.load import markdown
from sitegen.load.document import read
from sitegen.model.folders import ROOT
from sitegen.model.language import Language
from sitegen.model.site import Text
from sitegen.model.text import digest
from sitegen.model.translation import Provenance, TranslationState

_ORDER = list(TranslationState)
"""From the state that promises least."""


@dataclass(frozen=True, slots=True)
class Signed:
    """Who answers for what came back."""

    state: TranslationState
    by: str
    """Role or method; empty: the usual one of the state."""
    on: datetime.date


@dataclass(frozen=True, slots=True)
class Made:
    """A file as it is to be, or why it cannot be."""

    text: str = ""
    state: TranslationState = TranslationState.DRAFT
    waiting: tuple[str, ...] = ()
    """Pointers of what must be translated too before a Markdown file can be written."""
    unreadable: bool = False
    """Whether it would not be read as it is meant."""


@dataclass(frozen=True, slots=True)
class Target:
    """The translation that words are brought into."""

    path: str
    """From the content folder."""
    source: Text
    language: Language
    pairs: Mapping[str, Pair]
    """By pointer, in the order of the source."""
    old: str
    """The file as it is; empty where there is none."""
    opened_source: str
    """The source file."""


def made(target: Target, words: Mapping[str, str], signed: Signed) -> Made:
    """Return a file with other words in some of its blocks and fields, pointer → text."""
    prose = target.path.endswith(".md")
    rendering = target.source.work(target.language)
    given = {pointer: words[pointer] for pointer in target.pairs if pointer in words}
    bare = {name: decoded(pair.source) for name, pair in target.pairs.items() if name not in words and _bare(pair)}
    same = rendering is not None and not rendering.incomplete
    if prose and not same:
        waiting = _lacking(target, {**given, **bare})
        if waiting:
            return Made(waiting=waiting)
    then = rendering.provenance if rendering else Provenance(TranslationState.DRAFT)
    all_words = given if prose and same else {**given, **bare}
    digests = _digests(target, then, all_words, afresh=prose and _row(target) is None)
    state = _state(target, then, all_words, signed)
    text = _markdown(target, all_words) if prose else _fields(target, all_words)
    try:
        text = _headed(text, target, signed, state, digests)
    except ValueError:
        return Made(unreadable=True)
    return Made(text, state, unreadable=not _reads(text, target, all_words, digests, state))


def _row(target: Target) -> tuple[int | None, ...] | None:
    """Return which block of the old file renders which of the source; None where nobody can say."""
    rendering = target.source.work(target.language)
    return rendering.row if rendering else None


def _bare(pair: Pair) -> bool:
    """Say whether a block or field has nothing to translate, and stands as it is in every language."""
    return not pair.source.words and pair.target is None


def _lacking(target: Target, words: Mapping[str, str]) -> tuple[str, ...]:
    """Return what a Markdown file lacks: blocks are held together by their row, so that it is written whole."""
    fields, row = target.source.work(target.language), _row(target)
    there = set(fields.words) if fields else set()
    blocks = tuple(
        name
        for name in target.pairs
        if name.isdigit() and name not in words and (row is None or row[int(name)] is None)
    )
    return (("title",) if "title" not in words and "title" not in there else ()) + blocks


def _digests(target: Target, then: Provenance, words: Mapping[str, str], *, afresh: bool) -> dict[str, str]:
    before = {} if afresh else dict(then.made_from)
    now = {name: digest(target.pairs[name].unit.source) for name in words}
    both = {**before, **now}
    return {name: both[name] for name in target.pairs if name in both}


def _state(target: Target, then: Provenance, words: Mapping[str, str], signed: Signed) -> TranslationState:
    """Return the state of the file: that of the part of it which promises least."""
    kept = any(pair.target is not None and name not in words for name, pair in target.pairs.items())
    return min(then.state, signed.state, key=_ORDER.index) if target.old and kept else signed.state


def _fields(target: Target, words: Mapping[str, str]) -> str:
    return with_words(target.old, words, tuple(target.pairs)) if target.old else fresh(words)


def _markdown(target: Target, words: Mapping[str, str]) -> str:
    fields = {name: text for name, text in words.items() if not name.isdigit()}
    blocks = {int(name): (target.pairs[name].mark, text) for name, text in words.items() if name.isdigit()}
    order = tuple(name for name in target.pairs if not name.isdigit())
    head, body = divided(target.old)
    row, source = _row(target), divided(target.opened_source)[1]
    if row is None:
        body = without_ours(source)
    elif row != tuple(range(len(row))):
        body = arranged(source, body, row, lent=True)
    if not target.old:
        return fresh(fields) + "---\n" + replaced(body, blocks)
    first, last = fields_of(head)
    return head[:first] + with_words(head[first:last], fields, order) + head[last:] + replaced(body, blocks)


def _headed(text: str, target: Target, signed: Signed, state: TranslationState, digests: Mapping[str, str]) -> str:
    """Return the file with its head: who answers for it, and what it was made from."""
    prose = target.path.endswith(".md")
    if target.old:
        if state is signed.state:
            text = with_values(text, head_values(state, signed.by, signed.on), markdown=prose)
        return with_digests(text, digests, markdown=prose)
    whole = beginning(state, signed.by, signed.on, digests, markdown=prose) + text
    return whole.replace("\r\n", "\n").replace("\n", line_end(target.opened_source))


def _reads(
    text: str, target: Target, words: Mapping[str, str], digests: Mapping[str, str], state: TranslationState
) -> bool:
    """Say whether a file is read as it is meant: the new words, the old ones, head and row, and nothing at fault."""
    document = read(f"{ROOT}/{target.path}", text.encode(), target.language)
    provenance = document.provenance
    if any(item.severity is Severity.ERROR for item in document.findings) or provenance is None:
        return False
    rendering = target.source.work(target.language)
    wanted = dict(rendering.words) if rendering else {}
    if rendering and rendering.row is None:
        wanted = {name: value for name, value in wanted.items() if not name.isdigit()}
    wanted |= {name: _alone(value, name, target) for name, value in words.items()}
    row = [block.kind for block in document.blocks] == [block.kind for block in target.source.blocks]
    head = dict(provenance.made_from) == dict(digests) and provenance.state is state
    return row and head and _flat(document.words or {}) == _flat(wanted)


def _alone(text: str, name: str, target: Target) -> str:
    """Return a text as it is read where it stands alone."""
    if not name.isdigit():
        return text
    blocks = markdown.read(target.pairs[name].mark + text, Span(""), target.language, Findings())
    return blocks[0].text if blocks else ""


def _flat(words: Mapping[str, str]) -> dict[str, str]:
    return {name: " ".join(text.split()) for name, text in words.items()}
