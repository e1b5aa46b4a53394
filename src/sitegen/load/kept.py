"""What a translation keeps of its source whatever the language: its numbers, and what its roles name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from sitegen.diagnostics import Findings
from sitegen.load.document import Document
from sitegen.load.numbers import difference, numbers_of
from sitegen.model.language import Language
from sitegen.model.text import digest

_ROLE = re.compile(r"\{[a-z]+\}`[^`]*`")
_INSIDE = re.compile(r"\]\((?![a-z]+:|[^)\s]*\bfiles/)([^)\s]+)\)")
"""Where a link leads inside the site. A document, a picture, a page of others may be another one in each language."""
_ADDRESS = re.compile(r"(?<![(\w])https?://[^\s()<>\[\]]+|[^\s@<>()\[\]:]+@[^\s@<>()\[\]]+\.[a-z]{2,}")


def check(
    source: Document,
    words: Mapping[str, str],
    target: Document,
    languages: tuple[Language, Language],
    names: frozenset[str],
    findings: Findings,
) -> None:
    """Find what differs in a block made from today's source: numbers (L10N404), roles and addresses (L10N408), names.

    Names are told as L10N409.

    Args:
        words: pointer → translated text.
        languages: the source's, the target's.
        names: what no language translates.
    """
    for pointer, text, rendered in _pairs(source, words, target):
        lost, added = difference(numbers_of(text, languages[0]), numbers_of(rendered, languages[1]))
        if lost or added:
            _tell("L10N404", (lost, added), pointer, source, target, findings)
        ours, theirs = roles_and_addresses(text), roles_and_addresses(rendered)
        if ours != theirs:
            _tell("L10N408", (sorted(ours - theirs), sorted(theirs - ours)), pointer, source, target, findings)
        gone = [name for name in sorted(names) if _names(name, text) and name not in rendered]
        if gone and source.kind != "terms":  # a list of terms has the Swedish word beside each
            _tell("L10N409", (gone, ()), pointer, source, target, findings)


def roles_and_addresses(text: str) -> frozenset[str]:
    """Return the roles, e-mail and web addresses that a text shows, and where its links lead inside the site."""
    found = (address.rstrip(".,;:!?") for address in _ADDRESS.findall(text))
    return frozenset((*_ROLE.findall(text), *found, *_INSIDE.findall(text)))


def _names(name: str, text: str) -> bool:
    """Say whether a text has a name in words, in the genitive too; a role shows its own words."""
    return name in text and re.search(rf"\b{re.escape(name)}s?\b", _ROLE.sub(" ", text)) is not None


def _pairs(source: Document, words: Mapping[str, str], target: Document) -> Iterator[tuple[str, str, str]]:
    """Yield each block and field that nobody has excused, with its translation of today."""
    then = dict(target.provenance.made_from) if target.provenance else {}
    excused = dict(target.provenance.excused) if target.provenance else {}
    for pointer, text in (source.words or {}).items():
        block = target.blocks[int(pointer)] if pointer.isdigit() and int(pointer) < len(target.blocks) else None
        rendered = words.get(pointer)
        if rendered is None or then.get(pointer) != digest(text) or pointer in excused or (block and block.excused):
            continue
        yield pointer, text, rendered


def _tell(
    code: str,
    differ: tuple[Iterable[str], Iterable[str]],
    pointer: str,
    source: Document,
    target: Document,
    findings: Findings,
) -> None:
    lost, added = (", ".join(some) for some in differ)
    findings.add(code, target.place(pointer), lost=lost, added=added, source=str(source.place(pointer)))
