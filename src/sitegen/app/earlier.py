"""The Swedish text that an outdated translation was made from, found in the history of its file by digest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sitegen.app.project import Project
from sitegen.engine.history import versions
from sitegen.load.document import read
from sitegen.load.languages import SWEDISH
from sitegen.model.site import Rendering, Text


@dataclass(slots=True)
class Earlier:
    """Texts that files of content/ have had. A file's history is read no further than it is asked for."""

    project: Project
    seen: dict[str, dict[str, str]] = field(default_factory=dict)
    """Path from the content folder → digest → text, of the versions read so far."""
    rest: dict[str, Iterator[dict[str, str]]] = field(default_factory=dict)

    def text(self, path: str, digest: str) -> str:
        """Return the text of ``path`` that has a digest; empty where git knows none (or there is no git)."""
        known = self.seen.setdefault(path, {})
        rest = self.rest.setdefault(path, self._versions(path))
        while digest not in known:
            version = next(rest, None)
            if version is None:
                return ""
            known |= version
        return known[digest]

    def source_of(self, rendering: Rendering, text: Text, pointer: str) -> str:
        """Return the source text that a block or field was translated from; empty where nobody knows."""
        digest = dict(rendering.provenance.made_from).get(pointer, "")
        return self.text(text.path, digest) if digest else ""

    def _versions(self, path: str) -> Iterator[dict[str, str]]:
        for content in versions(self.project.content / path):
            document = read(path, content, SWEDISH)
            yield {value: (document.words or {})[pointer] for pointer, value in document.digests().items()}
