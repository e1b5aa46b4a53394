"""Languages and directions of a page and its parts (docs/standards.md I4–I8, I15, I16, A10)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from sitegen.checks.pages.page import Broken, Page, ancestors, broken, name_of, opening, short, squeezed

_RUNS = {
    "Latn": re.compile(r"[A-Za-z\u00c0-\u024f]{2,}"),
    "Arab": re.compile(r"[\u0620-\u064a\u066e-\u06d3\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]{2,}"),
    "Ethi": re.compile(r"[\u1200-\u135a\u1380-\u138f\u2d80-\u2ddf\uab00-\uab2e]{2,}"),
}
"""Script → a word in it. One letter alone is a sign (§ A), not language."""
_OTHER_DIGITS = re.compile(r"[\u0660-\u0669\u06f0-\u06f9]")
_PARTS = re.compile(r"\+?[0-9]+(?:[ \u00a0.,:/–-]+[0-9]+)+")
"""A number of several parts, which a right-to-left line would put in the wrong order."""
_LANGUAGES = {"Latn": "sv", "Arab": "ar", "Ethi": "ti"}
"""Script → a language to take as an example of how words in it are marked."""
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
    values = (("wanted", wanted), ("direction", direction))
    if not wanted or attributes.get("lang") != wanted or told != direction:
        yield Broken("PAG719", "<html", values)
    for node in page.all("body[lang],body[dir],meta[http-equiv=content-language i]"):
        yield Broken("PAG719", opening(node), values)


def of_parts(page: Page) -> Iterator[Broken]:
    """PAG720, PAG721: words in another script say their language, and are set apart if one runs the other way. I6, I7.

    An address, a licence or another sign in Latin letters is of no language, and set apart by ``bdi`` or ``dir``
    alone. A language that is not in the list is taken to be of the script it stands in.
    """
    own = page.language.script if page.language else "Latn"
    mirrored = page.language is not None and page.language.direction == "rtl"
    runs = [(script, run) for script, run in _RUNS.items() if not script == own == "Latn"]
    for node, text in page.texts:
        for script, run in runs:
            match = run.search(text)
            if not match:
                continue
            apart, spoken = _around(page, node, script)
            if mirrored and script != own and not apart:
                yield _told("PAG721", node, text, match.group(), script)
            elif spoken not in {script, ""} and not (apart and spoken == own and script == "Latn"):
                yield _told("PAG720", node, text, match.group(), script)


def _told(code: str, node: LexborNode, text: str, at: str, script: str) -> Broken:
    """Return a break in a text.

    Latin words in content of another script are set apart by sitegen itself (``model/isolation.py``), so that only a
    template or a catalog can have left them.
    """
    tag = opening(node.parent) if node.parent is not None else ""
    values = (("text", short(at)), ("language", _LANGUAGES[script]))
    return Broken(code, squeezed(text), values, script != "Latn", tag, at)


def _around(page: Page, node: LexborNode, script: str) -> tuple[bool, str]:
    """Return whether a text is set apart from the direction around it, and the script of its language.

    The script is empty where the language is not known.
    """
    apart = False
    wanted = {"auto", "rtl" if script == "Arab" else "ltr"}
    for above in ancestors(node):
        if above.tag == "html" or above.tag is None:
            break
        attributes = above.attributes
        apart = apart or above.tag in {"bdi", *_TECHNICAL} or attributes.get("dir") in wanted
        if attributes.get("lang"):
            return apart, _script(page, attributes["lang"] or "")
    return apart, page.language.script if page.language else "Latn"


def _script(page: Page, tag: str) -> str:
    """Return the script of a language tag; of ``en-GB``, that of ``en``."""
    found = page.languages.get(tag) or page.languages.get(tag.partition("-")[0])
    return found.script if found else ""


def phones(page: Page) -> Iterator[Broken]:
    """PAG721: in a right-to-left page numbers of several parts that one can tap are set apart. I7."""
    if page.language is None or page.language.direction != "rtl":
        return
    for link in page.all('a[href^="tel:"]'):
        for node in link.traverse(include_text=True):
            text = (node.text_content or "") if node.tag == "-text" else ""
            match = _PARTS.search(text)
            if match and not _around(page, node, "Latn")[0]:
                values = (("text", match.group()), ("language", "sv"))
                yield Broken("PAG721", squeezed(text), values, tag=opening(link), at=match.group())


def digits(page: Page) -> Iterator[Broken]:
    """PAG722: digits are 0–9 in every language, so that a number can be dialled and compared. I8."""
    for node, text in page.texts:
        if match := _OTHER_DIGITS.search(text):
            tag = opening(node.parent) if node.parent is not None else ""
            values = (("text", short(text)), ("digit", match.group()))
            yield Broken("PAG722", squeezed(text), values, written=True, tag=tag, at=match.group())


def switcher(page: Page) -> Iterator[Broken]:
    """PAG723: the choice of language is a list of names, each in its own language, the current one marked. I14, I15.

    Of several lists of links in languages it is the one with most of their names.
    """
    names = {(one.tag, one.autonym) for one in page.languages.values()}
    lists = [(nav, nav.css("li > a[hreflang][lang]")) for nav in page.all("nav")]
    nav, links = max(lists, key=lambda one: sum(_named(page, link, names) for link in one[1]), default=(None, []))
    for link in links:
        if not _named(page, link, names):
            yield from broken("PAG723", [link])
    if not links or (page.language and not any("aria-current" in link.attributes for link in links)):
        near = nav if links else next((one for one in page.all("nav") if one.css("[hreflang],[lang]")), None)
        tag = opening(near) if near is not None else "<body"
        yield Broken("PAG723", tag, (("element", short(tag)),))


def _named(page: Page, link: LexborNode, names: set[tuple[str, str]]) -> bool:
    return (link.attributes.get("lang") or "", name_of(page, link)) in names


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
    listed = page.language is None or page.language.hreflang
    if "x-default" not in told or (listed and address not in told.values()):
        yield Broken("PAG724", '<link rel="alternate"', (("element", '<link rel="alternate">'),))
