"""Tables of many columns, which are lists on a narrow screen."""

from __future__ import annotations

import re

from sitegen.model.language import Language
from sitegen.model.text import Block
from tests.unit.languages import AR, SV
from tests.unit.load.given import chapter

WIDE = '{caption="Tal"}\n| Vad | Värde | Källa |\n|---|---|---|\n| Antal | 823 | SCB |\n| Andel | 17 | |\n'
NARROW = '{caption="Tal"}\n| Vad | Värde |\n|---|---|\n| Antal | 823 |\n'


def table(text: str, language: Language = SV) -> tuple[Block, str]:
    (block,) = chapter(text, language=language).blocks
    return block, "".join(part for part in block.html if isinstance(part, str))


def test_a_cell_holds_the_name_of_its_column_but_the_first_which_heads_its_row() -> None:
    block, html = table(WIDE)
    assert block.stacked
    assert '<td role="cell">Antal</td><td role="cell"><span class="cell-name" aria-hidden="true">Värde</span>' in html
    assert '<span class="cell-name" aria-hidden="true">Källa</span><span>SCB</span></td></tr>' in html
    assert html.count('class="cell-name"') == 4


def test_every_part_of_such_a_table_says_its_role_since_browsers_forget_it_of_blocks() -> None:
    _, html = table(WIDE)
    tags = re.findall(r"<(?:thead|tbody|tr|th|td)\b[^>]*>", html)
    assert tags
    assert all(" role=" in tag for tag in tags)
    assert '<th scope="col" role="columnheader">Vad</th>' in html


def test_a_table_of_two_columns_stays_a_table() -> None:
    block, html = table(NARROW)
    assert not block.stacked
    assert "role=" not in html
    assert "cell-name" not in html


def test_the_name_of_a_column_is_escaped_and_its_foreign_words_are_isolated() -> None:
    _, html = table(WIDE.replace("Värde", "A & B"))
    assert 'aria-hidden="true">A &amp; B<' in html
    _, html = table(WIDE.replace("Värde", "قيمة Skara"), AR)
    assert 'aria-hidden="true">قيمة <bdi lang="sv" dir="ltr">Skara</bdi><' in html


def test_a_term_in_the_name_of_a_column_stands_in_its_head_only() -> None:
    block, html = table(WIDE.replace("Värde", "Elever i {term}`sfi`"))
    assert html.count('aria-hidden="true">Elever i <') == 2
    assert sum(not isinstance(part, str) for part in block.html) == 1
