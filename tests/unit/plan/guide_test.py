"""The welcome guide: topics by time, the checklist, the kommun's own topics before the common ones."""

from __future__ import annotations

import datetime

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


def test_a_guide_in_which_there_is_nothing_to_do_has_no_checklist_and_no_way_to_it(site: SiteTest) -> None:
    site.put(f"{COMMON}/help.md", topic("Hjälpen", order=10, need="health")).build()
    assert site.codes == []
    assert "vik/sv/guide/checklist/index.html" not in site.files
    for path in ("vik/sv/guide/index.html", "vik/sv/guide-sv.html", "vik/sv/site-map/index.html"):
        text = site.text(path)
        assert "Hjälpen" in text
        assert "hecklist" not in text.partition("</style>")[2] + text.partition("<style")[0]


def test_a_topic_leads_on_to_the_next_and_to_those_about_the_same_need(site: SiteTest) -> None:
    page = guided(site).build().text("vik/sv/guide/move/index.html")
    assert order(page, '<span class="kind">Första veckan</span> Papper och id', "Läs också", "Nästa:")
    assert page.count("card/index.html") == 2
    assert '<h2 id="_alike">' not in site.text("vik/sv/guide/help/index.html")


def test_a_topic_of_the_kommun_stands_for_the_common_one_of_its_name(site: SiteTest) -> None:
    guided(site).put(f"{OWN}/move.md", topic("Flytten till Vik", order=20)).build()
    assert "Flytten till Vik" in site.text("vik/sv/guide/move/index.html")
    assert site.text("vik/sv/guide/index.html").count("guide/move/index.html") == 2  # by time and by need


def test_a_topic_that_a_language_lacks_is_linked_as_swedish_and_one_that_it_has_is_a_page(site: SiteTest) -> None:
    guided(site)
    site.put(
        f"{COMMON}/move.ar.md",
        '---\nstate: machine\nmade_from: ""\ntitle: الانتقال\nintro: عن الانتقال.\n'
        "todo: أبلغ عن الانتقال.\n---\n\nنص.\n",
    ).build()
    page = site.text("vik/ar/guide/index.html")
    assert order(page, "الانتقال", 'id="_swedish-only"', "../../sv/guide/card/index.html")
    assert page.count("../../sv/guide/card/index.html") == 1
    assert "../../../sv/guide/help/index.html" not in site.text("vik/ar/guide/checklist/index.html")
    assert "vik/ar/guide/move/index.html" in site.files
    assert "vik/ar/guide/card/index.html" not in site.files
    assert "أبلغ عن الانتقال." in site.text("vik/ar/guide/checklist/index.html")


def test_the_guide_begins_with_what_it_is_about_each_need_with_its_picture_and_word(site: SiteTest) -> None:
    page = guided(site).build().text("vik/sv/guide/index.html")
    tiles = page[page.index('<ul class="tiles"') : page.index("</nav>", page.index('<ul class="tiles"'))]
    assert order(tiles, 'href="#_papers"', "Papper och id", 'href="#_health"', "Hälsa")
    assert tiles.count('<svg class="pictogram"') == tiles.count("<li>") == 2
    assert order(page[page.index('<h2 id="_papers">') :], "Flytten", "Första veckan", "Kortet", "Första månaden")


def test_the_index_has_topics_and_words_by_the_alphabet_of_the_language(site: SiteTest) -> None:
    terms = "format: 1\nterms:\n" + "".join(f"  - {{id: w{n}, term: {word}}}\n" for n, word in enumerate(WORDS))
    text = " ".join(f"{{term}}`w{n}`" for n in range(len(WORDS)))
    guided(site).put("content/vik/terms.yaml", terms)
    site.put(f"{COMMON}/card.md", topic("Kortet").replace("Text.", text)).build()
    page = site.text("vik/sv/guide/index/index.html")
    assert order(page, ">adel<", ">zon<", ">ålder<", ">ämne<", ">öppet hus<")
    assert order(page, ">H</h2>", "Hjälpen", ">K</h2>", ">Z</h2>", ">Å</h2>")
    assert '>adel<ul><li><a href="../../../sv/guide/card/index.html">Kortet</a>' in page


WORDS = ("öppet hus", "adel", "ämne", "zon", "ålder")


