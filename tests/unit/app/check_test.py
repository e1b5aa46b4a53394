"""What stands under build/, judged as it stands: each fault planted in a built file, and found at what caused it."""

from __future__ import annotations

import shutil

import pytest

from sitegen.app.check import check_built
from sitegen.app.project import scan
from sitegen.diagnostics import Diagnostic
from tests.site_test import SiteTest

pytestmark = pytest.mark.slow

PAGE = "vik/sv/strategy/index.html"


def check(site: SiteTest) -> tuple[int, tuple[Diagnostic, ...]]:
    return check_built(site.project, scan(site.project), "vik")


def told(site: SiteTest) -> list[str]:
    return [f"{item.span} {item.code}" for item in check(site)[1]]


def test_a_site_as_it_was_built_has_no_fault_and_every_page_is_counted(site: SiteTest) -> None:
    site.build()
    assert check(site) == (sum(path.endswith(".html") for path in site.files if path.startswith("vik/")), ())


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("<main", "<div", "PAG701"),
        ('href="../../sv/strategy/work/index.html"', 'href="../../sv/strategy/gone/index.html"', "PAG730"),
        ('href="../../sv/references/index.html#budget"', 'href="../../sv/references/index.html#lost"', "PAG730"),
        ("</main>", '<p style="color: red">Vik</p></main>', "PAG727"),
        ("</main>", '<img src="https://example.org/vik.png" alt=""></main>', "PAG728"),
        ("</main>", "<p>Vik 漢</p></main>", "PAG731"),
        ("</main>", "<p>دری</p></main>", "PAG720"),
    ],
)
def test_what_was_changed_by_hand_in_a_built_page_is_told_at_that_page(
    site: SiteTest, old: str, new: str, code: str
) -> None:
    site.build().edit(f"build/{PAGE}", old, new)
    assert f"build/{PAGE}:1:1 {code}" in told(site)


@pytest.mark.parametrize("ending", [".css", ".woff2", "karta.svg", "sv/strategy/index.html", "sv/404.html"])
def test_a_file_that_is_gone_is_told_once_and_nothing_that_needs_it_besides(site: SiteTest, ending: str) -> None:
    site.build()
    path = next(path for path in site.files if path.endswith(ending))
    site.remove(f"build/{path}")
    assert [line for line in told(site) if " PAG7" in line and "PAG731" not in line] == [f"build/{path}:1:1 PAG729"]


@pytest.mark.parametrize(("old", "new"), [("Vik", "Wik"), ("</p>", "</p>\n")])
def test_a_page_that_was_changed_by_hand_is_told_though_it_breaks_no_rule(site: SiteTest, old: str, new: str) -> None:
    site.build().edit(f"build/{PAGE}", old, new)
    assert told(site) == [f"build/{PAGE}:1:1 PAG729"]


def test_an_asset_that_is_not_what_its_name_says_is_told_for_pages_where_nobody_knows_what_was_built(
    site: SiteTest,
) -> None:
    site.build()
    style = next(path for path in site.files if path.endswith(".css"))
    site.put(f"build/{style}", site.text(style) + "\n")
    shutil.rmtree(site.root / "build" / ".sitegen")
    assert {dict(item.values)["file"] for item in check(site)[1]} == {style.removeprefix("vik/")}


def test_a_page_larger_than_any_that_is_made_is_told_and_not_read(site: SiteTest) -> None:
    site.build().put("build/vik/sv/big.html", "<div>" * 500_000)
    assert told(site) == ["build/vik/sv/big.html:1:1 PAG729"]


def test_a_built_style_sheet_is_held_to_the_rules_of_style_sheets(site: SiteTest) -> None:
    site.build()
    style = next(path for path in site.files if path.endswith(".css"))
    site.put(f"build/{style}", site.text(style) + "a { float: left; }\n")
    assert {item.code for item in check(site)[1] if item.span.path == f"build/{style}"} == {"PAG729", "THM611"}


def test_help_that_stands_in_another_order_on_one_page_is_told(site: SiteTest) -> None:
    site.build()
    text = site.text(PAGE)
    foot = text[text.index("<footer") :]
    links = [part for part in foot.split("<li>") if part.startswith("<a")]
    turned = foot.replace(links[-1].partition("</li>")[0], "FIRST").replace(links[-2].partition("</li>")[0], "SECOND")
    turned = turned.replace("FIRST", links[-2].partition("</li>")[0]).replace("SECOND", links[-1].partition("</li>")[0])
    site.put(f"build/{PAGE}", text.replace(foot, turned))
    assert told(site) == [f"build/{PAGE}:1:1 PAG729", f"build/{PAGE}:1:1 PAG735"]


def test_two_pages_of_one_title_are_told(site: SiteTest) -> None:
    site.build()
    title = site.text("vik/sv/plan/index.html").partition("<title>")[2].partition("</title>")[0]
    old = site.text(PAGE).partition("<title>")[2].partition("</title>")[0]
    site.edit(f"build/{PAGE}", f"<title>{old}", f"<title>{title}")
    assert [line.rpartition(" ")[2] for line in told(site)] == ["PAG706", "PAG729"]


def test_a_language_that_is_not_answered_is_told(site: SiteTest) -> None:
    site.edit("content/vik/site.yaml", "help:", "url: https://vik.example/\nhelp:").build()
    assert told(site) == []
    page = "vik/ar/strategy/index.html"
    alternate = next(line for line in site.text(page).splitlines() if 'hreflang="sv" href="https' in line)
    site.edit(f"build/{page}", alternate, "")
    site.edit(
        f"build/{page}",
        'hreflang="x-default" href="https://vik.example/sv/strategy/"',
        'hreflang="x-default" href="https://vik.example/"',
    )
    assert [line.rpartition(" ")[2] for line in told(site)] == ["PAG724", "PAG729"]
