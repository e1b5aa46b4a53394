"""What is printed of one language of a site: the guide on its papers, beside Swedish, and the Swedish documents."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from typing import Any, NamedTuple

from sitegen.app.booklet_faults import lacking, tell_unset
from sitegen.app.gate import Gate
from sitegen.app.print_data import Sheet, Shown, font_folder, pictures
from sitegen.app.project import Project
from sitegen.app.sites import Ready
from sitegen.app.wanted import Wanted
from sitegen.checks.fonts import coverage
from sitegen.engine.fingerprint import fingerprint
from sitegen.model.content import WHENS
from sitegen.model.folders import GUIDE
from sitegen.model.language import SOURCE
from sitegen.model.publishing import UNPUBLISHED
from sitegen.model.translation import Freshness, TranslationState
from sitegen.plan.booklet import BookletView, PairView, booklet_view, pair_view
from sitegen.plan.context import Context, Days, language_view
from sitegen.plan.document import DocumentView, document_views
from sitegen.plan.offline import kept
from sitegen.render import print as paper
from sitegen.render.imposed import imposed
from sitegen.render.logical import logical
from sitegen.render.nodes import marked, plain, texts, unmarked
from sitegen.render.saved import packed
from sitegen.render.words import Words

PRINTED = ".pdf"
"""Ending of what is made here; no attachment stands in the shard of a language."""
WORDS = "booklet.json"
"""Template of the fixed words of the guide's booklets."""
OF_DOCUMENTS = "document.json"
"""Template of those of a document."""


_BOXED = "sv-word"
"""Class of a Swedish word in another language's text."""
_FIRST, *_ = WHENS
"""When a reader needs what stands first."""
_SAID = ("words", "swedish", "html", "title", "intro", "name", "languages", "notes")
"""Names of the data that hold texts beside the view."""


class Print(NamedTuple):
    """Something that is printed."""

    kind: str
    """``a4``, ``a5``, ``a5-print``, ``pair`` or ``document``."""
    page: str
    """Path of the page that it is the printed form of."""
    edition: str
    """Six signs that stand on it: others when what it says is another."""
    file: Wanted


