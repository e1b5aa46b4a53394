"""Tables of many columns, made ready to be read as a list where the screen is narrow.

Each cell then holds the name of its column, hidden from those who listen: to them it is still a table. Browsers forget
that of parts which a style sheet shows as blocks, so every part says its role in words (docs/standards.md A8).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from markdown_it.token import Token

MANY = 3
"""From how many columns on a table is a list on a phone: two have room beside each other."""
ROLES = {"thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "th": "columnheader", "td": "cell"}
_TEXT = {"text", "text_special", "code_inline"}


def columns(inner: Sequence[Token]) -> tuple[str, ...]:
    """Return the names of a table's columns as plain text; none where it has too few to be a list."""
    heads = [after.children or [] for token, after in pairwise(inner) if token.type == "th_open"]
    names = tuple("".join(child.content for child in head if child.type in _TEXT) for head in heads)
    return names if len(names) >= MANY else ()


@dataclass(slots=True)
class Table:
    """Writes the tags of one table in their order."""

    names: tuple[str, ...]
    """HTML of the name of each column; none where the table is no list on any screen."""
    place: int = 0
    """How many cells of the row have begun."""

    def tag(self, kind: str, *, opening: bool) -> str:
        """Return a tag. The first cell of a row heads the entry of the list, with no name before it."""
        if kind == "tr":
            self.place = 0
        named = bool(self.names) and kind == "td"
        self.place += opening and named
        if not opening:
            return "</span></td>" if named and self.place > 1 else f"</{kind}>"
        scope = ' scope="col"' if kind == "th" else ""
        role = f' role="{ROLES[kind]}"' if self.names else ""
        name = self.names[self.place - 1] if named and self.place > 1 else None
        before = "" if name is None else f'<span class="cell-name" aria-hidden="true">{name}</span><span>'
        return f"<{kind}{scope}{role}>{before}"
