"""Laws of reading: no bytes raise anything, every fault has a place in its file, layout is no change."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from sitegen.diagnostics import Diagnostic, Findings
from sitegen.load import catalog, document
from sitegen.model.language import Language
from sitegen.model.text import digest
from tests.unit.languages import AR, SV

VIK = Path(__file__).parents[1] / "golden" / "small" / "content" / "vik"
PO = (
    'msgid ""\nmsgstr ""\n"Language: ar\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    f'"Plural-Forms: {catalog.plural_forms("ar")}\\n"\n\n#, python-format\nmsgid "%(n)s mål"\nmsgstr "%(n)s"\n\n'
    'msgid "%(num)s dag"\nmsgid_plural "%(num)s dagar"\n' + "".join(f'msgstr[{form}] "x"\n' for form in range(6))
)
CHAPTER = (VIK / "strategy" / "background.md").read_bytes() + (VIK / "strategy" / "work.md").read_bytes()
SEEDS: dict[str, bytes] = {
    "strategy/strategy.yaml": (VIK / "strategy" / "strategy.yaml").read_bytes(),
    "strategy/strategy.ar.yaml": (VIK / "strategy" / "strategy.ar.yaml").read_bytes(),
    "plan/plan.yaml": (VIK / "plan" / "plan.yaml").read_bytes(),
    "plan/plan.ar.yaml": (VIK / "plan" / "plan.ar.yaml").read_bytes(),
    "strategy/summary.md": (VIK / "strategy" / "summary.md").read_bytes() + CHAPTER,
    "strategy/summary.ar.md": (VIK / "strategy" / "summary.ar.md").read_bytes() + CHAPTER,
}
"""Files that are right, to be broken; the text is followed by others so that it has every kind of block."""

SLIPS = [
    *(
        b"\t",
        b'"',
        b"'",
        b": ",
        b"- ",
        b"-",
        b"#",
        b"# ",
        b"#### ",
        b"{",
        b"}",
        b"[",
        b"]",
        b"|",
        b"> ",
        b"---\n",
        b"...\n",
    ),
    *(b"&a ", b"*a", b"!!binary ", b"? ", b"%", b"@", b"`", b"```\n", b"\\", b"\\x", b"<b>", b"<!--", b"</", b"&amp;"),
    *(
        b"::: note\n",
        b":::\n",
        b"::: varning\n",
        b"[^a]",
        b"[^a]: ",
        b"{#a}\n",
        b"{.b}\n",
        b'{caption="a"}\n',
        b"{=}\n",
    ),
    *(
        b"![](",
        b"](",
        b"](javascript:a)",
        b"{term}`a`",
        b"{x}`a`",
        b"[a]{lang=en}",
        b"[a]{",
        b"999999999. ",
        b"\n",
        b"\r",
    ),
    *(b"\x00", b"\x0b", b"\x0c", b"\x7f", b"\xff", b"\xc2\x85", b"\xe2\x80\xa8", b"\xe2\x80\xa9", b"\xed\xa0\x80"),
    *(b"\xef\xbb\xbf", b"\xef\xbf\xbe", b"\xf0\x9f\x98\x80", b"\xe5", b"<<<<<<< a\n", b"=======\n", b"12/12/2016"),
    *(
        b"msgid ",
        b'msgstr "',
        b"msgstr[9] ",
        b"msgctxt ",
        b"#, fuzzy\n",
        b"#~ ",
        b"nplurals=",
        b"plural=n%0;",
        b"charset=x",
    ),
    *(b"0000", b"2016-13", b"format: 2\n", b"made_from:", b"covers=", b"%(n)s", b"%d", b"[" * 60, b"- " * 60, b" " * 8),
]
"""What an editor, an editor's program or a bad copy puts into a file."""

cuts = st.tuples(st.floats(0, 1), st.integers(0, 40), st.sampled_from(SLIPS) | st.binary(max_size=6) | st.just(b""))


def broken(content: bytes, row: list[tuple[float, int, bytes]]) -> bytes:
    """Return a file in which, at each place, some bytes are replaced by others."""
    for place, length, put in row:
        at = int(place * len(content))
        content = content[:at] + put + content[at + (length if not put else 0) :]
    return content


