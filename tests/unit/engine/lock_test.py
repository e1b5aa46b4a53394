"""The lock: one build at a time, and none after its holder is dead."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sitegen.engine.lock import BusyError, held

HOLDER = """
import sys, pathlib
from sitegen.engine.lock import held
with held(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_holder_is_told_that_the_lock_is_taken(tmp_path: Path) -> None:
    with held(tmp_path / "lock"), pytest.raises(BusyError), held(tmp_path / "lock"):
        pass


def test_the_lock_is_free_after_its_block_even_where_that_fails(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), held(tmp_path / "deep" / "lock"):
        raise ZeroDivisionError
    with held(tmp_path / "deep" / "lock"):
        pass


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(tmp_path / "lock")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(BusyError), held(tmp_path / "lock"):
            pass
        holder.kill()
        holder.wait()
        with held(tmp_path / "lock"):
            pass
