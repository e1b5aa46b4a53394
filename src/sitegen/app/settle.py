"""One site's waiting files into place: whole files only, in an order in which no page ever misses its style sheet.

A list of every file that is ours stands beside the traces meanwhile, so that after a kill the next build knows what
it may remove. What all languages share is placed first and its old files are removed last.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace

from sitegen.app.project import Project
from sitegen.app.shard import Outcome
from sitegen.app.traces import SHARED, intent_file, read_trace, shards, stage, trace_file, traces_folder
from sitegen.engine.files import Seen, move, remove, walk, write
from sitegen.engine.trace import encode


def settle(project: Project, site: str, outcomes: Iterable[Outcome]) -> tuple[int, int]:
    """Move a site's new files into build/, remove those that are gone, and write its traces.

    Returns:
        How many files were written, and how many removed.
    """
    made = sorted(outcomes, key=lambda one: (one.language != SHARED, one.language))
    ours = owned(project, site)
    wanted = {path for outcome in made for path in outcome.trace.files}
    gone = sorted(ours - wanted, key=lambda path: (not path.endswith(".html"), path))  # pages before their style
    written = sum(len(outcome.staged) for outcome in made)
    if written or gone:
        write(intent_file(project, site), json.dumps(sorted(ours | wanted)).encode())
    seen = {path: _placed(project, outcome, path) for outcome in made for path in outcome.staged}
    removed = remove(project.build / site, gone, kept=wanted)
    for outcome in reversed(made):
        files = {path: replace(one, seen=seen.get(path, one.seen)) for path, one in outcome.trace.files.items()}
        write(trace_file(project, site, outcome.language), encode(replace(outcome.trace, files=files)))
    for name in set(shards(project, site)) - {outcome.language for outcome in made}:
        trace_file(project, site, name).unlink(missing_ok=True)
    with suppress(OSError):
        intent_file(project, site).unlink()
    return written, removed


def _placed(project: Project, outcome: Outcome, path: str) -> Seen:
    digest = outcome.trace.files[path].seen.digest
    return move(stage(project, outcome.site, outcome.builder) / path, project.build / outcome.site / path, digest)


def owned(project: Project, site: str) -> set[str]:
    """Return every file below the site's folder in build/ that is ours.

    The traces say it, and the list of a build that was killed. Where a trace is lost nobody knows any more, and
    all that stands there is ours: build/ holds nothing that cannot be made again.
    """
    names = shards(project, site)
    traces = {name: read_trace(project, site, name) for name in names}
    found = {path for trace in traces.values() if trace for path in trace.files}
    with suppress(OSError, ValueError, TypeError):
        found |= {str(path) for path in json.loads(intent_file(project, site).read_bytes())}
    shared = traces.get(SHARED)
    lost = shared is None or any(traces.get(name) is None for name in (*names, *shared.languages))
    if lost:
        found |= {path for path, _ in walk(project.build / site, "")}
    return found


def forget(project: Project, site: str) -> int:
    """Remove all files of a site that is gone, and its traces; return how many files."""
    removed = remove(project.build / site, sorted(owned(project, site)))
    shutil.rmtree(traces_folder(project, site), ignore_errors=True)
    folder = project.build / site
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
    return removed
