"""Languages."""

from __future__ import annotations

from tests.unit.languages import ALL


def test_swedish_alone_is_the_language_that_content_is_written_in() -> None:
    assert [language.id for language in ALL.values() if language.is_source] == ["sv"]
