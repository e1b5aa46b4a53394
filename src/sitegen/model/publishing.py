"""Where a kommun publishes its website: the targets of ``publish`` in site.yaml. Passwords never stand there."""

from __future__ import annotations

from dataclasses import dataclass

PRODUCTION, STAGING = TARGETS = ("production", "staging")
"""The targets that a website can have."""
KINDS = ("sftp", "folder", "git", "zip")
LAYOUTS = ("releases", "in-place")
SERVERS = ("apache", "nginx", "iis")
NEEDS = {
    "sftp": ("path", "host", "user"),
    "folder": ("path",),
    "git": ("repository",),
    "zip": ("path",),
}
"""Kind of a target → the keys that it cannot do without."""
TAKES = {
    "sftp": ("path", "host", "port", "user", "host_key", "layout", "keep"),
    "folder": ("path", "layout", "keep"),
    "git": ("repository", "branch"),
    "zip": ("path",),
}
"""Kind of a target → the keys that mean something there, beside ``kind``, ``server`` and ``url``."""


@dataclass(frozen=True, slots=True)
class TargetSettings:
    """One place that a website is published to."""

    kind: str
    """One of ``KINDS``."""
    path: str = ""
    """The folder that is served, on the host or on this machine; of ``zip`` the folder for the files."""
    host: str = ""
    port: str = "22"
    user: str = ""
    host_key: str = ""
    """The server's own public key, kind and digits; empty: it stands in the editor's known_hosts."""
    repository: str = ""
    """Address or folder of a git repository."""
    branch: str = "publicerat"
    layout: str = ""
    """One of ``LAYOUTS``; empty: releases where the host has links, else in place."""
    keep: int = 5
    """How many releases stay there."""
    server: str = ""
    """One of ``SERVERS``: whose configuration is written; empty: none."""
    url: str = ""
    """Where the site is seen; of production it is ``url`` of the website itself."""


@dataclass(frozen=True, slots=True)
class Publishing:
    """The targets of one website."""

    production: TargetSettings | None = None
    staging: TargetSettings | None = None
    security: str = ""
    """Contact of security.txt, a ``mailto:`` or ``https:`` address; empty: no such file is written."""


UNPUBLISHED = Publishing()
"""A website that has no target yet."""
