"""The gate over a site's theme: its style sheets, the kommun's colours in them, and its fonts."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache

from sitegen.app.sites import Ready
from sitegen.checks import contrast, fonts, sheets
from sitegen.checks.roles import SCHEMES, settings_of
from sitegen.checks.script import ARABIC
from sitegen.checks.stylesheet import read
from sitegen.diagnostics import Diagnostic
from sitegen.engine.fingerprint import fingerprint
from sitegen.model.folders import ROOT

GIVEN = "sitegen/"
"""What the path of a file that came with sitegen begins with."""
_read = lru_cache(maxsize=1)(read)
"""The sheets that were read last: most kommuner of a process have the same theme."""


def judged(ready: Ready) -> tuple[tuple[str, str], ...]:
    """Return names and fingerprints of what ``theme_faults`` looks at and the bytes of a style sheet do not tell."""
    languages = tuple(sorted({(language.tag, language.script) for language in ready.site.languages}))
    return *((path, fingerprint(text)[:16]) for path, text in ready.sheets), ("languages", fingerprint(languages)[:16])


def theme_faults(ready: Ready) -> Iterator[Diagnostic]:
    """Yield THM601, THM605–THM621."""
    found = _read(ready.sheets)
    # What all sheets lack was taken away by the one that the kommun, or else the project, has put for another.
    paths = (path for path, _ in ready.sheets)
    nearest = min(paths, key=lambda path: (not path.startswith(ROOT), path.startswith(GIVEN)), default=found.first)
    found = found._replace(first=nearest)
    settings, languages = ready.site.settings, ready.site.languages
    own = {
        scheme: {"--accent": values.accent, "--plate": values.plate, "--tint": values.tint}
        for scheme, values in zip(SCHEMES, (settings.light, settings.dark), strict=True)
    }
    colours = tuple(settings_of(found.rules, own))
    yield from found.faults
    yield from contrast.faults(colours)
    yield from _kommuns(ready, list(contrast.weak_pairs(colours)))
    tags = {language.tag.partition("-")[0] for language in languages if language.script == "Arab"}
    faults = sheets.rule_faults(found, sheets.THEME, sorted({*ARABIC, *tags}))
    if _is_whole(ready) and not found.faults:
        yield from faults
        given = {f"../{name}": content for name, content in ready.fonts.items()}
        scripts = {language.script for language in languages}
        yield from fonts.faults(found.rules, found.first, given, sheets.THEME, scripts)
    else:
        yield from (one for one in faults if one.code in sheets.ALONE)


def _kommuns(ready: Ready, weak: Collection[contrast.Weak]) -> Iterator[Diagnostic]:
    """Yield the weak pairs with a colour of the kommun's (THM601), where it stands."""
    themes = {(one.scheme, one.front) for one in weak if one.is_themes_own and one.ground.name == "--paper"}
    for one in weak:
        # What is too weak on the theme's own paper is not the fault of the kommun's.
        if not one.is_themes_own and (one.scheme, one.front) not in themes:
            mine, other = (one.ground, one.front) if one.front.at else (one.front, one.ground)
            role = mine.name.removeprefix("--")
            at = ready.collected.place(f"{ready.site.id}/site.yaml", f"{one.scheme}.{role}")
            values = {**dict(one.values), "role": role, "colour": mine.colour, "other": other.colour}
            yield Diagnostic(at, "THM601", tuple(values.items()))


def _is_whole(ready: Ready) -> bool:
    """Say whether every style sheet is there that the theme names: what all together lack cannot be told else."""
    lacking = (item for item in ready.findings.items if item.code == "TPL503")
    return not any(item.span.path.endswith("/theme.yaml") for item in lacking)
