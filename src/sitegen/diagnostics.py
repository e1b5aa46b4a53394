"""Diagnostics: what an editor is told about the content she gave.

Bad content is never an exception. Every fault is a value, gathered while the work goes on, so that one
run names everything there is to mend. The words are not here but in ``report/``: a diagnostic holds its
code and the values that the sentence needs, so that the same fault can be told in Swedish or English.

Lines and columns are 1-based. Columns count Unicode code points, as editors do: not bytes, not UTF-16 units.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import Enum


class Severity(Enum):
    """How far a fault reaches (docs/design.md, law 4)."""

    ERROR = "error"
    """Cannot be rendered rightly: the site is not built, its last good build stays."""
    BLOCKER = "blocker"
    """The site is built, but may not be published."""
    WARNING = "warning"
    """Stops nothing, unless ``--strict``."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a source file: where the fault begins."""

    path: str
    """Path from the project's root, always with forward slashes."""
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Return ``path:line:column``, which terminals and editors make a link."""
        return f"{self.path}:{self.line}:{self.column}"


_E, _B, _W = Severity.ERROR, Severity.BLOCKER, Severity.WARNING

CODES: dict[str, Severity] = {
    # SRC: files
    "SRC101": _E,  # not UTF-8
    "SRC102": _E,  # a git conflict mark
    "SRC103": _E,  # the language in the file name is unknown
    "SRC104": _W,  # a translation without a source
    "SRC105": _W,  # a file that nothing uses
    "SRC106": _E,  # a file name that cannot be an address
    "SRC107": _E,  # no kommun to build
    "SRC108": _E,  # a link that leads out of the project, or a file that cannot be read
    "SRC109": _E,  # a file that is named but is not there
    "SRC110": _E,  # larger than any text an editor writes
    "SRC111": _E,  # a text whose name has another ending
    "SRC112": _E,  # a copy of a file
    "SRC113": _E,  # letters that were read in another encoding and saved so
    "SRC114": _E,  # letters that are lost
    "SRC115": _E,  # a picture or document that is not what its name says
    "SRC116": _E,  # a drawing that runs or fetches something
    "SRC117": _E,  # a picture that is too large
    # YML: YAML and front matter
    "YML101": _E,  # not valid YAML
    "YML102": _E,  # a key given twice
    "YML103": _E,  # an alias
    "YML104": _E,  # a character that YAML forbids
    "YML105": _E,  # nested too deeply
    "YML106": _E,  # an unknown key
    "YML117": _E,  # a comma that divides a text inside { }
    "YML118": _E,  # a comment that cuts a text
    "YML119": _E,  # typographic quotation marks around a value
    "YML120": _E,  # a - of a list is missing
    "YML121": _E,  # an empty file
    "YML122": _W,  # a comment behind a text that readers see
    "YML116": _E,  # a text of a translation that the source lacks
    "YML107": _E,  # a key that must be there
    "YML108": _E,  # text where a list was meant, and the like
    "YML109": _E,  # not a date
    "YML110": _E,  # not an id
    "YML111": _E,  # none of the words that are possible here
    "YML112": _E,  # a version of the content format that this sitegen cannot read
    "YML113": _E,  # not a value of its kind: colour, address, drawing
    "YML114": _E,  # no head, or a head that is never closed
    "YML115": _E,  # an empty text
    # STR: strategies, plans, what refers to what
    "STR201": _E,  # an id used twice
    "STR202": _E,  # a role names something that is not there
    "STR203": _E,  # an unknown role
    "STR204": _E,  # a measure names a goal that is not there
    "STR205": _E,  # a measure names a section that is not there
    "STR206": _E,  # a period that ends before it begins
    "STR207": _E,  # a chapter names a focus area that is not there
    "STR208": _E,  # two pages on one address
    "STR209": _W,  # the summary leaves out a goal or focus area
    "STR210": _W,  # a goal has changed since the summary was written
    "STR211": _E,  # a list names a reference, annex or strategy that is not there
    "STR212": _E,  # Swedish is not among the site's languages
    "STR213": _E,  # a follow-up before the one above it
    "STR220": _B,  # no contact to the kommun is known
    "STR221": _B,  # no address (url) is known
    "STR222": _B,  # the accessibility statement has no status
    "STR223": _B,  # … no form to report faults
    "STR224": _B,  # … no date or method of its assessment, or no date of its own
    "STR225": _W,  # … has not been updated for a year
    "STR226": _W,  # … has a status that what is listed or found lowers
    "STR227": _E,  # … was assessed later than it was updated
    "STR228": _B,  # … names no supervising authority
    "STR229": _B,  # … says that something is not accessible, but not what
    "STR230": _B,  # translations that the kommun wants reviewed are not
    "STR231": _E,  # a topic of the guide does not say when it is needed or what it is about
    "STR232": _B,  # a fact is past its last day
    "STR233": _E,  # an addition to a common topic that is not there
    "STR234": _E,  # an addition says what its common topic says
    "STR235": _W,  # a topic of the kommun tells of no goal or measure
    "STR236": _E,  # a common topic that adds to itself
    "STR237": _E,  # a target lacks what its kind needs
    "STR238": _E,  # a target has a key that means nothing there
    "STR239": _E,  # an old address that is the address of a page
    "STR240": _B,  # there is no accessibility statement
    "STR241": _E,  # a plan names a strategy that is not there
    "STR242": _B,  # a text that was begun and is not written
    "STR243": _W,  # a day on which something was done has not come
    "STR244": _B,  # a phone number with too few or too many digits
    "STR245": _W,  # checked before it was read
    "STR246": _W,  # a contact that is a person
    # MD: Markdown
    "MD301": _E,  # raw HTML
    "MD302": _E,  # a heading level is skipped
    "MD303": _E,  # a first-level heading in the body
    "MD304": _E,  # a dead internal link
    "MD305": _E,  # a dead anchor
    "MD306": _E,  # an image without alt text
    "MD307": _E,  # a footnote that is not written
    "MD308": _W,  # a footnote that nothing refers to
    "MD309": _E,  # an anchor used twice
    "MD310": _E,  # an address that is not one for a link
    "MD311": _E,  # an unknown attribute
    "MD312": _E,  # an unknown or unclosed container
    "MD313": _E,  # a table without a caption
    "MD314": _E,  # a link to the page that it stands on
    "MD316": _W,  # a list whose marks are signs of a word processor
    "MD317": _W,  # a line that becomes a list by its number
    "MD318": _W,  # a number to call, or an address, in the text itself
    "MD315": _W,  # Markdown that is not whole, and is shown as it is typed
    # L10N: translations and catalogs
    "L10N401": _W,  # a translation is outdated
    "L10N402": _W,  # the blocks of a translation differ from those of its source
    "L10N403": _W,  # a title has no translation
    "L10N404": _E,  # a number differs from the source
    "L10N405": _W,  # made_from is empty: nobody has said what it was made from
    "L10N406": _E,  # made_from cannot be read
    "L10N407": _W,  # Swedish is left in a translation
    "L10N408": _E,  # a role differs from the source
    "L10N409": _W,  # a name that is not translated is gone
    "L10N411": _B,  # a catalog lacks a message
    "L10N412": _B,  # a message is fuzzy
    "L10N413": _E,  # a message is wrongly filled
    "L10N414": _E,  # the plural forms are not those of the language
    "L10N415": _E,  # a catalog cannot be read
    "L10N421": _W,  # the source of a translation has got blocks
    "L10N422": _W,  # … has lost blocks
    "L10N423": _W,  # … has moved blocks
    "L10N424": _W,  # changed since it was reviewed
    "L10N425": _W,  # words in letters of another script
    "L10N426": _W,  # too short to be whole
    # PAG: pages as they are built (docs/standards.md; what an editor can write wrongly, and what a template can)
    "PAG701": _E,  # not one main part
    "PAG702": _E,  # not one first-level heading
    "PAG703": _E,  # a heading level is skipped
    "PAG704": _E,  # no skip link
    "PAG705": _E,  # no title
    "PAG706": _E,  # a title that another page has
    "PAG707": _E,  # a navigation without a name of its own
    "PAG708": _E,  # a picture without alt text or name
    "PAG709": _E,  # a control without a label
    "PAG710": _E,  # an id given twice
    "PAG711": _E,  # an id that is pointed to and is not there
    "PAG712": _E,  # a positive tabindex
    "PAG713": _E,  # a fold without a summary
    "PAG714": _E,  # a table without a caption or heads
    "PAG715": _E,  # a part that scrolls without role and name
    "PAG716": _E,  # a link, button or heading without words
    "PAG717": _E,  # links of the same words that lead to different pages
    "PAG718": _E,  # a link that does not say where it leads
    "PAG719": _E,  # the page's language or direction
    "PAG720": _E,  # words in another language that are not marked
    "PAG721": _E,  # words that run the other way and are not set apart
    "PAG722": _E,  # digits that are not 0-9
    "PAG723": _E,  # the choice of language
    "PAG724": _E,  # addresses of the other languages for search engines
    "PAG725": _E,  # the encoding is not declared first
    "PAG726": _E,  # a reader cannot enlarge the page
    "PAG727": _E,  # code or style inside the page
    "PAG728": _E,  # fetched from another host
    "PAG729": _E,  # a file whose name does not follow from its content, or that is not there
    "PAG730": _E,  # a link that leads to no page or place of the site
    "PAG731": _E,  # a character that no font of the site holds
    "PAG732": _E,  # something that plays or moves by itself
    "PAG733": _E,  # a state without words
    "PAG734": _E,  # something that works with a script only
    "PAG735": _E,  # help that stands in another order than on other pages
    # TPL: templates
    "TPL501": _E,  # not a valid template
    "TPL502": _E,  # a name that the page does not have
    "TPL503": _E,  # a template that is not there
    "TPL504": _E,  # a template that includes itself
    "TPL505": _E,  # any other failure inside a template
    "TPL506": _E,  # a template named by a variable
    # THM: themes
    "THM601": _E,  # a colour pair that cannot be read
    "THM602": _E,  # a theme, or the parent of one, that is not there
    "THM603": _E,  # a theme that is its own parent
    "THM604": _E,  # a theme without style sheets, as its parents are
    "THM605": _E,  # the ring round what has focus is taken away
    "THM606": _E,  # no ring round what has focus
    "THM607": _E,  # motion for whoever has asked for stillness
    "THM608": _E,  # a style sheet sets the direction of text
    "THM609": _E,  # a language asked for by attribute
    "THM610": _E,  # space between letters that join
    "THM611": _E,  # left or right where nothing says which direction
    "THM612": _E,  # no rules for forced colours
    "THM613": _E,  # no rules for print
    "THM614": _E,  # something is fetched that is not the theme's own
    "THM615": _E,  # a colour pair of a theme's own that cannot be read
    "THM616": _E,  # a font that is not there or cannot be read
    "THM617": _E,  # fixed on every sheet of paper
    "THM618": _E,  # a unicode-range promises letters that the font lacks
    "THM619": _E,  # a script of the site's languages without letters
    "THM620": _E,  # not valid CSS
    "THM621": _E,  # a colour that cannot be worked out
    # PRT: what is printed
    "PRT901": _E,  # a template of a booklet is wrong
    "PRT902": _E,  # a letter of a booklet is in no font
    "PRT903": _E,  # a picture that cannot be printed
    "PRT904": _E,  # a text of a booklet does not fit
    # LNK: other people's pages
    "LNK911": _W,  # there is no such page any more
    "LNK912": _W,  # it has moved for good
    "LNK913": _W,  # it cannot be reached
    # TXT: how texts read
    "TXT801": _W,  # a text is hard to read
    "TXT802": _W,  # a sentence is too long
}
"""Every code and how far it reaches. A code never changes its meaning."""
PAGES = "PAG"
"""Codes that begin so are told of built pages: one line of a source can break many of them."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault: where, which, and the values that its sentence needs."""

    span: Span
    code: str
    values: tuple[tuple[str, str], ...] = ()
    """Names and values for the sentence; ``near`` is the nearest known name."""

    @property
    def severity(self) -> Severity:
        """How far the fault reaches."""
        return CODES[self.code]

    def key(self) -> tuple[str, int, int, str, tuple[tuple[str, str], ...]]:
        """Order of telling: by file, line, column, code."""
        return (self.span.path, self.span.line, self.span.column, self.code, self.values)


