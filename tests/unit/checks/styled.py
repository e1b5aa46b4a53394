"""Style sheets for tests: read from text, and what is told of them."""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.checks.rules import Rule
from sitegen.checks.stylesheet import read
from sitegen.diagnostics import Diagnostic

FIRST = "themes/vik/css/a.css"


def rules(*sheets: str) -> tuple[Rule, ...]:
    """Return the rules of sheets that are valid."""
    found = read((f"themes/vik/css/{name}.css", text) for name, text in zip("abc", sheets, strict=False))
    assert found.faults == ()
    return found.rules


def told(found: Iterable[Diagnostic]) -> list[str]:
    """Return faults as ``line:column CODE``."""
    return [f"{item.span.line}:{item.span.column} {item.code}" for item in found]
