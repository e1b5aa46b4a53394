"""Catalogs: words out of templates, into PO files without guessing, and checked into MO."""

from __future__ import annotations

import gettext
import io
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from sitegen.app.catalogs import compiled, extracted, language_of, po_file, save, updated
from sitegen.app.project import Project
from sitegen.diagnostics import Findings
from sitegen.load.catalog import plural_forms
from sitegen.model.language import Language

TEMPLATE = '{{ _("Start") }}\n<p>{{ n_("%(n)s mål", "%(n)s målen", 2) }}</p>\n{{ _("Hej %(name)s", name=x) }}\n'
PO = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Start"
msgstr "Home"

msgid "%(n)s mål"
msgid_plural "%(n)s målen"
msgstr[0] "%(n)s goal"
msgstr[1] "%(n)s goals"

msgid "Hej %(name)s"
msgstr "Hello %(name)s"
"""
WANTED = {"Start": False, "%(n)s mål": True, "Hej %(name)s": False}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    save(tmp_path / "themes/vik/templates/pages/plan.html", TEMPLATE.encode())
    return Project(tmp_path)


def language(project: Project, name: str = "en") -> Language:
    found = language_of(project, name)
    assert found is not None
    return found


def brought_up(project: Project, name: str = "en") -> str:
    findings = Findings()
    made = updated(project, language(project, name), extracted(project), findings)
    assert findings.items == []
    assert made is not None
    return made.decode()


def checked(content: str, project: Project) -> tuple[bytes, list[str]]:
    findings = Findings()
    made = compiled(content.encode(), language(project), WANTED, "translations/en.po", findings)
    return made, [item.code for item in findings.sorted()]


def test_every_message_of_the_templates_is_listed_with_its_file(project: Project) -> None:
    text = extracted(project)
    found = {message.id: message for message in read_po(io.BytesIO(text)) if message.id}
    assert set(found) == {"Start", ("%(n)s mål", "%(n)s målen"), "Hej %(name)s"}
    assert {place for message in found.values() for place, _ in message.locations} == {
        "themes/vik/templates/pages/plan.html"
    }


@pytest.mark.parametrize("name", ["foot.html", "parts/plan.html", "timeline.svg"])
def test_the_messages_of_a_kommuns_own_templates_are_listed_with_its_file(project: Project, name: str) -> None:
    path = f"content/vik/theme/templates/{name}"
    save(project.root / path, b'{{ _("Bara i Vik") }}{{ _("Start") }}')
    found = {message.id: message for message in read_po(io.BytesIO(extracted(project))) if message.id}
    assert [place for place, _ in found["Bara i Vik"].locations] == [path]
    assert [place for place, _ in found["Start"].locations] == [path, "themes/vik/templates/pages/plan.html"]
    assert "Hej %(name)s" in found


@pytest.mark.parametrize(
    "path", ["content/vik/files/foot.html", "content/vik/theme/css/foot.html", "content/vik/theme/templates/foot.txt"]
)
def test_what_is_no_template_of_a_kommun_says_no_message(project: Project, path: str) -> None:
    save(project.root / path, b'{{ _("Bara i Vik") }}')
    assert b"Bara i Vik" not in extracted(project)


def test_the_list_is_the_same_bytes_on_any_day(project: Project) -> None:
    text = extracted(project).decode()
    assert text == extracted(project).decode()
    assert "Date" not in text
    assert "@" not in text


def test_a_message_is_listed_once_though_two_templates_say_it(project: Project) -> None:
    save(project.root / "themes/vik/templates/foot.html", b'{{ _("Start") }}')
    assert extracted(project).count(b'msgid "Start"') == 1


def test_a_project_without_themes_has_the_words_of_sitegens(tmp_path: Path) -> None:
    assert b"themes/standard/templates/layout.html" in extracted(Project(tmp_path))


def test_a_new_language_has_every_message_empty_and_its_own_plural_forms(project: Project) -> None:
    text = brought_up(project, "ar")
    assert f'"Plural-Forms: {plural_forms("ar")}\\n"' in text
    assert text.count('msgstr[5] ""') == 1
    assert 'msgid "Start"\nmsgstr ""' in text


def test_an_update_keeps_what_is_translated_and_guesses_nothing(project: Project) -> None:
    save(po_file(project, language(project)), PO.encode())
    save(project.root / "themes/vik/templates/pages/plan.html", b'{{ _("Start") }}{{ _("Starta") }}')
    text = brought_up(project)
    assert 'msgid "Start"\nmsgstr "Home"' in text
    assert 'msgid "Starta"\nmsgstr ""' in text
    assert "fuzzy" not in text


def test_an_update_leaves_line_ends_that_are_letters_and_what_a_translator_has_written_above(project: Project) -> None:
    own = "# Ask the bureau.\n" + PO.replace("Home", "Ho\u2028me\u0085")
    save(po_file(project, language(project)), own.encode())
    text = brought_up(project)
    assert text.startswith("# Ask the bureau.\n")
    assert 'msgstr ""\n"Ho\u2028"\n"me\u0085"\n' in text


def test_words_that_no_template_says_any_more_are_set_aside(project: Project) -> None:
    save(po_file(project, language(project)), PO.encode())
    save(project.root / "themes/vik/templates/pages/plan.html", b'{{ _("Start") }}')
    text = brought_up(project)
    assert '#~ msgid "Hej %(name)s"' in text


def test_an_update_of_what_is_up_to_date_changes_nothing(project: Project) -> None:
    file = po_file(project, language(project))
    save(file, brought_up(project).encode())
    assert not save(file, brought_up(project).encode())


@pytest.mark.parametrize("content", [b"hej\n", 'msgid "å"\n'.encode("latin-1")])
def test_a_file_that_cannot_be_read_is_told_and_not_updated(project: Project, content: bytes) -> None:
    save(po_file(project, language(project)), content)
    findings = Findings()
    assert updated(project, language(project), extracted(project), findings) is None
    assert [f"{item.span} {item.code}" for item in findings.items] == ["translations/en.po:1:1 L10N415"]
    assert po_file(project, language(project)).read_bytes() == content


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b"<p>\xe9</p>"])
def test_a_template_that_an_editor_saved_oddly_is_listed_all_the_same(project: Project, mark: bytes) -> None:
    save(project.root / "themes/vik/templates/foot.html", mark + b'{{ _("Bara i Vik") }}')
    text = extracted(project).decode()
    assert 'msgid "Bara i Vik"' in text
    assert 'msgid "Start"' in text


def test_a_language_that_is_not_listed_is_unknown(project: Project) -> None:
    assert language_of(project, "xx") is None


def test_a_whole_catalog_is_compiled_for_other_programs(project: Project) -> None:
    made, codes = checked(PO, project)
    assert codes == []
    read = gettext.GNUTranslations(io.BytesIO(made))
    assert read.gettext("Start") == "Home"
    assert read.ngettext("%(n)s mål", "%(n)s målen", 2) == "%(n)s goals"


def test_a_catalog_that_lacks_words_is_compiled_and_said_to(project: Project) -> None:
    made, codes = checked(PO.replace('msgstr "Home"', 'msgstr ""'), project)
    assert made
    assert codes == ["L10N411"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("Hello %(name)s", "Hello %(nam)s", "L10N413"),
        ("Hello %(name)s", "Hello", "L10N413"),
        ("Hello %(name)s", "100 % %(name)s", "L10N413"),
        ('msgstr[1] "%(n)s goals"\n', "", "L10N414"),
        ("nplurals=2; plural=(n != 1);", "nplurals=2; plural=(n == 1);", "L10N414"),
        ('msgid "Start"', 'messageid "Start"', "L10N415"),
    ],
)
def test_a_faulty_catalog_is_not_compiled(project: Project, old: str, new: str, code: str) -> None:
    made, codes = checked(PO.replace(old, new), project)
    assert made == b""
    assert code in codes


def test_saving_says_whether_it_wrote(tmp_path: Path) -> None:
    file = tmp_path / "translations" / "en.po"
    assert [save(file, b"1"), save(file, b"1"), save(file, b"2")] == [True, False, True]
    assert file.read_bytes() == b"2"
