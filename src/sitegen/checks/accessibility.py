"""What of a site's content is not known to be accessible: found by functions, each of which looks for one thing.

What they find is listed in the accessibility statement and lowers its status; nothing here can raise it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from sitegen.model.site import Site

DOCUMENTS = (
    ".pdf", ".doc", ".docx", ".odt", ".rtf", ".ppt", ".pptx", ".odp", ".xls", ".xlsx", ".ods", ".epub",
)  # fmt: skip
"""Endings of documents in which people read: the law covers them as it does pages (EN 301 549, clause 10)."""
UNCHECKED_DOCUMENT = "unchecked-document"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that is not known to be accessible."""

    kind: str
    """Why: names a message of the template."""
    path: str
    """Path of the file from the content folder."""


Finder = Callable[[Site], Iterable[Found]]


def unchecked_documents(site: Site) -> Iterator[Found]:
    """Yield the documents that nobody has said are accessible (``accessible`` in files.yaml)."""
    for path, digest in sorted(site.files.items()):
        entry = site.attachments.get(path)
        document = "/files/" in path and digest and path.casefold().endswith(DOCUMENTS)
        if document and (entry is None or entry.value.accessible is None):
            yield Found(UNCHECKED_DOCUMENT, path)


FINDERS: tuple[Finder, ...] = (unchecked_documents,)
"""What looks through the content; a further one is added here, and its message in the template."""


def find(site: Site, finders: Iterable[Finder] = FINDERS) -> tuple[Found, ...]:
    """Return what is not known to be accessible, finder by finder."""
    return tuple(found for finder in finders for found in finder(site))
