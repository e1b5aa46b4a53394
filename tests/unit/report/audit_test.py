"""What an audit says: its lines, its report, and the rows for site.yaml."""

from __future__ import annotations

import re
from html import unescape

import pytest
import yaml

from sitegen.audit.finding import OWN, Finding, Place
from sitegen.audit.visits import BuiltPage, Judged, Visit
from sitegen.plan.routes import Kind
from sitegen.report.audit_lines import lines
from sitegen.report.audit_page import fault_picture, page_picture, report
from sitegen.report.swedish_audit import KINDS, sentence

CONTRAST = Finding("color-contrast", (Place("#a", "Blek text"), Place("#b", "<b>")), "1.4.3", "Contrast must be met")
MIRROR = Finding("mirror", (Place("nav", "Meny"),))


def judged(path: str, *findings: Finding, kind: str = "plan", width: int = 320, scheme: str = "light") -> Judged:
    language = path.partition("/")[0] if "/" in path else ""
    return Judged(Visit(BuiltPage(path, kind, language, (1, 1)), width, scheme), findings)


def rows(*ones: Judged) -> object:
    """Return what an editor gets who pastes the rows into site.yaml."""
    found = re.search("<pre[^>]*><code>(.*)</code></pre>", report("vik", ones, frozenset()), re.DOTALL)
    return yaml.safe_load(unescape(found[1])) if found else None


def test_a_line_says_where_what_and_how_many() -> None:
    (line,) = lines("vik", (judged("sv/plan/index.html", CONTRAST, scheme="dark"),), "sv")
    assert line == (
        "build/vik/sv/plan/index.html (320 px, mörkt): color-contrast: Text syns för dåligt mot bakgrunden. "
        "Kontrasten ska vara minst 4,5:1 (3:1 för stor text). 2 ställen: Blek text"
    )


def test_a_line_in_english_has_the_words_of_axe_or_ours() -> None:
    first, second = lines("vik", (judged("ar/index.html", CONTRAST, MIRROR),), "en")
    assert "color-contrast: Contrast must be met. 2 places: Blek text" in first
    assert second.endswith("in Swedish. 1 place: Meny")


def test_a_page_without_a_fault_has_no_line() -> None:
    assert list(lines("vik", (judged("sv/index.html"),), "sv")) == []


def test_a_rule_that_has_no_swedish_words_is_told_in_those_of_axe() -> None:
    new = Finding("new-rule", (Place("p"),), english="Paragraphs must be new")
    assert "new-rule: Paragraphs must be new. 1 ställe: p" in next(lines("vik", (judged("sv/index.html", new),), "sv"))


def test_the_report_groups_by_kind_and_names_rule_criterion_page_and_place() -> None:
    text = report("vik", (judged("sv/plan/index.html", CONTRAST), judged("sv/index.html", kind="start")), frozenset())
    start, plan = text.index('<h2 id="kind-start">Startsidan</h2>'), text.index('<h2 id="kind-plan">Plan</h2>')
    assert start < text.index("<p>Inget fel hittades.</p>") < plan < text.index("<h3>color-contrast</h3>")
    assert "WCAG 2.2, 1.4.3." in text
    assert "sv/plan/index.html, 320 px, ljust: 2 ställen" in text
    assert "<bdi>Blek text</bdi> <code>#a</code>" in text


def test_words_of_a_page_are_never_html_in_the_report() -> None:
    text = report("<vik>", (judged("sv/<p>.html", CONTRAST, kind="<kind>"),), frozenset())
    assert "<bdi>&lt;b&gt;</bdi>" in text
    assert not {"<vik>", "<p>.html", "<kind>"} & set(re.findall(r"<[^>]*>(?:\.html)?", text))


def test_the_report_shows_the_pictures_that_there_are() -> None:
    one = judged("sv/plan/index.html", CONTRAST, MIRROR)
    text = report("vik", (one,), frozenset({("plan", "mirror")}))
    assert f'src="{page_picture(one.visit)}"' in text
    assert f'src="{fault_picture("plan", "mirror")}"' in text
    assert fault_picture("plan", "color-contrast") not in text


def test_pictures_of_two_pages_or_two_ways_have_two_names() -> None:
    ones = [
        judged(path, width=width, scheme=scheme).visit
        for path in ("index.html", "sv/index.html", "sv/a/b/index.html", "sv/a-b.html", "sv/404.html")
        for width in (320, 1280)
        for scheme in ("light", "dark")
    ]
    assert len({page_picture(one) for one in ones}) == len(ones)


def test_each_rule_is_one_row_with_its_page_where_it_is_on_one_alone() -> None:
    assert rows(
        judged("sv/plan/index.html", CONTRAST, MIRROR),
        judged("ar/plan/index.html", CONTRAST),
        judged("ar/index.html", MIRROR),
    ) == {
        "accessibility": {
            "faults": [
                {"text": sentence("color-contrast"), "page": "plan", "reason": ""},
                {"text": sentence("mirror"), "reason": ""},
            ]
        }
    }


@pytest.mark.parametrize(
    ("path", "page"), [("sv/index.html", "start"), ("sv/404.html", "404"), ("sv/plan/a/index.html", "plan/a")]
)
def test_a_row_names_a_page_as_site_yaml_does(path: str, page: str) -> None:
    assert rows(judged(path, MIRROR)) == {
        "accessibility": {"faults": [{"text": sentence("mirror"), "page": page, "reason": ""}]}
    }


def test_there_are_no_rows_where_nothing_was_found() -> None:
    assert rows(judged("sv/index.html")) is None


def test_every_kind_of_page_and_every_rule_of_ours_is_called_something() -> None:
    assert {kind.value for kind in Kind} | {"choice"} <= set(KINDS)
    assert [rule for rule in OWN if not sentence(rule)] == []
