"""Damage: broken files of every kind end in sentences. No traceback, no hang, bounded memory, nothing outside touched.

Files are broken at random, from seeds that hypothesis chooses; its deadline is the five seconds that no file may take.
"""

from __future__ import annotations

import datetime
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen.app.project import Project
from sitegen.app.settings import read_languages
from sitegen.diagnostics import Findings
from sitegen.load import catalog, document, languages, theme
from sitegen.load.decoding import MAX_BYTES
from sitegen.load.languages import SWEDISH
from tests.site_test import SiteTest

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = datetime.timedelta(seconds=5)
LANGUAGES = read_languages(Project(ROOT), Findings())
DOCUMENTS = sorted(file for file in (ROOT / "content").rglob("*") if file.suffix in {".md", ".yaml"})
CATALOGS = sorted((ROOT / "translations").glob("*.po"))
TEXTS = [file.read_bytes() for file in DOCUMENTS[::20]]
"""Of which pieces land in other files."""
NASTY = [
    b"\x00", b"\xff\xfe", b"\xed\xa0\x80", b"---\n", b"{", b"}", b"[", b"]", b"*a", b"&a", b"!!python/object:os.system",
    b"<<: *x", b"- - - - ", b"\t", b'"', b"'", b"|\n", b">-\n", b": ", b"#", "\u2028\u202e".encode(), b"{%", b"%}",
    b"{{", b"{% include x %}", b'msgid "', b'msgstr[99999999] "x"\n', b"nplurals=999999999; plural=", b"n/0",
    b"9" * 5000,
    b"[^1]: ", b"```\n", b"::: note\n", b"{term}`", b'{covers="', b"<script>", b"![](", b"](../../../../etc/passwd)",
    b"| a | b |\n|---|---|\n", b"> " * 300, b"* " * 300, b"[" * 500, b'@import "x";', b"/*", b"url(", b"@media (",
    b"2026-99-99", b"1e999", b".inf", b"null", b"~", b"\\",
]  # fmt: skip


def broken(seed: random.Random, content: bytes) -> bytes:
    """Return a file as accidents leave it: cut, doubled, mixed up, with signs that mean something to some reader."""
    data = content
    for _ in range(seed.choice([1, 1, 1, 2, 3, 8])):
        at = seed.randrange(len(data) + 1)
        end = min(len(data), at + seed.choice([1, 5, 50, 500]))
        lines = data.split(b"\n")
        line = seed.randrange(len(lines))
        other = seed.choice(TEXTS)
        piece = seed.randrange(len(other) + 1)
        data = seed.choice(
            [
                data[:at] + bytes([seed.randrange(256)]) + data[at + 1 :],
                data[:at] + seed.choice(NASTY) + data[at:],
                data[:at] + data[end:],
                data[:at] + data[at:end] * seed.choice([2, 3, 50]) + data[end:],
                data[:at],
                data[:at] + other[piece : piece + seed.choice([3, 30, 300])] + data[at:],
                b"\n".join([*lines[:line], seed.choice(lines), *lines[line:]]),
                data.replace(b"\n", seed.choice([b"\r\n", b"\r", b"\n\n", b" "])),
                b"\n".join([*lines[:line], b" " * seed.randrange(6) + lines[line].lstrip(), *lines[line + 1 :]]),
            ]
        )
    return data


def read_document(seed: random.Random) -> None:
    file = seed.choice(DOCUMENTS)
    path = file.relative_to(ROOT).as_posix()
    language = LANGUAGES.get(document.name_parts(path)[1] or "sv", SWEDISH)
    document.read(path, broken(seed, file.read_bytes()), language)


def read_catalog(seed: random.Random) -> None:
    file = seed.choice(CATALOGS)
    content = broken(seed, file.read_bytes()[: seed.choice([800, 6000, 60_000])])
    catalog.read(content, file.name, LANGUAGES[file.stem], {"a": False}, Findings())
    catalog.template(content, file.name, Findings())


def read_lists(seed: random.Random) -> None:
    languages.read(broken(seed, (ROOT / "translations/languages.yaml").read_bytes()), "languages.yaml", Findings())
    head = broken(seed, (ROOT / "themes/standard/theme.yaml").read_bytes())
    theme.read_head(head.decode("utf-8", "replace"), "theme.yaml", Findings())


@pytest.mark.slow
@pytest.mark.parametrize(("reader", "examples"), [(read_document, 4000), (read_catalog, 400), (read_lists, 400)])
def test_a_broken_file_ends_in_findings(reader: Callable[[random.Random], None], examples: int) -> None:
    @settings(max_examples=examples, deadline=PATIENCE)
    @given(st.integers(0, 2**64))
    def read(seed: int) -> None:
        reader(random.Random(seed))  # noqa: S311 # accidents, not secrets

    read()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> SiteTest:
    """A small kommun with a guide and a theme, style and words of its own: all of it can be broken."""
    root = tmp_path_factory.mktemp("whole")
    site = SiteTest(root)
    passed_over = shutil.ignore_patterns("fonts", "theme.yaml", "overview.html")
    shutil.copytree(ROOT / "themes/standard", root / "content/vik/theme", ignore=passed_over)
    shutil.copytree(ROOT / "translations", root / "translations")
    site.put(
        "content/common/guide/bank.md",
        "---\ntitle: Bank\nwhen: first-month\nneed: money\ntodo: Boka tid.\n---\n\n## Vad\n\nText.\n\n1. Ett\n2. Två\n",
    )
    assert not site.build().built.failed
    return site


