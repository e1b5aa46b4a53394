"""What the name of a file says: its kind, its language, and whether it is one that pages can be made of."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from pathlib import PurePosixPath

from sitegen.diagnostics import Findings, Span, nearest
from sitegen.load.document import name_parts
from sitegen.load.formats import KINDS
from sitegen.load.schema import DEVICE, ID
from sitegen.model.folders import ROOT
from sitegen.model.language import SOURCE, Language

_ATTACHMENT = re.compile(DEVICE + r"[a-z0-9][a-z0-9._-]*", re.IGNORECASE)
_TEXT = re.compile(r"[a-z0-9-]+(?:\.[a-z]+(?:-(?:[a-z]+|[A-Z][A-Za-z]{1,3}))?)?\.(?:md|yaml)")
_ENDINGS = {"md": "md", "markdown": "md", "yaml": "yaml", "yml": "yaml"}
"""How a text may end, as programs save it → how it ends here."""


def is_document(path: str) -> bool:
    """Say whether a file is a text of ours: not an attachment, not part of a kommun's own theme."""
    return _among_texts(path) and path.endswith((".yaml", ".md"))


def _among_texts(path: str) -> bool:
    return not {"files", "theme"}.intersection(PurePosixPath(path).parts[1:-1])


def meant(path: str) -> str:
    """Return the path that a text was meant to have: ``x.md.txt`` → ``x.md``, ``site.yml`` → ``site.yaml``."""
    if path.endswith((".yaml", ".md")) or not _among_texts(path):
        return path
    folder, between, file = path.rpartition("/")
    stem, _, ending = file.rpartition(".")
    before = stem.rpartition(".")
    if ending.casefold() == "txt" and before[2].casefold() in _ENDINGS:  # Windows hides the last ending
        stem, ending = before[0], before[2]
    right = _ENDINGS.get(ending.casefold())
    return f"{folder}{between}{stem}.{right}" if stem and right else path


def language_of(
    path: str, paths: Collection[str], languages: Mapping[str, Language], findings: Findings
) -> Language | None:
    """Return the language of a document; None where the file is not one, or not one that can be read.

    Args:
        path: of a file, from the content folder.
        paths: of all files there.
        findings: receives SRC103, SRC105, SRC106, SRC112.
    """
    span = Span(f"{ROOT}/{path}")
    if not is_document(path):
        _passed_over(path, span, findings)
        return None
    original = _copied(path, paths)
    if original:
        findings.add("SRC112", span, name=path.rpartition("/")[2], original=original)
        return None
    name, language, ending = name_parts(path)
    folders = PurePosixPath(path).parts[:-1]
    if _is_misnamed(path, (*folders, name), ID, findings):
        return None
    if ending == "yaml" and name not in KINDS:
        findings.unknown("SRC105", span, name, KINDS)
        return None
    found = languages.get(language or SOURCE) or _by_alias(language, languages)
    if found is None:
        findings.add("SRC103", span, name=language, near=nearest(language, languages), known=", ".join(languages))
    return found


def _copied(path: str, paths: Collection[str]) -> str:
    """Return the file beside it that a file is a copy of, as Windows and OneDrive name them; empty: none.

    ``start - Kopia.md``, ``start (1).md``, ``start-DESKTOP-4F2K1.md``, ``Kopia av start.md``.
    """
    folder, _, file = path.rpartition("/")
    if _TEXT.fullmatch(file):
        return ""
    stem, _, ending = file.casefold().rpartition(".")
    beside = (one.rpartition("/") for one in paths)
    names = [name for place, _, name in beside if place == folder and _TEXT.fullmatch(name)]
    bases = {name.casefold().rpartition(".")[0]: name for name in names if name.endswith(f".{ending}")}
    found = [base for base in bases if stem.startswith(base) or stem.endswith(f" {base}")]
    return bases[max(found, key=len)] if found else ""


def _by_alias(name: str, languages: Mapping[str, Language]) -> Language | None:
    return next((language for language in languages.values() if name in language.aliases), None)


def _is_misnamed(path: str, names: tuple[str, ...], form: re.Pattern[str], findings: Findings) -> bool:
    """Say whether a folder or the file cannot be part of an address (SRC106): a folder is told once for all in it."""
    wrong = next((place for place, name in enumerate(names) if not form.fullmatch(name)), None)
    if wrong is not None:
        parts = PurePosixPath(path).parts
        findings.add("SRC106", Span("/".join((ROOT, *parts[: wrong + 1]))), name=parts[wrong])
    return wrong is not None


def _passed_over(path: str, span: Span, findings: Findings) -> None:
    parts = PurePosixPath(path).parts
    if "theme" in parts[1:-1]:
        return
    if "files" in parts[1:-1]:
        _is_misnamed(path, parts, _ATTACHMENT, findings)
        return
    findings.unknown("SRC105", span, parts[-1], KINDS)
