"""Languages: what a reader's language is called, how it runs, and what it falls back on."""

from __future__ import annotations

from dataclasses import dataclass

SOURCE = "sv"
"""The language that content is written in; every other one is a translation of it."""


@dataclass(frozen=True, slots=True)
class Language:
    """One language a site can be published in. All of it is data (``translations/languages.yaml``)."""

    id: str
    """Name in files, folders, YAML keys and options, e.g. ``prs``."""
    tag: str
    """BCP 47 tag for ``lang``, e.g. ``fa-AF`` (docs/standards.md I1–I3)."""
    locale: str
    """CLDR locale for dates, numbers, lists and plurals, e.g. ``fa_AF``."""
    direction: str
    """``ltr`` or ``rtl``."""
    script: str
    """ISO 15924 script, e.g. ``Ethi``: fonts and the isolation of foreign words depend on it."""
    autonym: str
    """Its own name for itself (I14)."""
    hreflang: str = ""
    """Value for ``hreflang`` in heads and links; empty where search engines have none (sv-simple, I3)."""
    fallback: tuple[str, ...] = ()
    """Languages whose messages stand in where its own catalog has none, nearest first."""
    aliases: tuple[str, ...] = ()
    """Other names read on import."""
    vague: tuple[str, ...] = ()
    """Words that say nothing of where a link leads ("read more"), in lower case (docs/standards.md A9)."""
    words: str = "machine"
    """Who answers for the fixed words of the pages, its catalog: a ``TranslationState`` by name."""
    months: tuple[str, ...] = ()
    """Forms of the twelve months that CLDR does not have, January first, the forms of one month with spaces between."""
    number_words: tuple[str, ...] = ()
    """Words for 0, 1, 2 …, the forms of one number with spaces between."""
    alphabet: str = ""
    """Its letters in their order, small ones; empty: by code point, which is the order of Ethiopic letters."""
    articles: tuple[str, ...] = ()
    """Beginnings of words that do not count when words are put in order."""

    @property
    def is_source(self) -> bool:
        """Say whether content is written in it."""
        return self.id == SOURCE
