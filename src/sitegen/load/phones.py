"""Phone numbers: how many digits one has in Sweden, and numbers that stand in a text by themselves.

Source: the Swedish numbering plan for telephony (PTS, E.164): seven to nine digits after the 0 or +46, of them at least
five after the area code; 112, 1177 and others that are short.
"""

from __future__ import annotations

import re

_SHORT = re.compile(r"112|1177|11313|11414|116\d{3}|118\d{3}|9\d{4,5}")
_NATIONAL = range(7, 10)
_FOREIGN = range(8, 16)
_LEAST = 5
"""Digits after an area code; free numbers (020) have fewer sometimes."""
_IN_TEXT = re.compile(r"(?<![\w-])(?:0\d{1,3}[-–‐]|\+\d{2}[ \u00a0])\d[\d \u00a0]{3,}\d(?![\w-])")


def odd(number: str) -> bool:
    """Say whether a number has too few or too many digits, or is a short one that there is not."""
    digits = re.sub(r"\D", "", number)
    if number.startswith("+46"):
        return len(digits.removeprefix("46").removeprefix("0")) not in _NATIONAL
    if number.startswith("+"):
        return len(digits) not in _FOREIGN
    if not digits.startswith("0"):
        return not _SHORT.fullmatch(digits)
    area, dash, rest = re.sub("[‐–]", "-", number).partition("-")
    few = bool(dash) and len(re.sub(r"\D", "", rest)) < _LEAST and area.strip() != "020"
    return few or len(digits) - 1 not in _NATIONAL


def in_text(text: str) -> str:
    """Return the first phone number that stands in a text; empty where none does."""
    found = _IN_TEXT.search(text)
    return found.group() if found else ""
