"""Themes: which file stands for a name."""

from __future__ import annotations

from sitegen.diagnostics import Findings, Span
from sitegen.load.theme import Found, Layer, Theme, ThemeHead, chain, read_head, styles
from tests.unit.load.given import told, told_values

AT = Span("content/vik/site.yaml", 7, 8)
OWN = Layer("content/vik/theme", {"css/base.css": "1", "templates/foot.html": "2"})
STANDARD = Layer("themes/standard", {"css/base.css": "3", "templates/layout.html": "4", "templates-old/a.html": "5"})
THEME = Theme("standard", ("css/base.css",), (OWN, STANDARD))


def head(text: str) -> tuple[ThemeHead, list[str]]:
    findings = Findings()
    return read_head(text, "themes/a/theme.yaml", findings), told(findings)


def chained(name: str, heads: dict[str, ThemeHead]) -> tuple[tuple[str, ...], list[str]]:
    findings = Findings()
    found = chain(name, heads, AT, findings)
    return found, [f"{item.span} {item.code} {told_values(item)}" for item in findings.items]


def test_the_file_of_the_nearest_layer_stands_for_a_name() -> None:
    assert THEME.find("css/base.css") == Found("content/vik/theme", "css/base.css", "1")
    assert THEME.find("templates/layout.html") == Found("themes/standard", "templates/layout.html", "4")
    assert THEME.find("templates/page.html") is None


def test_every_file_of_a_name_is_shown_with_the_one_that_counts_first() -> None:
    assert [found.digest for found in THEME.all("css/base.css")] == ["1", "3"]


def test_names_below_a_folder_are_those_of_all_layers_each_once_in_order() -> None:
    assert THEME.names("templates") == ("templates/foot.html", "templates/layout.html")
    assert THEME.names("css") == ("css/base.css",)


def test_a_theme_says_its_parent_and_its_style_sheets() -> None:
    assert head("format: 1\nparent: standard\nstyles: [a.css, b.css]\n") == (
        ThemeHead(("a.css", "b.css"), "standard"),
        [],
    )


def test_a_theme_that_cannot_be_read_is_told_and_names_nothing() -> None:
    assert head("styles: a.css\n") == (ThemeHead(), ["1:1 YML107", "1:9 YML108"])
    assert head("format: 1\nstyle: [a.css]\n") == (ThemeHead(), ["2:1 YML106"])
    assert head("[") == (ThemeHead(), ["2:1 YML101"])


def test_a_theme_stands_before_its_parents() -> None:
    heads = {"own": ThemeHead(parent="mid"), "mid": ThemeHead(parent="standard"), "standard": ThemeHead()}
    assert chained("own", heads) == (("own", "mid", "standard"), [])


def test_a_theme_that_is_not_there_is_told_where_it_is_asked_for() -> None:
    found, said = chained("standrad", {"standard": ThemeHead()})
    assert found == ()
    assert said == ["content/vik/site.yaml:7:8 THM602 {'name': 'standrad', 'near': 'standard'}"]


def test_a_parent_that_is_not_there_is_told_in_the_theme_that_names_it() -> None:
    found, said = chained("own", {"own": ThemeHead(parent="gone"), "standard": ThemeHead()})
    assert found == ("own",)
    assert said == ["themes/own/theme.yaml:1:1 THM602 {'name': 'gone', 'near': ''}"]


def test_themes_that_go_round_in_a_circle_are_told_once() -> None:
    heads = {"a": ThemeHead(parent="b"), "b": ThemeHead(parent="a")}
    assert chained("a", heads) == (("a", "b"), ["themes/a/theme.yaml:1:1 THM603 {'name': 'a'}"])
    assert chained("s", {"s": ThemeHead(parent="s")})[0] == ("s",)


def test_the_nearest_theme_that_names_style_sheets_decides_them_all() -> None:
    heads = {"own": ThemeHead(), "mid": ThemeHead(("m.css",)), "standard": ThemeHead(("s.css",))}
    assert styles(("own", "mid", "standard"), heads) == ("m.css",)
    assert styles(("own",), heads) == ()
