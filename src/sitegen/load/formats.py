"""The formats of sitegen's documents: one schema for each kind of file (docs/format.md tells them to editors)."""

from __future__ import annotations

import re
from typing import Any

from sitegen.diagnostics import Span
from sitegen.load.publishing import PUBLISH
from sitegen.load.schema import (
    Checked,
    Choice,
    Each,
    Key,
    Pattern,
    Prose,
    Reader,
    Reading,
    Record,
    Text,
    date,
    ends_early,
    identifier,
    number,
    period,
    version,
)
from sitegen.load.statement import ACCESSIBILITY
from sitegen.load.yaml import Mapping, Node, Scalar
from sitegen.model import content
from sitegen.model.dates import PartialDate, Period

_COLOUR = Pattern(re.compile(r"#[0-9a-f]{6}"), '"#0d535e"')
_PATH_DATA = Pattern(re.compile(r"[MmLlHhVvCcSsQqTtAaZz0-9 ,.\-]{2,2000}"), "M0 63H64V55 …")
_SITE_URL = Pattern(re.compile(r"https://[a-z0-9.-]+(?::\d+)?(?:/[A-Za-z0-9._~/-]*)?"), "https://integration.kommun.se")
_FACT_ID = Pattern(re.compile(r"(?=[0-9-]*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*"), "kundcenter-phone (id, facts.yaml)")
_YEAR = Pattern(re.compile(r"\d{4}"), "2004")
VALUES = {
    "phone": Pattern(re.compile(r"\+?[0-9][0-9 \u00a0()‐–-]{1,18}"), "0511-320 00"),
    "email": Pattern(re.compile(r"[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}"), "namn@kommun.se"),
    "web": Pattern(
        re.compile(r"https?://[A-Za-z0-9åäöÅÄÖ.-]+(?::\d+)?(?:[/?#][^\s<>\"]*)?"), "https://www.kommun.se/kontakt"
    ),
}
"""Kind of a fact → the form of its value: a wrong number does harm. A word processor makes a dash of a hyphen."""
_ODD = re.compile(r"[^0-9 \u00a0()‐–-]")
"""What no phone number has."""
_URL = VALUES["web"]
_EMAIL = VALUES["email"]
_FILE = Pattern(re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]*"), "files/karta.svg")
_NAME = Text(words=False)
_WORDS = Text()
_FORMAT = Key(version, required=True, about="Innehållsformatets version.")

_COLOURS = Record(
    content.Colours,
    {
        "accent": Key(_COLOUR, required=True, about="Länkar och nummer."),
        "plate": Key(_COLOUR, required=True, about="Skyltarnas botten; vit text står på den."),
        "tint": Key(_COLOUR, required=True, about="En lugn bakgrund."),
    },
)

