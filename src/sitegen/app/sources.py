"""Where in the sources a break of a built page comes from: the line that was written, or the template."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sitegen.app.sites import Ready
from sitegen.checks.pages.page import Broken
from sitegen.diagnostics import Span
from sitegen.load.document import name_parts
from sitegen.model.folders import COMMON, ROOT
from sitegen.model.language import Language
from sitegen.plan.routes import Page

_TAG = re.compile(r"<[a-zA-Z][\w-]*|id=\"[^\"]*\"")
_CLASS = re.compile(r" (?:class|role|rel|name|href)=\"[^\"{]*\"")


@dataclass(frozen=True, slots=True)
class Sources:
    """What the pages of one site are made from, searched only when something is wrong."""

    ready: Ready
    open_content: Callable[[str], bytes | None]
    """Returns the bytes of a path from the content folder."""
    catalogs: Callable[[str], list[tuple[str, str]]]
    """Returns project path and text of each catalog of a language id."""

    def place(self, item: Broken, page: Page | None, language: Language | None, template: str) -> tuple[Span, bool]:
        """Return where to mend a break, and whether it is content that has to be mended.

        What an editor wrote is looked for in the texts of the page, then in all texts that the language can show,
        then in its catalogs; a tag in the templates of the page. What stands nowhere is told at the page's template.
        """
        if item.written and item.needle:
            wanted = re.compile(r"[\s>]+".join(re.escape(word) for word in item.needle.split()))
            for path, text in self._texts(page, language):
                if found := _span(path, text, wanted):
                    return found, True
        return self._in_templates(item, template), False

    def _texts(self, page: Page | None, language: Language | None) -> Iterator[tuple[str, str]]:
        known = self.ready.collected.documents
        order = dict.fromkeys([*self._own(page, language), *self._others(language)])
        for path in order:
            content = self.open_content(path) if path in known else None
            if content is not None:
                yield f"{ROOT}/{path}", content.decode("utf-8", "replace")
        if language is not None:
            yield from self.catalogs(language.id)

    def _own(self, page: Page | None, language: Language | None) -> Iterator[str]:
        for text in (page.chapter, page.text) if page else ():
            if text is not None:
                rendering = text.renderings.get(language.id) if language else None
                yield from [rendering.path] if rendering else []
                yield text.path

    def _others(self, language: Language | None) -> list[str]:
        """Return the site's texts before the common ones, those of the language before the Swedish ones."""
        name = language.id if language and not language.is_source else ""
        found = [path for path in self.ready.collected.documents if name_parts(path)[1] in {name, ""}]
        return sorted(found, key=lambda path: (path.startswith(f"{COMMON}/"), name_parts(path)[1] != name, path))

    def _in_templates(self, item: Broken, template: str) -> Span:
        """Return the place of a tag in the page's template or what that is made with: as much of it as stands there."""
        known = self.ready.templates.known
        closure = self.ready.templates.closure(template) or ()
        names = [template, *(name for name, _ in closure if name != template), *sorted(known)]
        for needle in _tries(item.needle):
            for name in dict.fromkeys(names):
                one = known.get(name)
                if one is not None and (found := _span(one.path, one.text, re.compile(re.escape(needle)))):
                    return found
        one = known.get(template)
        return Span(one.path if one else template)


def _tries(needle: str) -> Iterator[str]:
    """Yield what to look for in a template: the whole tag, its name with its first fixed attribute, its name."""
    if not needle:
        return
    yield needle
    tag = _TAG.match(needle)
    if tag:
        for attribute in _CLASS.findall(needle):
            yield tag.group() + attribute
        yield tag.group()


def _span(path: str, text: str, wanted: re.Pattern[str]) -> Span | None:
    match = wanted.search(text)
    if match is None:
        return None
    before = text[: match.start()]
    return Span(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