_SOME = 8
"""Names that are enough to choose from."""


@dataclass(slots=True)
class Findings:
    """The faults of one run, in the order they were found."""

    items: list[Diagnostic] = field(default_factory=list)

    def add(self, code: str, span: Span, **values: str | int) -> None:
        """Note a fault; ``values`` fill the sentence of its code."""
        assert code in CODES, code
        filled = tuple((name, str(value)) for name, value in values.items())
        self.items.append(Diagnostic(span, code, filled))

    def unknown(self, code: str, span: Span, name: str, known: Iterable[str], **values: str | int) -> None:
        """Note a name that is not known, with the nearest one that is (``near``) and some that are (``known``)."""
        there = sorted(known)
        self.add(code, span, name=name, near=nearest(name, there), **{"known": some(name, there), **values})

    def has_errors(self) -> bool:
        """Say whether anything here stops the site."""
        return any(item.severity is Severity.ERROR for item in self.items)

    def errors(self) -> tuple[Diagnostic, ...]:
        """Return what stops the site, each fault once, by file, line and column."""
        return tuple(item for item in self.sorted() if item.severity is Severity.ERROR)

    def sorted(self) -> tuple[Diagnostic, ...]:
        """Return each fault once, by file, line and column."""
        return tuple(sorted(set(self.items), key=Diagnostic.key))


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the known name most like ``name``; empty where none is near."""
    there = {one.casefold(): one for one in sorted(known, reverse=True)}
    matches = get_close_matches(name.casefold(), sorted(there), n=1, cutoff=0.6)
    return there[matches[0]] if matches else ""


def some(name: str, known: Iterable[str]) -> str:
    """Return names that are known, with commas between: of many those most like ``name``, and an ellipsis."""
    there = sorted(known)
    if len(there) <= _SOME:
        return ", ".join(there) or "–"
    return ", ".join(sorted(get_close_matches(name, there, n=_SOME, cutoff=0))) + " …"
