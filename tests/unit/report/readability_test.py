"""``sitegen readability``: the table, the hardest sentences, and the same for programs."""

from __future__ import annotations

import json

import pytest

from tests.site_test import SiteTest
from tests.unit.cli_test import run

HARD = "Verksamheternas tillgänglighet säkerställs i samverkan med {term}`sfi`."


@pytest.fixture
def hard(site: SiteTest) -> SiteTest:
    """A kommun with a hard page, long enough to judge."""
    return site.put("content/vik/own.md", "---\ntitle: Egen\n---\n\n" + "\n\n".join([HARD] * 17) + "\n")


def test_the_hardest_text_stands_first_and_those_too_short_to_judge_last(hard: SiteTest) -> None:
    lines = run(hard, "readability").stdout.splitlines()
    assert lines[0].split() == ["LIX", "ord", "meningar", "medel", "längst", "långa", "nivå", "text"]
    assert lines[1].split() == ["73", "102", "17", "6,0", "6", "67", "%", "mycket", "svår", "content/vik/own.md"]
    assert all("för kort att bedöma" in line for line in lines[2:])
    assert len({line.index("content/") for line in lines[1:]}) == 1
    assert any(line.endswith("content/common/terms.yaml") for line in lines)


def test_the_table_is_told_in_english_too(hard: SiteTest) -> None:
    lines = run(hard, "readability", "vik", lang="en").stdout.splitlines()
    assert lines[1].split() == ["73", "102", "17", "6.0", "6", "67", "%", "very", "hard", "content/vik/own.md"]
    assert not [line for line in lines if "common" in line]


def test_only_the_language_that_was_asked_for_is_shown(hard: SiteTest) -> None:
    hard.put("content/vik/own.sv-simple.md", '---\nstate: draft\nmade_from: ""\ntitle: Egen\n---\n\nVik växer.\n')
    rows = [
        json.loads(run(hard, "readability", *more, "--format", "json").stdout)
        for more in ([], ["--texts", "sv-simple"])
    ]
    assert {row["language"] for row in rows[0]} == {"sv", "sv-simple"}
    assert rows[1] == [
        {"path": "content/vik/own.sv-simple.md", "language": "sv-simple", "words": 2, "sentences": 1, "lix": 2,
         "band": "too short to judge", "mean": 2.0, "longest": 2, "long": 0},
    ]  # fmt: skip


def test_the_hardest_sentences_are_named_with_their_places(hard: SiteTest) -> None:
    lines = run(hard, "readability", "--hard", "2").stdout.splitlines()
    assert lines == [
        "content/vik/own.md:5:1: LIX 46, 6 ord", f"   {HARD.replace('{term}`sfi`', '…')}",
        "content/vik/own.md:7:1: LIX 46, 6 ord", f"   {HARD.replace('{term}`sfi`', '…')}",
    ]  # fmt: skip
    (first,) = json.loads(run(hard, "readability", "--hard", "1", "--format", "json").stdout)
    assert (first["path"], first["line"], first["column"], first["lix"]) == ("content/vik/own.md", 5, 1, 46)
    assert first["text"] == HARD.replace("{term}`sfi`", "…")


def test_an_unknown_kommun_is_asked_about_and_common_is_none_of_them_but_can_be_named(hard: SiteTest) -> None:
    result = run(hard, "readability", "vi")
    assert (result.exit_code, result.stderr) == (2, "Det finns ingen kommun som heter vi. Menade du vik?\n")
    assert run(hard, "readability", "common").stdout.splitlines()[1].endswith("content/common/terms.yaml")


def test_a_folder_without_content_is_told(site: SiteTest) -> None:
    (site.root / "content").rename(site.root / "innehall")
    result = run(site, "readability")
    assert (result.exit_code, result.stderr.split(".")[0]) == (2, "Här finns inget content/")
