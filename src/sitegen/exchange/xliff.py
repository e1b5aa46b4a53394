"""Segments to XLIFF 1.2: one ``file`` for each file of content, codes as ``g`` and ``x``.

Source: XLIFF Version 1.2, OASIS Standard, 1 February 2008.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from lxml import etree

from sitegen.exchange.codes import PLACE, Code, Coded, shown
from sitegen.exchange.segment import Segment, Stage, carried
from sitegen.model.folders import ROOT
from sitegen.model.language import SOURCE, Language

XLIFF = "urn:oasis:names:tc:xliff:document:1.2"
OURS = "https://sitegen.example/ns/exchange/1"
"""Namespace of the digests: a name, not an address."""
_XML = "http://www.w3.org/XML/1998/namespace"
_CTYPES = {"em": "italic", "strong": "bold", "link": "link", "image": "image", "line": "lb"}
"""Kinds of codes that XLIFF has a word for; others are ``x-`` and the kind."""


def written(segments: Iterable[Segment], language: Language) -> bytes:
    """Return the segments as one XLIFF document."""
    root = etree.Element(_tag("xliff"), {"version": "1.2"}, nsmap={None: XLIFF, "sitegen": OURS})
    for path, group in groupby(segments, key=lambda one: one.path):
        attributes = {
            "original": f"{ROOT}/{path}",
            "source-language": SOURCE,
            "target-language": language.tag,
            "datatype": "plaintext",
        }
        file = etree.SubElement(root, _tag("file"), attributes)
        file.set(f"{{{OURS}}}language", language.id)
        body = etree.SubElement(file, _tag("body"))
        for segment in group:
            _unit(body, segment, language)
    _indented(root, 0)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True)) + b"\n"


def _tag(name: str) -> str:
    return f"{{{XLIFF}}}{name}"


_AROUND = {_tag(name) for name in ("xliff", "file", "body", "trans-unit", "alt-trans")}
"""Elements that hold other elements and no words."""


def _unit(body: etree._Element, segment: Segment, language: Language) -> None:
    unit = etree.SubElement(body, _tag("trans-unit"), {"id": segment.pointer, "resname": segment.name})
    unit.set(f"{{{OURS}}}source", segment.source_digest)
    if segment.target_digest:
        unit.set(f"{{{OURS}}}target", segment.target_digest)
    if segment.offered:
        unit.set(f"{{{OURS}}}offered", segment.offered)
    _text(unit, "source", segment.source, SOURCE)
    target = _text(unit, "target", segment.target or Coded(""), language.tag)
    target.set("state", segment.stage.value)
    for note in segment.notes:
        told = etree.SubElement(unit, _tag("note"), {f"{{{_XML}}}lang": SOURCE, "from": "sitegen"})
        told.text = carried(note)
    if segment.target and segment.stage in {Stage.OUTDATED, Stage.SAME}:
        kind = "previous-version" if segment.stage is Stage.OUTDATED else "reference"
        other = etree.SubElement(unit, _tag("alt-trans"), {"alttranstype": kind, "origin": "sitegen"})
        _text(other, "target", segment.target, language.tag)


def _text(parent: etree._Element, name: str, coded: Coded, tag: str) -> etree._Element:
    """Add a source or target with its codes as elements."""
    element = etree.SubElement(parent, _tag(name), {f"{{{_XML}}}lang": tag})
    known = {code.id: code for code in coded.codes}
    inside: list[etree._Element] = [element]
    at = 0
    for match in PLACE.finditer(coded.text):
        _say(inside[-1], coded.text[at : match.start()])
        at = match.end()
        if match.group(1):
            inside.pop()
            continue
        code = known[match.group(2)]
        one = etree.SubElement(inside[-1], _tag("x" if code.closes is None else "g"), _attributes(code))
        if code.closes is not None:
            inside.append(one)
    _say(inside[-1], coded.text[at:])
    return element


def _attributes(code: Code) -> dict[str, str]:
    return {"id": code.id, "ctype": _CTYPES.get(code.kind, f"x-{code.kind}"), "equiv-text": carried(shown(code))}


def _say(element: etree._Element, words: str) -> None:
    """Add words at the end of an element, without the signs that XML cannot hold."""
    words = carried(words)
    if len(element):
        element[-1].tail = (element[-1].tail or "") + words
    else:
        element.text = (element.text or "") + words


def _indented(element: etree._Element, level: int) -> None:
    """Give every element but those of texts a line of its own."""
    if element.tag not in _AROUND or not len(element):
        return
    element.text = "\n" + " " * (level + 1)
    for child in element:
        _indented(child, level + 1)
        child.tail = "\n" + " " * (level + 1)
    element[-1].tail = "\n" + " " * level
