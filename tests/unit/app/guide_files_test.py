"""What is kept of a guide on a device, and what the guide in one file holds."""

from __future__ import annotations

import hashlib
import json
import re

from tests.site_test import SiteTest

TOPIC = "---\ntitle: {}\nwhen: first-week\nneed: papers\ntodo: Gör det.\n---\n\n{}\n"
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h2v2z"/></svg>'


def guided(site: SiteTest) -> SiteTest:
    site.put(
        "content/common/guide/card.md", TOPIC.format("Kortet", "Ring {fact}`emergency`. Läs om [flytten](move.md).")
    )
    site.put("content/common/guide/move.md", TOPIC.format("Flytten", "![En karta](../files/map.svg)"))
    site.put("content/common/files/map.svg", DRAWING)
    site.put("content/common/files.yaml", "format: 1\nfiles: [{file: files/map.svg, licence: CC0, alt: En karta}]\n")
    return site.build()


def kept(site: SiteTest, language: str = "sv") -> dict[str, str]:
    text = site.text(f"vik/{language}/worker.js")
    found = re.search(r"const FILES = (\{.*?\});", text, re.DOTALL)
    assert found is not None
    return dict(json.loads(found.group(1)))


def test_a_worker_keeps_the_guide_with_its_style_script_fonts_and_pictures(site: SiteTest) -> None:
    files = kept(guided(site))
    pages = {"index.html", "guide/index.html", "guide/checklist/index.html", "guide/card/index.html"}
    assert pages | {"guide/move/index.html", "guide/index/index.html", "contacts/index.html"} <= set(files)
    assert {path.partition(".")[0] for path in files if "assets" in path} == {""}
    names = {path.rpartition("/")[2].partition(".")[0] for path in files if path.startswith("../assets/")}
    assert {"style", "guide", "favicon", "schibsted-grotesk", "names-arabic"} <= names
    assert not {"vazirmatn", "noto-sans-ethiopic"} & names
    assert "../files/map.svg" in files
    assert not [path for path in files if path.startswith(("strategy", "plan"))]


def test_a_worker_names_the_digest_of_every_file_as_it_stands(site: SiteTest) -> None:
    for path, digest in kept(guided(site)).items():
        content = (site.project.build / "vik/sv" / path).read_bytes()
        assert hashlib.sha256(content).hexdigest()[:16] == digest, path


def test_a_worker_changes_only_with_what_it_keeps(site: SiteTest) -> None:
    before = guided(site).text("vik/sv/worker.js")
    site.edit("content/vik/plan/plan.yaml", "Varje ny invånare", "Varje invånare").build()
    assert site.text("vik/sv/worker.js") == before
    site.edit("content/common/guide/card.md", "Ring", "Ring alltid").build()
    assert site.text("vik/sv/worker.js") != before


def test_a_language_without_topics_has_nothing_to_keep_and_says_nothing_of_it(site: SiteTest) -> None:
    guided(site)
    assert not [path for path in site.files if path.startswith("vik/ar/") and path.endswith((".js", ".webmanifest"))]
    assert "vik/ar/guide-ar.html" not in site.files
    assert "_keep" not in site.text("vik/ar/guide/index.html")


def test_one_file_holds_style_fonts_and_pictures_and_leads_nowhere_that_it_does_not_know(site: SiteTest) -> None:
    page = guided(site).text("vik/sv/guide-sv.html")
    assert 'src="data:image/svg+xml;base64,' in page
    assert page.count("url(data:font/woff2;base64,") == 1  # the Latin face: no other letter stands in it
    assert 'href="../' not in page
    assert '<a href="#topic-move">flytten</a>' in page
    assert '<a href="tel:112">' in page
    site.edit("content/vik/site.yaml", "short: Vik", "short: Vik\nurl: https://vik.example/").build()
    assert '<a href="https://vik.example/sv/guide/">' in site.text("vik/sv/guide-sv.html")


def test_a_theme_without_scripts_has_a_guide_without_them(site: SiteTest) -> None:
    own = "content/vik/theme/js"
    guided(site).put(f"{own}/guide.js", "").put(f"{own}/worker.js", "").build()
    assert "<script" not in site.text("vik/sv/guide/index.html")
    assert "vik/sv/worker.js" not in site.files
    assert "vik/sv/guide-sv.html" in site.files
