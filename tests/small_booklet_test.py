"""The booklets of a small kommun: what an editor can write, and what she does wrong, told where she wrote it."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import page
import pikepdf
import pypdfium2  # type: ignore[import-untyped] # it brings no types
import pytest
import zxingcpp

from sitegen.app.confirm import confirm
from sitegen.app.project import scan
from sitegen.app.traces import Scope
from tests.pdf_text import said, tags
from tests.site_test import SiteTest

pytestmark = pytest.mark.slow
TOPIC = "content/vik/guide/bus.md"
SV, AR = "build/vik/sv/booklet", "build/vik/ar/booklet"
HEAD = """---
title: Åk buss
intro: Om bussen.
when: first-week
need: society
goals: [jobs]
---

"""
TEXT = """## Vad är det?

Bussen går varje dag.[^1]

### Kort

{caption="Priser"}
| Kort | Pris |
|------|------|
| Vuxen | 30 kr |

> Köp kortet först.

![](../files/karta.svg)

::: note
Priset är från 2026.
:::

[^1]: Inte på julafton.
"""


@pytest.fixture
def guided(site: SiteTest) -> SiteTest:
    return site.put(TOPIC, HEAD + TEXT)


def print_it(site: SiteTest) -> SiteTest:
    return site.build(scope=Scope.ALL)


def texts(file: Path) -> list[str]:
    with pikepdf.open(file) as pdf:
        return [text for _, text in said(pdf)]


def test_tables_notes_quotes_and_pictures_are_set_and_can_be_heard(guided: SiteTest) -> None:
    file = print_it(guided).root / SV / "guide-sv-a5.pdf"
    assert guided.findings == []
    with pikepdf.open(file) as pdf:
        found = tags(pdf)
        alts = [alt for kind, alt in found if kind == "/Figure"]
    kinds = [kind for kind, _ in found]
    assert {"/Table", "/TH", "/TD", "/Caption"} <= set(kinds)
    assert any("Karta över Vik" in alt for alt in alts)
    heard = texts(file)
    for text in (
        "Bussen går varje dag.1",
        "Priser",
        "Köp kortet först.",
        "Vår anmärkning",
        "Priset är från 2026.",
        "1. Inte på julafton.",
    ):
        assert text in heard, heard
    report = page.validate_pdf(str(file), profile=page.ValidationProfile.PDF_UA_1)
    assert [one.rule_id for one in report.failures] == []


def test_what_an_editor_writes_is_never_code(guided: SiteTest) -> None:
    guided.put(TOPIC, f'{HEAD}Skriv #panic("nej") och $x$ och *nej* `#let`.\n')
    assert print_it(guided).findings == []
    assert any('#panic("nej") och $x$' in text for text in texts(guided.root / SV / "guide-sv-a4.pdf"))


def test_codes_lead_to_the_topics_where_the_address_is_known_and_a_phone_reads_them(guided: SiteTest) -> None:
    print_it(guided.edit("content/vik/site.yaml", "short: Vik", "short: Vik\nurl: https://vik.example/"))
    for name, address in (
        ("guide-sv-a5", "https://vik.example/sv/guide/bus/"),
        ("guide-sv-a5", "https://vik.example/sv/guide/"),
        ("strategy", "https://vik.example/sv/strategy/"),
    ):
        assert address in codes(guided.root / SV / f"{name}.pdf")


def codes(file: Path) -> list[str]:
    pages = pypdfium2.PdfDocument(file)
    pictures = [pages[number].render(scale=3).to_pil() for number in range(len(pages))]
    return [code.text for picture in pictures for code in zxingcpp.read_barcodes(picture)]


def test_no_address_is_printed_where_none_is_known(guided: SiteTest) -> None:
    print_it(guided)
    assert codes(guided.root / SV / "guide-sv-a4.pdf") == []
    assert any("nyare utgåva" in text for text in texts(guided.root / SV / "guide-sv-a4.pdf"))


def test_an_edition_is_another_when_the_text_is_and_stands_on_the_page_too(guided: SiteTest) -> None:
    def edition() -> str:
        shown = (guided.root / "build/vik/sv/guide/index.html").read_text(encoding="utf-8")
        codes = set(re.findall(r'Utgåva: <bdi dir="ltr">([0-9A-F]{6})</bdi>', shown))
        assert len(codes) == 1
        code = str(codes.pop())
        assert any(code in text for text in texts(guided.root / SV / "guide-sv-a4.pdf"))
        return code

    print_it(guided)
    first = edition()
    print_it(guided.edit("content/vik/site.yaml", "#0d535e", "#0d535f"))  # a colour says nothing new
    assert edition() == first
    print_it(guided.edit(TOPIC, "30 kr", "31 kr"))
    assert edition() != first


def test_a_page_leads_to_every_booklet_that_there_is_with_its_size(guided: SiteTest) -> None:
    print_it(guided)
    folder = guided.root / "build/vik/sv"
    for name in ("guide", "strategy", "plan"):
        shown = (folder / name / "index.html").read_text(encoding="utf-8")
        ways = re.findall(r'href="([^"]+\.pdf)"[^>]*>.*?\(pdf, (\d+) kB\)', shown)
        assert ways
        for way, size in ways:
            assert -(-(folder / name / way).resolve().stat().st_size // 1000) == int(size)
    guided.remove(TOPIC).build(scope=Scope.PAGES)
    assert not (folder / "booklet/guide-sv-a4.pdf").exists()


def test_a_build_without_booklets_leads_to_none(guided: SiteTest) -> None:
    guided.build(scope=Scope.PAGES)
    assert ".pdf" not in (guided.root / "build/vik/sv/guide/index.html").read_text(encoding="utf-8")
    assert not (guided.root / SV).exists()


def test_only_what_changed_is_printed_again(guided: SiteTest) -> None:
    guided.put("content/vik/guide/bus.ar.md", arabic())
    print_it(guided)
    print_it(guided.edit("content/vik/guide/bus.ar.md", "الحافلة كل يوم", "الحافلة كل ساعة"))
    printed = {path for path in guided.ran if path.endswith(".pdf")}
    assert printed == {f"vik/ar/booklet/guide-{name}.pdf" for name in ("ar-a4", "ar-a5", "ar-a5-print", "sv-ar-a4")}


def arabic() -> str:
    return (
        '---\nstate: machine\nby: maskinöversättning\non: 2026-11-26\nmade_from: ""\n'
        "title: اركب الحافلة\nintro: عن الحافلة.\n---\n\n## ما هذا؟\n\nتسير الحافلة كل يوم.[^1]\n\n### بطاقة\n\n"
        '{caption="الأسعار"}\n| البطاقة | السعر |\n|------|------|\n| بالغ | 30 كرونة |\n\n> اشتر البطاقة أولا.\n\n'
        "![](../files/karta.svg)\n\n::: note\nالسعر من عام 2026.\n:::\n\n[^1]: ليس ليلة عيد الميلاد.\n"
    )


def test_the_booklets_alone_leave_every_page_as_it_stands(guided: SiteTest) -> None:
    guided.build(scope=Scope.PAGES)
    pages = {file: file.read_bytes() for file in (guided.root / "build/vik").rglob("*.html")}
    guided.edit(TOPIC, "Bussen går", "Tåget går").build(scope=Scope.BOOKLETS)
    assert {file: file.read_bytes() for file in (guided.root / "build/vik").rglob("*.html")} == pages
    assert any("Tåget går" in text for text in texts(guided.root / SV / "guide-sv-a4.pdf"))
    print_it(guided)  # and the next build makes what the pages lack
    shown = (guided.root / "build/vik/sv/guide/bus/index.html").read_text(encoding="utf-8")
    assert "Tåget går" in shown


def test_a_reader_is_told_what_may_be_old_and_who_translated_it(guided: SiteTest) -> None:
    guided.put("content/vik/guide/bus.ar.md", arabic())
    changed, refused = confirm(guided.project, scan(guided.project), ["content/vik/guide/bus.ar.md"])[:2]
    assert changed
    assert not refused
    print_it(guided)
    file = guided.root / AR / "guide-ar-a4.pdf"
    old = "قديما"  # of: what is dashed may be old
    assert not any(old in text for text in texts(file))
    assert any("لم يراجعه" in text or "ولم يراجع" in text for text in texts(file))
    print_it(guided.edit(TOPIC, "Bussen går varje dag", "Bussen går varje timme"))
    assert sum(old in text for text in texts(file)) == 2  # on the cover and at the topic
    beside = texts(guided.root / AR / "guide-sv-ar-a4.pdf")
    assert any("kan vara gammalt" in text for text in beside)


@pytest.mark.parametrize("language", ["sv", "ar"])
def test_sheets_to_fold_hold_the_pages_in_the_order_of_a_folded_booklet(guided: SiteTest, language: str) -> None:
    guided.put("content/vik/guide/bus.ar.md", arabic())
    print_it(guided)
    folder = guided.root / f"build/vik/{language}/booklet"
    with pikepdf.open(folder / f"guide-{language}-a5.pdf") as booklet:
        count = len(booklet.pages)
    with pikepdf.open(folder / f"guide-{language}-a5-print.pdf") as sheets:
        assert len(sheets.pages) == 2 * -(-count // 4)
        assert "/StructTreeRoot" not in sheets.Root
        assert "print" in str(sheets.docinfo["/Title"])
        assert str(sheets.Root.ViewerPreferences.Duplex) == "/DuplexFlipShortEdge"
        assert [round(float(one)) for one in sheets.pages[0].mediabox[2:]] == [839, 595]
    front = pypdfium2.PdfDocument(folder / f"guide-{language}-a5-print.pdf")[0].render(scale=1).to_pil().convert("RGB")
    colours = [front.getpixel((x, 60)) for x in (30, front.width - 30)]  # the cover is dark, the last page white
    dark = [max(colour) < 200 for colour in colours if isinstance(colour, tuple)]
    assert dark == ([True, False] if language == "ar" else [False, True])


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("Bussen går.\n\nSe skylten \u4e2d vid vägen.\n", "PRT902", 11),
        (f"Bussen går.\n\nFråga efter {'a' * 90}.\n", "PRT904", 11),
    ],
)
def test_a_fault_is_told_at_the_line_where_it_is_written(guided: SiteTest, text: str, code: str, line: int) -> None:
    print_it(guided)
    before = (guided.root / SV / "guide-sv-a4.pdf").read_bytes()
    print_it(guided.put(TOPIC, HEAD + text))
    assert f"{TOPIC}:{line}" in " ".join(one for one in guided.findings if one.endswith(code))
    assert (guided.root / SV / "guide-sv-a4.pdf").read_bytes() == before  # the last good one stays


def test_a_picture_that_cannot_be_printed_is_told_where_it_is_linked(guided: SiteTest) -> None:
    guided.put("content/vik/files/buss.avif", "bild").put(TOPIC, f"{HEAD}![Bussen](../files/buss.avif)\n")
    guided.edit("content/vik/files.yaml", "files:\n", "files:\n  - {file: files/buss.avif, licence: CC0-1.0}\n")
    print_it(guided)
    assert f"{TOPIC}:9" in " ".join(one for one in guided.findings if one.endswith("PRT903"))


PICTURES = {
    "png": "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAAFElEQVR4nGMUqYhiwAaYsIrSSQIAiMwA8lyhdXMAAAAASUVORK5CYII=",
    "webp": "UklGRi4AAABXRUJQVlA4ICIAAABQAQCdASoIAAYAAsBMJaAABDOAAP7scF//7F/K1/K1LYAA",
    "gif": "R0lGODdhCAAGAIEAABR4WgAAAAAAAAAAACwAAAAACAAGAAAIDgABCBxIsKDBgwgTDgwIADs=",
    "jpg": (
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUV"
        "DA8XGBYUGBIUFRT/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAB//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AMn//2Q=="
    ),
}
"""Kind → a picture of eight pixels, in base 64."""


@pytest.mark.parametrize("kind", PICTURES)
def test_a_photograph_is_printed_with_the_words_that_stand_for_it(guided: SiteTest, kind: str) -> None:
    file = guided.root / f"content/vik/files/foto.{kind}"
    file.write_bytes(base64.b64decode(PICTURES[kind]))
    listed = f"files:\n  - {{file: files/foto.{kind}, licence: CC0-1.0, alt: Ett bibliotek i Vik}}\n"
    guided.edit("content/vik/files.yaml", "files:\n", listed)
    print_it(guided.put(TOPIC, f"{HEAD}![](../files/foto.{kind})\n"))
    assert guided.findings == []
    for paper in ("a4", "a5"):
        printed = guided.root / SV / f"guide-sv-{paper}.pdf"
        with pikepdf.open(printed) as pdf:
            assert any("Ett bibliotek i Vik" in alt for _, alt in tags(pdf))
        report = page.validate_pdf(str(printed), profile=page.ValidationProfile.PDF_UA_1)
        assert [one.rule_id for one in report.failures] == []


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n\0\0", b"<svg", b"hej"])
def test_a_picture_that_is_not_what_its_name_says_is_told_where_it_is_linked(guided: SiteTest, content: bytes) -> None:
    (guided.root / "content/vik/files/foto.png").write_bytes(content)
    listed = "files:\n  - {file: files/foto.png, licence: CC0-1.0, alt: Ett foto}\n"
    guided.edit("content/vik/files.yaml", "files:\n", listed)
    print_it(guided.put(TOPIC, f"{HEAD}![](../files/foto.png)\n"))
    codes = {one.rpartition(" ")[2] for one in guided.findings}
    assert codes - {"SRC115"} == {"PRT903"}  # where its file stands too, if its first bytes are wrong


def test_a_name_too_long_for_the_cover_is_told(guided: SiteTest) -> None:
    print_it(guided.edit("content/vik/site.yaml", "name: Viks kommun", f"name: {'Vik och Nora ' * 60}kommun"))
    assert [one for one in guided.findings if one.endswith("PRT904")]


def test_a_wrong_template_of_the_kommun_is_told_at_its_line(guided: SiteTest) -> None:
    own = "content/vik/theme/booklet/cover.typ"
    print_it(guided.put(own, "#let cover(d) = page[\n  #d.nothing\n]\n"))
    assert f"{own}:2:6 PRT901" in guided.findings
    assert len(guided.findings) == 1


def test_where_a_site_is_published_changes_nothing_that_is_printed(guided: SiteTest) -> None:
    print_it(guided)
    target = "format: 1\npublish:\n  staging: {kind: folder, path: prov}"
    print_it(guided.edit("content/vik/site.yaml", "format: 1", target))
    assert not guided.built.failed
    assert guided.ran == {}


def test_what_is_said_on_paper_of_ties_and_of_the_whole_country_is_what_holds(guided: SiteTest) -> None:
    country = "Texterna säger vad som gäller i Sverige."
    plan, guide = guided.root / SV / "plan.pdf", guided.root / SV / "guide-sv-a4.pdf"
    print_it(guided.put("content/vik/guide/bus.ar.md", arabic()))
    assert any("är vår tolkning" in text for text in texts(plan))
    assert not any(country in text for text in texts(guide))
    guided.put("content/common/guide/help.md", HEAD.replace("Åk buss", "Få hjälp") + "Hjälp finns.\n")
    print_it(guided.edit("content/vik/plan/plan.yaml", "format: 1\n", "format: 1\nties: stated\n"))
    assert not guided.built.failed
    assert not any("är vår tolkning" in text for text in texts(plan))
    assert any(country in text for text in texts(guide))
    assert any(country in text for text in texts(guided.root / AR / "guide-sv-ar-a4.pdf"))
