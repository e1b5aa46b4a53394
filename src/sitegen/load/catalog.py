"""Catalogs: the words of the page furniture in one language, read from its PO file and checked.

The words are written in Swedish in the templates; ``translations/sitegen.pot`` lists them. Swedish itself needs
no catalog, and easy Swedish only the words that differ.
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from gettext import c2py

from babel import Locale
from babel.messages.catalog import Catalog as PoCatalog
from babel.messages.catalog import Message
from babel.messages.pofile import PoFileError, read_po
from babel.plural import to_gettext

from sitegen.diagnostics import Diagnostic, Findings, Span
from sitegen.model.language import SOURCE, Language

_MAX_BYTES = 2_000_000
"""Thirty times our own catalogs."""
_KEYWORD = re.compile(r"^(?:msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d+\])\s")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
_PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|%%")


@dataclass(frozen=True, slots=True)
class Catalog:
    """The words of one language. A message that it lacks stays Swedish."""

    language: str
    messages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Message → its forms: one, or one for each plural category of the language."""
    plural: str = "n != 1"
    """The plural rule, as in the PO file's head."""


def read(content: bytes, path: str, language: Language, wanted: Mapping[str, bool], findings: Findings) -> Catalog:
    """Read one PO file.

    Args:
        content: bytes of the file.
        path: for the place of what is wrong.
        language: whose catalog it is.
        wanted: every message that the templates use, and whether it has plural forms; empty: nothing is demanded.
        findings: receives L10N411 (messages are missing), L10N412 (fuzzy), L10N413 (placeholders differ), L10N414
            (plural forms), L10N415 (not a PO file).
    """
    made, found = _read(content, path, language, tuple(wanted.items()))
    findings.items.extend(found)
    return made


@lru_cache(maxsize=64)  # the sites of a process share them; in a preview all but what was saved is as it was
def _read(
    content: bytes, path: str, language: Language, wanted: tuple[tuple[str, bool], ...]
) -> tuple[Catalog, tuple[Diagnostic, ...]]:
    findings = Findings()
    source = parsed(content, path, language.locale, findings)
    made = None if source is None else _catalog(source, path, language, dict(wanted), findings)
    return made or Catalog(language.id), tuple(findings.items)


def _catalog(
    source: PoCatalog, path: str, language: Language, wanted: Mapping[str, bool], findings: Findings
) -> Catalog | None:
    """Return the catalog; None where its plural rule cannot be used (L10N414)."""
    if not _plural_rule(source, path, language, findings):
        return None
    messages: dict[str, tuple[str, ...]] = {}
    unusable: set[str] = set()
    for message in source:
        if message.id and any(_strings(message)):
            forms = _forms(message, source, path, language, findings)
            if forms is not None:
                messages[_id(message)] = forms
            else:
                unusable.add(_id(message))
    _missing(source, {*messages, *unusable}, wanted, path, language, findings)
    return Catalog(language.id, messages, str(source.plural_expr))


def plural_forms(locale: str) -> str:
    """Return the ``Plural-Forms`` of a locale: its CLDR categories, in their order (I13)."""
    # CLDR asks of French and Spanish also how a number is shortened (e), which gettext knows nothing of: never.
    return re.sub(r"\be\b", "0", to_gettext(Locale.parse(locale).plural_form))


def _unclosed(text: str, path: str, findings: Findings) -> bool:
    """Find texts whose quotation mark is not closed (L10N415), which Babel passes over; say whether there are any."""
    found = False
    for number, line in enumerate(text.split("\n"), start=1):
        words = _KEYWORD.sub("", line, count=1).strip()
        if words and not words.startswith("#") and not _QUOTED.fullmatch(words):
            findings.add("L10N415", Span(path, number), problem=words)
            found = True
    return found


def _plural_rule(source: PoCatalog, path: str, language: Language, findings: Findings) -> bool:
    """Say whether the head's rule can be used; L10N414 where it cannot, or gives other forms than CLDR's."""
    wanted = plural_forms(language.locale)
    ours = c2py(wanted.partition("plural=")[2].rstrip("; "))
    try:
        theirs = c2py(str(source.plural_expr))
        right = all(ours(number) == theirs(number) for number in range(1, 201))
        right = right and wanted.partition(";")[0] == f"nplurals={source.num_plurals}"
        usable = right or all(theirs(number) < source.num_plurals for number in range(201))
    except (ValueError, ArithmeticError):
        right = usable = False
    if not right:
        findings.add("L10N414", Span(path), message="Plural-Forms", forms=str(source.plural_forms), wanted=wanted)
    return usable


