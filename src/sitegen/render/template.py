"""The one door to Jinja: templates by name, in; bytes or a placed fault, out.

Templates see the view, the language's words and nothing else: the environment is closed and has no globals of its
own. Names of templates are written out, so that what a page is made with is known without running it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, is_dataclass
from enum import Enum
from types import CodeType
from typing import Any, ClassVar

from jinja2 import (
    BytecodeCache,
    Environment,
    FunctionLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    Undefined,
    UndefinedError,
    nodes,
)
from jinja2.bccache import Bucket
from jinja2.environment import TemplateModule
from jinja2.runtime import BlockReference, LoopContext, Macro, TemplateReference
from markupsafe import Markup, escape

from sitegen.diagnostics import Findings, Span
from sitegen.render.words import Words

_FOLDER = "templates/"
_JINJAS = (Macro, LoopContext, TemplateModule, TemplateReference, BlockReference)
"""Types of Jinja's that templates use: ``loop.last``, ``parts.link()``, ``self.title()``."""
_OF_TEXT = {"split", "startswith", "endswith", "upper", "lower", "strip"}
_FRAME = "sitegen-template:"
"""Marks the frames of a traceback that are lines of templates."""

Source = Callable[[str], tuple[str, str, str] | None]
"""Name of a template → its text, its digest, and the path an editor knows it by; None where it is not there."""


class _Closed(Environment):
    """An environment in which a value has its fields and nothing behind them.

    Jinja's own sandbox asks several questions of every attribute, which is a third of the time of a page. Here one
    question is asked of each type, once: is it one of our frozen values, or of Jinja's own? All else is closed, but
    for a few methods of text.
    """

    opened: dict[type, bool]

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return a field; undefined where it is private, or the value is not ours."""
        kind = type(obj)
        known = self.opened.get(kind)
        if known is None:
            known = self.opened[kind] = kind in _JINJAS or is_dataclass(kind) or issubclass(kind, Enum)
        if (known and attribute[:1] != "_") or (attribute in _OF_TEXT and kind in {str, Markup}):
            return super().getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any | Undefined:
        """Return an item; a field by its name is a field."""
        if isinstance(argument, str) and not isinstance(obj, dict):
            return self.getattr(obj, argument)
        return super().getitem(obj, argument)


class _Compiled(BytecodeCache):
    """Templates compiled once in a process: sites of one theme share them."""

    kept: ClassVar[dict[tuple[str, str], CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code of a template of the same name and text, where there is one."""
        bucket.code = self.kept.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        if bucket.code is not None:
            self.kept[bucket.key, bucket.checksum] = bucket.code


@dataclass(frozen=True, slots=True)
class Known:
    """One template, looked through once."""

    text: str
    digest: str
    path: str
    uses: tuple[tuple[str, int], ...]
    """Name and line of each template that it is made with."""


_LOOKED: dict[str, tuple[tuple[str, int], ...]] = {}
"""Text of a template → the templates that it is made with, of the sound ones: sites of one theme share them."""


