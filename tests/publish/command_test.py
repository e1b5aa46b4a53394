"""The commands publish and rollback: what they refuse, what they say, what they verify, with which exit status."""

from __future__ import annotations

import datetime
import hashlib
import json
import re
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sitegen.app.traces import Scope
from sitegen.audit.host import serving
from sitegen.cli import sitegen
from sitegen.publish.manifest import Listed
from sitegen.publish.verify import verify
from sitegen.report.english_refused import REFUSED as ENGLISH
from sitegen.report.publishing import WORDS
from sitegen.report.swedish_refused import REFUSED as SWEDISH
from tests.publish.sites import served
from tests.site_test import TODAY, SiteTest

pytestmark = pytest.mark.slow  # each builds a kommun and prints its booklets
SITE = "content/vik/site.yaml"
WHOLE = """url: https://vik.example/integration/
contact: centre
accessibility:
  {status: full, assessed: 2026-10, updated: 2026-11-01, method: self, form: "https://vik.example/brist"}
"""
CONTACTS = """format: 1
contacts:
  - {id: centre, name: Kontaktcenter, email: kontakt@vik.example, verified: 2026-11-01}
"""
AUTHORITY = """format: 1
facts:
  - {id: digg, kind: web, value: https://digg.se/, label: Digg, source: https://digg.se/, read: 2026-11}
"""
SOURCE = Path(__file__).resolve().parents[2] / "src" / "sitegen"


def run(site: SiteTest, *arguments: str, lang: str = "sv", today: datetime.date = TODAY) -> Result:
    """Run a command on the site of a test."""
    options = [*arguments, "--lang", lang, "--project", str(site.root)]
    if arguments[0] == "publish":
        options += ["--today", today.isoformat()]
    result = CliRunner().invoke(sitegen, options)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def publish(site: SiteTest, *arguments: str, to: str = "staging") -> Result:
    """Publish without being asked."""
    return run(site, "publish", "vik", "--to", to, "--yes", *arguments)


@pytest.fixture
def vik(tmp_path: Path) -> SiteTest:
    """The small kommun with a folder for staging and one for production, built."""
    site = SiteTest(tmp_path)
    return with_targets(site, "").build(scope=Scope.ALL)


def with_targets(site: SiteTest, more: str) -> SiteTest:
    """Give the small kommun its targets."""
    text = (site.root / SITE).read_text(encoding="utf-8").partition("publish:")[0]
    folder = "  {name}:\n    kind: folder\n    path: www/{name}\n"
    folders = folder.format(name="production") + folder.format(name="staging") + more
    (site.root / "www").mkdir(exist_ok=True)
    return site.put(SITE, f"{text}publish:\n{folders}")


def with_targets_text(site: SiteTest) -> str:
    """Return what site.yaml says with its targets."""
    return (with_targets(site, "").root / SITE).read_text(encoding="utf-8")


@pytest.fixture
def whole(vik: SiteTest) -> SiteTest:
    """The same without anything that keeps it from production."""
    text = (vik.root / SITE).read_text(encoding="utf-8")
    vik.put(SITE, WHOLE.join(text.partition("publish:")[::2]).replace(WHOLE, f"{WHOLE}publish:"))
    return (
        vik.put("content/vik/contacts.yaml", CONTACTS).put("content/vik/facts.yaml", AUTHORITY).build(scope=Scope.ALL)
    )


def test_a_build_is_shown_asked_about_published_and_taken_back(vik: SiteTest) -> None:
    seen = run(vik, "publish", "vik", "--to", "staging", "--dry-run")
    assert seen.exit_code == 0
    assert "Inget har ändrats" in seen.stdout
    assert served(vik.root / "www/staging") == {}
    asked = run(vik, "publish", "vik", "--to", "staging")
    assert asked.exit_code == 1
    assert "--yes" in asked.stderr
    assert publish(vik).exit_code == 0
    first = served(vik.root / "www/staging")
    assert "Samma utgåva är redan publicerad" in publish(vik).stdout
    vik.edit("content/vik/strategy/background.md", "Vik växer.", "Vik minskar.").build(scope=Scope.ALL)
    told = publish(vik).stdout
    assert "~ sv/strategy/background/index.html" in told
    assert served(vik.root / "www/staging") != first
    listed = run(vik, "rollback", "vik", "--to", "staging", "--list").stdout.splitlines()
    assert [line.endswith("visas") for line in listed] == [True, False]
    assert run(vik, "rollback", "vik", "--to", "staging").exit_code == 0
    assert served(vik.root / "www/staging") == first
    assert "är tillbakatagen" in publish(vik, "--dry-run").stdout  # whoever took it back had a reason
    assert run(vik, "rollback", "vik", "--to", "staging", "--release", "nej").exit_code == 1
    refused(run(vik, "rollback", "vik", "--to", "staging"), "oldest")
    page = vik.root / "www/staging/sv/index.html"
    page.write_bytes(b"by hand")
    assert publish(vik, "--again").exit_code == 0
    assert b"by hand" not in served(vik.root / "www/staging")["sv/index.html"]
    vik.edit(SITE, "path: www/staging", "paht: www/staging")
    refused(run(vik, "rollback", "vik", "--to", "staging"), "unsure")


