"""Phrases: borrowed from Swedish where a language has none of its own, and as HTML that says so."""

from __future__ import annotations

import html

from sitegen.model.isolation import isolated, whole
from sitegen.model.language import SOURCE, Language
from sitegen.model.translation import Phrase


def borrowed(text: str, language: Language) -> Phrase:
    """Return Swedish text for a page in ``language``, marked as Swedish unless the page is."""
    if language.is_source or not text:
        return Phrase(text)
    return Phrase(text, SOURCE, "ltr" if language.direction == "rtl" else "")


def phrase_html(phrase: Phrase, language: Language, extra: str = "") -> str:
    """Return a phrase as HTML: escaped, foreign runs isolated, what is borrowed or outdated marked (I6, I7).

    ``extra`` stands among the attributes of the mark of a borrowed text.
    """
    if not phrase.borrowed:
        text = isolated(phrase.text, language)
        return f'<span class="outdated-words">{text}</span>' if phrase.outdated else text
    direction = f' dir="{phrase.direction}"' if phrase.direction else ""
    tag = "bdi" if phrase.direction else "span"
    extra = extra or (whole(phrase.text) if phrase.direction else "")
    return f'<{tag} lang="{phrase.borrowed}"{direction}{extra}>{html.escape(phrase.text, quote=False)}</{tag}>'
