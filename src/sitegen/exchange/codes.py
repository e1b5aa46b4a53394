"""Codes: what a translator can neither break nor lose. Markdown to words with numbers in braces, and back.

``Läs [planen](../plan.yaml).[^a]`` is ``Läs {1}planen{/1}.{2}`` with two codes. Formats write the numbers as they
write codes: XLIFF as elements, PO as they are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sitegen.exchange.layout import runs
from sitegen.exchange.marks import Side, Token, tokens

PLACE = re.compile(r"\{(/?)([a-z]?\d+)\}")
"""A code in a text: an opening or lone one, or a closing one."""
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_SPACES = " \t\r\n\f\v"


@dataclass(frozen=True, slots=True)
class Code:
    """One code, or a pair of them."""

    id: str
    kind: str
    """``line`` (what holds lines together), or a kind of ``marks.Token``."""
    opens: str
    closes: str | None = None
    """None where it stands alone."""

    @property
    def key(self) -> tuple[str, str, str | None]:
        """What it is the same as in another text: how many spaces hold lines together says nothing."""
        return (self.kind, _SPACE.sub(" ", self.opens).strip() if self.kind == "line" else self.opens, self.closes)


@dataclass(frozen=True, slots=True)
class Coded:
    """A text with its codes."""

    text: str
    codes: tuple[Code, ...] = ()
    """In the order in which they begin."""
    before: str = ""
    """What stands before the first word and needs no code; the same after the last."""
    after: str = ""

    @property
    def words(self) -> bool:
        """Say whether there is anything to translate."""
        return any(character.isalpha() for character in PLACE.sub("", self.text))


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a text cannot be taken: ``lost``, ``foreign``, ``twice``, ``crossed``, ``broken``, ``markup``, and what."""

    kind: str
    what: str


def plain(text: str) -> Coded:
    """Return a text that is no Markdown: its only codes are words that look like one."""
    words = " ".join(text.split())
    found = [match.group() for match in PLACE.finditer(words)]
    numbers = iter(range(1, len(found) + 1))
    codes = tuple(Code(str(number), "placeholder", text) for number, text in enumerate(found, start=1))
    return Coded(PLACE.sub(lambda _: f"{{{next(numbers)}}}", words), codes)


def encoded(markdown: str, like: Coded | None = None) -> Coded:
    """Return a Markdown text with codes.

    Args:
        markdown: one block without its mark, or a field.
        like: the source of a translation; codes that are the same have its numbers, others ``t1``, ``t2`` …
    """
    pieces = list(runs(markdown))
    before = pieces.pop(0).text if pieces and pieces[0].line else ""
    after = pieces.pop().text if pieces and pieces[-1].line else ""
    marks: list[Token] = []
    for piece in pieces:
        marks += [Token(piece.text, Side.ALONE, "line")] if piece.line else tokens(piece.text)
    ids = _Ids(like)
    text = "".join(_numbered(marks, ids))
    return Coded(text, tuple(ids.codes), before, after)


class _Ids:
    """Gives numbers to codes: those of the source where they are the same."""

    def __init__(self, like: Coded | None) -> None:
        self.codes: list[Code] = []
        self._free = list(like.codes) if like else []
        self._letter = "t" if like else ""
        self._number = 0

    def take(self, kind: str, opens: str, closes: str | None) -> str:
        code = Code("", kind, opens, closes)
        same = next((one for one in self._free if one.key == code.key), None)
        if same:
            self._free.remove(same)
            name = same.id
        else:
            self._number += 1
            name = f"{self._letter}{self._number}"
        self.codes.append(Code(name, kind, opens, closes))
        return name


def _numbered(marks: Iterable[Token], ids: _Ids) -> Iterator[str]:
    closing: dict[int, str] = {}
    for mark in marks:
        if mark.side is None:
            yield mark.text
        elif mark.side is Side.CLOSES:
            yield f"{{/{closing[id(mark)]}}}"
        else:
            name = ids.take(mark.kind, mark.text, mark.other.text if mark.other else None)
            if mark.other:
                closing[id(mark.other)] = name
            yield f"{{{name}}}"


