"""``sitegen check --watch``: what is saved is checked again, until it is interrupted."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from tests.site_test import SiteTest

pytestmark = pytest.mark.slow
TEXT = "content/vik/strategy/background.md"


def test_a_check_that_watches_says_what_is_wrong_after_each_save_and_ends_well(site: SiteTest) -> None:
    command = [sys.executable, "-m", "sitegen", "check", "--watch", "--lang", "sv", "--project", str(site.root)]
    program = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", bufsize=1
    )
    assert program.stdout is not None

    def until(wanted: str) -> str:
        assert program.stdout is not None
        said = ""
        for line in program.stdout:
            said += line
            if wanted in line:
                return said
        raise AssertionError(said)

    try:
        assert " fel, " in until("sidor prövade")
        until("Prövar igen när du sparar")
        site.edit(TEXT, "title: Bakgrund", "titel: Bakgrund")
        assert f"{TEXT}:2:1: fel[YML106]" in until("sidor prövade")
        site.edit(TEXT, "titel: Bakgrund", "title: Bakgrund")
        assert "YML106" not in until("sidor prövade")
        assert not (site.project.build / "vik").exists()
        program.send_signal(signal.SIGINT)
        assert program.wait(timeout=60) == 0
    finally:
        program.kill()
        program.communicate()
