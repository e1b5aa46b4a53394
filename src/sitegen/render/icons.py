"""A drawing to an icon of so many pixels: home screens take no SVG."""

from __future__ import annotations

import typst

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
        made = typst.compile(source.encode(), format="png", ppi=_PIXELS_AS_POINTS, ignore_system_fonts=True)
    except Exception as error:  # typst raises errors of its own for whatever is in the drawing
        message = str(error).partition("\n")[0]
        raise ValueError(message) from error
    assert isinstance(made, bytes)  # one page is one picture
    return made
