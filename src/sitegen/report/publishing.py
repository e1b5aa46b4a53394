"""What publishing tells, in Swedish and English: what it would do, what it did, and why it refuses."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from sitegen.report import english_refused, swedish_refused
from sitegen.report.reasons import because

WORDS = {
    "sv": {
        "plan": (
            "{site} till {target}. Nya filer: {added}, ändrade: {changed}, borttagna: {removed}, lika: {same}. "
            "{size} skickas."
        ),
        "more": "  … och {number} till (--all visar alla)",
        "releases": "Utgåvorna står bredvid varandra, och webbplatsen byts i ett drag.",
        "in place": "Varje fil byts för sig: på den här platsen kan webbplatsen inte bytas i ett drag.",
        "git": "En ny ändring läggs på grenen.",
        "zip": "En zip-fil skrivs.",
        "gone pages": (
            "Adresser som försvinner: {number}, den första {first}. Har en sida flyttat, skriv den gamla adressen "
            "under aliases på den nya, så kommer läsaren rätt."
        ),
        "taken back": "Nu visas utgåva {shown}: den senare, {newest}, är tillbakatagen (sitegen rollback).",
        "unfinished": "Den förra publiceringen avbröts. Den görs klar först.",
        "nothing": "Samma utgåva är redan publicerad. Inget skickas; --again skickar allt igen.",
        "dry": "Inget har ändrats (--dry-run).",
        "no": "Inget publicerades.",
        "ask": "Publicera?",
        "done": "Publicerad: {site} till {target}, utgåva {release}, på {seconds} s.",
        "back": "{site} på {target} visar nu utgåva {release}.",
        "verified": "{number} adresser hämtades från {url}: alla är rätt.",
        "unverified": "Webbplatsens adress är inte angiven, så ingen sida har hämtats för att se att allt är rätt.",
        "held": "Obs: {owner} publicerar sedan {since}.",
        "shown": "visas",
        "none": "Inget har publicerats här än.",
        "again": "Allt skickas igen.",
        "reload": "Be den som sköter servern läsa in nginx inställningar på nytt (nginx -s reload).",
        "silent": (
            "{address} svarar inte ({said}), så det gick inte att se om allt är rätt. Filerna är publicerade. Se efter "
            "att url: stämmer och att du når den härifrån."
        ),
        "blocked": "{number} hinder: provplatsen får dem, men den riktiga webbplatsen får dem inte.",
        "password": "Lösenord för {user} på {host}",
        "no answer": "{address}: inget rätt svar ({said}).",
        "other bytes": "{address}: innehållet är ett annat än det som publicerades ({said} byte).",
        "no header": "{address}: rubriken {said} saknas eller är en annan.",
        "not lost": "{address}: en sida som inte finns ska ge 404, men gav {said}.",
        "unlike": (
            "Webbservern visar inte det som publicerades. Se efter, eller ta tillbaka med: sitegen "
            "rollback {site} --to {target}"
        ),
    },
    "en": {
        "plan": (
            "{site} to {target}: {added} files added, {changed} changed, {removed} removed, {same} the "
            "same. {size} to send."
        ),
        "more": "  … and {number} more (--all shows all)",
        "releases": "Releases stand beside each other, and the website is switched in one move.",
        "in place": "Each file is replaced by itself: at this place the website cannot be switched in one move.",
        "git": "A new commit is put on the branch.",
        "zip": "A zip file is written.",
        "gone pages": (
            "Addresses that disappear: {number}, the first {first}. Where a page has moved, write the old address "
            "under aliases of the new one, so that readers find it."
        ),
        "taken back": "Release {shown} is shown now: the later one, {newest}, was taken back (sitegen rollback).",
        "unfinished": "The last publishing was cut. It is completed first.",
        "nothing": "The same release is published already. Nothing is sent; --again sends everything.",
        "dry": "Nothing was changed (--dry-run).",
        "no": "Nothing was published.",
        "ask": "Publish?",
        "done": "Published: {site} to {target}, release {release}, in {seconds} s.",
        "back": "{site} at {target} now shows release {release}.",
        "verified": "{number} addresses were fetched from {url}: all are right.",
        "unverified": "The address of the website is not given, so no page was fetched to see that all is right.",
        "held": "Note: {owner} has been publishing since {since}.",
        "shown": "shown",
        "none": "Nothing has been published here yet.",
        "again": "Everything is sent again.",
        "reload": "Ask whoever keeps the server to read nginx's settings anew (nginx -s reload).",
        "silent": (
            "{address} does not answer ({said}), so it could not be seen whether all is right. The files are "
            "published. See that url: is right and can be reached from here."
        ),
        "blocked": "{number} blockers: staging takes them, production does not.",
        "password": "Password of {user} at {host}",
        "no answer": "{address}: no right answer ({said}).",
        "other bytes": "{address}: the content is not what was published ({said} bytes).",
        "no header": "{address}: the header {said} is missing or another.",
        "not lost": "{address}: a page that is not there should give 404, but gave {said}.",
        "unlike": (
            "The web server does not show what was published. Look, or take it back with: sitegen "
            "rollback {site} --to {target}"
        ),
    },
}

REFUSED = {"sv": swedish_refused.REFUSED, "en": english_refused.REFUSED}


def refusal(word: str, values: Mapping[str, str], lang: str) -> list[str]:
    """Return why something is not published, and what to do."""
    message, hint = REFUSED[lang][word]
    known = dict(values)
    if "said" in known:
        known["said"] = because(known["said"], lang)
    if "since" in known:
        known |= {"since": moment(known["since"], lang), "owner": owner(known["owner"], lang)}
    return [message.format_map(known), "   " + hint.format_map(known)]


def decimal(number: float, lang: str) -> str:
    """Return a number with one decimal as people write it."""
    return f"{number:.1f}".replace(".", "," if lang == "sv" else ".")


def moment(since: str, lang: str) -> str:
    """Return a time of ISO 8601 by the clock of this machine; what is none as it is."""
    try:
        return datetime.datetime.fromisoformat(since).astimezone().strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return "en okänd tid" if lang == "sv" else "an unknown time"


def owner(name: str, lang: str) -> str:
    """Return who holds a lock; of one that nobody signed, somebody."""
    if name != "?":
        return name
    return "någon" if lang == "sv" else "somebody"


def size(number: int, lang: str) -> str:
    """Return a number of bytes as people say it."""
    for unit, least in (("MB", 1_000_000), ("kB", 1_000)):
        if number >= least:
            return f"{decimal(number / least, lang)} {unit}"
    return f"{number} byte" + ("" if lang == "sv" or number == 1 else "s")
