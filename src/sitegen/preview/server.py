"""A web server for this machine alone: built pages, each with what makes it follow, and what is wrong over it.

Pages are given it on their way to the browser. The protocol by which a browser hears of a change is LiveReload's.
"""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from livereload.handlers import LiveReloadHandler
from tornado import httputil, web
from tornado.httpserver import HTTPServer

OURS = "_sitegen"
"""Beginning of the addresses that are the preview's own: no kommun has such a name."""
HOST = "127.0.0.1"
_HEAD_ENDS = b"</head>"
_ADDED = f'<script src="/{OURS}/preview.js" defer></script>'.encode()
_SCRIPT = Path(__file__).with_name("preview.js")


class _Follows(web.OutputTransform):
    """Puts the preview's script into a page."""

    def transform_first_chunk(
        self, status_code: int, headers: httputil.HTTPHeaders, chunk: bytes, finishing: bool
    ) -> tuple[int, httputil.HTTPHeaders, bytes]:
        """Change the first part of an answer, where it is a page."""
        del finishing
        if "html" in headers.get("Content-Type", "") and _HEAD_ENDS in chunk:
            chunk = chunk.replace(_HEAD_ENDS, _ADDED + _HEAD_ENDS, 1)
            if "Content-Length" in headers:
                headers["Content-Length"] = str(int(headers["Content-Length"]) + len(_ADDED))
        return status_code, headers, chunk


class _Pages(web.StaticFileHandler):
    """Built files, asked for anew each time."""

    def set_extra_headers(self, path: str) -> None:
        """Let nothing be kept."""
        del path
        self.set_header("Cache-Control", "no-store")

    def compute_etag(self) -> str | None:
        """Return none: what is kept would be the page without what was added to it."""
        return None

    def should_return_304(self) -> bool:
        """Answer with the whole file."""
        return False


class _State(web.RequestHandler):
    """What the pages are told of the last build."""

    def initialize(self, state: Callable[[], Mapping[str, Any]]) -> None:
        """Take what tells it."""
        self.state = state

    def get(self) -> None:
        """Answer with it."""
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        self.write(json.dumps(self.state(), ensure_ascii=False))


class Preview:
    """Serves a folder until it is stopped."""

    def __init__(self, folder: Path, state: Callable[[], Mapping[str, Any]], port: int) -> None:
        """Listen on a port of this machine; 0: one that is free. OSError where it is taken."""
        LiveReloadHandler.watcher = SimpleNamespace(filepath=None)  # it asks what was changed last
        application = web.Application(
            [
                (r"/livereload", LiveReloadHandler),
                (rf"/{OURS}/state\.json", _State, {"state": state}),
                (rf"/{OURS}/(preview\.js)", web.StaticFileHandler, {"path": str(_SCRIPT.parent)}),
                (r"/(.*)", _Pages, {"path": str(folder.absolute()), "default_filename": "index.html"}),
            ],
            transforms=[_Follows],
            log_function=lambda _: None,
        )
        self._socket = socket.create_server((HOST, port))
        self._socket.setblocking(False)
        self.url = f"http://{HOST}:{self._socket.getsockname()[1]}/"
        self._application = application
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ended = asyncio.Event()

    def run(self) -> None:
        """Serve until the process is interrupted, or it is ended."""
        asyncio.run(self._serve())

    def changed(self) -> None:
        """Let every open page load itself anew; may be called from any thread."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(LiveReloadHandler.reload_waiters, "*")

    def end(self) -> None:
        """Serve no more; may be called from any thread."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._ended.set)

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        server = HTTPServer(self._application)
        server.add_socket(self._socket)
        await self._ended.wait()
        server.stop()
