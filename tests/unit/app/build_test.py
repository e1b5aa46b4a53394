"""What a build makes anew after which edit, and why; what it leaves, removes and mends."""

from __future__ import annotations

import datetime

import pytest

from sitegen.app.traces import read_trace
from sitegen.engine.trace import Trace
from tests.site_test import SiteTest

PLAN = "content/vik/plan/plan.yaml"
LAST = datetime.date(2019, 12, 31)
"""Last day of the small site's plan."""
ONE = datetime.timedelta(days=1)


def pages(site: SiteTest, words: str) -> set[str]:
    """Return the built pages that show these words."""
    return {path for path, content in site.files.items() if path.endswith(".html") and words.encode() in content}


def test_the_first_build_makes_every_file_and_says_that_it_is_new(site: SiteTest) -> None:
    site.build()
    assert set(site.ran) == set(site.files)
    assert set(site.ran.values()) == {"new"}
    assert site.built.pages == sum(path.endswith(".html") for path in site.files)


def test_a_second_build_makes_nothing(site: SiteTest) -> None:
    before = site.build().files
    assert site.build().ran == {}
    assert (site.built.written, site.built.files) == (0, len(before))


def test_a_new_title_of_a_measure_wakes_exactly_the_pages_that_show_it(site: SiteTest) -> None:
    showing = pages(site.build(), "Ordna mentorer")
    assert len(showing) > 4
    site.edit(PLAN, "title: Ordna mentorer", "title: Ordna fler mentorer").build()
    marked = pages(site, '<span class="outdated-words">ترتيب مرشدين</span>')
    assert marked == pages(site, "ترتيب مرشدين")
    counts = {f"vik/{name}" for name in ("sv/translations/index.html", "ar/translations/index.html")}
    assert set(site.ran) == showing | marked | counts | {"vik/ar/translations/data.json"}
    assert set(site.ran.values()) == {"page changed"}
    assert pages(site, "Ordna fler mentorer") == showing


MENTORS = {
    "vik/sv/plan/mentors/index.html",
    "vik/ar/plan/mentors/index.html",  # borrowed in Arabic
    "vik/ar/plan/mentors/sv/index.html",  # with the Swedish beside it
    "vik/ar/plan/sv/index.html",
}
"""The pages that show the text of one measure."""


def test_the_text_of_a_measure_wakes_the_pages_that_show_it_alone(site: SiteTest) -> None:
    site.build().edit(PLAN, "Varje ny invånare kan", "Alla nya invånare kan").build()
    assert set(site.ran) == MENTORS


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (PLAN, "title: Handlingsplan", "# en rad\n\ntitle: Handlingsplan"),
        (PLAN, "title: Ordna mentorer", "title: Ordna mentorer  # obs"),
        (PLAN, "title: Ordna mentorer", 'title: "Ordna mentorer"'),
        (PLAN, "intro: Två åtgärder.", "intro: >-\n  Två\n  åtgärder."),
        ("content/vik/strategy/background.md", "## Varför", "\n\n## Varför"),
        ("content/common/terms.yaml", "terms:", "# ord\nterms:"),
    ],
)
def test_an_edit_that_changes_no_words_wakes_nothing(site: SiteTest, path: str, old: str, new: str) -> None:
    before = site.build().files
    assert site.edit(path, old, new).build().ran == {}
    assert site.files == before


def test_line_ends_of_windows_wake_nothing(site: SiteTest) -> None:
    before = site.build().files
    for path in ("plan/plan.yaml", "strategy/work.md", "strategy/summary.ar.md", "plan/plan.ar.yaml"):
        file = site.root / "content" / "vik" / path
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert site.build().ran == {}
    assert site.files == before


