"""One faulty site for each diagnostic code: where the fault is told, what becomes of the built site, and the words.

``tests/invalid/CODE/`` holds the files that differ from the small kommun (``removed.txt`` names those to take away)
and ``findings.txt``, all that is then told. Bytes that git would alter, or an editor would mend, and
layouts that differ in one thing from the theme's are in ``MADE``.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

import pytest

from sitegen.diagnostics import CODES, Diagnostic, Severity
from sitegen.report.sentences import TONGUES, told
from sitegen.report.yaml_problems import SWEDISH, mend
from tests.site_test import ALWAYS, BEGUN, SiteTest

HERE = Path(__file__).parent
INVALID = HERE / "invalid"
PAGES = HERE.parent / "docs" / "codes"
FOLDERS = sorted(folder.name for folder in INVALID.iterdir() if folder.is_dir())
OF_BUILT = {"PAG729", "PAG730", "PAG735"}
"""Faults of what stands under build/, that no content or template makes: told by ``sitegen check --built`` alone."""
OF_BOOKLETS = {"PRT901", "PRT902", "PRT903", "PRT904"}
"""Faults of what is printed: told where booklets are made (booklet_test.py)."""
OF_OTHERS = {"LNK911", "LNK912", "LNK913"}
"""Faults of other people's pages: told by ``sitegen check --external`` alone (external_test.py)."""
LAYOUT = HERE.parent / "themes/standard/templates/layout.html"
TITLE = next(line for line in LAYOUT.read_text(encoding="utf-8").splitlines(keepends=True) if "<title>" in line)
HISTORY = "content/vik/strategy/history.md"
HEAD = "---\ntitle: Historia\n---\n\n"


def bytes_of(path: str, content: bytes) -> Callable[[Path], None]:
    """Return what writes a file as these bytes."""

    def make(root: Path) -> None:
        (root / path).write_bytes(content)

    return make


def links(root: Path) -> None:
    """Make a text that leads nowhere, and one that leads out of the project."""
    outside = root.parent / "outside.md"
    outside.write_text("---\ntitle: Utanför\n---\n", encoding="utf-8")
    try:
        (root / "content/vik/strategy/lost.md").symlink_to(root / "nowhere.md")
        (root / "content/vik/strategy/outside.md").symlink_to(outside)
    except OSError as error:
        pytest.skip(f"links cannot be made here: {error}")


def layout(old: str, new: str) -> Callable[[Path], None]:
    """Return what gives the kommun a layout of its own: that of the theme with one thing in it changed."""

    def make(root: Path) -> None:
        text = LAYOUT.read_text(encoding="utf-8")
        assert text.count(old) == 1
        own = root / "content/vik/theme/templates/layout.html"
        own.parent.mkdir(parents=True)
        own.write_bytes(text.replace(old, new).encode())

    return make


