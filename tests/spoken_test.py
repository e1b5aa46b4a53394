"""The command line speaks one language at a time: that of whoever reads it, in help and in refusals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click
import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from click.testing import CliRunner

from sitegen.cli import sitegen
from sitegen.cli.exchange import Shown
from sitegen.cli.spoken import half

WORDS = Path(__file__).resolve().parents[1] / "src/sitegen/locale/sv/LC_MESSAGES"
OF_PROGRAMMERS = {  # sentences about a program that is written wrongly, an editor of ours, a password, a shell
    "d", "Value must be an iterable.", "Name '{name}' defined twice", "Choice({choices})", "Unknown color {colour!r}",
    "Boolean option {decl!r} cannot use the same flag for true/false.", "Windows error: {error}",
    "Could not determine name for option with declarations {decls!r}", "{value!r} is not a valid UUID.",
    "Arguments take exactly one parameter declaration, got {length}: {decls}.", "{editor}: Editing failed",
    "{editor}: Editing failed: {e}", "Unknown standard stream '{name}'",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
    "Invalid start character for option ({option})",
    "Shell completion is not supported for Bash versions older than 4.4.",
    "Couldn't detect Bash version, shell completion is not supported.",
    (
        "No options defined but a name was passed ({name}). Did you mean to declare an argument instead? Did you mean "
        "to pass '--{name}'?"
    ),
}  # fmt: skip


def commands(group: click.Group = sitegen, *above: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Yield the words and the command of everything that can be asked for help, the program itself first."""
    yield above, group
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, *above, name)
        else:
            yield (*above, name), command


def said(*words: str) -> str:
    return CliRunner().invoke(sitegen, words).output


@pytest.mark.parametrize("words", [words for words, _ in commands()], ids=" ".join)
def test_help_is_in_one_language_and_says_what_everything_is_for(words: tuple[str, ...]) -> None:
    command = dict(commands())[words]
    texts = [command.help or "", *(one.help or "" for one in command.params if isinstance(one, click.Option))]
    swedish, english = said(*words, "--help", "--lang", "sv"), said(*words, "--help", "--lang=en")
    for text in texts:
        assert " / " in text or len(texts) == 1, text
        for lang, shown in (("sv", swedish), ("en", english)):
            assert half(text, lang) in " ".join(shown.split()), (lang, text)
    assert "Användning:" in swedish
    assert "Usage:" in english
    assert said("--lang", "en", *words, "--help") == english or isinstance(command, Shown)
    for word in ("Usage", "Options", "Commands", "FOLDER", "FILE", "NUMBER", "Show this"):
        assert word not in swedish
    for word in ("[VAL]", "MAPP", "FIL ", "TAL", "Visa den här"):
        assert word not in english


@pytest.mark.parametrize(
    ("words", "swedish", "english"),
    [
        (["bild"], "Kommandot bild finns inte. Menade du 'build'?", "No such command 'bild'."),
        (["build", "--site"], "Valet --site finns inte.", "No such option '--site'."),
        (["build", "--jobs", "0"], "'--jobs': 0 är utanför x>=1.", "0 is not in the range x>=1."),
        (["build", "--jobs", "två"], "”två” är inget tal.", "'två' is not a valid integer range."),
        (["build", "--today", "igår"], "”igår” är inget datum. Skriv det som 2026-02-14.", "“igår” is no date."),
        (["build", "--format", "x"], "”x” är inget av 'text', 'json'", "'x' is not one of 'text', 'json'"),
        (["publish"], "Argument saknas: 'KOMMUN'.", "Missing argument 'KOMMUN'."),
        (["publish", "a", "b"], "Ett ord för mycket: b", "Got unexpected extra argument (b)"),
        (["translations", "import", "x.xlf"], "Filen x.xlf finns inte.", "File 'x.xlf' does not exist."),
        (["translations", "export"], "Val saknas: '--to'.", "Missing option '--to'."),
        (["new", "--lang", "xx"], "”xx” är inget av 'sv', 'en'.", "'xx' is not one of 'sv', 'en'."),
    ],
)
def test_a_line_that_is_written_wrongly_is_refused_in_the_language_of_the_terminal(
    words: list[str], swedish: str, english: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for lang, sentence in (("C.UTF-8", swedish), ("sv_SE.UTF-8", swedish), ("en_GB.UTF-8", english)):
        monkeypatch.setenv("LC_ALL", lang)
        result = CliRunner().invoke(sitegen, words)
        assert result.exit_code == 2
        assert sentence in result.output


def test_click_says_nothing_that_is_not_in_its_swedish_words() -> None:
    folder = str(Path(click.__file__).parent)
    keywords = {"_": None, "ngettext": (1, 2)}
    found = {_first(message) for _, _, message, _, _ in extract_from_dir(folder, keywords=keywords)}
    assert len(found) > 40
    with (WORDS / "click.po").open("rb") as source, (WORDS / "click.mo").open("rb") as made:
        written = {_first(one.id): _all(one.string) for one in read_po(source) if one.id}
        compiled = {_first(one.id): _all(one.string) for one in read_mo(made) if one.id}
    assert found - written.keys() <= OF_PROGRAMMERS
    assert compiled == written, "pybabel compile -D click -d src/sitegen/locale -l sv"


def _first(words: str | Sequence[str]) -> str:
    return words if isinstance(words, str) else words[0]


def _all(words: str | Sequence[str] | None) -> list[str]:
    assert words
    return [words] if isinstance(words, str) else list(words)
