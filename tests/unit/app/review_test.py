"""Reviewing: who answers for a translation, in four lines of its head, and nothing else in the file."""

from __future__ import annotations

import datetime

import pytest

from sitegen.app.project import scan
from sitegen.app.review import review
from tests.site_test import SiteTest

SUMMARY_AR = "content/vik/strategy/summary.ar.md"
PLAN_AR = "content/vik/plan/plan.ar.yaml"
DAY = datetime.date(2026, 11, 26)


def reviewed(site: SiteTest, *files: str, by: str = "granskare") -> tuple[tuple[str, ...], dict[str, str]]:
    return review(site.project, scan(site.project), files, by, DAY)


def content(site: SiteTest, path: str) -> str:
    return (site.root / path).read_bytes().decode()


@pytest.mark.parametrize("path", [SUMMARY_AR, PLAN_AR])
def test_state_role_and_day_stand_in_the_head_and_all_else_is_as_it_was(site: SiteTest, path: str) -> None:
    before = content(site, path)
    assert reviewed(site, path) == ((path,), {})
    after = content(site, path)
    for line in ("state: reviewed", "by: granskare", "on: 2026-11-26"):
        assert f"\n{line}\n" in after
    head = ("state:", "by:", "on:", "as_read:")
    rest = [line for line in before.splitlines() if not line.startswith(head)]
    assert [line for line in after.splitlines() if not line.startswith(head)] == rest
    assert site.build().codes == []


def test_a_file_that_is_reviewed_twice_the_same_day_is_left_as_it_is(site: SiteTest) -> None:
    reviewed(site, SUMMARY_AR)
    assert reviewed(site, SUMMARY_AR) == ((), {})


def test_readers_are_no_longer_told_that_nobody_has_reviewed_it(site: SiteTest) -> None:
    page = "vik/ar/strategy/summary/index.html"
    assert "notice--open" in site.build().text(page)
    reviewed(site, SUMMARY_AR)
    assert "notice--open" not in site.build().text(page)


@pytest.mark.parametrize("path", [SUMMARY_AR, PLAN_AR])
def test_a_translation_that_is_changed_after_its_review_is_answered_for_by_nobody(site: SiteTest, path: str) -> None:
    reviewed(site, path)
    text = content(site, path)
    site.put(path, text.replace("\ntitle: ", "\ntitle: ال"))
    assert site.build().codes == ["L10N424"]
    if path == SUMMARY_AR:
        assert "notice--open" in site.text("vik/ar/strategy/summary/index.html")
    assert reviewed(site, path) == ((path,), {})
    assert site.build().codes == []
    site.put(path, content(site, path).replace("\nas_read: ", "\n# as_read: "))
    assert site.build().codes == ["L10N424"]  # whoever writes reviewed by hand has said nothing of what was read


def test_comments_and_line_ends_of_windows_stay(site: SiteTest) -> None:
    site.edit(SUMMARY_AR, "state: machine", "state: machine  # första")
    site.put(SUMMARY_AR, content(site, SUMMARY_AR).replace("\n", "\r\n"))
    assert reviewed(site, SUMMARY_AR) == ((SUMMARY_AR,), {})
    text = content(site, SUMMARY_AR)
    assert "state: reviewed  # första\r\nby: granskare\r\non: 2026-11-26\r\n" in text
    assert "\n" not in text.replace("\r\n", "")


def test_a_role_that_yaml_would_read_otherwise_is_written_in_quotation_marks(site: SiteTest) -> None:
    reviewed(site, SUMMARY_AR, by='granskare: "arabiska"')
    assert 'by: "granskare: \\"arabiska\\""\n' in content(site, SUMMARY_AR)
    assert site.build().codes == []


def test_words_of_the_body_that_look_like_a_head_are_left_alone(site: SiteTest) -> None:
    site.edit(SUMMARY_AR, "\n---\n\n", "\n---\n\nstate: machine\n\n")
    site.edit("content/vik/strategy/summary.md", "\n---\n\n", "\n---\n\nstate: machine\n\n")
    assert reviewed(site, SUMMARY_AR)[1] == {SUMMARY_AR: "outdated"}
    assert content(site, SUMMARY_AR).count("state: machine") == 2


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("content/vik/strategy/summary.md", "unknown"),
        ("content/vik/site.yaml", "unknown"),
        ("content/vik/strategy/gone.ar.md", "absent"),
        ("README.md", "absent"),
    ],
)
def test_what_is_no_translation_cannot_be_reviewed(site: SiteTest, path: str, why: str) -> None:
    assert reviewed(site, path) == ((), {path: why})


def test_a_translation_whose_source_has_changed_must_be_confirmed_first(site: SiteTest) -> None:
    site.edit("content/vik/strategy/summary.md", "Fler ska", "Många fler ska")
    before = content(site, SUMMARY_AR)
    assert reviewed(site, SUMMARY_AR, PLAN_AR) == ((PLAN_AR,), {SUMMARY_AR: "outdated"})
    assert content(site, SUMMARY_AR) == before


def test_a_translation_with_faults_cannot_be_reviewed(site: SiteTest) -> None:
    site.edit(SUMMARY_AR, "state: machine", "state: perfect")
    assert reviewed(site, SUMMARY_AR) == ((), {SUMMARY_AR: "unknown"})


def test_nobody_can_answer_for_a_text_that_has_swedish_left(site: SiteTest) -> None:
    site.edit(SUMMARY_AR, "title: الاستراتيجية باختصار", "title: Strategin i korthet")
    assert reviewed(site, SUMMARY_AR) == ((), {SUMMARY_AR: "left"})
