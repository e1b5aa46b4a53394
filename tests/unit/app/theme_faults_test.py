"""The gate over a site's theme: judged when its style sheet is made, told until it is mended."""

from __future__ import annotations

import shutil

import pytest

from sitegen.app.project import packaged
from tests.site_test import SiteTest

pytestmark = pytest.mark.slow

CSS = packaged("themes") / "standard" / "css"
OWN = "content/vik/theme/css"
BASE = (CSS / "base.css").read_text(encoding="utf-8")
TOKENS = (CSS / "tokens.css").read_text(encoding="utf-8")
SIDED = BASE + "\n.vik { float: left; }\n"
AT = f"{OWN}/base.css:{len(SIDED.splitlines())}:8 THM611"


def style(site: SiteTest) -> str:
    return next(path for path in site.files if path.startswith("vik/assets/style."))


def test_the_standard_theme_has_no_fault_in_any_language(site: SiteTest) -> None:
    site.edit("content/vik/site.yaml", "[sv, ar]", "[sv, sv-simple, en, ar, ti, prs]").build()
    assert {code for code in site.codes if code.startswith("THM")} == set()


def test_a_fault_in_a_sheet_stops_the_site_and_is_told_by_each_build_until_it_is_mended(site: SiteTest) -> None:
    before = site.build().files
    site.put(f"{OWN}/base.css", SIDED)
    for _ in range(2):
        site.build()
        assert (site.findings, site.built.failed, site.files) == ([AT], ["vik"], before)
    site.put(f"{OWN}/base.css", BASE).build()
    assert (site.findings, site.built.failed, site.files) == ([], [], before)


def test_it_is_told_as_well_when_something_else_is_changed_meanwhile(site: SiteTest) -> None:
    site.build().put(f"{OWN}/base.css", SIDED).build()
    site.put("content/vik/files/extra.txt", "en fil").build()
    assert site.findings == [AT]
    clean = SiteTest(site.root.parent / "clean", None)
    shutil.copytree(site.root / "content", clean.root / "content")
    assert clean.build().findings == site.findings


def test_a_sheet_that_is_as_it_was_is_not_judged_again_whatever_else_is_changed(site: SiteTest) -> None:
    site.build().edit("content/vik/site.yaml", "short: Vik", "short: Viken").build()
    assert style(site) not in site.ran


def test_a_sheet_that_differs_only_in_comments_is_judged_again_and_built_as_it_was(site: SiteTest) -> None:
    before = site.put(f"{OWN}/base.css", BASE).build().files
    site.put(f"{OWN}/base.css", "/* Vik */\n" + BASE).build()
    assert site.ran == {style(site): f"{OWN}/base.css changed"}
    assert site.files == before


def test_another_language_may_need_what_the_theme_lacks(site: SiteTest) -> None:
    latin = TOKENS.replace("U+1200-139F, U+2D80-2DDF, U+AB00-AB2F", "U+2D80-2DDF")
    site.put(f"{OWN}/tokens.css", latin).build()
    assert site.built.failed == []
    site.edit("content/vik/site.yaml", "[sv, ar]", "[sv, ar, ti]").build()
    assert f"{OWN}/tokens.css:1:1 THM619" in site.findings
    site.edit("content/vik/site.yaml", "[sv, ar, ti]", "[sv, ar]").build()
    assert site.findings == []


def test_a_language_of_arabic_script_must_be_guarded_by_its_own_tag(site: SiteTest) -> None:
    line = "- {id: ps, tag: ps, locale: ps, direction: rtl, script: Arab, autonym: پښتو}\n"
    site.put("translations/languages.yaml", line).build()
    assert "THM610" not in site.codes
    site.edit("content/vik/site.yaml", "[sv, ar]", "[sv, ar, ps]").build()
    assert "THM610" in site.codes
    guarded = BASE.replace(":lang(ar), :lang(fa) { letter", ":lang(ar), :lang(fa), :lang(ps) { letter")
    site.put(f"{OWN}/base.css", guarded).build()
    assert "THM610" not in site.codes


def test_a_sheet_that_is_missing_is_told_with_the_faults_of_the_others_and_not_with_what_it_would_hold(
    site: SiteTest,
) -> None:
    site.put("themes/vik/theme.yaml", "format: 1\nparent: standard\nstyles: [css/vik.css, css/gone.css]\n")
    site.put("themes/vik/css/vik.css", ".vik { float: left; }\n")
    site.edit("content/vik/site.yaml", "short: Vik", "theme: vik\nshort: Vik").build()
    assert site.findings == ["themes/vik/css/vik.css:1:8 THM611", "themes/vik/theme.yaml:1:1 TPL503"]


@pytest.mark.parametrize("written", ['url("../fonts/vazirmatn.woff2")', "url('../fonts/vazirmatn.woff2')",
                                     "url( ../fonts/vazirmatn.woff2 )"])  # fmt: skip
def test_a_font_is_built_with_the_site_however_its_address_is_written(site: SiteTest, written: str) -> None:
    site.put(f"{OWN}/tokens.css", TOKENS.replace('url("../fonts/vazirmatn.woff2")', written)).build()
    assert site.findings == []
    assert "../fonts" not in site.text(style(site))


def test_a_colour_of_the_kommuns_is_told_where_it_stands(site: SiteTest) -> None:
    site.edit("content/vik/site.yaml", 'plate: "#0d535e"', 'plate: "#8bd0d4"').build()
    assert site.findings == ["content/vik/site.yaml:5:35 THM601"]


def test_a_kommuns_ground_may_be_too_dark_for_an_edge_of_the_themes(site: SiteTest) -> None:
    edged = TOKENS.replace("--line-strong: #7b8a87", "--line-strong: #62706d")
    site.put(f"{OWN}/tokens.css", edged).edit("content/vik/site.yaml", "#16282a", "#243a3d").build()
    (fault,) = [item for item in site.diagnostics if item.code == "THM601"]
    assert dict(fault.values)["least"] == "3"


def test_a_colour_of_the_themes_that_is_weak_on_its_own_paper_is_not_the_fault_of_the_kommuns_ground(
    site: SiteTest,
) -> None:
    pale = TOKENS.replace("--ink-soft: #4b5856", "--ink-soft: #9aa5a2")
    site.put(f"{OWN}/tokens.css", pale).build()
    assert {line.rpartition(" ")[2] for line in site.findings} == {"THM615"}


def test_a_sheet_that_cannot_be_read_is_told_alone_and_not_what_is_missing_in_it(site: SiteTest) -> None:
    site.put("content/vik/theme/css/components.css", "a { color: red").build()
    assert site.findings == ["content/vik/theme/css/components.css:1:1 THM620"]
