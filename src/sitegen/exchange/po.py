"""Segments to PO and back: one message for each, codes as numbers in braces, digests in a comment of ours."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import write_po

from sitegen.diagnostics import Findings
from sitegen.exchange.codes import shown
from sitegen.exchange.segment import BrokenError, Returned, Segment, Stage
from sitegen.exchange.xliff_reader import MAX_BYTES
from sitegen.load.catalog import parsed
from sitegen.model.folders import ROOT
from sitegen.model.language import Language

_HEAD = """msgid ""
msgstr ""
"Language: {tag}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
_OURS = re.compile(r"sitegen: language=(\S+) source-digest=([0-9a-f]*) target-digest=([0-9a-f]*) offered=([0-9a-f]*)")
_GUESSED = {"python-format", "python-brace-format"}
"""Flags that Babel sets where a text looks so; ours have numbers in braces, and per cent signs."""


def written(segments: Iterable[Segment], language: Language) -> bytes:
    """Return the segments as one PO file."""
    catalog = Catalog()
    for segment in segments:
        digests = (
            f"sitegen: language={language.id} source-digest={segment.source_digest} "
            f"target-digest={segment.target_digest} offered={segment.offered}"
        )
        message = catalog.add(
            segment.source.text,
            segment.target.text if segment.target else "",
            locations=[(f"{ROOT}/{segment.path}", 1)],
            auto_comments=[*segment.notes, *_codes(segment), digests],
            flags={"fuzzy"} if segment.stage in {Stage.OUTDATED, Stage.SAME} else (),
            context=segment.name,
        )
        message.flags -= _GUESSED
    out = io.BytesIO()
    write_po(out, catalog, width=0, omit_header=True)
    return _HEAD.format(tag=language.tag).encode() + out.getvalue()


def _codes(segment: Segment) -> Iterator[str]:
    """Yield what each number in braces stands for."""
    for code in segment.source.codes:
        both = f"{{{code.id}}}…{{/{code.id}}}" if code.closes is not None else f"{{{code.id}}}"
        yield f"{both} = {shown(code)}"


def read(content: bytes, name: str, languages: Iterable[Language]) -> list[Returned]:
    """Read one PO file.

    Args:
        content: bytes of the file.
        name: of the file, for messages.
        languages: those that there are.

    Raises:
        BrokenError: it is too large (``size``), is no PO (``po``), has no digests of ours (``digests``), or is in
            a language that is not here (``language``).
    """
    if len(content) > MAX_BYTES:
        raise BrokenError(name, 1, 1, "size", str(MAX_BYTES // 1_000_000))
    findings = Findings()
    catalog = parsed(content, name, "sv", findings)
    if catalog is None:
        item = findings.items[0]
        raise BrokenError(name, item.span.line, item.span.column, "po", str(dict(item.values).get("problem", "")))
    known = {one.id: one for one in languages if not one.is_source}
    return list(_messages(catalog, name, known))


def _messages(catalog: Catalog, name: str, known: dict[str, Language]) -> Iterator[Returned]:
    for message in catalog:
        if not message.id:
            continue
        line = int(message.lineno or 1)
        ours = _OURS.search(" ".join(message.auto_comments))
        path, sign, pointer = str(message.context or "").rpartition("#")
        if ours is None or not sign:
            raise BrokenError(name, line, 1, "digests", str(message.context or ""))
        if ours.group(1) not in known:
            raise BrokenError(name, line, 1, "language", ours.group(1))
        text = _string(message)
        yield Returned(
            path, pointer, ours.group(1), text, not message.fuzzy and bool(text),
            ours.group(2), ours.group(3), ours.group(4), name, line,
        )  # fmt: skip


def _string(message: Message) -> str:
    return message.string if isinstance(message.string, str) else ""
