"""What a measure finds on a page. No browser is needed to import this."""

from __future__ import annotations

from dataclasses import dataclass

AXE_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
"""Which of axe's rules are run: WCAG 2.0–2.2 A and AA, and what axe's makers call good practice."""

OWN = {
    "reflow": "1.4.10",
    "text-spacing": "1.4.12",
    "skip-first": "2.4.1",
    "focus-order": "2.4.3",
    "focus-visible": "2.4.7",
    "focus-obscured": "2.4.11",
    "focus-lost": "2.1.1",
    "direction": "1.3.2",
    "mirror": "",
    "other-host": "",
    "javascript-off": "",
}
"""sitegen's own rules → the success criterion of WCAG 2.2 behind each; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place on a page where a rule is broken."""

    selector: str
    """CSS selector that finds it on the page; empty where the fault is the page's as a whole."""
    text: str = ""
    """What stands there, shortened; or what the rule found, such as an address."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule broken on one page, as it was shown."""

    rule: str
    """axe's rule id, or a key of ``OWN``."""
    places: tuple[Place, ...]
    """Every place, in the order of the page; never empty."""
    criterion: str = ""
    """Success criterion of WCAG 2.2, e.g. ``1.4.3``; empty where none is behind the rule."""
    english: str = ""
    """axe's own words on the rule; empty for sitegen's own rules."""


def own(rule: str, places: list[Place]) -> list[Finding]:
    """Return one finding of sitegen's own rule, or none where no place breaks it."""
    return [Finding(rule, tuple(places), OWN[rule])] if places else []
