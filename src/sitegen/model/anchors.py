"""Anchors of a text: where on its page a link can lead. The same in every language."""

from __future__ import annotations

import re
import unicodedata

from sitegen.model.text import Block, Ref

_TAG = re.compile(r"<[^>]*>")
_ENTITY = re.compile(r"&[a-z]+;")
_NOT_ID = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """Return text as an id: lower-case ASCII letters, digits and hyphens (å ä ö become a a o)."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return _NOT_ID.sub("-", plain).strip("-")[:48].strip("-")


def anchors(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """Return the anchor of each block: the editor's own, else one made from a heading's words; empty for others.

    Made from the source's blocks, so that a link leads to the same place in every language.
    """
    taken: set[str] = {block.anchor for block in blocks if block.anchor and block.kind != "footnote"}
    found: list[str] = []
    for block in blocks:
        anchor = "" if block.kind == "footnote" else block.anchor
        if not anchor and block.kind in {"h2", "h3", "h4", "h5", "h6"}:
            anchor = _free(slug(words(block)) or "del", taken)
        found.append(anchor)
        taken.add(anchor)
    return tuple(found)


def words(block: Block) -> str:
    """Return the words of a block without tags and holes."""
    text = "".join(segment if not isinstance(segment, Ref) else " " for segment in block.html)
    return _ENTITY.sub(" ", _TAG.sub("", text))


def _free(anchor: str, taken: set[str]) -> str:
    number = 2
    name = anchor
    while name in taken:
        name = f"{anchor}-{number}"
        number += 1
    return name
