"""``python -m sitegen``: hands over to the command line, and turns our own faults into one line and a report."""

from __future__ import annotations

import sys
import tempfile
import time
import traceback
from contextlib import suppress
from pathlib import Path

from sitegen import __version__

CRASHED = 70
"""Exit status of a fault of ours (sysexits.h EX_SOFTWARE)."""
UNREACHABLE = 3
"""Exit status where the machine says no: a full disk, a file that may not be written."""
STOPPED = 130
"""Exit status of a program that was stopped with Ctrl-C."""


def main() -> None:
    """Run a command. Bad content is never an exception: what comes here is the machine's fault, or ours."""
    for stream in (sys.stdout, sys.stderr):
        _set(stream, encoding="utf-8", errors="replace")
    _set(sys.stdin, errors="replace")  # an answer in another encoding is refused in words (cli.asking)
    try:
        _run()
    except KeyboardInterrupt:  # before a command has begun, which says it by itself
        sys.exit(STOPPED)
    except OSError as error:
        sys.stderr.write(f"sitegen: {error.filename or ''}: {_because(error)}\n")
        sys.exit(UNREACHABLE)
    except Exception:  # whatever it is, an editor is never shown a traceback
        place = _report(f"sitegen {__version__}\n{' '.join(sys.argv)}\n\n{traceback.format_exc()}")
        sys.stderr.write(f"sitegen gick sönder. Rapporten: {place}\n")
        sys.stderr.write(f"sitegen itself failed. The report: {place}\n")
        sys.exit(CRASHED)


def _run() -> None:
    from sitegen.cli import sitegen  # noqa: PLC0415 # it takes a while, in which somebody may press Ctrl-C

    sitegen()


def _because(error: OSError) -> str:
    from sitegen.cli.spoken import asked_for, of_terminal  # noqa: PLC0415 # as above
    from sitegen.engine.reason import reason  # noqa: PLC0415 # as above
    from sitegen.report.reasons import because  # noqa: PLC0415 # as above

    return because(reason(error), asked_for(sys.argv[1:]) or of_terminal())


def _set(stream: object, **how: str) -> None:
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(**how)


def _report(text: str) -> str:
    """Write the report of a crash where it can be written; return its place, or a dash."""
    name = f"crash-{time.strftime('%Y%m%d-%H%M%S')}.txt"
    own = [Path("build/.sitegen")] if Path("content").is_dir() else []
    for folder in (*own, Path(tempfile.gettempdir())):
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8", errors="backslashreplace")
            return (folder / name).as_posix()
    return "–"


if __name__ == "__main__":
    main()
