"""``sitegen translations new``: what is begun, and that nobody can take it for done."""

from __future__ import annotations

import pytest
from click.testing import CliRunner, Result

from sitegen.app.export import export
from sitegen.app.project import scan
from sitegen.app.settings import read_languages
from sitegen.app.translations import shares
from sitegen.cli import sitegen
from sitegen.diagnostics import Findings
from tests.site_test import SiteTest

WORK, WORK_AR = "content/vik/strategy/work.md", "content/vik/strategy/work.ar.md"
PLAN_AR = "content/vik/plan/plan.ar.yaml"
DAY = ("--today", "2026-11-26")


def new(site: SiteTest, *words: str, lang: str = "sv") -> Result:
    command = ["translations", "new", *words, *DAY, "--lang", lang, "--project", str(site.root)]
    return CliRunner().invoke(sitegen, command)


def left(site: SiteTest, language: str) -> int:
    (share,) = shares(site.project, scan(site.project), ("vik",), (language,))[0]
    return share.words


def test_a_text_is_begun_with_its_head_and_the_swedish_to_write_over(site: SiteTest) -> None:
    done = new(site, "ar", WORK)
    assert (done.exit_code, done.output) == (0, f"{WORK_AR} skriven\n")
    source = (site.root / WORK).read_text(encoding="utf-8")
    begun = (site.root / WORK_AR).read_text(encoding="utf-8")
    assert begun.startswith("---\nstate: draft\nby: översättare\non: 2026-11-26\nmade_from: ")
    assert begun.partition("\n---\n")[2] == source.partition("\n---\n")[2]
    assert "heading" not in begun


def test_what_is_begun_is_no_page_and_counts_as_missing_to_the_last_word(site: SiteTest) -> None:
    before = left(site, "ar")
    pages = set(site.build().files)
    new(site, "ar", WORK)
    assert left(site, "ar") == before
    assert set(site.build().files) == pages
    assert site.codes == ["L10N407"]


def test_a_text_is_shown_when_its_last_block_is_translated_and_needs_no_confirming(site: SiteTest) -> None:
    new(site, "ar", WORK)
    words = {"title: Arbete": "title: العمل", "Om arbete i Vik.": "عن العمل.", "Ur {": "من {"}
    for old, translated in words.items():
        site.edit(WORK_AR, old, translated)
    body = "Den som vill läsa {term}`sfi` får göra det.[^src] Se [bakgrunden](background.md#varfor) och ring"
    assert site.build().codes == ["L10N407"]
    site.edit(WORK_AR, body, "اقرأ {term}`sfi`.[^src] [الخلفية](background.md#varfor)").edit(
        WORK_AR, "vid fara", "عند الخطر"
    )
    assert site.build().codes == []
    assert "عند الخطر" in site.text("vik/ar/strategy/work/index.html")


def test_what_is_still_the_swedish_of_then_is_not_shown_when_the_swedish_has_changed(site: SiteTest) -> None:
    background = "content/vik/strategy/background.md"
    new(site, "ar", background)
    site.edit(background, "title: Bakgrund", "title: Bakgrunden till strategin").build()
    assert site.codes == ["L10N407"]
    assert "vik/ar/strategy/background/index.html" not in site.files


def test_the_fields_of_a_yaml_file_are_comments_to_begin_with(site: SiteTest) -> None:
    site.remove(PLAN_AR)
    new(site, "ar", "content/vik/plan/plan.yaml")
    text = (site.root / PLAN_AR).read_text(encoding="utf-8")
    assert "\n# title: Handlingsplan 2019\n" in text
    assert site.build().codes == ["L10N403"]
    fields = text.replace("\n# title: Handlingsplan 2019", "\ntitle: خطة العمل 2019")
    site.put(PLAN_AR, fields).build()
    assert site.codes == ["L10N403"]
    assert "خطة العمل 2019" in site.text("vik/ar/plan/index.html")


def test_a_field_that_was_taken_over_as_it_was_is_shown_as_swedish(site: SiteTest) -> None:
    name = "Kommunens plan för arbete och försörjning 2019"
    site.edit("content/vik/plan/plan.yaml", "Handlingsplan 2019", name).edit(PLAN_AR, "خطة العمل 2019", name).edit(
        PLAN_AR, "state: reviewed", "state: draft"
    )
    assert site.build().codes == ["L10N403", "L10N407"]
    assert "vik/ar/plan/index.html" not in site.files


