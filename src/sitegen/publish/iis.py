"""``web.config`` for IIS 10: static content, the feature HTTP Redirection, and nothing that must be installed besides.

Source: https://learn.microsoft.com/iis/configuration/system.webserver/.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from sitegen.publish.difference import ASSETS
from sitegen.publish.hosting import ASKED, HIDDEN_FOLDER, KEPT, TEXTS, TYPES, Hosting

NAME = "web.config"


def iis(hosting: Hosting) -> dict[str, bytes]:
    """Return path → bytes of the configuration."""
    root = Element("configuration")
    server = SubElement(root, "system.webServer")
    documents = SubElement(SubElement(server, "defaultDocument", enabled="true"), "files")
    SubElement(documents, "clear")
    SubElement(documents, "add", value="index.html")
    SubElement(server, "directoryBrowse", enabled="false")
    content = SubElement(server, "staticContent")
    for ending, kind in TYPES.items():
        SubElement(content, "remove", fileExtension=f".{ending}")
        named = f"{kind}; charset=utf-8" if ending in TEXTS else kind
        SubElement(content, "mimeMap", fileExtension=f".{ending}", mimeType=named)
    _headers(server, {**hosting.headers, "Cache-Control": ASKED}, gone=("X-Powered-By",))
    _lost(server, f"{hosting.base}{hosting.languages[0]}/404.html")
    security = SubElement(SubElement(server, "security"), "requestFiltering", removeServerHeader="true")
    hidden = SubElement(security, "hiddenSegments")
    for segment in (HIDDEN_FOLDER, ".htaccess"):
        SubElement(hidden, "remove", segment=segment)
        SubElement(hidden, "add", segment=segment)
    _headers(_location(root, ASSETS.rstrip("/")), {"Cache-Control": KEPT}, gone=("Cache-Control",))
    for path in hosting.unhashed:
        _headers(_location(root, path), {"Cache-Control": ASKED}, gone=("Cache-Control",))
    for language in hosting.languages:
        _lost(_location(root, language), f"{hosting.base}{language}/404.html")
        saved = _location(root, f"{language}/guide-{language}.html")
        _headers(saved, {"Content-Disposition": "attachment"}, gone=("Content-Security-Policy",))
    for old, new in sorted(hosting.moved.items()):
        SubElement(
            _location(root, old),
            "httpRedirect",
            enabled="true",
            destination=f"{hosting.base}{new}/",
            exactDestination="true",
            httpResponseStatus="Permanent",
        )
    indent(root)
    return {NAME: b'<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="utf-8") + b"\n"}


def _location(root: Element, path: str) -> Element:
    return SubElement(SubElement(root, "location", path=path), "system.webServer")


def _headers(server: Element, headers: Mapping[str, str], gone: tuple[str, ...]) -> None:
    custom = SubElement(SubElement(server, "httpProtocol"), "customHeaders")
    for name in gone:
        SubElement(custom, "remove", name=name)
    for name, value in headers.items():
        SubElement(custom, "add", name=name, value=value)


def _lost(server: Element, page: str) -> None:
    errors = SubElement(server, "httpErrors", errorMode="Custom")
    SubElement(errors, "remove", statusCode="404")
    SubElement(errors, "error", statusCode="404", path=page, responseMode="ExecuteURL")
