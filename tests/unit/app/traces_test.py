"""The survey: what must be made and what need not, decided without reading a site."""

from __future__ import annotations

import datetime
import json

from sitegen.app.project import scan
from sitegen.app.traces import Scope, Survey, intent_file, read_trace, shards, survey, trace_file
from sitegen.app.unchanged import of_unchanged
from sitegen.engine.files import RACY_NS
from tests.site_test import TODAY, SiteTest

LAST = datetime.date(2022, 12, 31)
"""Last day of the small site's strategy."""


def surveyed(site: SiteTest, today: datetime.date = TODAY, *names: str) -> Survey:
    scanned = scan(site.project)
    return survey(site.project, scanned, names or scanned.sites(), today, Scope.PAGES)


def test_a_site_that_was_never_built_is_stale(site: SiteTest) -> None:
    found = surveyed(site)
    assert (found.stale, dict(found.unchanged), found.gone) == (("vik",), {}, ())


def test_a_built_site_is_unchanged_with_its_counts_and_findings(site: SiteTest) -> None:
    site.build()
    found = surveyed(site)
    assert found.stale == ()
    told = of_unchanged(found)
    assert (told.files, told.pages) == (len(site.files), site.built.pages)
    assert (told.findings, told.written, told.reasons) == (site.built.findings, 0, [])


def test_any_edit_of_what_a_site_is_made_from_makes_it_stale(site: SiteTest) -> None:
    for path in ("content/vik/plan/plan.yaml", "content/common/terms.yaml", "content/vik/files/karta.svg"):
        site.build()
        assert surveyed(site).stale == ()
        site.put(path, (site.root / path).read_text() + "\n")
        assert surveyed(site).stale == ("vik",), path


def test_an_edit_of_another_kommun_leaves_a_site_as_it_is(site: SiteTest) -> None:
    settings = (site.root / "content/vik/site.yaml").read_text().replace("[sv, ar]", "[sv]")
    site.put("content/ort/site.yaml", settings).build().edit("content/ort/site.yaml", "short: Vik", "short: Ort")
    assert surveyed(site).stale == ("ort",)
    assert set(surveyed(site).unchanged) == {"vik"}


def test_a_site_is_stale_from_the_day_on_which_something_has_ended(site: SiteTest) -> None:
    site.build(today=LAST)
    assert surveyed(site, LAST).stale == ()
    assert surveyed(site, LAST + datetime.timedelta(days=1)).stale == ("vik",)


def test_a_site_whose_built_files_were_touched_is_stale(site: SiteTest) -> None:
    site.build().edit("build/vik/ar/index.html", "<", " <")
    assert surveyed(site).stale == ("vik",)


def test_a_site_without_one_of_its_traces_is_stale(site: SiteTest) -> None:
    site.build()
    trace_file(site.project, "vik", "ar").write_bytes(b"{")
    assert surveyed(site).stale == ("vik",)
    site.build()
    trace_file(site.project, "vik", "_").unlink()
    assert surveyed(site).stale == ("vik",)
    site.build()
    trace_file(site.project, "vik", "ar").unlink()
    assert surveyed(site).stale == ("vik",)


def test_the_trace_of_what_languages_share_names_them_in_their_order(site: SiteTest) -> None:
    site.edit("content/vik/site.yaml", "[sv, ar]", "[ar, sv]").build()
    traces = {name: read_trace(site.project, "vik", name) for name in ("_", "ar", "sv")}
    assert {name: trace and trace.languages for name, trace in traces.items()} == {
        "_": ("ar", "sv"),
        "ar": (),
        "sv": (),
    }


def test_a_site_whose_writing_was_broken_off_is_stale(site: SiteTest) -> None:
    site.build()
    intent_file(site.project, "vik").write_text("[]")
    assert surveyed(site).stale == ("vik",)
    site.build()
    assert surveyed(site).stale == ()


def test_a_site_that_is_no_longer_in_content_is_gone(site: SiteTest) -> None:
    settings = (site.root / "content/vik/site.yaml").read_text()
    site.put("content/ort/site.yaml", settings).build().remove("content/ort/site.yaml")
    assert surveyed(site).gone == ("ort",)


def test_there_is_a_trace_for_each_language_and_one_for_what_they_share(site: SiteTest) -> None:
    site.build()
    assert shards(site.project, "vik") == ("_", "ar", "sv")
    traces = [read_trace(site.project, "vik", name) for name in ("_", "ar", "sv")]
    assert sorted(path for trace in traces if trace for path in trace.files) == [
        path.removeprefix("vik/") for path in site.files
    ]


def test_files_that_were_read_anew_are_trusted_the_next_time(site: SiteTest) -> None:
    site.build()
    file = trace_file(site.project, "vik", "sv")
    rows = json.loads(file.read_bytes())
    for row in rows["files"].values():
        row[2][-1] = 0  # seen long before the files were last changed: they must be read
    file.write_text(json.dumps(rows))
    assert surveyed(site).stale == ()
    trace = read_trace(site.project, "vik", "sv")
    assert trace is not None
    assert all(made.seen.seen_ns > RACY_NS for made in trace.files.values())
