"""``sitegen audit`` before any browser is started: what it says where it cannot begin."""

from __future__ import annotations

import subprocess
import sys

import pytest
from click.testing import CliRunner, Result

from sitegen.cli import sitegen
from tests.site_test import SiteTest

WITHOUT = """
import sys
sys.modules[sys.argv.pop(1)] = None
from sitegen.__main__ import main
main()
"""
"""A sitegen on a machine where one library is missing."""


def audit(site: SiteTest, *arguments: str) -> Result:
    return CliRunner().invoke(sitegen, ["audit", *arguments, "--lang", "sv", "--project", str(site.root)])


def test_where_nothing_is_built_it_says_so(site: SiteTest) -> None:
    result = audit(site)
    assert (result.exit_code, result.output) == (2, "build/ har ingen byggd webbplats. Skriv sitegen build först.\n")


def test_a_kommun_that_is_not_built_is_named_with_the_nearest_that_is(site: SiteTest) -> None:
    result = audit(site.build(), "vikk")
    assert (result.exit_code, result.output) == (2, "build/ har ingen kommun som heter vikk. Menade du vik?\n")


@pytest.mark.parametrize("library", ["playwright", "axe_playwright_python"])
def test_a_missing_library_is_told_in_one_line_with_what_to_install(site: SiteTest, library: str) -> None:
    command = [sys.executable, "-c", WITHOUT, library, "audit", "--lang", "sv", "--project", str(site.build().root)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == 'Prövningen behöver Playwright och axe. Installera dem:  pip install "sitegen[audit]"\n'
