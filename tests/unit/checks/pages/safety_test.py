"""What a page must not hold: code, foreign hosts, what moves or hinders."""

from __future__ import annotations

import pytest

from sitegen.checks.pages import safety
from tests.unit.checks.pages.built import page, told, whole

VIEWPORT = '<meta name="viewport" content="width=device-width, initial-scale=1">'


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        '<script type="module">import "./a.js"</script>',
        '<script type="text/javascript">var a</script>',
        '<script type="importmap">{}</script>',
        "<style>p { color: red }</style>",
        "<svg aria-hidden=true><style>path { fill: red }</style></svg>",
        '<p style="color: red">Mål</p>',
        '<p onclick="go()">Mål</p>',
        '<body onload="go()">',
        '<a href="javascript:void(0)">Meny</a>',
        '<a href="JavaScript:go()">Meny</a>',
        '<form action="javascript:go()"></form>',
        '<img alt="" src="data:image/png;base64,AA">',
    ],
)
def test_code_or_style_inside_the_page_is_told(body: str) -> None:
    assert told(safety.inline_code, body) == ["PAG727"]


@pytest.mark.parametrize(
    "body",
    [
        '<script src="../assets/a.js"></script>',
        '<script type="application/ld+json">{"@type": "Place"}</script>',
        '<script type="text/plain">text</script>',
        '<svg viewBox="0 0 9 9"><path fill="red" d="M0 0"/></svg>',
        '<p>Skriv style="color: red" eller onclick = går inte, inte heller javascript:</p>',
        "<p>Så går det vidare onsdag = i dag</p>",
        '<a href="https://vik.se/?javascript:">Vik</a>',
        "<p>data:image/png är en adress</p>",
    ],
)
def test_files_of_their_own_data_and_words_about_code_are_right(body: str) -> None:
    assert told(safety.inline_code, body) == []


@pytest.mark.parametrize(
    "html",
    [
        '<script src="https://cdn.example/a.js"></script>',
        '<script src="//cdn.example/a.js"></script>',
        '<img alt="" src="HTTP://example.se/a.png">',
        '<img alt="" src="a.png" srcset="a.png 1x, https://example.se/b.png 2x">',
        '<link rel="stylesheet" href="https://fonts.example/css">',
        '<link rel="preload stylesheet" href="https://fonts.example/css">',
        '<link rel="preconnect" href="https://fonts.example">',
        '<link rel="shortcut icon" href="https://example.se/i.ico">',
        '<link rel="apple-touch-icon" href="https://example.se/i.png">',
        '<iframe title="Karta" src="https://maps.example/"></iframe>',
        '<video poster="https://example.se/a.jpg"></video>',
        '<video><source src="https://example.se/a.mp4"></video>',
        '<object data="https://example.se/a.pdf"></object>',
        '<svg aria-hidden="true"><use href="https://example.se/a.svg#b"></use></svg>',
        '<input type="image" alt="Sök" src="https://example.se/a.png">',
    ],
)
def test_what_is_fetched_from_another_host_is_told(html: str) -> None:
    assert told(safety.foreign, html) == ["PAG728"]


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://www.skara.se/">Skara</a>',
        '<img alt="" src="../../files/a.png" srcset="../a.png 1x, ../b.png 2x">',
        '<link rel="stylesheet" href="../assets/style.css">',
        '<link rel="canonical" href="https://vik.se/sv/">',
        '<link rel="alternate" hreflang="ar" href="https://vik.se/ar/">',
        '<link rel="license" href="https://creativecommons.org/licenses/by/4.0/">',
        '<form action="https://eservice.example/"></form>',
        '<svg aria-hidden="true"><use href="#b"></use></svg>',
        '<blockquote cite="https://example.se/">Ord</blockquote>',
        '<meta property="og:image" content="https://vik.se/a.png">',
        '<iframe title="Tom" src="about:blank"></iframe>',
    ],
)
def test_links_out_and_files_of_the_site_are_right(html: str) -> None:
    assert told(safety.foreign, html) == []


