"""One channel to a server over SFTP: many requests under way together, and what OpenSSH can do beyond the protocol.

Sources: draft-ietf-secsh-filexfer-02, and OpenSSH's PROTOCOL, section 4.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import paramiko
from paramiko.message import Message
from paramiko.sftp import (
    CMD_CLOSE,
    CMD_EXTENDED,
    CMD_OPEN,
    CMD_OPENDIR,
    CMD_READ,
    CMD_READDIR,
    CMD_STAT,
    CMD_STATUS,
    CMD_WRITE,
    SFTP_FLAG_CREATE,
    SFTP_FLAG_EXCL,
    SFTP_FLAG_READ,
    SFTP_FLAG_TRUNC,
    SFTP_FLAG_WRITE,
    int64,
)

_CHUNK = 32_768
"""Bytes of one request: what every server takes."""


class _Answers:
    """What the server says to requests that are under way together, by their numbers."""

    def __init__(self, lane: Lane) -> None:
        self.lane = lane
        self.came: dict[int, Message] = {}
        self.errors: dict[int, OSError] = {}

    def _async_response(self, kind: int, message: Message, number: int) -> None:
        """Take one answer; paramiko calls it so. An answer can be read once."""
        self.came[number] = message
        try:
            if kind == CMD_STATUS:
                self.lane._convert_status(message)
        except OSError as error:
            self.errors[number] = error

    def wait(self, numbers: Sequence[int]) -> None:
        """Read answers until these have come."""
        while not all(number in self.came for number in numbers):
            self.lane._read_response()


class Lane(paramiko.SFTPClient):
    """A channel of its own: as many files at once as there are lanes."""

    if TYPE_CHECKING:  # what types-paramiko leaves out

        def _request(self, kind: int, *arguments: object) -> tuple[int, Message]: ...
        def _async_request(self, taker: object, *request: object) -> int: ...
        def _read_response(self, number: int | None = None) -> tuple[int | None, Message | None]: ...
        def _convert_status(self, message: Message) -> None: ...

    def ask(self, requests: Sequence[tuple[object, ...]]) -> list[OSError | None]:
        """Ask for several things at once; return what the server has against each, None where it was done.

        Args:
            requests: the number of the command, then what it takes.
        """
        answers = _Answers(self)
        numbers = [self._async_request(answers, *request) for request in requests]
        answers.wait(numbers)
        return [answers.errors.get(number) for number in numbers]

    def write_files(self, files: Sequence[tuple[str, bytes]], *, new: bool = False) -> list[OSError | None]:
        """Write files in two round trips; return what the server has against each, None where it is written.

        A file that is cut short is shorter: its bytes are written in their order.

        Args:
            files: path and bytes of each.
            new: whether they must not be there yet.
        """
        flags = SFTP_FLAG_WRITE | SFTP_FLAG_CREATE | (SFTP_FLAG_EXCL if new else SFTP_FLAG_TRUNC)
        answers = _Answers(self)
        openings = [
            self._async_request(answers, CMD_OPEN, path.encode(), flags, paramiko.SFTPAttributes()) for path, _ in files
        ]
        answers.wait(openings)
        sent: list[list[int]] = []
        for opening, (_, content) in zip(openings, files, strict=True):
            if opening not in answers.errors:
                sent.append(self._sent(answers, answers.came[opening].get_binary(), content))
            else:
                sent.append([opening])
        answers.wait([number for numbers in sent for number in numbers])
        return [next(filter(None, map(answers.errors.get, numbers)), None) for numbers in sent]

    def _sent(self, answers: _Answers, handle: bytes, content: bytes) -> list[int]:
        numbers = [
            self._async_request(answers, CMD_WRITE, handle, int64(start), content[start : start + _CHUNK])
            for start in range(0, len(content), _CHUNK)
        ]
        return [*numbers, self._async_request(answers, CMD_CLOSE, handle)]

    def read_file(self, path: str) -> bytes | None:
        """Return the bytes of a file in two round trips; None where the server gives fewer at once than are there.

        Raises:
            OSError: as the server says.
        """
        answers = _Answers(self)
        looking = self._async_request(answers, CMD_STAT, path.encode())
        opening = self._async_request(answers, CMD_OPEN, path.encode(), SFTP_FLAG_READ, paramiko.SFTPAttributes())
        answers.wait([looking, opening])
        if opening in answers.errors:
            raise answers.errors[opening]
        size = 0 if looking in answers.errors else _attributes(answers.came[looking]).st_size or 0
        handle = answers.came[opening].get_binary()
        parts = [
            self._async_request(answers, CMD_READ, handle, int64(start), _CHUNK)
            for start in range(0, size or 0, _CHUNK)
        ]
        closing = self._async_request(answers, CMD_CLOSE, handle)
        answers.wait([*parts, closing])
        if any(number in answers.errors for number in parts):
            return None
        content = b"".join(answers.came[number].get_binary() for number in parts)
        return content if len(content) == size else None

    def listed(self, folder: str) -> Iterator[tuple[str, paramiko.SFTPAttributes]]:
        """Yield what stands in a folder; names that are no UTF-8 as Python writes such names.

        Raises:
            OSError: as the server says.
        """
        _, opened = self._request(CMD_OPENDIR, folder.encode("utf-8", "surrogateescape"))
        handle = opened.get_binary()
        try:
            while True:
                _, answer = self._request(CMD_READDIR, handle)
                for _ in range(answer.get_int()):
                    name = answer.get_binary().decode("utf-8", "surrogateescape")
                    answer.get_binary()  # a line for people
                    attributes = _attributes(answer)
                    if name not in {".", ".."}:
                        yield name, attributes
        except EOFError:
            self._request(CMD_CLOSE, handle)

    def room(self, path: str) -> int | None:
        """Return how many bytes anyone may still write where a path is; None where the server does not tell."""
        try:
            _, answer = self._request(CMD_EXTENDED, b"statvfs@openssh.com", path.encode())
            _, size, _, _, free = struct.unpack(">5Q", answer.get_bytes(40))
        except (OSError, struct.error):
            return None
        return int(size * free)


def _attributes(answer: Message) -> paramiko.SFTPAttributes:
    found: paramiko.SFTPAttributes = paramiko.SFTPAttributes._from_msg(answer)  # type: ignore[attr-defined] # left out
    return found
