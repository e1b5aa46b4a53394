"""The languages that sites can be published in, read from ``translations/languages.yaml``."""

from __future__ import annotations

import re
from dataclasses import replace

from babel import localedata

from sitegen.diagnostics import Findings, Span
from sitegen.load import yaml
from sitegen.load.decoding import decoded
from sitegen.load.schema import Choice, Each, Key, Pattern, Reading, Record, Text, identifier
from sitegen.model.language import SOURCE, Language
from sitegen.model.translation import TranslationState

_TAG = Pattern(re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"), "fa-AF")


def _locale(node: yaml.Node, pointer: str, reading: Reading) -> str | None:
    """Read the name of a locale that CLDR, as Babel has it, knows (YML113)."""
    name = _LOCALE_NAME(node, pointer, reading)
    if name is not None and not localedata.exists(name):
        reading.findings.add("YML113", node.span, value=name, wanted="fa_AF")
        return None
    return name


def _months(node: yaml.Node, pointer: str, reading: Reading) -> tuple[str, ...] | None:
    """Read a list of twelve (YML113): with one too few every month after it would be another."""
    found = Each(Text(words=False))(node, pointer, reading)
    if found is not None and isinstance(node, yaml.Sequence) and len(node.items) != _MONTHS:
        reading.findings.add("YML113", node.span, value=str(len(node.items)), wanted="[januari …, december …]")
        return None
    return found


_MONTHS = 12
_LOCALE_NAME = Pattern(re.compile(r"[a-z]{2,3}(?:_[A-Za-z0-9]{2,8})*"), "fa_AF")
_LANGUAGE = Record(
    Language,
    {
        "id": Key(identifier, required=True),
        "tag": Key(_TAG, required=True),
        "locale": Key(_locale, required=True),
        "direction": Key(Choice(("ltr", "rtl")), required=True),
        "script": Key(Choice(("Latn", "Arab", "Ethi", "Cyrl", "Grek")), required=True),
        "autonym": Key(Text(words=False), required=True),
        "hreflang": Key(_TAG),
        "fallback": Key(Each(identifier)),
        "aliases": Key(Each(Text(words=False))),
        "vague": Key(Each(Text(words=False))),
        "words": Key(Choice(tuple(state.value for state in TranslationState))),
        "months": Key(_months),
        "number_words": Key(Each(Text(words=False))),
        "alphabet": Key(Text(words=False)),
        "articles": Key(Each(Text(words=False))),
    },
)
_LANGUAGES = Each(_LANGUAGE, "languages")
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
            findings.add("YML115", Span(path))
        return {SOURCE: SWEDISH}
    listed = _LANGUAGES(root, "", Reading(SWEDISH, findings)) or ()
    found = {SOURCE: SWEDISH} | {language.id: language for language in listed}
    return found | {SOURCE: replace(SWEDISH, vague=found[SOURCE].vague)}
