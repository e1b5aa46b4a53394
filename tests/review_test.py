"""Whole builds in which something was lost, doubled or told twice before: each stays as it was mended."""

from __future__ import annotations

import re

import pytest

from sitegen.load.catalog import plural_forms
from tests.site_test import SiteTest

pytestmark = pytest.mark.slow

PLAN = "content/vik/plan/plan.yaml"
PLAN_AR = "content/vik/plan/plan.ar.yaml"
STRATEGY = "content/vik/strategy/strategy.yaml"
SUMMARY_AR = "content/vik/strategy/summary.ar.md"
BACKGROUND = "content/vik/strategy/background.md"
NEW = "Text.[^a] Mer.[^a]\n\n      [^a]: Ur {reference}`budget`.\n"
FINNISH = "- {id: fi, tag: fi, locale: fi, direction: ltr, script: Latn, autonym: suomi, fallback: [FALLBACK]}\n"
KINDS = ("p", "ul", "ol", "h2", "h3", "blockquote", "pre", "div", "figure")


def ids(page: str) -> list[str]:
    return re.findall(r' id="([^"]+)"', page)


def po(language: str, word: str) -> str:
    return (
        f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        f'"Plural-Forms: {plural_forms(language)}\\n"\n\nmsgid "Webbkarta"\nmsgstr "{word}"\n'
    )


def test_footnotes_of_fields_are_shown_below_their_field_each_on_an_anchor_of_its_own(site: SiteTest) -> None:
    site.edit(PLAN, "Två saker ska göras.\n", NEW).edit(PLAN, "Varje ny invånare kan få en mentor.\n", NEW).build()
    assert site.codes == []
    page = site.text("vik/sv/plan/index.html")
    assert '<li id="_note-sections-jobs-section-text-1">' in page
    assert 'href="#_note-sections-jobs-section-text-1" id="_ref-sections-jobs-section-text-1"' in page
    assert page.count("#_ref-sections-jobs-section-text-1") == 1
    assert '<li id="_note-measures-mentors-text-1">' in site.text("vik/sv/plan/mentors/index.html")


def test_no_page_has_an_id_twice_though_an_editor_takes_those_of_the_theme(site: SiteTest) -> None:
    heads = "".join(f"## {word}\n\nText.[^{word}]\n\n[^{word}]: Not.\n\n" for word in ("content", "help", "note-1"))
    site.put("content/vik/own.md", f"---\ntitle: Egen\n---\n\n{heads}").build()
    assert site.codes == []
    for path in site.files:
        if path.endswith(".html"):
            found = ids(site.text(path))
            assert len(found) == len(set(found)), path
    assert {"content", "_content", "help", "_help", "note-1", "_note-1"} <= set(ids(site.text("vik/sv/own/index.html")))


def test_the_title_of_a_section_has_an_anchor_that_no_measure_can_have(site: SiteTest) -> None:
    page = (
        site.edit(PLAN, "id: fair", "id: jobs-section-title")
        .edit(PLAN_AR, "  fair:", "  jobs-section-title:")
        .build()
        .text("vik/sv/plan/index.html")
    )
    assert {"jobs-section", "_jobs-section-title", "jobs-section-title"} <= set(ids(page))


def test_every_kind_of_block_whose_source_has_changed_is_marked_on_the_page(site: SiteTest) -> None:
    text = (
        "---\nHEAD---\n\n## A@\n\nB@\n\n- c@\n\n1. d@\n\n### E@\n\n> f@\n\n```\ng@\n```\n\n"
        '{caption="H@"}\n| a@ |\n|---|\n| b@ |\n\n![I@](files/karta.svg)\n\n::: note\nj@\n:::\n'
    )
    site.put("content/vik/own.md", text.replace("HEAD", "title: Egen\n").replace("@", ""))
    head = f'state: draft\nmade_from: "title=00000000{" 00000000" * 10}"\ntitle: T\n'
    page = (
        site.put("content/vik/own.ar.md", text.replace("HEAD", head).replace("@", "ب"))
        .build()
        .text("vik/ar/own/index.html")
    )
    assert site.codes == ["L10N401"]
    marked = re.findall(r'<(\w+)(?: [^>]*)? class="(?:[^"]* )?outdated"|<(\w+) class="(?:[^"]* )?outdated"', page)
    assert sorted({one or other for one, other in marked}) == sorted(KINDS)


