"""A page needs nobody else: no other host is asked for anything, and without JavaScript it shows the same."""

from __future__ import annotations

import re

from playwright.sync_api import Page

from sitegen.audit.browser import Tab
from sitegen.audit.finding import Finding, Place, own
from sitegen.audit.script import run

_LOCAL = ("data:", "blob:", "about:")
_SCRIPTED = re.compile(r"<(no)?script\b|\son[a-z]+\s*=|javascript:", re.IGNORECASE)
"""What a page must have to differ without JavaScript; a page that has it may still be the same."""


def other_hosts(tab: Tab) -> list[Finding]:
    """Return each address on another host that the page has asked for, or tells the browser to be ready for."""
    asked = [*tab.requests, *run(tab.page, "hosts")]
    strange = [one for one in dict.fromkeys(asked) if not one.startswith((tab.host, *_LOCAL))]
    return own("other-host", [Place("", one) for one in strange])


def without_scripts(tab: Tab, plain: Tab) -> list[Finding]:
    """Return the lines of a page that are there only with JavaScript.

    Args:
        tab: has the page, with JavaScript.
        plain: a tab that runs no scripts of pages. A page that has none is not opened in it: it would be the same.
    """
    if not _SCRIPTED.search(tab.source):
        return []
    size = tab.page.viewport_size
    plain.open(tab.page.url.removeprefix(tab.host), size["width"] if size else 0)
    there = set(_lines(plain.page))
    return own("javascript-off", [Place("", line[:60]) for line in _lines(tab.page) if line not in there])


def _lines(page: Page) -> list[str]:
    """Return the lines of a page that are no offer of a script (``data-scripted``), such as to keep the page."""
    extra = {line for part in page.locator("[data-scripted]").all_inner_texts() for line in _squeezed(part)}
    return [line for line in _squeezed(page.locator("body").inner_text()) if line not in extra]


def _squeezed(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]
