"""All measures on one page, one after the other: from how a reader first meets it to what she may do with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from sitegen.audit.axe import axe
from sitegen.audit.browser import Tab
from sitegen.audit.direction import direction
from sitegen.audit.finding import Finding
from sitegen.audit.independence import other_hosts, without_scripts
from sitegen.audit.keyboard import keyboard
from sitegen.audit.reflow import reflow, text_spacing
from sitegen.audit.visits import PHONE, Judged, Visit


def judge(tab: Tab, plain: Tab, visit: Visit, at: Callable[[Finding], None] | None = None) -> Judged:
    """Run every measure on a page that has just been opened.

    Args:
        tab: has the page.
        plain: a tab that runs no scripts of pages.
        visit: which page it is, and how it is shown.
        at: is told of a finding while the page still stands as it was when the fault was found.
    """
    found: dict[str, Finding] = {}
    for finding in _measured(tab, plain, visit):
        before = found.get(finding.rule)
        if before is None:
            found[finding.rule] = finding
            if at is not None:
                at(finding)
        else:
            found[finding.rule] = replace(before, places=tuple(dict.fromkeys(before.places + finding.places)))
    return Judged(visit, tuple(found[rule] for rule in sorted(found)))


def _measured(tab: Tab, plain: Tab, visit: Visit) -> Iterator[Finding]:
    page = tab.page
    yield from axe(page)
    yield from other_hosts(tab)
    yield from without_scripts(tab, plain)
    yield from reflow(page)
    yield from direction(page)
    yield from keyboard(page)
    if visit.width != PHONE:
        tab.resize(PHONE)
        yield from reflow(page)
    yield from text_spacing(page)  # last: the page keeps the spacing
