"""XLIFF 1.2 to what came back. A file is judged before anything of it is used: nothing in it is ever fetched.

Source: XLIFF Version 1.2, OASIS Standard, 1 February 2008.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator

from lxml import etree

from sitegen.exchange.segment import BrokenError, Returned
from sitegen.exchange.xliff import OURS, XLIFF
from sitegen.model.folders import ROOT
from sitegen.model.language import Language

MAX_BYTES = 20_000_000
"""Ten times the largest kommun in one language; a larger file is a mistake or an attack."""
_SETTLED = {"translated", "final", "signed-off"}
_LONE = {"x", "ph", "it"}
_OPENING = {"bx", "bpt"}
_CLOSING = {"ex", "ept"}


def read(content: bytes, name: str, languages: Iterable[Language]) -> list[Returned]:
    """Read one XLIFF document.

    Args:
        content: bytes of the file.
        name: of the file, for messages.
        languages: those that there are.

    Raises:
        BrokenError: it is too large (``size``), is no XML (``xml``) or no XLIFF 1.2 of ours (``format``), declares
            entities (``entities``), or is in a language that is not here (``language``).
    """
    root = _root(content, name)
    known = list(languages)
    if root.tag != f"{{{XLIFF}}}xliff":
        raise BrokenError(name, _line(root), 1, "format")
    return [one for file in root.iterfind(f"{{{XLIFF}}}file") for one in _file(file, name, known)]


def _root(content: bytes, name: str) -> etree._Element:
    if len(content) > MAX_BYTES:
        raise BrokenError(name, 1, 1, "size", str(MAX_BYTES // 1_000_000))
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root: etree._Element = etree.fromstring(content.removeprefix(codecs.BOM_UTF8), parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position if error.position[0] else (1, 1)
        if "entit" in str(error.msg).casefold():
            raise BrokenError(name, line, max(column, 1), "entities") from error
        raise BrokenError(name, line, max(column, 1), "xml", str(error.msg).partition(", line ")[0]) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise BrokenError(name, 1, 1, "entities")
    return root


def _line(element: etree._Element) -> int:
    return int(element.sourceline or 1)


def _file(file: etree._Element, name: str, languages: list[Language]) -> Iterator[Returned]:
    original = file.get("original", "")
    if not original.startswith(f"{ROOT}/"):
        raise BrokenError(name, _line(file), 1, "place", original)
    wanted = file.get(f"{{{OURS}}}language") or file.get("target-language", "")
    language = next((one for one in languages if wanted in {one.id, one.tag, *one.aliases} and not one.is_source), None)
    tag = file.get("target-language", "")
    if language is None or tag.casefold() not in {language.tag.casefold(), language.id, *language.aliases}:
        raise BrokenError(name, _line(file), 1, "language", wanted if language is None else tag)
    for unit in file.iter(f"{{{XLIFF}}}trans-unit"):
        source = unit.get(f"{{{OURS}}}source")
        if source is None:
            raise BrokenError(name, _line(unit), 1, "digests", unit.get("id", ""))
        target = unit.find(f"{{{XLIFF}}}target")
        settled = unit.get("approved") == "yes" or (target is not None and target.get("state") in _SETTLED)
        yield Returned(
            original.removeprefix(f"{ROOT}/"),
            unit.get("id", ""),
            language.id,
            "".join(_words(target)) if target is not None else "",
            settled,
            source,
            unit.get(f"{{{OURS}}}target", ""),
            unit.get(f"{{{OURS}}}offered", ""),
            name,
            _line(unit),
        )


def _words(element: etree._Element) -> Iterator[str]:
    """Yield the words of a target with its codes as numbers; an element that is no code of ours shows as ``{?}``."""
    yield element.text or ""
    for child in element:
        kind = etree.QName(child).localname
        number = child.get("id", "?")
        if kind == "g":
            yield f"{{{number}}}"
            yield from _words(child)
            yield f"{{/{number}}}"
        elif kind in _LONE | _OPENING:
            yield f"{{{number}}}"
        elif kind in _CLOSING:
            yield f"{{/{child.get('rid', number)}}}"
        elif kind == "mrk":
            yield from _words(child)
        else:
            yield f"{{{kind}}}"
        yield child.tail or ""