MADE: dict[str, Callable[[Path], None]] = {
    "SRC101": bytes_of(HISTORY, f"{HEAD}Vik växer.\n".encode("latin-1")),
    "SRC102": bytes_of(
        HISTORY,
        f"{HEAD}{'<' * 7} HEAD\nVik växer.\n{'=' * 7}\nVik krymper.\n{'>' * 7} other\n".encode(),
    ),
    "SRC108": links,
    "SRC117": bytes_of("content/vik/files/stor.png", b"\x89PNG\r\n\x1a\n" + bytes(5_000_001)),
    "SRC110": bytes_of(HISTORY, f"{HEAD}{'Vik. ' * 400_000}\n".encode()),
    "YML104": bytes_of(
        "content/vik/contacts.yaml",
        "format: 1\ncontacts:\n  - id: centre\n    name: Rådhuset\x0b i Vik\n".encode(),
    ),
    "PAG704": layout('<a class="skip" href="#_content">{{ _("Gå till innehållet") }}</a>\n', ""),
    "PAG705": layout(TITLE, ""),
    "PAG719": layout(
        '"{{ page.frame.language.tag }}"{% if page.frame.language.direction == "rtl" %} dir="rtl"{% endif %}', '"sv"'
    ),
    "PAG723": layout('{% if link.current %} aria-current="page"{% endif %}>{{ link.language', ">{{ link.language"),
    "PAG724": layout(
        "{% for tag, href in page.alternates %}",
        '<link rel="alternate" hreflang="x-default" href="{{ page.frame.home }}">\n'
        "{% for tag, href in page.alternates %}",
    ),
    "PAG725": layout('<meta charset="utf-8">\n', ""),
    "PAG726": layout("initial-scale=1", "user-scalable=no"),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """A good site that was built, made faulty, and built again."""

    code: str
    site: SiteTest
    before: dict[str, bytes]
    """What stood under build/ before the fault."""

    @property
    def told(self) -> list[str]:
        """All that was told, without what is always so of the small kommun."""
        kept = (item for item in self.site.diagnostics if item.code == self.code or item.code not in ALWAYS | BEGUN)
        return [f"{item.span} {item.code}" for item in kept]

    @property
    def own(self) -> list[Diagnostic]:
        """The findings of the fault itself."""
        return [item for item in self.site.diagnostics if item.code == self.code]


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the small kommun, built."""
    return SiteTest(tmp_path_factory.mktemp("good")).build().root


@pytest.fixture(scope="module", params=FOLDERS)
def fault(request: pytest.FixtureRequest, good: Path, tmp_path_factory: pytest.TempPathFactory) -> Fault:
    """Each fault in turn, built once for all tests that ask for it."""
    code = str(request.param)
    root = tmp_path_factory.mktemp(code) / "project"
    shutil.copytree(good, root)
    site = SiteTest(root, None)
    before = site.files
    lay_over(root, code)
    return Fault(code, site.build(), before)


def lay_over(root: Path, code: str) -> None:
    """Make a good project faulty."""
    folder = INVALID / code
    for name in ("content", "themes", "translations"):
        if (folder / name).is_dir():
            shutil.copytree(folder / name, root / name, dirs_exist_ok=True)
    removed = folder / "removed.txt"
    for path in removed.read_text(encoding="utf-8").splitlines() if removed.is_file() else ():
        (root / path).unlink()
    if code in MADE:
        MADE[code](root)


def test_a_fault_is_told_at_its_place_and_nothing_else_is(fault: Fault) -> None:
    expected = (INVALID / fault.code / "findings.txt").read_text(encoding="utf-8").splitlines()
    assert fault.told == expected
    assert fault.own


def test_an_error_leaves_the_last_good_build_and_anything_less_is_built(fault: Fault) -> None:
    if CODES[fault.code] is Severity.ERROR:
        assert fault.site.built.failed == ["vik"]
        assert fault.site.files == fault.before
    else:
        assert fault.site.built.failed == []
        assert fault.site.built.files == len(fault.site.files)
        assert "vik/sv/index.html" in fault.site.files


@pytest.mark.parametrize("language", sorted(TONGUES))
def test_a_finding_has_every_value_that_its_sentence_and_its_hint_name(fault: Fault, language: str) -> None:
    message, hint = TONGUES[language].sentences[fault.code]
    named = {name for _, name, _, _ in Formatter().parse(message + hint) if name}
    for item in fault.own:
        values = {**dict(item.values), "path": item.span.path}
        if item.code == "YML101":
            values["mend"] = mend(values["problem"], language)
            values["problem"] = SWEDISH[values["problem"]] if language == "sv" else values["problem"]
        assert named <= values.keys()
        words = told(item, language)
        assert words.message == message.format_map(values)
        assert words.hint.endswith(hint.format_map(values))


def test_every_code_has_a_faulty_site_and_there_are_no_others() -> None:
    assert set(FOLDERS) == set(CODES) - OF_BUILT - OF_BOOKLETS - OF_OTHERS


def test_every_code_has_a_page_in_the_documentation_and_there_are_no_others() -> None:
    assert {page.stem for page in PAGES.glob("*.md")} - {"README"} == set(CODES)


@pytest.mark.parametrize("language", sorted(TONGUES))
def test_every_code_has_a_sentence_and_there_are_no_others(language: str) -> None:
    assert set(TONGUES[language].sentences) == set(CODES)
