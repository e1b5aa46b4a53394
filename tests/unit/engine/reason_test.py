"""Why the machine said no is one word, and every word is said in both languages."""

from __future__ import annotations

import errno
import http.client
import os
import socket
import ssl
import urllib.error

import pytest

from sitegen.engine.reason import REASONS, reason
from sitegen.report.reasons import WORDS, because


@pytest.mark.parametrize(
    ("error", "word"),
    [
        (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), "full"),
        (PermissionError(errno.EACCES, "Permission denied"), "not allowed"),
        (urllib.error.URLError(ConnectionRefusedError(errno.ECONNREFUSED, "x")), "refused"),
        (urllib.error.URLError(socket.gaierror(-2, "Name or service not known")), "unknown host"),
        (urllib.error.URLError(ssl.SSLCertVerificationError(1, "self-signed")), "certificate"),
        (ssl.SSLError(1, "wrong version"), "no tls"),
        (TimeoutError("timed out"), "too slow"),
        (OSError(errno.EIO, "Input/output error"), "Input/output error"),
        (ssl.SSLError("x"), "no tls"),
        (urllib.error.URLError("unknown url type"), "unknown url type"),
        (http.client.RemoteDisconnected("Remote end closed"), "cut off"),
        (ValueError("odd"), "odd"),
        (ValueError(), "ValueError"),
    ],
)
def test_an_error_has_one_word_or_what_it_says_itself(error: Exception, word: str) -> None:
    assert reason(error) == word


def test_every_reason_has_its_words_in_both_languages_and_others_stay() -> None:
    assert set(WORDS["sv"]) == set(WORDS["en"]) == REASONS
    assert because("odd", "sv") == "odd"
    assert because("full", "sv") == "disken är full"
