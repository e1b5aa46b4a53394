"""Where in a template an opening tag of a built page comes from: the tag that can have become it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_HOLE = "\0"
"""Stands for each character that Jinja replaces, so that places stay what they are."""
_TAG = re.compile(r"<([a-zA-Z][\w-]*)((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>")
_ATTRIBUTE = re.compile(r"([^\s=/>\"'\0]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"'\0]+)))?")


@dataclass(frozen=True, slots=True)
class Tag:
    """An opening tag, of a template or a page."""

    name: str
    at: int
    """Where it begins, in characters."""
    attributes: dict[str, str]
    loose: bool
    """Whether a template may give it more attributes than it writes out, or leave some of those away."""


def tags(text: str) -> Iterator[Tag]:
    """Yield the opening tags of a template or a page, in order."""
    plain = _JINJA.sub(lambda match: "".join("\n" if one == "\n" else _HOLE for one in match.group()), text)
    for match in _TAG.finditer(plain):
        found = _ATTRIBUTE.findall(match[2])
        attributes = {name.lower(): html.unescape("".join(values)) for name, *values in found}
        yield Tag(match[1].lower(), match.start(), attributes, _HOLE in _ATTRIBUTE.sub("", match[2]))


def likest(tag: str, templates: Iterable[tuple[str, str]]) -> tuple[str, str, list[int]]:
    """Return where an opening tag of a page can come from: the tags most like it of the first template with one such.

    Args:
        templates: path and text of each.

    Returns:
        Path, text and the places in it, in characters; none where no template has such a tag.
    """
    made = next(tags(tag), None)
    best = -1
    found: tuple[str, str, list[int]] = ("", "", [])
    for path, text in templates if made else ():
        scores = [(score, one.at) for one in tags(text) if (score := _likeness(one, made)) is not None]
        most = max((score for score, _ in scores), default=-1)
        if most > best:
            best, found = most, (path, text, [at for score, at in scores if score == most])
    return found


def _likeness(tag: Tag, made: Tag | None) -> int | None:
    """Return how many attributes a template's tag has word for word as a page's tag; None where it is another tag."""
    if made is None or tag.name != made.name or (set(made.attributes) - set(tag.attributes) and not tag.loose):
        return None
    score = 0
    for name, value in tag.attributes.items():
        if name not in made.attributes:
            if not tag.loose:
                return None
        elif value == made.attributes[name]:
            score += 1
        elif not _filled(value, made.attributes[name]):
            return None
    return score


def _filled(value: str, made: str) -> bool:
    """Say whether a value with holes can have become another: what stands before the first and after the last stays."""
    before, hole, _ = value.partition(_HOLE)
    return bool(hole) and made.startswith(before) and made.endswith(value.rpartition(_HOLE)[2])
