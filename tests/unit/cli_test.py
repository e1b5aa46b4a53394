"""The command line: what is said, in which language and shape, and with which exit status."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys

import pytest
from click.testing import CliRunner, Result

from sitegen import __version__
from sitegen.cli import sitegen
from tests.site_test import SiteTest

PLAN = "content/vik/plan/plan.yaml"
PLAN_AR = "content/vik/plan/plan.ar.yaml"
STATEMENT = """accessibility:
  {status: full, assessed: 2026-10, updated: 2026-11-01, method: self, form: "https://vik.se/tillganglighet"}
"""
AUTHORITY = """format: 1
facts:
  - {id: digg, kind: web, value: https://digg.se/, label: Digg, source: https://digg.se/, read: 2026-11}
"""
HOLDER = """
import sys, pathlib
from sitegen.engine.lock import held
with held(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def run(site: SiteTest, *arguments: str, lang: str = "sv") -> Result:
    """Run a command on the site of a test."""
    options = [*arguments, "--lang", lang, "--project", str(site.root)]
    result = CliRunner().invoke(sitegen, options)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def build(site: SiteTest, *arguments: str, lang: str = "sv") -> Result:
    return run(site, "build", "--today", "2026-11-24", "--jobs", "1", *arguments, lang=lang)


def test_a_build_tells_its_counts_and_the_file_to_open(site: SiteTest) -> None:
    result = build(site)
    assert result.exit_code == 0
    pages = sum(path.endswith(".html") for path in site.files)
    assert re.search(
        rf"^{pages} sidor på \d+\.\d s: {len(site.files)} filer skrivna, 0 redan rätt\.$", result.output, re.MULTILINE
    )
    assert result.output.splitlines()[-1] == f"Öppna {site.root.as_posix()}/build/vik/index.html"


def test_a_second_build_finds_every_file_right(site: SiteTest) -> None:
    build(site)
    result = build(site, lang="en")
    assert f"0 files written, {len(site.files)} right already." in result.output
    assert result.output.splitlines()[-1].startswith("Open ")


def test_the_page_over_all_sites_comes_back_where_it_is_gone_and_says_no_more_of_errors_that_are_undone(
    site: SiteTest,
) -> None:
    build(site)
    over = site.root / "build" / "index.html"
    over.unlink()
    build(site)
    good = over.read_bytes()
    build(site.edit(PLAN, "section: jobs-section", "section: job"))
    assert over.read_bytes() != good
    build(site.edit(PLAN, "section: job\n", "section: jobs-section\n"))
    assert over.read_bytes() == good


def test_files_that_were_removed_are_counted(site: SiteTest) -> None:
    build(site)
    site.edit("content/vik/strategy/work.md", "[bakgrunden](background.md#varfor)", "bakgrunden")
    site.remove("content/vik/strategy/background.md")
    assert ", 1 borttagna." in build(site).output
    assert "borttagna" not in build(site).output


def test_blockers_and_warnings_are_told_and_stop_nothing(site: SiteTest) -> None:
    result = build(site.edit(PLAN, "title: Ordna mentorer", "title: Ordna fler mentorer"))
    assert result.exit_code == 0
    assert "0 fel, 3 hinder för publicering, 1 varning." in result.output
    assert f"{PLAN_AR}:10:12: varning[L10N401]:" in result.output


def test_strictness_turns_a_warning_into_a_failure(site: SiteTest) -> None:
    site.edit(PLAN, "title: Ordna mentorer", "title: Ordna fler mentorer")
    assert build(site).exit_code == 0
    assert build(site, "--strict").exit_code == 1
    assert build(site, "--strict").exit_code == 1  # nothing is made anew, and the warning still stands


def test_what_hinders_publication_alone_fails_no_build_however_strict(site: SiteTest) -> None:
    result = build(site, "--strict")
    assert "0 fel, 3 hinder för publicering, 0 varningar." in result.output
    assert result.exit_code == 0


def test_an_error_fails_a_strict_build_too(site: SiteTest) -> None:
    assert build(site.edit(PLAN, "section: jobs-section", "section: job"), "--strict").exit_code == 1


def test_an_error_stops_the_kommun_and_says_that_the_last_build_stands(site: SiteTest) -> None:
    build(site)
    result = build(site.edit(PLAN, "section: jobs-section", "section: job"), lang="en")
    assert result.exit_code == 1
    assert f"{PLAN}:15:14: error[STR205]:" in result.output
    assert "vik: the content has errors. The last good build stands." in result.output
    assert "Open " not in result.output


def test_explaining_names_each_file_and_why(site: SiteTest) -> None:
    assert "build/vik/sv/index.html: ny\n" in build(site, "--explain").output
    site.remove("build/vik/sv/index.html").edit(PLAN, "Varje ny", "Alla nya")
    output = build(site, "--explain").output
    assert "build/vik/sv/index.html: den byggda filen saknas eller har ändrats\n" in output
    assert "build/vik/sv/plan/mentors/index.html: sidans innehåll har ändrats\n" in output
    site.remove("build/vik/sv/index.html")
    assert "build/vik/sv/index.html: built file missing or changed\n" in build(site, "--explain", lang="en").output


def test_explaining_in_swedish_is_swedish_throughout(site: SiteTest) -> None:
    build(site)
    site.put("content/vik/theme/templates/foot.html", '<footer>{{ swedish("Vik") }}</footer>\n')
    output = build(site, "--explain").output
    assert "build/vik/sv/index.html: templates/foot.html" in output
    assert "changed" not in output


def test_json_is_the_whole_output_even_where_something_is_explained(site: SiteTest) -> None:
    result = build(site.edit(PLAN, "section: jobs-section", "section: job"), "--format", "json", "--explain", lang="en")
    assert result.exit_code == 1
    rows = json.loads(result.stdout)
    fault = next(row for row in rows if row["code"] == "STR205")
    assert (fault["path"], fault["line"], fault["column"], fault["severity"]) == (PLAN, 15, 14, "error")
    assert [row["path"] for row in rows] == sorted(row["path"] for row in rows)


def test_json_of_a_site_without_findings_is_an_empty_list(site: SiteTest) -> None:
    site.put("content/vik/contacts.yaml", "format: 1\ncontacts:\n  - {id: desk, name: Kontaktcenter}\n")
    site.put(
        "content/vik/contacts.ar.yaml", 'format: 1\nstate: machine\nmade_from: ""\ncontacts:\n  desk: {name: مركز}\n'
    )
    site.edit("content/vik/site.yaml", "help:", f"url: https://vik.se/\ncontact: desk\n{STATEMENT}help:")
    site.put("content/vik/facts.yaml", AUTHORITY)
    run(site, "confirm", "--new")
    result = build(site, "--format", "json")
    assert [row["code"] for row in json.loads(result.stdout)] == []


def test_github_gets_a_workflow_command_for_each_finding_and_nothing_else(site: SiteTest) -> None:
    result = build(site.edit(PLAN, "section: jobs-section", "section: job"), "--format", "github")
    lines = result.stdout.splitlines()
    assert all(re.match(r"::(error|warning|notice) file=content/vik/", line) for line in lines)
    assert any(line.startswith(f"::error file={PLAN},line=15,col=14,title=STR205::") for line in lines)


def test_the_day_decides_what_has_ended(site: SiteTest) -> None:
    def ended(day: str) -> bool:
        run(site, "build", "--today", day)
        return "Tiden har gått ut." in site.text("vik/sv/plan/index.html")

    assert [ended("2019-12-31"), ended("2020-01-01")] == [False, True]


@pytest.mark.parametrize("day", ["2026-02-30", "igår", "24/11 2026", ""])
def test_a_day_that_is_none_is_a_fault_of_usage(site: SiteTest, day: str) -> None:
    result = run(site, "build", "--today", day)
    assert result.exit_code == 2
    assert "--today" in result.stderr
    assert not (site.root / "build").exists()


@pytest.mark.parametrize("option", [("--jobs", "0"), ("--format", "xml"), ("--nothing",)])
def test_an_option_that_cannot_be_is_a_fault_of_usage(site: SiteTest, option: tuple[str, ...]) -> None:
    assert run(site, "build", *option).exit_code == 2


def test_a_kommun_that_is_nearly_named_is_suggested(site: SiteTest) -> None:
    result = build(site, "vikk")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "Det finns ingen kommun som heter vikk. Menade du vik?\n"
    assert build(site, "vikk", lang="en").stderr == "There is no kommun called vikk. Did you mean vik?\n"


def test_a_kommun_like_no_other_is_said_not_to_be_there(site: SiteTest) -> None:
    assert build(site, "xyz").stderr == "Det finns ingen kommun som heter xyz.\n"
    assert build(site, "common").exit_code == 2


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("content/vik/start.md", "vik"),
        ("content/vik/nope.md", "Det finns ingen fil content/vik/nope.md i projektet."),
        ("content/vik", "Det finns ingen fil content/vik i projektet."),
        ("content/common/annexes/eu.md", "Ingen kommun visar content/common/annexes/eu.md."),
    ],
)
def test_of_a_file_it_says_which_kommuner_show_it_that_none_does_or_that_it_is_not_there(
    site: SiteTest, file: str, said: str
) -> None:
    site.put("content/common/annexes/eu.md", "---\ntitle: EU\n---\n")
    assert run(site, "build", "--site-of", file).output.strip() == said


