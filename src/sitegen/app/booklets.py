"""The printed booklets of a language's guide: their data, their templates, and what is wrong with them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from sitegen.app.guide_files import PAPER, Wanted
from sitegen.app.project import Project
from sitegen.app.sites import BOOKLET, Ready
from sitegen.diagnostics import Findings, Span
from sitegen.engine.files import write
from sitegen.engine.fingerprint import fingerprint
from sitegen.model.folders import GUIDE
from sitegen.plan.booklet import BookletView, booklet_view
from sitegen.plan.context import Context, Days
from sitegen.plan.offline import kept
from sitegen.render import print as paper
from sitegen.render.logical import logical
from sitegen.render.nodes import plain, texts, unmarked
from sitegen.render.saved import packed
from sitegen.render.words import Words

PRINTED = ".pdf"
"""Ending of what is made here; no attachment stands in the shard of a language."""
WORDS = "booklet.json"
"""Template of the fixed words."""


@dataclass(frozen=True, slots=True)
class Booklets:
    """Makes the booklets of one language of a site."""

    project: Project
    ready: Ready
    words: Words
    days: Days
    findings: Findings

    def wanted(self) -> Iterator[Wanted]:
        """Yield a booklet for each paper; nothing where there is no guide, or the theme has no booklet."""
        ready, language = self.ready, self.words.language
        if not kept(ready.routes, language) or paper.MAIN not in ready.booklet:
            return
        view = self.view()
        spoken = ready.templates.closure(WORDS) or ()
        made_with = (*((f"templates/{name}", digest) for name, digest in spoken), ("booklet", ready.print_digest))
        for size in paper.PAPERS:
            path = f"{language.id}/booklet/{GUIDE}-{language.id}-{size}.pdf"
            yield Wanted(path, fingerprint((view, size)), made_with, partial(self._pdf, view, size))

    def view(self) -> BookletView:
        """Return what the booklets show; there must be a guide."""
        made = self.ready
        page = made.routes.by_path[GUIDE]
        context = Context(made.site, made.routes, made.collected, self.words.language, page, self.days, self.findings)
        return booklet_view(context)

    def _pdf(self, view: BookletView, size: str) -> bytes | None:
        read = self.words.plain_date(view.read) if view.read else ""
        spoken = self.ready.templates.render(WORDS, self.words, {"read": read})
        if spoken is None:
            return None
        data = self._data(view, size, unmarked(json.loads(spoken)))
        fonts = _font_folder(self.project.state / "fonts" / self.ready.print_digest, self.ready.print_fonts)
        try:
            made = paper.pdf(self.ready.booklet, data, fonts)
        except paper.PrintError as error:
            at = Span(f"themes/{self.ready.site.settings.theme}/{BOOKLET}/{paper.MAIN}")
            self.findings.add("PRT901", at, booklet=f"{self.words.language.id}, {size.upper()}", problem=str(error))
            return None
        return logical(made, texts(data)) if self.words.language.direction == "rtl" else packed(made)

    def _data(self, view: BookletView, size: str, words: Mapping[str, Any]) -> dict[str, Any]:
        settings, language = self.ready.site.settings, self.words.language
        edition = [words["machine"]] if view.standing.state and view.standing.state.value == "machine" else []
        edition += [words["draft"]] if view.standing.state and view.standing.state.value == "draft" else []
        edition += [words["read"]] if words["read"] else []
        return {
            "view": plain(view, self.words),
            "words": words,
            "name": settings.name,
            "autonym": language.autonym,
            "tag": language.tag,
            "dir": language.direction,
            "region": paper.REGIONS.get(language.tag.partition("-")[0], ""),
            "faces": paper.FACES.get(language.script, paper.LATIN),
            "paper-size": size,
            "plate": settings.light.plate,
            "tint": settings.light.tint,
            "paper": PAPER,
            "outline": _outline(settings.outline),
            "edition": edition,
        }


def _font_folder(folder: Path, fonts: Iterable[Path]) -> Path:
    """Return a folder with these fonts alone: Typst takes all that it finds in one."""
    for font in fonts:
        if not (folder / font.name).is_file():
            write(folder / font.name, font.read_bytes())
    return folder


def _outline(paths: tuple[str, ...]) -> str:
    """Return the kommun's outline as a drawing in white."""
    if not paths:
        return ""
    lines = "".join(f'<path d="{path}"/>' for path in paths)
    head = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-20 0 460 64" fill="none" stroke="#fff" stroke-width="1.5">'
    )
    return f"{head}{lines}</svg>"
