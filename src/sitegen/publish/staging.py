"""A site as it stands on a staging target: no search engine shows any page of it, whatever its host says.

Pages that change make the digests in the workers change, by which a kept guide knows them.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from posixpath import dirname, join, normpath

NOINDEX = b'<meta name="robots" content="noindex">'
_CHARSET = re.compile(rb'<meta charset="?utf-8"?>', re.IGNORECASE)
_ROBOTS = re.compile(rb'<meta name="robots" content="[^"]*">')
_FILES = re.compile(r"const FILES = (\{[^}]*\});")
_VERSION = re.compile(r'const VERSION = "[0-9a-f]*";')
_DIGITS = 16
"""Of a SHA-256, as worker.js compares them."""


def hidden(page: bytes) -> bytes:
    """Return a page that says that it must not be shown by search engines."""
    if _ROBOTS.search(page):
        return _ROBOTS.sub(NOINDEX, page)
    return _CHARSET.sub(lambda found: found.group() + NOINDEX, page, count=1)


def rooted(page: bytes, old: str, new: str) -> bytes:
    """Return a page whose addresses from the root of the host are those of another place of the site there."""
    return page.replace(f'="{old}'.encode(), f'="{new}'.encode()) if old and old != new else page


def renewed(worker: str, path: str, digests: Mapping[str, str]) -> str:
    """Return a worker that keeps files with these digests.

    Args:
        worker: as it was built.
        path: of the worker, from the site's folder.
        digests: path from the site's folder → SHA-256, in hex, of the files that have changed.
    """
    found = _FILES.search(worker)
    if found is None:
        return worker
    files: dict[str, str] = json.loads(found.group(1))
    for name in files:
        file = normpath(join(dirname(path), name))
        if file in digests:
            files[name] = digests[file][:_DIGITS]
    listed = json.dumps(files, indent=0)
    version = hashlib.sha256((listed + worker).encode()).hexdigest()[:_DIGITS]
    made = worker.replace(found.group(), f"const FILES = {listed};", 1)
    return _VERSION.sub(f'const VERSION = "{version}";', made, count=1)
