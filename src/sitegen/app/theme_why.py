"""``sitegen theme why``: which file stands for a template in a site, and which files it hides."""

from __future__ import annotations

from typing import NamedTuple

from sitegen.app.project import Project, Scan, opener
from sitegen.app.settings import read_languages, read_theme
from sitegen.diagnostics import Findings, Span
from sitegen.load.collect import collect
from sitegen.model.content import Settings


class Why(NamedTuple):
    """The answer."""

    files: tuple[str, ...]
    """Paths of the files of that name: the one that counts, then those it hides; empty where there is none."""
    names: tuple[str, ...]
    """The names of all templates."""


def why(project: Project, scanned: Scan, site: str, template: str) -> Why:
    """Return which file stands for a template, through the kommun's files, the project's and the theme's parents."""
    findings = Findings()
    path = f"{site}/site.yaml"
    languages = read_languages(project, findings)
    content = scanned.content
    paths = [path] if path in content else []
    collected = collect(site, paths, opener(project, content), languages, findings)
    text = collected.texts.get(path)
    name = text.value.theme if text is not None and isinstance(text.value, Settings) else "standard"
    theme = read_theme(project, scanned, site, name, Span(f"content/{path}"), findings)
    found = theme.all(f"templates/{template}")
    names = tuple(one.removeprefix("templates/") for one in theme.names("templates"))
    return Why(tuple(f"{one.layer}/{one.path}" for one in found), names)
