"""Laws of what goes out and comes back: Markdown is itself again, any translation comes home or is refused whole."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.app.import_translations import bring_in, read_all
from sitegen.app.project import scan
from sitegen.app.settings import read_languages
from sitegen.diagnostics import Findings, Span
from sitegen.exchange import po, xliff
from sitegen.exchange.codes import Fault, decoded, encoded, taken
from sitegen.exchange.layout import joined, runs
from sitegen.exchange.segment import BrokenError
from sitegen.load import markdown
from sitegen.report.exchange import broken
from tests.site_test import SiteTest
from tests.unit.app.import_translations_test import DRAFT, all_translated, content, returned, sent, translated
from tests.unit.languages import AR, SV

CONTENT = Path(__file__).resolve().parents[2] / "content"
pieces = st.sampled_from(
    ["ord", "Ord två", " ", "\n", "\n\n", "- ", "1. ", "> ", "## ", "*", "**", "_", "[", "](a.md)", "]{lang=en}", "![",
     "](b.svg)", "{term}`a`", "`", "``", "[^a]", "[^a]: ", "\\", "|", "|---|", "::: note", ":::", "```", "{#egen}",
     '{caption="A"}', "<https://a.se>", "{1}", "{/1}", "  \n", "    ", "\t", "å", "ب", "&amp;", "2017", "\u00a0", "#"]
)  # fmt: skip
texts = st.lists(pieces, max_size=14).map("".join) | st.text(max_size=40)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_any_markdown_is_itself_after_it_was_coded(text: str) -> None:
    flat = joined(text)
    assert decoded(encoded(flat)) == flat
    assert joined(flat) == flat


@settings(max_examples=300, deadline=None)
@given(texts)
def test_any_text_that_is_left_as_it_is_may_stand(text: str) -> None:
    coded = encoded(joined(text))
    assert taken(coded.text, coded, None, current=False, markdown=True) == joined(text)


@settings(max_examples=300, deadline=None)
@given(texts, texts)
def test_whatever_a_translator_types_is_taken_with_every_code_or_refused(source: str, typed: str) -> None:
    coded = encoded(joined(source))
    found = taken(typed, coded, None, current=False, markdown=True)
    if not isinstance(found, Fault):
        assert sorted(str(code.key) for code in encoded(found).codes) == sorted(str(code.key) for code in coded.codes)


@pytest.mark.parametrize("file", sorted(CONTENT.rglob("*.md")), ids=lambda file: file.relative_to(CONTENT).as_posix())
def test_joining_the_lines_of_our_own_texts_changes_no_block(file: Path) -> None:
    text = file.read_text(encoding="utf-8").split("---\n", 2)[2]
    language = AR if ".ar." in file.name else SV

    def read(one: str) -> list[tuple[str, str, list[str]]]:
        found = markdown.read(one, Span(""), language, Findings())
        return [(b.kind, b.text, [part for part in b.html if isinstance(part, str)]) for b in found]

    assert [(kind, words) for kind, words, _ in read(joined(text))] == [(kind, words) for kind, words, _ in read(text)]
    assert "".join(run.text for run in runs(text)) == joined(text)


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_any_part_of_a_translation_comes_back_and_nothing_else_changes(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = SiteTest(Path(folder))
        segments = sent(site, everything=True)
        both = list(zip(returned(site, segments), segments, strict=True))
        chosen = data.draw(st.sets(st.integers(0, len(both) - 1)))
        words = data.draw(st.text("بتث ,:'\"{}#|-", max_size=12))
        items = [
            replace(translated(one, segment), text=translated(one, segment).text + words) if n in chosen else one
            for n, (one, segment) in enumerate(both)
        ]
        before = content(site)
        outcomes = bring_in(site.project, scan(site.project), items, DRAFT)
        written = {one.path for one in outcomes if one.written}
        after = content(site)
        assert {path for path in after if after[path] != before.get(path)} <= written
        total = sum(one.written + one.unchanged + one.left + len(one.refused) for one in outcomes)
        waiting = [one for one in outcomes if one.waiting or one.fault]
        assert total == len(items) or waiting
        assert not [one for one in outcomes if one.fault]


@pytest.mark.parametrize("shape", ["xliff", "po"])
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_a_damaged_file_is_refused_or_read_and_never_a_crash(shape: str, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = SiteTest(Path(folder))
        language = read_languages(site.project, Findings())["ar"]
        made = (po if shape == "po" else xliff).written(sent(site, everything=True), language)
        start = data.draw(st.integers(0, len(made)))
        end = data.draw(st.integers(start, min(len(made), start + 60)))
        damage = data.draw(
            st.binary(max_size=6) | st.sampled_from([b"<x/>", b'"', b"{1}", b"<!--", b"&a;", b"\\", b"#"])
        )
        file = site.root / ("f.po" if shape == "po" else "f.xlf")
        file.write_bytes(made[:start] + damage + made[end:])
        before = content(site)
        error: BrokenError | None = None
        written: set[str] = set()
        try:
            outcomes = bring_in(site.project, scan(site.project), read_all(site.project, [file]), DRAFT)
            written = {one.path for one in outcomes if one.written}
        except BrokenError as broken_error:
            error = broken_error
        assert error is None or (error.line >= 1 and error.column >= 1 and broken(error, "sv"))
        assert {path for path, now in content(site).items() if now != before.get(path)} <= written


@pytest.mark.slow
@settings(max_examples=25, deadline=None)
@given(st.data())
def test_damaged_content_is_sent_as_far_as_it_can_be_read(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = SiteTest(Path(folder))
        path = data.draw(st.sampled_from(sorted(name for name in content(site) if not name.endswith(".svg"))))
        made = content(site)[path]
        start = data.draw(st.integers(0, len(made)))
        end = data.draw(st.integers(start, min(len(made), start + 60)))
        damage = data.draw(texts).encode("utf-8", "replace")
        (site.root / path).write_bytes(made[:start] + damage + made[end:])
        items = returned(site, sent(site, everything=True))
        before = content(site)
        bring_in(site.project, scan(site.project), items, DRAFT)
        assert content(site) == before


@pytest.mark.parametrize("shape", ["xliff", "po"])
def test_everything_of_a_kommun_comes_back_in_both_formats(site: SiteTest, shape: str) -> None:
    before = content(site)
    items = returned(site, sent(site, everything=True), shape)
    assert bring_in(site.project, scan(site.project), items, DRAFT)
    assert content(site) == before
    assert all_translated(site)
