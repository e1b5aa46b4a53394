"""The one door to Typst. It keeps threads of its own: a process that has used it must not be forked."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst

MAIN = "main.typ"
"""Name of the template that is set."""
Error = typst.TypstError


def typeset(files: Mapping[str, bytes], fonts: Path | None, **how: Any) -> bytes:
    """Return what Typst makes of some files, with no fonts of the system and nothing from a network.

    Args:
        files: name → bytes; ``MAIN`` is set.
        fonts: folder with the font files; None: Typst's own, for drawings.
        how: as ``typst.compile`` takes it.

    Raises:
        Error: a template, a drawing or a rule of the standards; a warning too, such as that page numbers are not sure.
    """
    with _given(files) as where:
        made, warnings = typst.compile_with_warnings(**where, font_paths=_fonts(fonts), ignore_system_fonts=True, **how)
    if warnings:
        one = warnings[0]
        raise Error(one.message, one.diagnostic, list(one.hints), list(one.trace))
    assert isinstance(made, bytes)  # one file
    return made


@contextmanager
def _given(files: Mapping[str, bytes]) -> Iterator[dict[str, Any]]:
    """Yield the files as Typst takes them: in memory, or in a folder for as long as it reads them.

    In memory it takes texts alone: a photograph must be a file.
    """
    if all(map(_is_text, files.values())):
        yield {"input": dict(files)}
        return
    with tempfile.TemporaryDirectory(prefix="sitegen-") as folder:
        for name, content in files.items():
            file = Path(folder) / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        yield {"input": str(Path(folder) / MAIN), "root": folder}


def _is_text(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def used() -> bool:
    """Say whether this process has used Typst."""
    return _fonts.cache_info().currsize > 0


@lru_cache(maxsize=8)
def _fonts(folder: Path | None) -> typst.Fonts:
    paths: list[Any] = [str(folder)] if folder else []
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=folder is None, font_paths=paths)
