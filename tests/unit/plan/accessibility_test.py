"""The page with the accessibility statement: what it shows, what it lacks, and what follows from the day."""

from __future__ import annotations

import datetime
import re

import pytest

from sitegen.model.accessibility import SITUATIONS
from sitegen.model.translation import Freshness, TranslationState
from sitegen.plan.accessibility_view import AccessibilityView, LackView
from tests.site_test import TODAY, SiteTest
from tests.unit.plan.planned import Planned

SITE = "content/vik/site.yaml"
PAGE = "vik/sv/accessibility/index.html"
DIGG = """format: 1
facts:
  - id: digg
    kind: web
    value: https://www.digg.se/tdosanmalan
    label: Myndigheten för digital förvaltning
    source: https://www.digg.se/stod
    read: 2026-11
"""
STATEMENT = {
    "status": "partly",
    "assessed": "2026-10",
    "updated": "2026-11-01",
    "method": "self",
    "form": "https://vik.se/form",
}
FAULT = "{text: Kartan., reason: Den är en bild.}"
LEVEL = re.compile(r"är (helt|delvis|inte) förenlig med")


def stating(site: SiteTest, *faults: str, **changes: str) -> SiteTest:
    """Give the small kommun a statement, and the authority that supervises it; an empty value leaves a key out."""
    given = {**STATEMENT, **changes}
    lines = [f"  {key}: {value}\n" for key, value in given.items() if value]
    listed = ["  faults:\n", *(f"    - {one}\n" for one in faults)] if faults else []
    text = (site.root / SITE).read_text(encoding="utf-8")
    return site.put(SITE, text + "accessibility:\n" + "".join(lines + listed)).put("content/vik/facts.yaml", DIGG)


def view(site: SiteTest, language: str = "sv", today: datetime.date = TODAY) -> AccessibilityView:
    body = Planned(site, today).view(f"{language}/accessibility/index.html").body
    assert isinstance(body, AccessibilityView)
    return body


def found(site: SiteTest) -> list[str]:
    """Return what is told of the statement before its page is planned."""
    return [f"{item.span} {item.code}".removeprefix("content/vik/") for item in Planned(site).reading.sorted()]


def codes(site: SiteTest) -> list[str]:
    return [line.rpartition(" ")[2] for line in found(site) if not line.endswith(("STR220", "STR221"))]


def texts(lacks: tuple[LackView, ...]) -> list[str]:
    return [one.text.text for one in lacks]


def test_a_kommun_that_has_said_nothing_is_told_so_once_and_one_that_has_begun_all_that_it_must_say(
    site: SiteTest,
) -> None:
    assert codes(site) == ["STR240"]
    text = (site.root / SITE).read_text(encoding="utf-8")
    assert set(codes(site.put(SITE, f"{text}accessibility: {{}}\n"))) == {"STR222", "STR223", "STR224", "STR228"}


def test_a_whole_statement_lacks_nothing(site: SiteTest) -> None:
    assert codes(stating(site, FAULT)) == []


@pytest.mark.parametrize(
    ("key", "code", "keys"),
    [
        ("status", "STR222", None),
        ("form", "STR223", None),
        ("assessed", "STR224", "assessed"),
        ("updated", "STR224", "updated"),
        ("method", "STR224", "method"),
    ],
)
def test_what_a_statement_lacks_is_told_at_it(site: SiteTest, key: str, code: str, keys: str | None) -> None:
    planned = Planned(stating(site, FAULT, **{key: ""}))
    (item,) = [one for one in planned.reading.items if one.code not in {"STR220", "STR221"}]
    assert (item.code, str(item.span), dict(item.values).get("keys")) == (code, f"{SITE}:10:3", keys)


def test_what_cannot_be_read_is_not_told_as_lacking_too(site: SiteTest) -> None:
    assert codes(stating(site, FAULT, status="fulll", updated="igår", form="vik.se")) == ["YML111", "YML109", "YML113"]
    text = (site.root / SITE).read_text(encoding="utf-8").partition("accessibility:")[0]
    assert codes(site.put(SITE, f"{text}accessibility: ja\n")) == ["YML108"]


def test_a_fault_may_be_on_any_page_that_is_built_and_on_the_start_page(site: SiteTest) -> None:
    pages = ("start", "plan/fair", "strategy/background", "contacts", "404")
    stating(site, *(f"{{text: T, reason: R, page: {page}}}" for page in pages))
    assert codes(site) == []
    links = [one.page for one in view(site, "ar").situations[0].faults]
    assert [(link.href, link.other is None) for link in links if link] == [
        ("../../ar/index.html", True), ("../../ar/plan/fair/index.html", True),
        ("../../sv/strategy/background/index.html", False), ("../../ar/contacts/index.html", True),
        ("../../ar/404.html", True),
    ]  # fmt: skip


