"""Schemas: which keys a document may have, what they hold, and the reader that turns nodes into model values.

A schema is data (``Record``, ``Each``, and the leaves below), so that validation, completion in editors and
documentation come from the same lines. While it reads it notes the place of everything, and the words that a
translation may render.

Pointers name a place in a document: ``title``; inside a list of things with ids the list and the id,
``measures.welcome-package.title``, however deep the list stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field
from typing import Any, Protocol

from sitegen.diagnostics import Findings, Span, nearest
from sitegen.load import markdown, whole
from sitegen.load.yaml import Mapping, Node, Scalar, Sequence
from sitegen.model.anchors import slug
from sitegen.model.content import BLANK
from sitegen.model.dates import PartialDate, Period
from sitegen.model.language import Language
from sitegen.model.text import Block

FORMAT = "1"
"""The version of the content format that this sitegen reads."""

TEXT = "|"
"""Behind the pointer of a Markdown field: the place of the first character of its text."""
DEVICE = r"(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))"
"""Names that are devices in Windows, with any ending: no file or folder can be called so there."""
ID = re.compile(DEVICE + r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DATE = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?")


@dataclass(slots=True)
class Reading:
    """What one document is read with, and what is noted of it on the way."""

    language: Language
    findings: Findings
    places: dict[str, Span] = field(default_factory=dict)
    """Pointer → place of the value."""
    words: dict[str, str] = field(default_factory=dict)
    """Pointer → text that a translation renders, in the order of the document."""
    prose: dict[str, tuple[Block, ...]] = field(default_factory=dict)
    """Pointers of those words that are Markdown → their blocks."""


class Reader(Protocol):
    """Reads one node; None where it is wrong, which has then been said."""

    def __call__(self, node: Node, pointer: str, reading: Reading) -> Any:
        """Read it."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a record."""

    read: Reader
    required: bool = False
    about: str = ""
    """What it is for, in Swedish: what an editor sees beside it."""


def _scalar(node: Node, wanted: str, reading: Reading) -> Scalar | None:
    if not isinstance(node, Scalar):
        reading.findings.add("YML108", node.span, wanted=wanted)
        return None
    if node.text.strip() in {"", "~"}:
        if not node.cut:  # else it has been told where the text went
            reading.findings.add("YML115", node.span)
        return None
    return node


def _must_be_written(scalar: Scalar, reading: Reading) -> None:
    """Tell a text that is to be written over (STR242)."""
    if scalar.text.strip() == BLANK:
        reading.findings.add("STR242", scalar.span)


def must_be_whole(scalar: Scalar, reading: Reading) -> None:
    """Tell a comment behind a text that readers see: it may be the end of that (YML122)."""
    if scalar.comment and scalar.comment_at is not None and scalar.text.strip():
        reading.findings.add("YML122", scalar.comment_at, rest=scalar.comment)


