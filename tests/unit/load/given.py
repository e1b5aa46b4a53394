"""What the tests of reading begin with: files as an editor writes them, and what is told of them."""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.diagnostics import Diagnostic, Findings, Span
from sitegen.load import markdown
from sitegen.load.document import Document, read
from sitegen.model.language import Language
from sitegen.model.text import Block, Ref
from tests.unit.languages import SV

STRATEGY = "format: 1\nkind: strategy\ntitle: Strategi\nadopted: {title: Strategi för Vik}\n"
"""Four lines that a strategy must have; what a test adds begins on the fifth."""
PLAN = """\
format: 1
title: Plan
adopted: {title: Handlingsplan för Vik}
measures:
  - id: fair
    section: jobs
    title: Hålla en mässa
"""
"""Seven lines of a plan with one measure; what a test adds begins on the eighth."""
HEAD = "---\ntitle: Bakgrund\n---\n"
"""Three lines: the body of a chapter begins on the fourth."""


def told(findings: Findings | Iterable[Diagnostic]) -> list[str]:
    """Return findings as ``line:column CODE``, in order."""
    items = findings.items if isinstance(findings, Findings) else findings
    return [f"{item.span.line}:{item.span.column} {item.code}" for item in sorted(items, key=Diagnostic.key)]


def values(document: Document) -> list[dict[str, str]]:
    """Return the values of every finding, in order, without those that only offer something to choose from."""
    return [told_values(item) for item in document.findings]


def told_values(item: Diagnostic) -> dict[str, str]:
    offered = {"known", "file"} if "known" in dict(item.values) else {"like"}
    return {name: value for name, value in item.values if name not in offered}


def strategy(rest: str = "", *, of: str = STRATEGY) -> Document:
    """Read a strategy."""
    return read("content/vik/strategy/strategy.yaml", (of + rest).encode(), SV)


def plan(rest: str = "") -> Document:
    """Read a plan."""
    return read("content/vik/plan/plan.yaml", (PLAN + rest).encode(), SV)


def chapter(body: str = "", *, head: str = HEAD, language: Language = SV) -> Document:
    """Read a text."""
    suffix = "" if language.is_source else f".{language.id}"
    return read(f"content/vik/strategy/summary{suffix}.md", (head + body).encode(), language)


def yaml_file(name: str, text: str, language: Language = SV) -> Document:
    """Read a YAML file of common/."""
    return read(f"content/common/{name}", text.encode(), language)


def blocks(text: str, language: Language = SV) -> tuple[Block, ...]:
    """Return the blocks of Markdown that is right."""
    findings = Findings()
    found = markdown.read(text, Span("content/vik/a.md"), language, findings)
    assert told(findings) == []
    return found


def refs(found: Iterable[Block]) -> list[Ref]:
    """Return the holes of blocks, in order."""
    return [part for block in found for part in block.html if isinstance(part, Ref)]