def test_only_the_kommun_that_is_named_is_built(site: SiteTest) -> None:
    site.put("content/ort/site.yaml", (site.root / "content/vik/site.yaml").read_text().replace("[sv, ar]", "[sv]"))
    assert build(site, "ort").exit_code == 0
    assert {path.partition("/")[0] for path in site.files} == {"ort"}


def test_a_kommun_that_is_named_twice_is_built_once(site: SiteTest) -> None:
    result = build(site, "vik", "vik")
    assert result.exit_code == 0
    assert f"{len(site.files)} filer skrivna" in result.output


def test_where_content_is_empty_what_was_built_stays(site: SiteTest) -> None:
    build(site)
    before = site.files
    shutil.rmtree(site.project.content)
    site.project.content.mkdir()
    assert build(site).exit_code == 2
    assert before
    assert site.files == before


def test_an_excerpt_is_not_shown_of_a_file_that_cannot_be_read(site: SiteTest) -> None:
    (site.root.parent / "outside.md").write_text("hemligt", encoding="utf-8")
    (site.root / "content/vik/strategy/more.md").symlink_to(site.root.parent / "outside.md")
    result = build(site)
    assert "SRC108" in result.output
    assert "hemligt" not in result.output


def test_a_folder_without_content_is_named_as_such(site: SiteTest) -> None:
    for command in (["build"], ["confirm", "--new"]):
        result = CliRunner().invoke(sitegen, [*command, "--project", str(site.root / "content"), "--lang", "en"])
        assert result.exit_code == 2
        assert result.stderr.startswith("There is no content/ here.")


