"""What a reader takes, as JSON Schema: completion and red lines in editors come from what validates.

Source: https://json-schema.org/draft-07. YAML makes numbers of years and truth of ``yes``; to sitegen every scalar is
text, so that each is allowed where a text is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sitegen.load.schema import (
    FORMAT,
    ID,
    Checked,
    Choice,
    Each,
    Pattern,
    Prose,
    Reader,
    Record,
    Text,
    date,
    identifier,
    number,
    version,
)

Shape = dict[str, Any]
_TEXT: Shape = {"type": ["string", "number", "boolean"]}
_SIMPLE: Mapping[Callable[..., object], Shape] = {
    identifier: {"type": ["string", "number"], "pattern": f"^(?:{ID.pattern})$"},
    number: {"type": "integer", "minimum": 0, "maximum": 9999},
    date: {
        "type": ["string", "integer"],
        "pattern": r"^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$",
        "minimum": 1000,
        "maximum": 9999,
    },
    version: {"enum": [int(FORMAT), FORMAT]},
}
"""Reader of a scalar → what it takes."""


def document(reader: Reader, title: str) -> Shape:
    """Return the schema of a whole file."""
    return {"$schema": "http://json-schema.org/draft-07/schema#", "title": title, **shape(reader)}


def shape(reader: Reader) -> Shape:
    """Return what a reader takes; TypeError where it is none that can be described."""
    if isinstance(reader, Checked):
        return shape(reader.read)
    if isinstance(reader, Record):
        return _record(reader)
    if isinstance(reader, Each):
        return {"type": "array", "items": shape(reader.read)}
    if isinstance(reader, Pattern):
        return {**_TEXT, "pattern": f"^(?:{reader.form.pattern})$"}
    if isinstance(reader, Choice):
        return {"enum": list(reader.words)}
    if isinstance(reader, Prose):
        return {"type": "string"}
    if isinstance(reader, Text):
        return dict(_TEXT)
    return dict(_SIMPLE[reader]) if callable(reader) and reader in _SIMPLE else _unknown(reader)


def _record(record: Record) -> Shape:
    properties = {
        name: {**shape(key.read), **({"description": key.about} if key.about else {})}
        for name, key in record.keys.items()
    }
    required = [name for name, key in record.keys.items() if key.required]
    return {
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        **({"required": required} if required else {}),
    }


def _unknown(reader: Reader) -> Shape:
    message = f"{reader} cannot be described"
    raise TypeError(message)
