"""``sitegen catalog``: the words of the templates to a list, to PO files for translators, and checked.

The words stand in the templates in Swedish. ``extract`` lists them in ``sitegen.pot``, ``init`` begins a language,
``update`` brings its PO file up to the list, ``compile`` checks it and writes the MO file that other programs read
(a build reads the PO file itself).
"""

from __future__ import annotations

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from sitegen import __version__
from sitegen.app.project import Project
from sitegen.app.settings import read_languages
from sitegen.diagnostics import Findings
from sitegen.engine.files import rewrite, walk
from sitegen.load import catalog
from sitegen.model.language import Language

_KEYWORDS = {"_": None, "n_": (1, 2)}
_OPTIONS = {"trimmed": "true", "newstyle_gettext": "true", "trim_blocks": "true", "lstrip_blocks": "true"}
_WIDTH = 0  # no wrapping: a line a message reads and merges best
POT = "sitegen.pot"


def extracted(project: Project) -> bytes:
    """Return ``sitegen.pot``: every message of the project's themes and of its kommuner's own templates."""
    found = Catalog(project="sitegen", version=__version__, charset="utf-8", header_comment=_HEAD, fuzzy=False)
    themes = walk(project.folders("themes")[0][1], "themes")
    own = ((name, file) for name, file in walk(project.content, "content") if "/theme/templates/" in name)
    for name, file in (*themes, *own):
        if name.endswith((".html", ".svg", ".json")):
            text = file.read_bytes().decode("utf-8-sig", "replace").encode()
            with io.BytesIO(text) as stream:
                for line, message, comments, _ in extract(
                    "jinja2.ext:babel_extract",
                    stream,
                    _KEYWORDS,
                    options=_OPTIONS,
                ):
                    found.add(message, locations=[(name, line)], auto_comments=comments)
    return _plain(found)


_HEAD = """# Messages of the page furniture. Made by `sitegen catalog extract`; the words are Swedish."""


def _plain(found: Catalog) -> bytes:
    """Return a catalog as PO without dates: the same messages are the same bytes on any day."""
    stream = io.BytesIO()
    write_po(stream, found, width=_WIDTH, omit_header=False, sort_by_file=True, include_lineno=False)
    lines = stream.getvalue().decode().split("\n")[:-1]  # other line ends are letters of a message
    dated = (
        '"POT-Creation-Date:',
        '"PO-Revision-Date:',
        '"Last-Translator:',
        '"Language-Team:',
        '"Report-Msgid-Bugs-To:',
    )
    return ("\n".join(line for line in lines if not line.startswith(dated)) + "\n").encode()


def language_of(project: Project, name: str) -> Language | None:
    """Return a language by its id; None where it is not one of the project's."""
    return read_languages(project, Findings()).get(name)


def po_file(project: Project, language: Language) -> Path:
    """Return the project's own PO file of a language."""
    return project.root / "translations" / f"{language.id}.po"


def updated(project: Project, language: Language, template: bytes, findings: Findings) -> bytes | None:
    """Return a language's PO file with the messages of the list: kept where they are the same, never guessed.

    None where the file cannot be read (L10N415): it is left as it is.
    """
    file = po_file(project, language)
    content = file.read_bytes() if file.is_file() else _beginning(language)
    made = catalog.parsed(content, f"translations/{file.name}", language.locale, findings)
    if made is None:
        return None
    made.update(read_po(io.BytesIO(template)), no_fuzzy_matching=True)
    made.project, made.version, made.fuzzy = "sitegen", __version__, False
    if not content.startswith(b"#"):  # what a translator has written above stays
        made.header_comment = f"# The page furniture in {language.autonym}."
    return _plain(made)


def _beginning(language: Language) -> bytes:
    """Return an empty PO file with the plural rule of CLDR, which is not always the one that Babel would write."""
    head = ("Content-Type: text/plain; charset=utf-8", f"Plural-Forms: {catalog.plural_forms(language.locale)}")
    return ("\n".join(['msgid ""', 'msgstr ""', *(f'"{line}\\n"' for line in head)]) + "\n").encode()


def compiled(content: bytes, language: Language, wanted: dict[str, bool], path: str, findings: Findings) -> bytes:
    """Return a PO file as MO; findings as in ``load.catalog``."""
    catalog.read(content, path, language, wanted, findings)
    if findings.has_errors():
        return b""
    stream = io.BytesIO()
    write_mo(stream, read_po(io.BytesIO(content), locale=language.locale))
    return stream.getvalue()


def save(file: Path, content: bytes) -> bool:
    """Write a file where it differs; say whether it did."""
    if file.is_file() and file.read_bytes() == content:
        return False
    rewrite(file, content)
    return True
