"""The formats: what each kind of file holds."""

from __future__ import annotations

import pytest

from sitegen.load.formats import KINDS, STATUSES
from sitegen.model.content import Contact, Fact, Plan, Reference, Settings, Term
from sitegen.model.dates import PartialDate, Period
from tests.unit.load.given import plan, told, values, yaml_file

SITE = """\
format: 1
name: Viks kommun
short: Vik
languages: [sv]
light: {accent: "#0d535e", plate: "#0d535e", tint: "#e5f0f0"}
dark: {accent: "#8bd0d4", plate: "#17616b", tint: "#16282a"}
"""
"""Six lines; what a test adds begins on the seventh."""
FACT = 'format: 1\nfacts:\n  - id: police\n    kind: phone\n    value: "114 14"\n    read: 2026-11\n'
"""Six lines of a fact whose source is yet to be given."""


def measures(text: str) -> Plan:
    document = plan(text)
    assert told(document.findings) == []
    assert isinstance(document.value, Plan)
    return document.value


def schedule(text: str) -> tuple[Period | None, PartialDate | None]:
    found = measures(f"    schedule: {{{text}}}\n").measures[0].schedule
    return found.period, found.by


def test_a_schedule_with_one_end_is_a_period_of_that_length() -> None:
    year = PartialDate(2019)
    assert schedule("from: 2019") == (Period(year, year), None)
    assert schedule("to: 2019") == (Period(year, year), None)


def test_a_schedule_may_say_only_when_it_is_due() -> None:
    assert schedule("by: 2019-09") == (None, PartialDate(2019, 9))


def test_a_measure_is_as_its_last_follow_up_says() -> None:
    text = "    follow_ups:\n      - {on: 2018, status: ongoing}\n      - {on: 2019, status: done}\n"
    assert measures(text).measures[0].status == "done"


def test_a_measure_that_nobody_has_followed_up_is_not_reported() -> None:
    assert measures("").measures[0].status == "not-reported"
    assert "not-reported" not in STATUSES


def test_a_follow_up_cannot_say_that_it_is_not_reported() -> None:
    found = plan("    follow_ups:\n      - {on: 2018, status: not-reported}\n").findings
    assert told(found) == ["9:28 YML111"]


def test_a_measure_without_a_section_is_told_at_the_measure() -> None:
    document = plan("  - id: other\n    title: Annat\n")
    assert told(document.findings) == ["8:5 YML107"]
    assert values(document) == [{"key": "section"}]


def test_a_plan_keeps_the_measures_that_could_be_read() -> None:
    value = plan("  - id: Å\n    title: Annat\n    section: jobs\n").value
    assert isinstance(value, Plan)
    assert [measure.id for measure in value.measures] == ["fair"]


@pytest.mark.parametrize("url", ["https://vik.se", "https://xn--vik-ula.se/integration", "https://localhost:8000/a/"])
def test_the_address_of_a_site_is_https(url: str) -> None:
    settings = yaml_file("site.yaml", f"{SITE}url: {url}\n").value
    assert isinstance(settings, Settings)
    assert settings.url == url


@pytest.mark.parametrize(
    "url", ["www.vik.se", "http://vik.se", "https://vik.se/?a=b", "https://Vik.se", "https://vik.se/ ny"]
)
def test_what_cannot_be_the_address_of_a_site_is_told(url: str) -> None:
    document = yaml_file("site.yaml", f"{SITE}url: {url}\n")
    assert told(document.findings) == ["7:6 YML113"]
    assert values(document) == [{"value": url, "wanted": "https://integration.kommun.se"}]


@pytest.mark.parametrize("colour", ["#0d5", "0d535e", "#0D535E", "teal", "#0d535g", "#0d535e;}"])
def test_a_colour_is_six_small_hex_digits(colour: str) -> None:
    document = yaml_file("site.yaml", SITE.replace('accent: "#0d535e"', f'accent: "{colour}"'))
    assert told(document.findings) == ["5:17 YML113"]


def test_a_colour_without_quotes_is_a_comment_and_told_as_that() -> None:
    document = yaml_file("site.yaml", SITE.replace('accent: "#0d535e"', "accent: #0d535e"))
    assert [item.code for item in document.findings] == ["YML118"]


@pytest.mark.parametrize("drawing", ["M0 0<script>", 'M0 0"/>', "M", "url(#a)", "M0 0;"])
def test_a_drawing_holds_nothing_but_path_data(drawing: str) -> None:
    found = yaml_file("site.yaml", f"{SITE}outline: ['{drawing}']\n").findings
    assert told(found) == ["7:11 YML113"]


def test_a_fact_without_a_source_is_told() -> None:
    document = yaml_file("facts.yaml", FACT)
    assert told(document.findings) == ["3:5 YML107"]
    assert values(document) == [{"key": "source"}]
    assert document.value == ()


