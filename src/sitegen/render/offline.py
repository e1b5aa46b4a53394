"""The files with which the guide is kept on a device: its worker, its web app manifest, its icons.

Sources: https://www.w3.org/TR/appmanifest/ and https://www.w3.org/TR/service-workers/.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from sitegen.model.language import Language
from sitegen.render.words import LENT, Words

_FILES, _VERSION = "const FILES = {};", 'const VERSION = "";'
_DIGITS = 16
"""Of a SHA-256, as worker.js compares them."""


def worker(script: str, files: Mapping[str, str]) -> bytes:
    """Return the worker with what it keeps.

    Args:
        script: ``js/worker.js`` of the theme.
        files: path from the worker → SHA-256 of the file, in hexadecimal.
    """
    listed = json.dumps({path: digest[:_DIGITS] for path, digest in sorted(files.items())}, indent=0)
    version = hashlib.sha256((listed + script).encode()).hexdigest()[:_DIGITS]
    made = script.replace(_FILES, f"const FILES = {listed};", 1)
    return made.replace(_VERSION, f'const VERSION = "{version}";', 1).encode()


def manifest(name: str, language: Language, words: Words, colours: tuple[str, str], icons: Mapping[int, str]) -> bytes:
    """Return the web app manifest of a language's guide.

    Args:
        name: of the kommun.
        colours: of the plate, and of the paper.
        icons: size in pixels → place, from the manifest.
    """
    title = words.gettext("Välkomstguide").strip("".join(LENT))
    whole = {
        "id": f"guide-{language.id}",
        "name": f"{title} – {name}",
        "short_name": title,
        "lang": language.tag,
        "dir": language.direction,
        "start_url": "guide/index.html",
        "scope": "./",
        "display": "minimal-ui",
        "theme_color": colours[0],
        "background_color": colours[1],
        "icons": [
            {"src": place, "sizes": f"{size}x{size}", "type": "image/png", "purpose": "any maskable"}
            for size, place in icons.items()
        ],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()
