"""The commands that write into a project: ``confirm`` and ``catalog``."""

from __future__ import annotations

import json

import pytest

from tests.site_test import SiteTest
from tests.unit.cli_test import PLAN, PLAN_AR, run

PO = "translations/en.po"
TEMPLATE = "themes/standard/templates/pages/terms.html"


@pytest.fixture
def worded(site: SiteTest) -> SiteTest:
    """Return a project with a theme of its own that says two things."""
    return site.put(TEMPLATE, '{{ _("Hej") }} {{ n_("%(n)s mål", "%(n)s mål", 2) }}\n')


def translated(site: SiteTest) -> SiteTest:
    run(site, "catalog", "init", "en")
    site.edit(PO, 'msgid "Hej"\nmsgstr ""', 'msgid "Hej"\nmsgstr "Hello"')
    site.edit(PO, 'msgstr[0] ""', 'msgstr[0] "%(n)s goal"')
    return site.edit(PO, 'msgstr[1] ""', 'msgstr[1] "%(n)s goals"')


def test_confirming_says_how_many_digests_are_todays(site: SiteTest) -> None:
    site.edit(PLAN, "title: Ordna mentorer", "title: Ordna fler mentorer")
    result = run(site, "confirm", PLAN_AR)
    assert result.exit_code == 0
    first, second, third, last = result.output.splitlines()
    assert first == f"{PLAN_AR}: 1 fingeravtryck är nu dagens."
    assert second.endswith(f"När någon har det: sitegen review {PLAN_AR} --by ROLL")
    assert "svenskan är nu ”Ordna fler mentorer”" in third
    assert last.startswith("Läs att översättningarna säger det.")
    assert run(site, "confirm", PLAN_AR, lang="en").output == "Everything was confirmed already.\n"


def test_confirming_what_is_new_tells_each_file_that_was_never_confirmed(site: SiteTest) -> None:
    terms, summary = "content/common/terms.ar.yaml", "content/vik/strategy/summary.md"
    line = next(line for line in (site.root / terms).read_text().splitlines() if line.startswith("made_from"))
    site.edit(terms, line, 'made_from: ""').edit(summary, "work=b2762926 jobs=739e237d", "work jobs")
    result = run(site, "confirm", "--new", lang="en")
    assert result.exit_code == 0
    assert result.output.splitlines() == [
        f"{terms}: 4 digests are now today's.", f"{summary}: 2 digests are now today's.",
    ]  # fmt: skip
    assert line in (site.root / terms).read_text()
    assert run(site, "confirm", "--new", lang="en").output == "Everything was confirmed already.\n"


def test_what_is_outdated_stays_so_after_confirming_what_is_new_and_is_current_once_it_is_named(site: SiteTest) -> None:
    site.edit(PLAN, "title: Ordna mentorer", "title: Ordna fler mentorer")
    before = (site.root / PLAN_AR).read_bytes()
    assert run(site, "confirm", "--new", lang="en").output == "Everything was confirmed already.\n"
    assert (site.root / PLAN_AR).read_bytes() == before
    assert site.build().codes == ["L10N401"]
    assert run(site, "confirm", PLAN_AR).exit_code == 0
    assert site.build().codes == []


def test_a_named_file_and_what_is_new_are_confirmed_together(site: SiteTest) -> None:
    site.edit(PLAN, "title: Ordna mentorer", "title: Ordna fler mentorer")
    site.edit("content/vik/strategy/summary.md", "work=b2762926 jobs=739e237d", "work jobs")
    result = run(site, "confirm", "--new", PLAN_AR, lang="en")
    assert [line.partition(":")[0] for line in result.output.splitlines() if not line.startswith((" ", "Read"))] == [
        PLAN_AR, "content/vik/strategy/summary.md",
    ]  # fmt: skip


def test_everything_cannot_be_confirmed_unread(site: SiteTest) -> None:
    assert run(site, "confirm", "--all").exit_code == 2


def test_confirming_nothing_asks_what(site: SiteTest) -> None:
    result = run(site, "confirm")
    assert (result.exit_code, result.stderr) == (2, "Nämn filerna, eller skriv --new.\n")


def test_a_file_that_cannot_be_confirmed_is_refused_and_the_others_are_not(site: SiteTest) -> None:
    site.edit(PLAN, "title: Ordna mentorer", "title: Ordna fler mentorer")
    result = run(site, "confirm", "content/vik/nej.ar.md", PLAN_AR, lang="en")
    assert result.exit_code == 2
    assert result.stderr.startswith("content/vik/nej.ar.md: is not in content/.")
    assert result.stdout.startswith(f"{PLAN_AR}: 1 ")


def test_a_refusal_is_not_called_confirmed(site: SiteTest) -> None:
    result = run(site, "confirm", "content/vik/nej.ar.md", lang="en")
    assert result.stdout == ""


def test_a_path_may_be_written_with_a_dot_before_it(site: SiteTest) -> None:
    assert run(site, "confirm", f"./{PLAN_AR}").exit_code == 0


