"""Blocks to HTML: every hole filled, lists put together, footnotes numbered, dead ends told with their place."""

from __future__ import annotations

import pytest

from sitegen.plan.parts import Chunk, NoteView, Prose
from sitegen.plan.prose import whole
from sitegen.plan.views import FocusAreaView
from tests.site_test import SiteTest
from tests.unit.plan.planned import Planned

WORK = "content/vik/strategy/work.md"
SUMMARY_AR = "content/vik/strategy/summary.ar.md"
HEAD = "---\ntitle: Arbete\nintro: Om arbete i Vik.\norder: 10\nfocus_area: work\n---\n\n"


def prose(site: SiteTest, file: str = "sv/strategy/work/index.html") -> Prose:
    return Planned(site).body(file, FocusAreaView).prose


def chunks(prose: Prose) -> list[Chunk]:
    return [chunk for section in prose.sections for chunk in section.chunks]


def written(site: SiteTest, text: str) -> str:
    """Return the HTML of a paragraph in the chapter on work."""
    return chunks(prose(site.put(WORK, f"{HEAD}{text}\n")))[0].html


def summary(site: SiteTest, text: str) -> str:
    """Return the HTML of a paragraph in the Arabic summary."""
    site.edit(SUMMARY_AR, "أن يحصل المزيد على عمل قبل عام 2022.", text)
    context = Planned(site).context("strategy/summary", "ar")
    return chunks(whole(context, context.page.text))[0].html


@pytest.mark.parametrize(
    ("role", "html"),
    [
        ("{term}`sfi`", '<a href="../../../sv/terms/index.html#sfi" rel="glossary">SFI</a>'),
        ("{fact}`emergency`", '<a href="tel:112"><bdi dir="ltr">112</bdi></a>'),
        ("{goal}`jobs`", '<a href="../../../sv/strategy/work/index.html#jobs">Fler ska ha ett arbete</a>'),
        ("{area}`work`", '<a href="../../../sv/strategy/work/index.html">Arbete</a>'),
        ("{measure}`fair`", '<a href="../../../sv/plan/fair/index.html">Hålla en jobbmässa</a>'),
        ("{reference}`budget`", '<a href="../../../sv/references/index.html#budget">Viks budget</a>'),
    ],
)
def test_a_role_is_filled_with_what_it_names(site: SiteTest, role: str, html: str) -> None:
    assert written(site, role) == html


def test_a_term_in_a_translation_has_the_swedish_word_beside_it(site: SiteTest) -> None:
    html = summary(site, "{term}`sfi`")
    assert html == (
        '<a href="../../../ar/terms/index.html#sfi" rel="glossary">اللغة السويدية للمهاجرين</a> '
        '<bdi lang="sv" dir="ltr" class="sv-word">SFI</bdi>'
    )


def test_a_reference_that_is_not_translated_is_marked_as_swedish(site: SiteTest) -> None:
    html = summary(site, "{reference}`budget`")
    name = '<bdi lang="sv" dir="ltr" class="whole">Viks budget</bdi>'
    assert html == f'<a href="../../../ar/references/index.html#budget">{name}</a>'


def test_a_link_to_a_page_that_is_in_swedish_only_says_so_in_words(site: SiteTest) -> None:
    html = summary(site, "[الخلفية](background.md#varfor) ثم [الخطة](../plan/plan.yaml)")
    first, second = html.split(" ثم ")
    assert first == (
        '<a href="../../../sv/strategy/background/index.html#varfor" hreflang="sv">الخلفية</a> '
        '<bdi lang="sv" dir="ltr">(svenska)</bdi>'
    )
    assert second == '<a href="../../../ar/plan/index.html">الخطة</a>'


def test_a_link_to_an_attachment_leads_to_the_file(site: SiteTest) -> None:
    assert written(site, "[karta](../files/karta.svg)") == '<a href="../../../files/karta.svg">karta</a>'


