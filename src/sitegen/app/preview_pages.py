"""What a page in the preview is told of itself, and the pages that stand where there is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sitegen.app.live import Kommun
from sitegen.app.source_lines import file_of, lines_of
from sitegen.diagnostics import Diagnostic, Findings
from sitegen.load.languages import SWEDISH
from sitegen.model.folders import GUIDE
from sitegen.model.language import SOURCE, Language
from sitegen.plan.offline import kept
from sitegen.plan.routes import Kind, Page
from sitegen.preview.server import OURS, own
from sitegen.render.template import Templates
from sitegen.render.words import Words
from sitegen.report.preview import WORDS
from sitegen.report.sentences import told
from sitegen.report.text import excerpt

_MOST = 40
"""Faults that stand over a page: whoever has mended those sees the next ones."""
_DOCUMENTS = {Kind.STRATEGY, Kind.PLAN}


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is wrong, in words."""

    place: str
    """File, line and column."""
    open: str
    """Address that opens the file there in VS Code."""
    severity: str
    """Its word."""
    kind: str
    """Its value, the same in every language."""
    code: str
    message: str
    lines: str
    """The lines around it, with a caret; empty where there are none to show."""
    hint: str


def fault(item: Diagnostic, root: Path, language: str) -> Fault:
    """Return a diagnostic in the words of a language of messages."""
    words = told(item, language)
    file = file_of(root, item.span.path)
    lines = () if item.code == "SRC108" else excerpt(item.span, lines_of(file))  # it may lie outside the project
    return Fault(
        str(item.span),
        f"vscode://file/{quote(file.as_posix().lstrip('/'), safe='/:')}:{item.span.line}:{item.span.column}",
        words.severity,
        item.severity.value,
        item.code,
        words.message,
        "\n".join(lines),
        words.hint,
    )


@dataclass(frozen=True, slots=True)
class Way:
    """The way to a page in a language."""

    tag: str
    direction: str
    name: str
    href: str


def state(
    site: str, path: str, held: Kommun | None, faults: Iterable[Diagnostic], root: Path, language: str
) -> dict[str, Any]:
    """Return what a page is told: its kommun, its languages, what is printed of it, what is wrong.

    Args:
        site: the kommun; empty: the page is of none.
        path: file of the page, from the kommun's folder.
        language: of messages.
    """
    ready = held.good if held else None
    of = held.place(path) if held else None
    return {
        "words": WORDS[language],
        "name": ready.site.settings.name if ready else site,
        "here": of.language.id if of else "",
        "languages": list(_languages(site, path, held)) if ready else [],
        "booklets": list(_booklets(site, of.page, of.language, held)) if held and of else [],
        "faults": [asdict(fault(item, root, language)) for item in islice(faults, _MOST)],
    }


def _languages(site: str, path: str, held: Kommun | None) -> Iterator[dict[str, Any]]:
    """Yield every language of a kommun, and where the same page stands in it; its first page where it is not there."""
    of = held.place(path) if held else None
    for one in held.good.site.languages if held and held.good else ():
        there = of is None or of.page.exists_in(one)
        file = of.page.file if of and there else "index.html"
        href = f"/{site}/{one.id}/{file.removesuffix('index.html')}"
        yield {"id": one.id, "tag": one.tag, "name": one.autonym, "href": href, "there": there}


def elsewhere(site: str, path: str, held: Kommun | None) -> Iterator[Way]:
    """Yield the languages that have a page where one was asked for that has not; none where no language has it."""
    _, _, file = path.partition("/")
    of = held.files.get(file) if held else None
    for one in held.good.site.languages if held and held.good and of else ():
        if of and of.exists_in(one):
            href = f"/{site}/{one.id}/{file.removesuffix('index.html')}"
            yield Way(one.tag, one.direction, one.autonym, href)


def _booklets(site: str, page: Page, language: Language, held: Kommun | None) -> Iterator[tuple[str, str]]:
    """Yield kind and address of what is printed of a page, or else of the guide."""
    ready = held.good if held else None
    if ready is None:
        return
    start = f"/{OURS}/booklet/{site}/{language.id}"
    if page.kind in _DOCUMENTS and language.is_source and "document.typ" in ready.booklet:
        yield "document", f"{start}/document/{page.path}.pdf"
    if "guide.typ" in ready.booklet and kept(ready.routes, language):
        for kind in ("a4", "a5", "a5-print"):
            yield kind, f"{start}/{kind}/{GUIDE}.pdf"
        if "pair.typ" in ready.booklet and not language.tag.startswith(SOURCE):
            yield "pair", f"{start}/pair/{GUIDE}.pdf"


def page(name: str, values: Mapping[str, object]) -> bytes:
    """Return a page of the preview's own, made from its template."""
    made = _templates().render(name, Words(SWEDISH, ()), values)
    assert made is not None, _templates().findings.items  # the template is ours, not an editor's
    return made.encode()


@cache
def _templates() -> Templates:
    return Templates(lambda name: (own(name).decode(), name, name), Findings())
