"""Gives the text of a tagged PDF in the order in which it is read, where letters run from right to left.

Typst tags such letters in the order in which they are drawn, which validators pass and screen readers read backwards.
Each piece of marked content with such letters gets the words that it draws as ``/ActualText``, and pieces that stand
in the wrong order within their paragraph change places (ISO 32000-1, 14.9.4).
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from sitegen.render.drawn import Font, drawn
from sitegen.render.saved import saved

_MIRRORED = str.maketrans("([{<«‹", ")]}>»›")


def logical(pdf: bytes, texts: Iterable[str]) -> bytes:
    """Return a PDF whose right-to-left text is read in its order.

    Args:
        pdf: tagged; every text of ``texts`` that stands in it is one paragraph, item, heading or part of one.
        texts: in their logical order.
    """
    index = {_bag(letters): text for text in texts if _runs_back(text) and (letters := _letters(text))}
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        tree = _Tree(opened, index)
        tree.place(opened.Root.StructTreeRoot.K, None)
        return saved(opened)


@dataclass(frozen=True, slots=True)
class _Piece:
    """One piece of marked content."""

    parent: Any
    """The structure element that it hangs on."""
    place: int
    """Its place among the parent's kids."""
    page: Any
    number: int
    text: str
    """As it is drawn."""
    letters: str
    """Of the text, as ``_letters`` has them."""


