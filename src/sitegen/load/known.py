"""Which names there are to refer to, as the files say it: also of things that are at fault themselves.

A thing whose own fault has been told must not be told again as missing by everything that refers to it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from sitegen.diagnostics import Findings, Span
from sitegen.load.collect import Collected
from sitegen.load.document import Document, name_parts
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
            findings.unknown(code, at, used, ids, **{"file": f"{LISTS[name]}.yaml", **values})


def known_names(site: str, collected: Collected) -> Known:
    """Return the names of a site, looked up once."""
    ids: dict[str, set[str]] = {name: set() for name in LISTS}
    unread: set[str] = set()
    for path, document in collected.documents.items():
        if path.partition("/")[0] not in {site, COMMON} or name_parts(path)[1]:
            continue
        if not document.places:
            unread.update(name for name, kind in LISTS.items() if kind == document.kind)
        unread.update(_unread(document))
        for pointer in document.places or ():
            head, _, rest = pointer.partition(".")
            if head in ids and rest and "." not in rest:
                ids[head].add(rest)
    return Known(collected, {name: None if name in unread else found for name, found in ids.items()})


def _unread(document: Document) -> Iterator[str]:
    """Yield the lists of a document that are no lists: what should stand in them cannot be known (YML108)."""
    wrong = {item.span for item in document.findings if item.code == "YML108"}
    for pointer, span in (document.places or {}).items() if wrong else ():
        name = pointer.rpartition(".")[2]
        if span in wrong and LISTS.get(name) == document.kind:
            yield name
            yield from ("goals",) if name == "focus_areas" else ()
