"""A kommun in a few files, held in memory: read, assembled and checked as a build does."""

from __future__ import annotations

from hashlib import sha256

from sitegen.diagnostics import Diagnostic, Findings
from sitegen.load import relations
from sitegen.load.collect import Collected, collect
from sitegen.load.site import assemble
from sitegen.model.site import Site
from tests.unit.languages import ALL
from tests.unit.load.given import told_values

FILES = {
    "common/facts.yaml": """\
format: 1
facts:
  - {id: emergency, kind: phone, value: "112", label: vid fara, source: https://www.sosalarm.se/, read: 2026}
""",
    "common/terms.yaml": "format: 1\nterms:\n  - {id: sfi, term: SFI}\n",
    "vik/site.yaml": """\
format: 1
name: Viks kommun
short: Vik
url: https://vik.se
languages: [sv]
light: {accent: "#0d535e", plate: "#0d535e", tint: "#e5f0f0"}
dark: {accent: "#8bd0d4", plate: "#17616b", tint: "#16282a"}
help: [emergency]
contact: desk
""",
    "vik/contacts.yaml": "format: 1\ncontacts:\n  - {id: desk, name: Växeln, phone: emergency}\n",
    "vik/references.yaml": "format: 1\nreferences:\n  - {id: budget, title: Viks budget}\n",
    "vik/strategy/strategy.yaml": """\
format: 1
kind: strategy
title: Strategi
adopted: {title: Strategi för Vik}
references: [budget]
focus_areas:
  - id: work
    title: Arbete
    goals: [{id: jobs, title: Fler ska ha ett arbete}]
""",
    "vik/strategy/summary.md": """\
---
title: I korthet
---

{covers="work=b2762926 jobs=739e237d"}
Fler ska ha ett arbete.
""",
    "vik/strategy/work.md": "---\ntitle: Om arbete\norder: 10\nfocus_area: work\n---\n\nLäs {term}`sfi`.\n",
    "vik/plan/plan.yaml": """\
format: 1
title: Plan
strategy: strategy
adopted: {title: Plan för Vik}
sections:
  - {id: jobs-section, title: Jobb}
measures:
  - id: fair
    section: jobs-section
    title: Hålla en mässa
    goals: [jobs]
""",
}


class Kommun:
    """The files above with changes, read whole."""

    def __init__(self, changes: dict[str, str] | None = None, *, languages: str = "[sv]") -> None:
        self.files = FILES | (changes or {})
        self.files["vik/site.yaml"] = self.files["vik/site.yaml"].replace("languages: [sv]", f"languages: {languages}")
        self.findings = Findings()
        self.collected: Collected = collect("vik", sorted(self.files), self._open, ALL, self.findings)
        digests = {path: sha256(text.encode()).hexdigest() for path, text in self.files.items()}
        self.site: Site | None = assemble("vik", self.collected, digests, ALL, self.findings)
        if self.site is not None:
            relations.check(self.site, self.collected, self.findings)

    def _open(self, path: str) -> bytes | None:
        text = self.files[path]
        return None if text == UNREADABLE else text.encode()

    @property
    def told(self) -> list[str]:
        """What was found, as ``path:line:column CODE`` from the content folder."""
        return [f"{item.span} {item.code}".removeprefix("content/") for item in self._sorted]

    @property
    def values(self) -> list[dict[str, str]]:
        """The values of what was found, in the same order."""
        return [told_values(item) for item in self._sorted]

    @property
    def _sorted(self) -> list[Diagnostic]:
        return sorted(self.findings.items, key=Diagnostic.key)

    @property
    def whole(self) -> Site:
        """The site, which must be there."""
        assert self.site is not None
        return self.site


UNREADABLE = "\0"
"""Stands for a file that cannot be opened."""


def edited(path: str, old: str, new: str) -> dict[str, str]:
    """Return a change of one file: a text that must be there, replaced."""
    assert old in FILES[path], f"{path} has no {old!r}"
    return {path: FILES[path].replace(old, new, 1)}
