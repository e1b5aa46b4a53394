"""Names of folders that mean something wherever they stand."""

ROOT = "content"
"""The content folder: at the head of every place that an editor is told."""
COMMON = "common"
"""The folder of content that every kommun shares."""
GUIDE = "guide"
"""The folder of the welcome guide, in common/ and in a kommun."""


def one_file(language: str) -> str:
    """Return the name of the file that has the whole guide of a language in it, in the language's folder."""
    return f"{GUIDE}-{language}.html"
