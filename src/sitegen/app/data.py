"""How the translations of a language stand, as data: what readers are told on each page, for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sitegen.model.language import Language
from sitegen.plan.views import PageView


def standing_data(path: str, view: PageView) -> dict[str, object]:
    """Return what a page says of its translation.

    Args:
        path: file of the page, from the site's folder.
    """
    standing = view.standing
    return {
        "page": path,
        "state": standing.state.value if standing.state else None,
        "freshness": standing.freshness.value,
        "by": standing.by or None,
        "on": standing.on or None,
        "whole": not (standing.incomplete or view.partial),
    }


def translations_data(language: Language, pages: Iterable[dict[str, object]]) -> bytes:
    """Return ``translations/data.json`` of a language: pages with a translated text, and who answers for each."""
    whole = {"language": language.id, "tag": language.tag, "words": language.words, "pages": list(pages)}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()
