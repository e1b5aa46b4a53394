"""Catalogs: the words of the page furniture."""

from __future__ import annotations

from gettext import c2py

import pytest
from babel import localedata

from sitegen.diagnostics import Findings
from sitegen.load.catalog import Catalog, plural_forms, read, template
from sitegen.model.language import Language
from tests.unit.languages import AR, EN, PRS, SIMPLE, TI
from tests.unit.load.given import told

ARABIC = plural_forms("ar")


def head(forms: str = ARABIC) -> str:
    """Return the first six lines of a PO file; messages begin on the seventh."""
    rows = ("Language: ar", "Content-Type: text/plain; charset=utf-8", f"Plural-Forms: {forms}")
    return 'msgid ""\nmsgstr ""\n' + "".join(f'"{row}\\n"\n' for row in rows) + "\n"


def catalog(
    text: str | bytes, wanted: dict[str, bool] | None = None, language: Language = AR
) -> tuple[Catalog, Findings]:
    findings = Findings()
    content = text if isinstance(text, bytes) else text.encode()
    return read(content, "translations/ar.po", language, wanted or {}, findings), findings


def plural(*forms: str) -> str:
    rows = "".join(f'msgstr[{place}] "{form}"\n' for place, form in enumerate(forms))
    return f'msgid "%(num)s dag"\nmsgid_plural "%(num)s dagar"\n{rows}'


def test_the_plural_rule_of_every_language_of_cldr_can_be_worked_out() -> None:
    for locale in localedata.locale_identifiers():
        rule = c2py(plural_forms(locale).partition("plural=")[2].rstrip("; "))
        assert all(isinstance(rule(number), int) for number in range(30)), locale


def test_a_message_is_read_with_its_forms() -> None:
    forms = ("س", "يوم", "يومان", "%(num)s أيام", "%(num)s يوما", "%(num)s يوم")
    found, findings = catalog(head() + 'msgid "Start"\nmsgstr "بداية"\n\n' + plural(*forms))
    assert told(findings) == []
    assert found.messages == {"Start": ("بداية",), "%(num)s dag": forms}


@pytest.mark.parametrize("language", [EN, AR, TI, PRS, SIMPLE])
def test_the_plural_rule_of_every_language_is_taken(language: Language) -> None:
    assert told(catalog(head(plural_forms(language.locale)), language=language)[1]) == []


@pytest.mark.parametrize(
    "forms",
    [
        "nplurals=2; plural=(n != 1);",
        ARABIC.replace("nplurals=6", "nplurals=2"),
        "nplurals=6; plural=att;",
        "nplurals=6; plural=n % 0;",
        "nplurals=6; plural=(n;",
        "nplurals=6; plural=n ? 1;",
        f"nplurals=6; plural={'n+' * 2000}n;",
        f"nplurals=6; plural={'(' * 100}n{')' * 100};",
        "nplurals=0; plural=0;",
        "nplurals=6; plural=n - 300;",
        "nplurals=6; plural=n * 1000;",
    ],
)
def test_a_plural_rule_that_is_not_the_languages_own_is_told_and_breaks_nothing(forms: str) -> None:
    assert "L10N414" in {item.code for item in catalog(head(forms))[1].items}


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe",
        head().encode("utf-16"),
        'msgid "språk"\nmsgstr "x"\n'.encode("latin-1"),
        head().replace("nplurals=6", "nplurals=sex"),
        head().replace("Language: ar", "PO-Revision-Date: i går"),
        head() + plural("a", "b", "c", "d", "e", "f", "g"),
        head() + "hej\n",
    ],
)
def test_what_is_no_po_file_is_told_and_gives_no_words(content: str | bytes) -> None:
    found, findings = catalog(content)
    assert [item.code for item in findings.items] == ["L10N415"]
    assert found == Catalog("ar")