def test_the_index_of_another_language_is_by_its_words_and_by_the_swedish_ones(site: SiteTest) -> None:
    guided(site)
    head = '---\nstate: machine\nmade_from: ""\ntitle: {}\ntodo: نص.\n---\n\nنص.\n'
    site.put(f"{COMMON}/move.ar.md", head.format("بيت")).put(f"{COMMON}/card.ar.md", head.format("البطاقة")).build()
    page = site.text("vik/ar/guide/index/index.html")
    own, swedish = page.split('<h2 id="_swedish">')
    assert order(own[own.index(">ب</h2>") :], "البطاقة", "بيت", "Flytten")
    assert order(swedish, ">F</h3>", "Flytten", ">K</h3>", "Kortet")
    assert 'href="#_topic-move"' in swedish
    assert "Hjälpen" not in page


def test_a_word_that_stands_in_many_topics_leads_to_its_explanation_alone(site: SiteTest) -> None:
    site.put("content/vik/terms.yaml", "format: 1\nterms:\n  - {id: often, term: ofta}\n")
    for number in range(6):
        site.put(f"{COMMON}/t{number}.md", topic(f"Ämne {number}").replace("Text.", "{term}`often`"))
    page = site.build().text("vik/sv/guide/index/index.html")
    assert '>ofta<ul><li><a href="../../../sv/terms/index.html#often">Ord och begrepp</a></li></ul></li>' in page


def test_without_topics_there_is_no_guide(site: SiteTest) -> None:
    assert not [path for path in site.build().files if "guide" in path]


def test_the_start_page_and_the_menu_lead_to_the_guide(site: SiteTest) -> None:
    page = guided(site).build().text("vik/sv/index.html")
    assert page.count('href="../sv/guide/index.html"') >= 2
    assert "3 ämnen" in page
    assert '<a class="ways__file" href="../sv/guide-sv.html">Hela guiden i en fil</a>' in page


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
    site.put(f"{COMMON}/card.md", topic("Kortet", "first-weak")).build()
    assert site.findings == ["content/common/guide/card.md:5:7 YML111"]


def added(title: str, ties: str = "goals: [jobs]\nmeasures: [mentors]", text: str = "I Vik finns en mässa.") -> str:
    return f"---\ntitle: {title}\nextends: common\n{ties}\n---\n\n{text}\n"


def test_what_the_kommun_adds_stands_on_the_page_of_the_common_topic_with_what_was_decided(site: SiteTest) -> None:
    guided(site).put(f"{OWN}/card.md", added("Kort i Vik")).build()
    page = site.text("vik/sv/guide/card/index.html")
    assert site.codes == []
    assert order(page, "Text.", '<h2 id="_local">Kort i Vik</h2>', "I Vik finns en mässa.", "1.1", "2022", "Å1")
    assert page.count("Tiden har gått ut.") == 2
    assert site.text("vik/sv/guide/index.html").count("guide/card/index.html") == 2  # by time and by need


def test_goal_and_measure_lead_to_the_topic_that_tells_of_them(site: SiteTest) -> None:
    guided(site).put(f"{OWN}/card.md", added("Kort i Vik")).build()
    for path in ("vik/sv/strategy/work/index.html", "vik/sv/plan/mentors/index.html"):
        assert "guide/card/index.html" in site.text(path)


def test_headings_and_notes_of_the_two_texts_of_a_topic_have_their_own_addresses(site: SiteTest) -> None:
    text = "## Var?\n\nHär.[^a]\n\n[^a]: Se [var](#var)."
    guided(site).put(f"{COMMON}/card.md", topic("Kortet").replace("Text.", text))
    site.put(f"{OWN}/card.md", added("Kort i Vik", text=text)).build()
    page = site.text("vik/sv/guide/card/index.html")
    assert site.codes == []
    for name in ("var", "_local-var", "_note-1", "_note-local-1"):
        assert page.count(f'id="{name}"') == 1


def test_a_part_that_is_not_translated_is_said_to_be_swedish(site: SiteTest) -> None:
    guided(site).put(f"{OWN}/card.md", added("Kort i Vik"))
    head = '---\nstate: reviewed\nmade_from: ""\ntitle: البطاقة\nintro: عن البطاقة.\ntodo: خذ البطاقة.\n---\n\nنص.\n'
    site.put(f"{COMMON}/card.ar.md", head).build()
    page = site.text("vik/ar/guide/card/index.html")
    assert 'lang="sv"' in page[page.index('id="_local"') :]
    assert "../../../sv/guide/card/index.html" in page
    site.put(f"{OWN}/card.ar.md", '---\nstate: machine\nmade_from: ""\ntitle: البطاقة في فيك\n---\n\nنص فيك.\n').build()
    page = site.text("vik/ar/guide/card/index.html")
    assert "نص فيك." in page
    assert 'data-translation="machine"' in page
    assert order(site.text("vik/ar/guide/card/sv/index.html"), "Text.", "نص.", "I Vik finns en mässa.", "نص فيك.")