def refused(result: Result, word: str) -> None:
    """Make sure that a command was refused for a reason."""
    assert result.exit_code == 1
    sentence = re.escape(SWEDISH[word][0]).replace(r"\{", "{").replace(r"\}", "}")
    assert re.search(re.sub(r"\{\w+\}", ".+", sentence), result.stderr), result.stderr


def test_a_build_that_does_not_hold_is_refused(vik: SiteTest) -> None:
    page = vik.root / "build/vik/sv/index.html"
    content = page.read_bytes()
    page.write_bytes(content + b" ")
    refused(publish(vik), "by hand")
    page.unlink()
    refused(publish(vik), "by hand")
    page.write_bytes(content)
    assert publish(vik, "--dry-run").exit_code == 0
    vik.build(scope=Scope.PAGES).edit(SITE, "Viks kommun", "Vik kommun")
    refused(publish(vik), "outdated")
    vik.build(scope=Scope.PAGES)
    refused(publish(vik), "partial")
    (vik.root / "build/.sitegen/traces/vik/ar.json").unlink()
    refused(publish(vik), "not built")
    assert served(vik.root / "www/staging") == {}


def test_a_build_of_another_day_is_refused_once_something_has_expired(vik: SiteTest) -> None:
    vik.edit(
        "content/vik/strategy/strategy.yaml", "format: 1", "format: 1\nvalid_until: 2026-12"
    ) if "valid_until" not in (vik.root / "content/vik/strategy/strategy.yaml").read_text(encoding="utf-8") else None
    vik.build(scope=Scope.ALL)
    late = run(vik, "publish", "vik", "--to", "staging", "--yes", today=datetime.date(2099, 1, 1))
    refused(late, "other day")


def test_content_with_errors_is_never_published_in_place_of_what_it_says_now(vik: SiteTest) -> None:
    vik.edit(SITE, "name: Viks", "nam: Viks")
    built = run(vik, "build")
    assert built.exit_code == 1
    assert publish(vik).exit_code == 1


def test_blockers_stop_production_and_are_listed_for_staging(vik: SiteTest, whole: SiteTest) -> None:
    assert publish(whole, to="production").exit_code == 1  # its address answers nothing: told after it was published
    assert served(whole.root / "www/production")
    whole.edit(SITE, "contact: centre\n", "").build(scope=Scope.ALL)
    stopped = publish(whole, to="production")
    refused(stopped, "blockers")
    assert "STR220" in stopped.stdout
    staged = publish(whole)
    assert staged.exit_code == 0
    assert "STR220" in staged.stdout
    assert "hinder" in staged.stdout


def test_no_page_of_staging_is_shown_by_search_engines_and_its_guide_can_still_be_kept(vik: SiteTest) -> None:
    topic = "---\ntitle: Kortet\nwhen: first-week\nneed: papers\n---\n\nTexten.\n"
    vik.put("content/common/guide/card.md", topic).build(scope=Scope.ALL)
    assert publish(vik, "--adopt").exit_code == 0
    found = served(vik.root / "www/staging")
    pages = {path: content for path, content in found.items() if path.endswith(".html")}
    assert len(pages) > 30
    for path, content in pages.items():
        assert content.count(b'<meta name="robots" content="noindex">') == 1, path
    assert "sitemap.xml" not in found
    worker = found["sv/worker.js"].decode()
    listed = json.loads(re.search(r"const FILES = (\{[^}]*\});", worker).group(1))  # type: ignore[union-attr] # it has them
    assert listed
    for name, digest in listed.items():
        path = (Path("sv") / name).as_posix().replace("sv/../", "")
        assert hashlib.sha256(found[path]).hexdigest().startswith(digest), path
    built = (vik.root / "build/vik/sv/worker.js").read_text(encoding="utf-8")
    assert re.search('VERSION = "[^"]+"', worker) != re.search('VERSION = "[^"]+"', built)


