"""XLIFF 1.2 and PO: what is written is read as it was, and what is no such file is refused with its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from lxml import etree

from sitegen.exchange import po, xliff, xliff_reader
from sitegen.exchange.codes import encoded
from sitegen.exchange.segment import BrokenError, Returned, Segment, Stage
from sitegen.model.language import Language
from tests.unit.languages import AR, SV

SOURCE = encoded("Läs **mer** & <mindre> i [planen](p.yaml).[^a]")
ONE = Segment(
    "vik/start.md", "0", SOURCE, encoded("اقرأ **أكثر** [الخطة](p.yaml).[^a]", SOURCE), Stage.OUTDATED,
    "aaaaaaaa", "bbbbbbbb", ("Står under: Vik", "100 % -- så"),
)  # fmt: skip
TWO = Segment("vik/start.md", "title", encoded("Vik"), None, Stage.MISSING, "cccccccc", "")
FORMATS = [(xliff.written, xliff_reader.read), (po.written, po.read)]
OURS = "#. sitegen: language=xx source-digest=a target-digest= offered=\n"
Writer = Callable[[list[Segment], Language], bytes]
Reader = Callable[[bytes, str, list[Language]], list[Returned]]


def broken(content: bytes, reader: Reader = xliff_reader.read) -> BrokenError:
    with pytest.raises(BrokenError) as error:
        reader(content, "f", [SV, AR])
    return error.value


@pytest.mark.parametrize(("writer", "reader"), FORMATS)
def test_what_goes_out_comes_back(writer: Writer, reader: Reader) -> None:
    one, two = reader(writer([ONE, TWO], AR), "f", [SV, AR])
    assert one.text == "اقرأ {1}أكثر{/1} {2}الخطة{/2}.{3}"
    assert (one.path, one.pointer, one.language) == ("vik/start.md", "0", "ar")
    assert (one.source_digest, one.target_digest, one.offered) == ("aaaaaaaa", "bbbbbbbb", ONE.offered)
    assert (two.text, two.target_digest, two.offered) == ("", "", "")
    assert not one.touched
    assert not two.touched


@pytest.mark.parametrize(("writer", "reader"), FORMATS)
def test_what_somebody_has_changed_or_finished_is_touched(writer: Writer, reader: Reader) -> None:
    content = writer([ONE], AR)
    changed = content.replace("اقرأ".encode(), "طالع".encode())
    finished = content.replace(b'state="needs-review-translation"', b'state="final"').replace(b"#, fuzzy\n", b"")
    assert reader(changed, "f", [AR])[0].touched
    assert reader(finished, "f", [AR])[0].touched


def test_xliff_has_codes_as_elements_and_notes_and_the_old_translation() -> None:
    root = etree.fromstring(xliff.written([ONE], AR))
    names = {"x": xliff.XLIFF}
    assert root.xpath("//x:file/@original", namespaces=names) == ["content/vik/start.md"]
    assert root.xpath("//x:file/@target-language", namespaces=names) == ["ar"]
    source = root.find(".//x:source", names)
    assert source is not None
    assert "".join(source.itertext()) == "Läs mer & <mindre> i planen."
    assert [(etree.QName(one).localname, one.get("id"), one.get("equiv-text")) for one in source] == [
        ("g", "1", "**…**"), ("g", "2", "[…](p.yaml)"), ("x", "3", "[^a]"),
    ]  # fmt: skip
    assert root.xpath("//x:note/text()", namespaces=names) == ["Står under: Vik", "100 % -- så"]
    assert root.xpath("//x:alt-trans/@alttranstype", namespaces=names) == ["previous-version"]


def test_signs_that_xml_cannot_hold_are_left_out() -> None:
    strange = replace(TWO, source=encoded("V\x01ik\ufffe"))
    assert b'<source xml:lang="sv">Vik</source>' in xliff.written([strange], AR)


def test_the_elements_of_other_programs_are_read_as_codes() -> None:
    content = xliff.written([ONE], AR).decode()
    start, end = content.index('<target xml:lang="ar" state'), content.index("</target>")
    target = '<target><bpt id="1">b</bpt>ا<ept id="1">b</ept> <mrk mtype="seg"><ph id="3"/></mrk><sub/>'
    (one,) = xliff_reader.read((content[:start] + target + content[end:]).encode(), "f", [AR])
    assert one.text == "{1}ا{/1} {3}{sub}"


@pytest.mark.parametrize("cut", [0, 40, 300, 700, -20])
def test_a_file_that_is_cut_off_is_told_with_its_place(cut: int) -> None:
    error = broken(xliff.written([ONE, TWO], AR)[:cut])
    assert error.kind == "xml"
    assert error.line >= 1
    assert error.column >= 1


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE x [<!ENTITY a "b">]>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "http://vik.example/x.dtd">',
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">]>',
    ],
)
def test_a_file_with_entities_of_its_own_is_refused_and_nothing_is_fetched(doctype: str) -> None:
    content = xliff.written([ONE], AR).decode()
    head, rest = content.split("\n", 1)
    assert broken(f"{head}\n{doctype}\n{rest}".encode()).kind == "entities"
    assert broken(f"{head}\n{doctype}\n{rest.replace('اقرأ', '&a;')}".encode()).kind == "entities"


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("<xliff ", "<xlif ", "xml"),
        (xliff.XLIFF, "urn:oasis:names:tc:xliff:document:2.0", "format"),
        ('target-language="ar"', 'target-language="de"', "language"),
        ('sitegen:language="ar"', 'sitegen:language="xx"', "language"),
        ('original="content/', 'original="/etc/', "place"),
        ('sitegen:source="', 'sitegen:other="', "digests"),
    ],
)
def test_a_file_that_is_not_ours_is_refused(old: str, new: str, kind: str) -> None:
    content = xliff.written([ONE], AR).decode()
    assert old in content
    assert broken(content.replace(old, new).encode()).kind == kind


@pytest.mark.parametrize("reader", [xliff_reader.read, po.read])
def test_a_file_that_is_too_large_is_not_even_read(reader: Reader) -> None:
    assert broken(b" " * (xliff_reader.MAX_BYTES + 1), reader).kind == "size"


@pytest.mark.parametrize(
    ("content", "kind", "line"),
    [
        ('msgctxt "vik/a.md#0"\nmsgid "A\nmsgstr ""\n', "po", 2),
        ('msgid "A"\nmsgstr "B"\n', "digests", 1),
        (f'{OURS}msgctxt "a#0"\nmsgid "A"\nmsgstr ""\n', "language", 3),
    ],
)
def test_a_po_file_that_is_broken_or_not_ours_is_told_with_its_line(content: str, kind: str, line: int) -> None:
    error = broken(content.encode(), po.read)
    assert (error.kind, error.line) == (kind, line)
