"""Fields of a YAML file: other words in their places, and new ones in the order of the source.

The file is never dumped. Comments, order, quotation marks and line ends of all that is not touched stay as they are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import yaml

from sitegen.exchange.blocks import line_end

_LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LISTS = frozenset(
    {"sections", "measures", "goals", "focus_areas", "terms", "facts", "contacts", "references", "files"}
)
"""Lists whose things have ids, by which translations name them."""

_COMMENT = re.compile(r" *#")

Path = tuple[str, ...]
Fields = Mapping[str, "str | Sequence[Fields]"]
"""Key → value, as YAML writes it, or things of a list below."""
Tree = dict[str, "Tree | str"]


def path_of(pointer: str) -> Path:
    """Return the keys of a pointer; a file's name in ``files.files/karta.svg.alt`` is one key, dots and all."""
    if pointer.startswith("files."):
        first, _, rest = pointer.partition(".")
        middle, _, last = rest.rpartition(".")
        return first, middle, last
    return tuple(pointer.split("."))


def with_words(text: str, words: Mapping[str, str], order: Sequence[str]) -> str:
    """Return a YAML text with other words in some fields.

    Args:
        text: the document, with a mapping at its root.
        words: pointer → text; one with several lines is Markdown.
        order: pointers of the source, in its order.
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    text = text.removeprefix("\ufeff")
    wanted = {path_of(pointer): value for pointer, value in words.items()}
    paths = [path_of(pointer) for pointer in order]
    nodes = _nodes(text)
    there = {path: nodes[path] for path in wanted if path in nodes and _replaceable(nodes[path].node)}
    for path, place in sorted(there.items(), key=lambda item: -item[1].node.start_mark.index):
        text = _replaced(text, place, wanted[path])
    missing = [path for path in paths if path in wanted and path not in there]
    while missing:
        nodes = _nodes(text)
        above = next(
            missing[0][:size] for size in range(len(missing[0]) - 1, -1, -1) if _collection(nodes, missing[0][:size])
        )
        size = len(above) + 1
        group = [path for path in missing if path[:size] == missing[0][:size]]
        text = _inserted(text, nodes, group, wanted, paths)
        missing = [path for path in missing if path not in group]
    return mark + text


def with_item(text: str, name: str, item: str) -> str:
    """Return a YAML text with one word more at the end of a list at its root, where the list has not got it.

    A text that has no such list, or an empty one, is returned as it is.
    """
    nodes = _nodes(text)
    place = nodes.get((name,))
    if place is None or not isinstance(place.node, yaml.SequenceNode) or not place.node.value:
        return text
    if item in {getattr(one, "value", None) for one in place.node.value}:
        return text
    end = _end(text, place.node.value[-1])
    before = ", " if place.node.flow_style else line_end(text) + " " * place.node.start_mark.column + "- "
    return text[:end] + before + item + text[end:]


def with_list(text: str, name: str, items: Sequence[str]) -> str:
    """Return a YAML text with other words in a list at its root; as it is where it has no such list."""
    place = _nodes(text).get((name,))
    if place is None or not isinstance(place.node, yaml.SequenceNode):
        return text
    end = _end(text, place.node) if place.node.value else int(place.node.end_mark.index)
    return f"{text[: place.node.start_mark.index]}[{', '.join(items)}]{text[end:]}"


def scalar(value: str) -> str:
    """Return a text of one line as YAML: plain where it can be, else in quotation marks."""
    return _scalar(value, 0, flow=True)


def with_thing(text: str, path: Path, fields: Fields) -> str:
    """Return a YAML text with one thing more at the end of a list; the list is begun where there is none.

    Args:
        path: keys of the list, and places in lists above it; those above must be there.

    Raises:
        ValueError: what stands there is not a list with one thing on each line.
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    return mark + _with_thing(text.removeprefix("\ufeff"), path, fields)


def _with_thing(text: str, path: Path, fields: Fields) -> str:
    end = line_end(text)
    nodes = _nodes(text)
    node = nodes[path].node if path in nodes else None
    if node is None:
        return _with_list(text, nodes, path, fields)
    if not node.value:
        return _filled_list(text, nodes[path], fields)
    if not isinstance(node, yaml.SequenceNode) or node.flow_style:
        message = f"{path[-1]} is not a list with one thing on each line"
        raise ValueError(message)
    column = node.start_mark.column
    lines = text[_end(text, node) :].split("\n")
    last = 0  # what stands on its last line, and its comments below, stay with the thing before
    while last + 1 < len(lines) and (comment := _COMMENT.match(lines[last + 1])) and comment.end() - 1 > column:
        last += 1
    at = _end(text, node) + len("\n".join(lines[: last + 1]).rstrip("\r"))
    return f"{text[:at]}{end}{_thing(fields, column, end).removesuffix(end)}{text[at:]}"


