"""What a site shows of the terms and references that all kommuner share: those that its own texts name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from sitegen.model.folders import COMMON
from sitegen.model.site import Entry, Site, Text
from sitegen.model.text import Block, Ref

T = TypeVar("T")


def with_shown(site: Site) -> Site:
    """Return the site with its own terms and references, and of the common ones those that it names.

    So a word that one kommun needs does not stand in the word list of another, and a change of it wakes only the
    sites that show it. Facts and contacts are kept whole: a number to call is of use to every reader.
    """
    named = _named(site)
    return replace(
        site,
        terms=_kept(site.terms, {name for role, name in named if role == "term"}),
        references=_kept(site.references, {name for role, name in named if role == "reference"}),
    )


def texts_of(site: Site) -> list[Text]:
    """Return every text that the site's pages show, common ones too; lists (terms, facts …) apart."""
    found = [site.text, *([site.start] if site.start else []), *site.pages]
    for strategy in site.strategies:
        found += [strategy.text, *strategy.chapters, *([strategy.summary] if strategy.summary else [])]
        found += [site.annexes[name] for name in strategy.strategy.annexes if name in site.annexes]
    for plan in site.plans:
        found += [plan.text, *plan.chapters]
    return [*found, *site.topics, *site.local.values()]


def all_texts_of(site: Site) -> list[Text]:
    """Return every text that the site's pages show, and those of the lists that they show, each once."""
    lists: tuple[Mapping[str, Entry[Any]], ...] = (site.terms, site.references, site.facts, site.contacts)
    found = [*texts_of(site), *(entry.text for entries in lists for entry in entries.values())]
    return list({text.path: text for text in found}.values())


def _kept(entries: Mapping[str, Entry[T]], named: set[str]) -> dict[str, Entry[T]]:
    return {
        name: entry for name, entry in entries.items() if name in named or not entry.text.path.startswith(f"{COMMON}/")
    }


def _named(site: Site) -> set[tuple[str, str]]:
    """Return role and id of everything that the site's texts and lists name."""
    found = {named for text in texts_of(site) for named in _in_text(text)}
    for strategy in site.strategies:
        found |= {("reference", name) for name in strategy.strategy.references}
    for entry in site.measures.values():
        found |= {("reference", follow_up.source) for follow_up in entry.value.follow_ups if follow_up.source}
    return found


def _in_text(text: Text) -> Iterator[tuple[str, str]]:
    for rendering in (None, *text.renderings.values()):
        told = rendering or text
        for blocks in (told.blocks, *told.prose.values()):
            yield from _in_blocks(blocks)


def _in_blocks(blocks: Iterable[Block]) -> Iterator[tuple[str, Any]]:
    return ((part.kind, part.target) for block in blocks for part in block.html if isinstance(part, Ref))
