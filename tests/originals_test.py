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
LONGEST_SHARED = 9
"""Words in a row that an edition of our own may share with the document: its titles and names are that long."""


@pytest.fixture(scope="module")
def originals() -> dict[str, str]:
    """Return the adopted documents of Skara by name."""
    shared = os.environ.get("SITEGEN_SHARED")
    if not shared:
        pytest.skip("SITEGEN_SHARED does not say where the adopted documents are")
    return {file.stem: file.read_text(encoding="utf-8") for file in Path(shared, "originals").glob("skara-*.md")}


def sources() -> Iterator[tuple[str, Document]]:
    """Yield every Swedish source of Skara and of what all kommuner share."""
    for folder in ("skara", "common"):
        for file in sorted((ROOT / "content" / folder).rglob("*.*")):
            path = file.relative_to(ROOT).as_posix()
            if file.suffix in {".md", ".yaml"} and not name_parts(path)[1]:
                yield path, read(path, file.read_bytes(), SWEDISH)


def words(text: str) -> list[str]:
    """Return the words of a text, in small letters."""
    return [word.casefold() for word in WORD.findall(text)]


def test_no_sentence_of_an_adopted_document_is_copied(originals: dict[str, str]) -> None:
    theirs: set[tuple[str, ...]] = set()
    for text in originals.values():
        row = words(text)
        theirs |= {tuple(row[at : at + LONGEST_SHARED]) for at in range(len(row))}
    for path, document in sources():
        for pointer, text in (document.words or {}).items():
            if pointer.startswith("references.") and pointer.endswith(".title"):
                continue  # the title of a work is its name
            row = words(QUOTED.sub(" ", text))
            runs = [tuple(row[at : at + LONGEST_SHARED]) for at in range(len(row) - LONGEST_SHARED + 1)]
            assert not [run for run in runs if run in theirs], (path, pointer)


def test_every_year_of_the_documents_is_in_our_edition(originals: dict[str, str]) -> None:
    ours = " ".join(file.read_text(encoding="utf-8") for file in (ROOT / "content").rglob("*") if file.is_file())
    for name, text in originals.items():
        missing = {year for year in re.findall(r"\b(?:19|20)\d\d\b", text) if year not in ours}
        assert missing == set(), name


def test_every_measure_of_the_plan_has_its_responsible_and_participants(originals: dict[str, str]) -> None:
    rows = re.findall(r"Åtgärd:.*?(?=Åtgärd:|\Z)", originals["skara-handlingsplan-2017"], re.DOTALL)
    plan = next(document.value for _, document in sources() if isinstance(document.value, Plan))
    assert len(plan.measures) == len(rows) == 15
    for measure, row in zip(plan.measures, rows, strict=True):
        responsible = re.search(r"Ansvarig:(.*?)(?:\n\n|\Z)", row, re.DOTALL)
        assert responsible
        assert len(measure.responsible) == 1 + len(re.findall(r",", responsible.group(1))), measure.id
        named = re.search(r"Medverkande:[ \t]*(.*)", row)
        empty = named is None or not named.group(1).strip()
        assert not (empty and measure.participants), measure.id


def test_every_direction_of_the_strategy_is_a_goal(originals: dict[str, str]) -> None:
    text = originals["skara-integrationsstrategi-2017-2020"]
    areas = re.split(r"STRATEGISKA INRIKTNINGAR", text)[1:]
    strategy = next(document.value for _, document in sources() if isinstance(document.value, Strategy))
    counts = [len(re.findall(r"^- ", area.split("\n#", 1)[0], re.MULTILINE)) for area in areas]
    assert [len(area.goals) for area in strategy.focus_areas] == counts
    assert sum(counts) == 12


def test_nothing_is_wrong_with_the_sources_as_they_stand() -> None:
    findings = Findings()
    for _, document in sources():
        findings.items.extend(document.findings)
    assert findings.items == []
