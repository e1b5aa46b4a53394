"""What has no name, or a name that leads nowhere: pictures, controls, ids, folds, tables."""

from __future__ import annotations

import pytest

from sitegen.checks.pages import names
from sitegen.checks.pages.page import name_of
from tests.unit.checks.pages.built import needles, page, told, values

CAPTION = "<caption>Folkmängd</caption>"
ROW = '<tr><th scope="row">2018</th><td>9000</td></tr>'


@pytest.mark.parametrize(
    ("html", "name"),
    [
        ("<a href=x>Läs <b>plan</b>en</a>", "Läs planen"),
        ("<a href=x>\n Läs\n planen </a>", "Läs planen"),
        ('<a href=x aria-label="Läs planen">Läs</a>', "Läs planen"),
        ('<a href=x aria-labelledby="n m">Läs</a><i id=n>Planen</i> <i id=m>2019</i>', "Planen 2019"),
        ('<a href=x aria-labelledby="nowhere">Läs</a>', "Läs"),
        ('<a href=x><span aria-hidden="true">→</span> Läs</a>', "Läs"),
        ("<a href=x><span hidden>Dold</span>Läs</a>", "Läs"),
        ('<a href=x><img src="a.svg" alt="Vik"></a>', "Vik"),
        ('<a href=x><img src="a.svg" alt=""> Läs</a>', "Läs"),
        ('<a href=x><svg role="img" aria-label="Start"></svg></a>', "Start"),
        ('<a href=x><svg role="img"><title>Start</title></svg></a>', "Start"),
        ("<a href=x><h3>Planen</h3><p>Från 2019</p></a>", "Planen Från 2019"),
        ("<a href=x>Plan<!-- dold -->en</a>", "Planen"),
        ('<a href=x title="Läs planen"></a>', "Läs planen"),
        ('<a href=x title="Mer">Planen</a>', "Planen"),
        ("<a href=x> </a>", ""),
    ],
)
def test_the_name_of_an_element_is_what_a_screen_reader_says(html: str, name: str) -> None:
    built = page(html)
    assert name_of(built, built.all("a")[0]) == name


@pytest.mark.parametrize(
    "body",
    [
        '<img src="a.svg">',
        '<a href="x"><img src="a.svg"></a>',
        '<img src="a.svg" title="Karta">',
        '<svg viewBox="0 0 9 9"><path d="M0 0"/></svg>',
        '<svg role="img"><path d="M0 0"/></svg>',
        '<svg role="img"><text>2019</text></svg>',
        '<svg role="img"><title></title></svg>',
        '<svg role="img" aria-labelledby="_nowhere"></svg>',
        '<svg aria-hidden="false"></svg>',
    ],
)
def test_a_picture_that_says_nothing_is_told(body: str) -> None:
    assert told(names.pictures, body) == ["PAG708"]


@pytest.mark.parametrize(
    "body",
    [
        '<img src="a.svg" alt="">',
        '<img src="a.svg" alt="Karta över Vik">',
        "<img src=a.svg alt>",
        '<img src="a.svg" role="presentation">',
        '<img src="a.svg" aria-label="Karta">',
        '<span aria-hidden="true"><img src="a.svg"></span>',
        '<svg aria-hidden="true"><path d="M0 0"/></svg>',
        '<span aria-hidden="true"><svg></svg></span>',
        '<span hidden><svg><symbol id="a"></symbol></svg></span>',
        '<svg role="presentation"></svg>',
        '<svg role="img"><title>Karta</title></svg>',
        "<svg><title>Karta</title><path d='M0 0'/></svg>",
        '<svg role="img" aria-label="Karta"></svg>',
        '<svg role="img" aria-labelledby="t d"><title id="t">Karta</title><desc id="d">Med skolor</desc></svg>',
        "<svg><text>Vik</text></svg>",
        "<svg><title>Karta</title><svg><path d='M0 0'/></svg></svg>",
    ],
)
def test_decoration_and_pictures_with_a_name_are_right(body: str) -> None:
    assert told(names.pictures, body) == []


def test_each_of_several_pictures_is_told_and_which_it_is() -> None:
    found = list(names.pictures(page('<img src="a.svg"><img src="b.svg"><img src="a.svg">')))
    assert [(item.needle, item.nth) for item in found] == [
        ('<img src="a.svg">', 1),
        ('<img src="b.svg">', 1),
        ('<img src="a.svg">', 2),
    ]


