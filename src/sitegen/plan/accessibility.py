"""The page with the accessibility statement: what the kommun says, what the checks found, and what is not said yet.

The status is set by a person. What is listed or found lowers it and nothing raises it (docs/standards.md, L1–L12).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sitegen.checks.accessibility import Found, find
from sitegen.diagnostics import CODES, Findings, Severity, Span
from sitegen.load.collect import Collected
from sitegen.model.accessibility import CLAIMS, SITUATIONS, START, Fault
from sitegen.model.content import Fact
from sitegen.model.dates import year_after
from sitegen.model.language import Language
from sitegen.model.site import Entry, Site, Text
from sitegen.model.translation import Phrase, Standing
from sitegen.plan.accessibility_view import AccessibilityView, LackView, SituationView, SupervisorView
from sitegen.plan.context import Context
from sitegen.plan.prose import attachment_path
from sitegen.plan.routes import Kind, Page, Routes

_RECORD = "accessibility"
_KEYS = ("status", "form", "assessed", "updated", "method")
"""What every statement must have (docs/standards.md, L2, L4–L6)."""
_NONE = Phrase("")


def check(site: Site, routes: Routes, collected: Collected, findings: Findings) -> None:
    """Find what the statement must say and does not, and what it says that cannot be.

    Findings: STR240 (there is none: alone, since all that it lacks follows), STR222 (no status), STR223 (no form),
    STR224 (no date or method), STR228 (no supervisor), STR229 (nothing is listed under a status that says something
    lacks), STR226 (the status is lowered), STR211 (an unknown page).
    """
    document = collected.documents[site.text.path]
    places = document.places or {}
    if any(item.span == places.get(_RECORD) for item in document.findings):
        return  # the record cannot be read, which has been said
    at = document.place(_RECORD)
    if _RECORD not in places:
        findings.add("STR240", at, site=site.id)
        return
    lacking = [key for key in _KEYS if f"{_RECORD}.{key}" not in places]
    if "status" in lacking:
        findings.add("STR222", at, site=site.id)
    if "form" in lacking:
        findings.add("STR223", at, site=site.id)
    rest = [key for key in lacking if key not in {"status", "form"}]
    if rest:
        findings.add("STR224", at, site=site.id, keys=", ".join(rest))
    read = [(one.kind, item) for one in collected.documents.values() for item in one.findings]
    unread = {kind for kind, item in read if CODES[item.code] is Severity.ERROR}
    # What is not listed, or named and not there, may be what could not be read, which has been said.
    if unread.isdisjoint({"site", "files"}):
        _status(site, collected, findings)
    if not unread:
        _authority(site, at, findings)
        _pages(site, routes, collected, findings)


def _status(site: Site, collected: Collected, findings: Findings) -> None:
    """Compare the status with what is listed and found (STR226, STR229)."""
    statement, found = site.settings.accessibility, find(site)
    at = collected.place(site.text.path, f"{_RECORD}.status")
    shown = statement.shown_status(len(found))
    listed = len(statement.faults) + len(statement.burden)
    if shown != statement.status:
        first = attachment_path(found[0].path) if found else "–"
        findings.add("STR226", at, given=statement.status, shown=shown, listed=listed, found=len(found), first=first)
    if statement.status in {"partly", "not"} and not listed and not found:
        findings.add("STR229", at, status=statement.status)


def _authority(site: Site, at: Span, findings: Findings) -> None:
    """Find that no authority is named (STR228); one that is named but is not there has been told (STR211)."""
    named = site.settings.accessibility.supervisor
    entry = site.facts.get(named)
    told = named and (entry is None or entry.value.kind != "web")
    if _supervisor(site) is None and not told:
        findings.add("STR228", at, site=site.id)


def _pages(site: Site, routes: Routes, collected: Collected, findings: Findings) -> None:
    """Find faults on pages that are not there (STR211)."""
    for place, fault in enumerate(site.settings.accessibility.faults):
        if fault.page and _page(routes, fault) is None:
            at = collected.place(site.text.path, f"{_RECORD}.faults.{place}.page")
            findings.unknown("STR211", at, fault.page, [START, *filter(None, routes.by_path)])


def _page(routes: Routes, fault: Fault) -> Page | None:
    """Return the page that a fault is on; None where it names none, or none that is there."""
    name = "" if fault.page == START and START not in routes.by_path else fault.page
    return routes.by_path.get(name) if fault.page else None


def _supervisor(site: Site) -> Entry[Fact] | None:
    """Return the authority that supervises; None where no fact names it with its address."""
    entry = site.facts.get(site.settings.accessibility.authority)
    return entry if entry is not None and entry.value.kind == "web" and entry.value.label else None


def accessibility_view(context: Context) -> AccessibilityView:
    """Return the statement; STR225 where it has not been updated for a year."""
    site, statement = context.site, context.site.settings.accessibility
    found = find(site)
    overdue = statement.updated is not None and context.days.past(year_after(statement.updated.last()))
    if overdue:
        at = context.collected.place(site.text.path, f"{_RECORD}.updated")
        context.findings.add("STR225", at, updated=str(statement.updated))
    contacts = context.routes.by_path.get(Kind.CONTACTS.value)
    return AccessibilityView(
        address=site.settings.url,
        status=statement.shown_status(len(found)),
        claims=statement.claims or CLAIMS,
        form=statement.form,
        contacts=context.link(contacts) if contacts and site.contacts else None,
        supervisor=_supervisor_view(context),
        situations=tuple(_situations(context, found)),
        burden=tuple(
            LackView(_words(context, f"burden.{n}.text"), _words(context, f"burden.{n}.reason"), _NONE)
            for n in range(len(statement.burden))
        ),
        not_covered=tuple(
            LackView(_words(context, f"not_covered.{n}.text"), _NONE, _NONE) for n in range(len(statement.not_covered))
        ),
        method=statement.method,
        assessed=statement.assessed,
        updated=statement.updated,
        overdue=overdue,
    )


def _words(context: Context, pointer: str) -> Phrase:
    return context.site.text.phrase(f"{_RECORD}.{pointer}", context.language)


def _supervisor_view(context: Context) -> SupervisorView | None:
    entry = _supervisor(context.site)
    if entry is None:
        return None
    label = entry.phrase("label", context.language)
    own = not context.language.is_source and not label.borrowed
    fact = replace(context.fact(entry), label=_NONE)  # the name stands for it
    return SupervisorView(entry.value.label, label if own else _NONE, fact)


def _situations(context: Context, found: tuple[Found, ...]) -> Iterator[SituationView]:
    """Yield the faults by situation of use; those that concern all, and those that were found, first."""
    faults = context.site.settings.accessibility.faults
    for situation in ("", *SITUATIONS):
        listed = [_fault(context, n, one) for n, one in enumerate(faults) if one.situation == situation]
        if not situation:
            listed += [_found(context, one) for one in found]
        if listed:
            yield SituationView(situation, tuple(listed))


def _fault(context: Context, place: int, fault: Fault) -> LackView:
    page = _page(context.routes, fault)
    return LackView(
        _words(context, f"faults.{place}.text"),
        _words(context, f"faults.{place}.reason"),
        _words(context, f"faults.{place}.alternative"),
        context.link(page) if page else None,
    )


def _found(context: Context, found: Found) -> LackView:
    entry = context.site.attachments.get(found.path)
    title = entry.phrase("title", context.language) if entry else _NONE
    name = attachment_path(found.path)
    shown = title or Phrase(name.rpartition("/")[2])
    return LackView(shown, _NONE, _NONE, href=context.root + name, found=found.kind)


def standings(context: Context, language: Language) -> list[Standing]:
    """Return how the words of the statement stand in a language, one by one; those that it lacks are left out."""
    site = context.site
    shown: list[tuple[Text, str]] = [(site.text, pointer) for pointer in site.text.words if pointer.startswith(_RECORD)]
    supervisor = _supervisor(site)
    if supervisor is not None:
        shown.append((supervisor.text, f"{supervisor.pointer}.label"))
    entries = (site.attachments.get(one.path) for one in find(site))
    shown += [(entry.text, f"{entry.pointer}.title") for entry in entries if entry is not None]
    return [text.standing(language, {pointer}) for text, pointer in shown if text.has(pointer, language)]
