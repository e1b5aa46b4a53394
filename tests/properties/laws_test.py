"""The laws of the engine: incremental equals clean, any number of processes, never a traceback."""

from __future__ import annotations

import datetime
import shutil
import tempfile
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.site_test import SMALL, TODAY, SiteTest

SLOW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


class Edit(NamedTuple):
    """One thing that an editor does."""

    kind: str
    path: str
    old: str = ""
    new: str = ""


STATED = """help: [emergency]
accessibility:
  {status: full, assessed: 2021, updated: 2021-12-31, faults: [{text: Kartan, reason: En bild, page: plan/fair}]}
"""
"""A statement that is overdue on one of the days below."""
FILES = sorted(file.relative_to(SMALL.parent).as_posix() for file in SMALL.rglob("*") if file.is_file())
TEXTS = [path for path in FILES if path.endswith((".yaml", ".md"))]
FORCED = "@media (forced-colors: active) { .a { color: LinkText; } }\n"
EDITS = [
    Edit("replace", "content/vik/plan/plan.yaml", "Ordna mentorer", "Ordna fler mentorer"),
    Edit("replace", "content/vik/plan/plan.yaml", "goals: [jobs]", "goals: []"),
    Edit("replace", "content/vik/plan/plan.yaml", "goals: [jobs]", "goals: [jbs]"),
    Edit("replace", "content/vik/strategy/strategy.yaml", "title: Arbete\n", "title: Arbete åt alla\n"),
    Edit("replace", "content/vik/strategy/strategy.yaml", "to: 2022", "to: 2027"),
    Edit("replace", "content/vik/strategy/background.md", "## Varför", "## Orsaker"),
    Edit("replace", "content/vik/strategy/work.md", "får göra det", "får göra det i dag"),
    Edit("replace", "content/vik/strategy/summary.md", "år 2022", "år 2023"),
    Edit("replace", "content/vik/strategy/summary.ar.md", "2022", "2021"),
    Edit("replace", "content/vik/site.yaml", "languages: [sv, ar]", "languages: [sv]"),
    Edit("replace", "content/vik/site.yaml", "languages: [sv, ar]", "languages: [sv, ar, en]"),
    Edit("replace", "content/vik/site.yaml", "#0d535e", "#1f458e"),
    Edit("replace", "content/vik/site.yaml", "short: Vik", "short: Viken"),
    Edit("replace", "content/vik/site.yaml", "help: [emergency]\n", STATED),
    Edit("put", "content/vik/files/plan.pdf", new="%PDF"),
    Edit("replace", "content/common/terms.yaml", "SFI", "Svenska för invandrare"),
    Edit("put", "content/vik/strategy/more.md", new="---\ntitle: Mer\norder: 30\n---\n\nMer text.\n"),
    Edit("put", "content/vik/strategy/more.ar.md", new='---\nstate: draft\nmade_from: ""\ntitle: المزيد\n---\n\nنص.\n'),
    Edit("put", "content/vik/files/extra.txt", new="en fil\n"),
    Edit("put", "content/vik/theme/templates/foot.html", new="<footer>{{ frame.name }}</footer>\n"),
    Edit("put", "content/vik/theme/templates/foot.html", new="<footer>{{ frame.nothing }}</footer>\n"),
    Edit("put", "content/vik/theme/css/components.css", new=f"{FORCED}/* .a {{ float: left; }} */\n"),
    Edit("put", "content/vik/theme/css/components.css", new=f"{FORCED}.a {{ float: left; }}\n"),
    Edit("remove", "content/vik/theme/css/components.css"),
    Edit("put", "content/annan/site.yaml", new="format: 1\nname: Annan\n"),
    *[Edit("remove", path) for path in FILES],
    *[Edit("append", path, new="\n") for path in TEXTS],
    *[Edit("append", path, new="\n<<<<<<< ours\n") for path in TEXTS[:4]],
    Edit("touch build", "vik/sv/index.html", new="ändrad för hand"),
    Edit("remove build", "vik/sv/plan/index.html"),
]


def do(site: SiteTest, edit: Edit) -> None:
    """Do one edit, where it can be done."""
    base = site.root / "build" if "build" in edit.kind else site.root
    file = base / edit.path
    if edit.kind.startswith("remove"):
        file.unlink(missing_ok=True)
    elif edit.kind == "replace":
        if file.is_file():
            file.write_bytes(file.read_bytes().replace(edit.old.encode(), edit.new.encode(), 1))
    elif edit.kind == "append":
        if file.is_file():
            file.write_bytes(file.read_bytes() + edit.new.encode())
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(edit.new.encode())


DAYS = st.sampled_from([TODAY, datetime.date(2020, 6, 1), datetime.date(2022, 12, 31), datetime.date(2023, 1, 1)])


