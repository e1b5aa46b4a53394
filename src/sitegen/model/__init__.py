"""The model: frozen values with the words of docs/design.md; no I/O and no library."""
