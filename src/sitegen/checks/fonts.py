"""A theme's fonts have the letters of a site's languages, so that no page depends on what a phone has (I24)."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from fontTools.ttLib import TTFont

from sitegen.checks.parts import addresses, place
from sitegen.checks.rules import Declaration, Rule
from sitegen.diagnostics import Diagnostic, Span

_SYLLABLES = "ሀለሐመረሰሸቀቐበቨተቸነኘአከኸወዐዘዠየደጀገጠጨጰጸፈፐ"
"""The rows of Tigrinya: each letter with its seven vowels."""
_SHOWN = 12
LETTERS: Mapping[str, frozenset[int]] = {
    "Latn": frozenset(map(ord, "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉabcdefghijklmnopqrstuvwxyzåäöé")),
    "Arab": frozenset({*range(0x621, 0x63B), *range(0x641, 0x64B), *map(ord, "پچژکگی،؛؟")}),
    "Cyrl": frozenset({*range(0x410, 0x450), *map(ord, "ЄІЇҐєіїґ")}),
    "Ethi": frozenset({*(ord(row) + vowel for row in _SYLLABLES for vowel in range(7)), *map(ord, "፡።፣፤፥")}),
}
"""ISO 15924 script → letters that a theme must bring. Other scripts are on every device, and are not asked for."""


_BLOCKS: Mapping[str, tuple[tuple[int, int], ...]] = {
    "Latn": ((0x41, 0x24F),),
    "Arab": ((0x600, 0x6FF), (0x750, 0x77F), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF)),
    "Cyrl": ((0x400, 0x52F),),
    "Ethi": ((0x1200, 0x139F), (0x2D80, 0x2DDF), (0xAB00, 0xAB2F)),
}
"""ISO 15924 script → first and last code point of each of its blocks in Unicode."""


def without_font(held: frozenset[int]) -> frozenset[int]:
    """Return every code point of the scripts whose letters are not all among those that fonts hold."""
    lacking = (script for script, letters in LETTERS.items() if not letters <= held)
    spans = (span for script in lacking for span in _BLOCKS[script])
    return frozenset(point for first, last in spans for point in range(first, last + 1))


class Face(NamedTuple):
    """One ``@font-face``."""

    files: tuple[tuple[tuple[int, int], str], ...]
    """Place and address of each file."""
    ranges: Declaration | None
    """Its ``unicode-range``; None where it is for every letter."""

    def promised(self, letters: frozenset[int]) -> frozenset[int]:
        """Return the letters for which a browser asks this face."""
        spans = [one for one in self.ranges.value if one.type == "unicode-range"] if self.ranges else []
        return frozenset(one for one in letters if not spans or any(each.start <= one <= each.end for each in spans))


@lru_cache(maxsize=32)
def coverage(font: bytes) -> frozenset[int]:
    """Return the code points that a font has letters for.

    Raises:
        ValueError: it is no font that can be read, or one without letters.
    """
    try:
        letters = TTFont(io.BytesIO(font), lazy=True).getBestCmap()
    except Exception as error:  # fontTools raises whatever comes of bytes that it did not expect
        message = f"no font: {type(error).__name__}"
        raise ValueError(message) from error
    if not letters:
        message = "no letters"
        raise ValueError(message)
    return frozenset(letters)


def faults(
    rules: Sequence[Rule], first: str, fonts: Mapping[str, bytes], folder: str, scripts: Collection[str]
) -> Iterator[Diagnostic]:
    """Yield fonts that cannot be read (THM616), letters promised in vain (THM618), scripts without letters (THM619).

    Args:
        rules: of the whole theme.
        first: where it is told that a script has no letters.
        fonts: address, as a sheet names it → bytes, of the files that there are.
        folder: what the address of a font of the theme begins with; others are not judged here.
        scripts: of the site's languages, as ISO 15924 names them.
    """
    wanted = frozenset().union(*(LETTERS.get(script, frozenset()) for script in scripts))
    had: set[int] = set()
    unread = False
    for rule in rules:
        if rule.name != "font-face":
            continue
        face = _face(rule, folder)
        covered: set[int] = set()
        for at, address in face.files:
            try:
                covered |= coverage(fonts.get(address, b""))
            except ValueError:
                unread = True
                yield rule.fault("THM616", at, name=address.removeprefix(folder))
        promised = face.promised(wanted)
        had |= promised & covered
        if face.ranges and covered and promised - covered:
            name = face.files[0][1].removeprefix(folder)
            yield rule.fault("THM618", face.ranges.at, name=name, **_told(promised - covered))
    for script in sorted(set(scripts) & LETTERS.keys()):
        if LETTERS[script] - had and not unread:
            values = {"script": script, **_told(LETTERS[script] - had)}
            yield Diagnostic(Span(first), "THM619", tuple(values.items()))


def _face(rule: Rule, folder: str) -> Face:
    files = [
        (place(part), address)
        for one in rule.declarations
        if one.name == "src"
        for part, address in addresses(one.value)
        if address.startswith(folder)
    ]
    ranges = [one for one in rule.declarations if one.name == "unicode-range"]
    return Face(tuple(files), ranges[-1] if ranges else None)


def _told(letters: Collection[int]) -> dict[str, str]:
    """Return how many letters there are, and the first of them."""
    shown = " ".join(chr(one) for one in sorted(letters)[:_SHOWN])
    return {"number": str(len(letters)), "letters": shown if len(letters) <= _SHOWN else f"{shown} …"}
