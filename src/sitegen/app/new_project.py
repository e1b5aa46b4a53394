"""``sitegen new project``, ``ci``, ``hook`` and ``language``: what stands around content."""

from __future__ import annotations

import os
from pathlib import Path

from sitegen.app import catalogs, new
from sitegen.app.given import filled
from sitegen.app.new import Files, Years
from sitegen.app.origin import FOLDER, origin
from sitegen.app.project import Project
from sitegen.app.schemas import schemas
from sitegen.app.settings import read_languages
from sitegen.diagnostics import Findings
from sitegen.engine.files import rewrite, write
from sitegen.exchange.blocks import line_end
from sitegen.load.languages import read
from sitegen.model.content import EXAMPLE
from sitegen.model.folders import COMMON, ROOT
from sitegen.publish.refused import Refused

HOOK = ".githooks/pre-commit"
CI = {
    "github": (".github/workflows/webbplats.yml", "github.yml"),
    "forgejo": (".forgejo/workflows/webbplats.yml", "forgejo.yml"),
    "gitlab": (".gitlab-ci.yml", "gitlab.yml"),
}
"""Where code is kept → the file of its automatic runs, and what it is made from."""
_NO_MATTER = {".git", ".DS_Store", "Thumbs.db", "desktop.ini"}
"""What may stand in an empty folder."""
_UNKNOWN = "# Skriv varifrån sitegen installeras, till exempel ./program/sitegen-1.0-py3-none-any.whl"
"""Where the program that runs cannot be had by others: it runs from its source."""
_LANGUAGES = "translations/languages.yaml"


def project(root: Path, name: str, short: str, place: str, years: Years) -> list[str]:
    """Make a project of one kommun in an empty folder, or one that is not there, and return what was written.

    Raises:
        Refused: ``not empty``.
    """
    must_be_empty(root)
    made = Project(root)
    program = origin()
    area, goal = "Arbete och utbildning", f"{EXAMPLE}Fler ska ha ett arbete eller läsa en utbildning"
    files = {
        "README.md": filled("README.md", name=name),
        ".gitignore": filled("gitignore"),
        "requirements.txt": filled("requirements.txt", requirement=program.requirement or _UNKNOWN),
        f"{ROOT}/{COMMON}/facts.yaml": filled("facts.yaml"),
        **new.kommun(name, short, place),
        **new.strategy(f"Integrationsstrategi {years.first}–{years.last}", years, "", area, goal,
                       f"{place}/strategy"),
    }  # fmt: skip
    paths = new.put(made, files)
    site = new.kommun_of(made, place)
    title = f"Handlingsplan {years.first}"
    of = new.strategy_of(site, "")
    measure = f"{EXAMPLE}Ordna fler praktikplatser"
    one_year = Years(years.first, years.first)
    more = new.plan(title, one_year, "Arbete", measure, [*site.goals], of, f"{place}/plan-{years.first}")
    more = {**more, **new.topic(site, "Vem kan jag fråga?", "where-to-ask", "first-week", "society")}
    paths += new.put(made, {**more, **hook()})
    if program.wheel is not None:
        path = f"{FOLDER}/{program.wheel.name}"
        write(root / path, program.wheel.read_bytes())
        paths.append(path)
    _executable(root)
    paths += [one.path for one in schemas(made) or ()]
    return paths


def must_be_empty(root: Path) -> None:
    """Raise Refused (``not empty``) where something is in the way."""
    if root.exists() and (not root.is_dir() or any(one.name not in _NO_MATTER for one in root.iterdir())):
        raise Refused("not empty", path=str(root))


def hook() -> Files:
    """Return what git runs before it saves."""
    return {HOOK: filled("pre-commit")}


def put_hook(made: Project) -> list[str]:
    """Write the hook, so that it can be run."""
    paths = new.put(made, hook(), "file there")
    _executable(made.root)
    return paths


def _executable(root: Path) -> None:
    file = root / HOOK
    if os.name != "nt":  # there git runs it whatever its mode
        file.chmod(0o755)


def ci(made: Project, kind: str, place: str) -> Files:
    """Return the file of automatic runs: they check every change, build, and publish what is named."""
    path, name = CI[kind]
    own = (made.root / "src/start.py").is_file()  # sitegen's own repository, which installs itself
    install = "python3 src/start.py build --no-booklets" if own else "python -m pip install -r requirements.txt"
    return {path: filled(name, kommun=place, install=install, sitegen=".venv/bin/sitegen" if own else "sitegen")}


def must_be_new(made: Project, name: str) -> None:
    """Raise Refused (``language there``) where a project has a language."""
    if name in read_languages(made, Findings()):
        raise Refused("language there", name=name)


def language(made: Project, fields: dict[str, str]) -> list[str]:
    """Add a language to those of the project, with an empty catalog of its fixed words; return the changed files.

    Args:
        fields: those of languages.yaml: ``id``, ``tag``, ``locale``, ``direction``, ``script``, ``autonym``.

    Raises:
        Refused: ``language there``, ``language wrong`` with what is wrong, or ``unreadable`` (the list is not UTF-8).
    """
    name = fields["id"]
    must_be_new(made, name)
    file = made.root / _LANGUAGES
    try:
        before = file.read_bytes().decode("utf-8") if file.is_file() else ""
    except UnicodeDecodeError as error:
        raise Refused("unreadable", path=_LANGUAGES) from error
    end = line_end(before)
    line = f"- {{{', '.join(f'{key}: {value}' for key, value in fields.items())}, fallback: [sv]}}{end}"
    text = (before if not before or before.endswith(("\n", "\r")) else before + end) + line
    findings = Findings()
    found = read(text.encode(), _LANGUAGES, findings).get(name)
    if found is None or findings.items:
        raise Refused("language wrong", **_first(findings))
    rewrite(file, text.encode())
    words = catalogs.updated(made, found, catalogs.extracted(made), findings)
    if words is not None and catalogs.save(catalogs.po_file(made, found), words):
        return [_LANGUAGES, f"translations/{name}.po"]
    return [_LANGUAGES]


def _first(findings: Findings) -> dict[str, str]:
    values = dict(findings.items[0].values) if findings.items else {}
    return {"value": values.get("value", values.get("name", "")), "wanted": values.get("wanted") or "pl"}
