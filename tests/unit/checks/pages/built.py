"""Pages for the tests of the gate: a little HTML in the frame of a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from sitegen.checks.pages.page import Broken, Page
from sitegen.diagnostics import Findings
from sitegen.load.languages import read

LISTED = Path(__file__).parents[4] / "translations" / "languages.yaml"
LANGUAGES = read(LISTED.read_bytes(), "translations/languages.yaml", Findings())
TAGS = {language.tag: language for language in LANGUAGES.values()}
Rule = Callable[[Page], Iterator[Broken]]


def whole(html: str, language: str = "sv", path: str = "") -> Page:
    """Return a page of exactly this HTML; an empty language is that of the choice of language."""
    spoken = LANGUAGES[language] if language else None
    return Page(path or f"{language}/plan/index.html", html, spoken, TAGS)


def page(body: str, language: str = "sv", head: str = "") -> Page:
    """Return a page with this in its body."""
    spoken = LANGUAGES[language or "sv"]
    frame = f'<html lang="{spoken.tag}" dir="{spoken.direction}"><head>{head}</head><body>{body}</body></html>'
    return whole(f"<!doctype html>\n{frame}\n", language)


def told(rule: Rule, body: str, language: str = "sv") -> list[str]:
    """Return the codes of what a rule finds in a page with this in its body."""
    return [item.code for item in rule(page(body, language))]


def values(rule: Rule, body: str, language: str = "sv") -> list[dict[str, str]]:
    """Return the values of what a rule finds there."""
    return [dict(item.values) for item in rule(page(body, language))]


def needles(rule: Rule, body: str, language: str = "sv") -> list[str]:
    """Return what the sources are searched for."""
    return [item.needle for item in rule(page(body, language))]
