"""Which block of a translation renders which of its source, when the source has got, lost or moved some."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sitegen.diagnostics import Findings
from sitegen.exchange.arranged import arranged
from sitegen.load.document import Document, read
from sitegen.load.rows import same_row
from sitegen.load.translation import rendering
from sitegen.model.site import Rendering
from sitegen.model.translation import Freshness
from tests.unit.languages import EN, SV

MARKS = ("", "## ", "- ", "1. ", "> ")
PATH = "content/vik/a/text"


def swedish(blocks: list[str]) -> Document:
    return read(f"{PATH}.md", ("---\ntitle: Text\n---\n\n" + body(blocks)).encode(), SV)


def english(blocks: list[str], of: list[str]) -> Document:
    made_from = " ".join(f"{key}={value}" for key, value in swedish(of).digests().items())
    head = f'---\nstate: machine\nmade_from: "{made_from}"\ntitle: Text\n---\n\n'
    return read(f"{PATH}.en.md", (head + body(blocks)).encode(), EN)


def body(blocks: list[str]) -> str:
    return "\n\n".join(blocks) + "\n"


def held(source: list[str], before: list[str], translated: list[str]) -> tuple[Rendering, list[str]]:
    findings = Findings()
    made = rendering(swedish(source), english(translated, before), (SV, EN), frozenset(), frozenset(), findings)
    return made, [f"{item.span.line} {item.code}" for item in findings.sorted()]


def translation(blocks: list[str]) -> list[str]:
    return [one.replace("Ord", "Word") for one in blocks]


BEFORE = ["## Ord ett", "Ord två.", "## Ord tre", "Ord fyra.", "Ord fem."]
AFTER = translation(BEFORE)


def test_a_new_paragraph_is_told_after_the_one_before_it_and_outdates_no_other() -> None:
    made, told = held([*BEFORE[:4], "Ord nytt.", "Och ett.", BEFORE[4]], BEFORE, AFTER)
    assert told == ["13 L10N421"]
    assert made.row == (0, 1, 2, 3, None, None, 4)
    assert (made.outdated, made.marked, made.incomplete) == (frozenset(), frozenset(), True)
    assert made.words["6"] == "Word fem."
    assert made.standing().freshness is Freshness.OUTDATED  # a part is lacking on the page
    assert not made.standing().marked
    assert made.standing(("title",)).freshness is Freshness.CURRENT


def test_a_paragraph_that_is_gone_is_told_at_its_place_and_marked() -> None:
    made, told = held([*BEFORE[:3], BEFORE[4]], BEFORE, AFTER)
    assert told == ["13 L10N422"]
    assert made.marked == {"3"}
    assert made.standing().marked


def test_a_section_that_was_moved_is_told_and_stays_current() -> None:
    made, told = held([*BEFORE[2:], *BEFORE[:2]], BEFORE, AFTER)
    assert told == ["7 L10N423"]
    assert made.row == (2, 3, 4, 0, 1)
    assert made.outdated == frozenset()


def test_a_paragraph_that_was_changed_beside_a_new_one_is_outdated_by_itself() -> None:
    made, told = held(["## Ord nytt", *BEFORE[:3], "Ord FYRA.", BEFORE[4]], BEFORE, AFTER)
    assert told == ["7 L10N421", "13 L10N401"]
    assert made.outdated == {"4"}
    assert made.marked == {"3"}


@pytest.mark.parametrize(
    "translated",
    [AFTER[:4], [*AFTER, "Word six."], [AFTER[0], "- Word två.", *AFTER[2:]]],
    ids=["one fewer", "one more", "another kind"],
)
def test_where_the_translation_was_built_otherwise_since_nobody_can_say_and_all_is_outdated(
    translated: list[str],
) -> None:
    made, told = held([*BEFORE, "## Ord nytt", "- Ord."], BEFORE, translated)
    assert [line.partition(" ")[2] for line in told] == ["L10N402"]
    assert made.row is None
    assert len(made.outdated) == 8
    assert len(made.marked) == len(translated)


def test_a_text_of_very_many_blocks_is_not_compared_each_with_each() -> None:
    many = ["- Ord."] * 3000
    made, told = held([*many, "Nytt."], many, translation(many))
    assert made.row is None
    assert [line.partition(" ")[2] for line in told] == ["L10N402"]


@st.composite
def edited(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """Draw a row of blocks, and what an editor has made of it without touching the words of one."""
    marks = draw(st.lists(st.sampled_from(MARKS), min_size=1, max_size=9))
    before = [f"{mark}Ord {number}." for number, mark in enumerate(marks)]
    after = draw(st.permutations(before)) if draw(st.booleans()) else list(before)
    after = [one for one in after if draw(st.integers(0, 4))]
    for number in range(draw(st.integers(0, 3))):
        after.insert(draw(st.integers(0, len(after))), f"{draw(st.sampled_from(MARKS))}Nytt {number}.")
    return before, after


@given(edited())
def test_whatever_is_added_removed_or_moved_a_block_that_was_not_touched_is_never_told_as_changed(
    rows: tuple[list[str], list[str]],
) -> None:
    before, after = rows
    source, target = swedish(after), english(translation(before), before)
    assume(not same_row(source, target) and set(before) & set(after))
    made = rendering(source, target, (SV, EN), frozenset(), frozenset(), Findings())
    assert made.row is not None
    for place, one in enumerate(after):
        if one in before:
            assert made.row[place] == before.index(one)
            assert str(place) not in made.outdated
        elif made.row[place] is not None:  # it stands for one that is gone, and is outdated
            assert str(place) in made.outdated


@given(edited(), st.sampled_from(["\n", "\r\n"]))
def test_a_translation_is_arranged_as_its_source_and_each_of_its_blocks_stays(
    rows: tuple[list[str], list[str]], end: str
) -> None:
    before, after = rows
    row = [before.index(one) if one in before else None for one in after]
    ours, theirs = body(after), body(translation(before)).replace("\n", end)
    new = arranged(ours, theirs, row, lent=False)
    kept = [block.text for block in read("text.md", f"---\ntitle: T\n---\n\n{new}".encode(), EN).blocks]
    assert [one.removeprefix("> ") for one in kept] == [f"Word {number}." for number in row if number is not None]
    assert new.replace(end, "").count("\n") == 0
    whole = read("text.md", f"---\ntitle: T\n---\n\n{arranged(ours, theirs, row, lent=True)}".encode(), EN)
    assert same_row(swedish(after), whole)


def test_items_of_a_list_stay_together_and_are_numbered_as_those_of_the_source() -> None:
    source = "Ord.\n\n1. A\n2. B\n   och mer\n3. C\n\nSlut.\n"
    target = 'Word.\n\n1. a\n2. x\n{excused="as decided"}\n3. b\n   and more\n4. c\n\nEnd.\n'
    new = arranged(source, target, (0, 1, 3, 4, 5), lent=False)
    assert new == '\nWord.\n\n1. a\n{excused="as decided"}\n2. b\n   and more\n3. c\n\nEnd.\n'
