"""What the codes of what is made from content say in Swedish: templates, themes, pages as they are built."""

SENTENCES: dict[str, tuple[str, str]] = {
    # TPL: templates
    "TPL501": (
        "Mallen kan inte läsas ({problem}).",
        "Titta på raden: är varje {{% if %}} och {{% for %}} avslutad, är alla klamrar och citattecken stängda?",
    ),
    "TPL502": (
        "Mallen använder ett namn som sidan inte har ({problem}).",
        "Rätta stavningen, eller fråga först om värdet finns: {{% if body.note %}} … {{% endif %}}.",
    ),
    "TPL503": (
        "Temat saknar filen ”{name}”.",
        (
            "Rätta namnet där det står, eller lägg filen i temats mapp: mallar i templates/, stilmallar som de står i "
            "styles."
        ),
    ),
    "TPL504": (
        "Mallen ”{name}” innehåller sig själv, direkt eller genom en annan mall.",
        "Ta bort den include, import eller extends som leder tillbaka till mallen.",
    ),
    "TPL505": (
        "Mallen kunde inte göra sidan ({problem}).",
        (
            "Titta på raden i mallen: den försöker göra något med ett värde som inte går. Rätta den, eller ångra "
            "ändringen."
        ),
    ),
    "TPL506": (
        "Mallen hämtar en annan mall vars namn inte står utskrivet.",
        'Skriv ut namnet inom citattecken, till exempel {{% include "notices.html" %}}; välj mellan mallar med if.',
    ),
    # THM: themes
    "THM601": (
        "Färgen {colour} ({scheme}.{role}) syns för dåligt mot {other}: kontrasten är bara {ratio}:1.",
        (
            "Välj en annan färg för {scheme}.{role} i site.yaml, så att kontrasten blir minst {least}:1. Ljusa färger "
            "passar på mörk botten och mörka på ljus."
        ),
    ),
    "THM602": (
        "Temat ”{name}” finns inte.",
        (
            "Skriv namnet på en mapp i themes/, till exempel theme: standard i site.yaml eller parent: standard i "
            "theme.yaml."
        ),
    ),
    "THM603": (
        "Temat ”{name}” bygger på sig självt, direkt eller genom ett annat tema.",
        "Ta bort eller ändra raden parent i theme.yaml, till exempel parent: standard.",
    ),
    "THM604": (
        "Temat ”{name}” har inga stilmallar, och inget tema som det bygger på har några heller.",
        "Skriv styles: [css/stil.css] i theme.yaml, eller parent: standard för att bygga på sitegens eget tema.",
    ),
    "THM605": (
        "”{selector}” tar bort ringen kring det som har fokus, eller gör den för tunn ({written}).",
        (
            "Ta bort raden, eller gör ringen minst 2 px tjock: den visar var man är för den som använder tangentbord. "
            "Är det bara klick som inte ska ge någon ring, skriv :focus:not(:focus-visible) i regeln."
        ),
    ),
    "THM606": (
        "Temat har ingen ring kring det som har fokus.",
        (
            "Skriv :focus-visible {{ outline: 3px solid var(--focus); }} i en stilmall, utanför @media. Ringen ska "
            "vara minst 2 px tjock."
        ),
    ),
    "THM607": (
        "”{selector}” rör sig även för den som har bett om stillhet ({written}).",
        "Flytta raden till @media (prefers-reduced-motion: no-preference) {{ … }}.",
    ),
    "THM608": (
        "Stilmallen bestämmer textens riktning ({written}).",
        "Ta bort raden. Riktningen står i sidan själv, med dir, så att den gäller också utan stilmall.",
    ),
    "THM609": (
        "”{selector}” väljer språk efter ett attribut.",
        "Skriv :lang(…), till exempel :lang(ar) i stället för [lang=ar]: det gäller också allt som står inuti.",
    ),
    "THM610": (
        "”{selector}” ändrar avståndet mellan bokstäver ({written}) även i arabisk skrift, där de hänger ihop.",
        (
            "Se till att {languages} {{ letter-spacing: 0 !important; }} står i en stilmall, utanför @media. Står det "
            "redan: ta bort !important på den här raden, eller begränsa regeln till andra språk med :lang(…)."
        ),
    ),
    "THM611": (
        "”{selector}” säger vänster eller höger ({written}), men sidorna läses åt båda hållen.",
        (
            "Skriv start och end: margin-inline-start, inset-inline-end, text-align: start. Gäller regeln bara en "
            "riktning, börja den med [dir=rtl] eller [dir=ltr]."
        ),
    ),
    "THM612": (
        "Temat har inga regler för den som har bytt ut alla färger (hög kontrast).",
        "Skriv @media (forced-colors: active) {{ … }} med en kant kring det som annars bara har en botten.",
    ),
    "THM613": (
        "Temat har inga regler för utskrift.",
        "Skriv @media print {{ … }} som döljer navigationen och skriver ut länkarnas adresser.",
    ),
    "THM614": (
        "Stilmallen hämtar något som inte är temats eget ({address}).",
        (
            'Lägg filen i temats fonts/ och skriv url("../fonts/namn.woff2"). Stilmallar räknas upp i theme.yaml, '
            "inte med @import."
        ),
    ),
    "THM615": (
        "Färgen {role} ({colour}, {scheme}) syns för dåligt mot {ground} ({other}): kontrasten är bara {ratio}:1.",
        "Ändra en av färgerna i stilmallen, så att kontrasten blir minst {least}:1.",
    ),
    "THM616": (
        "Typsnittet ”{name}” finns inte i temats fonts/, eller kan inte läsas.",
        "Rätta namnet, eller lägg dit filen på nytt.",
    ),
    "THM617": (
        "”{selector}” sitter fast (position: fixed), och skrivs därför ut på varje papper.",
        "Flytta raden till @media screen {{ … }}.",
    ),
    "THM618": (
        "Typsnittet ”{name}” saknar {number} bokstäver som unicode-range lovar: {letters}",
        "Räkna bara upp bokstäver som typsnittet har, eller byt till ett typsnitt som har dem.",
    ),
    "THM619": (
        "Inget av temats typsnitt har dessa bokstäver, som skriften {script} behöver: {letters} ({number} st).",
        (
            "Lägg ett typsnitt med bokstäverna i temats fonts/, och nämn det i en stilmall med @font-face. Står det "
            "redan där: se efter att unicode-range räcker."
        ),
    ),
    "THM620": (
        "Stilmallen kan inte läsas ({problem}).",
        "Titta på raden och dem före: är alla klamrar och citattecken stängda, och slutar varje egenskap med ; ?",
    ),
    "THM621": (
        "Färgen {role} går inte att räkna ut ({value}), så ingen vet om den går att läsa.",
        "Skriv den som # och sex tecken, till exempel #16201f.",
    ),
}
"""Code → what is wrong, and what to do. ``{name}`` is filled with the diagnostic's value of that name."""
