"""The documentation does what it says: its hour is gone through, its commands are commands, its examples are content.

In ``first-steps.md`` a block that names a file is what is written to it (``head``: as its head), and a line that begins
with ``>`` is a command, with lines below it that it says in this order.
"""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from sitegen.cli import sitegen
from sitegen.cli.exchange import Shown
from sitegen.diagnostics import Findings
from sitegen.load import yaml
from sitegen.load.formats import KINDS
from sitegen.load.languages import SWEDISH
from sitegen.load.schema import Reading

ROOT = Path(__file__).resolve().parents[1]
DOCS = [*sorted((ROOT / "docs").glob("*.md")), *sorted((ROOT / "docs/en").glob("*.md"))]
BLOCK = re.compile(r"^```([^`\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^(?:> |\$ )?(?:\S*[\\/])?(sitegen (?:[a-z]|--).*)$")
HEAD = re.compile(r"\A---\n.*?^---\n", re.MULTILINE | re.DOTALL)
PLACE = re.compile(r"[A-ZÅÄÖ]{3,}|…|\.\.\.")
"""What stands for something else in a command: it cannot be run as it stands."""


def blocks(file: Path) -> Iterator[tuple[str, str]]:
    """Yield language with what follows it, and text, of each block."""
    for match in BLOCK.finditer(file.read_text(encoding="utf-8")):
        yield match.group(1).strip(), match.group(2)


@pytest.mark.slow
@pytest.mark.parametrize(("page", "lang"), [("docs/first-steps.md", "sv"), ("docs/en/first-steps.md", "en")])
def test_the_first_hour_goes_as_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: str, lang: str
) -> None:
    for name in ("common", "skara"):
        shutil.copytree(ROOT / "content" / name, tmp_path / "content" / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", lang)
    ran = 0
    for kind, text in blocks(ROOT / page):
        _, _, path = kind.partition(" ")
        if path:
            _save(tmp_path, *path.partition(" ")[::2], text)
        for command, said in _commands(text):
            result = CliRunner().invoke(sitegen, shlex.split(command)[1:])
            assert not isinstance(result.exception, Exception), command
            at = 0
            for line in said:
                assert line in result.output[at:], f"{command}: {line}\n{result.output}"
                at += result.output[at:].index(line)
            ran += 1
    assert ran == 9


def _save(root: Path, path: str, how: str, text: str) -> None:
    file = root / path
    if how == "head":
        text = HEAD.sub(lambda _: f"---\n{text}---\n", file.read_text(encoding="utf-8"), count=1)
    file.write_text(text, encoding="utf-8")


def _commands(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each command with the lines that it says."""
    command = ""
    said: list[str] = []
    for line in text.splitlines():
        if line.startswith("> "):
            if command:
                yield command, said
            command, said = line.removeprefix("> "), []
        elif command and line.strip():
            said.append(line)
    if command:
        yield command, said


def written_commands() -> list[tuple[str, str]]:
    """Return every command line of the documentation, with the page that it stands on."""
    found = [
        (file.relative_to(ROOT).as_posix(), match.group(1))
        for file in [ROOT / "README.md", *DOCS]
        for kind, text in blocks(file)
        if kind in {"", "sh", "console"}
        for line in text.splitlines()
        if (match := COMMAND.match(re.sub(r"^[A-Z_]+=\S+ ", "", line)))
    ]
    assert len(found) > 60
    return found


@pytest.mark.parametrize(("page", "line"), written_commands())
def test_every_command_of_the_documentation_is_one(page: str, line: str) -> None:
    words = shlex.split(re.split(r"\s{2,}|\s#", line.replace("\\", "/"))[0])[1:]
    command: click.Command = sitegen
    context = click.Context(sitegen, info_name="sitegen")
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        if isinstance(command, Shown) and words[0] not in command.commands:
            words.insert(0, "show")
        name = words.pop(0)
        found = command.get_command(context, name)
        assert found is not None, f"{page}: {line}"
        command, context = found, click.Context(found, parent=context, info_name=name)
    options = {name for one in command.params for name in (*one.opts, *one.secondary_opts)}
    named = {word.partition("=")[0] for word in words if word.startswith("-")}
    assert named <= {*options, "--help", "-h"}, f"{page}: {line}"


def examples() -> list[tuple[str, str]]:
    """Return every YAML example of the format that is no translation, with its page."""
    found = [
        (page, text)
        for page in ("docs/format.md", "docs/en/format.md")
        for kind, text in blocks(ROOT / page)
        if kind == "yaml" and "made_from" not in text
    ]
    assert len(found) >= 14
    return found


@pytest.mark.parametrize(("page", "text"), examples())
def test_every_example_of_the_format_is_content_of_some_kind(page: str, text: str) -> None:
    told = {kind: _told(page, text, kind) for kind in KINDS}
    assert min(told.values(), key=len) == [], min(told.items(), key=lambda one: len(one[1]))


def _told(page: str, text: str, kind: str) -> list[str]:
    """Return what is wrong with an example as a file of a kind; it need not be whole."""
    findings = Findings()
    root = yaml.parse(text, page, findings)
    assert root is not None, findings.items
    KINDS[kind](root, "", Reading(SWEDISH, findings))
    return [f"{item.span} {item.code} {item.values}" for item in findings.items if item.code != "YML107"]
