"""Into place: no page ever misses its style sheet, and after any kill the next build ends as a clean one."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from sitegen.app.project import scan
from sitegen.app.settle import forget, owned, settle
from sitegen.app.shard import WHOLE, Job, Outcome, make
from sitegen.app.traces import Scope, intent_file, stage, survey, trace_file, traces_folder
from tests.site_test import TODAY, SiteTest

pytestmark = pytest.mark.slow

SETTINGS = "content/vik/site.yaml"
LEFT = "sv/left/index.html"

BUILDER = 7
"""The process id of a build."""


def made(site: SiteTest) -> list[Outcome]:
    """Make everything into the waiting folder, and move nothing."""
    whole = scan(site.project)
    return make(Job(site.project, whole.of("vik"), whole.inputs("vik"), "vik", WHOLE, TODAY, BUILDER, Scope.PAGES))


def recolour(site: SiteTest) -> SiteTest:
    """Change the style sheet, whose name every page holds, and take a page and a measure's name away."""
    site.edit(SETTINGS, "#0d535e", "#0d535f").edit(SETTINGS, "short: Vik", "short: Viken")
    site.edit("content/vik/strategy/work.md", "[bakgrunden](background.md#varfor)", "bakgrunden")
    site.edit("content/vik/plan/plan.yaml", "id: fair", "id: job-fair")
    site.edit("content/vik/plan/plan.ar.yaml", "fair:", "job-fair:")
    return site.remove("content/vik/strategy/background.md")


def clean(site: SiteTest, folder: Path) -> dict[str, bytes]:
    """Return what a build makes of the same content where nothing was built before."""
    return SiteTest(folder / "clean", content=site.root / "content").build().files


def styles(site: SiteTest) -> set[str]:
    """Return the style sheets that the pages name."""
    found = (re.search(rb"assets/style\.\w+\.css", content) for content in site.files.values())
    return {f"vik/{one[0].decode()}" for one in found if one}


def stop(site: SiteTest, missing: str) -> None:
    """Break off the moving of new files at one of them."""
    outcomes = made(site)
    assert missing in {path for outcome in outcomes for path in outcome.staged}
    (stage(site.project, "vik", BUILDER) / missing).unlink()
    with pytest.raises(FileNotFoundError):
        settle(site.project, "vik", outcomes)


@pytest.mark.parametrize("missing", ["index.html", "ar/index.html", "ar/plan/index.html", "sv/404.html"])
def test_wherever_the_placing_stops_every_page_has_the_style_sheet_that_it_names(site: SiteTest, missing: str) -> None:
    old = styles(site.build())
    stop(recolour(site), missing)
    assert old <= styles(site) <= set(site.files)


def test_a_new_style_sheet_is_placed_before_the_first_page_that_names_it(site: SiteTest) -> None:
    old = styles(site.build())
    stop(recolour(site), "sv/404.html")
    assert len(styles(site)) == 2
    assert old < styles(site) <= set(site.files)


def test_an_old_style_sheet_is_removed_after_the_last_page_that_names_it(site: SiteTest) -> None:
    site.build()
    outcomes = made(recolour(site))
    assert "vik/sv/strategy/background/index.html" in site.files
    intent_file(site.project, "vik").write_text(json.dumps(["sv/\0"]))  # no system can remove it: the removal stops
    with pytest.raises(ValueError, match="null"):
        settle(site.project, "vik", outcomes)
    assert styles(site) <= set(site.files)


def test_the_waiting_files_are_placed_and_the_old_removed_and_both_counted(site: SiteTest, tmp_path: Path) -> None:
    before = site.build().files
    outcomes = made(recolour(site))
    written, removed = settle(site.project, "vik", outcomes)
    after = site.files
    assert after == clean(site, tmp_path)
    assert written == sum(before.get(path) != content for path, content in after.items())
    assert removed == len(set(before) - set(after))
    assert owned(site.project, "vik") == {path.removeprefix("vik/") for path in after}


def kept(_site: SiteTest) -> None:
    """Leave everything as the kill left it."""


def all_lost(site: SiteTest) -> None:
    shutil.rmtree(traces_folder(site.project, "vik"))


def one_lost(name: str) -> Callable[[SiteTest], None]:
    return lambda site: trace_file(site.project, "vik", name).unlink()


def one_damaged(name: str) -> Callable[[SiteTest], None]:
    def damage(site: SiteTest) -> None:
        file = trace_file(site.project, "vik", name)
        file.write_bytes(file.read_bytes()[:-20])

    return damage


def intent_damaged(site: SiteTest) -> None:
    intent_file(site.project, "vik").write_text('["sv/ind')


