"""A running preview, as the command starts it."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from tests.site_test import SiteTest

LONG = 60_000
"""Milliseconds: a machine may be busy; nothing is timed here."""


class Served(NamedTuple):
    """A running preview."""

    site: SiteTest
    url: str
    program: subprocess.Popen[str]

    def said(self, pattern: str) -> str:
        """Wait until the program says something, and return it."""
        assert self.program.stdout is not None
        for line in self.program.stdout:
            found = re.search(pattern, line)
            if found:
                return found.group()
        raise AssertionError("the preview ended")


@contextmanager
def served(site: SiteTest) -> Iterator[Served]:
    """Serve a project on a free port until the block ends."""
    command = [sys.executable, "-m", "sitegen", "serve", "--port", "0", "--no-open", "--lang", "sv", "--project"]
    program = subprocess.Popen([*command, str(site.root)], stdout=subprocess.PIPE, text=True, encoding="utf-8")
    running = Served(site, "", program)
    url = running.said(r"http://127\.0\.0\.1:\d+/")
    try:
        yield running._replace(url=url)
    finally:
        program.kill()
        program.communicate()
