"""A view to the bytes of its page: which template, and the parts that pages share, made once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from sitegen.render.template import Templates
from sitegen.render.words import Words

SHARED = ("horizon.html", "foot.html")
"""Templates of the parts that all pages of a language at one depth share."""
CHOICE = "choice.html"
ICON = "favicon.svg"

_BLANK = re.compile(r"\n\s*\n+")


def template_of(kind: str) -> str:
    """Return the template of a kind of page."""
    return f"pages/{'chapter' if kind == 'summary' else kind}.html"


@dataclass(slots=True)
class Renderer:
    """Renders the pages of one language."""

    templates: Templates
    words: Words
    shared: dict[tuple[str, Any], Markup] = field(default_factory=dict)

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
            key = (name, view.frame)
            if key not in self.shared:
                made = self.templates.render(name, self.words, {"frame": view.frame})
                if made is None:
                    return None
                self.shared[key] = Markup(made)  # noqa: S704 # a template's output
            shared[name.partition(".")[0]] = self.shared[key]
        values: Mapping[str, object] = {"page": view, "body": view.body, **shared}
        text = self.templates.render(template_of(view.kind), self.words, values)
        return None if text is None else tidy(text)


def tidy(text: str) -> bytes:
    """Return text with blank lines taken out."""
    return (_BLANK.sub("\n", text).strip() + "\n").encode()
