"""Each measure finds the fault that was planted for it, and nothing on the page without it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sitegen.audit.axe import axe
from sitegen.audit.browser import Tab
from sitegen.audit.direction import direction
from sitegen.audit.finding import OWN, Finding
from sitegen.audit.independence import other_hosts, without_scripts
from sitegen.audit.keyboard import keyboard
from sitegen.audit.measures import judge
from sitegen.audit.reflow import reflow, text_spacing
from sitegen.audit.visits import BuiltPage, Visit

pytestmark = pytest.mark.slow
Planted = Callable[..., tuple[Tab, Tab]]

GOOD = """<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>En sida</title>
<link rel="icon" href="data:,">
<style>
* { box-sizing: border-box; }
body { margin: 0; font: 18px/1.5 sans-serif; background: #fff; color: #111; }
a { color: #0d535e; }
nav ul { display: flex; flex-wrap: wrap; gap: 24px; list-style: none; padding: 0; }
.skip { position: absolute; transform: translateY(-120%); background: #fff; }
.skip:focus { transform: none; }
main { display: grid; grid-template-columns: minmax(0, 1fr); margin-inline: 16px 48px; }
.away { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
.wide { overflow-x: auto; max-inline-size: 100%; }
table { inline-size: 900px; }
</style>
</head>
<body>
<a class="skip" href="#content">Gå till innehållet</a>
<header><nav aria-label="Delar">
<ul><li><a href="one.html">Ett</a></li><li><a href="two.html">Två</a></li></ul></nav></header>
<main id="content" tabindex="-1">
<h1>En sida</h1>
<p id="one">Vi läser <a href="#two">mera text</a> här,
<span class="away">som hörs men inte syns i fönstret</span> och går vidare.</p>
<p id="two">En annan text med <bdi lang="en" dir="ltr">English words</bdi> i.</p>
<div class="wide" tabindex="0" role="region" aria-label="Tal"><table><caption>Tal</caption>
<tr><th scope="col">År</th><th scope="col">Antal</th></tr><tr><td>2017</td><td>9</td></tr></table></div>
</main>
</body>
</html>
"""
ARABIC = (
    GOOD.replace('lang="sv"', 'lang="ar" dir="rtl"').replace("En annan text med", "نص آخر مع").replace(" i.", " هنا.")
)


def broken(old: str, new: str, page: str = GOOD) -> str:
    """Return the good page with one thing wrong."""
    assert old in page
    return page.replace(old, new, 1)


def styled(rules: str, page: str = GOOD) -> str:
    """Return the good page with further rules of style."""
    return broken("</style>", f"{rules}</style>", page)


def rules(findings: list[Finding]) -> set[str]:
    """Return which rules were broken; each must say where."""
    assert all(finding.places for finding in findings)
    return {finding.rule for finding in findings}


@pytest.mark.parametrize("text", [GOOD, ARABIC], ids=["left-to-right", "right-to-left"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_page_without_a_fault_passes_every_measure(planted: Planted, text: str, width: int) -> None:
    tab, plain = planted(text, width)
    visit = Visit(BuiltPage(tab.page.url.removeprefix(tab.host), "", "", (0, 0)), width, "light")
    assert judge(tab, plain, visit).findings == ()


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("color-contrast", styled("p { color: #aaa; }")),
        ("html-has-lang", broken(' lang="sv"', "")),
        ("image-alt", broken("<h1>", '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><h1>')),
        ("heading-order", broken("</h1>", "</h1><h4>För djupt</h4>")),
        ("region", broken("</body>", "<p>Utanför allt.</p></body>")),
        ("link-in-text-block", styled("p a { text-decoration: none; color: #222; }")),
        (
            "target-size",
            broken(
                "<h1>",
                '<ul><li style="line-height:12px;font-size:9px"><a href="#a">i</a><br><a href="#b">j</a></li></ul><h1>',
            ),
        ),
        ("scrollable-region-focusable", broken(' tabindex="0" role="region"', "")),
        ("landmark-unique", broken("</header>", '</header><nav aria-label="Delar"><a href="one.html">Ett</a></nav>')),
    ],
)
def test_axe_finds_a_broken_rule_of_its_own(planted: Planted, rule: str, text: str) -> None:
    tab, _ = planted(text, 320)
    assert rules(axe(tab.page)) == {rule}


def test_axe_judges_the_colours_of_the_scheme_that_the_page_is_shown_in(planted: Planted) -> None:
    text = styled(
        "@media (prefers-color-scheme: dark) { body { background: #111; } p { color: #333; } a { color: #9cf; } "
        "h1, caption, th, td { color: #fff; } }"
    )
    assert rules(axe(planted(text)[0].page)) == set()
    assert "color-contrast" in rules(axe(planted(text, scheme="dark")[0].page))


def test_axe_names_the_criterion_and_the_place_of_a_fault(planted: Planted) -> None:
    (found,) = axe(planted(styled("#one { color: #aaa; }"))[0].page)
    assert found.criterion == "1.4.3"
    assert [place.selector for place in found.places] == ["#one"]
    assert found.english == "Elements must meet minimum color contrast ratio thresholds"


@pytest.mark.parametrize(
    "text",
    [
        styled("#one { inline-size: 400px; }"),
        broken("<h1>En sida", "<h1>Arbetsmarknadsintroduktionsprogramsamordningsansvarig"),
        styled("#one { margin-inline-start: -60px; }"),
        broken('<div class="wide"', '<div style="inline-size:400px"'),
        styled("#one { white-space: nowrap; overflow: hidden; }"),
        styled("#one { block-size: 20px; }"),
        styled("#one { block-size: 20px; overflow: hidden; }"),
        styled("html { overflow-x: hidden; } #one { inline-size: 400px; }"),
        styled("#one { overflow-x: auto; } #one { white-space: nowrap; }"),
        styled("#one { position: relative; inset-inline-start: 200px; }"),
    ],
    ids=[
        "a box too wide", "a word too long", "text beside the start", "a table that widens the page", "a line cut off",
        "text that runs into the next", "lines cut off", "a page that hides what is too wide",
        "running text that scrolls sideways", "a box moved out",
    ],
)  # fmt: skip
def test_what_does_not_fit_a_narrow_window_is_found(planted: Planted, text: str) -> None:
    tab, _ = planted(text, 320)
    found = reflow(tab.page)
    assert rules(found) == {"reflow"}
    assert found[0].criterion == "1.4.10"


def test_a_wide_table_or_code_in_a_box_of_its_own_fits(planted: Planted) -> None:
    code = f"<pre style='overflow:auto'>{'långt ' * 40}</pre>"
    assert reflow(planted(broken("</h1>", f"</h1>{code}"), 320)[0].page) == []


@pytest.mark.parametrize(
    "text",
    [
        styled("nav { inline-size: 82px; overflow: hidden; } nav ul { flex-wrap: nowrap; }"),
        styled("#one { font-family: monospace; inline-size: 23.5ch; block-size: 54px; overflow: hidden; }"),
        styled("h1 { inline-size: 150px; block-size: 54px; line-height: 1.5; }"),
    ],
    ids=["a menu that is cut off", "lines cut off", "a heading that runs into the text"],
)
def test_what_is_lost_by_the_readers_own_text_spacing_is_found(planted: Planted, text: str) -> None:
    tab, _ = planted(text, 320)
    assert rules(text_spacing(tab.page)) == {"text-spacing"}


def test_letters_that_join_are_not_spaced_and_swedish_words_among_them_are(planted: Planted) -> None:
    tab, _ = planted(ARABIC, 320)
    text_spacing(tab.page)
    spaced = "selector => getComputedStyle(document.querySelector(selector)).letterSpacing"
    assert tab.page.evaluate(spaced, "#two") == "normal"
    assert float(tab.page.evaluate(spaced, "#two bdi").removesuffix("px")) == pytest.approx(0.12 * 18, abs=0.01)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("skip-first", broken('<a class="skip" href="#content">Gå till innehållet</a>', "")),
        ("skip-first", broken('<a class="skip" href="#content">', '<a class="skip" href="#nowhere">')),
        ("skip-first", broken(' id="content"', "").replace("<header>", '<header id="content">')),
        ("focus-order", broken('<a href="#two">mera', '<a tabindex="1" href="#two">mera')),
        ("focus-visible", styled("a:focus { outline: none; }")),
        ("focus-visible", styled("a:focus { outline: 3px solid #fafafa; }")),
        ("focus-visible", styled("a:focus { outline: 3px solid transparent; }")),
        ("focus-visible", broken('<a href="#two">', '<a class="away" href="#two">')),
        (
            "focus-obscured",
            styled(
                "header { padding-block-start: 200px; } "
                ".bar { position: fixed; inset: 0 0 auto; block-size: 220px; background: #ddd; }"
            )
            .replace("<header>", '<header><div class="bar">Meny</div>'),
        ),
        ("focus-obscured", styled("#one a { position: fixed; inset-block-start: -300px; }")),
        (
            "focus-lost",
            broken(
                "</main>",
                "<script>document.querySelector('#one a').onfocus = event => event.target.blur();</script></main>",
            ),
        ),
    ],
    ids=[
        "no skip link", "a skip link to nothing", "a skip link to the menus", "an order of its own", "no ring",
        "a ring like its ground", "a ring that is transparent", "a link that nobody sees", "a bar in front",
        "a link outside the window", "a link that lets go",
    ],
)  # fmt: skip
def test_what_hinders_a_reader_with_a_keyboard_is_found(planted: Planted, rule: str, text: str) -> None:
    tab, _ = planted(text)
    assert rule in rules(keyboard(tab.page))


@pytest.mark.parametrize(
    "element",
    [
        '<div style="overflow:auto;block-size:40px">' + "En rad.<br>" * 9 + "</div>",
        '<iframe title="Ram" srcdoc="<a href=a>Ett</a> <a href=b>Två</a>"></iframe>',
        '<form><label><input type="radio" name="a"> A</label><label><input type="radio" name="a"> B</label></form>',
        '<details><summary>Mer</summary><a href="#one">Dold</a></details>',
    ],
    ids=["a box that scrolls", "a frame", "a choice of one", "what is folded in"],
)
def test_stops_that_a_browser_adds_or_leaves_out_are_no_faults(planted: Planted, element: str) -> None:
    tab, _ = planted(broken("</h1>", f"</h1>{element}"))
    assert keyboard(tab.page) == []


def test_a_change_of_colour_shows_the_focus_too(planted: Planted) -> None:
    tab, _ = planted(styled("a:focus { outline: none; background: #0d535e; color: #fff; }"))
    assert keyboard(tab.page) == []


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("direction", broken(' dir="rtl"', "", ARABIC)),
        ("direction", broken('lang="sv"', 'lang="sv" dir="rtl"')),
        ("direction", styled("body { direction: ltr; }", ARABIC)),
        ("mirror", styled("nav { margin-left: 100px; }", ARABIC)),
        ("mirror", styled("h1 { text-align: left; }", ARABIC)),
        ("mirror", styled("nav ul { direction: ltr; }", ARABIC)),
        ("mirror", styled("main { display: block; } #one { float: left; inline-size: 200px; }", ARABIC)),
        ("mirror", styled("#two { position: relative; left: 40px; }", ARABIC)),
    ],
    ids=[
        "no direction", "the wrong direction", "a direction in the style sheet", "a margin on the left",
        "text on the left", "a menu from the left", "a side on the left", "a shift to the right",
    ],
)  # fmt: skip
def test_a_page_that_is_not_turned_round_is_found(planted: Planted, rule: str, text: str) -> None:
    tab, _ = planted(text)
    assert rules(direction(tab.page)) == {rule}


@pytest.mark.parametrize(
    "element",
    [
        '<img alt="" src="https://pictures.example/a.png">',
        '<link rel="stylesheet" href="//fonts.example/a.css">',
        '<link rel="preconnect" href="https://fonts.example">',
        '<script>fetch("https://count.example/")</script>',
    ],
)
def test_anything_from_another_host_is_found(planted: Planted, element: str) -> None:
    tab, _ = planted(broken("</main>", f"{element}</main>"))
    (found,) = other_hosts(tab)
    assert found.rule == "other-host"
    assert ".example" in found.places[0].text


@pytest.mark.parametrize(
    "element",
    [
        "<script>document.querySelector('main').append('Bara med skript')</script>",
        '<img alt="" src="data:," onerror="this.replaceWith(\'Bara med skript\')">',
        '<p class="late">Bara med skript</p><noscript><style>.late { display: none; }</style></noscript>',
    ],
    ids=["written by a script", "written by an event", "hidden without scripts"],
)
def test_content_that_needs_javascript_is_found(planted: Planted, element: str) -> None:
    tab, plain = planted(broken("</main>", f"{element}</main>"))
    (found,) = without_scripts(tab, plain)
    assert found.rule == "javascript-off"
    assert [place.text for place in found.places] == ["Bara med skript"]


def test_a_script_that_changes_nothing_a_reader_sees_is_no_fault(planted: Planted) -> None:
    tab, plain = planted(broken("</main>", "<script>document.body.dataset.ready = 'yes'</script></main>"))
    assert without_scripts(tab, plain) == []


def test_every_own_rule_has_a_fault_that_was_planted_for_it() -> None:
    text = Path(__file__).read_text(encoding="utf-8")
    assert [rule for rule in OWN if text.count(f'"{rule}"') == 0] == []
