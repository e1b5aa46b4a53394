"""A snippet for nginx, to be included in the ``server`` block of the site: what stands in it is read at a reload.

Source: https://nginx.org/en/docs/dirindex.html. A location that adds a header has none of those around it, so each
says them all.
"""

from __future__ import annotations

import re

from sitegen.publish.hosting import ASKED, HASHED, HIDDEN_FOLDER, KEPT, ONE_FILE, TEXTS, TYPES, Hosting

NAME = f"{HIDDEN_FOLDER}/nginx.conf"


def nginx(hosting: Hosting) -> dict[str, bytes]:
    """Return path → bytes of the snippet."""
    base = hosting.base
    lines = [
        "# Skrivet av sitegen. Lägg en rad i serverns server-block och ladda om nginx efter varje publicering:",
        f"#   include SÖKVÄG/{NAME};",
    ]
    for old, new in sorted(hosting.moved.items()):
        ends = ("", "/", "/index.html")
        lines += [f"location = {base}{old}{end} {{ return 301 {base}{new}/; }}" for end in ends]
    lines += [
        f"location {base} {{",
        f"  error_page 404 {base}{hosting.languages[0]}/404.html;",
        *_inside(hosting, "  "),
    ]
    for language in hosting.languages:
        lines += [
            f"  location {base}{language}/ {{",
            f"    error_page 404 {base}{language}/404.html;",
            *_inside(hosting, "    "),
            "  }",
        ]
    lines.append("}")
    return {NAME: ("\n".join(lines) + "\n").encode()}


def _inside(hosting: Hosting, indent: str) -> list[str]:
    """Return what a location says, and the locations in it for names that are answered otherwise."""
    saved = {name: value for name, value in hosting.headers.items() if name != "Content-Security-Policy"}
    own = {**hosting.headers, "Cache-Control": ASKED}
    lines = [
        "types {",
        *(f"  {kind} {ending};" for ending, kind in TYPES.items()),
        "}",
        "default_type application/octet-stream;",
        "charset utf-8;",
        "charset_types " + " ".join(sorted({TYPES[ending] for ending in TEXTS} - {"text/html"})) + ";",
        "gzip on;",
        "gzip_types " + " ".join(sorted({TYPES[ending] for ending in TEXTS} - {"text/html"})) + ";",
        "index index.html;",
        *_headers(own),
        f'location ~ "/{re.escape(HIDDEN_FOLDER)}(/|$)" {{ return 404; }}',
        r'location ~ "/\.(?!well-known/)[^/]*$" { return 404; }',
        f'location ~ "{HASHED}" {{',
        *_headers({**hosting.headers, "Cache-Control": KEPT}, "  "),
        "}",
        f'location ~ "{ONE_FILE}" {{',
        *_headers({**saved, "Cache-Control": ASKED, "Content-Disposition": "attachment"}, "  "),
        "}",
    ]
    return [indent + line for line in lines]


def _headers(headers: dict[str, str], indent: str = "") -> list[str]:
    return [f'{indent}add_header {name} "{value}" always;' for name, value in headers.items()]
