"""How what a page says may have been written in a source: patterns for Markdown, YAML, catalogs and templates."""

from __future__ import annotations

import re

from sitegen.checks.pages.page import Broken

AT = "at"
"""Name of the group of a pattern that holds the fault."""
_BETWEEN = r"[\s>\"]+"
"""Between two words: white space, the mark of a quotation, the ends of two lines of a catalog."""


def link(item: Broken) -> re.Pattern[str]:
    """Return the pattern of a link in Markdown with these words, set in bold or not, or with none."""
    return re.compile(rf"(?<!!)\[[\s*_`]*(?P<{AT}>{_spaced(item.needle)})[\s*_`]*\]\(")


def value(item: Broken) -> re.Pattern[str]:
    """Return the pattern of a text that is a whole value in YAML, such as a title."""
    return re.compile(rf"(?m)(?:: +|- +|[\[{{,] *)[\"']?(?P<{AT}>{_spaced(item.needle)})[\"']?(?= *(?:[,}}\]#]|\r?$))")


def whole(item: Broken) -> re.Pattern[str]:
    """Return the pattern of a text that is a whole string of a catalog or template, or all there is between tags."""
    return re.compile(rf"[\">']\s*(?P<{AT}>{_spaced(item.needle)})\s*[\"<']")


def text(item: Broken) -> re.Pattern[str]:
    """Return the pattern of a text as it stands, the fault in its place."""
    before, _, after = item.needle.partition(item.at) if item.at else ("", "", "")
    led = _spaced(before) + (_BETWEEN if before[-1:].isspace() else "")
    followed = (_BETWEEN if after[:1].isspace() else "") + _spaced(after)
    return re.compile(f"{led}(?P<{AT}>{_spaced(item.at or item.needle)}){followed}")


def alone(item: Broken) -> re.Pattern[str]:
    """Return the pattern of the fault without the text around it."""
    return re.compile(f"(?P<{AT}>{_spaced(item.at)})")


def tag(item: Broken) -> re.Pattern[str]:
    """Return the pattern of the beginning of a tag."""
    return re.compile(rf"(?P<{AT}>{re.escape(item.needle)})(?![\w-])")


def _spaced(words: str) -> str:
    """Return the pattern of a text whose words may stand on several lines."""
    return _BETWEEN.join(re.escape(word) for word in words.split())


def translations(catalog: str) -> str:
    """Return a catalog with nothing but its translations, each at its place: the rest is white space."""
    kept: list[str] = []
    translated = False
    for line in catalog.split("\n"):
        if not line.startswith('"'):
            translated = line.startswith("msgstr")
        kept.append(line if translated else " " * len(line))
    return "\n".join(kept)
