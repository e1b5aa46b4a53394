# /// script
# requires-python = ">=3.11"
# dependencies = ["brotli==1.2.1", "fonttools==4.68.0"]
# ///
"""Make the fonts of the printed booklets from the faces beside this script, the same bytes every time.

Typst sets type in static TrueType fonts. Run ``python make_print.py``; the files are written to ``print/``.
"""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = Path(__file__).parent
FACES = ("schibsted-grotesk", "vazirmatn", "noto-sans-ethiopic", "noto-sans-cyrillic")
WEIGHTS = {400: "Regular", 700: "Bold"}


def main() -> None:
    """Pin every face to both weights."""
    (HERE / "print").mkdir(exist_ok=True)
    for face in FACES:
        for weight, style in WEIGHTS.items():
            font = TTFont(HERE / f"{face}.woff2", recalcTimestamp=False)
            font = instancer.instantiateVariableFont(font, {"wght": weight}, updateFontNames=False)
            for record in font["name"].names:
                if record.nameID in {2, 17}:
                    record.string = style
            font["OS/2"].usWeightClass = weight
            font.flavor = None
            font.save(HERE / "print" / f"{face}-{weight}.ttf")


if __name__ == "__main__":
    main()