HARM = {
    "nothing": kept, "every trace": all_lost, "the shared trace": one_lost("_"), "a language's trace": one_lost("ar"),
    "a damaged trace": one_damaged("sv"), "a damaged shared trace": one_damaged("_"), "a damaged list": intent_damaged,
}  # fmt: skip


@pytest.mark.parametrize("harm", HARM.values(), ids=HARM)
def test_a_build_that_was_broken_off_is_not_unchanged_and_the_next_ends_as_a_clean_one(
    site: SiteTest, tmp_path: Path, harm: Callable[[SiteTest], None]
) -> None:
    stop(recolour(site.build()), "sv/404.html")
    harm(site)
    whole = scan(site.project)
    assert survey(site.project, whole, ["vik"], TODAY, Scope.PAGES).stale == ("vik",)
    assert site.build().files == clean(site, tmp_path)
    assert not intent_file(site.project, "vik").exists()
    assert site.build().built.reasons == []


def test_a_first_build_that_was_broken_off_leaves_nothing_that_the_next_does_not_want(
    site: SiteTest, tmp_path: Path
) -> None:
    stop(site, "sv/404.html")
    assert "vik/ar/plan/fair/index.html" in site.files
    assert recolour(site).build().files == clean(site, tmp_path)


def test_a_language_whose_trace_was_never_written_is_not_taken_for_made(site: SiteTest, tmp_path: Path) -> None:
    site.edit(SETTINGS, "[sv, ar]", "[sv]").build().edit(SETTINGS, "[sv]", "[sv, ar]")
    stop(site, "sv/404.html")
    with suppress(FileNotFoundError):
        intent_file(site.project, "vik").unlink()
    assert site.build().files == clean(site, tmp_path)
    assert "vik/ar/index.html" in site.files


@pytest.mark.parametrize("name", ["_", "ar", "sv"])
@pytest.mark.parametrize("harm", [one_lost, one_damaged])
def test_pages_that_go_while_a_trace_is_lost_are_removed(
    site: SiteTest, tmp_path: Path, harm: Callable[[str], Callable[[SiteTest], None]], name: str
) -> None:
    harm(name)(site.build())
    assert recolour(site).build().files == clean(site, tmp_path)


def test_a_language_that_goes_while_its_trace_is_lost_is_removed(site: SiteTest, tmp_path: Path) -> None:
    one_lost("ar")(site.build())
    assert site.edit(SETTINGS, "[sv, ar]", "[sv]").build().files == clean(site, tmp_path)


def test_a_file_that_only_the_list_of_a_killed_build_names_is_removed_and_a_foreign_one_stays(site: SiteTest) -> None:
    before = site.build().files
    site.put(f"build/vik/{LEFT}", "old").put("build/vik/CNAME", "vik.se")
    intent_file(site.project, "vik").write_text(json.dumps([LEFT]))
    assert LEFT in owned(site.project, "vik")
    assert site.build().files == before | {"vik/CNAME": b"vik.se"}
    assert site.built.removed == 1
    assert not intent_file(site.project, "vik").exists()


def test_a_page_that_goes_after_the_state_was_deleted_is_removed(site: SiteTest, tmp_path: Path) -> None:
    site.build()
    shutil.rmtree(site.project.state)
    site.build()
    assert site.built.written == 0
    assert recolour(site).build().files == clean(site, tmp_path)


def test_a_page_that_goes_while_the_state_is_deleted_is_removed(site: SiteTest, tmp_path: Path) -> None:
    site.build()
    shutil.rmtree(site.project.state)
    assert recolour(site).build().files == clean(site, tmp_path)


@pytest.mark.parametrize("harm", [kept, one_lost("_"), one_damaged("ar")], ids=["whole", "lost", "damaged"])
def test_a_site_that_is_gone_is_forgotten_with_its_traces_and_others_stay(
    site: SiteTest, tmp_path: Path, harm: Callable[[SiteTest], None]
) -> None:
    shutil.copytree(site.root / "content/vik", site.root / "content/ort")
    files = site.build().put("build/CNAME", "vik.se").files
    ours = {path for path in files if path.startswith("vik/")}
    harm(site)
    assert forget(site.project, "vik") == len(ours)
    assert site.files == {path: content for path, content in files.items() if path not in ours}
    assert not (site.project.build / "vik").exists()
    assert not traces_folder(site.project, "vik").exists()
    assert traces_folder(site.project, "ort").is_dir()


def test_a_foreign_file_among_those_of_a_site_that_is_gone_stays(site: SiteTest) -> None:
    site.build().put("build/vik/sv/notes.txt", "?")
    forget(site.project, "vik")
    assert site.files == {"vik/sv/notes.txt": b"?"}