@pytest.mark.slow
@SLOW
@given(st.lists(st.tuples(st.sampled_from(EDITS), DAYS), min_size=1, max_size=5))
def test_an_incremental_build_equals_a_clean_one_byte_for_byte(row: list[tuple[Edit, datetime.date]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        warm = SiteTest(Path(folder) / "warm").build()
        for edit, today in row:
            do(warm, edit)
            before = warm.files
            warm.build(today=today)
            clean = SiteTest(Path(folder) / "clean", content=None)
            shutil.copytree(warm.root / "content", clean.root / "content")
            clean.build(today=today)
            assert warm.findings == clean.findings
            if clean.built.failed or not clean.built.pages:
                assert {path: was for path, was in before.items() if path.startswith("vik/")} == {
                    path: now for path, now in warm.files.items() if path.startswith("vik/")
                } or "vik" not in clean.built.failed
            else:
                assert warm.files == clean.files
            shutil.rmtree(clean.root)


@pytest.mark.slow
def test_any_number_of_processes_gives_the_same_bytes(tmp_path: Path) -> None:
    one = SiteTest(tmp_path / "one").build(jobs=1)
    three = SiteTest(tmp_path / "three").build(jobs=3)
    assert one.files == three.files
    assert one.findings == three.findings


BROKEN = st.sampled_from(TEXTS)
GARBAGE = st.one_of(
    st.binary(max_size=200),
    st.text(max_size=200).map(str.encode),
    st.sampled_from(
        [
            b"",
            b"\xff\xfe",
            b"---\n",
            b"a: &x 1\nb: *x\n",
            b"\t- x",
            b"[" * 500,
            b"{" * 500,
            b"x: |\n  {% raw %}",
            b"\x00",
        ]
    ),
)


@pytest.mark.slow
@SLOW
@given(path=BROKEN, garbage=GARBAGE, cut=st.integers(0, 300), extra=st.binary(max_size=20))
def test_no_content_however_broken_gives_a_traceback(path: str, garbage: bytes, cut: int, extra: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = SiteTest(Path(folder) / "site")
        file = site.root / path
        whole = file.read_bytes()
        for content in (garbage, whole[:cut] + extra + whole[cut:]):
            file.write_bytes(content)
            site.build()
            for item in site.diagnostics:
                assert item.span.line >= 1
                assert item.span.column >= 1


TEMPLATES = st.sampled_from(["layout.html", "foot.html", "pages/plan.html", "parts.html", "favicon.svg", "choice.html"])
BAD_TEMPLATES = st.sampled_from(
    [
        "{% extends 'layout.html' %}", '{% extends "pages/plan.html" %}', "{{ nothing }}", "{% if %}", "{{ 1 / 0 }}",
        "{% include page.kind %}", '{% include "gone.html" %}', "{{ ''.__class__.__mro__ }}",
        "{% for x in 5 %}{% endfor %}", "{{ page.frame.language.id.upper.__globals__ }}",
        "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "\x00", "{% raw %}",
    ]
)  # fmt: skip


@pytest.mark.slow
@SLOW
@given(name=TEMPLATES, text=st.one_of(BAD_TEMPLATES, st.text(max_size=60)))
def test_no_template_however_broken_gives_a_traceback(name: str, text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = SiteTest(Path(folder) / "site")
        site.put(f"content/vik/theme/templates/{name}", text)
        site.build()
        assert not site.built.failed or any(code.startswith(("TPL", "PAG")) for code in site.codes)


@pytest.mark.slow
@SLOW
@given(text=st.one_of(st.binary(max_size=120), st.text(max_size=120).map(str.encode)))
def test_no_catalog_however_broken_gives_a_traceback(text: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = SiteTest(Path(folder) / "site")
        file = site.root / "translations" / "ar.po"
        file.parent.mkdir()
        file.write_bytes(text)
        site.build()


def test_an_error_in_one_site_leaves_the_others_to_be_built(site: SiteTest) -> None:
    other = {path: path.replace("/vik/", "/nas/") for path in FILES if "/vik/" in path}
    for source, target in other.items():
        (site.root / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(site.root / source, site.root / target)
    site.edit("content/nas/site.yaml", "name: Viks kommun", "nam: Viks kommun").build()
    assert site.built.failed == ["nas"]
    assert "vik/sv/index.html" in site.files
    assert not any(path.startswith("nas/") for path in site.files)


def test_every_fault_of_a_run_is_told_in_that_run(site: SiteTest) -> None:
    site.edit("content/vik/plan/plan.yaml", "section: jobs-section\n    title: Ordna", "section: x\n    title: Ordna")
    site.edit("content/vik/strategy/work.md", "background.md#varfor", "backgrund.md")
    site.edit("content/vik/strategy/strategy.yaml", "on: 2018-12-03", "on: 3 december")
    site.build()
    assert {"STR205", "MD304", "YML109"} <= set(site.codes)


def test_the_same_day_of_a_period_wakes_only_what_says_that_it_has_ended(site: SiteTest) -> None:
    site.build(today=datetime.date(2022, 12, 31))
    assert "Tiden har gått ut." not in site.text("vik/sv/strategy/index.html")
    site.build(today=datetime.date(2023, 1, 1))
    assert "Tiden har gått ut." in site.text("vik/sv/strategy/index.html")
    assert "vik/sv/terms/index.html" not in site.ran
    site.build(today=datetime.date(2023, 1, 2))
    assert site.ran == {}
