"""Our plain Swedish against the adopted documents: every fact is carried over, and no sentence is.

The documents are not part of the project: the tests find them by the variable ``SITEGEN_SHARED`` and skip without.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitegen.diagnostics import Findings
from sitegen.load.document import Document, name_parts, read
from sitegen.load.languages import SWEDISH
from sitegen.model.content import Plan, Strategy

ROOT = Path(__file__).resolve().parents[1]
WORD = re.compile(r"[^\W_]+")
QUOTED = re.compile(r"”[^”]*”")
"""The document's own words, in the quotation marks that say so."""
WEB = re.compile(r"<?https?://\S+|\]\([^)]*\)")
MARKS = re.compile(r"[¹²³⁴⁵⁶⁷]")
"""Marks of footnotes."""
NUMBER = re.compile(r"(?<![\w,:/-])\d+(?:,\d+)?(?![\w/])")
BODY = re.compile(r"\b[A-ZÅÄÖ][\w-]*(?:nämnden|styrelsen|fullmäktige|verket|förmedlingen|kassan|förvaltningen)\b")
SMALL = {"2": "två", "3": "tre", "4": "fyra", "7": "sju", "11": "elva"}
LONGEST_SHARED = 9
"""Words in a row that an edition of our own may share with the document: its titles and names are that long."""


KOMMUNER = ("ljusnarsberg", "ornskoldsvik", "skara", "vargarda")


@pytest.fixture(scope="module", params=KOMMUNER)
def kommun(request: pytest.FixtureRequest) -> str:
    """Return one kommun after the other."""
    return str(request.param)


def adopted(kommun: str) -> dict[str, str]:
    """Return the adopted documents of a kommun by name."""
    shared = os.environ.get("SITEGEN_SHARED")
    if not shared:
        pytest.skip("SITEGEN_SHARED does not say where the adopted documents are")
    found = {file.stem: file.read_text(encoding="utf-8") for file in Path(shared, "originals").glob(f"{kommun}-*.md")}
    assert found
    return found


def sources(kommun: str) -> Iterator[tuple[str, Document]]:
    """Yield every Swedish source of a kommun and of what all kommuner share."""
    for folder in (kommun, "common"):
        for file in sorted((ROOT / "content" / folder).rglob("*.*")):
            path = file.relative_to(ROOT).as_posix()
            if file.suffix in {".md", ".yaml"} and not name_parts(path)[1]:
                yield path, read(path, file.read_bytes(), SWEDISH)


def strategy_of(kommun: str) -> Strategy:
    """Return the strategy of a kommun."""
    return next(document.value for _, document in sources(kommun) if isinstance(document.value, Strategy))


def edition(kommun: str) -> str:
    """Return all Swedish words of our edition."""
    return "\n".join((ROOT / path).read_text(encoding="utf-8") for path, _ in sources(kommun))


def words(text: str) -> list[str]:
    """Return the words of a text, in small letters."""
    return [word.casefold() for word in WORD.findall(text)]


def test_no_sentence_of_an_adopted_document_is_copied(kommun: str) -> None:
    theirs: set[tuple[str, ...]] = set()
    for text in adopted(kommun).values():
        row = words(text)
        theirs |= {tuple(row[at : at + LONGEST_SHARED]) for at in range(len(row))}
    for path, document in sources(kommun):
        for pointer, text in (document.words or {}).items():
            if pointer.startswith("references.") and pointer.endswith(".title"):
                continue  # the title of a work is its name
            for cell in WEB.sub(" ", QUOTED.sub(" ", text)).split("|"):  # cells of a table are facts, no sentence
                row = words(cell)
                runs = [tuple(row[at : at + LONGEST_SHARED]) for at in range(len(row) - LONGEST_SHARED + 1)]
                assert not [run for run in runs if run in theirs], (path, pointer)


def in_words(number: str, text: str) -> bool:
    """Say whether a number stands in a text, in digits or in words."""
    return number in text or SMALL.get(number, "\0") in text.casefold()


def test_every_year_and_every_number_of_the_documents_is_in_our_edition(kommun: str) -> None:
    ours = edition(kommun)
    for name, text in adopted(kommun).items():
        plain = WEB.sub(" ", MARKS.sub("", text))
        assert {number for number in NUMBER.findall(plain) if not in_words(number, ours)} == set(), name


