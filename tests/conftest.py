"""What every test may ask for."""

from __future__ import annotations

import os
import signal
from collections.abc import Generator
from pathlib import Path

import pytest

from tests.site_test import SiteTest

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell has begun this behind it, and what the tests start would inherit that it cannot be interrupted.
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--accept``: take today's output of the golden sites as the expected one."""
    parser.addoption("--accept", action="store_true", help="rewrite tests/golden/*/expected")


@pytest.fixture
def site(tmp_path: Path) -> SiteTest:
    """A small kommun, ready to be built."""
    return SiteTest(tmp_path)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Count a skipped test as failed where everything must run."""
    report = yield
    if report.skipped and os.environ.get("CI"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be: {report.longrepr}"
    return report
