"""Nothing moves for whoever has asked for stillness (docs/standards.md A13)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sitegen.checks.parts import every_part
from sitegen.checks.rules import Declaration, Rule
from sitegen.diagnostics import Diagnostic

UNSEEN = 0.01
"""Seconds in which nobody sees a movement: what style sheets write where 0 would keep an event from being sent."""
_WANTED = "(prefers-reduced-motion: no-preference)"
_UNWANTED = frozenset({"(prefers-reduced-motion: reduce)", "(prefers-reduced-motion)"})
_TIMED = {name: name.partition("-")[0] for part in ("animation", "transition") for name in (part, f"{part}-duration")}
"""Property that says how long something moves → what kind of movement it is."""
_SECONDS = {"s": 1.0, "ms": 0.001}
_STILL = frozenset({"none", "auto", "initial", "unset"})
_PSEUDO = re.compile(r"::?(before|after)$|::[\w-]+.*$")
_EVERYTHING = {"*": "", "*::before": "::before", "::before": "::before", "*::after": "::after", "::after": "::after"}
"""Selectors that mean everything → the pseudo-element that they mean."""


class _Stilled(NamedTuple):
    """What a rule stills for whoever has asked for it."""

    kind: str
    important: bool


def faults(rules: Sequence[Rule]) -> Iterator[Diagnostic]:
    """Yield what moves although less motion is asked for (THM607).

    Motion may stand in ``@media (prefers-reduced-motion: no-preference)``. Elsewhere it must be stilled in
    ``@media (prefers-reduced-motion: reduce)``: by a later rule with the same selectors, or for everything
    (``*``, ``::before``, ``::after``) with ``!important``.
    """
    stilled = [(rule, frozenset(_stilled(rule))) for rule in rules]
    everywhere = {
        (one.kind, _EVERYTHING[selector.text])
        for rule, kinds in stilled
        for one in kinds
        for selector in rule.selectors
        if one.important and len(rule.levels) == 1 and selector.text in _EVERYTHING
    }
    for number, rule in enumerate(rules):
        if rule.frames or rule.within(_WANTED) or rule.within("print"):
            continue
        for one in rule.declarations:
            kind = _kind(rule, one)
            if not kind or _stilled_later(one, kind, rule, stilled[number:]):
                continue
            here = {(kind, _pseudo(selector.text)) for selector in rule.selectors}
            if one.important or not here or not here <= everywhere:
                yield rule.fault("THM607", one.at, selector=rule.text, written=f"{one.name}: {one.text}")


def _kind(rule: Rule, one: Declaration) -> str:
    """Return the kind of movement that a declaration makes; empty where it makes none."""
    if one.name in _TIMED:
        return _TIMED[one.name] if _takes_time(one) else ""
    if one.name == "animation-timeline":
        return "" if one.words and one.words <= _STILL else "animation"
    if one.name == "scroll-behavior":
        return one.name if "smooth" in one.words else ""
    return rule.name if rule.name == "view-transition" and "auto" in one.words else ""


def _takes_time(one: Declaration) -> bool:
    """Say whether a movement lasts long enough to be seen, or as long as a custom property says."""
    for part in every_part(one.value):
        if part.type == "dimension" and part.value * _SECONDS.get(part.lower_unit, 0) > UNSEEN:
            return True
        if part.type == "function" and part.lower_name == "var":
            return True
    return False


def _stilled(rule: Rule) -> Iterator[_Stilled]:
    if len(rule.media) != 1 or not _UNWANTED & set(rule.media[0]) or rule.conditions:
        return
    for one in rule.declarations:
        if one.name in _TIMED and not _takes_time(one):
            yield _Stilled(_TIMED[one.name], one.important)
        elif one.name == "animation-name" and "none" in one.words:
            yield _Stilled("animation", one.important)
        elif one.name == "scroll-behavior" and "smooth" not in one.words:
            yield _Stilled(one.name, one.important)
        elif rule.name == "view-transition" and "none" in one.words:
            yield _Stilled(rule.name, one.important)


def _stilled_later(one: Declaration, kind: str, rule: Rule, later: Sequence[tuple[Rule, frozenset[_Stilled]]]) -> bool:
    """Say whether a rule with the same selectors stills it."""
    wanted = {_Stilled(kind, True)} if one.important else {_Stilled(kind, True), _Stilled(kind, False)}
    return any(other.text == rule.text and kinds & wanted for other, kinds in later)


def _pseudo(selector: str) -> str:
    """Return the pseudo-element that a selector ends with; empty where it ends with none."""
    found = _PSEUDO.search(selector)
    return f"::{found.group(1)}" if found and found.group(1) else found.group() if found else ""