_ALIASES = Key(Each(Pattern(re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)*"), "guide/halsa")), about="Sidans gamla adresser.")
_PART = Pattern(re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*"), "strategy/summary")
_RULES = Record(
    content.TranslationRules,
    {
        "refuse_machine": Key(Each(_PART), about="Delar där maskinöversättning inte visas."),
        "require_review": Key(Each(_PART), about="Delar som inte publiceras förrän översättningen är granskad."),
    },
)

SITE = Record(
    content.Settings,
    {
        "format": _FORMAT,
        "name": Key(_NAME, required=True, about="Kommunens namn, till exempel Skara kommun."),
        "short": Key(_WORDS, required=True, about="Ortens namn i löpande text; översätts."),
        "url": Key(_SITE_URL, about="Webbplatsens adress. Utelämnad: inga absoluta länkar skrivs."),
        "languages": Key(Each(identifier), required=True, about="Språk i den ordning de visas."),
        "theme": Key(identifier, about="Temats namn."),
        "light": Key(_COLOURS, required=True, about="Färger i ljust läge."),
        "dark": Key(_COLOURS, required=True, about="Färger i mörkt läge."),
        "outline": Key(Each(_PATH_DATA), about="Ortens siluett som SVG-banor i rutan 420 × 63."),
        "help": Key(Each(identifier), about="Fakta i sidfoten, med id ur facts.yaml."),
        "contact": Key(identifier, about="Kommunens kontakt, med id ur contacts.yaml."),
        "accessibility": Key(ACCESSIBILITY, about="Tillgänglighetsredogörelsen."),
        "translations": Key(_RULES, about="Vad kommunen kräver av översättningar."),
        "publish": Key(PUBLISH, about="Platser som webbplatsen publiceras på."),
    },
)

_ADOPTED = Record(
    content.Adopted,
    {
        "title": Key(_NAME, required=True, about="Det antagna dokumentets titel, som den står där."),
        "by": Key(_WORDS, about="Organet som beslutade; översätts, med det svenska namnet bredvid."),
        "on": Key(date, about="Beslutsdatum."),
        "paragraph": Key(_NAME, about="Paragraf i protokollet."),
        "case_number": Key(_NAME, about="Ärendenummer."),
        "file": Key(_FILE, about="Dokumentet som fil."),
        "note": Key(_WORDS, about="Anmärkning om det som är oklart med beslutet."),
    },
)

_GOAL = Record(
    content.Goal,
    {
        "id": Key(identifier, required=True, about="Ändras aldrig."),
        "title": Key(_WORDS, required=True, about="Målet, i en mening."),
        "heading": Key(_NAME, about="Rubriken i det antagna dokumentet."),
    },
)

_FOCUS_AREA = Record(
    content.FocusArea,
    {
        "id": Key(identifier, required=True, about="Ändras aldrig."),
        "title": Key(_WORDS, required=True, about="Områdets namn."),
        "heading": Key(_NAME, about="Rubriken i det antagna dokumentet."),
        "responsible": Key(Each(_WORDS), about="Organ som ansvarar för området."),
        "goals": Key(Each(_GOAL, "goals"), about="Områdets mål."),
    },
)

STRATEGY = Record(
    content.Strategy,
    {
        "format": _FORMAT,
        "kind": Key(Choice(("strategy", "programme", "policy")), required=True, about="Vad det är för dokument."),
        "title": Key(_WORDS, required=True, about="Dokumentets titel hos oss."),
        "intro": Key(_WORDS, about="En eller två meningar om vad dokumentet är."),
        "adopted": Key(_ADOPTED, required=True, about="Beslutet: det antagna dokumentet, som är det som gäller."),
        "period": Key(period, about="Åren som dokumentet gäller."),
        "valid_until": Key(date, about="Sista dagen som dokumentet gäller."),
        "owner": Key(_WORDS, about="Dokumentets ägare, en roll."),
        "responsible": Key(Each(_WORDS), about="Roller och enheter som sköter dokumentet."),
        "revised_by": Key(_WORDS, about="Vem som ansvarar för att det ses över."),
        "applies_to": Key(_WORDS, about="Vilka det gäller för."),
        "published": Key(_WORDS, about="Var det skulle publiceras."),
        "replaces": Key(_WORDS, about="Vad dokumentet ersätter."),
        "follow_up": Key(_WORDS, about="Hur arbetet följs upp."),
        "review": Key(_WORDS, about="När dokumentet ses över."),
        "vision": Key(_WORDS, about="Visionen, med dokumentets mening i vår svenska."),
        "goals": Key(Each(_GOAL, "goals"), about="Mål som inte hör till ett område."),
        "focus_areas": Key(Each(_FOCUS_AREA, "focus_areas"), about="Fokusområden, i dokumentets ordning."),
        "annexes": Key(Each(identifier), about="Bilagor: namn på Markdown-filer i mappen annexes."),
        "references": Key(Each(identifier), about="Källor, med id ur references.yaml."),
        "aliases": _ALIASES,
    },
)

_SECTION = Record(
    content.Section,
    {
        "id": Key(identifier, required=True, about="Ändras aldrig."),
        "title": Key(_WORDS, required=True, about="Avsnittets namn."),
        "heading": Key(_NAME, about="Rubriken i det antagna dokumentet."),
        "text": Key(Prose(), about="Text i Markdown."),
    },
)


def _schedule(start: PartialDate | None = None, end: PartialDate | None = None, **rest: Any) -> content.Schedule:
    """Make a schedule; one end of a period alone is a period of that length."""
    first, last = start or end, end or start
    return content.Schedule(period=Period(first, last) if first and last else None, **rest)


_SCHEDULE = Record(
    _schedule,
    {
        "from": Key(date, about="När det börjar."),
        "to": Key(date, about="När det slutar."),
        "by": Key(date, about="Klar senast."),
        "reports": Key(Each(date), about="När det rapporteras."),
        "to_body": Key(_WORDS, about="Vem rapporten går till."),
    },
    {"from": "start", "to": "end"},
)


def _in_time(found: content.Schedule, node: Node, _pointer: str, reading: Reading) -> content.Schedule | None:
    """Return a schedule; STR206 where its period ends before it begins."""
    return None if found.period is not None and ends_early(found.period, node, reading) else found


STATUSES = ("planned", "ongoing", "done", "late", "cancelled")
"""The states a follow-up can tell of; a measure without one is ``not-reported``."""

_FOLLOW_UP = Record(
    content.FollowUp,
    {
        "on": Key(date, required=True, about="När uppföljningen gjordes."),
        "status": Key(Choice(STATUSES), required=True, about="Hur det står till."),
        "text": Key(_WORDS, about="Vad uppföljningen säger."),
        "source": Key(identifier, about="Dokumentet som säger det, med id ur references.yaml."),
    },
)

_MEASURE = Record(
    content.Measure,
    {
        "id": Key(identifier, required=True, about="Ändras aldrig."),
        "section": Key(identifier, required=True, about="Avsnittet, med id ur sections."),
        "title": Key(_WORDS, required=True, about="Åtgärden, i en mening."),
        "text": Key(Prose(), about="Text i Markdown."),
        "heading": Key(_NAME, about="Rubriken i det antagna dokumentet."),
        "responsible": Key(Each(_WORDS), about="Organ som ansvarar."),
        "participants": Key(Each(_WORDS), about="Organ som medverkar."),
        "schedule": Key(Checked(_SCHEDULE, _in_time), about="När åtgärden ska göras."),
        "goals": Key(Each(identifier), about="Mål som åtgärden hör till, med id ur strategin."),
        "follow_ups": Key(Each(_FOLLOW_UP), about="Uppföljningar, äldst först."),
        "note": Key(_WORDS, about="Redaktionens anmärkning."),
    },
)

PLAN = Record(
    content.Plan,
    {
        "format": _FORMAT,
        "title": Key(_WORDS, required=True, about="Planens titel hos oss."),
        "intro": Key(_WORDS, about="En eller två meningar om vad planen är."),
        "strategy": Key(identifier, about="Mappen med strategin som planen genomför."),
        "adopted": Key(_ADOPTED, required=True, about="Beslutet: det antagna dokumentet, som är det som gäller."),
        "period": Key(period, about="Åren som planen gäller."),
        "follow_up": Key(_WORDS, about="Hur planen följs upp."),
        "sections": Key(Each(_SECTION, "sections"), about="Avsnitt, i planens ordning."),
        "measures": Key(Each(_MEASURE, "measures"), about="Åtgärder, i planens ordning."),
        "ties": Key(Choice(("ours", "stated")), about="Om planen själv säger vilka mål en åtgärd hör till: stated."),
        "aliases": _ALIASES,
    },
)


def _listed(name: str, record: Reader, about: str) -> Record:
    """Return the schema of a file that holds one list of things with ids."""

    def entries(**lists: tuple[object, ...]) -> tuple[object, ...]:
        return lists.get(name, ())

    return Record(
        entries,
        {"format": _FORMAT, name: Key(Each(record, name), required=True, about=f"{about} Var och en med sitt id.")},
    )


TERMS = _listed(
    "terms",
    Record(
        content.Term,
        {
            "id": Key(identifier, required=True, about="Ordets id, som texterna nämner."),
            "term": Key(_WORDS, required=True, about="Ordet."),
            "kind": Key(Choice(("word", "name")), about="name: ett namn, som inte översätts."),
            "text": Key(_WORDS, about="Vad ordet betyder, i en eller två meningar."),
        },
    ),
    "Ord och deras förklaring.",
)

_FACT = Record(
    content.Fact,
    {
        "id": Key(identifier, required=True, about="Uppgiftens id, som texterna nämner."),
        "kind": Key(
            Choice(("phone", "address", "amount", "date", "web", "email")),
            required=True,
            about="Vad för slags uppgift det är.",
        ),
        "value": Key(_NAME, required=True, about="Numret, adressen eller beloppet, som läsaren ska se det."),
        "label": Key(_WORDS, about="Vad uppgiften gäller."),
        "source": Key(_URL, required=True, about="Sidan som uppgiften är hämtad från."),
        "read": Key(date, required=True, about="När den hämtades."),
        "verified": Key(date, about="När någon på kommunen kontrollerade den."),
        "expires": Key(date, about="Sista dagen som uppgiften gäller."),
    },
)


def _fits(fact: content.Fact, node: Node, pointer: str, reading: Reading) -> content.Fact | None:
    """Return a fact; YML113 where its value is none of its kind."""
    pattern = VALUES.get(fact.kind)
    if pattern is not None and not pattern.form.fullmatch(fact.value):
        at = reading.places[f"{pointer}.value"]
        value = node.get("value") if isinstance(node, Mapping) else None
        odd = _ODD.search(fact.value) if fact.kind == "phone" else None
        if odd and isinstance(value, Scalar):  # the letter O among zeros is seen by nobody without a caret below it
            at = Span(at.path, value.text_at.line, value.text_at.column + odd.start())
        reading.findings.add("YML113", at, value=fact.value, wanted=pattern.wanted)
        return None
    return fact


FACTS = _listed("facts", Checked(_FACT, _fits), "Nummer, adresser och annat som skrivs en gång.")

CONTACTS = _listed(
    "contacts",
    Record(
        content.Contact,
        {
            "id": Key(identifier, required=True, about="Kontaktens id, som texterna nämner."),
            "name": Key(_WORDS, required=True, about="En roll eller enhet, aldrig en person."),
            "phone": Key(_FACT_ID, about="Numret, med id ur facts.yaml."),
            "email": Key(_EMAIL, about="E-postadress till rollen."),
            "address": Key(_NAME, about="Besöksadress."),
            "hours": Key(_WORDS, about="När det är öppet."),
            "way": Key(_WORDS, about="Hur man hittar dit, med ord."),
            "speaks": Key(Each(identifier), about="Språk som talas där, förutom svenska."),
            "verified": Key(date, about="När någon på kommunen kontrollerade den."),
        },
    ),
    "Vägar till kommunen.",
)

REFERENCES = _listed(
    "references",
    Record(
        content.Reference,
        {
            "id": Key(identifier, required=True, about="Källans id, som texterna nämner."),
            "title": Key(_WORDS, required=True, about="Källans titel."),
            "kind": Key(
                Choice(("law", "convention", "document", "decision", "website")), about="Vad för slags källa det är."
            ),
            "by": Key(_WORDS, about="Vem som har gett ut den."),
            "year": Key(_YEAR, about="Vilket år."),
            "url": Key(_URL, about="Var den finns."),
            "note": Key(_WORDS, about="Anmärkning."),
        },
    ),
    "Källor.",
)

FILES = _listed(
    "files",
    Record(
        content.Attachment,
        {
            "file": Key(_FILE, required=True, about="Filens plats, från kommunens mapp."),
            "alt": Key(_WORDS, about="Vad bilden visar, för den som inte ser den. Tomt går inte."),
            "title": Key(_WORDS, about="Namn på filen, där den länkas."),
            "licence": Key(_NAME, required=True, about="Licensen."),
            "source": Key(_NAME, about="Vem som har gjort den, eller var den är hämtad."),
            "accessible": Key(date, about="När någon kontrollerade att dokumentet är tillgängligt."),
        },
    ),
    "Bilder och dokument.",
)

CHAPTER = Record(
    content.Chapter,
    {
        "title": Key(_WORDS, required=True, about="Sidans rubrik."),
        "intro": Key(_WORDS, about="En eller två meningar under rubriken."),
        "order": Key(number, about="Plats bland syskonen: 10, 20, 30."),
        "heading": Key(_NAME, about="Rubriken i det antagna dokumentet."),
        "focus_area": Key(identifier, about="Området som texten visas hos, med id ur strategin."),
        "aliases": _ALIASES,
    },
)

TOPIC = Record(
    content.Topic,
    {
        **CHAPTER.keys,
        "when": Key(Choice(content.WHENS), about="När läsaren behöver ämnet."),
        "need": Key(Choice(content.NEEDS), about="Vad ämnet handlar om."),
        "todo": Key(_WORDS, about="En rad i checklistan."),
        "extends": Key(Choice(("common",)), about="Kommunens del av det gemensamma ämnet med samma namn."),
        "goals": Key(Each(identifier), about="Mål som ämnet handlar om."),
        "measures": Key(Each(identifier), about="Åtgärder som ämnet handlar om."),
    },
)

KINDS: dict[str, Record] = {
    "site": SITE,
    "strategy": STRATEGY,
    "plan": PLAN,
    "terms": TERMS,
    "facts": FACTS,
    "contacts": CONTACTS,
    "references": REFERENCES,
    "files": FILES,
}
"""Name of a YAML file without its ending → what it holds."""
