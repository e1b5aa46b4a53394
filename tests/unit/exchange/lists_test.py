"""Words added to the lists of a YAML file."""

from __future__ import annotations

import pytest
import yaml

from sitegen.exchange.lists import with_item, with_list

MARK = "\ufeff"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("languages: [sv]\n", "languages: [sv, en]\n"),
        (f"{MARK}languages: [sv]\n", f"{MARK}languages: [sv, en]\n"),
        ("languages:\n  - sv # först\nname: Vik\n", "languages:\n  - sv # först\n  - en\nname: Vik\n"),
        ("languages:\r\n- sv\r\n# slut\r\n", "languages:\r\n- sv\r\n- en\r\n# slut\r\n"),
        ("languages:\n- sv", "languages:\n- sv\n- en"),
        ("languages: [\n  sv # först\n]\n", "languages: [\n  sv, en # först\n]\n"),
        ("languages: [sv, en]\n", "languages: [sv, en]\n"),
        ("languages: []\n", "languages: []\n"),
        ("languages: sv\n", "languages: sv\n"),
    ],
)
def test_a_word_is_added_at_the_end_of_a_list_and_comments_stay_where_they_belong(text: str, wanted: str) -> None:
    assert with_item(text, "languages", "en") == wanted
    yaml.safe_load(wanted)


def test_a_list_is_replaced_behind_a_byte_order_mark() -> None:
    assert with_list(f"{MARK}languages: [sv, en]\nname: Vik\n", "languages", ["ar"]) == (
        f"{MARK}languages: [ar]\nname: Vik\n"
    )
