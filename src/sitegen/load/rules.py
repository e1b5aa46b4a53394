"""A kommun's own rules of translations (``translations`` in site.yaml), held against its texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sitegen.diagnostics import Findings
from sitegen.load.collect import Collected
from sitegen.load.shown import all_texts_of
from sitegen.model.content import TranslationRules
from sitegen.model.folders import ROOT
from sitegen.model.site import Rendering, Site, Text
from sitegen.model.translation import TranslationState


def without_refused(texts: Mapping[str, Text], rules: TranslationRules) -> dict[str, Text]:
    """Return texts without the machine's translations where the kommun refuses them: readers get the Swedish."""
    if not rules.refuse_machine:
        return dict(texts)
    return {path: _without(text) if _is_in(text, rules.refuse_machine) else text for path, text in texts.items()}


def refused(site: Site, text: Text, language: str) -> bool:
    """Say whether there is a translation that the kommun's rules keep from readers."""
    return language in _machine(text) and _is_in(text, site.settings.translations.refuse_machine)


def check(site: Site, collected: Collected, findings: Findings) -> None:
    """Find parts that there are not (STR211) and, language by language, texts that await review (STR230)."""
    rules, path = site.settings.translations, site.text.path
    if rules == TranslationRules():
        return
    parts = {part for text in collected.texts.values() for part in _parts(text)}
    for name, asked in (("refuse_machine", rules.refuse_machine), ("require_review", rules.require_review)):
        for place, part in enumerate(asked):
            if part not in parts:
                at = collected.place(path, f"translations.{name}.{place}")
                findings.unknown("STR211", at, part, parts)
    for language in site.languages:
        waiting = list(_waiting(site, language.id)) if not language.is_source else []
        if waiting:
            at = collected.place(path, "translations.require_review")
            findings.add("STR230", at, language=language.id, number=len(waiting), file=f"{ROOT}/{waiting[0]}")


def _waiting(site: Site, language: str) -> Iterable[str]:
    """Yield the paths of translations that readers are shown and that must be reviewed first."""
    for text in all_texts_of(site):
        rendering = text.renderings.get(language)
        if rendering is None or not _is_in(text, site.settings.translations.require_review):
            continue
        if rendering.provenance.state is not TranslationState.REVIEWED:
            yield rendering.path


def _without(text: Text) -> Text:
    machine = _machine(text)
    kept = {name: one for name, one in text.renderings.items() if name not in machine}
    return replace(text, renderings=kept, begun={**text.begun, **machine})


def _machine(text: Text) -> dict[str, Rendering]:
    """Return the renderings of a text that a machine answers for."""
    return {name: one for name, one in text.renderings.items() if one.provenance.state is TranslationState.MACHINE}


def _is_in(text: Text, parts: Iterable[str]) -> bool:
    return not _parts(text).isdisjoint(parts)


def _parts(text: Text) -> set[str]:
    """Return what a text is called by in rules: ``all``, its folders, and its path without ending."""
    names = text.path.rpartition(".")[0].split("/")[1:]
    return {"all", *("/".join(names[:size]) for size in range(1, len(names) + 1))}
