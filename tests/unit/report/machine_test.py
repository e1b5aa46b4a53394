"""Diagnostics for programs: JSON, and annotations of a pull request."""

from __future__ import annotations

import json

import pytest

from sitegen.diagnostics import Diagnostic, Span
from sitegen.report.machine import as_json, github, sarif

VALUES = (("name", "jobz"), ("role", "goal"), ("near", "jobs"))
ITEM = Diagnostic(Span("content/vik/å.md", 3, 7), "STR202", VALUES)


def test_json_has_every_part_of_a_fault() -> None:
    (row,) = json.loads(as_json([ITEM], "en"))
    assert set(row) == {"path", "line", "column", "severity", "code", "message", "hint"}
    assert (row["path"], row["line"], row["column"]) == ("content/vik/å.md", 3, 7)
    assert (row["severity"], row["code"]) == ("error", "STR202")
    assert "jobz" in row["message"]
    assert row["hint"].startswith("Did you mean jobs?")


def test_the_severity_is_a_word_for_programs_in_either_language() -> None:
    assert [row["severity"] for row in json.loads(as_json([ITEM, Diagnostic(Span("a"), "STR220")], "sv"))] == [
        "error", "blocker",
    ]  # fmt: skip


def test_nothing_found_is_an_empty_list() -> None:
    assert json.loads(as_json([], "sv")) == []
    assert list(github([], "sv")) == []


@pytest.mark.parametrize(("code", "kind"), [("STR202", "error"), ("STR220", "warning"), ("L10N401", "notice")])
def test_a_pull_request_is_annotated_by_how_far_a_fault_reaches(code: str, kind: str) -> None:
    (line,) = github([Diagnostic(Span("content/vik/site.yaml", 3, 7), code)], "en")
    assert line.startswith(f"::{kind} file=content/vik/site.yaml,line=3,col=7,title={code}::")


def test_signs_that_github_reads_are_written_as_it_asks() -> None:
    item = Diagnostic(Span("content/a,b:c%.md"), "STR202", (("name", "50 %\n::error::"), ("role", "goal")))
    (line,) = github([item], "en")
    assert "file=content/a%2Cb%3Ac%25.md," in line
    assert "50 %25%0A::error::" in line
    assert "\n" not in line


def test_a_sarif_log_names_each_rule_once_and_each_place_as_it_is() -> None:
    items = [
        Diagnostic(Span("content/vik/för hand.md", 3, 7), "MD302", (("level", "4"), ("expected", "3"))),
        Diagnostic(Span("content/vik/site.yaml", 1, 1), "STR220", (("site", "vik"),)),
        Diagnostic(Span("content/vik/site.yaml", 9, 1), "STR220", (("site", "vik"),)),
    ]
    log = json.loads(sarif(items, "sv", "0.1.0"))
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["MD302", "STR220"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [(one["ruleId"], one["ruleIndex"], one["level"]) for one in run["results"]] == [
        ("MD302", 0, "error"),
        ("STR220", 1, "warning"),
        ("STR220", 1, "warning"),
    ]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "content/vik/f%C3%B6r%20hand.md"
    assert place["region"] == {"startLine": 3, "startColumn": 7}
    assert json.loads(sarif([], "sv", "0.1.0"))["runs"][0]["results"] == []