@pytest.mark.slow
def test_a_site_of_broken_files_is_built_or_ends_in_findings(whole: SiteTest) -> None:
    kinds = {".md", ".yaml", ".html", ".css", ".po", ".svg", ".js", ".json", ".typ", ".pot"}
    folders = [whole.root / name for name in ("content", "translations")]
    files = sorted(file for folder in folders for file in folder.rglob("*") if file.suffix in kinds)
    sound = {file: file.read_bytes() for file in files}

    @settings(max_examples=250, deadline=PATIENCE, suppress_health_check=[HealthCheck.too_slow])
    @given(st.integers(0, 2**64))
    def build(number: int) -> None:
        seed = random.Random(number)  # noqa: S311 # accidents, not secrets
        chosen = [seed.choice(files) for _ in range(seed.choice([1, 1, 2, 4]))]
        for file in chosen:
            file.write_bytes(broken(seed, sound[file]))
        try:
            whole.build()
        finally:
            for file in chosen:
                file.write_bytes(sound[file])

    build()


HEAD = b"---\ntitle: x\n---\n\n"
TEXT = "content/vik/strategy/background.md"
TERMS = "content/vik/terms.yaml"
LAYOUT = "content/vik/theme/templates/layout.html"
STYLE = "content/vik/theme/css/tokens.css"
HUGE = b"x" * 100_000_000


def full(head: bytes, unit: bytes) -> bytes:
    """Return as much of something as a text may hold."""
    return head + unit * ((MAX_BYTES - len(head) - 1) // len(unit))


BOMB = b"a: &a [x,x,x,x,x,x,x,x,x]\n" + b"".join(
    b"%c: &%c [%s]\n" % (98 + step, 98 + step, b",".join([b"*%c" % (97 + step)] * 9)) for step in range(12)
)
LARGE: dict[str, tuple[str, bytes, str]] = {
    "a text of 100 MB": (TEXT, HUGE, "SRC110"),
    "YAML of 100 MB": (TERMS, HUGE, "SRC110"),
    "a million keys": (TERMS, b"".join(b"k%d: v\n" % number for number in range(1_000_000)), "SRC110"),
    "as many keys as there may be": (TERMS, full(b"format: 1\n", b"key: v\n"), "YML102"),
    "aliases of aliases": (TERMS, BOMB, "YML103"),
    "lists in lists": (TERMS, full(b"", b"["), "YML105"),
    "one id again and again": (TERMS, full(b"format: 1\nterms:\n", b"- {id: a, term: b}\n"), "STR201"),
    "brackets": (TEXT, full(HEAD, b"["), "YML105"),
    "links that do not end": (TEXT, full(HEAD, b"[a]("), "MD"),
    "quotes in quotes": (TEXT, full(HEAD, b">"), "MD"),
    "list items": (TEXT, full(HEAD, b"- a\n"), ""),
    "footnotes": (TEXT, full(HEAD, b"[^n] "), ""),
    "roles": (TEXT, full(HEAD, b"{term}`x` "), "STR202"),
    "a template of 100 MB": (LAYOUT, HUGE, "SRC110"),
    "blocks in blocks": (LAYOUT, full(b"", b"{% if x %}"), "TPL501"),
    "brackets in a template": (LAYOUT, b"{{ " + full(b"", b"("), "TPL501"),
    "a style sheet of 100 MB": (STYLE, HUGE, "SRC110"),
    "rules in rules": (STYLE, full(b"", b"a{"), "THM"),
    "a catalog of 100 MB": ("translations/ar.po", HUGE, "L10N415"),
    "languages of 100 MB": ("translations/languages.yaml", HUGE, "SRC110"),
    "languages that are aliases": ("translations/languages.yaml", BOMB, "YML103"),
    "a theme of 100 MB": ("themes/x/theme.yaml", HUGE, "SRC110"),
    "a theme of aliases": ("themes/x/theme.yaml", BOMB, "YML103"),
    "a font of 100 MB": ("content/vik/theme/fonts/vazirmatn.woff2", HUGE, "THM616"),
    "a picture of 100 MB": ("content/vik/files/karta.svg", b"<svg>" * 20_000_000, ""),
}


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="memory is bounded by setrlimit")
@pytest.mark.parametrize("what", LARGE)
def test_what_is_far_too_much_is_said_within_bounded_memory(tmp_path: Path, what: str) -> None:
    path, content, code = LARGE[what]
    SiteTest(tmp_path)
    file = tmp_path / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    bound = "import resource; resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))"
    limited = f"{bound}; from sitegen.__main__ import main; main()"
    command = [sys.executable, "-c", limited, "check", "--jobs", "1", "--lang", "en", "--format", "json"]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False
    )
    assert done.returncode in {0, 1}, done.stderr[-2000:]
    assert f'"code": "{code}' in done.stdout
    assert not list((tmp_path / "build").rglob("crash-*"))