def test_what_is_not_ours_or_would_vanish_is_asked_about(vik: SiteTest) -> None:
    (vik.root / "www/staging").mkdir()
    (vik.root / "www/staging/index.html").write_text("Fungerar!", encoding="utf-8")
    refused(publish(vik), "not ours")
    assert publish(vik, "--adopt").exit_code == 0
    assert next(vik.root.glob("www/staging/.sitegen/found/*/index.html")).read_text(encoding="utf-8") == "Fungerar!"
    vik.edit(SITE, "languages: [sv, ar]", "languages: [sv]")
    for file in (vik.root / "content").rglob("*.ar.*"):
        file.unlink()
    vik.build(scope=Scope.ALL)
    few = publish(vik, "--max-removed", "3")
    refused(few, "too many removed")
    assert "ar/index.html" in served(vik.root / "www/staging")
    assert publish(vik, "--max-removed", "40").exit_code == 0
    assert "ar/index.html" not in served(vik.root / "www/staging")


def test_a_place_that_cannot_be_one_is_refused_and_a_target_that_is_not_there_too(vik: SiteTest) -> None:
    refused(
        publish(with_targets(vik, "").edit(SITE, "www/staging", "nowhere/staging").build(scope=Scope.ALL)), "no folder"
    )
    for inside in ("build", "build/vik", "content/www"):
        vik.put(SITE, re.sub("path: .*/staging", f"path: {inside}", with_targets_text(vik))).build(scope=Scope.ALL)
        refused(publish(vik), "own folder")
    (vik.root / "www/linked").symlink_to(vik.root / "www")
    vik.put(SITE, re.sub("path: .*/staging", "path: www/linked\n    layout: in-place", with_targets_text(vik)))
    vik.build(scope=Scope.ALL)
    refused(publish(vik), "link in the way")
    vik.put(SITE, re.sub("path: .*/staging", "path: www/linked", with_targets_text(vik))).build(scope=Scope.ALL)
    refused(publish(vik), "not our link")
    (vik.root / "www/file").write_bytes(b"")
    vik.put(SITE, re.sub("path: .*/staging", "path: www/file", with_targets_text(vik))).build(scope=Scope.ALL)
    refused(publish(vik), "file in the way")
    (vik.root / "www/staging").mkdir()
    with_targets(vik, "    layout: releases\n").build(scope=Scope.ALL)
    refused(publish(vik), "folder in the way")
    vik.put(SITE, (vik.root / SITE).read_text(encoding="utf-8").partition("publish:")[0]).build(scope=Scope.ALL)
    refused(publish(vik), "no target")
    assert run(vik, "publish", "vikk").exit_code == 2


def test_old_addresses_lead_on_without_a_server_of_ours(vik: SiteTest) -> None:
    plan = "content/vik/plan/plan.yaml"
    vik.edit(plan, "format: 1", "format: 1\naliases: [gammal-plan]").build(scope=Scope.ALL)
    assert publish(vik).exit_code == 0
    page = (vik.root / "www/staging/ar/gammal-plan/index.html").read_text(encoding="utf-8")
    assert '<html lang="ar" dir="rtl">' in page
    assert '<meta http-equiv="refresh" content="0; url=../plan/index.html">' in page
    assert (vik.root / "www/staging/sv/gammal-plan/fair/index.html").is_file()


def test_an_address_that_disappears_is_told_and_one_that_is_sent_on_is_not(vik: SiteTest) -> None:
    vik.put("content/vik/strategy/history.md", "---\ntitle: Historia\n---\n\nVik växer.\n").build(scope=Scope.ALL)
    assert publish(vik).exit_code == 0
    (vik.root / "content/vik/strategy/history.md").rename(vik.root / "content/vik/strategy/past.md")
    vik.build(scope=Scope.ALL)
    told = publish(vik, "--dry-run").stdout
    assert "Adresser som försvinner: 1, den första sv/strategy/history/." in told
    vik.edit("content/vik/strategy/past.md", "title: Historia", "title: Historia\naliases: [strategy/history]")
    vik.build(scope=Scope.ALL)
    assert "Adresser som försvinner" not in publish(vik, "--dry-run").stdout
    with_targets(vik, "    server: apache\n").build(scope=Scope.ALL)
    assert "Adresser som försvinner" not in publish(vik, "--dry-run").stdout


