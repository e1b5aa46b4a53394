"""What every web server is told of a site: headers, kinds of files, what is shown for a lost page, who has moved.

Sources: docs/standards.md S1–S4; the OWASP cheat sheets on HTTP headers and Content Security Policy.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

KEPT = "public, max-age=31536000, immutable"
"""Cache of what has its digest in its name."""
ASKED = "no-cache"
"""Cache of everything else: kept, but asked for each time whether it is still so."""
HASHED = r"\.[0-9a-f]{12}\.[a-z0-9]+$"
"""Names that have a digest, as a regular expression."""
ONE_FILE = r"/guide-[a-z-]+\.html$"
"""The guide in one file: it is saved, and has a policy of its own inside."""
HIDDEN_FOLDER = ".sitegen"
TYPES: Mapping[str, str] = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "json": "application/json",
    "webmanifest": "application/manifest+json",
    "xml": "application/xml",
    "txt": "text/plain",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "pdf": "application/pdf",
    "csv": "text/csv",
    "ics": "text/calendar",
    "atom": "application/atom+xml",
    "rdf": "application/rdf+xml",
    "jsonld": "application/ld+json",
    "geojson": "application/geo+json",
}
"""Ending → media type."""
TEXTS = ("html", "css", "js", "json", "webmanifest", "xml", "txt", "svg", "csv", "ics")
"""Endings of files that are UTF-8 text, and worth packing."""


@dataclass(frozen=True, slots=True)
class Hosting:
    """One site as its host must know it."""

    base: str
    """Path of the site on its host, with a slash at both ends."""
    languages: tuple[str, ...]
    """The first one is shown where a lost address has no language."""
    moved: Mapping[str, str]
    """Old address → new one, both from the site's folder, without slashes around them."""
    unhashed: tuple[str, ...]
    """Files of ``assets/`` that have no digest in their names."""
    secure: bool
    """Whether it is seen over HTTPS."""
    hidden: bool
    """Whether search engines must not show it."""

    @property
    def headers(self) -> dict[str, str]:
        """Return the headers of every answer, except for how long it is kept."""
        found = {
            "Content-Security-Policy": self.policy,
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
            "Referrer-Policy": "strict-origin-when-cross-origin",
            "Permissions-Policy": "geolocation=(), camera=(), microphone=()",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
        }
        if self.secure:
            found["Strict-Transport-Security"] = "max-age=63072000"
        if self.hidden:
            found["X-Robots-Tag"] = "noindex"
        return found

    @property
    def policy(self) -> str:
        """Return the Content Security Policy: nothing from elsewhere, nothing inside pages."""
        parts = ["default-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]
        parts.append("object-src 'none'")
        if self.secure:
            parts.append("upgrade-insecure-requests")
        return "; ".join(parts)