def _filled_list(text: str, place: _Place, fields: Fields) -> str:
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


def _with_list(text: str, nodes: Mapping[Path, _Place], path: Path, fields: Fields) -> str:
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
    at = text.find("\n", _end(text, above.node))
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


def fresh(words: Mapping[str, str]) -> str:
    """Return the fields of a new file, in the order that is given."""
    tree: Tree = {}
    for pointer, value in words.items():
        _grow(tree, path_of(pointer), value)
    return "".join(f"{line}\n" for line in _lines(tree, 0, ()))


@dataclass(frozen=True, slots=True)
class _Place:
    node: yaml.Node
    flow: bool
    """Whether it stands inside ``{}`` or ``[]``."""
    indent: int
    """Column of the key or dash that it belongs to."""


def _nodes(text: str) -> dict[Path, _Place]:
    root = yaml.compose(text, Loader=_LOADER)
    found: dict[Path, _Place] = {}
    if root is not None:
        _walk(root, (), _Place(root, flow=False, indent=-1), found)
    return found


def _walk(node: yaml.Node, path: Path, place: _Place, found: dict[Path, _Place]) -> None:
    found[path] = place
    flow = place.flow or bool(getattr(node, "flow_style", False))
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            _walk(value, (*path, str(key.value)), _Place(value, flow, key.start_mark.column), found)
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            _walk(value, (*path, str(number)), _Place(value, flow, node.start_mark.column), found)


def _collection(nodes: dict[Path, _Place], path: Path) -> bool:
    return path in nodes and isinstance(nodes[path].node, yaml.CollectionNode)


def _replaceable(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) or (isinstance(node, yaml.MappingNode) and not node.value)


