"""Component values of CSS: what a selector, a condition or a value is made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import tinycss2

Node = Any
"""A component value of tinycss2, which has no types."""
_SIGN = re.compile(r"([>+~,])(?!=)")
_SPACE = re.compile(r"\s+")
_FETCHING = re.compile(r"url|src|image|(?:-webkit-)?image-set")


def place(node: Node) -> tuple[int, int]:
    """Return the line and column of anything that tinycss2 has read."""
    return node.source_line, node.source_column


def inside(part: Node) -> Iterable[Node]:
    """Return what stands in the brackets of a component value; nothing where it has none."""
    if part.type == "function":
        return tuple(part.arguments)
    return tuple(part.content) if part.type.endswith(" block") else ()


def every_part(parts: Iterable[Node]) -> Iterator[Node]:
    """Yield component values with all those inside of them."""
    for part in parts:
        yield part
        yield from every_part(inside(part))


def significant(parts: Iterable[Node]) -> tuple[Node, ...]:
    """Return component values without white space."""
    return tuple(part for part in parts if part.type != "whitespace")


def split(parts: Iterable[Node]) -> list[list[Node]]:
    """Return what stands between commas."""
    found: list[list[Node]] = [[]]
    for part in parts:
        if part == ",":
            found.append([])
        else:
            found[-1].append(part)
    return found


def written(parts: Iterable[Node]) -> str:
    """Return component values as text in which white space says nothing."""
    return _SPACE.sub(" ", _SIGN.sub(r" \1 ", tinycss2.serialize(list(parts)))).strip()


def addresses(parts: Iterable[Node]) -> Iterator[tuple[Node, str]]:
    """Yield each address that a browser fetches, with the part that names it."""
    for part in every_part(parts):
        if part.type == "url":
            yield part, part.value
        elif part.type == "function" and _FETCHING.fullmatch(part.lower_name):
            yield from ((part, one.value) for one in inside(part) if one.type == "string")
