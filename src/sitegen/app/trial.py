"""``sitegen translations test``: a project beside, with test languages that show what no translator can reach.

``xx`` is accented and two fifths longer, ``yy`` the same from right to left. Every text goes out and comes back as it
would from a translator, so that what cannot be translated stands out in Swedish on a built page.
"""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

import yaml
from babel.messages.pofile import read_po, write_po

from sitegen.app.bring import Signed
from sitegen.app.catalogs import extracted, updated
from sitegen.app.export import export
from sitegen.app.folders import read_folder
from sitegen.app.import_translations import Outcome, bring_in
from sitegen.app.project import Project, scan
from sitegen.app.settings import read_languages
from sitegen.diagnostics import Findings
from sitegen.engine.files import walk, write
from sitegen.exchange.accented import accented
from sitegen.exchange.lists import with_list
from sitegen.exchange.plain import plain_texts
from sitegen.exchange.segment import Returned, Segment
from sitegen.load.languages import SWEDISH
from sitegen.load.numbers import names_of_months
from sitegen.model.folders import COMMON
from sitegen.model.language import SOURCE, Language

LANGUAGES = (
    Language("xx", "en-XA", "sv", "ltr", "Latn", "xx [åććēńťś]", fallback=("sv",)),
    Language("yy", "en-XB", "sv", "rtl", "Latn", "yy [mīŕŕōŕ]", fallback=("sv",)),
)
"""The two: their words are made of the Swedish ones, and so are months and plural forms. Regions XA and XB are for
private use (BCP 47), and what CLDR calls its own test languages."""


_AND = "och"
"""CLDR puts it between the last two of a list, in the language of the page; the test languages have Swedish's."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A text of the built pages that is Swedish still, and not said to be."""

    text: str
    page: str
    """Path of the first page that has it, from the project's root."""
    pages: int


def prepare(project: Project, kommuner: Iterable[str], signed: Signed) -> tuple[Project, list[Outcome]]:
    """Return the project beside, with its kommuner in the test languages; and what became of each of its files.

    Args:
        signed: machine, and the day.
    """
    beside = Project(project.state / "test")
    shutil.rmtree(beside.root, ignore_errors=True)
    for name in (*kommuner, COMMON):
        if (project.content / name).is_dir():
            shutil.copytree(project.content / name, beside.content / name)
    for name in ("themes", "translations"):
        shutil.copytree(project.folders(name)[0][1], beside.root / name)
    _list_languages(beside)
    for name in kommuner:
        _speak(beside, name)
    _catalogs(beside)
    months = names_of_months(SWEDISH)
    outcomes: list[Outcome] = []
    for language in LANGUAGES:
        scanned = scan(beside)
        segments = export(beside, scanned, (*scanned.sites(), COMMON), language, everything=True)
        outcomes += bring_in(beside, scanned, [_returned(one, language, months) for one in segments], signed)
    return beside, outcomes


def left_plain(beside: Project) -> list[Plain]:
    """Return what is Swedish on the built pages of the accented language, each text once."""
    found: dict[str, list[str]] = {}
    kept = names_of_months(SWEDISH) | _names(beside) | {_AND}
    for path, file in walk(beside.build, "build"):
        if path.endswith(".html") and "/xx/" in path:
            for text in plain_texts(file.read_text(encoding="utf-8"), LANGUAGES[0].tag, kept):
                found.setdefault(text, []).append(path)
    return [Plain(text, pages[0], len(set(pages))) for text, pages in found.items()]


def _names(beside: Project) -> frozenset[str]:
    """Return the words of the kommuner's names, which no translator changes."""
    scanned = scan(beside)
    sites = [read_folder(beside, scanned, name, Findings()).site for name in scanned.sites()]
    return frozenset(word.casefold() for site in sites if site for word in site.settings.name.split())


def _list_languages(beside: Project) -> None:
    file = beside.root / "translations" / "languages.yaml"
    known = read_languages(beside, Findings())
    lines = [
        f"- {{id: {one.id}, tag: {one.tag}, locale: {one.locale}, direction: {one.direction}, script: {one.script}, "
        f'autonym: "{one.autonym}", fallback: [sv]}}\n'
        for one in LANGUAGES
        if one.id not in known
    ]
    old = file.read_text(encoding="utf-8") if file.is_file() else ""
    write(file, (old.rstrip("\n") + "\n" + "".join(lines)).encode())


def _speak(beside: Project, name: str) -> None:
    file = beside.content / name / "site.yaml"
    text = file.read_bytes().decode("utf-8", "replace")
    with suppress(yaml.YAMLError):  # what is no YAML is told where it is built
        write(file, with_list(text, "languages", [SOURCE, *(language.id for language in LANGUAGES)]).encode())


def _catalogs(beside: Project) -> None:
    """Write the fixed words of the pages in both languages."""
    template = extracted(beside)
    for language in LANGUAGES:
        empty = updated(beside, language, template, Findings())
        assert empty is not None  # it has just been made
        catalog = read_po(io.BytesIO(empty), locale=language.locale)
        for message in catalog:
            if message.id:
                forms = message.id if isinstance(message.id, (tuple, list)) else (message.id,)
                words = tuple(accented(str(form), ()) for form in forms)
                message.string = words if message.pluralizable else words[0]
        stream = io.BytesIO()
        write_po(stream, catalog, width=0)
        write(beside.root / "translations" / f"{language.id}.po", stream.getvalue())


def _returned(one: Segment, language: Language, months: frozenset[str]) -> Returned:
    text = accented(one.source.text, months)
    return Returned(
        one.path, one.pointer, language.id, text, True, one.source_digest, one.target_digest, one.offered, "test", 1
    )  # fmt: skip
