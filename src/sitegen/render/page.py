"""A view to the bytes of its page: which template, and the parts that pages share, made once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from sitegen.model.language import SOURCE
from sitegen.render.template import Templates
from sitegen.render.words import LENT, Words

SHARED = ("horizon.html", "foot.html")
"""Templates of the parts that all pages of a language at one depth share."""
CHOICE = "choice.html"
ICON = "favicon.svg"
APP_ICON = "icon.svg"
ONE_FILE = "one-file.html"
PRINT = "booklet.json"

_PRE = re.compile(r"(<pre.*?</pre>)", re.DOTALL)
_TAGS = re.compile(r"(<title>.*?</title>|<[^>]*>)", re.DOTALL)
_BLANK = re.compile(r"\n\s*\n+")


def template_of(kind: str) -> str:
    """Return the template of a kind of page."""
    return f"pages/{'chapter' if kind == 'summary' else kind}.html"


@dataclass(slots=True)
class Renderer:
    """Renders the pages of one language."""

    templates: Templates
    words: Words
    shared: dict[tuple[str, int], str] = field(default_factory=dict)
    frames: list[Any] = field(default_factory=list)
    """Frames of which parts were made: kept, so that each can be known by its identity."""

    def parts(self, kind: str) -> tuple[tuple[str, str], ...] | None:
        """Return name and digest of each template that a kind of page is made with; None where one is at fault."""
        found: dict[str, str] = {}
        for name in (template_of(kind), *SHARED):
            closure = self.templates.closure(name)
            if closure is None:
                return None
            found.update({f"templates/{one}": digest for one, digest in closure})
        return tuple(sorted(found.items()))

    def page(self, view: Any) -> bytes | None:
        """Return the HTML of a page; None where a template fails on it."""
        shared: dict[str, Markup] = {}
        for name in SHARED:
            key = (name, id(view.frame))
            if key not in self.shared:
                self.frames.append(view.frame)
                made = self.templates.render(name, self.words, {"frame": view.frame, "here": _here})
                if made is None:
                    return None
                self.shared[key] = made
            shared[name.partition(".")[0]] = _placed(self.shared[key], *view.here)
        values: Mapping[str, object] = {"page": view, "body": view.body, **shared}
        text = self.templates.render(template_of(view.kind), self.words, values)
        return None if text is None else tidy(text)


_MARK = "\x00"
"""No text can hold it: neither YAML nor Markdown lets it through."""


def _here(number: int) -> str:
    """Return the mark that stands where a link of the navigation may be the current one."""
    return f"{_MARK}{number}{_MARK}"


def _placed(text: str, number: int, kind: str) -> Markup:
    """Return a shared part with the page's own place in the navigation marked."""
    pieces = text.split(_MARK)
    wanted = str(number)
    pieces[1::2] = [f' aria-current="{kind}"' if piece == wanted else "" for piece in pieces[1::2]]
    return Markup("".join(pieces))  # noqa: S704 # a template's output


def _lent(text: str) -> str:
    """Mark borrowed Swedish words where they are text (docs/standards.md I6, I7); inside a tag or title nothing can."""
    pieces = _TAGS.split(text)
    pieces[::2] = [
        piece.replace(LENT[0], f'<bdi lang="{SOURCE}" dir="ltr">').replace(LENT[1], "</bdi>") for piece in pieces[::2]
    ]
    return "".join(pieces).replace(LENT[0], "").replace(LENT[1], "")


def tidy(text: str) -> bytes:
    """Return a page with its borrowed words marked, and blank lines taken out, but not out of code."""
    pieces = _PRE.split(_lent(text) if LENT[0] in text else text)
    pieces[::2] = [_BLANK.sub("\n", piece) for piece in pieces[::2]]
    return ("".join(pieces).strip() + "\n").encode()
