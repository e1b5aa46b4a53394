"""Attachments: what they are, what they do, how large they are."""

from __future__ import annotations

import pytest

from sitegen.checks.attachments import MOST, check
from sitegen.diagnostics import Findings

PNG = b"\x89PNG\r\n\x1a\n"
SVG = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">%s</svg>'


@pytest.mark.parametrize(
    ("name", "content", "codes"),
    [
        ("a.png", PNG, []),
        ("a.PNG", PNG, []),
        ("a.jpeg", b"\xff\xd8\xff\xe0", []),
        ("a.webp", b"RIFF\0\0\0\0WEBP", []),
        ("a.pdf", b"%PDF-1.7", []),
        ("a.docx", b"PK", []),
        ("a.png", b"", ["SRC115"]),
        ("a.png", b"\xff\xd8\xff", ["SRC115"]),
        ("a.jpg", b"\0\0\0\x18ftypheic", ["SRC115"]),
        ("a.webp", b"RIFF\0\0\0\0WAVE", ["SRC115"]),
        ("a.pdf", b"<html>", ["SRC115"]),
        ("a.svg", b"<html>", ["SRC115"]),
        ("a.png", PNG + bytes(MOST), ["SRC117"]),
        ("a.pdf", b"%PDF-" + bytes(MOST), []),
        ("a.svg", SVG % b'<use xlink:href="#a"/><path style="fill:url(#b)"/>', []),
        ("a.svg", SVG % b'<image xlink:href="data:image/png;base64,AA"/>', []),
        ("a.svg", SVG % b"<script>1</script>", ["SRC116"]),
        ("a.svg", SVG % b'<path onload="x()"/>', ["SRC116"]),
        ("a.svg", SVG % b'<a xlink:href="javascript:x()"/>', ["SRC116"]),
        ("a.svg", SVG % b'<image href="//x.example/a.png"/>', ["SRC116"]),
        ("a.svg", SVG % b"<style>a{background:url(https://x.example/a)}</style>", ["SRC116"]),
    ],
)
def test_an_attachment_is_what_its_name_says_does_nothing_and_is_small(
    name: str, content: bytes, codes: list[str]
) -> None:
    findings = Findings()
    check(f"content/vik/files/{name}", content, findings)
    assert [item.code for item in findings.items] == codes
