"""A project on disk: where content, themes, translations and built files stand, and all of it seen at once."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from importlib import metadata
from pathlib import Path
from platform import python_version

from sitegen.engine.files import Seen, Stat, look, walk, write
from sitegen.engine.fingerprint import fingerprint
from sitegen.engine.trace import seen_of
from sitegen.model.folders import COMMON

_PACKAGE = Path(__file__).resolve().parent.parent
_LIBRARIES = (
    "babel", "fonttools", "jinja2", "markdown-it-py", "markupsafe", "mdit-py-plugins", "mdurl", "pikepdf", "pyyaml",
    "segno", "selectolax", "tinycss2", "typst",
)  # fmt: skip


_BESIDE = ("themes", "translations")


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with content/, and perhaps themes/ and translations/ of its own."""

    root: Path

    @property
    def content(self) -> Path:
        """Where editors write."""
        return self.root / "content"

    @property
    def build(self) -> Path:
        """Where built sites stand."""
        return self.root / "build"

    @property
    def state(self) -> Path:
        """Where traces and files under way stand; it can be deleted at any time."""
        return self.build / ".sitegen"

    def folders(self, name: str) -> tuple[tuple[str, Path], ...]:
        """Return the project's own folder ``themes`` or ``translations`` and sitegen's, nearest first."""
        own, given = self.root / name, packaged(name)
        found = [(name, own)] if own.is_dir() else []
        if not (own.is_dir() and own.resolve() == given.resolve()):
            found.append((f"sitegen/{name}", given))
        return tuple(found)

    @property
    def watched(self) -> list[Path]:
        """Return the folders in which something that sites are made from can change, or may be begun."""
        own = [self.root / kind for kind in _BESIDE]
        given = [folder for kind in _BESIDE for _, folder in self.folders(kind) if folder not in own]
        return [self.content, *own, *given]


def packaged(name: str) -> Path:
    """Return the ``themes`` or ``translations`` that came with sitegen: in the wheel, or in its own repository."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent.parent / name


@dataclass(frozen=True, slots=True)
class Scan:
    """Everything that sites are made from, as it is now."""

    folders: Mapping[str, Mapping[str, Seen]]
    """First folder of content/ → path from content/ → what was seen; files beside the folders under ``""``."""
    themes: Mapping[str, Mapping[str, Seen]]
    """Folder of themes, as an editor calls it → path in it → what was seen."""
    translations: Mapping[str, Mapping[str, Seen]]
    toolchain: str
    around: str
    """Fingerprint of themes, translations and toolchain: what every site can depend on."""

    @property
    def content(self) -> dict[str, Seen]:
        """Path from content/ → what was seen of it."""
        return {path: seen for files in self.folders.values() for path, seen in files.items()}

    def sites(self) -> tuple[str, ...]:
        """Return the kommuner: every folder of content/ but the common one."""
        return tuple(sorted(set(self.folders) - {COMMON, ""}))

    def of(self, site: str) -> Scan:
        """Return what one site can be made from."""
        return replace(self, folders={name: self.folders.get(name, {}) for name in (COMMON, site)})

    def inputs(self, site: str) -> str:
        """Return the fingerprint of all that a site can depend on."""
        return fingerprint((_digests(self.of(site).folders), self.around))

    def stats(self, site: str) -> list[tuple[str, str, Stat]]:
        """Return what tells a site's files from others, though their bytes be the same."""
        return _stats(self.of(site).folders)


def changed_since(project: Project, before: Scan, sites: Collection[str]) -> tuple[str, ...]:
    """Return the sites of which a file is another one now than when it was looked at, be its bytes the same again.

    What was read between may have been neither the one nor the other.
    """
    beside = [folder / "any" for kind in _BESIDE for _, folder in project.folders(kind)]
    now = scan_again(project, before, [project.content / name for name in (COMMON, *sites)] + beside)
    around = _stats(before.themes) == _stats(now.themes) and _stats(before.translations) == _stats(now.translations)
    return tuple(one for one in sites if not around or before.stats(one) != now.stats(one))


def _stats(folders: Mapping[str, Mapping[str, Seen]]) -> list[tuple[str, str, Stat]]:
    return [(name, path, seen.stat) for name, files in folders.items() for path, seen in files.items()]