@dataclass
class _Tree:
    pdf: pikepdf.Pdf
    index: Mapping[str, str]
    pages: dict[Any, dict[int, str]] = field(default_factory=dict)
    fonts: dict[object, Font] = field(default_factory=dict)
    held: dict[Any, list[_Piece]] = field(default_factory=dict)
    """Structure element → all its pieces: each is looked for at every level above it."""
    single: dict[Any, bool] = field(default_factory=dict)
    """Structure element → whether it has one kid, links apart."""

    def place(self, element: Any, page: Any) -> None:
        """Give every piece below an element its text: together where the whole is known, else kid by kid."""
        if isinstance(element, Array):
            for kid in element:
                self.place(kid, page)
            return
        if not isinstance(element, Dictionary) or "/S" not in element:
            return
        pieces = self._pieces(element, page)
        if not any(_runs_back(piece.text) for piece in pieces):
            return
        text = self._known(pieces)
        if text is not None and self._tiled(text, pieces):
            return
        kids = element.get("/K", Array([]))
        below = [kid for kid in (kids if isinstance(kids, Array) else [kids]) if isinstance(kid, Dictionary)]
        self._beginning([piece for piece in pieces if piece.parent.objgen == element.objgen])
        for kid in below:
            self.place(kid, element.get("/Pg", page))

    def _beginning(self, own: list[_Piece]) -> None:
        """Give as many pieces as make a known text that text; each of the rest is turned round by itself.

        An entry of the contents begins with a title, and ends with the number of its page.
        """
        for length in range(len(own), 0, -1):
            text = self._known(own[:length])
            if text is not None and self._tiled(text, own[:length]):
                own = own[length:]
                break
        for piece in own:
            if _runs_back(piece.text):
                self._say(piece, piece.text[::-1])

    def _known(self, pieces: list[_Piece]) -> str | None:
        """Return the text that has just the letters of these pieces."""
        if sum(len(piece.letters) for piece in pieces) > self.longest:
            return None
        return self.index.get(_bag("".join(piece.letters for piece in pieces)))

    @cached_property
    def longest(self) -> int:
        """Letters of the longest text."""
        return max(map(len, self.index), default=0)

    def _pieces(self, element: Any, page: Any) -> list[_Piece]:
        own = element.objgen
        if own in self.held:
            return self.held[own]
        found: list[_Piece] = []
        here = element.get("/Pg", page)
        kids = element.get("/K", Array([]))
        for place, kid in enumerate(kids if isinstance(kids, Array) else [kids]):
            if isinstance(kid, int):
                found.append(self._piece(element, place, here, kid))
            elif "/S" in kid:
                found += self._pieces(kid, here)
            elif kid.get("/Type") == Name.MCR:
                found.append(self._piece(element, place, kid.get("/Pg", here), int(kid.MCID)))
        self.held[own] = found
        return found

    def _piece(self, element: Any, place: int, page: Any, number: int) -> _Piece:
        if page.objgen not in self.pages:
            self.pages[page.objgen] = drawn(pikepdf.Page(page), self.fonts)
        text = self.pages[page.objgen].get(number, "")
        return _Piece(element, place, page, number, text, _letters(text))

    def _tiled(self, text: str, pieces: list[_Piece]) -> bool:
        """Share a text out among the pieces that draw it; say whether it could be done."""
        letters = [(one, at) for at, sign in enumerate(text) for one in _letters(sign)]
        order = self._order([piece for piece in pieces if piece.letters], letters, 0)
        if order is None:
            return False
        ends = [start for _, start in order[1:]] + [len(text)]
        for (piece, start), end in zip(order, ends, strict=True):
            self._say(piece, text[start:end])
        for piece in pieces:
            if piece.text and not piece.letters and not piece.text.isspace():
                self._say(piece, "")  # a mark: the letter that it stands on has it already
        self._ordered([piece for piece, _ in order])
        return True

    def _order(
        self, waiting: list[_Piece], letters: list[tuple[str, int]], done: int
    ) -> list[tuple[_Piece, int]] | None:
        """Return the pieces in the order of the letters, each with where it begins; None where they do not make them.

        Several may fit a place, such as two full stops: where the first leads nowhere, the next is tried.
        """
        if not waiting:
            return [] if done == len(letters) else None
        tried: set[str] = set()
        for piece in waiting:
            if piece.text in tried or not self._fits(piece, letters, done):
                continue
            tried.add(piece.text)
            rest = [one for one in waiting if one is not piece]
            after = self._order(rest, letters, done + len(piece.letters))
            if after is not None:
                return [(piece, letters[done][1] if done else 0), *after]
        return None

    def _fits(self, piece: _Piece, letters: list[tuple[str, int]], done: int) -> bool:
        here = "".join(one for one, _ in letters[done : done + len(piece.letters)])
        return piece.letters == here or _bag(piece.letters) == _bag(here)

    def _say(self, piece: _Piece, text: str) -> None:
        """Put the text on the element of a piece where the piece is all that it has, else on one of its own."""
        text = text.replace("\u2066", "").replace("\u2069", "")
        if self._is_single(piece.parent):
            piece.parent.ActualText = pikepdf.String(text)
            return
        span = self.pdf.make_indirect(
            Dictionary(
                Type=Name.StructElem, S=Name.Span, P=piece.parent, Pg=piece.page, K=piece.number, ActualText=text
            )
        )
        piece.parent.K[piece.place] = span
        self._parents[int(piece.page.StructParents)][piece.number] = span

    def _is_single(self, parent: Any) -> bool:
        own = parent.objgen
        if own not in self.single:
            kids = parent.K
            self.single[own] = not isinstance(kids, Array) or sum(not _is_annotation(kid) for kid in kids) == 1
        return self.single[own]

    def _ordered(self, pieces: list[_Piece]) -> None:
        """Let pieces that hang on one element stand there in the order in which they are read."""
        for parent in {piece.parent.objgen: piece.parent for piece in pieces}.values():
            own = [piece for piece in pieces if piece.parent.objgen == parent.objgen]
            if isinstance(parent.K, Array):
                kids = [parent.K[piece.place] for piece in own]
                for place, kid in zip(sorted(piece.place for piece in own), kids, strict=True):
                    parent.K[place] = kid

    @cached_property
    def _parents(self) -> dict[int, Any]:
        """Number of a page → its array of structure elements, by number of the piece (the parent tree)."""
        found: dict[int, Any] = {}
        waiting = [self.pdf.Root.StructTreeRoot.ParentTree]
        while waiting:
            node = waiting.pop()
            waiting += list(node.get("/Kids", []))
            numbers = list(node.get("/Nums", []))
            found |= {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)}
        return found


def _is_annotation(kid: Any) -> bool:
    return isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR


@lru_cache(maxsize=4096)
def _runs_back(text: str) -> bool:
    """Say whether a text has letters that run from right to left."""
    return any(unicodedata.bidirectional(one) in {"R", "AL"} for one in text)


class _Folded(dict[int, str]):
    """Code point → its letters, worked out once: without spaces, signs of direction and marks."""

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFKD", chr(code)).translate(_MIRRORED)
        self[code] = "".join(
            one for one in parts if not one.isspace() and unicodedata.category(one) not in {"Cf", "Mn"}
        )
        return self[code]


_FOLDED = _Folded()


def _letters(text: str) -> str:
    """Return the letters of a text: without spaces, signs of direction and marks, brackets as if they had one side.

    Marks are left out because a font may draw the same dots for a letter and for a mark, and then names only one.
    """
    return text.translate(_FOLDED)


def _bag(letters: str) -> str:
    return "".join(sorted(letters))
