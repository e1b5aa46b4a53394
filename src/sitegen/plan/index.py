"""The index of the guide: its topics and the words in them, in the order of the alphabet, and by the Swedish word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from sitegen.model.alphabet import first_letter, order
from sitegen.model.content import Term
from sitegen.model.language import Language
from sitegen.model.phrases import borrowed
from sitegen.model.site import Entry, Text
from sitegen.model.text import Ref
from sitegen.model.translation import Phrase
from sitegen.plan.context import Context
from sitegen.plan.guide_views import IndexEntry, IndexView, LetterGroup, SwedishEntry, SwedishGroup
from sitegen.plan.routes import Kind, Page

T = TypeVar("T")

_MOST = 5
"""A word that stands in more topics than this leads to its explanation instead: it is no way to any one."""


def index_view(context: Context) -> IndexView:
    """Return what there is in the guide, in the language and, beside another language, by the Swedish word."""
    entries = [*_topics(context), *_terms(context)]
    language = context.language
    of_swedish = language.tag.startswith(context.swedish.tag)
    swedish = [] if of_swedish else [SwedishEntry(one.swedish, one.words, one.anchor) for one in entries if one.swedish]
    return IndexView(
        groups=tuple(
            LetterGroup(_letter(letter, language), tuple(group))
            for letter, group in _by_letter(entries, [one.words.text for one in entries], language)
        ),
        swedish=tuple(
            SwedishGroup(letter, tuple(group))
            for letter, group in _by_letter(swedish, [one.word for one in swedish], context.swedish)
        ),
    )


def _letter(letter: str, language: Language) -> Phrase:
    foreign = language.script != "Latn" and letter.isascii() and letter.isalpha()
    return borrowed(letter.upper(), language) if foreign else Phrase(letter)


def _topics(context: Context) -> Iterator[IndexEntry]:
    for page in context.routes.pages:
        if page.kind is Kind.TOPIC and page.exists_in(context.language):
            swedish = page.text.words[page.title]
            words = page.text.phrase(page.title, context.language)
            yield IndexEntry(f"_topic-{page.text.name}", words, swedish, link=context.link(page))


def _terms(context: Context) -> Iterator[IndexEntry]:
    """Yield the words of the topics that the language has, each with the topics that it stands in."""
    words = context.routes.by_path.get(Kind.TERMS.value)
    used = terms_used(context)
    for name, entry in context.site.terms.items():
        if name in used and words is not None:
            phrase = entry.phrase("term", context.language)
            many = len(used[name]) > _MOST
            if not phrase.borrowed:
                yield IndexEntry(
                    f"_term-{name}",
                    phrase,
                    _beside(entry, context.language),
                    explained=context.link(words, anchor=name) if many else None,
                    topics=() if many else tuple(context.link(page) for page in used[name]),
                )


def _beside(entry: Entry[Term], language: Language) -> str:
    """Return the Swedish word, where the language has another."""
    return "" if entry.phrase("term", language).text == entry.value.term else entry.value.term


def terms_used(context: Context) -> dict[str, list[Page]]:
    """Return the topics that each term stands in, of those that the language has."""
    found: dict[str, list[Page]] = {}
    for page in context.routes.pages:
        if page.kind is not Kind.TOPIC or not page.exists_in(context.language):
            continue
        for name in terms_in(page.text, *([page.chapter] if page.chapter else [])):
            found.setdefault(name, []).append(page)
    return found


def terms_in(*texts: Text) -> list[str]:
    """Return the terms that Markdown texts name, each once."""
    parts = (part for text in texts for block in text.blocks for part in block.html)
    return list(dict.fromkeys(part.target for part in parts if isinstance(part, Ref) and part.kind == "term"))


def _by_letter(things: Iterable[T], words: Iterable[str], language: Language) -> Iterator[tuple[str, list[T]]]:
    """Yield each letter with what stands under it, in the order of the alphabet."""
    pairs = sorted(zip(words, things, strict=True), key=lambda pair: order(pair[0], language))
    groups: dict[str, list[T]] = {}
    for word, thing in pairs:
        groups.setdefault(first_letter(word, language), []).append(thing)
    yield from groups.items()
