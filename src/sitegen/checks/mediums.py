"""The states of the medium that a theme must reckon with, and what it fetches (docs/standards.md A14, A16, S6)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sitegen.checks.parts import addresses, place
from sitegen.checks.rules import Rule
from sitegen.diagnostics import Diagnostic, Span

_FILE = re.compile(r"[A-Za-z0-9._-]+")


def faults(rules: Sequence[Rule], first: str, folder: str) -> Iterator[Diagnostic]:
    """Yield the lack of forced colours (THM612) and of print (THM613), foreign files (THM614), what is fixed (THM617).

    Args:
        rules: of the whole theme.
        first: where what is missing is told.
        folder: what the address of a file of the theme begins with: ``../fonts/``.
    """
    if not any(rule.within("(forced-colors: active)") and rule.declarations for rule in rules):
        yield Diagnostic(Span(first), "THM612")
    if not any(rule.within("print") and rule.declarations for rule in rules):
        yield Diagnostic(Span(first), "THM613")
    for rule in rules:
        if rule.name == "import":
            named = [part.value for part in rule.prelude if part.type in {"string", "url"}]
            address = next(iter([*named, *(name for _, name in addresses(rule.prelude))]), "")
            yield rule.fault("THM614", rule.at, address=address)
        for one in rule.declarations:
            if one.name == "position" and "fixed" in one.words and not _is_for_screens(rule):
                yield rule.fault("THM617", one.at, selector=rule.text)
            for part, address in addresses(one.value):
                if not _is_own(address, folder):
                    yield rule.fault("THM614", place(part), address=address)


def _is_for_screens(rule: Rule) -> bool:
    return rule.within("screen") or any(set(queries) == {"not print"} for queries in rule.media)


def _is_own(address: str, folder: str) -> bool:
    """Say whether an address is a file of the theme that is built with it, or a part of the page."""
    return address.startswith("#") or (
        address.startswith(folder) and _FILE.fullmatch(address.removeprefix(folder)) is not None
    )
