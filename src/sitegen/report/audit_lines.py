"""What ``sitegen audit`` prints: a line for each rule that is broken on a page."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.audit.finding import Finding
from sitegen.audit.visits import Judged
from sitegen.report import swedish_audit

_ENGLISH = {
    "reflow": "Text runs outside the window or is cut off where the window is narrow",
    "text-spacing": "Text is cut off or covers other text with the reader's own spacing",
    "skip-first": "The first tab stop is no link past the menus to the content",
    "focus-order": "The keyboard reaches the links of the page in another order than they stand in",
    "focus-visible": "It cannot be seen where on the page a reader with a keyboard is",
    "focus-obscured": "What is reached with the keyboard is hidden behind something else",
    "focus-lost": "The keyboard does not reach a link, button or field",
    "direction": "The page runs the wrong way for its language",
    "mirror": "The page is not mirrored: something stays on the side where it stands in Swedish",
    "other-host": "The page fetches something from another website",
    "javascript-off": "Without JavaScript some of the content is missing",
}
_HOW = {"sv": swedish_audit.SCHEMES, "en": {"light": "light", "dark": "dark"}}
_PLACES = {"sv": ("ställe", "ställen"), "en": ("place", "places")}


def lines(site: str, judged: tuple[Judged, ...], language: str) -> Iterator[str]:
    """Yield one line for each finding: rule, page and how it was shown, what is wrong, in how many places."""
    for one in judged:
        visit = one.visit
        for finding in one.findings:
            number = len(finding.places)
            places = f"{number} {_PLACES[language][number != 1]}"
            where = f"build/{site}/{visit.page.path} ({visit.width} px, {_HOW[language][visit.scheme]})"
            yield f"{where}: {finding.rule}: {what(finding, language)} {places}: {example(finding)}"


def what(finding: Finding, language: str) -> str:
    """Return what is wrong, as a sentence: axe's own words where there are no others."""
    if language == "sv" and (found := swedish_audit.sentence(finding.rule)):
        return found
    return f"{_ENGLISH.get(finding.rule) or finding.english}."


def example(finding: Finding) -> str:
    """Return the first place of a finding: what stands there, or else where it is."""
    first = finding.places[0]
    return first.text or first.selector
