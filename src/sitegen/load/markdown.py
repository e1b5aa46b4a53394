"""The one door to Markdown: text in, blocks out. What parses it behind the door can change.

CommonMark with tables, footnotes, roles, attributes and one container. Raw HTML is a fault, never output.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.myst_role import myst_role_plugin

from sitegen.diagnostics import Findings, Span
from sitegen.load import pasted
from sitegen.load.inline import Inline, merged
from sitegen.load.tables import Table, columns
from sitegen.model.language import Language
from sitegen.model.text import Block, Cover, RichText, Segment

CONTAINERS = ("note",)
"""What ``:::`` may open."""

_ATTRIBUTES = {"id", "covers", "excused", "caption"}
_KINDS = {"paragraph": "paragraph", "table": "table", "blockquote": "quote", "container_note": "note"}
_LISTS = {"bullet_list_open", "ordered_list_open"}
_SPACE = re.compile(r"\s+")
_MARK = re.compile(r"^(?:[-*+]|\d+[.)])\s+|^\[\^[^\]]+\]:\s*|^#{1,6}\s+")
_ATTR_LINE = re.compile(r"^\s*\{[^{}]*\}\s*$")
_RULER = re.compile(r"^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$|^\|[ \t]*:?-+:?[ \t]*\|$", re.MULTILINE)
_HEADING = re.compile(r"h[1-6]")


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable(["html_block", "html_inline"])
    parser.disable("text_join")  # what is escaped stays apart, and so is no tag
    parser.use(attrs_plugin, spans=True).use(attrs_block_plugin).use(myst_role_plugin)
    parser.use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True)
    for name in CONTAINERS:
        parser.use(container_plugin, name)
    # Every address is a link, so that one that may not be is a fault with a place (MD310) and not plain text.
    setattr(parser, "validateLink", lambda _: True)  # noqa: B010 # a method is not assigned to, for mypy
    return parser


def _parsed(text: str) -> list[Token]:
    # The container plugin looks at the first letter of each line inside, also where the text ends before it.
    return _parser().parse(f"{pasted.with_spaces(text)}\n")


@dataclass(slots=True)
class _Reading:
    """What one text is read with."""

    lines: list[str]
    at: Span
    """Place of its first line; its column is where every line begins."""
    language: Language
    findings: Findings
    blocks: list[Block] = field(default_factory=list)
    groups: int = 0
    level: int = 1
    """Level of the last heading."""

    def span(self, line: int, column: int = 1) -> Span:
        """Place of a line (counted from 0) of the text."""
        return Span(self.at.path, self.at.line + line, self.at.column - 1 + column)


def read(text: str, at: Span, language: Language, findings: Findings) -> tuple[Block, ...]:
    """Read one Markdown text.

    Args:
        text: the text, with LF line ends.
        at: place of its first character.
        language: what it is written in; its script decides what is isolated.
        findings: receives the MD codes that one text shows by itself, STR203 (an unknown role).

    Returns:
        Its blocks, in order. Lines of blocks count from 1.
    """
    reading = _Reading(text.split("\n"), at, language, findings)
    tokens = _parsed(text)
    for opening, inner in _top_level(tokens):
        _block(opening, inner, reading)
    _containers_closed(tokens, reading)
    pasted.bullets(reading.lines, tokens, reading.span, findings)
    return tuple(reading.blocks)


def extents(text: str) -> tuple[tuple[int, int], ...]:
    """Return, of each block that ``read`` makes of a text, its first line and the line after its last, from 0.

    The line of attributes above a block is not in it.
    """
    found: list[tuple[int, int]] = []
    for opening, inner in _top_level(_parsed(text)):
        parts = [item for item, _ in _top_level(inner)] if opening.type in _LISTS else [opening]
        found += [(part.map[0], part.map[1]) if part.map else (0, 0) for part in parts]
    return tuple(found)


def _top_level(tokens: list[Token]) -> Iterator[tuple[Token, list[Token]]]:
    """Yield each top-level token with the tokens inside it."""
    index = 0
    while index < len(tokens):
        opening = tokens[index]
        end = index + 1
        if opening.nesting == 1:
            while tokens[end].level > opening.level or tokens[end].nesting != -1:
                end += 1
            yield opening, tokens[index + 1 : end]
            end += 1
        else:
            yield opening, []
        index = end


def _block(opening: Token, inner: list[Token], reading: _Reading) -> None:
    kind = opening.type.removesuffix("_open")
    first, last = opening.map or (0, 0)
    if opening.type in _LISTS:
        _items(kind, opening, inner, reading)
        return
    if kind == "footnote_reference":
        html = Inline(reading.lines, reading.span, reading.language, reading.findings).blocks(inner, first)
        label = str(opening.meta["label"])
        reading.blocks.append(Block("footnote", _text(reading, first, last), html, anchor=label, line=first + 1))
        return
    if kind == "heading":
        kind = _heading(opening, first, reading)
    block = _made(_KINDS.get(kind, kind), opening, inner, first, last, reading)
    reading.blocks.append(block)


def _made(
    kind: str, opening: Token, inner: list[Token], first: int, last: int, reading: _Reading, group: int = 0
) -> Block:
    inline = Inline(reading.lines, reading.span, reading.language, reading.findings)
    if kind in {"fence", "code_block"}:
        kind, html = "code", inline.code(opening)
    elif kind == "hr":
        kind, html = "rule", ()
    elif kind == "table":
        inline.table = Table(tuple(inline.plain(name) for name in columns(inner)))
        html = _table(opening, inline.blocks(inner, first, top=True), first, reading)
    else:
        html = inline.blocks(inner, first, bare=kind == "paragraph" or bool(_HEADING.fullmatch(kind)))
    if kind == "paragraph" and inline.only_image(inner):
        kind = "figure"
    attributes = _attributes(opening, first, reading)
    text = _text(reading, first, last)
    if "caption" in attributes:
        text = f"{attributes['caption']} {text}"
    return Block(
        kind=kind,
        text=text,
        html=html,
        anchor=attributes.get("id", ""),
        group=group,
        covers=_covers(attributes.get("covers", "")),
        excused=attributes.get("excused", ""),
        line=first + 1,
        stacked=bool(inline.table.names),
    )


def _items(kind: str, opening: Token, inner: list[Token], reading: _Reading) -> None:
    """Make each item of a top-level list a block; what the list covers stands on its first item."""
    reading.groups += 1
    if kind == "ordered_list":
        pasted.day_of_month(opening, inner, reading.language, reading.span, reading.findings)
    number = int(opening.attrs.get("start", 1))
    for place, (item, within) in enumerate(_top_level(inner)):
        first, last = item.map or (0, 0)
        if place == 0:
            item.attrs = {k: v for k, v in opening.attrs.items() if k != "start"} | item.attrs
        block = _made("item", item, within, first, last, reading, group=reading.groups)
        fixed = "ordered" if kind == "ordered_list" else "bullet"
        reading.blocks.append(
            Block(
                fixed,
                block.text,
                block.html,
                block.anchor,
                block.group,
                number + place,
                block.covers,
                block.excused,
                block.line,
            )
        )


def _heading(opening: Token, line: int, reading: _Reading) -> str:
    level = int(opening.tag[1])
    if level == 1:
        reading.findings.add("MD303", reading.span(line))
    elif level > reading.level + 1:
        reading.findings.add("MD302", reading.span(line), level=level, before=reading.level)
    reading.level = level
    return opening.tag


def _table(opening: Token, html: RichText, line: int, reading: _Reading) -> RichText:
    caption = str(opening.attrs.get("caption", ""))
    if not caption:
        reading.findings.add("MD313", reading.span(line))
    inline = Inline(reading.lines, reading.span, reading.language, reading.findings)
    head: list[Segment] = ["<caption>", inline.plain(caption), "</caption>"]
    return merged([*head, *html])


def _attributes(opening: Token, line: int, reading: _Reading) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in opening.attrs.items():
        if name in _ATTRIBUTES:
            found[name] = str(value)
        elif name != "start":
            reading.findings.unknown("MD311", reading.span(max(line - 1, 0)), str(name), _ATTRIBUTES)
    return found


def _covers(text: str) -> tuple[Cover, ...]:
    pairs = (item.partition("=") for item in text.split())
    return tuple(Cover(name, digest) for name, _, digest in pairs)


def _text(reading: _Reading, first: int, last: int) -> str:
    lines = [line for line in reading.lines[first:last] if not _ATTR_LINE.match(line)]
    text = _MARK.sub("", "\n".join(lines).strip())
    if text.startswith(">"):
        text = "> " + re.sub(r"^ {0,3}> ?", "", text, flags=re.MULTILINE)
    return _SPACE.sub(" ", _RULER.sub(lambda row: re.sub(r"\s*:?-+:?\s*", "-", row.group()), text)).strip()


def _containers_closed(tokens: list[Token], reading: _Reading) -> None:
    """Find ``:::`` lines that open nothing we know, close nothing, or are never closed (MD312)."""
    code = {
        line for token in tokens if token.type in {"fence", "code_block"} and token.map for line in range(*token.map)
    }
    opened: list[tuple[int, str]] = []
    for number, line in enumerate(reading.lines):
        if number in code or not re.match(r" {0,3}:::", line):
            continue
        name = line.strip(": \t")
        if name:
            if name not in CONTAINERS:
                reading.findings.unknown("MD312", reading.span(number), name, CONTAINERS)
            opened.append((number, name))
        elif opened:
            opened.pop()
        else:
            reading.findings.add("MD312", reading.span(number), name=":::", near="")
    for number, name in opened:
        if name in CONTAINERS:
            reading.findings.add("MD312", reading.span(number), name=name, near="")
