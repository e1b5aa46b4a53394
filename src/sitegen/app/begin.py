"""``sitegen translations new``: begins translations, so that nothing in them can be taken for done.

A Markdown file gets the Swedish blocks, which count as missing for as long as they are Swedish (L10N407); a YAML file
gets its fields as comments. Both know already what they are made from.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sitegen.app.export import texts
from sitegen.app.folders import Readers
from sitegen.app.head import beginning
from sitegen.app.project import Project, Scan
from sitegen.diagnostics import Severity
from sitegen.engine.files import rewrite, write
from sitegen.exchange.blocks import divided, line_end, without_ours
from sitegen.exchange.fields import fresh
from sitegen.exchange.lists import with_item
from sitegen.load.document import name_parts, read, translation_of
from sitegen.load.languages import SWEDISH
from sitegen.model.content import Settings
from sitegen.model.folders import COMMON, ROOT
from sitegen.model.language import Language
from sitegen.model.site import Text
from sitegen.model.text import digest
from sitegen.model.translation import TranslationState


@dataclass(frozen=True, slots=True)
class Begun:
    """What came of it."""

    written: tuple[str, ...]
    """Paths from the project's root of the files that were begun, and of each ``site.yaml`` that got the language."""
    refused: Mapping[str, str]
    """What was asked for → why it could not be: ``unknown`` (neither a kommun nor a text of content/), ``target``
    (a translation itself), ``there`` (begun already), ``faulty`` (it cannot be read)."""
    unseen: tuple[str, ...]
    """Each ``site.yaml`` of a file that was begun which does not name the language: its pages are not built."""


def begin(project: Project, scanned: Scan, names: tuple[str, ...], language: Language, today: datetime.date) -> Begun:
    """Begin the translation of texts into a language.

    Args:
        names: kommuner (all their texts that are not begun, and the language is added to ``site.yaml``) or files,
            as paths from the project's root with forward slashes.
    """
    written: list[str] = []
    refused: dict[str, str] = {}
    readers = Readers(project, scanned)
    opened = texts(project, scanned)
    for name in names:
        whole = name in {*scanned.sites(), COMMON}
        path = name if whole else name.removeprefix(f"{ROOT}/")
        collected = readers.of(path)
        texts_there = collected.texts if collected else {}
        reason = "" if whole else _refused(path, scanned, texts_there.get(path), language)
        if reason:
            refused[name] = reason
            continue
        settings = f"{name}/site.yaml"
        document = collected.documents.get(settings) if whole and name != COMMON and collected else None
        if document is not None and any(item.severity is Severity.ERROR for item in document.findings):
            refused[f"{ROOT}/{settings}"] = "faulty"  # the language has to stand there, so nothing is begun
            continue
        for text in texts_there.values():
            if (text.path == path or text.path.startswith(f"{path}/")) and _can_begin(text, scanned, language):
                target = translation_of(text.path, language)
                write(project.content / target, _skeleton(text, opened(text.path), today).encode())
                written.append(f"{ROOT}/{target}")
        if document is not None:
            written += _spoken(project, settings, opened(settings), language)
    return Begun(tuple(dict.fromkeys(written)), refused, tuple(_unseen(scanned, readers, written, language)))


def _unseen(scanned: Scan, readers: Readers, written: list[str], language: Language) -> Iterator[str]:
    """Yield the site.yaml of each kommun that a begun file belongs to and that does not show the language."""
    for name in dict.fromkeys(path.split("/")[1] for path in written):
        path = f"{name}/site.yaml"
        collected = readers.of(path)
        settings = collected.documents[path].value if collected and path in collected.documents else None
        spoken = isinstance(settings, Settings) and language.id in settings.languages
        if name in scanned.sites() and not spoken and f"{ROOT}/{path}" not in written:
            yield f"{ROOT}/{path}"


def _refused(path: str, scanned: Scan, text: Text | None, language: Language) -> str:
    """Return why a file cannot be begun; empty where it can."""
    if path not in scanned.content:
        return "unknown"
    if name_parts(path)[1]:
        return "target"
    if text is None or not text.words:
        return "faulty" if path.endswith((".md", ".yaml")) else "unknown"
    return "" if _can_begin(text, scanned, language) else "there"


def _can_begin(text: Text, scanned: Scan, language: Language) -> bool:
    there = text.work(language) is not None or translation_of(text.path, language) in scanned.content
    return bool(text.words) and not there


def _skeleton(text: Text, opened: str, today: datetime.date) -> str:
    """Return the file to begin with, with the line ends of its source."""
    prose = text.path.endswith(".md")
    digests = {pointer: digest(words) for pointer, words in text.words.items()}
    head = beginning(TranslationState.DRAFT, "", today, digests, markdown=prose)
    fields = fresh({pointer: words for pointer, words in text.words.items() if not (prose and pointer.isdigit())})
    if prose:
        body = f"{fields}---\n{without_ours(divided(opened)[1])}"
    else:
        body = "".join(f"# {line}\n" for line in fields.splitlines())
    return (head + body).replace("\r\n", "\n").replace("\n", line_end(opened))


def _spoken(project: Project, path: str, opened: str, language: Language) -> Iterator[str]:
    """Add a language to those of a site, where it is not one of them and can stand there."""
    new = with_item(opened, "languages", language.id)
    settings = read(f"{ROOT}/{path}", new.encode(), SWEDISH).value
    if new != opened and isinstance(settings, Settings) and settings.languages[-1] == language.id:
        rewrite(project.content / path, new.encode())
        yield f"{ROOT}/{path}"
