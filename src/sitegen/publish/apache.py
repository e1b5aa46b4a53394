"""``.htaccess`` for Apache: only what ``AllowOverride FileInfo`` lets it say.

Source: https://httpd.apache.org/docs/2.4/mod/directives.html.
"""

from __future__ import annotations

import re

from sitegen.publish.hosting import ASKED, HASHED, HIDDEN_FOLDER, KEPT, ONE_FILE, TEXTS, TYPES, Hosting

NAME = ".htaccess"


def apache(hosting: Hosting) -> dict[str, bytes]:
    """Return path → bytes: one file for the site, and one for the lost pages of each language."""
    files = {NAME: _whole(hosting)}
    for language in hosting.languages:
        files[f"{language}/{NAME}"] = f"ErrorDocument 404 {hosting.base}{language}/404.html\n"
    return {path: text.encode() for path, text in files.items()}


def _whole(hosting: Hosting) -> str:
    base = re.escape(hosting.base)
    lines = [
        "# Skrivet av sitegen: det som ändras här skrivs över nästa gång webbplatsen publiceras.",
        "# Kräver AllowOverride FileInfo, och modulerna headers, alias, mime och gärna deflate.",
        f"ErrorDocument 404 {hosting.base}{hosting.languages[0]}/404.html",
        f'RedirectMatch 404 "/{re.escape(HIDDEN_FOLDER)}(/|$)"',
        r'RedirectMatch 404 "/\.(?!well-known/)[^/]*$"',
    ]
    for old, new in sorted(hosting.moved.items()):
        lines.append(f'RedirectMatch 301 "^{base}{re.escape(old)}(/|/index\\.html)?$" "{hosting.base}{new}/"')
    lines.append("AddDefaultCharset utf-8")
    lines.append("AddCharset utf-8 " + " ".join(f".{ending}" for ending in TEXTS))
    lines += [f"AddType {kind} .{ending}" for ending, kind in TYPES.items()]
    lines += ["FileETag MTime Size", "<IfModule mod_headers.c>"]
    lines += [f'  Header always set {name} "{value}"' for name, value in hosting.headers.items()]
    lines += [
        "  Header always unset X-Powered-By",
        f'  Header always set Cache-Control "{ASKED}"',
        f'  <FilesMatch "{HASHED}">',
        f'    Header always set Cache-Control "{KEPT}"',
        "  </FilesMatch>",
        f'  <FilesMatch "^{ONE_FILE.removeprefix("/")}">',
        "    Header always set Content-Disposition attachment",
        "    Header always unset Content-Security-Policy",
        "  </FilesMatch>",
        "</IfModule>",
        "<IfModule mod_deflate.c>",
        "  <IfModule mod_filter.c>",
        "    AddOutputFilterByType DEFLATE " + " ".join(TYPES[ending] for ending in TEXTS),
        "  </IfModule>",
        "</IfModule>",
    ]
    return "\n".join(lines) + "\n"
