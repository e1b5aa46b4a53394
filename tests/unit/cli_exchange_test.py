"""The commands translations export and import: what they write, what they say, how they end."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sitegen.cli import sitegen
from tests.site_test import SiteTest

SUMMARY = "content/vik/strategy/summary.md"
SUMMARY_AR = "content/vik/strategy/summary.ar.md"


def run(site: SiteTest, *words: str, lang: str = "sv") -> Result:
    return CliRunner().invoke(sitegen, ["translations", *words, "--lang", lang, "--project", str(site.root)])


def sent(site: SiteTest, *words: str) -> Path:
    """Send what is outdated after one block of the summary has changed."""
    site.edit(SUMMARY, "Läs mer i", "Läs mera i")
    done = run(site, "export", "vik", "--to", "ar", *words)
    assert done.exit_code == 0, done.output
    return site.root / ("vik.ar.po" if "po" in words else "vik.ar.xlf")


def finished(file: Path, old: str = "", new: str = "") -> Path:
    """Finish what is outdated, as the translator does, with other words if wanted."""
    text = file.read_text(encoding="utf-8").replace('"needs-review-translation"', '"translated"')
    assert old in text
    file.write_text(text.replace(old, new) if old else text, encoding="utf-8")
    return file


def test_export_writes_one_file_and_says_how_much_it_is(site: SiteTest) -> None:
    file = sent(site)
    assert file.is_file()
    done = run(site, "export", "--to", "ar", "--format", "po")
    assert "sitegen.ar.po: " in done.output
    assert " texter, " in done.output
    assert " ord till ar." in done.output


def test_export_never_writes_over_a_file(site: SiteTest) -> None:
    file = sent(site)
    before = file.read_bytes()
    done = run(site, "export", "vik", "--to", "ar")
    assert done.exit_code == 2
    assert "finns redan" in done.output
    assert file.read_bytes() == before
    assert run(site, "export", "vik", "--to", "ar", "--out", str(site.root / "ny.xlf")).exit_code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--to", "xx"), "Språket xx finns inte"),
        (("--to", "sv"), "Nämn ett annat språk"),
        (("--to", "ar", "vikk"), "Menade du vik?"),
    ],
)
def test_export_refuses_what_is_not_there(site: SiteTest, words: tuple[str, ...], said: str) -> None:
    done = run(site, "export", *words)
    assert done.exit_code == 2
    assert said in done.output


def test_export_says_where_there_is_nothing_to_translate(site: SiteTest) -> None:
    done = run(site, "export", "vik", "--to", "ti")
    assert (done.exit_code, done.output.partition(":")[0]) == (0, "Inget att översätta till ti")


def test_import_says_what_it_did(site: SiteTest) -> None:
    done = run(site, "import", str(finished(sent(site))))
    assert done.exit_code == 0, done.output
    assert f"{SUMMARY_AR}: 1 skrivna. Läget är fortfarande machine, som i resten av filen.\n" in done.output
    assert done.output.endswith("Allt som var översatt är inläst.\n")
    assert site.build().codes == []
    assert f"{SUMMARY_AR}: 1 written." not in run(site, "import", str(site.root / "vik.ar.xlf"), lang="en").output


def test_importing_a_second_time_changes_nothing(site: SiteTest) -> None:
    file = finished(sent(site))
    run(site, "import", str(file))
    before = (site.root / SUMMARY_AR).read_bytes()
    done = run(site, "import", str(file))
    assert done.exit_code == 0, done.output
    assert (site.root / SUMMARY_AR).read_bytes() == before


def test_import_names_the_line_the_text_and_the_reason_of_what_it_refuses(site: SiteTest) -> None:
    file = finished(sent(site), "اقرأ المزيد في", "اقرأ 17")
    before = (site.root / SUMMARY_AR).read_bytes()
    done = run(site, "import", file.as_posix())
    assert done.exit_code == 1
    line = next(n for n, text in enumerate(file.read_text(encoding="utf-8").splitlines(), 1) if "summary.md#1" in text)
    assert f"{file.as_posix()}:{line}: vik/strategy/summary.md#1: talen är inte desamma (+17;" in done.output
    assert "Allt kom inte med." in done.output
    assert (site.root / SUMMARY_AR).read_bytes() == before


def test_a_broken_file_is_told_with_line_and_column_and_nothing_is_changed(site: SiteTest) -> None:
    file = finished(sent(site))
    good = site.root / "good.xlf"
    good.write_bytes(file.read_bytes())
    file.write_bytes(file.read_bytes()[:-40])
    before = (site.root / SUMMARY_AR).read_bytes()
    done = run(site, "import", good.as_posix(), file.as_posix())
    assert done.exit_code == 1
    assert f"{file.as_posix()}:" in done.output
    assert "inte hel XML" in done.output
    assert "Traceback" not in done.output
    assert (site.root / SUMMARY_AR).read_bytes() == before


def test_translations_alone_still_show_how_things_stand(site: SiteTest) -> None:
    shown = run(site, "show", "vik", "--to", "ar").output
    assert shown.startswith("kommun ")
    assert run(site, "vik", "--to", "ar").output == shown
    assert run(site, "--to", "ar", "vik").output == shown
    assert "export" in CliRunner().invoke(sitegen, ["translations", "--help"]).output


def test_a_state_can_be_given_and_is_never_reviewed(site: SiteTest) -> None:
    file = str(finished(sent(site)))
    assert run(site, "import", file, "--state", "reviewed").exit_code == 2
    assert run(site, "import", file, "--state", "machine", "--by", "motor 3", "--today", "2026-02-14").exit_code == 0
    text = (site.root / SUMMARY_AR).read_text(encoding="utf-8")
    assert "state: machine\nby: motor 3\non: 2026-02-14\n" in text
