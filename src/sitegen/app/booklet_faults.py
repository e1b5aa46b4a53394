"""What keeps a booklet from being set, told where an editor wrote it: letters, pictures, words that no line holds."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from sitegen.app.gate import Gate
from sitegen.app.sites import BOOKLET
from sitegen.checks.pages.glyphs import is_seen, named
from sitegen.checks.pages.page import Broken, short, squeezed
from sitegen.diagnostics import Span
from sitegen.render.print import PrintError, drawable

KINDS = ("gif", "jpeg", "jpg", "png", "svg", "webp")
"""Kinds of picture that can be printed."""
_WIDE = "panicked with: too wide: "
_LONG = "panicked with: too long: "


def lacking(gate: Gate, path: str, shown: Collection[str], letters: Collection[int], pictures: Collection[str]) -> bool:
    """Tell letters that no font has (PRT902) and pictures that cannot be printed (PRT903); say whether there are any.

    Args:
        path: of the booklet, from the site's folder.
        shown: every text that it shows.
        letters: code points that the fonts hold together.
        pictures: names of the pictures that it shows.
    """
    broken = [*_letters(shown, letters), *_pictures(pictures)]
    for item in broken:
        gate.tell(path, item)
    return bool(broken)


def _letters(shown: Collection[str], held: Collection[int]) -> Iterator[Broken]:
    missing = [one for one in set().union(*shown) if ord(one) not in held and is_seen(one)]
    for character in sorted(missing):
        text = min((text for text in shown if character in text), key=len)
        values = (("character", character), ("point", named(character)), ("text", short(text)))
        yield Broken("PRT902", squeezed(text), values, written=True, at=character)


def _pictures(names: Collection[str]) -> Iterator[Broken]:
    for name in names:
        if name.rpartition(".")[2].lower() not in KINDS:
            yield _undrawn(name)


def _undrawn(name: str) -> Broken:
    file = name.rpartition("/")[2]
    return Broken("PRT903", f"{file})", (("file", file), ("kinds", ", ".join(KINDS))), written=True)


def tell_unset(
    gate: Gate, path: str, error: PrintError, data: Mapping[str, Any], pictures: Mapping[str, bytes]
) -> None:
    """Tell why Typst stopped.

    PRT903: a picture is not what its name says, or not whole; told where it is linked.
    PRT904: a word is wider than the page, or a text longer than its place on the cover; told where it is written.
    PRT901: all else, which is the fault of a template; told there.
    """
    message = str(error)
    if message.startswith(_WIDE):
        for word in message.removeprefix(_WIDE).split():
            gate.tell(path, Broken("PRT904", word, (("text", word),), written=True))
    elif message.startswith(_LONG):
        text = str(data["title"])
        gate.tell(path, Broken("PRT904", text, (("text", short(f"{data['name']} {text}")),), written=True))
    elif spoilt := [name for name, content in pictures.items() if not drawable(name, content)]:
        for name in spoilt:
            gate.tell(path, _undrawn(name))
    else:
        theme = f"themes/{gate.ready.site.settings.theme}"
        name, line, column = error.place or ("guide.typ", 1, 1)
        span = Span(gate.ready.booklet_places.get(name, f"{theme}/{BOOKLET}/{name}"), line, column)
        if (span, "PRT901") not in gate.told:  # a template is the same for every paper
            gate.told.add((span, "PRT901"))
            gate.findings.add("PRT901", span, booklet=path, problem=message)
