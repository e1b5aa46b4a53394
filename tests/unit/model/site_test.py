"""A text and its renderings: what a reader sees in her language, and how it stands."""

from __future__ import annotations

from sitegen.model.phrases import borrowed, phrase_html
from sitegen.model.site import Entry, Rendering, Text
from sitegen.model.translation import Freshness, Phrase, Provenance, Standing, TranslationState
from tests.unit.languages import AR, EN, SIMPLE, SV

ARABIC = Rendering(
    "vik/plan/plan.ar.yaml",
    Provenance(TranslationState.REVIEWED, "tolkbyrån", "2026-11-01"),
    {"title": "خطة"},
    {},
    outdated=frozenset({"title"}),
)
TEXT = Text("vik/plan/plan.yaml", None, {"title": "Plan", "intro": "Två åtgärder."}, renderings={"ar": ARABIC})


def test_a_text_knows_its_folder_and_its_name() -> None:
    text = Text("vik/strategy/summary.md", None, {})
    assert (text.folder, text.name) == ("vik/strategy", "summary")


def test_a_translated_field_is_in_the_readers_language() -> None:
    assert TEXT.phrase("title", AR) == Phrase("خطة", outdated=True)
    assert TEXT.has("title", AR)


def test_words_whose_source_has_changed_are_marked_and_escaped() -> None:
    assert phrase_html(Phrase("A & B", outdated=True), EN) == '<span class="outdated-words">A &amp; B</span>'
    assert phrase_html(Phrase("A & B"), EN) == "A &amp; B"
    assert "outdated" not in phrase_html(Phrase("Plan", "sv", "ltr"), AR)


def test_a_field_that_is_not_translated_is_borrowed_and_marked_as_swedish() -> None:
    assert TEXT.phrase("intro", AR) == Phrase("Två åtgärder.", "sv", "ltr")
    assert TEXT.phrase("intro", EN) == Phrase("Två åtgärder.", "sv", "")
    assert not TEXT.has("intro", AR)
    assert not TEXT.has("title", EN)


def test_the_source_borrows_nothing() -> None:
    assert TEXT.phrase("intro", SV) == Phrase("Två åtgärder.")
    assert TEXT.has("intro", SV)


def test_swedish_in_an_easy_swedish_page_is_marked_as_borrowed() -> None:
    assert TEXT.phrase("intro", SIMPLE).borrowed == "sv"


def test_a_field_that_nobody_has_written_is_empty_in_every_language() -> None:
    assert not TEXT.phrase("owner", SV)
    assert TEXT.phrase("owner", AR) == Phrase("")
    assert borrowed("", AR) == Phrase("")


def test_a_rendering_is_outdated_where_one_of_its_sources_has_changed() -> None:
    outdated = Standing(TranslationState.REVIEWED, Freshness.OUTDATED, "tolkbyrån", "2026-11-01")
    assert TEXT.standing(AR) == outdated


def test_a_page_that_shows_only_unchanged_fields_is_current() -> None:
    assert TEXT.standing(AR, ["intro"]).freshness is Freshness.CURRENT
    assert TEXT.standing(AR, ["intro", "title"]).freshness is Freshness.OUTDATED


def test_a_language_without_a_rendering_says_that_it_is_missing() -> None:
    assert TEXT.standing(EN) == Standing(None, Freshness.MISSING)


def test_the_source_is_outdated_where_a_goal_that_it_covers_has_changed() -> None:
    assert TEXT.standing(SV) == Standing()
    stale = Text("vik/strategy/summary.md", None, {}, stale=frozenset({"0"}))
    assert stale.standing(SV).freshness is Freshness.OUTDATED


def test_an_entry_gives_its_own_fields_of_the_text_it_stands_in() -> None:
    text = Text("vik/plan/plan.yaml", None, {"measures.fair.title": "Mässa", "measures.other.title": "Annat"})
    entry = Entry("fair", text, "measures.fair")
    assert entry.phrase("title", SV) == Phrase("Mässa")
