"""Opens the place that a site is published to, as site.yaml describes it and this machine can come in."""

from __future__ import annotations

import getpass
import secrets
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from posixpath import join

from sitegen.app.project import Project
from sitegen.engine.files import write
from sitegen.model.publishing import TargetSettings
from sitegen.publish.claim import Who
from sitegen.publish.folder import FolderHost
from sitegen.publish.git import GitTarget
from sitegen.publish.host import Host, Kind
from sitegen.publish.in_place import InPlace
from sitegen.publish.refused import Refused
from sitegen.publish.releases import Releases
from sitegen.publish.sftp import Login, connect
from sitegen.publish.target import Target, may_point, parts
from sitegen.publish.zipped import ZipTarget


@contextmanager
def opened(
    project: Project, site: str, name: str, settings: TargetSettings, environment: Mapping[str, str], password: str = ""
) -> Iterator[Target]:
    """Open a target while the block runs.

    Args:
        project: where the site stands.
        site: its name.
        name: of the target, ``production`` or ``staging``.
        settings: of the target.
        environment: where a password, a key and known hosts may be named: docs/publishing.md.
        password: as somebody typed it; empty: the environment's, if any.

    Raises:
        Refused: the place cannot be opened, or is no place to publish to (``no folder``, ``own folder``, and a
            ``file``, ``link`` or ``folder in the way``).
    """
    if settings.kind == "git":
        folder = project.state.absolute() / "git" / f"{site}-{name}"
        yield GitTarget(_address(project, settings.repository), settings.branch, folder)
        return
    if settings.kind == "zip":
        yield ZipTarget(project.root / settings.path, site, name)
        return
    host: Host
    if settings.kind == "sftp":
        host = connect(_login(settings, environment, password))
        docroot = settings.path.rstrip("/") or "/"
    else:
        host = FolderHost()
        docroot = (project.root / settings.path).absolute().as_posix()
        _elsewhere(project, docroot)
    try:
        yield _layout(host, docroot, settings.layout)
    finally:
        host.close()


def _layout(host: Host, docroot: str, wanted: str) -> Target:
    """Return the way in which releases stand at a place, as far as that is seen without writing."""
    above, _ = parts(docroot)
    there = host.entry(docroot)
    if there is None:
        if above not in {"", ".", "/"} and not _is_folder(host, above):
            raise Refused("no folder", path=above)
        return InPlace(host, docroot) if wanted == "in-place" else Releases(host, docroot)
    if there.kind is Kind.FILE:
        raise Refused("file in the way", path=docroot)
    if there.kind is Kind.LINK and wanted == "in-place":
        raise Refused("link in the way", path=docroot)
    if there.kind is Kind.FOLDER and wanted == "releases":
        raise Refused("folder in the way", path=docroot)
    if there.kind is Kind.LINK:
        return Releases(host, docroot)
    return InPlace(host, docroot)


def allowed(target: Target, wanted: str) -> Target:
    """Return the way that the place allows: it is tried, with files that are removed again.

    Raises:
        Refused: ``no links`` where releases are wanted and the place has no links.
    """
    if not isinstance(target, Releases) or may_point(target.host, target.docroot):
        return target
    if wanted == "releases":
        raise Refused("no links", path=target.docroot)
    return InPlace(target.host, target.docroot)


def _elsewhere(project: Project, docroot: str) -> None:
    """Refuse (``own folder``) a place inside what sitegen reads or makes itself."""
    for folder in (project.content, project.build):
        ours = folder.absolute().resolve()
        place = Path(docroot).resolve()
        if place == ours or ours in place.parents:
            raise Refused("own folder", path=docroot, folder=folder.name)


def _is_folder(host: Host, path: str) -> bool:
    """Say whether a folder stands at a path, or a link that leads to one."""
    there = host.entry(path)
    return there is not None and (there.kind is Kind.FOLDER or host.entries(path) is not None)


def _address(project: Project, repository: str) -> str:
    """Return a repository as git finds it from anywhere: a folder by its whole path."""
    folder = project.root / repository
    return folder.absolute().as_posix() if folder.is_dir() else repository


def _login(settings: TargetSettings, environment: Mapping[str, str], password: str) -> Login:
    return Login(
        settings.host,
        int(settings.port),
        settings.user,
        environment.get("SITEGEN_KNOWN_HOSTS") or join(Path.home().as_posix(), ".ssh", "known_hosts"),
        settings.host_key,
        environment.get("SITEGEN_SSH_KEY", ""),
        environment.get("SITEGEN_PASSPHRASE", ""),
        password or environment.get("SITEGEN_PASSWORD", ""),
    )


def who(project: Project) -> Who:
    """Return who publishes from this project folder."""
    file = project.state / "publisher"
    if not file.is_file():
        write(file, secrets.token_hex(16).encode())
    try:
        user = getpass.getuser()
    except (OSError, KeyError):  # a machine that does not know who it works for
        user = "?"
    return Who(f"{user}@{socket.gethostname()}", file.read_text("utf-8"))