def test_a_page_that_is_not_there_is_told_with_the_nearest(site: SiteTest) -> None:
    planned = Planned(stating(site, FAULT, "{text: T, reason: R, page: strategy/sumary}"))
    (item,) = [one for one in planned.reading.items if one.code == "STR211"]
    assert (str(item.span), dict(item.values)["near"]) == (f"{SITE}:17:34", "strategy/summary")


def test_a_page_that_may_be_one_that_cannot_be_read_is_not_told(site: SiteTest) -> None:
    stating(site, "{text: T, reason: R, page: plan/mentors}")
    site.edit("content/vik/plan/plan.yaml", "    title: Ordna mentorer\n", "")
    assert "STR211" not in codes(site)


def test_full_with_a_fault_is_shown_as_partly_and_the_editor_is_told_why(site: SiteTest) -> None:
    planned = Planned(stating(site, FAULT, status="full").put("content/vik/files/plan.pdf", "x"))
    (item,) = [one for one in planned.reading.items if one.code == "STR226"]
    assert str(item.span) == f"{SITE}:10:11"
    assert dict(item.values) == {
        "given": "full", "shown": "partly", "listed": "1", "found": "1", "first": "files/plan.pdf",
    }  # fmt: skip
    assert view(site).status == "partly"


def test_a_status_that_says_that_something_lacks_must_say_what(site: SiteTest) -> None:
    assert codes(stating(site)) == ["STR229"]
    assert codes(site.put("content/vik/files/plan.pdf", "x")) == []


def test_an_authority_without_a_name_is_none(site: SiteTest) -> None:
    stating(site, FAULT).put(
        "content/vik/facts.yaml", DIGG.replace("    label: Myndigheten för digital förvaltning\n", "")
    )
    assert codes(site) == ["STR228"]
    assert view(site).supervisor is None


def test_another_authority_may_be_named_and_is_told_once_where_it_is_not_there(site: SiteTest) -> None:
    stating(site, FAULT, supervisor="pts").put("content/vik/facts.yaml", DIGG.replace("id: digg", "id: pts"))
    assert codes(site) == []
    site.put("content/vik/facts.yaml", DIGG)
    assert codes(site) == ["STR211"]


def test_the_name_of_the_authority_stands_in_swedish_beside_a_translation_alone(site: SiteTest) -> None:
    stating(site, FAULT)
    arabic = view(site, "ar").supervisor
    assert arabic is not None
    assert (arabic.name, arabic.translated.text) == ("Myndigheten för digital förvaltning", "")
    site.put("content/vik/facts.ar.yaml", 'format: 1\nstate: draft\nmade_from: ""\nfacts: {digg: {label: هيئة}}\n')
    arabic, swedish = view(site, "ar").supervisor, view(site).supervisor
    assert arabic is not None
    assert swedish is not None
    assert (arabic.name, arabic.translated.text) == ("Myndigheten för digital förvaltning", "هيئة")
    assert swedish.translated.text == ""


def test_faults_stand_by_situation_in_the_order_of_the_authority_and_those_for_all_first(site: SiteTest) -> None:
    stating(site, *(f"{{text: {name}, reason: R, situation: {name}}}" for name in reversed(SITUATIONS)), FAULT)
    situations = view(site.put("content/vik/files/plan.pdf", "x")).situations
    assert [one.id for one in situations] == ["", *SITUATIONS]
    assert texts(situations[0].faults) == ["Kartan.", "plan.pdf"]
    assert [texts(one.faults) for one in situations[1:]] == [[name] for name in SITUATIONS]


def test_a_document_that_nobody_has_checked_is_linked_by_its_title(site: SiteTest) -> None:
    site.put("content/vik/files/plan.pdf", "x").put(
        "content/vik/files.yaml", "format: 1\nfiles:\n  - {file: files/plan.pdf, title: Vår plan, licence: CC0-1.0}\n"
    )
    (document,) = view(site, "ar").situations[0].faults
    assert (document.text.text, document.text.borrowed) == ("Vår plan", "sv")
    assert (document.href, document.found) == ("../../files/plan.pdf", "unchecked-document")


def test_a_statement_is_overdue_after_the_365th_day_and_the_days_remember_it(site: SiteTest) -> None:
    stating(site, FAULT)
    last = datetime.date(2027, 11, 1)
    planned = Planned(site, last)
    assert not view(site, today=last).overdue
    assert view(site, today=last + datetime.timedelta(days=1)).overdue
    planned.views()
    assert last in planned.days.moments
    assert planned.found == []


