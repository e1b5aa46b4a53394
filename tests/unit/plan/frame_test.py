"""What surrounds a page: navigation, languages, the trail, who to ask, and the addresses for search engines."""

from __future__ import annotations

from tests.site_test import SiteTest
from tests.unit.plan.planned import Planned

PATHS = ("plan/", "plan/fair/", "strategy/", "", "contacts/")

FACTS = """format: 1
facts:
  - {id: desk-phone, kind: phone, value: 0511-320 00, source: https://vik.se/kontakt, read: 2026-11}
"""

CONTACT = """format: 1
contacts:
  - id: desk
    name: Kontaktcenter
    phone: emergency
    email: info@vik.se
"""


def with_url(site: SiteTest) -> SiteTest:
    return site.edit("content/vik/site.yaml", "help:", "url: https://vik.se/integration/\nhelp:")


def test_navigation_leads_to_the_parts_and_to_no_chapter_of_them(site: SiteTest) -> None:
    nav = Planned(site).view("sv/plan/index.html").frame.nav
    assert [link.href for link in nav] == [
        "../../sv/index.html", "../../sv/strategy/index.html", "../../sv/plan/index.html",
        "../../sv/terms/index.html", "../../sv/references/index.html",
    ]  # fmt: skip


def test_the_part_that_a_page_belongs_to_is_current(site: SiteTest) -> None:
    planned = Planned(site)
    assert {path: planned.view(f"sv/{path}index.html").here for path in PATHS} == {
        "plan/": (2, "page"),
        "plan/fair/": (2, "true"),
        "strategy/": (1, "page"),
        "": (0, "page"),
        "contacts/": (-1, ""),
    }


def test_pages_of_one_depth_have_one_frame_whatever_part_they_belong_to(site: SiteTest) -> None:
    views = Planned(site).views("sv")
    frame = views["sv/plan/fair/index.html"].frame
    assert frame is views["sv/plan/mentors/index.html"].frame
    assert frame is views["sv/strategy/work/index.html"].frame
    assert frame != views["sv/plan/index.html"].frame
    assert [link.current for link in frame.nav] == [""] * 5


def test_a_number_of_the_kommuns_own_in_the_foot_is_said_to_be_unchecked_until_somebody_checked_it(
    site: SiteTest,
) -> None:
    site.put("content/vik/facts.yaml", FACTS)
    site.edit("content/vik/site.yaml", "help: [emergency]", "help: [emergency, desk-phone]")
    frame = Planned(site).view("ar/plan/index.html").frame
    assert frame.unchecked
    assert [fact.href for fact in frame.help] == ["tel:112", "tel:051132000"]
    site.edit("content/vik/facts.yaml", "read: 2026-11", "read: 2026-11, verified: 2026-11-20")
    assert not Planned(site).view("ar/plan/index.html").frame.unchecked


def test_a_number_that_every_kommun_shares_is_not_theirs_to_check(site: SiteTest) -> None:
    frame = Planned(site).view("sv/index.html").frame
    assert [(fact.href, fact.verified) for fact in frame.help] == [("tel:112", None)]
    assert not frame.unchecked


def test_a_number_that_is_not_in_the_foot_says_nothing_of_those_that_are(site: SiteTest) -> None:
    assert not Planned(site.put("content/vik/facts.yaml", FACTS)).view("sv/index.html").frame.unchecked


def test_a_shared_number_that_the_kommun_gives_anew_is_its_own_to_check(site: SiteTest) -> None:
    site.put("content/vik/facts.yaml", FACTS.replace("desk-phone", "emergency"))
    assert Planned(site).view("sv/index.html").frame.unchecked


def test_the_contact_is_shown_with_its_number_and_is_empty_where_it_is_unknown(site: SiteTest) -> None:
    assert Planned(site).view("sv/index.html").frame.contact is None
    site.put("content/vik/contacts.yaml", CONTACT).edit("content/vik/site.yaml", "help:", "contact: desk\nhelp:")
    contact = Planned(site).view("ar/index.html").frame.contact
    assert contact is not None
    assert (contact.name.text, contact.name.borrowed) == ("Kontaktcenter", "sv")
    assert contact.phone is not None
    assert contact.phone.value == "112"


def test_a_page_tells_the_languages_it_is_in_and_those_it_is_not(site: SiteTest) -> None:
    view = Planned(site).view("sv/strategy/background/index.html")
    assert [link.language.id for link in view.languages] == ["sv"]
    assert [(link.language.id, link.href) for link in view.missing] == [("ar", "../../../ar/index.html")]


