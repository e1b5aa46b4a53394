"""Writes a PDF: small, and the same bytes every time."""

from __future__ import annotations

import io

import pikepdf
from pikepdf import ObjectStreamMode


def packed(pdf: bytes) -> bytes:
    """Return a PDF written anew."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return saved(opened)


def saved(opened: pikepdf.Pdf) -> bytes:
    """Return the bytes of a PDF."""
    target = io.BytesIO()
    opened.save(target, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return target.getvalue()