def test_an_image_takes_its_alternative_text_from_the_list_of_files(site: SiteTest) -> None:
    assert 'src="../../../files/karta.svg" alt="Karta över Vik"' in written(site, "![](../files/karta.svg)")
    assert 'alt="Viks &quot;gräns&quot;"' in written(site, '![Viks "gräns"](../files/karta.svg)')


def test_a_link_within_the_page_leads_to_its_heading_and_its_goals(site: SiteTest) -> None:
    planned = Planned(site.put(WORK, f"{HEAD}[dit](#var-vi-star) [mål](#jobs)\n\n## Var vi står\n\nHär.\n"))
    body = planned.body("sv/strategy/work/index.html", FocusAreaView)
    assert chunks(body.prose)[0].html == '<a href="#var-vi-star">dit</a> <a href="#jobs">mål</a>'
    assert planned.found == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[x](bakgrund.md)", "MD304 background.md"),
        ("[x](../files/kart.svg)", "MD304 ../files/karta.svg"),
        ("[x](www.vik.se/bibliotek)", "MD304 https://www.vik.se/bibliotek"),
        ("[x](vik.se)", "MD304 https://vik.se"),
        ("![x](../files/kart.svg)", "SRC109 ../files/karta.svg"),
    ],
)
def test_a_dead_end_is_told_at_its_address_with_the_nearest_that_is_there(
    site: SiteTest, text: str, found: str
) -> None:
    planned = Planned(site.put(WORK, f"{HEAD}Först.\n\nEn rad\n{text}\n"))
    planned.views()
    assert planned.found == [f"{WORK}:11:{text.index('(') + 2} {found}"]  # where the address begins


@pytest.mark.parametrize(("text", "anchor"), [("[x](background.md#varfr)", "varfor"), ("[x](#job)", "jobs")])
def test_a_dead_anchor_is_told_with_the_nearest_on_the_page_it_leads_to(site: SiteTest, text: str, anchor: str) -> None:
    planned = Planned(site.put(WORK, f"{HEAD}{text}\n"))
    planned.views()
    assert [line.split()[1] for line in planned.found] == ["MD305"]
    assert planned.found[0].endswith(anchor)


def test_a_section_of_another_plan_is_a_dead_anchor(site: SiteTest) -> None:
    plan = "format: 1\ntitle: Plan två\nadopted: {title: Plan två}\nsections:\n  - {id: homes, title: Bostäder}\n"
    site.put("content/vik/second/plan.yaml", plan).put(WORK, f"{HEAD}[x](../plan/plan.yaml#homes)\n")
    planned = Planned(site)
    planned.views()
    assert [line.split()[1] for line in planned.found] == ["MD305"]


def test_a_measure_can_be_linked_to_where_it_stands_in_its_plan(site: SiteTest) -> None:
    planned = Planned(site.put(WORK, f"{HEAD}[x](../plan/plan.yaml#fair)\n"))
    body = planned.body("sv/strategy/work/index.html", FocusAreaView)
    assert chunks(body.prose)[0].html == '<a href="../../../sv/plan/index.html#fair">x</a>'
    assert planned.found == []


def test_a_heading_that_is_on_the_swedish_page_only_is_linked_to_there(site: SiteTest) -> None:
    site.put(WORK, f"{HEAD}## Var vi står\n\nHär.\n")
    html = summary(site, "[هنا](work.md#var-vi-star)")
    assert html.startswith('<a href="../../../sv/strategy/work/index.html#var-vi-star" hreflang="sv">')


def test_an_image_without_alternative_text_is_told(site: SiteTest) -> None:
    planned = Planned(site.remove("content/vik/files.yaml"))
    planned.views()
    assert [line.split()[1] for line in planned.found] == ["MD306"]


