"""Slips in YAML and in letters: each is told where it stands, and what only looks like one is not."""

from __future__ import annotations

import pytest

from sitegen.diagnostics import Findings
from sitegen.load import letters
from sitegen.load.named import meant
from sitegen.load.yaml import Mapping, Scalar, parse
from tests.unit.load.given import told


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("title: Plan #1 för 2026\n", ["1:13 YML118"]),
        ("a: rum # 3 på biblioteket\n", ["1:8 YML118"]),
        ("a:\u00a0b\n\u00a0\u00a0c:\u00a0d\n", ["2:4 YML101"]),
        ("a:\u00a0b\nb:\n\u00a0 - c:\u00a0d\n\u00a0\u00a0  e: f\n", []),
        ("a:\n  - {b: Vi har #1 och 50 %}\n  - c: d\n", ["2:16 YML118"]),
        ("accent: #0d535e\nb: c\n", ["1:9 YML118"]),
        ("- a\t#x\n- b\n", ["1:5 YML118"]),
        ("a: {b: c #1\n  , d: e}\n", ["1:10 YML118"]),
        ("a: b # en kommentar\n#c: d\nb: ## så\n", []),
        ('a: "x #1"\nb: https://x.se/#y\nc: |\n  d #1\n', []),
        ("a: ”b”\n", ["1:4 YML119"]),
        ("a: ”b” och ”c”\nb: '”c”'\nc: ”d\n", []),
        ("a: ”b: c”\nd: e\n", ["1:6 YML101"]),
        ("m:\n  - id: a\n    t: A\n    id: b\n    t: B\n    t: C\n", ["4:5 YML120"]),
        ("m:\n  - id: a\n    t: A\n    t: B\n", ["4:5 YML102"]),
        ("a: b\na: c\n", ["2:1 YML102"]),
        ('a: 1\nb: "En plan\nc: hej\nd: [x]\ne: "slut"\n', ["2:4 YML101"]),
        ('a: "En plan\n  på två rader"\nb: c: d\n', ["3:5 YML101"]),
        ("a: 'Barn's rätt'\n", ["1:10 YML101"]),
    ],
)
def test_a_slip_is_told_where_it_stands(text: str, places: list[str]) -> None:
    findings = Findings()
    parse(text, "content/a.yaml", findings)
    assert told(findings) == places


def test_a_value_in_typographic_marks_is_read_without_them_so_that_it_is_told_once() -> None:
    root = parse("a: ”112”\n", "content/a.yaml", Findings())
    assert isinstance(root, Mapping)
    assert isinstance(value := root.get("a"), Scalar)
    assert value.text == "112"


@pytest.mark.parametrize(
    "right", ["å", "ä", "ö", "Å", "Ä", "Ö", "é", "–", "”", "’", "اللغة", "ትግርኛ", "українська", "دری", "°", "§"]
)
def test_utf_8_that_was_read_as_windows_1252_is_told_with_the_letters_that_it_was(right: str) -> None:
    spoilt = b"".join(bytes([byte]) for byte in right.encode())
    text = "".join(_as_windows(byte) for byte in spoilt)
    findings = Findings()
    letters.check(f"ett\nord {text} till\n", "content/a.md", findings)
    assert told(findings) == ["2:5 SRC113"]
    assert dict(findings.items[0].values)["right"] in right


def _as_windows(byte: int) -> str:
    return bytes([byte]).decode("cp1252", "replace").replace("\ufffd", chr(byte))


@pytest.mark.parametrize(
    "text", ["Å, ä och ö: ”Ä”, ”Ø”, Å…", "اللغة العربية", "ትግርኛ", "українська мова", "50 °C, § 5, «så»", "A – B • C"]
)
def test_letters_of_our_languages_are_not_taken_for_spoilt_ones(text: str) -> None:
    findings = Findings()
    letters.check(text, "content/a.md", findings)
    assert told(findings) == []


@pytest.mark.parametrize(
    ("path", "right"),
    [
        ("vik/guide/a.md.txt", "vik/guide/a.md"),
        ("vik/site.yml", "vik/site.yaml"),
        ("vik/site.ar.YML.TXT", "vik/site.ar.yaml"),
        ("vik/a.MD", "vik/a.md"),
        ("vik/a.txt", "vik/a.txt"),
        ("vik/files/a.yml", "vik/files/a.yml"),
        ("vik/.md", "vik/.md"),
    ],
)
def test_a_text_with_another_ending_is_known_for_what_it_was_meant_to_be(path: str, right: str) -> None:
    assert meant(path) == right
