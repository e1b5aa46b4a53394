"""What each code says in English: what is wrong, and what to write instead."""

SENTENCES: dict[str, tuple[str, str]] = {}