def test_extracting_writes_the_list_of_words_once(worded: SiteTest) -> None:
    path = worded.root / "translations" / "sitegen.pot"
    assert run(worded, "catalog", "extract").output == f"{path.as_posix()} skriven\n"
    assert b'msgid "Hej"' in path.read_bytes()
    assert run(worded, "catalog", "extract", lang="en").output == f"{path.as_posix()} was right already\n"


def test_a_language_is_begun_once(worded: SiteTest) -> None:
    assert run(worded, "catalog", "init", "en").exit_code == 0
    before = (worded.root / PO).read_bytes()
    result = run(worded, "catalog", "init", "en", lang="en")
    assert result.exit_code == 2
    assert result.stderr.endswith("en.po is there already. Write sitegen catalog update.\n")
    assert (worded.root / PO).read_bytes() == before


def test_an_update_adds_new_words_to_every_language_there_is(worded: SiteTest) -> None:
    translated(worded)
    run(worded, "catalog", "init", "ar")
    worded.edit(TEMPLATE, "{{ _", '{{ _("Nytt") }} {{ _')
    assert run(worded, "catalog", "update").output.count("skriven") == 2
    text = (worded.root / PO).read_text()
    assert 'msgid "Nytt"\nmsgstr ""' in text
    assert 'msgid "Hej"\nmsgstr "Hello"' in text


def test_an_update_of_a_language_that_was_not_begun_is_refused(worded: SiteTest) -> None:
    result = run(worded, "catalog", "update", "en")
    assert result.exit_code == 2
    assert result.stderr.endswith("en.po finns inte. Skriv sitegen catalog init.\n")


def test_an_unknown_language_is_refused(worded: SiteTest) -> None:
    result = run(worded, "catalog", "init", "xx")
    assert (result.exit_code, result.stderr) == (
        2,
        "Språket xx finns inte. De som finns: sv-simple, en, ar, ti, prs, so, uk. Ett nytt: sitegen new language xx\n",
    )
    worded.put("translations/xx.po", 'msgid ""\nmsgstr ""\n')
    assert run(worded, "catalog", "compile").exit_code == 2


def test_a_whole_catalog_is_compiled(worded: SiteTest) -> None:
    result = run(translated(worded), "catalog", "compile", lang="en")
    assert result.exit_code == 0
    assert result.output.endswith("en.mo written\n")
    assert b"Hello" in (worded.root / "translations" / "en.mo").read_bytes()


def test_a_catalog_that_lacks_a_word_fails_the_check_and_is_compiled(worded: SiteTest) -> None:
    run(worded, "catalog", "init", "en")
    result = run(worded, "catalog", "compile", lang="en")
    assert result.exit_code == 1
    assert "[L10N411]" in result.output
    assert (worded.root / "translations" / "en.mo").is_file()


def test_a_faulty_catalog_fails_the_check_and_leaves_the_last_good_one(worded: SiteTest) -> None:
    run(translated(worded), "catalog", "compile")
    before = (worded.root / "translations" / "en.mo").read_bytes()
    worded.edit(PO, "%(n)s goals", "%(x)s goals")
    result = run(worded, "catalog", "compile")
    assert result.exit_code == 1
    assert "[L10N413]" in result.output
    assert (worded.root / "translations" / "en.mo").read_bytes() == before


def test_a_catalog_that_cannot_be_read_is_told_and_left_as_it_is(site: SiteTest) -> None:
    site.put("translations/ar.po", "hej\n")
    result = run(site, "catalog", "update", "ar")
    assert result.exit_code == 1
    assert "L10N415" in result.output
    assert (site.root / "translations/ar.po").read_bytes() == b"hej\n"


def test_translations_are_told_as_a_table_a_list_or_json(site: SiteTest) -> None:
    site.edit("content/vik/strategy/summary.md", "Fler ska", "Många fler ska")
    head, *rows = run(site, "translations").output.splitlines()
    assert head.split()[:3] == ["kommun", "språk", "klart"]
    assert [row.split()[:2] for row in rows] == [["vik", "ar"], ["common", "ar"]]
    listed = run(site, "translations", "vik", "--to", "ar", "--list").output
    assert "content/vik/strategy/summary.ar.md:8:1: inaktuell på ar: svenskan är nu ”Många fler ska" in listed
    whole = json.loads(run(site, "translations", "--format", "json").output)
    assert {row["folder"] for row in whole["shares"]} == {"vik", "common"}
    assert "outdated" in {item["kind"] for item in whole["lacking"]}


def test_a_language_that_there_is_not_is_refused(site: SiteTest) -> None:
    result = run(site, "translations", "--to", "tlh")
    assert result.exit_code == 2
    assert "tlh" in result.output


def test_reviewing_says_who_answers_and_what_was_refused(site: SiteTest) -> None:
    done = run(site, "review", PLAN_AR, "--by", "granskare", "--today", "2026-11-26")
    assert (done.exit_code, done.output) == (0, f"{PLAN_AR}: granskad av granskare.\n")
    assert run(site, "review", PLAN_AR, "--by", "granskare", "--today", "2026-11-26").output == "Allt var redan så.\n"
    refused = run(site, "review", PLAN, "--by", "granskare")
    assert refused.exit_code == 2
    assert PLAN in refused.output
    assert run(site, "review", PLAN_AR, "--by", " ").exit_code == 2
