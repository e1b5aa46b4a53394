"""What the command line says, in Swedish and English."""

from __future__ import annotations

WORDS = {
    "sv": {
        "none": (
            "Här finns inget content/. Stå i projektets mapp, eller ge den med --project. Finns inget projekt än: "
            "sitegen new project MAPP"
        ),
        "no day": "”{value}” är inget datum. Skriv det som 2026-02-14.",
        "no kommun": "content/ har ingen kommun: ingen mapp med en site.yaml. Inget har ändrats i build/.",
        "unknown": "Det finns ingen kommun som heter {name}.",
        "near": "Menade du {near}?",
        "busy": "Ett annat bygge pågår i den här mappen. Vänta tills det är klart.",
        "done": "{pages} sidor på {seconds:.1f} s: {written} filer skrivna, {right} redan rätt{removed}.",
        "removed": ", {number} borttagna",
        "no booklets alone": "Skriv --only booklets eller --no-booklets, inte båda.",
        "kept": "{site}: innehållet har fel. Det senaste hela bygget står kvar.",
        "counts": "{error} fel, {blocker} hinder för publicering, {warning} {warnings}.",
        "warnings": "varning|varningar",
        "open": "Öppna {path}",
        "serving": "Sidorna visas på {url} och följer det du sparar. Avsluta med Ctrl-C.",
        "followed": "{written} filer skrivna på {seconds:.1f} s.",
        "port": "Port {port} används redan. Välj en annan: sitegen serve --port 8001",
        "progress": "{done} av {known}",
        "language": "Språket {name} finns inte. De som finns: {known}. Ett nytt: sitegen new language {name}",
        "there": "{path} finns redan. Skriv sitegen catalog update.",
        "not there": "{path} finns inte. Skriv sitegen catalog init.",
        "written": "{path} skriven",
        "same": "{path} var redan rätt",
        "no template": "Temat har ingen mall som heter {name}.",
        "hidden": "  döljer {path}",
        "no site of": "Ingen kommun visar {path}.",
        "no file": "Det finns ingen fil {path} i projektet.",
        "not built": "Inte byggd än: {site}. Skriv sitegen build först.",
        "watching": "Prövar igen när du sparar. Avsluta med Ctrl-C.",
        "watch alone": "Skriv --watch utan --built, --external och --format.",
        "asked": "{addresses} adresser till andra webbplatser; {silent} av dem svarar inte program.",
        "unasked": "Tiden tog slut: {number} adresser är inte frågade. Kör igen, eller skriv --minutes 20.",
        "checked": "{pages} sidor prövade på {seconds:.1f} s.",
        "settings": "{path} går inte att läsa som JSON: ta bort kommentarerna, eller flytta undan filen.",
        "which": "Nämn filerna, eller skriv --new.",
        "confirmed": "{path}: {number} fingeravtryck är nu dagens.",
        "swedish now": "  {place}: svenskan är nu ”{text}”",
        "read them": "Läs att översättningarna säger det. Gör de inte det, ändra dem: ingen varnar för det mer.",
        "draft now": (
            "  Den var granskad och är nu ett utkast: ingen har läst den mot dagens svenska. När någon har det: "
            "sitegen review {path} --by ROLL"
        ),
        "nothing": "Allt var redan bekräftat.",
        "absent": "{path}: finns inte i content/.",
        "confirm faulty": "{path}: går inte att läsa, eller så har den svenska filen fel. sitegen check säger var.",
        "confirm neither": "{path}: är varken en översättning eller en sammanfattning, och kan inte bekräftas.",
        "confirm alone": "{path}: den svenska filen finns inte.",
        "confirm shape": "{path}: är inte uppbyggd som den svenska filen. sitegen check säger var.",
        "confirm left": "{path}: svensk text står kvar. sitegen check säger var. Översätt den först.",
        "a name": (
            '--by {by}: det ser ut som ett namn. Skriv en roll, till exempel --by "granskare, arabiska". Är det ett '
            'företag eller en enhet, skriv också vad de gör: --by "granskare, {by}".'
        ),
        "no role": 'Skriv en roll, till exempel --by "granskare, arabiska".',
        "reviewed": "{path}: granskad av {by}.",
        "reviewed already": "Allt var redan så.",
        "review unknown": "{path}: är ingen översättning, eller har fel. Kör sitegen check.",
        "review outdated": "{path}: svenskan har ändrats. Rätta översättningen och kör sitegen confirm först.",
        "review left": "{path}: svensk text står kvar. sitegen check säger var. Översätt den först.",
        "shares": "kommun|språk|klart|ord kvar|aktuella|inaktuella|saknas|maskin|utkast|granskade",
        "no others": "Här finns bara svenska. Ett språk till: sitegen translations new ar KOMMUN",
        "unread": "Inte räknat, för att det har fel: {files}. Kör sitegen check.",
        "lacking missing": "saknas på {language}: {number} texter, {words} ord, med början i ”{text}”",
        "lacking outdated": "inaktuell på {language}: svenskan är nu ”{text}” ({words} ord)",
        "before": "förut",
        "now": "nu",
        "before unknown": "Vad svenskan var förut står inte i git.",
        "before same": "Svenskan är densamma här; det som den sammanfattar har ändrats.",
        "lacking orphan": "hör inte till någon svensk text ({language})",
        "lacking refused": "maskinöversatt, visas inte på {language} (translations i site.yaml)",
        "lacking parent": "titeln saknas på {language}, men en sida under finns där: {text}",
        "columns": "LIX|ord|meningar|medel|längst|långa|nivå|text",
        "bands": "mycket lätt|lätt|medelsvår|svår|mycket svår|för kort att bedöma",
        "hard": "LIX {lix}, {words} ord",
        "topics": "ämne|när|handlar om|vems|saknas på|berättar om",
        "topic common": "alla kommuners",
        "topic added": "alla kommuners, med tillägg",
        "topic own": "kommunens",
        "untold": "Inget ämne berättar om {number} mål och åtgärder:",
        "guide kept": "{site}: innehållet har fel. Kör sitegen check.",
        "nothing built": "build/ har ingen byggd webbplats. Skriv sitegen build först.",
        "unknown built": "build/ har ingen kommun som heter {name}.",
        "audited": "{site}: {pages} visningar prövade på {seconds:.0f} s, {number} fynd.",
        "no playwright": 'Prövningen behöver Playwright och axe. Installera dem:  pip install "sitegen[audit]"',
        "no chromium": (
            "Prövningen behöver webbläsaren Chromium, Chrome eller Edge. Installera en:  playwright install chromium  "
            "(Debian och Ubuntu: sudo apt-get install chromium)"
        ),
    },
    "en": {
        "none": (
            "There is no content/ here. Stand in the project's folder, or name it with --project. No project yet: "
            "sitegen new project FOLDER"
        ),
        "no day": "“{value}” is no date. Write it as 2026-02-14.",
        "no kommun": "content/ holds no kommun: no folder with a site.yaml. Nothing in build/ was changed.",
        "unknown": "There is no kommun called {name}.",
        "near": "Did you mean {near}?",
        "busy": "Another build is under way in this folder. Wait until it is done.",
        "done": "{pages} pages in {seconds:.1f} s: {written} files written, {right} right already{removed}.",
        "removed": ", {number} removed",
        "no booklets alone": "Write --only booklets or --no-booklets, not both.",
        "kept": "{site}: the content has errors. The last good build stands.",
        "counts": "{error} {errors}, {blocker} {blockers} of publishing, {warning} {warnings}.",
        "errors": "error|errors",
        "blockers": "blocker|blockers",
        "warnings": "warning|warnings",
        "open": "Open {path}",
        "serving": "The pages are shown at {url} and follow what you save. End with Ctrl-C.",
        "followed": "{written} files written in {seconds:.1f} s.",
        "port": "Port {port} is in use. Choose another: sitegen serve --port 8001",
        "progress": "{done} of {known}",
        "language": "There is no language {name}. There are {known}. A new one: sitegen new language {name}",
        "there": "{path} is there already. Write sitegen catalog update.",
        "not there": "{path} is not there. Write sitegen catalog init.",
        "written": "{path} written",
        "same": "{path} was right already",
        "no template": "The theme has no template called {name}.",
        "hidden": "  hides {path}",
        "no site of": "No kommun shows {path}.",
        "no file": "There is no file {path} in the project.",
        "not built": "Not built yet: {site}. Write sitegen build first.",
        "watching": "Checks again when you save. End with Ctrl-C.",
        "watch alone": "Write --watch without --built, --external and --format.",
        "asked": "{addresses} addresses of other websites; {silent} of them do not answer programs.",
        "unasked": "Time ran out: {number} addresses were not asked. Run it again, or write --minutes 20.",
        "checked": "{pages} pages checked in {seconds:.1f} s.",
        "settings": "{path} cannot be read as JSON: take its comments away, or move the file aside.",
        "which": "Name the files, or write --new.",
        "confirmed": "{path}: {number} digests are now today's.",
        "swedish now": "  {place}: the Swedish is now “{text}”",
        "read them": "Read that the translations say that. Where they do not, change them: nobody warns of it again.",
        "draft now": (
            "  It was reviewed and is a draft now: nobody has read it against the Swedish of today. Once somebody has: "
            "sitegen review {path} --by ROLE"
        ),
        "nothing": "Everything was confirmed already.",
        "absent": "{path}: is not in content/.",
        "confirm faulty": "{path}: cannot be read, or the Swedish file has errors. sitegen check says where.",
        "confirm neither": "{path}: is neither a translation nor a summary, so that there is nothing to confirm.",
        "confirm alone": "{path}: there is no Swedish file.",
        "confirm shape": "{path}: is not built as the Swedish file. sitegen check says where.",
        "confirm left": "{path}: Swedish text is left. sitegen check says where. Translate it first.",
        "a name": (
            '--by {by}: this looks like a name. Write a role, for example --by "reviewer, Arabic". If it is a firm or '
            'a unit, write what they do too: --by "reviewer, {by}".'
        ),
        "no role": 'Write a role, for example --by "reviewer, Arabic".',
        "reviewed": "{path}: reviewed by {by}.",
        "reviewed already": "Everything was so already.",
        "review unknown": "{path}: is no translation, or has faults. Run sitegen check.",
        "review outdated": "{path}: the Swedish text has changed. Mend the translation and run sitegen confirm first.",
        "review left": "{path}: Swedish text is left. sitegen check says where. Translate it first.",
        "shares": "kommun|language|done|words left|current|outdated|missing|machine|draft|reviewed",
        "no others": "There is Swedish alone. One language more: sitegen translations new ar KOMMUN",
        "unread": "Not counted, because of faults: {files}. Run sitegen check.",
        "lacking missing": "missing in {language}: {number} texts, {words} words, beginning with “{text}”",
        "lacking outdated": "outdated in {language}: the Swedish is now “{text}” ({words} words)",
        "before": "before",
        "now": "now",
        "before unknown": "What the Swedish text was before is not in git.",
        "before same": "The Swedish text is the same here; what it sums up has changed.",
        "lacking orphan": "belongs to no Swedish text ({language})",
        "lacking refused": "translated by a machine, not shown in {language} (translations in site.yaml)",
        "lacking parent": "the title is missing in {language}, but a page below is there: {text}",
        "columns": "LIX|words|sentences|mean|longest|long|level|text",
        "bands": "very easy|easy|medium|hard|very hard|too short to judge",
        "hard": "LIX {lix}, {words} words",
        "topics": "topic|when|about|whose|lacking in|tells of",
        "topic common": "every kommun's",
        "topic added": "every kommun's, with an addition",
        "topic own": "the kommun's",
        "untold": "No topic tells of {number} goals and measures:",
        "guide kept": "{site}: the content has errors. Run sitegen check.",
        "nothing built": "build/ has no built website. Write sitegen build first.",
        "unknown built": "build/ has no kommun called {name}.",
        "audited": "{site}: {pages} views judged in {seconds:.0f} s, {number} findings.",
        "no playwright": 'The audit needs Playwright and axe. Install them:  pip install "sitegen[audit]"',
        "no chromium": (
            "The audit needs Chromium, Chrome or Edge. Install one:  playwright install chromium  "
            "(Debian and Ubuntu: sudo apt-get install chromium)"
        ),
    },
}
REASONS_SV = {
    "new": "ny",
    "built file missing or changed": "den byggda filen saknas eller har ändrats",
    "page changed": "sidans innehåll har ändrats",
}


def reason(why: str, language: str) -> str:
    """Return why a file was made anew, in words."""
    if language == "en":
        return why
    return REASONS_SV.get(why) or f"{why.removesuffix(' changed')} har ändrats"


def counts(numbers: dict[str, int], language: str) -> str:
    """Return how many errors, blockers and warnings there are, as a sentence."""
    words = WORDS[language]
    named = {f"{name}s": words.get(f"{name}s", "|").split("|")[number != 1] for name, number in numbers.items()}
    return words["counts"].format(**numbers, **named)
