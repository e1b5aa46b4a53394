"""What readers get from real web servers that have the settings which come with a site: asked header by header."""

from __future__ import annotations

import datetime
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import basename

import pytest

from sitegen.app.project import scan
from sitegen.app.publish import apply, check, plan, prepared, unlike
from sitegen.app.targets import opened
from sitegen.app.traces import Scope
from sitegen.audit.browser import started
from sitegen.publish.folder import FolderHost
from sitegen.publish.hosting import ASKED, KEPT
from sitegen.publish.releases import Releases
from tests.publish.sites import SITE, made, payload, release
from tests.publish.web import SERVERS, Answer, Web, apache, port
from tests.site_test import TODAY, SiteTest

pytestmark = pytest.mark.slow
NOW = datetime.datetime(2026, 11, 26, 12, 0, tzinfo=datetime.UTC)
TOPIC = "---\ntitle: Kortet\nwhen: first-week\nneed: papers\naliases: [guide/gamla-kortet]\n---\n\nTexten.\n"


@dataclass(frozen=True, slots=True)
class Shown:
    """A site that a server shows."""

    kind: str
    web: Web
    base: str
    url: str
    docroot: Path

    def ask(self, path: str, **headers: str) -> Answer:
        """Ask for a path of the site."""
        return self.web.ask(self.base + path, **headers)


