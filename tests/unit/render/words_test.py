"""Words, dates and numbers as each language writes them, and Swedish marked where it is borrowed."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from markupsafe import Markup

from sitegen.load.languages import SWEDISH
from sitegen.model.dates import PartialDate, Period
from sitegen.model.language import Language
from sitegen.model.translation import Phrase
from sitegen.render.words import Words

ENGLISH = Language("en", "en", "en_GB", "ltr", "Latn", "English", "en", ("sv",))
ARABIC = Language("ar", "ar", "ar", "rtl", "Arab", "العربية", "ar", ("sv",))
DARI = Language("prs", "fa-AF", "fa_AF", "rtl", "Arab", "دری", "fa-AF", ("sv",))
TIGRINYA = Language("ti", "ti", "ti", "ltr", "Ethi", "ትግርኛ", "ti", ("sv",))
ARABIC_RULE = "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5"
DAY = PartialDate(2019, 2, 14)


def words(language: Language, *catalogs: tuple[Mapping[str, tuple[str, ...]], str]) -> Words:
    return Words(language, catalogs)


def test_a_message_comes_from_the_nearest_catalog_that_has_it() -> None:
    near, far = {"Start": ("Home",)}, {"Start": ("Hem",), "Plan": ("Planen",)}
    spoken = words(ENGLISH, (near, "n != 1"), (far, "n != 1"))
    assert [spoken.gettext(message) for message in ("Start", "Plan", "Mål")] == ["Home", "Planen", "\x01Mål\x02"]


@pytest.mark.parametrize(
    ("number", "form"), [(0, "zero"), (1, "one"), (2, "two"), (7, "few"), (11, "many"), (100, "x")]
)
def test_a_number_takes_the_form_of_its_own_language(number: int, form: str) -> None:
    catalog = {"%(n)s mål": ("zero", "one", "two", "few", "many", "x")}
    assert words(ARABIC, (catalog, ARABIC_RULE)).ngettext("%(n)s mål", "%(n)s mål", number) == form


def test_the_rule_is_that_of_the_catalog_that_has_the_message() -> None:
    spoken = words(ARABIC, ({}, ARABIC_RULE), ({"one": ("ett", "flera")}, "n != 1"))
    assert [spoken.ngettext("one", "many", number) for number in (1, 0, 11)] == ["ett", "flera", "flera"]


def test_without_a_catalog_one_is_one_and_all_else_many() -> None:
    assert [words(SWEDISH).ngettext("ett", "flera", number) for number in (0, 1, 2)] == ["flera", "ett", "flera"]


def test_a_text_of_the_language_is_escaped_and_its_foreign_words_isolated() -> None:
    assert words(SWEDISH).say(Phrase("a < b & SFI")) == Markup("a &lt; b &amp; SFI")
    assert words(ARABIC).say(Phrase("تعلم SFI الآن")) == 'تعلم <bdi lang="sv" dir="ltr">SFI</bdi> الآن'


def test_borrowed_text_is_marked_with_its_language_and_direction() -> None:
    assert words(ENGLISH).say(Phrase("Mål & mer", "sv")) == '<span lang="sv">Mål &amp; mer</span>'
    assert words(ARABIC).say(Phrase("Mål", "sv", "ltr")) == '<bdi lang="sv" dir="ltr">Mål</bdi>'


def test_a_swedish_name_is_marked_on_every_page_but_the_swedish() -> None:
    assert words(SWEDISH).swedish("Vik & Co") == "Vik &amp; Co"
    assert words(ENGLISH).swedish("Vik") == '<span lang="sv">Vik</span>'
    assert words(ARABIC).swedish("Vik") == '<bdi lang="sv" dir="ltr">Vik</bdi>'


def test_a_name_without_markup_is_isolated_by_signs_where_the_text_runs_from_the_right() -> None:
    assert words(ARABIC).plain_name("Vik") == "\u2068Vik\u2069"
    assert words(TIGRINYA).plain_name("Vik") == "Vik"


@pytest.mark.parametrize(
    ("language", "day", "month"),
    [
        (SWEDISH, "14\u00a0februari 2019", "februari 2019"),
        (ENGLISH, "14\u00a0February 2019", "February 2019"),
        (ARABIC, "14\u00a0فبراير 2019", "فبراير 2019"),
        (DARI, "14\u00a0فبروری 2019", "فبروری 2019"),
        (TIGRINYA, "14\u00a0ለካቲት 2019", "ለካቲት 2019"),
    ],
)
def test_a_date_is_gregorian_with_its_day_and_its_month_in_words_on_one_line(
    language: Language, day: str, month: str
) -> None:
    spoken = words(language)
    assert spoken.plain_date(DAY) == day
    assert spoken.plain_date(PartialDate(2019, 2)) == month
    assert spoken.plain_date(PartialDate(2019)) == "2019"


def test_a_date_carries_its_value_for_machines() -> None:
    assert words(ENGLISH).date(PartialDate(2019, 2)) == '<time datetime="2019-02">February 2019</time>'


def test_a_range_of_years_runs_from_left_to_right_in_every_language() -> None:
    period = Period(PartialDate(2019), PartialDate(2022))
    for language in (SWEDISH, ARABIC):
        assert words(language).period(period) == (
            '<bdi dir="ltr"><time datetime="2019">2019</time>–<time datetime="2022">2022</time></bdi>'
        )


def test_a_period_of_months_has_both_in_words_and_one_of_a_single_year_that_year() -> None:
    months = Period(PartialDate(2019, 2), PartialDate(2020))
    assert words(ENGLISH).period(months).striptags() == "February 2019 – 2020"
    year = Period(PartialDate(2019), PartialDate(2019))
    assert words(SWEDISH).period(year) == '<time datetime="2019">2019</time>'


def test_a_month_has_its_letter() -> None:
    assert words(SWEDISH).month_letter(PartialDate(2019, 3)) == "M"


def test_items_are_joined_as_the_language_does_with_their_markup_kept_and_text_escaped() -> None:
    items: list[Markup | str] = [Markup("<b>a</b>"), "b & c", "d"]
    assert words(SWEDISH).joined(items) == "<b>a</b>, b &amp; c och d"
    assert words(ENGLISH).joined(items[:2]) == "<b>a</b> and b &amp; c"
    assert words(ARABIC).joined(["أ", "ب"]) == "أ وب"
    assert words(SWEDISH).joined([]) == ""


def test_more_than_ten_items_keep_their_places() -> None:
    items: list[Markup | str] = [f"<{number}>" for number in range(12)]
    text = words(SWEDISH).joined(items).unescape()
    assert text == ", ".join(str(item) for item in items[:11]) + " och <11>"


def test_names_that_are_the_same_in_every_language_stand_from_left_to_right_in_a_list() -> None:
    names = words(ARABIC).names(["EN 301 549", "WCAG & co"])
    assert names == '<bdi dir="ltr">EN 301 549</bdi> و<bdi dir="ltr">WCAG &amp; co</bdi>'