def spoiled(seed: bytes) -> st.SearchStrategy[bytes]:
    """Return files that were right, and rows of slips alone."""
    return st.builds(broken, st.just(seed), st.lists(cuts, min_size=1, max_size=6)) | st.lists(
        st.sampled_from(SLIPS) | st.binary(max_size=4), max_size=20
    ).map(b"".join)


def lines(content: bytes) -> int:
    """Return the number of lines that an editor's program shows."""
    return len(re.split("\r\n|\r|\n", content.decode("utf-8", "replace")))


def placed(found: list[Diagnostic], path: str, content: bytes) -> None:
    """Assert that every fault has a place inside its file, or just below it."""
    for item in found:
        assert item.span.path == path
        assert 1 <= item.span.line <= lines(content) + 1, item
        assert item.span.column >= 1, item


def language_of(name: str) -> Language:
    return AR if ".ar." in name else SV


files = st.sampled_from(sorted(SEEDS)).flatmap(lambda name: st.tuples(st.just(name), spoiled(SEEDS[name])))


@settings(max_examples=250, deadline=None)
@given(files)
@example(("strategy/strategy.yaml", b"title: \x7f\n"))
@example(("strategy/strategy.yaml", b"a: \xe2\x80\xa8\xe2\x80\xa8\n@"))
@example(("strategy/summary.md", b"---\ntitle: \xef\xbf\xbe\n---\n"))
def test_no_bytes_of_a_document_raise_anything_and_every_fault_has_a_place_in_its_file(file: tuple[str, bytes]) -> None:
    name, content = file
    path = f"content/vik/{name}"
    placed(list(document.read(path, content, language_of(name)).findings), path, content)


@settings(max_examples=100, deadline=None)
@given(spoiled(b"---\ntitle: T\n---\n"))
@example(b">::: note\n>")
def test_no_bytes_in_the_body_of_a_text_raise_anything(body: bytes) -> None:
    path, content = "content/vik/start.md", b"---\ntitle: T\n---\n" + body
    placed(list(document.read(path, content, SV).findings), path, content)


@settings(max_examples=150, deadline=None)
@given(spoiled(PO.encode()))
@example(PO.replace("n % 100", "n % 0").encode())
@example(PO.replace("plural=", "plural=att").encode())
def test_no_bytes_of_a_catalog_raise_anything_and_every_fault_has_a_place_in_its_file(content: bytes) -> None:
    findings = Findings()
    found = catalog.read(content, "translations/ar.po", AR, {"Start": False}, findings)
    placed(findings.items, "translations/ar.po", content)
    assert findings.items or all(found.messages.values())


words = st.text(alphabet="abcåäöABC0123456789,.", min_size=1, max_size=6).map(lambda word: f"v{word}")
paragraphs = st.lists(st.lists(words, min_size=1, max_size=8), min_size=1, max_size=4)
breaks = st.sampled_from([" ", "\n", "\r\n", "  ", " \t", " \n", "\n  "])


@settings(deadline=None)
@given(st.lists(words, min_size=1, max_size=8), st.data())
def test_the_digest_of_a_text_is_the_same_however_its_lines_are_broken(text: list[str], data: st.DataObject) -> None:
    wrapped = "".join(word + data.draw(breaks) for word in text)
    assert digest(wrapped) == digest(" ".join(text))


@settings(deadline=None)
@given(paragraphs, st.sampled_from(["", "- ", "> ", "## ", "1. "]), st.sampled_from(["\n", "\r\n", "\r"]), st.data())
def test_a_text_saved_with_other_line_ends_spaces_and_breaks_outdates_no_translation(
    texts: list[list[str]], mark: str, end: str, data: st.DataObject
) -> None:
    head = "---\ntitle: T\n---\n"
    plain = "\n\n".join(mark + " ".join(text) for text in texts)
    indent = {"- ": "  ", "1. ": "   ", "> ": "> "}.get(mark, "")
    inner = st.sampled_from([" ", "  "] if mark == "## " else [" ", "  ", f"\n{indent}", f" \n{indent}"])
    laid = ["".join(word + data.draw(inner) for word in text[:-1]) + text[-1] for text in texts]
    anew = "\n\n\n".join(mark + text + " " for text in laid) + "\n"
    path = "content/vik/start.md"
    one = document.read(path, (head + plain).encode(), SV)
    other = document.read(path, (head + anew).replace("\n", end).encode(), SV)
    assert one.digests() == other.digests()
    assert len(one.digests()) == len(texts) + 1
