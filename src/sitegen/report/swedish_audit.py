"""What ``sitegen audit`` says in Swedish: rules, kinds of page, and the words of its report."""

KINDS = {
    "start": "Startsidan",
    "strategy": "Strategi",
    "area": "Fokusområde",
    "chapter": "Kapitel, bilaga eller egen sida",
    "summary": "Sammanfattning",
    "plan": "Plan",
    "measure": "Åtgärd",
    "contacts": "Kontakt och nummer",
    "terms": "Ord och begrepp",
    "references": "Lagar och dokument",
    "translations": "Om översättningarna",
    "site-map": "Webbkarta",
    "accessibility": "Tillgänglighetsredogörelse",
    "404": "Sidan finns inte",
    "beside": "Sida med svenskan bredvid",
    "choice": "Valet av språk",
    "guide": "Välkomstguide",
    "checklist": "Checklista",
    "index": "Register",
    "topic": "Ämne i guiden",
    "": "Sidor av okänt slag (mallen saknar data-kind)",
}
"""``data-kind`` of a page → what editors call it."""

_ARIA = "Mallen märker upp något för hjälpmedel (ARIA) på ett sätt som de inte förstår."
_LANDMARK = "Sidans delar (header, nav, main, aside, footer) är ordnade så att hjälpmedel inte kan skilja dem åt."
_FRAME = "En inbäddad ram (iframe) saknar namn eller går inte att nå med tangentbord."
_TABLE = "Tabellens rubriker hör inte ihop med dess celler. Varje kolumn och rad ska ha en egen rubrik."
_MEDIA = "Ljud eller film saknar undertexter, eller startar av sig själv."
_FIELD = "Ett fält eller en knapp i ett formulär saknar en etikett som syns och läses upp."
_LIST = "En lista är fel uppbyggd: bara listans egna delar får stå direkt i den."
_ALT = (
    "En bild saknar text för den som inte ser den. Skriv vad bilden visar, eller tom text om den bara är utsmyckning."
)
_LANG = "Sidans eller textens språk är inte angivet, eller anges med en kod som inte finns."
_OLD = "Något blinkar eller rullar av sig självt. Ta bort det."
_HEADING = "Rubrikerna är inte i ordning: en nivå är överhoppad eller tom, eller sidan saknar huvudrubrik."

