"""Asks the web server itself, after a release is shown, whether readers get what was published."""

from __future__ import annotations

import hashlib
import http.client
import urllib.error
import urllib.request
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from sitegen.engine.reason import reason
from sitegen.publish.difference import Difference
from sitegen.publish.manifest import Listed

PATIENCE = 15
"""Seconds for one answer."""
LOST = "finns-inte-7f3a9c/"
"""An address that no site has."""
_CHANGED = 10
"""So many of the files that were sent are asked for, besides those that every site has."""


@dataclass(frozen=True, slots=True)
class Unlike:
    """An answer that is not what it should be."""

    address: str
    word: str
    """``silent``, ``no answer``, ``other bytes``, ``no header`` or ``not lost``."""
    said: str
    """What came instead."""


def sample(files: Mapping[str, Listed], found: Difference, languages: Iterable[str]) -> list[str]:
    """Return the paths that are asked for: the ways in, something of each kind, and what was sent now."""
    ways = ["index.html", *(f"{language}/index.html" for language in languages)]
    kinds = {path.rpartition(".")[2]: path for path in sorted(files, reverse=True) if "/." not in f"/{path}"}
    sent = [path for path in (*found.changed, *found.added) if "/." not in f"/{path}" and path != "web.config"]
    step = max(1, len(sent) // _CHANGED)
    wanted = dict.fromkeys((*ways, *kinds.values(), *sent[::step][:_CHANGED]))
    return [path for path in wanted if path in files and not path.endswith(("web.config", "404.html"))]


def verify(url: str, paths: Iterable[str], files: Mapping[str, Listed], headers: Mapping[str, str]) -> list[Unlike]:
    """Return what is not as it should be; nothing where all is. A host that does not answer is not asked on.

    Args:
        url: where the site is seen, with a slash at its end.
        paths: of the files to ask for.
        files: every file that was published.
        headers: name → value, of every page; empty: the host is told none by us.
    """
    found: list[Unlike] = []
    for path in paths:
        address = url + quote(path.removesuffix("index.html"))
        status, content, given = _asked(address)
        if status == 0:  # the others would not be answered either
            return [Unlike(url, "silent", content.decode("utf-8", "replace"))]
        if status != 200:
            found.append(Unlike(address, "no answer", str(status)))
        elif hashlib.sha256(content).hexdigest() != files[path].digest:
            found.append(Unlike(address, "other bytes", str(len(content))))
        elif path.endswith("/index.html"):
            found += [
                Unlike(address, "no header", name)
                for name, value in headers.items()
                if given.get(name.lower()) != value
            ]
    status, _, _ = _asked(url + LOST)
    if status != 404:
        found.append(Unlike(url + LOST, "not lost", str(status)))
    return found


def _asked(address: str) -> tuple[int, bytes, Mapping[str, str]]:
    """Return status, bytes and headers, by small letters, of an answer; status 0 and the reason where there is none."""
    asking = urllib.request.Request(address, headers={"User-Agent": "sitegen", "Cache-Control": "no-cache"})  # noqa: S310 # the schema lets it be http or https alone
    try:
        with urllib.request.urlopen(asking, timeout=PATIENCE) as answer:  # noqa: S310 # the same
            return answer.status, answer.read(), _named(answer.headers.items())
    except urllib.error.HTTPError as error:
        with error:
            return error.code, b"", _named(error.headers.items())
    except (OSError, http.client.HTTPException, ValueError) as error:
        return 0, reason(error).encode(), {}


def _named(headers: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {name.lower(): value for name, value in headers}
