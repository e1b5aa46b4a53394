"""One channel to a server over SFTP: whole files in two round trips, and what OpenSSH can do beyond the protocol.

Sources: draft-ietf-secsh-filexfer-02, and OpenSSH's PROTOCOL, section 4.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import paramiko
from paramiko.message import Message
from paramiko.sftp import (
    CMD_CLOSE,
    CMD_EXTENDED,
    CMD_OPEN,
    CMD_WRITE,
    SFTP_FLAG_CREATE,
    SFTP_FLAG_EXCL,
    SFTP_FLAG_TRUNC,
    SFTP_FLAG_WRITE,
    int64,
)

_CHUNK = 32_768
"""Bytes of one request: what every server takes."""
_FREE_BLOCKS = 4
"""Place of the blocks that anyone may use among the numbers of ``statvfs@openssh.com``."""


class _Answers:
    """What the server says to requests whose answers nobody waits for one by one."""

    def __init__(self, lane: Lane) -> None:
        self.lane = lane
        self.number = 0
        self.error: OSError | None = None

    def _async_response(self, _kind: int, message: Message, _number: int) -> None:
        """Take one answer; paramiko calls it so."""
        self.number += 1
        try:
            self.lane._convert_status(message)
        except OSError as error:
            self.error = self.error or error


class Lane(paramiko.SFTPClient):
    """A channel of its own: as many files at once as there are lanes."""

    if TYPE_CHECKING:  # what types-paramiko leaves out

        def _request(self, kind: int, *arguments: object) -> tuple[int, Message]: ...
        def _async_request(self, taker: object, kind: int, *arguments: object) -> int: ...
        def _read_response(self, number: int | None = None) -> tuple[int | None, Message | None]: ...
        def _convert_status(self, message: Message) -> None: ...

    def write_whole(self, path: str, content: bytes, *, new: bool = False) -> None:
        """Write a file; one that is cut short is shorter. All its requests are under way together.

        Args:
            path: where.
            content: its bytes.
            new: whether it must not be there yet.

        Raises:
            OSError: as the server says, for any of the requests.
        """
        flags = SFTP_FLAG_WRITE | SFTP_FLAG_CREATE | (SFTP_FLAG_EXCL if new else SFTP_FLAG_TRUNC)
        _, opened = self._request(CMD_OPEN, path.encode(), flags, paramiko.SFTPAttributes())
        handle = opened.get_binary()
        answers, sent = _Answers(self), 0
        for start in range(0, len(content), _CHUNK):
            self._async_request(answers, CMD_WRITE, handle, int64(start), content[start : start + _CHUNK])
            sent += 1
        self._read_response(self._async_request(type(None), CMD_CLOSE, handle))
        while answers.number < sent:
            self._read_response()
        if answers.error is not None:
            raise answers.error

    def hard_link(self, source: str, target: str) -> None:
        """Give a file a second name; OSError where the server cannot."""
        self._request(CMD_EXTENDED, b"hardlink@openssh.com", source.encode(), target.encode())

    def full(self, path: str) -> bool:
        """Say whether the disk of a path is full; False where the server does not tell."""
        try:
            _, answer = self._request(CMD_EXTENDED, b"statvfs@openssh.com", path.encode())
            numbers = struct.unpack(">5Q", answer.get_bytes(40))
        except (OSError, struct.error):
            return False
        return bool(numbers[_FREE_BLOCKS] == 0)
