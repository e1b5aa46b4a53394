"""A diagnostic as sentences, in Swedish or English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from sitegen.diagnostics import Diagnostic, Severity
from sitegen.report import english, english_made, swedish, swedish_made
from sitegen.report.reasons import because
from sitegen.report.yaml_problems import SWEDISH, mend


class Tongue(NamedTuple):
    """What reports need in one language."""

    sentences: Mapping[str, tuple[str, str]]
    severities: Mapping[Severity, str]
    near: str
    hint: str
    more: str
    """What is said of a file of which not everything is told."""


TONGUES: dict[str, Tongue] = {
    "sv": Tongue(
        {**swedish.SENTENCES, **swedish_made.SENTENCES},
        {Severity.ERROR: "fel", Severity.BLOCKER: "hinder", Severity.WARNING: "varning"},
        "Menade du {near}?",
        "Gör så här",
        "{path}: och {number} till.",
    ),
    "en": Tongue(
        {**english.SENTENCES, **english_made.SENTENCES},
        {Severity.ERROR: "error", Severity.BLOCKER: "blocker", Severity.WARNING: "warning"},
        "Did you mean {near}?",
        "What to do",
        "{path}: and {number} more.",
    ),
}
"""Language of reports → its words."""


class Told(NamedTuple):
    """A diagnostic in words."""

    severity: str
    message: str
    hint: str
    """What to do next, with the nearest known name where there is one; empty where the message says it."""


def told(item: Diagnostic, language: str) -> Told:
    """Return a diagnostic in words."""
    tongue = TONGUES[language]
    message, hint = tongue.sentences[item.code]
    values = _Values({"path": item.span.path, **dict(item.values)})
    if item.code == "YML101":
        values["mend"] = mend(values["problem"], language)
        values["problem"] = SWEDISH.get(values["problem"], values["problem"]) if language == "sv" else values["problem"]
    if "said" in values:
        values["said"] = because(values["said"], language)
    near = tongue.near.format_map(values) if values.get("near") else ""
    parts = [part for part in (near, hint.format_map(values)) if part]
    return Told(tongue.severities[item.severity], message.format_map(values), " ".join(parts))


class _Values(dict[str, str]):
    """The values of a diagnostic, with the path of its place; a name that it does not have stands as a dash."""

    def __missing__(self, key: str) -> str:
        return "–"
