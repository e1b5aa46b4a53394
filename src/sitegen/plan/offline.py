"""What of a language is kept on a device for reading without a network, and what its pages are installed with."""

from __future__ import annotations

from sitegen.model.language import Language
from sitegen.plan.context import Context
from sitegen.plan.parts import AppView, Assets
from sitegen.plan.routes import Kind, Page, Routes

WORKER = "worker.js"
"""Stands in the language's folder, for a worker answers for what is beside and below it."""
MANIFEST = "guide.webmanifest"
ICON_SIZES = (180, 192, 512)
"""Pixels: Apple's home screen, and what the web app manifest asks for."""
_KEPT = {Kind.START, Kind.GUIDE, Kind.CHECKLIST, Kind.INDEX, Kind.TOPIC, Kind.CONTACTS, Kind.TERMS}
_INSTALLED = _KEPT - {Kind.START}


def kept(routes: Routes, language: Language) -> tuple[Page, ...]:
    """Return the pages that are kept: the guide, and what it leans on. None where the language has no topic of it."""
    there = [page for page in routes.pages if page.kind in _KEPT and page.exists_in(language)]
    return tuple(there) if any(page.kind is Kind.TOPIC for page in there) else ()


def app_view(context: Context, assets: Assets) -> AppView | None:
    """Return what a page of the guide is installed with; None on other pages, and where there is no script for it."""
    page = context.page.of or context.page
    if page.kind not in _INSTALLED or not assets.script:
        return None
    folder = f"{context.root}{context.language.id}/"
    return AppView(
        script=context.root + assets.script,
        manifest=folder + MANIFEST,
        icon=f"{context.root}{icon_place(ICON_SIZES[0])}",
        worker=folder + WORKER,
    )


def icon_place(size: int) -> str:
    """Return where the icon of a size in pixels stands, from the site's root."""
    return f"assets/icon-{size}.png"
