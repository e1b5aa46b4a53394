"""The pictograms of the guide can be told apart and seen, small and in the dark."""

from __future__ import annotations

from itertools import combinations

import pytest
from playwright.sync_api import Page

from sitegen.model.content import NEEDS

pytestmark = pytest.mark.slow
_SMALL = 24
_DRAWN = f"""async (svg) => {{
    const drawing = svg.cloneNode(true);
    drawing.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    drawing.setAttribute("width", "{_SMALL}");
    drawing.setAttribute("height", "{_SMALL}");
    drawing.setAttribute("style", "fill:none;stroke:#000;stroke-width:2");
    const picture = new Image();
    picture.src = "data:image/svg+xml," + encodeURIComponent(new XMLSerializer().serializeToString(drawing));
    await picture.decode();
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = {_SMALL};
    const pen = canvas.getContext("2d");
    pen.drawImage(picture, 0, 0);
    return [...pen.getImageData(0, 0, {_SMALL}, {_SMALL}).data].filter((_, place) => place % 4 === 3);
}}"""
"""A drawing → how much of each of its small squares is drawn, 0–255."""


def drawings(page: Page) -> dict[str, list[int]]:
    page.goto("sv/guide/")
    tiles = page.locator(".tiles a")
    found = [(one.get_attribute("href") or "", one.locator("svg").evaluate(_DRAWN)) for one in tiles.all()]
    return {name.removeprefix("#_"): squares for name, squares in found}


def test_each_need_has_a_drawing_of_its_own_that_is_neither_empty_nor_a_blot(page: Page) -> None:
    for name, squares in drawings(page).items():
        share = sum(squares) / (255 * len(squares))
        assert 0.15 < share < 0.6, name


def test_no_two_drawings_look_alike_at_24_pixels(page: Page) -> None:
    found = drawings(page)
    assert tuple(found) == NEEDS
    for (one, first), (other, second) in combinations(found.items(), 2):
        different = sum(abs(a - b) for a, b in zip(first, second, strict=True))
        drawn = sum(max(a, b) for a, b in zip(first, second, strict=True))
        assert different / drawn > 0.4, (one, other)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_drawing_stands_out_from_its_ground(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto("sv/guide/")
    tile = page.locator(".tiles a").first
    contrast = tile.evaluate("""(tile) => {
        const light = (colour) => colour.match(/\\d+/g).slice(0, 3).map((part) => part / 255)
            .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
            .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
        const [one, other] = [getComputedStyle(tile.querySelector("svg")).stroke,
            getComputedStyle(tile).backgroundColor].map(light).sort((a, b) => b - a);
        return (one + 0.05) / (other + 0.05);
    }""")
    assert contrast >= 4.5
