"""The head of a translation: state, role, day and digests. Nothing else in a file moves."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Mapping

from sitegen.exchange.blocks import divided, fields_of
from sitegen.exchange.fields import with_lines
from sitegen.model.translation import TranslationState

_PLAIN = re.compile(r"[^\W\d_][\w ,.()/-]*")
"""What YAML reads as text without quotation marks."""
_USUAL = {
    TranslationState.MACHINE: "maskinöversättning", TranslationState.DRAFT: "översättare",
    TranslationState.REVIEWED: "granskare",
}  # fmt: skip
"""Who made a translation, where nothing else is said."""


def signed(state: TranslationState, by: str, on: datetime.date) -> dict[str, str]:
    """Return the lines of a head that say who answers for a translation; ``by`` empty: the usual one of the state."""
    return {"state": state.value, "by": role(by or _USUAL[state]), "on": on.isoformat()}


def with_values(text: str, values: Mapping[str, str], *, markdown: bool) -> str:
    """Return a file with values, as YAML writes them, in its head; one that is not there comes after the one before.

    Raises:
        ValueError: there is no place for one.
    """
    if not markdown:
        return with_lines(text, values)
    head, body = divided(text)
    first, last = fields_of(head)
    return head[:first] + with_lines(head[first:last], values) + head[last:] + body


def role(by: str) -> str:
    """Return a role as YAML."""
    return by if _PLAIN.fullmatch(by) else json.dumps(by, ensure_ascii=False)


def beginning(
    state: TranslationState, by: str, on: datetime.date, digests: Mapping[str, str], *, markdown: bool
) -> str:
    """Return the head that a new translation begins with, its fields to follow.

    Args:
        by: role or method; empty: the usual one of the state.
        digests: pointer → digest of what it is made from.
    """
    lines = [f"{name}: {value}" for name, value in signed(state, by, on).items()]
    first = "---" if markdown else "format: 1"
    return "".join(f"{line}\n" for line in (first, *lines, f'made_from: "{digest_line(digests)}"'))


def with_digests(text: str, digests: Mapping[str, str], *, markdown: bool) -> str:
    """Return a file with other digests, pointer → digest, in ``made_from``; raises ValueError as ``with_values``."""
    return with_values(text, {"made_from": f'"{digest_line(digests)}"'}, markdown=markdown)


def digest_line(digests: Mapping[str, str]) -> str:
    """Return digests as ``made_from`` has them: blocks by their order, where none of them is left out."""
    blocks = [pointer for pointer in digests if pointer.isdigit()]
    whole = blocks == [str(number) for number in range(len(blocks))]
    return " ".join(value if whole and name.isdigit() else f"{name}={value}" for name, value in digests.items())
