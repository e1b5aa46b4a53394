"""A web host on this machine alone, for a browser to fetch built pages from."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder while the block runs; give its address, with a slash at the end."""
    handler = partial(_Quiet, directory=str(folder))
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


class _Server(http.server.ThreadingHTTPServer):
    """Serves a browser that may close a connection at any time."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a closed connection."""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    protocol_version = "HTTP/1.1"
    """Keeps connections open: a page's style sheet and fonts come over the same one."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 # the name that the class asks for
        """Say nothing."""
