"""Which colour each role has in a scheme: custom properties such as ``--ink``, as the rules of a theme set them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tinycss2.color4 import Color, parse_color

from sitegen.checks.parts import Node, inside, significant, split
from sitegen.checks.rules import Declaration, Rule
from sitegen.diagnostics import Span

SCHEMES = ("light", "dark")
ROLES = ("--paper", "--tint", "--plate", "--ink", "--ink-soft", "--accent", "--on-plate", "--focus", "--line-strong")
"""The roles that are held against each other; the sheet's other colours carry no meaning."""
_ROOT = frozenset({":root", "html"})
_WORDS = frozenset({"screen", "all", "only", "and"})
_LONGEST = 9
"""Custom properties that stand for custom properties: more are a circle."""


class Role(NamedTuple):
    """A role with its colour."""

    name: str
    """The custom property: ``--ink``."""
    colour: str
    """As ``#rrggbb``."""
    at: Span | None
    """Where a sheet says so; None where the kommun does."""


class _Value(NamedTuple):
    """What a sheet gives a custom property."""

    given: Declaration
    at: Span


@dataclass(slots=True)
class Setting:
    """The colours of the page, or of the part of it that one selector means, in one scheme."""

    scheme: str
    """``light`` or ``dark``."""
    roles: dict[str, Role]
    changed: frozenset[str] = frozenset()
    """Those that it does not have from the page around it."""
    unknown: list[tuple[str, str, Span]] = field(default_factory=list)
    """Role, value and place, of those whose colour cannot be worked out."""


def settings_of(rules: Sequence[Rule], own: Mapping[str, Mapping[str, str]]) -> Iterator[Setting]:
    """Yield the colours of the page in each scheme, and of each part of it for which a rule sets some of its own.

    Paper and forced colours are no schemes. Two selectors that meet one element are not put together.

    Args:
        rules: of the whole theme.
        own: scheme → role → the kommun's colour, which counts for the whole page.
    """
    telling = [rule for rule in rules if any(one.name.startswith("--") for one in rule.declarations)]
    for scheme in SCHEMES:
        yield from _in_scheme(telling, scheme, own.get(scheme, {}))


def _in_scheme(rules: Iterable[Rule], scheme: str, own: Mapping[str, str]) -> Iterator[Setting]:
    parts: dict[tuple[str, str], dict[str, _Value]] = {("", ""): {}}
    for rule in rules:
        condition = _condition(rule, scheme)
        values = {
            one.name: _Value(one, Span(rule.path, *one.at)) for one in rule.declarations if one.name.startswith("--")
        }
        if condition is not None:
            for selector in rule.selectors:
                whole = len(rule.levels) == 1 and selector.text in _ROOT
                name = "" if whole else selector.text if len(rule.levels) == 1 else rule.text
                parts.setdefault((name, condition), {}).update(values)
    page = parts.pop(("", ""))
    around = _setting(page, page, scheme)
    around.roles |= {name: Role(name, colour, None) for name, colour in own.items()}
    yield Setting(scheme, around.roles, frozenset(around.roles), around.unknown)
    for values in parts.values():
        part = _setting(values, page | values, scheme)
        yield Setting(scheme, around.roles | part.roles, frozenset(part.roles), part.unknown)


def _setting(values: Mapping[str, _Value], known: Mapping[str, _Value], scheme: str) -> Setting:
    found = Setting(scheme, {})
    for name in ROLES:
        if name in values:
            value = values[name]
            colour = _colour(value.given.value, known, scheme)
            if colour:
                found.roles[name] = Role(name, colour, value.at)
            else:
                found.unknown.append((name, value.given.text, value.at))
    return found


def _colour(parts: tuple[Node, ...], known: Mapping[str, _Value], scheme: str, steps: int = 0) -> str:
    """Return the colour of a value as ``#rrggbb``; empty where it cannot be worked out."""
    if len(parts) != 1 or steps > _LONGEST:
        return ""
    part = parts[0]
    if part.type == "function" and part.lower_name == "var":
        named = significant(inside(part))
        value = known.get(named[0].value) if named and named[0].type == "ident" else None
        return _colour(value.given.value, known, scheme, steps + 1) if value else ""
    if part.type == "function" and part.lower_name == "light-dark":
        choices = split(inside(part))
        chosen = choices[SCHEMES.index(scheme)] if len(choices) == len(SCHEMES) else []
        return _colour(significant(chosen), known, scheme, steps + 1)
    colour = parse_color(part)
    if not isinstance(colour, Color) or colour.alpha < 1 or colour.space not in {"srgb", "hsl", "hwb"}:
        return ""
    shares = (round(min(max(share, 0), 1) * 255) for share in colour.to("srgb").coordinates)
    return "#" + "".join(f"{share:02x}" for share in shares)


def _condition(rule: Rule, scheme: str) -> str | None:
    """Return what must be so for a rule to count, beside a screen and the scheme; None where it cannot count."""
    found = list(rule.conditions)
    for queries in rule.media:
        left = [one for one in (_left(query, scheme) for query in queries) if one is not None]
        if not left:
            return None
        found.append(min(left, key=len))
    return " ".join(one for one in found if one and not one.startswith("layer"))


def _left(query: str, scheme: str) -> str | None:
    """Return what a query asks for beside a screen and the scheme; None where it asks for paper or another scheme."""
    if not query.startswith("not "):
        other = SCHEMES[1 - SCHEMES.index(scheme)]
        if query.startswith("print") or "forced-colors: active" in query or f"prefers-color-scheme: {other}" in query:
            return None
    query = query.replace(f"(prefers-color-scheme: {scheme})", "")
    return " ".join(word for word in query.split() if word not in _WORDS)