def test_a_line_added_above_a_fault_moves_its_place_and_wakes_nothing(site: SiteTest) -> None:
    site.edit(PLAN, "title: Ordna mentorer", "title: Ordna fler mentorer").build()
    assert site.findings == ["content/vik/plan/plan.ar.yaml:10:12 L10N401"]
    site.edit("content/vik/plan/plan.ar.yaml", "measures:", "# en rad\nmeasures:").build()
    assert site.findings == ["content/vik/plan/plan.ar.yaml:11:12 L10N401"]
    assert site.ran == {}


def test_what_was_found_is_told_again_though_nothing_was_made(site: SiteTest) -> None:
    first = site.edit(PLAN, "title: Ordna mentorer", "title: Ordna fler mentorer").build().diagnostics
    assert site.build().diagnostics == first
    assert first


def test_a_new_colour_wakes_every_page_since_each_names_the_style_sheet(site: SiteTest) -> None:
    before = site.build().files
    site.edit("content/vik/site.yaml", "#0d535e", "#0d535f").build()
    old = {path for path in before if "/assets/style." in path}
    assert {path for path in site.files if path.endswith(".html")} <= set(site.ran)
    assert not old & set(site.files)
    assert site.built.removed == 1


def test_a_page_that_is_gone_is_removed_with_its_folder_and_a_foreign_file_stays(site: SiteTest) -> None:
    site.edit("content/vik/strategy/work.md", "[bakgrunden](background.md#varfor)", "bakgrunden").build()
    site.put("build/vik/CNAME", "vik.se").put("build/vik/sv/strategy/notes.txt", "?")
    site.remove("content/vik/strategy/background.md").build()
    assert site.built.removed == 1
    assert not (site.root / "build/vik/sv/strategy/background").exists()
    assert {"vik/CNAME", "vik/sv/strategy/notes.txt"} <= set(site.files)
    assert "vik/sv/site-map/index.html" in site.ran


def test_a_language_that_is_gone_is_removed_whole(site: SiteTest) -> None:
    site.build().edit("content/vik/site.yaml", "[sv, ar]", "[sv]").build()
    assert not (site.root / "build/vik/ar").exists()
    assert site.build().ran == {}


def test_a_kommun_that_is_gone_is_removed_and_its_foreign_files_stay(site: SiteTest) -> None:
    site.put("content/ort/site.yaml", (site.root / "content/vik/site.yaml").read_text().replace("[sv, ar]", "[sv]"))
    site.build().put("build/ort/CNAME", "ort.se")
    ours = {path for path in site.files if path.startswith("ort/")} - {"ort/CNAME"}
    site.remove("content/ort/site.yaml").build()
    assert site.built.removed == len(ours)
    assert [path for path in site.files if path.startswith("ort/")] == ["ort/CNAME"]


def test_an_attachment_is_copied_and_follows_its_source(site: SiteTest) -> None:
    site.build().put("content/vik/files/karta.svg", "<svg/>").build()
    assert site.ran == {"vik/files/karta.svg": "page changed"}
    assert site.text("vik/files/karta.svg") == "<svg/>"


@pytest.mark.parametrize("path", ["vik/sv/plan/index.html", "vik/index.html", "vik/robots.txt", "vik/ar/404.html"])
def test_a_file_that_was_deleted_under_build_is_made_again(site: SiteTest, path: str) -> None:
    before = site.build().files
    site.remove(f"build/{path}").build()
    assert site.ran == {path: "built file missing or changed"}
    assert site.files == before


def test_a_file_that_was_changed_under_build_is_made_again(site: SiteTest) -> None:
    before = site.build().files
    site.edit("build/vik/sv/plan/index.html", "Ordna mentorer", "Ordna mentoren").build()
    assert site.ran == {"vik/sv/plan/index.html": "built file missing or changed"}
    assert site.files == before


def test_without_its_state_a_build_makes_everything_and_writes_nothing(site: SiteTest) -> None:
    before = site.build().files
    for file in (site.root / "build/.sitegen/traces/vik").iterdir():
        file.unlink()
    site.build()
    assert set(site.ran) == set(before)
    assert site.built.written == 0


