"""Checks: rules of docs/standards.md that can be decided from values, without a browser."""
