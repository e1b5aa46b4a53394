"""The format of the accessibility statement in site.yaml."""

from __future__ import annotations

import pytest

from sitegen.load.document import Document
from sitegen.model.accessibility import METHODS, SITUATIONS, STATUSES, UNSTATED, Burden, Fault, NotCovered, Statement
from sitegen.model.content import Settings
from sitegen.model.dates import PartialDate
from tests.unit.load.formats_test import SITE
from tests.unit.load.given import told, values, yaml_file
from tests.unit.load.kommun import FILES, Kommun

WHOLE = """accessibility:
  status: partly
  assessed: 2026-10
  updated: 2026-11-01
  method: combined
  form: https://vik.se/rapportera?amne=a
  faults:
    - {text: Kartan., reason: Den är en bild., page: strategy/summary, situation: no-vision, alternative: Ring.}
  burden:
    - {text: Ljudfilen., reason: Tre timmar.}
  not_covered:
    - {text: Protokoll.}
  claims: [EN 301 549 V4.1.1]
  supervisor: pts
"""
SITE_YAML = "vik/site.yaml"


def site(text: str) -> Document:
    return yaml_file("site.yaml", SITE + text)


def statement(text: str) -> Statement:
    document = site(text)
    assert told(document.findings) == []
    assert isinstance(document.value, Settings)
    return document.value.accessibility


def test_a_statement_is_read_whole() -> None:
    assert statement(WHOLE) == Statement(
        "partly", PartialDate(2026, 10), PartialDate(2026, 11, 1), "combined", "https://vik.se/rapportera?amne=a",
        (Fault("Kartan.", "Den är en bild.", "strategy/summary", "no-vision", "Ring."),),
        (Burden("Ljudfilen.", "Tre timmar."),), (NotCovered("Protokoll."),), ("EN 301 549 V4.1.1",), "pts",
    )  # fmt: skip


def test_everything_may_be_left_out() -> None:
    assert statement("") == statement("accessibility: {}\n") == UNSTATED


def test_the_free_words_are_translated_and_nothing_else_is() -> None:
    words = site(WHOLE).words or {}
    assert [pointer for pointer in words if pointer.startswith("accessibility")] == [
        "accessibility.faults.0.text", "accessibility.faults.0.reason", "accessibility.faults.0.alternative",
        "accessibility.burden.0.text", "accessibility.burden.0.reason", "accessibility.not_covered.0.text",
    ]  # fmt: skip


@pytest.mark.parametrize(("key", "possible"), [("status", STATUSES), ("method", METHODS)])
def test_a_word_that_is_none_of_those_possible_is_told(key: str, possible: tuple[str, ...]) -> None:
    document = site(f"accessibility: {{{key}: kanske}}\n")
    assert told(document.findings) == [f"7:{19 + len(key)} YML111"]
    assert values(document)[0]["possible"] == ", ".join(possible)


def test_the_situations_are_the_ten_of_the_supervising_authority() -> None:
    assert len(SITUATIONS) == len(set(SITUATIONS)) == 10
    fault = "accessibility: {faults: [{text: T, reason: R, situation: no-sight}]}\n"
    assert told(site(fault).findings) == ["7:58 YML111"]


@pytest.mark.parametrize("form", ["http://vik.se/form", "mailto:info@vik.se", "tel:112", "vik.se"])
def test_a_form_has_an_address_that_begins_with_https(form: str) -> None:
    assert told(site(f"accessibility: {{form: {form}}}\n").findings) == ["7:23 YML113"]


@pytest.mark.parametrize("page", ["/plan", "plan/", "Plan", "plan/index.html", "https://vik.se"])
def test_a_page_is_named_by_its_address_below_the_language(page: str) -> None:
    found = site(f"accessibility: {{faults: [{{text: T, reason: R, page: {page}}}]}}\n").findings
    assert told(found) == ["7:53 YML113"]


@pytest.mark.parametrize(("fault", "key"), [("text: T", "reason"), ("reason: R", "text")])
def test_a_fault_without_its_text_or_its_reason_is_told(fault: str, key: str) -> None:
    document = site(f"accessibility: {{faults: [{{{fault}}}]}}\n")
    assert told(document.findings) == ["7:26 YML107"]
    assert values(document) == [{"key": key}]


def with_statement(text: str) -> Kommun:
    return Kommun({SITE_YAML: f"{FILES[SITE_YAML]}accessibility: {{{text}}}\n"})


@pytest.mark.parametrize(
    ("assessed", "updated"), [("2026-11-01", "2026-11-01"), ("2026", "2026-03"), ("2026-03-31", "2026-03")]
)
def test_an_assessment_may_be_of_the_day_of_the_update_or_of_one_that_can_be_before_it(
    assessed: str, updated: str
) -> None:
    assert with_statement(f"assessed: {assessed}, updated: {updated}").told == []


@pytest.mark.parametrize(
    ("assessed", "updated"), [("2026-11-02", "2026-11-01"), ("2026-04", "2026-03"), ("2027", "2026")]
)
def test_an_assessment_later_than_the_update_is_told_at_its_line(assessed: str, updated: str) -> None:
    kommun = with_statement(f"assessed: {assessed}, updated: {updated}")
    assert kommun.told == ["vik/site.yaml:10:27 STR227"]
    assert kommun.values == [{"assessed": assessed, "updated": updated}]


def test_a_supervisor_must_be_a_fact_that_is_a_web_address() -> None:
    assert with_statement("supervisor: emergeny").told == ["vik/site.yaml:10:29 STR211"]
    assert with_statement("supervisor: emergeny").values[0]["near"] == "emergency"
    assert with_statement("supervisor: emergency").told == ["vik/site.yaml:10:29 STR211"]


def test_a_supervisor_whose_own_fact_is_at_fault_is_not_told_again() -> None:
    wrong = "format: 1\nfacts:\n  - {id: pts, kind: web, value: pts, source: https://pts.se, read: 2026}\n"
    site_yaml = f"{FILES[SITE_YAML]}accessibility: {{supervisor: pts}}\n"
    assert Kommun({SITE_YAML: site_yaml, "vik/facts.yaml": wrong}).told == ["vik/facts.yaml:3:33 YML113"]
