"""Which names there are to refer to, as the files say it: also of things that are at fault themselves.

A thing whose own fault has been told must not be told again as missing by everything that refers to it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sitegen.diagnostics import Findings, Span
from sitegen.load.collect import Collected
from sitegen.load.document import name_parts
from sitegen.model.folders import COMMON

LISTS = {
    "focus_areas": "strategy",
    "goals": "strategy",
    "measures": "plan",
    "sections": "plan",
    "terms": "terms",
    "facts": "facts",
    "contacts": "contacts",
    "references": "references",
}
"""Name of a list in pointers → the kind of file that it stands in."""


@dataclass(frozen=True, slots=True)
class Known:
    """The names of one site."""

    collected: Collected
    ids: Mapping[str, Collection[str] | None]
    """List → the ids in it, of the site and of common/; None where a file that may hold more is unreadable."""

    def unknown(self, code: str, at: Span, used: str, name: str, findings: Findings, **values: str) -> None:
        """Note a name that is not in a list, with the nearest one that is."""
        ids = self.ids[name]
        if ids is not None and used not in ids:
            findings.unknown(code, at, used, ids, **values)


def known_names(site: str, collected: Collected) -> Known:
    """Return the names of a site, looked up once."""
    ids: dict[str, set[str]] = {name: set() for name in LISTS}
    unreadable: set[str] = set()
    for path, document in collected.documents.items():
        if path.partition("/")[0] not in {site, COMMON} or name_parts(path)[1]:
            continue
        if not document.places:
            unreadable.add(document.kind)
        for pointer in document.places or ():
            head, _, rest = pointer.partition(".")
            if head in ids and rest and "." not in rest:
                ids[head].add(rest)
    return Known(collected, {name: None if LISTS[name] in unreadable else found for name, found in ids.items()})
