"""Which pages are judged, and how each is shown."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from sitegen.audit.visits import COMBINATIONS, BuiltPage, built_pages, visits
from tests.site_test import SiteTest


def pages(kinds: int, languages: int) -> list[BuiltPage]:
    """Return one page of each kind in each language."""
    return [
        BuiltPage(f"{language}/{kind}/index.html", f"kind-{kind}", str(language), (1, 1))
        for kind in range(kinds)
        for language in range(languages)
    ]


@pytest.mark.parametrize("languages", [1, 2, 3, 4, 5, 6, 7])
def test_each_kind_is_shown_in_every_combination_and_every_language_and_no_more(languages: int) -> None:
    found = visits(pages(3, languages))
    assert len(found) == 3 * max(4, languages)
    for kind in range(3):
        of_kind = [one for one in found if one.page.kind == f"kind-{kind}"]
        assert {(one.width, one.scheme) for one in of_kind} == set(COMBINATIONS)
        assert {one.page.language for one in of_kind} == {str(number) for number in range(languages)}


def test_each_language_is_shown_in_every_combination() -> None:
    found = visits(pages(14, 6))
    shown = {(one.page.language, one.width, one.scheme) for one in found}
    assert shown == {(str(language), *how) for language, how in product(range(6), COMBINATIONS)}


def test_the_page_with_most_kinds_of_element_stands_for_its_kind(tmp_path: Path) -> None:
    for name, body in (("a", "<p>" * 90), ("b", '<p class="x"><p class="y"><p>'), ("c", '<p class="x"><p>')):
        (tmp_path / f"{name}.html").write_text(f'<html lang="sv" data-kind="area"><body>{body}', encoding="utf-8")
    assert {visit.page.path for visit in visits(built_pages(tmp_path))} == {"b.html"}


def test_a_page_whose_template_says_no_kind_is_judged_too(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text('<html lang="sv"><body data-kind="no">', encoding="utf-8")
    assert [(page.path, page.kind) for page in built_pages(tmp_path)] == [("a.html", "")]
    assert len(visits(built_pages(tmp_path))) == len(COMBINATIONS)


def test_every_page_of_a_built_site_says_its_kind_and_its_language(site: SiteTest) -> None:
    found = {page.path: page for page in built_pages(site.build().root / "build" / "vik")}
    assert len(found) == sum(path.endswith(".html") for path in site.files)
    assert all(page.kind for page in found.values())
    assert (found["index.html"].kind, found["index.html"].language) == ("choice", "")
    assert (found["ar/plan/mentors/index.html"].kind, found["ar/plan/mentors/index.html"].language) == ("measure", "ar")
    assert found["sv/404.html"].kind == "404"


def test_a_site_that_is_not_built_has_nothing_to_judge(tmp_path: Path) -> None:
    assert visits(built_pages(tmp_path / "none")) == []
