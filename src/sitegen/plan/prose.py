"""Blocks to HTML: holes filled, lists put together, sections and footnotes found. Dead ends are told here."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from sitegen.load.document import name_parts
from sitegen.model.anchors import anchors, slug
from sitegen.model.language import SOURCE, Language
from sitegen.model.phrases import borrowed, phrase_html
from sitegen.model.site import Entry, PlanPart, Text
from sitegen.model.text import Block, Ref
from sitegen.model.translation import Phrase
from sitegen.plan.context import Context, fact_href, fact_words, language_view
from sitegen.plan.parts import Chunk, Credit, Link, NoteView, Prose, SectionView
from sitegen.plan.routes import Kind, Page

_NO_ALT = re.compile(
    r"(?i)\S+\.(?:jpe?g|png|svg|gif|webp|heic)|(?:img|dsc|dscn|image|bild|foto|skärmbild|screenshot)[ _-]*\d*"
)
"""Names that cameras and programs give: whoever hears one learns nothing of the picture."""
_LISTS = {"bullet", "ordered"}
_BARE = re.compile(r"www\.|[\w-]+(?:\.[\w-]+)*\.(?:se|nu|com|org|net|eu)(?:/|$)", re.IGNORECASE)
"""How an address begins that somebody wrote without https://."""
SWEDISH_WORD = ' class="sv-word"'
"""Marks the Swedish word beside its translation: what stands on the door and in letters."""


def whole(context: Context, text: Text, before: str = "", taken: frozenset[str] = frozenset()) -> Prose:
    """Return a Markdown text in the page's language; in Swedish, said so, where there is no other.

    Args:
        before: what the anchors of its notes begin with, where another text stands on the page.
        taken: anchors of that other text.
    """
    if context.language.is_source:
        return _Filler(context, context.language, text, text.path, "", before, taken).prose(text.blocks, text.stale)
    rendering = text.renderings.get(context.language.id)
    if rendering is not None:
        filler = _Filler(context, context.language, text, rendering.path, "", before, taken)
        return filler.prose(rendering.blocks, rendering.marked)
    made = _Filler(context, context.swedish, text, text.path, "", before, taken).prose(text.blocks, text.stale)
    return replace(made, language=language_view(context.swedish))


def both(context: Context, text: Text, before: str = "") -> tuple[Prose, Prose]:
    """Return a translated Markdown text in Swedish and in the page's language, for one page.

    Args:
        before: what the anchors of its notes begin with, where another text stands on the page.
    """
    rendering = text.renderings[context.language.id]
    swedish = _Filler(context, context.swedish, text, text.path, "", f"sv{before}").prose(text.blocks, frozenset())
    filler = _Filler(context, context.language, text, rendering.path, "", before)
    other = filler.prose(rendering.blocks, rendering.marked)
    return swedish, other


def field_both(context: Context, text: Text, pointer: str) -> tuple[Prose, Prose]:
    """Return a Markdown field in Swedish and in the page's language; the other is empty where it is not translated."""
    swedish = _Filler(context, context.swedish, text, text.path, pointer, "sv").prose(text.prose[pointer], frozenset())
    rendering = text.renderings.get(context.language.id)
    if rendering is None or pointer not in rendering.prose:
        return swedish, Prose()
    return swedish, field_prose(context, text, pointer)


def field_prose(context: Context, text: Text, pointer: str) -> Prose:
    """Return a Markdown field in the page's language; in Swedish, said so, where there is no other."""
    source = text.prose.get(pointer, ())
    if not source:
        return Prose()
    rendering = None if context.language.is_source else text.renderings.get(context.language.id)
    if context.language.is_source:
        return _Filler(context, context.language, text, text.path, pointer).prose(source, frozenset())
    if rendering is not None and pointer in rendering.prose:
        blocks = rendering.prose[pointer]
        outdated = frozenset(str(n) for n in range(len(blocks))) if pointer in rendering.outdated else frozenset()
        return _Filler(context, context.language, text, rendering.path, pointer).prose(blocks, outdated)
    made = _Filler(context, context.swedish, text, text.path, pointer).prose(source, frozenset())
    return replace(made, language=language_view(context.swedish))


