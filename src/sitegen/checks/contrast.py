"""Contrast of colours as WCAG measures it (docs/standards.md A15)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sitegen.model.content import Settings

TEXT = 4.5
"""Least contrast of text: WCAG 2.2, 1.4.3."""
_VALUE = re.compile(r"(--[a-z-]+):\s*(#[0-9a-fA-F]{6})")


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb``."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1–21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def roles(sheet: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return the colours that a token sheet gives its roles, in light and in dark."""
    before, _, after = sheet.partition("prefers-color-scheme: dark")
    light = dict(reversed(_VALUE.findall(before)))
    return light, light | dict(reversed(_VALUE.findall(after.partition("@media")[0])))


def weak_pairs(settings: Settings, sheet: str) -> Iterator[tuple[str, str, str, str, float]]:
    """Yield scheme, role, value, ground and contrast of every pair of a site that cannot be read."""
    for scheme, values, given in zip(("light", "dark"), (settings.light, settings.dark), roles(sheet), strict=True):
        own: Mapping[str, str] = {"--accent": values.accent, "--plate": values.plate, "--tint": values.tint}
        colours = {**given, **own}
        for front, ground, named in (
            ("--accent", "--paper", "accent"),
            ("--accent", "--tint", "accent"),
            ("--on-plate", "--plate", "plate"),
            ("--ink", "--tint", "tint"),
            ("--ink-soft", "--tint", "tint"),
        ):
            if front in colours and ground in colours:
                ratio = contrast(colours[front], colours[ground])
                if ratio < TEXT:
                    other = colours[ground] if named == "accent" else colours[front]
                    yield scheme, named, getattr(values, named), other, ratio
