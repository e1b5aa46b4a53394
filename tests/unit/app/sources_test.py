"""Where a break of a page is told: at the line that was written, in content, catalog or template."""

from __future__ import annotations

import pytest

from tests.site_test import SiteTest

pytestmark = pytest.mark.slow

HISTORY = "content/vik/strategy/history.md"
PLAN = "content/vik/plan/plan.yaml"
TEMPLATES = "content/vik/theme/templates"
HEAD = "---\ntitle: Historia\n---\n\n"
CATALOG = r"""msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;\n"

"""


def template(site: SiteTest, name: str) -> str:
    """Return a template of the standard theme."""
    return (site.project.folders("themes")[-1][1] / "standard" / "templates" / name).read_text(encoding="utf-8")


def put(site: SiteTest, name: str, old: str, new: str) -> SiteTest:
    """Build with a template of the theme's in which one thing is another."""
    text = template(site, name)
    assert old in text
    return site.put(f"{TEMPLATES}/{name}", text.replace(old, new, 1)).build()


WRITTEN = {
    "Ordet أهلا betyder hej.\n": ["6:7 PAG720"],
    "En rad.\n\nEn rad till, och\nordet أهلا betyder hej.\n": ["9:7 PAG720"],
    "> Ett citat som\n> säger أهلا så.\n": ["7:9 PAG720"],
    "- ett\n- ordet أهلا\n": ["7:9 PAG720"],
    '{caption="Ord"}\n| Ord |\n|---|\n| أهلا |\n': ["9:3 PAG720"],
    "Ordet *stort أهلا* här.\n": ["6:14 PAG720"],
    "Rätt [أهلا]{lang=ar} och\nfel أهلا här.\n": ["7:5 PAG720"],
    "Från ١ till 2.\n": ["6:6 PAG722"],
    "Ring ☎ oss.\n": ["6:6 PAG731"],
    "Se [](background.md).\n": ["6:5 PAG716"],
    "Läs mer, [mer](background.md).\n": ["6:11 PAG718"],
    "Se [**HÄR**](background.md).\n": ["6:7 PAG718"],
    "Vidare [→](background.md).\n": ["6:9 PAG718"],
    "Här, [HÄR](background.md) och [här](background.md).\n": ["6:7 PAG718", "6:32 PAG718"],
    "[Den](background.md), [den](../plan/plan.yaml).\n": ["6:24 PAG717"],
    "[a b](background.md), [a b](background.md), [a\nb](../plan/plan.yaml).\n": ["6:46 PAG717"],
}
"""Text of a chapter → places and codes."""


