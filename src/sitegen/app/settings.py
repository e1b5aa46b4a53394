"""What a project has beside content: its languages and its themes, each laid over sitegen's own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sitegen.app.project import Project, Scan, packaged
from sitegen.diagnostics import Findings, Span
from sitegen.engine.files import Seen
from sitegen.load import languages as language_list
from sitegen.load import theme as themes
from sitegen.load.decoding import decoded
from sitegen.model.language import SOURCE, Language


def read_languages(project: Project, findings: Findings) -> dict[str, Language]:
    """Return the languages: sitegen's, and over them the project's own."""
    found: dict[str, Language] = {SOURCE: language_list.SWEDISH}
    for name, folder in reversed(project.folders("translations")):
        file = folder / "languages.yaml"
        if file.is_file():
            listed = language_list.read(file.read_bytes(), f"{name}/languages.yaml", findings)
            found |= {one.id: one for one in listed.values() if one != language_list.SWEDISH}  # a list need not have it
    return found


def read_theme(project: Project, scanned: Scan, site: str, name: str, at: Span, findings: Findings) -> themes.Theme:
    """Return a site's theme: the kommun's own files, then the project's, then sitegen's, through all parents."""
    heads: dict[str, themes.ThemeHead] = {}
    for folder_name, folder in reversed(project.folders("themes")):
        for path in scanned.themes[folder_name]:
            if path.count("/") == 1 and path.endswith("/theme.yaml"):
                text = decoded(f"{folder_name}/{path}", (folder / path).read_bytes(), findings)
                heads[path.partition("/")[0]] = themes.read_head(text or "", f"{folder_name}/{path}", findings)
    names = themes.chain(name, heads, at, findings)
    own = _below(scanned.content, f"{site}/theme/")
    layers = [themes.Layer(f"content/{site}/theme", own)] if own else []
    for one in names:
        for folder_name, _ in project.folders("themes"):
            files = _below(scanned.themes[folder_name], f"{one}/")
            if files:
                layers.append(themes.Layer(f"{folder_name}/{one}", files))
    return themes.Theme(name, themes.styles(names, heads), tuple(layers))


def _below(files: Mapping[str, Seen], prefix: str) -> dict[str, str]:
    return {path.removeprefix(prefix): seen.digest for path, seen in files.items() if path.startswith(prefix)}


def theme_file(project: Project, found: themes.Found) -> Path:
    """Return where a theme's file stands on disk."""
    layer = found.layer
    if layer.startswith("sitegen/"):
        return packaged("themes") / layer.removeprefix("sitegen/themes/") / found.path
    return project.root / layer / found.path
