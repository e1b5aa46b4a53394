"""The files in which faults are."""

from __future__ import annotations

from pathlib import Path

from sitegen.app.source_lines import file_of, lines_of


def test_a_file_that_came_with_sitegen_is_found_where_it_is(tmp_path: Path) -> None:
    file = file_of(tmp_path, "sitegen/themes/standard/templates/layout.html")
    assert file.is_file()
    assert lines_of(file)[0]
    assert file_of(tmp_path, "content/vik/site.yaml") == tmp_path / "content/vik/site.yaml"
    own = tmp_path / "sitegen/themes/standard/templates/layout.html"
    own.parent.mkdir(parents=True)
    own.touch()
    assert file_of(tmp_path, "sitegen/themes/standard/templates/layout.html") == own
