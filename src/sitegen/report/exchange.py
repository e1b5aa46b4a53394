"""What ``sitegen translations export`` and ``import`` say, in Swedish and English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitegen.exchange.judged import Refused
from sitegen.exchange.segment import BrokenError, Segment

_SHOWN = 5
"""How many things are named before the rest is counted."""

WORDS = {
    "sv": {
        "exported": "{path}: {number} texter, {words} ord till {language}.",
        "nothing": "Inget att översätta till {language}: allt är översatt, eller så finns kommunen inte på språket.",
        "source": "Svenska är det som översätts. Nämn ett annat språk.",
        "test left": "{number} texter går inte att översätta.",
        "test whole": "Allt går att översätta.",
        "plain": "{page}: ”{text}” står på svenska ({pages} sidor).",
        "unseen": "{path} nämner inte {language} under languages: sidorna på språket byggs först när det står där.",
        "all begun": "Allt är redan påbörjat på {language}.",
        "new unknown": "{path}: är varken en kommun eller en text i content/.",
        "new target": "{path}: är själv en översättning. Nämn den svenska filen.",
        "new there": "{path}: är redan påbörjad. Filen finns bredvid.",
        "new faulty": "{path}: går inte att läsa. Kör sitegen check och rätta den svenska filen först.",
        "followed": "{path}: {counts}.",
        "moved": "stycken är flyttade",
        "taken": "borttaget: {number}",
        "to do": "stycken att översätta: {number}",
        "not followed": "{path}: går inte att flytta om så att det läses rätt. Inget är ändrat. Gör det för hand.",
        "all follow": "Inget att flytta eller ta bort.",
        "there": "{path} finns redan och kan innehålla någons arbete. Flytta den, eller ge ett annat namn med --out.",
        "file": "{path}: {counts}.{state}",
        "written": "{number} skrivna",
        "unchanged": "{number} som förut",
        "left": "{number} inte översatta än",
        "refused": "{number} togs inte emot",
        "state": " Läget är {state}.",
        "kept": " Läget är fortfarande {state}, som i resten av filen.",
        "waiting": "inget är skrivet: {number} stycken till måste vara översatta ({names}). En text skrivs hel",
        "unknown": "det finns ingen sådan svensk text längre",
        "faulty": "filen har fel sedan förut. Kör sitegen check, rätta dem och läs in igen",
        "unreadable": "översättningen går inte att skriva så att den läses rätt. Inget i filen har ändrats",
        "whole": "Allt som var översatt är inläst.",
        "not whole": "Allt kom inte med. Rätta det som står ovan och läs in igen; det som redan är inläst gör inget.",
        "gone": "stycket finns inte längre i den svenska texten",
        "changed": "den svenska texten har ändrats sedan exporten. Exportera den igen",
        "newer": "översättningen i content/ är nyare än exporten och lämnas som den är. Exportera den igen (med --all)",
        "double": "två filer har olika översättningar. Läs in bara den ena",
        "long": "texten är mycket längre än den svenska",
        "lost": "märket {what} saknas. Sätt tillbaka det",
        "foreign": "{what} finns inte i den svenska texten. Ta bort det",
        "twice": "märket {what} står två gånger. Behåll det ena",
        "crossed": "märket {what} står i fel ordning. Sätt märkena som i den svenska texten",
        "broken": "märket {what} fungerar inte där det står. Flytta det, eller ta bort tecknet bredvid",
        "numbers": "talen är inte desamma ({what}; − saknas, + är för mycket)",
        "spoilt": "bokstäver har blivit fel ({what}): filen har lästs med fel teckenkodning. Be om den igen, som UTF-8",
        "waiting text": "här står något som ska skrivas över ({what}). Översätt det",
        "script": "bokstäverna är inte språkets ({what}). Skriv svenska ord inom parentes",
        "addresses": "märken eller adresser skiljer sig ({what}; − saknas, + är för mycket)",
        "cut": "översättningen är för kort för att vara hel ({what})",
        "markup": "texten blir något annat än ett stycke av samma slag ({what}). Skriv om början, eller ta bort tecken",
        "xml": "filen är inte hel XML: {what}. Inget har ändrats. Be om filen igen",
        "po": "filen går inte att läsa som PO: {what}. Inget har ändrats. Spara den som UTF-8, eller be om den igen",
        "size": "filen är större än {what} MB. Inget har ändrats. Dela upp den",
        "entities": "filen har en DOCTYPE eller egna entiteter, som inte läses. Inget har ändrats. Spara den utan dem",
        "format": "filen är inte XLIFF 1.2. Inget har ändrats. Spara den som XLIFF 1.2 (.xlf)",
        "digests": "texten {what} har inga fingeravtryck från sitegen. Inget har ändrats. Läs in en fil som kommer "
        "från sitegen translations export",
        "language": "språket ”{what}” finns inte här, eller är inte det som exporterades. Inget har ändrats",
        "place": "”{what}” är ingen fil i content/. Inget har ändrats",
        "kommun": "det finns ingen kommun ”{what}” här. Inget har ändrats",
    },
    "en": {
        "exported": "{path}: {number} texts, {words} words into {language}.",
        "nothing": "Nothing to translate into {language}: all is translated, or the kommun is not in that language.",
        "source": "Swedish is what is translated. Name another language.",
        "test left": "{number} texts cannot be translated.",
        "test whole": "Everything can be translated.",
        "plain": "{page}: “{text}” stands in Swedish ({pages} pages).",
        "unseen": "{path} does not name {language} under languages: its pages are built once it stands there.",
        "all begun": "Everything is begun in {language} already.",
        "new unknown": "{path}: is neither a kommun nor a text of content/.",
        "new target": "{path}: is a translation itself. Name the Swedish file.",
        "new there": "{path}: is begun already. The file stands beside it.",
        "new faulty": "{path}: cannot be read. Run sitegen check and mend the Swedish file first.",
        "followed": "{path}: {counts}.",
        "moved": "blocks moved",
        "taken": "removed: {number}",
        "to do": "blocks to translate: {number}",
        "not followed": "{path}: cannot be moved so that it is read rightly. Nothing was changed. Do it by hand.",
        "all follow": "Nothing to move or remove.",
        "there": "{path} is there already and may hold somebody's work. Move it, or give another name with --out.",
        "file": "{path}: {counts}.{state}",
        "written": "{number} written",
        "unchanged": "{number} as before",
        "left": "{number} not translated yet",
        "refused": "{number} not taken",
        "state": " Its state is {state}.",
        "kept": " Its state is still {state}, as in the rest of the file.",
        "waiting": "nothing is written: {number} more blocks must be translated ({names}). A text is written whole",
        "unknown": "there is no such Swedish text any more",
        "faulty": "the file has had faults before. Run sitegen check, mend them and import again",
        "unreadable": "the translation cannot be written so that it is read as meant. Nothing in the file changed",
        "whole": "All that was translated is imported.",
        "not whole": "Not all of it came in. Mend what stands above and import again; what is in already does no harm.",
        "gone": "the block is no longer in the Swedish text",
        "changed": "the Swedish text has changed since the export. Export it again",
        "newer": "the translation in content/ is newer than the export and stays as it is. Export again (with --all)",
        "double": "two files have different translations. Import only one of them",
        "long": "the text is much longer than the Swedish one",
        "lost": "the code {what} is missing. Put it back",
        "foreign": "{what} is not in the Swedish text. Take it away",
        "twice": "the code {what} stands twice. Keep one of them",
        "crossed": "the code {what} stands in the wrong order. Put the codes as in the Swedish text",
        "broken": "the code {what} does not work where it stands. Move it, or take away the sign beside it",
        "numbers": "the numbers are not the same ({what}; − is missing, + is too much)",
        "spoilt": "letters have gone wrong ({what}): the file was read in another encoding. Ask for it again, as UTF-8",
        "waiting text": "something stands here that is to be written over ({what}). Translate it",
        "script": "the letters are not those of the language ({what}). Write Swedish words in parentheses",
        "addresses": "roles or addresses differ ({what}; − is lacking, + is too much)",
        "cut": "the translation is too short to be whole ({what})",
        "markup": "the text becomes something else than a block of the same kind ({what}). Change how it begins, or "
        "take away signs",
        "xml": "the file is not whole XML: {what}. Nothing changed. Ask for the file again",
        "po": "the file cannot be read as PO: {what}. Nothing changed. Save it as UTF-8, or ask for it again",
        "size": "the file is larger than {what} MB. Nothing changed. Divide it",
        "entities": "the file has a DOCTYPE or entities of its own, which are not read. Nothing changed. Save it "
        "without them",
        "format": "the file is not XLIFF 1.2. Nothing changed. Save it as XLIFF 1.2 (.xlf)",
        "digests": "the text {what} has no digests of sitegen. Nothing changed. Import a file that comes from "
        "sitegen translations export",
        "language": "the language “{what}” is not here, or is not the one that was exported. Nothing changed",
        "place": "“{what}” is no file in content/. Nothing changed",
        "kommun": "there is no kommun “{what}” here. Nothing changed",
    },
}
"""Message → its sentence."""


def followed(path: str, gone: int, moved: bool, lacking: int, lang: str) -> str:
    """Return the line that says how a translation follows Swedish now."""
    words = WORDS[lang]
    counts = [words["moved"]] if moved else []
    counts += [words["taken"].format(number=gone)] if gone else []
    counts += [words["to do"].format(number=lacking)] if lacking else []
    return words["followed"].format(path=path, counts=", ".join(counts))


def exported(path: str, segments: Iterable[Segment], language: str, lang: str) -> str:
    """Return what was sent out: how many texts and words."""
    found = list(segments)
    words = sum(len(segment.source.text.split()) for segment in found)
    return WORDS[lang]["exported"].format(path=path, number=len(found), words=words, language=language)


def broken(error: BrokenError, lang: str) -> str:
    """Return why a file cannot be taken at all."""
    return f"{error.file}:{error.line}:{error.column}: {WORDS[lang][error.kind].format(what=error.what)}."


def outcome(
    path: str, counts: dict[str, int], state: str, lang: str, *, kept: bool, fault: str, waiting: tuple[str, ...]
) -> Iterator[str]:
    """Yield what became of a file: how much was written, and why it was not."""
    words = WORDS[lang]
    told = ", ".join(words[name].format(number=number) for name, number in counts.items() if number)
    ending = words["kept" if kept else "state"].format(state=state) if state else ""
    if told:
        yield words["file"].format(path=path, counts=told, state=ending)
    if fault:
        yield f"{path}: {words[fault]}."
    if waiting:
        names = ", ".join(waiting[:_SHOWN]) + (" …" if len(waiting) > _SHOWN else "")
        yield f"{path}: {words['waiting'].format(number=len(waiting), names=names)}."


def refused(item: Refused, lang: str) -> str:
    """Return why a segment was not taken, with its place in the file that came back."""
    reason = {"source": "changed"}.get(item.reason, item.reason)
    return f"{item.file}:{item.line}: {item.name}: {WORDS[lang][reason].format(what=item.what)}."


def plain(text: str, page: str, pages: int, lang: str) -> str:
    """Return that a text is Swedish on pages of a test language."""
    return WORDS[lang]["plain"].format(text=text if len(text) <= 90 else text[:89] + "…", page=page, pages=pages)
