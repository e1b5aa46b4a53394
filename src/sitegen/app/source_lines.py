"""The lines of a file as an editor counts them."""

from __future__ import annotations

import re
from pathlib import Path


def lines_of(file: Path) -> list[str]:
    """Return the lines of a file; none where it cannot be read, or is a picture and the like."""
    try:
        text = file.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return []
    return [] if "\0" in text else re.split("\r\n|\r|\n", text)
