"""Traces: what one shard was made from and what came of it; whether a file must be made anew, and why.

A shard is one language of one site, or the files that its languages share. Its trace is one JSON file. A damaged
trace is no trace: everything is made anew.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Collection, Mapping
from dataclasses import astuple, dataclass, field
from typing import Any

from sitegen.diagnostics import Diagnostic, Span
from sitegen.engine.files import Seen, Stat

FORMAT = 4
"""Version of the trace files; another one is no trace."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a file is made with, apart from its view: name of each part → digest."""

    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Made:
    """One file as it was made."""

    view: str
    """Fingerprint of its view."""
    recipe: Recipe
    seen: Seen


@dataclass(frozen=True, slots=True)
class Trace:
    """One shard as it was last made."""

    inputs: str
    """Fingerprint of all that it could depend on: where it is the same, nothing need be looked at."""
    first_day: datetime.date
    last_day: datetime.date
    """From when to when every derived fact is the same."""
    files: Mapping[str, Made] = field(default_factory=dict)
    """Path from the site's folder under build/ → how it was made."""
    findings: tuple[Diagnostic, ...] = ()
    """What reading and planning found."""
    pages: int = 0
    """How many of the files are pages."""
    languages: tuple[str, ...] = ()
    """Of the shard that all languages share: which languages there are, so that none can be missing unseen."""
    about: tuple[tuple[str, str], ...] = ()
    """Of the same shard: what the page over all sites tells of the site, as names and values."""

    def holds(self, inputs: Collection[str], today: datetime.date) -> bool:
        """Say whether nothing that it was made from has changed: whether its fingerprint is one of these."""
        return self.inputs in inputs and self.first_day <= today <= self.last_day


def reason(before: Made | None, view: str, recipe: Recipe, intact: bool) -> str:
    """Return in words why a file must be made anew; empty where it need not.

    ``intact``: whether the file under build/ is still the one that was made.
    """
    if before is None:
        return "new"
    if not intact:
        return "built file missing or changed"
    was = dict(before.recipe.parts)
    changed = [name for name, digest in recipe.parts if was.get(name) != digest]
    changed += [name for name in was if name not in dict(recipe.parts)]
    if changed:
        return f"{changed[0]} changed"
    return "" if before.view == view else "page changed"


def encode(trace: Trace) -> bytes:
    """Return a trace as JSON."""
    recipes: dict[Recipe, int] = {}
    files = {
        path: [
            made.view,
            recipes.setdefault(made.recipe, len(recipes)),
            [*astuple(made.seen.stat), made.seen.digest, made.seen.seen_ns],
        ]
        for path, made in trace.files.items()
    }
    whole = {
        "format": FORMAT,
        "inputs": trace.inputs,
        "days": [trace.first_day.isoformat(), trace.last_day.isoformat()],
        "recipes": [recipe.parts for recipe in recipes],
        "files": files,
        "pages": trace.pages,
        "languages": trace.languages,
        "about": trace.about,
        "findings": [_plain(item) for item in trace.findings],
    }
    return json.dumps(whole, separators=(",", ":")).encode()


def decode(content: bytes) -> Trace | None:
    """Return a trace; None where it is damaged or of another version."""
    try:
        whole = json.loads(content)
        if whole["format"] != FORMAT:
            return None
        recipes = [Recipe(tuple((str(n), str(d)) for n, d in parts)) for parts in whole["recipes"]]
        files = {
            str(path): Made(view, recipes[number], seen_of(seen))
            for path, (view, number, seen) in whole["files"].items()
        }
        first, last = (datetime.date.fromisoformat(day) for day in whole["days"])
        findings = tuple(_diagnostic(item) for item in whole["findings"])
        languages = tuple(str(name) for name in whole["languages"])
        about = tuple((str(key), str(value)) for key, value in whole["about"])
        return Trace(whole["inputs"], first, last, files, findings, int(whole["pages"]), languages, about)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, AssertionError):
        return None


def seen_of(row: Any) -> Seen:
    """Return what was seen of a file, from a row of JSON; raises ValueError or TypeError where it is no such row."""
    mtime, size, inode, ctime, digest, when = row
    return Seen(Stat(int(mtime), int(size), int(inode), int(ctime)), str(digest), int(when))


def _plain(item: Diagnostic) -> list[Any]:
    return [item.span.path, item.span.line, item.span.column, item.code, list(item.values)]


def _diagnostic(row: Any) -> Diagnostic:
    path, line, column, code, values = row
    return Diagnostic(Span(str(path), int(line), int(column)), str(code), tuple((str(n), str(v)) for n, v in values))
