"""Real web servers on loopback, Apache and nginx, each with no more than a kommun's host would have."""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.publish.server import free_port

_PATH = f"{os.environ.get('PATH', '')}:/usr/sbin"
_MODULES = ("mpm_event", "authz_core", "dir", "mime", "alias", "headers", "deflate", "filter")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server says."""

    status: int
    headers: dict[str, str]
    """By small letters."""
    body: bytes


@dataclass(frozen=True, slots=True)
class Web:
    """A running server."""

    port: int

    def ask(self, path: str, **headers: str) -> Answer:
        """Ask for a path."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        line.request("GET", path, headers=headers)
        answer = line.getresponse()
        found = Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        line.close()
        return found


@contextmanager
def apache(folder: Path, docroot: Path, base: str, port: int) -> Iterator[Web]:
    """Serve a folder below a path with Apache, which lets ``.htaccess`` say what FileInfo covers and no more."""
    program = shutil.which("apache2", path=_PATH) or pytest.skip("apache2 is not installed")
    modules = "\n".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in _MODULES)
    below = f'Alias "{base.rstrip("/")}" "{docroot}"' if base != "/" else ""
    empty = folder / "empty"
    empty.mkdir()
    config = folder / "apache.conf"
    config.write_text(
        f'ServerRoot "{folder}"\nServerName vik.example\nListen 127.0.0.1:{port}\nPidFile "{folder}/apache.pid"\n'
        f'ErrorLog "{folder}/error.log"\n{modules}\nTypesConfig /dev/null\n'
        f'DocumentRoot "{docroot if base == "/" else empty}"\n{below}\n'
        f'<Directory "{docroot.parent}">\n  AllowOverride FileInfo\n  Options FollowSymLinks\n'
        "  Require all granted\n</Directory>\n",
        encoding="utf-8",
    )
    for file in (folder, *folder.rglob("*"), *docroot.parent.parents):
        with suppress(PermissionError):
            file.chmod(file.stat().st_mode | (0o755 if file.is_dir() else 0o644))
    yield from _running([program, "-X", "-f", str(config)], port)


@contextmanager
def nginx(folder: Path, docroot: Path, base: str, port: int) -> Iterator[Web]:
    """Serve a folder below a path with nginx, which includes the snippet of the site."""
    program = shutil.which("nginx", path=_PATH) or pytest.skip("nginx is not installed")
    root = folder / "root"
    if base == "/":
        root.symlink_to(docroot)
    else:
        (root / base.strip("/")).parent.mkdir(parents=True)
        (root / base.strip("/")).symlink_to(docroot)
    config = folder / "nginx.conf"
    temporary = "".join(
        f'{kind}_temp_path "{folder}/{kind}";\n' for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    config.write_text(
        f'{"user root;" if os.geteuid() == 0 else ""}\ndaemon off;\npid "{folder}/nginx.pid";\n'
        f'error_log "{folder}/nginx.log";\nevents {{}}\nhttp {{\n{temporary}access_log off;\nserver {{\n'
        f'listen 127.0.0.1:{port};\nserver_name vik.example;\nabsolute_redirect off;\nroot "{root}";\n'
        f'include "{docroot}/.sitegen/nginx.conf";\n}}\n}}\n',
        encoding="utf-8",
    )
    yield from _running([program, "-c", str(config), "-e", f"{folder}/nginx.log"], port)


def _running(command: list[str], port: int) -> Iterator[Web]:
    program = subprocess.Popen(command)
    try:
        for _ in range(600):
            assert program.poll() is None, "the server ended"
            with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                break
            time.sleep(0.05)
        yield Web(port)
    finally:
        program.terminate()
        program.wait(timeout=20)


SERVERS = {"apache": apache, "nginx": nginx}


def port() -> int:
    """Return a free port."""
    return free_port()