@dataclass(slots=True)
class _Filler:
    """Fills the holes of one text."""

    context: Context
    language: Language
    """The language of the blocks."""
    text: Text
    path: str
    """Where the blocks stand; for the place of what is wrong."""
    pointer: str
    before: str = ""
    """What its anchors begin with: two renderings of one text can stand on one page."""
    taken: frozenset[str] = frozenset()
    """Anchors that another text of the page has already."""
    numbers: dict[str, int] = field(default_factory=dict)
    """Label of a footnote → its number."""
    close: str = "</a>"
    """What ends the link that is open."""

    def prose(self, blocks: tuple[Block, ...], outdated: frozenset[str]) -> Prose:
        """Return the blocks as sections and notes."""
        source = self.text.prose.get(self.pointer, ()) if self.pointer else self.text.blocks
        names = self._free(anchors(source if len(source) == len(blocks) else blocks))
        body: list[Chunk] = []
        group = 0
        notes: list[tuple[str, str]] = []
        items: list[tuple[str, str]] = []
        listed: dict[int, list[tuple[str, str]]] = {}
        for place, block in enumerate(blocks):
            filled = self.fill(block, place)
            if block.kind == "footnote":
                notes.append((block.anchor, filled))
                continue
            old = str(place) in outdated
            if block.kind in _LISTS and block.group == group:
                items.append((names[place], filled))
                body[-1] = replace(body[-1], outdated=body[-1].outdated or old)
            elif block.kind in _LISTS:
                items = listed[len(body)] = [(names[place], filled)]
                body.append(Chunk(block.kind, start=block.start, outdated=old))
            else:
                credit = self._credit(block) if block.kind == "figure" else None
                label = self._anchor("table", place + 1) if block.kind == "table" else ""
                named = filled.replace("<caption>", f'<caption id="{label}">', 1) if label else filled
                made = Chunk(block.kind, named, names[place], outdated=old, credit=credit, label=label)
                body.append(replace(made, stacked=block.stacked))
            group = block.group
        body = [replace(one, items=tuple(listed[at])) if at in listed else one for at, one in enumerate(body)]
        found = [
            NoteView(self._anchor("note", number), self._anchor("ref", number), number, html)
            for label, html in notes
            if (number := self.numbers.get(label))
        ]
        return Prose(_sections(body), tuple(sorted(found, key=lambda note: note.number)))

    def _free(self, names: Iterable[str]) -> list[str]:
        """Return anchors, those that another text of the page has in a form that no editor can write."""
        return [self.context.anchor(f"_{self.before}-{name}" if name in self.taken else name) for name in names]

    def fill(self, block: Block, place: int) -> str:
        """Return the HTML of a block with every hole filled."""
        parts: list[str] = []
        for part in block.html:
            if isinstance(part, Ref):
                parts.append(self._hole(part, block, place))
            elif self.close != "</a>" and "</a>" in part:
                parts.append(part.replace("</a>", self.close, 1))
                self.close = "</a>"
            else:
                parts.append(part)
        return "".join(parts)

    def _hole(self, ref: Ref, block: Block, place: int) -> str:
        makers: dict[str, Callable[[Ref, Block, int], str]] = {
            "link": self._link,
            "image": self._image,
            "note": self._note,
        }
        return makers.get(ref.kind, self._role)(ref, block, place)

    def _wrong(self, code: str, ref: Ref, block: Block, place: int, known: Iterable[str], **values: str) -> None:
        at = self.context.collected.place_of(self.path, self.pointer, place, block, ref)
        self.context.findings.unknown(code, at, ref.target, known, **values)

    def _note(self, ref: Ref, _block: Block, _place: int) -> str:
        first = ref.target not in self.numbers
        number = self.numbers.setdefault(ref.target, len(self.numbers) + 1)
        anchor = f' id="{self._anchor("ref", number)}"' if first else ""
        return f'<a class="note-ref" role="doc-noteref" href="#{self._anchor("note", number)}"{anchor}>{number}</a>'

    def _anchor(self, kind: str, number: int) -> str:
        """Return an anchor that no editor can write, and no other field of the page has."""
        name = f"_{kind}-{'-'.join([*filter(None, [self.before, slug(self.pointer)]), str(number)])}"
        return self.context.anchor(name)

    def _link(self, ref: Ref, block: Block, place: int) -> str:
        target, _, anchor = ref.target.partition("#")
        if not target:
            if anchor not in self._anchors(self.context.page):
                near = [f"#{name}" for name in self._anchors(self.context.page)]
                self._wrong("MD305", ref, block, place, near, address=ref.target)
            way = self.context.href(self.context.page.of) if self.context.page.of else ""
            return f'<a href="{way}#{html.escape(self.context.anchor(anchor))}">'
        path = posixpath.normpath(posixpath.join(self.text.folder, target))
        page = self.context.routes.of_text(path)
        if page is None:
            return self._attachment(path, ref, block, place)
        if not anchor and (page is self.context.page or page is self.context.page.of):
            self._wrong("MD314", ref, block, place, ())
        if anchor and anchor not in self._anchors(page):
            near = [f"{target}#{name}" for name in self._anchors(page)]
            self._wrong("MD305", ref, block, place, near, address=ref.target)
        link = self._swedish_part(self.context.link(page, anchor=anchor), page, anchor)
        if not link.href:
            return "<a>"  # out of one file, to a site whose address is not known
        if link.other is None:
            return f'<a href="{html.escape(link.href)}">'
        self.close = f"</a>{_in_words(link.other.autonym, self.context.language)}"
        return f'<a href="{html.escape(link.href)}" hreflang="{link.other.hreflang}">'

    def _swedish_part(self, link: Link, page: Page, anchor: str) -> Link:
        """Lead to the Swedish page where the part that is asked for is not there in this language."""
        context, chapter = self.context, page.chapter
        if chapter is None or not anchor or anchor not in anchors(chapter.blocks) or context.language.is_source:
            return link
        if context.language.id in chapter.renderings:
            return link
        return replace(link, href=context.href(page, context.swedish, anchor), other=language_view(context.swedish))

    def _attachment(self, path: str, ref: Ref, block: Block, place: int) -> str:
        if path in self.context.site.files and "/files/" in path:
            return _attached(self.context, path)
        documents = self.context.collected.documents
        folder = posixpath.dirname(path)
        heads = [documents.get(f"{folder}/{name}.yaml") for name in ("strategy", "plan")]
        unread = any(one is not None and one.value is None for one in (documents.get(path), *heads))
        if path in documents and unread and not name_parts(path)[1]:
            return "<a>"  # it is there, and what is wrong with it has been said
        known = [*self.context.routes.by_text, *(name for name in self.context.site.files if "/files/" in name)]
        near = [posixpath.relpath(name, self.text.folder) for name in known]
        if _BARE.match(ref.target):
            near = [f"https://{ref.target}"]
        self._wrong("MD304", ref, block, place, near, address=ref.target)
        return "<a>"

    def _image(self, ref: Ref, block: Block, place: int) -> str:
        if ":" in ref.target or ref.target.startswith("//"):
            return ""  # an address of another host, which has been said
        path = posixpath.normpath(posixpath.join(self.text.folder, ref.target))
        if path not in self.context.site.files or "/files/" not in path:
            near = [posixpath.relpath(name, self.text.folder) for name in self.context.site.files if "/files/" in name]
            self._wrong("SRC109", ref, block, place, near)
            return ""
        entry = self.context.site.attachments.get(path)
        known = entry.phrase("alt", self.language) if entry else Phrase("")
        alt = Phrase(ref.text) if ref.text else known
        if not alt.text or _NO_ALT.fullmatch(alt.text.strip()):
            self._wrong("MD306", ref, block, place, ())
        language = f' lang="{alt.borrowed}"' if alt.borrowed else ""
        source = html.escape(self.context.root + attachment_path(path))
        return f'<img src="{source}" alt="{html.escape(alt.text)}"{language}>'

    def _credit(self, block: Block) -> Credit | None:
        """Return what ``files.yaml`` says of the picture in a figure."""
        targets = [part.target for part in block.html if isinstance(part, Ref) and part.kind == "image"]
        path = posixpath.normpath(posixpath.join(self.text.folder, targets[0])) if targets else ""
        entry = self.context.site.attachments.get(path)
        if entry is None:
            return None
        return Credit(entry.phrase("title", self.context.language), entry.value.source, entry.value.licence)

    def _role(self, ref: Ref, _block: Block, _place: int) -> str:
        makers: dict[str, Callable[[str], str]] = {
            "term": self._term,
            "fact": self._fact,
            "goal": self._goal,
            "area": self._area,
            "measure": self._measure,
            "reference": self._reference,
            "contact": self._contact,
        }
        return makers[ref.kind](ref.target)

    def _to(self, page: Page | None, phrase: Phrase, anchor: str = "", rel: str = "") -> str:
        text = phrase_html(phrase, self.language)
        link = self.context.link(page, anchor=anchor, text=phrase) if page is not None else None
        if link is None or not link.href:
            return text
        other = f' hreflang="{link.other.hreflang}"' if link.other else ""
        kind = f' rel="{rel}"' if rel else ""
        return f'<a href="{html.escape(link.href)}"{kind}{other}>{text}</a>'

    def _list_page(self, kind: Kind) -> Page | None:
        return self.context.routes.by_path.get(kind.value)

    def _entry(self, entry: Entry[Any] | None, name: str) -> Phrase:
        return entry.phrase(name, self.language) if entry else Phrase("")

    def _term(self, name: str) -> str:
        entry = self.context.site.terms.get(name)
        if entry is None:
            return ""
        own = self._entry(entry, "term")
        swedish = borrowed(entry.value.term, self.language)
        said = self._to(self._list_page(Kind.TERMS), own, name, "glossary")
        if own.borrowed or own.text == entry.value.term or self.language.tag.startswith(SOURCE):
            return said
        return f"{said} {phrase_html(swedish, self.language, SWEDISH_WORD)}"

    def _fact(self, name: str) -> str:
        entry = self.context.site.facts.get(name)
        if entry is None:
            return ""
        value = html.escape(fact_words(entry.value), quote=False)
        ltr = f'<bdi dir="ltr">{value}</bdi>'
        href = fact_href(entry.value)
        return f'<a href="{html.escape(href)}">{ltr}</a>' if href else ltr

    def _goal(self, name: str) -> str:
        entry = self.context.site.goals.get(name)
        if entry is None:
            return ""
        return self._to(self.context.routes.of_goal(name), self._entry(entry, "title"), name)

    def _area(self, name: str) -> str:
        return self._to(self.context.routes.of_area(name), self._entry(self.context.site.areas.get(name), "title"))

    def _measure(self, name: str) -> str:
        page = self.context.routes.of_measure(name)
        return self._to(page, self._entry(self.context.site.measures.get(name), "title"))

    def _reference(self, name: str) -> str:
        entry = self.context.site.references.get(name)
        return self._to(self._list_page(Kind.REFERENCES), self._entry(entry, "title"), name)

    def _contact(self, name: str) -> str:
        entry = self.context.site.contacts.get(name)
        return self._to(self._list_page(Kind.CONTACTS), self._entry(entry, "name"), name)

    def _anchors(self, page: Page) -> set[str]:
        """Return where a link to a page can lead: its headings, its goals, its entries."""
        found = {name for text in (page.chapter, page.text) if text for name in anchors(text.blocks) if name}
        if page.kind is Kind.AREA and page.subject is not None:
            found |= {goal.id for goal in getattr(page.subject.value, "goals", ())}
        if page.kind is Kind.CONTACTS:
            found |= set(self.context.site.contacts)
        if page.kind is Kind.TERMS:
            found |= set(self.context.site.terms)
        if page.kind is Kind.REFERENCES:
            found |= set(self.context.site.references)
        part = page.part
        if page.kind is Kind.PLAN and isinstance(part, PlanPart):
            found |= {section.id for section in part.plan.sections} | {measure.id for measure in part.plan.measures}
        return found


