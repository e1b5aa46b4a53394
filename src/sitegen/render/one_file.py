"""A page that holds all it needs: style, fonts and pictures stand in it, so that it can be sent and carried."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Mapping

_FACE = re.compile(r"@font-face\s*\{[^}]*\}")
_URL = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")
_PICTURE = re.compile(r'(<img[^>]* src=")\.\./([^"]+)"')
_TAG = re.compile(r"<[^>]*>")
_TYPES = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "avif": "image/avif",
    "gif": "image/gif",
}
STYLE = "/*STYLE*/"
"""Stands in the template where the style sheet goes."""


def whole(
    page: str,
    style: str,
    fonts: Mapping[str, bytes],
    covers: Callable[[bytes], frozenset[int]],
    picture: Callable[[str], bytes | None],
) -> bytes:
    """Return a page with everything in it.

    Args:
        page: its HTML, with ``STYLE`` where the style sheet goes.
        style: the style sheet of the site.
        fonts: name of a font as the style sheet has it → bytes.
        covers: returns the code points that a font has.
        picture: returns the bytes of a path from the site's root; None where it is not there.
    """
    letters = {ord(letter) for letter in _TAG.sub(" ", page)}

    def face(match: re.Match[str]) -> str:
        found = _URL.search(match.group())
        font = fonts.get(found.group(1)) if found else None
        if font is None or found is None:
            return ""
        held = covers(font) & letters
        if not held:
            return ""  # another font has them already, or nobody needs them
        letters.difference_update(held)
        return match.group().replace(found.group(), f"url({_data('font/woff2', font)})")

    def shown(match: re.Match[str]) -> str:
        content = picture(match.group(2))
        kind = _TYPES.get(match.group(2).rpartition(".")[2].lower())
        return match.group() if content is None or kind is None else f'{match.group(1)}{_data(kind, content)}"'

    return _PICTURE.sub(shown, page.replace(STYLE, _FACE.sub(face, style), 1)).encode()


def _data(kind: str, content: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"
