"""Inline Markdown to HTML with holes: emphasis, links, roles, images, footnote marks, marked languages."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import zip_longest
from urllib.parse import unquote

from markdown_it.token import Token

from sitegen.diagnostics import Findings, Span
from sitegen.load.phones import in_text
from sitegen.load.tables import ROLES as TABLE
from sitegen.load.tables import Table
from sitegen.model.isolation import isolated
from sitegen.model.language import Language
from sitegen.model.roles import ROLES
from sitegen.model.text import Ref, RichText, Segment

_RAW_HTML = re.compile(r"<(?:[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?|/[A-Za-z][A-Za-z0-9-]*\s*|!--)>?")
_ATTR_LINE = re.compile(r"\{[^{}]*\}")
_SCHEME = re.compile(r"^([A-Za-z][A-Za-z0-9+.-]*):")
_SAFE_SCHEMES = {"https", "http", "mailto", "tel"}
_LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_ROLE_LIKE = re.compile(r"\{([^{}\s]+)\}\s*$")
_LOOSE = re.compile(r"\{(?:[^\W\d_]+(?::[^{}]*)?|#[^{}]*)\}|(?<!\S):[a-z_]+:(?!\S)|^#{1,6}(?=[^#\s])|^::?(?=[ \w])")
"""Markup that was meant for the program and would be shown to readers: a role alone, an anchor, a heading stuck to
its mark, a container with too few colons."""
_HALF = re.compile(
    r"!?\[[^\[\]]*\](?:\([^()]*\)|\($|(?: ?\()(?:https?:|\.\.?/|www\.)[^\s)]*)"
    r"|\*\*(?=\S)|(?<=\S)\*\*|(?<!\S)\*(?=\w)|~~(?=\S)|==(?=\w)|^\|.*\|$"
)
"""Markdown that is not whole and so is shown as it is typed: a link with a space in it, bold that never ends, a table
without the line below its heads."""
_ATTRIBUTES_LIKE = re.compile(r"(\{([^{}=\s]+)=[^{}]*\})")
_RTL_TAGS = {"ar", "fa", "prs", "ur", "he", "ps", "ckb"}
_TAGS = {
    "paragraph": "p",
    "bullet_list": "ul",
    "ordered_list": "ol",
    "list_item": "li",
    "blockquote": "blockquote",
    "em": "em",
    "strong": "strong",
}


def merged(segments: Iterable[Segment]) -> RichText:
    """Return the segments with neighbouring strings joined."""
    out: list[Segment] = []
    for segment in segments:
        if isinstance(segment, str) and out and isinstance(out[-1], str):
            out[-1] += segment
        elif segment != "":
            out.append(segment)
    return tuple(out)


@dataclass(slots=True)
class Inline:
    """Renders the inside of one block."""

    lines: list[str]
    span: Callable[[int, int], Span]
    """Place of a line (from 0) and column (from 1) of the text."""
    language: Language
    findings: Findings
    line: int = 0
    """Line of the text that is being rendered, from 0."""
    first: int = 0
    """First line of the block."""
    table: Table = field(default_factory=lambda: Table(()))

    def plain(self, text: str) -> str:
        """Return text escaped, foreign runs isolated."""
        return isolated(text, self.language)

    def code(self, token: Token) -> RichText:
        """Return the inside of a code block."""
        return (f"<code>{html.escape(token.content, quote=False)}</code>",)

    def only_image(self, tokens: list[Token]) -> bool:
        """Say whether a paragraph holds one image and nothing else."""
        children = tokens[0].children if len(tokens) == 1 else None
        return children is not None and len(children) == 1 and children[0].type == "image"

    def blocks(self, tokens: list[Token], first: int, *, bare: bool = False, top: bool = False) -> RichText:
        """Return the HTML of the tokens inside a block that begins on line ``first``.

        ``bare``: the block is a paragraph or heading, and its own tag is written where the page is made.
        """
        self.first = first
        out: list[Segment] = []
        for token in tokens:
            if token.type == "inline":
                self.line = token.map[0] if token.map else first
                out.extend(self.inline(token.children or []))
            elif not top and token.type == "heading_open" and token.tag == "h1":
                self.findings.add("MD303", self.span(token.map[0] if token.map else first, 1))
                out.append(self._tag(token))
            elif not top and token.type == "table_open":
                self.findings.add("MD313", self.span(token.map[0] if token.map else first, 1))
                out.append(self._tag(token))
            elif not (bare or token.hidden):
                out.append(self._tag(token))
        return merged(out)

    def _tag(self, token: Token) -> str:
        kind = token.type.removesuffix("_open").removesuffix("_close")
        if kind in TABLE:
            return self.table.tag(kind, opening=token.nesting == 1)
        if kind in {"fence", "code_block"}:
            return f"<pre><code>{html.escape(token.content, quote=False)}</code></pre>"
        if kind == "hr":
            return "<hr>"
        tag = _TAGS.get(kind, token.tag)
        if kind.startswith("container") or not tag:
            return ""
        start = token.attrs.get("start") if token.nesting == 1 else None
        attribute = f' start="{int(start)}"' if start is not None else ""
        return f"<{tag}{attribute}>" if token.nesting == 1 else f"</{tag}>"

    def inline(self, tokens: list[Token]) -> list[Segment]:
        """Return the HTML of inline tokens."""
        out: list[Segment] = []
        for token, after in zip_longest(tokens, tokens[1:]):
            self._foreign_names(token, after)
            out.append(self._inline(token))
        return out

    def _foreign_names(self, token: Token, after: Token | None) -> None:
        """Find what Markdown shows as it is typed: roles and attributes whose names are no ASCII words, half markup."""
        if token.type != "text":
            return
        role = _ROLE_LIKE.search(token.content) if after is not None and after.type == "code_inline" else None
        if role and role.group(1) in ROLES:  # a space between it and what it names
            self.findings.add("MD311", self.place(role.group()), name=role.group(), near=f"{role.group().strip()}`…`")
        elif role:
            self.findings.unknown("STR203", self.place(role.group()), role.group(1), ROLES)
        loose = None if role else _LOOSE.search(token.content)
        if loose and (loose.group()[0] not in ":#" or self._begins(loose.group())):
            self.findings.unknown("MD311", self.place(loose.group()), loose.group(), ["{term}`sfi`"])
        half = _HALF.search(token.content)
        if half:
            self.findings.add("MD315", self.place(half.group()), text=half.group()[:40])
        number = in_text(token.content)
        if number:
            self.findings.add("MD318", self.place(number), number=number)
        for attributes in _ATTRIBUTES_LIKE.finditer(token.content):
            self.findings.unknown("MD311", self.place(attributes.group(1)), attributes.group(2), ["lang"])

    def _inline(self, token: Token) -> Segment:
        makers: dict[str, Callable[[Token], Segment]] = {
            "text": self._text,
            "softbreak": lambda _: self._break("\n"),
            "hardbreak": lambda _: self._break("<br>\n"),
            "text_special": lambda special: self.plain(special.content),
            "code_inline": self._code_span,
            "link_open": self._link,
            "link_close": lambda _: "</a>",
            "image": self._image,
            "footnote_ref": lambda note: self._ref("note", str(note.meta["label"]), mark="[^"),
            "myst_role": self._role,
            "span_open": self._language,
            "span_close": self._language,
        }
        return makers.get(token.type, self._tag)(token)

    def _text(self, token: Token) -> Segment:
        match = _RAW_HTML.search(token.content)
        if _ATTR_LINE.fullmatch(token.content) and self._alone(token.content) and not _LOOSE.search(token.content):
            self.findings.add("MD311", self.place("{"), name=token.content.strip("{} "), near="")
        if match:
            self.findings.add("MD301", self.place(match.group()), tag=match.group())
        return self.plain(token.content)

    def _begins(self, words: str) -> bool:
        """Say whether the line begins with ``words``, but for marks of lists and quotations."""
        return self.line >= len(self.lines) or self.lines[self.line].lstrip(" >-*+0123456789.)").startswith(words)

    def _alone(self, text: str) -> bool:
        """Say whether a line holds nothing but ``text``."""
        return self.line < len(self.lines) and self.lines[self.line].strip() == text

    def _code_span(self, token: Token) -> Segment:
        self._only(token, set())
        return f"<code>{html.escape(token.content, quote=False)}</code>"

    def _break(self, made: str) -> Segment:
        self.line += 1
        return made

    def _ref(self, kind: str, target: str, text: str = "", mark: str = "(") -> Ref:
        line = self.lines[self.line] if self.line < len(self.lines) else ""
        column = line.find(mark + target) + len(mark) + 1 if mark + target in line else 1
        return Ref(kind, target, text, self.line - self.first, column)

    def place(self, words: str) -> Span:
        """Place of ``words`` on the line that is being rendered."""
        line = self.lines[self.line] if self.line < len(self.lines) else ""
        return self.span(self.line, max(line.find(words), 0) + 1)

    def _link(self, token: Token) -> Segment:
        target = str(token.attrs.get("href", ""))
        self._only(token, {"href"})
        scheme = _SCHEME.match(target)
        if scheme is None:
            return self._ref("link", unquote(target))  # as the editor wrote it: å is no %C3%A5 to her
        if scheme.group(1).lower() not in _SAFE_SCHEMES:
            self.findings.add("MD310", self.place(target), address=target)
        return f'<a href="{html.escape(target)}">'

    def _only(self, token: Token, known: set[str]) -> None:
        """Find attributes that a link or an image cannot have (MD311); a title is one: a finger never meets it."""
        for name, value in token.attrs.items():
            if name not in known:
                at = self.place(f'"{value}"' if name == "title" else "{" + str(name))
                self.findings.unknown("MD311", at, str(name), known - {"href", "src", "alt"})

    def _image(self, token: Token) -> Segment:
        alt = "".join(child.content for child in token.children or [])
        target = str(token.attrs.get("src", ""))
        self._only(token, {"src", "alt"})
        if _SCHEME.match(target) or target.startswith("//"):
            self.findings.add("MD310", self.place(target), address=target)
        return self._ref("image", unquote(target), alt)

    def _role(self, token: Token) -> Segment:
        name, target = str(token.meta["name"]), token.content.strip()
        if name not in ROLES:
            self.findings.unknown("STR203", self.place("{" + name), name, ROLES)
            return self.plain(target)
        return self._ref(name, target, mark="`")

    def _language(self, token: Token) -> str:
        if token.type == "span_close":
            return "</bdi>"
        tag = str(token.attrs.get("lang", ""))
        others = [str(name) for name in token.attrs if name != "lang"]
        if others or not _LANGUAGE_TAG.fullmatch(tag):
            name = others[0] if others else f"lang={tag}"
            self.findings.unknown("MD311", self.place("{" + name), name, ["lang"])
        direction = "rtl" if tag.partition("-")[0] in _RTL_TAGS else "ltr"
        return f'<bdi lang="{html.escape(tag)}" dir="{direction}">'
