"""The data that a printed booklet's templates read: its view as plain values, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any

from sitegen.app.project import Project
from sitegen.engine.files import write
from sitegen.model.site import Site
from sitegen.plan.document import DocumentPart
from sitegen.plan.one_file import Part
from sitegen.plan.parts import NoteView, SectionView
from sitegen.plan.prose import attachment_path
from sitegen.plan.views import TermView
from sitegen.render import print as paper
from sitegen.render.nodes import plain, rows
from sitegen.render.qr import qr
from sitegen.render.words import Words

_LONG = 24
"""Letters: a word that has more may be wider than a line of the smallest paper, and is measured."""
_BREAKS = re.compile(r"[\s/\-–]+")
"""Where a line may end."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One booklet on one paper."""

    site: Site
    words: Words
    view: object
    size: str
    spoken: Mapping[str, Any]
    """The fixed words, by the names that templates use."""
    address: str
    """Where its page stands on the web; empty where that is not known."""
    addresses: Mapping[str, str]
    """Anchor of a part → where that part stands on the web."""

    def data(self, edition: str, notes: list[str]) -> dict[str, Any]:
        """Return what the templates read.

        Args:
            edition: the code of what it says.
            notes: what the reader is told of the text: who translated it, when its facts were read.
        """
        settings, language = self.site.settings, self.words.language
        shown = plain(self.view, self.words)
        led = dict.fromkeys([self.address, *self.addresses.values()])
        return {
            "view": shown,
            "words": self.spoken,
            "title": self.spoken["title"],
            "under-title": "",
            "intro": self.spoken["intro"],
            "name": settings.name,
            "languages": language.autonym,
            "tag": language.tag,
            "dir": language.direction,
            "region": paper.REGIONS.get(language.tag.partition("-")[0], ""),
            "faces": paper.families(language.script),
            "paper-size": self.size,
            "small": self.size == "a5",
            "plate": settings.light.plate,
            "tint": settings.light.tint,
            "outline": _outline(settings.outline),
            "edition": edition,
            "notes": notes,
            "address": self.address,
            "addresses": dict(self.addresses),
            "codes": {address: qr(address) for address in led if address},
            "places": sorted({*_places(self.view), "checklist", "contacts", "words"}),
            "long": sorted({word for text in rows(shown) for word in _BREAKS.split(text) if len(word) > _LONG}),
        }


def pictures(project: Project, site: Site, data: object) -> dict[str, bytes]:
    """Return name → bytes of the pictures that some data show; one that cannot be read is told elsewhere (SRC108)."""
    named = {attachment_path(path): path for path in site.files if "/files/" in path}
    found: dict[str, bytes] = {}
    for name in _sources(data):
        file = project.content / named[name] if name in named else None
        if file is not None and file.is_file():
            found[name] = file.read_bytes()
    return found


def _sources(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("src"), str):
            yield value["src"]
        for inner in value.values():
            yield from _sources(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _sources(inner)


def font_folder(folder: Path, fonts: Iterable[Path]) -> Path:
    """Return a folder with these fonts alone: Typst takes all that it finds in one."""
    for font in fonts:
        if not (folder / font.name).is_file():
            write(folder / font.name, font.read_bytes())
    return folder


def _places(value: object) -> Iterator[str]:
    """Yield what a link can lead to, as far as a template sets it."""
    if isinstance(value, Part | DocumentPart | SectionView | NoteView) and value.anchor:
        yield value.anchor
    if isinstance(value, TermView):
        yield f"words--{value.id}"
    if isinstance(value, tuple):
        for one in value:
            yield from _places(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from _places(getattr(value, one.name))


def _outline(paths: tuple[str, ...]) -> str:
    """Return the kommun's outline as a drawing in white."""
    if not paths:
        return ""
    lines = "".join(f'<path d="{path}"/>' for path in paths)
    head = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-20 0 460 64" fill="none" stroke="#fff" stroke-width="1.5">'
    )
    return f"{head}{lines}</svg>"
