"""Pages of a booklet on sheets to print, fold and staple: the order in which a folded booklet is read."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf
from pikepdf import Dictionary, Name

from sitegen.render.saved import saved


def imposed(pdf: bytes, title: str, *, right: bool) -> bytes:
    """Return a print file: two pages side by side on a sheet twice as wide, both sides, turned on the short edge.

    It is for a printer, not for a reader: it holds no tags, for its pages do not stand in their order.

    Args:
        pdf: the booklet; blank pages are put in before its last one, which is the back of the folded booklet.
        title: of the print file.
        right: whether the booklet is bound on the right.
    """
    with pikepdf.open(io.BytesIO(pdf)) as source, pikepdf.new() as target:
        count = len(source.pages)
        numbers: list[int | None] = [*range(count - 1), *[None] * (-count % 4), count - 1]
        forms = [target.copy_foreign(page.as_form_xobject()) for page in source.pages]
        width, height = (float(one) for one in source.pages[0].mediabox[2:])
        for left, other in _sheets(len(numbers)):
            pair = [numbers[place] for place in ((other, left) if right else (left, other))]
            target.add_blank_page(page_size=(2 * width, height))
            page = target.pages[-1]
            shown = {f"/P{side}": forms[number] for side, number in enumerate(pair) if number is not None}
            page.obj.Resources = Dictionary(XObject=Dictionary(shown))
            lines = (f"q 1 0 0 1 {int(name[2:]) * width:g} 0 cm {name} Do Q" for name in shown)
            page.obj.Contents = target.make_stream("\n".join(lines).encode())
        target.docinfo["/Title"] = title
        target.Root.ViewerPreferences = Dictionary(
            DisplayDocTitle=True, Duplex=Name.DuplexFlipShortEdge, PrintScaling=Name("/None")
        )
        target.Root.PageLayout = Name.SinglePage
        return saved(target)


def _sheets(pages: int) -> Iterator[tuple[int, int]]:
    """Yield the two pages of each side of each sheet, left and right, for a booklet that is bound on the left."""
    for sheet in range(pages // 4):
        first, last = 2 * sheet, pages - 1 - 2 * sheet
        yield last, first
        yield first + 1, last - 1
