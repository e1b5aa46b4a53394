"""Fingerprints: the same frozen value, the same digest, on any machine and in any process."""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import fields, is_dataclass
from enum import Enum

from sitegen.diagnostics import Span


def fingerprint(value: object) -> str:
    """Return the SHA-256 of a value of str, int, bool, None, bytes, date, Enum, tuple or frozen dataclass.

    Raises TypeError for anything else, and for a Span: a line added above must wake nothing.
    """
    parts: list[bytes] = []
    _encode(value, parts)
    return hashlib.sha256(b"".join(parts)).hexdigest()


def _encode(value: object, parts: list[bytes]) -> None:
    """Append an encoding in which no two different values look alike (each length stands before its bytes)."""
    kind = type(value)
    if kind is str:
        data = str(value).encode("utf-8", "surrogatepass")
        parts.append(b"s%d:" % len(data))
        parts.append(data)
    elif kind is tuple:
        assert isinstance(value, tuple)
        parts.append(b"t%d:" % len(value))
        for item in value:
            _encode(item, parts)
    elif value is None or kind is bool or kind is int:
        parts.append(b"i%s;" % repr(value).encode())
    else:
        _encode_rare(value, parts)


def _encode_rare(value: object, parts: list[bytes]) -> None:
    if isinstance(value, Span):
        message = "a Span is a place, not content: it must not be part of a view"
        raise TypeError(message)
    if isinstance(value, Enum):
        parts.append(b"e")
        _encode(f"{type(value).__name__}.{value.name}", parts)
    elif isinstance(value, str):  # a str subclass: markup
        _encode(str.__str__(value), parts)
    elif isinstance(value, datetime.date):
        parts.append(b"d" + value.isoformat().encode())
    elif isinstance(value, bytes):
        parts.append(b"b%d:" % len(value))
        parts.append(value)
    elif is_dataclass(value) and not isinstance(value, type):
        parts.append(b"c" + type(value).__name__.encode() + b":")
        for item in fields(value):
            _encode(getattr(value, item.name), parts)
    else:
        message = f"no fingerprint for {type(value).__name__}"
        raise TypeError(message)
