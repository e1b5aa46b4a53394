"""What the YAML reader says of a text that is no YAML, in Swedish, and how it is mended."""

from __future__ import annotations

from collections.abc import Mapping

_TAB = "en tabb; skriv mellanslag i stället"
_COLON = "ett kolon där det inte kan stå"
_INDENT = "indraget är fel, eller så står ett citattecken på fel ställe"
_LIST = "ett streck (-) för en lista där den inte kan stå"
_CURLY = "typographic quotation marks"
_OPEN = "found unexpected end of stream"
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
    _CURLY: "citattecknen ” och ” i stället för raka",
    _OPEN: "citattecknet som börjar här stängs aldrig, eller först i en annan text",
    "found unknown escape character": "ett tecken efter \\ som inte betyder något; använd enkla citattecken",
    "mapping keys are not allowed in this context": "ett fältnamn där det inte kan stå",
    "mapping values are not allowed in this context": _COLON,
    "mapping values are not allowed here": _COLON,
}
"""What PyYAML and libyaml say → the same in Swedish."""

_QUOTED = (
    'Har texten ett kolon i sig, sätt hela inom raka citattecken: title: "Mål: alla ska med".',
    'Where a text has a colon in it, put the whole of it in straight quotation marks: title: "Mål: alla ska med".',
)
_FIRST = (
    'En text som börjar så sätts inom raka citattecken: title: "* Alla".',
    'A text that begins so is put in straight quotation marks: title: "* Alla".',
)
_DASHES = (
    "Varje sak i en lista börjar med ett streck, och strecken står rakt under varandra.",
    "Each thing of a list begins with a dash, and the dashes stand right below each other.",
)
_FLOW = (
    "Inom { } och [ ] skiljs allt åt med komma, och varje { eller [ stängs. Texter med komma sätts inom citattecken.",
    "Inside { } and [ ] commas divide all, and each { or [ is closed. Texts with a comma are put in quotation marks.",
)
_BLANKS = (
    "Skriv mellanslag i början av raden i stället för tabb: två för varje steg in.",
    "Begin the line with spaces instead of a tab: two for each step in.",
)
_INDENTS = (
    "Fält i samma sak står rakt under varandra. Titta på raden och raden ovanför: indraget, och citattecknen.",
    "Fields of one thing stand right below each other. Look at the line and the one above: the indent, and the quotes.",
)
_MENDS: Mapping[str, tuple[str, str]] = {
    _CURLY: (
        'Skriv raka citattecken om hela texten: title: "Mål: alla ska med".',
        'Write straight quotation marks around the whole text: title: "Mål: alla ska med".',
    ),
    _OPEN: (
        "Stäng det i slutet av texten, med samma tecken som det börjar med.",
        "Close it at the end of the text, with the same sign as it begins with.",
    ),
    **dict.fromkeys([one for one, words in SWEDISH.items() if words == _TAB], _BLANKS),
    **dict.fromkeys([one for one, words in SWEDISH.items() if words == _COLON], _QUOTED),
    **dict.fromkeys([one for one, words in SWEDISH.items() if words == _LIST], _DASHES),
    "did not find expected '-' indicator": _DASHES,
    "did not find expected ',' or ']'": _FLOW,
    "did not find expected ',' or '}'": _FLOW,
    "did not find expected alphabetic or numeric character": _FIRST,
    "did not find expected comment or line break": _FIRST,
    "found undefined alias": _FIRST,
    "found undefined tag handle": _FIRST,
    "found unknown directive name": _FIRST,
    "did not find expected key": _INDENTS,
    "did not find expected <document start>": _INDENTS,
}
_ELSE = (
    (
        "Titta på raden och raden ovanför: är indraget rätt, finns mellanslag efter kolon, är citattecken stängda? "
        'Det som har kolon i sig eller börjar med # sätts inom citattecken: title: "Mål: alla ska med".'
    ),
    (
        "Look at the line and the one above: is the indent right, is there a space after the colon, are quotes closed? "
        'What has a colon in it or begins with # is put in quotes: title: "Mål: alla ska med".'
    ),
)


def mend(problem: str, language: str) -> str:
    """Return what to do about what the YAML reader says; ``language`` is sv or en."""
    return _MENDS.get(problem, _ELSE)[language == "en"]
