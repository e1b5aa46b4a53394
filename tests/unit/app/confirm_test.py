"""Confirming: today's digests into their places, and nothing else in the file."""

from __future__ import annotations

import os
import shutil
import stat

import pytest
from click.testing import CliRunner

from sitegen.app.confirm import confirm, never_confirmed
from sitegen.app.project import scan
from sitegen.cli import sitegen
from sitegen.model.text import digest
from tests.site_test import SiteTest

PLAN = "content/vik/plan/plan.yaml"
PLAN_AR = "content/vik/plan/plan.ar.yaml"
SUMMARY = "content/vik/strategy/summary.md"
SUMMARY_AR = "content/vik/strategy/summary.ar.md"
TERMS_AR = "content/common/terms.ar.yaml"
STRATEGY = "content/vik/strategy/strategy.yaml"
COVERS = "work=b2762926 jobs=739e237d"


def confirmed(site: SiteTest, *files: str) -> tuple[dict[str, int], dict[str, str]]:
    return confirm(site.project, scan(site.project), files)[:2]


def content(site: SiteTest, path: str) -> str:
    return (site.root / path).read_bytes().decode()


def changed(site: SiteTest) -> SiteTest:
    """Give one measure of the plan another title."""
    return site.edit(PLAN, "title: Ordna mentorer", "title: Ordna fler mentorer")


def emptied(site: SiteTest, path: str, given: str = 'made_from: ""') -> str:
    """Take the digests out of a translation; return the line that they stood on."""
    line = next(line for line in content(site, path).splitlines() if line.startswith("made_from"))
    site.edit(path, line, given)
    return line


def new(site: SiteTest) -> list[str]:
    return never_confirmed(site.project, scan(site.project))


def test_a_translation_of_a_changed_text_is_current_after_it_was_confirmed(site: SiteTest) -> None:
    changed(site).build()
    assert site.codes == ["L10N401"]
    before = content(site, PLAN_AR)
    assert confirmed(site, PLAN_AR) == ({PLAN_AR: 1}, {})
    assert site.build().codes == []
    today = before.replace("5c67d64b", digest("Ordna fler mentorer"))
    assert content(site, PLAN_AR) == today.replace("state: reviewed", "state: draft")


def test_a_reviewed_translation_becomes_a_draft_and_another_stays_what_it_is(site: SiteTest) -> None:
    assert confirm(site.project, scan(site.project), [PLAN_AR]).drafts == ()  # nothing has changed
    changed(site).edit(SUMMARY, "Fler ska", "Många fler ska")
    found = confirm(site.project, scan(site.project), [PLAN_AR, SUMMARY_AR])
    assert (list(found.changed), found.drafts) == ([PLAN_AR, SUMMARY_AR], (PLAN_AR,))
    assert "state: machine" in content(site, SUMMARY_AR)


def test_what_has_changed_is_told_with_the_swedish_of_today(site: SiteTest) -> None:
    words = ["confirm", PLAN_AR, "--lang", "sv", "--project", str(site.root)]
    assert "svenskan är nu" not in CliRunner().invoke(sitegen, words).output
    changed(site)
    said = CliRunner().invoke(sitegen, words).output
    assert f"  {PLAN_AR}:" in said
    assert "svenskan är nu ”Ordna fler mentorer”" in said
    assert "Läs att översättningarna säger det." in said


def test_a_translation_that_was_reviewed_before_it_had_digests_stays_reviewed(site: SiteTest) -> None:
    emptied(site, PLAN_AR)
    assert confirm(site.project, scan(site.project), [PLAN_AR]).drafts == ()
    assert "state: reviewed" in content(site, PLAN_AR)


def test_a_translation_of_todays_text_is_left_as_it_is(site: SiteTest) -> None:
    assert confirmed(site, PLAN_AR, SUMMARY_AR) == ({}, {})


