"""Days on which something is said to have been done, and which have not come: what is told looks newer than it is."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.diagnostics import Findings
from sitegen.load.collect import Collected
from sitegen.model.dates import PartialDate
from sitegen.model.site import Site
from sitegen.plan.context import Days


def find_dates_ahead(site: Site, collected: Collected, days: Days, findings: Findings) -> None:
    """Find STR243: a day of an adoption, a follow-up, a reading or a check that has not come."""
    for path, pointer, on in _done(site):
        if on is not None and not days.come(on.first()):
            findings.add("STR243", collected.place(path, pointer), on=str(on), today=str(days.today))


def _done(site: Site) -> Iterator[tuple[str, str, PartialDate | None]]:
    """Yield path, pointer and day of each thing that is said to have been done."""
    statement = site.settings.accessibility
    yield site.text.path, "accessibility.assessed", statement.assessed
    yield site.text.path, "accessibility.updated", statement.updated
    for part in site.strategies:
        yield part.text.path, "adopted.on", part.strategy.adopted.on
    for planned in site.plans:
        yield planned.text.path, "adopted.on", planned.plan.adopted.on
    for measure in site.measures.values():
        for place, follow_up in enumerate(measure.value.follow_ups):
            yield measure.text.path, f"{measure.pointer}.follow_ups.{place}.on", follow_up.on
    for fact in site.facts.values():
        yield fact.text.path, f"{fact.pointer}.read", fact.value.read
        yield fact.text.path, f"{fact.pointer}.verified", fact.value.verified
    for contact in site.contacts.values():
        yield contact.text.path, f"{contact.pointer}.verified", contact.value.verified
    for file in site.attachments.values():
        yield file.text.path, f"{file.pointer}.accessible", file.value.accessible
