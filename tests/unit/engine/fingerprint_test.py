"""Fingerprints: equal values alike, different values never, on any machine and in any process."""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
from dataclasses import dataclass
from enum import Enum
from itertools import combinations

import pytest
from markupsafe import Markup

from sitegen.diagnostics import Span
from sitegen.engine.fingerprint import fingerprint
from sitegen.model.dates import PartialDate


@dataclass(frozen=True)
class Mile:
    """A dataclass."""

    length: int


@dataclass(frozen=True)
class Verst:
    """Another with the same fields."""

    length: int


class Way(Enum):
    """An enumeration."""

    HERE = "here"
    THERE = "there"


DIFFERENT: tuple[object, ...] = (
    None, True, False, 0, 1, "1", "", b"1", b"", (), ("",), ("", ""), ("ab", "c"), ("a", "bc"), ("abc",), (("abc",),),
    ("s1:a",), "True", "None", "2026-11-24", datetime.date(2026, 11, 24), Way.HERE, Way.THERE, "Way.HERE", Mile(1),
    Verst(1), Mile(2), (1,), "å", "a\u030a",
)  # fmt: skip


def test_no_two_different_values_have_one_fingerprint() -> None:
    for one, other in combinations(DIFFERENT, 2):
        assert fingerprint(one) != fingerprint(other), (one, other)


def test_equal_values_made_apart_have_one_fingerprint() -> None:
    assert fingerprint((Mile(1), ("a", None))) == fingerprint((Mile(1), ("a", None)))


def test_markup_counts_as_its_text() -> None:
    assert fingerprint(Markup("<b>x</b>")) == fingerprint("<b>x</b>")


def test_a_lone_surrogate_has_a_fingerprint() -> None:
    assert fingerprint("\ud800") != fingerprint("\ud801")


def test_a_place_in_a_file_is_refused_however_deep_it_lies() -> None:
    with pytest.raises(TypeError, match="Span"):
        fingerprint((("a", (Span("content/vik/site.yaml", 3),)),))


@pytest.mark.parametrize("value", [1.5, ["a"], {"a": 1}, {"a"}, object(), Mile])
def test_a_value_that_is_not_frozen_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="no fingerprint"):
        fingerprint((value,))


def test_another_process_finds_the_same_fingerprint() -> None:
    code = (
        "from sitegen.engine.fingerprint import fingerprint; from sitegen.model.dates import PartialDate;"
        "print(fingerprint((PartialDate(2019, 2), 'å', None, True, b'x')))"
    )
    ours = fingerprint((PartialDate(2019, 2), "å", None, True, b"x"))
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    theirs = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert theirs.stdout.strip() == ours
