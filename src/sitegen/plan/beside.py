"""A translated page beside its Swedish text, block by block: for whoever sits with a reader, or learns Swedish."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sitegen.model.phrases import phrase_html
from sitegen.model.site import Text
from sitegen.model.translation import Phrase
from sitegen.plan.context import Context, language_view
from sitegen.plan.parts import Chunk, Pair, Prose
from sitegen.plan.prose import both, field_both
from sitegen.plan.routes import Kind
from sitegen.plan.views import BesideView


def beside_view(context: Context) -> BesideView:
    """Return the rows of a page: each with the Swedish words and the translated ones."""
    page = context.page
    assert page.of is not None  # a page of this kind stands beside another
    rows: list[Pair] = []
    if page.of.kind in _OF_FIELDS:
        rows += _fields(context, page.text, (pointer for pointer in page.fields if pointer != page.title))
    for text in (page.text, page.chapter):
        if text is not None and text.blocks and context.language.id in text.renderings:
            rows += _fields(context, text, ("intro",) if text is page.text else ("title",) if page.of.adds else ())
            rows += _blocks(*both(context, text, "local" if text is not page.text else ""))
    return BesideView(
        swedish=language_view(context.swedish),
        heading=Phrase(page.text.words.get(page.title, ""), context.swedish.tag, context.swedish.direction),
        rows=tuple(rows),
    )


_OF_FIELDS = {Kind.STRATEGY, Kind.AREA, Kind.PLAN, Kind.MEASURE}
"""Kinds of page whose words are fields of a YAML file."""


def _fields(context: Context, text: Text, pointers: Iterable[str]) -> Iterator[Pair]:
    """Yield a row for each field that has words, Markdown fields block by block."""
    for pointer in pointers:
        if pointer not in text.words:
            continue
        if pointer in text.prose:
            yield from _blocks(*field_both(context, text, pointer))
            continue
        phrase = text.phrase(pointer, context.language)
        swedish = phrase_html(Phrase(text.words[pointer]), context.swedish)
        kind = "h2" if pointer.rpartition(".")[2] == "title" else "paragraph"
        other = (
            None if phrase.borrowed else Chunk(kind, phrase_html(phrase, context.language), outdated=phrase.outdated)
        )
        yield Pair(Chunk(kind, swedish), other, _label(pointer))


_LABELLED = {
    "adopted.by", "adopted.note", "owner", "responsible", "revised_by", "applies_to", "published", "replaces", "vision",
    "follow_up", "review", "focus_areas.responsible", "measures.responsible", "measures.participants", "measures.note",
    "measures.schedule.to_body",
}  # fmt: skip
"""Fields, without the ids and places in their pointers, that a template names."""


def _label(pointer: str) -> str:
    """Return the key of a field's name; empty where it needs none, and for all but the first item of a list."""
    parts = pointer.split(".")
    if parts[0] in {"focus_areas", "measures"}:
        del parts[1]
    if parts[-1].isdigit() and parts.pop() != "0":
        return ""
    name = ".".join(parts)
    return name if name in _LABELLED else ""


def _blocks(swedish: Prose, other: Prose) -> Iterator[Pair]:
    """Yield a row for each block; the two have the same row of blocks, or else only the Swedish is shown."""
    ours, theirs = list(_flat(swedish)), list(_flat(other))
    if [one.kind for one in ours] != [one.kind for one in theirs]:
        yield from (Pair(one, None) for one in ours)
        return
    yield from (Pair(one, translated) for one, translated in zip(ours, theirs, strict=True))


def _flat(prose: Prose) -> Iterator[Chunk]:
    """Yield headings, blocks, single items of lists and notes, without anchors: two columns cannot share them."""
    for section in prose.sections:
        if section.html:
            yield Chunk("h2", section.html, outdated=section.outdated)
        for chunk in section.chunks:
            bare = replace(chunk, anchor="")
            if not chunk.items:
                yield bare
            for place, (_, html) in enumerate(chunk.items):
                yield replace(bare, items=(("", html),), start=chunk.start + place)
    for note in prose.notes:
        yield Chunk("note-row", note.html, note.anchor, start=note.number)
