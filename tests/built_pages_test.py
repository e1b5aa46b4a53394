"""Every built page of the four kommuner, read as HTML: links, headings, languages, direction, honesty."""

from __future__ import annotations

import gzip
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from sitegen.app.check import check_built
from sitegen.app.project import scan
from tests.site_test import SiteTest

ROOT = Path(__file__).resolve().parents[1]
VOID = {"meta", "link", "br", "img", "hr", "input"}
RIGHT_TO_LEFT = {"ar", "prs"}
TAGS = {"sv": "sv", "sv-simple": "sv-simple", "en": "en", "ar": "ar", "ti": "ti", "prs": "fa-AF"}
LATIN = re.compile(r"[A-Za-zÀ-ÿ]+")
RANGE = re.compile(r"\d+[–-]\d+|\d+ \d+")
HEADING = re.compile(r"h[1-6]")


@dataclass
class Element:
    """An element that is open, or was."""

    tag: str
    attributes: dict[str, str]
    above: Element | None
    text: str = ""

    def inherited(self, name: str) -> str:
        """Return an attribute of the element or of the nearest one around it that has it."""
        at: Element | None = self
        while at is not None:
            if name in at.attributes:
                return at.attributes[name]
            at = at.above
        return ""

    def inside(self, *tags: str) -> bool:
        """Say whether the element is, or is inside, one of these."""
        at: Element | None = self
        while at is not None:
            if at.tag in tags:
                return True
            at = at.above
        return False


@dataclass
class Reader(HTMLParser):
    """Reads a page into its elements and runs of text."""

    elements: list[Element] = field(default_factory=list)
    runs: list[tuple[Element, str]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        element = Element(tag, {name: value or "" for name, value in attrs}, self.open[-1] if self.open else None)
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open and close an element."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Close an element; it must be the innermost."""
        if not self.open or self.open[-1].tag != tag:
            self.faults.append(f"</{tag}> closes <{self.open[-1].tag if self.open else ''}>")
        if self.open:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        """Note a run of text."""
        if self.open and data.strip() and self.open[-1].tag != "style":
            self.runs.append((self.open[-1], data))
            for element in self.open:
                element.text += data


def read(text: str) -> Reader:
    """Read a page."""
    reader = Reader()
    reader.feed(text)
    reader.close()
    return reader


pytestmark = pytest.mark.slow
KOMMUNER = ("ljusnarsberg", "ornskoldsvik", "skara", "vargarda")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> SiteTest:
    """Build the four kommuner."""
    site = SiteTest(tmp_path_factory.mktemp("four"), content=ROOT / "content").build()
    assert not site.built.failed
    return site


@pytest.fixture(scope="module", params=KOMMUNER)
def kommun(request: pytest.FixtureRequest) -> str:
    """Return one kommun after the other."""
    return str(request.param)


@pytest.fixture(scope="module")
def files(built: SiteTest, kommun: str) -> dict[str, bytes]:
    """Every built file of a kommun, by its path from the kommun's folder."""
    return {
        path.removeprefix(f"{kommun}/"): content
        for path, content in built.files.items()
        if path.startswith(f"{kommun}/")
    }


@pytest.fixture(scope="module")
def pages(files: dict[str, bytes]) -> dict[str, Reader]:
    """Read the pages of a kommun."""
    return {path: read(content.decode()) for path, content in files.items() if path.endswith(".html")}


def of_language(pages: dict[str, Reader], *languages: str) -> Iterator[tuple[str, Reader]]:
    """Yield the pages of some languages."""
    return ((path, page) for path, page in pages.items() if path.partition("/")[0] in languages)


def test_elements_close_in_order(pages: dict[str, Reader]) -> None:
    assert {path: page.faults for path, page in pages.items() if page.faults} == {}


def test_every_link_leads_to_a_page_and_a_place_on_it(pages: dict[str, Reader], files: dict[str, bytes]) -> None:
    ids = {path: {e.attributes["id"] for e in page.elements if "id" in e.attributes} for path, page in pages.items()}
    dead = []
    for path, page in pages.items():
        for element in page.elements:
            for address in (element.attributes.get("href"), element.attributes.get("src")):
                if address is None or re.match(r"[a-z]+:", address):
                    continue
                target, _, anchor = address.partition("#")
                full = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path
                full = f"{full}/index.html" if target.endswith("/") else full
                full = full.removeprefix("./")
                if full not in files or (anchor and anchor not in ids.get(full, set())):
                    dead.append((path, address))
    assert dead == []


def test_every_page_has_one_main_heading_and_skips_no_level(pages: dict[str, Reader]) -> None:
    for path, page in pages.items():
        levels = [int(e.tag[1]) for e in page.elements if HEADING.fullmatch(e.tag)]
        assert levels.count(1) == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), (path, levels)


