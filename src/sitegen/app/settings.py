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
        path = f"{name}/languages.yaml"
        content = beside(folder / "languages.yaml", path, findings)
        if content is not None:
            listed = language_list.read(content, path, findings)
            found |= {one.id: one for one in listed.values() if one != language_list.SWEDISH}  # a list need not have it
    return found


def read_theme(project: Project, scanned: Scan, site: str, name: str, at: Span, findings: Findings) -> themes.Theme:
    """Return a site's theme: the kommun's own files, then the project's, then sitegen's, through all parents."""
    heads: dict[str, themes.ThemeHead] = {}
    for folder_name in reversed(list(scanned.themes)):
        for path in scanned.themes[folder_name]:
            if path.count("/") == 1 and path.endswith("/theme.yaml"):
                layer, _, file = f"{folder_name}/{path}".rpartition("/")
                text = decoded(f"{layer}/{file}", theme_bytes(project, layer, file, findings), findings)
                heads[path.partition("/")[0]] = themes.read_head(text or "", f"{folder_name}/{path}", findings)
    names = themes.chain(name, heads, at, findings)
    own = _below(scanned.content, f"{site}/theme/")
    layers = [themes.Layer(f"content/{site}/theme", own)] if own else []
    for one in names:
        for folder_name, seen in scanned.themes.items():
            files = _below(seen, f"{one}/")
            if files:
                layers.append(themes.Layer(f"{folder_name}/{one}", files))
    return themes.Theme(name, themes.styles(names, heads), tuple(layers))


def _below(files: Mapping[str, Seen], prefix: str) -> dict[str, str]:
    return {path.removeprefix(prefix): seen.digest for path, seen in files.items() if path.startswith(prefix)}


def theme_file(project: Project, found: themes.Found) -> Path:
    """Return where a theme's file stands on disk."""
    return _place(project, found.layer, found.path)


def theme_bytes(project: Project, layer: str, path: str, findings: Findings) -> bytes:
    """Return the bytes of a theme's file; none where it cannot be read, or is gone since it was looked at (SRC108)."""
    name = f"{layer}/{path}"
    file = _place(project, layer, path)
    if not file.exists():
        findings.add("SRC108", Span(name))
    return beside(file, name, findings) or b""


def _place(project: Project, layer: str, path: str) -> Path:
    if layer.startswith("sitegen/"):
        return packaged("themes") / layer.removeprefix("sitegen/themes/") / path
    return project.root / layer / path


def beside(file: Path, path: str, findings: Findings) -> bytes | None:
    """Return the bytes of a file beside content; None where there is none, or it cannot be read (SRC108)."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError:
        findings.add("SRC108", Span(path))
        return None
