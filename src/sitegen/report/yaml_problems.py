"""What the YAML reader says of a text that is no YAML, in Swedish."""

from __future__ import annotations

from collections.abc import Mapping

_TAB = "en tabb; skriv mellanslag i stället"
_COLON = "ett kolon där det inte kan stå"
_INDENT = "indraget är fel, eller så står ett citattecken på fel ställe"
_LIST = "ett streck (-) för en lista där den inte kan stå"
SWEDISH: Mapping[str, str] = {
    "a key must be a word": "ett fältnamn måste vara ett ord",
    "block sequence entries are not allowed in this context": _LIST,
    "block sequence entries are not allowed here": _LIST,
    "could not find expected ':'": "ett kolon saknas",
    "did not find expected <document start>": "det står mer efter slutet, eller så är indraget på första raden fel",
    "did not find expected '-' indicator": "ett streck (-) saknas, eller så är indraget fel",
    "did not find expected ',' or ']'": "ett komma eller ] saknas",
    "did not find expected ',' or '}'": "ett komma eller } saknas",
    "did not find expected alphabetic or numeric character": "en stjärna (*) först i ett värde; den kräver citattecken",
    "did not find expected comment or line break": "ett > eller | först i ett värde; sätt citattecken om det",
    "found unknown directive name": "ett procenttecken först på en rad",
    "did not find expected key": _INDENT,
    "did not find expected node content": "ett värde saknas",
    "found a tab character that violates indentation": _TAB,
    "found a tab character where an indentation space is expected": _TAB,
    "found character '\\t' that cannot start any token": _TAB,
    "found character that cannot start any token": "ett tecken som ett värde inte kan börja med, som tabb, % eller @",
    "found undefined alias": "en stjärna (*) först i ett värde",
    "but found another document": "tre streck (---) mitt i filen",
    "found undefined tag handle": "ett utropstecken först i ett värde",
    "found unexpected document indicator": "tre streck eller tre punkter mitt i en text",
    "found unexpected end of stream": "ett citattecken stängs aldrig",
    "found unknown escape character": "ett tecken efter \\ som inte betyder något; använd enkla citattecken",
    "mapping keys are not allowed in this context": "ett fältnamn där det inte kan stå",
    "mapping values are not allowed in this context": _COLON,
    "mapping values are not allowed here": _COLON,
}
"""What PyYAML and libyaml say → the same in Swedish."""
