"""The command line: argv in, exit status out.

A command imports its ``app`` module when it runs, so that ``--help`` and a build with nothing to do start fast.
"""

from __future__ import annotations

import click

from sitegen import __version__
from sitegen.cli.audit import audit
from sitegen.cli.check import check
from sitegen.cli.exchange import translations
from sitegen.cli.furniture import catalog, schemas, theme
from sitegen.cli.make import build
from sitegen.cli.new import new
from sitegen.cli.preview import serve
from sitegen.cli.publish import publish, rollback
from sitegen.cli.spoken import Root
from sitegen.cli.texts import confirm, guide, readability, review


@click.group(cls=Root, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="sitegen", help="Visa versionen / show the version.")
def sitegen() -> None:
    """Bygg kommunernas webbplatser / build the websites of the kommuner."""


_MAKING = (new, build, serve, check, audit, publish, rollback)
_KEEPING = (confirm, review, readability, guide, translations, theme, catalog, schemas)
for _command in (*_MAKING, *_KEEPING):
    sitegen.add_command(_command)
