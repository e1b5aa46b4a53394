"""``sitegen schemas``: what VS Code needs to complete and underline the YAML of content, in Swedish.

Other editors with a YAML language server read the same schemas: docs/commands.md.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sitegen.app.project import Project
from sitegen.engine.files import write
from sitegen.load.formats import CHAPTER, KINDS, TOPIC
from sitegen.load.languages import LANGUAGES
from sitegen.load.schema import Reader
from sitegen.load.shape import document
from sitegen.load.theme import HEAD

FOLDER = ".vscode"
SETTINGS = f"{FOLDER}/settings.json"
_PLACES: dict[str, tuple[Reader, str]] = {
    **{name: (record, f"content/**/{name}.yaml") for name, record in KINDS.items()},
    "site": (KINDS["site"], "content/*/site.yaml"),
    "languages": (LANGUAGES, "translations/languages.yaml"),
    "theme": (HEAD, "themes/*/theme.yaml"),
    "head-of-text": (CHAPTER, ""),
    "head-of-topic": (TOPIC, ""),
}
"""Name of a schema → what it describes, and the files that it holds for; empty: the head of a Markdown file."""
_KEY = "yaml.schemas"
_EXTENSIONS = {"recommendations": ["redhat.vscode-yaml"]}


@dataclass(frozen=True, slots=True)
class Written:
    """What became of one file."""

    path: str
    new: bool
    """Whether it was written; else it was right already."""


def schemas(project: Project) -> list[Written] | None:
    """Write the schemas and the settings that name them; None where the settings there are cannot be read.

    Settings of the editor's own stay; only our schemas among them are renewed.
    """
    file = project.root / SETTINGS
    settings = _settings(file)
    if settings is None:
        return None
    return [_put(project, path, content) for path, content in _files(settings, project)]


def _files(settings: dict[str, Any], project: Project) -> Iterator[tuple[str, Any]]:
    ours = {}
    for name, (reader, where) in _PLACES.items():
        path = f"{FOLDER}/schemas/{name}.json"
        yield path, document(reader, f"sitegen: {name}")
        if where:
            ours[f"./{path}"] = where
    others = {key: value for key, value in settings.get(_KEY, {}).items() if f"{FOLDER}/schemas/" not in key}
    yield SETTINGS, {**settings, _KEY: {**others, **ours}}
    if not (project.root / FOLDER / "extensions.json").is_file():
        yield f"{FOLDER}/extensions.json", _EXTENSIONS


def _settings(file: Path) -> dict[str, Any] | None:
    """Return what stands in the settings; None where it is not plain JSON, which comments make it."""
    if not file.is_file():
        return {}
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except ValueError:
        return None
    return found if isinstance(found, dict) and isinstance(found.get(_KEY, {}), dict) else None


def _put(project: Project, path: str, content: Any) -> Written:
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    file = project.root / path
    if file.is_file() and file.read_text(encoding="utf-8") == text:
        return Written(path, new=False)
    write(file, text.encode())
    return Written(path, new=True)