def _id(message: Message) -> str:
    return message.id[0] if isinstance(message.id, (tuple, list)) else message.id


def _strings(message: Message) -> tuple[str, ...]:
    """Return what a message is rendered with, empty where it is not."""
    strings = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    return tuple(str(form or "") for form in strings)


def _forms(
    message: Message, source: PoCatalog, path: str, language: Language, findings: Findings
) -> tuple[str, ...] | None:
    """Return the forms of a message; None where it cannot be used, which has been said."""
    at = Span(path, message.lineno or 1)
    forms = _strings(message)
    if message.pluralizable and len(forms) != source.num_plurals:
        findings.add("L10N414", at, message=_id(message), forms=len(forms), wanted=source.num_plurals)
        return None
    if not all(forms):
        findings.add("L10N414", at, message=_id(message), forms=sum(map(bool, forms)), wanted=source.num_plurals)
        return None
    if message.fuzzy:
        findings.add("L10N412", at, message=_id(message), language=language.id)
        return None
    ids = message.id if isinstance(message.id, (tuple, list)) else (message.id,)
    allowed = {name for one in ids for name in _placeholders(one)}
    needed = set.intersection(*(_placeholders(one) for one in ids))
    for form in forms:
        has = _placeholders(form)
        stray = {"%"} if allowed and "%" in _PLACEHOLDER.sub("", form) else set()
        if stray or not has <= allowed or (not message.pluralizable and needed - has):
            wrong = sorted(stray or (has - allowed) or (needed - has))
            findings.add("L10N413", at, message=_id(message), names=", ".join(wrong), wanted=", ".join(sorted(allowed)))
            return None
    return forms


def _placeholders(text: str) -> set[str]:
    return {name for name in _PLACEHOLDER.findall(text) if name}


def _missing(
    source: PoCatalog, known: set[str], wanted: Mapping[str, bool], path: str, language: Language, findings: Findings
) -> None:
    """Find the messages that a catalog lacks: one finding for all of them, at the first."""
    lacking = [message for message in wanted if message not in known]
    if language.tag.partition("-")[0] == SOURCE or not lacking:
        return  # Swedish words stand in for Swedish words
    first = source.get(lacking[0])
    at = Span(path, (first.lineno if first else None) or 1)
    names = " · ".join(lacking[:3])
    findings.add("L10N411", at, language=language.id, number=len(lacking), messages=names)


def template(content: bytes, path: str, findings: Findings) -> dict[str, bool]:
    """Return the messages of ``sitegen.pot``, and whether each has plural forms; L10N415 where it cannot be read."""
    made, found = _template(content, path)
    findings.items.extend(found)
    return dict(made)


@lru_cache(maxsize=4)
def _template(content: bytes, path: str) -> tuple[dict[str, bool], tuple[Diagnostic, ...]]:
    findings = Findings()
    source = parsed(content, path, "sv", findings)
    made = {} if source is None else {_id(message): bool(message.pluralizable) for message in source if message.id}
    return made, tuple(findings.items)


def parsed(content: bytes, path: str, locale: str, findings: Findings) -> PoCatalog | None:
    """Return a PO file as Babel reads it; None where it cannot be read (L10N415)."""
    if len(content) > _MAX_BYTES:
        findings.add("L10N415", Span(path), problem=f"> {_MAX_BYTES // 1_000_000} MB")
        return None
    try:
        if _unclosed(content.decode("utf-8-sig"), path, findings):
            return None
        return read_po(io.BytesIO(content.removeprefix(codecs.BOM_UTF8)), locale=locale, abort_invalid=True)
    except UnicodeDecodeError as error:
        findings.add("L10N415", Span(path, content.count(b"\n", 0, error.start) + 1), problem="UTF-8")
    except (PoFileError, ValueError, LookupError, TypeError, AttributeError) as error:
        line = getattr(error, "lineno", -1)  # Babel counts from 0
        problem = (str(error).partition(" on ")[0] or type(error).__name__).splitlines()[0]
        findings.add("L10N415", Span(path, int(line if line is not None else -1) + 1 or 1), problem=problem)
    return None
