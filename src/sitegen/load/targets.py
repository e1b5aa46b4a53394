"""Whether each target of a website has what its kind needs, and nothing that means nothing there."""

from __future__ import annotations

from dataclasses import fields

from sitegen.diagnostics import Findings
from sitegen.load.collect import Collected
from sitegen.model.publishing import NEEDS, STAGING, TAKES, TARGETS, Publishing, TargetSettings


def check_targets(settings: Publishing, path: str, collected: Collected, findings: Findings) -> None:
    """Say what a target lacks (STR237), and what it has without use (STR238)."""
    for name in TARGETS:
        target: TargetSettings | None = getattr(settings, name)
        if target is None:
            continue
        at = f"publish.{name}"
        for key in NEEDS[target.kind]:
            if not getattr(target, key):
                findings.add("STR237", collected.place(path, at), target=name, kind=target.kind, key=key)
        for field in fields(target):
            given = collected.place(path, f"{at}.{field.name}")
            takes = {"kind", "server", *TAKES[target.kind], *(("url",) if name == STAGING else ())}
            if given != collected.place(path, at) and field.name not in takes:
                findings.add("STR238", given, kind=target.kind, key=field.name, possible=", ".join(TAKES[target.kind]))
