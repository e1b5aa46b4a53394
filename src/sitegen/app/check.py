"""``sitegen check --built``: what stands under build/ is judged as it stands, all pages of a site together."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from sitegen.app.gate import Gate, letters_of
from sitegen.app.project import Project, Scan
from sitegen.app.settings import read_languages
from sitegen.app.sites import prepare
from sitegen.app.traces import read_trace, shards
from sitegen.checks.pages.gate import judge
from sitegen.checks.pages.page import Broken, Page
from sitegen.checks.pages.site import Card, card, judge_site
from sitegen.checks.sheets import sheet_faults
from sitegen.diagnostics import Diagnostic, Findings, Span
from sitegen.engine.files import look, walk
from sitegen.model.language import Language

_LARGEST = 2_000_000
"""Bytes: no page that sitegen makes is as large; a file that is was put there by hand, and is not read."""


def check_built(project: Project, scanned: Scan, site: str) -> tuple[int, tuple[Diagnostic, ...]]:
    """Judge every built page of a site.

    Returns:
        How many pages there are, and what was found. PAG729: a file that is gone or not as it was built, told once
        there. PAG701–PAG735: each at the line of content or template that caused it, as content and theme are now; at
        the built file where that cannot be told. THM605–THM621: in the built style sheet.
    """
    folder = project.build / site
    files = {path: file for path, file in walk(folder, "") if file.is_file()} if folder.is_dir() else {}
    made, as_made = _as_made(project, site)
    letters = letters_of(file.read_bytes() for path, file in files.items() if path.endswith(".woff2"))
    languages = read_languages(project, Findings())
    by_tag = {language.tag: language for language in languages.values()}
    cards: list[Card] = []
    found = [(path, Broken("PAG729", "", (("file", path),))) for path in made if path not in as_made]
    for path, file in files.items():
        if path.endswith(".html"):
            if path not in as_made and file.stat().st_size > _LARGEST:
                found.append((path, Broken("PAG729", "", (("file", path),))))
                continue
            page = Page(path, file.read_text("utf-8", "replace"), languages.get(path.partition("/")[0]), by_tag)
            found += ((path, item) for item in judge(page, letters))
            cards.append(card(page))
    # What is gone or changed is told there alone, not besides by all that need it: here all is as it was made.
    found += judge_site(
        cards, {*files, *made}, lambda path: made.get(path) or hashlib.sha256(files[path].read_bytes()).hexdigest()
    )
    placed = _placed(project, scanned, site, found, as_made, languages) if found else ()
    sheets = ((path, file) for path, file in files.items() if path.endswith(".css"))
    styles = [(f"build/{site}/{path}", file.read_text("utf-8", "replace")) for path, file in sheets]
    return len(cards), (*placed, *sheet_faults(styles))


def _as_made(project: Project, site: str) -> tuple[dict[str, str], frozenset[str]]:
    """Return path and digest of every file that the last build made of a site, and those that are as it made them."""
    traces = (read_trace(project, site, shard) for shard in shards(project, site))
    made = {path: one.seen for trace in traces if trace for path, one in trace.files.items()}
    folder = project.build / site
    seen = look([(path, folder / path) for path in made], made)
    digests = {path: one.digest for path, one in made.items()}
    return digests, frozenset(path for path, digest in digests.items() if seen[path].digest == digest)


def _placed(
    project: Project,
    scanned: Scan,
    site: str,
    found: Iterable[tuple[str, Broken]],
    as_made: frozenset[str],
    languages: dict[str, Language],
) -> tuple[Diagnostic, ...]:
    findings = Findings()
    ready, _ = prepare(project, scanned.of(site), site)
    gates: dict[str, Gate] = {}
    for path, item in found:
        name = path.partition("/")[0]
        built = f"build/{site}/{path}"
        if ready is None or path not in as_made:  # content that cannot be read, or a page that was changed by hand
            findings.add(item.code, Span(built), **{**dict(item.values), "page": built})
            continue
        if name not in gates:
            gates[name] = Gate(project, scanned.of(site), ready, languages.get(name), findings)
        gates[name].tell(path, item)
    return findings.sorted()
