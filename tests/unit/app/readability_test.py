"""Readability of a site: which texts and sentences a build warns of, and where."""

from __future__ import annotations

import pytest

from tests.site_test import SiteTest

OWN = "content/vik/own.md"
SIMPLE = "content/vik/own.sv-simple.md"
PLAN = "content/vik/plan/plan.yaml"
HEAD = "---\ntitle: Egen\n---\n\n"
SIMPLE_HEAD = '---\nstate: draft\nmade_from: "title=7b2d5d2d 12345678"\ntitle: Egen\n---\n\n'
LONG = "Vi vill att " + "alla som bor här ska se det " * 3 + "till slut."
"""26 words, none of them long: one too many."""
EASY = "Den som bor i Vik kan gå hit."
HARD = "Verksamheternas tillgänglighet säkerställs genom anpassad informationsförmedling i samverkan."


def told(site: SiteTest, code: str) -> list[tuple[str, dict[str, str]]]:
    """Return place and values of every finding of a code."""
    return [(str(item.span), dict(item.values)) for item in site.diagnostics if item.code == code]


def places(site: SiteTest, code: str = "TXT802") -> list[str]:
    return [place for place, _ in told(site, code)]


def put(site: SiteTest, text: str) -> SiteTest:
    """Build with a page of its own."""
    return site.put(OWN, HEAD + text).build()


def test_a_sentence_that_is_too_long_is_told_where_it_begins(site: SiteTest) -> None:
    put(site, f"{EASY} {LONG}\n")
    ((place, values),) = told(site, "TXT802")
    assert place == f"{OWN}:5:31"
    assert (values["words"], values["limit"]) == ("26", "25")
    assert values["sentence"] == "Vi vill att alla som bor här ska se det alla som bor här …"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"{EASY}\n{EASY} Det\när så.\n{LONG}\n", "8:1"),
        (f"- {EASY}\n- {LONG}\n", "6:3"),
        (f"- {EASY}\n  - **{LONG}**\n", "6:7"),
        (f"::: note\n{EASY}\n\n{LONG}\n:::\n", "8:1"),
        (f"{EASY} Vi vill [att alla](start.md) {LONG.partition('alla')[2]}\n", "5:31"),
        (f"{EASY} {{term}}`sfi` vill {LONG}\n", "5:43"),
        (f"{EASY}[^a] Vi[^a] vill {LONG}\n\n[^a]: Ur boken.\n", "5:35"),
        ("## " + LONG.rstrip(".") + "\n", "5:4"),
    ],
)
def test_the_place_is_right_however_the_text_is_wrapped_and_marked(site: SiteTest, text: str, place: str) -> None:
    put(site, text)
    assert places(site) == [f"{OWN}:{place}"]


def test_the_place_is_right_in_a_file_with_other_line_ends_and_a_mark_at_its_head(site: SiteTest) -> None:
    site.put(OWN, "\ufeff" + f"{HEAD}{EASY}\n\n{EASY} {LONG}\n".replace("\n", "\r\n")).build()
    assert places(site) == [f"{OWN}:7:31"]


def test_fields_of_a_plan_are_read_too_and_told_in_their_own_lines(site: SiteTest) -> None:
    site.edit(PLAN, "intro: Två åtgärder.", f"intro: Två åtgärder. {LONG}")
    site.edit(PLAN, "note: Ansvarig står inte i planen.", f'note: "{LONG}"')
    site.edit(PLAN, "      Varje ny invånare", f"      {EASY}\n\n      {LONG}\n\n      Varje ny invånare").build()
    lines = (site.root / PLAN).read_text(encoding="utf-8").splitlines()
    found = [(number, line.find("Vi vill") + 1) for number, line in enumerate(lines, start=1) if "Vi vill" in line]
    assert places(site) == [f"{PLAN}:{number}:{column}" for number, column in found]
    assert len(places(site)) == 3


def test_titles_and_notes_of_references_are_not_read(site: SiteTest) -> None:
    path = "content/vik/references.yaml"
    text = (site.root / path).read_text(encoding="utf-8")
    site.put(path, f"{text}  - {{id: long, title: {LONG.rstrip('.')}, note: {LONG}}}\n").build()
    assert site.findings == []


def test_a_hard_text_is_told_once_with_its_three_hardest_sentences_and_their_lines(site: SiteTest) -> None:
    put(site, "\n\n".join([EASY, LONG, *(f"{HARD} {number}." for number in range(4)), *[HARD] * 11]) + "\n")
    ((place, values),) = told(site, "TXT801")
    assert place == f"{OWN}:2:8"
    assert values["limit"] == "45"
    assert values["hardest"] == ", ".join(
        f"”Verksamheternas tillgänglighet säkerställs genom anpassad …” ({line})" for line in (9, 11, 13)
    )
    assert places(site) == []


def simple(site: SiteTest, text: str) -> SiteTest:
    """Build with a page in Swedish and easy Swedish."""
    site.edit("content/vik/site.yaml", "[sv, ar]", "[sv, sv-simple]")
    return site.put(OWN, f"{HEAD}{EASY}\n").put(SIMPLE, SIMPLE_HEAD + text).build()


def test_easy_swedish_has_narrower_limits(site: SiteTest) -> None:
    simple(site, LONG.replace("alla som bor här ", "", 1).replace("till slut", "nu") + "\n")
    assert [(place, values["limit"]) for place, values in told(site, "TXT802")] == [(f"{SIMPLE}:7:1", "20")]
    site.put(SIMPLE, SIMPLE_HEAD + " ".join([EASY] * 9 + ["Kommunen hjälper alla invånare."] * 10) + "\n").build()
    assert [values["limit"] for _, values in told(site, "TXT801")] == ["30"]


def test_a_language_that_the_site_is_not_in_is_not_judged(site: SiteTest) -> None:
    site.put(OWN, f"{HEAD}{EASY}\n").put(SIMPLE, SIMPLE_HEAD + LONG + "\n").build()
    assert not {"TXT801", "TXT802"} & set(site.codes)


def test_a_build_with_nothing_to_do_tells_it_again(site: SiteTest) -> None:
    put(site, f"{LONG}\n")
    first = site.findings
    assert site.build().findings == first
    assert site.built.written == 0
