"""The small site planned: its routes, and the surroundings or the view of one page."""

from __future__ import annotations

import datetime
from typing import TypeVar

from sitegen.app.project import scan
from sitegen.app.sites import Ready, prepare
from sitegen.diagnostics import Findings
from sitegen.plan.context import Context, Days
from sitegen.plan.pages import views
from sitegen.plan.parts import Assets
from sitegen.plan.views import PageView
from tests.site_test import TODAY, SiteTest

B = TypeVar("B")
ASSETS = Assets("assets/style.css", "assets/favicon.svg", "assets/guide.js")


class Planned:
    """The site of a test, read and routed."""

    def __init__(self, site: SiteTest, today: datetime.date = TODAY) -> None:
        made, self.reading = prepare(site.project, scan(site.project), "vik")
        assert made is not None, self.reading.items
        self.ready: Ready = made
        self.findings = Findings()
        self.days = Days(today)

    def context(self, path: str, language: str = "sv") -> Context:
        """Return what a page is planned with."""
        found = next(one for one in self.ready.site.languages if one.id == language)
        page = self.ready.routes.by_path[path]
        made = self.ready
        return Context(made.site, made.routes, made.collected, found, page, self.days, self.findings)

    def views(self, language: str = "sv") -> dict[str, PageView]:
        """Return the view of every page of a language, by its file."""
        made = self.ready
        found = next(one for one in made.site.languages if one.id == language)
        return dict(views(made.site, made.routes, made.collected, found, self.days, ASSETS, self.findings))

    def view(self, file: str) -> PageView:
        """Return the view of one page."""
        return self.views(file.partition("/")[0])[file]

    def body(self, file: str, kind: type[B]) -> B:
        """Return what is the page's own in its view."""
        body = self.view(file).body
        assert isinstance(body, kind)
        return body

    @property
    def found(self) -> list[str]:
        """What planning found, as ``path:line:column CODE near``."""
        return [
            f"{item.span} {item.code} {dict(item.values).get('near', '')}".rstrip() for item in self.findings.sorted()
        ]
