"""YAML to nodes with places. Scalars stay text until a schema types them: `no`, `08:30` and `0171` are words.

Composed by PyYAML's C loader where there is one (it is what makes a kommun of YAML quick), by its own else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from sitegen.diagnostics import Findings, Span
from sitegen.load.slips import Cuts, cut_above, cuts, is_part, new_thing, slip, without_hard_spaces, without_marks

_LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_SEPARATORS = str.maketrans("\x85\u2028\u2029", "   ")
"""Line ends of YAML 1.1 that no editor counts as such: pasted from a PDF, they would move every place below."""

MAX_DEPTH = 40
"""Deeper than any schema of ours; keeps the C loader and our own walk from running out of stack."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value, as text."""

    text: str
    span: Span
    text_at: Span
    """Place of the first character of the text: below the ``|`` of a literal block, after a quotation mark."""
    literal: bool = False
    """Whether it is a literal block, whose lines are lines of the file."""
    cut: bool = False
    """Whether a comment may have taken its end, or all of it (YML118)."""
    comment: str = ""
    """What stands behind it as a comment."""
    comment_at: Span | None = None


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values, in the order of the file."""

    items: tuple[tuple[Scalar, Node], ...]
    span: Span
    flow: bool = False
    """Whether it is written inside ``{}``."""

    def get(self, name: str) -> Node | None:
        """Return the value of a key; None where it is not there."""
        return next((value for key, value in self.items if key.text == name), None)


Node = Scalar | Sequence | Mapping


class _AliasError(Exception):
    """An alias or anchor was met."""

    def __init__(self, mark: Any) -> None:
        super().__init__()
        self.line: int = mark.line
        self.column: int = mark.column


def parse(text: str, path: str, findings: Findings, first_line: int = 1) -> Node | None:
    """Read one YAML document.

    Args:
        text: the document, decoded, with LF line ends.
        path: goes into every Span.
        findings: receives YML101 (not YAML), YML102 (a key given twice), YML103 (an alias), YML104 (a character
            that YAML forbids), YML105 (nested too deeply), YML118 (a comment that cuts a text), YML119
            (typographic marks around a value), YML120 (a - of a list is missing).
        first_line: line of the file on which ``text`` begins (the head of a Markdown file: 2).

    Returns:
        The document, or None where it could not be read, or is empty.

    Source: YAML 1.2.2 section 3.2.1.3 (keys of one mapping are unique).
    """
    text = without_hard_spaces(text.translate(_SEPARATORS))
    try:
        if _too_deep(text):
            findings.add("YML105", Span(path, first_line))
            return None
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.reader.ReaderError as error:
        before = _before(text, error)
        at = Span(path, before.count("\n") + first_line, len(before) - before.rfind("\n"))
        findings.add("YML104", at, character=f"U+{_code_point(error.character):04X}")
        return None
    except _AliasError as error:
        findings.add("YML103", Span(path, first_line + error.line, error.column + 1))
        return None
    except yaml.MarkedYAMLError as error:
        mark, problem = slip(text, error, _LOADER)
        cut = cut_above(text, mark.line) if mark else None
        if cut is not None:
            line, column, rest = cut
            findings.add("YML118", Span(path, first_line + line, column + 1), rest=rest)
            return None
        at = Span(path, first_line + (mark.line if mark else 0), (mark.column if mark else 0) + 1)
        findings.add("YML101", at, problem=problem)
        return None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        findings.add("YML101", Span(path, first_line), problem=str(error).splitlines()[0])
        return None
    return None if root is None else _node(root, _Place(path, first_line, text, cuts(text)), findings)


@dataclass(frozen=True, slots=True)
class _Place:
    path: str
    first_line: int
    text: str
    cuts: Cuts

    def scalar(self, node: yaml.ScalarNode, span: Span, findings: Findings) -> Scalar:
        """Return a value; YML118 where a comment takes the end of it, YML119 where it stands in typographic marks."""
        if node.style:
            return Scalar(node.value, span, self.text_of(node, span), node.style == "|")
        text = without_marks(node.value, span, findings)
        found = self.cuts.get((node.end_mark.line, node.end_mark.column))
        if found is None:
            return Scalar(text, span, self.text_of(node, span))
        column, rest = found
        at = Span(span.path, node.end_mark.line + self.first_line, column + 1)
        cut = is_part(rest)
        if cut:
            findings.add("YML118", at, rest=rest)
        return Scalar(text, span, self.text_of(node, span), cut=cut, comment="" if cut else rest, comment_at=at)

    def span(self, mark: yaml.Mark) -> Span:
        return Span(self.path, mark.line + self.first_line, mark.column + 1)

    def text_of(self, node: yaml.ScalarNode, span: Span) -> Span:
        """Place of the first character of a scalar's text."""
        if node.style not in {"|", ">"}:
            return Span(span.path, span.line, span.column + (node.style in {"'", '"'}))
        below = self.text.split("\n")[node.start_mark.line + 1 :]
        first = next((line for line in below if line.strip()), "")
        return Span(span.path, span.line + 1, len(first) - len(first.lstrip(" ")) + 1)


def _before(text: str, error: yaml.reader.ReaderError) -> str:
    """Return what stands before a forbidden character: the C reader counts bytes, PyYAML's own reader signs."""
    if error.encoding == "unicode":
        return text[: error.position]
    return text.encode()[: error.position].decode("utf-8", "ignore")


def _code_point(character: object) -> int:
    """Return a character as a number: PyYAML's C reader gives the number, its own reader the sign."""
    return character if isinstance(character, int) else ord(str(character)[:1] or "\0")


def _too_deep(text: str) -> bool:
    depth = 0
    for event in _events(text):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                return True
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return False


def _events(text: str) -> Iterator[yaml.Event]:
    """Yield parser events; aliases are refused here, before composing could expand them."""
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _AliasError(event.start_mark)
        yield event


def _node(node: yaml.Node, place: _Place, findings: Findings) -> Node:
    span = place.span(node.start_mark)
    if isinstance(node, yaml.ScalarNode):
        return place.scalar(node, span, findings)
    if isinstance(node, yaml.SequenceNode):
        return Sequence(tuple(_node(item, place, findings) for item in node.value), span)
    return _mapping(node, place, findings)


def _mapping(node: yaml.Node, place: _Place, findings: Findings) -> Mapping:
    seen: dict[str, Span] = {}
    items: list[tuple[Scalar, Node]] = []
    for key_node, value_node in node.value:
        key = _node(key_node, place, findings)
        if not isinstance(key, Scalar):
            findings.add("YML101", key.span, problem="a key must be a word")
            continue
        if key.text in seen and new_thing(key.text, next(iter(seen)), key.span.column):
            findings.add("YML120", key.span, key=key.text, first=str(seen[key.text]))
            break  # what follows belongs to a thing that is none yet
        if key.text in seen:
            findings.add("YML102", key.span, key=key.text, first=str(seen[key.text]))
            continue
        seen[key.text] = key.span
        items.append((key, _node(value_node, place, findings)))
    return Mapping(tuple(items), place.span(node.start_mark), bool(getattr(node, "flow_style", False)))
