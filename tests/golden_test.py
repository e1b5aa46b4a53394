"""The small golden kommun: what it becomes, file by file. ``python3 src/start.py accept`` takes today's as expected."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.site_test import SiteTest

GOLDEN = Path(__file__).parent / "golden"
EXPECTED = GOLDEN / "small" / "expected"
STATEMENT = GOLDEN / "statement"
"""What the small kommun has more of where its accessibility statement is whole, and the page that comes of it."""
KEPT = (".html", ".txt", ".svg")
"""Fonts and the style sheet are not kept twice: their digests stand in the pages."""


def kept(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files that are compared."""
    return {path: content for path, content in files.items() if path.endswith(KEPT) and "/assets/" not in path}


def plain(content: bytes) -> str:
    """Return a page without the digests in the names of its assets."""
    words = content.decode().split('"')
    return '"'.join(_undigested(word) for word in words)


def _undigested(word: str) -> str:
    if "assets/" not in word:
        return word
    head, _, name = word.rpartition("/")
    parts = name.split(".")
    return f"{head}/{parts[0]}.{parts[-1]}"


def test_the_small_kommun_becomes_what_is_expected(site: SiteTest, request: pytest.FixtureRequest) -> None:
    made = {path: plain(content) for path, content in kept(site.build().files).items()}
    if request.config.getoption("--accept"):
        shutil.rmtree(EXPECTED, ignore_errors=True)
        for path, text in made.items():
            file = EXPECTED / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
    expected = {
        file.relative_to(EXPECTED).as_posix(): file.read_bytes().decode()
        for file in sorted(EXPECTED.rglob("*"))
        if file.is_file()
    }
    assert sorted(made) == sorted(expected)
    for path, text in made.items():
        assert text == expected[path], path


@pytest.mark.parametrize("language", ["sv", "ar"])
def test_a_whole_accessibility_statement_becomes_the_page_that_is_expected(
    site: SiteTest, language: str, request: pytest.FixtureRequest
) -> None:
    shutil.copytree(STATEMENT / "content", site.root / "content", dirs_exist_ok=True)
    for name in ("strategi.pdf", "plan.pdf"):
        site.put(f"content/vik/files/{name}", "%PDF-1.7")
    made = plain(site.build().text(f"vik/{language}/accessibility/index.html").encode())
    file = STATEMENT / "expected" / f"{language}.html"
    if request.config.getoption("--accept"):
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(made.encode())
    assert made == file.read_bytes().decode()
    assert site.codes == ["L10N403", "STR225", "STR226"]


def test_the_small_kommun_has_no_faults_of_its_own(site: SiteTest) -> None:
    assert site.build().findings == []