def test_what_readers_get_is_fetched_and_what_differs_is_told(vik: SiteTest) -> None:
    (vik.root / "www/host").mkdir()
    with serving(vik.root / "www/host") as url:
        with_targets(vik, f"    url: {url}prov\n").edit(SITE, "www/staging", "www/host/prov").build(scope=Scope.ALL)
        good = publish(vik)
        assert good.exit_code == 0, good.stderr
        assert "alla är rätt" in good.stdout
    silent = publish(vik.edit(SITE, "name: Viks", "name: Vik").build(scope=Scope.ALL))
    assert silent.exit_code == 1
    assert "svarar inte" in silent.stderr
    again = publish(vik)  # nothing is sent, and it is asked for all the same
    assert (again.exit_code, "redan publicerad" in again.stdout) == (1, True)


def test_an_answer_that_is_another_is_told_as_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "sv").mkdir()
    (tmp_path / "sv/index.html").write_bytes(b"right")
    (tmp_path / "other.html").write_bytes(b"wrong")
    (tmp_path / "finns-inte-7f3a9c").mkdir()
    files = {
        path: Listed(hashlib.sha256(content).hexdigest(), len(content))
        for path, content in {"sv/index.html": b"right", "other.html": b"right", "gone.html": b""}.items()
    }
    with serving(tmp_path) as url:
        found = verify(url, files, files, {"X-Frame-Options": "DENY"})
    assert [(one.address.removeprefix(url), one.word, one.said) for one in found] == [
        ("sv/", "no header", "X-Frame-Options"),
        ("other.html", "other bytes", "5"),
        ("gone.html", "no answer", "404"),
        ("finns-inte-7f3a9c/", "not lost", "200"),
    ]
    assert [one.word for one in verify(url, ["sv/index.html"], files, {})] == ["silent"]


def test_every_reason_to_refuse_has_its_sentence_in_both_languages_and_no_other() -> None:
    used = set()
    for file in (
        one for one in SOURCE.rglob("*.py") if one.stem not in {"new", "new_project", "add", "given", "asking"}
    ):  # new_test
        text = file.read_text(encoding="utf-8")
        used |= set(re.findall(r'(?:Refused|HostError|_refuse)\(\s*"([a-z ]+)"', text))
    used |= {
        "errors",
        "partial",
        "outdated",
        "not ours",
        "not our link",
        "link among",
        "file among",
    }  # chosen among these
    assert used == set(SWEDISH) == set(ENGLISH)
    for word in used:
        assert set(re.findall(r"\{\w+\}", "".join(SWEDISH[word]))) == set(
            re.findall(r"\{\w+\}", "".join(ENGLISH[word]))
        )
    assert set(WORDS["sv"]) == set(WORDS["en"])


def test_a_branch_and_a_zip_file_are_published_by_the_same_command(vik: SiteTest) -> None:
    repository = vik.root / "grenar"
    subprocess.run(["git", "init", "--quiet", "--bare", str(repository)], check=True)
    text = (vik.root / SITE).read_text(encoding="utf-8").partition("publish:")[0]
    git = "  production:\n    kind: zip\n    path: lådor\n  staging:\n    kind: git\n    repository: grenar\n"
    vik.put(SITE, f"{text}publish:\n{git}").build(scope=Scope.ALL)
    first = publish(vik)
    assert "En ny ändring läggs på grenen." in first.stdout
    assert first.exit_code == 0, first.stderr
    listing = ["git", "ls-tree", "-r", "--name-only", "publicerat"]
    listed = subprocess.run(listing, cwd=repository, capture_output=True, check=True)
    assert b"sv/index.html" in listed.stdout
    assert run(vik, "rollback", "vik", "--to", "staging").exit_code == 1  # there is no earlier one
    refused(publish(vik, to="production"), "blockers")
    vik.put(SITE, f"{text}publish:\n  staging:\n    kind: zip\n    path: lådor\n").build(scope=Scope.ALL)
    assert publish(vik).exit_code == 0
    assert [file.suffix for file in (vik.root / "lådor").iterdir()] == [".zip"]
    assert "Samma utgåva är redan publicerad" in publish(vik).stdout
    refused(run(vik, "rollback", "vik", "--to", "staging", "--release", ""), "no rollback")
