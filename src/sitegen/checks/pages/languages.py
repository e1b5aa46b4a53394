"""Languages and directions of a page and its parts (docs/standards.md I4–I8, I15, I16, A10)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from sitegen.checks.pages.page import Broken, Page, ancestors, broken, opening, short, squeezed

_RUNS = {
    "Latn": re.compile(r"[A-Za-z\u00c0-\u024f]{2,}"),
    "Arab": re.compile(r"[\u0620-\u064a\u066e-\u06d3\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]{2,}"),
    "Ethi": re.compile(r"[\u1200-\u135a\u1380-\u138f\u2d80-\u2ddf\uab00-\uab2e]{2,}"),
}
"""Script → a word in it. One letter alone is a sign (§ A), not language."""
_OTHER_DIGITS = re.compile(r"[\u0660-\u0669\u06f0-\u06f9]")
_TECHNICAL = {"code", "kbd", "samp", "pre", "svg"}


def of_page(page: Page) -> Iterator[Broken]:
    """PAG719: ``html`` says the page's language and direction, and nothing else does. I4, I5."""
    root = page.tree.css_first("html")
    attributes = root.attributes if root is not None else {}
    if page.language is None:
        wanted, direction = attributes.get("lang") or "", "ltr"
    else:
        wanted, direction = page.language.tag, page.language.direction
    told = attributes.get("dir") or "ltr"
    if not wanted or attributes.get("lang") != wanted or told != direction:
        yield Broken("PAG719", "<html", (("wanted", wanted), ("direction", direction)))
    yield from broken("PAG719", page.all("body[lang],body[dir],meta[http-equiv=content-language i]"))


def of_parts(page: Page) -> Iterator[Broken]:
    """PAG720, PAG721: words in another script say their language, and are set apart if one runs the other way. I6, I7.

    An address, a licence or another sign of no language is set apart by ``bdi`` or ``dir`` alone.
    """
    own = page.language.script if page.language else "Latn"
    mirrored = page.language is not None and page.language.direction == "rtl"
    for node, text in page.texts:
        for script, run in _RUNS.items():
            match = run.search(text)
            if not match or (script == own == "Latn"):
                continue
            apart, spoken = _around(page, node)
            if spoken == script or (apart and spoken == own != script):
                continue
            code = "PAG721" if mirrored and not apart and script != own else "PAG720"
            yield Broken(code, squeezed(text), (("text", short(match.group())),), written=True)


def _around(page: Page, node: LexborNode) -> tuple[bool, str]:
    """Return whether a text is set apart from the direction around it, and the script of its language.

    The script is empty where the language is not known.
    """
    apart = False
    for above in ancestors(node):
        if above.tag == "html" or above.tag is None:
            break
        attributes = above.attributes
        apart = apart or above.tag in {"bdi", *_TECHNICAL} or "dir" in attributes
        if attributes.get("lang"):
            return apart, _script(page, attributes["lang"] or "")
    root = page.tree.css_first("html")
    return apart, _script(page, (root.attributes.get("lang") or "") if root is not None else "")


def _script(page: Page, tag: str) -> str:
    """Return the script of a language tag; of ``en-GB``, that of ``en``."""
    found = page.languages.get(tag) or page.languages.get(tag.partition("-")[0])
    return found.script if found else ""


def phones(page: Page) -> Iterator[Broken]:
    """PAG721: in a right-to-left page numbers and addresses that one can tap are set apart. I7."""
    if page.language is None or page.language.direction != "rtl":
        return
    for node in page.all('a[href^="tel:"],a[href^="mailto:"]'):
        if not node.css("bdi,[dir]") and "dir" not in node.attributes:
            yield Broken("PAG721", opening(node), (("text", short(opening(node))),))


def digits(page: Page) -> Iterator[Broken]:
    """PAG722: digits are 0–9 in every language, so that a number can be dialled and compared. I8."""
    for _, text in page.texts:
        if match := _OTHER_DIGITS.search(text):
            yield Broken("PAG722", match.group(), (("text", short(text)), ("digit", match.group())), written=True)


def switcher(page: Page) -> Iterator[Broken]:
    """PAG723: the choice of language is a list of names, each in its own language, the current one marked. I14, I15."""
    lists = (nav.css("li > a[hreflang][lang]") for nav in page.all("nav"))
    links = next((found for found in lists if found), [])
    names = {(one.tag, one.autonym) for one in page.languages.values()}
    for node in links:
        attributes = node.attributes
        if (attributes.get("lang") or "", node.text(deep=True).strip()) not in names:
            yield from broken("PAG723", [node])
    if not links or (page.language and not any("aria-current" in node.attributes for node in links)):
        yield Broken("PAG723", "<nav", (("element", "<nav>"),))


def alternates(page: Page) -> Iterator[Broken]:
    """PAG724: a page that tells of its other languages tells of itself too, by whole addresses. I16."""
    found = page.all("link[rel=alternate][hreflang]")
    if not found:
        return
    told = {node.attributes["hreflang"]: node.attributes.get("href") or "" for node in found}
    own = page.all("link[rel=canonical]")
    address = (own[0].attributes.get("href") or "") if own else ""
    wrong = [node for node in found if not (node.attributes.get("href") or "").startswith("https://")]
    yield from broken("PAG724", wrong)
    if "x-default" not in told or address not in told.values():
        listed = page.language is None or page.language.hreflang
        if "x-default" not in told or listed:
            yield Broken("PAG724", "<link rel=", (("element", '<link rel="alternate">'),))
