"""Languages and directions of a page and of its parts."""

from __future__ import annotations

import pytest

from sitegen.checks.pages import languages
from sitegen.checks.pages.page import Page
from tests.unit.checks.pages.built import TAGS, page, told, values, whole

SWITCHER = (
    '<nav aria-label="Språk"><ul>'
    '<li><a href="../sv/index.html" lang="sv" hreflang="sv" aria-current="page">svenska</a></li>'
    '<li><a href="../ar/index.html" lang="ar" dir="rtl" hreflang="ar">العربية</a></li>'
    "</ul></nav>"
)
CURRENT = ' aria-current="page"'
ALTERNATES = (
    '<link rel="canonical" href="https://vik.se/sv/">'
    '<link rel="alternate" hreflang="sv" href="https://vik.se/sv/">'
    '<link rel="alternate" hreflang="ar" href="https://vik.se/ar/">'
    '<link rel="alternate" hreflang="x-default" href="https://vik.se/">'
)


def of_page(html: str, language: str) -> list[dict[str, str]]:
    return [dict(item.values) for item in languages.of_page(whole(html, language))]


@pytest.mark.parametrize(
    ("html", "language"),
    [
        ("<html><body>", "sv"),
        ('<html lang=""><body>', "sv"),
        ('<html lang="en"><body>', "sv"),
        ('<html lang="sv" dir="rtl"><body>', "sv"),
        ('<html lang="ar"><body>', "ar"),
        ('<html lang="prs" dir="rtl"><body>', "prs"),
        ('<html lang="sv"><body lang="sv">', "sv"),
        ('<html lang="sv"><body dir="ltr">', "sv"),
        ('<html lang="sv"><head><meta http-equiv="Content-Language" content="sv">', "sv"),
        ('<body lang="ar" dir="rtl">', ""),
    ],
)
def test_a_page_that_does_not_say_its_language_on_html_or_says_it_elsewhere_is_told(html: str, language: str) -> None:
    found = of_page(html, language)
    assert found
    assert all(set(item) == {"wanted", "direction"} for item in found)


def test_what_a_page_should_say_is_told() -> None:
    assert of_page('<html lang="sv"><body>', "prs") == [{"wanted": "fa-AF", "direction": "rtl"}]


@pytest.mark.parametrize(
    ("html", "language"),
    [
        ('<html lang="sv"><body>', "sv"),
        ('<html lang="sv" dir="ltr"><body>', "sv"),
        ('<html lang="sv-simple"><body>', "sv-simple"),
        ('<html lang="fa-AF" dir="rtl"><body>', "prs"),
        ('<html lang="ti"><body><p lang="ar" dir="rtl">سلام</p>', "ti"),
        ('<html lang="sv"><body>', ""),
    ],
)
def test_the_language_and_direction_on_html_are_right(html: str, language: str) -> None:
    assert of_page(html, language) == []


@pytest.mark.parametrize(
    ("body", "language", "text"),
    [
        ("<p>Ordet أهلا betyder hej.</p>", "sv", "أهلا"),
        ("<p>Ordet ሰላም betyder hej.</p>", "sv", "ሰላም"),
        ("<p>The word أهلا means hello.</p>", "en", "أهلا"),
        ('<p><bdi lang="sv">أهلا</bdi></p>', "sv", "أهلا"),
        ("<p>ኣብ Skara ኣሎ።</p>", "ti", "Skara"),
        ("<p>ኣብ العربية ኣሎ።</p>", "ti", "العربية"),
        ('<p lang="sv" dir="ltr">كلمة</p>', "ar", "كلمة"),
        ("<p><bdi>أهلا</bdi></p>", "sv", "أهلا"),
    ],
)
def test_words_of_another_script_without_their_language_are_told(body: str, language: str, text: str) -> None:
    assert told(languages.of_parts, body, language) == ["PAG720"]
    (told_of,) = values(languages.of_parts, body, language)
    assert told_of["text"] == text


@pytest.mark.parametrize(("word", "language"), [("أهلا", "ar"), ("ሰላም", "ti")])
def test_the_language_that_words_could_be_marked_with_is_one_of_their_script(word: str, language: str) -> None:
    (told_of,) = values(languages.of_parts, f"<p>Ordet {word} betyder hej.</p>", "sv")
    assert told_of["language"] == language


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>في Skara kommun.</p>", "Skara"),
        ('<p>في <span lang="sv">Skara</span>.</p>', "Skara"),
        ("<p>اللغة ትግርኛ هنا.</p>", "ትግርኛ"),
        ('<p>اللغة <span lang="ti">ትግርኛ</span> هنا.</p>', "ትግርኛ"),
        ('<div dir="rtl"><p>في Skara.</p></div>', "Skara"),
        ("<p>CC BY 4.0 الترخيص</p>", "CC"),
        ('<a href="mailto:info@vik.se">info@vik.se</a>', "info"),
    ],
)
@pytest.mark.parametrize("language", ["ar", "prs"])
def test_words_that_run_the_other_way_and_are_not_set_apart_are_told(body: str, text: str, language: str) -> None:
    assert told(languages.of_parts, body, language) == ["PAG721"]
    assert values(languages.of_parts, body, language)[0]["text"] == text