AXE = {
    "accesskeys": "Samma kortkommando används två gånger på sidan.",
    "area-alt": _ALT,
    "audio-caption": _MEDIA,
    "autocomplete-valid": _FIELD,
    "avoid-inline-spacing": "Mallen låser avståndet mellan rader eller tecken, så att läsaren inte kan ändra det.",
    "blink": _OLD,
    "button-name": "En knapp saknar text.",
    "bypass": "Det går inte att hoppa över menyerna till innehållet.",
    "color-contrast": "Text syns för dåligt mot bakgrunden. Kontrasten ska vara minst 4,5:1 (3:1 för stor text).",
    "css-orientation-lock": "Sidan låser skärmen i stående eller liggande läge.",
    "definition-list": _LIST,
    "dlitem": _LIST,
    "document-title": "Sidan saknar titel.",
    "duplicate-id-aria": "Samma id står på flera ställen, så att hjälpmedel pekar på fel text.",
    "empty-heading": _HEADING,
    "empty-table-header": _TABLE,
    "focus-order-semantics": "Något går att nå med tangentbord utan att vara en länk, knapp eller ett fält.",
    "form-field-multiple-labels": _FIELD,
    "frame-focusable-content": _FRAME,
    "frame-tested": _FRAME,
    "frame-title": _FRAME,
    "frame-title-unique": _FRAME,
    "heading-order": _HEADING,
    "hidden-content": "En del av sidan är dold och har inte kunnat prövas.",
    "html-has-lang": _LANG,
    "html-lang-valid": _LANG,
    "html-xml-lang-mismatch": _LANG,
    "image-alt": _ALT,
    "image-redundant-alt": "Bildens text upprepar texten bredvid. Lämna bildens text tom.",
    "input-button-name": _FIELD,
    "input-image-alt": _ALT,
    "label": _FIELD,
    "label-content-name-mismatch": "Det namn som läses upp är ett annat än den text som syns.",
    "label-title-only": _FIELD,
    "link-in-text-block": "En länk i löpande text skiljer sig bara genom sin färg. Stryk under den.",
    "link-name": "En länk saknar text. Skriv vart den leder.",
    "list": _LIST,
    "listitem": _LIST,
    "marquee": _OLD,
    "meta-refresh": "Sidan laddas om eller byts av sig själv.",
    "meta-viewport": "Det går inte att förstora sidan.",
    "meta-viewport-large": "Det går inte att förstora sidan till fem gånger.",
    "nested-interactive": "En länk eller knapp ligger inuti en annan.",
    "no-autoplay-audio": _MEDIA,
    "object-alt": _ALT,
    "p-as-heading": "Ett stycke ser ut som en rubrik. Skriv det som en rubrik (## i Markdown).",
    "page-has-heading-one": _HEADING,
    "presentation-role-conflict": _ARIA,
    "region": "En del av sidan står utanför header, nav, main och footer.",
    "role-img-alt": _ALT,
    "scope-attr-valid": _TABLE,
    "scrollable-region-focusable": "En ruta som går att rulla kan inte nås med tangentbord.",
    "select-name": _FIELD,
    "server-side-image-map": "En bildkarta går bara att använda med mus.",
    "skip-link": "Länken förbi menyerna leder ingenstans.",
    "summary-name": "Det som fälls ut saknar en rubrik att klicka på.",
    "svg-img-alt": _ALT,
    "tabindex": "Mallen ändrar ordningen för tangentbord (tabindex större än 0).",
    "table-duplicate-name": "Tabellens rubrik och sammanfattning säger samma sak.",
    "table-fake-caption": "Tabellens rubrik står i en cell. Skriv den som tabellens rubrik.",
    "target-size": "Något att trycka på är mindre än 24 × 24 pixlar och ligger för nära något annat.",
    "td-has-header": _TABLE,
    "td-headers-attr": _TABLE,
    "th-has-data-cells": _TABLE,
    "valid-lang": _LANG,
    "video-caption": _MEDIA,
}
"""axe's rule → what is wrong. ``aria-…``, ``frame-…`` and ``landmark-…`` are told in one way each."""

OWN = {
    "reflow": "Text går utanför skärmen eller skärs av i ett smalt fönster. Allt ska få plats på 320 pixlars bredd.",
    "text-spacing": "Text skärs av eller skymmer annan text när läsaren ökar avståndet mellan rader, ord och tecken.",
    "skip-first": "Det första tangentbordet når är ingen länk förbi menyerna, eller så leder den inte dit.",
    "focus-order": "Tangentbordet når sidans länkar i en annan ordning än de står i.",
    "focus-visible": "Det syns inte var man är på sidan med tangentbord.",
    "focus-obscured": "Det man når med tangentbord döljs av något annat på sidan.",
    "focus-lost": "Tangentbordet når inte fram till en länk, knapp eller ett fält.",
    "direction": "Sidan går åt fel håll för sitt språk (dir på html).",
    "mirror": "Sidan är inte spegelvänd: något står kvar på den sida där det står på svenska.",
    "other-host": "Sidan hämtar något från en annan webbplats. Då får den veta vem som läser.",
    "javascript-off": "Utan JavaScript saknas något av innehållet.",
}
"""sitegen's own rule → what is wrong."""


def sentence(rule: str) -> str:
    """Return what is wrong where a rule is broken; empty where the rule is not known here."""
    if rule.startswith("aria-"):
        return _ARIA
    if rule.startswith("landmark-"):
        return _LANDMARK
    return OWN.get(rule) or AXE.get(rule, "")


SCHEMES = {"light": "ljust", "dark": "mörkt"}
