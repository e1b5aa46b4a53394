"""What one Markdown text must be as a whole: footnotes that meet, anchors that are used once."""

from __future__ import annotations

from sitegen.diagnostics import Findings, Span
from sitegen.model.text import Block, Ref


def check(blocks: tuple[Block, ...], path: str, first: int, findings: Findings) -> None:
    """Find footnotes without a text (MD307) or without a mark (MD308), and anchors used twice (MD309).

    ``first`` is the line of the file on which the text begins.
    """
    notes = {block.anchor: block for block in blocks if block.kind == "footnote"}
    marks: set[str] = set()
    for block in blocks:
        for part in block.html:
            if isinstance(part, Ref) and part.kind == "note":
                marks.add(part.target)
                if part.target not in notes:
                    at = Span(path, first - 1 + block.line + part.offset)
                    findings.unknown("MD307", at, part.target, notes)
    for label, block in notes.items():
        at = Span(path, first - 1 + block.line)
        if not block.text:
            findings.add("MD307", at, name=label, near="")
        elif label not in marks:
            findings.add("MD308", at, name=label)
    _used_once(blocks, path, first, findings)


def _used_once(blocks: tuple[Block, ...], path: str, first: int, findings: Findings) -> None:
    seen: dict[tuple[bool, str], Span] = {}
    for block in blocks:
        if not block.anchor:
            continue
        at = Span(path, first - 1 + block.line)
        key = (block.kind == "footnote", block.anchor)
        if key in seen:
            findings.add("MD309", at, anchor=block.anchor, first=str(seen[key]))
        seen.setdefault(key, at)