def _end(text: str, node: yaml.Node) -> int:
    """Return where the last sign of a value stands: a block's own end mark lies beyond comments and empty lines."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(text, last[1] if isinstance(node, yaml.MappingNode) else last)
    start, end = int(node.start_mark.index), int(node.end_mark.index)
    return start + len(text[start:end].rstrip())


def _replaced(text: str, place: _Place, value: str) -> str:
    node = place.node
    style = getattr(node, "style", None)
    new = _scalar(value, place.indent, flow=place.flow, quoted=style if style in {"'", '"'} else "")
    start, end = int(node.start_mark.index), _end(text, node)
    new = f" {new}" if text[:start].endswith(":") else new  # there was nothing behind the key
    return text[:start] + new.replace("\n", line_end(text)) + text[end:]


def _inserted(
    text: str, nodes: dict[Path, _Place], group: list[Path], wanted: Mapping[Path, str], order: list[Path]
) -> str:
    """Return the text with all that is missing below one key."""
    above, key = _split(group[0], nodes)
    size = len(above)
    tree: Tree = {}
    for path in group:
        _grow(tree, path[size:], wanted[path])
    node, flow = nodes[above].node, nodes[above].flow
    assert isinstance(node, yaml.CollectionNode)
    names = list(dict.fromkeys(path[size] for path in order if path[:size] == above and len(path) > size))
    if isinstance(node, yaml.SequenceNode):
        tree = _filled(tree, len(node.value), int(key))
    if flow or node.flow_style:
        return _into_flow(text, node, tree, names)
    return _into_block(text, node, tree, above, names)


def _split(path: Path, nodes: dict[Path, _Place]) -> tuple[Path, str]:
    size = next(size for size in range(len(path) - 1, -1, -1) if _collection(nodes, path[:size]))
    return path[:size], path[size]


def _filled(tree: Tree, length: int, key: int) -> Tree:
    """Return what is added to a list: an item that is not translated is empty, so that the next has its place."""
    empty: Tree = {str(number): {} for number in range(length, key)}
    return empty | tree


def _into_block(text: str, node: yaml.CollectionNode, tree: Tree, above: Path, names: list[str]) -> str:
    end = line_end(text)
    indent = int(node.start_mark.column)
    before, after = _neighbours(node, next(iter(tree)), names)
    lines = _listed(tree, indent, above) if isinstance(node, yaml.SequenceNode) else _lines(tree, indent, above)
    new = "".join(f"{line}\n" for line in lines).replace("\n", end)
    if before is None and after is not None:
        start = int(after.start_mark.index)
        at = text.rfind("\n", 0, start) + 1
        if not text[at:start].strip():  # else it stands behind a dash
            return text[:at] + new + text[at:]
    at = text.find("\n", _end(text, before if before is not None else node))
    return text.rstrip("\r\n") + end + new if at < 0 else text[: at + 1] + new + text[at + 1 :]


def _into_flow(text: str, node: yaml.CollectionNode, tree: Tree, names: list[str]) -> str:
    before, after = _neighbours(node, next(iter(tree)), names)
    sequence = isinstance(node, yaml.SequenceNode)
    new = ", ".join(_flow(value) if sequence else f"{_key(key)}: {_flow(value)}" for key, value in tree.items())
    if before is not None:
        at = _end(text, before)
        return f"{text[:at]}, {new}{text[at:]}"
    if after is not None:
        at = int(after.start_mark.index)
        return f"{text[:at]}{new}, {text[at:]}"
    at = int(node.start_mark.index) + 1
    return text[:at] + new + text[at:]


def _neighbours(node: yaml.CollectionNode, key: str, names: list[str]) -> tuple[yaml.Node | None, yaml.Node | None]:
    """Return the value that a new one comes after, else the key that it comes before; both may be None."""
    if isinstance(node, yaml.SequenceNode):
        return (node.value[-1] if node.value else None), None
    there = {str(one.value): (one, value) for one, value in node.value}
    place = names.index(key)
    for name in reversed(names[:place]):
        if name in there:
            return there[name][1], None
    for name in names[place + 1 :]:
        if name in there:
            return None, there[name][0]
    return (node.value[-1][1] if node.value else None), None


def _grow(tree: Tree, path: Path, value: str) -> None:
    for key in path[:-1]:
        inner = tree.setdefault(key, {})
        assert isinstance(inner, dict)
        tree = inner
    tree[path[-1]] = value


def _lines(tree: Tree, indent: int, above: Path) -> Iterator[str]:
    """Yield the lines of a mapping in block style."""
    space = " " * indent
    for key, value in tree.items():
        if isinstance(value, str):
            yield f"{space}{_key(key)}: {_scalar(value, indent, flow=False)}"
        elif _is_list(value, (*above, key)):
            yield f"{space}{_key(key)}:"
            yield from _listed(_filled_all(value), indent + 2, (*above, key))
        else:
            yield f"{space}{_key(key)}:"
            yield from _lines(value, indent + 2, (*above, key))


def _listed(tree: Tree, indent: int, above: Path) -> Iterator[str]:
    """Yield the lines of a list in block style."""
    space = " " * indent
    for key, value in tree.items():
        if isinstance(value, str):
            yield f"{space}- {_scalar(value, indent, flow=False)}"
        elif not value:
            yield f"{space}- {{}}"
        else:
            inner = list(_lines(value, indent + 2, (*above, key)))
            yield f"{space}- {inner[0].lstrip()}"
            yield from inner[1:]


def _is_list(tree: Tree, path: Path) -> bool:
    """Say whether what stands at a path is a list of places, and not of things with ids."""
    named = len(path) == 1 and path[0] in _LISTS
    return not named and all(re.fullmatch(r"\d+", key) for key in tree)


def _filled_all(tree: Tree) -> Tree:
    last = max(int(key) for key in tree)
    return {str(number): tree.get(str(number), {}) for number in range(last + 1)}


def _flow(value: Tree | str) -> str:
    if isinstance(value, str):
        return _scalar(value, 0, flow=True)
    if value and all(re.fullmatch(r"\d+", key) for key in value):
        return "[" + ", ".join(_flow(item) for item in _filled_all(value).values()) + "]"
    return "{" + ", ".join(f"{_key(key)}: {_flow(item)}" for key, item in value.items()) + "}"


def _key(key: str) -> str:
    return key if re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._/-]*", key) else json.dumps(key, ensure_ascii=False)


def _scalar(value: str, indent: int, *, flow: bool, quoted: str = "") -> str:
    """Return a value as YAML: plain where it can be, else in the quotation marks of the old one; lines as a block."""
    quotes = json.dumps(value, ensure_ascii=False)
    single = "'" + value.replace("'", "''") + "'"
    block = _block(value, indent)
    if "\n" in value:
        return quotes if flow or not _means(f"k: {_block(value, 0)}\n", value) else block
    for form in ([] if quoted else [value]) + ([single, quotes] if quoted == "'" else [quotes]):
        if _means(f"{{k: {form}}}" if flow else f"k: {form}\n", value):
            return form
    return json.dumps(value)


def _block(value: str, indent: int) -> str:
    space = " " * (indent + 2)
    head = "|" if value.endswith("\n") else "|-"
    lines = value.rstrip("\n").split("\n")
    return "\n".join([head, *(f"{space}{line}" if line else "" for line in lines)])


def _means(text: str, value: str) -> bool:
    """Say whether a text of one key gives a value."""
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError:
        return False
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    return len(pairs) == 1 and isinstance(pairs[0][1], yaml.ScalarNode) and pairs[0][1].value == value
