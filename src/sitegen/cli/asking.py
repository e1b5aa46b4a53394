"""How ``sitegen new`` asks for what it needs, and tells what it did."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

import click

from sitegen.cli.shared import stop
from sitegen.report.new import WORDS

T = TypeVar("T")
YEAR = click.IntRange(1900, 2200)
YEARS = 4
"""Years that a strategy holds for, where nobody says otherwise."""


def said(value: str | None, option: str, question: str, lang: str, default: str = "") -> str:
    """Return a value as given; else ask, where somebody can answer; else the default."""
    if value is not None:
        return " ".join(value.split())
    if sys.stdin.isatty():
        return " ".join(str(click.prompt(WORDS[lang][question], default=default or None)).split())
    if not default:
        stop(WORDS[lang]["missing"].format(option=option))
    return default


def perhaps(value: str | None, question: str, lang: str) -> str:
    """Return a value that may be left out, as given or answered; empty where nobody gives one."""
    if value is None and sys.stdin.isatty():
        value = str(click.prompt(WORDS[lang][question], default="", show_default=False))
    return " ".join((value or "").split())


def told(lang: str, do: Callable[[], T]) -> T:
    """Do something; stop with its words where it is refused."""
    from sitegen.publish.refused import Refused

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
    return _asked(question, choices, lang, optional=False)


def chosen_perhaps(value: str | None, question: str, choices: Mapping[str, str], lang: str) -> str:
    """Return one of some words that may be left out, as given or answered; nothing where nobody gives one."""
    if value is None and choices and sys.stdin.isatty():
        return _asked(question, choices, lang, optional=True)
    return value or ""


def _asked(question: str, choices: Mapping[str, str], lang: str, *, optional: bool) -> str:
    for name, meaning in choices.items():
        click.echo(f"  {name:<{max(map(len, choices))}}  {meaning}", err=True)
    allowed = click.Choice([*choices, *([""] if optional else [])])
    return str(click.prompt(WORDS[lang][question], type=allowed, default="" if optional else None, show_choices=False))
