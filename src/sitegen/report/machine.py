"""Diagnostics for programs: JSON, and annotations of a pull request."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from sitegen.diagnostics import Diagnostic, Severity
from sitegen.report.sentences import told

_KINDS = {Severity.ERROR: "error", Severity.BLOCKER: "warning", Severity.WARNING: "notice"}


def as_json(items: Iterable[Diagnostic], language: str) -> str:
    """Return a list of objects: path, line, column, severity, code, message, hint."""
    rows = []
    for item in items:
        words = told(item, language)
        rows.append(
            {
                "path": item.span.path,
                "line": item.span.line,
                "column": item.span.column,
                "severity": item.severity.value,
                "code": item.code,
                "message": words.message,
                "hint": words.hint,
            }
        )
    return json.dumps(rows, ensure_ascii=False, indent=1)


def github(items: Iterable[Diagnostic], language: str) -> Iterator[str]:
    """Yield each diagnostic as a GitHub workflow command."""
    for item in items:
        words = told(item, language)
        span = item.span
        place = f"file={_property(span.path)},line={span.line},col={span.column},title={item.code}"
        yield f"::{_KINDS[item.severity]} {place}::{_data(' '.join((words.message, words.hint)).strip())}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
