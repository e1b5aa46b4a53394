"""What each code says in Swedish: what is wrong, and what to write instead."""

SENTENCES: dict[str, tuple[str, str]] = {}
