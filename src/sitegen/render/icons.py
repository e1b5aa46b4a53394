"""A drawing to an icon of so many pixels: home screens take no SVG."""

from __future__ import annotations

from sitegen.render.typesetter import MAIN, Error, typeset

_PAGE = """#set page(width: {size}pt, height: {size}pt, margin: 0pt)
#image(bytes("{drawing}"), format: "svg", width: 100%)
"""
_PIXELS_AS_POINTS = 72.0


def png(drawing: str, size: int) -> bytes:
    """Return a square SVG drawing as a PNG, ``size`` pixels wide.

    Raises:
        ValueError: the drawing is none that can be read.
    """
    source = _PAGE.format(size=size, drawing=drawing.replace("\\", "\\\\").replace('"', '\\"'))
    try:
        return typeset({MAIN: source.encode()}, None, format="png", ppi=_PIXELS_AS_POINTS)
    except Error as error:
        message = str(error).partition("\n")[0]
        raise ValueError(message) from error
