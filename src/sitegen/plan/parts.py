"""The parts that views are put together from: links, facts, the frame of a page, ready text.

``href`` is relative to the page, or absolute to another host. Dates stay values: how they are written is the
template's matter. Every text is a Phrase, or HTML made from our own Markdown (fields named ``html``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from sitegen.model.dates import PartialDate, Period
from sitegen.model.translation import Phrase


class Assets(NamedTuple):
    """Files that pages are shown with, from the site's root."""

    style: str
    icon: str
    script: str = ""
    """What the guide does besides; empty in a theme that has no script, and in a language that has no topics."""


@dataclass(frozen=True, slots=True)
class BookletFile:
    """A printed booklet that there is."""

    kind: str
    """``a4``, ``a5``, ``a5-print`` (sheets to fold), ``pair`` (beside Swedish), or ``document``."""
    page: str
    """Path of the page that it is the printed form of."""
    path: str
    """From the site's root."""
    edition: str
    """The code that stands on it."""
    size: int
    """Bytes."""


@dataclass(frozen=True, slots=True)
class BookletWay:
    """The way to a printed booklet."""

    kind: str
    href: str
    edition: str
    kilobytes: int


@dataclass(frozen=True, slots=True)
class AppView:
    """What a page of the guide is installed with, each from the page."""

    script: str
    manifest: str
    icon: str
    """For a home screen."""
    worker: str


@dataclass(frozen=True, slots=True)
class LanguageView:
    """A language, as a template needs it."""

    id: str
    tag: str
    direction: str
    autonym: str
    hreflang: str
    reviewed: bool
    """Whether a person has reviewed the fixed words of the pages; Swedish ones are nobody's translation."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a page of the site."""

    text: Phrase
    href: str
    other: LanguageView | None = None
    """The language of the page that it leads to, where that is not this page's."""
    current: str = ""
    """``page``: it leads to this very page; ``true``: to the part that this page belongs to."""
    number: str = ""
    """Plate of what it leads to."""
    name: str = ""
    """Name of a message of the catalog that stands in place of ``text``, e.g. ``terms``, ``only-plan``."""


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """The same page in one language."""

    language: LanguageView
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact, as shown."""

    kind: str
    value: str
    href: str
    label: Phrase
    source: str
    """Address of the page that it was taken from."""
    source_words: str
    """What is shown of it: the host, and the way there where other facts are from other pages of that host."""
    read: PartialDate | None
    verified: PartialDate | None
    """When a person at the kommun checked it; None: nobody has."""
    expired: bool = False
    """Whether its last day is over: it may be wrong."""
    common: bool = False
    """Whether all kommuner share it: 112 is no kommun's to check."""


@dataclass(frozen=True, slots=True)
class ContactView:
    """Somebody to ask."""

    id: str
    name: Phrase
    phone: FactView | None
    email: str
    address: str
    hours: Phrase
    way: Phrase
    """How to find there, in words."""
    speaks: tuple[LanguageView, ...]
    """The languages that are spoken there, Swedish apart."""
    verified: PartialDate | None
    """When a person at the kommun checked it; None: nobody has."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What the pages of one language share at one depth: made once for all of them."""

    language: LanguageView
    root: str
    """Way from the page to the site's root, e.g. ``../../``."""
    name: str
    short: Phrase
    home: str
    nav: tuple[Link, ...]
    """None of them current: which one is, is the page's matter (``PageView.here``)."""
    outline: tuple[str, ...]
    help: tuple[FactView, ...]
    unchecked: bool
    """Whether a number of the kommun's own in ``help`` was not checked by a person there; 112 is nobody's to check."""
    contact: ContactView | None
    about: tuple[Link, ...]
    start: bool
    """Whether it is the start page's, which draws the outline itself."""


@dataclass(frozen=True, slots=True)
class AdoptedView:
    """The adopted document that counts, and the heading there."""

    title: str
    by: Phrase
    by_swedish: str
    """The body's Swedish name, beside its translation; empty where ``by`` is Swedish."""
    on: PartialDate | None
    paragraph: str
    case_number: str
    note: Phrase
    href: str
    """Way to the document, where we hold it."""
    heading: str
    swedish: LanguageView


@dataclass(frozen=True, slots=True)
class Credit:
    """What a picture shows, where it comes from, and on which terms."""

    title: Phrase
    source: str
    licence: str


@dataclass(frozen=True, slots=True)
class Chunk:
    """One or more blocks that stand together: a paragraph, a list, a table."""

    kind: str
    html: str = ""
    anchor: str = ""
    items: tuple[tuple[str, str], ...] = ()
    """Of a list: anchor and HTML of each item."""
    start: int = 1
    outdated: bool = False
    credit: Credit | None = None
    """Of a figure: what it is and whose."""
    label: str = ""
    """Of a table: the anchor of its caption, which names the box that it scrolls in."""
    stacked: bool = False
    """Of a table: whether it is a list on a narrow screen, each cell with the name of its column before it."""


@dataclass(frozen=True, slots=True)
class SectionView:
    """A heading of the second level and what stands under it; without a heading: what stands before the first."""

    html: str
    anchor: str
    chunks: tuple[Chunk, ...]
    outdated: bool = False


@dataclass(frozen=True, slots=True)
class NoteView:
    """A footnote."""

    anchor: str
    back: str
    """Anchor of its mark in the text."""
    number: int
    html: str


@dataclass(frozen=True, slots=True)
class Prose:
    """A Markdown text, ready."""

    sections: tuple[SectionView, ...] = ()
    notes: tuple[NoteView, ...] = ()
    language: LanguageView | None = None
    """Where it is borrowed from another language: that one."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A block in Swedish and in the page's language."""

    swedish: Chunk
    other: Chunk | None
    """None where it is not translated."""
    label: str = ""
    """Kind of field, where a reader cannot tell it by its words: a key of ``parts.html``'s macro ``field``."""


@dataclass(frozen=True, slots=True)
class Validity:
    """For which time something was decided; the last two are derived from the day."""

    period: Period | None
    valid_until: PartialDate | None
    ended: bool
    expired: bool