def test_a_dead_link_in_the_text_of_a_measure_is_told_at_its_address(site: SiteTest) -> None:
    site.edit("content/vik/plan/plan.yaml", "Varje ny invånare", "Först.\n\n      [Varje](nej.md) ny invånare")
    planned = Planned(site)
    planned.views()
    assert planned.found == ["content/vik/plan/plan.yaml:20:15 MD304"]


def test_items_of_one_list_stand_together_and_two_lists_apart(site: SiteTest) -> None:
    text = "- a\n- b\n\nEmellan.\n\n3. c\n4. d\n"
    found = chunks(prose(site.put(WORK, HEAD + text)))
    assert [(chunk.kind, len(chunk.items), chunk.start) for chunk in found] == [
        ("bullet", 2, 1), ("paragraph", 0, 1), ("ordered", 2, 3),
    ]  # fmt: skip


def test_a_text_is_divided_at_headings_of_the_second_level(site: SiteTest) -> None:
    found = prose(site.put(WORK, f"{HEAD}Före.\n\n## Ett\n\n### Under\n\n## Två\n\nSist.\n")).sections
    assert [(section.html, section.anchor, len(section.chunks)) for section in found] == [
        ("", "", 1), ("Ett", "ett", 1), ("Två", "tva", 1),
    ]  # fmt: skip


def test_footnotes_are_numbered_in_the_order_of_their_marks(site: SiteTest) -> None:
    text = "Ett.[^b] Två.[^a] Ett igen.[^b]\n\n[^a]: Not a.\n\n[^b]: Not b.\n"
    made = prose(site.put(WORK, HEAD + text))
    assert made.notes == (
        NoteView("_note-1", "_ref-1", 1, "<p>Not b.</p>"), NoteView("_note-2", "_ref-2", 2, "<p>Not a.</p>"),
    )  # fmt: skip
    html = chunks(made)[0].html
    assert html.count('id="_ref-1"') == 1
    assert html.count('href="#_note-1"') == 2


def test_anchors_are_those_of_the_source_in_every_language(site: SiteTest) -> None:
    site.put(
        "content/vik/strategy/background.ar.md",
        '---\nstate: machine\nmade_from: ""\ntitle: الخلفية\n---\n\n## لماذا\n\n- فيك تنمو.\n- فيك تحتاج.\n',
    ).put("content/vik/strategy/background.md", "---\ntitle: Bakgrund\n---\n\n## Varför\n\n- Vik växer.\n- Folk.\n")
    context = Planned(site).context("strategy/background", "ar")
    assert [section.anchor for section in whole(context, context.page.text).sections] == ["varfor"]


def test_a_text_that_is_not_translated_is_borrowed_whole_and_marked(site: SiteTest) -> None:
    context = Planned(site).context("strategy/work", "ar")
    assert context.page.chapter is not None
    made = whole(context, context.page.chapter)
    assert made.language is not None
    assert made.language.id == "sv"


def test_a_block_whose_source_has_changed_is_marked_and_no_other(site: SiteTest) -> None:
    site.edit("content/vik/strategy/summary.md", "före år 2022", "före 2022")
    context = Planned(site).context("strategy/summary", "ar")
    assert [chunk.outdated for chunk in chunks(whole(context, context.page.text))] == [True, False]


def test_a_summary_is_marked_where_its_goal_has_changed(site: SiteTest) -> None:
    site.edit("content/vik/strategy/strategy.yaml", "title: Fler ska ha ett arbete", "title: Alla ska ha ett arbete")
    context = Planned(site).context("strategy/summary")
    assert [chunk.outdated for chunk in chunks(whole(context, context.page.text))] == [True, False]


def test_what_an_editor_writes_is_never_markup_by_chance(site: SiteTest) -> None:
    site.edit("content/vik/plan/plan.yaml", "title: Hålla en jobbmässa", 'title: "Mässa <b> & \\"co\\""')
    assert written(site, "{measure}`fair`").endswith('>Mässa &lt;b&gt; &amp; "co"</a>')