def decoded(coded: Coded) -> str:
    """Return the Markdown of a text with codes, every number of which must be known."""
    known = {code.id: code for code in coded.codes}
    out: list[str] = []
    at = 0
    line = True
    for match in PLACE.finditer(coded.text):
        code = known[match.group(2)]
        _add(out, coded.text[at : match.start()], line, code.kind == "line")
        out.append((code.closes or "") if match.group(1) else code.opens)
        line, at = code.kind == "line", match.end()
    _add(out, coded.text[at:], line, last=True)
    return coded.before + "".join(out) + coded.after


def _add(out: list[str], words: str, first: bool, last: bool) -> None:
    """Add words: a space beside what holds lines together would be part of the Markdown."""
    words = words.lstrip(_SPACES) if first else words
    words = words.rstrip(_SPACES) if last else words
    out.append(_SPACE.sub(" ", words))


def taken(text: str, source: Coded, before: Coded | None, *, current: bool, markdown: bool) -> str | Fault:
    """Return a translation that has come back as it is written in content, or why it cannot be taken.

    Args:
        text: with numbers in braces.
        source: the Swedish text of today.
        before: the translation of today; None where there is none. What it has that the source has not may stay.
        current: whether ``before`` was made from this source: what it does without is no loss.
        markdown: whether it is Markdown; else signs mean only themselves.
    """
    own = {code.id: code for code in before.codes} if before else {}
    known = {code.id: code for code in source.codes}
    allowed = own | known
    fault = _faulty(text, allowed)
    if fault:
        return fault
    used = {match.group(2) for match in PLACE.finditer(text)}
    needed = {name for name in known if name in own} if before and current else set(known)
    if needed - used:
        return Fault("lost", _told(known[name] for name in known if name in needed - used))
    if not _in_row(text, source):
        return Fault("crossed", _told(code for code in source.codes if code.kind == "line"))
    used_codes = tuple(code for name, code in allowed.items() if name in used)
    written = decoded(Coded(text, used_codes, source.before, source.after))
    return _unlike(written, used_codes, source) or written if markdown else written


def _unlike(written: str, used: tuple[Code, ...], source: Coded) -> Fault | None:
    """Find markup that the translator has typed, and codes that what stands beside them has broken."""
    found = encoded(written)
    here, there = Counter(code.key for code in found.codes), Counter(code.key for code in used)
    if here - there:
        return Fault("foreign", _told(code for code in found.codes if code.key in here - there))
    if there - here:
        return Fault("broken", _told(code for code in used if code.key in there - here))
    # What begins with a mark of a list or a heading, typed by the translator, is no more the block that it was.
    return None if (found.before, found.after) == (source.before, source.after) else Fault("markup", written[:20])


def _in_row(text: str, source: Coded) -> bool:
    """Say whether what holds lines together comes in the order of the source: rows and items stay where they are."""
    order = [code.id for code in source.codes if code.kind == "line"]
    found = [match.group(2) for match in PLACE.finditer(text) if match.group(2) in order]
    return found == [name for name in order if name in found]


def _faulty(text: str, allowed: dict[str, Code]) -> Fault | None:
    """Find numbers that are not known, stand twice, or are not closed in their order."""
    opened: list[str] = []
    seen: set[str] = set()
    for match in PLACE.finditer(text):
        closes, name = bool(match.group(1)), match.group(2)
        code = allowed.get(name)
        if code is None or (closes and code.closes is None):
            return Fault("foreign", match.group())
        if closes:
            if not opened or opened.pop() != name:
                return Fault("crossed", _told([code]))
            continue
        if name in seen:
            return Fault("twice", _told([code]))
        seen.add(name)
        if code.closes is not None:
            opened.append(name)
    return Fault("crossed", _told(allowed[name] for name in opened)) if opened else None


def _told(codes: Iterable[Code]) -> str:
    return ", ".join(dict.fromkeys(shown(code) for code in codes))


def shown(code: Code) -> str:
    """Return a code as an editor would write it, on one line."""
    return _SPACE.sub(" ", f"{code.opens}…{code.closes}" if code.closes is not None else code.opens).strip() or "¶"
