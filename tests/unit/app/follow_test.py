"""``sitegen translations follow``: what Swedish has moved or lost is moved or taken away in translations too."""

from __future__ import annotations

import datetime
from pathlib import Path

from click.testing import CliRunner, Result

from sitegen.app.follow import follow
from sitegen.app.project import scan
from sitegen.app.review import review
from sitegen.cli import sitegen
from tests.site_test import SiteTest

SUMMARY = "content/vik/strategy/summary.md"
SUMMARY_AR = "content/vik/strategy/summary.ar.md"


def run(site: SiteTest, *words: str, lang: str = "sv") -> Result:
    return CliRunner().invoke(sitegen, ["translations", "follow", *words, "--lang", lang, "--project", str(site.root)])


def opened(site: SiteTest, path: str) -> str:
    return (site.root / path).read_bytes().decode()


def test_a_paragraph_that_is_gone_is_taken_away_and_no_other_byte_is_changed(site: SiteTest) -> None:
    before = opened(site, SUMMARY_AR)
    site.edit(SUMMARY, "\nLäs mer i [planen](../plan/plan.yaml).\n", "")
    assert site.build().codes == ["L10N422"]
    result = run(site, SUMMARY_AR)
    assert (result.exit_code, result.output) == (0, f"{SUMMARY_AR}: borttagna stycken: 1.\n")
    assert opened(site, SUMMARY_AR) == before.replace(" dc49a5ca", "").replace(
        "\nاقرأ المزيد في [الخطة](../plan/plan.yaml).\n", ""
    )
    assert site.build().codes == []


def test_what_was_moved_is_moved_with_what_belongs_to_it_and_what_is_lacking_is_said(site: SiteTest) -> None:
    site.edit(SUMMARY_AR, "\nأن يحصل", '\n{excused="as decided"}\nأن يحصل')
    text = opened(site, SUMMARY)
    first = text[text.index("{covers") : text.index("\nLäs mer")]
    site.put(SUMMARY, text.replace(first, "").rstrip("\n") + "\n\n- Nytt.\n\n" + first.strip("\n") + "\n")
    assert site.build().codes == ["L10N421", "L10N423"]
    result = run(site, SUMMARY, lang="en")
    assert (result.exit_code, result.output) == (0, f"{SUMMARY_AR}: blocks moved, blocks to translate: 1.\n")
    assert opened(site, SUMMARY_AR).endswith(
        'اقرأ المزيد في [الخطة](../plan/plan.yaml).\n\n{excused="as decided"}\nأن يحصل المزيد على عمل قبل عام 2022.\n'
    )
    assert site.build().codes == ["L10N421"]
    assert run(site, "vik").output == "Inget att flytta eller ta bort.\n"


def test_what_was_reviewed_stays_so_where_blocks_of_it_are_taken_away_and_not_where_it_was_changed(
    site: SiteTest,
) -> None:
    review(site.project, scan(site.project), [SUMMARY_AR], "granskare", datetime.date(2026, 11, 26))
    changed = opened(site, SUMMARY_AR).replace("أهم", "اهم")
    site.edit(SUMMARY, "\nLäs mer i [planen](../plan/plan.yaml).\n", "")
    assert run(site, SUMMARY_AR).exit_code == 0
    assert site.build().codes == []
    site.put(SUMMARY_AR, changed)
    assert run(site, SUMMARY_AR).exit_code == 0
    assert site.build().codes == ["L10N424"]


def test_a_kommun_follows_as_a_whole_and_others_stay(site: SiteTest) -> None:
    site.edit(SUMMARY, "\nLäs mer i [planen](../plan/plan.yaml).\n", "")
    assert follow(site.project, scan(site.project), ["common"]) == []
    assert [one.path for one in follow(site.project, scan(site.project), ["vik"])] == [SUMMARY_AR]


def test_a_name_that_is_none_and_a_file_that_is_not_there_are_refused(site: SiteTest) -> None:
    assert run(site, "vick").exit_code == 2
    assert "vik" in run(site, "vick").output
    wrong = run(site, str(Path("content/vik/strategy/sumary.md")))
    assert wrong.exit_code == 2
    assert SUMMARY in wrong.output
