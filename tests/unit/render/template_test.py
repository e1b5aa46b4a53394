"""Templates behind their door: what a page is made with, and every fault told at its line."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from markupsafe import Markup

from sitegen.diagnostics import Findings
from sitegen.load.languages import SWEDISH
from sitegen.render.template import Templates
from sitegen.render.words import Words

WORDS = Words(SWEDISH, ())


class Given:
    """Templates from texts."""

    def __init__(self, **texts: str) -> None:
        self.texts = texts
        self.findings = Findings()
        self.templates = Templates(self._source, self.findings)

    def _source(self, name: str) -> tuple[str, str, str] | None:
        text = self.texts.get(name)
        return None if text is None else (text, f"digest of {name}", f"themes/vik/templates/{name}")

    def render(self, name: str, values: Mapping[str, object] | None = None) -> str | None:
        """Return what a template makes."""
        return self.templates.render(name, WORDS, values or {})

    def closure(self, name: str) -> list[str] | None:
        """Return the names of what a template is made with."""
        found = self.templates.closure(name)
        return None if found is None else [part for part, _ in found]

    @property
    def found(self) -> list[str]:
        """What was found, as ``path:line:column CODE``."""
        return [f"{item.span} {item.code}".removeprefix("themes/vik/templates/") for item in self.findings.sorted()]


def test_a_page_is_made_with_all_that_its_template_uses_however_far() -> None:
    given = Given(
        page='{% extends "layout" %}{% import "parts" as parts %}{% from "parts" import x %}',
        layout='{% include "foot" %}',
        foot="",
        parts="{% macro x() %}{% endmacro %}",
        unused="",
    )
    assert given.closure("page") == ["foot", "layout", "page", "parts"]
    assert dict(given.templates.closure("page") or ())["foot"] == "digest of foot"


def test_a_template_that_is_used_on_two_ways_is_not_a_circle() -> None:
    given = Given(a='{% include "b" %}{% include "c" %}', b='{% include "d" %}', c='{% include "d" %}', d="")
    assert given.closure("a") == ["a", "b", "c", "d"]
    assert given.found == []


def test_a_fault_of_syntax_is_told_at_its_line() -> None:
    given = Given(a='{% include "b" %}', b="\n\n{% if x %}\n{% endfor %}")
    assert given.closure("a") is None
    assert given.found == ["b:4:1 TPL501"]
    assert given.render("a") is None


@pytest.mark.parametrize(
    "text", ["{% trans %}Hej{% endtrans %}", "{% trans n=2 %}mål{% pluralize %}målen{% endtrans %}", "{% do x %}"]
)
def test_words_are_said_by_calls_and_a_tag_that_is_not_ours_is_told(text: str) -> None:
    given = Given(a=f"<p>\n{text}\n")
    assert given.closure("a") is None
    assert given.found == ["a:2:1 TPL501"]
    assert given.render("a") is None


@pytest.mark.parametrize("quote", ['"', "'"])
def test_a_template_that_is_not_there_is_told_where_it_is_named(quote: str) -> None:
    given = Given(a=f"<p>\n\n{{% include {quote}gone{quote} %}}")
    assert given.closure("a") is None
    assert given.found == ["a:3:1 TPL503"]


def test_a_template_that_nothing_names_is_told_as_such() -> None:
    given = Given()
    assert given.closure("pages/plan.html") is None
    assert [(str(item.span.path), item.code) for item in given.findings.items] == [
        ("themes/templates/pages/plan.html", "TPL503")
    ]


def test_a_template_that_uses_itself_is_told_where_the_circle_closes() -> None:
    given = Given(a='{% extends "b" %}', b='\n{% include "a" %}')
    assert given.closure("a") is None
    assert given.found == ["b:2:1 TPL504"]


@pytest.mark.parametrize("tag", ["{% include name %}", '{% include ["b", "c"] %}', '{% extends "b" ~ "c" %}'])
def test_a_template_named_by_a_variable_is_refused(tag: str) -> None:
    given = Given(a=f"\n{tag}", b="")
    assert given.closure("a") is None
    assert given.found == ["a:2:1 TPL506"]


def test_a_name_that_the_page_does_not_have_is_told_at_its_line() -> None:
    given = Given(a='x\n{% include "b" %}', b="y\n{{ page.titel }}")
    assert given.render("a", {"page": {"title": "Vik"}}) is None
    assert given.found == ["b:2:1 TPL502"]
    assert "titel" in dict(given.findings.items[0].values)["problem"]


@pytest.mark.parametrize(
    "text", ["{{ 1 / 0 }}", "{{ _('%(x)s', y=1) }}", "{% macro x() %}{{ x() }}{% endmacro %}{{ x() }}", "{{ page() }}"]
)
def test_any_other_failure_in_a_template_is_told_at_its_line(text: str) -> None:
    given = Given(a=f"\n{text}")
    assert given.render("a", {"page": "x"}) is None
    assert given.found == ["a:2:1 TPL505"]


@pytest.mark.parametrize(
    "text", ["{{ page|nofilter }}", "{{ page is notest }}", "{% block x %}{% endblock %}{% block x %}{% endblock %}"]
)
def test_what_is_seen_only_when_a_template_is_compiled_is_told_at_its_line_and_never_passed_over(text: str) -> None:
    given = Given(a='{% include "b" %}', b=f"\n{text}")
    assert given.closure("a") is not None
    assert given.render("a", {"page": "x"}) is None
    assert given.found == ["b:2:1 TPL501"]


@pytest.mark.parametrize("name", ["range", "lipsum", "dict", "cycler", "namespace", "joiner"])
def test_a_template_has_no_functions_but_ours(name: str) -> None:
    given = Given(a=f"{{{{ {name} }}}}")
    assert given.render("a") is None
    assert given.found == ["a:1:1 TPL502"]


@pytest.mark.parametrize(
    "text",
    [
        "{{ page.__class__.__mro__ }}", "{{ ''.__class__ }}", "{{ items.append(1) }}", "{{ ''['__class__'] }}",
        "{{ page|attr('__class__') }}", "{{ '{0.__class__}'.format(page) }}", "{{ _.__globals__ }}",
        "{{ ([1]|map('upper')).gi_frame.f_builtins['eval']('1') }}",
    ],
)  # fmt: skip
def test_a_template_cannot_reach_into_python(text: str) -> None:
    items: list[int] = []
    given = Given(a=text)
    assert given.render("a", {"page": Findings(), "items": items}) is None
    assert items == []
    assert given.found in (["a:1:1 TPL502"], ["a:1:1 TPL505"])


def test_values_are_escaped_and_our_own_html_is_not() -> None:
    given = Given(a="{{ text }} {{ safe_html(text) }} {{ markup }}")
    assert given.render("a", {"text": "<i>", "markup": Markup("<b>")}) == "&lt;i&gt; <i> <b>"


def test_a_message_is_filled_with_escaped_values() -> None:
    given = Given(a='{{ _("%(n)s <b>mål</b>", n=name) }} {{ n_("%(n)s mål", "%(n)s målen", 2) }} {{ _("100 %") }}')
    assert given.render("a", {"name": "<Vik>"}) == "&lt;Vik&gt; &lt;b&gt;mål&lt;/b&gt; 2 målen 100 %"


def test_a_fault_is_told_once_though_many_pages_meet_it() -> None:
    given = Given(a="{% if %}")
    assert [given.closure("a"), given.closure("a"), given.render("a")] == [None, None, None]
    assert len(given.findings.items) == 1