@pytest.mark.parametrize(
    ("kind", "right", "wrong"),
    [
        ("phone", "+46 (0)511-320 00", "0511-32O 00"),
        ("phone", "112", "ring 112"),
        ("email", "info@vik.se", "info(at)vik.se"),
        ("web", "https://vik.se/a", "vik.se"),
        ("web", "http://vik.se", "javascript:alert(1)"),
    ],
)
def test_the_value_of_a_fact_is_what_its_kind_says_since_a_wrong_number_does_harm(
    kind: str, right: str, wrong: str
) -> None:
    text = FACT.replace("kind: phone", f"kind: {kind}") + "    source: https://vik.se/\n"
    assert told(yaml_file("facts.yaml", text.replace("114 14", right)).findings) == []
    document = yaml_file("facts.yaml", text.replace("114 14", wrong))
    column = {"0511-32O 00": 20, "ring 112": 13}.get(wrong, 12)  # a sign that no number has is pointed at
    assert told(document.findings) == [f"5:{column} YML113"]
    assert values(document)[0]["value"] == wrong


@pytest.mark.parametrize("kind", ["address", "amount", "date"])
def test_the_value_of_any_other_fact_is_free(kind: str) -> None:
    text = FACT.replace("kind: phone", f"kind: {kind}").replace("114 14", "Ja, efter 2019")
    assert told(yaml_file("facts.yaml", text + "    source: https://vik.se/\n").findings) == []


def test_a_fact_holds_its_value_as_it_is_written() -> None:
    facts = yaml_file("facts.yaml", FACT + "    source: https://polisen.se/\n").value
    assert facts == (Fact("police", "phone", "114 14", source="https://polisen.se/", read=PartialDate(2026, 11)),)


@pytest.mark.parametrize("source", ["polisen.se", "javascript:alert(1)", "https://polisen.se/ kontakt", "ftp://a.se"])
def test_the_source_of_a_fact_is_an_address_on_the_web(source: str) -> None:
    assert told(yaml_file("facts.yaml", f"{FACT}    source: {source}\n").findings) == ["7:13 YML113"]


@pytest.mark.parametrize("email", ["kommun", "kommun@vik", "anna@vik.se <b>", "a b@vik.se"])
def test_the_address_of_a_contact_is_an_email_address(email: str) -> None:
    text = f"format: 1\ncontacts:\n  - id: desk\n    name: Växeln\n    email: {email}\n"
    assert told(yaml_file("contacts.yaml", text).findings) == ["5:12 YML113"]


def test_a_contact_may_be_known_by_its_name_alone() -> None:
    assert yaml_file("contacts.yaml", "format: 1\ncontacts: [{id: desk, name: Växeln}]\n").value == (
        Contact("desk", "Växeln"),
    )


def test_a_term_is_a_word_and_what_it_means() -> None:
    text = "format: 1\nterms:\n  - {id: sfi, term: SFI, text: Svenska för invandrare.}\n  - {id: plan, term: plan}\n"
    assert yaml_file("terms.yaml", text).value == (
        Term("sfi", "SFI", text="Svenska för invandrare."),
        Term("plan", "plan"),
    )


def test_a_term_does_not_say_whether_it_is_a_name() -> None:
    document = yaml_file("terms.yaml", "format: 1\nterms:\n  - {id: sfi, term: SFI, name: true}\n")
    assert told(document.findings) == ["3:26 YML106"]
    assert values(document)[0]["name"] == "name"


@pytest.mark.parametrize("kind", ["telefon", "Phone", "true", "phone, email"])
def test_a_word_beside_those_that_may_be_chosen_is_none_of_them(kind: str) -> None:
    document = yaml_file("facts.yaml", FACT.replace("kind: phone", f"kind: {kind}") + "    source: https://a.se/\n")
    assert told(document.findings) == ["4:11 YML111"]
    assert values(document)[0]["possible"] == "phone, address, amount, date, web, email"


def test_a_reference_is_a_document_unless_it_says_otherwise() -> None:
    assert yaml_file("references.yaml", "format: 1\nreferences: [{id: law, title: Lag}]\n").value == (
        Reference("law", "Lag", "document"),
    )


@pytest.mark.parametrize(
    "file", ["/etc/passwd", "../hemligt.pdf", "files/min karta.svg", "filer\\karta.svg", "files/kårta.svg"]
)
def test_a_file_is_named_by_a_path_inside_the_kommun(file: str) -> None:
    text = f"format: 1\nfiles:\n  - file: '{file}'\n    licence: CC0-1.0\n"
    assert told(yaml_file("files.yaml", text).findings) == ["3:11 YML113"]


def test_a_file_named_twice_is_told() -> None:
    text = "format: 1\nfiles:\n  - {file: files/a.svg, licence: X}\n  - {file: files/a.svg, licence: Y}\n"
    assert told(yaml_file("files.yaml", text).findings) == ["4:12 STR201"]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_of_file_asks_for_the_version_of_its_format(kind: str) -> None:
    document = yaml_file(f"{kind}.yaml", "title: x\n")
    assert {"key": "format"} in values(document)


@pytest.mark.parametrize("kind", ["contacts", "facts", "files", "references", "terms"])
def test_a_list_that_is_not_there_is_asked_for_and_an_empty_one_is_right(kind: str) -> None:
    assert values(yaml_file(f"{kind}.yaml", "format: 1\n")) == [{"key": kind}]
    assert yaml_file(f"{kind}.yaml", f"format: 1\n{kind}: []\n").value == ()
