"""Our HTML becomes nodes, in which no text is code, and every text of some data is found again."""

from __future__ import annotations

from sitegen.model.dates import PartialDate
from sitegen.model.translation import Phrase
from sitegen.plan.parts import Chunk
from sitegen.render.nodes import nodes, plain, texts, unmarked
from sitegen.render.words import LENT, Words
from tests.unit.languages import AR, SV


def test_markup_becomes_nodes_with_what_paper_needs_of_it() -> None:
    found = nodes('Ring <a href="tel:112" rel="x"><bdi dir="ltr">112</bdi></a> &amp; #let x = 1<br>')
    assert found[0] == "Ring "
    assert found[1] == {"tag": "a", "href": "tel:112", "kids": [{"tag": "bdi", "dir": "ltr", "kids": ["112"]}]}
    assert found[2] == " & #let x = 1"
    assert nodes("") == []


def test_a_view_becomes_data_phrases_and_html_as_nodes() -> None:
    words = Words(AR, ())
    made = plain((Phrase("نص"), Chunk("bullet", items=(("a", "<b>x</b>"),)), PartialDate(2026, 11)), words)
    assert made[0] == ["نص"]
    assert made[1]["items"] == [["a", [{"tag": "b", "kids": ["x"]}]]]
    assert made[1]["html"] == []
    assert "2026" in "".join(texts(made[2]))
    assert plain(Phrase(""), Words(SV, ())) == []


def test_a_row_of_nodes_is_one_text() -> None:
    assert "Ring 112 nu" in set(texts({"line": nodes("Ring <b>112</b> nu")}))


def test_borrowed_messages_lose_their_marks() -> None:
    assert unmarked({"a": [f"{LENT[0]}ord{LENT[1]}"]}) == {"a": ["ord"]}
