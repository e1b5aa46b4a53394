"""How ``sitegen new`` asks for what it needs, and tells what it did."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

import click

from sitegen.cli.shared import stop
from sitegen.cli.spoken import must_be_text
from sitegen.publish.refused import Refused
from sitegen.report.new import WORDS

Proof = Callable[[str], object]
"""Raises Refused for a value that cannot be used."""
T = TypeVar("T")
YEAR = click.IntRange(1900, 2200)
YEARS = 4
"""Years that a strategy holds for, where nobody says otherwise."""


def said(
    value: str | None, option: str, question: str, lang: str, default: str = "", proof: Proof | None = None
) -> str:
    """Return a value as given; else ask, where somebody can answer, until it can be used; else the default.

    Args:
        proof: raises Refused for a value that cannot be used.
    """
    if value is None and sys.stdin.isatty():
        return _answered(question, lang, default, proof)
    found = default if value is None else " ".join(value.split())
    if not found:
        stop(WORDS[lang]["missing" if value is None else "empty"].format(option=option))
    if proof is not None:
        told(lang, lambda: proof(found))
    return found


def perhaps(value: str | None, question: str, lang: str, proof: Proof | None = None) -> str:
    """Return a value that may be left out, as given or answered; empty where nobody gives one."""
    if value is None and sys.stdin.isatty():
        return _answered(question, lang, "", proof, optional=True)
    found = " ".join((value or "").split())
    if found and proof is not None:
        told(lang, lambda: proof(found))
    return found


def _answered(question: str, lang: str, default: str, proof: Proof | None, *, optional: bool = False) -> str:
    """Ask until an answer can be used: what was answered before is not lost for one slip."""
    asked = {"default": "", "show_default": False} if optional else {"default": default or None}
    while True:
        found = " ".join(str(click.prompt(WORDS[lang][question], **asked)).split())
        must_be_text(found, lang)
        if optional and not found:
            return ""
        try:
            if found and proof is not None:
                proof(found)
        except Refused as error:
            click.echo(WORDS[lang][error.word].format(**error.values), err=True)
        else:
            if found:
                return found


def told(lang: str, do: Callable[[], T]) -> T:
    """Do something; stop with its words where it is refused."""
    try:
        return do()
    except Refused as error:
        stop(WORDS[lang][error.word].format(**error.values))


def wrote(paths: Iterable[str], lang: str, then: str, **values: str) -> None:
    """Show what was written, and what to do next."""
    words = WORDS[lang]
    click.echo(words["wrote"])
    for path in paths:
        click.echo(words["written"].format(path=path))
    click.echo(words[then].format(**values))


def this_year() -> int:
    """Return the year in which it is run."""
    return datetime.datetime.now().year


def years_of(first: int | None, last: int | None, lang: str, longer: int) -> tuple[int, int]:
    """Return the years of a document, asked for where they are not given."""
    begin = first or _year("from", lang, this_year())
    end = last or _year("to", lang, begin + longer)
    if end < begin:
        stop(WORDS[lang]["years"])
    return begin, end


def _year(question: str, lang: str, default: int) -> int:
    """Return a year, asked for until it is one; the default where nobody can answer."""
    if not sys.stdin.isatty():
        return default
    return int(click.prompt(WORDS[lang][question], default=default, type=YEAR))


def chosen(value: str | None, option: str, question: str, choices: Mapping[str, str], lang: str) -> str:
    """Return one of some words, asked for where it is not given; the only one where there is one, nothing where none.

    Args:
        option: to be given where nobody can answer.
        choices: word → what it means.
    """
    if value is not None:
        return value
    if len(choices) < 2:
        return next(iter(choices), "")
    if not sys.stdin.isatty():
        stop(WORDS[lang]["missing"].format(option=option))
    return _asked(question, choices, lang)


def some_of(value: Sequence[str], question: str, choices: Mapping[str, str], lang: str) -> tuple[str, ...]:
    """Return some of some words, or none: as given, or as answered with commas between."""
    if value or not choices or not sys.stdin.isatty():
        return _words(",".join(value))
    _show(choices)

    def known(answer: str) -> None:
        for word in _words(answer):
            _one_of(word, choices)

    return _words(_answered(question, lang, "", known, optional=True))


def _words(answer: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(answer.replace(",", " ").split()))


def _asked(question: str, choices: Mapping[str, str], lang: str) -> str:
    _show(choices)
    return _answered(question, lang, "", lambda answer: _one_of(answer, choices))


def _show(choices: Mapping[str, str]) -> None:
    for name, meaning in choices.items():
        click.echo(f"  {name:<{max(map(len, choices))}}  {meaning}", err=True)


def _one_of(answer: str, choices: Mapping[str, str]) -> None:
    if answer not in choices:
        raise Refused("no choice", answer=answer, known=", ".join(choices))
