"""Where the values of a YAML text stand in it, as PyYAML sees them: the text itself is never dumped."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Path = tuple[str, ...]
"""Keys, and places in lists, from the root."""


@dataclass(frozen=True, slots=True)
class Place:
    """One value."""

    node: yaml.Node
    flow: bool
    """Whether it stands inside ``{}`` or ``[]``."""
    indent: int
    """Column of the key or dash that it belongs to."""


def nodes_of(text: str) -> dict[Path, Place]:
    """Return the place of each value; ``()`` is the root.

    Raises:
        yaml.YAMLError: it is no YAML.
    """
    root = yaml.compose(text, Loader=LOADER)
    found: dict[Path, Place] = {}
    if root is not None:
        _walk(root, (), Place(root, flow=False, indent=-1), found)
    return found


def _walk(node: yaml.Node, path: Path, place: Place, found: dict[Path, Place]) -> None:
    found[path] = place
    flow = place.flow or bool(getattr(node, "flow_style", False))
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            _walk(value, (*path, str(key.value)), Place(value, flow, key.start_mark.column), found)
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            _walk(value, (*path, str(number)), Place(value, flow, node.start_mark.column), found)


def end_of(text: str, node: yaml.Node) -> int:
    """Return where the last sign of a value stands: a block's own end mark lies beyond comments and empty lines."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return end_of(text, last[1] if isinstance(node, yaml.MappingNode) else last)
    start, end = int(node.start_mark.index), int(node.end_mark.index)
    return start + len(text[start:end].rstrip())