@pytest.mark.parametrize(
    "body",
    [
        '<input type="text">',
        '<input type="text" id="sok"><label for="annan">Sök</label><p id="annan"></p>',
        '<input type="text" placeholder="Sök">',
        '<input type="text" value="Vik">',
        "<label></label><select><option>Vik</option></select>",
        '<label for="a"></label><textarea id="a"></textarea>',
        '<input type="checkbox"> Ja',
        '<input type="button">',
        '<input type="image" src="a.svg">',
        "<input>",
    ],
)
def test_a_control_without_a_label_is_told(body: str) -> None:
    assert told(names.controls, body) == ["PAG709"]


@pytest.mark.parametrize(
    "body",
    [
        '<label for="sok">Sök</label> <input id="sok">',
        "<label>Sök <input></label>",
        "<label>Kommun <select><option>Vik</option></select></label>",
        '<input aria-label="Sök">',
        '<h2 id="a">Sök</h2><input aria-labelledby="a">',
        '<input title="Sök">',
        '<input type="hidden" name="a" value="b">',
        '<input type="submit">',
        '<input type="submit" value="Skicka">',
        '<input type="button" value="Skriv ut">',
        '<input type="image" src="a.svg" alt="Sök">',
        '<label for="a"><img src="a.svg" alt="Sök"></label><input id="a">',
    ],
)
def test_a_control_with_a_label_and_a_button_with_words_are_right(body: str) -> None:
    assert told(names.controls, body) == []


def test_an_id_given_twice_is_told_once_with_its_number() -> None:
    body = '<h2 id="mal">Mål</h2><p id="mal">Ett</p><p id="mal">Två</p>'
    assert values(names.ids, body) == [{"id": "mal", "number": "3"}]
    assert needles(names.ids, body) == ['<p id="mal">']


def test_of_two_tags_that_are_the_same_the_second_has_the_id_too_many() -> None:
    (item,) = names.ids(page('<p id="a"></p><p id="a"></p>'))
    assert (item.code, item.nth) == ("PAG710", 2)


@pytest.mark.parametrize("body", ['<p id="a"></p><p id="A"></p>', '<p id=""></p><p id=""></p>', "<p id></p><p id></p>"])
def test_ids_that_differ_or_are_empty_are_not_given_twice(body: str) -> None:
    assert told(names.ids, body) == []


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ('<section aria-labelledby="_mal"></section>', "_mal"),
        ('<p aria-describedby="_a _b"></p><p id="_a"></p>', "_b"),
        ('<label for="sok">Sök</label>', "sok"),
        ('<table><tr><td headers="ar">2018</td></tr></table>', "ar"),
        ('<input list="kommuner">', "kommuner"),
        ('<button aria-controls="meny">Meny</button>', "meny"),
    ],
)
def test_what_points_to_an_id_that_is_not_there_is_told(body: str, name: str) -> None:
    assert told(names.ids, body) == ["PAG711"]
    assert values(names.ids, body)[0]["id"] == name


@pytest.mark.parametrize(
    "body",
    [
        '<section aria-labelledby="_mal"><h2 id="_mal">Mål</h2></section>',
        '<p id="_a"></p><p id="_b"></p><p aria-describedby=" _a  _b "></p>',
        '<p aria-describedby=""></p>',
        '<a href="#_nowhere">Hit</a>',
    ],
)
def test_what_points_to_ids_that_are_there_is_right(body: str) -> None:
    assert told(names.ids, body) == []


@pytest.mark.parametrize("value", ["1", "5", " 2 ", "+3", "010"])
def test_what_moves_ahead_of_the_order_of_the_page_is_told(value: str) -> None:
    assert told(names.order, f'<a href="x" tabindex="{value}">Plan</a>') == ["PAG712"]


@pytest.mark.parametrize("value", ["0", "-1", "", "00"])
def test_what_takes_its_place_in_the_order_or_none_is_right(value: str) -> None:
    assert told(names.order, f'<a href="x" tabindex="{value}">Plan</a>') == []


