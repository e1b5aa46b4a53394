"""Foreign words inside Arabic and Ethiopic text: found, isolated from the direction around them, and named.

A Swedish name in an Arabic line, a phone number, a range of years: without isolation they print in the wrong
order (docs/standards.md I7). Editors need not think of it.
"""

from __future__ import annotations

import html
import re

from sitegen.model.language import SOURCE, Language

_LETTER = "A-Za-zÀ-ÖØ-öø-ɏ"
_OF_ADDRESS = r"\w\-.~:/?#@!$&'*+,;=%"
_ADDRESS = (
    r"(?:(?i:https?://|www\.)|(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}(?=[/?]))"
    rf"(?:[{_OF_ADDRESS}]|\([{_OF_ADDRESS}]*\))*(?<![.,;:!?'])"
)
"""An address on the web (RFC 3986), which is one run whatever signs it has; what ends a sentence is not its end."""
_WORD = rf"(?:{_ADDRESS}|[{_LETTER}0-9][{_LETTER}0-9'’._@/:&+–-]*)"
_FIRST = rf"(?:{_ADDRESS}|[{_LETTER}]['’._@/:&+{_LETTER}0-9-]*)"
_LATIN = rf"{_FIRST}(?:,?[ \u00a0](?:[–-][ \u00a0])?{_WORD})*"
_NUMBERS = r"\+?[0-9][0-9 \u00a0.,:/–-]*[0-9]"
_RUN = re.compile(rf"(?P<latin>{_LATIN})|(?P<numbers>{_NUMBERS})")
_QUOTES = '«»“”„"'
_ENDS_IN_ADDRESS = re.compile(rf"(?:^|[ \u00a0]){_ADDRESS}$")
_TRAIL = re.compile(r"[._:/&+'’–-]+$")
_YEARS = re.compile(r"\b[0-9]{4}–[0-9]{4}\b")
_PARAGRAPH = re.compile(r"§ (?=[0-9])")
_SHORT = 20
"""Signs of the longest run of words that is kept on one line: it fits at 320 px in the reader's own spacing."""
_PLAIN = re.compile(r"^[0-9]+$")


def isolated(text: str, language: Language) -> str:
    """Return ``text`` escaped for HTML, with foreign runs isolated where the language's script needs it.

    In a language of Latin script nothing is marked. A run of Latin letters is taken to be Swedish: what our
    translations borrow is Swedish names and words; another language is marked by the editor, ``[word]{lang=en}``.
    """
    text = _PARAGRAPH.sub("§\u00a0", text)
    if language.script == "Latn":
        return unbroken(html.escape(text, quote=False))
    parts: list[str] = []
    at = 0
    for match in _RUN.finditer(text):
        run = match.group()
        if match.lastgroup == "latin":
            run = run if _ENDS_IN_ADDRESS.search(run) else _TRAIL.sub("", run)
            if len(run) < 2:
                continue
        elif _PLAIN.match(run) or language.direction == "ltr":
            continue
        start, end = match.start(), match.start() + len(run)
        if start > at and text[start - 1] in _QUOTES and text[end : end + 1] in _QUOTES and text[end : end + 1]:
            start, end = start - 1, end + 1  # a quotation keeps its marks when it breaks over two lines
        parts.append(html.escape(text[at:start], quote=False))
        parts.append(_wrapped(html.escape(text[start:end], quote=False), match.lastgroup == "latin", language))
        at = end
    parts.append(html.escape(text[at:], quote=False))
    return "".join(parts) if language.direction == "rtl" else unbroken("".join(parts))


def unbroken(escaped: str) -> str:
    """Return HTML in which a range of years does not break over two lines."""
    return _YEARS.sub(r'<span class="range">\g<0></span>', escaped)


def whole(run: str) -> str:
    """Return the attribute that keeps the words of a short run together: torn apart, their order is hard to read."""
    return ' class="whole"' if len(run) <= _SHORT and (" " in run or "-" in run) else ""


def _wrapped(run: str, latin: bool, language: Language) -> str:
    if language.direction == "ltr":
        return f'<span lang="{SOURCE}">{run}</span>'
    return f'<bdi lang="{SOURCE}" dir="ltr"{whole(run)}>{run}</bdi>' if latin else f'<bdi dir="ltr">{run}</bdi>'
