"""The project as it is this moment: every page as a build would make it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from sitegen.app.live import Live
from sitegen.app.project import scan, scan_again
from sitegen.engine.files import Seen
from tests.site_test import TODAY, SiteTest

TEXT = "content/vik/strategy/background.md"
PAGE = "sv/strategy/background/index.html"


def live(site: SiteTest) -> Live:
    return Live(site.project, lambda: TODAY)


def save(site: SiteTest, now: Live, path: str, old: str, new: str) -> None:
    site.edit(path, old, new)
    now.saved([site.root / path])


def test_every_page_is_what_a_build_makes_of_it_byte_for_byte(site: SiteTest) -> None:
    site.build()
    now = live(site)
    built = [file for file in (site.project.build / "vik").rglob("*.html") if not file.name.startswith("guide-")]
    assert len(built) > 10
    for file in built:
        path = file.relative_to(site.project.build / "vik").as_posix()
        assert now.file("vik", path) == file.read_bytes(), path


def test_a_page_says_at_once_what_was_saved_and_nothing_is_written(site: SiteTest) -> None:
    now = live(site)
    assert b"Vik v" in (now.file("vik", PAGE) or b"")
    save(site, now, TEXT, "Vik växer.", "Vik krymper.")
    assert b"Vik krymper." in (now.file("vik", PAGE) or b"")
    assert not (site.project.build / "vik").exists()


def test_a_page_of_a_kommun_with_errors_stays_as_it_was_shown_and_another_as_it_last_could_be_made(
    site: SiteTest,
) -> None:
    now = live(site)
    assert now.file("vik", PAGE)
    save(site, now, TEXT, "title: Bakgrund", "titel: Bakgrund")
    held = now.kommun("vik")
    assert held is not None
    assert {item.code for item in held.errors} >= {"YML106"}
    assert "Vik växer.".encode() in (now.file("vik", PAGE) or b"")
    assert now.file("vik", "sv/index.html")
    save(site, now, TEXT, "titel: Bakgrund", "title: Bakgrund")
    held = now.kommun("vik")
    assert held is not None
    assert not held.errors


def test_a_kommun_that_never_was_without_errors_is_shown_as_it_was_built(site: SiteTest) -> None:
    site.build()
    built = (site.project.build / "vik" / PAGE).read_bytes()
    site.edit(TEXT, "title: Bakgrund", "titel: Bakgrund")
    assert live(site).file("vik", PAGE) == built


def test_a_template_that_fails_is_told_and_the_page_stays_as_it_was_built(site: SiteTest) -> None:
    site.build()
    folder = site.root / "content/vik/theme/templates/pages"
    folder.mkdir(parents=True)
    (folder / "chapter.html").write_text("{{ nothing.at.all }}", encoding="utf-8")
    now = live(site)
    assert now.file("vik", PAGE) == (site.project.build / "vik" / PAGE).read_bytes()
    held = now.kommun("vik")
    assert held is not None
    assert [item.code for item in held.errors] == ["TPL502"]


def test_a_page_with_a_fault_of_its_own_keeps_no_other_page_from_being_another(site: SiteTest) -> None:
    now = live(site)
    assert now.file("vik", PAGE)
    assert now.file("vik", "sv/strategy/summary/index.html")
    save(site, now, TEXT, "Vik växer.", "Vik växer. [här](strategy.yaml)")
    assert b"strategy.yaml" not in (now.file("vik", PAGE) or b"")
    held = now.kommun("vik")
    assert held is not None
    assert held.errors
    site.edit("content/vik/strategy/summary.md", "title: ", "title: Nytt ")
    now.saved([site.root / "content/vik/strategy/summary.md"])
    now.file("vik", PAGE)
    assert b"Nytt " in (now.file("vik", "sv/strategy/summary/index.html") or b"")


@pytest.mark.parametrize("path", ["../../../content/vik/site.yaml", "sv/../../other/x", "nothing.html", "\0"])
def test_nothing_outside_a_kommun_is_shown(site: SiteTest, path: str) -> None:
    site.build()
    (site.project.build / "other").mkdir()
    (site.project.build / "other/x").write_text("x", encoding="utf-8")
    assert live(site).file("vik", path) is None


def test_a_theme_that_is_begun_and_taken_away_again_while_pages_are_shown_ends_nothing(site: SiteTest) -> None:
    assert not (site.root / "themes").exists()
    now = live(site)
    site.put("themes/own/theme.yaml", "format: 1\nparent: standard\nstyles: [own.css]\n").put("themes/own/own.css", "")
    save(site, now, "content/vik/site.yaml", "name: ", "theme: own\nname: ")
    assert now.file("vik", PAGE) is None  # it is not known yet: the folder above it is watched too
    now.saved(())
    assert now.file("vik", PAGE)
    site.remove("themes/own/theme.yaml")
    save(site, now, TEXT, "Vik växer.", "Vik krymper.")
    assert "Vik växer.".encode() in (now.file("vik", PAGE) or b"")
    held = now.kommun("vik")
    assert held is not None
    assert ("SRC108", "themes/own/theme.yaml") in {(item.code, item.span.path) for item in held.errors}
    assert site.root / "themes" in site.project.watched
    assert site.root / "translations" in site.project.watched


@pytest.mark.parametrize("name", [".sitegen", "..", "../..", ".", "", "vik/..", "../content", "\0"])
def test_no_name_of_a_kommun_leads_out_of_what_is_built(site: SiteTest, name: str) -> None:
    site.build().put("secret", "x").put("build/secret", "x").put("build/.sitegen/secret", "x")
    for path in ("secret", "content/vik/site.yaml", "vik/site.yaml"):
        assert live(site).file(name, path) is None
    assert live(site).file(str(site.root), "secret") is None


def _write(path: Path) -> list[Path]:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("något nytt", encoding="utf-8")
    return [path]


def _move(path: Path, target: Path) -> list[Path]:
    path.rename(target)
    return [path, target]


CHANGES: dict[str, Callable[[Path], list[Path]]] = {
    "edited": lambda root: _write(root / TEXT),
    "new": lambda root: _write(root / "content/vik/annexes/ny.md"),
    "removed": lambda root: _move(root / TEXT, root / "away"),
    "folder removed": lambda root: _move(root / "content/vik", root / "away"),
    "folder new": lambda root: [one.parent for one in _write(root / "content/by/site.yaml")],
    "renamed": lambda root: _move(root / "content/vik", root / "content/by"),
    "beside the folders": lambda root: _write(root / "content/note.txt"),
    "theme": lambda root: _write(root / "themes/own/theme.yaml"),
    "translations": lambda root: _write(root / "translations/ar.po"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_looking_again_at_what_was_changed_sees_what_looking_at_everything_sees(site: SiteTest, change: str) -> None:
    before = scan(site.project)
    again, whole = scan_again(site.project, before, CHANGES[change](site.root)), scan(site.project)
    for kind in ("folders", "themes", "translations"):
        assert _digests(getattr(again, kind)) == _digests(getattr(whole, kind))
    assert again.around == whole.around


def _digests(folders: Mapping[str, Mapping[str, Seen]]) -> dict[str, list[tuple[str, str]]]:
    return {name: [(path, one.digest) for path, one in files.items()] for name, files in folders.items()}
