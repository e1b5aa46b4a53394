"""Where in the sources a break of a built page comes from: the line that was written, or the template."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from sitegen.app import template_tags, written
from sitegen.app.sites import Ready
from sitegen.checks.pages.page import Broken
from sitegen.diagnostics import Span
from sitegen.load.document import name_parts
from sitegen.model.folders import COMMON, ROOT
from sitegen.model.language import Language
from sitegen.plan.routes import Page
from sitegen.render.page import CHOICE, SHARED
from sitegen.render.template import Known


@dataclass(frozen=True, slots=True)
class Sources:
    """What the pages of one site are made from, searched only when something is wrong."""

    ready: Ready
    open_content: Callable[[str], bytes | None]
    """Returns the bytes of a path from the content folder."""
    catalogs: Callable[[str], list[tuple[str, str]]]
    """Returns project path and text of each catalog of a language id."""

    def place(self, item: Broken, page: Page | None, language: Language | None, template: str) -> Span:
        """Return where to mend a break.

        What an editor wrote is looked for in the texts of the page, then in all texts that the language can show. A
        text that is in none is looked for in the catalogs and the templates; a tag in the templates of the page. What
        stands nowhere is told at the kommun's own template, for sitegen's break no rule, else at the page's template.
        """
        templates = self._templates(template)
        if item.needle.startswith("<") and not (item.written or item.at):
            found = _tagged(item, item.needle, templates)
        else:
            found = self._in_content(item, page, language) if item.written else None
            found = found or self._in_messages(item, language, templates)
            if found is None and item.written and item.at:
                texts = dict.fromkeys([*self._own(page, language), *self._others(language)])
                found = _first(written.alone(item), self._texts(texts))
            found = found or _tagged(item, item.tag, templates)
        return found or Span(templates[0].path if templates else template)

    def _in_content(self, item: Broken, page: Page | None, language: Language | None) -> Span | None:
        """Return the place of a text in the content.

        A link in Markdown stands in a text of the page; the words of another link are a title of where it leads.
        """
        own = list(self._own(page, language))
        every = list(dict.fromkeys([*own, *self._others(language)]))
        if not item.link:
            titles = [] if item.at or not item.needle else [written.value(item)]
            patterns = [*titles, *([written.text(item)] if item.needle else [])]
            return next((at for one in patterns if (at := _first(one, self._texts(every)))), None)
        found = _first(written.link(item), self._texts(own), item.nth)
        if found is None and item.needle:
            found = self._title(item, page, language) or _first(written.value(item), self._texts(every))
        return found or _first(written.link(item), self._texts(every))

    def _in_messages(self, item: Broken, language: Language | None, templates: list[Known]) -> Span | None:
        if not item.needle:
            return None
        found = self.catalogs(language.id) if language else []
        texts = [(path, written.translations(text)) for path, text in found]
        pattern = written.whole(item) if item.link else written.text(item)
        return _first(pattern, [*texts, *((one.path, one.text) for one in templates)])

    def _title(self, item: Broken, page: Page | None, language: Language | None) -> Span | None:
        """Return the place of the title of the page that a link leads to, where its words are that title."""
        led = self._target(item, page, language)
        for path in self._own(led, language):
            at = self.ready.collected.place(path, led.title if led else "")
            for _, text in self._texts([path]):
                title = _line(text, at)
                if title and title in item.needle:
                    return at
        return None

    def _target(self, item: Broken, page: Page | None, language: Language | None) -> Page | None:
        """Return the page that a link leads to; None where it is not one of this site."""
        tag = next(template_tags.tags(item.tag), None)
        if tag is None or page is None or language is None:
            return None
        address = urljoin(f"{language.id}/{page.file}", tag.attributes.get("href", "").partition("#")[0])
        file = address.partition("/")[2]
        return next((one for one in self.ready.routes.pages if one.file == file and one.title), None)

    def _texts(self, paths: Iterable[str]) -> Iterator[tuple[str, str]]:
        for path in paths:
            content = self.open_content(path) if path in self.ready.collected.documents else None
            if content is not None:
                yield f"{ROOT}/{path}", content.decode("utf-8-sig", "replace")

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

    def _templates(self, template: str) -> list[Known]:
        """Return the templates that a page is made with: the kommun's own first, sitegen's last, each in its order."""
        names = [template]
        for name in (template, *(() if template == CHOICE else SHARED)):
            names += [inner for inner, _ in self.ready.templates.closure(name) or ()]
        known = [one for name in dict.fromkeys(names) if (one := self.ready.templates.known.get(name))]
        return sorted(known, key=lambda one: (not one.path.startswith(f"{ROOT}/"), one.path.startswith("sitegen/")))


def _tagged(item: Broken, tag: str, templates: list[Known]) -> Span | None:
    """Return the place of an opening tag, or of the beginning of one, where a template has what can become it."""
    texts = [(one.path, one.text) for one in templates]
    if not tag.endswith(">"):
        return _first(written.tag(item), texts) if tag else None
    path, text, places = template_tags.likest(tag, texts)
    return _span(path, text, places[min(item.nth, len(places)) - 1]) if places else None


def _first(pattern: re.Pattern[str], texts: Iterable[tuple[str, str]], nth: int = 1) -> Span | None:
    """Return the place of a pattern in the first text that has it, there the ``nth`` or the last."""
    for path, text in texts:
        found = [match.start(written.AT) for match in pattern.finditer(text)]
        if found:
            return _span(path, text, found[min(nth, len(found)) - 1])
    return None


def _span(path: str, text: str, at: int) -> Span:
    before = text[:at]
    return Span(path, before.count("\n") + 1, len(before) - before.rfind("\n"))


def _line(text: str, at: Span) -> str:
    """Return the value of YAML that begins at a place and ends with its line; empty where it is written otherwise."""
    rest = "".join(text.split("\n")[at.line - 1 : at.line])[at.column - 1 :]
    return rest.partition(" #")[0].strip().strip("\"'")
