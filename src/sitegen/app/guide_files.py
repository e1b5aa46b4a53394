"""The files beside the pages of a language's guide: the whole in one file, the worker that keeps it, the manifest."""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial

from sitegen.app.project import Project
from sitegen.app.sites import Ready
from sitegen.app.wanted import Wanted
from sitegen.checks import fonts
from sitegen.diagnostics import Findings
from sitegen.engine.fingerprint import fingerprint
from sitegen.model.folders import GUIDE
from sitegen.model.folders import one_file as name_of
from sitegen.model.language import Language
from sitegen.model.site import Site
from sitegen.model.text import Ref
from sitegen.plan.context import Context, Days
from sitegen.plan.offline import ICON_SIZES, MANIFEST, WORKER, icon_place, kept
from sitegen.plan.one_file import one_file_view
from sitegen.plan.prose import attachment_path
from sitegen.render import offline, one_file
from sitegen.render.page import ONE_FILE, tidy
from sitegen.render.words import Words

PAPER = "#fbfcfb"
"""Behind an installed guide before its first page is drawn."""
_SMALL = 16_000
"""Bytes: fonts of the names of languages, which stand on every page."""
_SAMPLES = {"Arab": "ب", "Ethi": "በ", "Cyrl": "б", "Grek": "β"}
"""ISO 15924 script → a letter that a font of it has; Latin stands in all pages."""
_coverage = lru_cache(maxsize=32)(fonts.coverage)


@dataclass(frozen=True, slots=True)
class GuideFiles:
    """Makes the files of one language of a site."""

    project: Project
    ready: Ready
    words: Words
    days: Days
    findings: Findings

    def beside(self) -> Iterator[Wanted]:
        """Yield the manifest and the guide in one file; nothing where there is no guide."""
        ready, language = self.ready, self.words.language
        page = ready.routes.by_path.get(GUIDE)
        if page is None or not kept(ready.routes, language):
            return
        settings = ready.site.settings
        icons = {size: f"../{icon_place(size)}" for size in ICON_SIZES[1:]}
        made = offline.manifest(settings.name, language, self.words, (settings.light.plate, PAPER), icons)
        if ready.place.script:
            yield Wanted(f"{language.id}/{MANIFEST}", fingerprint(made), (), partial(_same, made))
        parts = ready.templates.closure(ONE_FILE)
        if parts is None:
            return
        context = Context(ready.site, ready.routes, ready.collected, language, page, self.days, self.findings)
        view = one_file_view(context, ready.place.style)
        named = tuple((f"templates/{name}", digest) for name, digest in parts)
        shown = fingerprint((view, ready.place.style, ready.site.attached))
        render = partial(self._one_file, view)
        yield Wanted(f"{language.id}/{name_of(language.id)}", shown, named, render)

    def _one_file(self, view: object) -> bytes | None:
        ready = self.ready
        text = ready.templates.render(ONE_FILE, self.words, {"page": view})
        if text is None:
            return None
        style = ready.assets[ready.place.style].decode()
        faces = {path.partition("/")[2]: content for path, content in ready.assets.items() if path.endswith(".woff2")}
        return one_file.whole(tidy(text).decode(), style, faces, _covers, self._picture)

    def _picture(self, path: str) -> bytes | None:
        found = next((one for one in self.ready.site.files if attachment_path(one) == path), None)
        try:
            return (self.project.content / found).read_bytes() if found else None
        except OSError:
            return None  # said where the file itself is made (SRC108)

    def worker(self, digests: Mapping[str, str]) -> Iterator[Wanted]:
        """Yield the worker that keeps the guide on a device.

        Args:
            digests: path from the site's folder → SHA-256, of the pages of the language.
        """
        ready, language = self.ready, self.words.language
        pages = kept(ready.routes, language)
        if not pages or not ready.worker or not ready.place.script:
            return
        places = [f"{language.id}/{page.file}" for page in pages]
        files = {place.partition("/")[2]: digests[place] for place in places if place in digests}
        files |= {
            f"../{path}": _sha(content) for path, content in ready.assets.items() if _is_kept(path, content, language)
        }
        files |= {f"../{attachment_path(path)}": ready.site.files[path] for path in _pictures(ready.site)}
        made = offline.worker(ready.worker, files)
        yield Wanted(f"{language.id}/{WORKER}", fingerprint(made), (), partial(_same, made))


def _pictures(site: Site) -> set[str]:
    """Return the pictures that topics show, by their path from the content folder."""
    texts = (*site.topics, *site.local.values())
    pairs = [(text, text.blocks) for text in texts]
    pairs += [(text, one.blocks) for text in texts for one in text.renderings.values()]
    blocks = ((text, block) for text, row in pairs for block in row)
    shown = (
        posixpath.normpath(posixpath.join(text.folder, part.target))
        for text, block in blocks
        for part in block.html
        if isinstance(part, Ref) and part.kind == "image"
    )
    return {path for path in shown if site.files.get(path)}


def _is_kept(path: str, content: bytes, language: Language) -> bool:
    """Say whether pages of a language need an asset: of fonts those of its script and the small ones."""
    if not path.endswith(".woff2") or len(content) < _SMALL:
        return True
    held = _covers(content)
    return ord("a") in held or ord(_SAMPLES.get(language.script, "a")) in held


def _covers(font: bytes) -> frozenset[int]:
    try:
        return _coverage(font)
    except ValueError:
        return frozenset()  # told as THM616


def _sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _same(content: bytes) -> bytes:
    return content
