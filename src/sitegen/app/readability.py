"""How hard the Swedish texts of a project are to read: warnings of a build, and ``sitegen readability``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from textwrap import shorten
from typing import NamedTuple

from sitegen.app.project import Project, Scan, opener
from sitegen.app.sentence_places import Opener, Places
from sitegen.app.settings import read_languages
from sitegen.checks.passages import passages
from sitegen.checks.readability import LIMITS, Measured, figures, hardest, hardness, too_hard, too_long
from sitegen.checks.sentences import Sentence, sentences
from sitegen.diagnostics import Findings, Span
from sitegen.load.collect import Collected, collect
from sitegen.load.document import Document, name_parts
from sitegen.model.language import SOURCE
from sitegen.model.site import Rendering, Site

_LISTS = {"strategy", "plan", "terms"}
"""YAML files with sentences of our own. The others hold names, titles and addresses of other people."""
_NAMED = 3
_WIDTH = 60
"""Characters of a sentence that are shown: enough to find it by."""


class Hard(NamedTuple):
    """A sentence among the hardest, and where it begins."""

    span: Span
    language: str
    sentence: Sentence


def warn(site: Site, collected: Collected, open_file: Opener, findings: Findings) -> None:
    """Find texts that are hard to read (TXT801) and, in the other texts, sentences that are too long (TXT802).

    ``open_file`` is asked only for the files of which something is told.
    """
    spoken = {language.id for language in site.languages}
    places = Places(collected, open_file)
    for text in _measured(collected, spoken):
        limits = LIMITS[text.language]
        if too_hard(text):
            named = hardest(text.sentences)[:_NAMED]
            worst = [f"”{_short(one)}” ({places.of(text.path, one).line})" for one in named]
            at = collected.place(text.path, "title")
            findings.add("TXT801", at, lix=text.figures.lix, limit=limits.lix, hardest=", ".join(worst))
            continue  # she would be told ten times of what she will write anew
        for one in too_long(text):
            at = places.of(text.path, one)
            findings.add("TXT802", at, words=one.words, limit=limits.words, sentence=_short(one))


def texts(
    project: Project, scanned: Scan, folders: Iterable[str], language: str, number: int
) -> tuple[tuple[Measured, ...], tuple[Hard, ...]]:
    """Return the texts of some folders of content/, hardest first and those too short to judge last.

    Args:
        project: where the files are.
        scanned: what there is.
        folders: kommuner, or the common folder.
        language: only texts in this language; empty: in all that have limits.
        number: how many of the hardest sentences are returned too.
    """
    content, languages = scanned.content, read_languages(project, Findings())
    open_file = opener(project, content)
    wanted = {language} if language else set(LIMITS)
    found: list[Measured] = []
    hard: list[Hard] = []
    for folder in folders:
        paths = [path for path in content if path.startswith(f"{folder}/") and name_parts(path)[1] in {"", *wanted}]
        collected = collect(folder, paths, open_file, languages, Findings())
        places = Places(collected, open_file)
        for text in _measured(collected, wanted):
            found.append(text)
            named = hardest(text.sentences)[:number]
            hard += [Hard(places.of(text.path, one), text.language, one) for one in named]
    found.sort(key=lambda text: (not text.figures.judged, -text.figures.lix, text.path))
    hard.sort(key=lambda one: (-hardness(one.sentence), one.span))
    return tuple(found), tuple(hard[:number])


def _short(sentence: Sentence) -> str:
    return shorten(sentence.shown, _WIDTH, placeholder=" …")


def _measured(collected: Collected, languages: Iterable[str]) -> Iterator[Measured]:
    wanted = [language for language in LIMITS if language in set(languages)]
    for path, text in collected.texts.items():
        if path.endswith(".md") or text.name in _LISTS:
            for language in wanted:
                version = collected.documents[path] if language == SOURCE else text.renderings.get(language)
                if version is not None:
                    at = text.path if language == SOURCE else text.renderings[language].path
                    yield _in_language(at, version, language)


@lru_cache(maxsize=1024)  # in a preview all but what was saved is as it was
def _in_language(path: str, version: Document | Rendering, language: str) -> Measured:
    found = sentences(passages(version.words or {}, version.blocks, version.prose))
    return Measured(path, language, found, figures(found))
