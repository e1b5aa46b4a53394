"""Reporting: diagnostics to words, for a terminal, a program or a pull request."""
