"""``sitegen publish`` and ``sitegen rollback``: from a build that may be published to a target that shows it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from sitegen.app.payload import hosting, payload, seen_at
from sitegen.app.project import Project, Scan
from sitegen.app.sites import Ready, prepare
from sitegen.app.standing import Standing, standing
from sitegen.app.targets import allowed, who
from sitegen.diagnostics import Severity
from sitegen.model.folders import ROOT
from sitegen.model.publishing import TargetSettings
from sitegen.publish.difference import Difference, difference, within_limit
from sitegen.publish.manifest import Manifest, digest_of
from sitegen.publish.payload import Payload
from sitegen.publish.refused import Refused
from sitegen.publish.releases import Releases
from sitegen.publish.target import Order, Target
from sitegen.publish.verify import Unlike, sample, verify


@dataclass(frozen=True, slots=True)
class Prepared:
    """A site that may be published to a target."""

    site: str
    target: str
    settings: TargetSettings
    standing: Standing
    payload: Payload
    release: Manifest
    ready: Ready
    url: str
    """Where the target is seen, with a slash at its end; empty: not known."""


@dataclass(frozen=True, slots=True)
class Planned:
    """What publishing would do."""

    difference: Difference
    foreign: str
    """What stands there and is not ours; empty: nothing."""
    unfinished: bool
    linked: bool
    """Whether the served folder is a link, or will be one."""

    @property
    def nothing(self) -> bool:
        """Say whether there is nothing to do."""
        found = self.difference
        return not (found.added or found.changed or found.removed or self.unfinished)


def settings_of(ready: Ready, site: str, name: str) -> TargetSettings:
    """Return the settings of a target; Refused (``no target``) where there are none."""
    found: TargetSettings | None = getattr(ready.site.settings.publish, name)
    if found is None:
        raise Refused("no target", site=site, target=name)
    return found


def settings_now(project: Project, scanned: Scan, site: str, name: str) -> TargetSettings:
    """Return the settings of a target as site.yaml says them now, whatever faults the texts have.

    Raises:
        Refused: ``unsure`` where site.yaml has errors, ``no target``.
    """
    ready, findings = prepare(project, scanned.of(site), site)
    path = f"{ROOT}/{site}/site.yaml"
    wrong = any(item.span.path == path and item.severity is Severity.ERROR for item in findings.items)
    if ready is None or wrong:
        raise Refused("unsure", site=site, target=name)
    return settings_of(ready, site, name)


def prepared(
    project: Project, scanned: Scan, site: str, name: str, today: datetime.date, now: datetime.datetime
) -> Prepared:
    """Return what is to be published.

    Args:
        project: where the site stands.
        scanned: content, themes and translations as they are now.
        site: its name.
        name: of the target.
        today: the day for which the build must be.
        now: with its zone; what the release is called by.

    Raises:
        Refused: the build may not be published (``standing``), or there is no such target.
    """
    built = standing(project, scanned, site, today)
    ready, _ = prepare(project, scanned.of(site), site)
    if ready is None:
        raise Refused("errors", site=site)
    settings = settings_of(ready, site, name)
    made = payload(project, ready, built, name, settings, today)
    at = now.astimezone(datetime.UTC).strftime("%Y%m%d-%H%M%S")
    release = Manifest(site, name, f"{at}-{digest_of(made.listed)[:6]}", made.listed)
    return Prepared(site, name, settings, built, made, release, ready, seen_at(ready, name, settings))


def plan(made: Prepared, target: Target) -> Planned:
    """Return what publishing would do. Nothing is written."""
    before = target.current()
    if before is not None and (before.site, before.target) != (made.site, made.target):
        raise Refused("other site", there=before.site, there_target=before.target, site=made.site, target=made.target)
    found = difference(before, made.release.files)
    return Planned(found, target.foreign(), target.unfinished(), target.name == Releases.name)


def check(planned: Planned, *, adopted: bool, most_removed: int | None) -> None:
    """Make sure that a plan may be carried out.

    Raises:
        Refused: ``not ours``, ``not our link`` or ``too many removed``.
    """
    if planned.foreign and not adopted:
        raise Refused("not our link" if planned.linked else "not ours", path=planned.foreign)
    within_limit(planned.difference, most_removed)


def apply(project: Project, made: Prepared, target: Target, *, broken: bool, again: bool = False) -> Manifest:
    """Publish, in the way that the place allows; return the release as it is called there."""
    target = allowed(target, made.settings.layout)
    order = Order(made.site, made.target, who(project), made.settings.keep, broken, again)
    return target.publish(order, made.payload, made.release)


def unlike(made: Prepared, found: Difference) -> tuple[int, list[Unlike]]:
    """Return how many addresses were asked for, and what is not as it was published; ``made.url`` must be known."""
    files = made.release.files
    paths = sample(files, found, made.standing.languages)
    headers = hosting(made.ready, made.standing, made.target, made.settings).headers if made.settings.server else {}
    return len(paths) + 1, verify(made.url, paths, files, headers)


def earlier(target: Target, release: str, site: str, name: str) -> Manifest:
    """Return the release to show again: the one that is named, or what was shown before the one that is.

    Raises:
        Refused: ``no release``, ``no earlier`` or ``oldest`` where there is none; ``no rollback`` for a zip file.
    """
    if target.name == "zip":
        raise Refused("no rollback", site=site)
    shown, found = target.current(), target.releases()
    there = ", ".join(one.release for one in found) or "–"
    if release:
        named = [one for one in found if one.release == release]
        if not named:
            raise Refused("no release", release=release, there=there)
        return named[0]
    others = [one for one in found if shown is None or one.release != shown.release]
    if not others:
        raise Refused("no earlier", site=site, target=name)
    before = [one for one in others if shown is None or one.release < shown.release]
    before = [one for one in others if shown and one.release == shown.before] or before
    if not before:
        raise Refused("oldest", there=there)
    return before[0]
