"""What goes along for web servers and search engines, as text: IIS, security.txt, staging, signposts."""

from __future__ import annotations

import datetime
import hashlib
import json
import re

import pytest
from lxml import etree

from sitegen.publish.apache import apache
from sitegen.publish.hosting import TYPES, Hosting
from sitegen.publish.iis import iis
from sitegen.publish.nginx import nginx
from sitegen.publish.security import security_txt
from sitegen.publish.signpost import signpost
from sitegen.publish.staging import hidden, renewed, rooted

HOSTING = Hosting(
    "/integration/", ("sv", "ar"), {"sv/gammal": "sv/ny", "ar/gammal": "ar/ny"}, ("assets/icon-180.png",),
    secure=True, hidden=False,
)  # fmt: skip
IIS = {
    "configuration", "system.webServer", "location", "defaultDocument", "files", "clear", "add", "remove",
    "directoryBrowse", "staticContent", "mimeMap", "httpProtocol", "customHeaders", "httpErrors", "error", "security",
    "requestFiltering", "hiddenSegments", "httpRedirect",
}  # fmt: skip
"""Elements that Microsoft's reference of IIS 10 has; its schema is on no registry, so no more is checked."""


def test_a_configuration_of_iis_is_xml_of_known_elements_each_list_with_no_entry_twice() -> None:
    root = etree.fromstring(iis(HOSTING)["web.config"])
    assert {element.tag for element in root.iter()} <= IIS
    paths = [location.get("path") for location in root.findall("location")]
    assert paths == [
        "assets",
        "assets/icon-180.png",
        "sv",
        "sv/guide-sv.html",
        "ar",
        "ar/guide-ar.html",
        "ar/gammal",
        "sv/gammal",
    ]
    for group in ("staticContent", "customHeaders"):
        for element in root.iter(group):
            added = [one.get("fileExtension") or one.get("name") for one in element if one.tag in {"add", "mimeMap"}]
            assert len(added) == len(set(added))
    headers = {one.get("name"): one.get("value") for one in root.find("system.webServer/httpProtocol/customHeaders")}
    assert headers["Strict-Transport-Security"] == "max-age=63072000"
    assert "upgrade-insecure-requests" in headers["Content-Security-Policy"]
    assert {one.get("fileExtension") for one in root.iter("mimeMap")} == {f".{ending}" for ending in TYPES}
    redirect = root.find("location[@path='ar/gammal']/system.webServer/httpRedirect")
    assert redirect.get("destination") == "/integration/ar/ny/"
    errors = root.find("location[@path='ar']/system.webServer/httpErrors/error")
    assert errors.get("path") == "/integration/ar/404.html"


@pytest.mark.parametrize("make", [apache, nginx, iis])
def test_the_same_site_gets_the_same_settings_and_only_staging_hides_it(make: type) -> None:
    shown = b"".join(make(HOSTING).values())
    assert shown == b"".join(make(HOSTING).values())
    assert b"noindex" not in shown
    hidden_ = Hosting(HOSTING.base, HOSTING.languages, {}, (), secure=False, hidden=True)
    made = b"".join(make(hidden_).values())
    assert b"noindex" in made
    assert b"Strict-Transport-Security" not in made
    assert b"upgrade-insecure-requests" not in made


@pytest.mark.parametrize("today", [datetime.date(2026, 1, 31), datetime.date(2026, 2, 1), datetime.date(2026, 12, 31)])
def test_security_txt_expires_ahead_and_within_a_year_and_is_the_same_all_month(today: datetime.date) -> None:
    text = security_txt("https://vik.example/fel", "https://vik.example/", ("sv", "en"), today).decode()
    expires = datetime.datetime.fromisoformat(re.search("Expires: (.*)", text).group(1))  # type: ignore[union-attr] # it has one
    assert datetime.timedelta(days=300) < expires.date() - today < datetime.timedelta(days=366)
    assert (
        text
        == security_txt("https://vik.example/fel", "https://vik.example/", ("sv", "en"), today.replace(day=2)).decode()
    )
    assert "Preferred-Languages: sv, en\n" in text


def test_a_page_of_staging_says_noindex_once_and_a_lost_one_finds_its_style() -> None:
    page = b'<head>\n<meta charset="utf-8">\n<link href="/integration/assets/s.css"></head>'
    assert hidden(page).count(b"noindex") == 1
    assert hidden(hidden(page)) == hidden(page)
    assert hidden(b'<meta charset="utf-8"><meta name="robots" content="index">').count(b"robots") == 1
    assert b'href="/prov/assets/s.css"' in rooted(page, "/integration/", "/prov/")
    assert rooted(page, "", "/prov/") == page


def test_a_worker_of_staging_knows_the_pages_by_their_new_digests() -> None:
    worker = 'const FILES = {\n"../assets/a.css": "aaaa",\n"guide/index.html": "bbbb"\n};\nconst VERSION = "1234";'
    digest = hashlib.sha256(b"new").hexdigest()
    made = renewed(worker, "sv/worker.js", {"sv/guide/index.html": digest})
    files = json.loads(re.search(r"FILES = (\{[^}]*\})", made).group(1))  # type: ignore[union-attr] # it has them
    assert files == {"../assets/a.css": "aaaa", "guide/index.html": digest[:16]}
    assert 'VERSION = "1234"' not in made
    assert renewed("nothing of ours", "sv/worker.js", {}) == "nothing of ours"


def test_a_signpost_leads_on_in_the_language_of_its_reader() -> None:
    page = signpost("ar", "rtl", "صفحة <جديدة>", "../ny/index.html", "https://vik.example/ar/ny/").decode()
    assert '<html lang="ar" dir="rtl">' in page
    assert "صفحة &lt;جديدة&gt;" in page
    assert 'content="0; url=../ny/index.html"' in page
    assert '<link rel="canonical" href="https://vik.example/ar/ny/">' in page
