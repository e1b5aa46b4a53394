"""The rules that every built page is held to, in the order of docs/standards.md."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sitegen.checks.pages import languages, links, names, safety, structure
from sitegen.checks.pages.glyphs import glyphs
from sitegen.checks.pages.page import Broken, Page

RULES: tuple[Callable[[Page], Iterator[Broken]], ...] = (
    structure.main,
    structure.headings,
    structure.skip_link,
    structure.title,
    structure.navigation,
    names.pictures,
    names.controls,
    names.ids,
    names.order,
    names.folds,
    names.tables,
    names.reachable,
    links.named,
    links.telling,
    links.one_target,
    links.without_script,
    languages.of_page,
    languages.of_parts,
    languages.phones,
    languages.digits,
    languages.switcher,
    languages.alternates,
    safety.inline_code,
    safety.foreign,
    safety.zoom,
    safety.stillness,
    safety.encoding,
    safety.states,
)


_OF_THE_WEB = (languages.switcher, languages.alternates, safety.inline_code)
"""Rules that the guide in one file is not held to: it is carried without its host, in one language, with its style."""


def judge(page: Page, coverage: frozenset[int]) -> list[Broken]:
    """Return every break of a rule in one page.

    Args:
        coverage: code points that the site's fonts hold; empty: fonts are not judged.
    """
    found = [one for rule in RULES if not (page.carried and rule in _OF_THE_WEB) for one in rule(page)]
    return found + list(glyphs(page, coverage)) if coverage else found
