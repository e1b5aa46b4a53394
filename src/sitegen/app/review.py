"""``sitegen review``: a person answers for a translation. Three lines of its head change, and no text."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable

from sitegen.app.confirm import collected_of, readable, site_of
from sitegen.app.project import Project, Scan
from sitegen.engine.files import write
from sitegen.load.collect import Collected
from sitegen.load.document import name_parts
from sitegen.model.folders import ROOT
from sitegen.model.translation import TranslationState

_HEAD = re.compile(r"(\ufeff?---[ \t]*\r?\n)(.*?)(?=^---[ \t]*\r?$)", re.DOTALL | re.MULTILINE)
_PLAIN = re.compile(r"[^\W\d_][\w ,.()/-]*")
"""What YAML reads as text without quotation marks."""


def review(
    project: Project, scanned: Scan, files: Iterable[str], by: str, on: datetime.date
) -> tuple[tuple[str, ...], dict[str, str]]:
    """Mark translations as reviewed, given as paths from the project's root with forward slashes.

    Args:
        by: the role of whoever read it, never a name.
        on: the day.

    Returns:
        Paths that were changed; and each path that was refused with the reason: ``unknown`` (no readable translation)
        or ``outdated`` (its source has changed: nobody can answer for it before it is confirmed).
    """
    changed: list[str] = []
    refused: dict[str, str] = {}
    read: dict[str, Collected] = {}
    for path in dict.fromkeys(files):
        inside = path.removeprefix(f"{ROOT}/")
        site = site_of(inside, scanned)
        if inside not in scanned.content or site is None:
            refused[path] = "unknown"
            continue
        if site not in read:
            read[site] = collected_of(project, scanned, site)
        reason = _refused(inside, read[site])
        if reason:
            refused[path] = reason
        elif _marked(project, inside, by, on):
            changed.append(f"{ROOT}/{inside}")
    return tuple(changed), refused


def _refused(path: str, collected: Collected) -> str:
    """Return why nobody can answer for a file; empty where somebody can."""
    document = collected.documents.get(path)
    name, language, ending = name_parts(path)
    text = collected.texts.get(f"{path.rpartition('/')[0]}/{name}.{ending}")
    if document is None or not language or text is None or not readable(document) or document.provenance is None:
        return "unknown"
    rendering = next((one for one in text.renderings.values() if one.path == path), None)
    return "outdated" if rendering is None or rendering.outdated else ""


def _marked(project: Project, path: str, by: str, on: datetime.date) -> bool:
    """Write state, role and day into the head of a file; say whether anything changed."""
    file = project.content / path
    text = file.read_bytes().decode("utf-8")
    role = by if _PLAIN.fullmatch(by) else json.dumps(by, ensure_ascii=False)
    values = {"state": TranslationState.REVIEWED.value, "by": role, "on": on.isoformat()}
    head = _HEAD.match(text) if path.endswith(".md") else None
    first, last = (head.start(2), head.end(2)) if head else (0, len(text))
    new = text[:first] + _with(text[first:last], values) + text[last:]
    if new != text:
        write(file, new.encode())
    return new != text


def _with(head: str, values: dict[str, str]) -> str:
    """Return a head with values in their lines; a line that is not there comes after that of the one before."""
    before = ""
    for name, value in values.items():
        line = re.compile(
            rf"^(\ufeff?{name}:[ \t]*)(\"[^\"\r\n]*\"|'[^'\r\n]*'|[^#\r\n]*?)(?=[ \t]*(?:#[^\r\n]*)?\r?$)", re.MULTILINE
        )
        if line.search(head):
            head = line.sub(lambda match, value=value: f"{match.group(1)}{value}", head, count=1)  # type: ignore[misc] # the default is text
        else:
            after = re.compile(rf"^{before}:[^\n]*?(\r?\n)", re.MULTILINE)
            head = after.sub(lambda match, n=name, v=value: f"{match.group()}{n}: {v}{match.group(1)}", head, count=1)  # type: ignore[misc] # the same
        before = name
    return head
