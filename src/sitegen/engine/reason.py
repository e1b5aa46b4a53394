"""Why the machine or the network said no: one word for each reason, whatever the system calls it."""

from __future__ import annotations

import errno
import socket
import ssl
import urllib.error

_OF_NUMBERS = {
    errno.EACCES: "not allowed",
    errno.EPERM: "not allowed",
    errno.EROFS: "not allowed",
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.ENOENT: "not there",
    errno.ECONNREFUSED: "refused",
    errno.ECONNRESET: "cut off",
    errno.EPIPE: "cut off",
    errno.EHOSTUNREACH: "no way",
    errno.ENETUNREACH: "no way",
    errno.ETIMEDOUT: "too slow",
}
"""errno → reason."""
REASONS = frozenset({*_OF_NUMBERS.values(), "unknown host", "certificate", "no tls"})
"""Every reason that has a word."""


def reason(error: BaseException) -> str:
    """Return one of ``REASONS``; of an error that has none, what it says itself."""
    inner = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(inner, str):
        return inner
    if isinstance(inner, ssl.SSLCertVerificationError):
        return "certificate"
    if isinstance(inner, ssl.SSLError):
        return "no tls"
    if isinstance(inner, socket.gaierror):
        return "unknown host"
    if isinstance(inner, TimeoutError):
        return "too slow"
    number = inner.errno if isinstance(inner, OSError) else None
    if number in _OF_NUMBERS:
        return _OF_NUMBERS[number]
    if isinstance(inner, ConnectionError):
        return "cut off"
    return str(getattr(inner, "strerror", None) or inner) or type(inner).__name__
