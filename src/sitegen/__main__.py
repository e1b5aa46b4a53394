"""``python -m sitegen``: hands over to the command line, and turns our own faults into one line and a report."""

from __future__ import annotations

import sys
import time
import traceback
from pathlib import Path

from sitegen import __version__
from sitegen.cli import sitegen

CRASHED = 70
"""Exit status of a fault of ours (sysexits.h EX_SOFTWARE)."""
UNREACHABLE = 3
"""Exit status where the machine says no: a full disk, a file that may not be written."""


def main() -> None:
    """Run a command. Bad content is never an exception: what comes here is the machine's fault, or ours."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        sitegen()
    except OSError as error:
        sys.stderr.write(f"sitegen: {error.filename or ''}: {error.strerror or error}\n")
        sys.exit(UNREACHABLE)
    except Exception:  # whatever it is, an editor is never shown a traceback
        file = Path("build/.sitegen") / f"crash-{time.strftime('%Y%m%d-%H%M%S')}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"sitegen {__version__}\n{' '.join(sys.argv)}\n\n{traceback.format_exc()}", encoding="utf-8")
        sys.stderr.write(f"sitegen gick sönder. Rapporten finns i {file.as_posix()}\n")
        sys.stderr.write(f"sitegen itself failed. The report is in {file.as_posix()}\n")
        sys.exit(CRASHED)


if __name__ == "__main__":
    main()
