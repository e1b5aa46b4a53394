"""Where a sentence begins in its file: found again by its first words, for blocks know only their own first line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

from sitegen.checks.passages import HOLE
from sitegen.checks.sentences import Sentence
from sitegen.diagnostics import Span
from sitegen.load.collect import Collected
from sitegen.load.schema import TEXT

Opener = Callable[[str], bytes | None]
"""Path from the content folder → bytes of the file; None where it cannot be read."""

_SOUGHT = 8
"""Words by which a sentence is sought."""
_WORD = re.compile(r"\w+")
_BETWEEN = r"(?:\]\([^)]*\)|\[\^[^\]]*\]|\W)++"
"""What may stand between two of them: the address of a link, a footnote mark, anything that is no word."""
_LINE_END = re.compile(r"\r\n?")


@dataclass(slots=True)
class Places:
    """Finds sentences in the files of a site; a file is read when it is first asked for."""

    collected: Collected
    open_file: Opener
    read: dict[str, tuple[str, list[int]]] = field(default_factory=dict)
    """Path → text, and where each of its lines begins."""

    def of(self, path: str, sentence: Sentence) -> Span:
        """Return the place of its first word that is counted; that of its block or field where it is not found."""
        at = self._passage(path, sentence)
        text, lines = self._lines(path)
        opening = _WORD.findall(sentence.text.strip(f"{HOLE} ").partition(HOLE)[0])[:_SOUGHT]
        if not opening or at.line > len(lines):
            return at
        match = re.compile(_BETWEEN.join(opening)).search(text, lines[at.line - 1] + at.column - 1)
        if match is None:
            return at
        line = bisect_right(lines, match.start())
        return Span(at.path, line, match.start() - lines[line - 1] + 1)

    def _passage(self, path: str, sentence: Sentence) -> Span:
        passage = sentence.passage
        document = self.collected.documents[path]
        inside = f"{passage.pointer}{TEXT}"
        at = document.place(inside if inside in (document.places or {}) else passage.pointer)
        return Span(at.path, at.line + passage.line, at.column)

    def _lines(self, path: str) -> tuple[str, list[int]]:
        if path not in self.read:
            text = _LINE_END.sub("\n", (self.open_file(path) or b"").decode("utf-8-sig", "replace"))
            self.read[path] = (text, [0, *(end.end() for end in re.finditer("\n", text))])
        return self.read[path]
