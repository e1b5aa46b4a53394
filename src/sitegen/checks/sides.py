"""One sheet serves both directions: sides are told as start and end (docs/standards.md I5, I22)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sitegen.checks.parts import Node, every_part, inside, significant
from sitegen.checks.rules import Declaration, Rule, Selector
from sitegen.diagnostics import Diagnostic

_SIDE = re.compile(r"(?:(?:scroll-)?(?:margin|padding)|border)-(?:left|right)(?:-(?:color|style|width))?|left|right")
_CORNER = re.compile(r"border-(?:top|bottom)-(?:left|right)-radius")
_FOUR = re.compile(r"(?:scroll-)?(?:margin|padding)|inset|border-(?:color|style|width)")
"""Properties whose values are top, right, bottom and left."""
_WORDS = re.compile(
    r"text-align(?:-last)?|float|clear|caption-side|justify-(?:content|items|self)|background(?:-position(?:-x)?)?"
    r"|object-position"
)
"""Properties that name a side in their value."""
_SIDES = frozenset({"left", "right"})


def faults(rules: Sequence[Rule]) -> Iterator[Diagnostic]:
    """Yield directions that a sheet sets (THM608), and left and right where nothing says which direction (THM611).

    ``@page`` has neither start nor end.
    """
    for rule in rules:
        either = bool(rule.levels or rule.frames) and not rule.every(_has_direction)
        for one in rule.declarations:
            if one.name in {"direction", "unicode-bidi"}:
                yield rule.fault("THM608", one.at, selector=rule.text, written=f"{one.name}: {one.text}")
            elif either and _takes_sides(one):
                yield rule.fault("THM611", one.at, selector=rule.text, written=f"{one.name}: {one.text}")


def _has_direction(selector: Selector) -> bool:
    """Say whether a selector names a direction: ``[dir="rtl"]`` or ``:dir(rtl)``."""
    for part in every_part(selector.parts):
        named = significant(inside(part))[:1] if part.type == "[] block" else ()
        if named and named[0].type == "ident" and named[0].lower_value == "dir":
            return True
        if part.type == "function" and part.lower_name == "dir":
            return True
    return False


def _takes_sides(one: Declaration) -> bool:
    if _SIDE.fullmatch(one.name) or _CORNER.fullmatch(one.name):
        return True
    if _FOUR.fullmatch(one.name):
        return len(one.value) == 4 and _said(one.value[1]) != _said(one.value[3])
    if one.name == "border-radius":
        return any(_uneven(values) for values in _axes(one))
    return bool(_WORDS.fullmatch(one.name) and one.words & _SIDES)


def _axes(one: Declaration) -> Iterator[list[Node]]:
    """Yield the values before and after the slash of ``border-radius``."""
    values = list(one.value)
    slash = next((number for number, part in enumerate(values) if part == "/"), len(values))
    yield values[:slash]
    yield values[slash + 1 :]


def _uneven(values: list[Node]) -> bool:
    """Say whether the corners of one side differ from those of the other."""
    said = [_said(part) for part in values]
    if not said or len(said) > 4:
        return False
    first, second = said[0], said[min(1, len(said) - 1)]
    third = said[2] if len(said) > 2 else first
    fourth = said[3] if len(said) > 3 else second
    return first != second or third != fourth


def _said(part: Node) -> str:
    return str(part.serialize()).lower()
