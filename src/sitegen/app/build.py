"""``sitegen build``: make what must be made, over processes, and move it into place."""

from __future__ import annotations

import os
import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import BaseContext
from typing import Protocol

from sitegen.app.gate import told_once
from sitegen.app.project import Project, changed_since
from sitegen.app.settle import forget, settle
from sitegen.app.shard import WHOLE, Job, Outcome, forget_read, make
from sitegen.app.traces import SHARED, Survey, distrust
from sitegen.app.unchanged import Built, of_unchanged
from sitegen.diagnostics import Severity
from sitegen.render.typesetter import used


class Executor(Protocol):
    """Runs jobs, here or elsewhere."""

    def submit(self, function: Callable[[Job], list[Outcome]], job: Job, /) -> Future[list[Outcome]]:
        """Run a job."""


class Here:
    """Runs jobs in this process, one after the other."""

    def submit(self, function: Callable[[Job], list[Outcome]], job: Job, /) -> Future[list[Outcome]]:
        """Run a job at once."""
        future: Future[list[Outcome]] = Future()
        try:
            future.set_result(function(job))
        except Exception as error:  # it is raised again where the result is asked for
            future.set_exception(error)
        return future


@contextmanager
def executor(jobs: int) -> Iterator[Executor]:
    """Give what runs jobs: this process for one, a pool for more."""
    if jobs <= 1:
        yield Here()
        return
    most = min(jobs, 61) if sys.platform == "win32" else jobs  # Windows can wait for no more
    with ProcessPoolExecutor(most, _processes(), die_with_parent) as pool:
        yield pool


def _processes() -> BaseContext:
    """Return how processes begin: forking is quick, and safe while none of Typst's threads has been started.

    Else they are forked from a server that has none, or begin anew.
    """
    methods = get_all_start_methods()
    if "fork" in methods and not used():
        return get_context("fork")
    context = get_context("forkserver" if "forkserver" in methods else "spawn")
    context.set_forkserver_preload(["sitegen.app.shard"])
    return context


def die_with_parent() -> None:
    """End this process when the one that started it is gone, however it ended: nobody waits for the work.

    Of a forked process that is the build; else the server, which ends with the build.
    """
    if sys.platform != "win32":
        threading.Thread(target=_watch, args=(os.getppid(),), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)


def build(
    project: Project,
    survey: Survey,
    jobs: int,
    progress: Callable[[int, int], None] | None = None,
    *,
    place: bool = True,
) -> Built:
    """Make every site that the survey calls stale; those with errors keep their last good build.

    Args:
        project: where everything stands.
        survey: what must be made, and for which day.
        jobs: how many processes may work at once.
        progress: is told how many shards are done, of how many known so far.
        place: whether what is made takes its place under build/; if not, it is only judged.
    """
    built = of_unchanged(survey)
    shutil.rmtree(project.state / "waiting", ignore_errors=True)
    for site in survey.gone if place else ():
        built.removed += forget(project, site)
    if survey.stale:
        with executor(jobs) as pool:
            for outcomes in _made(project, survey, pool, jobs, progress):
                _settle(project, outcomes, built, place=place)
        for site in changed_since(project, survey.scanned, survey.stale) if place else ():
            distrust(project, site)
            forget_read()
    shutil.rmtree(project.state / "waiting", ignore_errors=True)
    return built


def _made(
    project: Project, survey: Survey, pool: Executor, jobs: int, progress: Callable[[int, int], None] | None
) -> Iterator[list[Outcome]]:
    """Yield the outcomes of one site at a time, when its last shard is done."""
    first = WHOLE if len(survey.stale) >= jobs else SHARED
    waiting = {pool.submit(make, _job(project, survey, site, first)) for site in survey.stale}
    outcomes: dict[str, list[Outcome]] = {site: [] for site in survey.stale}
    done, known = 0, len(waiting)
    while waiting:
        finished, waiting = wait(waiting, return_when=FIRST_COMPLETED)
        for future in finished:
            made = future.result()
            site, languages = made[0].site, made[0].languages
            outcomes[site] += made
            if first == SHARED and made[0].language == SHARED:
                waiting |= {pool.submit(make, _job(project, survey, site, language)) for language in languages}
                known += len(languages)
            done += 1
            if progress is not None:
                progress(done, known)
            if len(outcomes[site]) == 1 + len(languages):
                yield outcomes.pop(site)


def _job(project: Project, survey: Survey, site: str, language: str) -> Job:
    inputs = survey.inputs(site)
    scanned = survey.scanned.of(site)
    return Job(project, scanned, inputs, site, language, survey.today, os.getpid(), survey.scope)


def _settle(project: Project, outcomes: list[Outcome], built: Built, *, place: bool) -> None:
    """Move a site's files into place where it has no errors, and note what was done."""
    site = outcomes[0].site
    order = {name: number for number, name in enumerate((SHARED, *outcomes[0].languages))}
    by_language = sorted(outcomes, key=lambda outcome: order.get(outcome.language, 0))
    built.findings.update(told_once(item for outcome in by_language for item in outcome.findings))
    if not any(outcome.languages for outcome in outcomes) or any(
        item.severity is Severity.ERROR for outcome in outcomes for item in outcome.findings
    ):
        built.failed.append(site)
        return
    if place:
        written, removed = settle(project, site, outcomes)
        built.written += written
        built.removed += removed
    for outcome in outcomes:
        built.files += len(outcome.trace.files)
        built.pages += outcome.trace.pages
        built.reasons += [(f"{site}/{path}", why) for path, why in outcome.reasons]
