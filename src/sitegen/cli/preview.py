"""The command that shows pages while they are written: serve."""

from __future__ import annotations

import datetime
import errno
import webbrowser
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from sitegen.cli.shared import LANG, PROJECT, lines_of, project_at, stop
from sitegen.diagnostics import Diagnostic
from sitegen.report.commands import WORDS

_PORT = 8000


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=_PORT, help="Port på den här datorn / port.")
@click.option("--no-open", "quiet", is_flag=True, help="Öppna ingen webbläsare / open no browser.")
@LANG
@PROJECT
def serve(port: int, quiet: bool, lang: str, root: Path) -> None:
    """Visa sidorna medan du skriver / show the pages while you write."""
    from sitegen.app.behind import Done
    from sitegen.app.project import Project
    from sitegen.app.serve import Serving
    from sitegen.report.text import text

    words = WORDS[lang]
    project = Project(project_at(root, lang).root.resolve())  # what is saved is told by whole paths

    def told(done: Done) -> None:
        for site in done.built.failed:
            click.echo(words["kept"].format(site=site))
        click.echo(words["followed"].format(written=done.built.written, seconds=done.seconds))

    def said(items: list[Diagnostic]) -> list[str]:
        return ["\n".join(text([item], lang, lambda path: lines_of(root / path))).strip() for item in items]

    def opened(url: str) -> None:
        click.echo(words["serving"].format(url=url))
        if not quiet:
            webbrowser.open(url)

    labels = {name: words[f"over {name}"] for name in ("title", "kept", "hide")} | {"language": lang}
    serving = Serving(project, _today, told, said, labels)
    try:
        serving.run(port, opened)
    except OSError as error:
        if error.errno not in {errno.EADDRINUSE, errno.EACCES}:
            raise
        stop(words["port"].format(port=port))


def _today() -> datetime.date:
    return datetime.datetime.now(ZoneInfo("Europe/Stockholm")).date()