def test_a_damaged_trace_is_made_anew(site: SiteTest) -> None:
    before = site.build().files
    site.put("build/.sitegen/traces/vik/sv.json", "{").put("build/.sitegen/seen.json", "[1]").build()
    assert set(site.ran) == {path for path in before if path.startswith("vik/sv/")}
    assert site.files == before


def test_the_day_after_the_plan_wakes_the_pages_that_say_so_and_the_next_day_none(site: SiteTest) -> None:
    assert site.build(today=LAST).build(today=LAST).ran == {}
    before = site.files
    site.build(today=LAST + ONE)
    plan = {"plan/index.html", "plan/mentors/index.html", "plan/fair/index.html", "index.html"}
    assert set(site.ran) == {f"vik/{language}/{page}" for language in ("sv", "ar") for page in plan}
    assert all(site.files[path] != before[path] for path in site.ran)
    assert site.build(today=LAST + 2 * ONE).ran == {}


def test_a_day_before_the_plan_ended_takes_it_back(site: SiteTest) -> None:
    before = site.build(today=LAST).files
    assert site.build(today=LAST + ONE).files != before
    assert site.build(today=LAST).files == before


def test_a_site_with_an_error_keeps_its_last_good_build_and_the_others_are_made(site: SiteTest) -> None:
    settings = (site.root / "content/vik/site.yaml").read_text().replace("[sv, ar]", "[sv]")
    before = site.put("content/ort/site.yaml", settings).build().files
    site.edit(PLAN, "section: jobs-section", "section: job").edit(PLAN, "Handlingsplan 2019", "Ny plan")
    site.put("content/ort/site.yaml", settings.replace("short: Vik", "short: Ort")).build()
    assert site.built.failed == ["vik"]
    assert {path: content for path, content in site.files.items() if path.startswith("vik/")} == {
        path: content for path, content in before.items() if path.startswith("vik/")
    }
    assert "ort/sv/index.html" in site.ran
    assert not (site.root / "build/.sitegen/waiting").exists()


def test_a_mended_error_makes_what_changed_since_the_last_good_build(site: SiteTest) -> None:
    site.build().edit(PLAN, "section: jobs-section", "section: job").build()
    assert "STR205" in site.codes
    site.edit(PLAN, "section: job\n", "section: jobs-section\n").edit(PLAN, "Varje ny", "Alla nya").build()
    assert set(site.ran) == MENTORS
    assert site.findings == []


def test_only_the_named_sites_are_made(site: SiteTest) -> None:
    settings = (site.root / "content/vik/site.yaml").read_text().replace("[sv, ar]", "[sv]")
    site.put("content/ort/site.yaml", settings).build(names=("ort",))
    assert {path.partition("/")[0] for path in site.files} == {"ort"}


def test_two_processes_make_what_one_makes(site: SiteTest, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = SiteTest(tmp_path_factory.mktemp("other")).build(jobs=2)
    assert other.files == site.build(jobs=1).files
    assert other.diagnostics == site.diagnostics


def test_a_trace_holds_until_the_day_on_which_something_ends(site: SiteTest) -> None:
    trace = read_trace(site.build(today=LAST).project, "vik", "sv")
    assert isinstance(trace, Trace)
    assert (trace.first_day, trace.last_day) == (datetime.date.min, LAST)


def test_a_start_page_that_borrows_its_heading_says_so_before_it_and_another_after_it(site: SiteTest) -> None:
    site.remove("content/vik/start.ar.md").build()
    arabic = site.text("vik/ar/index.html")
    assert arabic.index('class="notice') < arabic.index("<h1>")
    site.put("content/vik/start.ar.md", '---\nstate: machine\nmade_from: ""\ntitle: فيك\n---\n').build()
    arabic = site.text("vik/ar/index.html")
    assert arabic.index("<h1>") < arabic.index('class="notice')
