"""A page at an old address that sends its reader on: for places whose host is told nothing.

It has no delay, which WCAG 2.2 lets be (technique H76), and a link for readers whose browser does not follow.
"""

from __future__ import annotations

from html import escape


def signpost(language: str, direction: str, title: str, to: str, canonical: str) -> bytes:
    """Return the page.

    Args:
        language: BCP 47 tag.
        direction: ``ltr`` or ``rtl``.
        title: of the page that it leads to.
        to: the way there, from the page.
        canonical: the whole address of that page; empty: not known.
    """
    link = f'<link rel="canonical" href="{escape(canonical)}">\n' if canonical else ""
    return (
        f'<!doctype html>\n<html lang="{escape(language)}" dir="{direction}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="robots" content="noindex">\n'
        f'<title>{escape(title)}</title>\n<meta http-equiv="refresh" content="0; url={escape(to)}">\n{link}</head>\n'
        f'<body>\n<main>\n<h1>{escape(title)}</h1>\n<p><a href="{escape(to)}">{escape(title)}</a></p>\n</main>\n'
        "</body>\n</html>\n"
    ).encode()
