"""``sitegen translations test``: the test languages, and what they show."""

from __future__ import annotations

import pytest
from click.testing import CliRunner, Result

from sitegen.cli import sitegen
from sitegen.exchange.accented import accented, plain_words
from sitegen.exchange.plain import plain_texts
from tests.site_test import SiteTest

pytestmark = pytest.mark.slow


def tried(site: SiteTest, *words: str) -> Result:
    command = ["translations", "test", *words, "--lang", "sv", "--today", "2026-11-26", "--project", str(site.root)]
    return CliRunner().invoke(sitegen, command)


def page(site: SiteTest, path: str) -> str:
    return (site.root / "build/.sitegen/test/build/vik" / path).read_text(encoding="utf-8")


def test_a_kommun_whose_every_word_can_be_translated_is_told_so(site: SiteTest) -> None:
    before = {path: path.read_bytes() for path in (site.root / "content").rglob("*") if path.is_file()}
    done = tried(site)
    assert (done.exit_code, "Allt går att översätta." in done.output) == (0, True), done.output
    assert before == {path: path.read_bytes() for path in (site.root / "content").rglob("*") if path.is_file()}
    assert not (site.root / "build/vik").exists()


def test_every_text_stands_there_accented_and_from_right_to_left(site: SiteTest) -> None:
    tried(site, "vik")
    accents, mirrored = page(site, "xx/strategy/work/index.html"), page(site, "yy/strategy/work/index.html")
    assert '<html lang="en-XA"' in accents
    assert '<html lang="en-XB" dir="rtl"' in mirrored
    for text in (accents, mirrored):
        assert "Ďēń śōm vīĺĺ ĺæśā" in text
        assert 'href="tel:112"' in text


def test_a_word_that_a_template_has_by_itself_is_found(site: SiteTest) -> None:
    site.put("content/vik/theme/templates/foot.html", "<footer><p>Skriv ut</p></footer>")
    done = tried(site)
    assert done.exit_code == 1
    assert "”Skriv ut” står på svenska" in done.output
    assert "1 texter går inte att översätta." in done.output


def test_settings_that_are_no_yaml_are_told_and_not_a_crash(site: SiteTest) -> None:
    site.put("content/vik/site.yaml", 'format: 1\nname: "Vik\n')
    done = tried(site, "vik")
    assert (done.exit_code, "YML101" in done.output) == (1, True), done.output


def test_accents_leave_codes_numbers_addresses_and_months_as_they_are() -> None:
    text = "Läs {1}planen{/1} den 12 december, %(n)s mål. Se https://vik.example/mal eller a@vik.example."
    made = accented(text, {"december"})
    for kept in ("{1}", "{/1}", "12 december", "%(n)s", "https://vik.example/mal", "a@vik.example"):
        assert kept in made
    assert 1.3 * len(text) < len(made) < 1.7 * len(text)
    assert plain_words(made, {"december"}) == []
    assert plain_words(text, ()) == ["Läs", "den", "december", "mål", "Se", "eller"]


def test_what_has_no_words_stays_as_it_is() -> None:
    assert accented("{1} 2018–2020", ()) == "{1} 2018–2020"


def test_attributes_that_are_read_aloud_are_looked_at_and_marked_swedish_is_not() -> None:
    text = '<html lang="en-XA"><p title="Visa mer">āā<b lang="sv">svenska</b><script>var text</script></p>'
    assert list(plain_texts(text, "en-XA", ())) == ["Visa mer"]
