"""Views: all that a page may show, as frozen values. A page's key is the digest of its view (docs/design.md, law 2)."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.translation import Phrase, Standing
from sitegen.plan.accessibility_view import AccessibilityView
from sitegen.plan.guide_views import ChecklistView, GuideView, IndexView, TopicView
from sitegen.plan.parts import (
    AdoptedView,
    AppView,
    BookletWay,
    ContactView,
    FactView,
    Frame,
    LanguageLink,
    LanguageView,
    Link,
    Pair,
    Prose,
    Validity,
)
from sitegen.plan.plan_views import MeasureView, PlanView


@dataclass(frozen=True, slots=True)
class Way:
    """A part of the site, on the start page."""

    link: Link
    intro: Phrase
    kind: str
    validity: Validity | None = None
    counts: tuple[tuple[str, int], ...] = ()
    """What there is how many of: ``areas``, ``goals``, ``measures``."""
    file: str = ""
    """Way to all of it in one file; empty where there is none."""


@dataclass(frozen=True, slots=True)
class StartView:
    """The start page."""

    title: Phrase
    intro: Phrase
    prose: Prose
    signs: tuple[tuple[LanguageLink, str], ...]
    """The summary in each language, and the words on its sign."""
    ways: tuple[Way, ...]
    outline: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoalView:
    """A goal."""

    id: str
    number: str
    title: Phrase
    heading: str
    measures: tuple[Link, ...]
    stated: bool
    """Whether their plans say themselves that they serve it; else that is our reading, and the reader is told."""
    topics: tuple[Link, ...]
    """Topics of the welcome guide that tell of it."""
    link: Link


@dataclass(frozen=True, slots=True)
class AreaView:
    """A focus area and its goals."""

    id: str
    link: Link
    intro: Phrase
    responsible: tuple[Phrase, ...]
    goals: tuple[GoalView, ...]


@dataclass(frozen=True, slots=True)
class DocumentHead:
    """What the head table of an adopted document says; empty where it says nothing."""

    owner: Phrase
    responsible: tuple[Phrase, ...]
    revised_by: Phrase
    applies_to: Phrase
    published: Phrase
    replaces: Phrase


@dataclass(frozen=True, slots=True)
class StrategyView:
    """A strategy as a whole."""

    kind: str
    intro: Phrase
    validity: Validity
    vision: Phrase
    head: DocumentHead
    follow_up: Phrase
    review: Phrase
    summary: Link | None
    goals: tuple[GoalView, ...]
    """Those that belong to no single area."""
    areas: tuple[AreaView, ...]
    chapters: tuple[Link, ...]
    annexes: tuple[Link, ...]
    plans: tuple[Link, ...]
    references: tuple[Link, ...]
    booklets: tuple[BookletWay, ...]
    """The document in print; it is printed in Swedish only."""


@dataclass(frozen=True, slots=True)
class FocusAreaView:
    """The page of one focus area."""

    number: str
    intro: Phrase
    responsible: tuple[Phrase, ...]
    goals: tuple[GoalView, ...]
    prose: Prose
    translated: bool
    """Whether the text around the goals is there in the page's language."""
    source: Link | None
    """The Swedish page, where the text is there only."""
    validity: Validity
    next: Link | None
    before: Link | None


@dataclass(frozen=True, slots=True)
class ChapterView:
    """A chapter, an annex, a summary, a page of its own."""

    kind: str
    of: Link | None
    """The strategy or plan that it is a chapter of; None where it is none."""
    intro: Phrase
    prose: Prose
    validity: Validity | None
    next: Link | None
    before: Link | None


@dataclass(frozen=True, slots=True)
class ContactsView:
    """Whom to ask, and every number with its source."""

    contacts: tuple[ContactView, ...]
    facts: tuple[FactView, ...]


@dataclass(frozen=True, slots=True)
class TermView:
    """A term."""

    id: str
    term: Phrase
    swedish: str
    """The Swedish word, beside a translation; empty on a Swedish page."""
    text: Phrase


@dataclass(frozen=True, slots=True)
class TermsView:
    """All terms."""

    terms: tuple[TermView, ...]


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """A law, convention or document."""

    id: str
    title: Phrase
    swedish: str
    kind: str
    by: Phrase
    year: str
    url: str
    note: Phrase


@dataclass(frozen=True, slots=True)
class ReferencesView:
    """All references."""

    references: tuple[ReferenceView, ...]


@dataclass(frozen=True, slots=True)
class TranslationRow:
    """How the pages of one language stand."""

    language: LanguageView
    pages: int
    missing: int
    outdated: int
    machine: int
    draft: int
    reviewed: int


@dataclass(frozen=True, slots=True)
class TranslationsView:
    """How the site's translations stand."""

    rows: tuple[TranslationRow, ...]


@dataclass(frozen=True, slots=True)
class MapEntry:
    """A page in the site map, and those below it."""

    link: Link
    below: tuple[MapEntry, ...]


@dataclass(frozen=True, slots=True)
class SiteMapView:
    """All pages."""

    entries: tuple[MapEntry, ...]


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """The page for an address that is not there."""

    home: Link


@dataclass(frozen=True, slots=True)
class BesideView:
    """A translated page beside its Swedish text."""

    swedish: LanguageView
    heading: Phrase
    """Its Swedish title."""
    rows: tuple[Pair, ...]


Body = (
    StartView | StrategyView | FocusAreaView | ChapterView | PlanView | MeasureView
    | ContactsView | TermsView | ReferencesView | TranslationsView | AccessibilityView | SiteMapView | NotFoundView
    | BesideView | GuideView | ChecklistView | IndexView | TopicView
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PageView:
    """One rendition in HTML."""

    kind: str
    frame: Frame
    title: Phrase
    """Empty where the title is a message of the catalog."""
    languages: tuple[LanguageLink, ...]
    missing: tuple[LanguageLink, ...]
    """Languages that this page is not in; ``href`` leads to their start page."""
    here: tuple[int, str]
    """Which link of the navigation leads to this page (``page``) or to what it is part of (``true``); -1: none."""
    trail: tuple[Link, ...]
    standing: Standing
    partial: bool
    """Whether some of what it shows is borrowed Swedish."""
    swedish: LanguageLink | None
    """The Swedish page, on a page of another language."""
    canonical: str
    alternates: tuple[tuple[str, str], ...]
    """``hreflang`` and absolute address of each language; empty without ``url:``."""
    style: str
    icon: str
    app: AppView | None
    """What a page of the guide is installed with; None on other pages."""
    adopted: AdoptedView | None
    beside: Link | None
    """Way to this page beside its Swedish text; None where it has none."""
    body: Body


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """The root page: the choice of language."""

    name: str
    languages: tuple[LanguageLink, ...]
    accessibility: str
    """Way to the accessibility statement."""
    outline: tuple[str, ...]
    style: str
    icon: str
    canonical: str
    alternates: tuple[tuple[str, str], ...]