@pytest.mark.parametrize(
    ("messages", "code", "values"),
    [
        ('#, fuzzy\nmsgid "a"\nmsgstr "b"\n', "L10N412", {"message": "a", "language": "ar"}),
        (
            'msgid "%(n)s mål"\nmsgstr "أهداف"\n',
            "L10N413",
            {"message": "%(n)s mål", "names": "n", "wanted": "n"},
        ),
        (
            'msgid "%(n)s mål"\nmsgstr "%(antal)s أهداف"\n',
            "L10N413",
            {"message": "%(n)s mål", "names": "antal", "wanted": "n"},
        ),
        (plural("a", "b"), "L10N414", {"message": "%(num)s dag", "forms": "2", "wanted": "6"}),
        (plural("a", "b", "", "d", "e", "f"), "L10N414", {"message": "%(num)s dag", "forms": "5", "wanted": "6"}),
        (
            plural("a", "b", "c", "d", "e", "%(x)s"),
            "L10N413",
            {"message": "%(num)s dag", "names": "x", "wanted": "num"},
        ),
    ],
)
def test_a_message_that_cannot_be_used_is_told_and_left_out(messages: str, code: str, values: dict[str, str]) -> None:
    found, findings = catalog(head() + messages)
    assert [(item.code, dict(item.values)) for item in findings.items] == [(code, values)]
    assert found.messages == {}


def test_a_message_is_told_on_its_line() -> None:
    findings = catalog(head() + 'msgid "b"\nmsgstr "b"\n\n#, fuzzy\nmsgid "a"\nmsgstr "b"\n')[1]
    assert told(findings) == ["11:1 L10N412"]


def test_a_percent_sign_in_a_text_is_no_hole_to_fill() -> None:
    assert told(catalog(head() + 'msgid "50 % till"\nmsgstr "50 % بعد"\n')[1]) == []


@pytest.mark.parametrize("text", ["50 % %(n)s", "%(n)s %", "%(n)", "%(n)s %(n)d%"])
def test_a_stray_percent_sign_beside_a_hole_is_told_since_it_cannot_be_filled(text: str) -> None:
    found, findings = catalog(head() + f'msgid "%(n)s mål"\nmsgstr "{text}"\n')
    assert [item.code for item in findings.items] == ["L10N413"]
    assert found.messages == {}


def test_a_percent_sign_that_is_doubled_can_stand_beside_a_hole() -> None:
    assert told(catalog(head() + 'msgid "%(n)s mål"\nmsgstr "%(n)s %%"\n')[1]) == []


def test_messages_that_are_missing_are_told_together_with_the_first_of_them() -> None:
    wanted = dict.fromkeys(["Start", "Mål", "Plan", "Karta", "Hjälp"], False)
    found, findings = catalog(head() + 'msgid "Start"\nmsgstr "ب"\n\nmsgid "Mål"\nmsgstr ""\n', wanted)
    assert told(findings) == ["10:1 L10N411"]
    values = dict(findings.items[0].values)
    assert (values["language"], values["number"]) == ("ar", "4")
    assert all(name in values["messages"] for name in ("Mål", "Plan", "Karta"))
    assert "Hjälp" not in values["messages"]
    assert list(found.messages) == ["Start"]


def test_a_message_that_cannot_be_used_is_not_told_as_missing_too() -> None:
    findings = catalog(head() + '#, fuzzy\nmsgid "a"\nmsgstr "b"\n', {"a": False})[1]
    assert [item.code for item in findings.items] == ["L10N412"]


def test_easy_swedish_needs_only_the_words_that_differ() -> None:
    assert told(catalog(head(plural_forms("sv")), {"Start": False}, SIMPLE)[1]) == []


def test_a_mark_that_notepad_puts_first_in_a_file_is_passed_over() -> None:
    found, findings = catalog("\ufeff" + head() + 'msgid "a"\nmsgstr "b"\n')
    assert told(findings) == []
    assert found.messages == {"a": ("b",)}


def test_a_quote_that_is_never_closed_is_told() -> None:
    assert told(catalog(head() + 'msgid "a"\nmsgstr "b\n')[1]) != []


def test_the_list_of_messages_says_which_have_plural_forms() -> None:
    text = head("nplurals=2; plural=(n != 1);") + 'msgid "a"\nmsgstr ""\n\nmsgid "b"\nmsgid_plural "c"\nmsgstr[0] ""\n'
    findings = Findings()
    assert template(text.encode(), "translations/sitegen.pot", findings) == {"a": False, "b": True}
    assert told(findings) == []


def test_a_list_of_messages_in_another_encoding_is_told_with_its_line() -> None:
    findings = Findings()
    assert template(f'{head()}msgid "språk"\nmsgstr ""\n'.encode("latin-1"), "translations/sitegen.pot", findings) == {}
    assert told(findings) == ["7:1 L10N415"]