def test_words_of_a_field_whose_source_has_changed_are_marked_on_every_page_that_shows_them(site: SiteTest) -> None:
    site.edit(PLAN, "title: Hålla en jobbmässa", "title: Hålla två jobbmässor").build()
    mark = '<span class="outdated-words">إقامة معرض للوظائف</span>'
    assert mark in site.text("vik/ar/plan/index.html")
    assert mark in site.text("vik/ar/plan/fair/index.html")


def test_a_message_of_a_catalog_is_text_and_no_markup(site: SiteTest) -> None:
    site.put("translations/ar.po", po("ar", "A & <b>B</b>")).build()
    page = site.text("vik/ar/site-map/index.html")
    assert "A &amp; &lt;b&gt;B&lt;/b&gt;" in page
    assert "<b>B</b>" not in page


@pytest.mark.parametrize(
    ("fallback", "files", "word"),
    [
        ("en", {"en": "Chart"}, "Chart"), ("en, ti", {"ti": "Karta"}, "Site map"), ("xx, om", {"en": "Chart"}, "Chart"),
    ],
)  # fmt: skip
def test_words_are_borrowed_from_languages_that_the_site_is_not_in_through_the_whole_chain(
    site: SiteTest, fallback: str, files: dict[str, str], word: str
) -> None:
    known = (site.project.folders("translations")[0][1] / "languages.yaml").read_text(encoding="utf-8")
    more = "- {id: om, tag: om, locale: om, direction: ltr, script: Latn, autonym: Oromoo, fallback: [en]}\n"
    site.put("translations/languages.yaml", f"{known}\n{more}{FINNISH.replace('FALLBACK', fallback)}")
    for name, said in files.items():
        site.put(f"translations/{name}.po", po(name, said))
    site.edit("content/vik/site.yaml", "[sv, ar]", "[sv, fi]").build()
    assert f"<h1>{word}</h1>" in site.text("vik/fi/site-map/index.html")


def test_a_measure_that_is_gone_is_told_once_in_each_translation(site: SiteTest) -> None:
    text = (site.root / PLAN).read_text(encoding="utf-8")
    site.put(PLAN, text[: text.index("  - id: fair")]).build()
    assert [line for line in site.findings if "YML116" in line] == [f"{PLAN_AR}:{line_of(site, '  fair:')}:3 YML116"]


def line_of(site: SiteTest, start: str) -> int:
    lines = (site.root / PLAN_AR).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if line.startswith(start))


def test_a_strategy_that_cannot_be_read_is_the_only_thing_that_is_told(site: SiteTest) -> None:
    site.put("content/vik/own.md", "---\ntitle: Egen\n---\n\nSe [mer](strategy/background.md).\n")
    site.edit("content/vik/plan/plan.yaml", "    goals: [jobs]\n", "")
    site.edit(STRATEGY, "kind: strategy", "kind: strateg").build()
    assert site.findings == [f"{STRATEGY}:2:7 YML111"]


@pytest.mark.parametrize("languages", ["[]", "[ar]", "[xx]", "[sv, sv]"])
def test_any_list_of_languages_ends_in_findings_and_never_in_a_crash(site: SiteTest, languages: str) -> None:
    site.edit("content/vik/site.yaml", "[sv, ar]", languages).build()
    assert bool(site.codes) is (languages != "[sv, sv]")


@pytest.mark.parametrize(
    "text", ["##\n", "## \n\nText.\n", "-\n", "> \n", '{caption="A"}\n| a | b |\n|---|---|\n|  | 1 |\n']
)
def test_what_is_empty_in_a_text_ends_in_a_page_and_never_in_a_crash(site: SiteTest, text: str) -> None:
    site.put("content/vik/own.md", f"---\ntitle: Egen\n---\n\n{text}").build()
    assert site.findings == []
    assert "Egen</h1>" in site.text("vik/sv/own/index.html")
