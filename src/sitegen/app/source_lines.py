"""The files in which faults are, and their lines as an editor counts them."""

from __future__ import annotations

import re
from pathlib import Path

from sitegen.app.project import packaged

_OURS = "sitegen/"
"""How paths of what came with sitegen begin."""


def file_of(root: Path, path: str) -> Path:
    """Return the file of a diagnostic's path: of the project, or one that came with sitegen."""
    if not path.startswith(_OURS) or (root / path).exists():
        return root / path
    layer, _, rest = path.removeprefix(_OURS).partition("/")
    return packaged(layer) / rest


def lines_of(file: Path) -> list[str]:
    """Return the lines of a file; none where it cannot be read, or is a picture and the like."""
    try:
        text = file.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return []
    return [] if "\0" in text else re.split("\r\n|\r|\n", text)