def test_swedish_that_was_mended_in_a_translation_is_swedish_still(site: SiteTest) -> None:
    name = "Kommunens plan för arbete och försörjning 2019"
    site.edit("content/vik/plan/plan.yaml", "Handlingsplan 2019", name)
    site.edit(PLAN_AR, "خطة العمل 2019", name.replace("försörjning", "forsörjning"))
    site.edit(PLAN_AR, "state: reviewed", "state: draft")
    assert site.build().codes == ["L10N403", "L10N407"]
    site.edit(PLAN_AR, name.replace("försörjning", "forsörjning"), "خطة البلدية (Kommunens plan) 2019")
    assert "L10N407" not in site.build().codes


def test_a_name_can_be_the_same_and_so_can_what_is_excused(site: SiteTest) -> None:
    new(site, "ar", WORK)
    text = (site.root / WORK_AR).read_text(encoding="utf-8")
    site.put(WORK_AR, text.replace("title: Arbete", "excused: {title: namn, intro: namn}\ntitle: Arbete"))
    assert site.build().codes == ["L10N407"]
    marked = (site.root / WORK_AR).read_text(encoding="utf-8").replace("\n\nDen", '\n\n{excused="namn"}\nDen')
    site.put(WORK_AR, marked.replace("Ur {", "من {")).build()
    assert site.codes == []


def test_easy_swedish_can_keep_sentences_but_not_all_of_them(site: SiteTest) -> None:
    site.edit("content/vik/site.yaml", "[sv, ar]", "[sv, sv-simple]")
    new(site, "sv-simple", WORK)
    simple = WORK.replace(".md", ".sv-simple.md")
    assert "L10N407" in site.build().codes
    site.edit(simple, "Om arbete i Vik.", "Om jobb.")
    assert "L10N407" not in site.build().codes


def test_a_kommun_is_begun_whole_and_speaks_the_language_from_then_on(site: SiteTest) -> None:
    done = new(site, "ti", "vik")
    assert done.exit_code == 0
    assert done.output.splitlines()[-1] == "content/vik/site.yaml skriven"
    sources = [path for path in (site.root / "content/vik").rglob("*.md") if path.stem.count(".") == 0]
    assert all(path.with_name(f"{path.stem}.ti.md").is_file() for path in sources)
    assert "languages: [sv, ar, ti]\n" in (site.root / "content/vik/site.yaml").read_text(encoding="utf-8")
    assert new(site, "ti", "vik").output == "Allt är redan påbörjat på ti.\n"
    site.build()
    assert site.codes == ["L10N403", "L10N407"]
    assert "vik/ti/strategy/index.html" not in site.files


def test_a_list_of_languages_below_its_name_gets_one_line_more(site: SiteTest) -> None:
    site.edit("content/vik/site.yaml", "languages: [sv, ar]", "languages:\n  - sv # svenska\n  - ar")
    new(site, "ti", "vik")
    assert "languages:\n  - sv # svenska\n  - ar\n  - ti\n" in (site.root / "content/vik/site.yaml").read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize("broken", [b"name: V\xe5r\nlanguages: [sv]\n", b"languages: [sv\n", b"- sv\n"])
def test_nothing_is_begun_in_a_kommun_whose_settings_cannot_be_read(site: SiteTest, broken: bytes) -> None:
    file = site.root / "content/vik/site.yaml"
    file.write_bytes(broken)
    before = {one: one.read_bytes() for one in (site.root / "content").rglob("*") if one.is_file()}
    result = new(site, "so", "vik")
    assert result.exit_code == 2
    assert "content/vik/site.yaml" in result.output
    assert {one: one.read_bytes() for one in (site.root / "content").rglob("*") if one.is_file()} == before


def test_a_byte_order_mark_before_the_settings_stays(site: SiteTest) -> None:
    file = site.root / "content/vik/site.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    new(site, "so", "vik")
    assert file.read_bytes().startswith(b"\xef\xbb\xbfformat")
    assert "so]" in file.read_text(encoding="utf-8-sig")


