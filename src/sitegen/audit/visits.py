"""Which pages of a built site are judged, and how each is shown: one page of each kind in every language.

Width and colour scheme alternate. Over a site each kind of page meets all four combinations, and so does each
language; not every page does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from sitegen.audit.finding import Finding
from sitegen.engine.files import walk

PHONE, DESK = 320, 1280
COMBINATIONS = ((PHONE, "light"), (PHONE, "dark"), (DESK, "dark"), (DESK, "light"))
"""In this order two that are two steps apart differ in both."""

_ROOT = re.compile(r"<html\b[^>]*>")
_KIND = re.compile(r'\sdata-kind="([^"]*)"')
_ELEMENT = re.compile(r'<([a-z][a-z0-9]*)(?:\s[^>]*?class="([^"]*)")?')


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """A page of a built site."""

    path: str
    """From the site's folder, e.g. ``sv/plan-2017/index.html``."""
    kind: str
    """What its template says in ``data-kind``; empty where a template of one's own does not say."""
    language: str
    """The folder of its language; empty for the choice of language."""
    richness: tuple[int, int]
    """How many different elements and classes it has, and how long it is."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A page to judge, and how it is shown."""

    page: BuiltPage
    width: int
    """CSS pixels."""
    scheme: str
    """``light`` or ``dark``."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A page that was judged, and what was found on it."""

    visit: Visit
    findings: tuple[Finding, ...]
    """One for each rule that is broken, in the order of the rules' names."""


def built_pages(folder: Path) -> list[BuiltPage]:
    """Return the pages of a built site; empty where there are none."""
    return [
        _page(path, file.read_text(encoding="utf-8", errors="replace"))
        for path, file in walk(folder, "")
        if path.endswith(".html")
    ]


def _page(path: str, text: str) -> BuiltPage:
    root = _ROOT.search(text)
    kind = _KIND.search(root[0]) if root else None
    language = path.partition("/")[0] if "/" in path else ""
    return BuiltPage(path, kind[1] if kind else "", language, (len(set(_ELEMENT.findall(text))), len(text)))


def visits(pages: list[BuiltPage]) -> list[Visit]:
    """Return what to judge: of each kind and language the page with most kinds of element, which has most to break.

    A kind that stands in fewer than four languages is shown more than once in each, until it has met every
    combination.
    """
    chosen: dict[str, dict[str, BuiltPage]] = {}
    for page in sorted(pages, key=lambda one: (one.kind, one.language, one.path)):
        best = chosen.setdefault(page.kind, {})
        if page.language not in best or page.richness > best[page.language].richness:
            best[page.language] = page
    found: list[Visit] = []
    for place, best in enumerate(chosen.values()):
        of_kind = list(best.values())
        for turn in range(max(len(COMBINATIONS), len(of_kind))):
            width, scheme = COMBINATIONS[(turn + place) % len(COMBINATIONS)]
            found.append(Visit(of_kind[turn % len(of_kind)], width, scheme))
    return found
