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
from sitegen.plan.booklet import PairTopic
from sitegen.plan.document import DocumentPart
from sitegen.plan.guide_views import ChecklistView
from sitegen.plan.one_file import Part
from sitegen.plan.parts import NoteView, SectionView
from sitegen.plan.prose import attachment_path
from sitegen.plan.views import TermView
from sitegen.render import print as paper
from sitegen.render.nodes import plain, rows, texts
from sitegen.render.qr import qr
from sitegen.render.words import Words

_LONG = 24
"""Letters: a word that has more may be wider than a line of the smallest paper, and is measured."""
_BREAKS = re.compile(r"[\s/\-–]+")
"""Where a line may end."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A view as templates read it, whatever its paper: worked out once."""

    plain: Any
    texts: tuple[str, ...]
    """Every text in it, a row of nodes as one."""
    places: tuple[str, ...]
    """What a link can lead to."""
    long: tuple[str, ...]
    """Words that may be wider than a line."""

    @classmethod
    def of(cls, view: object, words: Words) -> Shown:
        """Return a view as it is shown in a language."""
        made = plain(view, words)
        long = {word for text in rows(made) for word in _BREAKS.split(text) if len(word) > _LONG}
        places = {*_places(view), "contacts"}
        return cls(made, tuple(texts(made)), tuple(sorted(places)), tuple(sorted(long)))


@dataclass(frozen=True, slots=True)
class Sheet:
    """One booklet on one paper."""

    site: Site
    words: Words
    shown: Shown
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
        led = dict.fromkeys([self.address, *self.addresses.values()])
        return {
            "view": self.shown.plain,
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
            "places": self.shown.places,
            "long": self.shown.long,
        }


def pictures(project: Project, site: Site, shown: Iterable[str]) -> dict[str, bytes]:
    """Return name → bytes of the pictures among some texts; one that cannot be read is told elsewhere (SRC108)."""
    named = {attachment_path(path): path for path, _ in site.attached}
    files = {name: project.content / named[name] for name in named.keys() & set(shown)}
    return {name: file.read_bytes() for name, file in sorted(files.items()) if file.is_file()}


def font_folder(folder: Path, fonts: Iterable[Path]) -> Path:
    """Return a folder with these fonts alone: Typst takes all that it finds in one."""
    for font in fonts:
        if not (folder / font.name).is_file():
            write(folder / font.name, font.read_bytes())
    return folder


def _places(value: object) -> Iterator[str]:
    """Yield what a link can lead to, as far as a template sets it."""
    if isinstance(value, Part | PairTopic | DocumentPart | SectionView | NoteView) and value.anchor:
        yield value.anchor
    if isinstance(value, TermView):
        yield from ("words", f"words--{value.id}")
    if isinstance(value, ChecklistView) and value.groups:
        yield "checklist"
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
