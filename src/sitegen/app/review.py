"""``sitegen review``: a person answers for a translation. Four lines of its head change, and no text."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from sitegen.app.confirm import readable
from sitegen.app.folders import Readers
from sitegen.app.head import role, with_values
from sitegen.app.project import Project, Scan
from sitegen.engine.files import rewrite
from sitegen.load.collect import Collected
from sitegen.load.document import Document, name_parts, source_of
from sitegen.model.folders import ROOT
from sitegen.model.translation import TranslationState


def review(
    project: Project, scanned: Scan, files: Iterable[str], by: str, on: datetime.date
) -> tuple[tuple[str, ...], dict[str, str]]:
    """Mark translations as reviewed, given as paths from the project's root with forward slashes.

    Args:
        by: the role of whoever read it, never a name.
        on: the day.

    Returns:
        Paths that were changed; and each path that was refused with the reason: ``absent`` (no such file), ``unknown``
        (no readable translation), ``left`` (Swedish text is left in it) or ``outdated`` (its source has changed:
        nobody can answer for it before it is confirmed).
    """
    changed: list[str] = []
    refused: dict[str, str] = {}
    readers = Readers(project, scanned)
    for path in dict.fromkeys(files):
        inside = path.removeprefix(f"{ROOT}/")
        collected = readers.of(inside) if inside in scanned.content else None
        reason = _refused(inside, collected) if collected else "absent"
        if reason or collected is None:
            refused[path] = reason
            continue
        try:
            changed += [f"{ROOT}/{inside}"] if _marked(project, collected.documents[inside], by, on) else []
        except ValueError:  # its head is written so that nothing can be put into it
            refused[path] = "unknown"
    return tuple(changed), refused


def _refused(path: str, collected: Collected) -> str:
    """Return why nobody can answer for a file; empty where somebody can."""
    document = collected.documents.get(path)
    text = collected.texts.get(source_of(path))
    if (
        document is None
        or not name_parts(path)[1]
        or text is None
        or not readable(document)
        or document.provenance is None
    ):
        return "unknown"
    renderings = (*text.renderings.values(), *text.begun.values())
    rendering = next((one for one in renderings if one.path == path), None)
    if rendering is None or rendering.outdated or rendering.incomplete:
        return "outdated"
    return "left" if rendering.left else ""


def _marked(project: Project, document: Document, by: str, on: datetime.date) -> bool:
    """Write state, role, day and the digest of what was read into a head; say whether anything changed."""
    file = project.root / document.path
    text = file.read_bytes().decode("utf-8")
    values = {"state": TranslationState.REVIEWED.value, "by": role(by), "on": on.isoformat()}
    values["as_read"] = document.as_read()
    new = with_values(text, values, markdown=document.path.endswith(".md"))
    if new != text:
        rewrite(file, new.encode())
    return new != text
