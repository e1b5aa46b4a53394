"""A translation held against its source: what is outdated, what does not match, which numbers differ."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import lru_cache

from sitegen.diagnostics import Diagnostic, Findings
from sitegen.load import kept, markdown, sound, whole
from sitegen.load.document import Document
from sitegen.load.left import left_in_swedish
from sitegen.load.rows import renumbered, row_of, same_row, tell_row
from sitegen.load.schema import TEXT
from sitegen.model.language import Language
from sitegen.model.site import Rendering
from sitegen.model.text import Block
from sitegen.model.translation import Provenance, TranslationState


def rendering(
    source: Document,
    target: Document,
    languages: tuple[Language, Language],
    stale: frozenset[str],
    names: frozenset[str],
    findings: Findings,
) -> Rendering:
    """Return ``target`` as a rendering of ``source``.

    Args:
        languages: the source's, the target's.
        stale: pointers of the source that are outdated themselves; so is what was made from them.
        names: what no language translates.
        findings: receives L10N401 (outdated), what ``rows.tell_row`` tells, L10N404 (numbers differ), L10N405
            (nobody has said what it was made from), L10N407 (Swedish is left), L10N408 (roles differ), L10N409
            (a name is gone), L10N424 (changed since it was reviewed), L10N425
            (another script), L10N426 (too short), YML116 (a text that the source lacks).
    """
    made, found = _rendering(source, target, languages, stale, names)
    findings.items.extend(found)
    return made


@lru_cache(maxsize=1024)  # in a preview all but what was saved is as it was
def _rendering(
    source: Document,
    target: Document,
    languages: tuple[Language, Language],
    stale: frozenset[str],
    names: frozenset[str],
) -> tuple[Rendering, tuple[Diagnostic, ...]]:
    findings = Findings()
    language, original = languages[1], target
    shown, row, alike = target.blocks, row_of(source, target), same_row(source, target)
    if not alike:
        tell_row(source, target, row, findings)
    target = target if row is None else renumbered(target, row)
    words = dict(target.words or {})
    if target.kind != "text":
        words = _known_fields(source, target, findings)
    provenance = _answered_for(original, target.provenance, findings)
    left = left_in_swedish(source, target, language) if alike else frozenset[str]()
    _tell_left(left, words, target, findings)
    told = findings if not left or target.kind != "text" else Findings()  # nobody is shown what is only begun
    outdated = stale | (frozenset(source.digests()) if row is None else _outdated(source, target, left, told))
    if row is not None:
        kept.check(source, words, target, languages, names, findings)
        sound.check(source, words, target, language, left, told)
    prose = {
        pointer: _prose(words[pointer], target, pointer, language, findings)
        for pointer in source.prose
        if pointer in words and pointer not in left
    }
    path = target.path.partition("/")[2]
    pairs = None if row is None else row.pairs
    made = Rendering(path, provenance, words, prose, shown, outdated, incomplete=not alike, left=left, row=pairs)
    return made, tuple(findings.items)


def _answered_for(target: Document, head: Provenance | None, findings: Findings) -> Provenance:
    """Return who answers for a translation: nobody where it says other words than were reviewed (L10N424)."""
    found = head or Provenance(TranslationState.DRAFT)
    if found.state is TranslationState.REVIEWED and found.as_read != target.as_read():
        findings.add("L10N424", target.place("state"))
        return replace(found, state=TranslationState.DRAFT, by="", on="")
    return found


def _tell_left(left: frozenset[str], words: dict[str, str], target: Document, findings: Findings) -> None:
    """Tell that Swedish is left, once for each file, where it begins."""
    first = next((pointer for pointer in words if pointer in left), None)
    if first is not None:
        findings.add("L10N407", target.place(first), number=len(left), text=words[first].split("\n")[0][:60])


def _prose(text: str, target: Document, pointer: str, language: Language, findings: Findings) -> tuple[Block, ...]:
    at = target.place(pointer + TEXT)
    blocks = markdown.read(text, at, language, findings)
    whole.check(blocks, at.path, at.line, findings)
    return blocks


def _known_fields(source: Document, target: Document, findings: Findings) -> dict[str, str]:
    known, theirs = source.words or {}, target.words or {}
    if source.value is not None and not source.findings:  # else what it lacks may be what could not be read
        for name in strangers(theirs, known):
            findings.unknown("YML116", target.place(name), name, known)
    return {pointer: text for pointer, text in theirs.items() if pointer in known}


def strangers(words: Iterable[str], known: Collection[str]) -> list[str]:
    """Return the pointers that a source has not: a measure that is gone is one, not one for each of its fields."""
    found: dict[str, None] = {}
    whole: set[str] = set()
    for pointer in words:
        thing = ".".join(pointer.split(".")[:2])
        if pointer in known or thing in whole:
            continue
        gone = thing != pointer and not any(one.startswith(f"{thing}.") for one in known)
        whole.update({thing} if gone else ())
        found[thing if gone else pointer] = None
    return list(found)


def _outdated(source: Document, target: Document, left: frozenset[str], findings: Findings) -> frozenset[str]:
    now = source.digests()
    if target.provenance is None:
        return frozenset(now)  # its head is at fault, which has been said
    then = dict(target.provenance.made_from)
    if not then:
        findings.add("L10N405", target.place("made_from"))
        return frozenset(now)
    there = target.words or {}
    # A field of a text that is not translated is told as outdated; a block that is not there is told of by itself.
    wanted = {name for name in now if name in there or (target.kind == "text" and not name.isdigit())}
    changed = [name for name in now if name in wanted and then.get(name) != now[name]]
    for pointer in (one for one in changed if one not in left):  # of those it is told that they are not translated
        findings.add("L10N401", target.place(pointer), source=str(source.place(pointer)))
    return frozenset(changed)