@dataclass
class Booklets:
    """Makes what is printed of one language of a site."""

    project: Project
    ready: Ready
    words: Words
    days: Days
    gate: Gate
    made: dict[str, bytes | None] = field(default_factory=dict)
    """Path → what was made: sheets to fold are made from the booklet."""
    prints: dict[int, tuple[object, str]] = field(default_factory=dict)
    """Identity of a view → the view, kept, and its fingerprint."""
    shown: dict[int, tuple[object, Shown]] = field(default_factory=dict)
    """Identity of a view → the view, kept, and what templates read of it."""

    def wanted(self) -> Iterator[Print]:
        """Yield all that is printed; nothing that the theme has no template of."""
        language = self.words.language
        if "guide.typ" in self.ready.booklet and kept(self.ready.routes, language):
            yield from self._guides()
            # Easy Swedish is Swedish: whoever sits beside its reader needs no other words.
            if "pair.typ" in self.ready.booklet and not language.tag.startswith(SOURCE):
                view = self.pair()
                yield self._print("pair", GUIDE, f"{GUIDE}-{SOURCE}-{language.id}-a4", view, partial(self._pair, view))
        if "document.typ" in self.ready.booklet and language.is_source:
            for document in self.documents():
                name = document.path.replace("/", "-")
                yield self._print("document", document.path, name, document, partial(self._document, document))

    def view(self) -> BookletView:
        """Return what the guide's booklets show; there must be a guide."""
        return booklet_view(self._context())

    def pair(self) -> PairView:
        """Return what the guide in two languages shows."""
        return pair_view(self._context())

    def documents(self) -> Iterator[DocumentView]:
        """Yield what the printed documents show."""
        return document_views(self._context(""))

    def _guides(self) -> Iterator[Print]:
        view, language = self.view(), self.words.language
        for size in paper.PAPERS:
            name = f"{GUIDE}-{language.id}-{size}"
            yield self._print(size, GUIDE, name, view, partial(self._guide, view, size))
        sheets = partial(self._sheets, f"{GUIDE}-{language.id}-a5", view)
        yield self._print("a5-print", GUIDE, f"{GUIDE}-{language.id}-a5-print", view, sheets)

    def _context(self, path: str = GUIDE) -> Context:
        made = self.ready
        page = made.routes.by_path[path]
        return Context(made.site, made.routes, made.collected, self.words.language, page, self.days, self.gate.findings)

    def _print(self, kind: str, page: str, name: str, view: object, make: Any) -> Print:
        spoken = OF_DOCUMENTS if kind == "document" else WORDS
        closure = self.ready.templates.closure(spoken) or ()
        made_with = (*((f"templates/{one}", digest) for one, digest in closure), ("booklet", self.ready.print_digest))
        # What a file shows beside its view: name, colours and address of the kommun, pictures, its Swedish words.
        around = (kind, replace(self.ready.site.settings, publish=UNPUBLISHED), self.ready.site.attached)
        path = f"{self.words.language.id}/booklet/{name}{PRINTED}"
        shown = self._fingerprint(view)
        edition = shown[:6].upper()
        file = Wanted(path, fingerprint((shown, around)), made_with, partial(self._once, path, make, edition))
        return Print(kind, page, edition, file)

    def _fingerprint(self, view: object) -> str:
        """Return the fingerprint of a view that several papers show, worked out once."""
        if id(view) not in self.prints:
            self.prints[id(view)] = (view, fingerprint(view))
        return self.prints[id(view)][1]

    def _shown(self, view: object) -> Shown:
        if id(view) not in self.shown:
            self.shown[id(view)] = (view, Shown.of(view, self.words))
        return self.shown[id(view)][1]

    def _once(self, path: str, make: Any, edition: str) -> bytes | None:
        if path not in self.made:
            self.made[path] = make(path, edition)
        return self.made[path]

    def _guide(self, view: BookletView, size: str, path: str, edition: str) -> bytes | None:
        spoken = self._spoken(self.words, view)
        if spoken is None:
            return None
        names = {part.anchor: part.anchor.removeprefix("topic-") for part in view.topics}
        addresses = {anchor: self._address(f"{GUIDE}/{name}") for anchor, name in names.items()}
        sheet = self._sheet(view, size, spoken, self._address(GUIDE), addresses)
        return self._set("guide.typ", path, sheet.data(edition, self._notes(view, spoken)), sheet.shown)

    def _pair(self, view: PairView, path: str, edition: str) -> bytes | None:
        spoken = self._spoken(self.words, view.own)
        swedish = self.ready.words(self._context().swedish)
        ours = self._spoken(swedish, view.swedish)
        if spoken is None or ours is None:
            return None
        sheet = self._sheet(view, "a4", spoken, self._address(GUIDE), {})
        data = sheet.data(edition, self._notes(view.own, spoken))
        notes = self._notes(view.own, ours)  # of the translation, for whoever sits beside its reader
        data |= {"swedish": {**ours, "notes": notes}, "under-title": ours["title"]}
        data["languages"] = f"{swedish.language.autonym} · {self.words.language.autonym}"
        # Swedish lists are said as Swedish, not as borrowed: they are not one language's words in another's text.
        data["view"] = {**data["view"], "swedish": plain(view.swedish, swedish)}
        return self._set("pair.typ", path, data, sheet.shown)

    def _document(self, view: DocumentView, path: str, edition: str) -> bytes | None:
        surroundings = {"frame": {"language": language_view(self.words.language)}}
        said = self.ready.templates.render(OF_DOCUMENTS, self.words, {"document": view, "page": surroundings})
        if said is None:
            return None
        spoken = unmarked(json.loads(said))
        words = {**spoken["words"], "title": view.title.text}
        sheet = self._sheet(view, "a4", words, self._address(view.path), {})
        data = {**sheet.data(edition, []), "html": marked(spoken["html"])}
        return self._set("document.typ", path, data, sheet.shown)

    def _sheets(self, name: str, view: BookletView, path: str, edition: str) -> bytes | None:
        language = self.words.language
        booklet = f"{language.id}/booklet/{name}{PRINTED}"
        made = self._once(booklet, partial(self._guide, view, "a5"), edition)
        title = f"{self.ready.site.settings.name}: {path.rpartition('/')[2]}"
        return imposed(made, title, right=language.direction == "rtl") if made is not None else None

    def _spoken(self, words: Words, view: BookletView) -> dict[str, Any] | None:
        read = words.plain_date(view.read) if view.read else ""
        boxes = not words.language.tag.startswith(SOURCE) and self._has_boxes(view)
        first = any(part.topic.when == _FIRST for part in view.topics)
        told = {"read": read, "boxes": boxes, "national": view.national, "first_week": first}
        said = self.ready.templates.render(WORDS, words, told)
        return None if said is None else unmarked(json.loads(said))

    def _has_boxes(self, view: BookletView) -> bool:
        """Say whether Swedish words stand in boxes in the text of another language."""
        return any(term.swedish for term in view.terms) or _BOXED in str(self._shown(view).plain)

    def _notes(self, view: BookletView, spoken: Mapping[str, Any]) -> list[str]:
        """Return what a reader must know of the whole: how its translation stands, when its facts were read."""
        standing = view.standing
        said = {TranslationState.MACHINE: spoken["machine"], TranslationState.DRAFT: spoken["draft"]}
        lines = [said.get(standing.state, "") if standing.state else ""]
        if standing.incomplete or standing.freshness is Freshness.OUTDATED:
            lines.append(spoken["incomplete" if standing.incomplete else "outdated"])
        return [line for line in (*lines, spoken["read"]) if line]

    def _address(self, path: str) -> str:
        base = self.ready.site.settings.base
        return f"{base}/{self.words.language.id}/{path}/" if base else ""

    def _sheet(
        self, view: object, size: str, spoken: Mapping[str, Any], address: str, addresses: Mapping[str, str]
    ) -> Sheet:
        led = {anchor: one for anchor, one in addresses.items() if one}
        return Sheet(self.ready.site, self.words, self._shown(view), size, spoken, address, led)

    def _set(self, main: str, path: str, data: dict[str, Any], shown: Shown) -> bytes | None:
        """Set data in type; PRT901–PRT904 where it cannot be."""
        said = (*shown.texts, *texts([data[name] for name in _SAID if name in data]))
        drawn = pictures(self.project, self.ready.site, shown.texts)
        if lacking(self.gate, path, said, self._letters, drawn):
            return None
        folder = font_folder(self.project.state / "fonts" / self.ready.print_digest, self.ready.print_fonts)
        try:
            made = paper.pdf(main, self.ready.booklet, data, folder, drawn)
        except paper.PrintError as error:
            tell_unset(self.gate, path, error, data, drawn)
            return None
        return logical(made, said) if self.words.language.direction == "rtl" else packed(made)

    @cached_property
    def _letters(self) -> frozenset[int]:
        from_fonts: frozenset[int] = frozenset()
        for font in self.ready.print_fonts:
            from_fonts |= coverage(font.read_bytes())
        return from_fonts
