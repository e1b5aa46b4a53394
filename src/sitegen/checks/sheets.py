"""The gate over the style sheets of a theme: every rule that can be seen without a browser."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from sitegen.checks import contrast, focus, mediums, motion, script, sides
from sitegen.checks.roles import settings_of
from sitegen.checks.stylesheet import Sheets, read
from sitegen.diagnostics import Diagnostic

THEME = "../fonts/"
"""What the address of a theme's file begins with in the theme's sheets."""
BUILT = ""
"""The same in a built style sheet, beside which they stand."""
ALONE = frozenset({"THM605", "THM608", "THM609", "THM611", "THM614", "THM617"})
"""Faults of rules that are there whatever the other sheets of the theme say."""


def sheet_faults(sheets: Iterable[tuple[str, str]]) -> Iterator[Diagnostic]:
    """Yield the faults of built style sheets, given as path and text: all that can be told without their site.

    THM605–THM615, THM617, THM620, THM621.
    """
    found = read(sheets)
    if found.first:
        colours = tuple(settings_of(found.rules, {}))
        told = (*found.faults, *rule_faults(found, BUILT, script.ARABIC), *contrast.faults(colours))
        yield from dict.fromkeys(told)


def rule_faults(sheets: Sheets, folder: str, arabic: Collection[str]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the rules of sheets, but for colours: THM605–THM614, THM617.

    Args:
        sheets: every sheet of the theme, in order.
        folder: what the address of a file of the theme begins with.
        arabic: languages of Arabic script, by the first part of their tags.
    """
    yield from focus.faults(sheets.rules, sheets.first)
    yield from motion.faults(sheets.rules)
    yield from sides.faults(sheets.rules)
    yield from script.faults(sheets.rules, arabic)
    yield from mediums.faults(sheets.rules, sheets.first, folder)
