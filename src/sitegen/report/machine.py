"""Diagnostics for programs: JSON, SARIF 2.1.0, and annotations of a pull request."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from urllib.parse import quote

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


_LEVELS = {Severity.ERROR: "error", Severity.BLOCKER: "warning", Severity.WARNING: "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif(items: Iterable[Diagnostic], language: str, version: str) -> str:
    """Return a SARIF log of one run, as code hosts and editors read it.

    Source: SARIF 2.1.0, OASIS. Columns count code points, which it lets be said.

    Args:
        items: what was found.
        language: of the messages, ``sv`` or ``en``.
        version: of sitegen.
    """
    found = list(items)
    codes = sorted({item.code for item in found})
    results = []
    for item in found:
        words = told(item, language)
        place = {
            "artifactLocation": {"uri": quote(item.span.path), "uriBaseId": "PROJECT"},
            "region": {"startLine": item.span.line, "startColumn": item.span.column},
        }
        results.append(
            {
                "ruleId": item.code,
                "ruleIndex": codes.index(item.code),
                "level": _LEVELS[item.severity],
                "message": {"text": " ".join((words.message, words.hint)).strip()},
                "locations": [{"physicalLocation": place}],
            }
        )
    driver = {"name": "sitegen", "version": version, "language": language, "rules": [{"id": code} for code in codes]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


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
