"""The languages that sites can be published in, read from ``translations/languages.yaml``."""

from __future__ import annotations

import re
from dataclasses import replace

from babel import localedata

from sitegen.diagnostics import Findings, Span
from sitegen.load import yaml
from sitegen.load.decoding import decoded
from sitegen.load.schema import Checked, Choice, Each, Key, Pattern, Reading, Record, Text, identifier
from sitegen.model.language import SOURCE, Language
from sitegen.model.translation import TranslationState

_TAG = Pattern(re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"), "fa-AF")


def _known(name: str, node: yaml.Node, _pointer: str, reading: Reading) -> str | None:
    """Return a locale that CLDR, as Babel has it, knows; else YML113."""
    if localedata.exists(name):
        return name
    reading.findings.add("YML113", node.span, value=name, wanted="fa_AF")
    return None


def _twelve(found: tuple[str, ...], node: yaml.Node, _pointer: str, reading: Reading) -> tuple[str, ...] | None:
    """Return a list of twelve; else YML113: with one too few every month after it would be another."""
    if isinstance(node, yaml.Sequence) and len(node.items) == _MONTHS:
        return found
    reading.findings.add("YML113", node.span, value=str(len(found)), wanted="[januari …, december …]")
    return None


_MONTHS = 12
_LOCALE_NAME = Pattern(re.compile(r"[a-z]{2,3}(?:_[A-Za-z0-9]{2,8})*"), "fa_AF")
_LANGUAGE = Record(
    Language,
    {
        "id": Key(identifier, required=True, about="Namnet i filnamn och adresser."),
        "tag": Key(_TAG, required=True, about="Språkets märke i sidorna (BCP 47)."),
        "locale": Key(
            Checked(_LOCALE_NAME, _known), required=True, about="Landskod för datum och tal, som Babel har den."
        ),
        "direction": Key(Choice(("ltr", "rtl")), required=True, about="Åt vilket håll språket skrivs."),
        "script": Key(Choice(("Latn", "Arab", "Ethi", "Cyrl", "Grek")), required=True, about="Skriften."),
        "autonym": Key(Text(words=False), required=True, about="Språkets namn på språket självt."),
        "hreflang": Key(_TAG, about="Märke för sökmotorer. Utelämnat: språket visas inte för dem."),
        "fallback": Key(Each(identifier), about="Språk som de fasta orden hämtas från när ett saknas."),
        "aliases": Key(Each(Text(words=False)), about="Andra namn som går att ha i filnamn."),
        "vague": Key(Each(Text(words=False)), about="Länkord som inget säger, till exempel läs mer."),
        "words": Key(
            Choice(tuple(state.value for state in TranslationState)), about="Hur de fasta orden är översatta."
        ),
        "months": Key(Checked(Each(Text(words=False)), _twelve), about="Månadernas namn, tolv i ordning."),
        "number_words": Key(Each(Text(words=False)), about="Räkneord från noll."),
        "alphabet": Key(Text(words=False), about="Bokstäverna i ordning."),
        "articles": Key(Each(Text(words=False)), about="Ord som inte räknas först i en rubrik när den ordnas."),
    },
)
LANGUAGES = Each(_LANGUAGE, "languages")
SWEDISH = Language(SOURCE, "sv", "sv", "ltr", "Latn", "svenska", "sv", alphabet="abcdefghijklmnopqrstuvwxyzåäö")
"""What content is written in, whatever the list says."""


def read(content: bytes, path: str, findings: Findings) -> dict[str, Language]:
    """Return the languages by id, in the order of the file; Swedish is always among them.

    Of Swedish the file says only which words are vague: the rest is not for it to say.
    """
    text = decoded(path, content, findings)
    if text is None:
        return {SOURCE: SWEDISH}
    root = yaml.parse(text, path, findings)
    if root is None:
        if not findings.items:
            findings.add("YML121", Span(path))
        return {SOURCE: SWEDISH}
    listed = LANGUAGES(root, "", Reading(SWEDISH, findings)) or ()
    found = {SOURCE: SWEDISH} | {language.id: language for language in listed}
    return found | {SOURCE: replace(SWEDISH, vague=found[SOURCE].vague)}
