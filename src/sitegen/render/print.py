"""Data and templates to a tagged PDF: PDF/UA-1 and PDF/A-2a, the same bytes every time."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sitegen.render.typesetter import MAIN, Error, typeset

PAPERS = ("a4", "a5")
_FAMILIES = ("Schibsted Grotesk", "Noto Sans", "Vazirmatn", "Noto Sans Ethiopic")
_FIRST: Mapping[str, str] = {"Arab": "Vazirmatn", "Ethi": "Noto Sans Ethiopic"}
"""ISO 15924 script → the family whose letters and digits its texts are set in."""
REGIONS = {"ar": "SY", "fa": "AF", "en": "GB"}
"""Language → region. Without one, Typst gives a Swedish word in an Arabic text the region of the text around it."""


class PrintError(Exception):
    """What is printed could not be set; the message is Typst's.

    Attributes:
        place: file, line and column of the template where it stopped; None where that is not known.
    """

    def __init__(self, message: str, place: tuple[str, int, int] | None = None) -> None:
        super().__init__(message)
        self.place = place


def families(script: str) -> tuple[str, ...]:
    """Return the families that texts of a script are set in: of each letter the first that has it."""
    return tuple(dict.fromkeys([_FIRST.get(script, _FAMILIES[0]), *_FAMILIES]))


def pdf(
    main: str, templates: Mapping[str, str], data: Mapping[str, Any], fonts: Path, pictures: Mapping[str, bytes]
) -> bytes:
    """Return a PDF.

    Args:
        main: name of the template that is set.
        templates: name → text, of the theme's ``booklet/`` files.
        data: what the templates read.
        fonts: folder with the font files; no other fonts are used.
        pictures: name by which the data call a picture → its bytes.

    Raises:
        PrintError: a template is wrong, a letter is in no font, or a rule of the standards is broken.
    """
    files = {name: text.encode() for name, text in templates.items() if name != main} | dict(pictures)
    files[MAIN] = templates[main].encode()
    said = {"data": json.dumps(data, ensure_ascii=False)}
    how = {"format": "pdf", "pdf_standards": ["ua-1", "a-2a"], "timestamp": 0}
    try:
        try:
            return typeset(files, fonts, sys_inputs=said, **how)
        except Error as error:
            if _UNSURE not in str(error):
                raise
            return typeset(files, fonts, sys_inputs=said | {"steady": "yes"}, **how)
    except Error as error:
        raise PrintError(str(error).strip(), _place(error, main)) from error


def drawable(name: str, content: bytes) -> bool:
    """Say whether a picture can be printed: whether it is what its name says, and whole."""
    try:
        typeset({MAIN: f"#image({json.dumps(name)})".encode(), name: content}, None, format="pdf")
    except Error:
        return False
    return True


_UNSURE = "did not converge"
"""What Typst says where a page number moves a page whose number then changes back, so that no round is the last."""
_AT = re.compile(r"┌─ (?:.*[\\/])?([^\\/\n]+):(\d+):(\d+)$", re.MULTILINE)


def _place(error: Exception, main: str) -> tuple[str, int, int] | None:
    """Return where Typst stopped: the first place that it shows; its columns are counted from 0."""
    found = _AT.search(str(getattr(error, "diagnostic", "")))
    if found is None:
        return None
    name = main if found.group(1) == MAIN else found.group(1)
    return name, int(found.group(2)), int(found.group(3)) + 1