@pytest.mark.parametrize(
    ("body", "language"),
    [
        ('<p>Ordet <bdi lang="ar" dir="rtl">أهلا</bdi> betyder hej.</p>', "sv"),
        ('<p>Ordet <span lang="ti">ሰላም</span> betyder hej.</p>', "sv"),
        ('<p>Ordet <bdi lang="ps" dir="rtl">سلام</bdi> betyder hej.</p>', "sv"),
        ("<p>Une rendez-vous at the café</p>", "en"),
        ("<p>Bokstaven ا är den första.</p>", "sv"),
        ("<p>Mål 1 → åtgärd 2 — 2019–2022, 50 %.</p>", "sv"),
        ('<p>في <bdi lang="sv" dir="ltr">Skara kommun</bdi>.</p>', "ar"),
        ('<p>في <bdi lang="sv">Skara kommun</bdi>.</p>', "ar"),
        ('<p>في <q lang="sv" dir="ltr">Skara kommun</q>.</p>', "prs"),
        ('<p>كلمة <bdi lang="so" dir="ltr">Soomaali</bdi></p>', "ar"),
        ('<p>الترخيص <bdi dir="ltr">CC BY 4.0</bdi></p>', "ar"),
        ("<p>الترخيص <bdi>CC BY 4.0</bdi></p>", "ar"),
        ('<p><a href="mailto:info@vik.se"><bdi dir="ltr">info@vik.se</bdi></a></p>', "ar"),
        ("<p>اكتب <code>sitegen build</code></p>", "ar"),
        ('<p>انظر <span dir="auto">skara.se</span></p>', "ar"),
        ("<p>أ A ب B 3</p>", "ar"),
        ('<div lang="sv" dir="ltr"><p>Ett stycke på <em>svenska</em>.</p></div>', "ar"),
        ('<div lang="sv" dir="ltr"><p>Ordet <bdi lang="ar" dir="rtl">كلمة</bdi></p></div>', "ar"),
        ('<p>ኣብ <span lang="sv">Skara</span> ኣሎ።</p>', "ti"),
        ('<p>ኣብ <span lang="en-GB">London</span> ኣሎ።</p>', "ti"),
        ("<p>ፍቓድ <bdi>CC BY 4.0</bdi></p>", "ti"),
        ("<script>var a = 'أهلا'</script><style>/* أهلا */</style>", "sv"),
        ('<p title="أهلا">Hej</p>', "sv"),
    ],
)
def test_words_that_say_their_language_and_signs_of_no_language_are_right(body: str, language: str) -> None:
    assert told(languages.of_parts, body, language) == []


def test_latin_words_in_arabic_can_only_be_a_templates_for_content_is_isolated_by_itself() -> None:
    (latin,) = languages.of_parts(page("<p>في Skara</p>", "ar"))
    (tigrinya,) = languages.of_parts(page("<p>لغة\n ትግርኛ هنا</p>", "ar"))
    assert (latin.written, latin.tag) == (False, "<p>")
    assert (tigrinya.written, tigrinya.needle, tigrinya.at) == (True, "لغة ትግርኛ هنا", "ትግርኛ")


@pytest.mark.parametrize(
    "body",
    [
        '<a href="tel:+4651132000">0511-320 00</a>',
        '<a href="tel:+4651132000">+46 511 320 00</a>',
        '<a href="tel:+4651132000">اتصل <b>0511-320 00</b></a>',
        '<p dir="rtl"><a href="tel:+4651132000">0511-320 00</a></p>',
    ],
)
def test_a_phone_number_of_several_parts_that_is_not_set_apart_is_told(body: str) -> None:
    assert told(languages.phones, body, "ar") == ["PAG721"]


@pytest.mark.parametrize(
    ("body", "language"),
    [
        ('<a href="tel:+4651132000"><bdi dir="ltr">0511-320 00</bdi></a>', "ar"),
        ('<bdi dir="ltr"><a href="tel:+4651132000">0511-320 00</a></bdi>', "ar"),
        ('<a href="tel:+4651132000" dir="ltr">0511-320 00</a>', "prs"),
        ('<a href="tel:112">112</a>', "ar"),
        ('<a href="tel:112">اتصل بالرقم 112</a>', "ar"),
        ('<a href="tel:+4651132000">اتصل بالبلدية</a>', "ar"),
        ('<a href="tel:+4651132000">0511-320 00</a>', "sv"),
        ('<a href="tel:+4651132000">0511-320 00</a>', "ti"),
    ],
)
def test_a_number_that_is_set_apart_or_cannot_be_turned_round_is_right(body: str, language: str) -> None:
    assert told(languages.phones, body, language) == []


def test_the_choice_of_language_is_no_right_to_left_page() -> None:
    assert told(languages.phones, '<a href="tel:1">0511-320 00</a>', "") == []


