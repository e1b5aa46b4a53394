"""Slips in YAML: what is read as something else than somebody meant, and where a fault begins that is met later."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml

from sitegen.diagnostics import Findings, Span

_PART = re.compile(r"#(?:[^\s#]| \d)")
"""How a comment begins that is part of a text: whoever writes one puts a space behind the ``#``, and then a word."""
_OPENING, _CLOSING = "”“„«»‘’", "”“»«’‘"
_ALL = re.compile(f"[{_OPENING}]")
_CURLY_VALUE = re.compile(rf"(?:^|[:\-,{{\[])[ \t]+[{_OPENING}]")
_FIELD = re.compile(r"\n[ \t]*(?:- )?[A-Za-z_-]+:(?:\s|\Z)")
"""A field at the beginning of a line: inside a quotation it was to be one by itself."""
CURLY = "typographic quotation marks"
"""What is wrong where a value with a colon stands in ” and ”, as it is told with YML101."""

_HARD = re.compile(r"(?m)^([ \u00a0]*(?:-[ \u00a0]+)?(?:[A-Za-z_-]+:\u00a0*)?)")
"""What stands before a value: spaces, a dash, a name."""

Cuts = Mapping[tuple[int, int], tuple[int, str]]
"""Line and column (from 0) where a value can end → column and words of what follows it as a comment."""


def cuts(text: str) -> Cuts:
    """Return where a comment follows a value.

    Source: YAML 1.2.2 section 6.6 (a comment begins at # after a space).
    """
    found: dict[tuple[int, int], tuple[int, str]] = {}
    for number, line in enumerate(text.split("\n") if "#" in text else ()):
        column = _comment(line)
        before = line[:column].rstrip()
        if column > 0 and before:
            found[number, len(before)] = (column, line[column:].rstrip())
    return found


def _comment(line: str) -> int:
    """Return the column of the first ``#`` behind a space; -1 where there is none."""
    column = line.find("#")
    while column >= 0 and line[column - 1 : column] not in {" ", "\t"}:
        column = line.find("#", column + 1)
    return column


def is_part(comment: str) -> bool:
    """Say whether a comment must be the end of the value before it: as in ``Plan #1`` and ``rum # 3``."""
    return bool(_PART.match(comment))


def cut_above(text: str, line: int) -> tuple[int, int, str] | None:
    """Return line, column (from 0) and words of a comment that takes the end of ``{}`` or ``[]`` there or above."""
    lines = text.split("\n")
    for (number, _), (column, rest) in cuts(text).items():
        before = lines[number][:column]
        open_there = before.count("{") > before.count("}") or before.count("[") > before.count("]")
        if number <= line and open_there and re.search(r"[}\]]", rest):
            return number, column, rest
    return None


def without_hard_spaces(text: str) -> str:
    """Return a text whose indents, and places behind names, are of spaces that YAML knows: Word's look like them."""
    if "\u00a0" not in text:
        return text
    return _HARD.sub(lambda match: match.group().replace("\u00a0", " "), text)


def without_marks(text: str, at: Span, findings: Findings) -> str:
    """Return the text of a plain value; YML119 where typographic marks stand around it as if they were YAML's own."""
    inner = text[1:-1]
    if len(text) < 3 or text[0] not in _OPENING or text[-1] not in _CLOSING or _ALL.search(inner):
        return text
    findings.add("YML119", at, text=inner)
    return inner


def new_thing(key: str, first: str, column: int) -> bool:
    """Say whether a field that stands twice begins a thing of a list whose ``-`` was forgotten: it is the first one."""
    return key == first and column > 1


def slip(text: str, error: yaml.MarkedYAMLError, loader: type[Any]) -> tuple[yaml.Mark | None, str]:
    """Return where a fault stands, and what it is: a quotation mark that is not closed is told where it opens."""
    quoted = "quoted scalar" in str(error.context)
    mark = (error.context_mark if quoted else None) or error.problem_mark or error.context_mark
    problem = str(error.problem or error.context)
    if mark is None or quoted:
        return mark, problem
    opened = _opened(text, mark.line, loader)
    if opened is not None:
        return opened, "found unexpected end of stream"
    line = text.split("\n")[mark.line : mark.line + 1]
    if line and _CURLY_VALUE.search(line[0]):
        return mark, CURLY
    return mark, problem


def _opened(text: str, line: int, loader: type[Any]) -> yaml.Mark | None:
    """Return where the quotation begins that ends on a line and has fields in it, so that its end is not its own."""
    found = None
    try:
        for token in yaml.scan(text, Loader=loader):
            quoted = isinstance(token, yaml.ScalarToken) and token.style in {"'", '"'}
            if quoted and token.start_mark.line < token.end_mark.line <= line:
                inside = text.split("\n")[token.start_mark.line : token.end_mark.line + 1]
                found = token.start_mark if _FIELD.search("\n".join(inside)) else found
    except yaml.YAMLError:
        pass  # what was read before is enough
    return found
