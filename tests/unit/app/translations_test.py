"""What is translated of each kommun into each language, and what is not."""

from __future__ import annotations

import pytest

from sitegen.app.project import scan
from sitegen.app.translations import shares
from sitegen.load.units import Lacking, Share
from sitegen.model.translation import Freshness, TranslationState
from sitegen.report.translations import table
from tests.site_test import SiteTest

SUMMARY = "content/vik/strategy/summary.md"


def told(site: SiteTest, *folders: str, languages: tuple[str, ...] = ()) -> tuple[list[Share], list[Lacking]]:
    return shares(site.project, scan(site.project), folders or ("vik", "common"), languages)


def of_kind(site: SiteTest, kind: str) -> list[Lacking]:
    return [item for item in told(site, "vik")[1] if item.kind == kind]


def test_each_folder_is_told_in_each_language_of_the_sites_but_swedish(site: SiteTest) -> None:
    assert [(share.folder, share.language.id) for share in told(site)[0]] == [("vik", "ar"), ("common", "ar")]
    assert told(site, languages=("sv",))[0] == []


def test_what_is_all_translated_and_current_is_done_to_the_full(site: SiteTest) -> None:
    (common,) = told(site, "vik", "common")[0][1:]
    assert (common.done, common.words) == (100, 0)
    assert common.states == {TranslationState.MACHINE: sum(common.freshness.values())}


def test_a_changed_block_is_outdated_and_its_words_are_to_be_translated_again(site: SiteTest) -> None:
    (before,) = told(site, "vik")[0]
    site.edit(SUMMARY, "Fler ska ha ett arbete före år 2022.", "Många fler ska ha ett arbete före år 2022.")
    (after,) = told(site, "vik")[0]
    assert after.freshness[Freshness.OUTDATED] == before.freshness[Freshness.OUTDATED] + 1
    assert after.words == before.words + 9
    (item,) = of_kind(site, "outdated")
    assert (item.at.path, item.words, item.text.split()[0]) == ("content/vik/strategy/summary.ar.md", 9, "Många")


def test_a_text_that_is_moved_saved_again_or_reflowed_is_not_outdated(site: SiteTest) -> None:
    text = (site.root / SUMMARY).read_text(encoding="utf-8").replace("Fler ska ha ett", "Fler  ska\nha ett")
    site.put(SUMMARY, text.replace("\n", "\r\n"))
    assert of_kind(site, "outdated") == []


def test_what_is_missing_is_told_at_the_swedish_text_with_its_words(site: SiteTest) -> None:
    site.remove("content/vik/start.ar.md")
    missing = [item for item in of_kind(site, "missing") if item.at.path == "content/vik/start.md"]
    assert missing
    assert missing[0].words == len(missing[0].text.split())


def test_a_translation_of_nothing_is_told(site: SiteTest) -> None:
    site.put("content/vik/strategy/gone.ar.md", '---\nstate: draft\nmade_from: ""\ntitle: غ\n---\n')
    (item,) = of_kind(site, "orphan")
    assert item.at.path == "content/vik/strategy/gone.ar.md"


def test_a_file_that_is_no_text_at_all_is_none_of_its_matters(site: SiteTest) -> None:
    before = told(site)
    site.put("content/vik/LICENSE", "Text.\n").put("content/README", "Text.\n")
    assert told(site) == before


def test_a_page_that_is_there_below_one_that_is_not_is_told_at_the_title_that_is_missing(site: SiteTest) -> None:
    text = (site.root / "content/vik/plan/plan.ar.yaml").read_text(encoding="utf-8")
    title = next(line for line in text.splitlines() if line.startswith("title:"))
    site.edit("content/vik/plan/plan.ar.yaml", f"{title}\n", "")
    found = of_kind(site, "parent")
    assert {item.at.path for item in found} == {"content/vik/plan/plan.yaml"}
    assert {item.text for item in found} == {"plan/mentors", "plan/fair"}


@pytest.mark.parametrize(("words", "all_words", "share"), [(0, 0, 100), (0, 9, 100), (1, 1000, 99), (9, 9, 0)])
def test_the_share_is_never_told_as_whole_before_it_is(words: int, all_words: int, share: int, site: SiteTest) -> None:
    (one,) = told(site, "vik")[0]
    assert Share("vik", one.language, one.freshness, one.states, words, all_words).done == share


def test_a_file_with_faults_is_told_so_that_the_rest_is_not_taken_for_the_whole(site: SiteTest) -> None:
    site.edit("content/vik/plan/plan.yaml", "title:", "titel:")
    found = told(site, "vik")[0]
    assert [share.unread for share in found] == [("content/vik/plan/plan.yaml",)]
    *_, last = table(found, "sv")
    assert last == "Inte räknat, för att det har fel: content/vik/plan/plan.yaml. Kör sitegen check."


def test_where_there_is_swedish_alone_it_is_said_how_to_begin_another_language(site: SiteTest) -> None:
    site.edit("content/vik/site.yaml", "[sv, ar]", "[sv]")
    head, said = table(told(site)[0], "en")
    assert head.startswith("kommun")
    assert "sitegen translations new" in said
