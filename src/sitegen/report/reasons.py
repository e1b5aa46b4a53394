"""Why the machine or the network said no, in Swedish and English."""

from __future__ import annotations

WORDS = {
    "sv": {
        "not allowed": "det är inte tillåtet",
        "full": "disken är full",
        "not there": "det finns inte",
        "refused": "ingen tar emot där",
        "cut off": "förbindelsen bröts",
        "no way": "det finns ingen väg dit i nätet",
        "too slow": "inget svar i tid",
        "unknown host": "namnet finns inte, eller så är du inte på nätet",
        "certificate": "certifikatet är inte giltigt",
        "no tls": "förbindelsen kunde inte krypteras",
    },
    "en": {
        "not allowed": "it is not allowed",
        "full": "the disk is full",
        "not there": "it is not there",
        "refused": "nobody answers there",
        "cut off": "the line was cut",
        "no way": "there is no way to it in the network",
        "too slow": "no answer in time",
        "unknown host": "there is no such name, or you are not on the network",
        "certificate": "its certificate is not valid",
        "no tls": "the connection could not be encrypted",
    },
}
"""Language of messages → reason → its words."""


def because(reason: str, lang: str) -> str:
    """Return a reason in words; one that has none is the system's own words."""
    return WORDS[lang].get(reason, reason)
