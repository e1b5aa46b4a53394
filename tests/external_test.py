"""Other people's pages, on a server of the tests' own: what is told of them, how politely they are asked."""

from __future__ import annotations

import http.server
import threading
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import ClassVar

import pytest

from sitegen.app.external import external
from sitegen.app.project import scan
from sitegen.web.addresses import AGENT, Answer, Asking, plain
from tests.site_test import SiteTest

WORDS = ("there", "404", "410", "moved", "lent", "loop", "500", "403")
TEXT = "content/vik/strategy/background.md"


class _Others(http.server.BaseHTTPRequestHandler):
    """Somebody's web server."""

    asked: ClassVar[list[tuple[str, float, str]]] = []

    def do_GET(self) -> None:
        """Answer by what the path says."""
        self.asked.append((self.path, time.monotonic(), self.headers["User-Agent"]))
        word = self.path.partition("?")[0].strip("/")
        if word == "slow":
            time.sleep(3)
        moves = {"moved": 301, "lent": 302, "loop": 301}
        status = moves.get(word) or (int(word) if word.isdigit() else 200)
        self.send_response(status)
        if word in moves:
            self.send_header("Location", "/loop" if word == "loop" else "/there")
        self.end_headers()
        self.wfile.write(b"x" * 10)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def others() -> Iterator[str]:
    """Start such a server and return its address."""
    _Others.asked.clear()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Others)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def asking(folder: Path, limit: float = 60, pause: float = 0.0) -> Asking:
    return Asking(folder / "external.json", limit, pause)


def test_each_address_is_told_at_its_place_in_the_words_of_what_it_answers(site: SiteTest, others: str) -> None:
    closed = "http://127.0.0.1:9/x"
    links = [f"{others}/{word}" for word in WORDS] + [closed]
    lines = "".join(f"\n- [En sida]({link}) finns.\n" for link in links)
    site.edit(TEXT, "Vik växer.", f"Vik växer.\n{lines}")
    site.edit("content/common/facts.yaml", "https://www.sosalarm.se/", f"{others}/there")
    site.edit("content/vik/site.yaml", "format: 1", f"format: 1\n# {others}/404/comment")
    found = external(site.project, scan(site.project), ("vik",), asking(site.root))
    told = {dict(item.values)["address"].removeprefix(others): item for item in found.findings}
    assert {address: item.code for address, item in told.items()} == {
        "/404": "LNK911", "/410": "LNK911", "/moved": "LNK912", "/loop": "LNK913", "/500": "LNK913", closed: "LNK913",
    }  # fmt: skip
    assert dict(told["/moved"].values)["said"] == f"{others}/there"
    place = told["/404"].span
    line = (site.root / place.path).read_text(encoding="utf-8").split("\n")[place.line - 1]
    assert line[place.column - 1 :].startswith(f"{others}/404")
    assert (found.silent, found.left) == (1, 0)


def test_a_good_answer_is_remembered_for_a_week_and_a_bad_one_is_asked_again(tmp_path: Path, others: str) -> None:
    links = [f"{others}/there", f"{others}/404"]
    first = asking(tmp_path)
    assert {word.word for word in first.ask(links).values()} == {"there", "gone"}
    _Others.asked.clear()
    asking(tmp_path).ask(links)
    assert [path for path, _, _ in _Others.asked] == ["/404"]
    later = asking(tmp_path)
    later.clock = lambda: time.time() + 8 * 24 * 3600
    later.ask(links)
    assert [path for path, _, _ in _Others.asked][1:] == ["/there", "/404"]


def test_a_host_is_asked_once_for_each_page_one_at_a_time_with_a_pause_and_told_who_asks(
    tmp_path: Path, others: str
) -> None:
    links = [f"{others}/there?{number}" for number in range(3)]
    asking(tmp_path, pause=0.2).ask([*links, *(f"{link}#part" for link in links)])
    times = [at for _, at, _ in _Others.asked]
    assert len(times) == 3
    assert all(after - before >= 0.2 for before, after in pairwise(times))
    assert {agent for _, _, agent in _Others.asked} == {AGENT}


def test_after_the_time_nothing_more_is_asked_and_what_was_not_is_counted(tmp_path: Path, others: str) -> None:
    found = asking(tmp_path, limit=0.5).ask([f"{others}/slow", f"{others}/there"])
    assert {address.rpartition("/")[2]: answer.word for address, answer in found.items()} == {"slow": "unreached"}


@pytest.mark.parametrize("memory", [b"", b"[]", b'{"x": 1}', b"\xff", b'{"http://x": {"word": 1}}'])
def test_a_damaged_memory_is_no_memory(tmp_path: Path, others: str, memory: bytes) -> None:
    (tmp_path / "external.json").write_bytes(memory)
    assert asking(tmp_path).ask([f"{others}/there"])[f"{others}/there"].word == "there"


@pytest.mark.parametrize(
    ("address", "sent"),
    [
        (
            "https://www.örnsköldsvik.se/språk?q=å ä#x",
            f"https://{'www.örnsköldsvik.se'.encode('idna').decode()}/spr%C3%A5k?q=%C3%A5%20%C3%A4",
        ),
        ("https://a.se/s%C3%B6k/?a=1&b=2", "https://a.se/s%C3%B6k/?a=1&b=2"),
    ],
)
def test_letters_outside_ascii_are_sent_as_hosts_understand_them(address: str, sent: str) -> None:
    assert plain(address) == sent


def test_an_address_that_cannot_be_one_is_told_and_ends_nothing(tmp_path: Path) -> None:
    found = asking(tmp_path, limit=10).ask(["http://[", "http://a..b/", "http://\udcff/"])
    assert {answer.word for answer in found.values()} == {"unreached"}
    assert all(isinstance(answer, Answer) for answer in found.values())
