"""A web address as a QR code that a phone reads from paper."""

from __future__ import annotations

import io

import segno


def qr(address: str) -> str:
    """Return the code of an address as SVG, with the four modules of white around it that readers ask for.

    Level M: 15 of 100 parts may be dirty or torn (ISO/IEC 18004).

    Raises:
        ValueError: the address is longer than a code can hold, about 2 300 letters.
    """
    target = io.BytesIO()
    code = segno.make(address, error="m", boost_error=False, micro=False)
    code.save(target, kind="svg", border=4, dark="#000", light="#fff", xmldecl=False, omitsize=True)
    return target.getvalue().decode()
