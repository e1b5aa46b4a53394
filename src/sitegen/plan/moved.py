"""Where readers of an old address are sent: the ``aliases`` of texts, as addresses below a language's folder."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.diagnostics import Findings
from sitegen.load.collect import Collected
from sitegen.model.language import Language
from sitegen.model.site import Site
from sitegen.plan.routes import Kind, Page, Routes


def moved(routes: Routes, language: Language) -> dict[str, str]:
    """Return old address → new one, each without slashes around it, of the pages that a language has.

    An alias of a strategy or plan stands for its folder: every page below goes along.
    """
    return {
        old: new
        for page, aliases in _aliases(routes)
        for alias in aliases
        for old, new in _below(routes, page, alias, language)
        if old not in routes.by_path
    }


def check(site: Site, routes: Routes, collected: Collected, findings: Findings) -> None:
    """Say where an alias is the address of a page, or of two texts (STR239), or begins with a language (YML113)."""
    languages = {language.id for language in site.languages}
    taken: dict[str, str] = {}
    for page, aliases in _aliases(routes):
        path = (page.chapter or page.text).path
        for place, alias in enumerate(aliases):
            at = collected.place(path, f"aliases.{place}")
            language, _, rest = alias.partition("/")
            if language in languages:
                findings.add("YML113", at, value=alias, wanted=rest or "guide/halsa")
            above = (folder for folder in taken if alias == folder or alias.startswith(f"{folder}/"))
            first = next((taken[folder] for folder in above), "")
            if alias in routes.by_path:
                first = routes.by_path[alias].text.path
            if first:
                findings.add("STR239", at, address=alias, first=f"content/{first}")
            taken.setdefault(alias, path)


def _aliases(routes: Routes) -> Iterator[tuple[Page, tuple[str, ...]]]:
    for path, page in routes.by_text.items():
        text = page.chapter if page.chapter is not None and page.chapter.path == path else page.text
        aliases = getattr(text.value, "aliases", ())
        if aliases and text.path == path:
            yield page, aliases


def _below(routes: Routes, page: Page, alias: str, language: Language) -> Iterator[tuple[str, str]]:
    if page.exists_in(language):
        yield alias, page.path
    if page.kind in {Kind.STRATEGY, Kind.PLAN}:
        for other in routes.pages:
            if other.path.startswith(f"{page.path}/") and other.exists_in(language):
                yield f"{alias}{other.path.removeprefix(page.path)}", other.path
