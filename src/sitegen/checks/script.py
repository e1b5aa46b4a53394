"""Style by language: how a language is asked for, and letters that join (docs/standards.md I18, I19)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from sitegen.checks.parts import Node, every_part, inside, place, significant, split
from sitegen.checks.rules import Declaration, Rule, Selector
from sitegen.diagnostics import Diagnostic

ARABIC = ("ar", "fa")
"""Languages of Arabic script that every theme has to reckon with, by the first part of their tags."""
_NONE = frozenset({"normal", "initial", "inherit", "unset", "revert", "revert-layer"})
_PSEUDO = re.compile(r"::|:(?:before|after|first-letter|first-line)(?![\w-])")


def faults(rules: Sequence[Rule], arabic: Collection[str]) -> Iterator[Diagnostic]:
    """Yield languages that are asked for by attribute (THM609), and space put between letters that join (THM610).

    Args:
        rules: of the whole theme.
        arabic: languages of Arabic script, by the first part of their tags.
    """
    guarded = {tag for rule in rules if _guards(rule) for one in rule.selectors for tag in _only_languages(one)}
    lacking = [tag for tag in arabic if tag not in guarded]
    named = ", ".join(f":lang({tag})" for tag in lacking or arabic)
    for rule in rules:
        for one in rule.selectors:
            for part in every_part(one.parts):
                if part.type == "[] block" and _asks_for_language(significant(part.content)):
                    yield rule.fault("THM609", place(part), selector=one.text)
        for declared in rule.declarations:
            if declared.name == "letter-spacing" and (lacking or _is_stronger(rule, declared, arabic)):
                written = f"{declared.name}: {declared.text}"
                if not _is_none(declared):
                    yield rule.fault("THM610", declared.at, selector=rule.text, written=written, languages=named)


def _asks_for_language(parts: Sequence[Node]) -> bool:
    """Say whether an attribute selector holds ``lang`` to a value."""
    names = [part.lower_value for part in parts[:3] if part.type == "ident"]
    sign = any(part.type == "literal" and part.value.endswith("=") for part in parts)
    return sign and "lang" in (names[:2] if "|" in parts[:2] else names[:1])


def _guards(rule: Rule) -> bool:
    """Say whether a rule takes letter-spacing away, whatever all others say.

    Letter-spacing is inherited. So only a rule that meets each Arabic element itself keeps it away, and only
    ``!important`` is stronger than every rule that meets the same element.
    """
    free = len(rule.levels) == 1 and not rule.media and all(one.startswith("layer") for one in rule.conditions)
    return free and any(one.name == "letter-spacing" and one.important and _is_none(one) for one in rule.declarations)


def _only_languages(selector: Selector) -> Iterator[str]:
    """Yield the languages whose every element a selector means: ``:lang(ar)``, ``:is(:lang(ar), :lang(fa))``."""
    parts = significant(selector.parts)
    parts = parts[1:] if parts[:1] == ("*",) else parts
    if len(parts) != 2 or parts[0] != ":" or parts[1].type != "function":
        return
    if parts[1].lower_name == "lang":
        yield from _tags(parts[1])
    elif parts[1].lower_name in {"is", "where"}:
        for one in split(inside(parts[1])):
            yield from _only_languages(Selector("", tuple(one)))


def _tags(function: Node) -> Iterator[str]:
    """Yield what ``:lang()`` names."""
    for part in significant(inside(function)):
        if part.type in {"ident", "string"}:
            yield part.value.lower()


def _is_none(one: Declaration) -> bool:
    if len(one.value) != 1:
        return False
    part = one.value[0]
    return (
        part.lower_value in _NONE if part.type == "ident" else part.type in {"number", "dimension"} and not part.value
    )


def _is_stronger(rule: Rule, declared: Declaration, arabic: Collection[str]) -> bool:
    """Say whether letter-spacing reaches Arabic script past the guard: it is important too, or of a pseudo-element."""
    strong = declared.important or any(_PSEUDO.search(one.text) for one in rule.selectors)
    return strong and not (rule.selectors and all(_is_of_others(one, arabic) for one in rule.selectors))


def _is_of_others(selector: Selector, arabic: Collection[str]) -> bool:
    """Say whether what a selector means, itself, is in a language of another script."""
    parts = list(selector.parts)
    while parts and parts[-1].type == "whitespace":
        parts.pop()
    for part in reversed(parts):
        if part.type == "whitespace" or part in (">", "+", "~"):
            return False
        if part.type == "function" and part.lower_name == "lang":
            tags = list(_tags(part))
            return bool(tags) and not any(tag.partition("-")[0] in {"*", *arabic} for tag in tags)
    return False
