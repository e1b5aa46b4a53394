"""The head of a translation (state, by, on, made_from), and the translated fields of a YAML file."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sitegen.load.schema import TEXT, Choice, Key, Pattern, Reading, Record, Text, must_be_whole, version
from sitegen.load.yaml import Mapping, Node, Scalar, Sequence
from sitegen.model.translation import Provenance, TranslationState

_DIGEST = re.compile(r"(?:(?P<pointer>[A-Za-z0-9._/-]+)=)?(?P<digest>[0-9a-f]{8})")
_AS_READ = Pattern(re.compile(r"[0-9a-f]{8}"), "1a2b3c4d")
_STATES = tuple(state.value for state in TranslationState)


def _made_from(node: Node, pointer: str, reading: Reading) -> tuple[tuple[str, str], ...] | None:
    """Read ``title=1a2b3c4d 5e6f7a8b …``: fields by pointer, blocks in order; L10N406 where it is neither."""
    if not isinstance(node, Scalar):
        reading.findings.add("YML108", node.span, wanted='"1a2b3c4d …"')
        return None
    pairs: list[tuple[str, str]] = []
    blocks = 0
    for item in node.text.split():
        match = _DIGEST.fullmatch(item)
        if match is None:
            reading.findings.add("L10N406", node.span, item=item)
            return None
        pairs.append((match["pointer"] or str(blocks), match["digest"]))
        blocks += match["pointer"] is None
    return tuple(pairs)


def _provenance(state: str, **rest: object) -> Provenance:
    return Provenance(TranslationState(state), **rest)  # type: ignore[arg-type]  # the schema typed them


def _excuses(node: Node, pointer: str, reading: Reading) -> tuple[tuple[str, str], ...] | None:
    """Read ``{title: why its numbers differ}``."""
    if not isinstance(node, Mapping):
        reading.findings.add("YML108", node.span, wanted="title: …")
        return None
    pairs = [(key.text, Text(words=False)(item, pointer, reading)) for key, item in node.items]
    return tuple((name, reason) for name, reason in pairs if reason)


_HEAD = {
    "state": Key(Choice(_STATES), required=True, about="machine, draft eller reviewed."),
    "by": Key(Text(words=False), about="Roll eller metod, aldrig ett personnamn."),
    "on": Key(Text(words=False), about="Datum, visas bara."),
    "as_read": Key(_AS_READ, about="Fylls i av `sitegen review`: texten som den lästes."),
    "excused": Key(_excuses, about="Fält där siffrorna får skilja sig, och varför."),
    "made_from": Key(_made_from, required=True, about="Fylls i av `sitegen confirm`."),
}
_TEXT_HEAD = Record(_provenance, _HEAD)
_YAML_HEAD = Record(_provenance, {"format": Key(version, required=True), **_HEAD})
_NAMES = frozenset(_YAML_HEAD.keys)


def head_of(root: Node) -> Node:
    """Return the part of a mapping that is a translation's head."""
    return _split(root, head=True)


def rest_of(root: Node) -> Node:
    """Return the part of a mapping that is not."""
    return _split(root, head=False)


def _split(root: Node, *, head: bool) -> Node:
    if not isinstance(root, Mapping):
        return root
    return Mapping(tuple(pair for pair in root.items if (pair[0].text in _NAMES) is head), root.span)


@dataclass(slots=True)
class Translated:
    """Reads translated fields, whatever they are called: the source says which there may be."""

    reading: Reading

    def read(self, root: Node, *, versioned: bool) -> Provenance | None:
        """Read the head; of a YAML file (``versioned``) the fields too, into ``reading.words`` by pointer."""
        record = _YAML_HEAD if versioned else _TEXT_HEAD
        provenance: Provenance | None = record(head_of(root), "", self.reading)
        fields = rest_of(root)
        if versioned and isinstance(fields, Mapping):
            self._fields(fields, "")
        return provenance

    def _fields(self, node: Node, pointer: str) -> None:
        match node:
            case Mapping():
                for key, item in node.items:
                    inner = f"{pointer}.{key.text}" if pointer else key.text
                    self.reading.places.setdefault(inner, key.span)
                    self._fields(item, inner)
            case Sequence():
                for place, item in enumerate(node.items):
                    self._fields(item, f"{pointer}.{place}")
            case Scalar():
                self.reading.places[pointer] = node.span
                self.reading.places[pointer + TEXT] = node.text_at
                if node.text.strip():
                    must_be_whole(node, self.reading)
                    self.reading.words[pointer] = " ".join(node.text.split()) if not node.literal else node.text
                elif not node.cut:
                    self.reading.findings.add("YML115", node.span)