def test_comments_order_and_quotes_around_the_digests_stay(site: SiteTest) -> None:
    changed(site).edit(PLAN_AR, 'baab6cb3"', 'baab6cb3" # bekräftad av samordnaren')
    before = content(site, PLAN_AR).splitlines()
    confirmed(site, PLAN_AR)
    after = content(site, PLAN_AR).splitlines()
    ours = ("made_from", "state")
    assert [line for line in after if not line.startswith(ours)] == [
        line for line in before if not line.startswith(ours)
    ]
    assert next(line for line in after if line.startswith("made_from")).endswith('" # bekräftad av samordnaren')


def test_line_ends_of_windows_stay_and_hinder_nothing(site: SiteTest) -> None:
    changed(site).put(PLAN_AR, content(site, PLAN_AR).replace("\n", "\r\n"))
    assert confirmed(site, PLAN_AR) == ({PLAN_AR: 1}, {})
    after = content(site, PLAN_AR)
    assert after.count("\r\n") == after.count("\n")
    assert site.build().codes == []


def test_a_file_that_begins_with_a_byte_order_mark_is_confirmed(site: SiteTest) -> None:
    lines = content(changed(site), PLAN_AR).splitlines(keepends=True)
    lines.sort(key=lambda line: not line.startswith("made_from"))
    site.put(PLAN_AR, "\ufeff" + "".join(lines))
    assert confirmed(site, PLAN_AR)[0] == {PLAN_AR: 1}
    assert content(site, PLAN_AR).startswith("\ufeffmade_from")


def test_digests_that_a_program_has_wrapped_are_confirmed(site: SiteTest) -> None:
    line = next(line for line in content(site, SUMMARY_AR).splitlines() if line.startswith("made_from"))
    first, rest = line.partition('"')[2].rstrip('"').split(" ", 1)
    for wrapped in (f"made_from: >-\n  {first}\n  {rest}", f'made_from: "{first}\n  {rest}"'):
        site.edit(SUMMARY_AR, line, wrapped).edit(SUMMARY, "Fler ska", "Många fler ska")
        assert confirmed(site, SUMMARY_AR) == ({SUMMARY_AR: 1}, {})
        assert site.build().codes == []
        site.edit(SUMMARY, "Många fler ska", "Fler ska")
        confirmed(site, SUMMARY_AR)
        assert line in content(site, SUMMARY_AR)


def test_a_translation_behind_a_link_is_confirmed_where_it_stands_for_those_who_could_read_it(site: SiteTest) -> None:
    real, link = site.root / "content/vik/files/real.txt", site.root / SUMMARY_AR
    real.parent.mkdir(exist_ok=True)
    link.rename(real)
    real.chmod(0o640)
    link.symlink_to("../files/real.txt")
    site.edit(SUMMARY, "Fler ska", "Många fler ska")
    assert confirmed(site, SUMMARY_AR) == ({SUMMARY_AR: 1}, {})
    assert link.is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


def test_a_file_that_is_write_protected_is_left_as_it_is(site: SiteTest, monkeypatch: pytest.MonkeyPatch) -> None:
    before = content(site, SUMMARY_AR)
    monkeypatch.setattr(os, "access", lambda *_: False)  # the tests may run as one who may do anything
    site.edit(SUMMARY, "Fler ska", "Många fler ska")
    with pytest.raises(PermissionError):
        confirmed(site, SUMMARY_AR)
    assert content(site, SUMMARY_AR) == before


@pytest.mark.parametrize("given", ["made_from:", "made_from: ", 'made_from: ""', "made_from: ''", "made_from: # än"])
def test_digests_that_were_left_empty_are_filled_in(site: SiteTest, given: str) -> None:
    line = emptied(site, PLAN_AR, given)
    assert confirmed(site, PLAN_AR) == ({PLAN_AR: 5}, {})
    assert line in content(site, PLAN_AR)
    assert site.build().codes == []


