"""Whoever uses a keyboard sees where she is: the ring round what has focus (docs/standards.md A12)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sitegen.checks.parts import Node, inside
from sitegen.checks.rules import Declaration, Rule, Selector
from sitegen.diagnostics import Diagnostic, Span

LEAST = 2.0
"""Least width of the ring in CSS pixels: WCAG 2.2, 2.4.13."""
_KEYWORDS = {"thin": 1.0, "medium": 3.0, "thick": 5.0}
_PIXELS = {"px": 1.0, "rem": 16.0, "em": 16.0, "pt": 4 / 3}
"""Unit → pixels, with the usual size of letters."""
_STYLES = frozenset({"auto", "dotted", "dashed", "solid", "double", "groove", "ridge", "inset", "outset"})
_NOTHING = frozenset({"none", "hidden", "initial", "unset", "transparent"})
_AS_BEFORE = frozenset({"inherit", "revert", "revert-layer"})
_EVERYTHING = frozenset({":focus-visible", "*:focus-visible"})
_BORDER = re.compile(r"border(-(block|inline|top|right|bottom|left))?(-(start|end))?(-(style|width))?")
_SHOWN = ("background", "box-shadow", "text-decoration")
"""What shows focus in place of a ring, but not in forced colours, where only borders and outlines are left."""

Given = Mapping[str, list[Node]]


@dataclass(frozen=True, slots=True)
class _Ring:
    """What the declarations of one rule leave of an outline."""

    width: float | None = None
    """In pixels; None where it is not known."""
    styled: bool = False
    clear: bool = False
    """Whether its colour is transparent."""
    told: Declaration | None = None
    """What takes it away, or says how wide it is."""


def faults(rules: Sequence[Rule], first: str) -> Iterator[Diagnostic]:
    """Yield rings that are taken away or too thin (THM605), and the lack of a ring for everything (THM606)."""
    given = _custom_properties(rules)
    seen = False
    for rule in rules:
        if not rule.levels or rule.within("print"):
            continue
        ring = _ring(rule.declarations, given)
        seen = seen or (_for_everything(rule) and ring.styled and not ring.clear and (ring.width or 0) >= LEAST)
        if ring.told and _is_lost(rule, ring) and not rule.every(_not_by_keyboard) and not _replaced(rule, ring):
            written = f"{ring.told.name}: {ring.told.text}"
            yield rule.fault("THM605", ring.told.at, selector=rule.text, written=written)
    if not seen:
        yield Diagnostic(Span(first), "THM606")


def _custom_properties(rules: Iterable[Rule]) -> Given:
    """Return all that custom properties hold anywhere, by name."""
    found: dict[str, list[Node]] = defaultdict(list)
    for rule in rules:
        for one in rule.declarations:
            if one.name.startswith("--"):
                found[one.name] += one.value
    return found


def _ring(declarations: Iterable[Declaration], given: Given) -> _Ring:
    ring = _Ring()
    for one in sorted(declarations, key=lambda each: each.important):
        if one.name == "all" or one.name.startswith("outline"):
            ring = _after(ring, one, list(_spelt_out(one.value, given)))
    return ring


def _after(ring: _Ring, one: Declaration, value: list[Node]) -> _Ring:
    """Return what a declaration makes of a ring."""
    words = {part.lower_value for part in value if part.type == "ident"}
    width = min((wide for part in value if (wide := _width(part)) is not None), default=None)
    gone, clear = bool(words & (_NOTHING - {"transparent"})), "transparent" in words
    if one.name in {"all", "outline"} and words & _AS_BEFORE:
        return _Ring()
    if one.name == "all":
        return _Ring(0, told=one)
    if one.name == "outline":
        styled = bool(words & _STYLES)
        unknown = any(part.type == "function" and part.lower_name == "var" for part in value)
        wide = _KEYWORDS["medium"] if width is None and styled and not unknown else width
        return _Ring(wide if styled or unknown else 0, styled, clear, one)
    if one.name == "outline-style":
        return replace(ring, width=0, styled=False, told=one) if gone else replace(ring, styled=True)
    if one.name == "outline-width":
        return replace(ring, width=0 if gone else width, told=one)
    if one.name == "outline-color":
        return replace(ring, clear=clear, told=one if clear else ring.told)
    return ring


def _spelt_out(value: Iterable[Node], given: Given) -> Iterator[Node]:
    """Yield component values, with all that a custom property can hold in its place."""
    for part in value:
        named = next(iter(inside(part)), None) if part.type == "function" and part.lower_name == "var" else None
        yield from given.get(named.value, [part]) if named is not None and named.type == "ident" else [part]


def _width(part: Node) -> float | None:
    """Return the width that a component value says, in pixels; None where it says none."""
    if part.type == "dimension" and part.lower_unit in _PIXELS:
        return float(part.value * _PIXELS[part.lower_unit])
    if part.type == "number" and part.value == 0:
        return 0.0
    return _KEYWORDS.get(part.lower_value) if part.type == "ident" else None


def _is_lost(rule: Rule, ring: _Ring) -> bool:
    if ring.clear or ring.width == 0:
        return True
    thin = ring.width is not None and ring.width < LEAST
    return thin and any(":focus" in one.text for one in rule.selectors)


def _not_by_keyboard(selector: Selector) -> bool:
    return ":not(:focus-visible)" in selector.text


def _replaced(rule: Rule, ring: _Ring) -> bool:
    """Say whether the rule shows focus in another way, which is left where colours are forced.

    There a transparent outline is drawn, so that beside one a shadow or a ground is enough.
    """
    drawn = ring.clear and ring.width != 0
    for one in rule.declarations:
        if _BORDER.fullmatch(one.name) or (drawn and one.name.startswith(_SHOWN)):
            zero = any(part.type in {"number", "dimension"} and part.value == 0 for part in one.value[:1])
            if not one.words & _NOTHING and (not zero or one.name == "box-shadow"):
                return True
    return False


def _for_everything(rule: Rule) -> bool:
    """Say whether a rule counts for all that can have focus, on every screen."""
    free = all(set(queries) <= {"screen", "all"} for queries in rule.media)
    alone = len(rule.levels) == 1 and all(one.startswith("layer") for one in rule.conditions)
    return free and alone and any(one.text in _EVERYTHING for one in rule.selectors)
