"""``sitegen build --site-of FILE``: which sites a file is in, so that an editor knows what she is about to change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sitegen.app.project import Project, Scan
from sitegen.app.settings import read_theme
from sitegen.app.sites import Ready, fallbacks, prepare
from sitegen.diagnostics import Findings, Span
from sitegen.load.document import name_parts
from sitegen.load.shown import all_texts_of
from sitegen.model.folders import COMMON, ROOT


def sites_of(project: Project, scanned: Scan, file: str) -> tuple[str, ...]:
    """Return the sites that show a file, or are made with it, in order; none where no site does.

    Args:
        file: path from the project's root, or an absolute one.
    """
    path = _inside(project, file)
    folder, _, rest = path.partition("/")
    if folder == ROOT and not rest.startswith(f"{COMMON}/"):
        site = rest.partition("/")[0]
        return (site,) if rest in scanned.of(site).content and site in scanned.sites() else ()
    found = []
    for site in scanned.sites():
        ready, _ = prepare(project, scanned.of(site), site)
        if ready is not None and _uses(project, scanned.of(site), ready, path):
            found.append(site)
    return tuple(found)


def _inside(project: Project, file: str) -> str:
    path = Path(file)
    root = project.root.resolve()
    whole = path.resolve() if path.is_absolute() or path.exists() else root / path
    return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else path.as_posix()


def _uses(project: Project, scanned: Scan, ready: Ready, path: str) -> bool:
    folder, _, rest = path.partition("/")
    if folder == ROOT:
        return rest in set(_shown(ready)) or (rest in ready.site.files and "/files/" in rest)
    if folder == "translations":
        return rest in _catalogs(ready)
    if folder != "themes":
        return False
    theme = read_theme(project, scanned, ready.site.id, ready.site.settings.theme, Span(path), Findings())
    return any(
        found is not None and f"{found.layer}/{found.path}" == path
        for layer in theme.layers
        for name in layer.files
        for found in [theme.find(name)]
    )


def _shown(ready: Ready) -> Iterator[str]:
    """Yield the content files that the site's pages are made from."""
    site = ready.site
    spoken = {language.id for language in site.languages}
    for text in all_texts_of(site):
        yield text.path
        yield from (one.path for one in text.renderings.values() if name_parts(one.path)[1] in spoken)
    yield from (entry.text.path for entry in site.attachments.values())


def _catalogs(ready: Ready) -> set[str]:
    names = {language.id for language in ready.site.languages}
    names |= {name for language in ready.site.languages for name in fallbacks(language, ready.languages)}
    return {f"{name}.po" for name in names} | {"languages.yaml"}
