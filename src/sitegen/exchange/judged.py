"""Judging what came back: what may stand in the content, and why the rest may not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sitegen.diagnostics import Findings, Span
from sitegen.exchange.codes import Fault, decoded, taken
from sitegen.exchange.pairs import Pair
from sitegen.exchange.segment import Returned, carried
from sitegen.load import markdown
from sitegen.load.kept import roles_and_addresses
from sitegen.load.letters import spoilt
from sitegen.load.numbers import difference, numbers_of
from sitegen.load.sound import foreign, is_cut
from sitegen.model.content import WAITING
from sitegen.model.language import Language
from sitegen.model.text import Block, digest


@dataclass(frozen=True, slots=True)
class Refused:
    """A segment that is not taken."""

    name: str
    """Path and pointer."""
    reason: str
    """``gone``, ``source``, ``newer``, ``double``, ``long``, a kind of ``codes.Fault``, ``numbers``, ``spoilt``,
    ``waiting text``, ``script``, ``addresses``, ``cut``, ``markup``."""
    what: str
    """The codes, numbers or signs that it is about."""
    file: str
    line: int


_LONGEST = 20_000
"""Signs of one block or field: more is no translation, and would only take time to read."""
_PARTS = re.compile(r"</?(?:p|ul|ol|li|tr|th|td|h[1-6]|blockquote|pre)\b")
UNCHANGED = "unchanged"
LEFT = "left"


def judged(one: Returned, pair: Pair | None, languages: tuple[Language, Language], *, excused: bool) -> str | Refused:
    """Return the text that is to stand in the content, or why it may not.

    Args:
        pair: the block or field as it is today; None where there is none.
        languages: the source's, the target's.
        excused: whether numbers may differ here.
    """
    if pair is None:
        return _refused(one, "gone")
    if one.source_digest != digest(pair.unit.source):
        return _refused(one, "source")
    if one.target_digest != pair.held:
        return _refused(one, "newer")
    if len(one.text) > max(_LONGEST, 4 * len(pair.source.text)):
        return _refused(one, "long")
    text = taken(one.text, pair.source, pair.target, current=pair.current, markdown=pair.markdown)
    if isinstance(text, Fault):
        return _refused(one, text.kind, text.what)
    lost, added = difference(numbers_of(pair.unit.source, languages[0]), numbers_of(text, languages[1]))
    if (lost or added) and not excused:
        return _refused(one, "numbers", _differing(lost, added))
    wrong = None if excused else _unsound(pair, text, languages[1])
    if wrong:
        return _refused(one, *wrong)
    strange = _strange(text, pair, languages) if pair.markdown else ""
    return _refused(one, "markup", strange) if strange else text


def standing(one: Returned, pair: Pair | None) -> str:
    """Return ``LEFT`` for what nobody has worked on, ``UNCHANGED`` for what stands in the content; else nothing."""
    if not one.touched:
        return LEFT
    same = pair is not None and pair.target is not None and _flat(one.text) == _flat(pair.target.text)
    return UNCHANGED if same and pair is not None and pair.current else ""


def _flat(text: str) -> str:
    return " ".join(carried(text).split())


def _refused(one: Returned, reason: str, what: str = "") -> Refused:
    return Refused(f"{one.path}#{one.pointer}", reason, what, one.file, one.line)


def _unsound(pair: Pair, text: str, language: Language) -> tuple[str, str] | None:
    """Return what is wrong with a text whatever it says, and the signs that it is about; None where all is well."""
    swedish = pair.unit.source
    if wrong := spoilt(text):
        return "spoilt", wrong
    if WAITING.search(text) and not WAITING.search(swedish):
        return "waiting text", text[:20]
    ours, theirs = roles_and_addresses(swedish), roles_and_addresses(text)
    if ours != theirs:
        return "addresses", _differing(sorted(ours - theirs), sorted(theirs - ours))
    if strange := foreign(text, swedish, language):
        return "script", ", ".join(strange[:3])
    return ("cut", text[:20]) if is_cut(swedish, text) else None


def _differing(lost: Iterable[str], added: Iterable[str]) -> str:
    return " ".join([*(f"−{one}" for one in lost), *(f"+{one}" for one in added)])


def _strange(text: str, pair: Pair, languages: tuple[Language, Language]) -> str:
    """Return what of a translation would be read as other blocks, or as faulty markup; empty where all is well."""
    ours, theirs = Findings(), Findings()
    wanted = markdown.read(pair.mark + decoded(pair.source), Span(""), languages[0], ours)
    found = markdown.read(pair.mark + text, Span(""), languages[1], theirs)
    if _built(wanted) != _built(found):
        return text[:20]
    more = Counter(item.code for item in theirs.items) - Counter(item.code for item in ours.items)
    return ", ".join(more)


def _built(blocks: tuple[Block, ...]) -> list[str]:
    """Return the kinds of blocks, and of all that is built inside them: paragraphs, items, rows, cells."""
    html = ["".join(part for part in block.html if isinstance(part, str)) for block in blocks]
    return [part for block, inner in zip(blocks, html, strict=True) for part in (block.kind, *_PARTS.findall(inner))]