@pytest.fixture(scope="module")
def chapters(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What is told of a site with a chapter for each text, built once."""
    site = SiteTest(tmp_path_factory.mktemp("chapters"))
    for number, text in enumerate(WRITTEN):
        site.put(f"content/vik/strategy/c{number}.md", f"---\ntitle: Kapitel {number}\norder: 9\n---\n\n{text}")
    return site.build().findings


@pytest.mark.parametrize(("number", "text"), list(enumerate(WRITTEN)))
def test_what_is_written_in_the_pages_own_text_is_told_at_its_line_and_column(
    chapters: list[str], number: int, text: str
) -> None:
    file = f"content/vik/strategy/c{number}.md:"
    assert [line.removeprefix(file) for line in chapters if line.startswith(file)] == WRITTEN[text]


def test_nothing_else_is_told_of_those_texts(chapters: list[str]) -> None:
    assert len(chapters) == sum(len(places) for places in WRITTEN.values())


def test_line_ends_of_windows_and_a_mark_at_the_start_move_nothing(site: SiteTest) -> None:
    site.put(HISTORY, "\ufeff" + f"{HEAD}En rad\nmed أهلا.\n".replace("\n", "\r\n")).build()
    assert site.findings == [f"{HISTORY}:6:5 PAG720"]


def test_what_is_written_in_yaml_is_told_at_its_line_and_column(site: SiteTest) -> None:
    site.edit(PLAN, "intro: Två åtgärder.", "intro: >-\n  Två\n  åtgärder,\n  أهلا.")
    site.edit(PLAN, "title: Ordna mentorer", 'title: "Ordna سلام mentorer"')
    site.edit(PLAN, "      Varje ny", "      Raden före.\n      Säg مرحبا till varje ny")
    site.edit(PLAN, "note: Ansvarig", "note: نعم, ansvarig").build()
    places = ["6:3", "19:19", "22:11", "33:11"]
    assert [line for line in site.findings if "PAG" in line] == [f"{PLAN}:{place} PAG720" for place in places]


def test_what_is_written_in_a_common_file_is_told_there_though_every_page_shows_it(site: SiteTest) -> None:
    site.edit("content/common/facts.yaml", "vid fara för livet", "☎ vid fara för livet").build()
    assert [line for line in site.findings if "PAG" in line] == ["content/common/facts.yaml:6:12 PAG731"]


def test_what_only_a_translation_has_is_told_in_the_translation(site: SiteTest) -> None:
    site.edit("content/vik/plan/plan.ar.yaml", "ترتيب مرشدين", "ترتيب ☎ مرشدين")
    site.review("content/vik/plan/plan.ar.yaml").build()
    assert site.findings == ["content/vik/plan/plan.ar.yaml:12:18 PAG731"]


def test_the_words_of_a_menu_are_told_at_the_title_of_the_page_that_they_lead_to(site: SiteTest) -> None:
    site.edit("content/vik/strategy/strategy.yaml", "title: Strategi 2019–2022", "title: här").build()
    assert "content/vik/strategy/strategy.yaml:3:8 PAG718" in site.findings


def test_two_pages_of_one_title_are_told_at_the_second_and_their_links_are_not_told_besides(site: SiteTest) -> None:
    site.put("content/vik/strategy/more.md", "---\norder: 30\ntitle: Bakgrund\n---\n\nMer.\n").build()
    assert site.findings == ["content/vik/strategy/more.md:3:8 PAG706"]


@pytest.mark.parametrize(
    ("path", "old", "place"),
    [("content/vik/references.yaml", "title: Viks", "4:12"), ("content/vik/strategy/background.md", "title: ", "2:8")],
)
def test_a_sign_in_a_title_is_told_there_alone_whatever_words_templates_put_before_it(
    site: SiteTest, path: str, old: str, place: str
) -> None:
    site.edit(path, old, f"{old.partition(' ')[0]} 汉 {old.partition(' ')[2]}").build()
    assert [line for line in site.findings if "PAG" in line] == [f"{path}:{place} PAG731"]


def test_what_the_kommuns_own_template_took_away_is_told_there_and_not_at_each_page(site: SiteTest) -> None:
    site.put(f"{TEMPLATES}/layout.html", "").build()
    assert {item.span.path for item in site.diagnostics if "PAG" in item.code} == {f"{TEMPLATES}/layout.html"}


@pytest.mark.parametrize("path", ["templates/foot.html", "css/components.css"])
def test_a_file_of_the_theme_that_is_not_utf8_is_told_as_such_and_nothing_that_follows(
    site: SiteTest, path: str
) -> None:
    text = (site.project.folders("themes")[-1][1] / "standard" / path).read_text(encoding="utf-8")
    own = site.put(f"content/vik/theme/{path}", "").root / "content/vik/theme" / path
    own.write_bytes(("<!-- å -->\n" if path.endswith("html") else "/* å */\n").encode("latin-1") + text.encode())
    assert [line.rpartition(":")[0] for line in site.build().findings] == [f"content/vik/theme/{path}:1"]
    assert site.codes == ["SRC101"]


def test_words_of_a_catalog_are_told_at_their_translation(site: SiteTest) -> None:
    site.put("translations/ar.po", f'{CATALOG}# SFI\nmsgid "Webbkarta"\nmsgstr ""\n"خريطة "\n"SFI هنا"\n').build()
    assert site.findings == ["translations/ar.po:10:2 PAG721"]


def test_a_link_whose_words_stand_in_a_catalog_is_told_there_in_its_language(site: SiteTest) -> None:
    catalog = f'{CATALOG}msgid "Gå till startsidan"\nmsgstr "هنا"\n'
    site.put("translations/ar.po", catalog).build()
    assert site.findings == ["translations/ar.po:7:9 PAG718"]


def test_fixed_words_of_a_template_are_told_at_its_line(site: SiteTest) -> None:
    put(site, "pages/404.html", '_("Gå till startsidan")', '_("Läs mer")')
    assert site.findings == [f"{TEMPLATES}/pages/404.html:9:77 PAG718"]


def test_words_that_a_template_puts_together_are_told_at_the_tag_they_stand_in(site: SiteTest) -> None:
    put(
        site,
        "pages/plan.html",
        '<p class="intro">{{ say(body.intro) }}</p>',
        '<p class="intro">{{ body.intro.text }}</p>',
    )
    assert site.findings == [f"{TEMPLATES}/pages/plan.html:7:20 PAG721"]


@pytest.mark.parametrize(
    ("name", "old", "new", "place"),
    [
        ("foot.html", "<ul>", '<img src="a.svg">\n<ul>', "<img PAG708"),
        ("horizon.html", ' aria-label="{{ _("Delar") }}"', "", "horizon.html:4:1 PAG707"),
        ("parts.html", '<dt>{{ _("Beslutsdatum") }}</dt>', "<dt><img></dt>", "<img> PAG708"),
        ("notices.html", '<div class="notice ', '<div onclick="x()" class="notice ', "<div onclick PAG727"),
        ("choice.html", '<meta charset="utf-8">\n', "", "choice.html:4:1 PAG725"),
        ("timeline.html", ' role="img" aria-labelledby="_timeline-name _timeline-words"', ' role="img"', ""),
    ],
)
def test_a_tag_is_told_in_the_template_that_has_it(site: SiteTest, name: str, old: str, new: str, place: str) -> None:
    put(site, name, old, new)
    told = place
    if place.startswith("<"):  # at a tag, wherever the template has it today
        tag, _, code = place.rpartition(" ")
        before = (site.root / TEMPLATES / name).read_text(encoding="utf-8").partition(tag)[0]
        told = f"{name}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))} {code}"
    assert site.findings == ([f"{TEMPLATES}/{told}"] if told else [])


def test_each_of_several_tags_is_told_at_its_own_line(site: SiteTest) -> None:
    images = '<p><img src="a.svg"></p>\n<p><img src="b.svg"></p>\n<p><img src="a.svg"></p>\n'
    put(site, "pages/404.html", "<p><a class", f"{images}<p><a class")
    assert site.findings == [f"{TEMPLATES}/pages/404.html:{line}:4 PAG708" for line in (9, 10, 11)]


def test_a_tag_of_the_themes_own_is_told_in_the_theme(site: SiteTest) -> None:
    site.put("themes/own/theme.yaml", "format: 1\nparent: standard\n")
    text = template(site, "pages/404.html")
    site.put("themes/own/templates/pages/404.html", text.replace("<p><a class", "<marquee></marquee>\n<p><a class"))
    site.edit("content/vik/site.yaml", "help:", "theme: own\nhelp:").build()
    assert site.findings == ["themes/own/templates/pages/404.html:9:1 PAG732"]


def test_what_stands_nowhere_is_told_at_the_pages_template(site: SiteTest) -> None:
    put(site, "pages/404.html", '<h1>{{ _("Sidan finns inte") }}</h1>', '<p>{{ _("Sidan finns inte") }}</p>')
    assert site.findings == [f"{TEMPLATES}/pages/404.html:1:1 PAG702"]


def test_a_template_that_a_page_is_not_made_with_is_never_blamed(site: SiteTest) -> None:
    put(site, "pages/404.html", "{% block content %}", "{% block content %}\n<{{ 'main' }}></main>")
    assert site.findings == [f"{TEMPLATES}/pages/404.html:1:1 PAG701"]
