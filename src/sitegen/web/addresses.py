"""Asks web addresses whether they still lead somewhere: one at a time of each host, within a limit, and remembered."""

from __future__ import annotations

import http.client
import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import IO
from urllib.parse import quote, urlsplit

from sitegen.engine.files import write
from sitegen.engine.reason import reason

AGENT = "sitegen (link check; one request a second to a host)"
_PAUSE = 1.0
"""Seconds between two requests to one host."""
_HOSTS = 8
"""So many hosts are asked at once."""
_PATIENCE = 15
"""Seconds for one answer."""
_KEPT = 7 * 24 * 3600
"""Seconds for which an answer that was good is not asked for again."""
_READ = 65_536
"""Bytes of an answer that are read: nobody's page is fetched whole."""
_SILENT = {401, 403, 405, 406, 429, 451, 999}
"""Statuses of a host that does not tell programs: they say nothing of what a reader gets."""
_FOR_GOOD = {301, 308}


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of asking."""

    word: str
    """``there``, ``gone`` (404 or 410), ``moved`` (for good), ``silent`` (it does not tell programs), ``failed``
    (it has an error of its own) or ``unreached``."""
    said: str = ""
    """The status, the new address, or what went wrong."""
    at: float = 0.0
    """When, in seconds since 1970."""


@dataclass
class Asking:
    """Asks addresses, and remembers their answers."""

    memory: Path
    """Where answers are remembered."""
    limit: float
    """Seconds after which no more is asked."""
    pause: float = _PAUSE
    clock: Callable[[], float] = time.time
    _stop: float = field(init=False, default=0.0)

    def ask(self, addresses: Iterable[str]) -> Mapping[str, Answer]:
        """Return what each address says; those that there was no time for are left out."""
        known = self._remembered()
        now = self.clock()
        wanted = {address.partition("#")[0]: None for address in addresses}
        fresh = {one: known[one] for one in wanted if one in known and known[one].at + _KEPT > now}
        by_host: dict[str, list[str]] = {}
        for address in wanted:
            if address not in fresh:
                by_host.setdefault(_host_of(address), []).append(address)
        self._stop = time.monotonic() + self.limit
        with ThreadPoolExecutor(_HOSTS) as pool:
            for answers in pool.map(self._host, by_host.values()):
                fresh |= answers
        good = {one: answer for one, answer in {**known, **fresh}.items() if answer.word in {"there", "silent"}}
        content = {one: asdict(answer) for one, answer in sorted(good.items()) if answer.at + _KEPT > now}
        write(self.memory, json.dumps(content, indent=1).encode())
        return fresh

    def _host(self, addresses: list[str]) -> dict[str, Answer]:
        found: dict[str, Answer] = {}
        for number, address in enumerate(addresses):
            if number:
                time.sleep(self.pause)
            left = self._stop - time.monotonic()
            if left <= 0:
                break
            found[address] = replace(_asked(address, min(_PATIENCE, left)), at=self.clock())
        return found

    def _remembered(self) -> dict[str, Answer]:
        try:
            whole = json.loads(self.memory.read_bytes())
            return {
                address: Answer(str(one["word"]), str(one["said"]), float(one["at"])) for address, one in whole.items()
            }
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return {}


def _host_of(address: str) -> str:
    """Return the host of an address, also of one that cannot be one."""
    return address.partition("://")[2].partition("/")[0]


class _Led(urllib.request.HTTPRedirectHandler):
    """Follows where it is led, and notes by which statuses."""

    def __init__(self) -> None:
        self.statuses: list[int] = []

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """Note a status."""
        self.statuses.append(code)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _asked(address: str, patience: float) -> Answer:
    led = _Led()
    opener = urllib.request.build_opener(led)
    try:
        headers = {"User-Agent": AGENT, "Accept": "*/*"}
        request = urllib.request.Request(plain(address), headers=headers)  # noqa: S310 # all begin with http
        with opener.open(request, timeout=patience) as answer:
            answer.read(_READ)
            if led.statuses and set(led.statuses) <= _FOR_GOOD and answer.url != plain(address):
                return Answer("moved", answer.url)
            return Answer("there", str(answer.status))
    except urllib.error.HTTPError as error:
        with error:
            return Answer(_word(error.code), str(error.code))
    except (OSError, http.client.HTTPException, ValueError) as error:
        return Answer("unreached", reason(error))


def _word(status: int) -> str:
    if status in {404, 410}:
        return "gone"
    return "silent" if status in _SILENT else "failed"


def plain(address: str) -> str:
    """Return an address as it is sent: letters outside ASCII as percent signs, a host's as Punycode."""
    parts = urlsplit(address)
    host = parts.netloc.encode("idna").decode() if not parts.netloc.isascii() else parts.netloc
    path = quote(parts.path, safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]")
    return parts._replace(netloc=host, path=path, query=query, fragment="").geturl()
