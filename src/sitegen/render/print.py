"""A booklet's data and templates to a tagged PDF: PDF/UA-1 and PDF/A-2a, the same bytes every time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import typst

MAIN = "guide.typ"
PAPERS = ("a4", "a5")
FACES: Mapping[str, tuple[str, ...]] = {
    "Arab": ("Vazirmatn", "Schibsted Grotesk"),
    "Ethi": ("Noto Sans Ethiopic", "Schibsted Grotesk"),
    "Cyrl": ("Schibsted Grotesk", "Noto Sans"),
}
"""ISO 15924 script → families, the first that has a letter draws it; other scripts are Latin."""
LATIN = ("Schibsted Grotesk",)
REGIONS = {"ar": "SY", "fa": "AF", "en": "GB"}
"""Language → region. Without one, Typst gives a Swedish word in an Arabic text the region of the text around it."""


class PrintError(Exception):
    """A booklet could not be set; the message is Typst's."""


def pdf(templates: Mapping[str, str], data: Mapping[str, Any], fonts: Path) -> bytes:
    """Return the PDF of a booklet.

    Args:
        templates: name → text, of the theme's ``booklet/`` files; ``MAIN`` is the first.
        data: what the templates read.
        fonts: folder with the font files; no other fonts are used.

    Raises:
        PrintError: a template is wrong, a letter is in no font, or a rule of the standards is broken.
    """
    files = {"main.typ": templates[MAIN].encode()}
    files |= {name: text.encode() for name, text in templates.items() if name != MAIN}
    try:
        made = typst.compile(  # type: ignore[call-overload] # the stubs leave out files by name
            files,
            format="pdf",
            font_paths=[str(fonts)],
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            pdf_standards=["ua-1", "a-2a"],
            timestamp=0,
        )
    except Exception as error:  # typst raises errors of its own
        raise PrintError(str(error).strip()) from error
    assert isinstance(made, bytes)  # a PDF is one file
    return made