def test_a_new_paragraph_is_confirmed_in_its_place(site: SiteTest) -> None:
    site.edit(SUMMARY, "\nLäs mer", "\nNytt stycke.\n\nLäs mer").edit(
        SUMMARY_AR, "\nاقرأ", "\nفقرة جديدة.\n\nاقرأ"
    ).build()
    assert site.codes
    assert confirmed(site, SUMMARY_AR)[0] == {SUMMARY_AR: 2}  # the new one, and the last, which has moved
    assert site.build().codes == []


def test_a_digest_of_a_paragraph_that_is_gone_is_taken_away_and_told(site: SiteTest) -> None:
    site.edit(SUMMARY, "\nLäs mer i [planen](../plan/plan.yaml).\n", "")
    site.edit(SUMMARY_AR, "\nاقرأ المزيد في [الخطة](../plan/plan.yaml).\n", "")
    found, _ = confirmed(site, SUMMARY_AR)
    assert "dc49a5ca" not in content(site, SUMMARY_AR)
    assert SUMMARY_AR in found


def test_a_paragraph_that_looks_like_the_head_is_left_alone(site: SiteTest) -> None:
    site.edit(SUMMARY, "\nLäs mer", "\nmade_from: x\n\nLäs mer").edit(SUMMARY_AR, "\nاقرأ", "\nmade_from: x\n\nاقرأ")
    confirmed(site, SUMMARY_AR)
    assert "\nmade_from: x\n" in content(site, SUMMARY_AR)


def test_a_summary_is_confirmed_against_todays_goals(site: SiteTest) -> None:
    site.edit(STRATEGY, "title: Fler ska ha ett", "title: Alla ska ha ett").build()
    assert "STR210" in site.codes
    before = content(site, SUMMARY)
    assert confirmed(site, SUMMARY) == ({SUMMARY: 1}, {})
    assert "STR210" not in site.build().codes
    assert len(content(site, SUMMARY)) == len(before)
    assert "work=b2762926" in content(site, SUMMARY)


def test_a_goal_that_was_only_named_gets_its_digest(site: SiteTest) -> None:
    before = content(site, SUMMARY)
    site.edit(SUMMARY, COVERS, "work jobs")
    assert confirmed(site, SUMMARY) == ({SUMMARY: 2}, {})
    assert content(site, SUMMARY) == before


def test_a_shared_file_can_be_confirmed(site: SiteTest) -> None:
    site.edit("content/common/terms.yaml", "term: SFI", "term: Sfi")
    assert confirmed(site, TERMS_AR) == ({TERMS_AR: 1}, {})


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("content/vik/nowhere.md", "absent"), ("content/nowhere/start.ar.md", "absent"), ("README.md", "absent"),
        (PLAN, "neither"), ("content/vik/start.md", "neither"), ("content/vik/files/karta.svg", "neither"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_translation_and_no_summary_is_refused(site: SiteTest, path: str, why: str) -> None:
    assert confirmed(site, path) == ({}, {path: why})


def test_a_translation_without_a_source_is_refused(site: SiteTest) -> None:
    site.remove("content/vik/start.md")
    assert confirmed(site, "content/vik/start.ar.md") == ({}, {"content/vik/start.ar.md": "alone"})


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (PLAN_AR, "title: خطة", "title: [خطة"),
        (PLAN_AR, "state: reviewed", "state: reviewd"),
        (PLAN, "title: Handlings", "title: [Handlings"),
        (PLAN_AR, "state: reviewed\n", "state: reviewed\n<<<<<<< HEAD\n"),
    ],
    ids=["translation is no YAML", "translation has a fault", "source is no YAML", "git conflict"],
)
def test_digests_are_never_lost_to_a_fault_in_a_file(site: SiteTest, path: str, old: str, new: str) -> None:
    before = content(site.edit(path, old, new), PLAN_AR)
    confirmed(site, PLAN_AR)
    assert content(site, PLAN_AR) == before


