"""Inline Markdown to tokens that are, in order, the text again: words, and the marks that a translator must keep."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from enum import Enum

_ALONE = re.compile(
    r"(?P<placeholder>\\?\{/?[a-z]?\d+\})"
    r"|(?P<escaped>\\[!-/:-@\[-`{-~])"
    r"|(?P<role>\{[^{}\s]+\}(?P<t>`+)(?!`)(?:.+?)(?<!`)(?P=t)(?!`))"
    r"|(?P<code>(?<!`)(?P<c>`+)(?!`)(?:.+?)(?<!`)(?P=c)(?!`))"
    r"|(?P<note>\[\^[^\]\s]+\])"
    r"|(?P<address><(?:https?|mailto|tel):[^<>\s]*>)"
)
_DESTINATION = re.compile(
    r"\]\([ \t]*(?:<[^<>\n]*>|(?:[^\s()\\]|\\.|\([^\s()]*\))*)"
    r"(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*\)"
)
_SPAN = re.compile(r"\]\{[^{}\n]*\}")


class Side(Enum):
    """How a mark stands."""

    ALONE = "alone"
    OPENS = "opens"
    CLOSES = "closes"


@dataclass(slots=True)
class Token:
    """Words, or a mark."""

    text: str
    side: Side | None = None
    """None: words."""
    kind: str = ""
    """``role``, ``code``, ``note``, ``address``, ``placeholder``, ``link``, ``image``, ``span``, ``em``, ``strong``."""
    other: Token | None = None
    """The closing mark of an opening one."""


@dataclass(slots=True)
class _Run:
    """Stars or underlines that stand together (CommonMark 0.31 section 6.2)."""

    sign: str
    left: int
    """How many are not used."""
    opens: bool
    closes: bool
    length: int
    opening: list[Token] = field(default_factory=list)
    """Innermost first."""
    closing: list[Token] = field(default_factory=list)


def tokens(text: str) -> list[Token]:
    """Return the tokens of a text of one line."""
    return _emphasised(text, _bracketed(text))


def _bracketed(text: str) -> list[tuple[int, Token]]:
    """Return every mark but those of emphasis, each with the place where it begins, in order."""
    found: list[tuple[int, Token]] = []
    opened: list[tuple[int, str]] = []
    at = 0
    while at < len(text):
        alone = _ALONE.match(text, at)
        if alone:
            if not alone["escaped"]:
                kind = next(name for name in ("role", "code", "note", "address", "placeholder") if alone[name])
                found.append((at, Token(alone.group(), Side.ALONE, kind)))
            at = alone.end()
        elif text[at] == "[" or text.startswith("![", at):
            sign = "![" if text[at] == "!" else "["
            opened.append((at, sign))
            at += len(sign)
        elif text[at] == "]" and opened:
            start, sign = opened.pop()
            end = _DESTINATION.match(text, at) or (_SPAN.match(text, at) if sign == "[" else None)
            if end:
                kind = "span" if end.group().startswith("]{") else "image" if sign == "![" else "link"
                closing = Token(end.group(), Side.CLOSES, kind)
                found += [(start, Token(sign, Side.OPENS, kind, closing)), (at, closing)]
            at = end.end() if end else at + 1
        else:
            at += 1
    return sorted(found, key=lambda item: item[0])


def _emphasised(text: str, marks: list[tuple[int, Token]]) -> list[Token]:
    """Return all tokens: words are searched for stars and underlines, which meet only inside the same brackets."""
    levels: list[list[_Run]] = [[]]
    parts: list[Token | _Run] = []
    at = 0
    for start, mark in [*marks, (len(text), Token(""))]:
        _split(text, at, start, parts, levels[-1])
        if mark.side is Side.CLOSES:
            _paired(levels.pop())
        elif mark.side is Side.OPENS:
            levels.append([])
        if mark.text:
            parts.append(mark)
        at = start + len(mark.text)
    _paired(levels[0])
    return _flat(parts)


def _split(text: str, start: int, end: int, parts: list[Token | _Run], level: list[_Run]) -> None:
    """Add words and runs of the text between two marks."""
    at = start
    for match in re.compile(r"\\[!-/:-@\[-`{-~]|\*+|_+").finditer(text, start, end):
        if match.group()[0] == "\\":
            continue
        if match.start() > at:
            parts.append(Token(text[at : match.start()]))
        run = _run(text, match.start(), match.end())
        parts.append(run)
        level.append(run)
        at = match.end()
    if end > at:
        parts.append(Token(text[at:end]))


def _run(text: str, start: int, end: int) -> _Run:
    """Return a run with what it can do (CommonMark 0.31 section 6.2, rules 1 to 8)."""
    before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
    left = not after.isspace() and (not _punctuation(after) or before.isspace() or _punctuation(before))
    right = not before.isspace() and (not _punctuation(before) or after.isspace() or _punctuation(after))
    if text[start] == "*":
        return _Run("*", end - start, left, right, end - start)
    opens = left and (not right or _punctuation(before))
    closes = right and (not left or _punctuation(after))
    return _Run("_", end - start, opens, closes, end - start)


def _punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _paired(runs: list[_Run]) -> None:
    """Pair the runs of one level, each closing one with the nearest that can open."""
    stack: list[_Run] = []
    for run in runs:
        while run.closes and run.left:
            place = next((n for n in range(len(stack) - 1, -1, -1) if _meet(stack[n], run)), None)
            if place is None:
                break
            del stack[place + 1 :]
            opening = stack[place]
            number = 2 if min(opening.left, run.left) > 1 else 1
            kind = "strong" if number == 2 else "em"
            closing = Token(run.sign * number, Side.CLOSES, kind)
            opening.opening.append(Token(run.sign * number, Side.OPENS, kind, closing))
            run.closing.append(closing)
            opening.left -= number
            run.left -= number
            if not opening.left:
                stack.pop()
        if run.opens and run.left:
            stack.append(run)


def _meet(opening: _Run, closing: _Run) -> bool:
    if opening.sign != closing.sign:
        return False
    both = opening.closes or closing.opens
    thirds = (opening.length + closing.length) % 3 == 0 and (opening.length % 3 or closing.length % 3)
    return not (both and thirds)


def _flat(parts: list[Token | _Run]) -> list[Token]:
    out: list[Token] = []
    for part in parts:
        if isinstance(part, Token):
            out.append(part)
            continue
        out += part.closing
        if part.left:
            out.append(Token(part.sign * part.left))
        out += reversed(part.opening)
    return out
