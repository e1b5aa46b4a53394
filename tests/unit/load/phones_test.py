"""Phone numbers: which cannot be right, and which stand in a text by themselves."""

from __future__ import annotations

import pytest

from sitegen.load.phones import in_text, odd

RIGHT = [
    "112", "1177", "113 13", "114 14", "116 111", "118 118", "90 510", "08-120 20 700", "08-405 50 05", "0511-320 00",
    "0511–320 00", "0771-567 567", "010-456 67 00", "020-50 50 50", "020-22 23 24", "(0511) 320 00", "0511 320 00",
    "+46 8 405 50 05", "+46 771 1177 00", "+46 (0)8-405 50 05", "+47 22 00 00 00",
]  # fmt: skip


@pytest.mark.parametrize("number", RIGHT)
def test_a_number_that_there_can_be_is_let_be(number: str) -> None:
    assert not odd(number)


@pytest.mark.parametrize(
    "number", ["122", "1178", "11", "0511-320 0", "0771-567 5677", "08-12", "+46 8 40", "+46 771 1177 000", "12345678"]
)
def test_a_number_that_cannot_be_is_seen(number: str) -> None:
    assert odd(number)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ring 0511-320 00.", "0511-320 00"), ("Ring +46 511 320 00 nu", "+46 511 320 00"),
        ("08-405\u00a050 05", "08-405\u00a050 05"),
        ("2018-2020", ""), ("lagen (2010:800)", ""), ("dnr KS 2017-0123-4", ""), ("den 2026-02-14", ""), ("0–3 år", ""),
    ],
)  # fmt: skip
def test_a_number_to_call_is_found_in_a_text_and_no_other_number(text: str, number: str) -> None:
    assert in_text(text) == number
