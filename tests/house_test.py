"""The house rules that no linter knows: layers, sizes, one job a file, documentation that is there."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import click
import pytest
import yaml

import sitegen
from sitegen.app import catalogs
from sitegen.app.project import Project
from sitegen.cli import sitegen as program
from sitegen.load.formats import KINDS
from sitegen.load.schema import Each, Record

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
DATA = {"swedish.py", "swedish_made.py", "english.py", "english_made.py"}
"""Sentences, not code."""


def lines(file: Path) -> int:
    """Return how many lines a file has."""
    return len(file.read_text(encoding="utf-8").splitlines())


def functions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yield every function of a file."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_each_layer_imports_only_from_those_below_it() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("module", [one.name for one in pkgutil.walk_packages(sitegen.__path__, "sitegen.")])
def test_every_module_can_be_imported_and_says_its_job(module: str) -> None:
    doc = importlib.import_module(module).__doc__
    assert doc
    assert doc.strip()


def test_no_file_is_long_and_most_are_short() -> None:
    sizes = {file: lines(file) for file in SOURCES if file.name not in DATA}
    assert {file: size for file, size in sizes.items() if size > 400} == {}
    assert median(sizes.values()) <= 120


def test_functions_are_short() -> None:
    found = {f"{file.name}:{one.name}": one for file in SOURCES for one in functions(file)}
    sizes = {name: (one.end_lineno or one.lineno) - one.lineno + 1 for name, one in found.items()}
    assert {name: size for name, size in sizes.items() if size > 60} == {}
    assert median(sizes.values()) <= 10


def test_no_file_is_a_place_for_whatever_is_left_over() -> None:
    names = {file.stem for file in SOURCES}
    assert not names & {"utils", "util", "helpers", "common", "base", "misc"}


def test_nothing_is_imported_inside_a_function_but_in_the_command_line() -> None:
    for file in SOURCES:
        if file.name in {"start.py", "__main__.py"} or file.parent.name == "cli":
            continue
        for function in functions(file):
            assert not [node for node in ast.walk(function) if isinstance(node, ast.Import | ast.ImportFrom)], file


def keys(record: Record) -> Iterator[str]:
    """Yield every key of a schema, however deep."""
    for name, key in record.keys.items():
        yield name
        inner = key.read.read if isinstance(key.read, Each) else key.read
        if isinstance(inner, Record):
            yield from keys(inner)


@pytest.mark.parametrize("folder", ["docs", "docs/en"])
def test_every_key_of_the_content_format_is_told_to_editors_in_both_languages(folder: str) -> None:
    told = (ROOT / folder / "format.md").read_text(encoding="utf-8")
    wanted = {key for record in KINDS.values() for key in keys(record)}
    assert {key for key in wanted if f"`{key}`" not in told} == set()


def commands(group: click.Group, above: str) -> Iterator[tuple[str, click.Command]]:
    """Yield every command with the words that it is called by."""
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{above} {name}")
        else:
            yield f"{above} {name}", command


@pytest.mark.parametrize("folder", ["docs", "docs/en"])
def test_every_command_and_option_is_told_in_the_documentation_in_both_languages(folder: str) -> None:
    told = (ROOT / folder / "commands.md").read_text(encoding="utf-8")
    for words, command in commands(program, "sitegen"):
        assert words in told
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert parameter.opts[-1] in told, words


def test_the_list_of_messages_is_what_the_templates_say_today() -> None:

    assert (ROOT / "translations" / "sitegen.pot").read_bytes() == catalogs.extracted(Project(ROOT))


def test_publiccode_names_the_version_and_licence_of_the_package() -> None:
    told = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    assert told["softwareVersion"] == sitegen.__version__
    assert told["legal"]["license"] == "EUPL-1.2"
