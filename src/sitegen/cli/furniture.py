"""Commands about what pages are made with: theme, catalog."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from sitegen.cli.shared import FOUND, LANG, PROJECT, known, project_at, saved, stop, tell, unknown_language
from sitegen.cli.spoken import Spoken
from sitegen.diagnostics import Diagnostic, Findings, nearest
from sitegen.report.commands import WORDS


@click.group(cls=Spoken)
def theme() -> None:
    """Hur sidorna ser ut / how pages look."""


@theme.command("why")
@click.argument("template", metavar="MALL / TEMPLATE")
@click.argument("kommun", required=False, metavar="[KOMMUN]")
@LANG
@PROJECT
def theme_why(template: str, kommun: str | None, lang: str, root: Path) -> None:
    """Säg vilken fil en mall kommer ifrån / say which file stands for a template."""
    from sitegen.app.project import scan
    from sitegen.app.theme_why import why

    project = project_at(root, lang)
    scanned = scan(project)
    known((kommun,) if kommun else (), scanned.sites(), lang)
    for site in (kommun,) if kommun else scanned.sites():
        found = why(project, scanned, site, template)
        if not found.files:
            near = nearest(template, found.names)
            hint = " " + WORDS[lang]["near"].format(near=near) if near else ""
            stop(WORDS[lang]["no template"].format(name=template) + hint)
        click.echo(f"{site}: {found.files[0]}")
        for hidden in found.files[1:]:
            click.echo(WORDS[lang]["hidden"].format(path=hidden))


@click.command("schemas")
@LANG
@PROJECT
def schemas(lang: str, root: Path) -> None:
    """Låt VS Code fylla i och stryka under i YAML / let VS Code complete and underline YAML."""
    from sitegen.app.schemas import SETTINGS
    from sitegen.app.schemas import schemas as written

    found = written(project_at(root, lang))
    if found is None:
        click.echo(WORDS[lang]["settings"].format(path=SETTINGS), err=True)
        sys.exit(FOUND)
    for one in found:
        saved(Path(one.path), one.new, lang)


@click.group(cls=Spoken)
def catalog() -> None:
    """Sidornas fasta ord på alla språk / the words of the page furniture in all languages."""


@catalog.command("extract")
@LANG
@PROJECT
def catalog_extract(lang: str, root: Path) -> None:
    """Lista mallarnas ord i translations/sitegen.pot / list the words of the templates."""
    from sitegen.app import catalogs
    from sitegen.app.project import Project

    project = Project(root)
    file = project.root / "translations" / catalogs.POT
    saved(file, catalogs.save(file, catalogs.extracted(project)), lang)


def _for_language(name: str, root: Path, lang: str, *, new: bool) -> None:
    from sitegen.app import catalogs
    from sitegen.app.project import Project

    project = Project(root)
    language = catalogs.language_of(project, name)
    if language is None:
        unknown_language(project, name, lang)
    file = catalogs.po_file(project, language)
    if file.is_file() is new:
        stop(WORDS[lang]["there" if new else "not there"].format(path=file.as_posix()))
    findings = Findings()
    content = catalogs.updated(project, language, catalogs.extracted(project), findings)
    if content is None:
        tell(findings.sorted(), "text", lang, root)
        sys.exit(FOUND)
    saved(file, catalogs.save(file, content), lang)


@catalog.command("init")
@click.argument("language", metavar="SPRÅK / LANGUAGE")
@LANG
@PROJECT
def catalog_init(language: str, lang: str, root: Path) -> None:
    """Börja ett nytt språk / begin a language."""
    _for_language(language, root, lang, new=True)


@catalog.command("update")
@click.argument("languages", nargs=-1, metavar="[SPRÅK …] / [LANGUAGE …]")
@LANG
@PROJECT
def catalog_update(languages: tuple[str, ...], lang: str, root: Path) -> None:
    """Lägg nya ord till språkens filer / add new words to the files of the languages."""
    found = sorted(file.stem for file in (root / "translations").glob("*.po"))
    for language in languages or found:
        _for_language(language, root, lang, new=False)


@catalog.command("compile")
@LANG
@PROJECT
def catalog_compile(lang: str, root: Path) -> None:
    """Pröva språkens filer och skriv .mo / check the files of the languages and write .mo."""
    from sitegen.app import catalogs
    from sitegen.app.project import Project
    from sitegen.load import catalog as loaded

    project = Project(root)
    wanted = loaded.template(catalogs.extracted(project), catalogs.POT, Findings())
    items: list[Diagnostic] = []
    for file in sorted((root / "translations").glob("*.po")):
        language = catalogs.language_of(project, file.stem)
        if language is None:
            unknown_language(project, file.stem, lang)
        findings = Findings()
        content = catalogs.compiled(file.read_bytes(), language, wanted, f"translations/{file.name}", findings)
        items += findings.sorted()
        if content:
            saved(file.with_suffix(".mo"), catalogs.save(file.with_suffix(".mo"), content), lang)
    tell(tuple(items), "text", lang, root)
    if items:
        sys.exit(FOUND)
