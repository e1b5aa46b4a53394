"""How long publishing takes, beside rsync on the same server in the same run: ``python -m tests.bench.publishing``.

1 000 files of 8 kB to a real OpenSSH server on loopback, and over a line with a round trip of 20 ms. Nothing is timed
in a test: figures belong to a machine.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from sitegen.publish.in_place import InPlace
from sitegen.publish.releases import Releases
from sitegen.publish.sftp import Login, connect
from tests.publish.server import Line, Server, started
from tests.publish.sites import SITE, Files, payload, release

ROUNDS = 5
DELAY = 0.010
"""Seconds, one way."""


def seconds(act: Callable[[], object]) -> float:
    """Return how long something takes."""
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def publish(login: Login, layout: type[Releases] | type[InPlace], docroot: str, files: Files) -> None:
    """Connect and publish."""
    host = connect(login)
    layout(host, docroot).publish(SITE, payload(files), release(files))
    host.close()


def rsync(server: Server, source: Path, target: str) -> None:
    """Copy a folder with rsync over ssh, as the user of the machine: the server's own has no shell."""
    quiet = "-o UserKnownHostsFile=/dev/null -o StrictHostKeyChecking=no -o LogLevel=ERROR"
    shell = f"ssh -i {server.login.key_file} -p {server.login.port} {quiet}"
    user = "root" if os.geteuid() == 0 else server.user
    subprocess.run(["rsync", "-r", "-e", shell, f"{source}/", f"{user}@127.0.0.1:{target}/"], check=True)


def main() -> None:
    """Print seconds and ratios."""
    files = {f"sv/{number // 10}/{number}/index.html": os.urandom(8000) for number in range(1000)}
    changed = files | {path: os.urandom(8000) for path in sorted(files)[:20]}
    with tempfile.TemporaryDirectory() as made, started() as server:
        source = Path(made)
        for path, content in files.items():
            (source / path).parent.mkdir(parents=True, exist_ok=True)
            (source / path).write_bytes(content)
        names: dict[str, Callable[[str], object]] = {
            "rsync": lambda to: rsync(server, source, to),
            "releases": lambda to: publish(server.login, Releases, to, files),
            "in place": lambda to: publish(server.login, InPlace, to, files),
        }
        took: dict[str, list[float]] = {name: [] for name in names}
        for number in range(ROUNDS):
            for name, act in names.items():
                to = f"{server.folder}/{name}-{number}"
                took[name].append(seconds(partial(act, to)))
        base = statistics.median(took["rsync"])
        for name, row in took.items():
            middle = statistics.median(row)
            sys.stdout.write(f"{name:<10} {middle:6.2f} s  {middle / base:5.2f} x rsync\n")
        line = Line(server.login.port, delay=DELAY)
        for layout in (Releases, InPlace):
            to = f"{server.folder}/slow-{layout.__name__}"
            slow = server.through(line.port)
            first = seconds(partial(publish, slow, layout, to, files))
            again = seconds(partial(publish, slow, layout, to, changed))
            sys.stdout.write(f"20 ms, {layout.name}: {first:.2f} s for 1 000 files, {again:.2f} s for 20 changed\n")
        shutil.rmtree(server.folder, ignore_errors=True)


if __name__ == "__main__":
    main()
