"""The format of the targets: ``publish`` in site.yaml (docs/format.md tells it to editors)."""

from __future__ import annotations

import re

from sitegen.load.schema import Checked, Choice, Key, Pattern, Reading, Record, Text, number
from sitegen.load.yaml import Node
from sitegen.model import publishing
from sitegen.model.publishing import Publishing, TargetSettings

_NAME = Text(words=False)
_PORT = Pattern(
    re.compile(r"[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]"), "22"
)
_HOST = Pattern(re.compile(r"[A-Za-z0-9][A-Za-z0-9.:-]*"), "webb.kommun.se")
_KEY = Pattern(re.compile(r"(?:ssh|ecdsa)-[a-z0-9-]+ [A-Za-z0-9+/=]+"), "ssh-ed25519 AAAA…")
_BRANCH = Pattern(re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]*"), "publicerat")
_URL = Pattern(re.compile(r"https?://[A-Za-z0-9.-]+(?::\d+)?(?:/[A-Za-z0-9._~/-]*)?"), "https://…")
_CONTACT = Pattern(re.compile(r"(?:mailto:[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}|https://[^\s<>\"]+)"), "mailto:… | https://…")


def _enough(found: int, node: Node, _pointer: str, reading: Reading) -> int | None:
    """Return a number of releases with which one can be taken back; else YML113."""
    if found >= 2:
        return found
    reading.findings.add("YML113", node.span, value=str(found), wanted="2, 3, 4 …")
    return None


_TARGET = Record(
    TargetSettings,
    {
        "kind": Key(Choice(publishing.KINDS), required=True, about="Vad det är för plats."),
        "path": Key(_NAME, about="Mappen som webbservern visar; för zip mappen där filerna läggs."),
        "host": Key(_HOST, about="Serverns namn."),
        "port": Key(_PORT, about="Serverns port; 22 om den utelämnas."),
        "user": Key(_NAME, about="Användaren på servern. Lösenord skrivs aldrig här."),
        "host_key": Key(_KEY, about="Serverns egen nyckel, om den inte ska läsas ur known_hosts."),
        "repository": Key(_NAME, about="Git-arkivets adress."),
        "branch": Key(_BRANCH, about="Grenen; publicerat om den utelämnas."),
        "layout": Key(Choice(publishing.LAYOUTS), about="Utelämnad: utgåvor bredvid varandra där det går."),
        "keep": Key(Checked(number, _enough), about="Hur många utgåvor som får stå kvar; 5 om det utelämnas."),
        "server": Key(Choice(publishing.SERVERS), about="Webbservern vars inställningar ska följa med."),
        "url": Key(_URL, about="Var provplatsen syns. För production är det webbplatsens egen url."),
    },
)

PUBLISH = Record(
    Publishing,
    {
        "production": Key(_TARGET, about="Den riktiga webbplatsen."),
        "staging": Key(_TARGET, about="En provplats, som sökmotorer inte visar."),
        "security": Key(_CONTACT, about="Vart den som hittar ett säkerhetsfel vänder sig: security.txt."),
    },
)
