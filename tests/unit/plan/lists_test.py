"""Pages that list: terms, references, how the translations stand, all pages."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from sitegen.model.dates import PartialDate
from sitegen.model.translation import Freshness, TranslationState
from sitegen.plan.lists import standing
from sitegen.plan.views import (
    ContactsView,
    MapEntry,
    ReferencesView,
    SiteMapView,
    TermsView,
    TranslationRow,
    TranslationsView,
)
from tests.site_test import SiteTest
from tests.unit.plan.planned import Planned

REFERENCES_AR = """format: 1
state: draft
made_from: ""
references:
  budget: {title: ميزانية فيك}
"""


FACTS = """format: 1
facts:
  - {id: switch, kind: phone, value: 0511-320 00, source: https://vik.se/kontakt, read: 2026-11, verified: 2026-11-20}
"""

CONTACTS = """format: 1
contacts:
  - {id: desk, name: Kontaktcenter, phone: switch, verified: 2026-11-01}
  - {id: school, name: Skolan}
"""


def row(site: SiteTest) -> TranslationRow:
    return Planned(site).body("sv/translations/index.html", TranslationsView).rows[0]


def flat(entries: Iterable[MapEntry], depth: int = 0) -> list[tuple[int, str]]:
    return [
        item
        for entry in entries
        for item in [(depth, entry.link.href.removeprefix("../../sv/")), *flat(entry.below, depth + 1)]
    ]


def test_terms_stand_by_the_swedish_word_in_every_language(site: SiteTest) -> None:
    site.put("content/vik/more.md", "---\ntitle: Mer\n---\n\n{term}`kommun`\n")
    planned = Planned(site)
    swedish = planned.body("sv/terms/index.html", TermsView).terms
    arabic = planned.body("ar/terms/index.html", TermsView).terms
    assert [term.id for term in swedish] == [term.id for term in arabic] == ["kommun", "sfi"]
    assert [term.swedish for term in swedish] == ["", ""]
    assert [term.swedish for term in arabic] == ["kommun", "SFI"]


def test_a_fact_is_shown_with_the_page_it_was_taken_from_and_the_days_it_was_read_and_checked(site: SiteTest) -> None:
    site.put("content/vik/facts.yaml", FACTS)
    facts = Planned(site).body("ar/contacts/index.html", ContactsView).facts
    assert [(fact.value, fact.source, fact.read, fact.verified) for fact in facts] == [
        ("112", "https://www.sosalarm.se/", PartialDate(2026, 11), None),
        ("0511-320 00", "https://vik.se/kontakt", PartialDate(2026, 11), PartialDate(2026, 11, 20)),
    ]


def test_a_web_address_does_not_stand_among_the_phone_numbers(site: SiteTest) -> None:
    address = "  - {id: digg, kind: web, value: https://digg.se/, source: https://digg.se/, read: 2026-11}\n"
    site.put("content/vik/facts.yaml", FACTS + address)
    facts = Planned(site).body("sv/contacts/index.html", ContactsView).facts
    assert [fact.kind for fact in facts] == ["phone", "phone"]


def test_a_contact_is_shown_with_the_day_it_was_checked_which_is_not_that_of_its_number(site: SiteTest) -> None:
    site.put("content/vik/facts.yaml", FACTS).put("content/vik/contacts.yaml", CONTACTS)
    contacts = Planned(site).body("sv/contacts/index.html", ContactsView).contacts
    assert [(contact.id, contact.verified) for contact in contacts] == [
        ("desk", PartialDate(2026, 11, 1)),
        ("school", None),
    ]
    assert contacts[0].phone is not None
    assert contacts[0].phone.verified == PartialDate(2026, 11, 20)


def test_a_reference_has_its_swedish_title_beside_a_translation_alone(site: SiteTest) -> None:
    shown = Planned(site).body("ar/references/index.html", ReferencesView).references[0]
    assert (shown.title.borrowed, shown.swedish) == ("sv", "")
    site.put("content/vik/references.ar.yaml", REFERENCES_AR)
    shown = Planned(site).body("ar/references/index.html", ReferencesView).references[0]
    assert (shown.title.text, shown.title.borrowed, shown.swedish) == ("ميزانية فيك", "", "Viks budget")


def test_how_the_translations_stand_is_counted_by_page(site: SiteTest) -> None:
    found = row(site)
    assert (found.language.id, found.pages, found.missing, found.outdated) == ("ar", 7, 1, 0)
    assert (found.machine, found.draft, found.reviewed) == (4, 0, 3)


def test_a_page_is_outdated_where_something_that_it_shows_has_changed(site: SiteTest) -> None:
    site.edit("content/vik/plan/plan.yaml", "title: Hålla en jobbmässa", "title: Hålla två jobbmässor")
    planned = Planned(site)
    arabic = planned.context("", "ar").language
    outdated = [
        page.path
        for page in planned.ready.routes.pages
        if standing(planned.context("", "ar"), page, arabic).freshness is Freshness.OUTDATED
    ]
    assert outdated == ["plan", "plan/fair"]
    assert row(site).outdated == 2


def test_a_focus_area_is_outdated_with_its_goals(site: SiteTest) -> None:
    site.edit("content/vik/strategy/strategy.yaml", "title: Fler ska ha ett arbete", "title: Alla ska ha ett arbete")
    view = Planned(site).view("ar/strategy/work/index.html")
    assert view.standing.freshness is Freshness.OUTDATED


def test_a_page_tells_who_answers_for_its_translation(site: SiteTest) -> None:
    planned = Planned(site)
    shown = planned.view("ar/strategy/index.html").standing
    assert (shown.state, shown.by, shown.on) == (TranslationState.MACHINE, "ترجمة آلية", "2026-11-24")
    assert planned.view("ar/plan/fair/index.html").standing.state is TranslationState.REVIEWED
    assert planned.view("sv/plan/fair/index.html").standing.state is None


def test_a_page_made_of_messages_has_no_standing(site: SiteTest) -> None:
    planned = Planned(site)
    assert {planned.view(f"ar/{path}").standing.state for path in ("404.html", "site-map/index.html")} == {None}


def test_the_site_map_is_a_tree_of_every_page_but_the_one_for_lost_readers(site: SiteTest) -> None:
    entries = Planned(site).body("sv/site-map/index.html", SiteMapView).entries
    assert flat(entries) == [
        (0, "index.html"),
        (0, "strategy/index.html"),
        (1, "strategy/summary/index.html"),
        (1, "strategy/work/index.html"),
        (1, "strategy/background/index.html"),
        (0, "plan/index.html"),
        (1, "plan/mentors/index.html"),
        (1, "plan/fair/index.html"),
        (0, "contacts/index.html"),
        (0, "terms/index.html"),
        (0, "references/index.html"),
        (0, "translations/index.html"),
        (0, "accessibility/index.html"),
        (0, "site-map/index.html"),
    ]


def test_the_site_map_marks_pages_that_are_in_swedish_only(site: SiteTest) -> None:
    entries = Planned(site).body("ar/site-map/index.html", SiteMapView).entries
    chapters = {entry.link.href: entry.link.other for entry in entries[1].below}
    assert chapters["../../ar/strategy/work/index.html"] is None
    assert chapters["../../sv/strategy/background/index.html"] is not None


def test_plates_stand_in_the_site_map(site: SiteTest) -> None:
    entries = Planned(site).body("sv/site-map/index.html", SiteMapView).entries
    assert [entry.link.number for entry in entries[2].below] == ["Å1", "Å2"]


@pytest.mark.parametrize(
    ("source", "others", "words"),
    [
        ("https://www.vik.se/", ["https://vik.example/a"], "www.vik.se"),
        ("https://www.vik.se/kontakt/", ["https://www.vik.se/bibliotek"], "www.vik.se/kontakt"),
        ("https://www.vik.se/a/b/c", ["https://www.vik.se/a/d/c"], "www.vik.se/a/b"),
        ("https://www.vik.se/a", ["https://www.vik.se/a/b"], "www.vik.se/a"),
        ("https://www.vik.se/a?x=1", ["https://www.vik.se/a?x=2"], "www.vik.se/a?x=1"),
        ("https://www.vik.se/a", ["https://www.vik.se/ab", "https://www.vik.se/a"], "www.vik.se/a"),
    ],
)
def test_as_much_of_a_source_is_shown_as_tells_it_from_the_others(
    site: SiteTest, source: str, others: list[str], words: str
) -> None:
    fact = "  - {{id: f{}, kind: phone, value: 0511-320 00, source: '{}', read: 2026-11}}\n"
    facts = "".join(fact.format(number, one) for number, one in enumerate([source, *others]))
    site.put("content/vik/facts.yaml", f"format: 1\nfacts:\n{facts}")
    shown = Planned(site).body("sv/contacts/index.html", ContactsView).facts
    assert next(one.source_words for one in shown if one.source == source) == words