@pytest.mark.parametrize(
    "body",
    [
        "<details><p>Mer</p></details>",
        "<details><p>Mer</p><summary>Läs om målen</summary></details>",
        "<details><summary></summary><p>Mer</p></details>",
        '<details><summary><svg aria-hidden="true"></svg></summary></details>',
        "<details><div><summary>Läs om målen</summary></div></details>",
        "<details></details>",
    ],
)
def test_a_fold_that_does_not_begin_with_words_is_told(body: str) -> None:
    assert told(names.folds, body) == ["PAG713"]


@pytest.mark.parametrize(
    "body",
    [
        "<details><summary>Läs om målen</summary><p>Mer</p></details>",
        "<details open>\n<!-- mål -->\n<summary><h3>Målen</h3></summary></details>",
        '<details><summary><img src="a.svg" alt="Målen"></summary></details>',
        '<details><summary aria-label="Målen">+</summary></details>',
    ],
)
def test_a_fold_that_begins_with_words_needs_no_name_of_its_own(body: str) -> None:
    assert told(names.folds, body) == []


@pytest.mark.parametrize(
    "body",
    [
        f"<table>{ROW}</table>",
        f"<table><caption></caption>{ROW}</table>",
        f"<table>{CAPTION}<tr><td>2018</td><td>9000</td></tr></table>",
        f"<table>{CAPTION}<tr><th>År</th><th>Antal</th></tr></table>",
        f'<table>{CAPTION}<tr><th scope="">År</th></tr></table>',
        f'<table>{CAPTION}<tr><th scope="col">År</th><th>Antal</th></tr></table>',
        f'<table>{CAPTION}<tr><th id="a">År</th></tr><tr><td>2018</td></tr></table>',
    ],
)
def test_a_table_without_caption_or_heads_is_told(body: str) -> None:
    assert told(names.tables, body) == ["PAG714"]


@pytest.mark.parametrize(
    "body",
    [
        f"<table>{CAPTION}{ROW}{ROW}</table>",
        f'<table>{CAPTION}<thead><tr><th scope="col">År</th></tr></thead><tr><td>2018</td></tr></table>',
        f'<table>{CAPTION}<tr><td></td><th scope="col">Antal</th></tr>{ROW}</table>',
        f'<table aria-label="Folkmängd">{ROW}</table>',
        f'<h2 id="f">Folkmängd</h2><table aria-labelledby="f">{ROW}</table>',
        f'<table>{CAPTION}<tr><th id="a">År</th></tr><tr><td headers="a">2018</td></tr></table>',
        '<table role="presentation"><tr><td>Vik</td></tr></table>',
    ],
)
def test_a_table_with_caption_and_heads_of_rows_or_columns_is_right(body: str) -> None:
    assert told(names.tables, body) == []


@pytest.mark.parametrize(
    "body",
    [
        '<div class="scroll" tabindex="0">En bred tabell</div>',
        '<div tabindex="0" role="region">En bred tabell</div>',
        '<div tabindex="0" aria-label="Folkmängd">En bred tabell</div>',
        '<section tabindex="0">En bred tabell</section>',
        '<pre tabindex="0">kod</pre>',
        '<span tabindex="0" role="button"></span>',
        f'<table tabindex="0">{ROW}</table>',
    ],
)
def test_what_can_be_reached_by_key_and_does_not_say_what_it_is_is_told(body: str) -> None:
    assert told(names.reachable, body) == ["PAG715"]


@pytest.mark.parametrize(
    "body",
    [
        '<div tabindex="0" role="region" aria-label="Folkmängd">En bred tabell</div>',
        '<div tabindex="0" role="region" aria-labelledby="c"><table><caption id="c">Folk</caption></table></div>',
        '<section tabindex="0" aria-label="Folkmängd">En bred tabell</section>',
        f'<table tabindex="0">{CAPTION}{ROW}</table>',
        '<span tabindex="0" role="button">Skriv ut</span>',
        '<a href="x" tabindex="0">Plan</a>',
        '<button tabindex="0">Sök</button>',
        '<input tabindex="0" aria-label="Sök">',
        '<iframe tabindex="0" title="Karta"></iframe>',
        '<main tabindex="-1">Plan</main>',
    ],
)
def test_what_can_be_reached_by_key_of_itself_or_says_what_it_is_is_right(body: str) -> None:
    assert told(names.reachable, body) == []
