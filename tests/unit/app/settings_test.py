"""A kommun's own templates and style sheets: laid over the theme, and waking the pages made with them."""

from __future__ import annotations

from sitegen.load.catalog import plural_forms
from tests.site_test import SiteTest

THEME = "content/vik/theme"
TERMS = f"{THEME}/templates/pages/terms.html"
TEXT = """{% extends "layout.html" %}
{% block opening %}<h1>{{ swedish("Ord") }}</h1>{% endblock %}
{% block content %}<p>{{ swedish("Viks egna ord") }}</p>{% endblock %}
"""
FOOT = '<footer>{{ swedish("Vik") }}</footer>\n'
CHOICE = """<!doctype html><html lang="sv"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>{{ page.name }}</title></head>
<body><main><h1>{{ page.name }}</h1><nav><ul>{% for link in page.languages %}<li><a href="{{ link.href }}"
 lang="{{ link.language.tag }}" hreflang="{{ link.language.tag }}">{{ link.language.autonym }}</a></li>{% endfor %}
</ul></nav></main></body></html>
"""
"""The least that a root page must be."""
PO = f"""msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: ar\\n"
"Plural-Forms: {plural_forms("ar")}\\n"

msgid "Webbkarta"
msgstr "خريطة فيك"
"""
TERMS_PAGES = {"vik/sv/terms/index.html", "vik/ar/terms/index.html"}


def test_a_template_of_a_kommuns_own_wakes_the_pages_made_with_it_and_says_so(site: SiteTest) -> None:
    site.build().put(TERMS, TEXT).build()
    assert site.ran == dict.fromkeys(TERMS_PAGES, "templates/pages/terms.html changed")
    assert "Viks egna ord" in site.text("vik/sv/terms/index.html")
    site.edit(TERMS, "egna ord", "alla ord").build()
    assert site.ran == dict.fromkeys(TERMS_PAGES, "templates/pages/terms.html changed")
    assert "Viks alla ord" in site.text("vik/ar/terms/index.html")


def test_a_template_of_a_kommuns_own_that_is_gone_gives_way_to_the_themes(site: SiteTest) -> None:
    before = site.build().files
    site.put(TERMS, TEXT).build().remove(TERMS).build()
    assert set(site.ran) == TERMS_PAGES
    assert site.files == before


def test_a_template_that_all_pages_share_wakes_all_of_them_and_says_which(site: SiteTest) -> None:
    site.build().put(f"{THEME}/templates/foot.html", FOOT).build()
    pages = {path for path in site.files if path.endswith(".html")} - {"vik/index.html"}
    assert site.ran == dict.fromkeys(pages, "templates/foot.html changed")


def test_the_template_of_the_root_page_wakes_it_alone(site: SiteTest) -> None:
    site.build().put(f"{THEME}/templates/choice.html", CHOICE).build()
    assert site.ran == {"vik/index.html": "templates/choice.html changed"}


def test_another_kommun_does_not_see_the_theme_of_the_first(site: SiteTest) -> None:
    settings = (site.root / "content/vik/site.yaml").read_text().replace("[sv, ar]", "[sv]")
    site.put("content/ort/site.yaml", settings).build().put(TERMS, TEXT).build()
    assert set(site.ran) == TERMS_PAGES


def test_a_fault_in_a_template_is_told_at_its_line_and_stops_the_site(site: SiteTest) -> None:
    before = site.build().files
    site.put(TERMS, TEXT.replace('{{ swedish("Viks egna ord") }}', "\n{{ body.trems }}")).build()
    assert site.findings == [f"{TERMS}:4:1 TPL502"]
    assert site.built.failed == ["vik"]
    assert site.files == before


def test_a_template_that_is_no_template_is_told_once_for_all_pages(site: SiteTest) -> None:
    site.put(f"{THEME}/templates/layout.html", "<p>\n{% block %}\n").build()
    assert site.findings == [f"{THEME}/templates/layout.html:2:1 TPL501"]


def test_a_style_sheet_of_a_kommuns_own_stands_for_the_themes(site: SiteTest) -> None:
    forced = "@media (forced-colors: active) { .vik { color: LinkText; } }"
    site.put(f"{THEME}/css/components.css", f".vik {{ color: inherit; }}\n{forced}\n").build()
    sheet = next(path for path in site.files if path.startswith("vik/assets/style."))
    assert ".vik {" in site.text(sheet)
    assert ".signpost" not in site.text(sheet)


def test_an_icon_of_a_kommuns_own_is_named_by_every_page(site: SiteTest) -> None:
    site.build().put(f"{THEME}/templates/favicon.svg", "<svg><!-- {{ name }} --></svg>").build()
    icon = next(path for path in site.files if path.startswith("vik/assets/favicon."))
    assert "Viks kommun" in site.text(icon)
    assert icon.removeprefix("vik/") in site.text("vik/index.html")


def test_a_theme_of_the_project_builds_on_its_parent(site: SiteTest) -> None:
    site.put("themes/plain/theme.yaml", "format: 1\nparent: standard\n")
    site.put("themes/plain/templates/pages/terms.html", TEXT)
    site.edit("content/vik/site.yaml", "help:", "theme: plain\nhelp:").build()
    assert site.findings == []
    assert "Viks egna ord" in site.text("vik/sv/terms/index.html")
    assert "Ordna mentorer" in site.text("vik/sv/plan/index.html")


def test_words_of_the_project_stand_for_sitegens_and_wake_their_language_alone(site: SiteTest) -> None:
    site.build().put("translations/ar.po", PO).build()
    assert site.ran
    assert set(site.ran.values()) == {"words of ar changed"}
    assert all(path.startswith("vik/ar/") for path in site.ran)
    assert "خريطة فيك" in site.text("vik/ar/site-map/index.html")