@pytest.fixture
def outside(tmp_path: Path) -> tuple[SiteTest, Path]:
    """A project, and beside it a file that is nobody's business."""
    project = tmp_path / "project"
    project.mkdir()
    secret = tmp_path / "secret.md"
    secret.write_text("---\ntitle: Hemligheten\n---\n\nHemligheten.\n", encoding="utf-8")
    return SiteTest(project), secret


def _links(path: str) -> Callable[[SiteTest, Path], None]:
    def make(site: SiteTest, secret: Path) -> None:
        link = site.root / path
        link.parent.mkdir(parents=True, exist_ok=True)
        link.unlink(missing_ok=True)
        try:
            link.symlink_to(secret)
        except OSError as error:
            pytest.skip(f"links cannot be made here: {error}")

    return make


def _says(path: str, old: str, new: str) -> Callable[[SiteTest, Path], None]:
    def make(site: SiteTest, secret: Path) -> None:
        site.edit(path, old, new.replace("SECRET", secret.as_posix()))

    return make


def _template(site: SiteTest, name: str) -> None:
    site.put("content/vik/theme/templates/pages/chapter.html", f'{{% include "{name}" %}}')


def _theme(site: SiteTest, line: str) -> None:
    site.put("themes/own/theme.yaml", f"format: 1\n{line}\n")
    site.edit("content/vik/site.yaml", "format: 1", "format: 1\ntheme: own")


def _style(site: SiteTest, secret: Path) -> None:
    sheet = (ROOT / "themes/standard/css/tokens.css").read_text(encoding="utf-8")
    face = f'@font-face {{ font-family: "X"; src: url("{secret.as_posix()}"); }}'
    site.put("content/vik/theme/css/tokens.css", f"{face}\n{sheet}")


STRAY: dict[str, Callable[[SiteTest, Path], None]] = {
    "a text that is a link": _links("content/vik/strategy/secret.md"),
    "an attachment that is a link": _links("content/vik/files/karta.svg"),
    "a template that is a link": _links("content/vik/theme/templates/pages/chapter.html"),
    "a template of the project's that is a link": _links("themes/standard/templates/pages/chapter.html"),
    "a style that is a link": _links("content/vik/theme/css/tokens.css"),
    "a catalog that is a link": _links("translations/ar.po"),
    "a picture above content": _says(TEXT, "Vik växer.", "![Bild](../../../../secret.md)"),
    "a picture by its whole path": _says(TEXT, "Vik växer.", "![Bild](SECRET)"),
    "a link above content": _says(TEXT, "Vik växer.", "[Om hemligheten](../../../../secret.md)"),
    "a file above content": _says("content/vik/files.yaml", "files/karta.svg", "../../../secret.md"),
    "a theme above themes": _says("content/vik/site.yaml", "format: 1", "format: 1\ntheme: ../../.."),
    "a template above themes": lambda site, _: _template(site, "../../../../secret.md"),
    "a template by its whole path": lambda site, secret: _template(site, secret.as_posix()),
    "a style above themes": lambda site, _: _theme(site, "styles: [../../../secret.md]"),
    "a parent above themes": lambda site, _: _theme(site, "parent: ../../.."),
    "a font by its whole path": _style,
}


@pytest.mark.parametrize("way", STRAY)
def test_nothing_outside_the_project_is_read_into_pages_or_written(outside: tuple[SiteTest, Path], way: str) -> None:
    site, secret = outside
    before = _around(site)
    STRAY[way](site, secret)
    site.build()
    built = b"".join(file.read_bytes() for file in site.project.build.rglob("*") if file.is_file())
    assert b"Hemligheten" not in built
    assert _around(site) == before


def _around(site: SiteTest) -> dict[Path, bytes]:
    """Return what stands beside the project."""
    files = (file for file in site.root.parent.rglob("*") if site.root not in file.parents and file.is_file())
    return {file: file.read_bytes() for file in files}


@pytest.mark.parametrize("name", ["con", "nul", "aux", "prn", "com1", "lpt9"])
def test_a_name_that_is_a_device_in_windows_is_no_address(site: SiteTest, name: str) -> None:
    site.put(f"content/vik/strategy/{name}.md", "---\ntitle: Sida\n---\n\nText.\n")
    site.put(f"content/vik/files/{name.upper()}.pdf", "%PDF-1.7")
    site.edit("content/vik/strategy/strategy.yaml", "focus_areas:", f"focus_areas:\n  - id: {name}\n    title: Område")
    codes = [one.rpartition(" ")[2] for one in site.build().findings]
    assert (codes.count("SRC106"), codes.count("YML110")) == (2, 1)