@dataclass(slots=True)
class Templates:
    """The templates of one theme, as one site sees it."""

    source: Source
    findings: Findings
    known: dict[str, Known | None] = field(default_factory=dict)
    environment: _Closed = field(init=False)

    def __post_init__(self) -> None:
        self.environment = _Closed(
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.environment.bytecode_cache = _Compiled()
        self.environment.globals.clear()
        self.environment.opened = {}
        self.environment.loader = FunctionLoader(self._load)

    def closure(self, name: str, at: Span | None = None) -> tuple[tuple[str, str], ...] | None:
        """Return name and digest of a template and of all it is made with; None where one is at fault.

        Findings: TPL501 (not a template), TPL503 (not there), TPL504 (it uses itself), TPL506 (a name that is not
        written out).
        """
        return self._closure(name, at or Span(f"themes/{_FOLDER}{name}"), ())

    def _closure(self, name: str, at: Span, above: tuple[str, ...]) -> tuple[tuple[str, str], ...] | None:
        if name in above:
            self.findings.add("TPL504", at, name=name)
            return None
        known = self._look(name)
        if known is None:
            if self.source(name) is None:
                self.findings.add("TPL503", at, name=name)
            return None
        found = {name: known.digest}
        for used, line in known.uses:
            inner = self._closure(used, Span(known.path, line), (*above, name))
            if inner is None:
                return None
            found.update(inner)
        return tuple(sorted(found.items()))

    def _look(self, name: str) -> Known | None:
        if name in self.known:
            return self.known[name]
        self.known[name] = None
        found = self.source(name)
        if found is None:
            return None
        text, digest, path = found
        if text in _LOOKED:
            self.known[name] = Known(text, digest, path, _LOOKED[text])
            return self.known[name]
        try:
            tree = self.environment.parse(text)
        except TemplateSyntaxError as error:
            self.findings.add("TPL501", Span(path, error.lineno), problem=str(error.message))
            return None
        except RecursionError:
            self.findings.add("TPL501", Span(path), problem="nested too deeply")
            return None
        except ValueError as error:  # a number that is too long for Python
            self.findings.add("TPL501", Span(path), problem=str(error).partition(";")[0])
            return None
        uses = self._uses(tree, path)
        if uses is not None:
            _LOOKED[text] = uses
            self.known[name] = Known(text, digest, path, uses)
        return self.known[name]

    def _uses(self, tree: nodes.Template, path: str) -> tuple[tuple[str, int], ...] | None:
        names: dict[str, int] = {}
        for node in tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
            template = getattr(node, "template", None)
            if not isinstance(template, nodes.Const) or not isinstance(template.value, str):
                self.findings.add("TPL506", Span(path, node.lineno))
                return None
            names.setdefault(template.value, node.lineno)
        return tuple(names.items())

    def _load(self, name: str) -> tuple[str, str, None] | None:
        known = self._look(name)
        return (known.text, f"{_FRAME}{name}", None) if known else None

    def render(self, name: str, words: Words, values: Mapping[str, object]) -> str | None:
        """Return a page; None where the template fails on it.

        Findings: TPL501 (what Jinja sees only when it compiles: a filter that there is not, a block named twice),
        TPL502 (a name that the page does not have), TPL505 (any other failure inside a template).
        """
        try:
            template = self.environment.get_template(name)
            return template.render({**_doors(words), **values})
        except TemplateNotFound:
            return None  # said by closure()
        except TemplateSyntaxError as error:
            at = Span(self._path(error.name or name), error.lineno)
            self.findings.add("TPL501", at, problem=str(error.message))
        except UndefinedError as error:
            self.findings.add("TPL502", self._place(name, error), problem=str(error.message))
        except Exception as error:  # a template may fail in any way; none of them is a traceback
            self.findings.add("TPL505", self._place(name, error), problem=f"{type(error).__name__}: {error}")
        return None

    def _place(self, name: str, error: BaseException) -> Span:
        """Return the innermost template line of a failure."""
        at = Span(self._path(name))
        trace = error.__traceback__
        while trace is not None:
            file = trace.tb_frame.f_code.co_filename
            if file.startswith(_FRAME):
                at = Span(self._path(file.removeprefix(_FRAME)), trace.tb_lineno)
            trace = trace.tb_next
        return at

    def _path(self, name: str) -> str:
        known = self.known.get(name)
        return known.path if known else name


def _doors(words: Words) -> dict[str, object]:
    """Return the functions that a template may call."""
    return {
        "_": lambda message, **values: _filled(words.gettext(message), values),
        "n_": lambda one, many, number, **values: _filled(words.ngettext(one, many, number), {"n": number, **values}),
        "say": words.say,
        "swedish": words.swedish,
        "plain_name": words.plain_name,
        "date": words.date,
        "period": words.period,
        "dates": lambda dates: words.joined([words.date(one) for one in dates]),
        "names": words.names,
        "month_letter": words.month_letter,
        "safe_html": Markup,
    }


def _filled(message: str, values: Mapping[str, object]) -> Markup:
    return escape(message) % values if values else escape(message)
