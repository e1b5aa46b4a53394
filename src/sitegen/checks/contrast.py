"""Contrast of colours as WCAG measures it (docs/standards.md A15)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sitegen.checks.roles import Role, Setting
from sitegen.diagnostics import Diagnostic, Span

TEXT = 4.5
"""Least contrast of text: WCAG 2.2, 1.4.3."""
EDGE = 3.0
"""Least contrast of an edge that says something, and of the ring round what has focus: WCAG 2.2, 1.4.11."""
PAIRS = (
    ("--ink", "--paper", TEXT),
    ("--ink", "--tint", TEXT),
    ("--ink-soft", "--paper", TEXT),
    ("--ink-soft", "--tint", TEXT),
    ("--accent", "--paper", TEXT),
    ("--accent", "--tint", TEXT),
    ("--on-plate", "--plate", TEXT),
    ("--focus", "--paper", EDGE),
    ("--focus", "--tint", EDGE),
    ("--line-strong", "--paper", EDGE),
    ("--line-strong", "--tint", EDGE),
)
"""Role in front, role behind, and the least contrast between them."""


class Weak(NamedTuple):
    """Two colours that are too like each other."""

    scheme: str
    """``light`` or ``dark``."""
    front: Role
    ground: Role
    ratio: float
    least: float
    at: Span | None
    """Where a sheet gives the one that makes it weak; None where the kommun does."""

    @property
    def is_themes_own(self) -> bool:
        """Say whether neither colour is the kommun's."""
        return bool(self.front.at and self.ground.at)

    @property
    def values(self) -> tuple[tuple[str, str], ...]:
        """What a sentence about it needs. The contrast is never rounded up to what is demanded."""
        told = {"scheme": self.scheme, "role": self.front.name, "colour": self.front.colour, "ground": self.ground.name}
        told |= {"other": self.ground.colour, "ratio": f"{int(self.ratio * 10) / 10}", "least": f"{self.least:g}"}
        return tuple(told.items())


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb``."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1–21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def weak_pairs(settings: Iterable[Setting]) -> Iterator[Weak]:
    """Yield every pair of roles that are too like each other, wherever one of them changes."""
    for setting in settings:
        for front, ground, least in PAIRS:
            if {front, ground} <= setting.roles.keys() and {front, ground} & setting.changed:
                one, other = setting.roles[front], setting.roles[ground]
                ratio = contrast(one.colour, other.colour)
                if ratio < least:
                    at = one.at if front in setting.changed else other.at
                    yield Weak(setting.scheme, one, other, ratio, least, at)


def faults(settings: Sequence[Setting]) -> Iterator[Diagnostic]:
    """Yield the weak pairs that are a theme's own (THM615), and roles whose colour cannot be worked out (THM621)."""
    for setting in settings:
        for role, value, at in setting.unknown:
            yield Diagnostic(at, "THM621", (("role", role), ("value", value)))
    for weak in weak_pairs(settings):
        if weak.at and weak.is_themes_own:
            yield Diagnostic(weak.at, "THM615", weak.values)