def test_a_page_in_another_language_knows_the_swedish_one(site: SiteTest) -> None:
    planned = Planned(site)
    swedish = planned.view("ar/plan/fair/index.html").swedish
    assert swedish is not None
    assert swedish.href == "../../../sv/plan/fair/index.html"
    assert planned.view("sv/plan/fair/index.html").swedish is None


def test_the_trail_leads_from_the_start_page_through_every_page_above(site: SiteTest) -> None:
    planned = Planned(site)
    trail = planned.view("ar/plan/fair/index.html").trail
    assert [link.href for link in trail] == [
        "../../../ar/index.html",
        "../../../ar/plan/index.html",
        "../../../ar/plan/fair/index.html",
    ]
    assert trail[0].text.text == "فيك"
    assert [link.current for link in trail] == ["", "", "page"]
    assert planned.view("ar/index.html").trail == ()


def test_without_an_address_no_page_claims_one(site: SiteTest) -> None:
    view = Planned(site).view("sv/plan/index.html")
    assert (view.canonical, view.alternates) == ("", ())


def test_with_an_address_a_page_names_itself_and_its_other_languages(site: SiteTest) -> None:
    planned = Planned(with_url(site))
    view = planned.view("ar/plan/index.html")
    assert view.canonical == "https://vik.se/integration/ar/plan/"
    assert view.alternates == (
        ("sv", "https://vik.se/integration/sv/plan/"),
        ("ar", "https://vik.se/integration/ar/plan/"),
        ("x-default", "https://vik.se/integration/sv/plan/"),
    )
    assert planned.view("sv/404.html").canonical == ""


def test_the_default_of_the_start_page_is_the_choice_of_language(site: SiteTest) -> None:
    alternates = dict(Planned(with_url(site)).view("sv/index.html").alternates)
    assert alternates["x-default"] == "https://vik.se/integration/"


def test_a_language_that_search_engines_do_not_know_is_left_out_of_the_alternates(site: SiteTest) -> None:
    with_url(site).edit("content/vik/site.yaml", "languages: [sv, ar]", "languages: [sv, sv-simple]")
    view = Planned(site).view("sv-simple/terms/index.html")
    assert [tag for tag, _ in view.alternates] == ["sv", "x-default"]
    assert [link.language.id for link in view.languages] == ["sv", "sv-simple"]


def test_a_page_names_the_adopted_document_and_the_heading_there(site: SiteTest) -> None:
    planned = Planned(site)
    area, measure = planned.view("sv/strategy/work/index.html"), planned.view("sv/plan/fair/index.html")
    assert area.adopted is not None
    assert (area.adopted.title, area.adopted.heading) == ("Strategi för Vik", "Arbete och försörjning")
    assert area.adopted.href == ""
    assert measure.adopted is not None
    assert measure.adopted.title == "Handlingsplan för Vik"
    assert planned.view("sv/terms/index.html").adopted is None


def test_who_adopted_a_document_is_told_in_the_language_of_the_page_with_the_swedish_name_beside(
    site: SiteTest,
) -> None:
    site.edit("content/vik/strategy/strategy.ar.yaml", "follow_up:", "adopted: {by: مجلس بلدية فيك}\nfollow_up:")
    planned = Planned(site)
    arabic = planned.view("ar/strategy/work/index.html").adopted
    assert arabic is not None
    assert (arabic.by.text, arabic.by.borrowed, arabic.by_swedish) == ("مجلس بلدية فيك", "", "Viks kommunfullmäktige")
    swedish = planned.view("sv/strategy/work/index.html").adopted
    assert swedish is not None
    assert (swedish.by.text, swedish.by_swedish) == ("Viks kommunfullmäktige", "")


def test_who_adopted_a_document_is_told_once_where_the_name_is_borrowed_swedish(site: SiteTest) -> None:
    adopted = Planned(site).view("ar/strategy/work/index.html").adopted
    assert adopted is not None
    assert (adopted.by.text, adopted.by.borrowed, adopted.by_swedish) == ("Viks kommunfullmäktige", "sv", "")


def test_the_adopted_document_is_linked_where_we_hold_it(site: SiteTest) -> None:
    site.put("content/vik/files/strategi.pdf", "%PDF-1.7").edit(
        "content/vik/strategy/strategy.yaml", "  by: Viks", "  file: files/strategi.pdf\n  by: Viks"
    )
    adopted = Planned(site).view("sv/strategy/work/index.html").adopted
    assert adopted is not None
    assert adopted.href == "../../../files/strategi.pdf"
