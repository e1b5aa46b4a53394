"""Why something is not published, and what to do, in Swedish."""

from __future__ import annotations

from collections.abc import Mapping

REFUSED: Mapping[str, tuple[str, str]] = {
    "not built": ("{site} är inte byggd, eller bygget avbröts.", "sitegen build {site}"),
    "errors": (
        ("Innehållet i {site} hade fel när det byggdes senast. Det som står i build/ är det senaste hela bygget."),
        "Rätta felen (sitegen check {site} visar dem) och bygg igen: sitegen build {site}",
    ),
    "partial": ("Bara en del av {site} är byggd: sidorna eller häftena.", "sitegen build {site}"),
    "outdated": ("Innehållet, temat eller sitegen har ändrats sedan {site} byggdes.", "sitegen build {site}"),
    "other day": (
        "{site} är byggd för en annan dag: något som stod där gällde bara till {last}.",
        "sitegen build {site}",
    ),
    "by hand": (
        "{path} är inte som den byggdes.",
        "sitegen build {site} gör om den. Ändra texten i content/, inte i build/.",
    ),
    "blockers": (
        "{site} har {number} hinder för publicering.",
        "Åtgärda dem, eller pröva på en provplats: --to staging, om den står under publish: i site.yaml",
    ),
    "no target": (
        "site.yaml för {site} säger inte var {target} finns.",
        "Skriv i content/{site}/site.yaml, till exempel publish: {{{target}: {{kind: folder, path: /srv/www/webb}}}}",
    ),
    "other site": (
        "Platsen tillhör {there} ({there_target}), inte {site} ({target}).",
        "Rätta platsen i site.yaml. Inget har ändrats.",
    ),
    "not ours": (
        "Där står redan något som sitegen inte har lagt dit: {path}.",
        ("Är det rätt plats, skriv --adopt. Filer med samma namn sparas undan i .sitegen/found, andra lämnas i fred."),
    ),
    "too many removed": (
        "{number} av {there} filer skulle tas bort, den första är {first}. Gränsen är {limit}.",
        "Är det meningen, skriv --max-removed {number}.",
    ),
    "unconfirmed": ("Inget publicerades: här kan ingen svara ja.", "Skriv --yes där ingen sitter vid datorn."),
    "changed": ("{path} ändrades medan den skickades.", "Låt bli att bygga medan du publicerar, och publicera igen."),
    "locked": (
        "{owner} publicerar hit sedan {since} ({minutes} min).",
        "Vänta tills det är klart. Vet du att det har avbrutits, skriv --break-lock.",
    ),
    "lock lost": (
        "{owner} tog över medan du publicerade. Det du skickade visas inte.",
        "Tala med varandra, och publicera igen.",
    ),
    "unknown host key": (
        "Servern {host} är okänd på den här datorn. Den visade nyckeln {print}.",
        (
            "Jämför med den som sköter servern. Stämmer det, skriv under platsen i site.yaml och bygg"
            " igen:  host_key: {key}"
        ),
    ),
    "wrong host key": (
        "Servern {host} visar en annan nyckel än den som är känd: {print} i stället för {known}.",
        "Publicera inte. Fråga den som sköter servern om nyckeln har bytts.",
    ),
    "bad host key": (
        "host_key är ingen nyckel: {key}",
        "Skriv den som servern visar den, till exempel ssh-ed25519 AAAA…",
    ),
    "no entry": (
        "{host} släpper inte in {user}: ingen nyckel och inget lösenord togs emot.",
        (
            "Lägg nyckeln i ssh-agenten eller ~/.ssh, peka ut den med SITEGEN_SSH_KEY, eller ge "
            "lösenordet i SITEGEN_PASSWORD."
        ),
    ),
    "no host": ("{host}, port {port}, svarar inte: {said}", "Se efter att namnet är rätt och att du når nätet."),
    "no folder": (
        "Mappen {path} finns inte.",
        "Rätta path: i site.yaml, eller be den som sköter servern göra mappen.",
    ),
    "folder in the way": (
        "{path} är en riktig mapp, så utgåvor kan inte visas där med en länk.",
        "Ta bort layout: releases, eller be den som sköter servern flytta undan mappen.",
    ),
    "no links": ("Platsen {path} har inga länkar.", "Ta bort layout: releases i site.yaml."),
    "no replacing": (
        "Platsen {path} kan inte byta ut en fil i ett drag.",
        "Be den som sköter servern om OpenSSH, eller lämna en zip-fil: kind: zip",
    ),
    "not kept": (
        "{path} finns inte kvar från den utgåvan.",
        "Välj en annan utgåva; sitegen rollback --list visar dem.",
    ),
    "no release": ("Det finns ingen utgåva som heter {release}.", "Dessa finns: {there}"),
    "no rollback": (
        "En zip-fil kan inte tas tillbaka härifrån.",
        "Lämna den förra zip-filen för {site} till den som sköter servern.",
    ),
    "moved meanwhile": ("Någon annan har ändrat grenen {branch} under tiden.", "Publicera igen."),
    "no git": ("Programmet git finns inte på datorn.", "Installera git."),
    "git": (
        "git kom inte åt {repository}: {said}",
        "Se efter att repository: i site.yaml är rätt och att du får läsa och skriva där. Inget har ändrats.",
    ),
    "may not": (
        "{path} får inte skrivas.",
        "Be den som sköter servern om skrivrätt i {above}. Det som visades förut visas fortfarande.",
    ),
    "no room": (
        "{path}: disken är full.",
        "Det som visades förut visas fortfarande. Be den som sköter servern om plats, och publicera igen.",
    ),
    "lost": (
        "Förbindelsen bröts vid {path}.",
        "Det som visades förut visas fortfarande, eller görs klart nästa gång. Publicera igen.",
    ),
    "said no": (
        "{path}: platsen sade nej ({said}).",
        "Det som visades förut visas fortfarande. Är disken full, eller saknas skrivrätt?",
    ),
    "unsure": (
        "content/{site}/site.yaml har fel, så sitegen vet inte säkert var {target} finns.",
        "sitegen check {site} visar felen. Rätta dem, och ta tillbaka igen.",
    ),
    "own folder": (
        "Platsen {path} ligger i projektets egen mapp {folder}/.",
        "Välj en mapp utanför content/ och build/.",
    ),
    "file in the way": ("{path} är en fil, inte en mapp.", "Rätta path: i site.yaml."),
    "link in the way": (
        "{path} är en länk, så filerna kan inte bytas på plats.",
        "Ta bort layout: in-place, eller be den som sköter servern göra en riktig mapp där.",
    ),
    "not our link": (
        "Där står en länk som sitegen inte har gjort: {path}.",
        (
            "Är det rätt plats, skriv --adopt. Då byts länken, och det som visas nu syns inte längre."
            " Filerna som den pekar på lämnas i fred."
        ),
    ),
    "bad key": (
        "Nyckeln {file} kan inte läsas: {said}",
        (
            "SITEGEN_SSH_KEY ska peka ut filen med den privata nyckeln (inte .pub), och "
            "SITEGEN_PASSPHRASE vara dess lösenfras."
        ),
    ),
    "no name": ("Namnet {host} finns inte.", "Se efter att host: i site.yaml är rätt."),
    "no port": (
        "{host} tar inte emot på port {port}.",
        "Se efter host: och port: i site.yaml, eller fråga den som sköter servern.",
    ),
    "no earlier": (
        "Det finns ingen tidigare utgåva att ta tillbaka.",
        "Publicera en ny: sitegen publish {site} --to {target}",
    ),
    "release changed": (
        "Utgåva {release} är inte hel: {number} filer har ändrats eller försvunnit sedan dess, den första {first}.",
        "Välj en annan med --release, eller rätta innehållet och publicera: då skickas det som är fel igen.",
    ),
    "oldest": ("Den äldsta utgåvan som finns kvar visas redan.", "Välj en med --release: {there}"),
    "unreadable mark": (
        "Märket {path} går inte att läsa, så det är inte säkert vems platsen är.",
        "Be den som sköter servern titta på filen. Inget har ändrats.",
    ),
    "link among": (
        "{path} är en länk som någon annan har gjort, och sidor skulle hamna där den leder.",
        "Be den som sköter servern ta bort länken. Inget har ändrats.",
    ),
    "file among": (
        "{path} är en fil som någon annan har lagt där, och där ska en mapp stå.",
        "Be den som sköter servern flytta filen. Inget har ändrats.",
    ),
}
"""Reason → what is so, and what to do."""