def test_titles_are_of_one_page_each_and_name_the_site(pages: dict[str, Reader], kommun: str) -> None:
    names = {"ljusnarsberg": "Ljusnarsbergs", "ornskoldsvik": "Örnsköldsviks", "skara": "Skara", "vargarda": "Vårgårda"}
    titles = {path: next(e.text for e in page.elements if e.tag == "title") for path, page in pages.items()}
    assert all(f"{names[kommun]} kommun" in title for title in titles.values())
    for language in TAGS:
        own = [title for path, title in titles.items() if path.startswith(f"{language}/")]
        assert len(own) == len(set(own)), sorted(own)


def test_ids_are_given_once(pages: dict[str, Reader]) -> None:
    for path, page in pages.items():
        ids = [e.attributes["id"] for e in page.elements if "id" in e.attributes]
        assert len(ids) == len(set(ids)), path


def test_the_language_and_direction_of_a_page_stand_on_its_root(pages: dict[str, Reader]) -> None:
    for language, tag in TAGS.items():
        for path, page in of_language(pages, language):
            root = page.elements[0].attributes
            assert root.get("lang") == tag, path
            assert root.get("dir", "ltr") == ("rtl" if language in RIGHT_TO_LEFT else "ltr"), path


def test_words_in_latin_letters_are_named_and_kept_in_order_in_other_scripts(pages: dict[str, Reader]) -> None:
    for path, page in of_language(pages, "ar", "prs", "ti"):
        for element, text in page.runs:
            if LATIN.search(text) and not element.inside("title", "head", "svg"):
                named = element.inherited("lang") in {"sv", "sv-simple", "en"} or element.inherited("dir") == "ltr"
                assert named, (path, text)


def test_ranges_and_phone_numbers_run_from_left_to_right_in_arabic_script(pages: dict[str, Reader]) -> None:
    for path, page in of_language(pages, *RIGHT_TO_LEFT):
        for element, text in page.runs:
            numbered = RANGE.search(text) or (element.inherited("href").startswith("tel:") and re.search(r"\d", text))
            if numbered and not element.inside("title", "svg"):
                assert element.inherited("dir") == "ltr", (path, text)


def test_a_page_that_a_machine_translated_says_so(pages: dict[str, Reader]) -> None:
    for language in TAGS:
        for path, page in of_language(pages, language):
            kind = path.partition("/")[2]
            translated = language != "sv" and not kind.startswith(
                ("terms", "references", "contacts", "translations", "accessibility", "site-map", "404")
            )
            notices = [e for e in page.elements if "notice--open" in e.attributes.get("class", "")]
            if kind.startswith("guide-"):
                assert bool(re.search("ማሽን|كمبيوتر|کمپیوتر|ኮምፒተር|computer|dator", notices[0].text)) == translated, path
                continue  # in Swedish too it says that it is a copy
            assert notices or not translated, path
            assert not notices or language != "sv", path


def test_swedish_text_on_other_pages_is_marked_and_other_text_is_not(pages: dict[str, Reader]) -> None:
    for path, page in of_language(pages, "ar", "prs", "ti"):
        for element, text in page.runs:
            if element.inherited("lang") == "sv" and not element.inside("title"):
                assert LATIN.search(text) or not re.search(r"[^\W\d_]", text), (path, text)


def test_nothing_is_inline_and_nothing_comes_from_another_host(pages: dict[str, Reader]) -> None:
    for path, page in pages.items():
        carried = path.partition("/")[2].startswith("guide-")  # the guide in one file has its style in it
        for element in page.elements:
            own = element.attributes.get("src", "").rpartition("/")[0].endswith("assets")
            assert element.tag not in {"iframe", "object", "embed"}, path
            assert element.tag != "script" or (own and "defer" in element.attributes), path
            assert element.tag != "style" or carried, path
            assert not [name for name in element.attributes if name == "style" or name.startswith("on")], path
            if element.tag in {"link", "img"}:
                assert "//" not in element.attributes.get("href", "") + element.attributes.get("src", ""), path


