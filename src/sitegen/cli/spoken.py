"""The command line in one language: the half of each help that a person reads, and what click itself says.

Help is written ``svenska / english``, also where it names what to write (``metavar``).
"""

from __future__ import annotations

import copy
import gettext
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

LANGUAGES = ("sv", "en")
"""Languages of messages; the first one is that of somebody whose terminal has neither."""
_WORDS = Path(__file__).resolve().parent.parent / "locale"
"""Click's own sentences: click.po is the source of click.mo."""
_BETWEEN = " / "
_NO_TEXT = (
    "”{word}” går inte att läsa: terminalen skickar inte UTF-8. Ställ in den på UTF-8, eller skriv det i filen."
    " / “{word}” cannot be read: the terminal does not send UTF-8. Set it to UTF-8, or write it in the file."
)
USAGE = 2
"""Exit status of a command that was given wrongly."""
_Part = TypeVar("_Part", click.Command, click.Parameter)
HELP = "Språk i meddelanden / language of messages."
"""What ``--lang`` is for."""


def of_terminal() -> str:
    """Return the language of the terminal: English where it is English, else Swedish."""
    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "en" if spoken.casefold().startswith("en") else LANGUAGES[0]


def spoken(ctx: click.Context) -> str:
    """Return the language in which somebody is answered."""
    return str(ctx.find_root().obj or LANGUAGES[0])


def half(text: str, lang: str) -> str:
    """Return one language of a text that is written in both; a text without the sign is for both."""
    found = _part(text, lang)
    return found if found == text else f"{found[:1].upper()}{found[1:].rstrip('.')}."


def _part(text: str, lang: str) -> str:
    swedish, _, english = text.partition(_BETWEEN)
    return english if english and lang == "en" else swedish


class Spoken(click.Group):
    """A group whose commands show their help in one language."""

    def __init__(self, *rest: Any, **more: Any) -> None:
        """Make a group that knows ``--lang``, wherever in a line somebody writes it."""
        super().__init__(*rest, **more)
        self.params.append(click.Option(["--lang"], type=click.Choice(LANGUAGES), expose_value=False, help=HELP))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command as a person of the language of messages reads it."""
        found = super().get_command(ctx, cmd_name)
        return None if found is None else _in(found, spoken(ctx))

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Return the names in the order in which they were added: that of a day's work."""
        return list(self.commands)


class Root(Spoken):
    """The program itself: what it says first is in the language that was asked for."""

    def main(self, args: Sequence[str] | None = None, *rest: Any, **more: Any) -> Any:  # as click has it
        """Read what was written, and do it."""
        words = list(sys.argv[1:] if args is None else args)
        lang = asked_for(words) or of_terminal()
        for word in words:
            must_be_text(word, lang)
        with _saying(lang):
            return click.Group.main(_in(self, lang), words if args is not None else None, *rest, obj=lang, **more)


def must_be_text(word: str, lang: str) -> None:
    """Stop where somebody's terminal sent other signs than UTF-8: half of a name is never written into a file."""
    if "\ufffd" in word or any("\ud800" <= sign <= "\udfff" for sign in word):
        shown = word.encode("utf-8", "replace").decode()
        click.echo(_part(_NO_TEXT, lang).format(word=shown), err=True)
        sys.exit(USAGE)


def asked_for(words: list[str]) -> str:
    """Return what stands behind --lang; empty where it is no language."""
    for place, word in enumerate(words):
        name, between, value = word.partition("=")
        found = value if between else "".join(words[place + 1 : place + 2])
        if name == "--lang" and found in LANGUAGES:
            return found
    return ""


def _in(command: _Part, lang: str) -> _Part:
    """Return a command, or one of its parameters, as it is read in a language."""
    found = copy.copy(command)
    if isinstance(found, click.Command):
        found.help = half(found.help or "", lang) or None
        found.params = [_in(one, lang) for one in found.params]
        found.options_metavar = _part("[VAL] / [OPTIONS]", lang)
        if isinstance(found, click.Group):
            found.subcommand_metavar = _part("KOMMANDO … / COMMAND …", lang)
        return found
    if isinstance(found, click.Option):
        found.help = half(found.help or "", lang) or None
    if found.metavar:
        found.metavar = _part(found.metavar, lang)
    elif isinstance(found, click.Option) and not found.is_flag:
        found.metavar = _kind(found.type, lang)
    if isinstance(found.type, click.Path):  # it says of what it is when it is made, before anybody has spoken
        kind = copy.copy(found.type)
        kind.name = gettext.gettext("file" if kind.file_okay else "directory")
        found.type = kind
    return found


def _kind(kind: object, lang: str) -> str | None:
    """Return the word for what an option takes; None: click's own, which lists the choices."""
    if isinstance(kind, click.Path):
        return _part("FIL / FILE" if kind.file_okay else "MAPP / FOLDER", lang)
    if isinstance(kind, (click.types.IntParamType, click.types.FloatParamType)):
        return _part("TAL / NUMBER", lang)
    return None


@contextmanager
def _saying(lang: str) -> Iterator[None]:
    """Let click say its own sentences in a language: gettext asks the environment which one, also in Windows."""
    before, domain = os.environ.get("LANGUAGE"), gettext.textdomain()
    os.environ["LANGUAGE"] = lang
    gettext.bindtextdomain("click", _WORDS)
    gettext.textdomain("click")
    try:
        yield
    finally:
        gettext.textdomain(domain)
        if before is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = before
