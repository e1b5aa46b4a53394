"""Files around the content that are broken in ways no schema sees: each is a finding, and the good build stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.diagnostics import Severity
from tests.site_test import SiteTest

PO_HEAD = (
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Plural-Forms: nplurals=6; plural={};\\n"\n'
)
NO_LOCALE = "- {id: xx, tag: xx, locale: xx, direction: ltr, script: Latn, autonym: xx}\n"
BROKEN: dict[str, tuple[str, bytes]] = {
    "a plural rule that is none": ("translations/ar.po", PO_HEAD.format("many").encode()),
    "a list of messages that is not UTF-8": (
        "translations/sitegen.pot",
        'msgid "Språk"\nmsgstr ""\n'.encode("latin-1"),
    ),
    "a list of languages that is not UTF-8": ("translations/languages.yaml", "# på svenska\n".encode("latin-1")),
    "a locale that there is not": ("translations/languages.yaml", NO_LOCALE.encode()),
    "a theme that has no style sheet": ("themes/vik/theme.yaml", b"format: 1\n"),
}


def assert_told_and_kept(site: SiteTest, before: dict[str, bytes], path: str) -> None:
    """Assert that an error at a file was told, and that what stood under build/ stands."""
    errors = {item.span.path for item in site.diagnostics if item.severity is Severity.ERROR}
    assert errors == {path}
    assert site.built.failed == ["vik"]
    assert site.files == before


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_file_beside_the_content_is_told_and_the_good_build_stays(site: SiteTest, what: str) -> None:
    path, content = BROKEN[what]
    before = site.build().files
    if path.startswith("themes/"):
        site.edit("content/vik/site.yaml", "short: Vik\n", "short: Vik\ntheme: vik\n")
    if content == NO_LOCALE.encode():
        site.edit("content/vik/site.yaml", "[sv, ar]", "[sv, ar, xx]").put("translations/xx.po", PO_HEAD.format("0"))
    site.put(path, "")
    (site.root / path).write_bytes(content)
    assert_told_and_kept(site.build(), before, path)


@pytest.mark.parametrize("target", ["nowhere.pdf", ".", "../outside.pdf"])
def test_a_link_among_the_attachments_is_never_followed_out_of_its_folder(site: SiteTest, target: str) -> None:
    before = site.build().files
    (site.root.parent / "outside.pdf").write_bytes(b"a secret")
    link = site.root / "content/vik/files/link.pdf"
    try:
        link.symlink_to(site.root / Path(target))
    except OSError as error:
        pytest.skip(f"links cannot be made here: {error}")
    assert_told_and_kept(site.build(), before, "content/vik/files/link.pdf")


@pytest.mark.parametrize(
    ("faults", "code"), [("x", "YML108"), ("[{text: Kartan}]", "YML107"), ('[{text: "", reason: En bild}]', "YML115")]
)
def test_faults_that_cannot_be_read_are_not_told_besides_as_not_being_listed(
    site: SiteTest, faults: str, code: str
) -> None:
    statement = f"accessibility:\n  status: partly\n  faults: {faults}\nhelp:"
    site.edit("content/vik/site.yaml", "help:", statement).build()
    assert site.codes == [code]


def test_a_statement_that_lists_no_standard_shows_the_usual_ones(site: SiteTest) -> None:
    site.edit("content/vik/site.yaml", "help:", "accessibility: {status: full, claims: []}\nhelp:").build()
    assert "WCAG 2.1" in site.text("vik/sv/accessibility/index.html")