def test_a_topic_of_the_kommun_links_to_common_ones_by_their_name_and_they_to_it(site: SiteTest) -> None:
    guided(site).put(f"{COMMON}/card.md", topic("Kortet").replace("Text.", "Läs om [flytten](move.md)."))
    site.put(f"{OWN}/move.md", topic("Flytten till Vik").replace("Text.", "Läs om [kortet](card.md).")).build()
    assert "../../../sv/guide/move/index.html" in site.text("vik/sv/guide/card/index.html")
    assert "../../../sv/guide/card/index.html" in site.text("vik/sv/guide/move/index.html")


def test_a_reader_can_tell_the_kommun_that_something_is_wrong(site: SiteTest) -> None:
    page = guided(site).build().text("vik/sv/guide/card/index.html")
    assert order(page, "Stämmer något inte?", "Säg till kommunen.", "Kommunens egen kontakt är inte angiven än.")
    contact = "format: 1\ncontacts:\n  - {id: centre, name: Kontaktcenter, email: k@vik.example}\n"
    site.put("content/vik/contacts.yaml", contact)
    site.edit("content/vik/site.yaml", "help:", "contact: centre\nhelp:").build()
    page = site.text("vik/sv/guide/card/index.html")
    assert '<a href="mailto:k@vik.example?subject=vik/sv/guide/card">Säg till kommunen</a>' in page
    site.edit("content/vik/contacts.yaml", ", email: k@vik.example", "").build()
    assert 'href="../../../sv/contacts/index.html">Säg till kommunen</a>' in site.text("vik/sv/guide/card/index.html")


def test_a_fact_is_good_through_its_last_day_and_then_said_to_be_old(site: SiteTest) -> None:
    site.edit("content/common/facts.yaml", "    read: 2026-11", "    read: 2026-11\n    expires: 2026-11-24").build()
    assert "Uppgiften kan vara gammal." not in site.text("vik/sv/contacts/index.html")
    site.build(today=datetime.date(2026, 11, 25))
    assert site.codes == ["STR232"]
    assert site.text("vik/sv/contacts/index.html").count("Uppgiften kan vara gammal.") == 2


def test_a_contact_says_how_to_find_there_and_what_is_spoken(site: SiteTest) -> None:
    contact = "  - {id: centre, name: Kontaktcenter, way: Gå mot kyrkan., speaks: [ar, uk]}\n"
    page = site.put("content/vik/contacts.yaml", f"format: 1\ncontacts:\n{contact}").build()
    text = page.text("vik/sv/contacts/index.html")
    assert order(text, "Hitta dit", "Gå mot kyrkan.", "Här talas också", '<bdi lang="ar" dir="rtl">', '<bdi lang="uk"')
    assert "uk" not in {folder.name for folder in (site.root / "build/vik").iterdir()}  # no page is in it
    assert site.codes == []
    site.edit("content/vik/contacts.yaml", "[ar, uk]", "[ar, xx]").build()
    assert site.codes == ["STR211"]


def test_an_addition_that_is_wrongly_written_is_told_once(site: SiteTest) -> None:
    guided(site).put(f"{OWN}/card.md", added("Kort i Vik").replace("extends: common", "extends: comon")).build()
    assert site.findings == ["content/vik/guide/card.md:3:10 YML111"]


def test_a_guide_says_that_its_texts_are_of_the_whole_country_where_some_are(site: SiteTest) -> None:
    words = "Kommunen har inte kontrollerat dem än."
    pages = ("vik/sv/guide/index.html", "vik/sv/guide-sv.html")
    site.put(f"{OWN}/own.md", topic("Eget")).build()
    assert [words in site.text(path) for path in pages] == [False, False]
    site.put(f"{COMMON}/help.md", topic("Hjälpen")).build()
    assert [words in site.text(path) for path in pages] == [True, True]
