"""The lock: one build at a time, and none after its holder is dead."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
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
FORKING = """
import os, sys, pathlib
from sitegen.engine.lock import held
with held(pathlib.Path(sys.argv[1])):
    if os.fork() == 0:
        sys.stdin.read()
        os._exit(0)
    print("held", flush=True)
    sys.stdin.read()
"""
needs_fork = pytest.mark.skipif(sys.platform == "win32", reason="no fork")


@contextmanager
def holder(lock: Path, program: str = HOLDER) -> Iterator[subprocess.Popen[str]]:
    """Let another process hold the lock."""
    command = [sys.executable, "-c", program, str(lock)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        assert process.stdin is not None
        process.stdin.close()


def test_another_process_is_told_that_the_lock_is_taken_until_its_holder_is_done(tmp_path: Path) -> None:
    with holder(tmp_path / "lock"), pytest.raises(BusyError), held(tmp_path / "lock"):
        pass
    with held(tmp_path / "lock"):
        pass


def test_a_process_that_was_refused_does_not_take_the_lock_from_its_holder(tmp_path: Path) -> None:
    with holder(tmp_path / "lock"):
        for _ in range(2):
            with pytest.raises(BusyError), held(tmp_path / "lock"):
                pass


def test_the_lock_is_free_after_its_block_even_where_that_fails(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), held(tmp_path / "deep" / "lock"):
        raise ZeroDivisionError
    with holder(tmp_path / "deep" / "lock") as other:
        assert other.poll() is None


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    with holder(tmp_path / "lock") as other:
        other.kill()
        other.wait()
        with held(tmp_path / "lock"):
            pass


@needs_fork
def test_the_lock_of_a_killed_process_is_free_while_a_process_that_it_forked_lives_on(tmp_path: Path) -> None:
    with holder(tmp_path / "lock", FORKING) as other:
        other.kill()
        other.wait()
        with held(tmp_path / "lock"):
            pass


@needs_fork
def test_a_forked_process_that_ends_does_not_let_go_of_the_lock(tmp_path: Path) -> None:
    ended = FORKING.replace("sys.stdin.read()\n        os._exit(0)", "os._exit(0)").replace(
        'print("held"', 'os.wait(); print("held"'
    )
    with holder(tmp_path / "lock", ended), pytest.raises(BusyError), held(tmp_path / "lock"):
        pass


def test_a_lock_that_cannot_be_opened_is_not_taken_for_a_busy_one(tmp_path: Path) -> None:
    (tmp_path / "lock").mkdir()
    with pytest.raises(IsADirectoryError if sys.platform != "win32" else PermissionError), held(tmp_path / "lock"):
        pass
