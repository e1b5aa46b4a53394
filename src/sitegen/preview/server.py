"""A web server for this machine alone: pages as they are now, which hear when they are others.

Pages are given a script on their way to the browser. The protocol by which a browser hears of a change is LiveReload's.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import mimetypes
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple, Protocol
from urllib.parse import quote, unquote, urlsplit

from livereload.handlers import LiveReloadHandler
from tornado import web
from tornado.escape import json_decode
from tornado.httpserver import HTTPServer
from tornado.websocket import WebSocketClosedError, WebSocketHandler

OURS = "_sitegen"
"""Beginning of the addresses that are the preview's own: no kommun has such a name."""
HOST = "127.0.0.1"
_NAMES = {HOST, "localhost"}
_HEAD_ENDS = b"</head>"
_ADDED = f'<script src="/{OURS}/preview.js" data-stamp="%s"></script>'
_MOMENT = 0.5
"""Seconds."""
_OWN = Path(__file__).parent
_TYPES = {".webmanifest": "application/manifest+json", ".woff2": "font/woff2", ".js": "text/javascript"}
"""Types that not every system knows."""


class PortError(Exception):
    """A port that nothing can listen on: another program does, or it is not allowed."""


class Answer(NamedTuple):
    """What is answered to a browser."""

    content: bytes
    path: str
    """Its name, which says of what type it is."""
    lasting: bool = False
    """Whether a browser may keep it: its name has the digest of its bytes."""
    found: bool = True


class Shows(Protocol):
    """What a preview shows."""

    def answer(self, path: str) -> Answer:
        """Return a file, by its path from the root of all kommuner."""

    def state(self, page: str) -> Mapping[str, Any]:
        """Return what a page, by its path, is told of itself and of its kommun."""

    def booklet(self, path: str) -> Answer:
        """Return a booklet; may take its time, and is asked in a thread of its own."""


def named(address: str) -> str:
    """Return the file of an address, from the root of all kommuner."""
    path = address.lstrip("/")
    return f"{path}index.html" if not path or path.endswith("/") else path


def own(name: str) -> bytes:
    """Return a file of the preview's own."""
    return (_OWN / name).read_bytes()


def stamp(content: bytes) -> str:
    """Return what a page is known by: another one where anything in it is."""
    return hashlib.sha256(content).hexdigest()[:16]


def _refuse_strangers(handler: web.RequestHandler) -> None:
    """Refuse whoever calls this machine by another name: a page of somebody else's, which would read drafts."""
    if handler.request.host_name not in _NAMES:
        raise web.HTTPError(403)


class _Line(LiveReloadHandler):  # type: ignore[misc] # livereload has no types
    """The line to one open page."""

    def initialize(self, shows: Shows, lines: set[_Line]) -> None:
        """Take what is shown, and the set of open lines."""
        self.shows = shows
        self.lines = lines
        self.page = ""
        self.stamp = ""

    def prepare(self) -> None:
        """Refuse strangers."""
        _refuse_strangers(self)

    def check_origin(self, origin: str) -> bool:
        """Let in the pages of this server alone."""
        return WebSocketHandler.check_origin(self, origin)

    def on_message(self, message: str | bytes) -> None:
        """Take the handshake, and note which page it is; end where it is not what a page says."""
        try:
            told = json_decode(message)
            if told["command"] == "info":
                self.page = unquote(urlsplit(told["url"]).path)
                self.stamp = told.get("stamp", "")
                self.lines.add(self)
                self.tell()  # it may have become another one while it was on its way
            else:
                super().on_message(message)
        except (ValueError, TypeError, KeyError, AttributeError):
            self.close()

    def tell(self) -> None:
        """Let the page load itself anew where it is another one now; else let it ask what is wrong."""
        other = self.stamp and stamp(self.shows.answer(named(self.page)).content) != self.stamp
        with suppress(WebSocketClosedError):  # it is being closed
            self.write_message({"command": "reload" if other else "state", "path": self.page})

    def on_close(self) -> None:
        """Forget the page."""
        self.lines.discard(self)
        super().on_close()