@pytest.mark.parametrize(
    "head",
    [
        "",
        '<meta name="viewport" content="width=device-width, user-scalable=no">',
        '<meta name="viewport" content="user-scalable = 0">',
        '<meta name="viewport" content="width=device-width, maximum-scale=1">',
        '<meta name="viewport" content="maximum-scale=1.0, width=device-width">',
        '<meta name="Viewport" content="MAXIMUM-SCALE=2">',
        f'{VIEWPORT}<meta name="viewport" content="user-scalable=no">',
    ],
)
def test_a_page_that_cannot_be_enlarged_is_told(head: str) -> None:
    assert [item.code for item in safety.zoom(page("", head=head))] == ["PAG726"]


@pytest.mark.parametrize(
    "head",
    [
        VIEWPORT,
        '<meta name="viewport" content="width=device-width">',
        '<meta name="viewport" content="user-scalable=yes, maximum-scale=5">',
        '<meta name="viewport" content="maximum-scale=10">',
        '<meta name="viewport" content="minimum-scale=1">',
    ],
)
def test_a_page_that_can_be_made_five_times_as_large_is_right(head: str) -> None:
    assert list(safety.zoom(page("", head=head))) == []


@pytest.mark.parametrize(
    "html",
    [
        "<marquee>Nytt</marquee>",
        "<blink>Nytt</blink>",
        '<video autoplay src="a.mp4"></video>',
        '<audio autoplay="" src="a.mp3"></audio>',
        '<meta http-equiv="refresh" content="5">',
        '<meta http-equiv="Refresh" content="0; url=sv/index.html">',
    ],
)
def test_what_plays_moves_or_leads_on_by_itself_is_told(html: str) -> None:
    assert told(safety.stillness, html) == ["PAG732"]


@pytest.mark.parametrize(
    "html",
    ['<video controls src="a.mp4"></video>', '<meta http-equiv="Content-Type" content="text/html">', "<p>autoplay</p>"],
)
def test_what_waits_for_the_reader_is_right(html: str) -> None:
    assert told(safety.stillness, html) == []


@pytest.mark.parametrize(
    "html",
    [
        "<html><head><title>Vik</title></head></html>",
        '<html><head><meta charset="latin-1"></head></html>',
        f'<html><head><!-- {"x" * 1024} --><meta charset="utf-8"></head></html>',
        f'<html><head><!-- {"å" * 510} --><meta charset="utf-8"></head></html>',
        '<html><head><meta name="a" content="b"></head><body>charset=utf-8</body></html>',
    ],
)
def test_a_page_that_does_not_say_in_its_first_1024_bytes_that_it_is_utf_8_is_told(html: str) -> None:
    assert [item.code for item in safety.encoding(whole(html))] == ["PAG725"]


@pytest.mark.parametrize(
    "meta",
    [
        '<meta charset="utf-8">',
        "<meta charset=UTF-8>",
        "<meta charset='utf-8'/>",
        '<META CHARSET = "utf-8" >',
        '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">',
    ],
)
def test_each_way_to_say_utf_8_is_right(meta: str) -> None:
    assert list(safety.encoding(whole(f"<!doctype html><html><head>{meta}<title>å</title>"))) == []


@pytest.mark.parametrize(
    "html",
    [
        '<span class="state"></span>',
        '<span class="state"><svg aria-hidden="true"><path d="M0 0"/></svg></span>',
        '<td class="cell state late"> </td>',
        '<span class="state"><img src="done.svg" alt=""></span>',
        '<span class="state">●</span>',
    ],
)
def test_a_state_shown_by_shape_or_colour_alone_is_told(html: str) -> None:
    wrapped = f"<table><tr>{html}</tr></table>" if html.startswith("<td") else html
    assert told(safety.states, wrapped) == ["PAG733"]


@pytest.mark.parametrize(
    "html",
    [
        '<span class="state"><svg aria-hidden="true"></svg>genomförd</span>',
        '<span class="statement"></span>',
        '<span class="state">försenad</span>',
    ],
)
def test_a_state_in_words_is_right(html: str) -> None:
    assert told(safety.states, html) == []
