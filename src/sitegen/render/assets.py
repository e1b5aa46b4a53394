"""Files beside the pages: the style sheet with a kommun's colours, its fonts, the icon, robots.txt, the site map.

The style sheet and fonts carry their digest in their names, so that a host may let browsers keep them for good
(docs/standards.md S3).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from xml.sax.saxutils import escape

from sitegen.model.content import Colours, Settings

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s*\n\s*")
_FONT = re.compile(r"""url\(\s*(["']?)\.\./(fonts/[A-Za-z0-9._-]+)\1\s*\)""")


def hashed(name: str, content: bytes) -> str:
    """Return ``assets/NAME.DIGEST.ENDING``."""
    stem, _, ending = name.rpartition("/")[2].rpartition(".")
    return f"assets/{stem}.{hashlib.sha256(content).hexdigest()[:12]}.{ending}"


def style_sheet(
    sheets: Iterable[str], settings: Settings, font: Callable[[str], bytes | None]
) -> tuple[bytes, dict[str, bytes]]:
    """Return the style sheet of a site, and the fonts that it names, by their hashed names.

    Args:
        sheets: the theme's style sheets, in order.
        settings: for the kommun's colours.
        font: returns the bytes of ``fonts/NAME``; None where the theme has no such file.
    """
    fonts: dict[str, bytes] = {}

    def found(match: re.Match[str]) -> str:
        content = font(match.group(2))
        if content is None:
            return match.group()
        name = hashed(match.group(2), content)
        fonts[name] = content
        return f'url("{name.removeprefix("assets/")}")'

    text = "\n".join([*sheets, colours(settings)])
    text = _SPACE.sub("\n", _COMMENT.sub("", text)).strip() + "\n"
    return _FONT.sub(found, text).encode(), fonts


def colours(settings: Settings) -> str:
    """Return the rules that give a site its colours; paper stays black on white."""
    return (
        f"@media screen {{ :root {{ {_roles(settings.light)} }} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {_roles(settings.dark)} }} }}"
    )


def _roles(values: Colours) -> str:
    return f"--accent: {values.accent}; --plate: {values.plate}; --tint: {values.tint};"


def robots(base: str) -> bytes:
    """Return robots.txt: everything may be read; where the address is known, the site map is named.

    Args:
        base: address of the website without a slash at its end; empty: not known.
    """
    lines = ["User-agent: *", "Allow: /"]
    if base:
        lines.append(f"Sitemap: {base}/sitemap.xml")
    return ("\n".join(lines) + "\n").encode()


def sitemap(addresses: Iterable[str]) -> bytes:
    """Return sitemap.xml with these absolute addresses."""
    rows = "".join(f"<url><loc>{escape(address)}</loc></url>\n" for address in addresses)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{head}{rows}</urlset>\n".encode()
