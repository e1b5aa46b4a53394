"""Checks: rules of STANDARDS.md that can be decided from values, without a browser."""
