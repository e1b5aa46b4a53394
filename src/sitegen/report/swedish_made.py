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
            "Välj en annan färg för {scheme}.{role} i site.yaml, så att kontrasten blir minst 4,5:1. Ljusa färger "
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
}
"""Code → what is wrong, and what to do. ``{name}`` is filled with the diagnostic's value of that name."""
