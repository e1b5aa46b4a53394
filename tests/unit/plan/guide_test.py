"""The welcome guide: topics by time, the checklist, the kommun's own topics before the common ones."""

from __future__ import annotations

from tests.site_test import SiteTest

COMMON, OWN = "content/common/guide", "content/vik/guide"


def topic(title: str, when: str = "first-week", need: str = "papers", *, order: int = 0, todo: str = "") -> str:
    line = f"todo: {todo}\n" if todo else ""
    return f"---\ntitle: {title}\nintro: Om {title}.\norder: {order}\nwhen: {when}\nneed: {need}\n{line}---\n\nText.\n"


def guided(site: SiteTest) -> SiteTest:
    site.put(f"{COMMON}/card.md", topic("Kortet", "first-month", todo="Skaffa kortet."))
    site.put(f"{COMMON}/move.md", topic("Flytten", order=20, todo="Anmäl flytten."))
    return site.put(f"{COMMON}/help.md", topic("Hjälpen", order=10, need="health"))


def order(text: str, *words: str) -> bool:
    places = [text.index(word) for word in words]
    return places == sorted(places)


def test_topics_stand_by_the_time_at_which_they_are_needed_and_in_their_order(site: SiteTest) -> None:
    page = guided(site).build().text("vik/sv/guide/index.html")
    assert site.codes == []
    assert order(page, "Första veckan", "Hjälpen", "Flytten", "Första månaden", "Kortet")
    assert "Första halvåret" not in page


def test_the_checklist_has_a_box_for_each_topic_with_something_to_do(site: SiteTest) -> None:
    page = guided(site).build().text("vik/sv/guide/checklist/index.html")
    assert page.count('type="checkbox"') == 2
    assert order(page, "Anmäl flytten.", "Skaffa kortet.")
    assert "Hjälpen" not in page


def test_a_topic_leads_on_to_the_next_and_to_those_about_the_same_need(site: SiteTest) -> None:
    page = guided(site).build().text("vik/sv/guide/move/index.html")
    assert order(page, '<span class="kind">Första veckan</span> Papper och id', "Läs också", "Nästa:")
    assert page.count("card/index.html") == 2
    assert '<h2 id="_alike">' not in site.text("vik/sv/guide/help/index.html")


def test_a_topic_of_the_kommun_stands_for_the_common_one_of_its_name(site: SiteTest) -> None:
    guided(site).put(f"{OWN}/move.md", topic("Flytten till Vik", order=20)).build()
    assert "Flytten till Vik" in site.text("vik/sv/guide/move/index.html")
    assert site.text("vik/sv/guide/index.html").count("guide/move/index.html") == 1


def test_a_topic_that_a_language_lacks_is_linked_as_swedish_and_one_that_it_has_is_a_page(site: SiteTest) -> None:
    guided(site)
    site.put(
        f"{COMMON}/move.ar.md",
        '---\nstate: machine\nmade_from: ""\ntitle: الانتقال\nintro: عن الانتقال.\n'
        "todo: أبلغ عن الانتقال.\n---\n\nنص.\n",
    ).build()
    page = site.text("vik/ar/guide/index.html")
    assert "الانتقال" in page
    assert "../../sv/guide/card/index.html" in page
    assert "vik/ar/guide/move/index.html" in site.files
    assert "vik/ar/guide/card/index.html" not in site.files
    assert "أبلغ عن الانتقال." in site.text("vik/ar/guide/checklist/index.html")


def test_without_topics_there_is_no_guide(site: SiteTest) -> None:
    assert not [path for path in site.build().files if "guide" in path]


def test_the_start_page_and_the_menu_lead_to_the_guide(site: SiteTest) -> None:
    page = guided(site).build().text("vik/sv/index.html")
    assert page.count('href="../sv/guide/index.html"') >= 2
    assert "3 ämnen" in page


def test_a_web_address_is_shown_as_a_reader_would_type_it(site: SiteTest) -> None:
    fact = "  - {id: web, kind: web, value: https://www.vik.example/a/, source: https://vik.example/, read: 2026-11}\n"
    file = site.root / "content/common/facts.yaml"
    site.put("content/common/facts.yaml", file.read_text(encoding="utf-8") + fact)
    site.put(f"{OWN}/move.md", topic("Flytten").replace("Text.", "Se {fact}`web`.")).build()
    assert '<a href="https://www.vik.example/a/"><bdi dir="ltr">vik.example/a</bdi></a>' in site.text(
        "vik/sv/guide/move/index.html"
    )


def test_the_list_and_the_checklist_say_who_has_translated_their_lines(site: SiteTest) -> None:
    guided(site)
    site.put(
        f"{COMMON}/move.ar.md", '---\nstate: machine\nmade_from: ""\ntitle: الانتقال\ntodo: أبلغ.\n---\n\nنص.\n'
    ).build()
    for path in ("vik/ar/guide/index.html", "vik/ar/guide/checklist/index.html"):
        assert 'data-translation="machine" data-freshness="outdated"' in site.text(path)
    site.remove(f"{COMMON}/move.ar.md").build()
    assert "data-translation" not in site.text("vik/ar/guide/index.html")


def test_a_time_that_there_is_not_is_told_once(site: SiteTest) -> None:
    site.put(f"{OWN}/card.md", topic("Kortet", "first-weak")).build()
    assert site.findings == ["content/vik/guide/card.md:5:7 YML111"]