@dataclass(frozen=True, slots=True)
class Text:
    """A line of plain text. ``words``: it is translated."""

    words: bool = True

    def __call__(self, node: Node, pointer: str, reading: Reading) -> str | None:
        """Return the text on one line."""
        scalar = _scalar(node, "text", reading)
        if scalar is None:
            return None
        text = " ".join(scalar.text.split())
        _must_be_written(scalar, reading)
        if self.words:
            must_be_whole(scalar, reading)
            reading.words[pointer] = text
        return text


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown in a field."""

    def __call__(self, node: Node, pointer: str, reading: Reading) -> tuple[Block, ...] | None:
        """Return its blocks; the place of each line is that of the file where the text is a literal block."""
        scalar = _scalar(node, "text", reading)
        if scalar is None:
            return None
        _must_be_written(scalar, reading)
        reading.words[pointer] = scalar.text
        reading.places[pointer + TEXT] = scalar.text_at
        blocks = markdown.read(scalar.text, scalar.text_at, reading.language, reading.findings)
        whole.check(blocks, scalar.text_at.path, scalar.text_at.line, reading.findings)
        reading.prose[pointer] = blocks
        return blocks


@dataclass(frozen=True, slots=True)
class Pattern:
    """Text of a fixed form: colour, address, drawing, file."""

    form: re.Pattern[str]
    wanted: str
    """The form in words, for the message."""

    def __call__(self, node: Node, pointer: str, reading: Reading) -> str | None:
        """Return the text where it has the form."""
        scalar = _scalar(node, self.wanted, reading)
        if scalar is not None and not self.form.fullmatch(scalar.text):
            reading.findings.add("YML113", scalar.span, value=scalar.text, wanted=self.wanted)
            return None
        return None if scalar is None else scalar.text


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    words: tuple[str, ...]

    def __call__(self, node: Node, pointer: str, reading: Reading) -> str | None:
        """Return the word where it is one of them."""
        scalar = _scalar(node, " | ".join(self.words), reading)
        if scalar is not None and scalar.text not in self.words:
            reading.findings.unknown("YML111", scalar.span, scalar.text, self.words, possible=", ".join(self.words))
            return None
        return None if scalar is None else scalar.text


def identifier(node: Node, pointer: str, reading: Reading) -> str | None:
    """Read an id: lower-case ASCII letters, digits and hyphens."""
    scalar = _scalar(node, "id", reading)
    if scalar is not None and not ID.fullmatch(scalar.text):
        reading.findings.add("YML110", scalar.span, value=scalar.text, like=slug(scalar.text) or "egen-forsorjning")
        return None
    return None if scalar is None else scalar.text


def number(node: Node, pointer: str, reading: Reading) -> int | None:
    """Read a whole number of at most four digits."""
    scalar = _scalar(node, "10", reading)
    if scalar is not None and not re.fullmatch(r"[0-9]{1,4}", scalar.text):
        reading.findings.add("YML113", scalar.span, value=scalar.text, wanted="10, 20, 30 …")
        return None
    return None if scalar is None else int(scalar.text)


def date(node: Node, pointer: str, reading: Reading) -> PartialDate | None:
    """Read ``2017``, ``2017-02`` or ``2017-02-14``."""
    scalar = _scalar(node, "2017-02-14", reading)
    if scalar is None:
        return None
    match = _DATE.fullmatch(scalar.text)
    if match:
        found = PartialDate(*(int(part or 0) for part in match.groups()))
        try:
            found.first()
        except ValueError:
            pass
        else:
            return found
    reading.findings.add("YML109", scalar.span, value=scalar.text)
    return None


def ends_early(found: Period, node: Node, reading: Reading) -> bool:
    """Say whether a period ends before it begins (STR206)."""
    early = found.end.last() < found.start.first()
    if early:
        reading.findings.add("STR206", node.span, start=str(found.start), end=str(found.end))
    return early


@dataclass(frozen=True, slots=True)
class Each:
    """A list; a record in it with an id is pointed to by ``list.id``, anything else by its place, ``list.0``."""

    read: Reader
    name: str = ""
    """Name of the list in pointers, where its records have ids."""

    def __call__(self, node: Node, pointer: str, reading: Reading) -> tuple[Any, ...] | None:
        """Return what could be read; what could not has been said."""
        if not isinstance(node, Sequence):
            reading.findings.add("YML108", node.span, wanted=_line(pointer, self))
            return None
        values: list[Any] = []
        for place, item in enumerate(node.items):
            key = self._key(item)
            base = f"{self.name}.{key.text}" if key else f"{pointer}.{place}"
            if key and base in reading.places:
                reading.findings.add("STR201", key.span, id=key.text, first=str(reading.places[base]))
                continue
            reading.places[base] = item.span
            value = self.read(item, base, reading)
            if value is not None:
                values.append(value)
        return tuple(values)

    def _key(self, item: Node) -> Scalar | None:
        if not self.name or not isinstance(item, Mapping):
            return None
        key = item.get("id") or item.get("file")
        return key if isinstance(key, Scalar) else None


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping with known keys, read into a frozen model value by keyword."""

    make: Callable[..., Any]
    keys: MappingType[str, Key]
    rename: MappingType[str, str] = field(default_factory=dict)
    """Key → name of the model's field, where they differ (``from`` is no name in Python)."""

    def __call__(self, node: Node, pointer: str, reading: Reading) -> Any:
        """Return the value, or None where something that must be there is not, or is wrong."""
        if not isinstance(node, Mapping):
            reading.findings.add("YML108", node.span, wanted=_line(pointer, self))
            return None
        values: dict[str, Any] = {}
        wrong = False
        misspelt: set[str] = set()
        for key, item in node.items:
            wanted = self.keys.get(key.text)
            if wanted is None and node.flow and " " in key.text and isinstance(item, Scalar) and not item.text:
                reading.findings.add("YML117", key.span, name=key.text)
                wrong = True
                continue
            if wanted is None:
                near = nearest(key.text, self.keys)
                misspelt.add(near)
                reading.findings.add("YML106", key.span, name=key.text, near=near, fields=", ".join(self.keys))
                continue
            inner = f"{pointer}.{key.text}" if pointer else key.text
            reading.places[inner] = item.span
            value = wanted.read(item, inner, reading)
            if value is None:
                wrong = wrong or wanted.required
            else:
                values[self.rename.get(key.text, key.text)] = value
        present = {key.text for key, _ in node.items}
        for name, wanted in self.keys.items():
            if wanted.required and name not in present:
                wrong = True
                if name not in misspelt:  # else it is there, and has been told
                    reading.findings.add("YML107", node.span, key=name)
        values.pop("format", None)
        return None if wrong else self.make(**values)


