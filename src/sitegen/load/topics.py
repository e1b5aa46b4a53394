"""Topics of the welcome guide held against each other, and against what the kommun has decided."""

from __future__ import annotations

from sitegen.diagnostics import Findings
from sitegen.load.collect import Collected
from sitegen.load.known import Known
from sitegen.model.content import Topic
from sitegen.model.folders import COMMON, GUIDE
from sitegen.model.site import Site, Text

_OF_THE_COMMON = ("intro", "order", "when", "need", "todo")
"""Fields that an addition takes from the topic that it adds to."""
_TIES = ("goals", "measures")


def check(site: Site, known: Known, findings: Findings) -> None:
    """Find topics that do not say where they belong, or belong to nothing.

    Findings: STR231 (a topic without time or need), STR211 (a goal or measure that is not there), STR233 (an addition
    to nothing), STR234 (an addition that says what the common topic says), STR235 (a topic of the kommun that tells of
    no goal or measure), STR236 (a common topic that adds to itself).
    """
    for text in site.topics:
        _placed(text, known.collected, findings)
        _tied(site, text, known, findings)
    for text in site.local.values():
        _added(text, known.collected, findings)
        _tied(site, text, known, findings)
    for text in known.collected.texts.values():
        if text.folder == f"{COMMON}/{GUIDE}" and isinstance(text.value, Topic) and text.value.extends:
            findings.add("STR236", known.collected.place(text.path, "extends"), name=text.name)


def _placed(text: Text, collected: Collected, findings: Findings) -> None:
    """Find a topic that does not say when it is needed or what it is about."""
    written = collected.documents[text.path].places or {}  # of one that is wrongly written it is told elsewhere
    missing = [name for name in ("when", "need") if name not in written]
    if missing and "extends" not in written:
        findings.add("STR231", collected.place(text.path, "title"), names=", ".join(missing))


def _added(text: Text, collected: Collected, findings: Findings) -> None:
    common = {one.name for one in collected.texts.values() if one.folder == f"{COMMON}/{GUIDE}"}
    unread = f"{COMMON}/{GUIDE}/{text.name}.md"
    if text.name not in common and unread not in collected.documents:
        findings.unknown("STR233", collected.place(text.path, "extends"), text.name, common)
    written = collected.documents[text.path].places or {}
    for name in _OF_THE_COMMON:
        if name in written:
            findings.add("STR234", written[name], key=name)


def _tied(site: Site, text: Text, known: Known, findings: Findings) -> None:
    """Find ties to what is not there, and a topic of the kommun's own that has none."""
    topic: Topic = text.value
    for name in _TIES:
        for place, tie in enumerate(getattr(topic, name)):
            known.unknown("STR211", known.collected.place(text.path, f"{name}.{place}"), tie, name, findings)
    written = known.collected.documents[text.path].places or {}
    decided = site.goals or site.measures
    if decided and text.path.startswith(f"{site.id}/") and not any(name in written for name in _TIES):
        findings.add("STR235", known.collected.place(text.path, "title"), name=text.name)
