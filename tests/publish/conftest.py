"""What tests of publishing may ask for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.publish.server import Server, started


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A real sshd."""
    with started() as running:
        yield running


@pytest.fixture
def www(server: Server, request: pytest.FixtureRequest) -> Path:
    """A folder of the server for this test alone."""
    name = "".join(sign if sign.isalnum() else "-" for sign in request.node.name)[:80]
    return server.own(server.folder / name)
