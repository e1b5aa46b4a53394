"""What every test may ask for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site_test import SiteTest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--accept``: take today's output of the golden sites as the expected one."""
    parser.addoption("--accept", action="store_true", help="rewrite tests/golden/*/expected")


@pytest.fixture
def site(tmp_path: Path) -> SiteTest:
    """A small kommun, ready to be built."""
    return SiteTest(tmp_path)
