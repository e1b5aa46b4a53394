"""What the codes of what is made from content say in Swedish: templates, themes, pages as they are built."""

SENTENCES: dict[str, tuple[str, str]] = {
    # PAG: pages as they are built
    "PAG701": (
        "Sidan har {number} huvuddelar (<main>). Den ska ha en.",
        "Ändra mallen så att det som är sidans innehåll, och bara det, står i <main>.",
    ),
    "PAG702": (
        "Sidan har {number} rubriker på första nivån (<h1>). Den ska ha en.",
        "Ändra mallen så att sidans titel är dess enda <h1>.",
    ),
    "PAG703": (
        "Rubriken ”{text}” har nivå {level}, men nivå {wanted} är nästa.",
        "Hoppa inte över en nivå: skriv en rubrik på nivå {wanted}, eller ändra mallen.",
    ),
    "PAG704": (
        "Sidan börjar inte med en länk förbi huvudet till innehållet.",
        'Sätt <a class="skip" href="#_content"> först i <body> i mallen, före huvud och navigation.',
    ),
    "PAG705": (
        "Sidan har ingen titel (<title>).",
        "Ge sidan en <title> i mallen, med sidans och webbplatsens namn.",
    ),
    "PAG706": (
        "Två sidor heter ”{title}”. Den andra är {first}.",
        "Ge dem olika titlar, så att läsaren ser på fliken och i en lista vilken sida det är.",
    ),
    "PAG707": (
        "Sidan har flera navigationer (<nav>), och den här har inget eget namn.",
        "Ge den aria-label eller aria-labelledby i mallen: ett namn som ingen annan har, utan ordet navigation.",
    ),
    "PAG708": (
        "En bild saknar beskrivning: {element}",
        (
            'Skriv alt-text, tom (alt="") om bilden bara är dekoration. En teckning med role="img" ska ha '
            'aria-labelledby, en utan role aria-hidden="true".'
        ),
    ),
    "PAG709": (
        "Ett fält saknar etikett: {element}",
        'Ge det en <label for="…"> i mallen.',
    ),
    "PAG710": (
        "{id} finns {number} gånger på sidan som id. Ett id ska finnas en gång.",
        "Byt id eller ankare på den ena.",
    ),
    "PAG711": (
        "{element} pekar på id {id}, som inte finns på sidan.",
        "Rätta namnet i mallen, eller sätt det id:t där det hör hemma.",
    ),
    "PAG712": (
        "{element} flyttar sig före andra när man går med tangenterna (tabindex större än 0).",
        'Använd tabindex="0" eller ingen alls, och låt ordningen på sidan avgöra.',
    ),
    "PAG713": (
        "{element} kan fällas ut men börjar inte med en <summary> som har ord.",
        "Sätt <summary> först i <details>, med ord som säger vad som fälls ut.",
    ),
    "PAG714": (
        "En tabell saknar bildtext (caption) eller rubrikceller med scope: {element}",
        (
            'Ge tabellen <caption>, och rubrikcellerna <th scope="col"> eller <th scope="row">. I Markdown: '
            'skriv caption="…" på raden före.'
        ),
    ),
    "PAG715": (
        "{element} kan nås med tangenterna men säger inte vad det är.",
        'Ge det role="region" och ett namn med aria-label eller aria-labelledby, eller ta bort tabindex.',
    ),
    "PAG716": (
        "En länk, knapp eller rubrik har inga ord: {element}",
        "Skriv ord som säger vart den leder eller vad som följer. En bild i länken ska ha alt-text.",
    ),
    "PAG717": (
        "Två länkar heter ”{text}” men leder till olika sidor: {first} och {other} ({page}).",
        "Ge dem olika ord, så att den som bara hör eller ser länkarna kan skilja dem åt.",
    ),
    "PAG718": (
        "Länken ”{text}” säger inte vart den leder ({page}).",
        (
            "Gör det den leder till till länk, till exempel [handlingsplanen för 2017](plan.yaml) i stället för [läs "
            "mer](plan.yaml)."
        ),
    ),
    "PAG719": (
        (
            'Sidan säger inte rätt språk eller riktning: den ska ha lang="{wanted}" och riktningen {direction} på '
            "<html>, och bara där."
        ),
        "Rätta <html lang dir> i mallen, och ta bort lang och dir från <body>.",
    ),
    "PAG720": (
        "”{text}” är på ett annat språk än texten runt om, och är inte märkt med det ({page}).",
        (
            "Märk orden i Markdown: [{text}]{{lang={language}}}, med språkets kod. I ett fält som inte är Markdown går "
            'det inte: skriv på sidans språk. I en mall: lang="…" på ett element runt orden.'
        ),
    ),
    "PAG721": (
        "”{text}” löper åt andra hållet än texten runt om och är inte avgränsat ({page}).",
        'Märk orden i Markdown: [{text}]{{lang={language}}}. I en mall: <bdi dir="ltr"> runt dem.',
    ),
    "PAG722": (
        "”{text}” har siffran {digit}. Siffror skrivs 0–9 på alla språk ({page}).",
        "Skriv siffrorna som 0–9, så att ett nummer kan slås och jämföras.",
    ),
    "PAG723": (
        "Valet av språk stämmer inte: {element}",
        (
            "Språken ska stå i en lista i <nav>, vart och ett med sitt eget namn, lang och hreflang, och det "
            'aktuella med aria-current="page".'
        ),
    ),
    "PAG724": (
        "Det sökmotorer får veta om sidans andra språk stämmer inte: {element}",
        "Varje språkversion ska nämna sig själv, alla andra och x-default, med hela adresser som börjar med https://.",
    ),
    "PAG725": (
        "Sidan säger inte först att den är skriven i UTF-8.",
        'Sätt <meta charset="utf-8"> först i <head>.',
    ),
    "PAG726": (
        "Läsaren kan inte förstora sidan: {element}",
        (
            'Skriv <meta name="viewport" content="width=device-width, initial-scale=1">, utan maximum-scale och '
            "user-scalable."
        ),
    ),
    "PAG727": (
        "Det står kod eller stil inne i sidan: {element}",
        "Flytta den till en egen fil. Webbplatsens säkerhetsregler stoppar kod och stil som står i sidan.",
    ),
    "PAG728": (
        "Sidan hämtar något från en annan webbplats: {element}",
        "Lägg filen i temat eller i files/. Då får ingen annan veta vem som läser.",
    ),
    "PAG729": (
        "Filen {file} saknas, eller har ändrats sedan den byggdes.",
        "Bygg om webbplatsen. Ändra inga filer i build/ för hand.",
    ),
    "PAG730": (
        "Länken {target} leder till en sida eller en plats som inte finns ({page}).",
        "Bygg om webbplatsen. Står felet kvar: rätta länken i texten eller i mallen.",
    ),
    "PAG731": (
        (
            "Tecknet {character} ({point}) finns inte i något av webbplatsens typsnitt och kan bli en tom ruta: "
            "”{text}” ({page})"
        ),
        "Skriv ett annat tecken, eller lägg till ett typsnitt som har det i temat.",
    ),
    "PAG732": (
        "Något spelas, rör sig eller leder vidare av sig självt: {element}",
        "Ta bort det. Läsaren bestämmer själv när något ska hända.",
    ),
    "PAG733": (
        "Ett läge visas utan ord: {element}",
        "Skriv läget med ord också, inte bara med form eller färg.",
    ),
    "PAG734": (
        "{element} fungerar bara med ett skript.",
        "Ge länken en riktig adress, eller sätt knappen i ett formulär.",
    ),
    "PAG735": (
        "Hjälpen i sidfoten står i en annan ordning än på andra sidor ({page}).",
        "Låt hjälp och kontakt stå i samma ordning på alla sidor.",
    ),
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
