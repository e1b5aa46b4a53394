"""Style sheets as one row of rules: those inside others are taken out, so that no check must know how deep one is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

import tinycss2

from sitegen.checks.parts import Node, inside, place, significant, split, written
from sitegen.checks.rules import Declaration, Rule, Selector
from sitegen.diagnostics import Diagnostic, Span

DEEPEST = 50
"""Brackets inside brackets that no sheet needs; what reads them would run out of stack."""
_PREFIX = re.compile(r"-(?:webkit|moz|ms|o)-")
_COLON = re.compile(r"\s*:\s*")
_GROUPS = frozenset({"media", "supports", "layer", "container", "scope", "starting-style"})
_END = "sitegen-end"


class Sheets(NamedTuple):
    """The style sheets of a theme, read."""

    first: str
    """Path of the first: where what is missing in all of them is told. Empty where there is none."""
    rules: tuple[Rule, ...]
    faults: tuple[Diagnostic, ...]
    """THM620: places that cannot be read as CSS."""


def read(sheets: Iterable[tuple[str, str]]) -> Sheets:
    """Read style sheets, given as path and text."""
    first, rules, faults = "", [], []
    for path, text in sheets:
        first = first or path
        for one in _Reader(path).read(text):
            if isinstance(one, Rule):
                rules.append(one)
            else:
                faults.append(one)
    return Sheets(first, tuple(rules), tuple(faults))


class _Around(NamedTuple):
    """What stands around the rules of one block."""

    levels: tuple[tuple[Selector, ...], ...] = ()
    media: tuple[tuple[str, ...], ...] = ()
    conditions: tuple[str, ...] = ()
    frames: bool = False


class _Reader(NamedTuple):
    """Reads one sheet."""

    path: str

    def read(self, text: str) -> Iterator[Rule | Diagnostic]:
        """Yield rules and faults (THM620)."""
        # A rule put last is the last one read, unless something before it was never closed.
        parts = tinycss2.parse_component_value_list(f"{text}\n@{_END};", skip_comments=True)
        depth, broken = _looked_through(parts)
        if depth > DEEPEST:
            yield self._unread(parts[0], f"more than {DEEPEST} brackets inside brackets")
            return
        yield from (self._unread(one, one.message) for one in broken)
        nodes = tinycss2.parse_stylesheet(parts, skip_whitespace=True)
        last = nodes.pop() if nodes else None
        if last is None or last.type != "at-rule" or last.lower_at_keyword != _END:
            yield self._unread(_unended(text, parts), "never closed")
            nodes = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
            nodes = nodes[:-1] if nodes and nodes[-1].type == "error" else nodes
        yield from self._rules(nodes, _Around())

    def _unread(self, node: Node, problem: str) -> Diagnostic:
        return Diagnostic(Span(self.path, *place(node)), "THM620", (("problem", problem),))

    def _rules(self, nodes: Iterable[Node], around: _Around) -> Iterator[Rule | Diagnostic]:
        for node in nodes:
            if node.type == "qualified-rule":
                yield from self._style(node, around)
            elif node.type == "at-rule":
                yield from self._at(node, around)
            elif node.type == "error":
                yield self._unread(node, node.message)

    def _style(self, node: Node, around: _Around) -> Iterator[Rule | Diagnostic]:
        own = tuple(Selector(written(one), tuple(one)) for one in split(node.prelude))
        levels = () if around.frames else (*around.levels, own)
        yield from self._block(node, "", around._replace(levels=levels))

    def _at(self, node: Node, around: _Around) -> Iterator[Rule | Diagnostic]:
        name = _PREFIX.sub("", node.lower_at_keyword)
        if name == "media":
            queries = tuple(_COLON.sub(": ", written(one).lower()) for one in split(node.prelude))
            around = around._replace(media=(*around.media, queries))
        elif name in _GROUPS:
            condition = f"{name} {written(node.prelude)}".strip()
            around = around._replace(conditions=(*around.conditions, condition))
        elif name == "keyframes":
            around = around._replace(levels=(), frames=True)
        else:
            yield from self._block(node, name, around)
            return
        if around.levels:  # inside of a rule, where declarations may stand as well
            yield from self._block(node, "", around)
        else:
            yield from self._rules(tinycss2.parse_stylesheet(node.content or (), skip_whitespace=True), around)

    def _block(self, node: Node, name: str, around: _Around) -> Iterator[Rule | Diagnostic]:
        nodes = tinycss2.parse_blocks_contents(node.content or (), skip_whitespace=True)
        declared = tuple(_declaration(one) for one in nodes if one.type == "declaration")
        yield Rule(
            self.path, place(node), name, tuple(node.prelude),
            () if name else around.levels, around.media, around.conditions, around.frames, declared,
        )  # fmt: skip
        yield from self._rules((one for one in nodes if one.type != "declaration"), around)


def _declaration(node: Node) -> Declaration:
    name = node.name if node.name.startswith("--") else _PREFIX.sub("", node.lower_name)
    return Declaration(name, significant(node.value), node.important, place(node))


def _looked_through(parts: list[Node]) -> tuple[int, list[Node]]:
    """Return how deep brackets stand in brackets, and the parts that are no CSS."""
    depth, level, broken = 0, parts, []
    while level:
        depth += 1
        broken += [part for part in level if part.type == "error"]
        level = [one for part in level for one in inside(part)]
    return depth, broken


def _unended(text: str, parts: list[Node]) -> Node:
    """Return where that begins which never ends: a comment, or what follows the last rule that is whole."""
    last = tinycss2.parse_component_value_list(text)[-1]
    if last.type == "comment":
        return last
    begun, *_ = shown = significant(parts)
    for before, part in pairwise(shown):
        if before.type == "{} block" or (before == ";" and begun.type == "at-keyword"):
            begun = part
    return begun
