"""What is to be published: the files of a build, and those that are made for the target alone."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sitegen.publish.host import Write
from sitegen.publish.manifest import Listed
from sitegen.publish.refused import Refused


@dataclass(frozen=True, slots=True)
class Payload:
    """Files by their path from the site's folder."""

    listed: Mapping[str, Listed]
    sources: Mapping[str, Path | bytes]
    """Path → where its bytes stand, or the bytes themselves."""
    sent_on: frozenset[str] = frozenset()
    """Pages that are no files any more, whose readers the server sends on."""

    def read(self, path: str) -> bytes:
        """Return the bytes of a file; Refused (``changed``) where they are no longer those that were listed."""
        source = self.sources[path]
        try:
            content = source if isinstance(source, bytes) else source.read_bytes()
        except OSError:
            content = b""
        if hashlib.sha256(content).hexdigest() != self.listed[path].digest:
            raise Refused("changed", path=path)
        return content

    def writes(self, targets: Iterable[tuple[str, str]]) -> list[Write]:
        """Return what writes files of ours, given by their paths and where each shall stand."""
        return [Write(target, self.listed[path].size, partial(self.read, path)) for path, target in targets]


def of_bytes(content: bytes) -> Listed:
    """Return how a manifest lists these bytes."""
    return Listed(hashlib.sha256(content).hexdigest(), len(content))
