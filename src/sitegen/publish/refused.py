"""Why something is not done: a word that names the reason, and what its sentence needs."""

from __future__ import annotations


class Refused(Exception):  # noqa: N818 # what an editor is told, not a fault of ours
    """Nothing was done, or what was begun is left for the next time; the words stand in ``report/``.

    Attributes:
        word: names the reason.
        values: what its sentence tells.
    """

    def __init__(self, word: str, **values: object) -> None:
        super().__init__(word, values)
        self.word = word
        self.values = {name: str(value) for name, value in values.items()}
