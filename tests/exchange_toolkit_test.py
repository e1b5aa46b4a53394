"""What sitegen sends, read and written by a program that is not ours (translate-toolkit), still comes back."""

from __future__ import annotations

import io
from typing import Any

from translate.storage.placeables.xliff import G, X
from translate.storage.pypo import pofile
from translate.storage.xliff import xlifffile

from sitegen.app.import_translations import Outcome, bring_in, read_all
from sitegen.app.project import scan
from sitegen.app.settings import read_languages
from sitegen.diagnostics import Findings
from sitegen.exchange import po, xliff
from sitegen.exchange.segment import Segment
from tests.site_test import SiteTest
from tests.unit.app.import_translations_test import DRAFT, content, sent

OWN = "---\ntitle: Egen\n---\n\nEtt stycke.\n\nLäs **mer** i [planen](plan/plan.yaml) om {term}`sfi`.\n"
OWN_AR = "content/vik/own.ar.md"


def imported(site: SiteTest, name: str, made: bytes) -> list[Outcome]:
    file = site.root / name
    file.write_bytes(made)
    return bring_in(site.project, scan(site.project), read_all(site.project, [file]), DRAFT)


def exported(site: SiteTest) -> list[Segment]:
    return sent(site.put("content/vik/own.md", OWN), everything=True)


def opened(kind: Any, made: bytes) -> Any:
    """Read a file with the other program, which is not typed throughout."""
    return kind.parsestring(made)


def saved(store: Any) -> bytes:
    out = io.BytesIO()
    store.serialize(out)
    return out.getvalue()


def rich(element: Any) -> Any:
    """Return a source as a target: its codes, and Arabic letters for its words."""
    if isinstance(element, str):
        return "".join("ب" if character.isalpha() else character for character in element)
    copy: Any = element
    if not isinstance(element, X):
        copy = type(element)([rich(one) for one in element.sub])
    if isinstance(element, G):
        copy.id = element.id
    return copy


def test_xliff_that_another_program_has_read_and_written_changes_no_byte_of_content(site: SiteTest) -> None:
    language = read_languages(site.project, Findings())["ar"]
    made = xliff.written(exported(site), language)
    before = content(site)
    store = opened(xlifffile, made)
    assert len(store.units) == len(exported(site))
    outcomes = imported(site, "f.xlf", saved(store))
    assert content(site) == before
    assert all(one.whole and not one.written for one in outcomes)


def test_xliff_that_was_translated_in_another_program_comes_back(site: SiteTest) -> None:
    language = read_languages(site.project, Findings())["ar"]
    store = opened(xlifffile, xliff.written(exported(site), language))
    for unit in store.units:
        if unit.xmlelement.get("resname", "").startswith("vik/own.md"):
            unit.rich_target = [rich(one) for one in unit.rich_source]
            unit.marktranslated = True
    assert {one.path: one.written for one in imported(site, "f.xlf", saved(store)) if one.written} == {OWN_AR: 3}
    text = (site.root / OWN_AR).read_text(encoding="utf-8")
    assert "**ببب** ب [بببببب](plan/plan.yaml) بب {term}`sfi`." in text


def test_po_that_another_program_has_read_and_written_changes_no_byte_of_content(site: SiteTest) -> None:
    language = read_languages(site.project, Findings())["ar"]
    made = po.written(exported(site), language)
    before = content(site)
    outcomes = imported(site, "f.po", saved(opened(pofile, made)))
    assert content(site) == before
    assert all(one.whole and not one.written for one in outcomes)


def test_po_that_was_translated_in_another_program_comes_back(site: SiteTest) -> None:
    language = read_languages(site.project, Findings())["ar"]
    store = opened(pofile, po.written(exported(site), language))
    for unit in store.units:
        if unit.getcontext().startswith("vik/own.md"):
            unit.target = "".join("ب" if character.isalpha() else character for character in unit.source)
    assert {one.path: one.written for one in imported(site, "f.po", saved(store)) if one.written} == {OWN_AR: 3}
    assert "{term}`sfi`." in (site.root / OWN_AR).read_text(encoding="utf-8")
