"""A view to the bytes of its page, with the parts that pages share made once."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from sitegen.diagnostics import Findings
from sitegen.load.languages import SWEDISH
from sitegen.model.language import Language
from sitegen.render.page import Renderer, template_of, tidy
from sitegen.render.template import Templates
from sitegen.render.words import Words
from tests.unit.languages import AR, EN, PRS, SIMPLE, SV, TI

TEXTS = {
    "pages/plan.html": '{% extends "layout.html" %}{% block main %}{{ body }} {{ page.frame }}{% endblock %}',
    "pages/chapter.html": "{{ body }}",
    "layout.html": "{{ horizon }}\n\n\n{% block main %}{% endblock %}\n\n{{ foot }}\n",
    "horizon.html": "<nav>{{ frame }}</nav>",
    "foot.html": "<footer>{{ frame }}</footer>",
}


@dataclass(unsafe_hash=True)
class Frame:
    """What pages share; it counts how often it was said."""

    name: str
    said: int = field(default=0, compare=False)

    def __str__(self) -> str:
        self.said += 1
        return self.name


@dataclass(frozen=True)
class View:
    """The least that a renderer asks of a view."""

    body: str
    frame: Frame = field(default_factory=lambda: Frame("deep"))
    kind: str = "plan"
    here: tuple[int, str] = (-1, "")


def renderer(**changed: str) -> Renderer:
    texts = TEXTS | {name.replace("_", "/") + ".html": text for name, text in changed.items()}

    def source(name: str) -> tuple[str, str, str] | None:
        return (texts[name], name[:4], name) if name in texts else None

    return Renderer(Templates(source, Findings()), Words(SWEDISH, ()))


@pytest.mark.parametrize(("kind", "name"), [("plan", "plan"), ("summary", "chapter"), ("404", "404")])
def test_each_kind_has_a_template_and_a_summary_that_of_a_chapter(kind: str, name: str) -> None:
    assert template_of(kind) == f"pages/{name}.html"


def test_a_page_is_its_template_between_the_shared_parts() -> None:
    made = renderer().page(View("Åtgärder"))
    assert made is not None
    assert made.decode() == "<nav>deep</nav>\nÅtgärder deep\n<footer>deep</footer>\n"


def test_shared_parts_are_made_once_for_each_frame() -> None:
    made = renderer()
    deep, shallow = Frame("deep"), Frame("shallow")
    for frame in (deep, deep, shallow, deep):
        assert made.page(View("a", frame, "chapter")) is not None
    assert (deep.said, shallow.said) == (2, 2)  # once in each of the two parts


def test_the_navigation_that_pages_share_is_marked_on_each_page_where_it_leads_to_that_page() -> None:
    said = Frame("deep")
    made = renderer(horizon="{{ frame }}{% for n in (0, 1, 11) %}<a{{ here(n) }}>{% endfor %}")
    for here, marked in {
        (1, "page"): '<a><a aria-current="page"><a>',
        (0, "true"): '<a aria-current="true"><a><a>',
        (11, "page"): '<a><a><a aria-current="page">',
        (-1, ""): "<a><a><a>",
    }.items():
        page = made.page(View("b", said, here=here))
        assert page is not None
        assert page.decode().startswith(f"deep{marked}\n")
    assert said.said == 6  # once in each of the two parts, and in each page


def test_the_parts_of_a_kind_are_its_own_templates_and_the_shared_ones() -> None:
    assert renderer().parts("plan") == (
        ("templates/foot.html", "foot"), ("templates/horizon.html", "hori"),
        ("templates/layout.html", "layo"), ("templates/pages/plan.html", "page"),
    )  # fmt: skip


def test_a_kind_whose_template_is_at_fault_has_no_parts_and_the_others_have() -> None:
    made = renderer(pages_plan="{% if %}")
    assert made.parts("plan") is None
    assert made.parts("chapter") is not None
    assert made.parts("measure") is None


def test_no_page_is_made_where_a_shared_part_fails() -> None:
    made = renderer(foot="{{ nothing }}")
    assert made.page(View("a")) is None
    assert [item.code for item in made.templates.findings.items] == ["TPL502"]


def test_blank_lines_are_taken_out_and_nothing_else() -> None:
    assert tidy("\n\na \n \n\n  b\nc\n\n") == b"a \n  b\nc\n"


LENT_HTML = '<bdi lang="sv" dir="ltr">Webbkarta</bdi>'


def lent(template: str, language: Language = AR, **messages: str) -> str:
    """Return what a template becomes in a language that has these messages alone."""
    catalog = {swedish: (own,) for swedish, own in messages.items()}
    made = Renderer(Templates(lambda _: (template, "d", "a.html"), Findings()), Words(language, ((catalog, "0"),)))
    text = made.templates.render("a.html", made.words, {})
    assert text is not None
    return tidy(text).decode().strip()


@pytest.mark.parametrize("language", [AR, EN, TI, PRS])
def test_a_message_that_only_swedish_has_is_marked_as_swedish_where_it_is_text(language: Language) -> None:
    assert lent('<p>{{ _("Webbkarta") }}!</p>', language) == f"<p>{LENT_HTML}!</p>"
    many = '{{ n_("%(n)s mål", "%(n)s mål", 2) }}'
    assert lent(many, language) == '<bdi lang="sv" dir="ltr">2 mål</bdi>'


@pytest.mark.parametrize("language", [SV, SIMPLE])
def test_in_swedish_it_is_not_borrowed(language: Language) -> None:
    assert lent('<p>{{ _("Webbkarta") }}</p>', language) == "<p>Webbkarta</p>"


def test_a_message_that_the_language_has_is_its_own() -> None:
    assert lent('<p>{{ _("Webbkarta") }}</p>', Webbkarta="خريطة") == "<p>خريطة</p>"


@pytest.mark.parametrize(
    "template",
    [
        '<nav aria-label="{0}">x</nav>',
        "<img alt='{0}' title=\"{0}\">",
        "<title>{0} – Vik</title>",
        "<svg><title>{0}</title></svg>",
        '<p\n title="{0}"\n>x</p>',
    ],
)
def test_inside_a_tag_or_a_title_it_is_plain_for_no_mark_can_stand_there(template: str) -> None:
    assert lent(template.format('{{ _("Webbkarta") }}')) == template.format("Webbkarta")


def test_text_and_attributes_of_one_line_are_told_apart() -> None:
    template = '<a title="{{ _("Webbkarta") }}">{{ _("Webbkarta") }}</a><b>{{ _("Webbkarta") }}</b>'
    assert lent(template) == f'<a title="Webbkarta">{LENT_HTML}</a><b>{LENT_HTML}</b>'


def test_what_a_borrowed_message_is_filled_with_stands_inside_its_mark_and_is_escaped() -> None:
    template = '{{ _("rapport: %(dates)s", dates="<" ~ 2019) }}'
    assert lent(template) == '<bdi lang="sv" dir="ltr">rapport: &lt;2019</bdi>'


def test_a_page_without_borrowed_words_is_as_it_was() -> None:
    assert tidy('<p title="a > b">a &lt; b</p>') == b'<p title="a > b">a &lt; b</p>\n'
