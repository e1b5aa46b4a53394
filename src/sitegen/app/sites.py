"""One site ready to be made in any of its languages: read, resolved, routed, with its theme; once in a process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sitegen.app import readability
from sitegen.app.project import Project, Scan, opener
from sitegen.app.settings import beside, read_languages, read_theme, theme_bytes, theme_file
from sitegen.diagnostics import Findings, Span
from sitegen.engine.fingerprint import fingerprint
from sitegen.load import catalog, relations
from sitegen.load.collect import Collected, collect
from sitegen.load.decoding import MAX_BYTES, decoded
from sitegen.load.languages import SWEDISH
from sitegen.load.site import assemble
from sitegen.load.theme import Found, Theme
from sitegen.model.language import Language
from sitegen.model.site import Site
from sitegen.plan import accessibility, moved
from sitegen.plan.parts import Assets
from sitegen.plan.routes import Routes, route
from sitegen.render.assets import hashed, style_sheet
from sitegen.render.page import APP_ICON, ICON
from sitegen.render.template import Templates
from sitegen.render.words import Words

ICON_PLACE = "assets/favicon.svg"
SCRIPT = "js/guide.js"
WORKER = "js/worker.js"
BOOKLET = "booklet"
PRINT_FONTS = "fonts/print"


@dataclass(frozen=True, slots=True)
class Ready:
    """A site that can be made."""

    site: Site
    collected: Collected
    routes: Routes
    templates: Templates
    languages: Mapping[str, Language]
    """Every language there is, by id: a site's language may fall back on one that the site is not in."""
    catalogs: Mapping[str, catalog.Catalog]
    assets: Mapping[str, bytes]
    """Path from the site's folder → bytes: the style sheet first, then the icon, the script, then fonts."""
    place: Assets
    """Which of them pages are shown with."""
    worker: str
    """The script that keeps the guide on a device; empty in a theme that has none."""
    booklet: Mapping[str, str]
    """Name → text of the templates of the printed booklet, below the theme's ``booklet/``; empty: it prints none."""
    booklet_places: Mapping[str, str]
    """Name → where that template stands, from the project's root."""
    print_fonts: tuple[Path, ...]
    """Where the fonts of the booklet stand: the files of the theme's ``fonts/print/``, read when one is printed."""
    print_digest: str
    """Fingerprint of both."""
    sheets: tuple[tuple[str, str], ...]
    """The style sheets of its theme as they are written, in order: path from the project's root, and text."""
    fonts: Mapping[str, bytes]
    """The fonts that they name and that there are, by path in the theme: ``fonts/NAME``."""
    findings: Findings
    """What was found on the way; what templates find is added as they are used."""

    def words(self, language: Language) -> Words:
        """Return the words of a language: its own catalog, then those it falls back on."""
        chain = [name for name in (language.id, *fallbacks(language, self.languages)) if name in self.catalogs]
        return Words(language, tuple((self.catalogs[name].messages, self.catalogs[name].plural) for name in chain))


def prepare(project: Project, scanned: Scan, name: str) -> tuple[Ready | None, Findings]:
    """Read a site; None where it has no usable ``site.yaml`` or theme.

    Findings: everything about its content, its catalogs and its theme.
    """
    findings = Findings()
    languages = read_languages(project, findings)
    unsure = findings.has_errors()
    content = scanned.content
    open_file = opener(project, content)
    collected = collect(name, content, open_file, languages, findings)
    files = {path: seen.digest for path, seen in content.items()}
    site = assemble(name, collected, files, languages, findings)
    if unsure:  # a language that is not known may be one that could not be read, which has been said
        findings.items = [item for item in findings.items if item.code != "SRC103"]
    if site is None:
        return None, findings
    relations.check(site, collected, findings)
    readability.warn(site, collected, open_file, findings)
    if not site.languages:
        return None, findings
    at = collected.place(f"{name}/site.yaml", "theme")
    known = len(findings.items)
    theme = read_theme(project, scanned, name, site.settings.theme, at, findings)
    if not theme.styles:
        if len(findings.items) == known:
            findings.add("THM604", Span(f"themes/{theme.name}/theme.yaml"), name=theme.name)
        return None, findings
    routes = route(site, collected, findings)
    if any(item.code == "STR208" for item in findings.items):
        return None, findings  # with two pages on one address, links have no meaning
    accessibility.check(site, routes, collected, findings)
    moved.check(site, routes, collected, findings)
    templates = Templates(lambda template: _template(project, theme, template, findings), findings)
    sheets = _sheets(project, theme, findings)
    style, styles, fonts = _style(project, theme, site, sheets, findings)
    icon, icons = _icon(site, templates)
    script, scripts = _script(project, theme, site, findings)
    ready = Ready(
        site, collected, routes, templates, languages, _catalogs(project, languages, site, findings),
        {**styles, **icons, **scripts}, Assets(style, icon, script), _text_of(project, theme, WORKER, findings),
        *_booklet(project, theme, findings), sheets, fonts, findings,
    )  # fmt: skip
    return ready, findings


def _template(project: Project, theme: Theme, name: str, findings: Findings) -> tuple[str, str, str] | None:
    found = theme.find(f"templates/{name}")
    if found is None:
        return None
    text = _text(project, found, findings)
    return text, found.digest[:16], f"{found.layer}/{found.path}"


def _text(project: Project, found: Found, findings: Findings) -> str:
    """Return the text of a theme's file; SRC101, SRC102 where it cannot be read as it is."""
    content = theme_bytes(project, found.layer, found.path, findings)
    text = decoded(f"{found.layer}/{found.path}", content, findings)
    return content[:MAX_BYTES].decode("utf-8-sig", "replace") if text is None else text


