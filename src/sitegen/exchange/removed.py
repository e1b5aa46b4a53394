"""Fields taken out of a YAML file, with what stands below them; comments, order and line ends of all else stay."""

from __future__ import annotations

import re
from collections.abc import Iterable

import yaml

from sitegen.exchange.nodes import Path, end_of, nodes_of

_REST = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)?")


def without(text: str, paths: Iterable[Path]) -> str:
    """Return a YAML text without some of its fields; a field above that is empty then goes too.

    Args:
        paths: keys from the root. What a path leads through must be fields on lines of their own.

    Raises:
        ValueError: one of them stands inside ``{}`` or in a list, or is not there.
        yaml.YAMLError: it is no YAML.
    """
    for path in paths:
        text = _without(text, path)
    return text


def _without(text: str, path: Path) -> str:
    nodes = nodes_of(text)
    above = nodes.get(path[:-1])
    if path not in nodes or above is None or not isinstance(above.node, yaml.MappingNode) or above.node.flow_style:
        message = f"{'.'.join(path)} is no field on a line of its own"
        raise ValueError(message)
    if len(above.node.value) == 1 and len(path) > 1:
        return _without(text, path[:-1])
    key, value = next(pair for pair in above.node.value if str(pair[0].value) == path[-1])
    start = int(key.start_mark.index) - int(key.start_mark.column)
    rest = _REST.match(text, max(end_of(text, value), int(key.end_mark.index)))
    return text[:start] + text[rest.end() if rest else len(text) :]
