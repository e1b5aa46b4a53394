"""Diagnostics for a terminal: the place, the line with its neighbours, and a caret below the very sign."""

from __future__ import annotations

from sitegen.diagnostics import Diagnostic, Span
from sitegen.report.text import excerpt, text

LINES = ["ett", "två", "tre", "fyra", "fem", "sex"]


def shown(line: int, column: int, lines: list[str]) -> list[str]:
    return list(excerpt(Span("a.yaml", line, column), lines))


def caret(line: str, column: int) -> int:
    """Return the cell of the caret, counted from the first sign of the line."""
    written, mark = shown(1, column, [line])
    return mark.index("^") - written.index("| ") - 2


def test_the_line_stands_between_two_before_and_two_after() -> None:
    assert shown(3, 2, LINES) == [
        "   1 | ett",
        "   2 | två",
        " > 3 | tre",
        "     |  ^",
        "   4 | fyra",
        "   5 | fem",
    ]


def test_at_the_edges_of_a_file_there_are_fewer_lines() -> None:
    assert shown(1, 1, LINES)[:2] == [" > 1 | ett", "     | ^"]
    assert shown(6, 4, LINES)[-2:] == [" > 6 | sex", "     |    ^"]


def test_numbers_of_lines_stand_under_each_other() -> None:
    lines = [str(number) for number in range(1, 12)]
    assert shown(9, 1, lines) == ["    7 | 7", "    8 | 8", " >  9 | 9", "      | ^", "   10 | 10", "   11 | 11"]


def test_a_place_outside_the_file_has_no_excerpt() -> None:
    assert shown(7, 1, LINES) == []
    assert shown(0, 1, LINES) == []
    assert shown(1, 1, []) == []


def test_the_caret_counts_cells_as_a_terminal_draws_them() -> None:
    assert caret("abc", 3) == 2
    assert caret("a\u0308bc", 3) == 1
    assert caret("漢字c", 3) == 4
    assert caret("\tb", 2) == 1


def test_a_very_long_line_is_cut_around_the_fault() -> None:
    line = "x" * 500 + "!" + "y" * 500
    written, mark = shown(1, 501, [line])
    assert len(written) < 180
    assert written[mark.index("^")] == "!"


def test_a_fault_is_told_as_a_paragraph_with_its_place_first() -> None:
    item = Diagnostic(Span("a.yaml", 2, 1), "STR202", (("name", "jobz"), ("role", "goal"), ("near", "jobs")))
    told = list(text([item], "sv", lambda _: LINES))
    assert told[0].startswith("a.yaml:2:1: fel[STR202]: ")
    assert " > 2 | två" in told
    assert told[-2].startswith("   Gör så här: Menade du jobs?")
    assert told[-1] == ""


def test_a_file_that_cannot_be_read_is_told_without_an_excerpt() -> None:
    item = Diagnostic(Span("a.yaml", 2, 1), "STR202", (("name", "x"), ("role", "goal")))
    assert not any("|" in line for line in text([item], "en", lambda _: []))


def test_faults_are_told_in_the_order_they_are_given() -> None:
    items = [Diagnostic(Span(name), "SRC101") for name in ("b.md", "a.md")]
    told = [line.partition(":")[0] for line in text(items, "en", lambda _: []) if "[SRC101]" in line]
    assert told == ["b.md", "a.md"]
