"""Every kommun of the project: each kind of page in each language passes every measure."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
import yaml
from playwright.sync_api import Browser

from sitegen.audit.browser import Tab, tab
from sitegen.audit.measures import judge
from sitegen.audit.visits import COMBINATIONS, Visit, built_pages, visits
from sitegen.plan.routes import Kind
from sitegen.report.audit_lines import lines
from tests.browser.conftest import ROOT, Host

pytestmark = pytest.mark.slow
KOMMUNER = sorted(file.parent.name for file in (ROOT / "content").glob("*/site.yaml"))


def languages(kommun: str) -> list[str]:
    """Return the folders that a kommun's pages stand in; empty is the choice of language."""
    return ["", *yaml.safe_load((ROOT / "content" / kommun / "site.yaml").read_text(encoding="utf-8"))["languages"]]


SHARES = [(kommun, language) for kommun in KOMMUNER for language in languages(kommun)]


@pytest.fixture(scope="session")
def wanted(sites: Host) -> dict[str, list[Visit]]:
    """Return what to judge of each kommun."""
    return {kommun: visits(built_pages(sites.folder / kommun)) for kommun in KOMMUNER}


@pytest.fixture
def tabs(browser: Browser, sites: Host, request: pytest.FixtureRequest) -> Iterator[tuple[Tab, Tab]]:
    """Open a tab on a kommun's site, and one without scripts."""
    host = f"{sites.url}{request.getfixturevalue('kommun')}/"
    with tab(browser, host) as open_tab, tab(browser, host, scripts=False) as plain:
        yield open_tab, plain


@pytest.mark.parametrize(("kommun", "language"), SHARES)
def test_every_kind_of_page_passes_every_measure(
    kommun: str, language: str, wanted: dict[str, list[Visit]], tabs: tuple[Tab, Tab]
) -> None:
    found: list[str] = []
    mine = [visit for visit in wanted[kommun] if visit.page.language == language]
    assert mine
    for visit in mine:
        tabs[0].visit(visit)
        found += lines(kommun, (judge(*tabs, visit),), "en")
    assert found == []


def test_every_kind_of_page_is_judged_in_both_widths_and_both_schemes(wanted: dict[str, list[Visit]]) -> None:
    for kommun, ones in wanted.items():
        kinds = {visit.page.kind for visit in ones}
        assert {(one.page.kind, one.width, one.scheme) for one in ones} == {
            (kind, *shown) for kind, shown in product(kinds, COMBINATIONS)
        }, kommun
    assert {one.page.kind for one in wanted["skara"]} == {kind.value for kind in Kind} | {"choice", "one-file"}
