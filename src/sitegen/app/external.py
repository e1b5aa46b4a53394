"""``sitegen check --external``: the addresses of other people's pages in content/, and where they lead now."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import NamedTuple

from sitegen.app.project import Project, Scan, opener
from sitegen.diagnostics import Diagnostic, Findings, Span
from sitegen.load.named import is_document
from sitegen.model.folders import COMMON, ROOT
from sitegen.web.addresses import Answer, Asking

_ADDRESS = re.compile(r"https?://[^\s<>\"`|\\^{}]+")
_COMMENT = re.compile(r"\s*#")
_OWN = re.compile(r"\s*(?:url|repository|contact)\s*:")
"""Lines of site.yaml that say where the kommun's own site is, or will be: ``sitegen publish`` asks there."""
_CODES = {"gone": "LNK911", "moved": "LNK912", "failed": "LNK913", "unreached": "LNK913"}


class Asked(NamedTuple):
    """What came of it."""

    findings: tuple[Diagnostic, ...]
    addresses: int
    silent: int
    """How many do not tell programs whether they are there."""
    left: int
    """How many there was no time for."""


def external(project: Project, scanned: Scan, sites: Collection[str], asking: Asking) -> Asked:
    """Ask every outside address of some kommuner and of what they share.

    Returns:
        LNK911 (there is no such page any more), LNK912 (it has moved for good), LNK913 (it cannot be reached), at each
        place where it stands.
    """
    places: dict[str, list[Span]] = {}
    read = opener(project, scanned.content)
    for path in scanned.content:
        if path.partition("/")[0] in {COMMON, *sites} and is_document(path):
            for address, at in _addresses(path, (read(path) or b"").decode("utf-8-sig", "replace")):
                places.setdefault(address, []).append(at)
    answers = asking.ask(places)
    findings = Findings()
    words: Counter[str] = Counter()
    for address, spans in places.items():
        answer = answers.get(address.partition("#")[0])
        words[answer.word if answer else "left"] += 1
        if answer and answer.word in _CODES:
            _tell(findings, address, answer, spans)
    return Asked(findings.sorted(), len(places), words["silent"], words["left"])


def _tell(findings: Findings, address: str, answer: Answer, spans: list[Span]) -> None:
    for at in spans:
        findings.add(_CODES[answer.word], at, address=address, said=answer.said)


def _addresses(path: str, text: str) -> Iterator[tuple[str, Span]]:
    """Yield the addresses that stand in a text, each with its place; not those of comments."""
    own = path.endswith("/site.yaml")
    for number, line in enumerate(re.split("\r\n|\r|\n", text), start=1):
        if path.endswith(".yaml") and (_COMMENT.match(line) or (own and _OWN.match(line))):
            continue
        for match in _ADDRESS.finditer(line):
            address = _trimmed(match.group())
            yield address, Span(f"{ROOT}/{path}", number, match.start() + 1)


def _trimmed(address: str) -> str:
    """Return an address without the signs of the sentence around it; a bracket that was opened in it is its own."""
    while address and (address[-1] in ".,:;!?'”’»*_]" or (address[-1] == ")" and "(" not in address)):
        address = address[:-1]
    return address