def test_every_area_goal_and_measure_stands_in_the_contents_of_its_page_in_every_language(
    pages: dict[str, Reader], kommun: str
) -> None:
    numbers = {"ljusnarsberg": 4 + 4 + 9, "ornskoldsvik": 5 + 5, "skara": 4 + 12, "vargarda": 2 + 12}
    wanted = {"strategy": numbers[kommun]} | ({"plan-2017": 15} if kommun == "skara" else {})
    for language in TAGS:
        for folder, number in wanted.items():
            found = pages[f"{language}/{folder}/index.html"].elements
            assert len([e for e in found if e.tag == "bdi" and e.attributes.get("class") == "num"]) == number, language


def test_a_summary_is_of_the_length_that_was_agreed_in_every_language(pages: dict[str, Reader]) -> None:
    for language in TAGS:
        page = pages[f"{language}/strategy/summary/index.html"]
        body = [text for element, text in page.runs if element.inside("section", "div") and element.inside("main")]
        words = len(" ".join(body).split())
        assert 250 <= words <= 700, (language, words)


def test_the_gate_finds_nothing_on_the_built_sites_as_they_stand(built: SiteTest, kommun: str) -> None:
    number, found = check_built(built.project, scan(built.project), kommun)
    assert found == ()
    assert number == sum(path.startswith(f"{kommun}/") and path.endswith(".html") for path in built.files)


def test_every_kommun_has_a_look_of_its_own_and_is_whole_in_its_folder(built: SiteTest) -> None:
    styles = {path: content for path, content in built.files.items() if path.endswith(".css")}
    assert len({path.rpartition("/")[2] for path in styles}) == len(KOMMUNER)
    outlines = {
        name: re.findall(rb'<path class="outline" d="[^"]+"', built.files[f"{name}/index.html"]) for name in KOMMUNER
    }
    assert len({tuple(found) for found in outlines.values()}) == len(KOMMUNER)


def _links(files: dict[str, bytes], path: str) -> set[str]:
    """Return the pages that a page leads to, by their paths."""
    found = re.findall(r'<a [^>]*href="([^"#:]+)', files[path].decode())
    return {posixpath.normpath(posixpath.join(posixpath.dirname(path), one)) for one in found} & set(files)


@pytest.mark.parametrize("language", TAGS)
def test_every_page_of_the_guide_is_within_three_taps_of_the_start_page(files: dict[str, bytes], language: str) -> None:
    reached, newest = {f"{language}/index.html"}, {f"{language}/index.html"}
    for _tap in range(3):
        newest = {one for path in newest for one in _links(files, path) if path.endswith(".html")} - reached
        reached |= newest
    guide = {path for path in files if path.startswith(f"{language}/guide") and path.endswith(".html")}
    assert len(guide) >= 30
    assert guide - reached == set()


@pytest.mark.parametrize("language", TAGS)
def test_a_page_of_the_guide_is_light_enough_for_a_slow_network(files: dict[str, bytes], language: str) -> None:
    shared = [path for path in files if path.startswith(("assets/style.", "assets/guide."))]
    assert len(shared) == 2
    weight = sum(len(gzip.compress(files[path])) for path in shared)
    pages = [path for path in files if path.startswith(f"{language}/guide/") and path.endswith(".html")]
    assert max(len(gzip.compress(files[path])) + weight for path in pages) <= 30_000


@pytest.mark.parametrize("language", TAGS)
def test_a_topic_tells_what_the_kommun_decided_as_decided_and_for_which_years(
    files: dict[str, bytes], language: str
) -> None:
    local = [
        text.decode() for path, text in files.items() if re.fullmatch(f"{language}/guide/[a-z-]+/index.html", path)
    ]
    local = [text for text in local if 'class="local"' in text]
    assert len(local) >= 6
    for text in local:
        section = text[text.index('class="local"') : text.index("</section>", text.index('class="local"'))]
        assert re.search(r'class="ties".*<a class="addr addr--line" href="[^"]*(?:strategy|plan)', section, re.DOTALL)
