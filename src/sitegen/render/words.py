"""Words, dates and numbers in the reader's language: gettext from a catalog, the rest from CLDR through Babel."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from gettext import c2py

from babel.dates import format_date
from babel.lists import format_list
from markupsafe import Markup, escape

from sitegen.model.dates import PartialDate, Period
from sitegen.model.language import SOURCE, Language
from sitegen.model.phrases import borrowed, phrase_html
from sitegen.model.translation import Phrase

_PATTERNS = {"day": "d MMMM y", "month": "LLLL y"}
"""Day, month in words and four digits in every language: never 03/04/02 (docs/standards.md I11)."""


LENT = ("\x01", "\x02")
"""Around a Swedish message that a page borrows: no text can hold them, and ``page.tidy`` puts markup in their place."""


@cache
def _plural_rule(expression: str) -> Callable[[int], int]:
    return c2py(expression)


@dataclass(slots=True)
class Words:
    """Everything a template can say in one language."""

    language: Language
    messages: tuple[tuple[Mapping[str, tuple[str, ...]], str], ...]
    """The catalogs of the language and of those it falls back on, each with its plural rule; Swedish needs none."""

    @property
    def locale(self) -> str:
        """CLDR locale."""
        return self.language.locale

    def gettext(self, message: str) -> str:
        """Return a message in the language; between ``LENT`` marks where only Swedish has it."""
        for catalog, _ in self.messages:
            if message in catalog:
                return catalog[message][0]
        return self._lent(message)

    def ngettext(self, one: str, many: str, number: int) -> str:
        """Return the form of a message that goes with a number."""
        for catalog, rule in self.messages:
            if one in catalog:
                return catalog[one][_plural_rule(rule)(number)]
        return self._lent(one if number == 1 else many)

    def _lent(self, message: str) -> str:
        return message if self.language.tag.startswith(SOURCE) else f"{LENT[0]}{message}{LENT[1]}"

    def say(self, phrase: Phrase) -> Markup:
        """Return a text as HTML: escaped, isolated, and marked where it is borrowed (docs/standards.md I6, I7)."""
        return Markup(phrase_html(phrase, self.language))  # noqa: S704 # phrase_html() escapes

    def swedish(self, text: str) -> Markup:
        """Return a Swedish name or word inside a page of any language."""
        return self.say(borrowed(text, self.language))

    def plain_name(self, text: str) -> str:
        """Return a Swedish name for a place without markup, kept in order inside a right-to-left text (I7)."""
        return f"\u2068{text}\u2069" if self.language.direction == "rtl" else text

    def date(self, date: PartialDate) -> Markup:
        """Return a date as precise as it is, in a ``<time>``: Gregorian in every language (I10)."""
        return Markup('<time datetime="{}">{}</time>').format(str(date), self.plain_date(date))

    def plain_date(self, date: PartialDate) -> str:
        """Return a date without markup."""
        if not date.month:
            return str(date.year)
        pattern = _PATTERNS["day" if date.day else "month"]
        return format_date(date.first(), pattern, locale=self.locale).replace(" ", "\u00a0", 1 if date.day else 0)

    def period(self, period: Period) -> Markup:
        """Return a period; ranges of years stand from left to right (I7)."""
        if period.start == period.end:
            return self.date(period.start)
        if not period.start.month and not period.end.month:
            both = Markup('<time datetime="{0}">{0}</time>–<time datetime="{1}">{1}</time>').format(
                str(period.start), str(period.end)
            )
            return Markup('<bdi dir="ltr">{}</bdi>').format(both)
        return Markup("{} – {}").format(self.date(period.start), self.date(period.end))

    def month_letter(self, date: PartialDate) -> str:
        """Return the narrow name of a month."""
        return format_date(datetime.date(2000, date.month, 1), "LLLLL", locale=self.locale)

    def names(self, names: Iterable[str]) -> Markup:
        """Return names that are the same in every language, as of standards, as a list in a sentence (I7)."""
        return self.joined([Markup('<bdi dir="ltr">{}</bdi>').format(name) for name in names])

    def joined(self, items: list[Markup | str]) -> Markup:
        """Return words as a list in a sentence: a, b and c."""
        marks = [f"\ue000{place}\ue001" for place in range(len(items))]
        text = str(escape(format_list(marks, locale=self.locale)))
        for mark, item in zip(marks, items, strict=True):
            text = text.replace(mark, str(escape(item)))
        return Markup(text)  # noqa: S704 # every part was escaped
