# /// script
# requires-python = ">=3.11"
# dependencies = ["brotli==1.2.1", "fonttools==4.68.0", "uharfbuzz==0.57.0"]
# ///
"""Make the font subsets of this theme from the fontsource packages of npm, the same bytes every time.

Run ``python make.py FOLDER`` where FOLDER holds the unpacked packages under their full names, as
``node_modules`` does. The files are written beside this script. README.md tells what is in them and why.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from fontTools import merge, subset, varLib
from fontTools.designspaceLib import AxisDescriptor, DesignSpaceDocument, SourceDescriptor
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = Path(__file__).parent
SHAPING = ["kern", "liga", "tnum", "pnum", "lnum", "locl", "ccmp", "mark", "mkmk"]
ARABIC_SHAPING = ["calt", "rlig", "init", "medi", "fina", "isol", "curs"]
HYPHEN_ALIASES = (0x2010, 0x2011)
"""Drawn as the ASCII hyphen where a face lacks them, so that a non-breaking hyphen never changes font."""


def span(first: int, last: int) -> set[int]:
    """Give all code points from ``first`` to ``last``, both included."""
    return set(range(first, last + 1))


LATIN = (
    span(0x20, 0x7E) | span(0xA0, 0x17F) | span(0x218, 0x21B) | {0x2BC} | span(0x2000, 0x206F)
    | {ord(sign) for sign in "€№−×→←↑↓≤≥"}
)  # fmt: skip
ARABIC = {0x20, 0xA0} | span(0x600, 0x6FF) | span(0x750, 0x77F) | span(0x200B, 0x2011) | span(0xFB50, 0xFEFC)
ETHIOPIC = {0x20, 0xA0} | span(0x1200, 0x137C)
CYRILLIC = {0x20, 0xA0, 0x301, 0x490, 0x491, 0x2116} | span(0x400, 0x45F)
ARABIC_NAMES = (
    "العربية دری فارسی پښتو کوردی جديد في سكارا؟ ابدأ من هنا تازه‌وارد؟ "
    "از این‌جا شروع خلاصه ملخص الاستراتيجية باختصار خلاصه ستراتیژی"
)
ETHIOPIC_NAMES = "ትግርኛ አማርኛ ሓድሽ ኣብ ስካራ? ካብዚ ጀምሩ ጽማቕ እቲ ስትራተጂ ብሓጺሩ"
CYRILLIC_NAMES = "українська русский Коротко про стратегію"


@dataclass(frozen=True)
class Package:
    """A package of npm, at the version that the committed files were made from."""

    name: str
    version: str

    def folder(self, root: Path) -> Path:
        """Give the folder of the package, after a look at its version."""
        folder = root / self.name
        found = json.loads((folder / "package.json").read_text(encoding="utf-8"))["version"]
        if found != self.version:
            raise SystemExit(f"{self.name}: version {self.version} is needed, {found} was found")
        return folder


SCHIBSTED = Package("@fontsource-variable/schibsted-grotesk", "5.3.0")
SOURCE_SERIF = Package("@fontsource/source-serif-4", "5.3.1")
VAZIRMATN = Package("@fontsource-variable/vazirmatn", "5.3.0")
NOTO_ETHIOPIC = Package("@fontsource-variable/noto-sans-ethiopic", "5.3.0")
NOTO_SANS = Package("@fontsource-variable/noto-sans", "5.3.0")


@dataclass(frozen=True)
class Face:
    """One file to make: ``sources`` of ``package``, cut down to ``letters`` and ``weights``.

    A character is taken from the first source that has it. One weight makes a static font, two the ends
    of a variable one. ``rename`` is the family name inside the file where the licence reserves the old one.
    """

    file: str
    package: Package
    sources: tuple[str, ...]
    letters: frozenset[int]
    weights: tuple[int, ...]
    rename: str = ""
    kerned: bool = True
    """Ethiopic is not: its kerning weighs as much as all its letters, and moves them by hairs."""


def face(
    file: str,
    package: Package,
    sources: str,
    letters: Iterable[int],
    *weights: int,
    rename: str = "",
    kerned: bool = True,
) -> Face:
    """Describe one file; ``sources`` are the parts of the source names that differ."""
    stem = package.name.split("/")[1]
    style = "wght" if "variable" in package.name else "400"
    names = tuple(f"{stem}-{source}-{style}-normal.woff2" for source in sources.split())
    return Face(file, package, names, frozenset(letters), weights, rename, kerned)


FACES = (
    face("schibsted-grotesk", SCHIBSTED, "latin latin-ext", LATIN, 400, 700),
    face("source-serif-4", SOURCE_SERIF, "latin latin-ext", LATIN, 400, rename="Standard Serif"),
    face("vazirmatn", VAZIRMATN, "arabic", ARABIC, 400, 700),
    face("noto-sans-ethiopic", NOTO_ETHIOPIC, "ethiopic", ETHIOPIC, 400, 700, kerned=False),
    face("noto-sans-cyrillic", NOTO_SANS, "cyrillic", CYRILLIC, 400, 700),
    face("source-serif-4-cyrillic", SOURCE_SERIF, "cyrillic", CYRILLIC, 400, rename="Standard Serif"),
    face("names-arabic", VAZIRMATN, "arabic", map(ord, ARABIC_NAMES), 500),
    face("names-ethiopic", NOTO_ETHIOPIC, "ethiopic", map(ord, ETHIOPIC_NAMES), 500, kerned=False),
    face("names-cyrillic", NOTO_SANS, "cyrillic", map(ord, CYRILLIC_NAMES), 400, 700),
)


def cut(font: TTFont, letters: Iterable[int], kerned: bool) -> None:
    """Keep of ``font`` only ``letters`` and what shaping makes of them."""
    options = subset.Options(
        layout_features=[one for one in SHAPING + ARABIC_SHAPING if kerned or one != "kern"],
        hinting=False, glyph_names=True, notdef_outline=True,
        recalc_timestamp=False, drop_tables=[*subset.Options().drop_tables, "BASE", "vhea", "vmtx"],
    )  # fmt: skip
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=letters)
    cutter.subset(font)


def parts(root: Path, made: Face) -> Iterator[TTFont]:
    """Open the sources of a face, each cut to the letters that no earlier one has."""
    wanted = set(made.letters)
    for name in made.sources:
        font = TTFont(made.package.folder(root) / "files" / name, recalcTimestamp=False)
        here = wanted & font.getBestCmap().keys()
        cut(font, here, made.kerned)
        wanted -= here
        yield font


def at_weight(font: TTFont, *weights: int) -> TTFont:
    """Give a copy of a variable font, pinned to one weight or limited to a range; a static one as it is."""
    if "fvar" not in font:
        return font
    limit = weights[0] if len(weights) == 1 else weights
    return instancer.instantiateVariableFont(font, {"wght": limit}, updateFontNames=False)


def join(fonts: list[TTFont], folder: Path) -> TTFont:
    """Merge static fonts that share no character; the merger reads from files only."""
    paths = [folder / f"{number}.ttf" for number in range(len(fonts))]
    for font, path in zip(fonts, paths, strict=True):
        font.flavor = None
        font.save(path)
    return merge.Merger().merge([str(path) for path in paths])


def join_variable(fonts: list[TTFont], weights: tuple[int, ...], folder: Path) -> TTFont:
    """Merge variable fonts of one design whose outlines run straight between two ``weights``.

    Only static fonts can be merged, so both ends are, and a variable font is built from them. The curve of
    the weights between (avar) and their names (fvar, STAT) are those of the first font.
    """
    plan = DesignSpaceDocument()
    low, high = weights
    plan.addAxis(AxisDescriptor(tag="wght", name="Weight", minimum=low, default=low, maximum=high))
    for weight in weights:
        end = join([at_weight(font, weight) for font in fonts], folder)
        plan.addSource(SourceDescriptor(font=end, location={"Weight": weight}, name=str(weight)))
    built, *_ = varLib.build(plan)
    model = at_weight(fonts[0], *weights)
    for tag in ("fvar", "avar", "STAT", "name"):
        built[tag] = model[tag]
    return built


def add_hyphens(font: TTFont) -> None:
    """Let the hyphens that the face lacks be drawn as the one it has."""
    for table in font["cmap"].tables:
        if table.isUnicode() and 0x2D in table.cmap:
            for code in HYPHEN_ALIASES:
                table.cmap.setdefault(code, table.cmap[0x2D])


def rename(font: TTFont, family: str) -> None:
    """Give the font another family name; the copyright notice stays."""
    for record in font["name"].names:
        if record.nameID in {1, 4, 16}:
            record.string = family
        elif record.nameID in {3, 6}:
            record.string = family.replace(" ", "") + "-Regular"


def make(root: Path, made: Face) -> TTFont:
    """Make one face from the packages in ``root``."""
    fonts = list(parts(root, made))
    head = fonts[0]["head"]
    with tempfile.TemporaryDirectory() as folder:
        if len(fonts) == 1:
            font = at_weight(fonts[0], *made.weights)
        elif len(made.weights) == 1:
            font = join([at_weight(font, *made.weights) for font in fonts], Path(folder))
        else:
            font = join_variable(fonts, made.weights, Path(folder))
        add_hyphens(font)
        font["post"].formatType = 3.0  # no glyph names
    if made.rename:
        rename(font, made.rename)
    font["head"].created, font["head"].modified = head.created, head.modified
    font.recalcTimestamp = False
    font.cfg["fontTools.ttLib.tables.otBase:USE_HARFBUZZ_REPACKER"] = True  # other packing, other bytes
    font.flavor = "woff2"
    return font


def licence(root: Path, package: Package, font: TTFont) -> str:
    """Give the licence of a package, under the copyright notice that the font itself carries."""
    text = (package.folder(root) / "LICENSE").read_text(encoding="utf-8")
    notice = font["name"].getDebugName(0)
    return text if notice in text else f"{notice}\n{text}"


def main(arguments: list[str]) -> None:
    """Make all faces and licences from the folder named on the command line."""
    if len(arguments) != 1:
        raise SystemExit("usage: python make.py FOLDER_WITH_UNPACKED_NPM_PACKAGES")
    root = Path(arguments[0])
    for made in FACES:
        font = make(root, made)
        path = HERE / f"{made.file}.woff2"
        font.save(path)
        text = licence(root, made.package, font)
        (HERE / f"OFL-{made.package.name.split('/')[1]}.txt").write_text(text, encoding="utf-8", newline="\n")
        sys.stdout.write(f"{path.name}: {path.stat().st_size} bytes, {len(font.getBestCmap())} characters\n")


if __name__ == "__main__":
    main(sys.argv[1:])
