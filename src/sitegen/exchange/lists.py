"""Words and things added to the lists of a YAML file. Comments, order, marks and line ends of all else stay."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import yaml

from sitegen.exchange.blocks import line_end
from sitegen.exchange.nodes import Path, Place, end_of, nodes_of

_COMMENT = re.compile(r" *#")
_MARK = "\ufeff"

Fields = Mapping[str, "str | Sequence[Fields]"]
"""Key → value, as YAML writes it, or things of a list below."""


def with_item(text: str, name: str, item: str) -> str:
    """Return a YAML text with one word more at the end of a list at its root, where the list has not got it.

    A text that has no such list, or an empty one, is returned as it is.

    Raises:
        yaml.YAMLError: it is no YAML.
    """
    mark, bare = _unmarked(text)
    place = nodes_of(bare).get((name,))
    if place is None or not isinstance(place.node, yaml.SequenceNode) or not place.node.value:
        return text
    if item in {getattr(one, "value", None) for one in place.node.value}:
        return text
    end = end_of(bare, place.node.value[-1])
    if place.node.flow_style:
        return f"{mark}{bare[:end]}, {item}{bare[end:]}"
    rest = re.compile(r"[^\r\n]*").match(bare, end)  # a comment behind the last one belongs to that
    end = rest.end() if rest else end
    return f"{mark}{bare[:end]}{line_end(bare)}{' ' * place.node.start_mark.column}- {item}{bare[end:]}"


def with_list(text: str, name: str, items: Sequence[str]) -> str:
    """Return a YAML text with other words in a list at its root; as it is where it has no such list."""
    mark, bare = _unmarked(text)
    place = nodes_of(bare).get((name,))
    if place is None or not isinstance(place.node, yaml.SequenceNode):
        return text
    end = end_of(bare, place.node) if place.node.value else int(place.node.end_mark.index)
    return f"{mark}{bare[: place.node.start_mark.index]}[{', '.join(items)}]{bare[end:]}"


def _unmarked(text: str) -> tuple[str, str]:
    """Return the byte order mark that a text begins with, or nothing; and the rest."""
    return (_MARK, text.removeprefix(_MARK)) if text.startswith(_MARK) else ("", text)


def with_thing(text: str, path: Path, fields: Fields) -> str:
    """Return a YAML text with one thing more at the end of a list; the list is begun where there is none.

    Args:
        path: keys of the list, and places in lists above it; those above must be there.

    Raises:
        ValueError: what stands there is not a list with one thing on each line.
    """
    mark, bare = _unmarked(text)
    return mark + _with_thing(bare, path, fields)


def _with_thing(text: str, path: Path, fields: Fields) -> str:
    end = line_end(text)
    nodes = nodes_of(text)
    node = nodes[path].node if path in nodes else None
    if node is None:
        return _with_list(text, nodes, path, fields)
    if not node.value:
        return _filled_list(text, nodes[path], fields)
    if not isinstance(node, yaml.SequenceNode) or node.flow_style:
        message = f"{path[-1]} is not a list with one thing on each line"
        raise ValueError(message)
    column = node.start_mark.column
    lines = text[end_of(text, node) :].split("\n")
    last = 0  # what stands on its last line, and its comments below, stay with the thing before
    while last + 1 < len(lines) and (comment := _COMMENT.match(lines[last + 1])) and comment.end() - 1 > column:
        last += 1
    at = end_of(text, node) + len("\n".join(lines[: last + 1]).rstrip("\r"))
    return f"{text[:at]}{end}{_thing(fields, column, end).removesuffix(end)}{text[at:]}"


def _filled_list(text: str, place: Place, fields: Fields) -> str:
    """Return a text with one thing in a list that has none: ``[]``, or nothing behind its key."""
    if place.flow or "#" in text[int(place.node.start_mark.index) : int(place.node.end_mark.index)]:
        message = "it cannot stand on a line of its own"
        raise ValueError(message)
    start = int(place.node.start_mark.index)
    end = int(place.node.end_mark.index)
    before, after = text[:start].rstrip(" "), text[end:]
    added = _thing(fields, place.indent + 2, line_end(text)).removesuffix(line_end(text))
    if not before.endswith(":"):
        message = "it is not behind its key"
        raise ValueError(message)
    return f"{before}{line_end(text)}{added}{after}"


def _with_list(text: str, nodes: Mapping[Path, Place], path: Path, fields: Fields) -> str:
    """Return a text with a list of one thing at the end of the mapping that it belongs to."""
    end = line_end(text)
    above = nodes.get(path[:-1])
    if above is None or (len(path) == 1 and not getattr(above.node, "flow_style", False)):
        before = "" if text.endswith(("\n", "\r")) or not text else end
        return f"{text}{before}{path[0]}:{end}{_thing(fields, 2, end)}"
    if not isinstance(above.node, yaml.MappingNode) or above.flow or above.node.flow_style:
        message = f"{path[-1]} cannot stand on a line of its own"
        raise ValueError(message)
    column = above.node.start_mark.column
    at = text.find("\n", end_of(text, above.node))
    at = len(text) if at < 0 else at + 1
    before = "" if text[:at].endswith("\n") else end
    return f"{text[:at]}{before}{' ' * column}{path[-1]}:{end}{_thing(fields, column + 2, end)}{text[at:]}"


def _thing(fields: Fields, column: int, end: str) -> str:
    """Return the lines of one thing in a list whose dashes stand in a column."""
    lines = ""
    for number, (key, value) in enumerate(fields.items()):
        lines += f"{' ' * column}{'  ' if number else '- '}{key}:"
        if isinstance(value, str):
            lines += f" {value}{end}"
        else:
            lines += end + "".join(_thing(one, column + 4, end) for one in value)
    return lines
