"""A real OpenSSH server on loopback, for a user that is not root; and a line to it that is slow, or is cut."""

from __future__ import annotations

import os
import pwd
import queue
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from sitegen.publish.sftp import Login

SSHD = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")


@dataclass(frozen=True, slots=True)
class Server:
    """Where it listens, and the folder that its user may write in."""

    login: Login
    folder: Path
    user: str

    def through(self, port: int) -> Login:
        """Return the login by way of another port."""
        return replace(self.login, port=port)

    def own(self, path: Path, mode: int = 0o755) -> Path:
        """Make a folder of the user's."""
        path.mkdir(parents=True, exist_ok=True)
        if os.geteuid() == 0:
            shutil.chown(path, self.user)
        path.chmod(mode)
        return path


@contextmanager
def started() -> Iterator[Server]:
    """Start a server, and stop it again. Where we are root, ``nobody`` comes in, who may not do everything."""
    if SSHD is None:
        pytest.skip("sshd is not installed (Debian: openssh-server)")
    root = os.geteuid() == 0
    user = "nobody" if root else pwd.getpwuid(os.geteuid()).pw_name
    with tempfile.TemporaryDirectory(prefix="sitegen-sshd-") as made:
        folder = Path(made)
        folder.chmod(0o755)
        for name in ("host", "client"):
            command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)]
            subprocess.run(command, check=True)
        shutil.copyfile(folder / "client.pub", folder / "authorized")
        if root:
            Path("/run/sshd").mkdir(exist_ok=True)  # where Debian's service would have made it
        port = free_port()
        (folder / "config").write_text(
            f"ListenAddress 127.0.0.1\nPort {port}\nHostKey {folder}/host\nPidFile none\nUsePAM no\nStrictModes no\n"
            f"AuthorizedKeysFile {folder}/authorized\nPasswordAuthentication no\nMaxStartups 200\n"
            "Subsystem sftp internal-sftp\nLogLevel QUIET\n",
            encoding="utf-8",
        )
        command = [SSHD, "-D", "-e", "-f", str(folder / "config")]
        program = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        kind, digits, *_ = (folder / "host.pub").read_text(encoding="utf-8").split()
        login = Login("127.0.0.1", port, user, "", f"{kind} {digits}", str(folder / "client"))
        server = Server(login, folder / "www", user)
        server.own(server.folder)
        try:
            _answers(port)
            yield server
        finally:
            program.terminate()
            program.wait(timeout=20)


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _answers(port: int) -> None:
    for _ in range(600):
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1) as line:
            if line.recv(4) == b"SSH-":
                return
        time.sleep(0.05)
    raise AssertionError("sshd does not answer")


class Line:
    """A proxy to a port: it waits before it hands on, and is cut, or silent, for good after so many bytes."""

    def __init__(self, to: int, *, cut: int | None = None, delay: float = 0.0, silent: bool = False) -> None:
        self.to, self.cut, self.delay, self.silent = to, cut, delay, silent
        self.sent = 0
        self.sockets: list[socket.socket] = []
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.port = int(self.listening.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """End every connection."""
        for one in (self.listening, *self.sockets):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self.listening.accept()
                server = socket.create_connection(("127.0.0.1", self.to))
                for one in (client, server):
                    one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self.sockets += [client, server]
                for source, target in ((client, server), (server, client)):
                    threading.Thread(target=self._hand_on, args=(source, target, source is client), daemon=True).start()

    def _hand_on(self, source: socket.socket, target: socket.socket, counted: bool) -> None:
        """Hand on what comes: at once, or each piece after its delay by a thread of its own."""
        waiting: queue.Queue[tuple[float, bytes]] = queue.Queue()
        if self.delay:
            threading.Thread(target=_deliver, args=(waiting, target), daemon=True).start()
        with suppress(OSError):
            while content := source.recv(65536):
                content = self._allowed(content) if counted else content
                if self.delay:
                    waiting.put((time.monotonic() + self.delay, content))
                else:
                    target.sendall(content)
                if counted and self.cut is not None and self.sent >= self.cut and not self.silent:
                    self.close()

    def _allowed(self, content: bytes) -> bytes:
        if self.cut is not None:
            content = content[: max(0, self.cut - self.sent)]
        self.sent += len(content)
        return content


def _deliver(waiting: queue.Queue[tuple[float, bytes]], target: socket.socket) -> None:
    with suppress(OSError):
        while True:
            due, content = waiting.get()
            time.sleep(max(0.0, due - time.monotonic()))
            target.sendall(content)