def test_a_build_beside_another_is_refused(site: SiteTest) -> None:
    command = [sys.executable, "-c", HOLDER, str(site.project.state / "lock")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        result = build(site)
        holder.kill()
    assert result.exit_code == 2
    assert result.stderr.startswith("Ett annat bygge pågår")
    assert build(site).exit_code == 0


def test_into_a_pipe_no_progress_is_shown(site: SiteTest) -> None:
    result = build(site)
    assert result.stderr == ""
    assert "\r" not in result.stdout


@pytest.mark.parametrize(
    ("environment", "word"),
    [
        ({"LC_ALL": "en_GB.UTF-8"}, "pages"), ({"LC_ALL": "sv_SE.UTF-8", "LANG": "en_GB"}, "sidor"),
        ({"LANG": "en"}, "pages"), ({"LANG": "C.UTF-8"}, "sidor"), ({}, "sidor"),
    ],
)  # fmt: skip
def test_the_language_is_that_of_the_terminal_and_else_swedish(
    site: SiteTest, environment: dict[str, str], word: str
) -> None:
    cleared: dict[str, str | None] = {"LC_ALL": None, "LC_MESSAGES": None, "LANG": None}
    result = CliRunner(env={**cleared, **environment}).invoke(sitegen, ["build", "--project", str(site.root)])
    assert word in result.output


def test_help_and_version_are_told() -> None:
    runner = CliRunner()
    assert __version__ in runner.invoke(sitegen, ["--version"]).output
    assert "confirm" in runner.invoke(sitegen, ["-h"]).output


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("content/vik/strategy/sumary.md", "finns inte i content/. Menade du content/vik/strategy/summary.md?"),
        ("summary.md", "finns inte i content/. Menade du content/vik/strategy/summary.md?"),
        ("xyzzy", "xyzzy: finns inte i content/.\n"),
        ("content/vik/plan/plan.yaml", "är varken en översättning eller en sammanfattning"),
    ],
)
def test_a_file_that_cannot_be_confirmed_is_told_with_the_reason_and_the_one_that_may_be_meant(
    site: SiteTest, path: str, sentence: str
) -> None:
    result = run(site, "confirm", path)
    assert result.exit_code == 2
    assert sentence in result.output


def test_a_review_of_a_file_that_is_not_there_is_told_with_the_one_that_may_be_meant(site: SiteTest) -> None:
    result = run(site, "review", "content/vik/plan/plan.arr.yaml", "--by", "granskare", lang="en")
    assert f"is not in content/. Did you mean {PLAN_AR}?" in result.output


@pytest.mark.parametrize("by", ["Förnamn Efternamn", "Åsa-Ö Efternamn", "Förnamn  Annat Efternamn"])
def test_a_review_is_of_a_role_and_what_looks_like_a_name_is_refused(site: SiteTest, by: str) -> None:
    before = (site.root / PLAN_AR).read_bytes()
    result = run(site, "review", PLAN_AR, "--by", by)
    assert result.exit_code == 2
    assert "det ser ut som ett namn" in result.output
    assert (site.root / PLAN_AR).read_bytes() == before


@pytest.mark.parametrize(
    "by", ["granskare, arabiska", "Granskare", "Granskare Arabiska 2", "Kommunens tolk", "SFI SKARA"]
)
def test_a_role_is_taken_however_it_is_written(site: SiteTest, by: str) -> None:
    assert run(site, "review", PLAN_AR, "--by", by).exit_code == 0
