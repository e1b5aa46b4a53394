"""From a build to what is published: its files, what the host must be told, and signposts at old addresses."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path
from posixpath import relpath
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from sitegen.app.project import Project
from sitegen.app.sites import Ready
from sitegen.app.standing import Standing
from sitegen.model.language import Language
from sitegen.model.publishing import STAGING, TargetSettings
from sitegen.plan.context import absolute_root
from sitegen.plan.moved import moved
from sitegen.publish.apache import apache
from sitegen.publish.difference import ASSETS
from sitegen.publish.hosting import HASHED, Hosting
from sitegen.publish.iis import iis
from sitegen.publish.manifest import Listed
from sitegen.publish.nginx import nginx
from sitegen.publish.payload import Payload, of_bytes
from sitegen.publish.security import PATH, security_txt
from sitegen.publish.signpost import signpost
from sitegen.publish.staging import hidden, renewed, rooted

_HOSTS = {"apache": apache, "nginx": nginx, "iis": iis}
_MAPS = ("sitemap.xml",)
"""Files that staging goes without: they name production's pages."""


def payload(
    project: Project, ready: Ready, built: Standing, name: str, settings: TargetSettings, today: datetime.date
) -> Payload:
    """Return what is published of a build to a target."""
    folder = project.build / ready.site.id
    url = seen_at(ready, name, settings)
    extra = _redirects(ready, folder, settings, url)
    if settings.server:
        extra |= _HOSTS[settings.server](hosting(ready, built, name, settings))
    publish = ready.site.settings.publish
    if publish.security:
        tags = tuple(language.tag for language in ready.site.languages if language.tag in {"sv", "en"})
        extra[PATH] = security_txt(publish.security, url, tags or ("sv",), today)
    if name == STAGING:
        extra |= _staged(folder, built, absolute_root(ready.site), _base(url))
    gone = _MAPS if name == STAGING else ()
    listed: dict[str, Listed] = {path: one for path, one in built.files.items() if path not in gone}
    sources: dict[str, Path | bytes] = {path: folder / path for path in listed}
    for path, content in extra.items():
        listed[path] = of_bytes(content)
        sources[path] = content
    return Payload(listed, sources, frozenset(_old_pages(ready)) if settings.server else frozenset())


def _old_pages(ready: Ready) -> Iterator[str]:
    """Yield the files of pages at addresses that the texts had before."""
    for language in ready.site.languages:
        yield from (f"{language.id}/{old}/index.html" for old in moved(ready.routes, language))


def seen_at(ready: Ready, name: str, settings: TargetSettings) -> str:
    """Return the address at which a target is seen, with a slash at its end; empty: not known."""
    url = settings.url if name == STAGING else ready.site.settings.url
    return f"{url.rstrip('/')}/" if url else ""


def _base(url: str) -> str:
    return urlsplit(url).path or "/"


def hosting(ready: Ready, built: Standing, name: str, settings: TargetSettings) -> Hosting:
    """Return what the host of a target is told. Where its address is not known, the site stands at the host's root."""
    url = seen_at(ready, name, settings)
    found = {
        f"{language.id}/{old}": f"{language.id}/{new}" if new else language.id
        for language in ready.site.languages
        for old, new in moved(ready.routes, language).items()
    }
    unhashed = tuple(path for path in built.files if path.startswith(ASSETS) and not re.search(HASHED, path))
    secure = url.startswith("https://")
    languages = tuple(one.id for one in ready.site.languages)
    return Hosting(_base(url), languages, found, unhashed, secure, hidden=name == STAGING)


def _redirects(ready: Ready, folder: Path, settings: TargetSettings, url: str) -> dict[str, bytes]:
    """Return the signposts, where no server sends readers on."""
    if settings.server:
        return {}
    return {
        f"{language.id}/{old}/index.html": _signpost(folder, language, old, new, url)
        for language in ready.site.languages
        for old, new in moved(ready.routes, language).items()
    }


def _signpost(folder: Path, language: Language, old: str, new: str, url: str) -> bytes:
    page = f"{language.id}/{new}/index.html" if new else f"{language.id}/index.html"
    heading = LexborHTMLParser((folder / page).read_text("utf-8")).css_first("h1")
    title = " ".join(heading.text().split()) if heading else new
    to = relpath(page, f"{language.id}/{old}")
    canonical = f"{url}{page.removesuffix('index.html')}" if url else ""
    return signpost(language.tag, language.direction, title, to, canonical)


def _staged(folder: Path, built: Standing, root: str, base: str) -> dict[str, bytes]:
    """Return the pages and workers as staging has them."""
    made: dict[str, bytes] = {}
    for path in built.files:
        if path.endswith(".html"):
            content = hidden((folder / path).read_bytes())
            made[path] = rooted(content, root, base) if path.endswith("/404.html") else content
    digests = {path: of_bytes(content).digest for path, content in made.items()}
    for path in built.files:
        if path.endswith("/worker.js"):
            made[path] = renewed((folder / path).read_text("utf-8"), path, digests).encode()
    # What may not be read, is not seen to say noindex; what cannot say so may not be read.
    made["robots.txt"] = b"User-agent: *\nAllow: /\nDisallow: /*.pdf$\nDisallow: /*.json$\n"
    return made
