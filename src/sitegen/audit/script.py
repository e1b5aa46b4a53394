"""The scripts that measures run inside a page: read once, each with what they share before it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from sitegen.audit.finding import Place

_FOLDER = Path(__file__).parent / "scripts"


@cache
def _source(name: str) -> str:
    shared, own = ((_FOLDER / f"{one}.js").read_text(encoding="utf-8") for one in ("places", name))
    return f"argument => {{\n{shared}\nreturn (\n{own})(argument);\n}}"


def run(page: Page, name: str, argument: Any = None) -> Any:
    """Run a script in the page and return what it returns."""
    return page.evaluate(_source(name), argument)


def places(found: list[dict[str, str]]) -> list[Place]:
    """Return places as a script gives them."""
    return [Place(one["selector"], one["text"]) for one in found]
