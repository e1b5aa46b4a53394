"""The command that begins something: new, with all that can be begun."""

from __future__ import annotations

import click

from sitegen.cli import new_content as content
from sitegen.cli import new_project as project
from sitegen.cli.spoken import Spoken


@click.group(cls=Spoken)
def new() -> None:
    """Börja på något nytt / begin something new."""


_DOCUMENTS = (content.new_strategy, content.new_area, content.new_goal, content.new_plan, content.new_section)
_REST = (project.new_language, project.new_theme, project.new_ci, project.new_hook)
for _command in (
    project.new_project,
    project.new_kommun,
    *_DOCUMENTS,
    content.new_measure,
    content.new_topic,
    content.new_contact,
    *_REST,
):
    new.add_command(_command)
