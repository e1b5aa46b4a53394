"""What ``sitegen translations`` prints: a table of kommuner and languages, and what is lacking, file by file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from sitegen.load.units import Lacking, Share
from sitegen.model.translation import Freshness, TranslationState
from sitegen.report.commands import WORDS

_WIDTH = 60
"""Characters of a Swedish text that are shown: enough to find it by."""


def table(shares: Sequence[Share], lang: str) -> Iterator[str]:
    """Yield a head and a line for each folder and language; then the files that are not in it, for their faults."""
    rows = [WORDS[lang]["shares"].split("|"), *(_row(share) for share in shares)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        names = [cell.ljust(width) for cell, width in zip(row[:2], widths, strict=False)]
        numbers = [cell.rjust(width) for cell, width in zip(row[2:], widths[2:], strict=True)]
        yield "  ".join([*names, *numbers])
    if len(rows) == 1:
        yield WORDS[lang]["no others"]
    for files in dict.fromkeys(share.unread for share in shares if share.unread):
        yield WORDS[lang]["unread"].format(files=", ".join(files))


def _row(share: Share) -> list[str]:
    counts = [share.freshness[one] for one in (Freshness.CURRENT, Freshness.OUTDATED, Freshness.MISSING)]
    states = [share.states[one] for one in TranslationState]
    return [share.folder, share.language.id, f"{share.done} %", str(share.words), *map(str, (*counts, *states))]


def listed(lacking: Iterable[Lacking], lang: str, *, diff: bool = False) -> Iterator[str]:
    """Yield a line for each file that lacks something in a language, and for each text that is outdated.

    With ``diff`` the Swedish text before and now stands below each text that is outdated.
    """
    words = WORDS[lang]
    for (kind, language, _), group in groupby(lacking, key=_together):
        items = list(group)
        first = items[0]
        told = {
            "language": language,
            "number": len(items),
            "words": sum(item.words for item in items),
            "text": _short(first.text),
        }
        yield f"{first.at}: {words[f'lacking {kind}'].format(**told)}"
        if diff and kind == Freshness.OUTDATED.value:
            yield from _changes(first, lang)


def _together(item: Lacking) -> tuple[str, str, object]:
    """Return what is told in one line: all that is missing of a file; else each thing by itself."""
    return item.kind, item.language.id, item.at.path if item.kind == Freshness.MISSING.value else item.at


def _changes(item: Lacking, lang: str) -> Iterator[str]:
    words = WORDS[lang]
    if not item.before:
        yield f"   {words['before unknown']}"
        return
    before, now = marked(item.before, item.text)
    if before == now:
        yield f"   {words['before same']}"
        return
    yield f"   {words['before']}: {before}"
    yield f"   {words['now']}: {now}"


def marked(before: str, now: str) -> tuple[str, str]:
    """Return two texts on a line each, with what is gone as ``[-words-]`` and what is new as ``{+words+}``."""
    old, new = before.split(), now.split()
    lines: tuple[list[str], list[str]] = ([], [])
    for kind, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, added = " ".join(old[first:last]), " ".join(new[start:end])
        lines[0].append(gone if kind == "equal" or not gone else f"[-{gone}-]")
        lines[1].append(added if kind == "equal" or not added else f"{{+{added}+}}")
    return " ".join(filter(None, lines[0])), " ".join(filter(None, lines[1]))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _WIDTH else text[: _WIDTH - 1] + "…"


def as_json(shares: Iterable[Share], lacking: Iterable[Lacking]) -> str:
    """Return both as one object: ``shares`` and ``lacking``."""
    whole = {
        "shares": [
            {
                "folder": share.folder,
                "language": share.language.id,
                "done": share.done,
                "words": share.words,
                "unread": share.unread,
                **{one.value: share.freshness[one] for one in Freshness},
                **{one.value: share.states[one] for one in TranslationState},
            }
            for share in shares
        ],
        "lacking": [
            {
                "kind": item.kind,
                "language": item.language.id,
                "path": item.at.path,
                "line": item.at.line,
                "column": item.at.column,
                "words": item.words,
                "text": item.text,
                "before": item.before,
            }
            for item in lacking
        ],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1)
