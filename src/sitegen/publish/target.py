"""A place that a site is published to: what is asked of it, and what a host must be able to do."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from posixpath import basename, dirname, join
from typing import Protocol

from sitegen.publish.claim import Lock, Who
from sitegen.publish.host import Host, HostError, Kind
from sitegen.publish.manifest import Manifest
from sitegen.publish.payload import Payload


@dataclass(frozen=True, slots=True)
class Order:
    """Who asks for what: one release of one site, or an earlier one again."""

    site: str
    target: str
    who: Who
    keep: int
    """How many releases stay there, the one that is shown among them."""
    broken: bool = False
    """Whether somebody else's lock is taken away."""
    again: bool = False
    """Whether everything is sent, whatever should be there already: somebody may have changed it."""


class Target(Protocol):
    """A place that a site is published to, and the way in which releases stand there."""

    name: str
    """``releases``, ``in place``, ``git`` or ``zip``."""

    def current(self) -> Manifest | None:
        """Return the release that is shown; None: none of ours."""

    def foreign(self) -> str:
        """Return a name that stands where the site would, and is none of ours; empty where all is free or ours."""

    def lock(self) -> Lock | None:
        """Return the lock of whoever is at work there."""

    def releases(self) -> list[Manifest]:
        """Return the releases that can be shown again, the newest first."""

    def unfinished(self) -> bool:
        """Say whether something that was begun must be completed."""

    def publish(self, order: Order, payload: Payload, release: Manifest) -> Manifest:
        """Send a release and show it; return it as it is called there."""

    def rollback(self, order: Order, to: Manifest) -> None:
        """Show a release again."""


def parts(docroot: str) -> tuple[str, str]:
    """Return the folder in which the served folder stands, and its name."""
    return dirname(docroot) or ".", basename(docroot)


def releases_state(docroot: str) -> str:
    """Return where releases stand: beside the served folder, which is a link to one of them."""
    above, name = parts(docroot)
    return join(above, f"{name}.releases")


def may_point(host: Host, docroot: str) -> bool:
    """Say whether the served folder is a link, or can be one: nothing stands there yet, and the place has links."""
    there = host.entry(docroot)
    if there is not None:
        return there.kind is Kind.LINK
    above, name = parts(docroot)
    ours = secrets.token_hex(4)  # of two who try at once, each has its own
    tried, other = join(above, f".{name}.{ours}-1"), join(above, f".{name}.{ours}-2")
    able = host.point(tried, f"{name}.releases") and host.point(other, f"{name}.releases")
    if able:
        try:
            host.replace(tried, other)
        except HostError as error:
            if error.word != "said no":
                raise
            able = False
    for path in (tried, other):
        host.remove(path)
    return able


def replaces(host: Host, folder: str) -> bool:
    """Say whether a host replaces a file in one move."""
    one, other = f"{folder}/probe-1", f"{folder}/probe-2"
    host.write(one, b"1")
    host.write(other, b"2")
    try:
        host.replace(one, other)
        whole = host.read(other) == b"1"
    except HostError as error:
        if error.word != "said no":
            raise
        whole = False
    for path in (one, other):
        host.remove(path)
    return whole