@pytest.fixture(scope="module", params=[("apache", "/"), ("apache", "/prov/vik/"), ("nginx", "/"), ("nginx", "/vik/")])
def shown(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    """Publish the small kommun to a folder that a real server shows."""
    kind, base = request.param
    folder, at = tmp_path_factory.mktemp("web"), port()
    docroot, url = folder / "www" / "vik", f"http://127.0.0.1:{at}{base}"
    docroot.parent.mkdir()
    site = SiteTest(tmp_path_factory.mktemp("site"))
    site.put("content/common/guide/card.md", TOPIC).edit(
        "content/vik/plan/plan.yaml", "format: 1", "format: 1\naliases: [gammal-plan]"
    )
    site.edit(
        "content/vik/site.yaml", "format: 1",
        f"format: 1\npublish:\n  security: mailto:fel@vik.example\n  staging:\n    kind: folder\n    path: {docroot}\n"
        f"    server: {kind}\n    url: {url}",
    ).build(scope=Scope.ALL)  # fmt: skip
    made = prepared(site.project, scan(site.project), "vik", "staging", TODAY, NOW)
    with opened(site.project, "vik", "staging", made.settings, {}) as target:
        planned = plan(made, target)
        check(planned, adopted=False, most_removed=None)
        apply(site.project, made, target, broken=False)
        with SERVERS[kind](folder, docroot, base, at) as web:
            number, found = unlike(made, planned.difference)
            assert found == []
            assert number > 8
            yield Shown(kind, web, base, url, docroot)


def test_every_page_has_the_headers_of_the_standards(shown: Shown) -> None:
    for path in ("", "sv/", "ar/strategy/", "sv/guide/card/index.html"):
        answer = shown.ask(path)
        assert answer.status == 200
        assert answer.headers["content-type"].replace("UTF-8", "utf-8") == "text/html; charset=utf-8"
        assert answer.headers["content-security-policy"] == (
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
        )
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["x-frame-options"] == "DENY"
        assert answer.headers["referrer-policy"] == "strict-origin-when-cross-origin"
        assert answer.headers["permissions-policy"] == "geolocation=(), camera=(), microphone=()"
        assert answer.headers["cross-origin-opener-policy"] == "same-origin"
        assert answer.headers["cross-origin-resource-policy"] == "same-origin"
        assert answer.headers["x-robots-tag"] == "noindex"
        assert "strict-transport-security" not in answer.headers  # it is not seen over HTTPS
        assert "x-powered-by" not in answer.headers


def test_what_has_its_digest_in_its_name_is_kept_and_all_else_is_asked_for_again(shown: Shown) -> None:
    assets = [f"assets/{file.name}" for file in (shown.docroot / "assets").iterdir()]
    for path in assets:
        hashed = path.count(".") == 2
        assert shown.ask(path).headers["cache-control"] == (KEPT if hashed else ASKED), path
    for path in ("sv/", "sv/worker.js", "robots.txt", "sv/guide.webmanifest"):
        answer = shown.ask(path)
        assert answer.headers["cache-control"] == ASKED
        validators = {"If-None-Match": answer.headers["etag"], "If-Modified-Since": answer.headers["last-modified"]}
        assert shown.ask(path, **validators).status == 304


@pytest.mark.parametrize(
    ("ending", "kind"),
    [
        ("html", "text/html; charset=utf-8"),
        ("css", "text/css; charset=utf-8"),
        ("js", "text/javascript; charset=utf-8"),
        ("json", "application/json; charset=utf-8"),
        ("webmanifest", "application/manifest+json; charset=utf-8"),
        ("svg", "image/svg+xml; charset=utf-8"),
        ("txt", "text/plain; charset=utf-8"),
        ("woff2", "font/woff2"),
        ("png", "image/png"),
        ("pdf", "application/pdf"),
    ],
)
def test_every_kind_of_file_is_called_what_it_is(shown: Shown, ending: str, kind: str) -> None:
    file = next(one for one in sorted(shown.docroot.rglob(f"*.{ending}")))
    answer = shown.ask(file.relative_to(shown.docroot).as_posix())
    assert answer.status == 200
    assert answer.headers["content-type"].lower() == kind


def test_a_lost_reader_gets_the_page_of_her_language(shown: Shown) -> None:
    for path, language in {"ar/finns/inte/": "ar", "sv/finns-inte/": "sv", "finns-inte": "sv"}.items():
        answer = shown.ask(path)
        assert answer.status == 404
        assert f'<html lang="{language}"'.encode() in answer.body
        assert answer.headers["content-security-policy"]


def test_whoever_comes_to_an_old_address_is_sent_on(shown: Shown) -> None:
    moved = {
        "sv/guide/gamla-kortet": "sv/guide/card/",
        "sv/guide/gamla-kortet/": "sv/guide/card/",
        "sv/guide/gamla-kortet/index.html": "sv/guide/card/",
        "ar/gammal-plan/": "ar/plan/",
        "sv/gammal-plan/fair/": "sv/plan/fair/",
    }
    for old, new in moved.items():
        answer = shown.ask(old)
        assert answer.status == 301
        assert (
            answer.headers["location"]
            .removeprefix("http://vik.example")
            .removeprefix(f"http://127.0.0.1:{shown.web.port}")
            == shown.base + new
        )
        assert shown.ask(new).status == 200
    assert shown.ask("sv/guide/gamla-kortet-igen/").status == 404


def test_nothing_of_ours_is_shown_but_security_txt_is(shown: Shown) -> None:
    for path in (".htaccess", "sv/.htaccess", ".sitegen/nginx.conf", ".sitegen/", ".sitegen/manifest.json"):
        assert shown.ask(path).status in {403, 404}, path
    answer = shown.ask(".well-known/security.txt")
    assert answer.status == 200
    lines = answer.body.decode().splitlines()
    assert "Contact: mailto:fel@vik.example" in lines
    assert "Expires: 2027-10-01T00:00:00Z" in lines
    assert f"Canonical: {shown.url}.well-known/security.txt" in lines


def test_text_is_packed_and_the_guide_in_one_file_is_saved(shown: Shown) -> None:
    answer = shown.ask("sv/", **{"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    saved = shown.ask("sv/guide-sv.html")
    assert saved.headers["content-disposition"] == "attachment"
    assert "content-security-policy" not in saved.headers


def test_a_browser_finds_nothing_that_the_policy_forbids(shown: Shown) -> None:
    pages = sorted(file for file in shown.docroot.rglob("*.html") if not basename(file).startswith("guide-"))
    assert len(pages) > 30
    told: list[str] = []
    with started() as browser:
        page = browser.new_page()
        page.on("console", lambda message: told.append(f"{page.url}: {message.text}"))
        for file in pages:
            page.goto(shown.url + file.relative_to(shown.docroot).as_posix())
            assert "Schibsted" in page.evaluate("getComputedStyle(document.body).fontFamily"), page.url
        page.goto(f"{shown.url}sv/guide/")
        page.locator("[data-press=keep]").click()
        page.locator("[data-state=kept] [data-press=drop]").wait_for(timeout=30_000)
    assert [line for line in told if "/404.html: " not in line] == []


def test_a_reader_gets_a_whole_page_with_its_style_at_every_moment_of_twenty_releases(tmp_path: Path) -> None:
    docroot, at = tmp_path / "www" / "vik", port()
    docroot.parent.mkdir()
    target = Releases(FolderHost(), docroot.as_posix())
    sites = [made(word, 40) for word in ("one", "two")]
    target.publish(SITE, payload(sites[0]), release(sites[0]))
    done, lacking, asked = threading.Event(), [], [0]
    (tmp_path / "web").mkdir()
    with apache(tmp_path / "web", docroot, "/", at) as web:

        def read() -> None:
            while not done.is_set():
                page = web.ask("/index.html")
                style = re.search(rb'href="([^"]+)"', page.body)
                if page.status != 200 or page.body not in {files["index.html"] for files in sites} or style is None:
                    lacking.append(f"{page.status} {page.body[:80]!r}")
                elif web.ask(style.group(1).decode()).status != 200:
                    lacking.append(style.group(1).decode())
                asked[0] += 1

        readers = [threading.Thread(target=read) for _ in range(2)]
        for reader in readers:
            reader.start()
        for number in range(20):
            files = sites[(number + 1) % 2]
            target.publish(SITE, payload(files), release(files, number + 1))
        done.set()
        for reader in readers:
            reader.join()
    assert lacking == []
    assert asked[0] >= 10
