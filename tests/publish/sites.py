"""Small sites to publish, and what must hold of them at every moment."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from sitegen.publish.claim import Who
from sitegen.publish.manifest import Manifest, digest_of
from sitegen.publish.payload import Payload, of_bytes
from sitegen.publish.target import Order

WHO = Who("anna@dator", "project-one")
OTHER = Who("bo@dator", "project-two")
SITE = Order("skara", "production", WHO, 3)
Files = dict[str, bytes]


def made(word: str, pages: int = 8, *, more: Mapping[str, bytes] | None = None) -> Files:
    """Return a site whose pages say a word and name a style sheet by its digest; its names are of three scripts."""
    style = f"main {{ --word: {word} }}".encode()
    name = f"assets/style.{hashlib.sha256(style).hexdigest()[:12]}.css"
    files = {name: style, "assets/icon.png": b"\x89PNG", "sitemap.xml": f"<urlset>{word}</urlset>".encode()}
    for number in range(pages):
        folder = ("åäö", "مرحبا", "ሰላም", "sida")[number % 4]
        text = f'<link rel="stylesheet" href="/{name}"><h1>{word} {number}</h1>'
        files[f"sv/{folder}-{number}/index.html"] = text.encode()
    files["index.html"] = f'<link rel="stylesheet" href="/{name}"><h1>{word}</h1>'.encode()
    files["same.html"] = b"<h1>Alltid lika</h1>"
    files[f"only-{word}.html"] = f"<h1>Bara {word}</h1>".encode()
    return files | dict(more or {})


def payload(files: Files) -> Payload:
    """Return files as they are published."""
    return Payload({path: of_bytes(content) for path, content in files.items()}, dict(files))


def release(files: Files, number: int = 1, site: str = "skara") -> Manifest:
    """Return the manifest of a release, later ones with higher numbers."""
    listed = payload(files).listed
    at = datetime(2026, 11, 26, 12, number, tzinfo=UTC).strftime("%Y%m%d-%H%M%S")
    return Manifest(site, "production", f"{at}-{digest_of(listed)[:6]}", listed)


def served(docroot: Path) -> Files:
    """Return what a web server would show."""
    found = {}
    for file in sorted(docroot.rglob("*")) if docroot.is_dir() else ():
        path = file.relative_to(docroot).as_posix()
        if file.is_file() and not path.startswith(".sitegen/"):
            found[path] = file.read_bytes()
    return found


def without_assets(files: Files) -> Files:
    """Return files but assets: an earlier release may have left some."""
    return {path: content for path, content in files.items() if not path.startswith("assets/")}


def shows(docroot: Path, files: Files) -> bool:
    """Say whether a site is shown whole: everything that it has, and nothing else but assets of an earlier release."""
    found = served(docroot)
    return files.items() <= found.items() and without_assets(found) == without_assets(files)


def nothing_missing(docroot: Path) -> None:
    """Make sure that every page that is shown has what it names."""
    found = served(docroot)
    for path, content in found.items():
        for name in re.findall(rb'href="/([^"]+)"', content):
            assert name.decode() in found, f"{path} names {name.decode()}, which is not there"


def old_or_new(docroot: Path, old: Files, new: Files) -> None:
    """Make sure that every file is one of both, whole, and that what both have is there."""
    found = served(docroot)
    for path, content in found.items():
        known = (old.get(path), new.get(path))
        assert content in known or path.startswith("assets/"), f"{path} is neither old nor new: {content[:60]!r}"
    for path in old.keys() & new.keys():
        assert path in found, f"{path} is gone"
