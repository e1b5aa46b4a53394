"""A rule of a style sheet: its place, its selectors, the conditions around it, and what it declares."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import tinycss2

from sitegen.checks.parts import Node
from sitegen.diagnostics import Diagnostic, Span


class Declaration(NamedTuple):
    """One property and its value."""

    name: str
    """In small letters and without a maker's prefix; a custom property as it is written."""
    value: tuple[Node, ...]
    """Its component values, without white space."""
    important: bool
    at: tuple[int, int]
    """Line and column."""

    @property
    def text(self) -> str:
        """The value as text."""
        return " ".join(tinycss2.serialize([one]) for one in self.value)

    @property
    def words(self) -> frozenset[str]:
        """The words that stand outside of all brackets, in small letters."""
        return frozenset(one.lower_value for one in self.value if one.type == "ident")


class Selector(NamedTuple):
    """One of the selectors that a rule has between commas."""

    text: str
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, with the conditions around it."""

    path: str
    at: tuple[int, int]
    """Line and column."""
    name: str
    """Empty for a rule with selectors, else the word after ``@``: ``font-face``, ``page``, ``import``."""
    prelude: tuple[Node, ...]
    """What stands between the word and the block, or the end."""
    levels: tuple[tuple[Selector, ...], ...]
    """Its selectors, last; before them those of the rules that it stands in."""
    media: tuple[tuple[str, ...], ...]
    """The queries of each ``@media`` around it, in small letters."""
    conditions: tuple[str, ...]
    """Other conditions around it, such as ``supports (display: grid)``."""
    frames: bool
    """Whether it stands in ``@keyframes``."""
    declarations: tuple[Declaration, ...]

    @property
    def selectors(self) -> tuple[Selector, ...]:
        """Its own selectors; none for an at-rule."""
        return self.levels[-1] if self.levels else ()

    @property
    def text(self) -> str:
        """Its selectors as text, which is the same for the same ones; those of an at-rule are its name."""
        if self.name:
            return f"@{self.name}"
        return " & ".join(", ".join(one.text for one in level) for level in self.levels)

    def every(self, wanted: Callable[[Selector], bool]) -> bool:
        """Say whether all its selectors, with those around them, are limited in one way."""
        return any(all(wanted(one) for one in level) for level in self.levels)

    def within(self, feature: str) -> bool:
        """Say whether it only counts where a medium or feature does: ``print``, ``(forced-colors: active)``."""
        return any(
            all(_asks_for(query, feature) and not query.startswith("not ") and " or " not in query for query in queries)
            for queries in self.media
        )

    def fault(self, code: str, at: tuple[int, int], **values: str) -> Diagnostic:
        """Return a fault at a line and column of this rule."""
        return Diagnostic(Span(self.path, *at), code, tuple(values.items()))


@cache
def _asks_for(query: str, feature: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(feature)}(?![\w-])", query) is not None