def opener(project: Project, content: Mapping[str, Seen]) -> Callable[[str], bytes | None]:
    """Return what opens a file of content/ by its path: None where there is none, or it cannot be read, or may not."""

    def opened(path: str) -> bytes | None:
        try:
            return (project.content / path).read_bytes() if path in content and content[path].digest else None
        except OSError:
            return None

    return opened


def _digests(folders: Mapping[str, Mapping[str, Seen]]) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    return tuple((name, tuple((path, seen.digest) for path, seen in files.items())) for name, files in folders.items())


def scan(project: Project) -> Scan:
    """Look at everything; only what has changed since the last look is read."""
    cache_file = project.state / "seen.json"
    known = _known(cache_file)
    content = look(walk(project.content, ""), known.get("content", {}), project.content)
    found = {kind: _beside(project, kind, known) for kind in _BESIDE}
    now = {"content": content, **found["themes"], **found["translations"]}
    if now != known:
        rows = {name: {path: _row(seen) for path, seen in files.items()} for name, files in now.items()}
        with suppress(OSError):  # where it cannot be written, all is read again the next time
            write(cache_file, json.dumps(rows).encode())
    folders: dict[str, dict[str, Seen]] = {}
    for path, seen in content.items():
        folders.setdefault(_first(path), {})[path] = seen
    return _scan(folders, found["themes"], found["translations"])


def scan_again(project: Project, before: Scan, changed: Collection[Path]) -> Scan:
    """Look again at the folders in which files have changed; what it returns is what ``scan`` would.

    Args:
        before: what was seen last.
        changed: files, or folders, that are new, changed or gone.
    """
    places = [file.relative_to(project.content).parts[0] for file in changed if project.content in file.parents]
    folders = dict(before.folders)
    for place in set(places):
        # What is gone may have been a folder, or a file beside the folders.
        for name in {place} if (project.content / place).is_dir() else {place, ""}:
            folders[name] = _folder(project, name, before.folders.get(name, {}))
    found: dict[str, Mapping[str, Mapping[str, Seen]]] = {"themes": before.themes, "translations": before.translations}
    for kind in _BESIDE:
        if any(folder in file.parents for file in changed for _, folder in project.folders(kind)):
            found[kind] = _beside(project, kind, found[kind])
    return _scan(folders, found["themes"], found["translations"])


def _folder(project: Project, name: str, known: Mapping[str, Seen]) -> dict[str, Seen]:
    """Look at one folder of content/, or at the files beside the folders: ``name`` is empty."""
    files = walk(project.content / name, name)
    return look(((path, file) for path, file in files if name or "/" not in path), dict(known), project.content)


def _beside(project: Project, kind: str, known: Mapping[str, Mapping[str, Seen]]) -> dict[str, dict[str, Seen]]:
    """Look at the project's own themes or translations, and sitegen's."""
    places = project.folders(kind)
    return {name: look(walk(folder, ""), dict(known.get(name, {})), folder) for name, folder in places}


def _scan(
    folders: Mapping[str, Mapping[str, Seen]],
    themes: Mapping[str, Mapping[str, Seen]],
    translations: Mapping[str, Mapping[str, Seen]],
) -> Scan:
    around = fingerprint((_digests(themes), _digests(translations), toolchain()))
    ordered = {name: folders[name] for name in sorted(folders) if folders[name]}
    return Scan(ordered, themes, translations, toolchain(), around)


def _first(path: str) -> str:
    return path.partition("/")[0] if "/" in path else ""


def _row(seen: Seen) -> list[object]:
    stat = seen.stat
    return [stat.mtime_ns, stat.size, stat.inode, stat.ctime_ns, seen.digest, seen.seen_ns]


def _known(file: Path) -> dict[str, dict[str, Seen]]:
    try:
        rows = json.loads(file.read_bytes())
        return {name: {path: seen_of(row) for path, row in files.items()} for name, files in rows.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


@cache
def toolchain() -> str:
    """Return the digest of sitegen's own code and the versions of what it renders with."""
    code = hashlib.sha256()
    for name, file in walk(_PACKAGE, ""):
        if name.endswith(".py"):
            code.update(name.encode() + b"\0" + file.read_bytes())
    versions = tuple(f"{name} {metadata.version(name)}" for name in _LIBRARIES)
    return fingerprint((code.hexdigest(), python_version(), versions))
