"""Files beside the pages: the style sheet with a kommun's colours, its fonts, robots.txt, the site map."""

from __future__ import annotations

import hashlib
from xml.etree import ElementTree

from sitegen.model.content import Colours, Settings
from sitegen.render.assets import colours, hashed, robots, sitemap, style_sheet

SETTINGS = Settings(
    "Viks kommun", "Vik", Colours("#111111", "#222222", "#333333"), Colours("#444444", "#555555", "#666666"), ("sv",)
)
FONT = '@font-face { src: url("../fonts/a-b.woff2") format("woff2"); }'


def given(name: str) -> bytes | None:
    return b"font" if name == "fonts/a-b.woff2" else None


def test_a_file_that_is_kept_for_good_has_its_digest_in_its_name() -> None:
    digest = hashlib.sha256(b"font").hexdigest()[:12]
    assert hashed("fonts/a.b.woff2", b"font") == f"assets/a.b.{digest}.woff2"
    assert hashed("style.css", b"1") != hashed("style.css", b"2")


def test_the_colours_come_after_the_theme_and_leave_paper_alone() -> None:
    content, _ = style_sheet([":root { --accent: #000000; }"], SETTINGS, given)
    text = content.decode()
    assert text.index("#000000") < text.index("#111111") < text.index("prefers-color-scheme: dark")
    assert "--accent: #444444; --plate: #555555; --tint: #666666;" in text.partition("dark")[2]
    assert "print" not in text


def test_both_schemes_are_for_screens_alone() -> None:
    rules = colours(SETTINGS).splitlines()
    assert [rule.partition("{")[0].strip() for rule in rules] == [
        "@media screen", "@media screen and (prefers-color-scheme: dark)",
    ]  # fmt: skip


def test_sheets_stand_in_their_order_without_comments_and_indents() -> None:
    content, _ = style_sheet(["/* one\n\n two */\na {\n  b: c;\n}\n", "\n\nd {}"], SETTINGS, given)
    assert content.decode().startswith("a {\nb: c;\n}\nd {}\n")


def test_a_font_is_named_with_its_digest_beside_the_style_sheet() -> None:
    content, fonts = style_sheet([FONT], SETTINGS, given)
    name = hashed("fonts/a-b.woff2", b"font")
    assert fonts == {name: b"font"}
    assert f'url("{name.removeprefix("assets/")}")' in content.decode()


def test_a_font_that_the_theme_does_not_have_is_left_as_it_is_named() -> None:
    content, fonts = style_sheet([FONT.replace("a-b", "gone")], SETTINGS, given)
    assert fonts == {}
    assert 'url("../fonts/gone.woff2")' in content.decode()


def test_robots_may_read_all_and_are_told_of_the_site_map_where_the_address_is_known() -> None:
    assert robots("") == b"User-agent: *\nAllow: /\n"
    assert robots("https://vik.se/x").endswith(b"Sitemap: https://vik.se/x/sitemap.xml\n")


def test_the_site_map_is_xml_with_every_address() -> None:
    addresses = ["https://vik.se/sv/", "https://vik.se/sv/?a=1&b=<2>"]
    root = ElementTree.fromstring(sitemap(addresses))  # noqa: S314 # our own
    assert [element.text for element in root.iter() if element.tag.endswith("loc")] == addresses
    assert root.tag == "{http://www.sitemaps.org/schemas/sitemap/0.9}urlset"
