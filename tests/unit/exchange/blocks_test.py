"""Blocks of a Markdown file: where they stand, and other words in their places."""

from __future__ import annotations

import pytest

from sitegen.exchange.blocks import divided, places, replaced, without_ours

BODY = """
{covers="work=1"}
Ett stycke
på två rader.

## Rubrik

- a
- b

  mer b
3. tre

{#tab}
{caption="Folk"}
| År |
|----|
| 2018 |

[^src]: Noten.
"""


def test_every_block_has_its_mark_and_its_words() -> None:
    assert [(place.mark, place.words) for place in places(BODY)] == [
        ("", "Ett stycke\npå två rader."),
        ("## ", "Rubrik"),
        ("- ", "a"),
        ("- ", "b\n\n  mer b"),
        ("3. ", "tre"),
        ("", '{caption="Folk"}\n| År |\n|----|\n| 2018 |'),
        ("[^src]: ", "Noten."),
    ]


def test_other_words_leave_all_other_lines_as_they_were() -> None:
    new = replaced(BODY, {0: ("", "Nytt."), 2: ("* ", "c"), 6: ("[^a]: ", "Ny not.")})
    assert new == (
        BODY.replace("Ett stycke\npå två rader.", "Nytt.").replace("- a", "- c").replace("Noten.", "Ny not.")
    )


def test_line_ends_of_windows_stay() -> None:
    body = BODY.replace("\n", "\r\n")
    assert replaced(body, {0: ("", "A\nB")}) == BODY.replace("Ett stycke\npå två rader.", "A\nB").replace("\n", "\r\n")


def test_a_last_line_without_an_end_has_none_afterwards() -> None:
    assert replaced("a\n\nb", {1: ("", "c")}) == "a\n\nc"


def test_a_file_is_its_head_and_its_body() -> None:
    for text in ("---\ntitle: T\n---\n\nText.\n", "\ufeff---\r\ntitle: T\r\n---\r\nText.\r\n", "---\ntitle: T\n---"):
        assert "".join(divided(text)) == text
    assert divided("---\ntitle: T\n---\n\nText.\n")[1] == "\nText.\n"
    assert divided("---\r\ntitle: T\r\n---\r\n\r\nText.\r\n")[1] == "\r\nText.\r\n"


def test_what_only_a_source_says_is_left_out_of_its_translation() -> None:
    assert without_ours('{covers="a=1"}\nText\n\n{#egen covers="b"}\nMer {term}`a`\n') == (
        "Text\n\n{#egen}\nMer {term}`a`\n"
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_head_and_body_are_divided_whatever_ends_the_lines(end: str) -> None:
    head, body = f"---{end}title: A --- B{end}---{end}", f"{end}Text.{end}{end}---{end}"
    assert divided(head + body) == (head, body)
