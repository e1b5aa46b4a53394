"""A booklet for the preview: set when it is asked for, from what is saved this moment."""

from __future__ import annotations

import datetime

from sitegen.app.booklets import Booklets
from sitegen.app.gate import Gate
from sitegen.app.project import Project, Scan
from sitegen.app.sites import prepare
from sitegen.diagnostics import Diagnostic, Findings
from sitegen.plan.context import Days


def booklet(
    project: Project, scanned: Scan, of: tuple[str, str], kind: str, page: str, day: datetime.date
) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """Return a PDF file, and the errors for which there is none.

    Reads the kommun for itself: it may run beside the pages.

    Args:
        of: kommun and language.
        kind: ``a4``, ``a5``, ``a5-print``, ``pair`` or ``document``.
        page: path of the page that it is the printed form of.
    """
    site, name = of
    if site not in scanned.sites():
        return None, ()
    ready, found = prepare(project, scanned.of(site), site)
    errors = found.errors()
    language = next((one for one in ready.site.languages if one.id == name), None) if ready else None
    if ready is None or language is None or errors:
        return None, errors
    findings = Findings()
    gate = Gate(project, scanned.of(site), ready, language, findings)
    booklets = Booklets(project, ready, ready.words(language), Days(day), gate)
    wanted = next((one for one in booklets.wanted() if (one.kind, one.page) == (kind, page)), None)
    made = wanted.file.render() if wanted else None
    return made, findings.errors()