def test_a_translation_that_is_not_utf8_is_left_as_it_is(site: SiteTest) -> None:
    file = site.root / PLAN_AR
    file.write_bytes(file.read_bytes() + b"# caf\xe9\n")
    before = file.read_bytes()
    confirmed(site, PLAN_AR)
    assert file.read_bytes() == before


def test_where_everything_was_confirmed_once_nothing_is_new(site: SiteTest) -> None:
    assert new(site) == []


@pytest.mark.parametrize("path", [PLAN_AR, SUMMARY_AR, TERMS_AR])
@pytest.mark.parametrize("given", ["made_from:", 'made_from: ""', "made_from: # än"])
def test_a_translation_that_does_not_say_what_it_was_made_from_is_new(site: SiteTest, path: str, given: str) -> None:
    emptied(site, path, given)
    assert new(site) == [path]


def test_a_translation_of_a_text_that_has_changed_is_outdated_and_not_new(site: SiteTest) -> None:
    changed(site).edit("content/common/terms.yaml", "term: SFI", "term: Sfi")
    site.edit("content/vik/start.md", "title: ", "title: Nya ")
    assert new(site) == []


def test_a_translation_of_which_one_part_was_never_confirmed_is_not_new(site: SiteTest) -> None:
    site.edit(PLAN_AR, " measures.fair.title=baab6cb3", "")
    assert new(site) == []


def test_a_summary_that_only_names_its_goals_is_new(site: SiteTest) -> None:
    site.edit(SUMMARY, COVERS, "work jobs")
    assert new(site) == [SUMMARY]


def test_a_summary_of_goals_that_have_changed_is_outdated_and_not_new(site: SiteTest) -> None:
    site.edit(STRATEGY, "title: Fler ska ha ett", "title: Alla ska ha ett")
    assert new(site) == []


def test_a_summary_that_is_outdated_is_not_new_for_a_goal_that_was_added_to_it(site: SiteTest) -> None:
    site.edit(STRATEGY, "title: Fler ska ha ett", "title: Alla ska ha ett").edit(SUMMARY, "work=b2762926", "work")
    confirmed(site, *new(site))
    assert "jobs=739e237d" in content(site, SUMMARY)
    assert "STR210" in site.build().codes


def test_what_is_new_is_sought_in_every_kommun_and_a_shared_file_is_told_once(site: SiteTest) -> None:
    shutil.copytree(site.root / "content/vik", site.root / "content/ort")
    emptied(site, PLAN_AR)
    emptied(site, TERMS_AR)
    emptied(site, "content/ort/plan/plan.ar.yaml")
    assert new(site) == [TERMS_AR, "content/ort/plan/plan.ar.yaml", PLAN_AR]


def test_a_translation_that_is_not_built_as_its_source_is_refused(site: SiteTest) -> None:
    before = content(site.edit(SUMMARY_AR, "\nاقرأ", "\n- اقرأ"), SUMMARY_AR)
    assert confirmed(site, SUMMARY_AR) == ({}, {SUMMARY_AR: "shape"})
    assert content(site, SUMMARY_AR) == before


def test_a_text_that_has_swedish_left_is_not_confirmed_for_its_swedish_of_then_would_look_translated(
    site: SiteTest,
) -> None:
    background = "content/vik/strategy/background.md"
    head = '---\nstate: draft\nmade_from: ""\n'
    site.put(f"{background[:-3]}.ar.md", head + (site.root / background).read_text(encoding="utf-8")[4:])
    text = content(site, f"{background[:-3]}.ar.md").replace("order: 20\nheading: Bakgrund\n", "")
    site.put(f"{background[:-3]}.ar.md", text)
    assert confirmed(site, f"{background[:-3]}.ar.md") == ({}, {f"{background[:-3]}.ar.md": "left"})
    assert content(site, f"{background[:-3]}.ar.md") == text
