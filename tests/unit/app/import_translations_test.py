"""Translations out and in: what is sent, what is taken, what is refused, and what never changes."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

import pytest

from sitegen.app.bring import Signed
from sitegen.app.export import export
from sitegen.app.import_translations import Outcome, bring_in
from sitegen.app.project import scan
from sitegen.app.settings import read_languages
from sitegen.diagnostics import Findings
from sitegen.exchange import po, xliff, xliff_reader
from sitegen.exchange.segment import BrokenError, Returned, Segment, Stage
from sitegen.model.translation import TranslationState
from tests.site_test import SiteTest

PLAN = "content/vik/plan/plan.yaml"
PLAN_AR = "content/vik/plan/plan.ar.yaml"
SUMMARY = "content/vik/strategy/summary.md"
SUMMARY_AR = "content/vik/strategy/summary.ar.md"
WORK = "content/vik/strategy/work.md"
WORK_AR = "content/vik/strategy/work.ar.md"
BACKGROUND_AR = "content/vik/strategy/background.ar.md"
DAY = datetime.date(2026, 11, 26)
DRAFT = Signed(TranslationState.DRAFT, "översättare, arabiska", DAY)


def sent(site: SiteTest, *, everything: bool = False, to: str = "ar") -> list[Segment]:
    scanned = scan(site.project)
    language = read_languages(site.project, Findings())[to]
    return export(site.project, scanned, (*scanned.sites(), "common"), language, everything=everything)


def returned(site: SiteTest, segments: list[Segment], shape: str = "xliff") -> list[Returned]:
    languages = read_languages(site.project, Findings())
    if shape == "po":
        return po.read(po.written(segments, languages["ar"]), "f.po", languages.values())
    return xliff_reader.read(xliff.written(segments, languages["ar"]), "f.xlf", languages.values())


def translated(one: Returned, segment: Segment) -> Returned:
    """Translate as somebody would who writes letters of her own and leaves numbers and codes where they are."""
    words = "".join("ب" if character.isalpha() else character for character in segment.source.text)
    for code in segment.source.codes:
        assert f"{{{code.id}}}" in words
    return replace(one, text=words, settled=True)


def brought(site: SiteTest, items: list[Returned], signed: Signed = DRAFT) -> dict[str, Outcome]:
    return {one.path: one for one in bring_in(site.project, scan(site.project), items, signed)}


def all_translated(site: SiteTest) -> list[Returned]:
    segments = sent(site)
    return [translated(one, segment) for one, segment in zip(returned(site, segments), segments, strict=True)]


def content(site: SiteTest) -> dict[str, bytes]:
    folder = site.root / "content"
    return {file.relative_to(site.root).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def of(items: list[Returned], path: str, pointer: str) -> Returned:
    return next(one for one in items if f"content/{one.path}" == path and one.pointer == pointer)


@pytest.mark.parametrize("shape", ["xliff", "po"])
@pytest.mark.parametrize("wanted", ["[الخطة\x08](", "[الخطة](\x08"], ids=["word", "address"])
def test_a_control_sign_in_a_translation_is_left_where_it_is(site: SiteTest, shape: str, wanted: str) -> None:
    file = site.root / SUMMARY_AR
    text = file.read_text(encoding="utf-8")
    assert "[الخطة](" in text
    file.write_bytes(text.replace("[الخطة](", wanted).encode())
    before = content(site)
    bring_in(site.project, scan(site.project), returned(site, sent(site, everything=True), shape), DRAFT)
    assert content(site) == before


def test_only_what_is_missing_or_outdated_is_sent(site: SiteTest) -> None:
    names = {segment.name for segment in sent(site)}
    assert "vik/plan/plan.yaml#title" not in names
    assert "vik/strategy/work.md#0" in names
    site.edit(PLAN, "title: Ordna mentorer", "title: Ordna fler mentorer")
    outdated = next(one for one in sent(site) if one.name == "vik/plan/plan.yaml#measures.mentors.title")
    assert outdated.stage is Stage.OUTDATED
    assert outdated.target is not None
    assert outdated.target.text == "ترتيب مرشدين"


def test_all_is_sent_where_all_is_asked_for(site: SiteTest) -> None:
    stages = {segment.name: segment.stage for segment in sent(site, everything=True)}
    assert stages["vik/plan/plan.yaml#title"] is Stage.DONE


def test_the_same_swedish_text_that_is_translated_elsewhere_is_filled_in(site: SiteTest) -> None:
    site.put("content/vik/own.md", "---\ntitle: Hålla en jobbmässa\n---\n\nText.\n")
    same = next(one for one in sent(site) if one.name == "vik/own.md#title")
    assert same.stage is Stage.SAME
    assert same.target is not None
    assert same.target.text == "إقامة معرض للوظائف"


def test_notes_say_where_a_text_stands_and_which_words_are_established(site: SiteTest) -> None:
    notes = {segment.name: segment.notes for segment in sent(site)}["vik/strategy/work.md#0"]
    assert "Står under: Arbete" in notes
    assert "Sida: build/vik/ar/strategy/work/index.html" in notes
    assert any(note.startswith("Begrepp: {1} = ") for note in notes)


@pytest.mark.parametrize("shape", ["xliff", "po"])
@pytest.mark.parametrize("everything", [False, True])
def test_a_round_trip_without_edits_changes_no_byte(site: SiteTest, shape: str, everything: bool) -> None:
    site.put("content/vik/own.md", "---\ntitle: Hålla en jobbmässa\n---\n\nText.\n")
    site.edit(PLAN, "title: Ordna mentorer", "title: Ordna fler mentorer")
    before = content(site)
    outcomes = brought(site, returned(site, sent(site, everything=everything), shape))
    assert content(site) == before
    assert all(one.whole and not one.written for one in outcomes.values())


def test_all_that_is_translated_comes_back_and_the_website_is_whole_and_current(site: SiteTest) -> None:
    outcomes = brought(site, all_translated(site))
    assert all(one.whole for one in outcomes.values()), outcomes
    assert outcomes[WORK_AR].written == 4
    assert sent(site) == []
    assert site.build().codes == []
    text = (site.root / WORK_AR).read_text(encoding="utf-8")
    assert text.startswith('---\nstate: draft\nby: översättare, arabiska\non: 2026-11-26\nmade_from: "title=')
    assert "{term}`sfi`" in text
    assert "[^src]: " in text
    background = (site.root / BACKGROUND_AR).read_text(encoding="utf-8")
    assert "| 2018 | 9000 |\n\n![](../files/karta.svg)\n\n::: note\n" in background


def test_one_field_changes_one_line_and_the_head(site: SiteTest) -> None:
    site.edit(PLAN, "title: Ordna mentorer", "title: Ordna fler mentorer")
    before = (site.root / PLAN_AR).read_text(encoding="utf-8").splitlines()
    item = replace(of(returned(site, sent(site)), PLAN, "measures.mentors.title"), text="ترتيب: مرشدين", settled=True)
    assert brought(site, [item])[PLAN_AR].written == 1
    after = (site.root / PLAN_AR).read_text(encoding="utf-8").splitlines()
    assert '    title: "ترتيب: مرشدين"' in after
    new = [line for line in after if line not in before]
    assert [line.partition(":")[0].strip() for line in new] == ["state", "by", "on", "made_from", "title"]
    assert site.build().codes == []


def test_a_block_is_replaced_in_its_place_and_line_ends_of_windows_stay(site: SiteTest) -> None:
    site.put(SUMMARY_AR, (site.root / SUMMARY_AR).read_text(encoding="utf-8").replace("\n", "\r\n"))
    site.edit(SUMMARY, "Läs mer i", "Läs allt i")
    item = replace(of(returned(site, sent(site)), SUMMARY, "1"), text="اقرأ كل شيء في {1}الخطة{/1}.", settled=True)
    outcome = brought(site, [item])[SUMMARY_AR]
    assert outcome.written == 1, outcome
    text = (site.root / SUMMARY_AR).read_bytes().decode()
    assert text.count("\r\n") == text.count("\n")
    assert "اقرأ كل شيء في [الخطة](../plan/plan.yaml).\r\n" in text
    assert site.build().codes == []


def test_an_old_translation_that_is_still_right_is_confirmed_where_it_is_finished(site: SiteTest) -> None:
    site.edit(SUMMARY, "Läs mer i", "Läs mera i")
    item = of(returned(site, sent(site)), SUMMARY, "1")
    assert brought(site, [item])[SUMMARY_AR].left == 1
    assert brought(site, [replace(item, settled=True)])[SUMMARY_AR].written == 1
    assert site.build().codes == []


def test_the_state_of_a_file_is_that_of_its_weakest_part(site: SiteTest) -> None:
    site.edit(SUMMARY, "Läs mer i", "Läs mera i")
    item = replace(of(returned(site, sent(site)), SUMMARY, "1"), settled=True)
    outcome = brought(site, [item])[SUMMARY_AR]
    assert (outcome.state, outcome.kept) == (TranslationState.MACHINE, True)
    site.edit(PLAN, "title: Ordna mentorer", "title: Ordna fler mentorer")
    item = replace(of(returned(site, sent(site)), PLAN, "measures.mentors.title"), settled=True)
    outcome = brought(site, [item])[PLAN_AR]
    assert (outcome.state, outcome.kept) == (TranslationState.DRAFT, False)


def test_what_a_machine_has_translated_says_so(site: SiteTest) -> None:
    brought(site, all_translated(site), Signed(TranslationState.MACHINE, "", DAY))
    text = (site.root / WORK_AR).read_text(encoding="utf-8")
    assert "state: machine\nby: maskinöversättning\n" in text


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda text: text.replace("{1}", ""), "lost"),
        (lambda text: text + "{9}", "foreign"),
        (lambda text: text + " **ب**", "foreign"),
        (lambda text: text + "{1}", "twice"),
        (lambda text: text.replace("{2}", "").replace("{1}", "{2}{1}"), ""),
        (lambda text: text + " 17", "numbers"),
        (lambda text: "- " + text, "markup"),
        (lambda text: text + " `" * 20_000, "long"),
        (lambda text: text + " Ã¥", "spoilt"),
        (lambda text: text + " TODO", "waiting text"),
        (lambda text: text + " asdf", "script"),
        (lambda text: text + " (asdf)", ""),
        (lambda text: text + " a@vik.example", "addresses"),
        (lambda text: text + " (a@vik.example)", "addresses"),
        (lambda text: "".join(sign for sign in text if sign != "ب"), "cut"),
    ],
)
def test_a_translation_that_lost_or_added_something_is_refused_and_told(
    site: SiteTest, change: Callable[[str], str], reason: str
) -> None:
    before = content(site)
    items = [one for one in all_translated(site) if one.path.endswith("work.md")]
    items = [replace(one, text=change(one.text)) if one.pointer == "0" else one for one in items]
    outcome = brought(site, items)[WORK_AR]
    assert [item.reason for item in outcome.refused] == ([reason] if reason else [])
    assert outcome.waiting == (("0",) if reason else ())
    assert (content(site) == before) is bool(reason)


def test_numbers_may_differ_where_the_translation_has_a_reason(site: SiteTest) -> None:
    site.edit(PLAN_AR, "title: خطة العمل 2019", "title: خطة العمل\nexcused: {title: året står i ingressen}")
    site.edit(PLAN, "title: Handlingsplan 2019", "title: Handlingsplanen 2019")
    item = replace(of(returned(site, sent(site)), PLAN, "title"), text="الخطة", settled=True)
    assert brought(site, [item])[PLAN_AR].written == 1


def test_newer_work_is_never_overwritten(site: SiteTest) -> None:
    site.edit(SUMMARY, "Läs mer i", "Läs mera i")
    item = replace(of(returned(site, sent(site)), SUMMARY, "1"), text="قديم {1}خطة{/1}.", settled=True)
    site.edit(SUMMARY_AR, "اقرأ المزيد", "اقرأ الأحدث")
    before = content(site)
    assert [one.reason for one in brought(site, [item])[SUMMARY_AR].refused] == ["newer"]
    assert content(site) == before


def test_a_translation_of_a_swedish_text_that_has_changed_since_is_refused(site: SiteTest) -> None:
    items = all_translated(site)
    site.edit(WORK, "Om arbete", "Allt om arbete")
    outcome = brought(site, items)[WORK_AR]
    assert [(one.name, one.reason) for one in outcome.refused] == [("vik/strategy/work.md#intro", "source")]
    assert outcome.written == 3


def test_a_block_that_is_gone_is_told(site: SiteTest) -> None:
    item = of(all_translated(site), WORK, "0")
    assert [one.reason for one in brought(site, [replace(item, pointer="7")])[WORK_AR].refused] == ["gone"]
    assert brought(site, [replace(item, path="vik/nothing.md")])["content/vik/nothing.ar.md"].fault == "unknown"


@pytest.mark.parametrize("path", ["lund/start.md", "../start.md", "x"])
def test_a_file_of_another_kommun_stops_all_before_anything_is_written(site: SiteTest, path: str) -> None:
    items = all_translated(site)
    before = content(site)
    with pytest.raises(BrokenError, match="kommun"):
        brought(site, [*items, replace(items[0], path=path)])
    assert content(site) == before


def test_a_text_is_written_when_its_last_block_has_come(site: SiteTest) -> None:
    items = [one for one in all_translated(site) if one.path.endswith("work.md")]
    assert brought(site, items[:-1])[WORK_AR].waiting == (items[-1].pointer,)
    assert not (site.root / WORK_AR).exists()
    assert brought(site, items)[WORK_AR].written == 4


def test_a_yaml_file_takes_what_there_is(site: SiteTest) -> None:
    items = all_translated(site)
    item = next(one for one in items if one.path == "vik/references.yaml")
    path = "content/vik/references.ar.yaml"
    assert brought(site, [item])[path].written == 1
    text = (site.root / path).read_text(encoding="utf-8")
    assert text.startswith("format: 1\nstate: draft\n")
    assert text.count('made_from: "references.') == 1


def test_two_files_that_say_different_things_are_told(site: SiteTest) -> None:
    item = of(all_translated(site), WORK, "title")
    other = replace(item, text="آخر", file="g.xlf")
    assert [one.reason for one in brought(site, [item, other])[WORK_AR].refused] == ["double"]


def test_a_translation_with_faults_is_left_as_it_is(site: SiteTest) -> None:
    site.edit(PLAN, "title: Ordna mentorer", "title: Ordna fler mentorer")
    item = replace(of(returned(site, sent(site)), PLAN, "measures.mentors.title"), settled=True)
    site.edit(PLAN_AR, "state: reviewed", "state: granskad")
    before = content(site)
    assert brought(site, [item])[PLAN_AR].fault == "faulty"
    assert content(site) == before


def test_a_text_whose_blocks_nobody_can_pair_is_only_replaced_as_a_whole(site: SiteTest) -> None:
    site.edit(SUMMARY_AR, "\nاقرأ المزيد", "\nالجديد.\n\nاقرأ المزيد")
    segments = [one for one in sent(site) if one.path.endswith("summary.md")]
    assert all(one.target is None for one in segments if one.pointer.isdigit())
    items = [translated(a, b) for a, b in zip(returned(site, segments), segments, strict=True)]
    blocks = [one for one in items if one.pointer.isdigit()]
    assert brought(site, blocks[1:])[SUMMARY_AR].waiting == ("0",)
    assert brought(site, items)[SUMMARY_AR].written == len(items)
    assert site.build().codes == []


def test_newer_blocks_of_a_text_whose_blocks_nobody_can_pair_are_not_overwritten(site: SiteTest) -> None:
    site.edit(SUMMARY_AR, "\nاقرأ المزيد", "\nالجديد.\n\nاقرأ المزيد")
    segments = [one for one in sent(site) if one.path.endswith("summary.md")]
    items = [translated(a, b) for a, b in zip(returned(site, segments), segments, strict=True)]
    site.edit(SUMMARY_AR, "اقرأ المزيد", "اقرأ الأحدث")
    reasons = {one.reason for one in brought(site, items)[SUMMARY_AR].refused}
    assert reasons == {"newer"}


def test_of_a_text_that_has_got_a_paragraph_that_one_is_sent_and_the_others_stay_as_they_are(site: SiteTest) -> None:
    site.edit(SUMMARY_AR, "\nأن يحصل", '\n{excused="as decided"}\nأن يحصل')
    before = (site.root / SUMMARY_AR).read_text(encoding="utf-8")
    site.edit(SUMMARY, "\nLäs mer", "\nNytt stycke.\n\nLäs mer")
    segments = [one for one in sent(site) if one.path.endswith("summary.md")]
    assert [(one.pointer, one.target) for one in segments] == [("1", None)]
    items = [translated(a, b) for a, b in zip(returned(site, segments), segments, strict=True)]
    assert brought(site, items)[SUMMARY_AR].written == 1
    after = (site.root / SUMMARY_AR).read_text(encoding="utf-8")
    assert after.partition("---\n\n")[2] == before.partition("---\n\n")[2].replace(
        "\n\nاقرأ", "\n\nبببب بببببب.\n\nاقرأ"
    )
    assert site.build().codes == []
