"""The report of ``sitegen audit``: one HTML page in Swedish, with its pictures in folders beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape

from sitegen.audit.finding import Finding
from sitegen.audit.visits import Judged, Visit
from sitegen.report.audit_lines import what
from sitegen.report.swedish_audit import KINDS, SCHEMES

PAGES, FAULTS = "pages", "faults"
"""Folders of pictures, beside the report."""
_SHOWN = 5
"""How many places of a finding are listed; the number says how many there are."""

_STYLE = """
:root { color-scheme: light dark; background: Canvas; color: CanvasText; }
body { font: 1.0625rem/1.55 system-ui, sans-serif; max-inline-size: 60rem; margin: 0 auto; padding: 1rem; }
h2 { margin-block-start: 3rem; border-block-start: 2px solid; padding-block-start: 0.75rem; }
h3 { margin-block-end: 0.25rem; }
h1 { font-size: clamp(1.5rem, 7vw, 2.25rem); }
h1, h2, h3, p, li, code { overflow-wrap: anywhere; }
nav ul { columns: 16rem; padding-inline-start: 1.25rem; }
nav a { display: inline-block; padding-block: 0.25rem; }
pre { white-space: pre-wrap; border: 1px solid; padding: 0.75rem; }
ul.pictures { list-style: none; padding: 0; display: grid; gap: 1rem; }
ul.pictures { grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr)); }
.pictures img { inline-size: 100%; block-size: 14rem; object-fit: cover; object-position: top; border: 1px solid; }
.finding img { max-inline-size: 100%; border: 1px solid; }
summary { padding-block: 0.5rem; font-weight: 600; }
.skip:not(:focus) { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
:focus-visible { outline: 3px solid; outline-offset: 3px; }
"""


def page_picture(visit: Visit) -> str:
    """Return the name of the picture of a page, from the report's folder."""
    return f"{PAGES}/{_name(visit)}-{visit.width}-{visit.scheme}.jpg"


def fault_picture(kind: str, rule: str) -> str:
    """Return the name of the picture of a rule that is broken on a kind of page, from the report's folder."""
    return f"{FAULTS}/{kind or 'other'}-{rule}.jpg"


def report(site: str, judged: tuple[Judged, ...], pictured: frozenset[tuple[str, str]]) -> str:
    """Return the report as HTML.

    Args:
        site: the kommun.
        judged: every page that was judged, kind by kind.
        pictured: kind and rule of which there is a picture.
    """
    there = dict.fromkeys(one.visit.page.kind for one in judged)
    kinds = [*(kind for kind in KINDS if kind in there), *(kind for kind in there if kind not in KINDS)]
    of_kind = {kind: tuple(one for one in judged if one.visit.page.kind == kind) for kind in kinds}
    body = [*_opening(site, judged, of_kind), '<main id="content" tabindex="-1">']
    for kind, ones in of_kind.items():
        body += _kind(kind, ones, pictured)
    body += [*_rows(judged), "</main>"]
    head = (
        '<!doctype html>\n<html lang="sv">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Tillgänglighet: {escape(site)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>"
    )
    return "\n".join([head, *body, "</body>", "</html>", ""])


def _opening(site: str, judged: tuple[Judged, ...], of_kind: dict[str, tuple[Judged, ...]]) -> Iterator[str]:
    yield '<a class="skip" href="#content">Gå till innehållet</a>'
    yield f"<header>\n<h1>Tillgänglighet: {escape(site)}</h1>"
    yield (
        f"<p>{len(judged)} visningar av {len(of_kind)} slags sidor har prövats i en webbläsare, på varje språk, "
        "i 320 och 1280 pixlars bredd, ljust och mörkt. Varje slag av sida har prövats på alla fyra sätten, men inte "
        "varje sida.</p>"
    )
    yield f"<p><strong>{_told(judged)}</strong> En dator hittar bara en del av felen. Pröva också med människor.</p>"
    yield '<nav aria-label="Slag av sidor">\n<ul>'
    for kind, ones in of_kind.items():
        yield f'<li><a href="#{_id(kind)}">{escape(KINDS.get(kind, kind))}</a>: {_told(ones)}</li>'
    yield '<li><a href="#rows">Rader till site.yaml</a></li>\n</ul>\n</nav>\n</header>'


def _told(ones: tuple[Judged, ...]) -> str:
    number = len({finding.rule for one in ones for finding in one.findings})
    return {0: "Inget fel hittades.", 1: "1 regel bryts."}.get(number, f"{number} regler bryts.")


def _kind(kind: str, ones: tuple[Judged, ...], pictured: frozenset[tuple[str, str]]) -> Iterator[str]:
    name = escape(KINDS.get(kind, kind))
    yield f'<section aria-labelledby="{_id(kind)}">\n<h2 id="{_id(kind)}">{name}</h2>'
    found = _by_rule(ones)
    if not found:
        yield "<p>Inget fel hittades.</p>"
    for rule, hits in found.items():
        yield from _rule(kind, rule, hits, (kind, rule) in pictured)
    yield f'<details>\n<summary>Bilder: {name}</summary>\n<ul class="pictures">'
    for one in ones:
        file, told = page_picture(one.visit), escape(_shown(one.visit))
        yield f'<li><a href="{escape(file)}"><img src="{escape(file)}" alt="" loading="lazy"> {told}</a></li>'
    yield "</ul>\n</details>\n</section>"


def _rule(kind: str, rule: str, hits: list[tuple[Visit, Finding]], picture: bool) -> Iterator[str]:
    first = hits[0][1]
    sentence = what(first, "sv")
    english = "" if not first.english else f' <span lang="en">{escape(first.english)}.</span>'
    behind = f" WCAG 2.2, {first.criterion}." if first.criterion else ""
    yield f'<div class="finding">\n<h3>{escape(rule)}</h3>'
    yield f"<p>{escape(sentence) if sentence != f'{first.english}.' else ''}{english}{behind}</p>"
    if picture:
        yield f'<p><img src="{escape(fault_picture(kind, rule))}" alt="Ett av ställena, inom en streckad ram"></p>'
    yield "<ul>"
    for visit, finding in hits:
        number = len(finding.places)
        yield f"<li>{escape(_shown(visit))}: {number} {'ställe' if number == 1 else 'ställen'}</li>"
    yield f"</ul>\n<p>{'Stället' if len(first.places) == 1 else 'Ställen'} på den första:</p>\n<ul>"
    for place in first.places[:_SHOWN]:
        where = f" <code>{escape(place.selector)}</code>" if place.selector else ""
        yield f"<li><bdi>{escape(place.text)}</bdi>{where}</li>"
    yield "</ul>\n</div>"


def _rows(judged: tuple[Judged, ...]) -> Iterator[str]:
    """Yield rows for the faults that a kommun tells of: one for each rule, with its page where it is on one alone."""
    yield '<section aria-labelledby="rows">\n<h2 id="rows">Rader till site.yaml</h2>'
    found = _by_rule(judged)
    if not found:
        yield "<p>Inga fel att redovisa.</p>\n</section>"
        return
    yield (
        "<p>Det som inte rättas nu ska stå i tillgänglighetsredogörelsen. Kopiera raderna, och skriv vid "
        "<code>reason</code> varför det är så och när det blir rättat.</p>"
    )
    yield "<pre><code>accessibility:\n  faults:"
    for hits in found.values():
        pages = {_address(visit) for visit, _ in hits}
        row = {"text": what(hits[0][1], "sv"), "page": pages.pop() if len(pages) == 1 else "", "reason": ""}
        lines = [
            f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in row.items() if value or key != "page"
        ]
        yield escape("    - " + "\n      ".join(lines), quote=False)
    yield "</code></pre>\n</section>"


def _address(visit: Visit) -> str:
    """Return a page's address below the folder of its language, as site.yaml has it; empty for the root page."""
    path = visit.page.path.removesuffix(".html").removesuffix("index").rstrip("/")
    return path.partition("/")[2] or "start" if visit.page.language else ""


def _by_rule(ones: tuple[Judged, ...]) -> dict[str, list[tuple[Visit, Finding]]]:
    found: dict[str, list[tuple[Visit, Finding]]] = {}
    for one in ones:
        for finding in one.findings:
            found.setdefault(finding.rule, []).append((one.visit, finding))
    return dict(sorted(found.items()))


def _id(kind: str) -> str:
    return f"kind-{kind or 'other'}"


def _shown(visit: Visit) -> str:
    return f"{visit.page.path}, {visit.width} px, {SCHEMES[visit.scheme]}"


def _name(visit: Visit) -> str:
    return visit.page.path.removesuffix(".html").removesuffix("/index").replace("/", "_")
