"""The printed booklets of Skara: valid, whole, and read in their order in every script."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import page
import pikepdf
import pypdfium2  # type: ignore[import-untyped] # it brings no types
import pytest

from sitegen.app.booklets import Booklets
from sitegen.app.gate import Gate
from sitegen.app.project import scan
from sitegen.app.sites import prepare
from sitegen.app.traces import Scope
from sitegen.diagnostics import Findings
from sitegen.plan.context import Days
from sitegen.plan.parts import Chunk, Prose
from tests.pdf_text import DIRECTION, said
from tests.site_test import TODAY, SiteTest

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("sv", "sv-simple", "en", "ar", "ti", "prs")
BESIDE = ("en", "ar", "ti", "prs")
TAGS = {"sv": "sv", "sv-simple": "sv", "en": "en-GB", "ar": "ar-SY", "ti": "ti", "prs": "fa-AF"}
PAPERS = {"a4": (595, 842), "a5": (420, 595)}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> SiteTest:
    """Build Skara with its booklets."""
    site = SiteTest(tmp_path_factory.mktemp("skara"), content=ROOT / "content")
    site.build(names=("skara",), scope=Scope.ALL)
    assert not site.built.failed
    return site


def booklet(site: SiteTest, language: str, paper: str = "a4") -> Path:
    return site.project.build / f"skara/{language}/booklet/guide-{language}-{paper}.pdf"


FILES = [
    *(f"{language}/booklet/guide-{language}-{paper}.pdf" for language in LANGUAGES for paper in PAPERS),
    *(f"{language}/booklet/guide-sv-{language}-a4.pdf" for language in BESIDE),
    "sv/booklet/strategy.pdf",
    "sv/booklet/plan-2017.pdf",
]


@pytest.mark.parametrize("name", FILES)
def test_what_is_printed_keeps_every_rule_of_pdf_ua_and_pdf_a(site: SiteTest, name: str) -> None:
    file = site.project.build / "skara" / name
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
        report = page.validate_pdf(str(file), profile=profile)
        # The validator measures a stream whose last byte is that of a line's end one byte too short: we measure it.
        wrong = [one for one in report.failures if one.rule_id != "PDFA2A-STREAM-LENGTH-001"]
        assert [f"{one.rule_id}: {one.message}" for one in wrong] == []
    content = file.read_bytes()
    streams = list(re.finditer(rb"/Length (\d+)\b.{0,300}?>>\s*stream\r?\n", content, re.DOTALL))
    assert len(streams) == len(re.findall(rb"endstream", content))
    for one in streams:
        assert content[one.end() + int(one.group(1)) :].startswith(b"\nendstream")


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_drawn_in_the_margins(site: SiteTest, name: str) -> None:
    document = pypdfium2.PdfDocument(site.project.build / "skara" / name)
    edge = 13 if name.endswith("a5.pdf") else 15.5  # mm
    for number in range(1 if "guide" in name else 0, len(document)):  # a cover is coloured to its edge
        picture = document[number].render(scale=0.5, grayscale=True).to_pil().point(lambda light: 255 * (light < 200))
        box = picture.getbbox()
        assert box is not None, f"page {number + 1} is empty"
        room = edge / 25.4 * 36
        assert min(box[0], picture.width - box[2]) >= room - 1, f"page {number + 1}"


@pytest.mark.parametrize("name", FILES)
def test_every_page_bears_its_own_number(site: SiteTest, name: str) -> None:
    document = pypdfium2.PdfDocument(site.project.build / "skara" / name)
    for number in range(1 if "guide" in name else 0, len(document)):
        one = document[number]
        foot = one.get_textpage().get_text_bounded(0, 0, one.get_width(), one.get_height() * 0.06)
        assert foot.strip() == str(number + 1)


@pytest.mark.parametrize("paper", PAPERS)
def test_lines_of_easy_swedish_are_short(site: SiteTest, paper: str) -> None:
    """MTM: at most about 55 letters, blanks among them (docs/standards.md)."""
    document = pypdfium2.PdfDocument(booklet(site, "sv-simple", paper))
    text = "\n".join(one.get_textpage().get_text_bounded() for one in document)
    lines = [line for line in text.splitlines() if "..." not in line]
    assert sum(len(line) > 58 for line in lines) / len(lines) < 0.05


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_booklet_names_its_language_its_title_and_its_parts(site: SiteTest, language: str, paper: str) -> None:
    with pikepdf.open(booklet(site, language, paper)) as pdf:
        assert str(pdf.Root.Lang) == TAGS[language]
        assert "Skara kommun" in str(pdf.docinfo.get("/Title", ""))
        right = str(pdf.Root.ViewerPreferences.get("/Direction", "/L2R")) == "/R2L"
        assert right == (language in {"ar", "prs"})
        assert [round(float(one)) for one in pdf.pages[0].MediaBox[2:]] == list(PAPERS[paper])
        with pdf.open_outline() as outline:
            assert len(outline.root) >= 31  # 28 topics, checklist, contacts, promises, words


def views(site: SiteTest, language: str) -> Booklets:
    """Return what is printed of a language, from the content itself."""
    scanned = scan(site.project).of("skara")
    made, _ = prepare(site.project, scanned, "skara")
    assert made is not None
    spoken = next(one for one in made.site.languages if one.id == language)
    gate = Gate(site.project, scanned, made, spoken, Findings())
    return Booklets(site.project, made, made.words(spoken), Days(TODAY), gate)


def expected(proses: Iterable[Prose]) -> list[str]:
    """Return the text of every paragraph, item, cell and heading."""
    chunks = [chunk for prose in proses for section in prose.sections for chunk in section.chunks]
    return [text for chunk in chunks for text in told(chunk)]


def told(chunk: Chunk) -> list[str]:
    parts = re.split("</?(?:p|li|ul|ol|td|th|tr|caption)[^>]*>", chunk.html)
    parts = [re.sub('<span class="cell-name".*?</span>', "", part) for part in parts]
    html = [text for text in (*parts, *(item for _, item in chunk.items)) if text]
    found = [" ".join(re.sub("<[^>]*>", "", text).translate(DIRECTION).split()) for text in html]
    return [text.replace("&amp;", "&").replace("&quot;", '"').replace("&#x27;", "'") for text in found if text]


def lost(site: SiteTest, name: str, wanted: list[str]) -> list[str]:
    """Return the texts that are not said whole and in their order."""
    with pikepdf.open(site.project.build / "skara" / name) as pdf:
        squeezed = {re.sub(r"\s", "", text) for _, text in said(pdf)}
    return [text for text in wanted if re.sub(r"\s", "", text) not in squeezed]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_paragraph_is_said_whole_and_in_its_order(site: SiteTest, language: str) -> None:
    topics = views(site, language).view().topics
    proses = [one for part in topics for one in (part.topic.prose, part.topic.local and part.topic.local.prose) if one]
    wanted = expected(proses)
    assert len(wanted) > 500
    assert lost(site, f"{language}/booklet/guide-{language}-a4.pdf", wanted) == []


@pytest.mark.parametrize("language", BESIDE)
def test_both_languages_of_a_pair_are_said_whole_and_in_their_order(site: SiteTest, language: str) -> None:
    rows = [row for topic in views(site, language).pair().topics for row in topic.rows]
    for side in ("swedish", "other"):
        wanted = [text for row in rows if (chunk := getattr(row, side)) is not None for text in told(chunk)]
        assert len(wanted) > 500
        assert lost(site, f"{language}/booklet/guide-sv-{language}-a4.pdf", wanted) == []


def test_a_document_says_every_page_of_it(site: SiteTest) -> None:
    documents = list(views(site, "sv").documents())
    assert [document.path for document in documents] == ["strategy", "plan-2017"]
    for document in documents:
        wanted = expected(part.body.prose for part in document.parts)
        assert len(wanted) > 10
        assert lost(site, f"sv/booklet/{document.path}.pdf", wanted) == []


def test_the_same_content_gives_the_same_bytes(site: SiteTest) -> None:
    for language in ("sv", "ar"):
        file = booklet(site, language)
        before = file.read_bytes()
        file.unlink()
        site.build(names=("skara",), scope=Scope.BOOKLETS)
        assert file.read_bytes() == before


def test_a_build_without_booklets_leaves_those_that_are_right_and_takes_away_those_that_are_not(site: SiteTest) -> None:
    site.build(names=("skara",))
    assert booklet(site, "en").is_file()
    text = (ROOT / "content/common/guide/bank.en.md").read_text(encoding="utf-8")
    site.put("content/common/guide/bank.en.md", text.replace("bank account", "account at a bank", 1))
    site.build(names=("skara",))
    assert not booklet(site, "en").is_file()
    assert booklet(site, "sv").is_file()


def test_a_letter_that_no_font_has_is_told_and_nothing_is_replaced(site: SiteTest) -> None:
    own = "content/skara/theme/booklet/cover.typ"
    site.put(own, "#let cover(d) = page([\u4e2d])\n").build(names=("skara",), scope=Scope.ALL)
    assert site.built.failed == ["skara"]
    told = next(item for item in site.built.findings if item.code == "PRT901")
    assert "\u4e2d" in dict(told.values)["problem"]
