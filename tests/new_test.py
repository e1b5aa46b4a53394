"""``sitegen new``: what it writes can be built, is commented, and writes over nothing."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen import __version__
from sitegen.app import new
from sitegen.app.given import identifier
from sitegen.app.new_project import ci
from sitegen.app.origin import Origin, origin
from sitegen.app.project import Project
from sitegen.cli import sitegen
from sitegen.diagnostics import Severity
from sitegen.exchange.lists import Fields, with_thing
from sitegen.model.content import UNWRITTEN
from sitegen.report.new import WORDS
from tests.site_test import ALWAYS, SiteTest


def run(root: Path, *words: str, said: str = "") -> Result:
    """Run ``sitegen new`` as somebody who cannot be asked."""
    place = ["--project", str(root)] if words[0] != "project" else []
    return CliRunner().invoke(sitegen, ["new", *words, "--lang", "sv", *place], input=said)


def done(root: Path, *words: str) -> str:
    result = run(root, *words)
    assert result.exit_code == 0, result.output
    return result.output


def told(root: Path) -> set[str]:
    """Return the codes of what a build finds, but those that wait for the kommun's decisions."""
    site = SiteTest(root, content=None).build()
    return {item.code for item in site.built.findings} - ALWAYS


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A project that was just begun."""
    root = tmp_path / "web"
    done(root, "project", str(root), "--name", "Exempels kommun", "--short", "Exempel")
    return root


def test_a_new_project_is_a_small_living_site_without_errors(made: Path) -> None:
    # Its topic is tied to no goal, which is for the kommun to decide, and it is not written yet.
    assert told(made) == {"STR235", "STR242"}
    pages = {file.relative_to(made / "build/exempel").as_posix() for file in (made / "build").rglob("index.html")}
    assert {"sv/index.html", "sv/strategy/summary/index.html", "sv/guide/where-to-ask/index.html"} <= pages
    for file in (made / "content").rglob("*.yaml"):
        assert "# " in file.read_text(encoding="utf-8"), file
    assert (made / ".vscode/schemas/site.json").is_file()


def test_every_kind_of_beginning_shows_what_it_wrote_and_passes_check(made: Path) -> None:
    assert "content/oland/site.yaml" in done(made, "kommun", "--name", "Ölands kommun", "--short", "Öland")
    goal = ("--area", "Bostad", "--goal", "Alla ska ha någonstans att bo.")
    done(made, "strategy", "oland", "--from", "2027", "--to", "2030", *goal)
    done(made, "plan", "oland", "--section", "Bostad", "--measure", "Bygg hus: minst tio")
    assert b"\n    goals:" not in (made / f"content/oland/{made_plan(made)}/plan.yaml").read_bytes()  # nobody said
    said = done(made, "measure", "oland", "--title", "Renovera # fler", "--goal", "alla-ska-ha-nagonstans-att-bo")
    assert "Tillagt i content/oland/plan-" in said
    done(made, "topic", "oland", "--title", "Hitta en bostad", "--need", "home", "--when", "first-month")
    done(made, "theme", "blom")
    SiteTest(made, content=None).edit("content/oland/site.yaml", "languages:", "theme: blom\nlanguages:")
    done(made, "language", "pl", "--autonym", "polski", "--script", "Latn")
    assert "sitegen translations new fr KOMMUN" in done(
        made, "language", "fr", "--autonym", "français", "--script", "Latn"
    )
    SiteTest(made, content=None).edit("content/exempel/site.yaml", "[sv]", "[sv, pl, fr]")
    assert told(made) == {"STR235", "STR242", "L10N403", "L10N411"}  # all Polish words are to be written
    text = "".join(file.read_text(encoding="utf-8") for file in (made / "build/oland/sv").rglob("index.html"))
    assert "Renovera # fler" in text
    assert "Bygg hus: minst tio" in text


def test_nothing_is_written_over_and_what_is_wrong_is_said_with_what_to_write(made: Path) -> None:
    before = _content(made)
    wrong = {
        ("kommun", "exempel", "--name", "X"): "finns redan",
        ("kommun",): "Skriv --name",
        ("kommun", "--name", "!!!"): "har ingen bokstav",
        ("kommun", "common", "--name", "X"): "går inte att använda",
        ("strategy", "exempel"): "strategy finns redan",
        ("strategy", "exempel", "--folder", "guide"): "används till annat",
        ("strategy", "exempel", "--folder", "annan"): "Skriv --area",
        ("strategy", "exempel", "--folder", "annan", "--area", "x", "--goal", "y"): "redan ett dokument med titeln",
        ("plan", "exempel", "--folder", "annan"): "Skriv --section",
        ("plan", "exempel", "--folder", "annan", "--section", "x", "--measure", "y"): "redan ett dokument med titeln",
        ("plan", "exempel", "--folder", "annan", "--section", "", "--measure", "y"): "Skriv något efter --section",
        ("kommun", "--name", "???", "--short", "X"): "har ingen bokstav",
        ("kommun", "--name", "exempels kommun", "--short", "X"): "finns redan, i content/exempel",
        ("kommun", "--name", "\udcc5kerby", "--short", "X"): "terminalen skickar inte UTF-8",
        ("strategy", "exempl"): "Menade du exempel?",
        ("strategy", "exempel", "--folder", "annan", "--from", "2030", "--to", "2026"): "Sista året är före",
        ("plan", "exempel", "--strategy", "annan"): "ingen strategi annan",
        ("measure", "exempel"): "Skriv --title",
        ("measure", "exempel", "--title", "First measure"): "har redan first-measure",
        ("measure", "exempel", "--title", "x", "--id", "first-goal", "--goal", "first-goal,annat"): "inget mål annat",
        ("measure", "exempel", "--title", "x", "--section", "ingen"): "De som finns: arbete",
        ("measure", "exempel", "--title", "x", "--goal", "fler-ska"): "inget mål fler-ska",
        ("measure", "exempel", "--title", "x", "--plan", "annan"): "ingen plan annan. De är plan-",
        ("theme", "x", "--parent", "nothing"): "inget tema som heter nothing",
        ("language", "ar", "--autonym", "x"): "ar finns redan",
        ("language", "zz", "--autonym", "x"): "Skriv --script",
        ("language", "zz", "--autonym", "x", "--script", "Latn"): "fa_AF",
        ("language", "../x", "--autonym", "x", "--script", "Latn"): "går inte att använda",
        ("hook",): "Ta bort filen först",
        ("project", str(made), "--name", "X"): "inte en tom mapp",
    }
    for words, sentence in wrong.items():
        result = run(made, *words)
        assert result.exit_code == 2, words
        assert sentence in result.output, words
    assert _content(made) == before


def test_what_needs_a_strategy_or_a_plan_says_how_to_begin_one_where_there_is_none(site: SiteTest) -> None:
    settings = site.root / "content/vik/site.yaml"
    site.put("content/ny/site.yaml", settings.read_text(encoding="utf-8"))
    for words, sentence in {
        ("goal", "ny", "--title", "x"): "ny har ingen strategi än. Börja med en: sitegen new strategy ny",
        ("measure", "ny", "--title", "x"): "ny har ingen plan än. Börja med en: sitegen new plan ny",
    }.items():
        result = run(site.root, *words)
        assert result.exit_code == 2
        assert sentence in result.output


def _content(root: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in root.rglob("*") if file.is_file() and "build" not in file.parts}


def test_a_topic_of_a_common_name_is_the_kommuns_part_of_it(site: SiteTest) -> None:
    common = "---\ntitle: Skola\nwhen: first-week\nneed: family\n---\n\nSkolan börjar.\n"
    site.put("content/common/guide/school.md", common)
    done(site.root, "topic", "vik", "school", "--title", "Skolan i Vik", "--when", "first-week", "--need", "family")
    text = (site.root / "content/vik/guide/school.md").read_text(encoding="utf-8")
    assert "extends: common" in text
    site.build()
    assert not site.built.failed
    told = [one for one in site.findings if "guide/school.md" in one]
    assert [one.rpartition(" ")[2] for one in told] == ["STR242"]


def test_a_measure_is_added_below_the_comments_of_the_last_one_and_nothing_else_is_touched() -> None:
    lines = [
        "a: 1",
        "measures:",
        "  - id: x # y",
        "    text: |",
        "      En",
        "",
        "      två",
        "    # mer",
        "# slut",
        "b: 2",
    ]
    text = "".join(f"{line}\r\n" for line in lines)
    made = with_thing(text, ("measures",), {"id": "z", "title": "T"})
    assert made == text.replace("    # mer\r\n", "    # mer\r\n  - id: z\r\n    title: T\r\n")
    assert with_thing("a: 1\n", ("measures",), {"id": "z"}) == "a: 1\nmeasures:\n  - id: z\n"
    assert with_thing("measures:\n- id: x", ("measures",), {"id": "z"}) == "measures:\n- id: x\n- id: z"
    assert with_thing("measures: []\n", ("measures",), {"id": "z"}) == "measures:\n  - id: z\n"
    assert with_thing("measures: []\nb: 1\n", ("measures",), {"id": "z"}) == "measures:\n  - id: z\nb: 1\n"
    assert with_thing("measures:\nb: 1\n", ("measures",), {"id": "z"}) == "measures:\n  - id: z\nb: 1\n"
    for text in ("measures: {a: 1}\n", "measures: x\n", "measures: [{id: x}]\n"):
        with pytest.raises(ValueError, match="not a list"):
            with_thing(text, ("measures",), {"id": "z"})


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(st.characters(blacklist_categories=("Cs", "Cc", "Co", "Cn", "Zl", "Zp")), min_size=1, max_size=40),
)
def test_whatever_an_area_and_a_goal_are_called_the_files_say_just_that(words: str) -> None:
    title = " ".join(f"x {words}".split())
    files = new.strategy(title, new.Years(2026, 2027), title, title, title, "vik/strategy")
    found = yaml.safe_load(files["content/vik/strategy/strategy.yaml"])
    assert (found["title"], found["focus_areas"][0]["title"]) == (title, title)
    area = found["focus_areas"][0]
    assert area["id"] != area["goals"][0]["id"]
    assert identifier(title) in area["id"]


@pytest.mark.parametrize(
    "words",
    [
        "{fact=x} [l](javascript:x) <b>1</b>: mål",
        "# [x](y) {term}`z`",
        "*a* _b_ `c` <b> | ~d~ \\",
        "1. å: “ä” – ö",
        '{covers="x"}',
    ],
)
def test_signs_of_markdown_in_a_name_are_shown_as_they_are(tmp_path: Path, words: str) -> None:
    root = tmp_path / "web"
    done(root, "project", str(root), "--name", "Exempels kommun", "--short", "Exempel")
    done(
        root,
        "strategy",
        "exempel",
        "--folder",
        "annan",
        "--title",
        "En annan",
        "--area",
        f"Om {words}",
        "--goal",
        f"Mål {words}",
    )
    assert not SiteTest(root, content=None).build().built.failed


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="a terminal of its own is made with pty")
def test_an_answer_that_cannot_be_used_is_asked_for_again_and_none_is_lost(made: Path) -> None:
    said, status = at_a_terminal(
        ["contact", "exempel", "--project", str(made)],
        ("Kontaktens namn", b"?!\n"), ("Kontaktens namn", b"Kundcenter\n"), ("E-postadress", b"kundcenter\n"),
        ("E-postadress", b"\n"), ("Telefonnummer", b"ring oss\n"), ("Telefonnummer", b"0511-320 00\n"),
        ("Webbsidan", b"exempel.se\n"), ("Webbsidan", b"https://www.exempel.se/\n"),
    )  # fmt: skip
    assert status == 0, said
    for sentence in ("går inte att använda som namn", "namn@kommun.se", "0511-320 00", "https://…"):
        assert sentence in said
    assert "Kundcenter" in (made / "content/exempel/contacts.yaml").read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="a terminal of its own is made with pty")
def test_an_answer_in_other_signs_than_utf_8_is_refused_in_words(made: Path) -> None:
    said, status = at_a_terminal(["kommun", "--project", str(made)], ("Kommunens namn", b"\xc5kerby kommun\n"))
    assert (status, "terminalen skickar inte UTF-8" in said) == (2, True), said


def at_a_terminal(words: list[str], *asked: tuple[str, bytes]) -> tuple[str, int]:
    """Return what ``sitegen new`` says to somebody who answers, and its status."""
    above, below = os.openpty()
    command = [sys.executable, "-m", "sitegen", "new", *words, "--lang", "sv"]
    program = subprocess.Popen(command, stdin=below, stdout=below, stderr=below)
    os.close(below)
    whole, said = b"", b""
    for question, answer in asked:
        while question.encode() not in said:
            said += os.read(above, 1024)
        whole, said = whole + said, b""
        os.write(above, answer)
    with suppress(OSError):  # the other end is closed
        while more := os.read(above, 1024):
            said += more
    status = program.wait(timeout=60)
    os.close(above)
    return (whole + said).decode(errors="replace"), status


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="a terminal of its own is made with pty")
def test_at_a_terminal_it_asks_for_what_it_needs_with_an_answer_to_take(made: Path) -> None:
    above, below = os.openpty()
    command = [sys.executable, "-m", "sitegen", "new", "kommun", "--lang", "sv", "--project", str(made)]
    program = subprocess.Popen(command, stdin=below, stdout=below, stderr=below)
    os.close(below)
    said = b""
    for question, answer in (
        (b"Kommunens namn", "Ölands kommun\n"),
        (b"Ortens namn", "Öland\n"),
        (b"Mappens namn", "\n"),
    ):
        while question not in said:
            said += os.read(above, 1024)
        os.write(above, answer.encode())
    while b"sitegen new strategy oland," not in said:
        said += os.read(above, 1024)
    assert program.wait(timeout=60) == 0
    os.close(above)
    assert b"[\xc3\x96lands]" not in said  # no place is called so
    assert b"[oland]" in said
    assert (made / "content/oland/site.yaml").is_file()


@pytest.mark.slow
def test_the_hook_keeps_a_faulty_commit_out_and_lets_a_sound_one_in(made: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    who = {f"GIT_{role}_{part}": "test@example.se" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}

    def git(*words: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, **who, "PATH": path, "LANG": "sv_SE.UTF-8"}
        return subprocess.run(
            ["git", *words], cwd=made, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
        )

    git("init", "-q")
    git("config", "core.hooksPath", ".githooks")
    git("add", "-A")
    assert git("commit", "-qm", "sound").returncode == 0
    SiteTest(made, content=None).edit("content/exempel/start.md", "title:", "titel:")
    git("add", "-A")
    refused = git("commit", "-qm", "faulty")
    assert refused.returncode != 0
    assert "YML106" in refused.stdout + refused.stderr
    assert git("log", "--oneline").stdout.count("\n") == 1


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["github", "gitlab", "forgejo"])
def test_the_steps_of_a_run_check_build_and_publish_what_is_named(made: Path, kind: str) -> None:
    site = made / "content/exempel/site.yaml"
    target = made.parent / "host" / "public"
    target.parent.mkdir()
    text = site.read_text(encoding="utf-8")
    publish = f"publish:\n  production:\n    kind: folder\n    path: {target}\n    layout: in-place\n"
    site.write_text(f"{text}{publish}", encoding="utf-8")
    done(made, "ci", kind)
    steps = _steps(made, kind)
    assert "pip install -r requirements.txt" in steps[0]
    environment = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "SITEGEN_PUBLISH": "exempel", "RUNNER_TEMP": str(made.parent), "KEY": "", "SITEGEN_SSH_KEY": "",
    }  # fmt: skip
    said = []
    for step in steps[1:]:
        ran = subprocess.run(
            ["bash", "-e", "-c", step], cwd=made, env=environment, capture_output=True, text=True, check=False
        )
        said.append((ran.returncode, ran.stdout + ran.stderr))
    *before, last = said
    assert [status for status, _ in before] == [0, 0], before
    assert last[0] == 1  # an address and a contact are lacking: production refuses, in its own words
    assert "STR221" in last[1] or "hinder" in last[1]


def _steps(root: Path, kind: str) -> list[str]:
    """Return what a run does, as scripts: install, check, build, publish."""
    path = {"gitlab": ".gitlab-ci.yml"}.get(kind, f".{kind}/workflows/webbplats.yml")
    whole = yaml.safe_load((root / path).read_text(encoding="utf-8"))
    if kind == "gitlab":
        return [*whole["before_script"], *whole["prova"]["script"], *whole["publicera"]["script"]]
    return [step["run"] for step in whole["jobs"]["webbplats"]["steps"] if "run" in step]


def test_sitegens_own_repository_installs_itself_in_its_runs(tmp_path: Path) -> None:
    (tmp_path / "src").mkdir()
    (tmp_path / "src/start.py").write_text("", encoding="utf-8")
    text = next(iter(ci(Project(tmp_path), "github", "skara").values()))
    assert "run: python3 src/start.py build --no-booklets" in text
    assert "run: .venv/bin/sitegen check" in text


def test_goals_and_focus_areas_are_added_to_a_strategy_and_its_summary_is_told_of(made: Path) -> None:
    said = done(made, "goal", "exempel", "--title", "Alla ska ha: någonstans att bo")
    covers = re.search(r'{covers="(alla-ska-ha-nagonstans-att-bo=\w+)"}', said)
    assert covers
    assert "content/exempel/strategy/summary.md tar inte upp det än" in said
    assert (
        "alla-ska-ha-nagonstans-att-bo"
        in done(made, "area", "exempel", "--title", "Bostad", "--goal", "Bygg mer") + said
    )
    done(made, "goal", "exempel", "--title", "Bygg högre", "--area", "arbete-och-utbildning")
    strategy = yaml.safe_load((made / "content/exempel/strategy/strategy.yaml").read_text(encoding="utf-8"))
    work, homes = strategy["focus_areas"]
    assert [one["id"] for one in work["goals"]][1:] == ["alla-ska-ha-nagonstans-att-bo", "bygg-hogre"]
    assert (homes["title"], [one["title"] for one in homes["goals"]]) == ("Bostad", ["Bygg mer"])
    summary = made / "content/exempel/strategy/summary.md"
    with summary.open("a", encoding="utf-8", newline="\n") as file:
        file.write(f'\n{{covers="{covers[1]}"}}\nAlla ska ha en bostad.\n')
    found = SiteTest(made, content=None).build().findings
    assert [one.rpartition(" ")[2] for one in found if "summary" in one and "STR242" not in one] == [
        "STR209"
    ] * 3  # none of the covered one
    assert not [one for one in found if "STR210" in one]


def test_a_contact_comes_with_its_number_and_its_source_into_the_foot_of_each_page(made: Path) -> None:
    phone = ("--phone", "0511-320 00", "--source", "https://www.exempel.se/kontakt")
    said = done(made, "contact", "exempel", "--name", "Kundcenter", "--email", "kundcenter@exempel.se", *phone)
    for file in ("facts", "contacts", "site"):
        assert f"content/exempel/{file}.yaml" in said
    before = (made / "content/exempel/site.yaml").read_bytes()
    assert b"\ncontact: kundcenter\n" in before
    done(made, "contact", "exempel", "--name", "Bibliotek: vuxna", "--email", "bibliotek@exempel.se")
    assert (made / "content/exempel/site.yaml").read_bytes() == before
    assert told(made) == {"STR235", "STR242"}
    text = (made / "build/exempel/sv/index.html").read_text(encoding="utf-8")
    assert 'Kundcenter: <a href="tel:051132000">' in text
    page = (made / "build/exempel/sv/contacts/index.html").read_text(encoding="utf-8")
    shown = page.partition("<main")[2].partition("</main>")[0]
    assert shown.count('href="tel:051132000"') == 1  # at its contact, with its source
    assert "www.exempel.se" in shown
    assert "Bibliotek: vuxna" in (made / "build/exempel/sv/contacts/index.html").read_text(encoding="utf-8")


def test_what_cannot_be_added_is_said_and_nothing_is_changed(made: Path) -> None:
    before = _content(made)
    wrong = {
        ("goal", "exempel"): "Skriv --title",
        ("goal", "exempel", "--title", "Nytt", "--area", "arbte"): "De som finns: arbete-och-utbildning",
        ("goal", "exempel", "--title", "x", "--id", "first-goal"): "på ett annat sätt",
        ("area", "exempel", "--title", "Arbete och utbildning", "--goal", "x"): "på ett annat sätt",
        ("area", "exempel", "--title", "Nytt"): "Skriv --goal",
        ("contact", "exempel", "--name", "Kundcenter"): "Skriv --email eller --phone",
        ("contact", "exempel", "--name", "Kundcenter", "--phone", "112"): "Skriv --source",
        ("contact", "exempel", "--name", "Kundcenter", "--email", "kundcenter"): "Skriv till exempel namn@kommun.se",
        ("contact", "exempel", "--name", "K", "--phone", "ring", "--source", "https://x.se"): "”ring” går inte",
        ("contact", "exempel", "--name", "!", "--email", "a@b.se"): "går inte att använda som namn",
    }
    for words, sentence in wrong.items():
        result = run(made, *words)
        assert result.exit_code == 2, words
        assert sentence in result.output, words
    assert _content(made) == before


def test_a_list_is_begun_where_a_thing_has_none_and_refused_where_it_cannot_stand() -> None:
    text = "focus_areas:\n  - id: a\n    title: A # ett\n  - id: b\n    title: B\nend: 1"
    goal = {"id": "g", "title": "G"}
    assert with_thing(text, ("focus_areas", "0", "goals"), goal) == text.replace(
        "A # ett\n", "A # ett\n    goals:\n      - id: g\n        title: G\n"
    )
    assert with_thing("a:\n  - id: a", ("a", "0", "goals"), goal) == (
        "a:\n  - id: a\n    goals:\n      - id: g\n        title: G\n"
    )
    with pytest.raises(ValueError, match="a line of its own"):
        with_thing("a: [{id: a}]\n", ("a", "0", "goals"), goal)
    area: Fields = {"id": "c", "goals": [goal]}
    assert with_thing("a:\n- id: a\n", ("a",), area) == "a:\n- id: a\n- id: c\n  goals:\n    - id: g\n      title: G\n"


def test_every_reason_to_refuse_is_said_in_both_languages_and_every_question_asked_in_both() -> None:
    source = Path(new.__file__).parent
    used = {
        word
        for name in ("new", "new_project", "add", "given")
        for refused in re.findall(r"Refused\([^,)]+", (source / f"{name}.py").read_text(encoding="utf-8"))
        for word in re.findall(r'"([a-z ]+)"', refused)
    }
    assert len(used) > 16
    assert used <= set(WORDS["sv"])
    assert set(WORDS["sv"]) == set(WORDS["en"])
    for word, swedish in WORDS["sv"].items():
        assert set(re.findall(r"\{\w+\}", swedish)) == set(re.findall(r"\{\w+\}", WORDS["en"][word])), word


def test_a_section_is_added_to_a_plan_and_a_choice_that_nobody_can_make_is_asked_for(made: Path) -> None:
    said = done(made, "section", "exempel", "--title", "Bostad")
    assert f"sitegen new measure exempel --plan {made_plan(made)} --section bostad" in said
    refused = {
        ("measure", "exempel", "--title", "Bygg"): "Skriv --section",
        ("topic", "exempel", "--title", "Bo"): "Skriv --when",
        ("section", "exempel", "--title", "Bostad"): "på ett annat sätt",
    }
    for words, sentence in refused.items():
        result = run(made, *words)
        assert (result.exit_code, sentence in result.output) == (2, True), words
    done(made, "measure", "exempel", "--title", "Bygg", "--section", "bostad")
    said = done(made, "contact", "exempel", "--name", "Kundcenter Exempel", "--email", "a@exempel.se")
    assert "ser ut som en persons namn" in said  # it may be a unit
    said = done(made, "contact", "exempel", "--name", "Biblioteket", "--email", "b@exempel.se")
    assert "I foten står kundcenter-exempel" in said
    assert not SiteTest(made, content=None).build().built.failed


def test_what_a_text_begins_with_is_what_is_told_as_unwritten() -> None:
    for name in ("topic.md", "addition.md"):
        assert f"\n{UNWRITTEN}\n" in (Path(new.__file__).parent.parent / "given" / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "content", [b"format: 1\ncontacts: [\n", b"\xff\xfe", b"hej", b"- a\n", b"a: 1\na: 2\nb: *x\n"]
)
def test_a_file_that_cannot_be_read_is_left_as_it_is(made: Path, content: bytes) -> None:
    file = made / "content/exempel/contacts.yaml"
    file.write_bytes(content)
    before = _content(made)
    result = run(made, "contact", "exempel", "--name", "Kundcenter", "--email", "a@exempel.se")
    assert (result.exit_code, "contacts.yaml går inte att läsa" in result.output) == (2, True), result.output
    assert _content(made) == before


FIRST = "- id: arbete-och-utbildning"


@pytest.mark.parametrize(
    ("old", "changed", "area"),
    [
        (FIRST, f"- {{id: skola, title: Skola}}\n  {FIRST}", "skola"),
        (FIRST, f"- {{id: skola, title: Skola, goals: []}}\n  {FIRST}", "skola"),
        ("format: 1", "format: 1\n...", "arbete-och-utbildning"),
    ],
)
def test_what_cannot_be_added_without_harm_is_refused(made: Path, old: str, changed: str, area: str) -> None:
    site = SiteTest(made, content=None).edit("content/exempel/strategy/strategy.yaml", old, changed)
    before = _content(site.root)
    result = run(made, "goal", "exempel", "--title", "Nytt", "--area", area)
    assert result.exit_code == 2, result.output
    assert _content(made) == before


def test_a_goal_stands_in_the_area_that_was_named_though_another_one_above_it_is_faulty(made: Path) -> None:
    path = "content/exempel/strategy/strategy.yaml"
    SiteTest(made, content=None).edit(path, FIRST, f"- {{title: Skola, goals: []}}\n  {FIRST}")
    done(made, "goal", "exempel", "--title", "Nytt", "--area", "arbete-och-utbildning")
    areas = yaml.safe_load((made / path).read_text(encoding="utf-8"))["focus_areas"]
    assert [[one["title"] for one in area["goals"]][-1:] for area in areas] == [[], ["Nytt"]]


def test_a_mark_at_the_beginning_of_a_file_moves_nothing(made: Path) -> None:
    assert with_thing("\ufeffa: [] # än\n", ("a",), {"id": "z"}) == "\ufeffa:\n  - id: z # än\n"


def test_a_fault_that_a_file_has_already_hinders_nothing_and_an_empty_field_is_filled(made: Path) -> None:
    contacts, site = made / "content/exempel/contacts.yaml", made / "content/exempel/site.yaml"
    contacts.write_text("format: 1\ncontacts:\n  - {id: a, name: A, colour: red}\n", encoding="utf-8")
    site.write_text(site.read_text(encoding="utf-8").replace("format: 1\n", "format: 1\ncontact:\n"), encoding="utf-8")
    done(made, "contact", "exempel", "--name", "Kundcenter", "--email", "a@exempel.se")
    assert "\ncontact: kundcenter\n" in site.read_text(encoding="utf-8")


def test_ids_are_the_kommuns_and_not_one_documents(made: Path) -> None:
    done(made, "strategy", "exempel", "--folder", "andra", "--title", "Andra", "--area", "Hem", "--goal", "Bo")
    done(made, "plan", "exempel", "--folder", "tredje", "--title", "Tredje", "--section", "Ett", "--measure", "Gör")
    done(made, "goal", "exempel", "--strategy", "andra", "--title", "Ett mål")
    done(made, "goal", "exempel", "--strategy", "strategy", "--title", "Ett mål")
    done(made, "area", "exempel", "--strategy", "andra", "--title", "Ett område", "--goal", "Två mål")
    done(made, "area", "exempel", "--strategy", "strategy", "--title", "Ett område", "--goal", "Två mål")
    done(made, "measure", "exempel", "--plan", "tredje", "--title", "En åtgärd")
    done(made, "measure", "exempel", "--plan", made_plan(made), "--title", "En åtgärd")
    site = SiteTest(made, content=None).build()
    errors = {item.code for item in site.built.findings if item.severity is Severity.ERROR}
    assert errors == {"PAG706"}  # two areas of one name make two pages of one name, which the editor decides on


def test_what_the_program_made_up_is_told_until_somebody_has_written_it(made: Path) -> None:
    found = [item for item in SiteTest(made, content=None).build().built.findings if item.code == "STR242"]
    places = sorted((Path(item.span.path).name, dict(item.values).get("pointer", "")) for item in found)
    assert [name for name, _ in places] == [
        "plan.yaml",
        "plan.yaml",
        "start.md",
        "strategy.yaml",
        "strategy.yaml",
        "summary.md",
        "where-to-ask.md",
    ]


def test_a_line_that_waits_is_told_where_it_is_taken_in_as_it_stands(made: Path) -> None:
    site, plan = made / "content/exempel/site.yaml", made / f"content/exempel/{made_plan(made)}/plan.yaml"
    done(made, "contact", "exempel", "--name", "Kundcenter", "--email", "a@exempel.se")
    contacts = made / "content/exempel/contacts.yaml"
    for file in (site, plan, contacts, made / "content/exempel/strategy/strategy.yaml"):
        text = re.sub(
            r"(?m)^( *)# (?=.*…|accessibility:|  supervisor|follow_ups)", r"\1", file.read_text(encoding="utf-8")
        )
        file.write_text(text, encoding="utf-8", newline="\n")
    found = SiteTest(made, content=None).build().built.findings
    where = {(Path(item.span.path).name, item.code) for item in found if item.code in {"STR242", "YML113", "YML108"}}
    assert {("site.yaml", "YML113"), ("contacts.yaml", "STR242"), ("strategy.yaml", "STR242")} <= where


def test_a_measure_serves_as_many_goals_as_are_named_and_has_the_id_that_was_chosen(made: Path) -> None:
    done(made, "goal", "exempel", "--title", "Ett mål till", "--id", "andra")
    done(made, "measure", "exempel", "--title", "Gör", "--goal", "first-goal, andra", "--goal", "andra", "--id", "gor")
    plan = (made / f"content/exempel/{made_plan(made)}/plan.yaml").read_text(encoding="utf-8")
    measure = yaml.safe_load(plan)["measures"][-1]
    assert (measure["id"], measure["goals"]) == ("gor", ["first-goal", "andra"])


def test_the_next_step_of_a_kommun_names_its_folder(made: Path) -> None:
    assert "sitegen new strategy andra-sidan" in done(
        made, "kommun", "Andra sidan", "--name", "Andra kommun", "--short", "A"
    )


@pytest.mark.parametrize(
    ("found", "requirement"),
    [
        (None, f"sitegen=={__version__}"),
        ({"url": "file:///nowhere/sitegen-1.0-py3-none-any.whl", "archive_info": {}}, ""),
        ({"url": "file:///work", "dir_info": {"editable": True}}, ""),
        ({"url": "https://exempel.se/s.whl", "archive_info": {}}, "sitegen @ https://exempel.se/s.whl"),
        (
            {"url": "https://exempel.se/s.git", "vcs_info": {"vcs": "git", "commit_id": "abc"}},
            "sitegen @ git+https://exempel.se/s.git@abc",
        ),
    ],
)
def test_a_project_asks_for_the_program_from_where_it_came(found: dict[str, object] | None, requirement: str) -> None:
    assert origin(lambda: json.dumps(found) if found else None) == Origin(requirement)


def test_a_program_that_came_as_a_file_is_kept_in_the_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wheel = tmp_path / "ett ställe" / "sitegen-1.0-py3-none-any.whl"
    wheel.parent.mkdir()
    wheel.write_bytes(b"wheel")
    found = origin(lambda: json.dumps({"url": wheel.as_uri(), "archive_info": {}}))
    monkeypatch.setattr("sitegen.app.new_project.origin", lambda: found)
    done(tmp_path, "project", str(tmp_path / "web"), "--name", "Exempels kommun", "--short", "Exempel")
    assert (tmp_path / "web/program" / wheel.name).read_bytes() == b"wheel"
    assert f"./program/{wheel.name}" in (tmp_path / "web/requirements.txt").read_text(encoding="utf-8").splitlines()


def made_plan(root: Path) -> str:
    return next(one.name for one in (root / "content/exempel").iterdir() if one.name.startswith("plan-"))


def test_a_comment_inside_an_empty_list_is_no_reason_to_lose_it() -> None:
    with pytest.raises(ValueError, match="a line of its own"):
        with_thing("a: [\n  # senare\n]\n", ("a",), {"id": "z"})