def test_every_body_that_a_document_names_is_in_our_edition(kommun: str) -> None:
    ours = edition(kommun).casefold()
    for name, text in adopted(kommun).items():
        bodies = {body.casefold() for body in BODY.findall(text)}
        assert {body for body in bodies if body not in ours and body.removesuffix("s") not in ours} == set(), name


def test_the_survey_of_ljusnarsberg_has_its_seven_statistics_with_dates_and_notes() -> None:
    adopted("ljusnarsberg")
    survey = (ROOT / "content/ljusnarsberg/strategy/survey.md").read_text(encoding="utf-8")
    for value in ("16,8", "823", "106", "240", "140", "65", "39"):
        assert f"| {value}" in survey, value
    for note in ("16 och 64 år", "25 procent", "34,5 procent", "april 2015"):
        assert note in survey, note


def test_the_areas_of_ljusnarsberg_have_their_characteristics_as_goals() -> None:
    text = next(iter(adopted("ljusnarsberg").values())).partition("Bilaga")[0]
    parts = re.split(r"^(?:Övergripande k|K)ännetecken$", text, flags=re.MULTILINE)[1:]
    counts = [len(re.findall(r"^ ?- \w", re.split(r"\n\n(?! ?-)", part.strip())[0], re.MULTILINE)) for part in parts]
    strategy = strategy_of("ljusnarsberg")
    assert counts == [len(strategy.goals), *(len(area.goals) for area in strategy.focus_areas)] == [4, 2, 2, 2, 3]


def test_the_factors_of_vargarda_are_its_goals() -> None:
    text = next(iter(adopted("vargarda").values()))
    factors = text.partition("Viktiga faktorer")[2].partition("Integrationsarbetets aktörer")[0]
    counts = [len(part.split("\n")) for part in factors.split("\n\n") if part.startswith("- ")]
    assert counts == [len(area.goals) for area in strategy_of("vargarda").focus_areas] == [5, 7]


def test_the_focus_areas_of_ornskoldsvik_have_the_nineteen_bodies_that_answer_for_them() -> None:
    text = next(iter(adopted("ornskoldsvik").values()))
    told = text.partition("\nFokusområden\n")[2].partition("Kommunkoncernens fortsatta arbete")[0]
    strategy = strategy_of("ornskoldsvik")
    ours = [body for area in strategy.focus_areas for body in area.responsible]
    assert ours == [body.strip() for body in re.findall(r"^- (.+)$", told, re.MULTILINE)]
    assert len(ours) == 19
    assert len(strategy.goals) == 5


def test_every_measure_of_the_plan_has_its_responsible_and_participants() -> None:
    rows = re.findall(r"Åtgärd:.*?(?=Åtgärd:|\Z)", adopted("skara")["skara-handlingsplan-2017"], re.DOTALL)
    plan = next(document.value for _, document in sources("skara") if isinstance(document.value, Plan))
    assert len(plan.measures) == len(rows) == 15
    for measure, row in zip(plan.measures, rows, strict=True):
        responsible = re.search(r"Ansvarig:(.*?)(?:\n\n|\Z)", row, re.DOTALL)
        assert responsible
        assert len(measure.responsible) == 1 + len(re.findall(r",", responsible.group(1))), measure.id
        named = re.search(r"Medverkande:[ \t]*(.*)", row)
        empty = named is None or not named.group(1).strip()
        assert not (empty and measure.participants), measure.id


def test_every_direction_of_the_strategy_of_skara_is_a_goal() -> None:
    text = adopted("skara")["skara-integrationsstrategi-2017-2020"]
    areas = re.split(r"STRATEGISKA INRIKTNINGAR", text)[1:]
    strategy = strategy_of("skara")
    counts = [len(re.findall(r"^- ", area.split("\n#", 1)[0], re.MULTILINE)) for area in areas]
    assert [len(area.goals) for area in strategy.focus_areas] == counts
    assert sum(counts) == 12


def test_nothing_is_wrong_with_the_sources_as_they_stand(kommun: str) -> None:
    findings = Findings()
    for _, document in sources(kommun):
        findings.items.extend(document.findings)
    assert findings.items == []
