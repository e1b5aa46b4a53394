"""``security.txt``: whom to tell of a fault in the site's security, and until when that holds.

Source: RFC 9116. Expires must lie ahead, and by its advice less than a year.
"""

from __future__ import annotations

import datetime

PATH = ".well-known/security.txt"
_MONTHS = 11
"""So long it holds, counted from the month of the day: the same bytes all month."""


def security_txt(contact: str, url: str, languages: tuple[str, ...], today: datetime.date) -> bytes:
    """Return the file.

    Args:
        contact: a ``mailto:`` or ``https:`` address.
        url: where the site is seen, with a slash at its end; empty: not known, and nothing is said of it.
        languages: BCP 47 tags of the languages that can be written to the contact in.
        today: the day of publishing.
    """
    months = today.year * 12 + today.month - 1 + _MONTHS
    expires = datetime.date(months // 12, months % 12 + 1, 1)
    lines = [f"Contact: {contact}", f"Expires: {expires.isoformat()}T00:00:00Z"]
    lines.append(f"Preferred-Languages: {', '.join(languages)}")
    if url:
        lines.append(f"Canonical: {url}{PATH}")
    return ("\n".join(lines) + "\n").encode()
