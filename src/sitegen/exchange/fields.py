"""Fields of a YAML file: other words in their places, and new ones in the order of the source.

The file is never dumped. Comments, order, quotation marks and line ends of all that is not touched stay as they are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

import yaml

from sitegen.exchange.blocks import line_end
from sitegen.exchange.nodes import LOADER, Path, Place, end_of, nodes_of

_LISTS = frozenset(
    {"sections", "measures", "goals", "focus_areas", "terms", "facts", "contacts", "references", "files"}
)
"""Lists whose things have ids, by which translations name them."""

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
    nodes = nodes_of(text)
    there = {path: nodes[path] for path in wanted if path in nodes and _replaceable(nodes[path].node)}
    for path, place in sorted(there.items(), key=lambda item: -item[1].node.start_mark.index):
        text = _replaced(text, place, wanted[path])
    missing = [path for path in paths if path in wanted and path not in there]
    while missing:
        nodes = nodes_of(text)
        above = next(
            missing[0][:size] for size in range(len(missing[0]) - 1, -1, -1) if _collection(nodes, missing[0][:size])
        )
        size = len(above) + 1
        group = [path for path in missing if path[:size] == missing[0][:size]]
        text = _inserted(text, nodes, group, wanted, paths)
        missing = [path for path in missing if path not in group]
    return mark + text


def with_lines(text: str, values: Mapping[str, str]) -> str:
    """Return a YAML text with values, as YAML writes them on one line, at keys of its root; comments stay.

    A key that is not there gets a line below the one before it in ``values``.

    Raises:
        ValueError: it is no YAML, or has no place for one.
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    text, before = text.removeprefix("\ufeff"), ""
    try:
        for name, value in values.items():
            nodes = nodes_of(text)
            if (name,) in nodes:
                text = _line(text, nodes[name,].node, value)
            elif (before,) not in nodes or nodes[before,].flow:
                message = f"there is no place for {name}"
                raise ValueError(message)
            else:
                at = _line_after(text, end_of(text, nodes[before,].node))
                text = f"{text[:at]}{line_end(text)}{name}: {value}{text[at:]}"
            before = name
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error
    return mark + text


def _line(text: str, node: yaml.Node, value: str) -> str:
    """Return a text with another value in the place of a node; a comment behind the sign of a block stays behind it."""
    start, end = int(node.start_mark.index), end_of(text, node)
    if getattr(node, "style", None) in {"|", ">"}:
        _, sign, comment = text[start : _line_after(text, start)].partition(" #")
        value += sign + comment
    space = " " if text[:start].endswith(":") else ""
    return text[:start] + space + value + text[end:]


def _line_after(text: str, at: int) -> int:
    """Return where the line ends that a place is in."""
    return next((number for number in range(at, len(text)) if text[number] in "\r\n"), len(text))


def scalar(value: str) -> str:
    """Return a text of one line as YAML: plain where it can be, else in quotation marks."""
    return _scalar(value, 0, flow=True)


def fresh(words: Mapping[str, str]) -> str:
    """Return the fields of a new file, in the order that is given."""
    tree: Tree = {}
    for pointer, value in words.items():
        _grow(tree, path_of(pointer), value)
    return "".join(f"{line}\n" for line in _lines(tree, 0, ()))


def _collection(nodes: dict[Path, Place], path: Path) -> bool:
    return path in nodes and isinstance(nodes[path].node, yaml.CollectionNode)


def _replaceable(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) or (isinstance(node, yaml.MappingNode) and not node.value)


def _replaced(text: str, place: Place, value: str) -> str:
    node = place.node
    style = getattr(node, "style", None)
    new = _scalar(value, place.indent, flow=place.flow, quoted=style if style in {"'", '"'} else "")
    start, end = int(node.start_mark.index), end_of(text, node)
    new = f" {new}" if text[:start].endswith(":") else new  # there was nothing behind the key
    rest = text[end : _line_after(text, end)]
    if "\n" in new and not place.flow and rest.strip():  # a comment: it would be a part of the last line
        sign, _, lines = new.partition("\n")
        new, end = f"{sign}{rest}\n{lines}", end + len(rest)
    return text[:start] + new.replace("\n", line_end(text)) + text[end:]


def _inserted(
    text: str, nodes: dict[Path, Place], group: list[Path], wanted: Mapping[Path, str], order: list[Path]
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


def _split(path: Path, nodes: dict[Path, Place]) -> tuple[Path, str]:
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
    at = text.find("\n", end_of(text, before if before is not None else node))
    return text.rstrip("\r\n") + end + new if at < 0 else text[: at + 1] + new + text[at + 1 :]


def _into_flow(text: str, node: yaml.CollectionNode, tree: Tree, names: list[str]) -> str:
    before, after = _neighbours(node, next(iter(tree)), names)
    sequence = isinstance(node, yaml.SequenceNode)
    new = ", ".join(_flow(value) if sequence else f"{_key(key)}: {_flow(value)}" for key, value in tree.items())
    if before is not None:
        at = end_of(text, before)
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
        root = yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError:
        return False
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    return len(pairs) == 1 and isinstance(pairs[0][1], yaml.ScalarNode) and pairs[0][1].value == value
