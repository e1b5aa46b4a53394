"""The gate: a page that breaks a rule never takes the old one's place, and what is wrong is told once."""

from __future__ import annotations

import pytest

from sitegen.app.gate import told_once
from sitegen.diagnostics import Diagnostic, Span
from tests.site_test import SiteTest

HISTORY = "content/vik/strategy/history.md"
HEAD = "---\ntitle: Historia\n---\n\n"
VAGUE = f"{HEAD}Bakgrunden står [här](background.md).\n"
FOOT = "content/vik/theme/templates/foot.html"
PICTURE = '<footer>\n<img src="a.svg">\n</footer>\n'


def page_told(site: SiteTest) -> list[str]:
    """Return the page that each break is told of."""
    return [dict(item.values)["page"] for item in site.diagnostics if item.code.startswith("PAG")]


def test_what_a_template_does_on_every_page_of_every_language_is_told_once(site: SiteTest) -> None:
    site.put(FOOT, PICTURE).build()
    assert site.findings == [f"{FOOT}:2:1 PAG708"]
    assert page_told(site) == ["build/vik/sv/index.html"]


def test_what_a_common_text_does_on_every_page_is_told_once_at_a_swedish_page(site: SiteTest) -> None:
    site.edit("content/common/facts.yaml", "vid fara för livet", "vid fara أهلا för livet")
    site.remove("content/common/facts.ar.yaml").build()  # now borrowed in Arabic
    assert [line for line in site.findings if "PAG" in line] == ["content/common/facts.yaml:6:21 PAG720"]
    assert page_told(site)[0].startswith("build/vik/sv/")


def test_two_breaks_of_one_rule_on_two_pages_are_both_told(site: SiteTest) -> None:
    site.put(HISTORY, VAGUE).put("content/vik/own.md", "---\ntitle: Egen\n---\n\nSe [mer](strategy/background.md).\n")
    assert site.build().findings == ["content/vik/own.md:5:5 PAG718", f"{HISTORY}:5:18 PAG718"]


@pytest.mark.parametrize("error", ["{trem}`sfi`", "<b>fet</b>", "{term}`nothing`"])
def test_a_page_whose_text_has_an_error_already_is_not_judged(site: SiteTest, error: str) -> None:
    site.put(HISTORY, f"{VAGUE}\n{error}\n").build()
    assert len(site.codes) == 1
    assert not site.codes[0].startswith("PAG")


def test_an_error_in_one_text_hides_no_break_in_another(site: SiteTest) -> None:
    site.put(HISTORY, VAGUE).put("content/vik/own.md", "---\ntitle: Egen\n---\n\nSe {trem}`sfi`.\n").build()
    assert site.codes == ["PAG718", "STR203"]


def test_a_break_keeps_the_last_good_build_is_told_again_and_goes_when_it_is_mended(site: SiteTest) -> None:
    good = site.build().files
    for _ in range(2):
        site.put(HISTORY, VAGUE).build()
        assert site.built.failed == ["vik"]
        assert site.findings == [f"{HISTORY}:5:18 PAG718"]
        assert site.files == good
    site.edit(HISTORY, "står [här](background.md)", "står i [dess kapitel](background.md)").build()
    assert (site.built.failed, site.findings) == ([], [])
    assert "i <a href=" in site.text("vik/sv/strategy/history/index.html")
    assert site.build().ran == {}


def test_the_first_build_of_a_site_with_a_break_makes_nothing(site: SiteTest) -> None:
    site.put(HISTORY, VAGUE).build()
    assert site.files == {}


def test_a_break_in_one_site_stops_no_other(site: SiteTest) -> None:
    settings = (site.root / "content/vik/site.yaml").read_text(encoding="utf-8").replace("[sv, ar]", "[sv]")
    site.put("content/ort/site.yaml", settings).put(HISTORY, VAGUE).build()
    assert site.built.failed == ["vik"]
    assert "ort/sv/index.html" in site.files


def test_the_choice_of_language_is_judged_too(site: SiteTest) -> None:
    text = (site.project.folders("themes")[-1][1] / "standard/templates/choice.html").read_text(encoding="utf-8")
    own = "content/vik/theme/templates/choice.html"
    site.put(own, text.replace("<h1>", "<marquee></marquee>\n<h1>")).build()
    assert site.findings == [f"{own}:19:1 PAG732"]
    assert page_told(site) == ["build/vik/index.html"]


def test_pages_that_are_as_they_were_are_judged_anew_when_the_languages_say_other_rules(site: SiteTest) -> None:
    folder = site.project.folders("translations")[-1][1]
    listed = (folder / "languages.yaml").read_text(encoding="utf-8")
    site.put("translations/languages.yaml", listed).put(HISTORY, f"{HEAD}Se [vidare](background.md).\n").build()
    assert site.findings == []
    site.edit("translations/languages.yaml", "vague: [läs mer,", "vague: [vidare, läs mer,").build()
    assert site.findings == [f"{HISTORY}:5:5 PAG718"]
    assert site.built.failed == ["vik"]


def test_a_project_that_adds_a_language_keeps_the_swedish_words_that_say_nothing(site: SiteTest) -> None:
    somali = "{id: so, tag: so, locale: so, direction: ltr, script: Latn, autonym: Soomaali}"
    site.put("translations/languages.yaml", f"- {somali}\n").put(HISTORY, VAGUE).build()
    assert site.findings == [f"{HISTORY}:5:18 PAG718"]


def test_letters_are_asked_of_the_fonts_that_the_site_ships(site: SiteTest) -> None:
    site.put(HISTORY, f"{HEAD}Ordet Γεια.\n").build()
    assert site.codes == ["PAG731"]
    assert {dict(item.values)["character"] for item in site.diagnostics if item.code == "PAG731"} == {"Γ"}


def test_in_a_site_without_swedish_nothing_follows_from_that(site: SiteTest) -> None:
    site.edit("content/vik/site.yaml", "[sv, ar]", "[ar]").build()
    assert site.codes == ["STR212"]


def item(code: str, line: int, page: str) -> Diagnostic:
    return Diagnostic(Span("content/vik/start.md", line), code, (("page", page),))


def test_of_one_place_and_code_the_first_is_kept_and_other_findings_are_all_kept() -> None:
    first, again, other = item("PAG720", 1, "sv"), item("PAG720", 1, "ar"), item("PAG720", 2, "ar")
    texts = [item("TXT802", 1, "a"), item("TXT802", 1, "b")]
    assert list(told_once([first, again, other, *texts])) == [first, other, *texts]


def test_links_of_the_same_words_are_not_told_where_two_pages_have_the_same_title() -> None:
    links, titles, more = item("PAG717", 1, "sv"), item("PAG706", 1, "sv"), item("PAG717", 2, "sv")
    assert list(told_once([links, titles, more])) == [titles, more]
