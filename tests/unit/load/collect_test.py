"""The files of a kommun to texts: each source with its translations."""

from __future__ import annotations

import pytest

from sitegen.load.named import is_document
from tests.unit.load.kommun import FILES, UNREADABLE, Kommun, edited

TRANSLATED = (
    '---\nstate: machine\nmade_from: "title=d7d2b217 0=57f21d59"\ntitle: Summary\n---\n\nMore people will have a job.\n'
)


def test_a_kommun_that_is_right_is_read_without_a_word() -> None:
    kommun = Kommun()
    assert kommun.told == []
    assert set(kommun.collected.texts) == set(FILES)


def test_the_files_of_other_kommuner_are_not_read() -> None:
    kommun = Kommun({"lund/site.yaml": "[", "vika/site.yaml": "["})
    assert kommun.told == []
    assert not any(path.startswith(("lund", "vika")) for path in kommun.collected.documents)


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("vik/Strategi.md", "SRC106"),
        ("vik/språk.md", "SRC106"),
        ("vik/min sida.md", "SRC106"),
        ("vik/strategi.yaml", "SRC105"),
        ("vik/karta.svg", "SRC105"),
        ("vik/start.docx", "SRC105"),
        ("vik/start.md.bak", "SRC105"),
        ("vik/files/min karta.svg", "SRC106"),
        ("vik/files/kårta.svg", "SRC106"),
        ("vik/start.se.md", "SRC103"),
        ("vik/start.AR.md", "SRC103"),
        ("vik/start.sv_simple.md", "SRC103"),
    ],
)
def test_a_file_that_cannot_be_used_is_told(path: str, found: str) -> None:
    assert Kommun({path: "x"}).told == [f"{path}:1:1 {found}"]


def test_a_folder_whose_name_can_be_no_address_is_told_once_for_all_files_in_it() -> None:
    files = {f"vik/{folder}/{name}": "x" for folder in ("Strategy 2", "files/Å") for name in ("a.md", "b.md")}
    assert set(Kommun(files).told) == {"vik/Strategy 2:1:1 SRC106", "vik/files/Å:1:1 SRC106"}


@pytest.mark.parametrize(
    ("path", "name", "near"),
    [
        ("vik/strateg.yaml", "strateg", "strategy"),
        ("vik/start.arr.md", "arr", "ar"),
        ("vik/x.svsimple.md", "svsimple", "sv-simple"),
    ],
)
def test_a_name_that_is_nearly_right_gets_a_proposal(path: str, name: str, near: str) -> None:
    (told,) = Kommun({path: "x"}).values
    assert (told["name"], told["near"]) == (name, near)


def test_attachments_and_a_kommuns_own_theme_are_no_texts() -> None:
    assert not is_document("vik/files/strategy.yaml")
    assert not is_document("vik/theme/templates/a.md")
    assert is_document("files/start.md")
    assert Kommun({"vik/theme/css/Egen.css": "a {}", "vik/files/a.md": "x"}).told == []


def test_a_file_that_cannot_be_opened_is_told() -> None:
    assert Kommun({"vik/start.md": UNREADABLE}).told == ["vik/start.md:1:1 SRC108"]


def test_a_translation_stands_beside_its_source() -> None:
    kommun = Kommun({"vik/strategy/summary.en.md": TRANSLATED})
    assert kommun.told == []
    text = kommun.collected.texts["vik/strategy/summary.md"]
    assert list(text.renderings) == ["en"]
    assert "vik/strategy/summary.en.md" not in kommun.collected.texts


def test_a_translation_may_be_named_by_another_name_of_its_language() -> None:
    kommun = Kommun({"vik/strategy/summary.fa-AF.md": TRANSLATED})
    assert list(kommun.collected.texts["vik/strategy/summary.md"].renderings) == ["prs"]


def test_a_language_given_by_two_files_is_told_since_one_of_them_would_be_lost() -> None:
    files = {"vik/strategy/summary.fa-AF.md": TRANSLATED, "vik/strategy/summary.prs.md": TRANSLATED}
    assert Kommun(files).told != []


def test_a_translation_without_a_source_is_told() -> None:
    kommun = Kommun({"vik/about.en.md": TRANSLATED})
    assert kommun.told == ["vik/about.en.md:1:1 SRC104"]
    assert kommun.values == [{"source": "content/vik/about.md"}]


def test_the_faults_of_every_file_are_told_in_one_run() -> None:
    kommun = Kommun(
        {"vik/about.md": "# A\n", "common/terms.yaml": "format: 1\nformat: 1\nterms: []\n", "vik/files.yaml": ""}
    )
    codes = [line for line in kommun.told if not line.endswith("STR202")]
    assert codes == ["common/terms.yaml:2:1 YML102", "vik/about.md:1:1 YML114", "vik/files.yaml:1:1 YML121"]


def test_a_goal_that_has_changed_outdates_the_block_that_covers_it() -> None:
    kommun = Kommun(edited("vik/strategy/strategy.yaml", "Fler ska ha ett arbete", "Alla ska ha ett arbete"))
    assert kommun.told == ["vik/strategy/summary.md:6:1 STR210"]
    assert kommun.values == [{"id": "jobs"}]
    assert kommun.collected.texts["vik/strategy/summary.md"].stale == {"0"}


def test_what_a_summary_covers_must_be_there() -> None:
    kommun = Kommun(edited("vik/strategy/summary.md", "jobs=", "job="))
    assert kommun.told == ["vik/strategy/summary.md:2:8 STR209", "vik/strategy/summary.md:6:1 STR202"]
    assert kommun.values[1] == {"name": "job", "near": "jobs", "role": "covers"}


def test_a_cover_without_a_digest_says_that_the_goal_has_yet_to_be_confirmed() -> None:
    assert Kommun(edited("vik/strategy/summary.md", "jobs=739e237d", "jobs")).told == [
        "vik/strategy/summary.md:6:1 STR210"
    ]
