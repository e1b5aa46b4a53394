"""The printed booklets of Skara: valid, whole, and read in their order in every script."""

from __future__ import annotations

import re
from pathlib import Path

import page
import pikepdf
import pytest

from sitegen.app.booklets import Booklets
from sitegen.app.gate import Gate
from sitegen.app.project import scan
from sitegen.app.sites import prepare
from sitegen.app.traces import Scope
from sitegen.diagnostics import Findings
from sitegen.plan.context import Days
from tests.pdf_text import DIRECTION, said
from tests.site_test import TODAY, SiteTest

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("sv", "sv-simple", "en", "ar", "ti", "prs")
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


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_booklet_keeps_every_rule_of_pdf_ua_and_pdf_a(site: SiteTest, language: str, paper: str) -> None:
    file = booklet(site, language, paper)
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


def expected(site: SiteTest, language: str) -> list[str]:
    """Return the text of every paragraph, item and heading of the topics, from the content itself."""
    scanned = scan(site.project).of("skara")
    made, _ = prepare(site.project, scanned, "skara")
    assert made is not None
    spoken = next(one for one in made.site.languages if one.id == language)
    gate = Gate(site.project, scanned, made, spoken, Findings())
    files = Booklets(site.project, made, made.words(spoken), Days(TODAY), gate)
    found: list[str] = []
    for part in files.view().topics:
        proses = [part.topic.prose, *([part.topic.local.prose] if part.topic.local else [])]
        chunks = [chunk for prose in proses for section in prose.sections for chunk in section.chunks]
        html = [text for chunk in chunks for text in (chunk.html, *(item for _, item in chunk.items)) if text]
        found += [" ".join(re.sub("<[^>]*>", "", text).translate(DIRECTION).split()) for text in html]
    return [text.replace("&amp;", "&").replace("&quot;", '"').replace("&#x27;", "'") for text in found]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_paragraph_is_said_whole_and_in_its_order(site: SiteTest, language: str) -> None:
    with pikepdf.open(booklet(site, language)) as pdf:
        texts = [text for _, text in said(pdf)]
    wanted = expected(site, language)
    assert len(wanted) > 500
    squeezed = {re.sub(r"\s", "", text) for text in texts}
    lost = [text for text in wanted if re.sub(r"\s", "", text) not in squeezed]
    assert lost == []


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