def test_line_ends_are_those_of_the_swedish_file(site: SiteTest) -> None:
    site.put(WORK, (site.root / WORK).read_text(encoding="utf-8").replace("\n", "\r\n"))
    new(site, "ar", WORK)
    content = (site.root / WORK_AR).read_bytes()
    assert content.count(b"\n") == content.count(b"\r\n")


def test_what_is_begun_goes_out_to_a_translator_as_missing(site: SiteTest) -> None:
    language = read_languages(site.project, Findings())["ar"]
    before = export(site.project, scan(site.project), ("vik",), language, everything=False)
    new(site, "ar", WORK)
    after = export(site.project, scan(site.project), ("vik",), language, everything=False)
    assert [(one.name, one.source, one.target, one.stage) for one in before] == [
        (one.name, one.source, one.target, one.stage) for one in after
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("ar", "content/vik/strategy/gone.md"), "är varken en kommun eller en text"),
        (("ar", "content/vik/files/karta.svg"), "är varken en kommun eller en text"),
        (("ar", "../vik"), "är varken en kommun eller en text"),
        (("ar", "content/vik/strategy/summary.ar.md"), "är själv en översättning"),
        (("ar", "content/vik/strategy/summary.md"), "är redan påbörjad"),
        (("sv", "vik"), "Nämn ett annat språk"),
        (("fi", "vik"), "Språket fi finns inte"),
    ],
)
def test_what_cannot_be_begun_is_told_and_nothing_is_written(site: SiteTest, words: tuple[str, ...], said: str) -> None:
    before = {path: path.read_bytes() for path in (site.root / "content").rglob("*") if path.is_file()}
    done = new(site, *words)
    assert done.exit_code == 2
    assert said in done.output
    assert before == {path: path.read_bytes() for path in (site.root / "content").rglob("*") if path.is_file()}


def test_a_swedish_text_with_faults_is_not_begun(site: SiteTest) -> None:
    site.put(WORK, "ingen titel\n")
    assert "går inte att läsa" in new(site, "ar", WORK).output


def test_easy_swedish_that_has_only_a_title_is_begun_too_and_is_not_shown_untouched(site: SiteTest) -> None:
    site.edit("content/vik/site.yaml", "[sv, ar]", "[sv, sv-simple]")
    new(site, "sv-simple", "content/vik/start.md")
    assert "L10N407" in site.build().codes
    site.edit("content/vik/start.md", "Läs vad kommunen har lovat.", "Läs vad kommunen har lovat dig.").build()
    assert "L10N407" in site.codes


def test_whoever_begins_a_file_in_a_language_that_the_kommun_does_not_show_is_told_where_to_write_it(
    site: SiteTest,
) -> None:
    done = new(site, "en", WORK)
    assert done.exit_code == 0
    assert "content/vik/site.yaml nämner inte en under languages" in done.output
    assert "[sv, ar]" in (site.root / "content/vik/site.yaml").read_text(encoding="utf-8")
    assert "nämner inte" not in new(site, "en", "vik", "content/vik/strategy/summary.md").output
    assert "nämner inte" not in new(site, "en", "content/common/terms.yaml").output


@pytest.mark.parametrize(
    ("words", "left"),
    [("Vänta på svar.", True), ("Ring oss nu!", True), ("Viks bibliotek", False), ("Information:", False)],
)
def test_in_latin_letters_a_few_words_can_be_a_name_and_a_short_sentence_cannot(
    site: SiteTest, words: str, left: bool
) -> None:
    site.edit("content/vik/site.yaml", "[sv, ar]", "[sv, en]")
    site.put("content/vik/own.md", f"---\ntitle: Eget\n---\n\nHej på dig.\n\n{words}\n")
    new(site, "en", "content/vik/own.md")
    own = "content/vik/own.en.md"
    site.edit(own, "title: Eget", "title: Own").edit(own, "Hej på dig.", "Hello there.").build()
    assert ("L10N407" in site.codes) is left
    assert run(site, own).exit_code == (2 if left else 0)


def run(site: SiteTest, path: str) -> Result:
    command = ["review", path, "--by", "granskare", *DAY, "--project", str(site.root)]
    return CliRunner().invoke(sitegen, command)
