"""A theme: which file stands for each name, from a kommun's own files to those of the theme's parents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sitegen.diagnostics import Findings, Span
from sitegen.load import yaml
from sitegen.load.languages import SWEDISH
from sitegen.load.schema import Each, Key, Reading, Record, Text, identifier, version


class Layer(NamedTuple):
    """One folder in which a theme's files are looked for."""

    name: str
    """What an editor calls it, e.g. ``content/skara/theme`` or ``themes/standard``."""
    files: Mapping[str, str]
    """Path in it → digest."""


class Found(NamedTuple):
    """The file that stands for a name."""

    layer: str
    path: str
    """Path from the layer's folder."""
    digest: str


@dataclass(frozen=True, slots=True)
class ThemeHead:
    """``theme.yaml``."""

    styles: tuple[str, ...] = ()
    """Style sheets in order."""
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Theme:
    """What a site looks like."""

    name: str
    styles: tuple[str, ...]
    layers: tuple[Layer, ...]
    """Nearest first."""

    def find(self, name: str) -> Found | None:
        """Return the file that stands for a name; None where no layer has it."""
        return next(iter(self.all(name)), None)

    def all(self, name: str) -> tuple[Found, ...]:
        """Return every file of that name, the one that counts first (for ``sitegen theme why``)."""
        return tuple(Found(layer.name, name, layer.files[name]) for layer in self.layers if layer.files.get(name))

    def names(self, folder: str) -> tuple[str, ...]:
        """Return the names below a folder, in order."""
        found = {name for layer in self.layers for name in layer.files if name.startswith(f"{folder}/")}
        return tuple(sorted(found))


HEAD = Record(
    ThemeHead,
    {
        "format": Key(version, required=True, about="Formatets version."),
        "parent": Key(identifier, about="Temat som detta bygger på."),
        "styles": Key(Each(Text(words=False)), about="Stilmallar i ordning."),
    },
)


def read_head(text: str, path: str, findings: Findings) -> ThemeHead:
    """Read a ``theme.yaml``."""
    root = yaml.parse(text, path, findings)
    head = HEAD(root, "", Reading(SWEDISH, findings)) if root is not None else None
    return head if isinstance(head, ThemeHead) else ThemeHead()


def chain(name: str, heads: Mapping[str, ThemeHead], at: Span, findings: Findings) -> tuple[str, ...]:
    """Return a theme and its parents, nearest first.

    Args:
        name: the theme that a site asks for.
        heads: every theme there is.
        at: where it is asked for.
        findings: receives THM602 (a theme or parent that is not there), THM603 (a theme that is its own parent).
    """
    found: list[str] = []
    while name:
        if name in found:
            findings.add("THM603", Span(f"themes/{name}/theme.yaml"), name=name)
            break
        if name not in heads:
            findings.unknown("THM602", at, name, heads)
            break
        found.append(name)
        at = Span(f"themes/{name}/theme.yaml")
        name = heads[name].parent
    return tuple(found)


def styles(names: Iterable[str], heads: Mapping[str, ThemeHead]) -> tuple[str, ...]:
    """Return the style sheets of a chain: the nearest theme that names any decides."""
    return next((heads[name].styles for name in names if heads[name].styles), ())
