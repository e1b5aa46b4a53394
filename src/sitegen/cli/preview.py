"""The command that shows pages while they are written: serve."""

from __future__ import annotations

import datetime
import threading
import webbrowser
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from sitegen.cli.shared import LANG, PROJECT, project_at, stop
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
    from sitegen.preview.server import PortError

    words = WORDS[lang]
    project = Project(project_at(root, lang).root.resolve())  # what is saved is told by whole paths

    def told(done: Done) -> None:
        for site in done.built.failed:
            click.echo(words["kept"].format(site=site))
        click.echo(words["followed"].format(written=done.built.written, seconds=done.seconds))

    def opened(url: str) -> None:
        click.echo(words["serving"].format(url=url))
        if not quiet:
            # Beside it: a browser in a terminal waits for the page, and the page would wait for it.
            threading.Thread(target=webbrowser.open, args=(url,), daemon=True).start()

    serving = Serving(project, _today, told, lang)
    try:
        serving.run(port, opened)
    except PortError:
        stop(words["port"].format(port=port))


def _today() -> datetime.date:
    return datetime.datetime.now(ZoneInfo("Europe/Stockholm")).date()