@pytest.mark.parametrize(
    ("text", "language", "digit"),
    [("عام ٢٠٢٦", "ar", "٢"), ("سال ۱۴۰۵", "prs", "۱"), ("Ring ١١٢", "sv", "١"), ("5 och ٧", "en", "٧")],
)
def test_digits_of_another_script_are_told_with_the_first_of_them(text: str, language: str, digit: str) -> None:
    assert values(languages.digits, f"<p>{text}</p>", language) == [{"text": text, "digit": digit}]
    (item,) = languages.digits(page(f"<p>{text}</p>", language))
    assert (item.code, item.needle, item.at, item.tag) == ("PAG722", text, digit, "<p>")


@pytest.mark.parametrize("text", ["عام 2026", "5 %، 1.5", "فصل ፩", "½ och ²", "Kapitel IV"])
def test_latin_digits_and_number_signs_of_letters_are_right(text: str) -> None:
    assert told(languages.digits, f"<p>{text}</p>", "ar") == []


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<nav><ul></ul></nav>",
        SWITCHER.replace(CURRENT, ""),
        SWITCHER.replace("العربية", "Arabiska"),
        SWITCHER.replace('lang="ar"', 'lang="fa"', 1),
        SWITCHER.replace(' lang="ar"', "").replace(' lang="sv"', ""),
        SWITCHER.replace("<ul>", "").replace("</ul>", "").replace("li>", "span>"),
        SWITCHER.replace("nav", "div"),
        '<nav><select><option lang="sv">svenska</option></select></nav>',
    ],
)
def test_a_choice_of_language_that_is_no_list_of_names_is_told(body: str) -> None:
    assert told(languages.switcher, body) == ["PAG723"]


@pytest.mark.parametrize(
    "body",
    [
        SWITCHER,
        SWITCHER.replace("ul>", "ol>"),
        SWITCHER.replace("svenska", '<svg aria-hidden="true"></svg> svenska'),
        SWITCHER.replace("svenska</a>", 'svenska</a><span class="now"> ✓</span>'),
        f'<nav aria-label="Delar"><ul><li><a href="x">Plan</a></li></ul></nav>{SWITCHER}',
        f'<nav><ul><li><a href="x" lang="ar" hreflang="ar">اقرأ <small>العربية</small></a></li></ul></nav>{SWITCHER}',
    ],
)
def test_a_list_of_languages_by_their_own_names_is_right_wherever_it_stands(body: str) -> None:
    assert told(languages.switcher, body) == []


def test_the_choice_of_language_marks_no_current_one() -> None:
    assert told(languages.switcher, SWITCHER.replace(CURRENT, ""), "") == []


def test_the_navigation_with_languages_is_shown_where_the_current_one_is_not_marked() -> None:
    body = '<nav class="site-nav"><a href="x">Plan</a></nav>' + SWITCHER.replace(CURRENT, "")
    assert [item.needle for item in languages.switcher(page(body))] == ['<nav aria-label="Språk">']
    body = body.replace(' lang="ar"', "").replace(' lang="sv"', "")
    assert [item.needle for item in languages.switcher(page(body))] == ['<nav aria-label="Språk">']


def alternates(head: str, language: str = "sv") -> list[str]:
    return [item.code for item in languages.alternates(page("", language, head))]


@pytest.mark.parametrize(
    "head",
    [
        ALTERNATES.replace('hreflang="ar" href="https://vik.se/ar/"', 'hreflang="ar" href="../ar/"'),
        ALTERNATES.replace('hreflang="ar" href="https:', 'hreflang="ar" href="http:'),
        ALTERNATES.replace('hreflang="x-default"', 'hreflang="en"'),
        ALTERNATES.replace('<link rel="alternate" hreflang="sv" href="https://vik.se/sv/">', ""),
        ALTERNATES.replace('<link rel="canonical" href="https://vik.se/sv/">', ""),
    ],
)
def test_what_search_engines_are_told_wrongly_is_told(head: str) -> None:
    assert alternates(head) == ["PAG724"]


def test_a_page_names_itself_all_others_and_the_choice_by_whole_addresses_or_none_at_all() -> None:
    assert alternates(ALTERNATES) == []
    assert alternates("") == []
    assert alternates('<link rel="alternate" type="application/atom+xml" href="feed.atom">') == []


def test_a_language_that_search_engines_do_not_know_does_not_name_itself() -> None:
    head = ALTERNATES.replace('rel="canonical" href="https://vik.se/sv/"', 'rel="canonical" href="https://vik.se/s/"')
    assert alternates(head, "sv-simple") == []
    assert alternates(head, "sv") == ["PAG724"]


def test_a_page_of_no_known_language_is_judged_as_one_in_latin_letters() -> None:
    built = Page("index.html", '<html lang="sv"><body><p>Vik أهلا</p>', None, TAGS)
    assert [item.code for item in languages.of_parts(built)] == ["PAG720"]
