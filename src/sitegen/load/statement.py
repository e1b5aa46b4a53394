"""The format of the accessibility statement: ``accessibility`` in site.yaml (docs/format.md tells it to editors)."""

from __future__ import annotations

import re

from sitegen.load.schema import Choice, Each, Key, Pattern, Record, Text, date, identifier
from sitegen.model import accessibility

_FORM = Pattern(re.compile(r"https://[^\s<>\"]+"), "https://…")
_PAGE = Pattern(re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*"), "strategy/summary")
_WORDS = Text()
_NAME = Text(words=False)

_FAULT = Record(
    accessibility.Fault,
    {
        "text": Key(_WORDS, required=True, about="Vad som inte är tillgängligt."),
        "reason": Key(_WORDS, required=True, about="Varför det inte är tillgängligt."),
        "page": Key(_PAGE, about="Sidans adress under språkets mapp; startsidan heter start."),
        "situation": Key(Choice(accessibility.SITUATIONS), about="Vem det drabbar: en av Diggs tio."),
        "alternative": Key(_WORDS, about="Vad läsaren kan göra i stället."),
    },
)

_BURDEN = Record(
    accessibility.Burden,
    {
        "text": Key(_WORDS, required=True, about="Innehållet som inte anpassas."),
        "reason": Key(_WORDS, required=True, about="Varför det vore oskäligt betungande."),
    },
)

_NOT_COVERED = Record(
    accessibility.NotCovered,
    {"text": Key(_WORDS, required=True, about="Innehållet som lagen inte omfattar.")},
)

ACCESSIBILITY = Record(
    accessibility.Statement,
    {
        "status": Key(Choice(accessibility.STATUSES), about="Sätts av en människa: helt, delvis eller inte förenlig."),
        "assessed": Key(date, about="När webbplatsen bedömdes."),
        "updated": Key(date, about="När redogörelsen uppdaterades."),
        "method": Key(Choice(accessibility.METHODS), about="Hur webbplatsen bedömdes."),
        "form": Key(_FORM, about="Kommunens formulär för brister och för att be om en tillgänglig version."),
        "faults": Key(Each(_FAULT), about="Brister mot lagens krav."),
        "burden": Key(Each(_BURDEN), about="Bara om kommunen åberopar 12 §."),
        "not_covered": Key(Each(_NOT_COVERED), about="Innehåll som lagen inte omfattar (9 §)."),
        "claims": Key(Each(_NAME), about="Standarderna som bedömningen gäller."),
        "supervisor": Key(identifier, about="Tillsynsmyndigheten, med id ur facts.yaml."),
    },
)
"""Everything may be left out: what is not known is a blocker, never a guess."""