class _Own(web.RequestHandler):
    """What both kinds of answers share."""

    def initialize(self, shows: Shows) -> None:
        """Take what is shown."""
        self.shows = shows

    def give(self, answer: Answer) -> None:
        """Send an answer; a page gets what makes it follow."""
        kind = _TYPES.get(Path(answer.path).suffix) or mimetypes.guess_type(answer.path)[0] or "text/plain"
        content = answer.content
        if kind == "text/html":
            content = content.replace(_HEAD_ENDS, (_ADDED % stamp(content)).encode() + _HEAD_ENDS, 1)
        text = kind.startswith("text/") or kind.endswith("json")
        self.set_status(200 if answer.found else 404)
        self.set_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.set_header("Cache-Control", "max-age=31536000, immutable" if answer.lasting else "no-store")
        self.finish(content)

    def prepare(self) -> None:
        """Refuse strangers."""
        _refuse_strangers(self)

    def compute_etag(self) -> str | None:
        """Return none: what is kept would be the page without what was added to it."""
        return None


class _File(_Own):
    """Any file of a kommun."""

    def get(self, path: str) -> None:
        """Answer with it; a folder is named with a slash at its end, which links count on."""
        one = path.lstrip("/")  # two slashes would name the place by another name than the page asks for its state
        if path and not path.endswith("/") and "." not in path.rpartition("/")[2]:
            self.redirect(f"/{quote(path.strip('/'))}/")
        elif one != path:
            self.redirect(f"/{quote(one)}")
        else:
            self.give(self.shows.answer(named(path)))


class _State(_Own):
    """What a page is told."""

    def get(self) -> None:
        """Answer with it."""
        state = self.shows.state(self.get_query_argument("page", "/"))
        self.give(Answer(json.dumps(state, ensure_ascii=False).encode(), "state.json"))


class _Booklet(_Own):
    """A booklet, set while its reader waits."""

    async def get(self, path: str) -> None:
        """Answer with it."""
        self.give(await asyncio.get_running_loop().run_in_executor(None, self.shows.booklet, path))


class _Ours(_Own):
    """The preview's own files."""

    def get(self, name: str) -> None:
        """Answer with one."""
        self.give(Answer(own(name), name))


class Preview:
    """Serves what is shown until it is stopped."""

    def __init__(self, shows: Shows, port: int) -> None:
        """Listen on a port of this machine; 0: one that is free. PortError where it is taken."""
        self._lines: set[_Line] = set()
        self._soon = False
        given = {"shows": shows}
        self._application = web.Application(
            [
                ("/livereload", _Line, {**given, "lines": self._lines}),
                (rf"/{OURS}/state\.json", _State, given),
                (rf"/{OURS}/booklet/(.*)", _Booklet, given),
                (rf"/{OURS}/((?:preview|frames)\.js|(?:bar|frames|overview)\.css|frames\.html)", _Ours, given),
                ("/(.*)", _File, given),
            ],
            log_function=lambda _: None,
        )
        try:
            self._socket = socket.create_server((HOST, port))
        except OSError as error:
            raise PortError(port) from error
        self._socket.setblocking(False)
        self.url = f"http://{HOST}:{self._socket.getsockname()[1]}/"
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ended = asyncio.Event()

    def run(self, begun: Callable[[], None]) -> None:
        """Serve until the process is interrupted, or it is ended; ``begun`` is called when it answers."""
        asyncio.run(self._serve(begun))

    def later(self, call: Callable[[], None]) -> None:
        """Call something where pages are answered; may be called from any thread."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(call)

    def tell(self) -> None:
        """Let every open page that is another one now load itself anew; the others ask what is wrong."""
        for line in list(self._lines):
            line.tell()

    def tell_soon(self) -> None:
        """Tell them in a moment, once for all that is asked for until then; called where pages are answered."""
        if self._loop is not None and not self._soon:
            self._soon = True
            self._loop.call_later(_MOMENT, self._now)

    def _now(self) -> None:
        self._soon = False
        self.tell()

    def end(self) -> None:
        """Serve no more; may be called from any thread."""
        self.later(self._ended.set)

    async def _serve(self, begun: Callable[[], None]) -> None:
        self._loop = asyncio.get_running_loop()
        server = HTTPServer(self._application)
        server.add_socket(self._socket)
        begun()
        await self._ended.wait()
        server.stop()