@dataclass(frozen=True, slots=True)
class Checked:
    """Something that is judged once it is read: whether its parts fit together, whether there is such a thing."""

    read: Reader
    judge: Callable[[Any, Node, str, Reading], Any]
    """Value, node, pointer and reading → the value, or None where it is wrong, which it has said."""

    def __call__(self, node: Node, pointer: str, reading: Reading) -> Any:
        """Return the value where it passes."""
        found = self.read(node, pointer, reading)
        return None if found is None else self.judge(found, node, pointer, reading)


def version(node: Node, pointer: str, reading: Reading) -> str | None:
    """Read ``format: 1``."""
    scalar = _scalar(node, FORMAT, reading)
    if scalar is not None and scalar.text != FORMAT:
        reading.findings.add("YML112", scalar.span, value=scalar.text, known=FORMAT)
        return None
    return None if scalar is None else scalar.text


def sample(read: Reader) -> str:
    """Return something that a reader takes, as YAML writes it on one line."""
    if isinstance(read, Checked):
        return sample(read.read)
    if isinstance(read, Each):
        return f"[{sample(read.read)}]"
    if isinstance(read, Record):
        needed = [name for name, key in read.keys.items() if key.required] or [next(iter(read.keys))]
        return f"{{{', '.join(f'{name}: {sample(read.keys[name].read)}' for name in needed)}}}"
    if isinstance(read, Pattern):
        return read.wanted
    if isinstance(read, Choice):
        return read.words[0]
    return _SAMPLES.get(read, "text") if callable(read) and not isinstance(read, (Text, Prose)) else "text"


def _line(pointer: str, read: Reader) -> str:
    """Return what could stand where a value is of the wrong kind, with its key where it has one."""
    key = pointer.rpartition(".")[2]
    return f"{key}: {sample(read)}" if key and not key.isdigit() else sample(read)


_SAMPLES: MappingType[Reader, str] = {date: "2017-02-14", number: "10", identifier: "id", version: FORMAT}
"""Reader of a scalar → something that it takes."""

PERIOD = Record(
    Period,
    {
        "from": Key(date, required=True, about="Första året, månaden eller dagen."),
        "to": Key(date, required=True, about="Sista året, månaden eller dagen."),
    },
    {"from": "start", "to": "end"},
)


def _in_order(found: Period, node: Node, _pointer: str, reading: Reading) -> Period | None:
    return None if ends_early(found, node, reading) else found


period = Checked(PERIOD, _in_order)
"""Reads ``{from: 2017, to: 2020}``; STR206 where it ends before it begins."""