def _sheets(project: Project, theme: Theme, findings: Findings) -> tuple[tuple[str, str], ...]:
    """Return path and text of the theme's style sheets; TPL503, and SRC101, SRC102 where one cannot be read."""
    sheets: list[tuple[str, str]] = []
    for name in theme.styles:
        found = theme.find(name)
        if found is None:
            findings.add("TPL503", Span(f"themes/{theme.name}/theme.yaml"), name=name)
        else:
            sheets.append((f"{found.layer}/{found.path}", _text(project, found, findings)))
    return tuple(sheets)


def _style(
    project: Project, theme: Theme, site: Site, sheets: tuple[tuple[str, str], ...], findings: Findings
) -> tuple[str, dict[str, bytes], dict[str, bytes]]:
    """Return the place of the style sheet, the files it needs, and the theme's fonts that it names."""
    fonts: dict[str, bytes] = {}

    def font(name: str) -> bytes | None:
        found = theme.find(name)
        if found is not None and name not in fonts:
            fonts[name] = theme_bytes(project, found.layer, found.path, findings)
        return fonts.get(name)

    content, named = style_sheet((text for _, text in sheets), site.settings, font)
    place = hashed("style.css", content)
    return place, {place: content, **named}, fonts


def _script(project: Project, theme: Theme, site: Site, findings: Findings) -> tuple[str, dict[str, bytes]]:
    """Return the place and bytes of the guide's script; nothing without a guide, or in a theme that has none."""
    content = _text_of(project, theme, SCRIPT, findings).encode() if site.topics else b""
    place = hashed("guide.js", content) if content else ""
    return place, {place: content} if content else {}


def _text_of(project: Project, theme: Theme, name: str, findings: Findings) -> str:
    found = theme.find(name)
    return _text(project, found, findings) if found is not None else ""


def _booklet(
    project: Project, theme: Theme, findings: Findings
) -> tuple[dict[str, str], dict[str, str], tuple[Path, ...], str]:
    """Return the templates of the printed booklet, where they stand, its fonts, and the fingerprint of all."""
    named = [found for name in (*theme.names(BOOKLET), *theme.names(PRINT_FONTS)) if (found := theme.find(name))]
    templates = {one.path.partition("/")[2]: one for one in named if one.path.endswith(".typ")}
    texts = {name: _text(project, one, findings) for name, one in templates.items()}
    places = {name: f"{one.layer}/{one.path}" for name, one in templates.items()}
    fonts = tuple(theme_file(project, one) for one in named if one.path.endswith(".ttf"))
    return texts, places, fonts, fingerprint(tuple((one.path, one.digest) for one in named))[:16]


def _icon(site: Site, templates: Templates) -> tuple[str, dict[str, bytes]]:
    """Return the place and bytes of the icon, from the theme's template."""
    if templates.closure(ICON) is None:
        return ICON_PLACE, {}
    words = Words(SWEDISH, ())
    made = templates.render(ICON, words, {"plate": site.settings.light.plate, "name": site.settings.name})
    if made is None:
        return ICON_PLACE, {}
    place = hashed("favicon.svg", made.encode())
    return place, {place: made.encode()}


def app_icon(site: Site, templates: Templates) -> str | None:
    """Return the drawing of a kommun for home screens; None in a theme that has none, or where its template fails."""
    if templates.closure(APP_ICON) is None:
        return None
    values = {"plate": site.settings.light.plate, "name": site.settings.name}
    return templates.render(APP_ICON, Words(SWEDISH, ()), values)


def _catalogs(
    project: Project, languages: Mapping[str, Language], site: Site, findings: Findings
) -> dict[str, catalog.Catalog]:
    """Return the catalogs of the site's languages: sitegen's, and over them the project's own messages."""
    wanted: dict[str, bool] = {}
    for name, folder in project.folders("translations"):
        path = f"{name}/sitegen.pot"
        template = beside(folder / "sitegen.pot", path, findings)
        if template is not None:
            wanted |= catalog.template(template, path, findings)
    found: dict[str, catalog.Catalog] = {}
    spoken = {one.id: one for one in site.languages}
    needed = {name: languages[name] for one in site.languages for name in fallbacks(one, languages)}
    for language in {**needed, **spoken}.values():
        files = [
            (path, content)
            for name, folder in reversed(project.folders("translations"))
            for path in [f"{name}/{language.id}.po"]
            if (content := beside(folder / f"{language.id}.po", path, findings)) is not None
        ]
        if not files and not language.is_source and language.id in spoken:
            at = Span(f"translations/{language.id}.po")
            findings.add("L10N411", at, language=language.id, number=len(wanted), messages="…")
        messages: dict[str, tuple[str, ...]] = {}
        plural = "n != 1"
        for place, (path, content) in enumerate(files):
            demanded = {m: p for m, p in wanted.items() if m not in messages} if place == len(files) - 1 else {}
            read = catalog.read(content, path, languages[language.id], demanded, findings)
            messages |= read.messages
            plural = read.plural
        found[language.id] = catalog.Catalog(language.id, messages, plural)
    return found


def fallbacks(language: Language, languages: Mapping[str, Language]) -> tuple[str, ...]:
    """Return the languages whose messages stand in for one, nearest first, through theirs too."""
    found: list[str] = []
    waiting = [*language.fallback]
    while waiting:
        name = waiting.pop(0)
        if name in languages and name not in {*found, language.id}:
            found.append(name)
            waiting += languages[name].fallback
    return tuple(found)
