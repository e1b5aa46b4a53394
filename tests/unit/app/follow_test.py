"""``sitegen translations follow``: what Swedish has moved or lost is moved or taken away in translations too."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sitegen.app.follow import follow
from sitegen.app.project import scan
from sitegen.app.review import review
from sitegen.cli import sitegen
from sitegen.exchange.removed import without
from tests.site_test import SiteTest

SUMMARY = "content/vik/strategy/summary.md"
PLAN = "content/vik/plan/plan.yaml"
PLAN_AR = "content/vik/plan/plan.ar.yaml"
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
    assert (result.exit_code, result.output) == (0, f"{SUMMARY_AR}: borttaget: 1.\n")
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


def test_fields_of_what_swedish_no_longer_has_are_taken_away_and_a_field_above_that_is_empty_then(
    site: SiteTest,
) -> None:
    before = opened(site, PLAN_AR)
    plan = opened(site, PLAN)
    fair = plan[plan.index("  - id: fair") :]
    site.put(PLAN, plan.replace(fair, ""))
    assert site.build().codes == ["YML116"]
    result = run(site, PLAN_AR)
    assert (result.exit_code, result.output) == (0, f"{PLAN_AR}: borttaget: 1.\n")
    assert opened(site, PLAN_AR) == re.sub(
        r"as_read: \w+", re.search(r"as_read: \w+", opened(site, PLAN_AR))[0],  # type: ignore[index]  # it is there
        before.replace(" measures.fair.title=baab6cb3", "").replace("  fair: {title: إقامة معرض للوظائف}\n", ""),
    )  # fmt: skip
    assert site.build().codes == []
    site.edit(PLAN, "sections:\n", "# sections:\n")  # a file with faults may only be unread
    assert run(site, PLAN_AR).output == "Inget att flytta eller ta bort.\n"


def test_a_translation_that_was_changed_is_not_said_to_be_read_when_it_follows(site: SiteTest) -> None:
    plan = opened(site, PLAN)
    site.put(PLAN, plan.replace(plan[plan.index("  - id: fair") :], ""))
    site.edit(PLAN_AR, "ترتيب مرشدين", "ترتيب مرشدين جدد")
    assert run(site, "vik").exit_code == 0
    assert site.build().codes == ["L10N424"]


@pytest.mark.parametrize(
    ("text", "path", "after"),
    [
        ("a: 1 # x\nb: 2\n", ("a",), "b: 2\n"),
        ("m:\r\n  a: {t: 1}\r\n  b:\r\n    t: 2\r\nc: 3\r\n", ("m", "b"), "m:\r\n  a: {t: 1}\r\nc: 3\r\n"),
        ("m:\n  a:\n    t: 1\nc: 3\n", ("m", "a", "t"), "c: 3\n"),
        ("a: 1\nt: |\n  x\n\n  y\n# z\nb: 2", ("t",), "a: 1\n# z\nb: 2"),
    ],
)
def test_a_field_is_taken_out_with_its_lines_and_no_other(text: str, path: tuple[str, ...], after: str) -> None:
    assert without(text, [path]) == after


@pytest.mark.parametrize("text", ["{a: 1, b: 2}\n", "b: {a: 1, c: 2}\n", "b: 1\n"])
def test_a_field_that_has_no_line_of_its_own_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no field on a line"):
        without(text, [("b", "a")] if text.startswith("b") else [("a",)])


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
