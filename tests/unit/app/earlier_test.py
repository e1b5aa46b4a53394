"""The Swedish text that an outdated translation was made from, found in git by its digest."""

from __future__ import annotations

import json

from click.testing import CliRunner

from sitegen.app.export import export
from sitegen.app.project import scan
from sitegen.app.settings import read_languages
from sitegen.cli import sitegen
from sitegen.diagnostics import Findings
from sitegen.report.translations import marked
from tests.site_test import SiteTest
from tests.unit.engine.history_test import git

SUMMARY = "content/vik/strategy/summary.md"
OLD, NEW = "Fler ska ha ett arbete före år 2022.", "Många fler ska ha ett jobb före år 2022."


def committed(site: SiteTest) -> SiteTest:
    git(site.root, "init", "-q")
    git(site.root, "add", "-A")
    git(site.root, "commit", "-q", "-m", "Början")
    return site


def told(site: SiteTest, *words: str) -> str:
    done = CliRunner().invoke(sitegen, ["translations", "vik", *words, "--lang", "sv", "--project", str(site.root)])
    assert done.exit_code == 0, done.output
    return done.output


def test_the_swedish_text_is_shown_before_and_now_with_what_differs_marked(site: SiteTest) -> None:
    committed(site).edit(SUMMARY, OLD, NEW)
    output = told(site, "--diff")
    assert "   förut: [-Fler-] ska ha ett [-arbete-] före år 2022." in output
    assert "   nu: {+Många fler+} ska ha ett {+jobb+} före år 2022." in output


def test_it_is_found_however_many_versions_ago_and_however_the_file_is_written(site: SiteTest) -> None:
    committed(site)
    for number in range(3):
        site.edit(SUMMARY, "före år 2022.", f"före år 2022. {number}.")
        git(site.root, "commit", "-q", "-a", "-m", "Ändring")
    text = (site.root / SUMMARY).read_text(encoding="utf-8")
    site.put(SUMMARY, text.replace("\n", "\r\n"))
    assert f"förut: {OLD}\n" in told(site, "--diff")


def test_without_git_it_is_said_that_nobody_knows(site: SiteTest) -> None:
    site.edit(SUMMARY, OLD, NEW)
    assert "Vad svenskan var förut står inte i git." in told(site, "--diff")


def test_programs_get_it_too_where_it_is_asked_for(site: SiteTest) -> None:
    committed(site).edit(SUMMARY, OLD, NEW)
    (asked,) = [one for one in json.loads(told(site, "--diff", "--format", "json"))["lacking"] if one["before"]]
    assert (asked["before"], asked["text"]) == (OLD, NEW)
    assert not [one for one in json.loads(told(site, "--format", "json"))["lacking"] if one["before"]]


def test_the_translator_is_told_what_the_swedish_was_before(site: SiteTest) -> None:
    committed(site).edit(SUMMARY, OLD, NEW)
    language = read_languages(site.project, Findings())["ar"]
    segments = export(site.project, scan(site.project), ("vik",), language, everything=False)
    (changed,) = [one for one in segments if one.source.text.startswith("Många fler")]
    assert f"Svenskan förut: {OLD}" in changed.notes


def test_a_text_that_sums_up_what_has_changed_is_told_to_be_the_same(site: SiteTest) -> None:
    committed(site).edit("content/vik/strategy/strategy.yaml", "Fler ska ha ett arbete", "Många ska ha ett arbete")
    output = told(site, "--diff")
    assert "Svenskan är densamma här; det som den sammanfattar har ändrats." in output


def test_changed_words_are_marked_and_nothing_else() -> None:
    assert marked("a b c", "a c d") == ("a [-b-] c", "a c {+d+}")
    assert marked("a  b", "a\nb") == ("a b", "a b")