def test_an_overdue_statement_is_told_at_its_date(site: SiteTest) -> None:
    planned = Planned(stating(site, FAULT, updated="2025-10"))
    planned.views()
    assert planned.found == [f"{SITE}:12:12 STR225"]


def test_a_statement_of_the_last_day_that_there_is_crashes_nothing(site: SiteTest) -> None:
    assert not view(stating(site, FAULT, updated="9999-12-31")).overdue


def test_the_page_changes_on_the_day_that_the_statement_is_overdue_and_on_no_other(site: SiteTest) -> None:
    words = "Redogörelsen har inte uppdaterats på mer än ett år."
    stating(site, FAULT).build(today=datetime.date(2027, 11, 1))
    assert words not in site.text(PAGE)
    assert "STR225" not in site.codes
    site.build(today=datetime.date(2027, 11, 2))
    assert words in site.text(PAGE)
    assert "STR225" in site.codes
    assert set(site.ran) == {PAGE, PAGE.replace("/sv/", "/ar/")}
    site.build(today=datetime.date(2027, 11, 3))
    assert site.ran == {}
    assert "STR225" in site.codes


@pytest.mark.parametrize(("status", "level"), [("not", "inte"), ("partly", "delvis"), ("full", "helt")])
def test_the_page_says_one_level_of_compliance_in_the_words_of_the_law(site: SiteTest, status: str, level: str) -> None:
    stating(site, *([] if status == "full" else [FAULT]), status=status).build()
    assert LEVEL.findall(site.text(PAGE)) == [level]


def test_a_page_without_a_status_says_none_and_that_it_does_not(site: SiteTest) -> None:
    page = site.build().text(PAGE)
    assert LEVEL.findall(page) == []
    assert page.count('class="missing"') == 9 + 1  # the last one is the contact in the foot


def test_the_headings_are_those_of_the_authority_and_the_exceptions_stand_only_where_there_are_any(
    site: SiteTest,
) -> None:
    stating(site, FAULT).build()
    headings = re.findall(r"<h([1-4])[^>]*>(.*?)</h", site.text(PAGE).partition("</main>")[0])
    assert [name for _, name in headings] == [
        "Tillgänglighet för Viks kommun",
        "Hur tillgänglig är webbplatsen?",
        "Vad kan du göra om du inte kan använda delar av webbplatsen?",
        "Rapportera brister i webbplatsens tillgänglighet",
        "Tillsyn",
        "Teknisk information om webbplatsens tillgänglighet",
        "Innehåll som inte är tillgängligt",
        "Bristande förenlighet med lagkraven",
        "Hur vi testat webbplatsen",
    ]


def test_the_form_is_linked_to_report_and_to_ask_and_the_authority_to_complain(site: SiteTest) -> None:
    page = stating(site, FAULT).build().text(PAGE)
    assert page.count('href="https://vik.se/form"') == 2
    assert page.count('href="https://www.digg.se/tdosanmalan"') == 1


def test_every_page_leads_to_the_statement(site: SiteTest) -> None:
    pages = {path: page.decode() for path, page in site.build().files.items() if path.endswith(".html")}
    assert [path for path, page in pages.items() if "/accessibility/index.html" not in page] == []


def test_the_standards_are_named_as_the_kommun_names_them(site: SiteTest) -> None:
    stating(site, FAULT, claims="[EN 301 549 V4.1.1, WCAG 2.2 AA]").build()
    said = re.sub(r"</?bdi[^>]*>", "", site.text(PAGE))
    assert "Kraven står i EN 301 549 V4.1.1 och WCAG 2.2 AA." in said


def test_the_page_says_how_its_translated_words_stand_and_that_the_rest_is_swedish(site: SiteTest) -> None:
    stating(site, FAULT)
    shown = Planned(site).view("ar/accessibility/index.html")
    assert (shown.standing.state, shown.partial) == (None, True)
    site.put(
        "content/vik/site.ar.yaml",
        'format: 1\nstate: draft\nmade_from: ""\naccessibility: {faults: [{text: الخريطة, reason: صورة}]}\n',
    )
    shown = Planned(site).view("ar/accessibility/index.html")
    assert (shown.standing.state, shown.standing.freshness) == (TranslationState.DRAFT, Freshness.OUTDATED)
    assert not shown.partial
    assert Planned(site).view("sv/accessibility/index.html").standing.state is None


def test_words_elsewhere_in_the_file_say_nothing_of_the_page(site: SiteTest) -> None:
    assert Planned(site).view("ar/accessibility/index.html").standing.state is None
