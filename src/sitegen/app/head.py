"""The head of a translation, changed line by line: state, role, day and digests. Nothing else in a file moves."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Mapping

from sitegen.model.translation import TranslationState

_MADE_FROM = re.compile(
    r"^(\ufeff?made_from:)[ \t]*(\"[^\"\r\n]*\"|'[^'\r\n]*'|[^#\r\n]*?)([ \t]*(?:#[^\r\n]*)?)(?=\r?$)", re.MULTILINE
)
_HEAD = re.compile(r"(\ufeff?---[ \t]*\r?\n)(.*?)(?=^---[ \t]*\r?$)", re.DOTALL | re.MULTILINE)
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
    """Return a file with values in the lines of its head; a line that is not there comes after the one before."""
    head = _HEAD.match(text) if markdown else None
    first, last = (head.start(2), head.end(2)) if head else (0, len(text))
    return text[:first] + _with(text[first:last], values) + text[last:]


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


def with_digests(text: str, digests: Mapping[str, str]) -> str:
    """Return a file with other digests, pointer → digest, in ``made_from``."""
    line = digest_line(digests)
    return _MADE_FROM.sub(lambda match: f'{match.group(1)} "{line}"{match.group(3)}', text, count=1)


def digest_line(digests: Mapping[str, str]) -> str:
    """Return digests as ``made_from`` has them: blocks by their order, where none of them is left out."""
    blocks = [pointer for pointer in digests if pointer.isdigit()]
    whole = blocks == [str(number) for number in range(len(blocks))]
    return " ".join(value if whole and name.isdigit() else f"{name}={value}" for name, value in digests.items())


def _with(head: str, values: Mapping[str, str]) -> str:
    before = ""
    for name, value in values.items():
        line = re.compile(
            rf"^(\ufeff?{name}:[ \t]*)(\"[^\"\r\n]*\"|'[^'\r\n]*'|[^#\r\n]*?)(?=[ \t]*(?:#[^\r\n]*)?\r?$)", re.MULTILINE
        )
        if line.search(head):
            head = line.sub(lambda match, value=value: f"{match.group(1)}{value}", head, count=1)  # type: ignore[misc] # the default is text
        else:
            after = re.compile(rf"^{before}:[^\n]*?(\r?\n)", re.MULTILINE)
            head = after.sub(lambda match, n=name, v=value: f"{match.group()}{n}: {v}{match.group(1)}", head, count=1)  # type: ignore[misc] # the same
        before = name
    return head