def _attached(context: Context, path: str) -> str:
    """Return the opening tag of a link to a file; in one file, to where it stands on the web."""
    base = context.site.settings.base
    if context.carried is None:
        return f'<a href="{html.escape(context.root + attachment_path(path))}">'
    return f'<a href="{html.escape(f"{base}/{attachment_path(path)}")}">' if base else "<a>"


def attachment_path(path: str) -> str:
    """Return where an attachment stands below the site's root: ``skara/files/x.pdf`` → ``files/x.pdf``."""
    return path.partition("/")[2]


def _in_words(autonym: str, language: Language) -> str:
    direction = ' dir="ltr"' if language.direction == "rtl" else ""
    tag = "bdi" if direction else "span"
    return f' <{tag} lang="sv"{direction}>({autonym})</{tag}>'


def _sections(chunks: list[Chunk]) -> tuple[SectionView, ...]:
    found: list[SectionView] = []
    heading = Chunk("start")
    inside: list[Chunk] = []
    for chunk in [*chunks, Chunk("h2")]:
        if chunk.kind != "h2":
            inside.append(chunk)
            continue
        if inside or heading.kind == "h2":
            found.append(SectionView(heading.html, heading.anchor, tuple(inside), heading.outdated))
        heading, inside = chunk, []
    return tuple(found)
